//! *Varför här?*: how the chosen group came to its place, step by step, and what would change it.

use egui::{RichText, ScrollArea, Ui};

use super::super::theme::{Theme, space};
use super::super::widgets::{Tone, heading, icon_button, notice};
use super::why_moves;
use crate::app::application::state::State;
use crate::app::commands::{Command, Sent};
use crate::app::theme::icons;
use crate::ranking::explain::{Explanation, Note, Step};
use crate::ranking::of_workshop::{class_message, level_message, span_message};
use crate::ranking::rules::Factor;
use crate::text::{Argument, Texts, numbers};
use crate::workshop::{GroupId, Workshop};

/// Draws the panel.
pub fn show(ui: &mut Ui, state: &State, sent: &mut Vec<Sent>) {
    let (Some(document), Some(group)) = (&state.document, &state.view.selected) else {
        return;
    };
    let workshop = document.workshop();
    let texts = &state.texts;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.horizontal(|ui| {
            heading(ui, 2, &texts.get("shell-why-here"));
            if icon_button(ui, icons::X, &texts.get("button-close")).clicked() {
                sent.push(Sent::Command(Command::Select(None)));
            }
        });
        ui.label(RichText::new(workshop.group_name(group)).text_style(Theme::strong()));
        if workshop.open_round().is_some() {
            notice(ui, Tone::Information, &texts.get("why-after-the-round"));
            return;
        }
        ui.add_space(space::ONE);
        places(ui, state, workshop, group);
        if let Some(explanation) = state.results.explain(group, workshop) {
            account(ui, state, workshop, &explanation);
            why_moves::waterfall(ui, state, workshop, group, &explanation, sent);
            why_moves::moves(ui, state, workshop, group);
        } else if let Some(problem) = &state.results.problem {
            notice(
                ui,
                Tone::Attention,
                &texts.message(&crate::text::Explain::message(problem)),
            );
        }
        if workshop.example {
            ui.add_space(space::TWO);
            ui.label(
                RichText::new(texts.get("note-example-picture"))
                    .color(state.theme.colours.attention),
            );
        }
    });
}

/// Where the group stands in each order.
fn places(ui: &mut Ui, state: &State, workshop: &Workshop, group: &GroupId) {
    let texts = &state.texts;
    let count = workshop.need_groups.len();
    let orders = [
        (
            "order-need-title",
            state
                .results
                .need
                .as_ref()
                .map(crate::results::NeedOrder::ids),
        ),
        ("order-members-title", state.results.members_ids()),
        (
            "order-proposal-title",
            workshop
                .proposal
                .start
                .is_some()
                .then(|| workshop.proposal.order.clone()),
        ),
    ];
    for (key, order) in orders {
        let Some(place) = order.as_deref().and_then(|order| place_in(order, group)) else {
            continue;
        };
        let arguments = [("place", place.into()), ("count", count.into())];
        ui.label(format!(
            "{} – {}",
            texts.get(key),
            texts.with("place-of", &arguments)
        ));
    }
    ui.add_space(space::ONE);
}

/// Competition place of a group in an order.
pub fn place_in(order: &[Vec<GroupId>], group: &GroupId) -> Option<usize> {
    let tier = order.iter().position(|tier| tier.contains(group))?;
    Some(order.iter().take(tier).map(Vec::len).sum::<usize>() + 1)
}

fn account(ui: &mut Ui, state: &State, workshop: &Workshop, explanation: &Explanation) {
    let texts = &state.texts;
    heading(ui, 3, &texts.get("why-way-to-place"));
    for line in lines(explanation, workshop, texts) {
        ui.label(line);
    }
    if !explanation.notes.is_empty() {
        ui.add_space(space::ONE);
        heading(ui, 3, &texts.get("why-to-know"));
        for note in &explanation.notes {
            ui.label(note_text(note, workshop, texts));
        }
    }
}

