//! What a plan for follow-up is read against: the four levels of decision, follow-up beside evaluation, and the
//! twenty minutes half a year on.

use egui::Ui;

use crate::app::commands::Command;
use crate::app::steps::context::StepContext;
use crate::app::steps::form;
use crate::app::theme::space;
use crate::app::widgets::{Cell, Table, disclosure, quiet_button};
use crate::text;
use crate::text::Texts;
use crate::text::catalogues::{
    DecisionLevels, FollowUpAndEvaluation, HalfYearAgenda, IndicatorSuggestions, Localized,
    TableName,
};
use crate::workshop::Workshop;

fn cell(texts: &Texts, text: &Localized) -> Cell {
    Cell::Text(text.in_language(texts.language()).to_owned())
}

/// Which data, for what, how shown and how often, for each level of decision.
pub(super) fn levels(ui: &mut Ui, texts: &Texts) {
    let Ok(levels) = DecisionLevels::load() else {
        return;
    };
    let title = texts.get("explained-levels");
    disclosure(ui, &title, |ui| {
        form::aside(ui, &texts.get("explained-levels-sentence"));
        let keys = [
            "follow-up-plan-level",
            "explained-level-data",
            "explained-level-purpose",
            "explained-level-shown",
            "explained-level-rhythm",
        ];
        let rows = levels.levels.iter().map(|level| {
            [
                &level.name,
                &level.data,
                &level.purpose,
                &level.shown,
                &level.rhythm,
            ]
            .map(|text| cell(texts, text))
            .to_vec()
        });
        Table {
            caption: title.clone(),
            headers: keys.map(|key| texts.get(key)).to_vec(),
            rows: rows.collect(),
        }
        .show(ui, "levels");
    });
}

/// Follow-up told apart from evaluation, with the questions of each.
pub(super) fn evaluation(ui: &mut Ui, texts: &Texts) {
    let Ok(table) = FollowUpAndEvaluation::load() else {
        return;
    };
    let title = texts.get("explained-evaluation");
    disclosure(ui, &title, |ui| {
        let keys = [
            "explained-aspect",
            "explained-is-follow-up",
            "explained-is-evaluation",
        ];
        let rows = table.rows.iter().map(|row| {
            [&row.aspect, &row.follow_up, &row.evaluation]
                .map(|text| cell(texts, text))
                .to_vec()
        });
        Table {
            caption: title.clone(),
            headers: keys.map(|key| texts.get(key)).to_vec(),
            rows: rows.collect(),
        }
        .show(ui, "evaluation");
        for (key, list) in [
            ("explained-follow-up-asks", TableName::FollowUpChecks),
            ("explained-evaluation-does", TableName::Evaluation),
        ] {
            form::caption(ui, &texts.get(key));
            for entry in form::entries(list) {
                form::aside(
                    ui,
                    &format!("– {}", entry.name.in_language(texts.language())),
                );
            }
        }
        form::aside(ui, &texts.get("explained-analysis"));
    });
}

/// What the population notices beside what the services count, whatever the groups are called.
pub(super) fn perspectives(ui: &mut Ui, texts: &Texts) {
    let Ok(suggestions) = IndicatorSuggestions::load() else {
        return;
    };
    let title = texts.get("explained-perspectives");
    disclosure(ui, &title, |ui| {
        form::aside(ui, &texts.get("explained-perspectives-sentence"));
        let keys = [
            "explained-area",
            "perspective-population",
            "perspective-organisation",
        ];
        let rows = suggestions.suggestions.iter().map(|row| {
            [&row.area, &row.population, &row.organisation]
                .map(|text| cell(texts, text))
                .to_vec()
        });
        Table {
            caption: title.clone(),
            headers: keys.map(|key| texts.get(key)).to_vec(),
            rows: rows.collect(),
        }
        .show(ui, "perspectives");
    });
}

/// An item of the half-year agenda.
struct Item {
    /// How long it takes and what it is called.
    title: String,
    /// What is done.
    text: String,
    /// The missions or indicators it is about.
    about: Vec<String>,
}

fn half_year_items(texts: &Texts, workshop: &Workshop, agenda: &HalfYearAgenda) -> Vec<Item> {
    let language = texts.language();
    agenda
        .items
        .iter()
        .map(|item| {
            let goals = workshop
                .missions
                .iter()
                .map(|mission| &mission.goal)
                .filter(|goal| item.id == "reminder" && !goal.trim().is_empty());
            let followed = workshop
                .follow_up
                .indicators
                .iter()
                .filter(|indicator| super::question_id(indicator.question) == item.id)
                .map(|indicator| &indicator.name);
            Item {
                title: text!(
                    texts,
                    "half-year-item",
                    minutes = item.minutes,
                    name = item.name.in_language(language)
                ),
                text: item.text.in_language(language).to_owned(),
                about: goals.chain(followed).map(|it| format!("– {it}")).collect(),
            }
        })
        .collect()
}

/// Its title and, where it is set, its day.
fn half_year_head(texts: &Texts, workshop: &Workshop, agenda: &HalfYearAgenda) -> Vec<String> {
    let mut lines = vec![text!(texts, "half-year-title", minutes = agenda.minutes())];
    if let Some(date) = workshop.follow_up.half_year_date {
        lines.push(text!(texts, "half-year-day", date = date));
    }
    lines
}

/// The agenda in words, to be sent: a blank line before each item, with the missions and indicators it is about.
pub(super) fn half_year_in_words(texts: &Texts, workshop: &Workshop) -> String {
    let Ok(agenda) = HalfYearAgenda::load() else {
        return String::new();
    };
    let mut lines = half_year_head(texts, workshop, agenda);
    for item in half_year_items(texts, workshop, agenda) {
        lines.extend([String::new(), item.title, item.text]);
        lines.extend(item.about);
    }
    lines.join("\n")
}

/// The half-year follow-up, to be looked at and to be sent.
pub(super) fn half_year(ui: &mut Ui, ctx: &mut StepContext<'_>) {
    let texts = ctx.texts;
    disclosure(ui, &texts.get("half-year-unfold"), |ui| {
        let Ok(agenda) = HalfYearAgenda::load() else {
            return;
        };
        for line in half_year_head(texts, ctx.workshop, agenda) {
            form::paragraph(ui, &line);
        }
        for item in half_year_items(texts, ctx.workshop, agenda) {
            ui.add_space(space::ONE);
            form::caption(ui, &item.title);
            form::aside(ui, &item.text);
            for line in &item.about {
                form::paragraph(ui, line);
            }
        }
        let words = half_year_in_words(texts, ctx.workshop);
        if quiet_button(ui, &texts.get("half-year-copy")).clicked() {
            ctx.command(Command::Copy(words));
        }
    });
}
