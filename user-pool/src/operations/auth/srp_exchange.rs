//! An SRP exchange, for a user's password or for a device's secret.

use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use super::auth_response::AuthResponse;
use super::parameters::Parameters;
use crate::clock::Timestamp;
use crate::config::Client;
use crate::crypto::srp::{Exchange, Identity, Verifier};
use crate::error::{Result, ServiceError};
use crate::operations::call::Call;
use crate::state::SrpAttempt;

/// How far a `TIMESTAMP` may be from the pool's clock.
const TOLERANCE: Duration = Duration::from_secs(300);

/// Begins an exchange with the client's `SRP_A`.
pub(super) fn begin(
    call: &mut Call<'_>,
    verifier: &Verifier,
    parameters: &Parameters,
) -> Result<Exchange> {
    Exchange::begin(call.host, verifier, parameters.require("SRP_A")?)
        .ok_or_else(|| ServiceError::invalid_parameter("Invalid SRP_A"))
}

/// Adds the challenge parameters that the client needs for its proof.
pub(super) fn with_exchange(
    call: &mut Call<'_>,
    client: &Client,
    response: AuthResponse,
    verifier: &Verifier,
    attempt: SrpAttempt,
) -> AuthResponse {
    response
        .with("SALT", verifier.salt())
        .with("SRP_B", attempt.exchange.srp_b())
        .with("SECRET_BLOCK", call.srp_attempts.open(call.host, client, attempt))
}

/// The challenge responses that prove knowledge of a secret by SRP.
pub(super) struct SrpProof<'a> {
    pub secret_block: Vec<u8>,
    signature: Vec<u8>,
    timestamp: &'a str,
    moment: Timestamp,
}

impl<'a> SrpProof<'a> {
    pub fn read(responses: &'a Parameters) -> Result<Self> {
        // Text that is not base64 is read as empty, which is never right.
        let bytes = |name| Ok(BASE64_STANDARD.decode(responses.require(name)?).unwrap_or_default());
        let timestamp = responses.require("TIMESTAMP")?;
        let moment = Timestamp::from_srp(timestamp).ok_or_else(|| {
            ServiceError::invalid_parameter(
                "TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english",
            )
        })?;
        Ok(Self {
            secret_block: bytes("PASSWORD_CLAIM_SECRET_BLOCK")?,
            signature: bytes("PASSWORD_CLAIM_SIGNATURE")?,
            timestamp,
            moment,
        })
    }

    pub fn is_timely(&self, now: Timestamp) -> bool {
        now.since(self.moment) <= TOLERANCE
            && self.moment.since(now) <= TOLERANCE
            && self.moment.srp() == self.timestamp
    }

    pub fn proves(&self, exchange: &Exchange, verifier: &Verifier, identity: Identity<'_>) -> bool {
        exchange.is_proved_by(
            &self.signature,
            verifier,
            identity,
            &self.secret_block,
            self.timestamp,
        )
    }
}
