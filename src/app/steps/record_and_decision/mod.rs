//! *Underlag och beslut*: look the record through, produce it, and later enter what the board decided.

mod checks;
mod decision;
mod figure;
mod preview;
mod produce;
#[cfg(test)]
mod tests;

pub(in crate::app) use decision::outcome_key;

use std::path::PathBuf;
use std::sync::Arc;

use egui::{RichText, Ui};

use super::StepView;
use crate::app::application::work::Task;
use crate::app::application::work::record_work::Finished;
use crate::app::commands::{Command, Sent};
use crate::app::commands::{Dialog, Then};
use crate::app::steps::context::StepContext;
use crate::app::theme::space;
use crate::app::widgets::{Tone, heading, notice};
use crate::ranking::of_workshop::sums_of;
use crate::text::{Message, dates};
use crate::workshop::{Act, Edit, Step};

pub(super) const VIEW: StepView = StepView {
    step: Step::RecordAndDecision,
    show,
};

/// What the shell has made of the record, for this step to show.
#[derive(Default)]
pub struct RecordMade {
    /// How far the record under way has come.
    pub running: Option<Arc<Task>>,
    /// The record as it would be written now.
    pub preview: Option<Arc<Finished>>,
    /// The folder written to last.
    pub folder: Option<PathBuf>,
    /// The files written there, those that people open first.
    pub files: Vec<PathBuf>,
}

fn show(ui: &mut Ui, context: &mut StepContext<'_>) {
    ui.label(
        RichText::new(context.text("note-on-the-record"))
            .text_style(crate::app::theme::Theme::strong()),
    );
    if context.workshop.proposal.fixed.is_none() {
        notice(
            ui,
            Tone::Information,
            &context.text("record-step-not-fixed"),
        );
    }
    checks::to_check(ui, context);
    produce::produce(ui, context);
    checks::folded(ui, context);
    preview::preview(ui, context);
    ui.add_space(space::THREE);
    decision::decision(ui, context);
    ui.add_space(space::THREE);
    remove_answers(ui, context);
    super::next_year::show(ui, context);
}

/// *Ta bort enskilda svar*: sums stay, so that the order can be recomputed.
fn remove_answers(ui: &mut Ui, context: &mut StepContext<'_>) {
    let workshop = context.workshop;
    let there = workshop
        .rounds
        .iter()
        .any(|round| !round.answers.is_empty());
    let removed = workshop
        .acts
        .iter()
        .rev()
        .find(|act| act.act == Act::AnswersRemoved);
    let can_remove = there && workshop.proposal.fixed.is_some() && workshop.open_round().is_none();
    if removed.is_none() && !can_remove {
        return;
    }
    heading(ui, 2, &context.text("record-step-answers"));
    if let Some(removed) = removed {
        let day = dates::long(context.texts, context.offset.to_datetime(removed.at).date());
        let said = context.text_with("record-step-removed", &[("date", day.into())]);
        notice(ui, Tone::Done, &said);
    }
    if !can_remove {
        return;
    }
    ui.label(context.text("note-removing"));
    ui.label(context.text("note-whom-to-ask"));
    if ui
        .button(context.text("button-remove-individual-answers"))
        .clicked()
    {
        let sums = workshop
            .rounds
            .iter()
            .filter(|round| !round.answers.is_empty())
            .filter_map(|round| sums_of(workshop, round))
            .collect();
        let edit = Edit::RemoveIndividualAnswers(sums);
        context.command(Command::Ask(Box::new(Dialog::Confirm {
            title: Message::new("record-step-remove-title"),
            explanation: Message::new("note-removing"),
            yes: Message::new("record-step-remove-yes"),
            then: Then::Send(Box::new(Sent::Edit(Box::new(edit)))),
        })));
    }
}
