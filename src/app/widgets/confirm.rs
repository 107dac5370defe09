//! A question that has to be answered before something that cannot be undone.

use egui::{Frame, Id, Key, Modal, Modifiers, Ui, accesskit};

use super::button::primary_button;
use super::heading;
use crate::app::theme::space;

/// What was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Go on.
    Yes,
    /// Leave everything as it is: the button, Escape, or a press outside.
    No,
}

/// Shows the question over everything else and returns the answer once there is one. `yes` is a verb that
/// says what will happen, `no` leaves things as they are and has the keyboard at first.
pub fn confirm(ui: &Ui, title: &str, explanation: &str, yes: &str, no: &str) -> Option<Answer> {
    let id = Id::unique(("confirm", title));
    let opened = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    let modal = Modal::new(id)
        .frame(Frame::window(ui.style()))
        .show(ui.ctx(), |ui| {
            ui.set_width(480.0_f32.min(ui.ctx().content_rect().width() - 2.0 * space::FOUR));
            let question = heading(ui, 2, title);
            ui.label(explanation);
            ui.add_space(space::TWO);
            let mut answer = None;
            ui.horizontal_wrapped(|ui| {
                let stay = ui.button(no);
                if !opened {
                    stay.request_focus();
                }
                if stay.clicked() {
                    answer = Some(Answer::No);
                }
                if primary_button(ui, yes).clicked() {
                    answer = Some(Answer::Yes);
                }
            });
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_role(accesskit::Role::AlertDialog);
                node.set_modal();
                node.set_labelled_by(vec![question.id.accesskit_id()]);
            });
            answer
        });
    let escaped = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let answer = modal
        .inner
        .or_else(|| (escaped || modal.backdrop_response.clicked()).then_some(Answer::No));
    ui.data_mut(|data| {
        if answer.is_some() {
            data.remove::<bool>(id);
        } else {
            data.insert_temp(id, true);
        }
    });
    answer
}
