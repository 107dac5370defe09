//! The pictures of the steps, made from a workshop and what is computed from it: the same data for the step and for
//! the wall.
//!
//! Invariants: only sums and sorted answers without codes; nothing from an open round.

use super::charts::{
    AnswerSpread, Circle, NeedBar, NeedBars, SeverityBenefit, Slope, SlopeRow, SpreadRow,
};
use super::results::Results;
use super::shell::place_in;
use super::steps::benefit_name;
use crate::ranking::median_rank::stretched_places;
use crate::ranking::need::{severity_class, weighted_need};
use crate::ranking::of_workshop::{RoundView, Situation};
use crate::text;
use crate::text::Texts;
use crate::workshop::{Benefit, GroupId, Level, Workshop};

/// A chart with the groups behind its rows.
pub struct OfGroups<C> {
    /// The chart.
    pub chart: C,
    /// The group of each row.
    pub groups: Vec<GroupId>,
}

impl<C> OfGroups<C> {
    /// The row of a group.
    pub fn row(&self, group: Option<&GroupId>) -> Option<usize> {
        let group = group?;
        self.groups.iter().position(|other| other == group)
    }
}

/// A class as the charts count it: 0 small to 3 very large.
pub fn class_number(class: Level) -> usize {
    match class {
        Level::Small => 0,
        Level::Moderate => 1,
        Level::Large => 2,
        Level::VeryLarge => 3,
    }
}

/// How large each group's need is in a situation.
pub fn need_bars(workshop: &Workshop, texts: &Texts, situation: &Situation) -> OfGroups<NeedBars> {
    let borders = workshop.method.parameters.class_borders;
    let bars = situation
        .judgements
        .groups()
        .iter()
        .zip(&situation.groups)
        .enumerate()
        .map(|(index, (group, id))| {
            let need = weighted_need(group, &situation.weights);
            NeedBar {
                key: index as u64,
                name: workshop.group_name(id).to_owned(),
                parts: group
                    .values
                    .iter()
                    .zip(situation.weights.as_slice())
                    // A missing value stands in the middle, as in the need itself.
                    .map(|(value, weight)| value.value.unwrap_or(0.5) * weight)
                    .collect(),
                interval: (need.low < need.high).then_some((need.low, need.high)),
                class: class_number(severity_class(need.shown, &borders)),
            }
        })
        .collect();
    OfGroups {
        chart: NeedBars {
            criteria: workshop
                .criteria
                .iter()
                .map(|criterion| criterion.name.clone())
                .collect(),
            classes: [
                Level::Small,
                Level::Moderate,
                Level::Large,
                Level::VeryLarge,
            ]
            .map(|level| texts.get(level.key())),
            borders: [borders.moderate, borders.large, borders.very_large],
            bars,
        },
        groups: situation.groups.clone(),
    }
}

/// Severity against benefit; none while there is no need order.
pub fn severity_benefit(
    workshop: &Workshop,
    results: &Results,
    texts: &Texts,
) -> Option<OfGroups<SeverityBenefit>> {
    let need = results.need.as_ref()?;
    let mut groups = Vec::new();
    let mut circles = Vec::new();
    for group in &workshop.need_groups {
        let Some(standing) = need.standing(&group.id) else {
            continue;
        };
        let worst = Benefit::ALL.len().saturating_sub(1).max(1) as f64;
        let benefit = group.measure.benefit.given().map(|benefit| {
            let at = Benefit::ALL
                .iter()
                .position(|it| *it == benefit)
                .unwrap_or(0);
            (1.0 - at as f64 / worst, benefit_name(texts, benefit))
        });
        groups.push(group.id.clone());
        circles.push(Circle {
            name: group.name.clone(),
            severity: standing.need.shown,
            benefit,
            people: group.people.as_ref().map(|people| people.from),
        });
    }
    Some(OfGroups {
        chart: SeverityBenefit { circles },
        groups,
    })
}

/// Where a closed round's answers differ; none once individual answers are removed.
pub fn answer_spread(workshop: &Workshop, view: &RoundView) -> Option<OfGroups<AnswerSpread>> {
    let places = stretched_places(view.profile.as_ref()?);
    let mut groups = Vec::new();
    let mut rows = Vec::new();
    for (index, group) in view.groups.iter().enumerate() {
        let Some(Some(spread)) = view.spreads.get(index) else {
            continue;
        };
        groups.push(group.clone());
        rows.push(SpreadRow::new(
            workshop.group_name(group).to_owned(),
            places.get(index).cloned().unwrap_or_default(),
            spread.median,
            (spread.lower_quartile, spread.upper_quartile),
            spread.between_quartiles(),
        ));
    }
    Some(OfGroups {
        chart: AnswerSpread {
            answers: view.rankings,
            places: view.groups.len(),
            rows,
        },
        groups,
    })
}

/// What moved in the members' order between the two newest closed rounds.
pub fn between_rounds(
    workshop: &Workshop,
    results: &Results,
    texts: &Texts,
) -> Option<OfGroups<Slope>> {
    let (before, earlier) = results.members_before.as_ref()?;
    let later = results.members_ids()?;
    let after = results.rounds.iter().rposition(Option::is_some)?;
    let round = |index: usize| text!(texts, "round-number", number = index + 1);
    let groups: Vec<GroupId> = later.iter().flatten().cloned().collect();
    let chart = Slope {
        before: round(*before),
        after: round(after),
        rows: groups
            .iter()
            .map(|group| SlopeRow {
                name: workshop.group_name(group).to_owned(),
                before: place_in(earlier, group),
                after: place_in(&later, group),
            })
            .collect(),
    };
    Some(OfGroups { chart, groups })
}
