//! A labelled field with a line for its error.

use journey::input::{Input, Name};
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct FieldProps {
    pub input: Input,
    pub value: String,
    pub problem: String,
    pub ontype: Callback<String>,
}

#[component]
pub fn Field(FieldProps { input, value, problem, ontype }: &FieldProps) -> Html {
    let shown = use_state_eq(|| false);
    let id = input.id();
    let error = format!("{id}-error");
    let has_rules = input.name == Name::NewPassword;
    let described_by = if has_rules { format!("{error} rules") } else { error.clone() };
    let oninput = ontype
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let onshow = {
        let shown = shown.clone();
        move |_| shown.set(!*shown)
    };
    html! {
        <div class="field">
            <label for={id.clone()}>{ &input.label }</label>
            <div class="control">
                <input
                    {id}
                    type={if *shown { "text" } else { input.input_type }}
                    autocomplete={input.autocomplete}
                    inputmode={input.input_mode()}
                    autocapitalize="none"
                    spellcheck="false"
                    aria-required="true"
                    aria-invalid={(!problem.is_empty()).then_some("true")}
                    aria-describedby={described_by}
                    value={value.clone()}
                    {oninput}
                />
                if input.is_password() {
                    <button
                        type="button"
                        class="show"
                        aria-pressed={shown.to_string()}
                        onclick={onshow}
                    >
                        { "Show" }<span class="for-screen-readers">{ " password" }</span>
                    </button>
                }
            </div>
            <p class="error" id={error}>{ problem }</p>
            if has_rules {
                <Rules password={value.clone()} />
            }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct RulesProps {
    password: String,
}

/// Lists the rules for a new password, each ticked once the password meets it.
#[component]
fn Rules(RulesProps { password }: &RulesProps) -> Html {
    let rule = |(text, is_met): (&str, bool)| {
        html! {
            <li data-met={is_met.to_string()}>
                { text }
                <span class="for-screen-readers">
                    { if is_met { ", met" } else { ", not met yet" } }
                </span>
            </li>
        }
    };
    html! {
        <ul class="rules" id="rules">
            { for journey::policy::rules(password).into_iter().map(rule) }
        </ul>
    }
}
