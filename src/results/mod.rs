//! What is known of a workshop, worked out once: the window, the record and the commands read it here.
//!
//! The rules are quick and are worked out by [`Results::refresh`]. What takes long, the members' order and how sure
//! the need order is, is a question of its own that whoever asks answers where it suits: beside a frame, or at once.
//! No screen, no files, no clock; the same workshop gives the same results.
//!
//! Invariant: what stands here was worked out from the workshop as it is now, or does not stand here.

mod agreement;
mod findings;
mod ground_words;
mod members;
mod need;
mod path;
mod process;
mod proposal_facts;
mod sureness;
#[cfg(test)]
mod tests;
mod two_patterns;

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::ranking::audit::PassedOver;
use crate::ranking::explain::Explanation;
use crate::ranking::of_workshop::{
    MembersOrder, RoundView, SettledOtherwise, SituationError, effective_rule,
};
use crate::ranking::robustness::RobustnessError;
use crate::ranking::weight_space::WeightSpaceError;
use crate::text::{Explain, Message};
use crate::workshop::premises::{self, Premise};
use crate::workshop::{GroupId, Step, Workshop};

pub use crate::workshop::findings::Participation;
pub use agreement::{Agreement, follow_two_patterns};
pub use ground_words::GroundWord;
pub use members::{MembersQuestion, Orders};
pub use need::NeedOrder;
pub use path::{StepFacts, StepState, is_on_the_path, neighbours, path};
pub use process::{Done, ProcessFacts, ProcessPoint, process_check};
pub use proposal_facts::{ProposalFacts, places};
pub use sureness::{Sureness, SurenessQuestion};
pub use two_patterns::{Found, Told, in_words as patterns_in_words};

/// Results of one revision.
#[derive(Debug, Clone, Default)]
pub struct Results {
    revision: Option<u64>,
    workshop: Option<Arc<Workshop>>,
    /// The need order, where there is something to order.
    pub need: Option<NeedOrder>,
    /// Why there is no need order.
    pub problem: Option<SituationError>,
    /// What each closed round says, oldest first; none where nobody ranked.
    pub rounds: Vec<Option<RoundView>>,
    /// What the answers say together; none while that is worked out.
    pub orders: Option<Orders>,
    /// Words in the reasons that may point to what may never count.
    pub ground_words: Vec<GroundWord>,
    /// What the proposal still lacks.
    pub proposal: ProposalFacts,
    /// Steps whose premises have changed since they were worked through, with what has changed.
    pub look_again: BTreeMap<Step, Vec<Premise>>,
    /// Grows each time something has been worked out.
    pub computed: u64,
    /// What the proposal has to explain.
    pub to_explain: Vec<PassedOver>,
    /// Groups whose class is settled otherwise than proposed, which the proposal has to explain too.
    pub settled_otherwise: Vec<SettledOtherwise>,
    /// How sure the need order is, or why that cannot be said; none while it is being tried.
    pub sureness: Option<Result<Sureness, RobustnessError>>,
    /// Ways to places that have been asked for since something changed.
    explained: RefCell<HashMap<GroupId, Option<Explanation>>>,
}

/// Which of the long parts rest on something that has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Changed {
    /// The members' orders.
    pub orders: bool,
    /// How sure the need order is.
    pub sureness: bool,
}

impl Results {
    /// What is quickly known of a workshop.
    pub fn quick(workshop: &Arc<Workshop>) -> Self {
        let mut results = Self::default();
        results.refresh(workshop, 0);
        results
    }

    /// All that is known of a workshop but how sure the order is.
    pub fn of(workshop: &Workshop) -> Self {
        let mut results = Self::quick(&Arc::new(workshop.clone()));
        if let Some(question) = results.members_question() {
            results.take_in_orders(question.answer(&|| false));
        }
        results
    }

    /// All that is known of a workshop.
    pub fn whole(workshop: &Arc<Workshop>) -> Self {
        let mut results = Self::quick(workshop);
        results.complete(&AtomicBool::new(false), &|_| {});
        results
    }

    /// Works out what is not known yet. Setting `stop` ends it early: the members' orders are then said not to be
    /// proved, and how sure the need order is is not known. `progress` hears how many samples are done, from any
    /// thread.
    pub fn complete(&mut self, stop: &AtomicBool, progress: &(dyn Fn(u32) + Sync)) {
        if let Some(question) = self.members_question() {
            self.take_in_orders(question.answer(&|| stop.load(Ordering::Relaxed)));
        }
        if let Some(question) = self.sureness_question() {
            self.take_in_sureness(question.answer(stop, progress));
        }
    }

