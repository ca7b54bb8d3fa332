//! What the buttons do: the calls of the API.

use crate::{
    UserPool,
    input::{Name, Typed},
    page::Press,
    screen::{Screen, User},
    words::{self, Problem},
};
use cognito_wasm::client::{
    operations::{ChangePassword, ConfirmForgotPassword, ForgotPassword},
    session::SessionError,
    sign_in::{
        SignIn, SignInError, Step,
        answers::{Code, NewPassword, PasswordReset},
        sign_in,
    },
};

/// A press that has something to ask of the user pool.
#[derive(Debug)]
pub struct Call {
    turn: u32,
    press: Press,
    screen: Screen,
    typed: Typed,
}

impl Call {
    pub(crate) fn new(turn: u32, press: Press, screen: Screen, typed: Typed) -> Self {
        Self { turn, press, screen, typed }
    }

    /// The screen that it belongs to, by its number.
    pub fn turn(&self) -> u32 {
        self.turn
    }

    /// Does it. Gives the screen it leads to, or what is wrong.
    pub async fn run(self, pool: &UserPool) -> Result<Screen, Problem> {
        let Self { press, screen, typed, .. } = self;
        match (screen, press) {
            (Screen::SignIn { .. }, _) => {
                let typed_in = SignIn::new(typed.word(&Name::Username))
                    .password(typed.secret(&Name::Password));
                let step = sign_in(&pool.client, &typed_in).await;
                follow(pool, step.map_err(|error| words::of_sign_in(&error))?).await
            }
            (Screen::Forgotten, _) => send_code(pool, typed.word(&Name::Username), None).await,
            (Screen::Recovery { username, .. }, Press::Link(_)) => {
                let notice = "A new code is on its way. The one before it no longer works.";
                send_code(pool, username, Some(notice)).await
            }
            (Screen::Recovery { username, .. }, Press::Submit) => {
                set_password(pool, username, &typed).await
            }
            (Screen::Step(step), Press::Submit) => answer(pool, *step, &typed).await,
            (Screen::Step(step), Press::Link(_)) => {
                let username = Screen::Step(step).username().to_owned();
                send_code(pool, username, Some("A new code is on its way.")).await
            }
            (Screen::Change { user }, _) => change_password(pool, user, &typed).await,
            (Screen::Account { user, .. }, _) => Ok(sign_out(pool, user).await),
        }
    }
}

async fn send_code(
    pool: &UserPool,
    username: String,
    notice: Option<&'static str>,
) -> Result<Screen, Problem> {
    let request = ForgotPassword::new(username.as_str());
    let answer =
        pool.client.send(&request).await.map_err(|error| words::of_forgot_password(&error))?;
    Ok(Screen::Recovery { username, sent: answer.code_delivery_details, notice })
}

/// Sets the new password, then signs in with it.
async fn set_password(pool: &UserPool, username: String, typed: &Typed) -> Result<Screen, Problem> {
    let password = typed.secret(&Name::NewPassword);
    let request =
        ConfirmForgotPassword::new(username.as_str(), typed.word(&Name::Code), password.clone());
    pool.client.send(&request).await.map_err(|error| words::of_confirm_forgot_password(&error))?;

    let typed_in = SignIn::new(username.as_str()).password(password);
    let screen = match sign_in(&pool.client, &typed_in).await {
        Ok(step) => follow(pool, step).await.ok(),
        Err(_) => None,
    };
    // The code is used up: not again with the same form.
    let notice = Some("Your password has been changed. Sign in with it.");
    Ok(screen.unwrap_or(Screen::SignIn { username, notice }))
}

/// Answers what the user pool asked for.
async fn answer(pool: &UserPool, step: Step, typed: &Typed) -> Result<Screen, Problem> {
    let code = typed.word(&Name::Code);
    let password = typed.secret(&Name::NewPassword);
    let next = match step {
        Step::NewPasswordRequired(step) => {
            let answer = step.required_attributes.iter().fold(
                NewPassword::new(password),
                |answer, attribute| match typed.word(&Name::Attribute(attribute.clone())) {
                    value if value.is_empty() => answer,
                    value => answer.attribute(attribute, value),
                },
            );
            let next = step.answer(&pool.client, &answer).await;
            next.map_err(|error| words::of_new_password_step(&error))
        }
        Step::PasswordResetRequired(step) => {
            let next = step.answer(&pool.client, &PasswordReset::new(code, password)).await;
            next.map_err(|error| words::of_new_password_step(&error))
        }
        Step::SmsMfa(step) => of_code(step.answer(&pool.client, &Code::new(code)).await),
        Step::EmailOtp(step) => of_code(step.answer(&pool.client, &Code::new(code)).await),
        Step::SoftwareTokenMfa(step) => of_code(step.answer(&pool.client, &Code::new(code)).await),
        other => return Err(words::of_other_step(&other)),
    };
    follow(pool, next?).await
}

fn of_code(next: Result<Step, SignInError>) -> Result<Step, Problem> {
    next.map_err(|error| words::of_sign_in(&error))
}

/// Where a step of the sign-in leads.
async fn follow(pool: &UserPool, step: Step) -> Result<Screen, Problem> {
    match step {
        Step::SignedIn(done) => {
            pool.session
                .start(&done.authentication_result)
                .await
                .map_err(|error| words::of_session(&error))?;
            resume(pool).await.map_err(|error| words::of_session(&error))
        }
        Step::NewPasswordRequired(_)
        | Step::PasswordResetRequired(_)
        | Step::SmsMfa(_)
        | Step::EmailOtp(_)
        | Step::SoftwareTokenMfa(_) => Ok(Screen::Step(Box::new(step))),
        other => Err(words::of_other_step(&other)),
    }
}

/// The screen of whoever is signed in, say from before a reload; else the
/// sign-in.
pub(crate) async fn resume(pool: &UserPool) -> Result<Screen, SessionError> {
    let Some(claims) = pool.session.claims().await? else {
        return Ok(Screen::SignIn { username: String::new(), notice: None });
    };
    let attributes = claims.id_token.map(|token| token.attributes).unwrap_or_default();
    let user = User {
        username: claims.access_token.username,
        name: attributes.get("name").cloned(),
        email: attributes.get("email").cloned(),
    };
    Ok(Screen::Account { user, notice: None })
}

async fn change_password(pool: &UserPool, user: User, typed: &Typed) -> Result<Screen, Problem> {
    let access_token = match pool.session.access_token().await {
        Ok(token) => token,
        Err(SessionError::NotSignedIn) => {
            let notice = Some("Your session has ended. Sign in again.");
            return Ok(Screen::SignIn { username: user.username, notice });
        }
        Err(error) => return Err(words::of_session(&error)),
    };
    let request = ChangePassword::new(typed.secret(&Name::NewPassword), access_token)
        .previous_password(typed.secret(&Name::CurrentPassword));
    pool.client.send(&request).await.map_err(|error| words::of_change_password(&error))?;
    Ok(Screen::Account { user, notice: Some("Your password has been changed.") })
}

/// Here the user is signed out whatever comes.
async fn sign_out(pool: &UserPool, user: User) -> Screen {
    let notice = match pool.session.sign_out().await {
        Ok(()) => "You are signed out.",
        Err(_) => "You are signed out on this page. The user pool could not be told.",
    };
    Screen::SignIn { username: user.username, notice: Some(notice) }
}
