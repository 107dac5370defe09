//! The screens before and after: they hold nothing but whose turn it is.

use egui::{Align, Layout, RichText, Ui};

use super::{Kind, PrivateContext, PrivateEntry, Stage};
use crate::app::theme::{Theme, space};
use crate::app::widgets::{heading, primary_button, quiet_button};

/// Whose turn it is. Returns true when the hand-over was called off.
pub fn before(ui: &mut Ui, entry: &mut PrivateEntry, context: &mut PrivateContext<'_>) -> bool {
    let code = entry.member.as_str();
    let mut over = false;
    centered(ui, |ui| {
        heading(
            ui,
            1,
            &context.text_with("private-cover-title", &[("code", code.into())]),
        );
        ui.label(context.text("private-cover-alone"));
        ui.add_space(space::TWO);
        for key in [
            "note-before-answering",
            "note-who-sees-it",
            "note-honest-limit",
        ] {
            ui.label(context.text(key));
        }
        ui.add_space(space::THREE);
        let start = context.text_with("hand-over-start", &[("code", code.into())]);
        if primary_button(ui, &start).clicked() {
            entry.stage = Stage::Weigh;
        }
        if quiet_button(ui, &context.text("button-cancel")).clicked() {
            over = true;
        }
    });
    over
}

/// Locked and hidden. Returns true when the computer is back with the process leader.
pub fn after(ui: &mut Ui, entry: &mut PrivateEntry, context: &mut PrivateContext<'_>) -> bool {
    let mut over = false;
    centered(ui, |ui| {
        heading(ui, 1, &context.text("private-done-title"));
        let key = if entry.kind == Kind::Paper {
            "private-done-paper"
        } else {
            "hand-over-done"
        };
        ui.label(context.text(key));
        ui.add_space(space::THREE);
        over = primary_button(ui, &context.text("hand-over-back")).clicked();
    });
    over
}

fn centered(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        ui.add_space((ui.available_height() * 0.18).max(space::THREE));
        ui.set_max_width(ui.available_width().min(640.0));
        contents(ui);
    });
}

/// The line at the head of a private screen: which part, and whose.
pub fn head(
    ui: &mut Ui,
    entry: &PrivateEntry,
    context: &PrivateContext<'_>,
    title: &str,
    purpose: &str,
) {
    let soft = context.theme.colours.ink_soft;
    let whose = match entry.kind {
        Kind::Alone => context.text("private-head-alone"),
        Kind::HandOver | Kind::Paper => {
            context.text_with("private-head", &[("code", entry.member.as_str().into())])
        }
    };
    ui.label(RichText::new(whose).color(soft));
    heading(ui, 1, &context.text(title));
    ui.label(RichText::new(context.text(purpose)).text_style(Theme::strong()));
    ui.add_space(space::TWO);
}
