//! The operations of the pool: each is a typed request and a function, and one
//! table has them all.

mod admin;
mod auth;
mod auth_event_feedback;
mod call;
mod change_password;
mod delete_user;
mod devices;
mod forgot_password;
mod get_user;
mod list_users;
mod mfa_preference;
mod page;
mod passkeys;
mod shapes;
mod sign_out;
mod sign_up;
mod software_token;
mod user_attributes;
mod user_auth_factors;
mod user_filter;
mod user_lookup;
mod user_pools;
mod user_sessions;
mod user_settings;
mod verify_attribute;

pub(crate) use call::{Call, Created};

use admin::{passwords, states, users};
use auth::{initiate_auth, refresh, respond_to_auth_challenge};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::error::{Result, ServiceError};

pub(crate) type Handler = fn(&mut Call<'_>, Value) -> Result<Value>;

pub(crate) fn find(operation: &str) -> Option<Handler> {
    let handler: Handler = match operation {
        "AdminConfirmSignUp" => |call, body| run(call, body, states::confirm_sign_up),
        "AdminCreateUser" => |call, body| run(call, body, users::create),
        "AdminDeleteUser" => |call, body| run(call, body, users::delete),
        "AdminDisableUser" => |call, body| run(call, body, states::disable),
        "AdminEnableUser" => |call, body| run(call, body, states::enable),
        "AdminGetUser" => |call, body| run(call, body, users::get),
        "AdminInitiateAuth" => |call, body| run(call, body, initiate_auth::admin_initiate_auth),
        "AdminResetUserPassword" => |call, body| run(call, body, passwords::reset),
        "AdminRespondToAuthChallenge" => {
            |call, body| run(call, body, respond_to_auth_challenge::admin_respond)
        }
        "AdminSetUserPassword" => |call, body| run(call, body, passwords::set),
        "AdminUpdateUserAttributes" => |call, body| run(call, body, user_attributes::admin_update),
        "AdminUserGlobalSignOut" => |call, body| run(call, body, states::global_sign_out),
        "AssociateSoftwareToken" => |call, body| run(call, body, software_token::associate),
        "ChangePassword" => |call, body| run(call, body, change_password::change_password),
        "CompleteWebAuthnRegistration" => |call, body| run(call, body, passkeys::complete),
        "ConfirmDevice" => |call, body| run(call, body, devices::confirm),
        "ConfirmForgotPassword" => |call, body| run(call, body, forgot_password::confirm),
        "ConfirmSignUp" => |call, body| run(call, body, sign_up::confirm),
        "CreateUserPool" => user_pools::create,
        "CreateUserPoolClient" => user_pools::create_client,
        "DeleteUser" => |call, body| run(call, body, delete_user::delete_user),
        "DeleteUserAttributes" => |call, body| run(call, body, user_attributes::delete),
        "DeleteWebAuthnCredential" => |call, body| run(call, body, passkeys::delete),
        "DescribeUserPool" => |call, body| run(call, body, user_pools::describe),
        "DescribeUserPoolClient" => |call, body| run(call, body, user_pools::describe_client),
        "ForgetDevice" => |call, body| run(call, body, devices::forget),
        "ForgotPassword" => |call, body| run(call, body, forgot_password::forgot_password),
        "GetDevice" => |call, body| run(call, body, devices::get),
        "GetTokensFromRefreshToken" => {
            |call, body| run(call, body, refresh::get_tokens_from_refresh_token)
        }
        "GetUser" => |call, body| run(call, body, get_user::get_user),
        "GetUserAttributeVerificationCode" => {
            |call, body| run(call, body, verify_attribute::request_code)
        }
        "GetUserAuthFactors" => |call, body| run(call, body, user_auth_factors::get),
        "GlobalSignOut" => |call, body| run(call, body, sign_out::global_sign_out),
        "InitiateAuth" => |call, body| run(call, body, initiate_auth::initiate_auth),
        "ListDevices" => |call, body| run(call, body, devices::list),
        "ListUserSessions" => |call, body| run(call, body, user_sessions::list),
        "ListUsers" => |call, body| run(call, body, list_users::list_users),
        "ListWebAuthnCredentials" => |call, body| run(call, body, passkeys::list),
        "ResendConfirmationCode" => |call, body| run(call, body, sign_up::resend_code),
        "RespondToAuthChallenge" => {
            |call, body| run(call, body, respond_to_auth_challenge::respond)
        }
        "RevokeToken" => |call, body| run(call, body, sign_out::revoke_token),
        "RevokeUserSession" => |call, body| run(call, body, user_sessions::revoke),
        "SetUserMFAPreference" => |call, body| run(call, body, mfa_preference::set),
        "SetUserSettings" => |call, body| run(call, body, user_settings::set),
        "SignUp" => |call, body| run(call, body, sign_up::sign_up),
        "StartWebAuthnRegistration" => |call, body| run(call, body, passkeys::start),
        "UpdateAuthEventFeedback" => |call, body| run(call, body, auth_event_feedback::update),
        "UpdateDeviceStatus" => |call, body| run(call, body, devices::update_status),
        "UpdateUserAttributes" => |call, body| run(call, body, user_attributes::update),
        "VerifySoftwareToken" => |call, body| run(call, body, software_token::verify),
        "VerifyUserAttribute" => |call, body| run(call, body, verify_attribute::verify),
        _ => return None,
    };
    Some(handler)
}

fn run<Q: DeserializeOwned, A: Serialize>(
    call: &mut Call<'_>,
    body: Value,
    operation: fn(&mut Call<'_>, Q) -> Result<A>,
) -> Result<Value> {
    let unreadable = |error: serde_json::Error| ServiceError::serialization(error.to_string());
    let request = serde_json::from_value(body).map_err(unreadable)?;
    serde_json::to_value(operation(call, request)?).map_err(unreadable)
}
