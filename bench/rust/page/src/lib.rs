//! The page that every contestant is: a form of Yew's, whose button has the
//! five functions called, and a line that says what came of it.

use wasm_bindgen_futures::spawn_local;
use web_sys::{FormData, HtmlFormElement};
use yew::prelude::*;

pub const REGION: &str = "us-west-2";
pub const USER_POOL_ID: &str = "us-west-2_EXAMPLE";
pub const CLIENT_ID: &str = "38fjsnc484p94kpqsnet7mpld0";
pub const CLIENT_SECRET: &str = "the-app-clients-secret";

/// What was typed into the form.
pub struct Given {
    pub username: String,
    pub code: String,
    /// The one that the code sets, the one that the challenge wants, and the last.
    pub passwords: [String; 3],
}

/// What the button has done; the error is for the user.
pub trait Work: 'static {
    fn run(given: Given) -> impl Future<Output = Result<(), String>>;
}

pub fn render<W: Work>() {
    yew::Renderer::<Page<W>>::new().render();
}

#[component]
fn Page<W: Work>() -> Html {
    let said = use_state(String::new);
    let onsubmit = {
        let said = said.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            let Some(given) = event.target_dyn_into().and_then(given) else {
                return;
            };
            let said = said.clone();
            spawn_local(async move {
                said.set(match W::run(given).await {
                    Ok(()) => "done".to_string(),
                    Err(error) => error,
                });
            });
        }
    };
    html! {
        <form {onsubmit}>
            <input name="username" />
            <input name="code" />
            <input name="password" type="password" />
            <input name="new" type="password" />
            <input name="newer" type="password" />
            <button>{ "Go on" }</button>
            <output>{ &*said }</output>
        </form>
    }
}

fn given(form: HtmlFormElement) -> Option<Given> {
    let data = FormData::new_with_form(&form).ok()?;
    let field = |name: &str| data.get(name).as_string();
    Some(Given {
        username: field("username")?,
        code: field("code")?,
        passwords: [field("password")?, field("new")?, field("newer")?],
    })
}
