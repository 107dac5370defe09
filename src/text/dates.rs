//! Days and times written out in words, and days as people type them.
//!
//! Days are civil dates without a time zone. Moments are kept in UTC and shown with an offset that
//! the caller passes in, since nothing here may ask the system.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

use super::language::Language;
use super::message::Argument;
use super::texts::Texts;

/// A day written out: `1 mars 2027`, `1 March 2027`.
pub fn long(texts: &Texts, date: Date) -> String {
    texts.with(
        "date-long",
        &[
            ("day", i64::from(date.day()).into()),
            ("month", month(texts, date.month()).into()),
            ("year", Argument::Text(date.year().to_string())),
        ],
    )
}

/// A day with its weekday: `måndag 1 mars 2027`, `Monday 1 March 2027`.
pub fn with_weekday(texts: &Texts, date: Date) -> String {
    let weekday = texts.get(&format!(
        "date-weekday-{}",
        date.weekday().to_monday_one_offset()
    ));
    texts.with(
        "date-with-weekday",
        &[
            ("weekday", weekday.into()),
            ("date", long(texts, date).into()),
        ],
    )
}

/// A month with its year: `mars 2027`, `March 2027`.
pub fn month_and_year(texts: &Texts, date: Date) -> String {
    texts.with(
        "date-month-and-year",
        &[
            ("month", month(texts, date.month()).into()),
            ("year", Argument::Text(date.year().to_string())),
        ],
    )
}

/// A day for files and tables, the same in both languages: `2027-03-01`.
pub fn short(date: Date) -> String {
    date.to_string()
}

/// The time of day of a moment: `14:02`.
pub fn time(moment: Timestamp, offset: Offset) -> String {
    let local = offset.to_datetime(moment);
    format!("{:02}:{:02}", local.hour(), local.minute())
}

/// The day and time of a moment: `1 mars 2027 kl. 14:02`, `1 March 2027 at 14:02`.
pub fn day_and_time(texts: &Texts, moment: Timestamp, offset: Offset) -> String {
    let date = offset.to_datetime(moment).date();
    texts.with(
        "date-and-time",
        &[
            ("date", long(texts, date).into()),
            ("time", time(moment, offset).into()),
        ],
    )
}

/// A length of time in whole minutes: `45 minuter`, `1 timme`, `3 timmar 30 minuter`.
pub fn duration(texts: &Texts, minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    let hours_text = texts.with("unit-hours", &[("count", hours.into())]);
    let minutes_text = texts.with("unit-minutes", &[("count", rest.into())]);
    match (hours, rest) {
        (0, _) => minutes_text,
        (_, 0) => hours_text,
        _ => format!("{hours_text} {minutes_text}"),
    }
}

/// A day as people write it, in either language: `2027-02-15`, `15/2 2027`, `15.2.2027`, `15 feb 2027`,
/// `måndag den 15 februari 2027`, `February 15, 2027`. In figures alone the year stands first or last, and the day
/// before the month where it stands last. The year has four figures; none where it is no day.
pub fn parse(typed: &str) -> Option<Date> {
    let text = typed.trim().to_lowercase();
    if let Ok(date) = text.parse::<Date>() {
        return Some(date);
    }
    let parts: Vec<&str> = text
        .split(|sign: char| sign.is_whitespace() || matches!(sign, '/' | '.' | '-' | '–' | ','))
        .filter(|part| !part.is_empty() && *part != "den" && *part != "the" && *part != "of")
        .filter(|part| !is_weekday(part))
        .collect();
    let [first, second, third] = parts.as_slice() else {
        return None;
    };
    let year = |part: &str| -> Option<i16> {
        let figures = part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit());
        figures.then(|| part.parse().ok()).flatten()
    };
    let (year, day, month) = match (year(first), year(third)) {
        (Some(year), _) => (year, third, second),
        (None, Some(year)) if day_number(first).is_none() => (year, second, first),
        (None, Some(year)) => (year, first, second),
        (None, None) => return None,
    };
    Date::new(year, month_number(month)?, day_number(day)?).ok()
}

/// `15`, `15:e`, `1:a`, `15th`.
fn day_number(part: &str) -> Option<i8> {
    let endings = [":e", ":a", "st", "nd", "rd", "th"];
    let bare = endings.into_iter().find_map(|end| part.strip_suffix(end));
    let bare = bare.unwrap_or(part);
    let figures = bare.len() <= 2 && bare.bytes().all(|byte| byte.is_ascii_digit());
    figures.then(|| bare.parse().ok()).flatten()
}

