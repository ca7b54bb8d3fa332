//! Answering the steps of first factors.

use super::{
    CustomChallenge, DeviceSrpAuth, OtherChallenge, Password, SelectChallenge, Waiting as _,
    WebAuthn,
};
use crate::client::{
    Client, Transport,
    operations::ChallengeNameType,
    sign_in::{
        SignIn, SignInError, Step,
        answers::{self, ChallengeChoice, CustomAnswer, KnownDevice, Passkey, Responses},
        attempt::{Attempt, Members, member, needed},
        common::CommonInput,
        sign_in,
    },
};

impl SelectChallenge {
    /// Goes on with the first factor that the user chose.
    ///
    /// ```
    /// # use cognito_wasm::client::{Client, Transport, operations::ChallengeNameType};
    /// # use cognito_wasm::client::sign_in::{SignInError, Step, answers::ChallengeChoice, steps::SelectChallenge};
    /// # async fn f(client: Client<impl Transport>, step: SelectChallenge) -> Result<Step, SignInError> {
    /// let by_email = ChallengeChoice::new(ChallengeNameType::EmailOtp);
    /// step.answer(&client, &by_email).await
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Fails with `NotAuthorizedException` for a wrong password, or when the session has
    /// expired.
    pub async fn answer<T: Transport>(
        &self,
        client: &Client<T>,
        answer: &ChallengeChoice,
    ) -> Result<Step, SignInError> {
        let mut attempt = Attempt::new(client, &answer.common);
        let mut responses = needed("challenge", "ANSWER", answer.challenge.as_str())?;
        let is_srp = answer.challenge == ChallengeNameType::PasswordSrp;
        if is_srp || answer.challenge == ChallengeNameType::Password {
            responses.extend(attempt.password(answer.password.as_ref(), is_srp).await?);
        }
        let outcome = attempt.respond(self.place(), responses).await;
        attempt.settle(outcome, self)
    }
}

impl Password {
    /// Sends the password, or begins the sign-in again with it if there is no session.
    ///
    /// ```
    /// # use cognito_wasm::client::{Client, Transport};
    /// # use cognito_wasm::client::sign_in::{SignInError, Step, answers, steps::Password};
    /// # async fn f(client: Client<impl Transport>, step: Password) -> Result<Step, SignInError> {
    /// step.answer(&client, &answers::Password::new("correct horse")).await
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Fails with `NotAuthorizedException` for a wrong password, or when the session has
    /// expired.
    pub async fn answer<T: Transport>(
        &self,
        client: &Client<T>,
        answer: &answers::Password,
    ) -> Result<Step, SignInError> {
        let mut attempt = Attempt::new(client, &answer.common);
        let outcome = if self.session.is_some() {
            let responses = attempt.password(Some(&answer.password), false).await?;
            attempt.respond(self.place(), responses).await
        } else {
            let again = SignIn::again(self.place(), Some(&answer.password), &answer.common);
            sign_in(client, &again).await
        };
        attempt.settle(outcome, self)
    }
}

impl WebAuthn {
    /// Sends the passkey's assertion that the browser returned.
    ///
    /// ```
    /// # use cognito_wasm::client::{Client, Transport};
    /// # use cognito_wasm::client::sign_in::{SignInError, Step, answers::Passkey, steps::WebAuthn};
    /// # async fn f(client: Client<impl Transport>, step: WebAuthn, json: String) -> Result<Step, SignInError> {
    /// // `json` is from `navigator.credentials.get(…)` with `step.credential_request_options`.
    /// step.answer(&client, &Passkey::new(json)).await
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Fails with `NotAuthorizedException` for a passkey that is not the user's, or when the
    /// session has expired.
    pub async fn answer<T: Transport>(
        &self,
        client: &Client<T>,
        answer: &Passkey,
    ) -> Result<Step, SignInError> {
        let mut attempt = Attempt::new(client, &answer.common);
        let responses = member("CREDENTIAL", answer.credential.clone());
        let outcome = attempt.respond(self.place(), responses).await;
        attempt.settle(outcome, self)
    }
}

impl CustomChallenge {
    /// Answers the app's own challenge.
    ///
    /// ```
    /// # use cognito_wasm::client::{Client, Transport};
    /// # use cognito_wasm::client::sign_in::{SignInError, Step, answers::CustomAnswer, steps::CustomChallenge};
    /// # async fn f(client: Client<impl Transport>, step: CustomChallenge) -> Result<Step, SignInError> {
    /// println!("{:?}", step.challenge_parameters.get("question"));
    /// step.answer(&client, &CustomAnswer::new("4")).await
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Fails with `NotAuthorizedException` if the trigger ends the sign-in, or when the
    /// session has expired. A wrong answer is no error: the next step is the same challenge,
    /// or another one that the trigger chooses.
    pub async fn answer<T: Transport>(
        &self,
        client: &Client<T>,
        answer: &CustomAnswer,
    ) -> Result<Step, SignInError> {
        let mut attempt = Attempt::new(client, &answer.common);
        let responses = needed("answer", "ANSWER", answer.answer.expose())?;
        let outcome = attempt.respond(self.place(), responses).await;
        attempt.settle(outcome, self)
    }
}

impl DeviceSrpAuth {
    /// Proves the device.
    ///
    /// ```
    /// # use cognito_wasm::client::{Client, Transport};
    /// # use cognito_wasm::client::sign_in::{Device, SignInError, Step, answers::KnownDevice, steps::DeviceSrpAuth};
    /// # async fn f(client: Client<impl Transport>, step: DeviceSrpAuth, device: Device) -> Result<Step, SignInError> {
    /// step.answer(&client, &KnownDevice::new(device)).await
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Fails with `NotAuthorizedException` when the session has expired. A device that the
    /// service does not know is no error: the next step is [`Password`], with
    /// `is_device_forgotten`.
    pub async fn answer<T: Transport>(
        &self,
        client: &Client<T>,
        answer: &KnownDevice,
    ) -> Result<Step, SignInError> {
        let device = Some(answer.device.clone());
        let common = CommonInput { device, ..answer.common.clone() };
        let mut attempt = Attempt::new(client, &common);
        let responses = attempt.prove_device(&answer.device).await?;
        let outcome = attempt.respond(self.place(), responses).await;
        attempt.settle(outcome, self)
    }
}

impl OtherChallenge {
    /// Answers with the app's own responses.
    ///
    /// ```
    /// # use cognito_wasm::client::{Client, Transport};
    /// # use cognito_wasm::client::sign_in::{SignInError, Step, answers::Responses, steps::OtherChallenge};
    /// # async fn f(client: Client<impl Transport>, step: OtherChallenge) -> Result<Step, SignInError> {
    /// step.answer(&client, &Responses::new([("NEW_CODE", "123456")])).await
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Fails with an error of RespondToAuthChallenge.
    pub async fn answer<T: Transport>(
        &self,
        client: &Client<T>,
        answer: &Responses,
    ) -> Result<Step, SignInError> {
        let mut attempt = Attempt::new(client, &answer.common);
        let outcome = attempt.respond(self.place(), Members::new()).await;
        attempt.settle(outcome, self)
    }
}
