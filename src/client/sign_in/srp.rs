//! One SRP exchange. The arithmetic is in [`crate::crypto::srp`]; the randomness, the clock
//! and the service's texts are here.

use super::{SignInError, attempt::Members, timestamp::timestamp};
use crate::{
    client::{Error, Secret, platform},
    crypto::srp::{begin_signature, end_signature, public_value},
    protocol::error::{Stage, error},
};
use alloc::{
    format,
    string::{String, ToString as _},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use zeroize::Zeroizing;

pub(super) struct Exchange {
    a: Zeroizing<[u8; 32]>,
    srp_a: String,
    /// The beginning of the name: the user pool's, or the device's group key.
    group: String,
    /// The device's key. It is `None` for a user, whom the service names.
    device_key: Option<String>,
    password: Secret,
}

impl Exchange {
    /// Begins an exchange that proves a user's password or a device's.
    pub(super) async fn begin(
        group: &str,
        device_key: Option<&str>,
        password: &Secret,
    ) -> Result<Self, SignInError> {
        let a = Zeroizing::new(platform::random_bytes().map_err(Error::Config)?);
        let srp_a = compute(|| public_value(&*a)).await;
        let srp_a: String = srp_a.iter().map(|byte| format!("{byte:02x}")).collect();
        let srp_a = srp_a.trim_start_matches('0').to_string();
        Ok(Self {
            a,
            srp_a,
            group: group.into(),
            device_key: device_key.map(String::from),
            password: password.clone(),
        })
    }

    pub(super) fn srp_a(&self) -> &str {
        &self.srp_a
    }

    /// Returns the responses to PASSWORD_VERIFIER or DEVICE_PASSWORD_VERIFIER, from the
    /// challenge's parameters and the response's date.
    pub(super) async fn prove<'a>(
        self,
        parameter: impl Fn(&str) -> &'a str,
        date: Option<&str>,
    ) -> Result<Members, SignInError> {
        let timestamp = timestamp(date);
        let id = self.device_key.as_deref().unwrap_or_else(|| parameter("USER_ID_FOR_SRP"));
        let name = [&self.group, id].concat();
        let secret_block = parameter("SECRET_BLOCK");
        let signature = match id {
            "" => None,
            _ => self.sign(&name, parameter, &timestamp).await,
        };
        let signature = signature.ok_or_else(|| {
            let names = "SRP_B, SALT, SECRET_BLOCK, USER_ID_FOR_SRP";
            let error = error(Stage::Response, names, "break SRP's rules: not answered");
            Error::Response { error, status: 200, request_id: None, attempts: 1 }
        })?;
        Ok([
            ("PASSWORD_CLAIM_SECRET_BLOCK".into(), secret_block.into()),
            ("PASSWORD_CLAIM_SIGNATURE".into(), BASE64_STANDARD.encode(signature).into()),
            ("TIMESTAMP".into(), timestamp.into()),
        ]
        .into())
    }

    async fn sign<'a>(
        &self,
        name: &str,
        parameter: impl Fn(&str) -> &'a str,
        timestamp: &str,
    ) -> Option<[u8; 32]> {
        let secret_block = BASE64_STANDARD.decode(parameter("SECRET_BLOCK")).ok()?;
        let identity = Zeroizing::new([name, ":", self.password.expose()].concat());
        let begun = compute(|| {
            let (srp_b, salt) = (parameter("SRP_B"), parameter("SALT"));
            begin_signature(&*self.a, &self.srp_a, srp_b, salt, &identity)
        });
        let begun = begun.await?;
        let message = [name.as_bytes(), &secret_block, timestamp.as_bytes()].concat();
        compute(|| end_signature(&begun, &message)).await
    }
}

/// Computes in a task of its own, so that the tasks before and after it stay short.
async fn compute<T>(work: impl FnOnce() -> T) -> T {
    turn().await;
    let given = work();
    turn().await;
    given
}

/// Lets the page handle input events.
#[cfg(target_arch = "wasm32")]
async fn turn() {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_name = setTimeout)]
        fn set_timeout(then: &js_sys::Function);
    }

    let turned = js_sys::Promise::new(&mut |resolve, _| set_timeout(&resolve));
    _ = wasm_bindgen_futures::JsFuture::from(turned).await;
}

/// Does nothing: a native program has no page that could freeze.
#[cfg(not(target_arch = "wasm32"))]
async fn turn() {}
