//! Where the program keeps its own files: settings, recent files, recovery files.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// The environment variable that moves all of the program's own files to one folder.
pub const HOME_VARIABLE: &str = "FORETRADE_HOME";

/// Folders of one user. None of them need exist yet; writing makes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// Settings and recent files.
    pub settings: PathBuf,
    /// Recovery files.
    pub recovery: PathBuf,
}

impl Folders {
    /// The folders of the user who runs the program, or none on a system without home folders.
    ///
    /// Reads the environment; everything else in this room takes folders as arguments.
    pub fn of_user() -> Option<Self> {
        match std::env::var_os(HOME_VARIABLE) {
            Some(home) if !home.is_empty() => Some(Self::inside(Path::new(&home))),
            _ => ProjectDirs::from("se", "", "Foretrade").map(|user| Self {
                settings: user.config_dir().to_owned(),
                recovery: user.data_local_dir().join("recovery"),
            }),
        }
    }

    /// All folders inside one.
    pub fn inside(home: &Path) -> Self {
        Self {
            settings: home.join("settings"),
            recovery: home.join("recovery"),
        }
    }

    /// The folder of earlier versions.
    pub fn versions(&self) -> PathBuf {
        self.recovery.with_file_name("versions")
    }

    /// The settings file.
    pub fn settings_file(&self) -> PathBuf {
        self.settings.join("settings.ron")
    }

    /// The file of what columns of spreadsheets were tied to.
    pub fn headings_file(&self) -> PathBuf {
        self.settings.join("headings.ron")
    }

    /// The folder of the keys that sealed answers are opened with.
    pub fn keys(&self) -> PathBuf {
        self.settings.join("keys")
    }

    /// The file of watched folders.
    pub fn watched_file(&self) -> PathBuf {
        self.settings.join("watched.ron")
    }

    /// The file of recent files.
    pub fn recent_file(&self) -> PathBuf {
        self.settings.join("recent.ron")
    }
}
