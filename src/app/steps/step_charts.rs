//! The pictures of the steps, made from a workshop and what is computed from it: the same data for the step and for
//! the wall.
//!
//! Invariants: only sums and sorted answers without codes; nothing from an open round.

use std::collections::HashMap;

use crate::app::charts::{
    AnswerSpread, Circle, NeedBar, NeedBars, SeverityBenefit, Slope, SlopeRow, SpreadRow,
};
use crate::app::steps::benefit_name;
use crate::app::widgets::quiet_button;
use crate::picture::Drawing;
use crate::picture::measure::shown;
use crate::ranking::median_rank::stretched_places;
use crate::ranking::need::{severity_class, weighted_need};
use crate::ranking::of_workshop::{RoundView, Situation};
use crate::results::Results;
use crate::results::places;
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

/// A class as the charts count it: 0 small to 3 very large.
pub fn class_number(class: Level) -> usize {
    match class {
        Level::Small => 0,
        Level::Moderate => 1,
        Level::Large => 2,
        Level::VeryLarge => 3,
    }
}

/// The names of the severity classes, small to very large.
fn class_names(texts: &Texts) -> [String; 4] {
    [
        Level::Small,
        Level::Moderate,
        Level::Large,
        Level::VeryLarge,
    ]
    .map(|level| texts.get(level.key()))
}

/// The names of all groups, to be looked up many times.
fn names(workshop: &Workshop) -> HashMap<&GroupId, &str> {
    workshop
        .need_groups
        .iter()
        .map(|group| (&group.id, group.name.as_str()))
        .collect()
}

fn name_of(names: &HashMap<&GroupId, &str>, group: &GroupId) -> String {
    let known = names.get(group).copied();
    shown(known.unwrap_or(group.as_str())).into_owned()
}

/// How large each group's need is in a situation.
pub fn need_bars(workshop: &Workshop, texts: &Texts, situation: &Situation) -> OfGroups<NeedBars> {
    let borders = workshop.method.parameters.class_borders;
    let names = names(workshop);
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
                name: name_of(&names, id),
                parts: group
                    .values
                    .iter()
                    .zip(situation.weights.as_slice())
                    // A missing value stands in the middle, as in the need itself.
                    .map(|(value, weight)| value.value.unwrap_or(0.5) * weight)
                    .collect(),
                unknown: group
                    .values
                    .iter()
                    .enumerate()
                    .filter_map(|(part, value)| value.value.is_none().then_some(part))
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
            classes: class_names(texts),
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
    let borders = &workshop.method.parameters.class_borders;
    let mut groups = Vec::new();
    let mut circles = Vec::new();
    let rows: HashMap<&GroupId, usize> = need.situation.groups.iter().zip(0..).collect();
    for group in &workshop.need_groups {
        let Some(standing) = rows
            .get(&group.id)
            .and_then(|row| need.order.standings.get(*row))
        else {
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
            name: shown(&group.name).into_owned(),
            severity: standing.need.shown,
            benefit,
            people: group.people.as_ref().map(|people| people.from),
        });
    }
    Some(OfGroups {
        chart: SeverityBenefit {
            classes: class_names(texts),
            borders: [borders.moderate, borders.large, borders.very_large],
            named: 0..circles.len(),
            circles,
        },
        groups,
    })
}

/// Where a closed round's answers differ; none once individual answers are removed.
pub fn answer_spread(workshop: &Workshop, view: &RoundView) -> Option<OfGroups<AnswerSpread>> {
    let places = stretched_places(view.profile.as_ref()?);
    let names = names(workshop);
    let mut groups = Vec::new();
    let mut rows = Vec::new();
    for (index, group) in view.groups.iter().enumerate() {
        let Some(Some(spread)) = view.spreads.get(index) else {
            continue;
        };
        groups.push(group.clone());
        rows.push(SpreadRow::new(
            name_of(&names, group),
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
    let (before, earlier) = results.members_before()?;
    let later = results.members_ids()?;
    let after = results.rounds.iter().rposition(Option::is_some)?;
    let round = |index: usize| text!(texts, "round-number", number = index + 1);
    let groups: Vec<GroupId> = later.iter().flatten().cloned().collect();
    let names = names(workshop);
    let (before_places, after_places) = (places(&earlier), places(&later));
    let chart = Slope {
        before: round(before),
        after: round(after),
        rows: groups
            .iter()
            .map(|group| SlopeRow {
                name: name_of(&names, group),
                before: before_places.get(group).copied(),
                after: after_places.get(group).copied(),
            })
            .collect(),
    };
    Some(OfGroups { chart, groups })
}

/// Rows of a picture that are shown before all are asked for.
const FIRST_ROWS: usize = 40;

/// Whether a picture of many groups shows all of them: it begins with those that stand first in it, and all are one press
/// away.
pub fn shows_all(ui: &mut egui::Ui, texts: &Texts, id: &str, count: usize) -> bool {
    if count <= FIRST_ROWS {
        return true;
    }
    let key = ui.scope_id().with(("all rows", id));
    let mut all = ui.data(|data| data.get_temp::<bool>(key)).unwrap_or(false);
    let label = if all {
        text!(texts, "rows-first", count = FIRST_ROWS)
    } else {
        text!(texts, "rows-all", count = count, first = FIRST_ROWS)
    };
    if quiet_button(ui, &label).clicked() {
        all = !all;
        ui.data_mut(|data| data.insert_temp(key, all));
    }
    all
}

/// A picture with its groups: all of them, or of very many those that stand first in it. What moved is never
/// shortened here: its lines cannot be shared out, and it shows those that moved most where not all fit.
pub fn limited(drawn: Drawing, groups: Vec<GroupId>, all: bool) -> (Drawing, Vec<GroupId>) {
    if all || groups.len() <= FIRST_ROWS || matches!(drawn, Drawing::Slope(_)) {
        return (drawn, groups);
    }
    let mut rows = drawn.rows();
    rows.truncate(FIRST_ROWS);
    let shown = drawn.only(&rows);
    if matches!(drawn, Drawing::SeverityBenefit(_)) {
        // All are there, some are named.
        return (shown, groups);
    }
    let groups = rows.iter().filter_map(|row| groups.get(*row).cloned());
    let groups = groups.collect();
    (shown, groups)
}
