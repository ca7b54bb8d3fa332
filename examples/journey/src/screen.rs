//! The text and the fields of each screen.

use crate::input::Input;
use cognito_wasm::client::{
    operations::{CodeDeliveryDetails, DeliveryMediumType},
    sign_in::Step,
};

/// A screen, with what it needs.
#[derive(Clone, Debug)]
pub enum Screen {
    SignIn {
        username: String,
        notice: Option<&'static str>,
    },
    /// Asks whose password is forgotten.
    Forgotten,
    /// Asks for the code that was sent, and for a new password.
    Recovery {
        username: String,
        sent: Option<CodeDeliveryDetails>,
        notice: Option<&'static str>,
    },
    /// Asks for what the user pool wants besides the password.
    Step(Box<Step>),
    Account {
        user: User,
        notice: Option<&'static str>,
    },
    Change {
        user: User,
    },
}

/// The signed-in user.
#[derive(Clone, Debug)]
pub struct User {
    pub username: String,
    pub name: Option<String>,
    pub email: Option<String>,
}

/// A link below a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    ForgotPassword,
    BackToSignIn,
    SendNewCode,
    SignOut,
    Cancel,
}

impl Link {
    pub fn text(self) -> &'static str {
        match self {
            Link::ForgotPassword => "Forgot your password?",
            Link::BackToSignIn => "Back to sign-in",
            Link::SendNewCode => "Send a new code",
            Link::SignOut => "Sign out",
            Link::Cancel => "Cancel",
        }
    }
}

impl Screen {
    pub fn title(&self) -> String {
        match self {
            Screen::SignIn { .. } => "Sign in".into(),
            Screen::Forgotten => "Forgot your password?".into(),
            Screen::Recovery { .. } => "Enter your code".into(),
            Screen::Step(step) => match &**step {
                Step::NewPasswordRequired(step) => format!("Welcome, {}", step.username),
                Step::PasswordResetRequired(_) => "Your password was reset".into(),
                Step::SoftwareTokenMfa(_) => "Enter the code from your authenticator app".into(),
                _ => "Enter your code".into(),
            },
            Screen::Account { user, .. } => {
                format!("Hello, {}", user.name.as_ref().unwrap_or(&user.username))
            }
            Screen::Change { .. } => "Change your password".into(),
        }
    }

    pub fn notice(&self) -> Option<&'static str> {
        match self {
            Screen::SignIn { notice, .. }
            | Screen::Recovery { notice, .. }
            | Screen::Account { notice, .. } => *notice,
            _ => None,
        }
    }

    pub fn lead(&self) -> Option<String> {
        match self {
            Screen::SignIn { .. } | Screen::Change { .. } => None,
            Screen::Forgotten => {
                Some("We send a code to your verified email address or phone number.".into())
            }
            Screen::Recovery { sent, .. } => {
                let sent = sent.as_ref();
                let medium = sent.and_then(|sent| sent.delivery_medium.as_ref());
                let destination = sent.and_then(|sent| sent.destination.as_deref());
                Some(delivered(medium, destination) + " It is valid for one hour.")
            }
            Screen::Step(step) => Some(lead(step)),
            Screen::Account { .. } => Some("You are signed in.".into()),
        }
    }

    pub fn inputs(&self) -> Vec<Input> {
        match self {
            Screen::SignIn { .. } => vec![Input::username(), Input::password()],
            Screen::Forgotten => vec![Input::username()],
            Screen::Recovery { .. } => vec![Input::code(), Input::new_password()],
            Screen::Step(step) => match &**step {
                Step::NewPasswordRequired(step) => {
                    // The service refuses to change an attribute that has a value.
                    let has = |name: &String| {
                        step.user_attributes.get(name).is_some_and(|value| !value.is_empty())
                    };
                    let missing = step.required_attributes.iter().filter(|name| !has(name));
                    let mut inputs: Vec<_> = missing.map(|name| Input::attribute(name)).collect();
                    inputs.push(Input::new_password());
                    inputs
                }
                Step::PasswordResetRequired(_) => vec![Input::code(), Input::new_password()],
                _ => vec![Input::code()],
            },
            Screen::Account { .. } => vec![],
            Screen::Change { .. } => vec![Input::current_password(), Input::new_password()],
        }
    }

    /// Returns the label of the button, and what the page says while its call runs.
    pub fn action(&self) -> (&'static str, &'static str) {
        match self {
            Screen::SignIn { .. } => ("Sign in", "Signing in"),
            Screen::Forgotten => ("Send code", "Sending a code"),
            Screen::Recovery { .. } => ("Set new password", "Setting the new password"),
            Screen::Step(step) => match &**step {
                Step::NewPasswordRequired(_) => ("Continue", "Setting the new password"),
                Step::PasswordResetRequired(_) => ("Set new password", "Setting the new password"),
                _ => ("Continue", "Checking the code"),
            },
            Screen::Account { .. } => ("Change password", ""),
            Screen::Change { .. } => ("Change password", "Changing the password"),
        }
    }

    pub fn links(&self) -> &'static [Link] {
        match self {
            Screen::SignIn { .. } => &[Link::ForgotPassword],
            Screen::Forgotten => &[Link::BackToSignIn],
            Screen::Recovery { .. } => &[Link::SendNewCode, Link::BackToSignIn],
            Screen::Step(step) => match &**step {
                Step::PasswordResetRequired(_) => &[Link::SendNewCode, Link::BackToSignIn],
                _ => &[Link::BackToSignIn],
            },
            Screen::Account { .. } => &[Link::SignOut],
            Screen::Change { .. } => &[Link::Cancel],
        }
    }

    /// Returns whose screen it is: password managers store a new password under this name.
    pub fn username(&self) -> &str {
        match self {
            Screen::SignIn { username, .. } | Screen::Recovery { username, .. } => username,
            Screen::Forgotten => "",
            Screen::Step(step) => step.username(),
            Screen::Account { user, .. } | Screen::Change { user } => &user.username,
        }
    }

    /// Returns whether the user pool refused the code that was entered last.
    pub(crate) fn is_wrong_code(&self) -> bool {
        let Screen::Step(step) = self else { return false };
        match &**step {
            Step::SmsMfa(step) => step.is_wrong_code,
            Step::EmailOtp(step) => step.is_wrong_code,
            Step::SoftwareTokenMfa(step) => step.is_wrong_code,
            Step::PasswordResetRequired(step) => step.is_wrong_code,
            _ => false,
        }
    }
}

fn lead(step: &Step) -> String {
    match step {
        Step::NewPasswordRequired(_) => {
            "You signed in with a temporary password. Choose a new one to continue.".into()
        }
        Step::PasswordResetRequired(step) => format!(
            "An administrator has reset the password of {}. A code was sent already: \
             enter it here and choose a new password.",
            step.username
        ),
        Step::SoftwareTokenMfa(_) => {
            "The app shows a code for this account, and a new one every 30 seconds.".into()
        }
        Step::SmsMfa(step) => delivered(step.delivery_medium.as_ref(), step.destination.as_deref()),
        Step::EmailOtp(step) => {
            delivered(step.delivery_medium.as_ref(), step.destination.as_deref())
        }
        _ => String::new(),
    }
}

/// Returns a sentence that says how a code was sent, and where to.
fn delivered(medium: Option<&DeliveryMediumType>, destination: Option<&str>) -> String {
    let by = match medium {
        Some(DeliveryMediumType::Email) => " by email",
        Some(DeliveryMediumType::Sms) => " by text message",
        _ => "",
    };
    match destination {
        Some(destination) => format!("We sent a code{by} to {destination}."),
        None => format!("We sent a code{by}."),
    }
}
