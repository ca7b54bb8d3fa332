//! The helpers and macros of the generated operations.

use super::Attribute;
use alloc::{collections::BTreeMap, string::String, vec::Vec};
use serde::{Deserialize, Deserializer};

/// Collects pairs into a map. `collect` would sort them first, which is 1 KB of
/// WebAssembly after compression.
pub(in crate::client) fn pairs<V>(
    pairs: impl IntoIterator<Item = (impl Into<String>, impl Into<V>)>,
) -> BTreeMap<String, V> {
    let mut map = BTreeMap::new();
    for (name, value) in pairs {
        map.insert(name.into(), value.into());
    }
    map
}

/// Collects entries into a list.
pub(super) fn list<V>(entries: impl IntoIterator<Item = impl Into<V>>) -> Vec<V> {
    entries.into_iter().map(Into::into).collect()
}

/// Reads a list or map that may be `null`.
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

/// Implements `Debug` so that it hides some members.
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

/// Returns the index of a name among others, or their count if it is not there. It is one
/// function for all enums, because comparing in each is 1 KB of WebAssembly after
/// compression.
pub(super) fn place(name: &str, names: &[&str]) -> usize {
    names.iter().position(|known| *known == name).unwrap_or(names.len())
}

/// Declares an enum of strings, with a variant for any other string.
macro_rules! names {
    ($(#[doc = $doc:expr])* $name:ident: $($(#[doc = $of:expr])* $variant:ident = $text:expr,)*) => {
        $(#[doc = $doc])*
        #[non_exhaustive]
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[doc = $of])* $variant,)*
            /// A value that only a newer service knows.
            Other(alloc::string::String),
        }

        const _: () = {
            const NAMES: &[&str] = &[$($text,)*];

            /// The variants' indexes in `NAMES`.
            #[allow(clippy::enum_variant_names, reason = "the service's names")]
            enum Place {
                $($variant,)*
            }

            impl $name {
                /// Returns the service's name of the value.
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

/// Declares an enumeration of the service's model.
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

/// Declares the exceptions of an operation.
macro_rules! codes {
    ($(#[doc = $doc:expr])* $name:ident: $($code:ident)*) => {
        $crate::client::operations::support::names! {
            $(#[doc = $doc])*
            $name: $(
                #[doc = $crate::client::operations::generated::exceptions::says!($code)]
                $code = stringify!($code),
            )*
        }

        impl $crate::client::ErrorCode for $name {
            fn as_str(&self) -> &str {
                self.as_str()
            }
        }
    };
}

pub(super) use {codes, debug, enumeration, names};
