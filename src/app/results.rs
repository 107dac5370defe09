//! What is computed from the workshop, kept as long as the revision stands. Never stored in files.
//!
//! The rules are quick and computed in the frame; the members' order of a large board may take long, and is
//! then computed on a thread of its own while the order before is shown as such.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use crate::ranking::audit::{Model, PassedOver};
use crate::ranking::explain::Explanation;
use crate::ranking::of_workshop::{
    MembersOrder, RoundView, Situation, SituationError, effective_rule,
};
use crate::ranking::rules::RuleOrder;
use crate::workshop::{GroupId, Rule, Workshop};

/// Groups up to this many are put in the members' order within the frame.
const AT_ONCE: usize = 16;

/// Results of one revision.
#[derive(Default)]
pub struct Results {
    revision: Option<u64>,
    /// The need order, where there is something to order.
    pub need: Option<NeedOrder>,
    /// Why there is no need order.
    pub problem: Option<SituationError>,
    /// What each closed round says, oldest first; none where nobody ranked.
    pub rounds: Vec<Option<RoundView>>,
    /// The members' order of the newest closed round.
    pub members: Option<MembersOrder>,
    /// The members' order is being computed.
    pub working: bool,
    /// What the proposal has to explain.
    pub to_explain: Vec<PassedOver>,
    pending: Option<Receiver<Option<MembersOrder>>>,
}

/// The need order.
#[derive(Debug, Clone, PartialEq)]
pub struct NeedOrder {
    /// What the rules look at.
    pub situation: Situation,
    /// The rule that applies.
    pub rule: Rule,
    /// The order.
    pub order: RuleOrder,
}

impl NeedOrder {
    /// The order as ids.
    pub fn ids(&self) -> Vec<Vec<GroupId>> {
        self.situation.ids(&self.order.tiers())
    }

    /// Where a group stands.
    pub fn standing(&self, group: &GroupId) -> Option<&crate::ranking::rules::Standing> {
        self.order.standings.get(self.situation.index(group)?)
    }
}

impl Results {
    /// Results of a workshop, all computed before it returns.
    pub fn of(workshop: &Workshop) -> Self {
        let mut results = Self::default();
        results.compute(workshop);
        results.members = results
            .latest_round()
            .and_then(|view| order(workshop, view));
        results
    }

    /// Computes anew when the revision has changed, and takes in what a thread has finished.
    pub fn refresh(&mut self, workshop: &Arc<Workshop>, revision: u64) {
        if self.revision != Some(revision) {
            let before = self.latest_round().cloned();
            self.compute(workshop);
            self.revision = Some(revision);
            if self.latest_round() != before.as_ref() || self.members.is_none() {
                self.start_members(workshop);
            } else if self
                .members
                .as_ref()
                .is_some_and(|it| it.method != workshop.method.aggregation)
            {
                self.start_members(workshop);
            }
        }
        let Some(receiver) = &self.pending else {
            return;
        };
        match receiver.try_recv() {
            Ok(members) => {
                self.members = members;
                self.working = false;
                self.pending = None;
            }
            Err(TryRecvError::Empty) => {}
            Err(TryRecvError::Disconnected) => {
                self.working = false;
                self.pending = None;
            }
        }
    }

    /// What the newest closed round with orders says.
    pub fn latest_round(&self) -> Option<&RoundView> {
        self.rounds.iter().rev().find_map(Option::as_ref)
    }

    /// The members' order as ids.
    pub fn members_ids(&self) -> Option<Vec<Vec<GroupId>>> {
        Some(self.latest_round()?.ids(&self.members.as_ref()?.order))
    }

    /// The way to a group's place in the need order.
    pub fn explain(&self, group: &GroupId, workshop: &Workshop) -> Option<Explanation> {
        let need = self.need.as_ref()?;
        need.situation
            .explain(group, need.rule, workshop)
            .ok()
            .flatten()
    }

    fn compute(&mut self, workshop: &Workshop) {
        let rule = effective_rule(workshop);
        let need = Situation::of(workshop).and_then(|situation| {
            let order = situation.order(rule, workshop)?;
            Ok(NeedOrder {
                situation,
                rule,
                order,
            })
        });
        (self.need, self.problem) = match need {
            Ok(need) => (Some(need), None),
            Err(problem) => (None, Some(problem)),
        };
        self.rounds = workshop
            .rounds
            .iter()
            .filter(|round| !round.is_open())
            .map(|round| RoundView::of(workshop, round))
            .collect();
        self.to_explain = self
            .need
            .as_ref()
            .filter(|_| workshop.proposal.start.is_some())
            .and_then(|need| {
                let order = &workshop.proposal.order;
                need.situation
                    .audit(order, Model::Levels, workshop, None)
                    .ok()
            })
            .unwrap_or_default();
    }

    fn start_members(&mut self, workshop: &Arc<Workshop>) {
        self.pending = None;
        self.working = false;
        let Some(view) = self.latest_round().cloned() else {
            self.members = None;
            return;
        };
        if view.groups.len() <= AT_ONCE {
            self.members = order(workshop, &view);
            return;
        }
        let (sender, receiver) = channel();
        let workshop = Arc::clone(workshop);
        let started = std::thread::Builder::new()
            .name("members' order".to_owned())
            .spawn(move || {
                // Nobody waits any more when the workshop has changed meanwhile.
                let _ = sender.send(order(&workshop, &view));
            });
        if started.is_ok() {
            self.working = true;
            self.pending = Some(receiver);
        }
    }
}

fn order(workshop: &Workshop, view: &RoundView) -> Option<MembersOrder> {
    view.order(workshop.method.aggregation, &|| false)
}
