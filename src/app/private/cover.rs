//! The screens before and after: they hold nothing but whose turn it is.

use egui::{Align, Layout, Response, RichText, ScrollArea, Ui};

use super::{Kind, PrivateContext, PrivateEntry, last_closed, page};
use crate::app::theme::{Theme, space};
use crate::app::widgets::{Tone, heading, notice, primary_button, quiet_button};
use crate::workshop::Workshop;

/// Whose turn it is. Returns true when the hand-over was called off.
pub fn before(ui: &mut Ui, entry: &mut PrivateEntry, context: &mut PrivateContext<'_>) -> bool {
    let code = entry.member.to_string();
    let code = code.as_str();
    let mut over = false;
    let sheet = entry.kind == Kind::Paper;
    centered(ui, |ui| {
        let title = if sheet {
            "sheet-cover-title"
        } else {
            "private-cover-title"
        };
        heading(ui, 1, &context.text_with(title, &[("code", code.into())]));
        ui.label(context.text("private-cover-alone"));
        ui.add_space(space::TWO);
        for key in what_to_know(entry, context.workshop) {
            ui.label(context.text(key));
        }
        ui.add_space(space::THREE);
        let start = match entry.kind {
            Kind::Look => "cover-look-start",
            Kind::Paper => "sheet-cover-start",
            _ if entry.goes_on() => "cover-goes-on-start",
            _ => "hand-over-start",
        };
        let start = context.text_with(start, &[("code", code.into())]);
        let start = primary_button(ui, &start);
        has_the_keyboard(ui, &start);
        if start.clicked() {
            entry.begin(context.workshop);
        }
        let may_practise = entry.kind == Kind::HandOver && !entry.goes_on();
        if may_practise && quiet_button(ui, &context.text("practice-start")).clicked() {
            entry.practise(context);
        }
        if quiet_button(ui, &context.text("button-cancel")).clicked() {
            over = true;
        }
    });
    over
}

/// What is said before the person begins: text keys, in order.
fn what_to_know(entry: &PrivateEntry, workshop: &Workshop) -> Vec<&'static str> {
    match entry.kind {
        Kind::Look => return vec!["cover-look"],
        Kind::Paper => return vec!["sheet-cover-goes-on"],
        _ if entry.goes_on() => return vec!["cover-goes-on", "note-before-answering"],
        _ => {}
    }
    let mut keys = vec![
        "note-before-answering",
        "note-who-sees-it",
        "note-honest-limit",
    ];
    let round = workshop.open_round();
    if round.is_some_and(|round| round.has_answer_of(&entry.member)) {
        keys.push("cover-answered");
    } else if last_closed(workshop, &entry.member).is_some() {
        keys.push("cover-again");
    } else if workshop.rounds.len() > 1 {
        keys.push("cover-late");
    }
    if !entry.is_kept {
        keys.push("cover-not-kept");
    } else {
        keys.push("cover-kept");
    }
    keys
}

/// Locked and hidden. Returns true when the computer is back with the process leader.
pub fn after(ui: &mut Ui, entry: &PrivateEntry, context: &PrivateContext<'_>) -> bool {
    let mut over = false;
    centered(ui, |ui| {
        heading(ui, 1, &context.text("private-done-title"));
        let key = if entry.kind == Kind::Look {
            "cover-look-done"
        } else {
            "hand-over-done"
        };
        if entry.not_saved {
            let said = context.text("hand-over-not-saved");
            notice(ui, Tone::Attention, &said);
        } else {
            ui.label(context.text(key));
        }
        ui.add_space(space::THREE);
        let back = primary_button(ui, &context.text("hand-over-back"));
        has_the_keyboard(ui, &back);
        over = back.clicked();
    });
    over
}

/// The one thing to press has the keyboard, unless something else has been given it.
pub(super) fn has_the_keyboard(ui: &Ui, button: &Response) {
    if ui.memory(|memory| memory.focused().is_none()) {
        button.request_focus();
    }
}

/// A few words in the middle of the screen.
pub(super) fn centered(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let memory = ui.scope_id().with("height of the words");
    let known: f32 = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    let room = ui.available_height();
    // Somewhat above the middle, and less so where the text is large.
    let above = |height: f32| ((room - height) / 2.0).min(room * 0.18).max(space::ONE);
    let column = |ui: &mut Ui| {
        ui.with_layout(Layout::top_down(Align::Center), |ui| {
            ui.add_space(above(known));
            ui.set_max_width(ui.available_width().min(640.0));
            let top = ui.cursor().top();
            contents(ui);
            let height = ui.cursor().top() - top;
            ui.data_mut(|data| data.insert_temp(memory, height));
            if (above(height) - above(known)).abs() > 0.5 {
                ui.ctx()
                    .request_discard("the words of a cover have another height");
            }
        });
    };
    // Only what does not fit scrolls, so that an ordinary cover remembers nothing.
    if known + space::ONE > room {
        ScrollArea::vertical().auto_shrink(false).show(ui, column);
    } else {
        column(ui);
    }
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
        Kind::Practice => String::new(),
        Kind::Alone => context.text("private-head-alone"),
        Kind::HandOver | Kind::Paper | Kind::Look => {
            context.text_with("private-head", &[("code", entry.member.as_str().into())])
        }
    };
    if !whose.is_empty() {
        ui.label(RichText::new(whose).color(soft));
    }
    let shown = heading(ui, 1, &context.text(title));
    page::begins(ui, format!("{title} {purpose}"), &shown);
    ui.label(RichText::new(context.text(purpose)).text_style(Theme::strong()));
    ui.add_space(space::TWO);
}
