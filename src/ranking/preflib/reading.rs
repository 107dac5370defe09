//! Reading a PrefLib file line by line.

use super::{MOST_BALLOTS, OrderKind, PrefLib, PrefLibError, PrefLibProblem};
use crate::ranking::profile::{Ballot, Profile};

/// A number that the metadata states, and where.
#[derive(Clone, Copy)]
struct Stated {
    value: u64,
    line: usize,
    column: usize,
}

#[derive(Default)]
struct Header {
    title: String,
    kind: Option<OrderKind>,
    alternatives: Option<Stated>,
    voters: Option<Stated>,
    unique_orders: Option<Stated>,
    names: Vec<(usize, String)>,
}

/// A piece of a line and the column where it begins, from 1.
#[derive(Clone, Copy)]
struct Piece<'a> {
    text: &'a str,
    column: usize,
}

impl<'a> Piece<'a> {
    fn trimmed(self) -> Self {
        let start = self.text.trim_start();
        let skipped = self.text.chars().count() - start.chars().count();
        Self {
            text: start.trim_end(),
            column: self.column + skipped,
        }
    }

    fn split_once(self, mark: char) -> Option<(Piece<'a>, Piece<'a>)> {
        let (before, after) = self.text.split_once(mark)?;
        let column = self.column + before.chars().count() + 1;
        Some((
            Piece {
                text: before,
                column: self.column,
            },
            Piece {
                text: after,
                column,
            },
        ))
    }

    fn number(self, line: usize) -> Result<u64, PrefLibError> {
        let piece = self.trimmed();
        let digits = !piece.text.is_empty() && piece.text.bytes().all(|byte| byte.is_ascii_digit());
        match piece.text.parse() {
            Ok(number) if digits => Ok(number),
            _ => Err(PrefLibError {
                line,
                column: piece.column,
                problem: PrefLibProblem::NotNumber(piece.text.to_owned()),
            }),
        }
    }
}

pub(super) fn read(text: &str, kind: Option<OrderKind>) -> Result<PrefLib, PrefLibError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut header = Header::default();
    let mut orders: Vec<(u64, Ballot)> = Vec::new();
    let mut voters = 0_u64;
    let mut last_line = 1;
    for (line, content) in (1..).zip(text.lines()) {
        last_line = line;
        let piece = Piece {
            text: content,
            column: 1,
        }
        .trimmed();
        if let Some(rest) = piece.text.strip_prefix('#') {
            header.take(
                line,
                Piece {
                    text: rest,
                    column: piece.column + 1,
                },
            )?;
        } else if !piece.text.is_empty() {
            let kind = kind.or(header.kind).unwrap_or(OrderKind::TiedIncomplete);
            let alternatives = header.alternative_count(line)?;
            let (count, ballot) = order(line, piece, alternatives, kind)?;
            voters = voters.saturating_add(count);
            if voters > MOST_BALLOTS {
                return Err(PrefLibError {
                    line,
                    column: piece.column,
                    problem: PrefLibProblem::TooManyBallots(voters),
                });
            }
            orders.push((count, ballot));
        }
    }
    let alternatives = header.alternative_count(last_line)?;
    check_count("NUMBER VOTERS", header.voters, voters)?;
    check_count(
        "NUMBER UNIQUE ORDERS",
        header.unique_orders,
        orders.len() as u64,
    )?;
    let names = header.names(alternatives)?;
    let ballots: Vec<Ballot> = orders
        .into_iter()
        .flat_map(|(count, ballot)| std::iter::repeat_n(ballot, count as usize))
        .collect();
    let profile = Profile::new(alternatives, ballots).map_err(|error| PrefLibError {
        line: last_line,
        column: 1,
        problem: error.into(),
    })?;
    Ok(PrefLib {
        title: header.title,
        kind: kind
            .or(header.kind)
            .unwrap_or_else(|| OrderKind::of(&profile)),
        names,
        profile,
    })
}

fn check_count(what: &'static str, stated: Option<Stated>, found: u64) -> Result<(), PrefLibError> {
    match stated {
        Some(stated) if stated.value != found => Err(PrefLibError {
            line: stated.line,
            column: stated.column,
            problem: PrefLibProblem::WrongCount {
                what,
                stated: stated.value,
                found,
            },
        }),
        _ => Ok(()),
    }
}

impl Header {
    /// Takes in one line of metadata; keys that do not matter here are passed over.
    fn take(&mut self, line: usize, piece: Piece<'_>) -> Result<(), PrefLibError> {
        let Some((key, value)) = piece.split_once(':') else {
            return Ok(());
        };
        let value = value.trimmed();
        let stated = || {
            value.number(line).map(|number| {
                Some(Stated {
                    value: number,
                    line,
                    column: value.column,
                })
            })
        };
        let key = key.trimmed();
        match key.text {
            "TITLE" => value.text.clone_into(&mut self.title),
            "DATA TYPE" => match OrderKind::from_extension(value.text) {
                Some(kind) => self.kind = Some(kind),
                None => {
                    return Err(PrefLibError {
                        line,
                        column: value.column,
                        problem: PrefLibProblem::NotOrders(value.text.to_owned()),
                    });
                }
            },
            "NUMBER ALTERNATIVES" => self.alternatives = stated()?,
            "NUMBER VOTERS" => self.voters = stated()?,
            "NUMBER UNIQUE ORDERS" => self.unique_orders = stated()?,
            other => {
                if let Some(number) = other.strip_prefix("ALTERNATIVE NAME ") {
                    let column = key.column + other.chars().count() - number.chars().count();
                    let piece = Piece {
                        text: number,
                        column,
                    };
                    let number = piece.number(line)?;
                    let alternatives = self.alternative_count(line)?;
                    let index = within(line, column, number, alternatives)?;
                    if self.names.iter().any(|(known, _)| *known == index) {
                        return Err(PrefLibError {
                            line,
                            column,
                            problem: PrefLibProblem::DuplicateAlternative(index + 1),
                        });
                    }
                    self.names.push((index, value.text.to_owned()));
                }
            }
        }
        Ok(())
    }

