//! The one table of actions that feeds menu, shortcuts and help.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::state::State;
use crate::app::commands::Command;
use crate::app::theme::ThemeKind;
use crate::text::Language;

/// Where an action stands in the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Menu {
    /// *Arkiv*.
    File,
    /// *Redigera*.
    Edit,
    /// *Visa*.
    View,
    /// *Hjälp*.
    Help,
}

impl Menu {
    /// All menus in order.
    pub const ALL: [Self; 4] = [Self::File, Self::Edit, Self::View, Self::Help];

    /// The text key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::File => "shell-menu-file",
            Self::Edit => "shell-menu-edit",
            Self::View => "shell-menu-view",
            Self::Help => "shell-menu-help",
        }
    }
}

/// One action: what it is called, its keys, when it can be used.
pub struct Action {
    /// Which menu.
    pub menu: Menu,
    /// Text key.
    pub key: &'static str,
    /// Keys, if any.
    pub shortcut: Option<KeyboardShortcut>,
    /// What it asks for.
    pub command: Command,
    /// Whether it can be used now.
    pub enabled: fn(&State) -> bool,
}

const CTRL: Modifiers = Modifiers::COMMAND;

fn always(_: &State) -> bool {
    true
}

fn has_document(state: &State) -> bool {
    state.document.is_some() && state.private.is_none()
}

/// Whether the open workshop has a file of its own.
fn has_file(state: &State) -> bool {
    has_document(state)
        && !is_for_reading(state)
        && state
            .document
            .as_ref()
            .is_some_and(|document| document.path.is_some())
}

/// Nothing but the private answer can be reached while one is given.
fn not_private(state: &State) -> bool {
    state.private.is_none()
}

/// Whether somebody else has the open file.
fn is_locked(state: &State) -> bool {
    has_document(state)
        && state
            .document
            .as_ref()
            .is_some_and(|document| document.locked_by.is_some())
}

fn action(
    menu: Menu,
    key: &'static str,
    shortcut: Option<KeyboardShortcut>,
    command: Command,
    enabled: fn(&State) -> bool,
) -> Action {
    Action {
        menu,
        key,
        shortcut,
        command,
        enabled,
    }
}

fn keys(modifiers: Modifiers, key: Key) -> Option<KeyboardShortcut> {
    Some(KeyboardShortcut::new(modifiers, key))
}

/// Whether the document is not the process leader's own: a record that is read, an invitation that is answered.
fn is_for_reading(state: &State) -> bool {
    state
        .document
        .as_ref()
        .is_some_and(|document| document.for_reading)
}

/// Every action whose keys are pressed, in the order in which they are tried: those with more modifiers before those
/// with fewer, so that the longer wins.
pub fn by_keys() -> Vec<Action> {
    let mut actions = actions();
    let held = |action: &Action| {
        action.shortcut.map_or(0, |shortcut| {
            let Modifiers {
                alt,
                shift,
                command,
                ..
            } = shortcut.modifiers;
            u8::from(alt) + u8::from(shift) + u8::from(command)
        })
    };
    actions.sort_by_key(|action| std::cmp::Reverse(held(action)));
    actions
}

/// Every action, in the order in which the menus and the help show it.
pub fn actions() -> Vec<Action> {
    use Menu::{Edit, File, Help, View};
    vec![
        action(
            File,
            "button-new-workshop",
            keys(CTRL, Key::N),
            Command::NewWorkshop,
            not_private,
        ),
        action(
            File,
            "button-open",
            keys(CTRL, Key::O),
            Command::Open,
            not_private,
        ),
        action(
            File,
            "button-save",
            keys(CTRL, Key::S),
            Command::Save,
            has_document,
        ),
        action(
            File,
            "button-save-as",
            keys(CTRL | Modifiers::SHIFT, Key::S),
            Command::SaveAs,
            has_document,
        ),
        action(
            File,
            "button-open-version",
            None,
            Command::LookForVersions,
            has_file,
        ),
        action(File, "button-take-over", None, Command::TakeOver, is_locked),
        action(
            File,
            "button-print-kit",
            None,
            Command::CreateKit,
            |state| has_document(state) && !is_for_reading(state),
        ),
        action(
            File,
            "action-start-page",
            None,
            Command::ShowStart,
            has_document,
        ),
        action(
            File,
            "button-quit",
            keys(CTRL, Key::Q),
            Command::Quit,
            not_private,
        ),
        action(
            Edit,
            "button-undo",
            keys(CTRL, Key::Z),
            Command::Undo,
            |state| {
                has_document(state)
                    && state
                        .document
                        .as_ref()
                        .is_some_and(|it| it.history.undo_label().is_some())
            },
        ),
        action(
            Edit,
            "button-redo",
            keys(CTRL, Key::Y),
            Command::Redo,
            |state| {
                has_document(state)
                    && state
                        .document
                        .as_ref()
                        .is_some_and(|it| it.history.redo_label().is_some())
            },
        ),
        action(
            View,
            "shell-presenter",
            keys(Modifiers::NONE, Key::F5),
            Command::TogglePresenter,
            has_document,
        ),
        action(
            View,
            "action-freeze",
            keys(Modifiers::SHIFT, Key::F5),
            Command::ToggleFreeze,
            |state| state.presenter.open,
        ),
        action(
            View,
            "action-wall-forward",
            keys(Modifiers::SHIFT, Key::PageDown),
            Command::TurnWall { forward: true },
            |state| state.presenter.open,
        ),
        action(
            View,
            "action-wall-back",
            keys(Modifiers::SHIFT, Key::PageUp),
            Command::TurnWall { forward: false },
            |state| state.presenter.open,
        ),
        action(
            View,
            "action-timer",
            keys(Modifiers::NONE, Key::F8),
            Command::ToggleTimer,
            |state| {
                has_document(state)
                    && state
                        .document
                        .as_ref()
                        .is_some_and(|it| !it.workshop().agenda.items.is_empty())
            },
        ),
        action(
            View,
            "shell-prompts",
            keys(Modifiers::NONE, Key::F4),
            Command::TogglePrompts,
            has_document,
        ),
        action(
            View,
            "button-zoom-in",
            keys(CTRL, Key::Plus),
            Command::TextLarger,
            always,
        ),
        action(
            View,
            "button-zoom-out",
            keys(CTRL, Key::Minus),
            Command::TextSmaller,
            always,
        ),
        action(
            View,
            "button-zoom-reset",
            keys(CTRL, Key::Num0),
            Command::TextNormal,
            always,
        ),
        action(
            View,
            "shell-theme-light",
            None,
            Command::SetTheme(ThemeKind::Light),
            always,
        ),
        action(
            View,
            "shell-theme-dark",
            None,
            Command::SetTheme(ThemeKind::Dark),
            always,
        ),
        action(
            View,
            "shell-theme-contrast",
            None,
            Command::SetTheme(ThemeKind::HighContrast),
            always,
        ),
        action(
            View,
            "shell-reduce-motion",
            None,
            Command::ToggleMotion,
            always,
        ),
        action(
            View,
            "language-sv",
            None,
            Command::SetLanguage(Language::Swedish),
            always,
        ),
        action(
            View,
            "language-en",
            None,
            Command::SetLanguage(Language::English),
            always,
        ),
        action(
            Help,
            "learning-open",
            None,
            Command::ToggleLearning,
            not_private,
        ),
        action(
            Help,
            "button-help",
            keys(Modifiers::NONE, Key::F1),
            Command::ToggleHelp,
            always,
        ),
    ]
}
