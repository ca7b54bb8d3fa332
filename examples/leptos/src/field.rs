//! A labelled field with a line for its error.

use journey::{
    input::{Input, Name},
    page::Page,
    policy,
};
use leptos::prelude::*;

#[component]
pub fn Field(input: Input, page: RwSignal<Page>) -> impl IntoView {
    let shown = RwSignal::new(false);
    let id = input.id();
    let error = format!("{id}-error");
    let has_rules = input.name == Name::NewPassword;
    let described_by = if has_rules { format!("{error} rules") } else { error.clone() };
    let is_password = input.is_password();
    let name = StoredValue::new(input.name.clone());
    let value = move || page.with(|page| name.with_value(|name| page.typed(name).to_owned()));
    let problem =
        Memo::new(move |_| page.with(|page| name.with_value(|name| page.problem(name).to_owned())));
    let show = is_password.then(|| {
        view! {
            <button
                type="button"
                class="show"
                aria-pressed=move || shown.get().to_string()
                on:click=move |_| shown.update(|shown| *shown = !*shown)
            >
                "Show"
                <span class="for-screen-readers">" password"</span>
            </button>
        }
    });
    view! {
        <div class="field">
            <label for=id.clone()>{input.label.clone()}</label>
            <div class="control">
                <input
                    id=id
                    type=move || if shown.get() { "text" } else { input.input_type }
                    autocomplete=input.autocomplete
                    inputmode=input.input_mode()
                    autocapitalize="none"
                    spellcheck="false"
                    aria-required="true"
                    aria-invalid=move || (!problem.read().is_empty()).then_some("true")
                    aria-describedby=described_by
                    prop:value=value
                    on:input:target=move |event| {
                        let text = event.target().value();
                        page.update(|page| name.with_value(|name| page.set(name, text)));
                    }
                />
                {show}
            </div>
            <p class="error" id=error>
                {problem}
            </p>
            {has_rules.then(|| view! { <Rules password=Signal::derive(value) /> })}
        </div>
    }
}

/// Lists the rules for a new password, each ticked once the password meets it.
#[component]
fn Rules(password: Signal<String>) -> impl IntoView {
    let rules = move || {
        let rule = |(text, is_met): (&'static str, bool)| {
            view! {
                <li data-met=is_met.to_string()>
                    {text}
                    <span class="for-screen-readers">
                        {if is_met { ", met" } else { ", not met yet" }}
                    </span>
                </li>
            }
        };
        policy::rules(&password.read()).into_iter().map(rule).collect_view()
    };
    view! {
        <ul class="rules" id="rules">
            {rules}
        </ul>
    }
}
