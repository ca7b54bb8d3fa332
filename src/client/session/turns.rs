//! Locks within the program.

extern crate std;

use super::{super::lock::lock, SessionError};
use alloc::vec::Vec;
use core::{
    future::poll_fn,
    mem,
    task::{Poll, Waker},
};
use std::sync::Mutex;

/// A lock that callers await instead of blocking a thread.
#[derive(Debug, Default)]
pub(super) struct Turns(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    is_taken: bool,
    waiting: Vec<Waker>,
}

/// A turn, which ends when this is dropped.
#[must_use]
pub(super) struct Turn<'a>(&'a Turns);

impl Turns {
    /// Waits for a turn.
    pub(super) async fn take(&self) -> Turn<'_> {
        poll_fn(|context| {
            let mut state = lock(&self.0);
            if !state.is_taken {
                state.is_taken = true;
                return Poll::Ready(Turn(self));
            }
            if !state.waiting.iter().any(|waker| waker.will_wake(context.waker())) {
                state.waiting.push(context.waker().clone());
            }
            Poll::Pending
        })
        .await
    }
}

/// Wakes all that wait and not only one, because that one may have been dropped.
impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let waiting = {
            let mut state = lock(&self.0.0);
            state.is_taken = false;
            mem::take(&mut state.waiting)
        };
        for waker in waiting {
            waker.wake();
        }
    }
}

/// The last failure, and the number of failures. By the number, whoever waited for a turn
/// can tell whether the refresh that it waited for failed.
#[derive(Debug, Default)]
pub(super) struct Failures(Mutex<(usize, Option<SessionError>)>);

impl Failures {
    pub(super) fn count(&self) -> usize {
        lock(&self.0).0
    }

    pub(super) fn add(&self, error: SessionError) {
        let mut failures = lock(&self.0);
        *failures = (failures.0.wrapping_add(1), Some(error));
    }

    /// Returns the last failure, if there was one since the count was taken.
    pub(super) fn since(&self, count: usize) -> Option<SessionError> {
        let failures = lock(&self.0);
        if failures.0 == count { None } else { failures.1.clone() }
    }
}
