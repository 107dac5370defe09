//! Every figure of a record beside the one computed again.

use std::sync::atomic::AtomicBool;

use super::super::compose::level_name;
use super::super::freezing::noted_proposal;
use super::super::frozen_results::{
    FrozenResults, MembersPlace, NeedPlace, RobustnessResult, RoundResult, ToExplain,
};
use super::{Checked, Verdict};
use crate::ranking::of_workshop::span_of;
use crate::results::{Participation, Results};
use crate::text::{Argument, Message};
use crate::workshop::{GroupId, ProposalFindings, Workshop};

/// Two numbers this close are the same figure: means are kept in the sums and normed again.
const TOLERANCE: f64 = 1e-9;
/// Decimals shown of a number that differs.
const DIGITS: usize = 9;

/// All figures that a record says, with what came of each.
pub(super) fn figures(workshop: &Workshop, said: &FrozenResults, known: &Results) -> Vec<Checked> {
    let again = &FrozenResults::computed(workshop, known);
    let mut check = Figures {
        workshop,
        part: "",
        figures: Vec::new(),
    };
    check.people(&said.participation);
    match noted_proposal(workshop).filter(|noted| !noted.stand(workshop)) {
        Some(noted) => {
            check.as_noted(said, noted);
            check.rounds(said, again);
        }
        None => {
            check.weights(said, again);
            check.need_order(said, again);
            check.members_order(said, again);
            check.explanations(said, again);
            check.rounds(said, again);
            check.robustness(said, known);
        }
    }
    check.figures
}

struct Figures<'a> {
    workshop: &'a Workshop,
    part: &'static str,
    figures: Vec<Checked>,
}

