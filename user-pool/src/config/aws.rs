//! AWS's own names of settings: a request of CreateUserPool or CreateUserPoolClient, or
//! what DescribeUserPool and DescribeUserPoolClient answer, configures the pool too.

use serde_json::{Map, Value};

use super::schema::STANDARD;
use crate::error::ConfigError;
use crate::model::lowered;

type Members = Map<String, Value>;
type Result<T> = std::result::Result<T, ConfigError>;

/// A configuration by the pool's own names.
#[derive(Default)]
pub(super) struct Translated {
    pub configuration: Value,
    /// The pool's settings that change nothing, which its description repeats.
    pub ignored: Members,
    /// The same of each client.
    pub clients: Vec<Members>,
}

/// How the service's settings of one kind become the pool's.
struct Table {
    /// The service's names of what the pool calls otherwise.
    renamed: &'static [(&'static str, &'static str)],
    /// Structures whose members the pool has on the level above.
    unwrapped: &'static [&'static str],
    /// Settings that change nothing in what the pool simulates.
    ignored: &'static [&'static str],
}

#[rustfmt::skip]
const POOL: Table = Table {
    renamed: &[("id", "userPoolId"), ("passwordPolicy", "policy"), ("schemaAttributes", "schema")],
    unwrapped: &["policies", "userAttributeUpdateSettings", "userPool"],
    ignored: &[
        "acrConfiguration", "arn", "creationDate", "customDomain", "dcrConfiguration",
        "deletionProtection", "domain", "emailConfiguration", "emailConfigurationFailure",
        "emailVerificationMessage", "emailVerificationSubject", "estimatedNumberOfUsers",
        "issuerConfiguration", "keyConfiguration", "lambdaConfig", "lastModifiedDate", "name",
        "poolName", "smsAuthenticationMessage", "smsConfiguration", "smsConfigurationFailure",
        "smsVerificationMessage", "status", "userPoolAddOns", "userPoolTags", "userPoolTier",
        "verificationMessageTemplate",
    ],
};

#[rustfmt::skip]
const CLIENT: Table = Table {
    renamed: &[("explicitAuthFlows", "authFlows")],
    unwrapped: &[],
    ignored: &[
        "allowedOAuthFlows", "allowedOAuthFlowsUserPoolClient", "allowedOAuthScopes",
        "analyticsConfiguration", "callbackURLs", "clientName", "clientSecretArn", "clientType",
        "creationDate", "defaultRedirectURI", "enablePropagateAdditionalUserContextData",
        "lastModifiedDate", "logoutURLs", "publishSecretsInAWSSecretsManager", "readAttributes",
        "supportedIdentityProviders", "userPoolId",
    ],
};

const ATTRIBUTE: Table = Table {
    renamed: &[],
    unwrapped: &[],
    ignored: &[
        "developerOnlyAttribute",
        "numberAttributeConstraints",
        "stringAttributeConstraints",
    ],
};

/// The temporary passwords' life is the password policy's.
const ADMIN_CREATE_USER: Table = Table {
    renamed: &[],
    unwrapped: &[],
    ignored: &["inviteMessageTemplate", "unusedAccountValidityDays"],
};

/// The flows that clients of earlier years have, and the ones that replaced them.
const LEGACY_FLOWS: [(&str, &str); 3] = [
    ("ADMIN_NO_SRP_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH"),
    ("CUSTOM_AUTH_FLOW_ONLY", "ALLOW_CUSTOM_AUTH"),
    ("USER_PASSWORD_AUTH", "ALLOW_USER_PASSWORD_AUTH"),
];

impl Table {
    /// Returns the members by the pool's names, and puts those that change nothing into
    /// `ignored`.
    fn translate(&self, given: Members, ignored: &mut Members) -> Result<Members> {
        let mut members = Members::new();
        for (name, value) in given {
            let name = lowered(&name);
            let renamed = self.renamed.iter().find(|(theirs, _)| *theirs == name);
            let ours = renamed.map_or(name.as_str(), |(_, ours)| ours);
            let inner = match value {
                value if self.ignored.contains(&ours) => {
                    ignored.insert(raised(ours), value);
                    continue;
                }
                Value::Object(inner) if self.unwrapped.contains(&ours) => {
                    self.translate(inner, ignored)?
                }
                value => Members::from_iter([(ours.to_owned(), value)]),
            };
            for (name, value) in inner {
                if members.insert(name.clone(), value).is_some() {
                    return Err(ConfigError::new(name, "is given twice, by two names"));
                }
            }
        }
        Ok(members)
    }

    fn names(&'static self) -> impl Iterator<Item = &'static str> {
        let renamed = self.renamed.iter().map(|(theirs, _)| *theirs);
        renamed.chain(self.unwrapped.iter().copied()).chain(self.ignored.iter().copied())
    }
}

/// Returns the names of the service that the pool knows in addition to its own.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    [&POOL, &CLIENT, &ATTRIBUTE].into_iter().flat_map(Table::names)
}

