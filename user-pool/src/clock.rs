use std::time::Duration;

use time::format_description::BorrowedFormatItem;
use time::format_description::well_known::Rfc3339;
use time::macros::format_description;
use time::{OffsetDateTime, PrimitiveDateTime};

const HTTP_DATE: &[BorrowedFormatItem<'_>] = format_description!(
    "[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT"
);
const ISO_8601: &[BorrowedFormatItem<'_>] =
    format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z");

/// The format of dates in signatures.
const ISO_8601_BASIC: &[BorrowedFormatItem<'_>] =
    format_description!("[year][month][day]T[hour][minute][second]Z");

/// The format of the `TIMESTAMP` parameter of SRP.
const SRP: &[BorrowedFormatItem<'_>] = format_description!(
    "[weekday repr:short] [month repr:short] [day padding:none] [hour]:[minute]:[second] UTC [year]"
);

/// The same without its time zone, as the service reads it: in any case, and with any
/// weekday.
const SRP_WITHOUT_ZONE: &[BorrowedFormatItem<'_>] = format_description!(
    "[weekday repr:short case_sensitive:false] [month repr:short case_sensitive:false] [day padding:none] [hour]:[minute]:[second] [year]"
);

/// The last moment that dates can express: the end of the year 9999.
const LAST: u64 = 253_402_300_799_999;

/// A moment in time, in milliseconds since the Unix epoch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp(u64);

impl Timestamp {
    /// Creates the moment `millis` milliseconds after the Unix epoch.
    pub fn from_millis(millis: u64) -> Self {
        Self(millis.min(LAST))
    }

    /// Returns the milliseconds since the Unix epoch.
    pub fn millis(self) -> u64 {
        self.0
    }

    /// Returns the whole seconds since the Unix epoch, as tokens contain them.
    pub fn seconds(self) -> u64 {
        self.0 / 1000
    }

    /// Returns the seconds and their fraction, as the service writes dates in JSON.
    pub(crate) fn fractional_seconds(self) -> f64 {
        Duration::from_millis(self.0).as_secs_f64()
    }

    /// Returns the moment `duration` later.
    #[must_use]
    pub fn after(self, duration: Duration) -> Self {
        let millis = u64::try_from(duration.as_millis()).unwrap_or(u64::MAX);
        Self::from_millis(self.0.saturating_add(millis))
    }

    /// Returns the moment `duration` earlier.
    pub(crate) fn before(self, duration: Duration) -> Self {
        let millis = u64::try_from(duration.as_millis()).unwrap_or(u64::MAX);
        Self(self.0.saturating_sub(millis))
    }

    /// Returns the time from `earlier` to this moment, or zero when `earlier` is
    /// later.
    pub(crate) fn since(self, earlier: Self) -> Duration {
        Duration::from_millis(self.0.saturating_sub(earlier.0))
    }

    pub(crate) fn http_date(self) -> String {
        self.format(HTTP_DATE)
    }

    pub(crate) fn iso_8601(self) -> String {
        self.format(ISO_8601)
    }

    pub(crate) fn iso_8601_basic(self) -> String {
        self.format(ISO_8601_BASIC)
    }

    pub(crate) fn from_iso_8601_basic(text: &str) -> Option<Self> {
        Self::from_date(PrimitiveDateTime::parse(text, ISO_8601_BASIC).ok()?.assume_utc())
    }

    /// Reads a `TIMESTAMP` parameter of SRP as leniently as the service does, which then
    /// takes the proof to be over its own way of writing the moment ([`Self::srp`]).
    pub(crate) fn from_srp(text: &str) -> Option<Self> {
        let parts: Vec<_> = text.split_ascii_whitespace().collect();
        let [weekday, month, day, time, zone, year] = parts.as_slice() else {
            return None;
        };
        if !matches!(*zone, "UTC" | "GMT") {
            return None;
        }
        let text = [*weekday, month, day, time, year].join(" ");
        Self::from_date(PrimitiveDateTime::parse(&text, SRP_WITHOUT_ZONE).ok()?.assume_utc())
    }

    /// Writes a moment as the `TIMESTAMP` parameter of SRP.
    pub(crate) fn srp(self) -> String {
        self.format(SRP)
    }

    pub(crate) fn from_rfc_3339(text: &str) -> Option<Self> {
        Self::from_date(OffsetDateTime::parse(text, &Rfc3339).ok()?)
    }

    /// Returns `None` for a date before the Unix epoch.
    fn from_date(date: OffsetDateTime) -> Option<Self> {
        let millis = date.unix_timestamp_nanos().checked_div(1_000_000)?;
        u64::try_from(millis).ok().map(Self::from_millis)
    }

    fn format(self, description: &[BorrowedFormatItem<'_>]) -> String {
        // Neither step can fail for a moment up to LAST.
        OffsetDateTime::from_unix_timestamp_nanos(i128::from(self.0).saturating_mul(1_000_000))
            .unwrap_or(OffsetDateTime::UNIX_EPOCH)
            .format(description)
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_formatted_for_http_and_iso_8601() {
        let moment = Timestamp::from_millis(1_763_807_480_123);
        assert_eq!(moment.http_date(), "Sat, 22 Nov 2025 10:31:20 GMT");
        assert_eq!(moment.iso_8601(), "2025-11-22T10:31:20.123Z");
        let last = Timestamp::from_millis(u64::MAX);
        assert_eq!(last.http_date(), "Fri, 31 Dec 9999 23:59:59 GMT");
    }

    #[test]
    fn an_srp_timestamp_is_read_leniently_and_written_in_one_way() {
        let exact = "Wed Apr 5 22:42:34 UTC 2017";
        let moment = Timestamp::from_millis(1_491_432_154_000);
        assert_eq!(moment.srp(), exact);
        for text in [
            exact,
            "Wed Apr 05 22:42:34 UTC 2017",
            "Wed Apr  5 22:42:34 UTC 2017",
            "Thu Apr 5 22:42:34 UTC 2017",
            "wed apr 5 22:42:34 UTC 2017",
            "Wed Apr 5 22:42:34 GMT 2017",
        ] {
            assert_eq!(Timestamp::from_srp(text), Some(moment), "{text}");
        }
        for text in ["", "2017-04-05T22:42:34Z", "mer. avr. 5 22:42:34 UTC 2017"] {
            assert_eq!(Timestamp::from_srp(text), None, "{text}");
        }
    }
}
