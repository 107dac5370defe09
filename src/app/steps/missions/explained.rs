//! What a mission is talked through with: why parties work together and who wins, the questions between the one who
//! gives and the one who receives, known forms of payment side by side, and what each reason for the gap leads to.

use std::collections::BTreeSet;

use egui::Ui;

use crate::app::steps::form;
use crate::app::steps::need_groups::conditions::{mission_of_cause, mission_words};
use crate::app::widgets::{Cell, Table, disclosure};
use crate::text;
use crate::text::Texts;
use crate::text::catalogues::{PaymentForms, PaymentTrial, TableName};
use crate::workshop::{Mission, Workshop};

/// A short list to read, one line for each entry.
fn list(ui: &mut Ui, texts: &Texts, title: &str, table: TableName) {
    form::caption(ui, &texts.get(title));
    let language = texts.language();
    for entry in form::entries(table) {
        let text = entry.text.in_language(language);
        let name = entry.name.in_language(language);
        let line = if text.is_empty() {
            format!("– {name}")
        } else {
            format!("– {name}. {text}")
        };
        form::aside(ui, &line);
    }
}

/// Why, who wins, and what to ask before others are drawn in.
pub(super) fn collaboration(ui: &mut Ui, texts: &Texts) {
    disclosure(ui, &texts.get("explained-collaboration"), |ui| {
        list(
            ui,
            texts,
            "explained-motives",
            TableName::CollaborationMotives,
        );
        list(
            ui,
            texts,
            "explained-winners",
            TableName::CollaborationWinners,
        );
        list(
            ui,
            texts,
            "explained-questions",
            TableName::CollaborationQuestions,
        );
    });
}

/// Questions between the one who gives the mission and the one who receives it.
pub(super) fn dialogue(ui: &mut Ui, texts: &Texts) {
    list(ui, texts, "explained-dialogue", TableName::MissionQuestions);
}

/// *Ja*, *Nej* or *Varken eller*, with what is remarked.
fn trial_words(texts: &Texts, trial: Option<&PaymentTrial>) -> String {
    let Some(trial) = trial else {
        return texts.get("explained-not-tried");
    };
    let answer = match trial.fulfils {
        Some(true) => texts.get("yes"),
        Some(false) => texts.get("no"),
        None => String::new(),
    };
    let note = trial.note.in_language(texts.language());
    match (answer.is_empty(), note.is_empty()) {
        (false, false) => format!("{answer}. {note}"),
        (false, true) => answer,
        (true, false) => note.to_owned(),
        (true, true) => texts.get("missions-neither"),
    }
}

/// Two known forms tried against every wanted property: how such a trial is done.
pub(super) fn worked_forms(ui: &mut Ui, texts: &Texts) {
    let Ok(forms) = PaymentForms::load() else {
        return;
    };
    let language = texts.language();
    let title = texts.get("explained-forms");
    disclosure(ui, &title, |ui| {
        let mut headers = vec![texts.get("missions-properties")];
        headers.extend(
            forms
                .forms
                .iter()
                .map(|it| it.name.in_language(language).to_owned()),
        );
        let rows = forms.properties.iter().map(|property| {
            let mut row = vec![Cell::Text(property.name.in_language(language).to_owned())];
            row.extend(forms.forms.iter().map(|form| {
                let trial = form
                    .trials
                    .iter()
                    .find(|trial| trial.property == property.id);
                Cell::Text(trial_words(texts, trial))
            }));
            row
        });
        Table {
            caption: title.clone(),
            headers,
            rows: rows.collect(),
        }
        .show(ui, "forms of payment");
    });
}

/// The kinds of mission that the reasons ticked for the mission's groups lead to.
pub(super) fn kinds(ui: &mut Ui, texts: &Texts, workshop: &Workshop, mission: &Mission) {
    let causes: BTreeSet<&str> = mission
        .groups
        .iter()
        .filter_map(|id| workshop.group(id))
        .flat_map(|group| &group.gap_causes)
        .map(String::as_str)
        .collect();
    for cause in causes {
        let name = form::entries(TableName::GapCauses)
            .iter()
            .find(|entry| entry.id == cause)
            .map(|entry| entry.name.in_language(texts.language()));
        if let (Some(name), Some(kind)) = (name, mission_of_cause(cause)) {
            let words = mission_words(texts, kind);
            form::aside(
                ui,
                &text!(texts, "explained-cause", cause = name, mission = words),
            );
        }
    }
}
