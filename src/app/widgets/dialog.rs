//! Small dialogs over everything else: a path to type where the system has no file dialog, a reason to give,
//! a thing to confirm.

use super::versions_dialog;
use egui::{Id, Key, Modal, Modifiers, Ui, accesskit};

use crate::app::commands::{Dialog, EarlierVersion, Request, Then};
use crate::app::theme::space;
use crate::app::widgets::{
    Answer, Tone, asked_line, asked_lines, confirm, heading, primary_button, status,
};
use crate::text::Texts;
use crate::workshop::Step;

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
    /// An earlier version is to be opened.
    OpenVersion(EarlierVersion),
    /// Confirmed.
    Confirmed(Then),
}

/// Draws the dialog and returns how it ended, once it has.
pub fn show(ui: &Ui, dialog: &mut Dialog, texts: &Texts) -> Option<Ended> {
    match dialog {
        Dialog::Path {
            request,
            typed,
            problem,
        } => {
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
                |ui, first| {
                    if let Some(problem) = problem {
                        status(ui, Tone::Error, &texts.message(problem));
                    }
                    let (path, entered) = asked_line(ui, &texts.get("field-path"), typed, first);
                    if let Some(path) = path {
                        *typed = path;
                    }
                    Asked {
                        ready: !typed.trim().is_empty(),
                        entered,
                    }
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
                |ui, first| {
                    let why = texts.get("field-why");
                    if let Some(typed) = asked_lines(ui, &why, because, 3, first) {
                        *because = typed;
                    }
                    Asked {
                        ready: !because.trim().is_empty(),
                        entered: false,
                    }
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
                |ui, first| {
                    let why = texts.get("field-why");
                    if let Some(typed) = asked_lines(ui, &why, reason, 3, first) {
                        *reason = typed;
                    }
                    Asked {
                        ready: !reason.trim().is_empty(),
                        entered: false,
                    }
                },
            )?;
            Some(if done {
                Ended::PassOver(*step, reason.clone())
            } else {
                Ended::CalledOff
            })
        }
        Dialog::Versions(versions) => versions_dialog::show(ui, versions, texts),
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

/// What a dialog's field says about itself.
struct Asked {
    /// What stands in it can be confirmed.
    ready: bool,
    /// Enter was pressed in it.
    entered: bool,
}

/// A dialog with a field. `contents` draws it, told whether it is drawn for the first time: then it takes the keyboard.
/// Returns true for confirmed, false for called off.
fn text_dialog(
    ui: &Ui,
    id: &str,
    title: &str,
    explanation: &str,
    texts: &Texts,
    yes: &str,
    contents: impl FnOnce(&mut Ui, bool) -> Asked,
) -> Option<bool> {
    let id = Id::unique(("dialog", id));
    let first = !ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    let modal = Modal::new(id).show(ui.ctx(), |ui| {
        ui.set_width(560.0_f32.min(ui.ctx().content_rect().width() - 2.0 * space::FOUR));
        let name = heading(ui, 2, title);
        ui.label(explanation);
        ui.add_space(space::ONE);
        let asked = contents(ui, first);
        ui.add_space(space::TWO);
        let mut ended = (asked.ready && asked.entered).then_some(true);
        ui.horizontal_wrapped(|ui| {
            if ui
                .add_enabled_ui(asked.ready, |ui| primary_button(ui, yes).clicked())
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
    let ended = modal.inner.or_else(|| escaped.then_some(false));
    ui.data_mut(|data| {
        if ended.is_some() {
            data.remove::<bool>(id);
        } else {
            data.insert_temp(id, true);
        }
    });
    ended
}
