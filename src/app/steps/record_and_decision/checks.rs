//! What is looked through before the record leaves the house: words about persons, what is missing, and what a good
//! process needs.

use std::sync::Arc;

use egui::Ui;

use super::super::process;
use crate::app::application::work::beside::Beside;
use crate::app::commands::Command;
use crate::app::steps::context::StepContext;
use crate::app::widgets::{disclosure, heading, quiet_button};
use crate::record::{PublicationFinding, PublicationKind, review};
use crate::results::{ProcessFacts, ProcessPoint, path, process_check};
use crate::text::{Explain, Message};
use crate::workshop::{Finding, Gravity, Step, validate};

/// Findings shown at once; the rest unfold.
const FINDINGS_SHOWN: usize = 3;
/// Workshops with fewer groups are looked through within the frame.
const AT_ONCE: usize = 60;

/// What the whole workshop is searched for, kept until something changes.
#[derive(Default)]
struct Checks {
    /// What was looked through last.
    asked: Option<Stamp>,
    search: Beside<Stamp, Arc<Checked>>,
    /// What was found last, which stands while a change is looked through.
    last: Option<Arc<Checked>>,
}

/// The results that a search belongs to.
type Stamp = (Option<u64>, u64);

#[derive(Default)]
struct Checked {
    findings: Vec<Finding>,
    to_check: Vec<PublicationFinding>,
    points: Vec<ProcessPoint>,
}

/// What was found, and whether a change is still looked through.
struct Found {
    checked: Option<Arc<Checked>>,
    is_working: bool,
}

fn found(ui: &Ui, context: &mut StepContext<'_>) -> Found {
    let (workshop, results) = (context.workshop, context.results);
    let stamp = results.stamp();
    let facts = ProcessFacts::of(results, workshop);
    let checks = context.view.part::<Checks>();
    // Results made once and for all have no revision; what rests on them is searched anew.
    let lasts = stamp.0.is_some();
    if !lasts {
        checks.search = Beside::default();
    }
    if !lasts || checks.asked != Some(stamp) || checks.search.is_working() {
        checks.asked = Some(stamp);
        let searched = workshop.clone();
        let quick = !lasts || workshop.need_groups.len() < AT_ONCE;
        let answer = checks.search.ask(ui.ctx(), stamp, quick, move |_| {
            Arc::new(Checked {
                findings: validate(&searched)
                    .into_iter()
                    .filter(|finding| finding.gravity != Gravity::Note)
                    .collect(),
                to_check: review(&searched),
                points: process_check(&searched, facts),
            })
        });
        if let Some(answer) = answer {
            checks.last = Some(Arc::clone(answer));
        }
    }
    Found {
        checked: checks.last.clone(),
        is_working: checks.search.is_working(),
    }
}

/// *Kontrollera före publicering*: what may be about a person, in sight before the record is made.
pub(super) fn to_check(ui: &mut Ui, context: &mut StepContext<'_>) {
    let Found {
        checked,
        is_working,
    } = found(ui, context);
    let Some(checked) = checked else {
        heading(ui, 2, &context.text("record-step-review-first"));
        ui.label(context.text("record-step-review-working"));
        return;
    };
    let (private, about_persons): (Vec<_>, Vec<_>) = checked
        .to_check
        .iter()
        .partition(|finding| finding.kind == PublicationKind::PrivateNote);
    let count = checked.to_check.len();
    heading(
        ui,
        2,
        &context.text_with("record-step-review", &[("count", count.into())]),
    );
    ui.label(context.text(if is_working {
        "record-step-review-again"
    } else if about_persons.is_empty() {
        "record-step-review-none"
    } else {
        "record-step-review-note"
    }));
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

/// What is missing in the workshop and what a good process needs, each folded under its count.
pub(super) fn folded(ui: &mut Ui, context: &mut StepContext<'_>) {
    let Some(checked) = found(ui, context).checked else {
        return;
    };
    let facts = context.facts();
    let steps = path(context.workshop).filter(|step| *step != Step::RecordAndDecision);
    let lacking = steps.filter_map(|step| Some((step, facts.still_missing(step)?)));
    let of_groups = checked.findings.iter().map(|it| (it.step, it.message()));
    let found: Vec<(Step, Message)> = lacking.chain(of_groups).collect();
    if !found.is_empty() {
        let title = context.text_with("record-step-findings", &[("count", found.len().into())]);
        disclosure(ui, &title, |ui| {
            for (step, message) in &found {
                let name = context.text(&format!("step-{}-title", step.name()));
                ui.horizontal_wrapped(|ui| {
                    ui.label(context.texts.message(message));
                    if quiet_button(ui, &name).clicked() {
                        context.command(Command::Go(*step));
                    }
                });
            }
        });
    }
    process::show(ui, context, &checked.points);
}
