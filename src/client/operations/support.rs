//! What the generated operations are written with.

use super::Attribute;
use alloc::{collections::BTreeMap, string::String, vec::Vec};
use serde::{Deserialize, Deserializer};

/// A map of what an app gives in pairs. To `collect` them would sort them first,
/// which is 1 KB of WebAssembly after compression.
pub(super) fn pairs<V>(
    pairs: impl IntoIterator<Item = (impl Into<String>, impl Into<V>)>,
) -> BTreeMap<String, V> {
    let mut map = BTreeMap::new();
    for (name, value) in pairs {
        map.insert(name.into(), value.into());
    }
    map
}

/// A list of what an app gives one after the other.
pub(super) fn list<V>(entries: impl IntoIterator<Item = impl Into<V>>) -> Vec<V> {
    entries.into_iter().map(Into::into).collect()
}

/// A list or map that may be missing, or `null`.
pub(super) fn or_empty<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(
    from: D,
) -> Result<T, D::Error> {
    Option::deserialize(from).map(Option::unwrap_or_default)
}

impl<N: Into<String>, V: Into<String>> From<(N, V)> for Attribute {
    fn from((name, value): (N, V)) -> Self {
        Attribute::new(name).value(value)
    }
}

/// `Debug` that shows nothing of some members.
macro_rules! debug {
    ($name:ident shows { $($shown:ident)* } hides { $($hidden:ident)* }) => {
        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                let Self { $($shown,)* $($hidden: _,)* } = self;
                f.debug_struct(stringify!($name))
                    $(.field(stringify!($shown), $shown))*
                    $(.field(stringify!($hidden), &format_args!("[redacted]")))*
                    .finish()
            }
        }
    };
}

/// Where a name is among others; beyond them, where it is not. One function for
/// all: to compare in each enum is 1 KB of WebAssembly after compression.
pub(super) fn place(name: &str, names: &[&str]) -> usize {
    names.iter().position(|known| *known == name).unwrap_or(names.len())
}

/// Strings of which some are known.
macro_rules! names {
    ($(#[doc = $doc:expr])* $name:ident: $($(#[doc = $of:expr])* $variant:ident = $text:expr,)*) => {
        $(#[doc = $doc])*
        #[non_exhaustive]
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[doc = $of])* $variant,)*
            /// What only a newer service says.
            Other(alloc::string::String),
        }

        const _: () = {
            const NAMES: &[&str] = &[$($text,)*];

            /// Of those in `NAMES`.
            #[allow(clippy::enum_variant_names, reason = "the service's names")]
            enum Place {
                $($variant,)*
            }

            impl $name {
                /// As the service has it.
                pub fn as_str(&self) -> &str {
                    // A text for each variant would be 0.5 KB of WebAssembly.
                    let place = match self {
                        $(Self::$variant => Place::$variant as usize,)*
                        Self::Other(other) => return other,
                    };
                    NAMES.get(place).copied().unwrap_or_default()
                }
            }

            impl From<&str> for $name {
                fn from(text: &str) -> Self {
                    match $crate::client::operations::support::place(text, NAMES) {
                        $(place if place == Place::$variant as usize => Self::$variant,)*
                        _ => Self::Other(text.into()),
                    }
                }
            }
        };

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

/// An enumeration of the model's.
macro_rules! enumeration {
    ($(#[doc = $doc:expr])* $name:ident: $($rest:tt)*) => {
        $crate::client::operations::support::names! { $(#[doc = $doc])* $name: $($rest)* }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text: alloc::string::String = serde::Deserialize::deserialize(from)?;
                Ok(Self::from(text.as_str()))
            }
        }
    };
}

/// What an operation may be refused with.
macro_rules! codes {
    ($(#[doc = $doc:expr])* $name:ident: $($code:ident)*) => {
        $crate::client::operations::support::names! {
            $(#[doc = $doc])*
            $name: $(
                #[doc = $crate::client::operations::generated::exceptions::says!($code)]
                $code = stringify!($code),
            )*
        }

        impl $crate::client::Code for $name {
            fn as_str(&self) -> &str {
                self.as_str()
            }
        }
    };
}

pub(super) use {codes, debug, enumeration, names};
