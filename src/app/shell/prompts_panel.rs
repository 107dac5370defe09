//! *Samtalsfrågor*: questions to talk about for the step at hand, the day's time, and notes that stay here unless sent
//! to the record.

use egui::{RichText, ScrollArea, Ui};

use super::super::theme::space;
use super::super::widgets::{Cell, Table, disclosure, heading, multiline, quiet_button};
use crate::app::application::state::State;
use crate::app::application::timer;
use crate::app::commands::{Command, Sent};
use crate::text;
use crate::text::catalogues::LearningCards;
use crate::text::{Language, Texts, dates};
use crate::workshop::{Area, Edit, Step, StepNote, Workshop};

/// Most questions a step has in the language files.
const MOST: usize = 9;

/// The questions of a step in the language on screen: the process leader's own in this language, else their own in the
/// other, else the shipped ones.
pub fn prompts(step: Step, workshop: &Workshop, texts: &Texts) -> Vec<String> {
    let own = [
        own(step, workshop, texts.language()),
        workshop.prompts.get(&step),
        workshop.prompts_translated.get(&step),
    ];
    if let Some(own) = own.into_iter().flatten().next() {
        return own.clone();
    }
    shipped(step, texts)
}

/// The process leader's own questions in a language.
fn own(step: Step, workshop: &Workshop, language: Language) -> Option<&Vec<String>> {
    if language == workshop.language {
        workshop.prompts.get(&step)
    } else {
        workshop.prompts_translated.get(&step)
    }
}

fn shipped(step: Step, texts: &Texts) -> Vec<String> {
    (1..=MOST)
        .map_while(|number| texts.find(&format!("prompt-{}-{number}", step.name())))
        .collect()
}

/// Draws the panel.
pub fn show(ui: &mut Ui, state: &State, sent: &mut Vec<Sent>) {
    let Some(document) = &state.document else {
        return;
    };
    let workshop = document.workshop();
    let step = state.step();
    let texts = &state.texts;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        heading(ui, 2, &texts.get("shell-prompts"));
        for prompt in prompts(step, workshop, texts) {
            ui.label(format!("– {prompt}"));
            ui.add_space(space::HALF);
        }
        area_questions(ui, state);
        ui.add_space(space::TWO);
        disclosure(ui, &texts.get("shell-prompts-edit"), |ui| {
            edit(ui, workshop, step, texts, sent);
        });
        ui.add_space(space::TWO);
        time(ui, state, workshop, sent);
        let note = workshop.step_notes.get(&step).cloned().unwrap_or_default();
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

/// The questions in both languages, one field each.
fn edit(ui: &mut Ui, workshop: &Workshop, step: Step, texts: &Texts, sent: &mut Vec<Sent>) {
    ui.label(texts.get("shell-prompts-one-per-line"));
    for (language, key) in [
        (Language::Swedish, "prompts-swedish"),
        (Language::English, "prompts-english"),
    ] {
        let mine = own(step, workshop, language);
        let written = mine
            .cloned()
            .unwrap_or_else(|| shipped(step, &Texts::new(language)));
        let prompts = if let Some(text) = multiline(ui, &texts.get(key), &written.join("\n"), 5) {
            text.lines().map(str::to_owned).collect()
        } else if mine.is_some() && quiet_button(ui, &texts.get("prompts-shipped-again")).clicked()
        {
            Vec::new()
        } else {
            continue;
        };
        let edit = if language == workshop.language {
            Edit::SetPrompts { step, prompts }
        } else {
            Edit::SetTranslatedPrompts { step, prompts }
        };
        sent.push(Sent::Edit(Box::new(edit)));
    }
}

/// The agenda with planned and used minutes, and the way to start the time.
fn time(ui: &mut Ui, state: &State, workshop: &Workshop, sent: &mut Vec<Sent>) {
    let items = &workshop.agenda.items;
    if items.is_empty() {
        return;
    }
    let texts = &state.texts;
    heading(ui, 2, &texts.get("shell-timer"));
    let running = state
        .timer
        .item()
        .and_then(|index| Some((index, items.get(index)?)));
    match running {
        Some((_, item)) => {
            let name = super::super::steps::agenda_item_name(texts, item);
            let left = timer::left_in_words(&state.timer, item, state.now(), texts);
            ui.label(format!("{name}: {left}"));
            if quiet_button(ui, &texts.get("shell-timer-stop")).clicked() {
                sent.push(Sent::Command(Command::RunTimer(None)));
            }
        }
        None => {
            if let Some(index) = next_item(workshop, state.step()) {
                let name = items.get(index).map_or_else(String::new, |item| {
                    super::super::steps::agenda_item_name(texts, item)
                });
                let label = text!(texts, "timer-start", item = name);
                if ui.button(label).clicked() {
                    sent.push(Sent::Command(Command::RunTimer(Some(index))));
                }
            }
        }
    }
    disclosure(ui, &texts.get("timer-day"), |ui| {
        let minutes = |minutes: u16| dates::duration(texts, u32::from(minutes));
        let mut rows: Vec<Vec<Cell>> = items
            .iter()
            .map(|item| {
                vec![
                    Cell::Text(super::super::steps::agenda_item_name(texts, item)),
                    Cell::Number(item.minutes.to_string()),
                    Cell::Number(
                        item.used
                            .map_or_else(|| "–".to_owned(), |used| used.to_string()),
                    ),
                ]
            })
            .collect();
        let planned: u32 = items.iter().map(|item| u32::from(item.minutes)).sum();
        let used: u32 = items
            .iter()
            .filter_map(|item| item.used)
            .map(u32::from)
            .sum();
        rows.push(vec![
            Cell::Text(texts.get("timer-sum")),
            Cell::Number(planned.to_string()),
            Cell::Number(used.to_string()),
        ]);
        let table = Table {
            caption: texts.get("timer-day"),
            headers: ["timer-item", "timer-planned", "timer-used"]
                .iter()
                .map(|key| texts.get(key))
                .collect(),
            rows,
        };
        table.show(ui, "day");
        for (index, item) in items.iter().enumerate() {
            if running.is_some_and(|(at, _)| at == index) {
                continue;
            }
            let name = super::super::steps::agenda_item_name(texts, item);
            let label = text!(
                texts,
                "timer-start-planned",
                item = name,
                time = minutes(item.minutes)
            );
            if quiet_button(ui, &label).clicked() {
                sent.push(Sent::Command(Command::RunTimer(Some(index))));
            }
        }
    });
    ui.add_space(space::TWO);
}

/// The item to start: the one of the step at hand, else the first that has used no time.
pub fn next_item(workshop: &Workshop, step: Step) -> Option<usize> {
    let items = &workshop.agenda.items;
    items
        .iter()
        .position(|item| item.step == Some(step))
        .or_else(|| items.iter().position(|item| item.used.is_none()))
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
    disclosure(ui, &title, |ui| {
        for question in &questions.questions {
            ui.label(format!("– {}", question.in_language(language)));
            ui.add_space(space::HALF);
        }
    });
}
