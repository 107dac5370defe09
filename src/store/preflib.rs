//! PrefLib files: orders in the exchange format of the field (`.soc .soi .toc .toi`).
//!
//! A head of `# NAME: value` lines, then one line per order, `count: 1,{2,3},4`: alternatives by
//! number from 1, those within braces level, those left out unknown (never last). Strict formats
//! (`so`) take no braces, complete ones (`c`) leave nothing out. Counts in the head must agree with
//! what follows. Source: preflib.org, format of 2022 and later; the older format is not read.

use std::path::Path;

use thiserror::Error;

use crate::text::{Explain, Message};

use super::error::StoreError;
use super::workshop_file::{decode, file_name, read_bytes};

/// Orders are counted up to this number, so that a wrong count cannot fill the memory.
const MOST_VOTERS: u64 = 1_000_000;

/// Which orders a file may hold, by its ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrefLibKind {
    /// Alternatives may stand level.
    pub ties: bool,
    /// Every order holds every alternative.
    pub complete: bool,
}

impl PrefLibKind {
    /// The kind of a file name; none if it is no PrefLib file.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        let (ties, complete) = match ending.as_str() {
            "soc" => (false, true),
            "soi" => (false, false),
            "toc" => (true, true),
            "toi" => (true, false),
            _ => return None,
        };
        Some(Self { ties, complete })
    }
}

/// The contents of a PrefLib file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrefLib {
    /// Names of the alternatives, in the order of their numbers.
    pub names: Vec<String>,
    /// Each order with how many gave it: alternatives from 0, those in one list level.
    pub orders: Vec<(u64, Vec<Vec<usize>>)>,
}

/// Why a PrefLib file is refused.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum PrefLibError {
    /// The file cannot be read at all.
    #[error(transparent)]
    File(#[from] StoreError),
    /// A line is wrong.
    #[error("line {line}: {problem:?}")]
    Line {
        /// The line, from 1.
        line: usize,
        /// What is wrong.
        problem: PrefLibProblem,
    },
}

/// What is wrong on a line of a PrefLib file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrefLibProblem {
    /// Not a head line and not an order.
    NotAnOrder,
    /// A number is expected.
    NotANumber,
    /// The number of alternatives is not said, or is not the number of names.
    AlternativeCount,
    /// The number of voters is not the sum of the orders' counts.
    VoterCount,
    /// The number of unique orders is not the number of order lines.
    OrderCount,
    /// An alternative that does not exist.
    UnknownAlternative,
    /// An alternative twice in one order.
    AlternativeTwice,
    /// Alternatives stand level in a strict format.
    Tied,
    /// An alternative is left out in a complete format.
    Incomplete,
    /// More voters than can be counted.
    TooManyVoters,
}

impl Explain for PrefLibError {
    fn message(&self) -> Message {
        match self {
            Self::File(error) => error.message(),
            Self::Line { line, problem } => {
                let key = match problem {
                    PrefLibProblem::NotAnOrder => "preflib-not-an-order",
                    PrefLibProblem::NotANumber => "preflib-not-a-number",
                    PrefLibProblem::AlternativeCount => "preflib-alternative-count",
                    PrefLibProblem::VoterCount => "preflib-voter-count",
                    PrefLibProblem::OrderCount => "preflib-order-count",
                    PrefLibProblem::UnknownAlternative => "preflib-unknown-alternative",
                    PrefLibProblem::AlternativeTwice => "preflib-alternative-twice",
                    PrefLibProblem::Tied => "preflib-tied",
                    PrefLibProblem::Incomplete => "preflib-incomplete",
                    PrefLibProblem::TooManyVoters => "preflib-too-many-voters",
                };
                Message::new("preflib-error")
                    .with("line", line.to_string())
                    .with("problem", Message::new(key))
            }
        }
    }
}

impl PrefLib {
    /// Reads a file; its ending says the kind.
    ///
    /// # Errors
    /// Why it is refused. A file with another ending is read as the most general kind.
    pub fn read(path: &Path) -> Result<Self, PrefLibError> {
        let bytes = read_bytes(path)?;
        let kind = PrefLibKind::of(path).unwrap_or(PrefLibKind {
            ties: true,
            complete: false,
        });
        Self::parse(decode(&bytes, &file_name(path))?, kind)
    }

    /// Reads a text.
    ///
    /// # Errors
    /// The first line that is wrong. A count is wrong on the line that gives it.
    pub fn parse(text: &str, kind: PrefLibKind) -> Result<Self, PrefLibError> {
        let mut head = Head::default();
        let mut orders = Vec::new();
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        for (line, content) in (1..).zip(text.lines()) {
            let content = content.trim();
            let at = |problem| PrefLibError::Line { line, problem };
            if let Some(entry) = content.strip_prefix('#') {
                head.read(line, entry).map_err(at)?;
            } else if !content.is_empty() {
                let order = order(content, head.names.len(), kind).map_err(at)?;
                orders.push(order);
            }
        }
        head.check(&orders)?;
        let names = head.names.into_iter().map(|(_, name)| name).collect();
        Ok(Self { names, orders })
    }

