//! What the buttons do: the calls of the API.

use crate::{
    UserPool,
    error_messages::{self, Problem},
    input::{Name, Typed},
    page::Press,
    screen::{Screen, User},
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

/// A press that takes a request to the user pool.
#[derive(Debug)]
pub struct Call {
    screen_number: u32,
    press: Press,
    screen: Screen,
    typed: Typed,
}

impl Call {
    pub(crate) fn new(screen_number: u32, press: Press, screen: Screen, typed: Typed) -> Self {
        Self { screen_number, press, screen, typed }
    }

    /// Returns the number of the screen that it belongs to.
    pub fn screen_number(&self) -> u32 {
        self.screen_number
    }

    /// Sends the requests. Returns the next screen, or what is wrong.
    pub async fn run(self, pool: &UserPool) -> Result<Screen, Problem> {
        let Self { press, screen, typed, .. } = self;
        match (screen, press) {
            (Screen::SignIn { .. }, _) => {
                let credentials = SignIn::new(typed.trimmed(&Name::Username))
                    .password(typed.secret(&Name::Password));
                let step = sign_in(&pool.client, &credentials).await;
                follow(pool, step.map_err(|error| error_messages::sign_in(&error))?).await
            }
            (Screen::Forgotten, _) => send_code(pool, typed.trimmed(&Name::Username), None).await,
            (Screen::Recovery { username, .. }, Press::Link(_)) => {
                let notice = "A new code was sent. The previous one no longer works.";
                send_code(pool, username, Some(notice)).await
            }
            (Screen::Recovery { username, .. }, Press::Submit) => {
                set_password(pool, username, &typed).await
            }
            (Screen::Step(step), Press::Submit) => answer(pool, *step, &typed).await,
            (Screen::Step(step), Press::Link(_)) => {
                let username = Screen::Step(step).username().to_owned();
                send_code(pool, username, Some("A new code was sent.")).await
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
    let response = pool
        .client
        .send(&request)
        .await
        .map_err(|error| error_messages::forgot_password(&error))?;
    Ok(Screen::Recovery { username, sent: response.code_delivery_details, notice })
}

/// Sets the new password, then signs in with it.
async fn set_password(pool: &UserPool, username: String, typed: &Typed) -> Result<Screen, Problem> {
    let password = typed.secret(&Name::NewPassword);
    let request =
        ConfirmForgotPassword::new(username.as_str(), typed.trimmed(&Name::Code), password.clone());
    pool.client
        .send(&request)
        .await
        .map_err(|error| error_messages::confirm_forgot_password(&error))?;

    let credentials = SignIn::new(username.as_str()).password(password);
    let screen = match sign_in(&pool.client, &credentials).await {
        Ok(step) => follow(pool, step).await.ok(),
        Err(_) => None,
    };
    // The code is used up, so the user cannot go back to that form.
    let notice = Some("Your password has been changed. Sign in with it.");
    Ok(screen.unwrap_or(Screen::SignIn { username, notice }))
}

/// Answers the challenge of the user pool.
async fn answer(pool: &UserPool, step: Step, typed: &Typed) -> Result<Screen, Problem> {
    let code = typed.trimmed(&Name::Code);
    let password = typed.secret(&Name::NewPassword);
    let next = match step {
        Step::NewPasswordRequired(step) => {
            let answer = step.required_attributes.iter().fold(
                NewPassword::new(password),
                |answer, attribute| match typed.trimmed(&Name::Attribute(attribute.clone())) {
                    value if value.is_empty() => answer,
                    value => answer.attribute(attribute, value),
                },
            );
            let next = step.answer(&pool.client, &answer).await;
            next.map_err(|error| error_messages::new_password_step(&error))
        }
        Step::PasswordResetRequired(step) => {
            let next = step.answer(&pool.client, &PasswordReset::new(code, password)).await;
            next.map_err(|error| error_messages::new_password_step(&error))
        }
        Step::SmsMfa(step) => explained(step.answer(&pool.client, &Code::new(code)).await),
        Step::EmailOtp(step) => explained(step.answer(&pool.client, &Code::new(code)).await),
        Step::SoftwareTokenMfa(step) => {
            explained(step.answer(&pool.client, &Code::new(code)).await)
        }
        other => return Err(error_messages::other_step(&other)),
    };
    follow(pool, next?).await
}

fn explained(next: Result<Step, SignInError>) -> Result<Step, Problem> {
    next.map_err(|error| error_messages::sign_in(&error))
}

/// Returns the screen for a step of the sign-in.
async fn follow(pool: &UserPool, step: Step) -> Result<Screen, Problem> {
    match step {
        Step::SignedIn(done) => {
            pool.session
                .start(&done.authentication_result)
                .await
                .map_err(|error| error_messages::session(&error))?;
            resume(pool).await.map_err(|error| error_messages::session(&error))
        }
        Step::NewPasswordRequired(_)
        | Step::PasswordResetRequired(_)
        | Step::SmsMfa(_)
        | Step::EmailOtp(_)
        | Step::SoftwareTokenMfa(_) => Ok(Screen::Step(Box::new(step))),
        other => Err(error_messages::other_step(&other)),
    }
}

/// Returns the screen of the user who is signed in, for example since before a
/// reload, or else the sign-in.
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
        Err(error) => return Err(error_messages::session(&error)),
    };
    let request = ChangePassword::new(typed.secret(&Name::NewPassword), access_token)
        .previous_password(typed.secret(&Name::CurrentPassword));
    pool.client.send(&request).await.map_err(|error| error_messages::change_password(&error))?;
    Ok(Screen::Account { user, notice: Some("Your password has been changed.") })
}

/// Signs the user out on this page, even if the user pool cannot be reached.
async fn sign_out(pool: &UserPool, user: User) -> Screen {
    let notice = match pool.session.sign_out().await {
        Ok(()) => "You are signed out.",
        Err(_) => "You are signed out on this page. The user pool could not be reached.",
    };
    Screen::SignIn { username: user.username, notice: Some(notice) }
}
