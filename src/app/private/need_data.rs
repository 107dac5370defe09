//! What is known of a group's need, in one line: all that is shown while the names are hidden.
//!
//! How many are affected is left out: it moves no group, and would often give the name away.

use crate::ranking::health_gap::{HealthGap, HealthState, health_gap};
use crate::text::numbers;
use crate::workshop::{Criterion, GroupId, Judged, NeedGroup, Scale, SeverityValue};

use super::{Names, PrivateContext, PrivateEntry};
use crate::app::widgets::OrderRow;

impl PrivateEntry {
    /// A group's name as this member sees it.
    pub(super) fn name(&self, context: &PrivateContext<'_>, group: &GroupId) -> String {
        let letter = context.text("ways-hidden-group");
        self.ranking.name(context.workshop, group, &letter)
    }

    /// A group in a list: its name, or its letter and need data.
    pub(super) fn row(&self, context: &PrivateContext<'_>, group: &GroupId) -> OrderRow {
        let mut name = self.name(context, group);
        if self.ranking.names == Names::Hidden {
            name.push('\n');
            name.push_str(&need_data(context, group));
        }
        OrderRow { name, class: None }
    }
}

/// *Dödlighet stor, funktionsnedsättning måttlig, livskvalitet uppgift saknas.*
pub(super) fn need_data(context: &PrivateContext<'_>, group: &GroupId) -> String {
    let Some(group) = context.workshop.group(group) else {
        return String::new();
    };
    let said: Vec<String> = context
        .workshop
        .criteria
        .iter()
        .map(|criterion| {
            let value = value(context, criterion, group);
            let arguments = [
                ("criterion", criterion.name.as_str().into()),
                ("value", value.to_lowercase().into()),
            ];
            context.text_with("ways-hidden-need", &arguments)
        })
        .collect();
    said.join(", ")
}

fn value(context: &PrivateContext<'_>, criterion: &Criterion, group: &NeedGroup) -> String {
    let missing = || context.text("missing-data");
    let language = context.texts.language();
    if criterion.scale == Scale::HealthGap {
        let gap = group.health_gap.as_ref().map(|gap| {
            health_gap(HealthState {
                worst: gap.worst,
                optimal: gap.optimal,
                current: gap.current,
                desired: gap.desired,
            })
        });
        return match gap {
            Some(Ok(HealthGap::Gap { gap, .. })) => numbers::percent(language, gap, 0),
            _ => missing(),
        };
    }
    let judged = group.judgement(&criterion.id);
    match judged.map(|judgement| judgement.value) {
        Some(Judged::Given(SeverityValue::Level(level))) => context.text(level.key()),
        Some(Judged::Given(SeverityValue::Measured(number))) => {
            let number = numbers::decimal_at_most(language, number, 2);
            match &criterion.scale {
                Scale::Measured { unit, .. } => format!("{number} {unit}"),
                Scale::Levels | Scale::HealthGap => number,
            }
        }
        Some(Judged::Missing | Judged::NotJudged) | None => missing(),
    }
}
