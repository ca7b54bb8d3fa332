//! The members that all steps which wait for an answer have in common.

use crate::client::{
    Secret,
    operations::{AuthFlowType, ChallengeNameType},
    sign_in::Step,
};
use alloc::{collections::BTreeMap, string::String, vec::Vec};
use core::fmt;
use serde::{Deserialize, Serialize};

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde passes it")]
pub(super) fn is_false(value: &bool) -> bool {
    !value
}

/// The members of a step that its next request needs.
#[derive(Clone, Copy)]
pub(in super::super) struct Place<'a> {
    pub(in super::super) name: &'a str,
    pub(in super::super) username: &'a str,
    /// The name that the user typed, if it is another one.
    pub(in super::super) typed_username: Option<&'a str>,
    pub(in super::super) session: Option<&'a Secret>,
    pub(in super::super) auth_flow: Option<&'a AuthFlowType>,
}

impl<'a> Place<'a> {
    /// Returns the place of a sign-in that begins.
    pub(in super::super) fn of(username: &'a str) -> Self {
        Self { name: "", username, typed_username: None, session: None, auth_flow: None }
    }

    /// Returns the name that the user typed.
    pub(in super::super) fn typed(&self) -> &'a str {
        self.typed_username.unwrap_or(self.username)
    }

    /// Returns the name that the user typed, unless it is `username`.
    pub(in super::super) fn typed_beside(&self, username: &str) -> Option<String> {
        Some(self.typed()).filter(|typed| *typed != username).map(String::from)
    }
}

/// A step that waits for its answer.
pub(in super::super) trait Waiting: Clone + Into<Step> {
    fn place(&self) -> Place<'_>;

    /// Returns the flag that the last code was wrong.
    fn is_wrong_code(&mut self) -> &mut bool;

    /// Returns the flag that the service no longer knows the device.
    fn is_device_forgotten(&mut self) -> &mut bool;
}

/// Declares steps that wait for an answer, with the members that all of them have.
macro_rules! waiting {
    ($(
        $(#[$about:meta])*
        $step:ident = $name:literal ($($of_place:ident)*) { $($fields:tt)* }
    )*) => {$(
        $(#[$about])*
        #[non_exhaustive]
        #[derive(Clone, Deserialize, Serialize)]
        #[serde(rename_all = "camelCase")]
        pub struct $step {
            /// The user's name, as the service wants it in the answer.
            pub username: String,
            /// The name that the user typed, if it is another one.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub typed_username: Option<String>,
            $($fields)*
            /// Whether the last code was wrong. This is then the same step again.
            #[serde(default, skip_serializing_if = "is_false")]
            pub is_wrong_code: bool,
            /// Whether the service no longer knows the device that was passed: delete the
            /// stored one.
            #[serde(default, skip_serializing_if = "is_false")]
            pub is_device_forgotten: bool,
        }

        impl Waiting for $step {
            fn place(&self) -> Place<'_> {
                Place {
                    $($of_place: self.$of_place.as_ref(),)*
                    name: $name,
                    typed_username: self.typed_username.as_deref(),
                    ..Place::of(&self.username)
                }
            }

            fn is_wrong_code(&mut self) -> &mut bool {
                &mut self.is_wrong_code
            }

            fn is_device_forgotten(&mut self) -> &mut bool {
                &mut self.is_device_forgotten
            }
        }

        impl From<$step> for Step {
            fn from(step: $step) -> Self {
                Self::$step(step)
            }
        }

        /// Hides the username, the session and the parameters.
        impl fmt::Debug for $step {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($step))
                    .field("is_wrong_code", &self.is_wrong_code)
                    .field("is_device_forgotten", &self.is_device_forgotten)
                    .finish_non_exhaustive()
            }
        }
    )*};
}

pub(super) use waiting;

/// Declares challenges of the service, with the members that all of them have.
macro_rules! challenges {
    ($( $(#[$about:meta])* $step:ident = $name:literal { $($fields:tt)* } )*) => {
        $crate::client::sign_in::steps::waiting::waiting! {$(
            $(#[$about])*
            $step = $name (session) {
                /// The session to answer with. It is valid for three minutes, unless the app
                /// client is configured otherwise.
                #[serde(default, skip_serializing_if = "Option::is_none")]
                pub session: Option<Secret>,
                /// The challenge's parameters, as the service sent them.
                #[serde(default)]
                pub challenge_parameters: BTreeMap<String, String>,
                /// The first factors that the user can choose from, if the service sent them.
                #[serde(default, skip_serializing_if = "Vec::is_empty")]
                pub available_challenges: Vec<ChallengeNameType>,
                $($fields)*
            }
        )*}
    };
}
pub(super) use challenges;

/// A challenge that this version does not know. The app supplies the responses.
#[non_exhaustive]
#[derive(Clone, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OtherChallenge {
    /// The challenge's name.
    pub name: String,
    /// The user's name, as the service wants it in the answer.
    pub username: String,
    /// The name that the user typed, if it is another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub typed_username: Option<String>,
    /// The session to answer with. It is valid for three minutes, unless the app client is
    /// configured otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<Secret>,
    /// The challenge's parameters, as the service sent them.
    #[serde(default)]
    pub challenge_parameters: BTreeMap<String, String>,
    /// The first factors that the user can choose from, if the service sent them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub available_challenges: Vec<ChallengeNameType>,
    /// Whether the last code was wrong. This is then the same step again.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_wrong_code: bool,
    /// Whether the service no longer knows the device that was passed: delete the stored
    /// one.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_device_forgotten: bool,
}

impl Waiting for OtherChallenge {
    fn place(&self) -> Place<'_> {
        Place {
            name: &self.name,
            typed_username: self.typed_username.as_deref(),
            session: self.session.as_ref(),
            ..Place::of(&self.username)
        }
    }

    fn is_wrong_code(&mut self) -> &mut bool {
        &mut self.is_wrong_code
    }

    fn is_device_forgotten(&mut self) -> &mut bool {
        &mut self.is_device_forgotten
    }
}

impl From<OtherChallenge> for Step {
    fn from(step: OtherChallenge) -> Self {
        Self::Other(step)
    }
}

/// Hides the username, the session and the parameters.
impl fmt::Debug for OtherChallenge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OtherChallenge").field("name", &self.name).finish_non_exhaustive()
    }
}
