//! The pool's configuration, read from JSON. Every member is optional, and an
//! unknown member is refused by name.

mod account_recovery;
mod aws;
mod client;
mod devices;
mod mfa;
mod password_policy;
pub(crate) mod schema;
mod sign_in_policy;
mod token_validity;
mod triggers;
mod user;
mod username;

pub(crate) use account_recovery::{AccountRecovery, AccountRecoverySetting};
pub(crate) use aws::raise_names;
pub(crate) use client::{AuthFlow, Client, Feature, USER_ADMIN};
pub(crate) use devices::DeviceConfiguration;
pub(crate) use mfa::{Mfa, MfaConfiguration};
pub(crate) use password_policy::PasswordPolicy;
pub(crate) use schema::Schema;
pub(crate) use sign_in_policy::{FirstFactor, SignInPolicy};
pub(crate) use triggers::{CustomAuth, PreSignUp};
pub(crate) use user::{AdminCreateUserConfig, ConfiguredUser};
pub(crate) use username::UsernameConfiguration;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use self::aws::Translated;
use crate::clock::Timestamp;
use crate::contact::{AliasAttribute, ContactAttribute};
use crate::crypto::sigv4::{Credentials, one_or_several};
use crate::crypto::web_authn::WebAuthnConfiguration;
use crate::error::ConfigError;
use crate::nearest::suggest;

const DEFAULT_REGION: &str = "us-east-1";

/// The configuration of a pool.
#[derive(Clone)]
pub struct Config {
    pub(crate) region: String,
    pub(crate) user_pool_id: String,
    pub(crate) issuer: String,
    pub(crate) clients: Vec<Client>,
    pub(crate) usernames: UsernameConfiguration,
    pub(crate) username_attributes: Vec<ContactAttribute>,
    pub(crate) alias_attributes: Vec<AliasAttribute>,
    pub(crate) auto_verified_attributes: Vec<ContactAttribute>,
    pub(crate) policy: PasswordPolicy,
    pub(crate) schema: Schema,
    pub(crate) sign_in_policy: SignInPolicy,
    pub(crate) web_authn: WebAuthnConfiguration,
    pub(crate) mfa: MfaConfiguration,
    pub(crate) enabled_mfas: Vec<Mfa>,
    pub(crate) attributes_require_verification_before_update: Vec<ContactAttribute>,
    pub(crate) account_recovery: AccountRecovery,
    /// Whether users cannot sign themselves up.
    pub(crate) admin_creates_users: bool,
    pub(crate) pre_sign_up: PreSignUp,
    /// `None` where devices are not tracked.
    pub(crate) devices: Option<DeviceConfiguration>,
    pub(crate) custom_auth: Option<CustomAuth>,
    pub(crate) users: Vec<ConfiguredUser>,
    pub(crate) user_session_tracking: Feature,
    pub(crate) empty_answers: bool,
    /// Whether ConfirmSignUp answers a session to a request without one as well.
    pub(crate) session_on_confirm_sign_up: bool,
    /// `None` where any signature is accepted.
    pub(crate) admin_credentials: Option<Vec<Credentials>>,
    /// The service's settings that change nothing here.
    pub(crate) ignored: Map<String, Value>,
    /// When the pool was created.
    pub(crate) created: Timestamp,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Members {
    region: Option<String>,
    user_pool_id: Option<String>,
    issuer: Option<String>,
    #[serde(default = "default_clients")]
    clients: Vec<Client>,
    #[serde(default)]
    username_configuration: UsernameConfiguration,
    #[serde(default)]
    username_attributes: Vec<ContactAttribute>,
    #[serde(default)]
    alias_attributes: Vec<AliasAttribute>,
    #[serde(default)]
    auto_verified_attributes: Vec<ContactAttribute>,
    #[serde(default)]
    policy: PasswordPolicy,
    #[serde(default)]
    schema: Vec<schema::AttributeSchema>,
    #[serde(default)]
    sign_in_policy: SignInPolicy,
    #[serde(default)]
    web_authn_configuration: WebAuthnConfiguration,
    #[serde(default)]
    mfa_configuration: MfaConfiguration,
    #[serde(default = "all_mfas")]
    enabled_mfas: Vec<Mfa>,
    #[serde(default)]
    attributes_require_verification_before_update: Vec<ContactAttribute>,
    account_recovery_setting: Option<AccountRecoverySetting>,
    #[serde(default)]
    admin_create_user_config: AdminCreateUserConfig,
    #[serde(default)]
    pre_sign_up: PreSignUp,
    device_configuration: Option<DeviceConfiguration>,
    custom_auth: Option<CustomAuth>,
    #[serde(default)]
    users: Vec<ConfiguredUser>,
    #[serde(default)]
    user_session_tracking: Feature,
    #[serde(default)]
    empty_answers: bool,
    #[serde(default)]
    session_on_confirm_sign_up: bool,
    #[serde(default, deserialize_with = "one_or_several")]
    admin_credentials: Option<Vec<Credentials>>,
}

impl Config {
    /// Reads a configuration.
    ///
    /// # Errors
    /// Names the member that is unknown, of the wrong type or invalid.
    pub fn from_json(json: &Value) -> Result<Self, ConfigError> {
        let Translated { configuration, ignored, clients } = aws::translate(json)?;
        let mut members: Members = read(&configuration)?;
        for (client, ignored) in members.clients.iter_mut().zip(clients) {
            client.ignored = ignored;
        }
        let (region, user_pool_id) = identify(members.region, members.user_pool_id)?;
        if !members.username_attributes.is_empty() && !members.alias_attributes.is_empty() {
            return Err(ConfigError::new(
                "aliasAttributes",
                "a pool has aliases or usernameAttributes, not both",
            ));
        }
        members.sign_in_policy.check()?;
        if members.mfa_configuration == MfaConfiguration::On && members.enabled_mfas.is_empty() {
            return Err(ConfigError::new("enabledMfas", "a pool that demands MFA has one"));
        }
        Ok(Self {
            issuer: members.issuer.unwrap_or_else(|| {
                format!("https://cognito-idp.{region}.amazonaws.com/{user_pool_id}")
            }),
            clients: members.clients,
            usernames: members.username_configuration,
            username_attributes: members.username_attributes,
            alias_attributes: members.alias_attributes,
            auto_verified_attributes: members.auto_verified_attributes,
            policy: members.policy,
            schema: Schema::new(members.schema)?,
            sign_in_policy: members.sign_in_policy,
            web_authn: members.web_authn_configuration,
            mfa: members.mfa_configuration,
            enabled_mfas: members.enabled_mfas,
            attributes_require_verification_before_update: members
                .attributes_require_verification_before_update,
            account_recovery: AccountRecovery::new(members.account_recovery_setting)?,
            admin_creates_users: members.admin_create_user_config.allow_admin_create_user_only,
            pre_sign_up: members.pre_sign_up,
            devices: members.device_configuration,
            custom_auth: members.custom_auth,
            users: members.users,
            user_session_tracking: members.user_session_tracking,
            empty_answers: members.empty_answers,
            session_on_confirm_sign_up: members.session_on_confirm_sign_up,
            admin_credentials: members.admin_credentials,
            ignored,
            created: Timestamp::from_millis(0),
            region,
            user_pool_id,
        })
    }

