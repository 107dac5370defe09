//! Runs the built program, and prepares files for it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use jiff::Timestamp;
use tempfile::TempDir;

/// The sample with seven groups, five members and one closed round.
pub const SAMPLE: &str = include_str!("../files/four-rules.ron");

/// Noon on the day of the example: when edits are made in tests that do not look at the clock.
pub const NOON: Timestamp = Timestamp::constant(1_801_738_800, 0);

/// A finished run of the program.
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Runs the program with Swedish messages, no display and no settings of its own.
pub fn run(arguments: &[&str]) -> Run {
    let home = tempfile::tempdir().unwrap();
    let output: Output = Command::new(env!("CARGO_BIN_EXE_foretrade"))
        .args(arguments)
        .env("FORETRADE_HOME", home.path())
        .env("LC_ALL", "sv_SE.UTF-8")
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .output()
        .unwrap();
    Run {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A folder with one file, which goes with it.
pub struct Prepared {
    pub path: PathBuf,
    _folder: TempDir,
}

impl Prepared {
    /// A file of this name and text.
    pub fn new(name: &str, text: impl AsRef<[u8]>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        Self {
            path,
            _folder: folder,
        }
    }

    /// The path as an argument.
    pub fn argument(&self) -> &str {
        self.path.to_str().unwrap()
    }

    /// What the file holds now.
    pub fn bytes(&self) -> Vec<u8> {
        std::fs::read(&self.path).unwrap()
    }

    /// Names of everything in the folder.
    pub fn folder(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.path.parent().unwrap()).unwrap();
        entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }
}

/// A file or folder of the package.
pub fn package(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
