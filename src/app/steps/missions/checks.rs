//! What often goes wrong when a mission is written, found in what is written. A finding is a question to those who
//! give the mission; it stops nothing.

use egui::Ui;

use crate::app::steps::form;
use crate::app::theme::space;
use crate::app::widgets::{Tone, status};
use crate::text::Texts;
use crate::text::catalogues::TableName;
use crate::workshop::{Mission, Responsible, Workshop};

/// Words that say how and not what, lower case.
const HOW: [&str; 16] = [
    "genom att",
    "anställ",
    "inrätta",
    "starta en mottagning",
    "öppna en mottagning",
    "köp in",
    "upphandla",
    "använda metoden",
    "införa metoden",
    "by hiring",
    "by means of",
    "hire ",
    "set up a clinic",
    "open a clinic",
    "procure",
    "use the method",
];
/// A goal of fewer words than this leaves most to the reader.
const FEWEST_WORDS: usize = 4;

/// The pitfalls found, as ids of the catalogue of pitfalls.
pub(super) fn pitfalls(workshop: &Workshop, mission: &Mission) -> Vec<&'static str> {
    let mut found = Vec::new();
    let goal = mission.goal.trim().to_lowercase();
    if goal.is_empty() {
        return found;
    }
    let vague = goal.split_whitespace().count() < FEWEST_WORDS
        || mission.to.trim().is_empty()
        || mission.by.is_none()
        || mission.groups.is_empty();
    if vague {
        found.push("too-vague");
    }
    if HOW.iter().any(|words| goal.contains(words)) {
        found.push("too-detailed");
    }
    let followed = workshop
        .follow_up
        .indicators
        .iter()
        .any(|indicator| indicator.mission.as_ref() == Some(&mission.id));
    if !followed {
        found.push("follow-up-apart");
    }
    let pays_for_else = ["better-health", "political-goals"].iter().any(|property| {
        mission
            .payment
            .properties
            .get(*property)
            .is_some_and(|trial| trial.fulfils == Some(false))
    });
    if pays_for_else {
        found.push("payment-apart");
    }
    let others_answer = mission
        .groups
        .iter()
        .filter_map(|id| workshop.group(id))
        .any(|group| {
            group.responsible.contains(&Responsible::Municipality)
                || group.responsible.contains(&Responsible::State)
        });
    let alone = mission
        .collaboration
        .iter()
        .all(|other| other.who.trim().is_empty());
    if alone && (others_answer || !mission.depends_on_others.trim().is_empty()) {
        found.push("depends-on-others");
    }
    found
}

pub(super) fn show(ui: &mut Ui, texts: &Texts, workshop: &Workshop, mission: &Mission) {
    let found = pitfalls(workshop, mission);
    if found.is_empty() {
        return;
    }
    ui.add_space(space::ONE);
    form::caption(ui, &texts.get("missions-look-at"));
    for id in found {
        let entry = form::entries(TableName::MissionPitfalls)
            .iter()
            .find(|entry| entry.id == id);
        if let Some(entry) = entry {
            let language = texts.language();
            let words = texts.with(
                "missions-finding",
                &[
                    ("name", entry.name.in_language(language).into()),
                    ("text", entry.text.in_language(language).into()),
                ],
            );
            status(ui, Tone::Attention, &words);
            form::aside(ui, &texts.get(&format!("missions-do-{id}")));
        }
    }
}
