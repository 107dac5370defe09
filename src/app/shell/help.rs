//! Help: what to do in this step, the keys, and the words.

use egui::{Grid, Id, Key, Modal, Modifiers, ScrollArea, Ui};

use super::super::theme::space;
use super::super::widgets::{heading, primary_button};
use crate::app::application::actions::actions;
use crate::app::application::state::State;

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
