//! The orders that `aggregate` and `agreement` work on: a workshop's latest closed round, or a
//! PrefLib file.

use std::io;
use std::path::Path;

use crate::ranking::head_to_head::HeadToHead;
use crate::ranking::of_workshop::RoundView;
use crate::ranking::profile::{Ballot, Profile, ProfileError};
use crate::store::preflib::{PrefLib, PrefLibKind};
use crate::text::Message;

use super::Outcome;
use super::console::Console;

/// Orders of named alternatives.
pub(super) struct Answers {
    pub(super) names: Vec<String>,
    /// None once single answers have been removed.
    pub(super) profile: Option<Profile>,
    pub(super) counts: HeadToHead,
    /// Kendall's W as it was kept, where single answers have been removed.
    pub(super) kept_w: Option<f64>,
    pub(super) rankings: usize,
}

/// Reads the orders in a file, or says why there are none.
pub(super) fn read(console: &mut Console<'_>, path: &Path) -> io::Result<Result<Answers, Outcome>> {
    if PrefLibKind::of(path).is_some() {
        let file = match PrefLib::read(path) {
            Ok(file) => file,
            Err(error) => return console.cannot(&error).map(Err),
        };
        return match of_preflib(file) {
            Ok(answers) => Ok(Ok(answers)),
            Err(_) => console
                .cannot(&Message::new("cli-error-no-orders"))
                .map(Err),
        };
    }
    let workshop = match console.open(path)? {
        Ok(workshop) => workshop,
        Err(outcome) => return Ok(Err(outcome)),
    };
    let view = workshop
        .latest_closed_round()
        .and_then(|round| RoundView::of(&workshop, round));
    let Some(view) = view else {
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
    }))
}

fn of_preflib(file: PrefLib) -> Result<Answers, ProfileError> {
    let mut ballots = Vec::new();
    for (count, tiers) in &file.orders {
        let ballot = Ballot::from_tiers(file.names.len(), tiers)?;
        let count = usize::try_from(*count).unwrap_or(0);
        ballots.extend(std::iter::repeat_n(ballot, count));
    }
    let rankings = ballots.len();
    let profile = Profile::new(file.names.len(), ballots)?;
    Ok(Answers {
        names: file.names,
        counts: HeadToHead::count(&profile),
        profile: Some(profile),
        kept_w: None,
        rankings,
    })
}
