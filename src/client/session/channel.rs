//! The channel between tabs that share an entry, the npm package's sessions included.
//! Each tab tells the others what happens to the entry. No token crosses the channel,
//! because all of them can read the storage.
//!
//! <https://developer.mozilla.org/en-US/docs/Web/API/BroadcastChannel>

extern crate std;

use super::{SessionEvent, entry::Entry};
use alloc::{collections::BTreeMap, string::String};
use core::cell::RefCell;
use js_sys::{Object, Reflect};
use std::thread_local;
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

/// An open channel and its listener.
type Open = (BroadcastChannel, Closure<dyn FnMut(MessageEvent)>);

thread_local! {
    // The channels are kept here, so that a session holds no JavaScript value and is
    // `Send`, as a page's context may demand.
    static CHANNELS: RefCell<BTreeMap<u32, Open>> = const { RefCell::new(BTreeMap::new()) };
}

/// A channel, which is closed when this is dropped.
pub(super) struct Channel(u32);

/// What another tab says of its entry.
pub(super) struct Message {
    pub(super) event: SessionEvent,
    /// The family of the entry.
    pub(super) family: Option<String>,
}

impl Channel {
    /// Opens a channel. Fails with the exception if the platform has no channels, or denies
    /// them.
    pub(super) fn open(key: &str, hear: impl Fn(Message) + 'static) -> Result<Self, JsValue> {
        let channel = BroadcastChannel::new(key)?;
        let hear = Closure::new(move |message: MessageEvent| {
            if let Some(message) = read(&message.data()) {
                hear(message);
            }
        });
        channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        CHANNELS.with_borrow_mut(|channels| {
            let id = channels.last_key_value().map_or(0, |(last, _)| last.saturating_add(1));
            channels.insert(id, (channel, hear));
            Ok(Self(id))
        })
    }

    pub(super) fn post(&self, event: &SessionEvent, entry: Option<&Entry>) {
        let (kind, reason) = match event {
            SessionEvent::SignedIn => ("signed-in", None),
            SessionEvent::Refreshed => ("refreshed", None),
            SessionEvent::SignedOut { refusal: None } => ("signed-out", Some("signOut")),
            SessionEvent::SignedOut { refusal: Some(_) } => ("signed-out", Some("refused")),
            SessionEvent::Discarded => ("discarded", None),
            // They are of this tab alone.
            SessionEvent::NotStored { .. } | SessionEvent::Denied { .. } => return,
        };
        let which = object([
            ("family", entry.map(|entry| entry.family.as_str().into())),
            ("generation", entry.map(|entry| entry.generation.into())),
        ]);
        let message = object([
            ("type", Some(kind.into())),
            ("reason", reason.map(JsValue::from)),
            ("entry", Some(which.into())),
        ]);
        CHANNELS.with_borrow(|channels| {
            if let Some((channel, _)) = channels.get(&self.0) {
                // The entry is written already, so a message that fails is no error.
                _ = channel.post_message(&message);
            }
        });
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        let open = CHANNELS.try_with(|channels| channels.borrow_mut().remove(&self.0));
        if let Ok(Some((channel, _))) = open {
            channel.close();
        }
    }
}

/// Reads a message. Returns `None` for one that is no event, as where a tab asks others.
fn read(message: &JsValue) -> Option<Message> {
    let event = match member(message, "type").as_string()?.as_str() {
        "signed-in" => SessionEvent::SignedIn,
        "refreshed" => SessionEvent::Refreshed,
        "signed-out" => SessionEvent::SignedOut { refusal: None },
        "discarded" => SessionEvent::Discarded,
        _ => return None,
    };
    let family = member(&member(message, "entry"), "family").as_string();
    Some(Message { event, family })
}

fn member(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

/// Creates an object with the members that have a value.
fn object<const N: usize>(members: [(&str, Option<JsValue>); N]) -> Object {
    let object = Object::new();
    for (name, value) in members {
        if let Some(value) = value {
            _ = Reflect::set(&object, &name.into(), &value);
        }
    }
    object
}
