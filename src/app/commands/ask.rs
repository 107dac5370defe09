//! Files and folders that are asked for.

use std::path::PathBuf;

/// What is to be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// A workshop to open.
    OpenWorkshop,
    /// An invitation to answer.
    OpenInvitation,
    /// A record to read.
    OpenRecord,
    /// Last year's workshop or record, to start next year's work from.
    OpenForNextYear,
    /// Where to save the workshop.
    SaveWorkshop,
    /// Answer files to take in.
    OpenAnswers,
    /// A spreadsheet to take need groups from.
    OpenSpreadsheet,
    /// Another workshop to start from.
    OpenStart,
    /// The folder that answers arrive in.
    AnswersFolder,
    /// The folder for invitations.
    InvitationFolder,
    /// Where to save the answer page.
    SavePage,
    /// Where to save a copy of a key.
    CopyKey,
    /// A copy of a key to take in.
    LoadKey,
    /// Where to save an answer.
    SaveAnswer,
    /// The folder for the record.
    RecordFolder,
    /// The folder for the printed kit.
    KitFolder,
    /// Where to save a picture or table.
    SaveFile,
}

impl Ask {
    /// The text key of the dialog's title.
    pub fn key(self) -> &'static str {
        match self {
            Self::OpenWorkshop => "files-open-workshop",
            Self::OpenInvitation => "files-open-invitation",
            Self::OpenRecord => "files-open-record",
            Self::OpenForNextYear => "files-open-for-next-year",
            Self::SaveWorkshop => "files-save-workshop",
            Self::OpenAnswers => "files-open-answers",
            Self::OpenSpreadsheet => "files-open-spreadsheet",
            Self::OpenStart => "files-open-start",
            Self::AnswersFolder => "files-answers-folder",
            Self::InvitationFolder => "files-invitation-folder",
            Self::SavePage => "files-save-page",
            Self::CopyKey => "files-copy-key",
            Self::LoadKey => "files-load-key",
            Self::SaveAnswer => "files-save-answer",
            Self::RecordFolder => "files-record-folder",
            Self::KitFolder => "kit-folder",
            Self::SaveFile => "files-save-file",
        }
    }

    /// Whether something new is written.
    pub fn writes(self) -> bool {
        matches!(
            self,
            Self::SaveWorkshop
                | Self::SaveAnswer
                | Self::RecordFolder
                | Self::KitFolder
                | Self::InvitationFolder
                | Self::SavePage
                | Self::CopyKey
                | Self::SaveFile
        )
    }

    /// Whether files of the program's own kind are chosen, and only they are shown.
    pub fn is_of_own_kind(self) -> bool {
        !matches!(
            self,
            Self::RecordFolder
                | Self::KitFolder
                | Self::AnswersFolder
                | Self::InvitationFolder
                | Self::SavePage
                | Self::CopyKey
                | Self::LoadKey
                | Self::SaveFile
        )
    }
}

/// What a dialog is opened with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// What is to be chosen.
    pub ask: Ask,
    /// The dialog's title.
    pub title: String,
    /// The name proposed for a new file.
    pub file_name: String,
    /// The folder it opens in.
    pub folder: Option<PathBuf>,
}

impl Request {
    /// The path that is proposed where one has to be typed: the folder, with the name of a new file.
    pub fn proposed(&self) -> String {
        let mut path = self.folder.clone().unwrap_or_default();
        // Ends with a separator where only the folder is known, ready for the name.
        path.push(&self.file_name);
        path.display().to_string()
    }
}
