//! The channel between tabs that share an entry, the npm package's sessions included.
//! Each tab tells the others what happens to the entry. No token crosses the channel,
//! because all of them can read the storage.
//!
//! <https://developer.mozilla.org/en-US/docs/Web/API/BroadcastChannel>

extern crate std;

use super::{SessionEvent, entry::Entry, event::Listeners};
use alloc::{
    collections::BTreeMap,
    sync::{Arc, Weak},
};
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

impl Channel {
    /// Opens a channel. Returns `None` if the platform has no channels.
    pub(super) fn open(key: &str, listeners: &Arc<Listeners>) -> Option<Self> {
        let channel = BroadcastChannel::new(key).ok()?;
        let listeners = Arc::downgrade(listeners);
        let hear = Closure::new(move |message: MessageEvent| hear(&listeners, &message.data()));
        channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        CHANNELS.with_borrow_mut(|channels| {
            let id = channels.last_key_value().map_or(0, |(last, _)| last.saturating_add(1));
            channels.insert(id, (channel, hear));
            Some(Self(id))
        })
    }

    pub(super) fn post(&self, event: &SessionEvent, entry: Option<&Entry>) {
        let (kind, reason) = match event {
            SessionEvent::SignedIn => ("signed-in", None),
            SessionEvent::Refreshed => ("refreshed", None),
            SessionEvent::SignedOut { refusal: None } => ("signed-out", Some("signOut")),
            SessionEvent::SignedOut { refusal: Some(_) } => ("signed-out", Some("refused")),
            SessionEvent::Discarded => ("discarded", None),
            // It is of this tab alone.
            SessionEvent::NotStored { .. } => return,
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

fn hear(listeners: &Weak<Listeners>, message: &JsValue) {
    let kind = Reflect::get(message, &"type".into()).ok().and_then(|kind| kind.as_string());
    let event = match kind.as_deref() {
        Some("signed-in") => SessionEvent::SignedIn,
        Some("refreshed") => SessionEvent::Refreshed,
        Some("signed-out") => SessionEvent::SignedOut { refusal: None },
        Some("discarded") => SessionEvent::Discarded,
        _ => return,
    };
    if let Some(listeners) = listeners.upgrade() {
        listeners.tell(&event);
    }
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
