//! PrefLib files of orders: `.soc .soi .toc .toi`, read and written.
//!
//! The format is that of preflib.org since 2022 (Mattei and Walsh 2013): lines that begin with `#`
//! hold what the file is about, every other line a count, a colon and an order of alternatives
//! numbered from 1, level ones in braces: `3: 1,{2,4},5`. An alternative left out of an order is
//! unknown to that ballot, never last.
//!
//! Nothing is repaired: a wrong count, an alternative given twice or one that does not exist is an
//! error with its line and column. The format before 2022, without marked lines, is told and not read.
//! Limits: [`MOST_BALLOTS`], [`MOST_ALTERNATIVES`] and [`MOST_PLACES`].

use thiserror::Error;

use crate::ranking::profile::{Ballot, Profile, ProfileError};
use crate::text::{Explain, Message};
use crate::workshop::MOST_GROUPS;

/// The most ballots a file may count together.
pub const MOST_BALLOTS: u64 = 5_000_000;
/// The most alternatives a file may have: as many groups as a workshop holds.
pub const MOST_ALTERNATIVES: usize = MOST_GROUPS;
/// The most places on all ballots together, so that a wrong count cannot fill the memory.
pub const MOST_PLACES: u64 = 50_000_000;

/// The four kinds of order files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderKind {
    /// Strict and complete, `.soc`.
    StrictComplete,
    /// Strict, may leave alternatives out, `.soi`.
    StrictIncomplete,
    /// Complete, may have ties, `.toc`.
    TiedComplete,
    /// May have ties and leave alternatives out, `.toi`.
    TiedIncomplete,
}

impl OrderKind {
    /// The kind with this file extension (without the dot) or data type.
    #[must_use]
    pub fn from_extension(extension: &str) -> Option<Self> {
        match extension.to_ascii_lowercase().as_str() {
            "soc" => Some(Self::StrictComplete),
            "soi" => Some(Self::StrictIncomplete),
            "toc" => Some(Self::TiedComplete),
            "toi" => Some(Self::TiedIncomplete),
            _ => None,
        }
    }

    /// The file extension and data type of the kind.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::StrictComplete => "soc",
            Self::StrictIncomplete => "soi",
            Self::TiedComplete => "toc",
            Self::TiedIncomplete => "toi",
        }
    }

    /// Whether a file of this kind can hold all that a file of `narrowest` does.
    #[must_use]
    pub fn holds(self, narrowest: Self) -> bool {
        let (ties, gaps) = self.allows();
        let (has_ties, has_gaps) = narrowest.allows();
        (ties || !has_ties) && (gaps || !has_gaps)
    }

    /// Whether alternatives may stand level, and whether they may be left out.
    fn allows(self) -> (bool, bool) {
        match self {
            Self::StrictComplete => (false, false),
            Self::StrictIncomplete => (false, true),
            Self::TiedComplete => (true, false),
            Self::TiedIncomplete => (true, true),
        }
    }

    fn of(profile: &Profile) -> Self {
        let complete = profile.ballots().iter().all(Ballot::is_complete);
        let strict = profile
            .ballots()
            .iter()
            .all(|ballot| ballot.tiers().iter().all(|tier| tier.len() == 1));
        match (strict, complete) {
            (true, true) => Self::StrictComplete,
            (true, false) => Self::StrictIncomplete,
            (false, true) => Self::TiedComplete,
            (false, false) => Self::TiedIncomplete,
        }
    }
}

/// What is wrong in a PrefLib file, and where.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("line {line}, column {column}: {problem}")]
pub struct PrefLibError {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// What is wrong there.
    pub problem: PrefLibProblem,
}

