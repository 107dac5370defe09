//! The bar at the top: menus, the workshop's name, whether it is saved, undo, big screen, text size, language.

use egui::{Align, Layout, RichText, Ui, vec2};

use super::super::theme::{Theme, space};
use super::super::widgets::{Icon, icon_button, quiet_button};
use crate::app::application::actions::{Action, Menu, actions};
use crate::app::application::state::State;
use crate::app::commands::Purpose;
use crate::app::commands::{Command, Sent};
use crate::app::theme::icons;
use crate::text::{Language, Texts, dates};

/// Draws the bar and returns what was asked for.
pub fn show(ui: &mut Ui, state: &State, sent: &mut Vec<Sent>) {
    let texts = &state.texts;
    ui.horizontal_centered(|ui| {
        ui.label(RichText::new(texts.get("app-name")).text_style(Theme::strong()));
        menus(ui, state, sent);
        let title = state
            .document
            .as_ref()
            .map(|document| document.workshop().title.clone());
        at_the_right(
            ui,
            |ui| {
                if let Some(title) = title {
                    let words = RichText::new(title).text_style(Theme::strong());
                    ui.add(egui::Label::new(words).truncate());
                }
            },
            |ui| {
                if state.document.is_some() {
                    let saved = saved(state, texts);
                    ui.label(RichText::new(saved).color(state.theme.colours.ink_soft));
                    history_buttons(ui, state, sent);
                }
                view_buttons(ui, state, sent);
            },
        );
    });
}

/// Draws `left` in the room that `right` leaves at the end of a row. Both are drawn from left to right, so that the Tab
/// key goes the way one reads; how wide `right` is, is known from the frame before.
fn at_the_right(ui: &mut Ui, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) {
    let id = ui.unique_id().with("width of the right part");
    let known: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(0.0);
    let gap = ui.spacing().item_spacing.x;
    let room = (ui.available_width() - known - gap).max(0.0);
    let size = vec2(room, ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_width(room);
        left(ui);
    });
    let width = ui.horizontal(right).response.rect.width();
    if (width - known).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, width));
        ui.ctx()
            .request_discard("the right part of the bar has another width");
    }
}

/// The bar while a private answer is given: nothing but how the screen looks.
pub fn private(ui: &mut Ui, state: &State, sent: &mut Vec<Sent>) {
    ui.horizontal_centered(|ui| {
        ui.label(RichText::new(state.texts.get("app-name")).text_style(Theme::strong()));
        at_the_right(ui, |_| {}, |ui| view_buttons(ui, state, sent));
    });
}

fn menus(ui: &mut Ui, state: &State, sent: &mut Vec<Sent>) {
    let actions = actions();
    for menu in Menu::ALL {
        let name = state.texts.get(menu.key());
        ui.menu_button(name, |ui| {
            // Rows of full height, close together: the longest menu is to stay below the bar in a small window.
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut before: Option<&Action> = None;
            for action in actions.iter().filter(|action| action.menu == menu) {
                if before.is_some_and(|before| group(&before.command) != group(&action.command)) {
                    ui.separator();
                }
                before = Some(action);
                if entry(ui, state, action) {
                    sent.push(Sent::Command(action.command.clone()));
                    ui.close();
                }
            }
        });
    }
}

/// Which part of its menu an action stands in; a line is drawn between two parts.
fn group(command: &Command) -> u8 {
    match command {
        Command::SetTheme(_) | Command::ToggleMotion => 1,
        Command::SetLanguage(_) => 2,
        Command::TextLarger | Command::TextSmaller | Command::TextNormal => 3,
        Command::ToggleTimer | Command::TogglePrompts => 4,
        Command::ShowStart | Command::Quit => 5,
        Command::CreateKit => 6,
        _ => 0,
    }
}

/// Whether what an action chooses is what is chosen now; none for actions that choose nothing.
fn is_chosen(state: &State, command: &Command) -> Option<bool> {
    match command {
        Command::SetTheme(kind) => Some(state.theme.kind == *kind),
        Command::ToggleMotion => Some(state.theme.reduced_motion),
        Command::SetLanguage(language) => Some(state.language == *language),
        _ => None,
    }
}

