//! A Cognito user pool in memory, as strict as the service in its states,
//! lifetimes, limits, headers and messages. It does no I/O: the host passes in
//! requests, the time, random bytes and the tokens' signatures.
//!
//! The pool is for tests. It keeps passwords, codes and secrets in clear, tells
//! them to the host ([`UserPool::describe`], [`UserPool::outbox`]), and does not
//! wipe them.
//!
//! ```
//! use cognito_user_pool::{Config, Jwks, Request, UserPool};
//! use cognito_user_pool::host::{Fixed, Timestamp};
//! use serde_json::json;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let config = Config::from_json(&json!({ "clients": [{ "clientId": "app" }] }))?;
//! let host = Fixed::at(Timestamp::from_millis(1_700_000_000_000));
//! let mut pool = UserPool::new(config, Jwks::unsigned(), Box::new(host))?;
//!
//! let body = json!({ "ClientId": "app", "Username": "jane" }).to_string();
//! let response = pool.handle(&Request::operation("ForgotPassword", body));
//! assert_eq!(response.status, 200);
//! # Ok(())
//! # }
//! ```
//!
//! # Guesses
//!
//! The messages are those that the service was seen to send. Where none was seen,
//! the pool takes the stricter reading. The following behavior is guessed.
//!
//! In general:
//! - A code is checked before the password that comes with it.
//! - The error about a new password that begins or ends with a blank, in the answer to a
//!   challenge.
//! - The order of several violations.
//! - The messages about an unreadable list or structure, about a username that is
//!   a phone number, and about a challenge that cannot be selected.
//! - The errors about a pagination token, and about an attribute that is not
//!   searchable.
//! - A disabled user is refused before the password is checked.
//! - A pool without regard to case keeps names in lower case, in which the service shows
//!   them, and a SECRET_HASH covers a name in the case in which it was sent.
//!
//! Pools that a request creates:
//! - The settings that a description has where none was given.
//! - An unknown or invalid setting is refused, with the pool's own words.
//!
//! Signatures: the messages, and the order of the checks, are those that other
//! services of AWS were seen to have. Guessed are:
//! - The date has to be signed.
//! - The expiration of credentials is checked last.
//!
//! Tokens:
//! - The messages about a client secret that is missing or wrong, about a token
//!   that rotation replaced, about a token that cannot be revoked, and about
//!   sessions that are not tracked.
//! - Without token revocation, tokens lack `origin_jti` and still have `jti`.
//! - The use of a replaced token does not revoke the newer ones.
//! - The revocation of an unknown token succeeds.
//! - The exception of ListUserSessions where sessions are not tracked.
//!
//! Accounts:
//! - Attributes are checked before the password and the username.
//! - The session of a sign-up is checked before its code.
//! - ConfirmSignUp answers a session only to a request with one, unless the pool's
//!   configuration says otherwise: both were reported.
//! - Where recovery is left to the administrator, an unknown user is refused like
//!   any other, and so is AdminResetUserPassword.
//! - Feedback on authentication events is refused, because threat protection is
//!   an add-on that this pool lacks.
//!
//! SRP:
//! - The message about an invalid `SRP_A`.
//! - A `TIMESTAMP` may differ from the pool's clock by five minutes.
//! - A `SECRET_BLOCK` is valid as long as a session, and for one try.
//! - An invalid `SECRET_BLOCK` causes the same error as a wrong password, and so does a
//!   `TIMESTAMP` that can be read but is not written as the service writes it. One that
//!   cannot be read is refused as such, as is one in a time zone other than UTC or GMT.
//!
//! Devices:
//! - Every sign-in's device can be confirmed. The service was once seen to
//!   require a sign-in by SRP.
//! - A device that no sign-in of the user created cannot be confirmed.
//! - A second confirmation is refused. Its message, and the one about a negative
//!   number, are guessed too.
//! - A device that is not confirmed does not exist. One that is not remembered
//!   need not prove its secret, and is not listed.
//! - The challenges of a device have sessions.
//!
//! Factors:
//! - A factor needs a verified address.
//! - A user who has a second factor can begin with a password alone.
//! - The exception and the message about a factor that cannot be selected.
//! - The messages about two preferred factors, about invalid options of
//!   SetUserSettings, about too many or too few of AccessToken and Session, and
//!   about an unfinished set-up.
//! - A software token's code is accepted one step early or late.
//! - A challenge whose parameters lack the username is answered with the alias
//!   that began the sign-in.
//! - What is simulated for factors other than EMAIL_OTP.
//!
//! Passkeys:
//! - All messages except the one about invalid data.
//! - A registration is valid as long as a session.
//! - An assertion that fails causes the same error as a wrong password.
//! - A registration without user verification, where that is required, is refused
//!   as not supported.

mod clock;
mod config;
mod contact;
mod crypto;
mod delivery;
mod description;
mod error;
mod factors;
mod faults;
pub mod host;
mod jwks;
mod model;
mod nearest;
mod operations;
mod pool;
mod simulated;
mod state;
mod user;
mod user_pool;
mod user_status;
mod wire;

pub use config::Config;
pub use error::ConfigError;
pub use faults::Fault;
pub use jwks::Jwks;
pub use user_pool::UserPool;
pub use wire::{Request, Response, ToSign};
