//! What is computed from the workshop, kept as long as the revision stands. Never stored in files.
//!
//! The rules are quick and computed in the frame; the members' order of a large board may take long, and is
//! then computed on a thread of its own. How sure the need order is always takes a thread of its own.
//!
//! Invariant: what is shown was computed from the workshop as it is now, or is not shown.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::{Duration, Instant};

use egui::Context;

use super::ground_words::{self, GroundWord};
use super::proposal_facts::ProposalFacts;
use super::sureness::{Running, Sureness};
use super::two_patterns::Found;
use crate::ranking::audit::{Model, PassedOver};
use crate::ranking::explain::Explanation;
use crate::ranking::of_workshop::{
    MembersOrder, RoundView, Situation, SituationError, effective_rule,
};
use crate::ranking::robustness::RobustnessError;
use crate::ranking::rules::RuleOrder;
use crate::workshop::premises::{self, Premise};
use crate::workshop::{Aggregation, GroupId, Rule, Step, Workshop};

/// Groups up to this many are put in the members' order within the frame.
const AT_ONCE: usize = 16;
/// The longest search for the least disagreement; what is found by then says that it is not proved.
const LONGEST_SEARCH: Duration = Duration::from_secs(20);

/// Results of one revision.
#[derive(Default)]
pub struct Results {
    revision: Option<u64>,
    workshop: Option<Arc<Workshop>>,
    wake: Option<Context>,
    /// The need order, where there is something to order.
    pub need: Option<NeedOrder>,
    /// Why there is no need order.
    pub problem: Option<SituationError>,
    /// What each closed round says, oldest first; none where nobody ranked.
    pub rounds: Vec<Option<RoundView>>,
    /// The members' order of the newest closed round.
    pub members: Option<MembersOrder>,
    /// The same by every other method that can be used.
    pub other_methods: Vec<MembersOrder>,
    /// The members' order of the closed round before it, with that round's place among the rounds.
    pub members_before: Option<(usize, Vec<Vec<GroupId>>)>,
    /// Whether the answers of the newest closed round follow two patterns; none while that is computed.
    pub patterns: Option<Found>,
    /// Words in the reasons that may point to what may never count.
    pub ground_words: Vec<GroundWord>,
    /// What the proposal still lacks.
    pub proposal: ProposalFacts,
    /// Steps whose premises have changed since they were worked through, with what has changed.
    pub look_again: BTreeMap<Step, Vec<Premise>>,
    /// Grows each time something has been computed.
    pub computed: u64,
    /// The members' order is being computed.
    pub working: bool,
    /// What the proposal has to explain.
    pub to_explain: Vec<PassedOver>,
    /// How sure the need order is, or why that cannot be said; none while it is being tried.
    pub sureness: Option<Result<Sureness, RobustnessError>>,
    running: Option<Running>,
    pending: Option<Receiver<Orders>>,
    search: Search,
    /// Ways to places that have been asked for since something changed.
    explained: RefCell<HashMap<GroupId, Option<Explanation>>>,
}

/// What the answers say together.
#[derive(Default)]
struct Orders {
    members: Option<MembersOrder>,
    others: Vec<MembersOrder>,
    before: Option<(usize, Vec<Vec<GroupId>>)>,
    patterns: Option<Found>,
}

/// A search that is stopped when nobody waits for it any more.
#[derive(Default)]
struct Search(Arc<AtomicBool>);

impl Drop for Search {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
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
    /// Nothing yet; `wake` is asked for a frame when a thread is done.
    pub fn waking(wake: Context) -> Self {
        Self {
            wake: Some(wake),
            ..Self::default()
        }
    }

    /// Results of a workshop, all but how sure the order is, computed before it returns.
    pub fn of(workshop: &Workshop) -> Self {
        let mut results = Self::default();
        results.compute(workshop, None);
        results.audit(workshop);
        let orders = orders(workshop, &results.rounds, &|| false);
        results.take_in_orders(orders);
        results
    }

    /// Computes anew when the revision has changed, and takes in what a thread has finished.
    pub fn refresh(&mut self, workshop: &Arc<Workshop>, revision: u64) {
        let seen = self.workshop.replace(Arc::clone(workshop));
        let same = seen.as_ref().is_some_and(|it| Arc::ptr_eq(it, workshop));
        if self.revision != Some(revision) || !same {
            let tried = self.need.take();
            let other_rounds = self.compute(workshop, seen.as_deref());
            self.revision = Some(revision);
            let settings = seen.as_ref().is_some_and(|seen| {
                seen.method.parameters == workshop.method.parameters
                    && seen.method.robustness == workshop.method.robustness
            });
            let same_order = seen.as_ref().is_some_and(|seen| {
                seen.proposal.start.is_some() == workshop.proposal.start.is_some()
                    && seen.proposal.order == workshop.proposal.order
            });
            if self.need != tried || !settings {
                self.start_sureness(workshop);
                self.audit(workshop);
            } else if !same_order {
                self.audit(workshop);
            } else {
                self.look_the_proposal_through(workshop);
            }
            let other_method = self
                .members
                .as_ref()
                .is_none_or(|members| members.method != workshop.method.aggregation);
            if other_method || other_rounds {
                self.start_members(workshop);
            }
        }
        self.take_in_members();
        let answer = match self.running.as_ref().map(Running::poll) {
            None | Some(Err(TryRecvError::Empty)) => return,
            Some(Ok(result)) => Some(result),
            Some(Err(TryRecvError::Disconnected)) => None,
        };
        self.take_in_sureness(answer, workshop);
    }

