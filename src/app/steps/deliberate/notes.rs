//! Arguments for an earlier and a later place; they stay here unless each is sent to the record.

use egui::{RichText, Ui};

use crate::app::steps::context::StepContext;
use crate::app::theme::icons;
use crate::app::theme::{Theme, space};
use crate::app::widgets::{choice, disclosure, heading, icon_button, multiline};
use crate::text;
use crate::workshop::{DeliberationNote, Edit, GroupId, Round, Side};

/// Draws the notes of the newest round, and those of earlier rounds to read.
pub(super) fn show(ui: &mut Ui, context: &mut StepContext<'_>) {
    heading(ui, 2, &context.text("deliberate-notes"));
    ui.label(RichText::new(context.text("shell-notes-stay")).color(context.theme.colours.ink_soft));
    let Some((round, earlier)) = context.workshop.rounds.split_last() else {
        return;
    };
    let mut notes = round.notes.clone();
    let before = notes.clone();
    let mut removed = None;
    for (index, note) in notes.iter_mut().enumerate() {
        ui.push_id(("note", index), |ui| {
            if one(ui, context, note) {
                removed = Some(index);
            }
        });
        ui.add_space(space::ONE);
    }
    if let Some(index) = removed {
        notes.remove(index);
    }
    let group = context.view.selected.clone();
    ui.horizontal_wrapped(|ui| match &group {
        Some(group) => {
            let name = context.workshop.group_name(group).to_owned();
            for (side, key) in [
                (Side::Earlier, "deliberate-note-for"),
                (Side::Later, "deliberate-note-against"),
            ] {
                let label = text!(context.texts, key, group = &name);
                if ui.button(label).clicked() {
                    notes.push(new(Some(group.clone()), side));
                }
            }
        }
        None => {
            if ui.button(context.text("deliberate-note-add")).clicked() {
                notes.push(new(None, Side::Neither));
            }
        }
    });
    if notes != before {
        context.edit(Edit::SetDeliberationNotes(notes));
    }
    past(ui, context, earlier);
}

fn new(group: Option<GroupId>, side: Side) -> DeliberationNote {
    DeliberationNote {
        group,
        side,
        text: String::new(),
        in_record: false,
    }
}

fn about(context: &StepContext<'_>, note: &DeliberationNote) -> String {
    note.group.as_ref().map_or_else(
        || context.text("deliberate-note-all"),
        |group| context.workshop.group_name(group).to_owned(),
    )
}

/// One note. Returns whether it shall be removed.
fn one(ui: &mut Ui, context: &StepContext<'_>, note: &mut DeliberationNote) -> bool {
    ui.label(RichText::new(about(context, note)).text_style(Theme::strong()));
    // A place is one group's: what is said of the whole order argues for none.
    if note.group.is_some() {
        side(ui, context, note);
    }
    if let Some(text) = multiline(ui, &context.text("field-note"), &note.text, 2) {
        note.text = text;
    }
    ui.horizontal_wrapped(|ui| {
        ui.checkbox(&mut note.in_record, context.text("button-send-to-record"));
        icon_button(ui, icons::TRASH, &context.text("deliberate-note-remove")).clicked()
    })
    .inner
}

fn side(ui: &mut Ui, context: &StepContext<'_>, note: &mut DeliberationNote) {
    let sides = [Side::Earlier, Side::Later, Side::Neither]
        .map(|side| (side, context.text(side_key(side))));
    let options: Vec<(Side, &str)> = sides
        .iter()
        .map(|(side, text)| (*side, text.as_str()))
        .collect();
    let label = context.text("deliberate-side");
    if let Some(side) = choice(ui, &label, &options, Some(note.side)) {
        note.side = side;
    }
}

/// What was written in earlier rounds, to read.
fn past(ui: &mut Ui, context: &StepContext<'_>, earlier: &[Round]) {
    for (index, round) in earlier.iter().enumerate() {
        if round.notes.is_empty() {
            continue;
        }
        let title = text!(
            context.texts,
            "deliberate-notes-of-round",
            number = index + 1
        );
        disclosure(ui, &title, |ui| {
            for note in &round.notes {
                let side = context.text(side_key(note.side));
                let about = about(context, note);
                ui.label(RichText::new(format!("{about}. {side}")).text_style(Theme::strong()));
                ui.label(&note.text);
            }
        });
    }
}

fn side_key(side: Side) -> &'static str {
    match side {
        Side::Neither => "side-neither",
        Side::Earlier => "side-earlier",
        Side::Later => "side-later",
    }
}
