//! Answering the steps of second factors, and those that take a code.

use super::{
    EmailOtp, MfaSetup, Place, SelectMfaType, SmsMfa, SmsOtp, SoftwareTokenMfa, SoftwareTokenSetup,
    Waiting,
};
use crate::{
    client::{
        Client, Error, Secret, Transport,
        operations::{AssociateSoftwareToken, VerifySoftwareToken},
        sign_in::{
            SignInError, Step,
            answers::{Code, MfaChoice, NewMfa, SetupCode},
            attempt::{Attempt, Members, needed},
            otpauth_uri,
        },
    },
    protocol::error::{Stage, error},
};

/// Declares `answer` for the steps that take a code, with the name of the response.
macro_rules! answered_by_codes {
    ($($step:ident by $response:literal)*) => {$(
        impl $step {
            /// Sends the code. After a wrong code the step is the same one again, with
            /// `is_wrong_code`, until its session expires.
            ///
            /// ```
            /// # use cognito_wasm::client::{Client, Transport};
            #[doc = concat!("# use cognito_wasm::client::sign_in::{SignInError, Step, answers::Code, steps::", stringify!($step), "};")]
            #[doc = concat!("# async fn f(client: Client<impl Transport>, step: ", stringify!($step), ") -> Result<Step, SignInError> {")]
            /// step.answer(&client, &Code::new("123456")).await
            /// # }
            /// ```
            ///
            /// # Errors
            ///
            /// Fails with `NotAuthorizedException` when the session has expired: begin again.
            pub async fn answer<T: Transport>(
                &self,
                client: &Client<T>,
                answer: &Code,
            ) -> Result<Step, SignInError> {
                let mut attempt = Attempt::new(client, &answer.common);
                let responses = needed("code", $response, answer.code.expose().trim())?;
                let outcome = attempt.respond(self.place(), responses).await;
                attempt.settle(outcome, self)
            }
        }
    )*};
}

answered_by_codes! {
    SmsMfa by "SMS_MFA_CODE"
    SmsOtp by "SMS_OTP_CODE"
    EmailOtp by "EMAIL_OTP_CODE"
    SoftwareTokenMfa by "SOFTWARE_TOKEN_MFA_CODE"
}

impl SelectMfaType {
    /// Goes on with the factor that the user chose.
    ///
    /// ```
    /// # use cognito_wasm::client::{Client, Transport, operations::ChallengeNameType};
    /// # use cognito_wasm::client::sign_in::{SignInError, Step, answers::MfaChoice, steps::SelectMfaType};
    /// # async fn f(client: Client<impl Transport>, step: SelectMfaType) -> Result<Step, SignInError> {
    /// step.answer(&client, &MfaChoice::new(ChallengeNameType::SmsMfa)).await
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Fails with `NotAuthorizedException` when the session has expired.
    pub async fn answer<T: Transport>(
        &self,
        client: &Client<T>,
        answer: &MfaChoice,
    ) -> Result<Step, SignInError> {
        let mut attempt = Attempt::new(client, &answer.common);
        let responses = needed("mfa", "ANSWER", answer.mfa.as_str())?;
        let outcome = attempt.respond(self.place(), responses).await;
        attempt.settle(outcome, self)
    }
}

impl MfaSetup {
    /// Begins to set up the factor that the user chose. The next step is
    /// [`SoftwareTokenSetup`] for an authenticator app, [`EmailOtp`] for an email address.
    ///
    /// ```
    /// # use cognito_wasm::client::{Client, Transport};
    /// # use cognito_wasm::client::sign_in::{SignInError, Step, answers::NewMfa, steps::MfaSetup};
    /// # async fn f(client: Client<impl Transport>, step: MfaSetup) -> Result<Step, SignInError> {
    /// step.answer(&client, &NewMfa::software_token().issuer("Example")).await
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Fails with an error of RespondToAuthChallenge or AssociateSoftwareToken, for example
    /// `NotAuthorizedException` when the session has expired.
    pub async fn answer<T: Transport>(
        &self,
        client: &Client<T>,
        answer: &NewMfa,
    ) -> Result<Step, SignInError> {
        let mut attempt = Attempt::new(client, &answer.common);
        let outcome = if let Some(email) = &answer.email {
            let responses = needed("email", "EMAIL", email)?;
            attempt.respond(self.place(), responses).await
        } else {
            self.associate(&mut attempt, answer).await
        };
        attempt.settle(outcome, self)
    }

    async fn associate<T: Transport>(
        &self,
        attempt: &mut Attempt<'_, T>,
        answer: &NewMfa,
    ) -> Result<Step, SignInError> {
        let mut request = AssociateSoftwareToken::new();
        request.session = self.session.clone();
        let response = attempt.ask(&request).await?;
        let secret_code = got(response.secret_code, "lacks the SecretCode")?;
        let session = got(response.session, "lacks the Session")?;
        let label = answer.label.as_deref().unwrap_or_else(|| self.place().typed());
        Ok(Step::SoftwareTokenSetup(SoftwareTokenSetup {
            username: self.username.clone(),
            typed_username: self.typed_username.clone(),
            session: Some(session),
            otpauth_uri: otpauth_uri(&secret_code, label, answer.issuer.as_deref()),
            secret_code,
            is_wrong_code: false,
            is_device_forgotten: false,
        }))
    }
}

impl SoftwareTokenSetup {
    /// Sets up the authenticator app with its first code, and goes on with the sign-in. After
    /// a wrong code the step is the same one again.
    ///
    /// ```
    /// # use cognito_wasm::client::{Client, Transport};
    /// # use cognito_wasm::client::sign_in::{SignInError, Step, answers::SetupCode, steps::SoftwareTokenSetup};
    /// # async fn f(client: Client<impl Transport>, step: SoftwareTokenSetup) -> Result<Step, SignInError> {
    /// println!("scan {}, or type {}", step.otpauth_uri.expose(), step.secret_code.expose());
    /// step.answer(&client, &SetupCode::new("123456").friendly_device_name("phone")).await
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Fails with an error of VerifySoftwareToken or RespondToAuthChallenge, for example
    /// `NotAuthorizedException` when the session has expired.
    pub async fn answer<T: Transport>(
        &self,
        client: &Client<T>,
        answer: &SetupCode,
    ) -> Result<Step, SignInError> {
        let mut attempt = Attempt::new(client, &answer.common);
        let mut request = VerifySoftwareToken::new(&answer.code);
        request.session = self.session.clone();
        request.friendly_device_name = answer.friendly_device_name.clone();
        let outcome = match attempt.ask(&request).await {
            Ok(verified) => self.go_on(&mut attempt, verified.session).await,
            Err(error) => Err(error),
        };
        attempt.settle(outcome, self)
    }

    async fn go_on<T: Transport>(
        &self,
        attempt: &mut Attempt<'_, T>,
        session: Option<Secret>,
    ) -> Result<Step, SignInError> {
        let session = got(session, "lacks the Session")?;
        let place = Place { name: "MFA_SETUP", session: Some(&session), ..self.place() };
        attempt.respond(place, Members::new()).await
    }
}

/// Returns a member of a response, which must be there.
fn got(member: Option<Secret>, lacks: &str) -> Result<Secret, SignInError> {
    member.filter(|member| !member.expose().is_empty()).ok_or_else(|| {
        let error = error(Stage::Response, "the response", lacks);
        Error::Response { error, status: 200, request_id: None, attempts: 1 }
    })
}