/// A month by number or name, whole or cut short to three letters or more.
fn month_number(part: &str) -> Option<i8> {
    if let Some(number) = day_number(part) {
        return Some(number);
    }
    (1..=12).find(|number| {
        Language::ALL.iter().any(|language| {
            let name = month(&Texts::new(*language), *number).to_lowercase();
            part.chars().count() >= 3 && name.starts_with(part)
        })
    })
}

fn is_weekday(part: &str) -> bool {
    let is_named = |texts: &Texts| {
        (1..=7).any(|day| {
            let name = texts.get(&format!("date-weekday-{day}")).to_lowercase();
            part.chars().count() >= 3 && name.starts_with(part)
        })
    };
    Language::ALL
        .iter()
        .any(|language| is_named(&Texts::new(*language)))
}

fn month(texts: &Texts, month: i8) -> String {
    texts.get(&format!("date-month-{month}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;
    use jiff::civil::date;

    #[test]
    fn days_are_written_out() {
        let swedish = Texts::new(Language::Swedish);
        let english = Texts::new(Language::English);
        let day = date(2027, 3, 1);
        assert_eq!(long(&swedish, day), "1 mars 2027");
        assert_eq!(with_weekday(&swedish, day), "måndag 1 mars 2027");
        assert_eq!(with_weekday(&english, day), "Monday 1 March 2027");
        assert_eq!(month_and_year(&english, day), "March 2027");
        assert_eq!(short(day), "2027-03-01");
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        for typed in [
            "2027-02-15",
            " 2027/2/15 ",
            "2027.02.15",
            "15/2 2027",
            "15/2-2027",
            "15.2.2027",
            "15 2 2027",
            "15 feb 2027",
            "15 feb. 2027",
            "15 Februari 2027",
            "den 15:e februari 2027",
            "måndag 15 februari 2027",
            "Mon 15 Feb 2027",
            "February 15, 2027",
            "the 15th of February 2027",
            "2027 februari 15",
        ] {
            assert_eq!(parse(typed), Some(date(2027, 2, 15)), "{typed}");
        }
        for typed in [
            "",
            "2027",
            "feb 2027",
            "15/2",
            "15/2 27",
            "30/2 2027",
            "2027-02-30",
            "15/13 2027",
            "15 fe 2027",
            "i februari 2027",
            "15 2 2027 8",
            "0/2 2027",
            "-15/2 20270",
        ] {
            assert_eq!(parse(typed), None, "{typed}");
        }
        for language in Language::ALL {
            let texts = Texts::new(language);
            let mut day = date(2027, 1, 1);
            for _ in 0..365 {
                assert_eq!(parse(&long(&texts, day)), Some(day));
                assert_eq!(parse(&with_weekday(&texts, day)), Some(day));
                assert_eq!(parse(&short(day)), Some(day));
                day = day.tomorrow().unwrap();
            }
        }
    }

    #[test]
    fn every_month_and_weekday_has_a_name() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            let mut day = date(2027, 1, 4);
            for _ in 0..366 {
                assert!(!with_weekday(&texts, day).contains('['), "{day}");
                day = day.tomorrow().unwrap();
            }
        }
    }

    #[test]
    fn moments_are_shown_with_the_offset_given() {
        let texts = Texts::new(Language::Swedish);
        let moment: Timestamp = "2027-03-01T23:30:00Z".parse().unwrap();
        assert_eq!(time(moment, Offset::UTC), "23:30");
        let stockholm = Offset::from_hours(1).unwrap();
        assert_eq!(
            day_and_time(&texts, moment, stockholm),
            "2 mars 2027 kl. 00:30"
        );
    }

    #[test]
    fn lengths_of_time() {
        let texts = Texts::new(Language::Swedish);
        assert_eq!(duration(&texts, 45), "45 minuter");
        assert_eq!(duration(&texts, 60), "1 timme");
        assert_eq!(duration(&texts, 210), "3 timmar 30 minuter");
        assert_eq!(duration(&texts, 0), "0 minuter");
        assert_eq!(
            duration(&Texts::new(Language::English), 61),
            "1 hour 1 minute"
        );
    }
}
