//! *Underlag och beslut*: look the record through, produce it, and later enter what the board decided.

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

use super::{StepFacts, StepState, StepView, process};
use crate::app::command::{Command, Sent};
use crate::app::context::StepContext;
use crate::app::dialog::{Dialog, Then};
use crate::app::record_work::{Finished, Progress};
use crate::app::theme::space;
use crate::app::widgets::{Tone, disclosure, heading, notice, quiet_button};
use crate::ranking::of_workshop::sums_of;
use crate::record::{ProcessPoint, PublicationFinding, PublicationKind, review};
use crate::text::{Explain, Message};
use crate::workshop::{Edit, Finding, Gravity, Step, validate};

pub(super) const VIEW: StepView = StepView {
    step: Step::RecordAndDecision,
    state,
    missing,
    show,
};

/// What the shell has made of the record, for this step to show.
#[derive(Default)]
pub struct RecordMade {
    /// How far the record under way has come.
    pub running: Option<Arc<Progress>>,
    /// The record as it would be written now.
    pub preview: Option<Arc<Finished>>,
    /// The folder written to last.
    pub folder: Option<PathBuf>,
    /// The files written there.
    pub files: Vec<PathBuf>,
}

/// Findings shown at once; the rest unfold.
const FINDINGS_SHOWN: usize = 6;

fn state(facts: &StepFacts<'_>) -> StepState {
    let workshop = facts.workshop;
    if workshop.decision.is_some() {
        StepState::Done
    } else if workshop.proposal.fixed.is_some() {
        StepState::InProgress
    } else {
        StepState::NotStarted
    }
}

fn missing(facts: &StepFacts<'_>) -> Vec<Message> {
    let mut missing = Vec::new();
    if facts.workshop.proposal.fixed.is_none() {
        missing.push(Message::new("missing-fixed-proposal"));
    } else if facts.workshop.decision.is_none() {
        missing.push(Message::new("missing-decision"));
    }
    missing
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
    findings(ui, context);
    produce::produce(ui, context);
    preview::preview(ui, context);
    ui.add_space(space::THREE);
    decision::decision(ui, context);
    ui.add_space(space::THREE);
    remove_answers(ui, context);
    super::next_year::show(ui, context);
}

/// What the whole workshop is searched for, kept until something changes.
#[derive(Default)]
struct Checks {
    made_at: Option<(Option<u64>, u64)>,
    checked: Arc<Checked>,
}

#[derive(Default)]
struct Checked {
    findings: Vec<Finding>,
    to_check: Vec<PublicationFinding>,
    points: Vec<ProcessPoint>,
}

fn checked(context: &mut StepContext<'_>) -> Arc<Checked> {
    let (workshop, results) = (context.workshop, context.results);
    let stamp = results.stamp();
    let checks = context.view.part::<Checks>();
    // Results made once and for all have no revision; what rests on them is made anew.
    if stamp.0.is_none() || checks.made_at != Some(stamp) {
        checks.made_at = Some(stamp);
        checks.checked = Arc::new(Checked {
            findings: validate(workshop)
                .into_iter()
                .filter(|finding| finding.gravity != Gravity::Note)
                .collect(),
            to_check: review(workshop),
            points: process::points(workshop, results),
        });
    }
    Arc::clone(&checks.checked)
}

/// What is missing in the workshop, and what to look at before publishing.
fn findings(ui: &mut Ui, context: &mut StepContext<'_>) {
    let checked = checked(context);
    let found = &checked.findings;
    if !found.is_empty() {
        let title = context.text_with("record-step-findings", &[("count", found.len().into())]);
        disclosure(ui, &title, |ui| {
            for finding in found {
                let step = context.text(&format!("step-{}-title", finding.step.name()));
                ui.horizontal_wrapped(|ui| {
                    ui.label(context.texts.message(&finding.message()));
                    if quiet_button(ui, &step).clicked() {
                        context.command(Command::Go(finding.step));
                    }
                });
            }
        });
    }
    to_check(ui, context, &checked.to_check);
    ui.add_space(space::TWO);
    process::show(ui, context, &checked.points);
}

/// *Kontrollera före publicering*: what may be about a person, in sight before the record is made.
fn to_check(ui: &mut Ui, context: &StepContext<'_>, found: &[PublicationFinding]) {
    let (private, about_persons): (Vec<_>, Vec<_>) = found
        .iter()
        .partition(|finding| finding.kind == PublicationKind::PrivateNote);
    let count = found.len();
    heading(
        ui,
        2,
        &context.text_with("record-step-review", &[("count", count.into())]),
    );
    if about_persons.is_empty() {
        ui.label(context.text("record-step-review-none"));
    } else {
        ui.label(context.text("record-step-review-note"));
    }
    let line = |ui: &mut Ui, finding: &PublicationFinding| {
        ui.label(format!("• {}", context.texts.message(&finding.message())));
    };
    for finding in about_persons.iter().take(FINDINGS_SHOWN) {
        line(ui, finding);
    }
    let more: Vec<_> = about_persons.iter().skip(FINDINGS_SHOWN).collect();
    if !more.is_empty() {
        let title = context.text_with("record-step-review-more", &[("count", more.len().into())]);
        disclosure(ui, &title, |ui| {
            for finding in more {
                line(ui, finding);
            }
        });
    }
    for finding in private {
        line(ui, finding);
    }
}

/// *Ta bort enskilda svar*: sums stay, so that the order can be recomputed.
fn remove_answers(ui: &mut Ui, context: &mut StepContext<'_>) {
    let workshop = context.workshop;
    let there = workshop
        .rounds
        .iter()
        .any(|round| !round.ballots.is_empty());
    if !there || workshop.proposal.fixed.is_none() || workshop.open_round().is_some() {
        return;
    }
    heading(ui, 2, &context.text("record-step-answers"));
    ui.label(context.text("note-removing"));
    ui.label(context.text("note-whom-to-ask"));
    if ui
        .button(context.text("button-remove-individual-answers"))
        .clicked()
    {
        let sums = workshop
            .rounds
            .iter()
            .filter(|round| !round.ballots.is_empty())
            .map(|round| sums_of(workshop, round))
            .collect();
        let edit = Edit::RemoveIndividualAnswers {
            at: context.now,
            sums,
        };
        context.command(Command::Ask(Dialog::Confirm {
            title: Message::new("record-step-remove-title"),
            explanation: Message::new("note-removing"),
            yes: Message::new("record-step-remove-yes"),
            then: Then::Send(Box::new(Sent::Edit(Box::new(edit)))),
        }));
    }
}
