//! *Samtalsfrågor*: questions to talk about for the step at hand, and notes that stay here unless sent to the
//! record.

use egui::{RichText, ScrollArea, Ui};

use super::super::command::Sent;
use super::super::state::State;
use super::super::theme::space;
use super::super::widgets::{heading, multiline};
use crate::text::catalogues::LearningCards;
use crate::workshop::{Area, Edit, StepNote};

/// Most questions a step has in the language files.
const MOST: usize = 9;

/// The questions of a step: the process leader's own, else the shipped ones.
pub fn prompts(state: &State) -> Vec<String> {
    let step = state.step();
    let own = state
        .document
        .as_ref()
        .and_then(|document| document.workshop().prompts.get(&step));
    if let Some(own) = own {
        return own.clone();
    }
    (1..=MOST)
        .map_while(|number| {
            state
                .texts
                .find(&format!("prompt-{}-{number}", step.name()))
        })
        .collect()
}

/// Draws the panel.
pub fn show(ui: &mut Ui, state: &State, sent: &mut Vec<Sent>) {
    let Some(document) = &state.document else {
        return;
    };
    let step = state.step();
    let texts = &state.texts;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        heading(ui, 2, &texts.get("shell-prompts"));
        let own = document.workshop().prompts.get(&step);
        for prompt in prompts(state) {
            ui.label(format!("– {prompt}"));
            ui.add_space(space::HALF);
        }
        area_questions(ui, state);
        ui.add_space(space::TWO);
        super::super::widgets::disclosure(ui, &texts.get("shell-prompts-edit"), |ui| {
            let written = own.cloned().unwrap_or_else(|| prompts(state)).join("\n");
            if let Some(typed) =
                multiline(ui, &texts.get("shell-prompts-one-per-line"), &written, 6)
            {
                let prompts = typed.lines().map(str::to_owned).collect();
                sent.push(Sent::Edit(Box::new(Edit::SetPrompts { step, prompts })));
            }
        });
        ui.add_space(space::TWO);
        let note = document
            .workshop()
            .step_notes
            .get(&step)
            .cloned()
            .unwrap_or_default();
        if let Some(text) = multiline(ui, &texts.get("shell-notes"), &note.text, 6) {
            let note = StepNote {
                text,
                ..note.clone()
            };
            sent.push(Sent::Edit(Box::new(Edit::SetStepNote { step, note })));
        }
        let mut in_record = note.in_record;
        if !note.text.is_empty()
            && ui
                .checkbox(&mut in_record, texts.get("button-send-to-record"))
                .changed()
        {
            let note = StepNote { in_record, ..note };
            sent.push(Sent::Edit(Box::new(Edit::SetStepNote { step, note })));
        }
        ui.label(RichText::new(texts.get("shell-notes-stay")).color(state.theme.colours.ink_soft));
    });
}

/// The questions of the area that the step stands under.
fn area_questions(ui: &mut Ui, state: &State) {
    let area = match state.step().area() {
        Area::Need => "need",
        Area::Prioritisation => "prioritisation",
        Area::Mission => "mission",
        Area::FollowUp => "follow-up",
    };
    let questions = LearningCards::load()
        .ok()
        .and_then(|cards| cards.discussion(area));
    let Some(questions) = questions else {
        return;
    };
    let language = state.texts.language();
    let title = state.texts.get("learning-area-questions");
    super::super::widgets::disclosure(ui, &title, |ui| {
        for question in &questions.questions {
            ui.label(format!("– {}", question.in_language(language)));
            ui.add_space(space::HALF);
        }
    });
}