    fn alternative_count(&self, line: usize) -> Result<usize, PrefLibError> {
        let missing = PrefLibError {
            line,
            column: 1,
            problem: PrefLibProblem::NoAlternatives,
        };
        let stated = self.alternatives.ok_or(missing)?;
        usize::try_from(stated.value)
            .ok()
            .filter(|count| (1..=Profile::MOST_GROUPS).contains(count))
            .ok_or(PrefLibError {
                line: stated.line,
                column: stated.column,
                problem: PrefLibProblem::NotNumber(stated.value.to_string()),
            })
    }

    /// The names in order: all of them, or none and then the numbers.
    fn names(&self, alternatives: usize) -> Result<Vec<String>, PrefLibError> {
        let mut names: Vec<String> = (1..=alternatives)
            .map(|number| number.to_string())
            .collect();
        if !self.names.is_empty() {
            check_count(
                "NUMBER ALTERNATIVES",
                self.alternatives,
                self.names.len() as u64,
            )?;
        }
        for (index, name) in &self.names {
            if let Some(slot) = names.get_mut(*index) {
                slot.clone_from(name);
            }
        }
        Ok(names)
    }
}

/// The index of an alternative given by its number.
fn within(
    line: usize,
    column: usize,
    number: u64,
    alternatives: usize,
) -> Result<usize, PrefLibError> {
    usize::try_from(number)
        .ok()
        .and_then(|number| number.checked_sub(1))
        .filter(|index| *index < alternatives)
        .ok_or(PrefLibError {
            line,
            column,
            problem: PrefLibProblem::UnknownAlternative {
                number,
                alternatives,
            },
        })
}

/// Reads one order line: a count, a colon, and numbers with level ones in braces.
fn order(
    line: usize,
    piece: Piece<'_>,
    alternatives: usize,
    kind: OrderKind,
) -> Result<(u64, Ballot), PrefLibError> {
    let at = |column: usize, problem: PrefLibProblem| PrefLibError {
        line,
        column,
        problem,
    };
    let (count, rest) = piece
        .split_once(':')
        .ok_or_else(|| at(piece.column, PrefLibProblem::NoColon))?;
    let count_value = count.number(line)?;
    if count_value == 0 {
        return Err(at(count.trimmed().column, PrefLibProblem::ZeroCount));
    }
    let strict = matches!(
        kind,
        OrderKind::StrictComplete | OrderKind::StrictIncomplete
    );
    let mut seen = vec![false; alternatives];
    let mut tiers: Vec<Vec<usize>> = Vec::new();
    let mut open: Option<Vec<usize>> = None;
    let mut column = rest.column;
    for text in rest.text.split(',') {
        let mut piece = Piece { text, column }.trimmed();
        column += text.chars().count() + 1;
        if let Some(inner) = piece.text.strip_prefix('{') {
            if strict {
                return Err(at(
                    piece.column,
                    PrefLibProblem::TieNotAllowed(kind.extension()),
                ));
            }
            if open.is_some() {
                return Err(at(piece.column, PrefLibProblem::Braces));
            }
            open = Some(Vec::new());
            piece = Piece {
                text: inner,
                column: piece.column + 1,
            };
        }
        let closes = piece.text.strip_suffix('}');
        let number = Piece {
            text: closes.unwrap_or(piece.text),
            column: piece.column,
        }
        .trimmed();
        let index = within(line, number.column, number.number(line)?, alternatives)?;
        if let Some(slot) = seen.get_mut(index)
            && std::mem::replace(slot, true)
        {
            return Err(at(
                number.column,
                PrefLibProblem::DuplicateAlternative(index + 1),
            ));
        }
        match &mut open {
            Some(tier) => tier.push(index),
            None => tiers.push(vec![index]),
        }
        if closes.is_some() {
            match open.take() {
                Some(tier) => tiers.push(tier),
                None => {
                    let end = piece.column + piece.text.chars().count() - 1;
                    return Err(at(end, PrefLibProblem::Braces));
                }
            }
        }
    }
    let end = rest.column + rest.text.trim_end().chars().count();
    if open.is_some() {
        return Err(at(end, PrefLibProblem::Braces));
    }
    let complete = matches!(kind, OrderKind::StrictComplete | OrderKind::TiedComplete);
    if complete && let Some(missing) = seen.iter().position(|seen| !seen) {
        return Err(at(
            end,
            PrefLibProblem::Incomplete {
                kind: kind.extension(),
                missing: missing + 1,
            },
        ));
    }
    let ballot =
        Ballot::from_tiers(alternatives, &tiers).map_err(|error| at(rest.column, error.into()))?;
    Ok((count_value, ballot))
}
