//! *Oenighet som står kvar*: a result, with reasons from both sides, carried to the record.

use egui::{RichText, Ui};

use crate::app::steps::context::StepContext;
use crate::app::theme::icons;
use crate::app::theme::{Theme, space};
use crate::app::widgets::{Tone, heading, icon_button, multiline, notice};
use crate::text;
use crate::workshop::{Edit, GroupId, RemainingDisagreement, Round, Side};

/// Draws what remains, and the way to write down one more.
pub(super) fn show(ui: &mut Ui, context: &mut StepContext<'_>) {
    heading(ui, 2, &context.text("agreement-left-standing"));
    let soft = context.theme.colours.ink_soft;
    ui.label(RichText::new(context.text("agreement-left-standing-purpose")).color(soft));
    let mut rows = context.workshop.proposal.remaining_disagreement.clone();
    let before = rows.clone();
    let locked = context.workshop.proposal.fixed.is_some();
    let mut removed = None;
    ui.add_enabled_ui(!locked, |ui| {
        for (index, row) in rows.iter_mut().enumerate() {
            ui.push_id(("disagreement", index), |ui| {
                if one(ui, context, row) {
                    removed = Some(index);
                }
            });
            ui.add_space(space::ONE);
        }
    });
    if let Some(index) = removed {
        rows.remove(index);
    }
    if locked {
        ui.label(context.text("disagreement-locked"));
    } else {
        match context.view.selected.clone() {
            Some(group) if !rows.iter().any(|row| row.group == group) => {
                let name = context.workshop.group_name(&group).to_owned();
                let label = text!(context.texts, "disagreement-add", group = name);
                if ui.button(label).clicked() {
                    rows.push(from_notes(group, context.workshop.rounds.last()));
                }
            }
            Some(_) => {}
            None => {
                ui.label(context.text("disagreement-choose"));
            }
        }
    }
    if rows != before {
        context.edit(Edit::SetRemainingDisagreement(rows));
    }
}

/// One row. Returns whether it shall be removed.
fn one(ui: &mut Ui, context: &StepContext<'_>, row: &mut RemainingDisagreement) -> bool {
    let name = context.workshop.group_name(&row.group).to_owned();
    ui.label(RichText::new(name).text_style(Theme::strong()));
    for (key, because) in [
        ("disagreement-earlier", &mut row.earlier_because),
        ("disagreement-later", &mut row.later_because),
    ] {
        if let Some(text) = multiline(ui, &context.text(key), because, 2) {
            *because = text;
        }
    }
    if row.earlier_because.trim().is_empty() || row.later_because.trim().is_empty() {
        notice(ui, Tone::Attention, &context.text("disagreement-one-sided"));
    }
    icon_button(ui, icons::TRASH, &context.text("button-remove")).clicked()
}

/// A new row that takes up what is already written for and against, so that nobody writes it twice.
fn from_notes(group: GroupId, round: Option<&Round>) -> RemainingDisagreement {
    let written = |side: Side| {
        round
            .into_iter()
            .flat_map(|round| &round.notes)
            .filter(|note| note.side == side && note.group.as_ref() == Some(&group))
            .map(|note| note.text.trim())
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    };
    RemainingDisagreement {
        earlier_because: written(Side::Earlier),
        later_because: written(Side::Later),
        group,
    }
}