/// What can be wrong in a PrefLib file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PrefLibProblem {
    /// The file does not say how many alternatives there are.
    #[error("the line # NUMBER ALTERNATIVES is missing")]
    NoAlternatives,
    /// The format before 2022, which begins with the number of alternatives alone.
    #[error("the file is in PrefLib's older format, with {0} alternatives")]
    OlderFormat(u64),
    /// More than [`MOST_ALTERNATIVES`].
    #[error("{0} alternatives are more than {MOST_ALTERNATIVES}")]
    TooManyAlternatives(u64),
    /// A number was expected.
    #[error("a number was expected, not “{0}”")]
    NotNumber(String),
    /// An order line has no colon after its count.
    #[error("a colon is missing after the count")]
    NoColon,
    /// A brace is opened twice, closed without being opened, or left open.
    #[error("the braces do not match")]
    Braces,
    /// An alternative that does not exist.
    #[error("alternative {number} is not one of 1 to {alternatives}")]
    UnknownAlternative {
        /// The number found.
        number: u64,
        /// How many there are.
        alternatives: usize,
    },
    /// An alternative given twice in one order.
    #[error("alternative {0} is given twice")]
    DuplicateAlternative(usize),
    /// A tie in a file of strict orders.
    #[error("a {0} file has no ties")]
    TieNotAllowed(&'static str),
    /// An alternative left out in a file of complete orders.
    #[error("a {kind} file leaves no alternative out, but {missing} is missing")]
    Incomplete {
        /// The kind of file.
        kind: &'static str,
        /// The first alternative left out, from 1.
        missing: usize,
    },
    /// A count of zero ballots.
    #[error("an order is counted at least once")]
    ZeroCount,
    /// The metadata and the file differ on how many there are of something.
    #[error("{what} says {stated}, but the file has {found}")]
    WrongCount {
        /// The metadata's key.
        what: &'static str,
        /// What it says.
        stated: u64,
        /// What was found.
        found: u64,
    },
    /// The data type is none of the four kinds of orders.
    #[error("the data type “{0}” is not soc, soi, toc or toi")]
    NotOrders(String),
    /// More than [`MOST_BALLOTS`], or than [`MOST_PLACES`] places.
    #[error("the file counts {0} ballots, which is too many")]
    TooManyBallots(u64),
    /// The orders do not make up a profile.
    #[error(transparent)]
    Profile(#[from] ProfileError),
}

impl Explain for PrefLibError {
    fn message(&self) -> Message {
        Message::new("preflib-error-at")
            .with("line", self.line)
            .with("column", self.column)
            .with("cause", self.problem.message())
    }
}

impl Explain for PrefLibProblem {
    fn message(&self) -> Message {
        match self {
            Self::NoAlternatives => Message::new("preflib-error-no-alternatives"),
            Self::OlderFormat(alternatives) => Message::new("preflib-error-older-format")
                .with("alternatives", alternatives.to_string()),
            Self::TooManyAlternatives(alternatives) => {
                Message::new("preflib-error-too-many-alternatives")
                    .with("alternatives", *alternatives)
                    .with("most", MOST_ALTERNATIVES)
            }
            Self::NotNumber(found) => Message::new("preflib-error-not-number").with("found", found),
            Self::NoColon => Message::new("preflib-error-no-colon"),
            Self::Braces => Message::new("preflib-error-braces"),
            Self::UnknownAlternative {
                number,
                alternatives,
            } => Message::new("preflib-error-unknown-alternative")
                .with("number", number.to_string())
                .with("alternatives", *alternatives),
            Self::DuplicateAlternative(number) => {
                Message::new("preflib-error-duplicate").with("number", number.to_string())
            }
            Self::TieNotAllowed(kind) => Message::new("preflib-error-tie").with("kind", *kind),
            Self::Incomplete { kind, missing } => Message::new("preflib-error-incomplete")
                .with("kind", *kind)
                .with("number", missing.to_string()),
            Self::ZeroCount => Message::new("preflib-error-zero-count"),
            Self::WrongCount {
                what,
                stated,
                found,
            } => Message::new("preflib-error-wrong-count")
                .with("what", *what)
                .with("stated", *stated)
                .with("found", *found),
            Self::NotOrders(kind) => Message::new("preflib-error-not-orders").with("kind", kind),
            Self::TooManyBallots(ballots) => {
                Message::new("preflib-error-too-many").with("ballots", *ballots)
            }
            Self::Profile(error) => error.message(),
        }
    }
}

/// A PrefLib file of orders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrefLib {
    /// What the file is about; may be empty.
    pub title: String,
    /// What kind of orders it holds.
    pub kind: OrderKind,
    /// The names of the alternatives; their numbers where the file gives none.
    pub names: Vec<String>,
    /// The ballots, each as often as it is counted.
    pub profile: Profile,
}

impl PrefLib {
    /// A file for a profile, of the narrowest kind that holds it. Names beyond the groups are
    /// dropped, missing ones are the numbers.
    #[must_use]
    pub fn of_profile(title: &str, names: &[String], profile: Profile) -> Self {
        let names = (0..profile.groups())
            .map(|group| {
                names
                    .get(group)
                    .cloned()
                    .unwrap_or_else(|| (group + 1).to_string())
            })
            .collect();
        Self {
            title: title.to_owned(),
            kind: OrderKind::of(&profile),
            names,
            profile,
        }
    }

    /// Reads a file. `kind` is that of the file's extension; without it the data type in the file
    /// decides, and without that any order is allowed.
    ///
    /// # Errors
    /// What is wrong, with line and column: see [`PrefLibProblem`].
    pub fn read(text: &str, kind: Option<OrderKind>) -> Result<Self, PrefLibError> {
        reading::read(text, kind)
    }

    /// Writes the file; equal ballots are counted together, in the order first given.
    #[must_use]
    pub fn write(&self, file_name: &str) -> String {
        let mut orders: Vec<(&Ballot, u64)> = Vec::new();
        let mut known = std::collections::HashMap::new();
        for ballot in self.profile.ballots() {
            let index = *known.entry(ballot).or_insert(orders.len());
            match orders.get_mut(index) {
                Some((_, count)) => *count += 1,
                None => orders.push((ballot, 1)),
            }
        }
        let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut lines = vec![
            format!("# FILE NAME: {}", one_line(file_name)),
            format!("# TITLE: {}", one_line(&self.title)),
            format!("# DATA TYPE: {}", self.kind.extension()),
            format!("# NUMBER ALTERNATIVES: {}", self.profile.groups()),
            format!("# NUMBER VOTERS: {}", self.profile.voters()),
            format!("# NUMBER UNIQUE ORDERS: {}", orders.len()),
        ];
        for (number, name) in (1..).zip(&self.names) {
            lines.push(format!("# ALTERNATIVE NAME {number}: {}", one_line(name)));
        }
        for (ballot, count) in orders {
            let tiers: Vec<String> = ballot.tiers().iter().map(|tier| tier_text(tier)).collect();
            lines.push(format!("{count}: {}", tiers.join(",")));
        }
        lines.push(String::new());
        lines.join("\n")
    }
}

fn tier_text(tier: &[usize]) -> String {
    let numbers: Vec<String> = tier.iter().map(|group| (group + 1).to_string()).collect();
    match numbers.as_slice() {
        [number] => number.clone(),
        _ => format!("{{{}}}", numbers.join(",")),
    }
}

mod reading;
#[cfg(test)]
mod tests;