    /// Works anew what is quick when the revision has changed, and says which of the long parts are to be asked again.
    pub fn refresh(&mut self, workshop: &Arc<Workshop>, revision: u64) -> Changed {
        let seen = self.workshop.replace(Arc::clone(workshop));
        let same = seen.as_ref().is_some_and(|it| Arc::ptr_eq(it, workshop));
        if self.revision == Some(revision) && same {
            return Changed::default();
        }
        self.revision = Some(revision);
        let tried = self.need.take();
        let other_rounds = self.compute(workshop, seen.as_deref());
        let settings = seen.as_ref().is_some_and(|seen| {
            seen.method.parameters == workshop.method.parameters
                && seen.method.robustness == workshop.method.robustness
        });
        let same_order = seen
            .as_ref()
            .is_some_and(|seen| seen.proposal.order == workshop.proposal.order);
        let changed = Changed {
            orders: other_rounds
                || seen.is_none_or(|seen| seen.method.aggregation != workshop.method.aggregation),
            sureness: self.need != tried || !settings,
        };
        if changed.sureness {
            self.sureness = None;
            self.audit();
        } else if !same_order {
            self.audit();
        } else {
            self.look_the_proposal_through();
        }
        if changed.orders {
            // An order of other answers, or of other groups, is never shown in the place of the one to come.
            self.orders = None;
            self.computed += 1;
        }
        changed
    }

    /// The question what the answers say together, where that is not known.
    pub fn members_question(&self) -> Option<MembersQuestion> {
        if self.orders.is_some() || self.latest_round().is_none() {
            return None;
        }
        Some(MembersQuestion {
            method: self.workshop.as_ref()?.method.aggregation,
            rounds: self.rounds.clone(),
        })
    }

    /// The question how sure the need order is, where that is not known.
    pub fn sureness_question(&self) -> Option<SurenessQuestion> {
        if self.sureness.is_some() {
            return None;
        }
        Some(SurenessQuestion {
            workshop: Arc::clone(self.workshop.as_ref()?),
            need: self.need.clone()?,
        })
    }

    /// Takes in what the answers say together.
    pub fn take_in_orders(&mut self, orders: Orders) {
        self.orders = Some(orders);
        self.computed += 1;
    }

    /// Takes in how sure the need order is. A run that was stopped says nothing.
    pub fn take_in_sureness(&mut self, answer: Result<Sureness, RobustnessError>) {
        self.sureness = Some(answer).filter(|it| *it != Err(RobustnessError::Cancelled));
        self.computed += 1;
        self.audit();
    }

    /// A number that changes when anything here does: what views keep is kept as long as it stands.
    pub fn stamp(&self) -> (Option<u64>, u64) {
        (self.revision, self.computed)
    }

    /// What the newest closed round with orders says.
    pub fn latest_round(&self) -> Option<&RoundView> {
        self.rounds.iter().rev().find_map(Option::as_ref)
    }

    /// Whether the members' order is still to come.
    pub fn awaits_orders(&self) -> bool {
        self.orders.is_none() && self.latest_round().is_some()
    }

    /// The members' order of the newest closed round with orders.
    pub fn members(&self) -> Option<&MembersOrder> {
        self.orders.as_ref()?.newest()
    }

    /// The members' order as ids.
    pub fn members_ids(&self) -> Option<Vec<Vec<GroupId>>> {
        Some(self.latest_round()?.ids(&self.members()?.order))
    }

    /// The members' order of the closed round with orders before the newest, with that round's place among the rounds.
    pub fn members_before(&self) -> Option<(usize, Vec<Vec<GroupId>>)> {
        let mut rounds = self.rounds.iter().enumerate().rev();
        let mut with_orders = rounds
            .by_ref()
            .filter_map(|(index, view)| Some((index, view.as_ref()?)));
        let (index, view) = with_orders.nth(1)?;
        let order = self.orders.as_ref()?.of_round(index)?;
        Some((index, view.ids(&order.order)))
    }

