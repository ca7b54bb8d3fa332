use serde::Serialize;

use crate::clock::Timestamp;
use crate::delivery::Destination;

/// The messages that the service would have sent, oldest first.
#[derive(Default)]
pub(crate) struct Outbox(Vec<Message>);

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Message {
    username: String,
    destination: String,
    delivery_medium: &'static str,
    code: String,
    sent_at: String,
}

impl Outbox {
    /// Records a message. `code` is a confirmation code or a temporary password.
    pub fn send(&mut self, username: &str, to: &Destination, code: &str, now: Timestamp) {
        self.0.push(Message {
            username: username.to_owned(),
            destination: to.address.clone(),
            delivery_medium: to.attribute.delivery_medium(),
            code: code.to_owned(),
            sent_at: now.iso_8601(),
        });
    }

    /// Returns the messages of several pools, oldest first, as a JSON array.
    pub fn to_json<'a>(all: impl Iterator<Item = &'a Self>) -> String {
        let mut messages: Vec<&Message> = all.flat_map(|outbox| &outbox.0).collect();
        messages.sort_by_key(|message| message.sent_at.as_str());
        serde_json::to_string(&messages).unwrap_or_default()
    }
}
