//! The page: one screen at a time, and the calls that its buttons start.

use crate::field::Field;
use journey::{
    UserPool,
    error_messages::Problem,
    input::{Input, Name},
    page::{Page, Press},
    screen::{Link, Screen},
};
use yew::{html::Scope, prelude::*};

#[derive(Clone, Properties)]
pub struct Props {
    pub pool: UserPool,
    /// The page as it opens.
    pub page: Page,
}

// They are set once and never change.
impl PartialEq for Props {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

pub enum Message {
    Typed(Name, String),
    Pressed(Press),
    /// The outcome of a call that the screen with this number started.
    Finished(u32, Result<Screen, Problem>),
}

pub struct App {
    page: Page,
}

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(context: &Context<Self>) -> Self {
        Self { page: context.props().page.clone() }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Typed(name, text) => self.page.set(&name, text),
            Message::Finished(screen_number, outcome) => {
                self.page.finish(screen_number, outcome);
            }
            Message::Pressed(press) => {
                if let Some(call) = self.page.press(press) {
                    let pool = context.props().pool.clone();
                    context.link().send_future(async move {
                        Message::Finished(call.screen_number(), call.run(&pool).await)
                    });
                }
            }
        }
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if let Some(id) = self.page.take_focus() {
            journey::focus(&id);
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let (page, scope) = (&self.page, context.link());
        let screen = page.screen();
        html! {
            <>
                // A new screen gets new elements.
                <div class="screen" key={page.screen_number()}>
                    <h1 id="title" tabindex="-1">{ screen.title() }</h1>
                    if let Some(notice) = screen.notice() {
                        <p class="notice">{ notice }</p>
                    }
                    if let Some(lead) = screen.lead() {
                        <p class="lead">{ lead }</p>
                    }
                    { details(screen) }
                    { form(page, scope) }
                    <div class="links">
                        { for screen.links().iter().map(|link| button(page, scope, *link)) }
                    </div>
                </div>
                <p class="for-screen-readers" role="status">{ page.announcement() }</p>
            </>
        }
    }
}

/// Shows who is signed in.
fn details(screen: &Screen) -> Html {
    let Screen::Account { user, .. } = screen else { return Html::default() };
    let line = |term: &str, value: &str| html! { <div><dt>{ term }</dt><dd>{ value }</dd></div> };
    html! {
        <dl>
            { line("Username", &user.username) }
            { for user.email.as_ref().map(|email| line("Email", email)) }
        </dl>
    }
}

fn form(page: &Page, scope: &Scope<App>) -> Html {
    let screen = page.screen();
    let inputs = screen.inputs();
    let needs_username =
        !inputs.is_empty() && inputs.iter().all(|input| input.name != Name::Username);
    let onsubmit = scope.callback(|event: SubmitEvent| {
        event.prevent_default();
        Message::Pressed(Press::Submit)
    });
    let is_busy = page.is_busy(Press::Submit).then_some("true");
    html! {
        <form {onsubmit} novalidate=true>
            // For password managers, which store a password under the username beside it.
            if needs_username {
                <input
                    type="text"
                    autocomplete="username"
                    value={screen.username().to_owned()}
                    hidden=true
                    readonly=true
                />
            }
            <div class="fields">
                { for inputs.into_iter().map(|input| field(page, scope, input)) }
            </div>
            // It is not disabled while it is busy, because it would lose the focus.
            <button class="action" aria-busy={is_busy} aria-disabled={is_busy}>
                <span class="spinner" />
                { screen.action().0 }
            </button>
            // It is below the button, so that the button does not move.
            <p class="alert" role="alert">{ page.alert() }</p>
        </form>
    }
}

fn field(page: &Page, scope: &Scope<App>, input: Input) -> Html {
    let name = input.name.clone();
    let ontype = scope.callback(move |text| Message::Typed(name.clone(), text));
    html! {
        <Field
            value={page.typed(&input.name).to_owned()}
            problem={page.problem(&input.name).to_owned()}
            {input}
            {ontype}
        />
    }
}

fn button(page: &Page, scope: &Scope<App>, link: Link) -> Html {
    let press = Press::Link(link);
    let is_busy = page.is_busy(press).then_some("true");
    html! {
        <button
            type="button"
            class="link"
            aria-busy={is_busy}
            aria-disabled={is_busy}
            onclick={scope.callback(move |_| Message::Pressed(press))}
        >
            <span class="spinner" />
            { link.text() }
        </button>
    }
}