    /// The way to a group's place in the need order.
    pub fn explain(&self, group: &GroupId, workshop: &Workshop) -> Option<Explanation> {
        if let Some(known) = self.explained.borrow().get(group) {
            return known.clone();
        }
        let found = self.need.as_ref()?.explain(group, workshop);
        let mut explained = self.explained.borrow_mut();
        explained.insert(group.clone(), found.clone());
        found
    }

    /// Works out what is quick, and returns whether any closed round says something else than before. What a round
    /// says is kept as long as its answers and the groups stand.
    fn compute(&mut self, workshop: &Workshop, seen: Option<&Workshop>) -> bool {
        self.explained.borrow_mut().clear();
        (self.need, self.problem) = match NeedOrder::of(workshop, effective_rule(workshop)) {
            Ok(need) => (Some(need), None),
            Err(problem) => (None, Some(problem)),
        };
        let same_reasons = seen.is_some_and(|seen| {
            seen.proposal.reasons == workshop.proposal.reasons && seen.language == workshop.language
        });
        if !same_reasons {
            self.ground_words = ground_words::find(workshop);
        }
        let same_groups = seen.is_some_and(|seen| {
            let before = seen.need_groups.iter().map(|group| &group.id);
            seen.need_groups.is_same(&workshop.need_groups)
                || before.eq(workshop.need_groups.iter().map(|group| &group.id))
        });
        let same_rounds = seen.is_some_and(|seen| seen.rounds.is_same(&workshop.rounds));
        let closed = workshop.rounds.iter().filter(|round| !round.is_open());
        let mut kept = std::mem::take(&mut self.rounds).into_iter();
        let mut changed = false;
        for (index, round) in closed.enumerate() {
            let known = kept.next();
            let same = same_groups
                && seen
                    .and_then(|seen| seen.rounds.get(index))
                    .is_some_and(|before| {
                        same_rounds
                            || (!before.is_open()
                                && before.answers == round.answers
                                && before.unreadable() == round.unreadable()
                                && before.sums == round.sums)
                    });
            match known {
                Some(view) if same => self.rounds.push(view),
                _ => {
                    changed = true;
                    self.rounds.push(RoundView::of(workshop, round));
                }
            }
        }
        changed |= kept.next().is_some();
        self.look_again = workshop
            .settled
            .keys()
            .map(|step| (*step, premises::changed(workshop, *step)))
            .filter(|(_, changed)| !changed.is_empty())
            .collect();
        self.computed += 1;
        changed
    }

    /// What the proposal has to explain, which rests on its order, the need order and how sure that is; pairs at a
    /// border of classes are told once it is known. Every pair is looked at, so that it is not done for other changes.
    fn audit(&mut self) {
        let Some(workshop) = self.workshop.clone() else {
            return;
        };
        self.to_explain = self
            .need
            .as_ref()
            .map(|need| need.audit(&workshop.proposal.order, &workshop, self.class_shares()))
            .unwrap_or_default();
        self.settled_otherwise = self
            .need
            .as_ref()
            .map(|need| need.settled_otherwise(&workshop.proposal.order, &workshop))
            .unwrap_or_default();
        self.look_the_proposal_through();
    }

    /// Why it cannot be said how sure the need order is; none where it is said, or still being tried.
    pub fn not_tried(&self) -> Option<Message> {
        match (&self.problem, &self.sureness) {
            (Some(problem), _) => Some(problem.message()),
            // Weights that never were given count as equal, so that only removed ones are missing.
            (None, Some(Err(RobustnessError::Space(WeightSpaceError::NoMembers)))) => {
                Some(Message::new("sureness-weights-removed"))
            }
            (None, Some(Err(error))) => Some(error.message()),
            (None, _) => None,
        }
    }

    /// For each group the share of samples in each severity class, worst first, where the order has been tried.
    pub fn class_shares(&self) -> Option<&[[f64; 4]]> {
        match &self.sureness {
            Some(Ok(sureness)) => Some(sureness.found.class_shares.as_slice()),
            _ => None,
        }
    }

    /// What the proposal still lacks.
    fn look_the_proposal_through(&mut self) {
        let Some(workshop) = &self.workshop else {
            return;
        };
        let need = self
            .need
            .as_ref()
            .filter(|_| !workshop.proposal.order.is_empty())
            .map(NeedOrder::ids);
        self.proposal = ProposalFacts::of(
            workshop,
            need.as_deref(),
            &self.to_explain,
            &self.ground_words,
        );
    }
}
