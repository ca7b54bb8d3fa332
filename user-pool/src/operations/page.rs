//! Pagination of lists.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;

use crate::error::{Result, ServiceError};

/// The default and largest number of items of a page.
const MAX_ITEMS: usize = 60;

pub(super) struct Page<T> {
    pub items: Vec<T>,
    /// The token of the next page, where there is one.
    pub token: Option<String>,
}

impl<T> Page<T> {
    /// Takes the first page of `items`. `key` identifies an item.
    pub fn new(
        items: impl Iterator<Item = T>,
        limit: Option<usize>,
        key: impl Fn(&T) -> &str,
    ) -> Self {
        let mut rest = items.peekable();
        let limit = limit.filter(|limit| *limit > 0).unwrap_or(MAX_ITEMS);
        let items: Vec<T> = rest.by_ref().take(limit).collect();
        let last = items.last().filter(|_| rest.peek().is_some());
        let token = last.map(|item| BASE64_URL_SAFE_NO_PAD.encode(key(item)));
        Self { items, token }
    }
}

/// Returns the key in a token, which is that of the previous page's last item.
pub(super) fn read_token(token: &str) -> Result<String> {
    let key = BASE64_URL_SAFE_NO_PAD.decode(token).ok().and_then(|key| String::from_utf8(key).ok());
    key.ok_or_else(invalid_token)
}

pub(super) fn invalid_token() -> ServiceError {
    ServiceError::invalid_parameter("Invalid pagination token")
}
