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
    /// The browser denies something, because the user blocks cookies and site data, or to a
    /// frame of another site. The session works without it. It is told once, and also to
    /// those who subscribe later.
    Denied {
        /// What is denied.
        what: Denied,
    },
}

/// What a browser has but denies.
///
/// ```
/// use cognito_wasm::client::session::{Denied, SessionEvent};
///
/// fn words_for(event: &SessionEvent) -> Option<&'static str> {
///     match event {
///         SessionEvent::Denied { what: Denied::Storage } => {
///             Some("Your browser blocks site data: you are signed in until you leave this page.")
///         }
///         _ => None,
///     }
/// }
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Denied {
    /// The Web Locks: tabs do not take turns in refreshing, and the clones of a session do.
    Locks,
    /// The channel between tabs: they do not hear of each other.
    Messages,
    /// The storage: the tokens are in the page's memory, and gone when it is left.
    Storage,
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

/// The subscribers of a session, and what those who come later are told as well.
#[derive(Debug, Default)]
pub(super) struct Listeners(Mutex<Told>);

#[derive(Debug, Default)]
struct Told {
    queues: Vec<Weak<Mutex<Queue>>>,
    denials: Vec<Denied>,
}

impl Listeners {
    pub(super) fn subscribe(&self) -> SessionEvents {
        let mut told = lock(&self.0);
        let events = told.denials.iter().map(|&what| SessionEvent::Denied { what }).collect();
        let queue = Arc::new(Mutex::new(Queue { events, ..Queue::default() }));
        told.queues.retain(|listener| listener.strong_count() > 0);
        told.queues.push(Arc::downgrade(&queue));
        SessionEvents(queue)
    }

    pub(super) fn tell(&self, event: &SessionEvent) {
        let queues = lock(&self.0).queues.clone();
        each(&queues, |queue| queue.events.push_back(event.clone()));
    }

    /// Tells that something is denied, unless it was told before.
    pub(super) fn deny(&self, what: Denied) {
        let queues = {
            let mut told = lock(&self.0);
            if told.denials.contains(&what) {
                return;
            }
            told.denials.push(what);
            told.queues.clone()
        };
        each(&queues, |queue| queue.events.push_back(SessionEvent::Denied { what }));
    }

    #[cfg(target_arch = "wasm32")]
    pub(super) fn is_denied(&self, what: Denied) -> bool {
        lock(&self.0).denials.contains(&what)
    }
}

impl Drop for Listeners {
    fn drop(&mut self) {
        let queues = lock(&self.0).queues.clone();
        each(&queues, |queue| queue.is_over = true);
    }
}

fn each(queues: &[Weak<Mutex<Queue>>], does: impl Fn(&mut Queue)) {
    for queue in queues.iter().filter_map(Weak::upgrade) {
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
