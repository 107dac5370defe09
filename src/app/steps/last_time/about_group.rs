//! What was decided, promised and reached for one group last year, at the top of its need: the new question is asked
//! beside the answer to the old one.

use egui::Ui;

use crate::app::steps::form;
use crate::app::widgets::disclosure;
use crate::text;
use crate::text::Texts;
use crate::workshop::{GroupId, Indicator, Previous, Workshop, place_in};

/// Nothing the first year, and nothing for a group that was not there.
pub(in crate::app::steps) fn show(ui: &mut Ui, texts: &Texts, workshop: &Workshop, id: &GroupId) {
    let Some(previous) = &workshop.previous else {
        return;
    };
    let place = place_in(previous.order(), id);
    let missions: Vec<_> = previous.missions_for(id).collect();
    if place.is_none() && missions.is_empty() {
        return;
    }
    form::card(ui, |ui| {
        let year = previous.year.to_string();
        form::caption(ui, &text!(texts, "about-group-title", year = year.as_str()));
        if let Some(place) = place {
            form::paragraph(
                ui,
                &text!(
                    texts,
                    "about-group-place",
                    place = place,
                    count = previous.order().iter().flatten().count()
                ),
            );
        }
        if missions.is_empty() {
            form::aside(ui, &texts.get("about-group-no-mission"));
        }
        for mission in missions {
            form::paragraph(
                ui,
                &text!(texts, "about-group-mission", goal = &mission.goal),
            );
            let outcome = mission.outcome.trim();
            let words = if outcome.is_empty() {
                texts.get("about-group-outcome-unknown")
            } else {
                text!(texts, "about-group-outcome", outcome = outcome)
            };
            form::paragraph(ui, &words);
            for indicator in &previous.follow_up.indicators {
                if indicator.mission.as_ref() == Some(&mission.id) {
                    form::aside(ui, &latest(texts, indicator));
                }
            }
        }
        verdicts(ui, texts, previous, id);
    });
}

/// *Väntetid i dagar: från 60, mål 30, senast 42*.
pub(super) fn latest(texts: &Texts, indicator: &Indicator) -> String {
    let number = |value: f64| crate::text::numbers::decimal_at_most(texts.language(), value, 2);
    let shown = |value: Option<f64>| value.map_or_else(|| texts.get("missing-data"), number);
    let latest = indicator.values.iter().max_by_key(|value| value.date);
    text!(
        texts,
        "about-group-indicator",
        name = &indicator.name,
        unit = &indicator.unit,
        start = shown(indicator.start),
        target = shown(indicator.target),
        latest = shown(latest.map(|value| value.value))
    )
}

/// What the board made of the follow-up of the group's missions.
fn verdicts(ui: &mut Ui, texts: &Texts, previous: &Previous, id: &GroupId) {
    let found: Vec<_> = previous
        .follow_up
        .verdicts
        .iter()
        .filter(|verdict| {
            verdict
                .mission
                .as_ref()
                .is_some_and(|wanted| previous.missions_for(id).any(|it| &it.id == wanted))
        })
        .collect();
    if found.is_empty() {
        return;
    }
    disclosure(ui, &texts.get("about-group-verdicts"), |ui| {
        for verdict in found {
            form::caption(ui, &texts.get(super::verdict_key(verdict.action)));
            form::paragraph(ui, &verdict.finding);
        }
    });
}
