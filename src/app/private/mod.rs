//! One person's answer, given in private: cover, weigh, rank, review, lock, cover.
//!
//! Invariants: while a private answer is open nothing else is on screen, in the presenter window, in undo
//! or in the recent list; what one person typed is gone before the next cover is shown. The answer is kept in
//! memory only until the person locks it: nobody, not even who holds the key, can read an answer that is not
//! finished, and a crash costs at most the few minutes of the person who is answering. A locked answer is on
//! disk before the cover says so.

mod cover;
mod rank;
mod result;
mod review;
mod to_hand_in;
mod weigh;
mod weighing;

use egui::Ui;
use jiff::Timestamp;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;

use crate::text::{Argument, Texts};
use crate::workshop::{
    Ballot, Edit, GroupId, ParticipantId, RankingAnswer, StartingOrder, WayIn, Workshop,
};

use super::command::{Command, Sent};
use super::results::Results;
use super::theme::Theme;
use super::widgets::piles::{Pile, order_of};
use weighing::Weighing;

/// How the answer is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// On the process leader's computer, handed over.
    HandOver,
    /// A printed sheet, typed in by somebody else.
    Paper,
    /// Alone, at home: saved to a file.
    Alone,
}

/// Where the person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Before: whose turn it is.
    Cover,
    /// Weighing the criteria.
    Weigh,
    /// Three piles.
    Piles,
    /// The order.
    Order,
    /// Everything once more, before locking.
    Review,
    /// After: locked and hidden, or (alone) the result.
    Done,
}

/// A private answer being given.
#[derive(Debug, Clone, PartialEq)]
pub struct PrivateEntry {
    /// How it is given.
    pub kind: Kind,
    /// Whose.
    pub member: ParticipantId,
    /// Where the person is.
    pub stage: Stage,
    weighing: Weighing,
    weights_saved: bool,
    piles: Vec<(GroupId, Option<Pile>)>,
    order: Vec<Vec<GroupId>>,
    unknown: Vec<GroupId>,
    selected: Option<GroupId>,
    abstains: bool,
    /// The file an answer to an invitation was saved to, unchanged since.
    pub saved_to: Option<std::path::PathBuf>,
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
        let groups = starting_order(workshop, &member);
        let piles = groups.iter().map(|group| (group.clone(), None)).collect();
        let mut entry = Self {
            kind,
            member,
            stage: if kind == Kind::HandOver {
                Stage::Cover
            } else {
                Stage::Weigh
            },
            weighing,
            weights_saved: false,
            piles,
            order: Vec::new(),
            unknown: Vec::new(),
            selected: None,
            abstains: false,
            saved_to: None,
        };
        if let Some(ranking) = last.and_then(|ballot| ballot.ranking.as_ref()) {
            entry.order = ranking.tiers.clone();
            entry.unknown = ranking.unknown.clone();
            let placed: Vec<&GroupId> = ranking
                .tiers
                .iter()
                .flatten()
                .chain(&ranking.unknown)
                .collect();
            let new: Vec<GroupId> = groups
                .iter()
                .filter(|group| !placed.contains(group))
                .cloned()
                .collect();
            if !new.is_empty() {
                entry.order.push(new);
            }
        }
        entry
    }

    /// The answer as it stands.
    pub fn ballot(&self, now: Timestamp) -> Ballot {
        let weights = self
            .weights_saved
            .then(|| self.weighing.answer(self.weighing.method));
        Ballot {
            member: self.member.clone(),
            way_in: match self.kind {
                Kind::HandOver => WayIn::HandOver,
                Kind::Paper => WayIn::Paper,
                Kind::Alone => WayIn::File,
            },
            handed_in: now,
            weights,
            ranking: (!self.order.is_empty() && !self.abstains).then(|| RankingAnswer {
                tiers: self.order.clone(),
                unknown: self.unknown.clone(),
                ..RankingAnswer::default()
            }),
            desired: Default::default(),
            abstains: self.abstains,
        }
    }

    /// Takes the order over from the piles, keeping those set aside as unknown.
    fn order_from_piles(&mut self) {
        let placed: Vec<(GroupId, Option<Pile>)> = self
            .piles
            .iter()
            .filter(|(group, _)| !self.unknown.contains(group))
            .cloned()
            .collect();
        // Inside a pile nobody has said "equal" yet: each group gets a place of its own, in the order shown.
        self.order = order_of(&placed)
            .into_iter()
            .flatten()
            .map(|group| vec![group])
            .collect();
    }

    fn set_aside(&mut self, group: &GroupId) {
        for tier in &mut self.order {
            tier.retain(|other| other != group);
        }
        self.order.retain(|tier| !tier.is_empty());
        if !self.unknown.contains(group) {
            self.unknown.push(group.clone());
        }
    }

    fn take_back(&mut self, group: &GroupId) {
        self.unknown.retain(|other| other != group);
        self.order.push(vec![group.clone()]);
    }
}

/// Draws the private answer and returns whether it is over.
pub fn show(ui: &mut Ui, entry: &mut PrivateEntry, context: &mut PrivateContext<'_>) -> bool {
    match entry.stage {
        Stage::Cover => cover::before(ui, entry, context),
        Stage::Weigh => {
            weigh::show(ui, entry, context);
            false
        }
        Stage::Piles => {
            rank::piles(ui, entry, context);
            false
        }
        Stage::Order => {
            rank::order(ui, entry, context);
            false
        }
        Stage::Review => {
            review::show(ui, entry, context);
            false
        }
        Stage::Done if entry.kind == Kind::Alone && context.workshop.invitation.is_some() => {
            to_hand_in::show(ui, entry, context);
            false
        }
        Stage::Done if entry.kind == Kind::Alone => result::show(ui, entry, context),
        Stage::Done => cover::after(ui, entry, context),
    }
}

/// Locks the answer: hands it in, or (alone) shows the result.
fn lock(entry: &mut PrivateEntry, context: &mut PrivateContext<'_>) {
    if entry.kind != Kind::Alone {
        let ballot = entry.ballot(context.now);
        context
            .sent
            .push(Sent::Edit(Box::new(Edit::TakeInBallot(Box::new(ballot)))));
        // Nothing of what was typed stays in memory behind the cover.
        *entry = PrivateEntry {
            weighing: Weighing::default(),
            piles: Vec::new(),
            order: Vec::new(),
            unknown: Vec::new(),
            ..entry.clone()
        };
    }
    entry.selected = None;
    entry.stage = Stage::Done;
}

/// Alphabetical, or by lot from the workshop's seed and the member's code: the same each time it is opened,
/// different for each member.
fn starting_order(workshop: &Workshop, member: &ParticipantId) -> Vec<GroupId> {
    let mut groups: Vec<(String, GroupId)> = workshop
        .need_groups
        .iter()
        .map(|group| (group.name.to_lowercase(), group.id.clone()))
        .collect();
    groups.sort();
    let mut groups: Vec<GroupId> = groups.into_iter().map(|(_, id)| id).collect();
    if workshop.method.starting_order == StartingOrder::ByLot {
        let code = member.as_str().bytes().fold(0_u64, |sum, byte| {
            sum.wrapping_mul(31).wrapping_add(u64::from(byte))
        });
        let mut generator = Pcg64::seed_from_u64(workshop.method.robustness.seed ^ code);
        for last in (1..groups.len()).rev() {
            groups.swap(last, generator.random_range(0..=last));
        }
    }
    groups
}

/// The code of somebody who answers alone without being a participant.
pub const ALONE: &str = "EGEN";
