//! The timestamp in a proof by SRP, like `Mon Nov 2 08:41:02 UTC 2026`.

use crate::client::platform;
use alloc::{format, string::String, vec::Vec};

const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Returns the timestamp by the service's clock, from its response's header `date`, because
/// the device's own clock may be wrong by hours. If the header cannot be read, the device's
/// clock has to do.
pub(super) fn timestamp(date: Option<&str>) -> String {
    date.and_then(from_header).unwrap_or_else(|| from_millis(platform::now_millis()))
}

/// Converts a date like `Mon, 02 Nov 2026 08:41:02 GMT`, the format that RFC 9110, section
/// 5.6.7, has senders write.
fn from_header(date: &str) -> Option<String> {
    let words: Vec<&str> = date.split(' ').collect();
    let [weekday, day, month, year, time, "GMT"] = words[..] else { return None };
    let weekday = weekday.strip_suffix(',')?;
    let is_form = WEEKDAYS.contains(&weekday)
        && MONTHS.contains(&month)
        && is_like(day, "00")
        && is_like(year, "0000")
        && is_like(time, "00:00:00");
    let day = day.trim_start_matches('0');
    is_form.then(|| format!("{weekday} {month} {day} {time} UTC {year}"))
}

/// Returns whether a text has a digit where the form has a zero, and the form's characters
/// elsewhere.
fn is_like(text: &str, form: &str) -> bool {
    let is = |(byte, of_form): (u8, u8)| match of_form {
        b'0' => byte.is_ascii_digit(),
        other => byte == other,
    };
    text.len() == form.len() && text.bytes().zip(form.bytes()).all(is)
}

/// Converts a time in milliseconds since 1970.
fn from_millis(millis: f64) -> String {
    let seconds = (millis / 1000.0) as u64;
    let [days, of_day] = [seconds / 86_400, seconds % 86_400];
    let [hour, minute, second] = [of_day / 3600, of_day / 60 % 60, of_day % 60];
    let [year, month, day] = civil(days);
    let name = |names: &[&'static str], at: u64| {
        usize::try_from(at).ok().and_then(|at| names.get(at).copied()).unwrap_or_default()
    };
    // The first of January 1970 was a Thursday.
    let weekday = name(&WEEKDAYS, days.saturating_add(3) % 7);
    let month = name(&MONTHS, month.saturating_sub(1));
    format!("{weekday} {month} {day} {hour:02}:{minute:02}:{second:02} UTC {year}")
}

/// Returns the year, month and day of a day since 1970. It computes with years that begin
/// in March, so that a leap day is the last day of its year.
#[expect(clippy::arithmetic_side_effects, reason = "below 2^64 / 86,400 days, by constants")]
fn civil(days: u64) -> [u64; 3] {
    // From the first of March of the year 0, in eras of 400 years.
    let days = days + 719_468;
    let [era, of_era] = [days / 146_097, days % 146_097];
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let (month, year) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    [era * 400 + year_of_era + year, month, day]
}

#[cfg(test)]
mod tests {
    use super::{from_header, from_millis, timestamp};

    #[test]
    fn of_the_service() {
        for (header, timestamp) in [
            ("Mon, 02 Nov 2026 08:41:02 GMT", "Mon Nov 2 08:41:02 UTC 2026"),
            ("Sun, 22 Nov 2026 23:59:59 GMT", "Sun Nov 22 23:59:59 UTC 2026"),
        ] {
            assert_eq!(from_header(header).as_deref(), Some(timestamp));
        }
    }

    #[test]
    fn of_this_machine() {
        for (millis, timestamp) in [
            (0.0, "Thu Jan 1 00:00:00 UTC 1970"),
            (951_782_399_999.0, "Mon Feb 28 23:59:59 UTC 2000"),
            (951_782_400_000.0, "Tue Feb 29 00:00:00 UTC 2000"),
            (1_793_608_862_000.0, "Mon Nov 2 08:41:02 UTC 2026"),
            (1_798_761_599_000.0, "Thu Dec 31 23:59:59 UTC 2026"),
            (4_107_542_400_000.0, "Mon Mar 1 00:00:00 UTC 2100"),
        ] {
            assert_eq!(from_millis(millis), timestamp);
        }
    }

    #[test]
    fn what_cannot_be_read_is_not_taken() {
        for header in [
            "",
            "2026-11-02T08:41:02Z",
            "Monday, 02-Nov-26 08:41:02 GMT",
            "Mon, 02 Nov 2026 08:41:02 CET",
            "Mon, 02 Nov 2026 8:41:02 GMT",
            "Mon, 02 Nov 2026 08:41:02 GMT GMT",
            "Mon, xx Nov 2026 08:41:02 GMT",
            "Mon, 02 XXX 2026 08:41:02 GMT",
        ] {
            assert_eq!(from_header(header), None, "{header}");
        }
        assert!(timestamp(Some("yesterday")).contains(" UTC 20"));
    }
}
