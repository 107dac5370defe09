//! The pictures of the record: the window's charts, from what the record says. Each stands under its finding; a table
//! of the record has the same numbers.
//!
//! Invariants: sums only; nothing of how answers differ where fewer than eight have ranked. Limits: the ways of the
//! first groups that were lowered are drawn; the table has all.

use super::super::frozen_results::{LevelAccount, NeedPlace};
use super::super::tree::{Block, Figure};
use super::{Builder, names};
use crate::picture::{
    AnswerSpread, Circle, Drawing, Lowering, NeedBar, NeedBars, SeverityBenefit, SpreadRow,
    Waterfall,
};
use crate::ranking::of_workshop::span_of;
use crate::ranking::rules::{LOWEST_LEVEL, LevelSpan, PriorityLevel};
use crate::text::Argument;
use crate::workshop::{Benefit, CriterionId, GroupId, Judged, Level};

/// The severity classes, small to very large.
const CLASSES: [Level; 4] = [
    Level::Small,
    Level::Moderate,
    Level::Large,
    Level::VeryLarge,
];
/// Answers from which it is shown how they differ.
const ENOUGH_ANSWERS: u32 = 8;
/// Ways to a level that are drawn.
const MOST_WAYS: usize = 12;

impl Builder<'_> {
    /// A picture with its finding over it; the table with this id has the same numbers.
    pub(super) fn figure(&self, id: &str, table: &str, drawing: Drawing) -> Figure {
        let chart = drawing.chart();
        Figure {
            id: id.to_owned(),
            title: chart.heading(self.texts),
            alternative: chart.summary(self.texts),
            table: table.to_owned(),
            drawing,
        }
    }

    fn class_names(&self) -> [String; 4] {
        CLASSES.map(|class| self.get(names::level(class)))
    }

    fn class_borders(&self) -> [f64; 3] {
        let borders = &self.workshop.method.parameters.class_borders;
        [borders.moderate, borders.large, borders.very_large]
    }

    /// How large each need is, and what makes it so.
    pub(super) fn need_bars(&self) -> Figure {
        let criteria = self.workshop.criteria.iter();
        let bar = |(place, key): (&NeedPlace, u64)| NeedBar {
            key,
            name: self.name(&place.group).to_owned(),
            parts: place.parts.clone(),
            unknown: self.unknown(&place.group),
            interval: (place.span.0 < place.span.1).then_some(place.span),
            class: CLASSES
                .iter()
                .position(|class| *class == place.class)
                .unwrap_or_default(),
        };
        let chart = NeedBars {
            criteria: criteria.map(|criterion| criterion.name.clone()).collect(),
            classes: self.class_names(),
            borders: self.class_borders(),
            bars: self.results.need_order.iter().zip(0..).map(bar).collect(),
        };
        self.figure("need-bars", "need-order", Drawing::NeedBars(chart))
    }

    /// The criteria on which a group's severity is not known, by their place.
    fn unknown(&self, group: &GroupId) -> Vec<usize> {
        let group = self.workshop.group(group);
        let known = |criterion: &CriterionId| {
            let judgement = group.and_then(|group| group.judgement(criterion));
            judgement.is_some_and(|judgement| judgement.value.given().is_some())
        };
        let criteria = self.workshop.criteria.iter().enumerate();
        criteria
            .filter_map(|(part, criterion)| (!known(&criterion.id)).then_some(part))
            .collect()
    }

    /// Severity against benefit; none where fewer than two benefits are known.
    pub(super) fn severity_benefit(&self) -> Option<Figure> {
        let worst = Benefit::ALL.len().saturating_sub(1).max(1) as f64;
        let circle = |place: &NeedPlace| {
            let group = self.workshop.group(&place.group)?;
            let benefit = group.measure.benefit.given().map(|benefit| {
                let at = Benefit::ALL.iter().position(|it| *it == benefit);
                let share = 1.0 - at.unwrap_or_default() as f64 / worst;
                (share, self.get(names::benefit(benefit)))
            });
            Some(Circle {
                name: self.name(&place.group).to_owned(),
                severity: place.need,
                benefit,
                people: group.people.as_ref().map(|people| people.from),
            })
        };
        let circles: Vec<Circle> = self.results.need_order.iter().filter_map(circle).collect();
        let known = circles.iter().filter(|circle| circle.benefit.is_some());
        let shown = known.count() > 1;
        let chart = SeverityBenefit {
            classes: self.class_names(),
            borders: self.class_borders(),
            named: 0..circles.len(),
            circles,
        };
        shown.then(|| {
            self.figure(
                "severity-benefit",
                "levels",
                Drawing::SeverityBenefit(chart),
            )
        })
    }

    /// The ways to their level of the first groups that were lowered.
    pub(super) fn waterfalls(&self) -> impl Iterator<Item = Block> {
        let places = self.results.need_order.iter();
        let ways = places.filter_map(|place| {
            let levels = place.levels.as_ref()?;
            let start = levels.start;
            let lowered = start > 0 && f64::from(start) < levels.level && !levels.without_benefit;
            let chart = lowered.then(|| self.waterfall(place, levels, start))?;
            let id = format!("way-{}", place.group);
            let figure = self.figure(&id, "levels", Drawing::Waterfall(chart));
            Some(Block::Figure(figure))
        });
        ways.take(MOST_WAYS)
    }

    fn waterfall(&self, place: &NeedPlace, levels: &LevelAccount, start: u8) -> Waterfall {
        let mut level = start;
        let (benefit, cost, evidence) = (levels.benefit, levels.cost, levels.evidence);
        let lowerings = [
            ("benefit", self.grade(benefit.0, names::benefit), benefit.1),
            ("cost", self.grade(cost.0, names::cost), cost.1),
            (
                "evidence",
                self.grade(evidence.0, names::evidence),
                evidence.1,
            ),
        ]
        .map(|(factor, grade, steps)| {
            level = level.saturating_add(steps).min(LOWEST_LEVEL);
            let factor = ("factor", Argument::from(self.get(factor)));
            let missing = grade.is_none();
            let words = match grade {
                Some(grade) => self
                    .texts
                    .with("sureness-factor-step", &[factor, ("grade", grade.into())]),
                None => self.texts.with("sureness-factor-missing", &[factor]),
            };
            Lowering {
                words,
                level,
                missing,
            }
        });
        let class = place.known_class().map_or("class-none", names::level);
        let class = self.get(class).to_lowercase();
        Waterfall {
            group: self.name(&place.group).to_owned(),
            severity: self
                .texts
                .with("sureness-severity-step", &[("grade", class.into())]),
            start,
            lowerings: lowerings.to_vec(),
            end: PriorityLevel::nearest(levels.level).between(),
            possible: span_of(levels)
                .filter(LevelSpan::is_open)
                .map(|span| (span.best, span.worst, span.or_no_benefit)),
        }
    }

    fn grade<T: Copy>(&self, value: Judged<T>, key: fn(T) -> &'static str) -> Option<String> {
        let given = value.given()?;
        Some(self.get(key(given)).to_lowercase())
    }

    /// Where the answers differ, without any single answer; none where fewer than eight have ranked.
    pub(super) fn answer_spread(&self) -> Option<Figure> {
        let order = self.results.members_order.as_ref()?;
        let mut rounds = self.results.rounds.iter();
        let round = rounds.find(|round| round.round == order.round)?;
        let answers = round.sums.rankings;
        let rows: Vec<SpreadRow> = order
            .places
            .iter()
            .filter_map(|place| {
                // To half places, as medians are published.
                let half = |value: f64| (value * 2.0).round() / 2.0;
                let (low, high) = place.quartiles?;
                let interval = (half(low), half(high));
                let name = self.name(&place.group).to_owned();
                let median = half(place.median?);
                Some(SpreadRow::new(
                    name,
                    Vec::new(),
                    median,
                    interval,
                    interval.1 - interval.0,
                ))
            })
            .collect();
        let shown = answers >= ENOUGH_ANSWERS && rows.len() > 1;
        let chart = AnswerSpread {
            answers: usize::try_from(answers).ok()?,
            places: order.places.len(),
            rows,
        };
        shown.then(|| {
            self.figure(
                "answer-spread",
                "members-order",
                Drawing::AnswerSpread(chart),
            )
        })
    }
}
