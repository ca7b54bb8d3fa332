/// The reason why a ceremony failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CeremonyError {
    Challenge,
    Malformed,
    Origin,
    RelyingParty,
    Signature,
    Unsupported,
}

pub(super) type Result<T> = std::result::Result<T, CeremonyError>;
