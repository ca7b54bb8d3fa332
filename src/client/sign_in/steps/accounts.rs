//! Answering the steps of an account that is not ready yet.

use super::{
    NewPasswordRequired, Password, PasswordResetRequired, Place, SignUpNotConfirmed, Waiting as _,
};
use crate::{
    client::{
        Client, Error, Secret, Transport,
        operations::{AuthFlowType, ConfirmForgotPassword, ConfirmSignUp},
        sign_in::{
            SignIn, SignInError, Step,
            answers::{NewPassword, PasswordReset, SignUpCode},
            attempt::{Attempt, member, needed},
            common::with_common,
            sign_in,
        },
    },
    protocol::error::{Stage, error},
};
use alloc::{collections::BTreeMap, string::String};

impl NewPasswordRequired {
    /// Sets the user's new password. If it is against the user pool's policy, the step can be
    /// answered again.
    ///
    /// ```
    /// # use cognito_wasm::client::{Client, Transport};
    /// # use cognito_wasm::client::sign_in::{SignInError, Step, answers::NewPassword, steps::NewPasswordRequired};
    /// # async fn f(client: Client<impl Transport>, step: NewPasswordRequired) -> Result<Step, SignInError> {
    /// println!("these are needed, too: {:?}", step.required_attributes);
    /// step.answer(&client, &NewPassword::new("New-passw0rd").attribute("name", "Jane")).await
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Fails with `InvalidPasswordException`, or with `NotAuthorizedException` when the
    /// session has expired. Fails before anything is sent if a required attribute is missing.
    pub async fn answer<T: Transport>(
        &self,
        client: &Client<T>,
        answer: &NewPassword,
    ) -> Result<Step, SignInError> {
        let mut responses = needed("newPassword", "NEW_PASSWORD", answer.password.expose())?;
        for name in &self.required_attributes {
            // An attribute that has a value already need not be given, and most often must
            // not.
            let has = |values: &BTreeMap<String, String>| {
                values.get(name).is_some_and(|value| !value.is_empty())
            };
            if !has(&answer.attributes) && !has(&self.user_attributes) {
                let name = ["userAttributes.", name].concat();
                return Err(Error::Input(error(Stage::Input, &name, "required by the user pool")));
            }
        }
        let mut attempt = Attempt::new(client, &answer.common);
        for (name, value) in &answer.attributes {
            responses.extend(member(&["userAttributes.", name].concat(), value.as_str()));
        }
        let outcome = attempt.respond(self.place(), responses).await;
        attempt.settle(outcome, self)
    }
}

impl PasswordResetRequired {
    /// Sets a new password with the code that was sent, and signs in with it.
    ///
    /// ```
    /// # use cognito_wasm::client::{Client, Transport};
    /// # use cognito_wasm::client::sign_in::{SignInError, Step, answers::PasswordReset, steps::PasswordResetRequired};
    /// # async fn f(client: Client<impl Transport>, step: PasswordResetRequired) -> Result<Step, SignInError> {
    /// step.answer(&client, &PasswordReset::new("123456", "New-passw0rd")).await
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Fails with `InvalidPasswordException` or `ExpiredCodeException`. If the sign-in fails
    /// afterwards, for example because of the network, the password is set all the same:
    /// sign in with it.
    pub async fn answer<T: Transport>(
        &self,
        client: &Client<T>,
        answer: &PasswordReset,
    ) -> Result<Step, SignInError> {
        let mut attempt = Attempt::new(client, &answer.common);
        let PasswordReset { confirmation_code, password, common } = answer;
        let request = ConfirmForgotPassword::new(&self.username, confirmation_code, password);
        let outcome = match attempt.ask(&with_common!(request, common)).await {
            Ok(_) => sign_in(client, &SignIn::again(self.place(), Some(password), common)).await,
            Err(error) => Err(error),
        };
        attempt.settle(outcome, self)
    }
}

impl SignUpNotConfirmed {
    /// Confirms the sign-up with its code, and signs in with the password, or with the
    /// session that the service may return. Without both the next step is [`Password`].
    ///
    /// ```
    /// # use cognito_wasm::client::{Client, Transport};
    /// # use cognito_wasm::client::sign_in::{SignInError, Step, answers::SignUpCode, steps::SignUpNotConfirmed};
    /// # async fn f(client: Client<impl Transport>, step: SignUpNotConfirmed) -> Result<Step, SignInError> {
    /// step.answer(&client, &SignUpCode::new("123456").password("correct horse")).await
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Fails with `ExpiredCodeException`. If the sign-in fails afterwards, for example
    /// because of the network, the sign-up is confirmed all the same: sign in.
    pub async fn answer<T: Transport>(
        &self,
        client: &Client<T>,
        answer: &SignUpCode,
    ) -> Result<Step, SignInError> {
        let mut attempt = Attempt::new(client, &answer.common);
        let request = ConfirmSignUp::new(&self.username, &answer.confirmation_code);
        let request = with_common!(request, &answer.common);
        let outcome = match attempt.ask(&request).await {
            Ok(confirmed) => self.go_on(client, answer, confirmed.session.as_ref()).await,
            Err(error) => Err(error),
        };
        attempt.settle(outcome, self)
    }

    async fn go_on<T: Transport>(
        &self,
        client: &Client<T>,
        answer: &SignUpCode,
        session: Option<&Secret>,
    ) -> Result<Step, SignInError> {
        let SignUpCode { password, common, .. } = answer;
        if session.is_some() {
            let auth_flow = Some(&AuthFlowType::UserAuth);
            let place = Place { session, auth_flow, ..self.place() };
            return sign_in(client, &SignIn::again(place, password.as_ref(), common)).await;
        }
        if password.is_some() {
            let again = SignIn::again(self.place(), password.as_ref(), common);
            return sign_in(client, &again).await;
        }
        // Only the password is missing now, and a step holds none.
        Ok(Step::Password(Password {
            username: self.username.clone(),
            typed_username: self.typed_username.clone(),
            session: None,
            challenge_parameters: None,
            auth_flow: self.auth_flow.clone(),
            is_wrong_code: false,
            is_device_forgotten: false,
        }))
    }
}
