//! Reading a PrefLib file line by line.

use super::{
    MOST_ALTERNATIVES, MOST_BALLOTS, MOST_PLACES, OrderKind, PrefLib, PrefLibError, PrefLibProblem,
};
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
    names: Vec<(Stated, String)>,
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
    let lines = (1..).zip(text.lines()).map(|(line, content)| {
        let whole = Piece {
            text: content,
            column: 1,
        };
        (line, whole.trimmed())
    });
    let lines: Vec<(usize, Piece<'_>)> =
        lines.filter(|(_, piece)| !piece.text.is_empty()).collect();
    let last_line = lines.last().map_or(1, |(line, _)| *line);
    let mut header = Header::default();
    let mut order_lines = Vec::new();
    for (line, piece) in &lines {
        match piece.text.strip_prefix('#') {
            Some(rest) => header.take(
                *line,
                Piece {
                    text: rest,
                    column: piece.column + 1,
                },
            )?,
            None => order_lines.push((*line, *piece)),
        }
    }
    if let (None, Some((line, first))) = (header.alternatives, order_lines.first())
        && let Ok(alternatives) = first.number(*line)
    {
        return Err(PrefLibError {
            line: *line,
            column: first.column,
            problem: PrefLibProblem::OlderFormat(alternatives),
        });
    }
    let first_order = order_lines.first().map_or(last_line, |(line, _)| *line);
    let alternatives = header.alternative_count(first_order)?;
    let names = header.names(alternatives)?;
    let order_kind = kind.or(header.kind).unwrap_or(OrderKind::TiedIncomplete);
    let mut orders: Vec<(u64, Ballot)> = Vec::new();
    let mut voters = 0_u64;
    for (line, piece) in order_lines {
        let (count, ballot) = order(line, piece, alternatives, order_kind)?;
        voters = voters.saturating_add(count);
        if voters > MOST_BALLOTS || voters.saturating_mul(alternatives as u64) > MOST_PLACES {
            return Err(PrefLibError {
                line,
                column: piece.column,
                problem: PrefLibProblem::TooManyBallots(voters),
            });
        }
        orders.push((count, ballot));
    }
    check_count("NUMBER VOTERS", header.voters, voters)?;
    check_count(
        "NUMBER UNIQUE ORDERS",
        header.unique_orders,
        orders.len() as u64,
    )?;
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
        let words = key.text.to_ascii_uppercase();
        match words.as_str() {
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
                    let number = Stated {
                        value: piece.number(line)?,
                        line,
                        column: piece.trimmed().column,
                    };
                    self.names.push((number, value.text.to_owned()));
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
        let at = |problem| PrefLibError {
            line: stated.line,
            column: stated.column,
            problem,
        };
        match usize::try_from(stated.value) {
            Ok(0) => Err(at(PrefLibProblem::NotNumber(stated.value.to_string()))),
            Ok(count) if count <= MOST_ALTERNATIVES => Ok(count),
            _ => Err(at(PrefLibProblem::TooManyAlternatives(stated.value))),
        }
    }

    /// The names in the order of their numbers, however they stand in the file: all of them, or none and then the
    /// numbers.
    fn names(&self, alternatives: usize) -> Result<Vec<String>, PrefLibError> {
        let numbered = || (1..=alternatives).map(|number| number.to_string());
        if self.names.is_empty() {
            return Ok(numbered().collect());
        }
        let mut names = vec![None; alternatives];
        for (number, name) in &self.names {
            let index = within(number.line, number.column, number.value, alternatives)?;
            match names.get_mut(index) {
                Some(slot) if slot.is_none() => *slot = Some(name.clone()),
                _ => {
                    return Err(PrefLibError {
                        line: number.line,
                        column: number.column,
                        problem: PrefLibProblem::DuplicateAlternative(index + 1),
                    });
                }
            }
        }
        check_count(
            "NUMBER ALTERNATIVES",
            self.alternatives,
            self.names.len() as u64,
        )?;
        // A name may be empty; the number is then what it goes by.
        let names = names.into_iter().map(Option::unwrap_or_default);
        let named = numbered()
            .zip(names)
            .map(|(number, name)| match name.is_empty() {
                true => number,
                false => name,
            });
        Ok(named.collect())
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
    let (ties, gaps) = kind.allows();
    let mut seen = vec![false; alternatives];
    let mut tiers: Vec<Vec<usize>> = Vec::new();
    let mut open: Option<Vec<usize>> = None;
    let mut column = rest.column;
    for text in rest.text.split(',') {
        let mut piece = Piece { text, column }.trimmed();
        column += text.chars().count() + 1;
        if let Some(inner) = piece.text.strip_prefix('{') {
            if !ties {
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
    if !gaps && let Some(missing) = seen.iter().position(|seen| !seen) {
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
