//! An opened invitation: what it is about, whose answer it shall be, and where the answer goes. Nothing
//! else of the workshop is in sight until the person asks to look around.

use egui::{RichText, ScrollArea, Ui};

use crate::app::commands::{Command, Sent};
use crate::app::commands::{Status, ViewState};
use crate::app::theme::{Theme, space};
use crate::app::widgets::{
    Tone, asked_line, heading, notice, primary_button, quiet_button, status,
};
use crate::text::{Argument, Texts};
use crate::workshop::{ParticipantId, Step, Workshop};

/// What was typed, and whether the person looks around instead.
#[derive(Default)]
pub struct Desk {
    /// The code so far.
    pub code: String,
    /// Has been given the keyboard; not after a code that was tried, so that the field gets it again.
    pub has_keyboard: bool,
    /// Looks at the groups.
    pub looks_around: bool,
}

/// Draws the invitation.
pub fn show(
    ui: &mut Ui,
    workshop: &Workshop,
    view: &mut ViewState,
    texts: &Texts,
    said: Option<&Status>,
    sent: &mut Vec<Sent>,
) {
    let theme = Theme::of(ui.ctx());
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width().min(760.0));
        ui.add_space(space::THREE);
        ui.label(RichText::new(texts.get("invitation-head")).color(theme.colours.ink_soft));
        heading(ui, 1, &workshop.title);
        if !workshop.question.text.is_empty() {
            ui.label(RichText::new(&workshop.question.text).text_style(Theme::strong()));
        }
        if workshop.example {
            let mark = texts.get("note-example-picture");
            ui.label(RichText::new(mark).color(theme.colours.attention));
        }
        ui.add_space(space::TWO);
        if workshop.open_round().is_none() {
            notice(ui, Tone::Attention, &texts.get("invitation-no-round"));
            ui.add_space(space::TWO);
            leave(ui, view, texts, sent);
            return;
        }
        ui.label(texts.get("invitation-how"));
        let (tone, goes) = where_it_goes(workshop, texts);
        notice(ui, tone, &goes);
        ui.add_space(space::TWO);
        if let Some(code) = addressee(workshop) {
            let code = code.to_string();
            let words = texts.with("invitation-your-code", &[("code", code.as_str().into())]);
            ui.label(words);
            if primary_button(ui, &texts.get("button-start-answering")).clicked() {
                sent.push(Sent::Command(Command::AnswerAs(code)));
            }
        } else {
            let desk = view.part::<Desk>();
            let first = !std::mem::replace(&mut desk.has_keyboard, true);
            let label = texts.get("invitation-code");
            let (typed, entered) = asked_line(ui, &label, &desk.code, first);
            if let Some(typed) = typed {
                desk.code = typed;
            }
            ui.label(
                RichText::new(texts.get("invitation-code-note")).color(theme.colours.ink_soft),
            );
            ui.add_space(space::ONE);
            let code = desk.code.trim().to_owned();
            let start = ui
                .add_enabled_ui(!code.is_empty(), |ui| {
                    primary_button(ui, &texts.get("button-start-answering")).clicked()
                })
                .inner;
            if start || (entered && !code.is_empty()) {
                desk.has_keyboard = false;
                sent.push(Sent::Command(Command::AnswerAs(code)));
            }
        }
        if let Some(said) = said {
            status(ui, said.tone, &texts.message(&said.message));
        }
        ui.add_space(space::TWO);
        leave(ui, view, texts, sent);
    });
}

fn leave(ui: &mut Ui, view: &mut ViewState, texts: &Texts, sent: &mut Vec<Sent>) {
    ui.horizontal_wrapped(|ui| {
        if quiet_button(ui, &texts.get("invitation-look-around")).clicked() {
            view.part::<Desk>().looks_around = true;
            sent.push(Sent::Command(Command::Go(Step::NeedGroups)));
        }
        if quiet_button(ui, &texts.get("action-start-page")).clicked() {
            sent.push(Sent::Command(Command::ShowStart));
        }
    });
}

/// Whom the invitation is for, where it is for one.
fn addressee(workshop: &Workshop) -> Option<&ParticipantId> {
    let mut members = workshop.ranking_participants();
    match (members.next(), members.next()) {
        (Some(only), None) => Some(&only.id),
        _ => None,
    }
}

/// Who will be able to read the answer.
pub fn where_it_goes(workshop: &Workshop, texts: &Texts) -> (Tone, String) {
    match &workshop.answer_key {
        Some(key) if key.keeper.is_empty() => {
            (Tone::Information, texts.get("invitation-goes-sealed"))
        }
        Some(key) => {
            let keeper = [("keeper", Argument::from(key.keeper.as_str()))];
            let text = texts.with("invitation-goes-sealed-to", &keeper);
            (Tone::Information, text)
        }
        None => (Tone::Attention, texts.get("invitation-goes-open")),
    }
}