/// The way to a place in words, one line per step.
pub fn lines(explanation: &Explanation, workshop: &Workshop, texts: &Texts) -> Vec<String> {
    let language = texts.language();
    let number = |value: f64| numbers::decimal(language, value, 2);
    let mut lines = Vec::new();
    for step in &explanation.steps {
        match step {
            Step::Need { parts, need } => {
                for part in parts {
                    let name = workshop
                        .criteria
                        .get(part.criterion)
                        .map_or_else(String::new, |criterion| criterion.name.clone());
                    let arguments = [
                        ("criterion", Argument::from(name)),
                        ("weight", numbers::percent(language, part.weight, 0).into()),
                        ("part", number(part.part).into()),
                    ];
                    let key = if part.value.is_some() {
                        "why-part"
                    } else {
                        "why-part-missing"
                    };
                    lines.push(texts.with(key, &arguments));
                }
                lines.push(texts.with("why-need", &[("need", number(*need).into())]));
            }
            Step::Class(account) => {
                lines.extend(class_message(account).map(|message| texts.message(&message)));
            }
            Step::Start(level) => {
                lines.push(texts.with("why-start", &[("level", (*level).into())]));
            }
            Step::Lowered { factor, steps, .. } => {
                lines.push(texts.with(lowered_key(*factor), &[("steps", (*steps).into())]));
            }
            Step::NoBenefit => lines.push(texts.get("why-no-benefit")),
            Step::Level(level) => lines.push(texts.message(&level_message(*level))),
            Step::Score { score, .. } => {
                lines.push(texts.with("why-score", &[("score", number(*score).into())]));
            }
            Step::Place { rank, shared_with } => {
                let arguments = [
                    ("place", (*rank).into()),
                    ("count", workshop.need_groups.len().into()),
                ];
                lines.push(texts.with("place-of", &arguments));
                if !shared_with.is_empty() {
                    let names = texts.list(&names(shared_with, workshop));
                    lines.push(texts.with("why-shares", &[("groups", names.into())]));
                }
            }
        }
    }
    lines
}

/// The text key of what lowered a level.
pub fn lowered_key(factor: Factor) -> &'static str {
    match factor {
        Factor::Benefit => "why-lowered-benefit",
        Factor::Cost => "why-lowered-cost",
        Factor::Evidence => "why-lowered-evidence",
    }
}

/// A remark beside the way to a place, in words.
pub fn note_text(note: &Note, workshop: &Workshop, texts: &Texts) -> String {
    match note {
        Note::CriterionMissing(criterion) => {
            let name = workshop
                .criteria
                .get(*criterion)
                .map_or_else(String::new, |criterion| criterion.name.clone());
            texts.with("why-criterion-missing", &[("criterion", name.into())])
        }
        Note::SeverityMissing => texts.get("class-none-where"),
        Note::BenefitMissing => texts.get("why-benefit-missing"),
        Note::CostMissing => texts.get("why-cost-missing"),
        Note::EvidenceMissing => texts.get("why-evidence-missing"),
        Note::BenefitAboveClass => texts.get("why-benefit-above-class"),
        Note::WeakEvidence => texts.get("why-weak-evidence"),
        Note::ClassUncertain(classes) => {
            let names: Vec<String> = classes.iter().map(|class| texts.get(class.key())).collect();
            texts.with(
                "why-class-uncertain",
                &[("classes", texts.list(&names).into())],
            )
        }
        Note::LevelPreliminary(span) => texts.message(&span_message(*span)),
        Note::DependsOnMissing(groups) => {
            let names = texts.list(&names(groups, workshop));
            texts.with("why-depends-on-missing", &[("groups", names.into())])
        }
        Note::DepartsFromPlatform => texts.get("rule-departs"),
    }
}

fn names(groups: &[usize], workshop: &Workshop) -> Vec<String> {
    groups
        .iter()
        .filter_map(|index| workshop.need_groups.get(*index))
        .map(|group| group.name.clone())
        .collect()
}
