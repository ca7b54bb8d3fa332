//! One refresh at a time, whoever asks, and gives up.

use crate::support::*;
use cognito_wasm::client::{
    Client,
    operations::GetUser,
    sign_in::{SignIn, sign_in},
};
use std::{
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll, Wake, Waker},
};

/// Whether a future asked to be polled again.
#[derive(Default)]
struct Woken(AtomicBool);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::Relaxed);
    }
}

type Running<'a, O> = (Pin<Box<dyn Future<Output = O> + 'a>>, Arc<Woken>);

fn run<'a, O>(future: impl Future<Output = O> + 'a) -> Running<'a, O> {
    let woken = Arc::<Woken>::default();
    woken.0.store(true, Ordering::Relaxed);
    (Box::pin(future), woken)
}

/// Polls each future that was woken, until none is; gives the outputs in their order.
fn run_all<O>(running: &mut [Running<'_, O>]) -> Vec<Option<O>> {
    let mut outputs: Vec<Option<O>> = running.iter().map(|_| None).collect();
    while let Some(at) =
        running.iter().position(|(_, woken)| woken.0.swap(false, Ordering::Relaxed))
    {
        let (future, woken) = &mut running[at];
        let waker = Waker::from(woken.clone());
        if let Poll::Ready(output) = future.as_mut().poll(&mut Context::from_waker(&waker)) {
            outputs[at] = Some(output);
        }
    }
    outputs
}

#[test]
fn one_refresh_whoever_asks_for_which_token() {
    let mut signed = begin([]);
    let session = &signed.session;
    let mut running = [
        run(session.access_token_valid_for(FRESH)),
        run(session.access_token_valid_for(FRESH)),
        run(session.id_token_valid_for(FRESH)),
    ];
    assert!(run_all(&mut running).iter().all(Option::is_none));
    signed.script.answer(refreshed(Some("rotated")));
    let outputs = run_all(&mut running);
    drop(running);
    let given: Vec<_> = outputs.into_iter().map(|output| output.unwrap().unwrap()).collect();
    let entry = signed.entry().unwrap();
    assert_eq!(given[0].expose(), entry["accessToken"]);
    assert_eq!(given[1].expose(), entry["accessToken"]);
    assert_eq!(given[2].expose(), entry["idToken"]);
    assert_eq!(signed.script.requests().len(), 1);
    assert_eq!(signed.told(), ["refreshed"]);
}

#[test]
fn a_refresh_that_fails_fails_for_all_who_waited_and_for_no_other() {
    for (code, message, told) in [
        ("NotAuthorizedException", "Refresh Token has been revoked", 1),
        ("TooManyRequestsException", "Rate exceeded", 0),
    ] {
        let mut signed = begin([]);
        let session = &signed.session;
        let mut running =
            [run(session.access_token_valid_for(FRESH)), run(session.id_token_valid_for(FRESH))];
        run_all(&mut running);
        signed.script.answer(refusal(code, message));
        for output in run_all(&mut running) {
            assert_eq!(failure(output.unwrap()), code);
        }
        drop(running);
        assert_eq!(signed.script.requests().len(), 1);
        assert_eq!(signed.told().len(), told);
        if told == 0 {
            signed.script.answer(refreshed(None));
            now(signed.session.access_token_valid_for(FRESH)).unwrap();
        }
    }
}

#[test]
fn who_is_dropped_while_it_refreshes_leaves_it_to_the_others() {
    let signed = begin([]);
    let session = &signed.session;
    let mut running = vec![
        run(session.access_token_valid_for(FRESH)),
        run(session.access_token_valid_for(FRESH)),
        run(session.access_token_valid_for(FRESH)),
    ];
    run_all(&mut running);
    assert_eq!(signed.script.requests().len(), 1);
    // The one that refreshes, and one that waits.
    running.truncate(2);
    let mut others = vec![running.pop().unwrap(), run(session.id_token_valid_for(FRESH))];
    drop(running);
    run_all(&mut others);
    drop(others.remove(0));
    assert_eq!(signed.script.requests().len(), 2);
    run_all(&mut others);
    signed.script.answer(refreshed(None));
    assert!(run_all(&mut others)[0].take().unwrap().is_ok());
}

#[test]
fn who_listens_is_woken_and_told_when_the_session_is_gone() {
    let signed = begin([done()]);
    let mut events = signed.session.subscribe();
    let mut running = [run(async {
        let mut seen = 0;
        while events.next().await.is_some() {
            seen += 1;
        }
        seen
    })];
    assert_eq!(run_all(&mut running), [None]);
    now(signed.session.sign_out()).unwrap();
    assert_eq!(run_all(&mut running), [None]);
    drop(signed);
    assert_eq!(run_all(&mut running), [Some(1)]);
}

#[test]
fn who_stopped_listening_is_told_nothing() {
    let mut signed = begin([done()]);
    drop(signed.session.subscribe());
    now(signed.session.sign_out()).unwrap();
    assert_eq!(signed.told(), ["signed out"]);
}

#[test]
fn a_session_can_be_shared_among_threads() {
    fn shared<V: Send + Sync + 'static>(_: &V) {}
    let signed = begin([]);
    shared(&signed.session);
    shared(&signed.events);
}

#[test]
fn what_a_session_does_can_go_on_in_another_thread() {
    fn goes_on<F: Future + Send>(future: F) {
        drop(future);
    }
    let signed = begin([]);
    goes_on(signed.session.access_token());
    goes_on(signed.session.start(signed.tokens.clone()));
    goes_on(signed.session.claims());
    goes_on(signed.session.sign_out());
    goes_on(signed.session.sign_out_everywhere());
    let client = Client::with_transport(public(), signed.script.clone());
    goes_on(client.send(&GetUser::new("a token")));
    goes_on(sign_in(&client, &SignIn::new("jane").password("a password")));
}
