//! The orders that `aggregate` and `agreement` work on: a workshop's latest closed round, or a
//! PrefLib file.

use std::io;
use std::path::Path;
use std::sync::Arc;

use crate::ranking::head_to_head::HeadToHead;
use crate::ranking::points::MeanShares;
use crate::ranking::preflib::{OrderKind, PrefLib};
use crate::ranking::profile::Profile;
use crate::results::Results;
use crate::store::{self, save::write_atomically};
use crate::text::decoding::{DecodingError, decode};
use crate::text::{Explain, Message};

use super::Outcome;
use super::console::Console;

/// Orders of named alternatives.
pub(super) struct Answers {
    pub(super) names: Vec<String>,
    /// None where single answers have been removed or cannot be read.
    pub(super) profile: Option<Profile>,
    pub(super) counts: HeadToHead,
    /// Kendall's W as it was kept, where there are no single answers to read.
    pub(super) kept_w: Option<f64>,
    pub(super) rankings: usize,
    /// Whether single answers are there, sealed to a key that is not.
    pub(super) sealed: bool,
    /// Per group how many rank it.
    pub(super) placed: Vec<usize>,
    /// Mean shares of points over the groups, where somebody has given points to all.
    pub(super) shares: Option<MeanShares>,
}

/// Reads the orders in a file, or says why there are none.
pub(super) fn read(console: &mut Console<'_>, path: &Path) -> io::Result<Result<Answers, Outcome>> {
    if let Some(kind) = kind_of(path) {
        return match of_preflib(path, kind) {
            Ok(answers) => Ok(Ok(answers)),
            Err(message) => console.cannot(&message).map(Err),
        };
    }
    let workshop = match console.open(path)? {
        Ok(workshop) => workshop,
        Err(outcome) => return Ok(Err(outcome)),
    };
    let known = Results::quick(&Arc::new(workshop.clone()));
    let Some(view) = known.latest_round().cloned() else {
        return console
            .cannot(&Message::new("cli-error-no-orders"))
            .map(Err);
    };
    let names = view.groups.iter();
    Ok(Ok(Answers {
        names: names.map(|id| workshop.group_name(id).to_owned()).collect(),
        kept_w: match view.profile {
            Some(_) => None,
            None => view.concordance.ok(),
        },
        profile: view.profile,
        counts: view.counts,
        rankings: view.rankings,
        sealed: workshop
            .latest_closed_round()
            .is_some_and(|round| round.unreadable() > 0),
        placed: view.placed,
        shares: view.shares,
    }))
}

fn of_preflib(path: &Path, kind: OrderKind) -> Result<Answers, Message> {
    let bytes = store::read_bytes(path).map_err(|error| error.message())?;
    let text = decode(&bytes).map_err(|error| {
        Message::new(match error {
            DecodingError::NotText => "preflib-error-not-text",
            DecodingError::UnknownLetters => "preflib-error-unknown-letters",
        })
    })?;
    let file = PrefLib::read(&text, Some(kind)).map_err(|error| error.message())?;
    Ok(Answers {
        names: file.names,
        counts: HeadToHead::count(&file.profile),
        placed: (0..file.profile.groups())
            .map(|group| {
                let ballots = file.profile.ballots().iter();
                ballots.filter(|it| it.tier_of(group).is_some()).count()
            })
            .collect(),
        shares: None,
        kept_w: None,
        rankings: file.profile.voters(),
        profile: Some(file.profile),
        sealed: false,
    })
}

/// Writes the orders as a PrefLib file of the kind that its ending says; without names or codes of members.
pub(super) fn write_preflib(path: &Path, title: &str, answers: &Answers) -> Result<(), Message> {
    let profile = answers.profile.clone().ok_or_else(|| answers.why_none())?;
    let mut file = PrefLib::of_profile(title, &answers.names, profile);
    let kind = kind_of(path).filter(|kind| kind.holds(file.kind));
    file.kind = kind.ok_or_else(|| {
        Message::new("cli-error-preflib-kind").with("kind", file.kind.extension())
    })?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    write_atomically(path, file.write(&name).as_bytes()).map_err(|error| error.message())
}

fn kind_of(path: &Path) -> Option<OrderKind> {
    OrderKind::from_extension(path.extension()?.to_str()?)
}

impl Answers {
    /// Why something that needs single answers cannot be done.
    pub(super) fn why_none(&self) -> Message {
        Message::new(if self.sealed {
            "cli-error-answers-sealed"
        } else {
            "cli-error-answers-removed"
        })
    }
}
