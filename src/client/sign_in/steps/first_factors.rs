//! Answers to what a sign-in begins with.

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
        carried::Carried,
        sign_in,
    },
};

impl SelectChallenge {
    /// Begins with what the user chose.
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
    /// `NotAuthorizedException` for a wrong password, or when the session is over.
    pub async fn answer<T: Transport>(
        &self,
        client: &Client<T>,
        answer: &ChallengeChoice,
    ) -> Result<Step, SignInError> {
        let mut attempt = Attempt::new(client, &answer.carried);
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
    /// Sends the password, or begins anew with it where there is no session.
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
    /// `NotAuthorizedException` for a wrong password, or when the session is over.
    pub async fn answer<T: Transport>(
        &self,
        client: &Client<T>,
        answer: &answers::Password,
    ) -> Result<Step, SignInError> {
        let mut attempt = Attempt::new(client, &answer.carried);
        let outcome = if self.session.is_some() {
            let responses = attempt.password(Some(&answer.password), false).await?;
            attempt.respond(self.place(), responses).await
        } else {
            let again = SignIn::again(self.place(), Some(&answer.password), &answer.carried);
            sign_in(client, &again).await
        };
        attempt.settle(outcome, self)
    }
}

impl WebAuthn {
    /// Hands on what the browser gave for the passkey.
    ///
    /// ```
    /// # use cognito_wasm::client::{Client, Transport};
    /// # use cognito_wasm::client::sign_in::{SignInError, Step, answers::Passkey, steps::WebAuthn};
    /// # async fn f(client: Client<impl Transport>, step: WebAuthn, json: String) -> Result<Step, SignInError> {
    /// // Of `navigator.credentials.get(…)`, asked with `step.credential_request_options`.
    /// step.answer(&client, &Passkey::new(json)).await
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// `NotAuthorizedException` for a passkey that is not the user's, or when the
    /// session is over.
    pub async fn answer<T: Transport>(
        &self,
        client: &Client<T>,
        answer: &Passkey,
    ) -> Result<Step, SignInError> {
        let mut attempt = Attempt::new(client, &answer.carried);
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
    /// `NotAuthorizedException` where the trigger ends the sign-in, or when the
    /// session is over. A wrong answer is the same challenge again, or what else
    /// the trigger wants.
    pub async fn answer<T: Transport>(
        &self,
        client: &Client<T>,
        answer: &CustomAnswer,
    ) -> Result<Step, SignInError> {
        let mut attempt = Attempt::new(client, &answer.carried);
        let responses = needed("answer", "ANSWER", answer.answer.expose())?;
        let outcome = attempt.respond(self.place(), responses).await;
        attempt.settle(outcome, self)
    }
}

impl DeviceSrpAuth {
    /// Has the device prove itself.
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
    /// `NotAuthorizedException` when the session is over. Not for a device that the
    /// service does not know: the step is then [`Password`], with
    /// `is_device_forgotten`.
    pub async fn answer<T: Transport>(
        &self,
        client: &Client<T>,
        answer: &KnownDevice,
    ) -> Result<Step, SignInError> {
        let device = Some(answer.device.clone());
        let carried = Carried { device, ..answer.carried.clone() };
        let mut attempt = Attempt::new(client, &carried);
        let responses = attempt.prove_device(&answer.device).await?;
        let outcome = attempt.respond(self.place(), responses).await;
        attempt.settle(outcome, self)
    }
}

impl OtherChallenge {
    /// Answers as the app says.
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
    /// What the service refuses it with.
    pub async fn answer<T: Transport>(
        &self,
        client: &Client<T>,
        answer: &Responses,
    ) -> Result<Step, SignInError> {
        let mut attempt = Attempt::new(client, &answer.carried);
        let outcome = attempt.respond(self.place(), Members::new()).await;
        attempt.settle(outcome, self)
    }
}