impl Figures<'_> {
    fn push(&mut self, figure: Message, verdict: Verdict) {
        self.figures.push(Checked {
            part: self.part,
            figure,
            verdict,
        });
    }

    fn about(&self, figure: &'static str, name: &str) -> Message {
        Message::new("verify-figure-of")
            .with("figure", Message::new(figure))
            .with("of", name)
    }

    fn of_group(&self, figure: &'static str, group: &GroupId) -> Message {
        self.about(figure, self.workshop.group_name(group))
    }

    fn names(&self, groups: &[GroupId]) -> Argument {
        let names = groups.iter().map(|group| self.workshop.group_name(group));
        Argument::List(names.map(Argument::from).collect())
    }

    fn compare(&mut self, figure: Message, same: bool, said: Argument, computed: Argument) {
        let verdict = if same {
            Verdict::Holds
        } else {
            Verdict::Differs {
                said: Some(said),
                computed: Some(computed),
            }
        };
        self.push(figure, verdict);
    }

    fn whole(&mut self, figure: Message, said: impl Into<i64>, computed: impl Into<i64>) {
        let (said, computed) = (said.into(), computed.into());
        self.compare(figure, said == computed, said.into(), computed.into());
    }

    fn number(&mut self, figure: Message, said: Option<f64>, computed: Option<f64>) {
        let same = match (said, computed) {
            (Some(said), Some(computed)) => close(said, computed),
            (said, computed) => said == computed,
        };
        self.compare(figure, same, decimal(said), decimal(computed));
    }

    fn same(&mut self, figure: Message, same: bool) {
        let differs = Verdict::Differs {
            said: None,
            computed: None,
        };
        self.push(figure, if same { Verdict::Holds } else { differs });
    }

    fn gone(&mut self, figure: &'static str, given: bool) {
        if given {
            self.push(Message::new(figure), Verdict::NotRecomputable);
        }
    }

    /// What the fixed proposal rested on, where that has changed since: the record says it as it was noted, and it cannot
    /// be computed again.
    fn as_noted(&mut self, said: &FrozenResults, noted: &ProposalFindings) {
        let weights = said.weights == noted.weights && said.weights_from == noted.weights_from;
        for (part, same) in [
            ("record-part-weights", weights),
            (
                "record-part-need-order",
                said.need_order == noted.need_order,
            ),
            (
                "record-part-members-order",
                said.members_order == noted.members_order,
            ),
            (
                "record-part-to-explain",
                said.to_explain == noted.to_explain,
            ),
            (
                "record-part-robustness",
                said.robustness == noted.robustness,
            ),
        ] {
            self.part = part;
            if same {
                self.gone(part, true);
            } else {
                self.same(Message::new(part), false);
            }
        }
    }

    fn people(&mut self, said: &Participation) {
        self.part = "record-part-people";
        let again = Participation::of(self.workshop);
        for (figure, said, again) in [
            ("verify-people", said.people, again.people),
            ("verify-people-ranking", said.ranking, again.ranking),
            ("verify-people-answered", said.answered, again.answered),
            ("verify-people-present", said.present, again.present),
            ("verify-people-absent", said.absent, again.absent),
        ] {
            self.whole(Message::new(figure), said, again);
        }
        // What each person declared is not in the record.
        self.gone(
            "record-interests-title",
            said.asked_about_interests + said.stepped_aside > 0,
        );
    }

    fn weights(&mut self, said: &FrozenResults, again: &FrozenResults) {
        self.part = "record-part-weights";
        self.same(
            Message::new("verify-weights-basis"),
            said.weights_from == again.weights_from && said.weights.len() == again.weights.len(),
        );
        for weight in &said.weights {
            let name = self
                .workshop
                .criterion(&weight.criterion)
                .map_or(weight.criterion.as_str(), |it| it.name.as_str())
                .to_owned();
            let computed = again.weight(&weight.criterion);
            for (figure, said, computed) in [
                (
                    "record-column-weight-mean",
                    weight.mean,
                    computed.map(|it| it.mean),
                ),
                (
                    "record-column-weight-lower",
                    weight.lower,
                    computed.map(|it| it.lower),
                ),
                (
                    "record-column-weight-median",
                    weight.median,
                    computed.map(|it| it.median),
                ),
                (
                    "record-column-weight-upper",
                    weight.upper,
                    computed.map(|it| it.upper),
                ),
            ] {
                let figure = self.about(figure, &name);
                self.number(figure, Some(said), computed);
            }
        }
    }

    fn need_order(&mut self, said: &FrozenResults, again: &FrozenResults) {
        self.part = "record-part-need-order";
        let groups = |results: &FrozenResults| {
            let mut groups: Vec<GroupId> = results
                .need_order
                .iter()
                .map(|place| place.group.clone())
                .collect();
            groups.sort();
            groups
        };
        if !said.need_order.is_empty() || !again.need_order.is_empty() {
            let same = groups(said) == groups(again);
            self.same(Message::new("verify-groups-in-order"), same);
        }
        for place in &said.need_order {
            if let Some(computed) = again.need_place(&place.group) {
                self.need_place(place, computed);
            }
        }
    }

    fn need_place(&mut self, said: &NeedPlace, again: &NeedPlace) {
        let group = &said.group;
        let figure = |check: &Self, key| check.of_group(key, group);
        self.whole(figure(self, "record-column-place"), said.place, again.place);
        self.number(
            figure(self, "record-column-need"),
            Some(said.need),
            Some(again.need),
        );
        let close_parts = said.parts.len() == again.parts.len()
            && said
                .parts
                .iter()
                .zip(&again.parts)
                .all(|(said, again)| close(*said, *again));
        self.same(figure(self, "verify-parts-of-need"), close_parts);
        let spans = close(said.span.0, again.span.0) && close(said.span.1, again.span.1);
        self.same(figure(self, "record-column-span"), spans);
        let class = |place: &NeedPlace| {
            let name = place.known_class().map_or("class-none", level_name);
            Argument::from(Message::new(name))
        };
        self.compare(
            figure(self, "record-column-class"),
            said.known_class() == again.known_class()
                && said.class_uncertain == again.class_uncertain,
            class(said),
            class(again),
        );
        match (&said.levels, &again.levels) {
            (Some(said), Some(again)) => {
                let start = said.start == again.start;
                self.same(figure(self, "record-column-start-level"), start);
                self.number(
                    figure(self, "record-column-level"),
                    Some(said.level),
                    Some(again.level),
                );
                for (key, said, again) in [
                    (
                        "record-column-benefit-steps",
                        said.benefit.1,
                        again.benefit.1,
                    ),
                    ("record-column-cost-steps", said.cost.1, again.cost.1),
                    (
                        "record-column-evidence-steps",
                        said.evidence.1,
                        again.evidence.1,
                    ),
                ] {
                    self.whole(figure(self, key), said, again);
                }
                self.same(
                    figure(self, "verify-measure"),
                    said.benefit.0 == again.benefit.0
                        && said.cost.0 == again.cost.0
                        && said.evidence.0 == again.evidence.0
                        && said.without_benefit == again.without_benefit
                        && span_of(said) == span_of(again),
                );
            }
            (None, None) => {}
            _ => self.same(figure(self, "record-column-level"), false),
        }
        if said.free_value.is_some() || again.free_value.is_some() {
            self.number(
                figure(self, "record-rule-free-weighing"),
                said.free_value,
                again.free_value,
            );
        }
    }

    fn members_order(&mut self, said: &FrozenResults, again: &FrozenResults) {
        self.part = "record-part-members-order";
        // The median place needs the answers themselves, and an order by it is gone with them.
        let (Some(order), Some(computed)) = (&said.members_order, &again.members_order) else {
            match (&said.members_order, &again.members_order) {
                (None, Some(_)) => self.same(Message::new("record-part-members-order"), false),
                (Some(_), None) => self.gone("record-part-members-order", true),
                _ => {}
            }
            return;
        };
        self.same(
            Message::new("verify-method"),
            order.aggregation == computed.aggregation && order.round == computed.round,
        );
        let unplaced = || Argument::from(Message::new("record-missing"));
        for place in &order.places {
            let again = again.members_place(&place.group);
            let at = |place: Option<&MembersPlace>| {
                place
                    .and_then(|place| place.place)
                    .map_or_else(unplaced, Argument::from)
            };
            let figure = self.of_group("record-column-members-place", &place.group);
            self.compare(
                figure,
                again.is_some_and(|again| again.place == place.place),
                at(Some(place)),
                at(again),
            );
            let figure = self.of_group("record-column-equally-good", &place.group);
            self.same(figure, again.is_some_and(|again| again.span == place.span));
        }
        self.same(
            Message::new("verify-optima"),
            order.optima == computed.optima
                && order.unique == computed.unique
                && order.proved == computed.proved,
        );
        let given = |value: fn(&MembersPlace) -> bool| order.places.iter().any(value);
        self.gone(
            "record-column-median",
            given(|place| place.median.is_some()),
        );
        self.gone(
            "record-column-quartiles",
            given(|place| place.quartiles.is_some()),
        );
    }

    /// The findings; which are borderline rests on samples.
    fn explanations(&mut self, said: &FrozenResults, again: &FrozenResults) {
        self.part = "record-part-to-explain";
        let found = |results: &FrozenResults| -> Vec<GroupId> {
            results
                .to_explain
                .iter()
                .map(|it| it.group.clone())
                .collect()
        };
        let (groups, computed) = (found(said), found(again));
        let (shown, shown_computed) = (self.names(&groups), self.names(&computed));
        self.compare(
            Message::new("verify-to-explain"),
            groups == computed,
            shown,
            shown_computed,
        );
        for found in &said.to_explain {
            let again = again.to_explain.iter().find(|it| it.group == found.group);
            let Some(again) = again else { continue };
            let (shown, computed) = (self.names(&found.passed_by), self.names(&again.passed_by));
            let figure = self.of_group("record-column-passed-by", &found.group);
            self.compare(figure, found.passed_by == again.passed_by, shown, computed);
            let why = |it: &ToExplain| (it.causes.clone(), it.cost_alone);
            let figure = self.of_group("record-column-due-to", &found.group);
            self.same(figure, why(found) == why(again));
        }
    }

    fn rounds(&mut self, said: &FrozenResults, again: &FrozenResults) {
        self.part = "record-part-deliberation";
        self.whole(
            Message::new("verify-rounds"),
            count(&said.rounds),
            count(&again.rounds),
        );
        for (index, (said, again)) in said.rounds.iter().zip(&again.rounds).enumerate() {
            let number = (index + 1).to_string();
            let figure = |check: &Self, key| check.about(key, &number);
            self.whole(
                figure(self, "verify-round-asked"),
                said.asked.unwrap_or(0),
                again.asked.unwrap_or(0),
            );
            for (key, said, again) in [
                (
                    "verify-round-answers",
                    said.sums.answers,
                    again.sums.answers,
                ),
                (
                    "verify-round-rankings",
                    said.sums.rankings,
                    again.sums.rankings,
                ),
                (
                    "verify-round-weightings",
                    said.sums.weightings,
                    again.sums.weightings,
                ),
                (
                    "verify-round-abstentions",
                    said.sums.abstentions,
                    again.sums.abstentions,
                ),
            ] {
                self.whole(figure(self, key), said, again);
            }
            self.same(
                figure(self, "verify-round-sums"),
                said.round == again.round && said.sums == again.sums,
            );
            self.number(
                figure(self, "verify-round-conflict"),
                said.conflict,
                again.conflict,
            );
        }
        let given = |value: fn(&RoundResult) -> bool| said.rounds.iter().any(value);
        self.gone(
            "record-column-kendalls-w",
            given(|round| round.sums.kendalls_w.is_some()),
        );
        self.gone(
            "record-column-mean-agreement",
            given(|round| round.mean_agreement.is_some()),
        );
    }

    /// Runs the recorded analysis again, where its weights are not the members' own that are gone.
    fn robustness(&mut self, said: &FrozenResults, known: &Results) {
        self.part = "record-part-robustness";
        let Some(said) = &said.robustness else {
            return;
        };
        let settings = &self.workshop.method.robustness;
        let tried_otherwise = noted_proposal(self.workshop).is_some_and(|_| {
            let space = said.space.as_ref();
            (said.samples, said.seed) != (settings.samples, settings.seed)
                || space.is_some_and(|space| *space != settings.space)
        });
        let again = known.need.as_ref().filter(|_| !tried_otherwise);
        let again = again.and_then(|need| {
            let question = known.sureness_question()?;
            let found = question.found(&AtomicBool::new(false), &|_| {}).ok()?;
            Some(RobustnessResult::of(self.workshop, need, &found))
        });
        let Some(again) = again else {
            self.gone("record-part-robustness", true);
            return;
        };
        self.whole(
            Message::new("record-fact-samples"),
            said.samples,
            again.samples,
        );
        self.same(
            Message::new("verify-how-it-was-tried"),
            said.rule == again.rule && said.seed == again.seed,
        );
        self.intervals(said, &again);
        self.same(
            Message::new("record-table-neighbours"),
            said.neighbours.len() == again.neighbours.len(),
        );
        for (said, again) in said.neighbours.iter().zip(&again.neighbours) {
            let pair = [said.before.clone(), said.after.clone()];
            let figure = Message::new("verify-figure-of")
                .with("figure", Message::new("record-table-neighbours"))
                .with("of", self.names(&pair));
            let same_pair = said.before == again.before && said.after == again.after;
            self.compare(
                figure,
                same_pair && close(said.share, again.share),
                decimal(Some(said.share)),
                decimal(Some(again.share)),
            );
        }
    }

    fn intervals(&mut self, said: &RobustnessResult, again: &RobustnessResult) {
        for interval in &said.intervals {
            let computed = again.intervals.iter().find(|it| it.group == interval.group);
            for (key, said, computed) in [
                (
                    "record-column-first-place",
                    interval.first,
                    computed.map_or(0, |it| it.first),
                ),
                (
                    "record-column-last-place",
                    interval.last,
                    computed.map_or(0, |it| it.last),
                ),
            ] {
                let figure = self.of_group(key, &interval.group);
                self.whole(figure, said, computed);
            }
        }
    }
}

fn count<T>(list: &[T]) -> i64 {
    i64::try_from(list.len()).unwrap_or(i64::MAX)
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() <= TOLERANCE
}

fn decimal(value: Option<f64>) -> Argument {
    match value {
        Some(value) => Argument::Decimal {
            value,
            digits: DIGITS,
        },
        None => Argument::from(Message::new("record-missing")),
    }
}