    /// Whether users may prove this second factor.
    pub(crate) fn allows_mfa(&self, mfa: Mfa) -> bool {
        self.mfa != MfaConfiguration::Off && self.enabled_mfas.contains(&mfa)
    }

    /// Returns the pool's id without its region, as SRP hashes it.
    pub(crate) fn pool_name(&self) -> &str {
        self.user_pool_id.split_once('_').map_or("", |(_, name)| name)
    }

    /// Returns the ids and secrets that a caller of the pool needs.
    pub(crate) fn describe(&self) -> Value {
        serde_json::json!({
            "userPoolId": self.user_pool_id,
            "region": self.region,
            "clients": self.clients.iter().map(Client::describe).collect::<Vec<_>>(),
        })
    }
}

/// Reads a client by the service's names.
pub(crate) fn read_client(given: Map<String, Value>) -> Result<Client, ConfigError> {
    let mut ignored = Map::new();
    let mut client: Client = read(&aws::client(given, &mut ignored)?.into())?;
    client.ignored = ignored;
    Ok(client)
}

fn read<T: DeserializeOwned>(json: &Value) -> Result<T, ConfigError> {
    serde_path_to_error::deserialize(json).map_err(|error| {
        let reason = suggest(&error.inner().to_string(), aws::names());
        ConfigError::new(format!("configuration {}", error.path()), reason)
    })
}

/// Derives the region from the pool's id, which begins with it, or the id from
/// the region.
fn identify(
    region: Option<String>,
    user_pool_id: Option<String>,
) -> Result<(String, String), ConfigError> {
    let Some(id) = user_pool_id else {
        let region = region.unwrap_or_else(|| DEFAULT_REGION.to_owned());
        let id = format!("{region}_LocalPool");
        return Ok((region, id));
    };
    match (id.split_once('_'), region) {
        (Some((prefix, _)), None) => Ok((prefix.to_owned(), id)),
        (Some((prefix, _)), Some(region)) if prefix == region => Ok((region, id)),
        _ => Err(ConfigError::new("userPoolId", "must be the region, an underscore and a name")),
    }
}

fn all_mfas() -> Vec<Mfa> {
    Mfa::ALL.to_vec()
}

fn default_clients() -> Vec<Client> {
    vec![Client::public("localclient")]
}
