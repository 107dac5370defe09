//! What a view may ask for beside edits, and the one table of actions that feeds menu, shortcuts and help.

use std::collections::BTreeSet;
use std::path::PathBuf;

use egui::{Key, KeyboardShortcut, Modifiers};

use crate::record::{Audience, Format, Part};
use crate::store::Whose;
use crate::text::Language;
use crate::workshop::{Edit, GroupId, ParticipantId, Step, WayIn};

use super::state::State;
use super::theme::ThemeKind;

/// What a view sends to the shell: a change of the workshop or a wish.
#[derive(Debug, Clone, PartialEq)]
pub enum Sent {
    /// A change of the workshop.
    Edit(Box<Edit>),
    /// Anything else.
    Command(Command),
}

/// A wish that is no change of the workshop.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Show the start page.
    ShowStart,
    /// Start a workshop from the empty template.
    NewWorkshop,
    /// Open the shipped example as an unnamed copy.
    OpenExample,
    /// Explore alone on the example.
    Explore,
    /// Choose a file to open.
    Open,
    /// Choose an invitation to answer.
    AnswerInvitation,
    /// Choose a record to read.
    ReadRecord,
    /// Open this file.
    OpenPath(PathBuf),
    /// Take up unsaved work again.
    Recover(PathBuf),
    /// Throw unsaved work away.
    DiscardRecovery(PathBuf),
    /// Save to the file, or ask where.
    Save,
    /// Ask where to save.
    SaveAs,
    /// Take back the last change.
    Undo,
    /// Do it again.
    Redo,
    /// Show a step.
    Go(Step),
    /// Explain a group in the right panel, or close it.
    Select(Option<GroupId>),
    /// Show or hide the questions to talk about.
    TogglePrompts,
    /// Open or close the presenter window.
    TogglePresenter,
    /// Let the presenter window stand still, or follow again.
    ToggleFreeze,
    /// Turn a page of the presenter window.
    TurnWall {
        /// To the next page rather than the one before.
        forward: bool,
    },
    /// Put the presenter window somewhere else.
    PutWall(super::presenter::Place),
    /// Show the time left on the presenter window, or hide it.
    ToggleWallTime,
    /// Start the time of an agenda item, by its place; none stops it.
    RunTimer(Option<usize>),
    /// Start the time of the item at hand, or stop it.
    ToggleTimer,
    /// Show or hide help.
    ToggleHelp,
    /// Change the interface language.
    SetLanguage(Language),
    /// Change the colours.
    SetTheme(ThemeKind),
    /// Turn movement on or off.
    ToggleMotion,
    /// Larger text.
    TextLarger,
    /// Smaller text.
    TextSmaller,
    /// Text at 100 %.
    TextNormal,
    /// Hand the computer over to a member.
    HandOver(ParticipantId),
    /// Enter paper answers, beginning with a member's.
    EnterPaper(ParticipantId),
    /// Hand over to a member whose answer was interrupted, or go on typing in a sheet.
    GoOn {
        /// Whose answer.
        member: ParticipantId,
        /// How it was given.
        way_in: WayIn,
    },
    /// Throw an interrupted answer away.
    DiscardInterrupted(Whose),
    /// Back to the invitation from looking around.
    BackToInvitation,
    /// Answer an invitation as the member with this code.
    AnswerAs(String),
    /// Let a member see the own answer of a closed round.
    LookBack(ParticipantId),
    /// Choose answer files to take in.
    TakeInAnswers,
    /// Choose a spreadsheet to take need groups from.
    ImportSpreadsheet,
    /// Keep what the columns of a spreadsheet were tied to.
    RememberHeadings(crate::spreadsheet::RememberedHeadings),
    /// Make a form to fill in, and choose where to save it.
    SaveForm(crate::spreadsheet::FormKind),
    /// Choose another workshop whose groups and criteria are the start of this one.
    StartFromWorkshop,
    /// Choose a folder and write invitations there.
    MakeInvitation(InvitationOptions),
    /// Choose a folder that answers arrive in.
    WatchFolder,
    /// Watch no folder.
    StopWatching,
    /// Save a copy of the key that sealed answers are opened with.
    CopyKey,
    /// Take that key in from a copy.
    LoadKey,
    /// Make a new key in place of one that is lost.
    NewKey,
    /// Choose a folder and write the record there.
    CreateRecord(RecordOptions),
    /// Choose a folder and write the printed kit there.
    CreateKit,
    /// Make the record to be looked at, without writing it.
    PreviewRecord(RecordOptions),
    /// Stop making the record.
    CancelRecord,
    /// Save the lone answer to a file.
    SaveAnswer,
    /// Choose where to save a picture or table.
    SaveFile {
        /// The proposed name, with its ending.
        name: String,
        /// What is saved.
        bytes: Vec<u8>,
    },
    /// Put text on the clipboard.
    Copy(String),
    /// Show the cards for learning, or close them.
    ToggleLearning,
    /// Start next year's work from what is open.
    NextYear,
    /// Choose last year's file and start next year's work from it.
    NextYearFromFile,
    /// Show a file or folder with the system's own program.
    Show(PathBuf),
    /// Open a dialog.
    Ask(super::dialog::Dialog),
    /// Leave the program.
    Quit,
}

/// What invitations are made with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvitationOptions {
    /// Answers are sealed to the workshop's key.
    pub sealed: bool,
    /// One file for each member rather than one for all.
    pub one_each: bool,
}

impl Default for InvitationOptions {
    /// One file for all, answers sealed.
    fn default() -> Self {
        Self {
            sealed: true,
            one_each: false,
        }
    }
}

/// What the record is made with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordOptions {
    /// Its language.
    pub language: Language,
    /// For the matter, or for publishing on the web.
    pub audience: Audience,
    /// The parts to take in.
    pub parts: BTreeSet<Part>,
    /// The formats to write.
    pub formats: BTreeSet<Format>,
}

impl RecordOptions {
    /// Everything, for the matter.
    pub fn new(language: Language) -> Self {
        Self {
            language,
            audience: Audience::default(),
            parts: Part::ALL.into(),
            formats: Format::available().collect(),
        }
    }
}

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

/// Nothing but the private answer can be reached while one is given.
fn not_private(state: &State) -> bool {
    state.private.is_none()
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
