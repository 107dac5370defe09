//! Dialogs that a view asks for.

use std::path::PathBuf;

use super::{Request, Sent};
use crate::text::Message;
use crate::workshop::Step;

/// An open dialog.
#[derive(Debug, Clone, PartialEq)]
pub enum Dialog {
    /// Type a path, because no system dialog answered.
    Path {
        /// What it is for.
        request: Request,
        /// What was typed.
        typed: String,
        /// Why what was typed before cannot be used.
        problem: Option<Message>,
    },
    /// Pass a step over and say why.
    PassOver {
        /// Which.
        step: Step,
        /// The reason so far.
        reason: String,
    },
    /// Open a fixed proposal again and say why.
    Reopen {
        /// The reason so far.
        because: String,
    },
    /// Choose an earlier version to open, newest first.
    Versions(Vec<EarlierVersion>),
    /// Something to confirm.
    Confirm {
        /// The question.
        title: Message,
        /// What follows from it.
        explanation: Message,
        /// The verb that says what will happen.
        yes: Message,
        /// What is then done.
        then: Then,
    },
}

/// An earlier version, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct EarlierVersion {
    /// Where it lies.
    pub path: PathBuf,
    /// When it was saved.
    pub time: String,
    /// What differs from the work as it stands; none where it cannot be read.
    pub differs: Option<Message>,
}

/// What follows when a dialog is confirmed.
#[derive(Debug, Clone, PartialEq)]
pub enum Then {
    /// This.
    Send(Box<Sent>),
    /// Leave without saving.
    QuitUnsaved,
    /// Overwrite a file that was changed by somebody else.
    Overwrite,
    /// Write to this path, whatever stands there.
    WriteTo(Request, PathBuf),
    /// Take the file over from whoever has it open.
    TakeOver,
}