    /// The text of a file of the most general kind that the orders need; with its ending.
    pub fn to_text(&self, title: &str) -> (String, &'static str) {
        let placed = |order: &[Vec<usize>]| order.iter().map(Vec::len).sum::<usize>();
        let ties = self
            .orders
            .iter()
            .any(|(_, order)| order.iter().any(|tier| tier.len() > 1));
        let complete = self
            .orders
            .iter()
            .all(|(_, order)| placed(order) == self.names.len());
        let ending = match (ties, complete) {
            (false, true) => "soc",
            (false, false) => "soi",
            (true, true) => "toc",
            (true, false) => "toi",
        };
        let voters: u64 = self.orders.iter().map(|(count, _)| count).sum();
        let mut lines = vec![
            format!("# TITLE: {}", one_line(title)),
            format!("# DATA TYPE: {ending}"),
            format!("# NUMBER ALTERNATIVES: {}", self.names.len()),
            format!("# NUMBER VOTERS: {voters}"),
            format!("# NUMBER UNIQUE ORDERS: {}", self.orders.len()),
        ];
        for (number, name) in (1..).zip(&self.names) {
            lines.push(format!("# ALTERNATIVE NAME {number}: {}", one_line(name)));
        }
        for (count, order) in &self.orders {
            let tiers: Vec<String> = order.iter().map(|tier| tier_text(tier)).collect();
            lines.push(format!("{count}: {}", tiers.join(",")));
        }
        (lines.join("\n") + "\n", ending)
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn tier_text(tier: &[usize]) -> String {
    let numbers: Vec<String> = tier.iter().map(|index| (index + 1).to_string()).collect();
    match numbers.as_slice() {
        [only] => only.clone(),
        _ => format!("{{{}}}", numbers.join(",")),
    }
}

/// What the head says, with the line that says it.
#[derive(Default)]
struct Head {
    names: Vec<(usize, String)>,
    alternatives: Option<(usize, u64)>,
    voters: Option<(usize, u64)>,
    orders: Option<(usize, u64)>,
}

impl Head {
    fn read(&mut self, line: usize, entry: &str) -> Result<(), PrefLibProblem> {
        let Some((key, value)) = entry.split_once(':') else {
            return Ok(());
        };
        let (key, value) = (key.trim().to_ascii_uppercase(), value.trim());
        let number = || {
            let number = value.parse::<u64>();
            number.map_err(|_| PrefLibProblem::NotANumber)
        };
        match key.as_str() {
            "NUMBER ALTERNATIVES" => self.alternatives = Some((line, number()?)),
            "NUMBER VOTERS" => self.voters = Some((line, number()?)),
            "NUMBER UNIQUE ORDERS" => self.orders = Some((line, number()?)),
            _ => {
                if let Some(index) = key.strip_prefix("ALTERNATIVE NAME ") {
                    // Names come in the order of their numbers.
                    if index.trim().parse() != Ok(self.names.len() + 1) {
                        return Err(PrefLibProblem::AlternativeCount);
                    }
                    self.names.push((line, value.to_owned()));
                }
            }
        }
        Ok(())
    }

    fn check(&self, orders: &[(u64, Vec<Vec<usize>>)]) -> Result<(), PrefLibError> {
        let voters: u64 = orders.iter().map(|(count, _)| count).sum();
        let same = |said: Option<(usize, u64)>, found: u64, problem| match said {
            Some((line, said)) if said != found => Err(PrefLibError::Line { line, problem }),
            _ => Ok(()),
        };
        if self.alternatives.is_none() || self.names.is_empty() {
            let problem = PrefLibProblem::AlternativeCount;
            return Err(PrefLibError::Line { line: 1, problem });
        }
        let names = self.names.len() as u64;
        same(self.alternatives, names, PrefLibProblem::AlternativeCount)?;
        same(self.voters, voters, PrefLibProblem::VoterCount)?;
        same(self.orders, orders.len() as u64, PrefLibProblem::OrderCount)?;
        if voters > MOST_VOTERS {
            let line = self.voters.map_or(1, |(line, _)| line);
            let problem = PrefLibProblem::TooManyVoters;
            return Err(PrefLibError::Line { line, problem });
        }
        Ok(())
    }
}

/// `count: 1,{2,3},4`.
fn order(
    content: &str,
    alternatives: usize,
    kind: PrefLibKind,
) -> Result<(u64, Vec<Vec<usize>>), PrefLibProblem> {
    let (count, rest) = content.split_once(':').ok_or(PrefLibProblem::NotAnOrder)?;
    let count: u64 = count
        .trim()
        .parse()
        .map_err(|_| PrefLibProblem::NotANumber)?;
    let mut seen = vec![false; alternatives];
    let mut tiers: Vec<Vec<usize>> = Vec::new();
    let mut inside = false;
    for part in rest.split(',') {
        let mut part = part.trim();
        let opens = part.starts_with('{');
        if opens && inside {
            return Err(PrefLibProblem::NotAnOrder);
        }
        part = part.strip_prefix('{').unwrap_or(part);
        let closes = part.ends_with('}');
        part = part.strip_suffix('}').unwrap_or(part).trim();
        if closes && !(opens || inside) {
            return Err(PrefLibProblem::NotAnOrder);
        }
        let number: usize = part.parse().map_err(|_| PrefLibProblem::NotANumber)?;
        let index = number
            .checked_sub(1)
            .ok_or(PrefLibProblem::UnknownAlternative)?;
        match seen.get_mut(index) {
            None => return Err(PrefLibProblem::UnknownAlternative),
            Some(seen) if *seen => return Err(PrefLibProblem::AlternativeTwice),
            Some(seen) => *seen = true,
        }
        match tiers.last_mut() {
            Some(tier) if inside => tier.push(index),
            _ => tiers.push(vec![index]),
        }
        inside = (inside || opens) && !closes;
    }
    if inside {
        return Err(PrefLibProblem::NotAnOrder);
    }
    if !kind.ties && tiers.iter().any(|tier| tier.len() > 1) {
        return Err(PrefLibProblem::Tied);
    }
    if kind.complete && seen.contains(&false) {
        return Err(PrefLibProblem::Incomplete);
    }
    Ok((count, tiers))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# FILE NAME: 1.toi\n# TITLE: Prov\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 5\n# NUMBER UNIQUE ORDERS: 3\n# ALTERNATIVE NAME 1: Ä\n# ALTERNATIVE NAME 2: B\n# ALTERNATIVE NAME 3: C\n2: 1,2,3\n2: {1, 3},2\n1: 2\n";
    const GENERAL: PrefLibKind = PrefLibKind {
        ties: true,
        complete: false,
    };

    fn refused(text: &str, kind: PrefLibKind) -> (usize, PrefLibProblem) {
        match PrefLib::parse(text, kind) {
            Err(PrefLibError::Line { line, problem }) => (line, problem),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_file_is_read_and_written() {
        let file = PrefLib::parse(TEXT, GENERAL).unwrap();
        assert_eq!(file.names, ["Ä", "B", "C"]);
        assert_eq!(
            file.orders,
            [
                (2, vec![vec![0], vec![1], vec![2]]),
                (2, vec![vec![0, 2], vec![1]]),
                (1, vec![vec![1]]),
            ]
        );
        let (text, ending) = file.to_text("Prov\när");
        assert_eq!(ending, "toi");
        assert_eq!(PrefLib::parse(&text, GENERAL).unwrap(), file);
    }

    #[test]
    fn mistakes_are_named_with_their_line() {
        use PrefLibProblem as Problem;
        for (from, to, line, problem) in [
            ("VOTERS: 5", "VOTERS: 6", 4, Problem::VoterCount),
            ("ORDERS: 3", "ORDERS: 2", 5, Problem::OrderCount),
            (
                "ALTERNATIVES: 3",
                "ALTERNATIVES: 4",
                3,
                Problem::AlternativeCount,
            ),
            ("NAME 2", "NAME 4", 7, Problem::AlternativeCount),
            ("1,2,3", "1,2,1", 9, Problem::AlternativeTwice),
            ("1,2,3", "1,2,4", 9, Problem::UnknownAlternative),
            ("1,2,3", "1,2,0", 9, Problem::UnknownAlternative),
            ("1,2,3", "1,x", 9, Problem::NotANumber),
            ("2: 1,2,3", "två: 1,2,3", 9, Problem::NotANumber),
            ("2: 1,2,3", "1,2,3", 9, Problem::NotAnOrder),
            ("{1, 3},2", "{1, 3,2", 10, Problem::NotAnOrder),
            ("{1, 3},2", "1, 3},2", 10, Problem::NotAnOrder),
        ] {
            let text = TEXT.replacen(from, to, 1);
            assert_eq!(refused(&text, GENERAL), (line, problem), "{to}");
        }
        let strict = PrefLibKind {
            ties: false,
            complete: false,
        };
        assert_eq!(refused(TEXT, strict), (10, Problem::Tied));
        let complete = PrefLibKind {
            ties: true,
            complete: true,
        };
        assert_eq!(refused(TEXT, complete), (11, Problem::Incomplete));
        assert_eq!(refused("", GENERAL), (1, Problem::AlternativeCount));
        let many = TEXT
            .replace("VOTERS: 5", "VOTERS: 9000003")
            .replace("2: 1,2,3", "9000000: 1,2,3");
        assert_eq!(refused(&many, GENERAL), (4, Problem::TooManyVoters));
    }
}
