//! A Cognito user pool in memory, as strict as the service: its states,
//! lifetimes, limits, headers and messages. It does no I/O: requests come in
//! as values, and so do the time, the randomness and the tokens' signatures.
//!
//! Its messages are those the service was seen to send. Where none was seen,
//! the pool takes the stricter reading, and these are guesses: that a hash
//! sent to a client without a secret cannot be verified; that a code is judged
//! before the password it comes with; the order of several violations; the
//! words for an unreadable list or structure, for a username that is a phone
//! number, and for a challenge that cannot be selected. What it says of
//! signatures, and in which order, other services of AWS were seen to say; that
//! the date has to be signed, and that credentials expire after all else is
//! checked, are guesses. So are the refusal of a pagination token and of an
//! attribute that cannot be searched by, and that a disabled user is refused
//! before the password is looked at.
//!
//! Of tokens, these are guesses: the words about a secret that is missing or
//! wrong, about a token that rotation replaced, about what cannot be revoked
//! and about sessions that are not tracked; that reuse of a replaced token
//! leaves the newer ones alone, that an unknown token is revoked without a
//! word, and a refused session list its exception.
//! Of accounts: that attributes are judged before the password and the name;
//! that a sign-up's session is judged before its code; and that threat
//! protection, which feedback is for, is an add-on this pool has not.
//!
//! Of SRP, these are guesses: the words about an `SRP_A` that may not be; that
//! a `TIMESTAMP` is good for five minutes either way; that a `SECRET_BLOCK` is
//! good for as long as a session and for one try; and that all of these are
//! refused as a wrong password is.
//!
//! Of devices, these are guesses: that any sign-in's device may be confirmed,
//! where the service was once seen to want one by SRP; that the second of two
//! confirmations is refused, and the words of that and of a secret below zero;
//! that a device which is not confirmed does not exist, one that is not
//! remembered need not prove itself, and only remembered ones are listed; and
//! that a device's challenges have sessions.
//!
//! Of factors, these are guesses: that a factor needs a verified address, and a
//! user who has a second factor may begin with a password alone; the exception
//! for a factor that cannot be selected, and the words about it; the words
//! about two preferred factors and about options of SetUserSettings that are
//! none, about a token or session too many or too few,
//! and about a set-up that is not finished; that a software token's code is
//! taken one step early or late; that a challenge which names nobody is answered
//! under the alias that began; and what is simulated beside EMAIL_OTP.
//!
//! Of passkeys, these are guesses: all words but those about invalid data; that
//! a registration may take as long as a session; that an assertion that fails
//! is refused as a wrong password is, and one without a user's verification as
//! not supported. The service takes RS256 keys too, the pool ES256 alone.
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

mod clock;
mod config;
mod contact;
mod crypto;
mod delivery;
mod error;
mod factors;
mod faults;
pub mod host;
mod jwks;
mod model;
mod operations;
mod pool;
mod simulated;
mod state;
mod user;
mod user_status;
mod wire;

pub use config::Config;
pub use error::ConfigError;
pub use faults::Fault;
pub use jwks::Jwks;
pub use pool::UserPool;
pub use wire::{Request, Response, ToSign};
