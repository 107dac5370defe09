//! The time of the day's agenda: which item is under way and how long it has lasted. Quiet: it asks for a frame each
//! second only while it runs, never sounds and never blinks.
//!
//! Used minutes are stored with the item; seconds live here only, so that many short stops add up right.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::text::{Texts, dates};
use crate::workshop::AgendaItem;

/// The running time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Timer {
    running: Option<Running>,
    /// Seconds used of each item so far, by its place in the agenda.
    seconds: BTreeMap<usize, i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Running {
    item: usize,
    since: Timestamp,
    /// Seconds used before.
    before: i64,
}

impl Timer {
    /// The item under way.
    pub fn item(&self) -> Option<usize> {
        self.running.map(|running| running.item)
    }

    /// Begins an item. What it has used before counts on.
    pub fn start(&mut self, index: usize, item: &AgendaItem, now: Timestamp) {
        let stored = i64::from(item.used.unwrap_or(0)) * 60;
        let known = self.seconds.get(&index).copied().unwrap_or(stored);
        // A number typed over what was measured holds.
        let before = if (minutes(known) == item.used.unwrap_or(0)) || item.used.is_none() {
            known
        } else {
            stored
        };
        self.running = Some(Running {
            item: index,
            since: now,
            before,
        });
    }

    /// Ends the item under way and returns it with the minutes it has used in all.
    pub fn stop(&mut self, now: Timestamp) -> Option<(usize, u16)> {
        let used = self.used(now);
        let running = self.running.take()?;
        self.seconds.insert(running.item, used);
        Some((running.item, minutes(used)))
    }

    /// Forgets everything, as for another workshop or another agenda.
    pub fn forget(&mut self) {
        *self = Self::default();
    }

    /// Seconds the item under way has used.
    pub fn used(&self, now: Timestamp) -> i64 {
        self.running.map_or(0, |running| {
            running.before + (now.as_second() - running.since.as_second()).max(0)
        })
    }

    /// Seconds left of the item under way; below zero when it has taken longer than planned.
    pub fn left(&self, item: &AgendaItem, now: Timestamp) -> i64 {
        i64::from(item.minutes) * 60 - self.used(now)
    }
}

/// Whole minutes, rounded to the nearest.
fn minutes(seconds: i64) -> u16 {
    u16::try_from((seconds.max(0) + 30) / 60).unwrap_or(u16::MAX)
}

/// How much of the item under way is left, in whole minutes: it changes once a minute, so that nobody watches it.
pub fn left_in_words(timer: &Timer, item: &AgendaItem, now: Timestamp, texts: &Texts) -> String {
    let left = timer.left(item, now);
    let whole = |seconds: i64| u32::try_from(seconds.max(0)).unwrap_or(u32::MAX);
    if left >= 0 {
        // A minute begun is a minute left.
        let time = dates::duration(texts, whole(left).div_ceil(60));
        texts.with("shell-timer-left", &[("time", time.into())])
    } else {
        let time = dates::duration(texts, whole(-left).div_ceil(60));
        texts.with("shell-timer-over", &[("time", time.into())])
    }
}

#[cfg(test)]
mod tests {
    use crate::app::application::timer::*;
    use crate::text::Language;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).expect("in range")
    }

    fn item(used: Option<u16>) -> AgendaItem {
        AgendaItem {
            step: None,
            title: "Öppning".to_owned(),
            minutes: 5,
            used,
        }
    }

    #[test]
    fn short_stops_add_up() {
        let mut timer = Timer::default();
        timer.start(0, &item(None), at(0));
        assert_eq!(timer.stop(at(20)), Some((0, 0)));
        timer.start(0, &item(Some(0)), at(100));
        assert_eq!(timer.stop(at(125)), Some((0, 1)), "45 seconds in all");
        assert_eq!(timer.stop(at(200)), None);
        // The item after it starts from nothing, and the first goes on where it was.
        timer.start(1, &item(None), at(200));
        assert_eq!(timer.stop(at(260)), Some((1, 1)));
        timer.start(0, &item(Some(1)), at(300));
        assert_eq!(timer.used(at(315)), 60);
    }

    #[test]
    fn what_is_stored_counts_and_what_is_typed_holds() {
        let mut timer = Timer::default();
        timer.start(0, &item(Some(3)), at(0));
        assert_eq!(timer.stop(at(60)), Some((0, 4)));
        timer.start(0, &item(Some(10)), at(100));
        assert_eq!(timer.used(at(100)), 600, "somebody typed ten minutes");
    }

    #[test]
    fn the_time_left_is_said_in_minutes() {
        let texts = Texts::new(Language::Swedish);
        let mut timer = Timer::default();
        let item = item(None);
        timer.start(0, &item, at(0));
        let said = |seconds| left_in_words(&timer, &item, at(seconds), &texts);
        assert_eq!(said(0), "5 minuter kvar");
        assert_eq!(said(59), said(1));
        assert_eq!(said(241), "1 minut kvar");
        assert_eq!(said(301), "1 minut över tiden");
    }
}
