//! The events of a session.

extern crate std;

use super::{super::lock::lock, SessionError};
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

/// An event of a session, in this tab or in another one that has the same entry.
///
/// See [`SessionEvents`].
#[non_exhaustive]
#[derive(Clone, Debug)]
pub enum SessionEvent {
    /// The tokens of a sign-in were stored.
    SignedIn,
    /// New tokens replaced the previous ones.
    Refreshed,
    /// The tokens were deleted.
    SignedOut {
        /// The error that ended the session. It is `None` if the app signed out, or if the
        /// refusal came to another tab.
        refusal: Option<SessionError>,
    },
    /// The storage did not take the tokens of a refresh. The session keeps them in memory,
    /// and tries again when it is used.
    NotStored {
        /// The storage's error.
        error: SessionError,
    },
    /// The stored entry was broken or of another version, and was deleted.
    Discarded,
}

/// The events of a session, from the [subscription](super::Session::subscribe) until this
/// is dropped.
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
    /// Waits for the next event. Returns `None` when the session and all its clones were
    /// dropped.
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

/// The subscribers of a session.
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
