use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use super::user_type::UserType;
use super::{Attribute, listed};
use crate::error::{Result, ServiceError};
use crate::filter::Filter;
use crate::pool::Call;
use crate::user::User;

/// The most users that an answer holds, and as many as it holds unasked.
const PAGE: usize = 60;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ListUsers {
    user_pool_id: String,
    attributes_to_get: Option<Vec<String>>,
    limit: Option<usize>,
    pagination_token: Option<String>,
    filter: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ListUsersResponse {
    users: Vec<UserType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pagination_token: Option<String>,
}

pub(super) fn list_users(call: &mut Call<'_>, request: ListUsers) -> Result<ListUsersResponse> {
    call.check_pool(&request.user_pool_id)?;
    let filter = request.filter.as_deref().map(Filter::parse).transpose()?.flatten();
    let last = request.pagination_token.as_deref().map(read_token).transpose()?;
    let asked = request.attributes_to_get.as_deref();
    let limit = request.limit.filter(|limit| *limit > 0).unwrap_or(PAGE);

    let matches = |user: &&User| filter.as_ref().is_none_or(|filter| filter.matches(user));
    let mut found = call.users.after(last.as_deref()).filter(matches).peekable();
    let page: Vec<_> = found.by_ref().take(limit).collect();
    let more = found.peek().is_some();
    let last = page.last().filter(|_| more);
    Ok(ListUsersResponse {
        pagination_token: last.map(|user| BASE64_URL_SAFE_NO_PAD.encode(&user.username)),
        users: page
            .into_iter()
            .map(|user| Ok(UserType::new(user, attributes(user, asked)?)))
            .collect::<Result<_>>()?,
    })
}

/// A token is the last name of the page before.
fn read_token(token: &str) -> Result<String> {
    let name =
        BASE64_URL_SAFE_NO_PAD.decode(token).ok().and_then(|name| String::from_utf8(name).ok());
    name.ok_or_else(|| ServiceError::invalid_parameter("Invalid pagination token"))
}

/// All, or those asked for: an attribute that a user of the page lacks fails
/// the request, as the service documents.
fn attributes(user: &User, asked: Option<&[String]>) -> Result<Vec<Attribute>> {
    let all = listed(user);
    let Some(asked) = asked else {
        return Ok(all);
    };
    if asked.iter().any(|name| all.iter().all(|attribute| attribute.name != *name)) {
        return Err(ServiceError::invalid_parameter(
            "One or more requested attributes do not exist.",
        ));
    }
    Ok(all.into_iter().filter(|attribute| asked.contains(&attribute.name)).collect())
}
