//! What the steps have in common that wait for an answer.

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

/// Where a sign-in stands: what its next request has to say of it.
#[derive(Clone, Copy)]
pub(in super::super) struct Place<'a> {
    pub(in super::super) name: &'a str,
    pub(in super::super) username: &'a str,
    pub(in super::super) session: Option<&'a Secret>,
    pub(in super::super) auth_flow: Option<&'a AuthFlowType>,
}

/// A step that waits for its answer.
pub(in super::super) trait Waiting: Clone + Into<Step> {
    fn place(&self) -> Place<'_>;

    /// Whether the last code was not it.
    fn is_wrong_code(&mut self) -> &mut bool;

    /// Whether the device that was passed is not known any more.
    fn is_device_forgotten(&mut self) -> &mut bool;
}

/// What every step has that waits for an answer.
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
            /// The user, by the name that the service wants in the answer.
            pub username: String,
            $($fields)*
            /// The last code was not it; this is the same step again.
            #[serde(default, skip_serializing_if = "is_false")]
            pub is_wrong_code: bool,
            /// The device that was passed is not known any more: delete what is
            /// kept of it.
            #[serde(default, skip_serializing_if = "is_false")]
            pub is_device_forgotten: bool,
        }

        impl Waiting for $step {
            fn place(&self) -> Place<'_> {
                Place {
                    $($of_place: self.$of_place.as_ref(),)*
                    ..Place { name: $name, username: &self.username, session: None, auth_flow: None }
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

        /// No name, no parameters.
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

/// What a challenge of the service has besides.
macro_rules! challenges {
    ($( $(#[$about:meta])* $step:ident = $name:literal { $($fields:tt)* } )*) => {
        $crate::client::sign_in::steps::waiting::waiting! {$(
            $(#[$about])*
            $step = $name (session) {
                /// Three minutes long the answer's, unless the app client says otherwise.
                #[serde(default, skip_serializing_if = "Option::is_none")]
                pub session: Option<Secret>,
                /// As the service sent them.
                #[serde(default)]
                pub challenge_parameters: BTreeMap<String, String>,
                /// What the user may begin with, where the service says so.
                #[serde(default, skip_serializing_if = "Vec::is_empty")]
                pub available_challenges: Vec<ChallengeNameType>,
                $($fields)*
            }
        )*}
    };
}
pub(super) use challenges;

/// A challenge that this version does not know: the app says what to send.
#[non_exhaustive]
#[derive(Clone, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OtherChallenge {
    /// The challenge's.
    pub name: String,
    /// The user, by the name that the service wants in the answer.
    pub username: String,
    /// Three minutes long the answer's, unless the app client says otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<Secret>,
    /// As the service sent them.
    #[serde(default)]
    pub challenge_parameters: BTreeMap<String, String>,
    /// What the user may begin with, where the service says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub available_challenges: Vec<ChallengeNameType>,
    /// The last code was not it; this is the same step again.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_wrong_code: bool,
    /// The device that was passed is not known any more: delete what is kept of
    /// it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_device_forgotten: bool,
}

impl Waiting for OtherChallenge {
    fn place(&self) -> Place<'_> {
        Place {
            name: &self.name,
            username: &self.username,
            session: self.session.as_ref(),
            auth_flow: None,
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

/// No username, no parameters.
impl fmt::Debug for OtherChallenge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OtherChallenge").field("name", &self.name).finish_non_exhaustive()
    }
}
