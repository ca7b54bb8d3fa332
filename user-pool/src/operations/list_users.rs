use serde::{Deserialize, Serialize};

use super::call::Call;
use super::page::{self, Page};
use super::shapes::{AttributeType, UserType, list_attributes};
use super::user_filter::Filter;
use crate::error::{Result, ServiceError};
use crate::user::User;

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
    let last = request.pagination_token.as_deref().map(page::read_token).transpose()?;
    let asked = request.attributes_to_get.as_deref();

    let matches = |user: &&User| filter.as_ref().is_none_or(|filter| filter.matches(user));
    let found = call.users.after(last.as_deref()).filter(matches);
    let page = Page::new(found, request.limit, |user| &user.username);
    Ok(ListUsersResponse {
        pagination_token: page.token,
        users: page
            .items
            .into_iter()
            .map(|user| Ok(UserType::new(user, attributes(user, asked)?)))
            .collect::<Result<_>>()?,
    })
}

/// Returns all attributes of a user, or those that the request asks for. The
/// request fails where a user lacks one of them, as the service documents.
fn attributes(user: &User, asked: Option<&[String]>) -> Result<Vec<AttributeType>> {
    let all = list_attributes(user);
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