fn entry(ui: &mut Ui, state: &State, action: &Action) -> bool {
    let chosen = is_chosen(state, &action.command);
    let mut button = egui::Button::new(state.texts.get(action.key));
    if let Some(chosen) = chosen {
        button = button.selected(chosen);
    }
    if let Some(shortcut) = &action.shortcut {
        button = button.shortcut_text(ui.ctx().format_shortcut(shortcut));
    }
    let response = ui.add_enabled((action.enabled)(state), button);
    if chosen == Some(true) {
        // By a sign, too, and not by colour alone.
        let at = egui::Rect::from_min_max(
            egui::pos2(response.rect.max.x - space::FOUR, response.rect.min.y),
            response.rect.max,
        );
        let ink = state.theme.colours.ink;
        Icon::from(icons::CHECK).paint(ui.painter(), at, 18.0, ink);
    }
    response.clicked()
}

fn view_buttons(ui: &mut Ui, state: &State, sent: &mut Vec<Sent>) {
    let texts = &state.texts;
    if state.document.is_some() && state.private.is_none() {
        let label = if state.presenter.open {
            "shell-presenter-close"
        } else {
            "shell-presenter"
        };
        if icon_button(ui, icons::PRESENTATION, &texts.get(label)).clicked() {
            sent.push(Sent::Command(Command::TogglePresenter));
        }
    }
    if quiet_button(ui, "A−")
        .on_hover_text(texts.get("button-zoom-out"))
        .clicked()
    {
        sent.push(Sent::Command(Command::TextSmaller));
    }
    if quiet_button(ui, "A+")
        .on_hover_text(texts.get("button-zoom-in"))
        .clicked()
    {
        sent.push(Sent::Command(Command::TextLarger));
    }
    let (other, name) = match state.language {
        Language::Swedish => (Language::English, "English"),
        Language::English => (Language::Swedish, "Svenska"),
    };
    if quiet_button(ui, name).clicked() {
        sent.push(Sent::Command(Command::SetLanguage(other)));
    }
}

fn history_buttons(ui: &mut Ui, state: &State, sent: &mut Vec<Sent>) {
    let texts = &state.texts;
    let Some(document) = &state.document else {
        return;
    };
    for (label, icon, named, plain, command) in [
        (
            document.history.undo_label(),
            icons::ARROW_U_UP_LEFT,
            "button-undo-named",
            "button-undo",
            Command::Undo,
        ),
        (
            document.history.redo_label(),
            icons::ARROW_U_UP_RIGHT,
            "button-redo-named",
            "button-redo",
            Command::Redo,
        ),
    ] {
        let name = label.map_or_else(
            || texts.get(plain),
            |label| texts.with(named, &[("edit", texts.message(label).into())]),
        );
        let clicked = ui
            .add_enabled_ui(label.is_some(), |ui| icon_button(ui, icon, &name).clicked())
            .inner;
        if clicked {
            sent.push(Sent::Command(command));
        }
    }
}

/// Whether what is on screen is on disk, in words.
fn saved(state: &State, texts: &Texts) -> String {
    let Some(document) = &state.document else {
        return String::new();
    };
    if document.for_reading {
        // Who answers an invitation only reads the workshop, but is not there to read.
        return texts.get(match state.purpose {
            Purpose::Answer => "shell-invitation",
            _ => "shell-for-reading",
        });
    }
    if let Some(who) = &document.locked_by {
        return texts.with("shell-read-only", &[("who", who.as_str().into())]);
    }
    if document.waiting {
        return texts.get("shell-kept-here");
    }
    if let Some(since) = document.dirty_since() {
        let time = dates::time(since, state.offset);
        return texts.with("shell-not-saved-since", &[("time", time.into())]);
    }
    match (document.saved_at, &document.path) {
        (Some(at), _) => texts.with(
            "shell-saved-at",
            &[("time", dates::time(at, state.offset).into())],
        ),
        (None, Some(_)) => texts.get("shell-saved"),
        (None, None) => texts.get("shell-unnamed"),
    }
}
