//! A line typed from a printed answer sheet: numbers of groups in order, or points in the order of the criteria.
//!
//! `3 1 5=2 7?` puts group 3 first, 1 next, 5 and 2 level after it, and says *vet ej* about 7. Groups that are not
//! on the line are asked about, unless the line ends in `?` (*vet ej* about the rest) or `=` (the rest are level,
//! after the others). `-` alone means no order. Commas, full stops and semicolons stand for blanks. Every error
//! knows which part of the line it is about.

use std::ops::Range;

use crate::text::{Explain, Message};

/// An order read from a line; groups by their number on the sheet less one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Order {
    /// Groups in order, first places first.
    pub(super) tiers: Vec<Vec<usize>>,
    /// *Vet ej*.
    pub(super) unknown: Vec<usize>,
    /// Groups that are not on the line and not said to be anything.
    pub(super) missing: Vec<usize>,
    /// The line says that there is no order.
    pub(super) none: bool,
}

/// What is wrong with a part of a line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum LineError {
    /// Something that is no number.
    #[error("“{text}” is no number")]
    NoNumber {
        /// What stands there.
        text: String,
        /// Bytes of the line.
        at: Range<usize>,
    },
    /// A number that no group has.
    #[error("there is no group {number}, only 1 to {groups}")]
    NoGroup {
        /// The number.
        number: String,
        /// How many groups there are.
        groups: usize,
        /// Bytes of the line.
        at: Range<usize>,
    },
    /// A group that already stands on the line.
    #[error("group {number} stands twice on the line")]
    Twice {
        /// The number.
        number: usize,
        /// Bytes of the line.
        at: Range<usize>,
    },
    /// `=` without a group on each side.
    #[error("“=” needs a group before it and after it")]
    NothingToShare {
        /// Bytes of the line.
        at: Range<usize>,
    },
    /// Another number of points than there are criteria.
    #[error("{given} numbers for {wanted} criteria")]
    Count {
        /// Numbers on the line.
        given: usize,
        /// Criteria.
        wanted: usize,
        /// Bytes of the line.
        at: Range<usize>,
    },
    /// More points than a sheet can hold.
    #[error("{points} is more than 100 points")]
    TooMany {
        /// What stands there.
        points: String,
        /// Bytes of the line.
        at: Range<usize>,
    },
    /// Every point is 0.
    #[error("all points are 0")]
    AllZero {
        /// Bytes of the line.
        at: Range<usize>,
    },
}

impl LineError {
    /// The bytes of the line that the error is about.
    pub(super) fn at(&self) -> Range<usize> {
        match self {
            Self::NoNumber { at, .. }
            | Self::NoGroup { at, .. }
            | Self::Twice { at, .. }
            | Self::NothingToShare { at }
            | Self::Count { at, .. }
            | Self::TooMany { at, .. }
            | Self::AllZero { at } => at.clone(),
        }
    }
}

