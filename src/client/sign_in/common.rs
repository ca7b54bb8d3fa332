//! The members that all requests of a sign-in have in common.

use super::Device;
use crate::client::{
    Secret,
    operations::{AnalyticsMetadata, UserContextData},
};
use alloc::{collections::BTreeMap, string::String};

/// The members that a call passes to each request it makes, beside the answer's own.
#[derive(Clone, Debug, Default)]
pub(super) struct CommonInput {
    pub(super) client_metadata: Option<BTreeMap<String, String>>,
    pub(super) analytics_metadata: Option<AnalyticsMetadata>,
    pub(super) user_context_data: Option<UserContextData>,
    pub(super) device: Option<Device>,
    pub(super) challenge_responses: BTreeMap<String, Secret>,
}

/// Adds the common members to a request that takes them.
macro_rules! with_common {
    ($request:expr, $common:expr) => {{
        let (mut request, common) = ($request, $common);
        request.client_metadata = common.client_metadata.clone();
        request.analytics_metadata = common.analytics_metadata.clone();
        request.user_context_data = common.user_context_data.clone();
        request
    }};
}
pub(super) use with_common;

/// Declares the setters that every answer and `SignIn` have.
macro_rules! common_setters {
    ($($answer:ty),*) => {$(
        impl $answer {
            /// Sets metadata for the app's Lambda triggers. The service does not store or
            /// encrypt it: put no secret in.
            #[must_use]
            pub fn client_metadata(
                mut self,
                metadata: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
            ) -> Self {
                self.common.client_metadata = Some($crate::client::operations::pairs(metadata));
                self
            }

            /// Sets metadata for Amazon Pinpoint.
            #[must_use]
            pub fn analytics_metadata(mut self, metadata: AnalyticsMetadata) -> Self {
                self.common.analytics_metadata = Some(metadata);
                self
            }

            /// Sets data for threat protection.
            #[must_use]
            pub fn user_context_data(mut self, data: UserContextData) -> Self {
                self.common.user_context_data = Some(data);
                self
            }

            /// Sets further `ChallengeResponses`, verbatim, for every challenge that the
            /// call answers.
            #[must_use]
            pub fn challenge_responses(
                mut self,
                responses: impl IntoIterator<Item = (impl Into<String>, impl Into<Secret>)>,
            ) -> Self {
                self.common.challenge_responses = $crate::client::operations::pairs(responses);
                self
            }
        }
    )*};
}
pub(super) use common_setters;

/// Declares the setter that all except `KnownDevice` have.
macro_rules! device_setter {
    ($($answer:ty),*) => {$(
        impl $answer {
            /// Sets the device that the user pool remembers, as
            /// [`remember_device`](crate::client::sign_in::remember_device) returned it. It
            /// proves itself when the service asks.
            #[must_use]
            pub fn device(mut self, device: impl Into<Option<Device>>) -> Self {
                self.common.device = device.into();
                self
            }
        }
    )*};
}
pub(super) use device_setter;
