//! One at a time, within the program.

extern crate std;

use super::SessionError;
use alloc::vec::Vec;
use core::{
    future::poll_fn,
    mem,
    task::{Poll, Waker},
};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A lock that is waited for without blocking.
#[derive(Debug, Default)]
pub(super) struct Turns(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    is_taken: bool,
    waiting: Vec<Waker>,
}

/// A turn, which ends where it is dropped.
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

/// All who wait are woken, not one: that one may have given up.
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

/// Nothing here is left half done where somebody panics.
pub(super) fn lock<V>(mutex: &Mutex<V>) -> MutexGuard<'_, V> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The last failure, and how many there were: who waits for a turn can tell by
/// that whether it was the one it waited for.
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

    /// The last one, if there was one since then.
    pub(super) fn since(&self, count: usize) -> Option<SessionError> {
        let failures = lock(&self.0);
        if failures.0 == count { None } else { failures.1.clone() }
    }
}
