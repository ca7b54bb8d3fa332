//! Describes a pool and its clients as the service does, by its names.

use serde_json::{Map, Value, json};

use crate::config::{AccountRecovery, Client, Config, raise_names};
use crate::contact::ContactAttribute;

/// The account in the ARN of every pool, which the service's examples have too.
const ACCOUNT: &str = "123456789012";

impl Config {
    /// Returns the pool as `UserPoolType`.
    pub(crate) fn describe_user_pool(&self, users: usize) -> Value {
        let id = &self.user_pool_id;
        let name = ["PoolName", "Name"].iter().find_map(|name| self.ignored.get(*name));
        let attributes: Vec<Value> = self
            .schema
            .all()
            .map(|(name, attribute)| {
                json!({
                    "name": name,
                    "attributeDataType": attribute.data_type,
                    "developerOnlyAttribute": false,
                    "mutable": attribute.mutable,
                    "required": attribute.required,
                })
            })
            .collect();
        let held_back = &self.attributes_require_verification_before_update;
        let mut description = json!({
            "id": id,
            "name": name.cloned().unwrap_or_else(|| self.pool_name().into()),
            "arn": format!("arn:aws:cognito-idp:{}:{ACCOUNT}:userpool/{id}", self.region),
            "policies": { "passwordPolicy": self.policy, "signInPolicy": self.sign_in_policy },
            "deletionProtection": "INACTIVE",
            "lambdaConfig": {},
            "lastModifiedDate": self.created.fractional_seconds(),
            "creationDate": self.created.fractional_seconds(),
            "schemaAttributes": attributes,
            "autoVerifiedAttributes": self.auto_verified_attributes,
            "aliasAttributes": self.alias_attributes,
            "usernameAttributes": self.username_attributes,
            "userAttributeUpdateSettings": {
                "attributesRequireVerificationBeforeUpdate": held_back,
            },
            "mfaConfiguration": self.mfa,
            "deviceConfiguration": self.devices,
            "estimatedNumberOfUsers": users,
            "adminCreateUserConfig": { "allowAdminCreateUserOnly": self.admin_creates_users },
            "usernameConfiguration": self.usernames,
            "accountRecoverySetting": self.account_recovery.describe(),
            "userPoolTier": "ESSENTIALS",
        });
        finish(&mut description, &self.ignored);
        description
    }
}

impl Client {
    /// Returns the client as `UserPoolClientType`.
    pub(crate) fn describe_client(&self, config: &Config) -> Value {
        let mut description = json!({
            "userPoolId": config.user_pool_id,
            "clientName": self.id,
            "lastModifiedDate": config.created.fractional_seconds(),
            "creationDate": config.created.fractional_seconds(),
            "allowedOAuthFlowsUserPoolClient": false,
        });
        if let (Value::Object(description), Ok(Value::Object(settings))) =
            (&mut description, serde_json::to_value(self))
        {
            description.extend(settings);
        }
        finish(&mut description, &self.ignored);
        description
    }
}

impl AccountRecovery {
    fn describe(&self) -> Value {
        let mechanisms = match self {
            Self::Legacy => return Value::Null,
            Self::AdminOnly => vec!["admin_only"],
            Self::Contacts(contacts) => contacts
                .iter()
                .map(|contact| match contact {
                    ContactAttribute::Email => "verified_email",
                    ContactAttribute::PhoneNumber => "verified_phone_number",
                })
                .collect(),
        };
        let mechanisms = (1_u32..).zip(mechanisms);
        let mechanisms =
            mechanisms.map(|(priority, name)| json!({ "priority": priority, "name": name }));
        json!({ "recoveryMechanisms": mechanisms.collect::<Vec<_>>() })
    }
}

/// Leaves out what is not set, adds the settings that change nothing, and writes the
/// names as the service does.
fn finish(description: &mut Value, ignored: &Map<String, Value>) {
    raise_names(description);
    if let Value::Object(members) = description {
        members.retain(|_, value| !value.is_null() && *value != json!([]));
        let repeated = ignored.iter().filter(|(name, _)| *name != "PoolName");
        members.extend(repeated.map(|(name, value)| (name.clone(), value.clone())));
    }
}