pub(super) fn translate(json: &Value) -> Result<Translated> {
    let Value::Object(given) = json.clone() else {
        return Ok(Translated { configuration: json.clone(), ..Translated::default() });
    };
    let mut ignored = Members::new();
    let mut of_clients = Vec::new();
    let mut members = POOL.translate(given, &mut ignored)?;
    if let Some(described) = members.remove("userPoolClient") {
        let clients = members.entry("clients").or_insert_with(|| Value::Array(Vec::new()));
        clients.as_array_mut().into_iter().for_each(|clients| clients.push(described.clone()));
    }
    for (name, value) in &mut members {
        match (name.as_str(), value) {
            ("users", _) => {}
            ("clients", Value::Array(clients)) => of_clients = each(clients, client)?,
            ("schema", Value::Array(attributes)) => {
                // Every user has these, and none can set them.
                attributes.retain(|attribute| {
                    !["sub", "identities"].iter().any(|name| attribute["Name"] == *name)
                });
                each(attributes, attribute)?;
            }
            ("adminCreateUserConfig", Value::Object(config)) => {
                let given = std::mem::take(config);
                *config = ADMIN_CREATE_USER.translate(given, &mut Members::new())?;
            }
            (_, value) => lower_names(value),
        }
    }
    if let Some(Value::Object(policy)) = members.get_mut("policy")
        && policy.remove("passwordHistorySize").is_some_and(|size| size != 0)
    {
        // To ignore it would take passwords that the service refuses.
        return Err(ConfigError::new(
            "passwordHistorySize",
            "the pool does not remember former passwords",
        ));
    }
    Ok(Translated { configuration: members.into(), ignored, clients: of_clients })
}

/// Translates the items of a list, and returns what is ignored of each.
fn each(
    items: &mut [Value],
    translate: fn(Members, &mut Members) -> Result<Members>,
) -> Result<Vec<Members>> {
    let mut of_items = Vec::new();
    for item in items {
        let mut ignored = Members::new();
        if let Value::Object(given) = item {
            *item = translate(std::mem::take(given), &mut ignored)?.into();
        }
        of_items.push(ignored);
    }
    Ok(of_items)
}

pub(super) fn client(given: Members, ignored: &mut Members) -> Result<Members> {
    // The service counts hours where no unit is given, the pool minutes.
    let hours = [("AccessTokenValidity", "accessToken"), ("IdTokenValidity", "idToken")];
    let hours = hours.map(|(name, unit)| given.contains_key(name).then_some(unit));
    let mut members = CLIENT.translate(given, ignored)?;
    members.values_mut().for_each(lower_names);
    for unit in hours.into_iter().flatten() {
        let units = members.entry("tokenValidityUnits").or_insert_with(|| Members::new().into());
        if let Value::Object(units) = units {
            units.entry(unit).or_insert_with(|| "hours".into());
        }
    }
    if let Some(Value::Array(flows)) = members.get_mut("authFlows") {
        modernize(flows);
    }
    match members.remove("generateSecret") {
        Some(Value::Bool(true)) if !members.contains_key("clientSecret") => Err(ConfigError::new(
            "generateSecret",
            "give the secret itself, as clientSecret; CreateUserPoolClient generates one",
        )),
        _ => Ok(members),
    }
}

/// Replaces the flows of earlier years. Beside these, SRP, custom challenges and refresh
/// need no permission.
fn modernize(flows: &mut Vec<Value>) {
    let legacy = |flow: &Value| LEGACY_FLOWS.iter().find(|(name, _)| flow == name);
    if !flows.iter().any(|flow| legacy(flow).is_some()) {
        return;
    }
    let only_custom = flows.iter().any(|flow| flow == "CUSTOM_AUTH_FLOW_ONLY");
    for flow in flows.iter_mut() {
        if let Some((_, name)) = legacy(flow) {
            *flow = (*name).into();
        }
    }
    flows.extend(["ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"].map(Value::from));
    flows.extend((!only_custom).then(|| Value::from("ALLOW_USER_SRP_AUTH")));
}

/// Translates an attribute. In the service's notation, custom attributes lack their
/// prefix while a pool is created.
fn attribute(mut given: Members, ignored: &mut Members) -> Result<Members> {
    if let Some(Value::String(name)) = given.get_mut("Name")
        && !name.contains(':')
        && !STANDARD.contains(&name.as_str())
    {
        name.insert_str(0, "custom:");
    }
    ATTRIBUTE.translate(given, ignored)
}

/// Writes the names of a structure's members as the pool does.
fn lower_names(value: &mut Value) {
    rename(value, lowered);
}

/// Writes the names of a structure's members as the service does.
pub(crate) fn raise_names(value: &mut Value) {
    rename(value, raised);
}

fn rename(value: &mut Value, to: fn(&str) -> String) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| rename(item, to)),
        Value::Object(members) => {
            *members = std::mem::take(members)
                .into_iter()
                .map(|(name, mut value)| {
                    rename(&mut value, to);
                    (to(&name), value)
                })
                .collect();
        }
        _ => {}
    }
}

fn raised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documentation_has_every_setting_that_is_ignored() {
        let documentation = include_str!("../../../docs/testing.md");
        for table in [&POOL, &CLIENT, &ATTRIBUTE, &ADMIN_CREATE_USER] {
            for name in table.ignored {
                let name = format!("`{}`", raised(name));
                assert!(documentation.contains(&name), "{name}");
            }
        }
    }
}
