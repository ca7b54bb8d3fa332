//! What the requests of a sign-in carry along, whichever step they are of.

use super::Device;
use crate::client::{
    Secret,
    operations::{AnalyticsMetadata, UserContextData},
};
use alloc::{collections::BTreeMap, string::String};

/// Kept beside each answer's own.
#[derive(Clone, Debug, Default)]
pub(super) struct Carried {
    pub(super) client_metadata: Option<BTreeMap<String, String>>,
    pub(super) analytics_metadata: Option<AnalyticsMetadata>,
    pub(super) user_context_data: Option<UserContextData>,
    pub(super) device: Option<Device>,
    pub(super) challenge_responses: BTreeMap<String, Secret>,
}

/// A request with what goes into each that takes it.
macro_rules! carry {
    ($request:expr, $carried:expr) => {{
        let (mut request, carried) = ($request, $carried);
        request.client_metadata = carried.client_metadata.clone();
        request.analytics_metadata = carried.analytics_metadata.clone();
        request.user_context_data = carried.user_context_data.clone();
        request
    }};
}
pub(super) use carry;

/// The setters that every answer has, and the beginning.
macro_rules! carries {
    ($($answer:ty),*) => {$(
        impl $answer {
            /// For the app's Lambda triggers. It is not stored, and not encrypted
            /// by itself: put no secret in.
            #[must_use]
            pub fn client_metadata(
                mut self,
                metadata: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
            ) -> Self {
                let pairs = metadata.into_iter().map(|(key, value)| (key.into(), value.into()));
                self.carried.client_metadata = Some(pairs.collect());
                self
            }

            /// For Amazon Pinpoint.
            #[must_use]
            pub fn analytics_metadata(mut self, metadata: AnalyticsMetadata) -> Self {
                self.carried.analytics_metadata = Some(metadata);
                self
            }

            /// For threat protection.
            #[must_use]
            pub fn user_context_data(mut self, data: UserContextData) -> Self {
                self.carried.user_context_data = Some(data);
                self
            }

            /// More for the service's `ChallengeResponses`, verbatim, in every
            /// answer that is sent on the way.
            #[must_use]
            pub fn challenge_responses(
                mut self,
                responses: impl IntoIterator<Item = (impl Into<String>, impl Into<Secret>)>,
            ) -> Self {
                let pairs = responses.into_iter().map(|(name, value)| (name.into(), value.into()));
                self.carried.challenge_responses = pairs.collect();
                self
            }
        }
    )*};
}
pub(super) use carries;

/// And the one that all but a device have.
macro_rules! carries_device {
    ($($answer:ty),*) => {$(
        impl $answer {
            /// The device that the user pool remembers, as
            /// [`remember_device`](crate::client::sign_in::remember_device) gave it:
            /// it proves itself where it is asked to.
            #[must_use]
            pub fn device(mut self, device: impl Into<Option<Device>>) -> Self {
                self.carried.device = device.into();
                self
            }
        }
    )*};
}
pub(super) use carries_device;
