//! One person's answer, given in private: cover, weigh, rank, review, lock, cover.
//!
//! Invariants: while a private answer is open nothing else is on screen, in the presenter window, in undo
//! or in the recent list; what one person typed is gone before the next cover is shown. A locked answer is on
//! disk before the cover says so.
//!
//! Until it is locked the answer lives in memory, and sealed to the workshop's key beside the recovery files, so
//! that a crash does not cost a member five minutes in front of twenty colleagues. It is never in the workshop
//! file and never in the open. What is kept so can be opened by who holds the key, as can an answer that came
//! by file; the window itself takes it up only behind the cover. The application says when it is kept, and
//! removes it when the answer is locked or left.

mod by_pairs;
mod by_points;
mod choosing;
mod classes;
mod cover;
mod interrupted;
mod marks;
mod need_data;
mod own;
mod page;
mod pairs;
mod practice;
mod rank;
mod ranking;
mod result;
mod review;
mod sheet;
mod to_hand_in;
mod weigh;
mod weighing;

use egui::text_edit::TextEditState;
use egui::{Context, Ui};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::text::{Argument, Texts};
use crate::workshop::{Ballot, Edit, ParticipantId, RankingMethod, WayIn, Workshop};

use super::theme::Theme;
use super::widgets::piles::FollowedRow;
use crate::app::commands::{Command, Sent};
use crate::results::Results;
use practice::Rehearsal;
use ranking::{Names, Ranking};
use sheet::Sheet;
use weighing::Weighing;

pub(crate) use own::last_closed;

/// How the answer is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// On the process leader's computer, handed over.
    HandOver,
    /// A printed sheet, typed in by somebody else.
    Paper,
    /// Alone, at home: saved to a file.
    Alone,
    /// Only the own answer of a closed round, looked at; nothing is given.
    Look,
    /// Something everyday, to practise; nothing is given.
    Practice,
}

impl Kind {
    /// How the answer comes in.
    pub fn way_in(self) -> WayIn {
        match self {
            Self::HandOver | Self::Look | Self::Practice => WayIn::HandOver,
            Self::Paper => WayIn::Paper,
            Self::Alone => WayIn::File,
        }
    }
}

/// Where the person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stage {
    /// Before: whose turn it is.
    Cover,
    /// Printed sheets, typed in.
    Sheet,
    /// Something everyday first.
    Practice,
    /// The own answer of the last round, beside all together.
    Own,
    /// Weighing the criteria.
    Weigh,
    /// Three piles.
    Piles,
    /// 100 points over the groups.
    Points,
    /// Two groups at a time.
    Pairs,
    /// The order.
    Order,
    /// Everything once more, before locking.
    Review,
    /// After: locked and hidden, or (alone) the result.
    Done,
}

/// A private answer being given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrivateEntry {
    /// How it is given.
    pub kind: Kind,
    /// Whose.
    pub member: ParticipantId,
    /// Where the person is.
    pub stage: Stage,
    weighing: Weighing,
    weights_saved: bool,
    ranking: Ranking,
    abstains: bool,
    /// The file an answer to an invitation was saved to, unchanged since.
    #[serde(skip)]
    pub saved_to: Option<std::path::PathBuf>,
    sheet: Sheet,
    #[serde(skip)]
    practice: Option<Rehearsal>,
    /// Where the person was when the program stopped, until the cover is left.
    #[serde(skip)]
    goes_on_at: Option<Stage>,
    /// Whether it will be there again if the program stops.
    #[serde(skip)]
    pub is_kept: bool,
    /// Whether the answer locked last could not be written to disk.
    #[serde(skip)]
    pub not_saved: bool,
}

/// What a private view sees for one frame.
pub struct PrivateContext<'a> {
    /// The workshop.
    pub workshop: &'a Workshop,
    /// What is computed from it: never more than closed rounds.
    pub results: &'a Results,
    /// The interface's texts.
    pub texts: &'a Texts,
    /// Colours and motion.
    pub theme: &'a Theme,
    /// The clock.
    pub now: Timestamp,
    /// What is sent this frame.
    pub sent: &'a mut Vec<Sent>,
}

impl PrivateContext<'_> {
    fn text(&self, key: &str) -> String {
        self.texts.get(key)
    }

    fn text_with(&self, key: &str, arguments: &[(&str, Argument)]) -> String {
        self.texts.with(key, arguments)
    }

    fn command(&mut self, command: Command) {
        self.sent.push(Sent::Command(command));
    }
}

impl PrivateEntry {
    /// A new answer. It starts from the member's own last answer where there is one, else from equal points and
    /// the workshop's starting order.
    pub fn new(workshop: &Workshop, member: ParticipantId, kind: Kind) -> Self {
        let last = workshop.last_answer(&member);
        let weighing = Weighing::new(workshop, last.and_then(|ballot| ballot.weights.as_ref()));
        let ranking = Ranking::new(
            workshop,
            &member,
            last.and_then(|ballot| ballot.ranking.as_ref()),
        );
        let mut entry = Self {
            kind,
            sheet: Sheet::of(&member),
            member,
            stage: match kind {
                Kind::HandOver | Kind::Look => Stage::Cover,
                Kind::Paper => Stage::Sheet,
                Kind::Alone | Kind::Practice => Stage::Weigh,
            },
            weighing,
            weights_saved: false,
            ranking,
            abstains: false,
            saved_to: None,
            practice: None,
            goes_on_at: None,
            is_kept: false,
            not_saved: false,
        };
        let in_this_round = workshop
            .open_round()
            .and_then(|round| round.ballot(&entry.member));
        if let Some(given) = in_this_round {
            entry.weights_saved = given.weights.is_some();
            entry.abstains = given.abstains;
            if given.names_hidden {
                entry.ranking.reveal();
            }
        }
        entry
    }

