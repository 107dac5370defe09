//! The process leader's strip for the day: the time of the agenda item, and what the big screen shows. It is there only
//! while the time runs or the big screen is open.

use egui::{RichText, Ui};

use super::super::presenter::{Sought, screen_in_words};
use super::super::theme::Theme;
use super::super::widgets::{icon_button, quiet_button};
use crate::app::application::state::State;
use crate::app::application::timer;
use crate::app::commands::{Command, Sent};
use crate::app::presenter::screens::Place;
use crate::app::theme::icons;
use crate::text;

/// Whether there is anything to show.
pub fn is_needed(state: &State) -> bool {
    state.document.is_some() && (state.presenter.open || state.timer.item().is_some())
}

/// Draws the strip.
pub fn show(ui: &mut Ui, state: &State, sent: &mut Vec<Sent>) {
    ui.horizontal_wrapped(|ui| {
        if state.timer.item().is_some() {
            time(ui, state, sent);
        }
        if state.presenter.open {
            wall(ui, state, sent);
        }
    });
}

/// The running item: what is planned, what is used, and the way on.
fn time(ui: &mut Ui, state: &State, sent: &mut Vec<Sent>) {
    let texts = &state.texts;
    let Some(document) = &state.document else {
        return;
    };
    let agenda = &document.workshop().agenda;
    let Some((index, item)) = state
        .timer
        .item()
        .and_then(|index| Some((index, agenda.items.get(index)?)))
    else {
        return;
    };
    let left = timer::left_in_words(&state.timer, item, state.now(), texts);
    let name = super::super::steps::agenda_item_name(texts, item);
    let over = state.timer.left(item, state.now()) < 0;
    let colour = if over {
        state.theme.colours.attention
    } else {
        state.theme.colours.ink
    };
    ui.label(RichText::new(format!("{name}: {left}")).color(colour));
    // The item that the step on screen belongs to, where that is another than the running one; else the next.
    let shown = agenda
        .items
        .iter()
        .position(|item| item.step == Some(state.step()));
    let (key, on) = match shown {
        Some(shown) if shown != index && shown != index + 1 => ("timer-go-to", shown),
        _ => ("timer-next", index + 1),
    };
    if let Some(next) = agenda.items.get(on) {
        let name = super::super::steps::agenda_item_name(texts, next);
        if quiet_button(ui, &text!(texts, key, item = name)).clicked() {
            sent.push(Sent::Command(Command::RunTimer(Some(on))));
        }
    }
    if quiet_button(ui, &texts.get("shell-timer-stop")).clicked() {
        sent.push(Sent::Command(Command::RunTimer(None)));
    }
    if state.presenter.open {
        ui.separator();
    }
}

/// What the big screen shows, and where it is.
fn wall(ui: &mut Ui, state: &State, sent: &mut Vec<Sent>) {
    let texts = &state.texts;
    let presenter = &state.presenter;
    let key = if presenter.frozen {
        "wall-frozen"
    } else {
        "wall-follows"
    };
    let said = text!(texts, key, step = presenter.title());
    ui.label(RichText::new(said).text_style(Theme::strong()));
    let freeze = if presenter.frozen {
        "wall-release"
    } else {
        "wall-freeze"
    };
    if quiet_button(ui, &texts.get(freeze)).clicked() {
        sent.push(Sent::Command(Command::ToggleFreeze));
    }
    let (page, count) = presenter.page();
    if count > 1 {
        let back = ui
            .add_enabled_ui(page > 1, |ui| {
                icon_button(ui, icons::CARET_LEFT, &texts.get("action-wall-back"))
            })
            .inner;
        if back.clicked() {
            sent.push(Sent::Command(Command::TurnWall { forward: false }));
        }
        ui.label(text!(texts, "wall-page", number = page, count = count));
        let forward = ui
            .add_enabled_ui(page < count, |ui| {
                icon_button(ui, icons::CARET_RIGHT, &texts.get("action-wall-forward"))
            })
            .inner;
        if forward.clicked() {
            sent.push(Sent::Command(Command::TurnWall { forward: true }));
        }
    }
    screens(ui, state, sent);
    if icon_button(ui, icons::X, &texts.get("shell-presenter-close")).clicked() {
        sent.push(Sent::Command(Command::TogglePresenter));
    }
}

/// Chooses where the big screen is, in a window or on one of the screens, and whether it shows the time.
fn screens(ui: &mut Ui, state: &State, sent: &mut Vec<Sent>) {
    let texts = &state.texts;
    let presenter = &state.presenter;
    ui.menu_button(texts.get("wall-where"), |ui| {
        let on = presenter.stands_on();
        if ui
            .radio(on.is_none(), texts.get("wall-in-a-window"))
            .clicked()
        {
            sent.push(Sent::Command(Command::PutWall(Place::Window)));
            ui.close();
        }
        for (number, screen) in presenter.screens().iter().enumerate() {
            let words = screen_in_words(number, screen, texts);
            if ui.radio(on == Some(number), words).clicked() {
                let place = Place::Screen(Sought::of(number, screen));
                sent.push(Sent::Command(Command::PutWall(place)));
                ui.close();
            }
        }
        if presenter.screens().len() < 2 {
            ui.label(texts.get("wall-one-screen"));
        }
        let mut shows = presenter.shows_time;
        let words = texts.get("wall-shows-time");
        if ui.checkbox(&mut shows, words).changed() {
            sent.push(Sent::Command(Command::ToggleWallTime));
        }
    });
}
