//! The page: one screen at a time, and the calls that its buttons start.

use crate::field::Field;
use journey::{
    UserPool,
    input::{Input, Name},
    page::{Page, Press},
    screen::{Link, Screen},
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

#[component]
pub fn App(pool: UserPool, page: Page) -> impl IntoView {
    let page = RwSignal::new(page);
    let press = Callback::new(move |press| {
        let Some(call) = page.try_update(|page| page.press(press)).flatten() else { return };
        let pool = pool.clone();
        spawn_local(async move {
            let screen_number = call.screen_number();
            let outcome = call.run(&pool).await;
            page.update(|page| page.finish(screen_number, outcome));
        });
    });
    Effect::new(move || {
        page.track();
        if let Some(id) = page.try_update_untracked(Page::take_focus).flatten() {
            journey::focus(&id);
        }
    });
    // A new screen gets new elements; within a screen, only what changes is updated.
    let screen_number = Memo::new(move |_| page.with(Page::screen_number));
    let screen = move || {
        screen_number.get();
        page.with_untracked(|now| screen(now.screen(), page, press))
    };
    view! {
        {screen}
        <p class="for-screen-readers" role="status">
            {move || page.with(|page| page.announcement().to_owned())}
        </p>
    }
}

fn screen(screen: &Screen, page: RwSignal<Page>, press: Callback<Press>) -> impl IntoView + use<> {
    let links = screen.links().iter().map(|link| view! { <LinkButton link=*link page press /> });
    view! {
        <div class="screen">
            <h1 id="title" tabindex="-1">
                {screen.title()}
            </h1>
            {screen.notice().map(|notice| view! { <p class="notice">{notice}</p> })}
            {screen.lead().map(|lead| view! { <p class="lead">{lead}</p> })}
            {details(screen)}
            {form(screen, page, press)}
            <div class="links">{links.collect_view()}</div>
        </div>
    }
}

/// Shows who is signed in.
fn details(screen: &Screen) -> Option<impl IntoView + use<>> {
    let Screen::Account { user, .. } = screen else { return None };
    let line = |term: &'static str, value: &str| {
        view! {
            <div>
                <dt>{term}</dt>
                <dd>{value.to_owned()}</dd>
            </div>
        }
    };
    Some(view! {
        <dl>
            {line("Username", &user.username)}
            {user.email.as_ref().map(|email| line("Email", email))}
        </dl>
    })
}

fn form(screen: &Screen, page: RwSignal<Page>, press: Callback<Press>) -> impl IntoView + use<> {
    let inputs = screen.inputs();
    let needs_username =
        !inputs.is_empty() && inputs.iter().all(|input| input.name != Name::Username);
    // For password managers, which store a password under the username beside it.
    let username = needs_username.then(|| {
        let username = screen.username().to_owned();
        view! { <input type="text" autocomplete="username" value=username hidden readonly /> }
    });
    let fields = inputs.into_iter().map(|input: Input| view! { <Field input page /> });
    let (action, _) = screen.action();
    let is_busy = move || page.with(|page| page.is_busy(Press::Submit)).then_some("true");
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        press.run(Press::Submit);
    };
    // The button is not disabled while it is busy, because it would lose the focus.
    // The alert is below it, so that the button does not move.
    view! {
        <form on:submit=submit novalidate>
            {username}
            <div class="fields">{fields.collect_view()}</div>
            <button class="action" aria-busy=is_busy aria-disabled=is_busy>
                <span class="spinner"></span>
                {action}
            </button>
            <p class="alert" role="alert">
                {move || page.with(|page| page.alert().to_owned())}
            </p>
        </form>
    }
}

#[component]
fn LinkButton(link: Link, page: RwSignal<Page>, press: Callback<Press>) -> impl IntoView {
    let is_busy = move || page.with(|page| page.is_busy(Press::Link(link))).then_some("true");
    view! {
        <button
            type="button"
            class="link"
            aria-busy=is_busy
            aria-disabled=is_busy
            on:click=move |_| press.run(Press::Link(link))
        >
            <span class="spinner"></span>
            {link.text()}
        </button>
    }
}
