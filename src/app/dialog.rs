//! Small dialogs over everything else: a path to type where the system has no file dialog, a reason to give,
//! a thing to confirm.

use egui::{Id, Key, Modal, Modifiers, Ui, accesskit};

use super::files::Request;
use super::theme::space;
use super::widgets::{Answer, confirm, heading, multiline, primary_button, text_field};
use crate::text::{Message, Texts};
use crate::workshop::Step;

/// An open dialog.
#[derive(Debug, Clone, PartialEq)]
pub enum Dialog {
    /// Type a path, because no system dialog answered.
    Path {
        /// What it is for.
        request: Request,
        /// What was typed.
        typed: String,
    },
    /// Pass a step over and say why.
    PassOver {
        /// Which.
        step: Step,
        /// The reason so far.
        reason: String,
    },
    /// Open a fixed proposal again and say why.
    Reopen {
        /// The reason so far.
        because: String,
    },
    /// Something to confirm.
    Confirm {
        /// The question.
        title: Message,
        /// What follows from it.
        explanation: Message,
        /// The verb that says what will happen.
        yes: Message,
        /// What is then done.
        then: Then,
    },
}

/// What follows when a dialog is confirmed.
#[derive(Debug, Clone, PartialEq)]
pub enum Then {
    /// This.
    Send(Box<super::command::Sent>),
    /// Leave without saving.
    QuitUnsaved,
    /// Overwrite a file that was changed by somebody else.
    Overwrite,
}

/// How a dialog ended.
#[derive(Debug, Clone, PartialEq)]
pub enum Ended {
    /// Called off.
    CalledOff,
    /// A path was typed.
    Path(Request, String),
    /// A step is passed over for this reason.
    PassOver(Step, String),
    /// The proposal is opened again for this reason.
    Reopen(String),
    /// Confirmed.
    Confirmed(Then),
}

/// Draws the dialog and returns how it ended, once it has.
pub fn show(ui: &Ui, dialog: &mut Dialog, texts: &Texts) -> Option<Ended> {
    match dialog {
        Dialog::Path { request, typed } => {
            let folder = text_dialog(
                ui,
                "path",
                &request.title,
                &texts.get("files-type-path"),
                texts,
                &texts.get(if request.ask.writes() {
                    "button-save"
                } else {
                    "button-open-typed"
                }),
                |ui| {
                    if let Some(path) = text_field(ui, &texts.get("field-path"), typed) {
                        *typed = path;
                    }
                    !typed.trim().is_empty()
                },
            )?;
            Some(if folder {
                Ended::Path(request.clone(), typed.clone())
            } else {
                Ended::CalledOff
            })
        }
        Dialog::Reopen { because } => {
            let done = text_dialog(
                ui,
                "reopen",
                &texts.get("dialog-reopen-title"),
                &texts.get("dialog-reopen-note"),
                texts,
                &texts.get("dialog-reopen"),
                |ui| {
                    if let Some(typed) = multiline(ui, &texts.get("field-why"), because, 3) {
                        *because = typed;
                    }
                    !because.trim().is_empty()
                },
            )?;
            Some(if done {
                Ended::Reopen(because.clone())
            } else {
                Ended::CalledOff
            })
        }
        Dialog::PassOver { step, reason } => {
            let done = text_dialog(
                ui,
                "pass-over",
                &texts.get("dialog-pass-over-title"),
                &texts.get("dialog-pass-over-note"),
                texts,
                &texts.get("button-pass-over"),
                |ui| {
                    if let Some(typed) = multiline(ui, &texts.get("field-why"), reason, 3) {
                        *reason = typed;
                    }
                    !reason.trim().is_empty()
                },
            )?;
            Some(if done {
                Ended::PassOver(*step, reason.clone())
            } else {
                Ended::CalledOff
            })
        }
        Dialog::Confirm {
            title,
            explanation,
            yes,
            then,
        } => {
            let answer = confirm(
                ui,
                &texts.message(title),
                &texts.message(explanation),
                &texts.message(yes),
                &texts.get("button-cancel"),
            )?;
            Some(match answer {
                Answer::Yes => Ended::Confirmed(then.clone()),
                Answer::No => Ended::CalledOff,
            })
        }
    }
}

/// A dialog with a field. `contents` says whether it can be confirmed. Returns true for confirmed, false for
/// called off.
fn text_dialog(
    ui: &Ui,
    id: &str,
    title: &str,
    explanation: &str,
    texts: &Texts,
    yes: &str,
    contents: impl FnOnce(&mut Ui) -> bool,
) -> Option<bool> {
    let modal = Modal::new(Id::unique(("dialog", id))).show(ui.ctx(), |ui| {
        ui.set_width(560.0_f32.min(ui.ctx().content_rect().width() - 2.0 * space::FOUR));
        let name = heading(ui, 2, title);
        ui.label(explanation);
        ui.add_space(space::ONE);
        let ready = contents(ui);
        ui.add_space(space::TWO);
        let mut ended = None;
        ui.horizontal_wrapped(|ui| {
            if ui
                .add_enabled_ui(ready, |ui| primary_button(ui, yes).clicked())
                .inner
            {
                ended = Some(true);
            }
            if ui.button(texts.get("button-cancel")).clicked() {
                ended = Some(false);
            }
        });
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(accesskit::Role::Dialog);
            node.set_modal();
            node.set_labelled_by(vec![name.id.accesskit_id()]);
        });
        ended
    });
    let escaped = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    modal.inner.or_else(|| escaped.then_some(false))
}
