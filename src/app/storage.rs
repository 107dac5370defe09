//! What the window keeps on disk, and where: settings, recent files, recovery files, the lock on the open
//! file. A thin layer over `store`, so that the rest of `app` knows no paths.

use std::path::{Path, PathBuf};

use jiff::{Timestamp, tz::Offset};

use super::command::RecordOptions;
use super::start::{Recovery, StartPage};
use super::theme::ThemeKind;
use crate::store::{self, ContentHash, Folders, Lock, Overwrite, StoreError, settings::Settings};
use crate::text::{Language, Texts, dates};
use crate::workshop::{Ballot, Workshop};

/// The window's settings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WindowSettings {
    /// Language; none = the system's.
    pub language: Option<Language>,
    /// Colours.
    pub theme: ThemeKind,
    /// Text size, 1.0 = 16 points.
    pub text_scale: f32,
    /// Nothing moves.
    pub reduced_motion: bool,
}

/// A file that was opened.
pub struct Opened {
    /// The workshop in it.
    pub workshop: Workshop,
    /// Who has it open already, if somebody has.
    pub locked_by: Option<String>,
}

/// The window's place on disk.
pub struct Storage {
    folders: Folders,
    content: Option<ContentHash>,
    overwrite: bool,
    lock: Option<Lock>,
    /// What the next record is made with.
    pub record_options: Option<RecordOptions>,
}