    /// The answer as it stands.
    pub fn ballot(&self, now: Timestamp) -> Ballot {
        let weights = self
            .weights_saved
            .then(|| self.weighing.answer(self.weighing.method));
        let ranking = self.ranking.answer();
        Ballot {
            member: self.member.clone(),
            way_in: self.kind.way_in(),
            handed_in: now,
            weights: weights.filter(|_| !self.abstains),
            names_hidden: ranking.is_some()
                && !self.abstains
                && self.ranking.names == Names::Revealed,
            ranking: ranking.filter(|_| !self.abstains),
            desired: Default::default(),
            abstains: self.abstains,
        }
    }

    /// From the cover: to what was handed in earlier in this round, to how it went in the last, else to the
    /// beginning.
    fn begin(&mut self, workshop: &Workshop) {
        let round = workshop.open_round();
        let answered = round.is_some_and(|round| round.has_answer_of(&self.member));
        self.stage = if let Some(stage) = self.goes_on_at.take() {
            stage
        } else if self.kind == Kind::Look {
            Stage::Own
        } else if answered {
            Stage::Review
        } else if last_closed(workshop, &self.member).is_some() {
            Stage::Own
        } else {
            Stage::Weigh
        };
    }

    /// Where the order is made: where the member was last, or where the chosen way begins.
    fn ranking_stage(&self) -> Stage {
        match self.ranking.way {
            RankingMethod::Points => Stage::Points,
            RankingMethod::Piles | RankingMethod::Pairs if !self.ranking.order.is_empty() => {
                Stage::Order
            }
            RankingMethod::Piles => Stage::Piles,
            RankingMethod::Pairs => Stage::Pairs,
        }
    }

    /// On from a finished order: to the names, where they have been hidden, else to everything once more.
    fn leave_order(&mut self) {
        if self.ranking.names == Names::Hidden {
            self.ranking.reveal();
        } else {
            self.stage = Stage::Review;
        }
    }
}

/// Draws the private answer and returns whether it is over.
pub fn show(ui: &mut Ui, entry: &mut PrivateEntry, context: &mut PrivateContext<'_>) -> bool {
    match entry.stage {
        Stage::Cover => {
            // Once: a cover with large text remembers how far it is scrolled.
            if page::is_new(ui, format!("before {}", entry.member)) {
                forget_typed(ui.ctx());
            }
            return cover::before(ui, entry, context);
        }
        Stage::Sheet => return sheet::show(ui, entry, context),
        Stage::Practice => practice::show(ui, entry, context),
        Stage::Own => own::show(ui, entry, context),
        Stage::Weigh => weigh::show(ui, entry, context),
        Stage::Piles => rank::piles(ui, entry, context),
        Stage::Points => by_points::show(ui, entry, context),
        Stage::Pairs => by_pairs::show(ui, entry, context),
        Stage::Order => rank::order(ui, entry, context),
        Stage::Review => review::show(ui, entry, context),
        Stage::Done if entry.kind == Kind::Alone && context.workshop.invitation.is_some() => {
            to_hand_in::show(ui, entry, context);
        }
        Stage::Done if entry.kind == Kind::Alone => return result::show(ui, entry, context),
        Stage::Done => {
            if page::is_new(ui, format!("after {}", entry.member)) {
                forget_typed(ui.ctx());
            }
            return cover::after(ui, entry, context);
        }
    }
    false
}

/// Forgets what the page remembers: text being typed, what the fields' own undo could bring back, how far it was
/// scrolled and which row was followed. The pages of two persons have the same names, so that the next would find it.
pub fn forget_typed(ctx: &Context) {
    ctx.data_mut(|data| {
        data.remove_by_type::<TextEditState>();
        data.remove_by_type::<String>();
        data.remove_by_type::<egui::containers::scroll_area::State>();
        data.remove_by_type::<FollowedRow>();
    });
}

/// Locks the answer: hands it in, or (alone) shows the result.
fn lock(entry: &mut PrivateEntry, context: &mut PrivateContext<'_>) {
    if matches!(entry.kind, Kind::HandOver | Kind::Paper) {
        let ballot = entry.ballot(context.now);
        context
            .sent
            .push(Sent::Edit(Box::new(Edit::TakeInBallot(Box::new(
                ballot.into(),
            )))));
        // Nothing of what was typed stays in memory behind the cover.
        entry.weighing = Weighing::default();
        entry.ranking = Ranking::default();
        entry.weights_saved = false;
        entry.abstains = false;
    }
    entry.ranking.selected = None;
    entry.stage = Stage::Done;
}

#[cfg(test)]
mod large_text;
#[cfg(test)]
mod testing;

/// The code of somebody who answers alone without being a participant.
pub const ALONE: &str = "EGEN";
