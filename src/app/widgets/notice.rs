//! What happened, and what to look at: a line with an icon and words, read aloud when it changes.

use egui::{Frame, Id, Margin, Response, RichText, Sense, Stroke, Ui, accesskit};

use super::icon::Mark;
use crate::app::theme::{Theme, space};

/// What kind of thing is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Information,
    /// Something went well.
    Done,
    /// Something to look at.
    Attention,
    /// Something failed.
    Error,
}

impl Tone {
    fn mark(self) -> Mark {
        match self {
            Self::Information => Mark::Information,
            Self::Done => Mark::Tick,
            Self::Attention => Mark::Attention,
            Self::Error => Mark::Cross,
        }
    }

    fn colour(self, theme: &Theme) -> egui::Color32 {
        let c = &theme.colours;
        match self {
            Self::Information => c.accent,
            Self::Done => c.done,
            Self::Attention => c.attention,
            Self::Error => c.error,
        }
    }
}

/// A framed notice in the flow of a view. Errors are read at once, the rest when the reader is free.
pub fn notice(ui: &mut Ui, tone: Tone, text: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    let colour = tone.colour(&theme);
    Frame::new()
        .fill(theme.colours.surface_raised)
        .stroke(Stroke::new(1.5, colour))
        .corner_radius(6.0)
        .inner_margin(Margin::symmetric(16, 12))
        .show(ui, |ui| line(ui, tone, text))
        .inner
}

/// A line without a frame, for the status row of the shell and under things.
pub fn status(ui: &mut Ui, tone: Tone, text: &str) -> Response {
    line(ui, tone, text)
}

/// Says below a field what is wrong with what was typed, and ties it to the field.
pub(super) fn field_error(ui: &mut Ui, text: &str, field: Id) {
    let response = line(ui, Tone::Error, text);
    ui.ctx().accesskit_node_builder(field, |node| {
        node.set_invalid(accesskit::Invalid::True);
        node.set_error_message(response.id.accesskit_id());
    });
}

fn line(ui: &mut Ui, tone: Tone, text: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    let colour = tone.colour(&theme);
    let size = egui::TextStyle::Body.resolve(ui.style()).size;
    let response = ui
        .horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::ONE;
            ui.spacing_mut().interact_size.y = size;
            let (rect, _) = ui.allocate_exact_size(Mark::room(size * 1.25), Sense::hover());
            tone.mark().paint(ui.painter(), rect.center(), size, colour);
            ui.add(egui::Label::new(RichText::new(text).color(theme.colours.ink)).wrap())
        })
        .inner;
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_live(if tone == Tone::Error {
            accesskit::Live::Assertive
        } else {
            accesskit::Live::Polite
        });
    });
    response
}
