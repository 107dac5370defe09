//! Days and times written out in words.
//!
//! Days are civil dates without a time zone. Moments are kept in UTC and shown with an offset that
//! the caller passes in, since nothing here may ask the system.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

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
