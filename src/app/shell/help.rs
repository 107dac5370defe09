//! Help: what to do in this step, the keys, and the words.

use egui::{Grid, Id, Key, Modal, Modifiers, RichText, ScrollArea, Ui};

use super::super::theme::Theme;
use super::super::theme::space;
use super::super::widgets::{heading, primary_button, text_field};
use crate::app::application::actions::actions;
use crate::app::application::state::State;
use crate::text::Texts;

/// Draws help over everything else. Returns true when it is closed.
pub fn show(ui: &Ui, state: &State) -> bool {
    let texts = &state.texts;
    let modal = Modal::new(Id::unique("help")).show(ui.ctx(), |ui| {
        let room = ui.ctx().content_rect().size();
        ui.set_width(760.0_f32.min(room.x - 2.0 * space::FOUR));
        heading(ui, 1, &texts.get("button-help"));
        ScrollArea::vertical()
            .auto_shrink([false, true])
            .max_height((room.y - 220.0).max(200.0))
            .show(ui, |ui| {
                if state.document.is_some() {
                    let step = state.step().name();
                    heading(ui, 2, &texts.get(&format!("step-{step}-title")));
                    ui.label(texts.get(&format!("help-{step}")));
                    ui.add_space(space::TWO);
                }
                heading(ui, 2, &texts.get("shell-keyboard"));
                Grid::new("keys")
                    .num_columns(2)
                    .striped(true)
                    .show(ui, |ui| {
                        for action in actions() {
                            if let Some(shortcut) = &action.shortcut {
                                ui.label(texts.get(action.key));
                                ui.label(ui.ctx().format_shortcut(shortcut));
                                ui.end_row();
                            }
                        }
                        for key in [
                            "help-keys-row",
                            "help-keys-piles",
                            "ways-help-pairs",
                            "ways-help-points",
                            "help-keys-tab",
                            "help-keys-table",
                        ] {
                            ui.label(texts.get(key));
                            ui.label(texts.get(&format!("{key}-key")));
                            ui.end_row();
                        }
                    });
                ui.add_space(space::TWO);
                glossary(ui, texts);
                ui.add_space(space::TWO);
                heading(ui, 2, &texts.get("shell-about"));
                ui.label(texts.with(
                    "help-about",
                    &[("version", env!("CARGO_PKG_VERSION").into())],
                ));
            });
        ui.add_space(space::ONE);
        primary_button(ui, &texts.get("button-close")).clicked()
    });
    let escaped = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    modal.inner || escaped || modal.backdrop_response.clicked()
}

/// The field's own words: those that hold what is searched for, each with what it means.
fn glossary(ui: &mut Ui, texts: &Texts) {
    heading(ui, 2, &texts.get("shell-words"));
    let id = Id::unique("help-words");
    let mut sought: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    if let Some(typed) = text_field(ui, &texts.get("shell-words-search"), &sought) {
        sought = typed;
        ui.data_mut(|data| data.insert_temp(id, sought.clone()));
    }
    let wanted = sought.trim().to_lowercase();
    let holds = |text: &str| text.to_lowercase().contains(&wanted);
    let mut found = false;
    for section in texts.glossary() {
        let terms = section
            .terms
            .iter()
            .filter(|term| holds(&term.term) || holds(&term.definition));
        for (place, term) in terms.enumerate() {
            found = true;
            if place == 0 {
                heading(ui, 3, &section.title);
            }
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(&term.term).text_style(Theme::strong()));
                ui.label(&term.definition);
            });
        }
    }
    if !found {
        ui.label(texts.get("shell-words-none"));
    }
}
