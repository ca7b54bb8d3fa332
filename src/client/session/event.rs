//! What happens to a session, and who is told of it.

extern crate std;

use super::{SessionError, turns::lock};
use alloc::{
    collections::VecDeque,
    sync::{Arc, Weak},
    vec::Vec,
};
use core::{
    future::poll_fn,
    task::{Poll, Waker},
};
use std::sync::Mutex;

/// What happened to a session, here or in another tab that has the same entry.
///
/// See [`SessionEvents`].
#[non_exhaustive]
#[derive(Clone, Debug)]
pub enum SessionEvent {
    /// The tokens of a sign-in are kept.
    SignedIn,
    /// New tokens took the place of those before.
    Refreshed,
    /// The tokens are forgotten.
    SignedOut {
        /// Why the refresh token is good no more; none if the app signed out, or
        /// another tab had it refused.
        refusal: Option<SessionError>,
    },
    /// What was stored was broken, or of another version, and is deleted.
    Discarded,
}

/// What happens to a session, from when it was [asked
/// for](super::Session::subscribe) until this is dropped.
///
/// ```no_run
/// use cognito_wasm::client::session::{SessionEvent, SessionEvents};
///
/// async fn follow(mut events: SessionEvents) {
///     while let Some(event) = events.next().await {
///         match event {
///             SessionEvent::SignedOut { refusal: Some(_) } => println!("please sign in again"),
///             SessionEvent::SignedOut { .. } | SessionEvent::Discarded => println!("signed out"),
///             _ => {}
///         }
///     }
/// }
/// ```
#[derive(Debug)]
pub struct SessionEvents(Arc<Mutex<Queue>>);

#[derive(Debug, Default)]
struct Queue {
    events: VecDeque<SessionEvent>,
    is_over: bool,
    waiting: Option<Waker>,
}

impl SessionEvents {
    /// The next event; none when the session and all its clones are gone.
    pub async fn next(&mut self) -> Option<SessionEvent> {
        poll_fn(|context| {
            let mut queue = lock(&self.0);
            if let Some(event) = queue.events.pop_front() {
                return Poll::Ready(Some(event));
            }
            if queue.is_over {
                return Poll::Ready(None);
            }
            queue.waiting = Some(context.waker().clone());
            Poll::Pending
        })
        .await
    }
}

/// Those who want to be told.
#[derive(Debug, Default)]
pub(super) struct Listeners(Mutex<Vec<Weak<Mutex<Queue>>>>);

impl Listeners {
    pub(super) fn subscribe(&self) -> SessionEvents {
        let queue = Arc::default();
        let mut listeners = lock(&self.0);
        listeners.retain(|listener| listener.strong_count() > 0);
        listeners.push(Arc::downgrade(&queue));
        SessionEvents(queue)
    }

    pub(super) fn tell(&self, event: &SessionEvent) {
        self.each(|queue| queue.events.push_back(event.clone()));
    }

    fn each(&self, does: impl Fn(&mut Queue)) {
        let listeners = lock(&self.0).clone();
        for queue in listeners.iter().filter_map(Weak::upgrade) {
            let waiting = {
                let mut queue = lock(&queue);
                does(&mut queue);
                queue.waiting.take()
            };
            if let Some(waker) = waiting {
                waker.wake();
            }
        }
    }
}

impl Drop for Listeners {
    fn drop(&mut self) {
        self.each(|queue| queue.is_over = true);
    }
}