impl Explain for LineError {
    fn message(&self) -> Message {
        match self {
            Self::NoNumber { text, .. } => {
                Message::new("sheet-error-no-number").with("text", text.as_str())
            }
            Self::NoGroup { number, groups, .. } => Message::new("sheet-error-no-group")
                .with("number", number.as_str())
                .with("groups", *groups),
            Self::Twice { number, .. } => Message::new("sheet-error-twice").with("number", *number),
            Self::NothingToShare { .. } => Message::new("sheet-error-nothing-to-share"),
            Self::Count { given, wanted, .. } => Message::new("sheet-error-count")
                .with("given", *given)
                .with("wanted", *wanted),
            Self::TooMany { points, .. } => {
                Message::new("sheet-error-too-many").with("points", points.as_str())
            }
            Self::AllZero { .. } => Message::new("sheet-error-all-zero"),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark<'l> {
    /// Digits.
    Number(&'l str),
    /// `=`.
    Same,
    /// `?`, and whether it stands right after something.
    Unknown { attached: bool },
    /// Anything else.
    Other(&'l str),
}

fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || [',', '.', ';'].contains(&letter)
}

/// The parts of a line with their bytes.
fn marks(line: &str) -> Vec<(Mark<'_>, Range<usize>)> {
    let mut marks = Vec::new();
    let mut at = 0;
    while let Some(letter) = line.get(at..).and_then(|rest| rest.chars().next()) {
        let start = at;
        let rest = line.get(at..).unwrap_or_default();
        let length =
            |test: &dyn Fn(char) -> bool| rest.find(|letter| !test(letter)).unwrap_or(rest.len());
        let mark = if is_blank(letter) {
            at += letter.len_utf8();
            continue;
        } else if letter == '=' {
            at += 1;
            Mark::Same
        } else if letter == '?' {
            at += 1;
            let before = line
                .get(..start)
                .and_then(|before| before.chars().next_back());
            let attached = before.is_some_and(|before| before.is_ascii_digit());
            Mark::Unknown { attached }
        } else if letter.is_ascii_digit() {
            at += length(&|letter| letter.is_ascii_digit());
            Mark::Number(line.get(start..at).unwrap_or_default())
        } else {
            at += length(&|letter| {
                !is_blank(letter) && !letter.is_ascii_digit() && letter != '=' && letter != '?'
            });
            Mark::Other(line.get(start..at).unwrap_or_default())
        };
        marks.push((mark, start..at));
    }
    marks
}

/// Reads an order of this many groups.
///
/// # Errors
/// The first part of the line that cannot be read.
pub(super) fn read_order(line: &str, groups: usize) -> Result<Order, LineError> {
    let marks = marks(line);
    let mut order = Order::default();
    if let [(Mark::Other("-" | "–"), _)] = marks.as_slice() {
        order.none = true;
        return Ok(order);
    }
    let mut seen = vec![false; groups];
    let mut rest = None;
    // The next group shares the place of the one before.
    let mut same = false;
    // What stands before is a group with a place of its own or shared, which `=` and `?` may be about.
    let mut placed = false;
    let last = marks.len().saturating_sub(1);
    for (index, (mark, at)) in marks.iter().enumerate() {
        let at = at.clone();
        match mark {
            Mark::Other(text) => {
                let text = (*text).to_owned();
                return Err(LineError::NoNumber { text, at });
            }
            Mark::Same if index == last && !same => rest = Some(Mark::Same),
            Mark::Same => {
                if !placed || same {
                    return Err(LineError::NothingToShare { at });
                }
                same = true;
            }
            Mark::Unknown { attached: true } => {
                let Some(group) = placed.then(|| take_last(&mut order.tiers)).flatten() else {
                    let text = "?".to_owned();
                    return Err(LineError::NoNumber { text, at });
                };
                order.unknown.push(group);
                placed = false;
            }
            Mark::Unknown { attached: false } if index == last && !same => rest = Some(*mark),
            Mark::Unknown { .. } => {
                let text = "?".to_owned();
                return Err(LineError::NoNumber { text, at });
            }
            Mark::Number(digits) => {
                let number = digits.parse::<usize>().ok();
                let group = number.and_then(|number| number.checked_sub(1));
                let slot = group.and_then(|group| seen.get_mut(group));
                let (Some(group), Some(slot)) = (group, slot) else {
                    let number = (*digits).to_owned();
                    return Err(LineError::NoGroup { number, groups, at });
                };
                if std::mem::replace(slot, true) {
                    let number = group + 1;
                    return Err(LineError::Twice { number, at });
                }
                match order.tiers.last_mut() {
                    Some(tier) if same => tier.push(group),
                    _ => order.tiers.push(vec![group]),
                }
                same = false;
                placed = true;
            }
        }
    }
    if let (true, Some((_, at))) = (same, marks.last()) {
        return Err(LineError::NothingToShare { at: at.clone() });
    }
    let left: Vec<usize> = (0..groups)
        .filter(|group| !seen.get(*group).copied().unwrap_or(false))
        .collect();
    match rest {
        Some(Mark::Same) if !left.is_empty() => order.tiers.push(left),
        Some(Mark::Unknown { .. }) => order.unknown.extend(left),
        _ => order.missing = left,
    }
    Ok(order)
}

/// Takes the group that was placed last out again.
fn take_last(tiers: &mut Vec<Vec<usize>>) -> Option<usize> {
    let tier = tiers.last_mut()?;
    let group = tier.pop();
    if tier.is_empty() {
        tiers.pop();
    }
    group
}

/// Reads points for this many criteria; none from an empty line.
///
/// # Errors
/// The first part of the line that cannot be read, or another number of points than criteria.
pub(super) fn read_points(line: &str, criteria: usize) -> Result<Option<Vec<u32>>, LineError> {
    let marks = marks(line);
    let mut points = Vec::new();
    for (mark, at) in &marks {
        let at = at.clone();
        let Mark::Number(digits) = mark else {
            let text = line.get(at.clone()).unwrap_or_default().to_owned();
            return Err(LineError::NoNumber { text, at });
        };
        match digits.parse::<u32>() {
            Ok(number) if number <= 100 => points.push(number),
            _ => {
                let points = (*digits).to_owned();
                return Err(LineError::TooMany { points, at });
            }
        }
    }
    let Some((_, last)) = marks.last() else {
        return Ok(None);
    };
    if points.len() != criteria {
        // Too many: from the first that is too many; too few: the last there is.
        let from = marks.get(criteria).map_or(last.start, |(_, at)| at.start);
        return Err(LineError::Count {
            given: points.len(),
            wanted: criteria,
            at: from..last.end,
        });
    }
    if points.iter().all(|points| *points == 0) {
        return Err(LineError::AllZero { at: 0..last.end });
    }
    Ok(Some(points))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn order(line: &str, groups: usize) -> Order {
        read_order(line, groups).unwrap()
    }

    fn wrong(line: &str, groups: usize) -> (LineError, String) {
        let error = read_order(line, groups).unwrap_err();
        let part = line[error.at()].to_owned();
        (error, part)
    }

    #[test]
    fn numbers_shared_places_and_unknown() {
        let read = order("3 1 5=2 4?", 5);
        assert_eq!(read.tiers, [vec![2], vec![0], vec![4, 1]]);
        assert_eq!(read.unknown, [3]);
        assert!(read.missing.is_empty() && !read.none);
        assert_eq!(order("3,1;5 = 2. 4?", 5), read);
        assert_eq!(order("1=2=3", 3).tiers, [vec![0, 1, 2]]);
        // A group that is not known may have been written as sharing a place.
        assert_eq!(order("1=2? 3", 3).tiers, [vec![0], vec![2]]);
    }

    #[test]
    fn what_is_not_on_the_line_is_missing_until_it_is_said_what_it_is() {
        assert_eq!(order("2", 4).missing, [0, 2, 3]);
        let unknown = order("2 ?", 4);
        assert_eq!((unknown.unknown, unknown.missing), (vec![0, 2, 3], vec![]));
        let level = order("2 =", 4);
        assert_eq!(level.tiers, [vec![1], vec![0, 2, 3]]);
        assert_eq!(order("2=", 4), level);
        assert_eq!(order("1 2 =", 2).tiers, [vec![0], vec![1]]);
        assert_eq!(order("", 2).missing, [0, 1]);
        assert!(order("-", 4).none && order(" – ", 4).none);
    }

    #[test]
    fn errors_point_at_their_part() {
        let (error, part) = wrong("3 13 1", 12);
        assert!(matches!(error, LineError::NoGroup { .. }));
        assert_eq!(part, "13");
        assert_eq!(wrong("1 0 2", 12).1, "0");
        assert_eq!(
            wrong("1 99999999999999999999999", 12).1,
            "99999999999999999999999"
        );
        let (error, part) = wrong("1 2 x 1", 12);
        assert!(matches!(error, LineError::NoNumber { .. }));
        assert_eq!(part, "x");
        let error = read_order("1 2 =1", 12).unwrap_err();
        assert_eq!(
            (&error, error.at()),
            (
                &LineError::Twice {
                    number: 1,
                    at: 5..6
                },
                5..6
            )
        );
        assert_eq!(wrong("=1 2", 12).1, "=");
        assert_eq!(wrong("1==2", 12).0, LineError::NothingToShare { at: 2..3 });
        assert_eq!(wrong("1 2?=3", 12).1, "=");
        assert_eq!(wrong("? 2", 12).1, "?");
        assert_eq!(wrong("1 ? 2", 12).1, "?");
        assert_eq!(wrong("1ö", 12).1, "ö");
    }

    #[test]
    fn points_in_the_order_of_the_criteria() {
        assert_eq!(read_points("50 30 20", 3), Ok(Some(vec![50, 30, 20])));
        assert_eq!(read_points("50,30,20", 3), Ok(Some(vec![50, 30, 20])));
        assert_eq!(read_points("  ", 3), Ok(None));
        let part = |line: &str| {
            let error = read_points(line, 3).unwrap_err();
            (line[error.at()].to_owned(), error)
        };
        assert_eq!(part("50 30 20 10").0, "10");
        assert!(matches!(
            part("50 30").1,
            LineError::Count {
                given: 2,
                wanted: 3,
                ..
            }
        ));
        assert_eq!(part("50 300 20").0, "300");
        assert_eq!(part("50 30 -").0, "-");
        assert!(matches!(part("0 0 0").1, LineError::AllZero { .. }));
    }

    proptest! {
        #[test]
        fn no_line_breaks_the_reader_and_every_group_is_somewhere(line in "[0-9=? ,x–å-]{0,24}", groups in 1_usize..14) {
            match read_order(&line, groups) {
                Ok(order) if order.none => {}
                Ok(order) => {
                    let mut all: Vec<usize> = order.tiers.concat();
                    all.extend(order.unknown.iter().chain(&order.missing));
                    all.sort_unstable();
                    prop_assert_eq!(all, (0..groups).collect::<Vec<_>>());
                    prop_assert!(order.tiers.iter().all(|tier| !tier.is_empty()));
                }
                Err(error) => prop_assert!(line.get(error.at()).is_some_and(|part| !part.is_empty())),
            }
            if let Err(error) = read_points(&line, groups) {
                prop_assert!(line.get(error.at()).is_some_and(|part| !part.is_empty()));
            }
        }
    }
}
