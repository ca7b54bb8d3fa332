// How each request is made and sent: what is at hand for it, and the lines.
const TOKEN = "access_token: &str";

const send = (request) => `client.send(&${request}).await?;`;

const SOURCES = {
  InitiateAuth: [
    ["password: &str"],
    `let request = InitiateAuth::new(AuthFlowType::UserPasswordAuth)
    .auth_parameters([("USERNAME", "jane@example.com"), ("PASSWORD", password)]);
match client.send(&request).await? {
    AuthResponse { authentication_result: Some(tokens), .. } => println!("{tokens:?}"),
    AuthResponse { challenge_name, .. } => println!("first comes {challenge_name:?}"),
    _ => {}
}`,
  ],
  RespondToAuthChallenge: [
    ["challenge: AuthResponse"],
    `let username = challenge.challenge_parameters.get("USER_ID_FOR_SRP").map_or("jane", |it| it);
let mut request = RespondToAuthChallenge::new(ChallengeNameType::SoftwareTokenMfa)
    .challenge_responses([("USERNAME", username), ("SOFTWARE_TOKEN_MFA_CODE", "123456")]);
request.session = challenge.session;
let tokens = client.send(&request).await?.authentication_result;`,
  ],
  RespondToNewPasswordChallenge: [
    ["challenge: AuthResponse", "new_password: &str"],
    `let username = challenge.challenge_parameters.get("USER_ID_FOR_SRP").map_or("jane", |it| it);
let mut request = RespondToNewPasswordChallenge::new(new_password)
    .username(username)
    .user_attributes([("name", "Jane")]);
request.session = challenge.session;
let tokens = client.send(&request).await?.authentication_result;`,
  ],
  ForgotPassword: [
    [],
    `let answer = client.send(&ForgotPassword::new("jane@example.com")).await?;
if let Some(details) = answer.code_delivery_details {
    println!("We sent a code to {}.", details.destination.unwrap_or_default());
}`,
  ],
  ConfirmForgotPassword: [
    ["new_password: &str"],
    `let request = ConfirmForgotPassword::new("jane@example.com", "123456", new_password);
client.send(&request).await?;`,
  ],
  ChangePassword: [
    [TOKEN, "previous: &str", "proposed: &str"],
    `let request = ChangePassword::new(proposed, access_token).previous_password(previous);
client.send(&request).await?;`,
  ],
  SignUp: [
    ["password: &str"],
    `let request = SignUp::new("jane")
    .password(password)
    .user_attributes([("email", "jane@example.com")]);
let is_confirmed = client.send(&request).await?.user_confirmed;`,
  ],
  ConfirmSignUp: [[], send('ConfirmSignUp::new("jane", "123456")')],
  ResendConfirmationCode: [[], send('ResendConfirmationCode::new("jane")')],
  GetUser: [
    [TOKEN],
    `let user = client.send(&GetUser::new(access_token)).await?;
let email = user.user_attributes.iter().find(|attribute| attribute.name == "email");`,
  ],
  DeleteUser: [[TOKEN], send("DeleteUser::new(access_token)")],
  UpdateUserAttributes: [
    [TOKEN],
    `let request = UpdateUserAttributes::new([("email", "jane@example.org")], access_token);
let is_code_sent = !client.send(&request).await?.code_delivery_details_list.is_empty();`,
  ],
  DeleteUserAttributes: [[TOKEN], send('DeleteUserAttributes::new(["nickname"], access_token)')],
  GetUserAttributeVerificationCode: [
    [TOKEN],
    `let request = GetUserAttributeVerificationCode::new(access_token, "email");
client.send(&request).await?;`,
  ],
  VerifyUserAttribute: [[TOKEN], send('VerifyUserAttribute::new(access_token, "email", "123456")')],
  GetUserAuthFactors: [
    [TOKEN],
    `let factors = client.send(&GetUserAuthFactors::new(access_token)).await?;
if !factors.configured_user_auth_factors.contains(&AuthFactorType::WebAuthn) {
    println!("How about a passkey?");
}`,
  ],
  SetUserMFAPreference: [
    [TOKEN],
    `let settings = MfaSettings::new().enabled(true).preferred_mfa(true);
let request = SetUserMFAPreference::new(access_token).software_token_mfa_settings(settings);
client.send(&request).await?;`,
  ],
  SetUserSettings: [
    [TOKEN],
    `let option = MFAOption::new()
    .delivery_medium(DeliveryMediumType::Sms)
    .attribute_name("phone_number");
client.send(&SetUserSettings::new(access_token, [option])).await?;`,
  ],
  AssociateSoftwareToken: [
    [TOKEN],
    `let request = AssociateSoftwareToken::new().access_token(access_token);
let secret_code = client.send(&request).await?.secret_code;`,
  ],
  VerifySoftwareToken: [
    [TOKEN],
    `let request = VerifySoftwareToken::new("123456").access_token(access_token);
let status = client.send(&request).await?.status;`,
  ],
  StartWebAuthnRegistration: [
    [TOKEN],
    `let request = StartWebAuthnRegistration::new(access_token);
let options = client.send(&request).await?.credential_creation_options;`,
  ],
  CompleteWebAuthnRegistration: [
    [TOKEN, "credential: Document"],
    send("CompleteWebAuthnRegistration::new(access_token, credential)"),
  ],
  ListWebAuthnCredentials: [
    [TOKEN],
    `let request = ListWebAuthnCredentials::new(access_token).max_results(20);
for passkey in client.send(&request).await?.credentials {
    println!("{}", passkey.friendly_credential_name);
}`,
  ],
  DeleteWebAuthnCredential: [
    [TOKEN, "credential_id: &str"],
    send("DeleteWebAuthnCredential::new(access_token, credential_id)"),
  ],
  ConfirmDevice: [
    [TOKEN, "device_key: &str", "password_verifier: &str", "salt: &str"],
    `let config = DeviceSecretVerifierConfig::new()
    .password_verifier(password_verifier)
    .salt(salt);
let request = ConfirmDevice::new(access_token, device_key).device_secret_verifier_config(config);
client.send(&request).await?;`,
  ],
  GetDevice: [
    [TOKEN, "device_key: &str"],
    `let request = GetDevice::new(device_key).access_token(access_token);
let device = client.send(&request).await?.device;`,
  ],
  ListDevices: [
    [TOKEN],
    `for device in client.send(&ListDevices::new(access_token).limit(60)).await?.devices {
    println!("{:?}", device.device_attributes);
}`,
  ],
  UpdateDeviceStatus: [
    [TOKEN, "device_key: &str"],
    `let request = UpdateDeviceStatus::new(access_token, device_key)
    .device_remembered_status(DeviceRememberedStatusType::Remembered);
client.send(&request).await?;`,
  ],
  ForgetDevice: [
    [TOKEN, "device_key: &str"],
    send("ForgetDevice::new(device_key).access_token(access_token)"),
  ],
  GetTokensFromRefreshToken: [
    ["refresh_token: &str"],
    `let request = GetTokensFromRefreshToken::new(refresh_token);
let tokens = client.send(&request).await?.authentication_result;`,
  ],
  RevokeToken: [["refresh_token: &str"], send("RevokeToken::new(refresh_token)")],
  GlobalSignOut: [[TOKEN], send("GlobalSignOut::new(access_token)")],
  ListUserSessions: [
    [TOKEN],
    `for session in client.send(&ListUserSessions::new(access_token)).await?.sessions {
    println!("{:?}, {:?}", session.device_type, session.last_active_date);
}`,
  ],
  RevokeUserSession: [
    [TOKEN, "session_id: &str"],
    send("RevokeUserSession::new(access_token, session_id)"),
  ],
  UpdateAuthEventFeedback: [
    ["event_id: &str", "feedback_token: &str"],
    `let request = UpdateAuthEventFeedback::new(
    "us-west-2_EXAMPLE",
    "jane",
    event_id,
    feedback_token,
    FeedbackValueType::Invalid,
);
client.send(&request).await?;`,
  ],
};

export const EXAMPLES = Object.fromEntries(
  Object.entries(SOURCES).map(([type, [given, source]]) => [
    type,
    { given, lines: source.split("\n") },
  ]),
);