    /// Waits until it is said how sure the order is and what the members' order is, for pictures made without a
    /// window.
    pub fn wait(&mut self, workshop: &Workshop) {
        if let Some(pending) = self.pending.take() {
            self.working = false;
            if let Ok(orders) = pending.recv() {
                self.take_in_orders(orders);
            }
        }
        if let Some(running) = &self.running {
            let answer = running.wait();
            self.take_in_sureness(answer, workshop);
        }
    }

    fn take_in_sureness(
        &mut self,
        answer: Option<Result<Sureness, RobustnessError>>,
        workshop: &Workshop,
    ) {
        self.running = None;
        self.sureness = answer;
        self.computed += 1;
        self.audit(workshop);
    }

    fn take_in_members(&mut self) {
        let Some(receiver) = &self.pending else {
            return;
        };
        match receiver.try_recv() {
            Ok(orders) => {
                self.take_in_orders(orders);
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

    fn take_in_orders(&mut self, orders: Orders) {
        let Orders {
            members,
            others,
            before,
            patterns,
        } = orders;
        self.members = members;
        self.other_methods = others;
        self.members_before = before;
        self.patterns = patterns;
        self.computed += 1;
    }

    /// A number that changes when anything here does: what views keep is kept as long as it stands.
    pub fn stamp(&self) -> (Option<u64>, u64) {
        (self.revision, self.computed)
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
        if let Some(known) = self.explained.borrow().get(group) {
            return known.clone();
        }
        let need = self.need.as_ref()?;
        let found = need
            .situation
            .explain(group, need.rule, workshop)
            .ok()
            .flatten();
        let mut explained = self.explained.borrow_mut();
        explained.insert(group.clone(), found.clone());
        found
    }

    /// Computes what is quick, and returns whether any closed round says something else than before. What a round
    /// says is kept as long as its answers and the groups stand.
    fn compute(&mut self, workshop: &Workshop, seen: Option<&Workshop>) -> bool {
        self.explained.borrow_mut().clear();
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
                                && before.ballots == round.ballots
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
    fn audit(&mut self, workshop: &Workshop) {
        let shares = match &self.sureness {
            Some(Ok(sureness)) => Some(sureness.found.class_shares.as_slice()),
            _ => None,
        };
        self.to_explain = self
            .need
            .as_ref()
            .filter(|_| workshop.proposal.start.is_some())
            .and_then(|need| {
                let order = &workshop.proposal.order;
                need.situation
                    .audit(order, Model::of(need.rule), workshop, shares)
                    .ok()
            })
            .unwrap_or_default();
        self.look_the_proposal_through(workshop);
    }

    /// What the proposal still lacks.
    fn look_the_proposal_through(&mut self, workshop: &Workshop) {
        let need = self
            .need
            .as_ref()
            .filter(|_| workshop.proposal.start.is_some())
            .map(NeedOrder::ids);
        self.proposal = ProposalFacts::of(
            workshop,
            need.as_deref(),
            &self.to_explain,
            &self.ground_words,
        );
    }

    /// Tries anew how sure the order is. A run under way is stopped.
    fn start_sureness(&mut self, workshop: &Arc<Workshop>) {
        self.sureness = None;
        self.running = self
            .need
            .as_ref()
            .and_then(|need| Running::start(workshop, need, self.wake.clone()));
    }

    fn start_members(&mut self, workshop: &Arc<Workshop>) {
        self.search = Search::default();
        self.pending = None;
        self.working = false;
        // An order of other answers, or of other groups, is never shown in the place of the one to come.
        self.take_in_orders(Orders::default());
        let Some(groups) = self.latest_round().map(|view| view.groups.len()) else {
            return;
        };
        if groups <= AT_ONCE {
            let orders = orders(workshop, &self.rounds, &|| false);
            self.take_in_orders(orders);
            return;
        }
        let rounds = self.rounds.clone();
        let (sender, receiver) = channel();
        let (workshop, wake) = (Arc::clone(workshop), self.wake.clone());
        let superseded = Arc::clone(&self.search.0);
        let started = std::thread::Builder::new()
            .name("members' order".to_owned())
            .spawn(move || {
                let until = Instant::now() + LONGEST_SEARCH;
                let stop = || superseded.load(Ordering::Relaxed) || Instant::now() >= until;
                // Nobody waits any more when the workshop has changed meanwhile.
                if sender.send(orders(&workshop, &rounds, &stop)).is_ok()
                    && let Some(wake) = wake
                {
                    wake.request_repaint();
                }
            });
        if started.is_ok() {
            self.working = true;
            self.pending = Some(receiver);
        }
    }
}

fn orders(workshop: &Workshop, rounds: &[Option<RoundView>], stop: &dyn Fn() -> bool) -> Orders {
    let mut views = rounds
        .iter()
        .enumerate()
        .rev()
        .filter_map(|(index, view)| Some((index, view.as_ref()?)));
    let Some((_, view)) = views.next() else {
        return Orders::default();
    };
    let chosen = workshop.method.aggregation;
    let others = Aggregation::ALL
        .into_iter()
        .filter(|method| *method != chosen)
        .filter_map(|method| view.order(method, stop))
        .collect();
    let before = views.next().and_then(|(index, earlier)| {
        let order = earlier.order(chosen, stop)?;
        Some((index, earlier.ids(&order.order)))
    });
    Orders {
        members: view.order(chosen, stop),
        others,
        before,
        patterns: Some(Found::of(view)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Shipped;
    use crate::workshop::{Rule, WeightSpace};

    #[test]
    fn how_sure_the_order_is_lasts_until_what_it_rests_on_changes() {
        let mut results = Results::default();
        let first = Arc::new(Shipped::Example.workshop().unwrap());
        results.refresh(&first, 1);
        assert!(results.sureness.is_none());
        results.wait(&first);
        assert!(matches!(results.sureness, Some(Ok(_))));
        // Another word in the question leaves the order as sure as it was.
        let mut renamed = (*first).clone();
        renamed.title.push_str(" 2");
        let renamed = Arc::new(renamed);
        results.refresh(&renamed, 2);
        assert!(matches!(results.sureness, Some(Ok(_))));
        // Another rule, and another weight space, must be tried anew.
        let mut other = (*renamed).clone();
        other.method.rule = Rule::SevereFirst;
        let other = Arc::new(other);
        let before = results.sureness.clone();
        results.refresh(&other, 3);
        assert!(results.sureness.is_none());
        results.wait(&other);
        assert_ne!(results.sureness, before);
        let mut all = (*other).clone();
        all.method.robustness.space = WeightSpace::All;
        let all = Arc::new(all);
        results.refresh(&all, 4);
        assert!(results.sureness.is_none());
        results.wait(&all);
        assert!(matches!(results.sureness, Some(Ok(_))));
    }

    #[test]
    fn the_order_of_before_is_not_shown_in_the_place_of_the_one_to_come() {
        use crate::app::steps::testing::example_with;
        use crate::workshop::RankingAnswer;
        let whole = example_with(AT_ONCE + 4);
        let ranked = |reversed: bool| {
            let mut workshop = whole.clone();
            let mut order: Vec<Vec<GroupId>> = workshop
                .need_groups
                .iter()
                .map(|group| vec![group.id.clone()])
                .collect();
            if reversed {
                order.reverse();
            }
            for round in &mut workshop.rounds {
                for ballot in &mut round.ballots {
                    ballot.ranking = Some(RankingAnswer {
                        tiers: order.clone(),
                        ..RankingAnswer::default()
                    });
                }
            }
            (Arc::new(workshop), order)
        };
        let mut results = Results::default();
        let (first, order) = ranked(false);
        results.refresh(&first, 1);
        results.wait(&first);
        assert_eq!(results.members_ids(), Some(order));
        // Other answers: nothing is shown until their own order is there.
        let (second, order) = ranked(true);
        results.refresh(&second, 2);
        if results.working {
            assert_eq!(results.members_ids(), None);
            assert!(results.other_methods.is_empty());
        }
        results.wait(&second);
        assert!(!results.working);
        assert_eq!(results.members_ids(), Some(order));
    }

    #[test]
    fn another_workshop_with_the_same_revision_is_another_workshop() {
        let mut results = Results::default();
        let first = Arc::new(Shipped::Example.workshop().unwrap());
        results.refresh(&first, 0);
        assert!(results.need.is_some());
        let mut empty = (*first).clone();
        empty.need_groups.clear();
        results.refresh(&Arc::new(empty), 0);
        assert!(results.need.is_none());
        assert!(results.sureness.is_none());
    }

    #[test]
    fn a_finished_run_asks_for_a_frame() {
        let ctx = Context::default();
        let asked = Arc::new(std::sync::atomic::AtomicBool::new(false));
        let heard = Arc::clone(&asked);
        ctx.set_request_repaint_callback(move |_| {
            heard.store(true, std::sync::atomic::Ordering::SeqCst);
        });
        let mut results = Results::waking(ctx);
        let workshop = Arc::new(Shipped::Example.workshop().unwrap());
        results.refresh(&workshop, 1);
        let started = std::time::Instant::now();
        while !asked.load(std::sync::atomic::Ordering::SeqCst) {
            assert!(started.elapsed().as_secs() < 60);
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        results.refresh(&workshop, 1);
        assert!(matches!(results.sureness, Some(Ok(_))));
    }
}
