//! What a view may send: a change of the workshop, or a wish.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::Dialog;
use crate::app::presenter::screens::Place;
use crate::app::theme::ThemeKind;
use crate::record::{Audience, Format, Part};
use crate::store::Whose;
use crate::text::Language;
use crate::workshop::{Edit, GroupId, ParticipantId, Step, WayIn};

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
    /// Look for earlier versions, to choose one that is opened.
    LookForVersions,
    /// Take the open file over from whoever has it.
    TakeOver,
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
    PutWall(Place),
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
    /// Take in the answers in this text.
    TakeInPasted(String),
    /// Open the next round.
    OpenRound,
    /// Close the open round.
    CloseRound,
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
    /// Choose where to save the answer page of the open round.
    SaveAnswerPage,
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
    Ask(Box<Dialog>),
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
