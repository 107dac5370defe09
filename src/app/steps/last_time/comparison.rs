//! This year beside last year: a picture of the places, and for every group that moved the reason the board gives
//! and what has changed since.

use egui::Ui;

use crate::app::charts::{Slope, SlopeRow};
use crate::app::steps::context::StepContext;
use crate::app::steps::{form, picture};
use crate::app::theme::space;
use crate::app::widgets::{Tone, disclosure, heading, status};
use crate::text;
use crate::text::catalogues::StandardReasons;
use crate::text::{Message, Texts, numbers};
use crate::workshop::{Compared, GroupId, Previous, Reason, Workshop};

/// So many missing reasons are told group by group.
const FEW: usize = 3;

/// The name of a group of either year.
pub(super) fn name<'a>(workshop: &'a Workshop, previous: &'a Previous, id: &'a GroupId) -> &'a str {
    workshop.group(id).map_or_else(
        || previous.names.get(id).map_or(id.as_str(), String::as_str),
        |group| group.name.as_str(),
    )
}

pub(super) fn show(ui: &mut Ui, ctx: &mut StepContext<'_>, previous: &Previous) {
    let texts = ctx.texts;
    let workshop = ctx.workshop;
    form::section(ui, &texts.get("last-time-beside"));
    let compared = workshop.compared();
    if compared.is_empty() {
        form::paragraph(ui, &texts.get("last-time-not-yet"));
        return;
    }
    let items: Vec<GroupId> = compared.iter().map(|row| row.group.clone()).collect();
    let rows = compared
        .iter()
        .map(|row| SlopeRow {
            name: name(workshop, previous, &row.group).to_owned(),
            before: row.before,
            after: row.after,
        })
        .collect();
    let slope = Slope {
        before: previous.year.to_string(),
        after: texts.get("last-time-this-year"),
        rows,
    };
    picture::show(ui, ctx, "last-time", &slope, &items);
    ui.add_space(space::TWO);
    heading(ui, 3, &texts.get("comparison-why"));
    form::aside(ui, &texts.get("comparison-why-sentence"));
    let (moved, still): (Vec<&Compared>, Vec<&Compared>) =
        compared.iter().partition(|row| row.moved() != Some(0));
    if moved.is_empty() {
        form::paragraph(ui, &texts.get("comparison-nothing-moved"));
    }
    let lacking = moved
        .iter()
        .filter(|row| row.after.is_some() && reasons_now(texts, workshop, row).is_empty())
        .count();
    // Said of each while they are few; else once, so that the reasons there are can be seen.
    let each = lacking <= FEW;
    if !each {
        let words = text!(texts, "comparison-no-reasons", count = lacking);
        status(ui, Tone::Attention, &words);
    }
    for row in moved {
        one(ui, texts, workshop, previous, row, each);
    }
    let changed: Vec<&Compared> = still
        .into_iter()
        .filter(|row| !row.grounds.is_empty())
        .collect();
    if !changed.is_empty() {
        disclosure(ui, &texts.get("comparison-still"), |ui| {
            for row in changed {
                one(ui, texts, workshop, previous, row, each);
            }
        });
    }
}

/// The reasons given this year.
fn reasons_now(texts: &Texts, workshop: &Workshop, row: &Compared) -> String {
    reasons_in_words(texts, workshop.proposal.reasons_for(&row.group))
}

/// `says_lacking`: whether it is said of the group that its reason is missing.
fn one(
    ui: &mut Ui,
    texts: &Texts,
    workshop: &Workshop,
    previous: &Previous,
    row: &Compared,
    says_lacking: bool,
) {
    ui.add_space(space::ONE);
    form::caption(
        ui,
        &texts.message(&move_in_words(texts, workshop, previous, row)),
    );
    if row.after.is_some() {
        let now = reasons_now(texts, workshop, row);
        if now.is_empty() && says_lacking {
            status(ui, Tone::Attention, &texts.get("comparison-no-reason"));
        } else if !now.is_empty() {
            form::paragraph(ui, &text!(texts, "comparison-reason-now", reason = now));
        }
    }
    let then = reasons_in_words(texts, previous.reasons_for(&row.group));
    if !then.is_empty() {
        form::aside(ui, &text!(texts, "comparison-reason-then", reason = then));
    }
    for ground in &row.grounds {
        form::aside(
            ui,
            &format!("– {}", texts.message(&ground.message(workshop))),
        );
    }
}

/// *Stroke: plats 5 blev plats 2 (+3)*, or that the group is new or gone.
pub(super) fn move_in_words(
    texts: &Texts,
    workshop: &Workshop,
    previous: &Previous,
    row: &Compared,
) -> Message {
    let name = name(workshop, previous, &row.group);
    match (row.before, row.after) {
        (Some(before), Some(after)) => Message::new("comparison-moved")
            .with("name", name)
            .with("before", before)
            .with("after", after)
            .with(
                "change",
                numbers::change(texts.language(), row.moved().unwrap_or(0)),
            ),
        (None, Some(after)) => Message::new("comparison-new")
            .with("name", name)
            .with("after", after),
        (before, _) => Message::new("comparison-gone")
            .with("name", name)
            .with("before", before.unwrap_or(0)),
    }
}

/// Ticked and written reasons, on one line.
fn reasons_in_words<'a>(texts: &Texts, reasons: impl Iterator<Item = &'a Reason>) -> String {
    let standard = StandardReasons::load().ok();
    let mut words: Vec<String> = Vec::new();
    for reason in reasons {
        let ticked = reason.ticked.iter().filter_map(|id| {
            standard
                .and_then(|all| all.reason(id.as_str()))
                .map(|it| it.text.in_language(texts.language()).to_owned())
        });
        words.extend(ticked);
        if !reason.text.trim().is_empty() {
            words.push(reason.text.trim().to_owned());
        }
    }
    words.join(" · ")
}
