//! Choosing files without ever blocking a frame.
//!
//! The system's dialog is created on the main thread and waited for beside the frame. Where the system has no dialog it
//! answers at once with nothing; a path can then be typed. Nothing after a while means that the person called a dialog
//! off.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::Context;

use crate::app::application::work::Work;
use crate::app::commands::{Ask, Request};

/// Opens dialogs. Tests choose for the person.
pub trait Picker: Send {
    /// Opens the dialog. Empty = nothing chosen.
    fn open(&self, request: &Request, ctx: &Context) -> Work<Vec<PathBuf>>;

    /// Shows a file or folder with the system's own program.
    ///
    /// # Errors
    /// What the system said.
    fn show(&self, path: &Path) -> std::io::Result<()>;

    /// Where the person keeps documents; none where nobody knows. Dialogs open there when the work has no folder yet.
    fn documents(&self) -> Option<PathBuf> {
        None
    }
}

/// The system's own dialogs.
pub struct SystemPicker;

impl Picker for SystemPicker {
    fn open(&self, request: &Request, ctx: &Context) -> Work<Vec<PathBuf>> {
        let mut dialog = rfd::AsyncFileDialog::new().set_title(&request.title);
        if let Some(folder) = &request.folder {
            dialog = dialog.set_directory(folder);
        }
        if !request.file_name.is_empty() {
            dialog = dialog.set_file_name(&request.file_name);
        }
        if request.ask == Ask::OpenSpreadsheet {
            dialog = dialog.add_filter(
                "xlsx, ods, csv",
                &["xlsx", "xlsm", "ods", "csv", "txt", "xls"],
            );
        } else if request.ask == Ask::SavePage {
            dialog = dialog.add_filter("html", &["html"]);
        } else if request.ask.is_of_own_kind() {
            // A record may also come as a PDF with its data inside.
            let endings: &[&str] = match request.ask {
                Ask::OpenWorkshop | Ask::OpenRecord | Ask::OpenForNextYear => {
                    &["ron", "pdf", "zip"]
                }
                _ => &["ron"],
            };
            dialog = dialog.add_filter("Företräde", endings);
        }
        let ask = request.ask;
        let answer = async move {
            let one = |handle: Option<rfd::FileHandle>| {
                handle
                    .map(|handle| handle.path().to_owned())
                    .into_iter()
                    .collect::<Vec<_>>()
            };
            match ask {
                Ask::OpenWorkshop
                | Ask::OpenInvitation
                | Ask::OpenRecord
                | Ask::OpenSpreadsheet
                | Ask::OpenStart
                | Ask::OpenForNextYear
                | Ask::LoadKey => one(dialog.pick_file().await),
                Ask::SaveWorkshop
                | Ask::SaveAnswer
                | Ask::SavePage
                | Ask::SaveFile
                | Ask::CopyKey => one(dialog.save_file().await),
                Ask::RecordFolder | Ask::KitFolder | Ask::AnswersFolder | Ask::InvitationFolder => {
                    one(dialog.pick_folder().await)
                }
                Ask::OpenAnswers => dialog
                    .pick_files()
                    .await
                    .unwrap_or_default()
                    .iter()
                    .map(|handle| handle.path().to_owned())
                    .collect(),
            }
        };
        let answer = Work::start("file dialog", ctx, |_| pollster::block_on(answer));
        // Without a thread there is no dialog, as on a system that has none: a path can be typed.
        answer.unwrap_or_else(|_| Work::answered(Vec::new()))
    }

    fn show(&self, path: &Path) -> std::io::Result<()> {
        open::that_detached(path)
    }

    fn documents(&self) -> Option<PathBuf> {
        let user = directories::UserDirs::new()?;
        let folder = user.document_dir().filter(|folder| folder.is_dir());
        Some(folder.unwrap_or_else(|| user.home_dir()).to_owned())
    }
}

/// Nobody sees a dialog and calls it off in a shorter time.
const SOONEST_CALLED_OFF: Duration = Duration::from_millis(1000);

/// A dialog that is open.
pub struct Pending {
    /// What it asks for.
    pub request: Request,
    chosen: Work<Vec<PathBuf>>,
    opened: Instant,
}

/// Where a dialog stands.
pub enum Answer {
    /// Still open.
    Waiting,
    /// Chosen; empty = nothing.
    Chosen(Vec<PathBuf>),
}

impl Pending {
    /// Opens a dialog.
    pub fn open(picker: &dyn Picker, request: Request, ctx: &Context) -> Self {
        let opened = Instant::now();
        let chosen = picker.open(&request, ctx);
        Self {
            request,
            chosen,
            opened,
        }
    }

    /// Whether an answer now comes sooner than anybody can have seen a dialog and called it off.
    pub fn is_answered_at_once(&self) -> bool {
        self.opened.elapsed() < SOONEST_CALLED_OFF
    }

    /// Whether it has been answered.
    pub fn answer(&self) -> Answer {
        match self.chosen.poll() {
            Ok(Some(paths)) => Answer::Chosen(paths),
            Ok(None) => Answer::Waiting,
            Err(_) => Answer::Chosen(Vec::new()),
        }
    }
}
