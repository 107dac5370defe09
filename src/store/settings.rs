//! Settings of one user on one computer. They change how things look, never a result.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::text::{Language, Texts};

use super::error::StoreError;
use super::own_files;

/// Settings. Fields of a newer version are passed over, so that an older one still starts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language of the interface; none = as the system.
    pub language: Option<Language>,
    /// The look.
    pub theme: Theme,
    /// The size of text.
    pub text_size: TextSize,
    /// Nothing moves by itself.
    pub reduced_motion: bool,
}

/// The look of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Theme {
    /// As the system.
    #[default]
    AsSystem,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    HighContrast,
}

/// The size of text in percent of the usual, 70 to 300.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "u16", into = "u16")]
pub struct TextSize(u16);

impl TextSize {
    /// The sizes that the commands for larger and smaller text step through.
    pub const STEPS: [Self; 9] = [
        Self(70),
        Self(85),
        Self(100),
        Self(115),
        Self(130),
        Self(150),
        Self(200),
        Self(250),
        Self(300),
    ];

    /// The size in percent.
    pub fn percent(self) -> u16 {
        self.0
    }

    /// The next larger size, or this one where it is the largest.
    #[must_use]
    pub fn larger(self) -> Self {
        let larger = Self::STEPS.into_iter().find(|size| *size > self);
        larger.unwrap_or(self)
    }

    /// The next smaller size, or this one where it is the smallest.
    #[must_use]
    pub fn smaller(self) -> Self {
        let smaller = Self::STEPS.into_iter().rev().find(|size| *size < self);
        smaller.unwrap_or(self)
    }
}

impl Default for TextSize {
    fn default() -> Self {
        Self(100)
    }
}

impl From<u16> for TextSize {
    /// The nearest size that is allowed.
    fn from(percent: u16) -> Self {
        Self(percent.clamp(70, 300))
    }
}

impl From<TextSize> for u16 {
    fn from(size: TextSize) -> Self {
        size.0
    }
}

impl Settings {
    /// The settings in a file. A missing file gives the usual settings; a broken one too, with the
    /// error to show, and is kept beside as `NAME.broken`.
    pub fn load(path: &Path) -> (Self, Option<StoreError>) {
        own_files::load_or_default(path)
    }

    /// As [`Self::load`], but changes nothing on the disk.
    pub fn read(path: &Path) -> (Self, Option<StoreError>) {
        own_files::read_or_default(path)
    }

    /// Writes the settings, making the folder where needed.
    ///
    /// # Errors
    /// Why they were not written.
    pub fn save(&self, path: &Path) -> Result<(), StoreError> {
        let texts = Texts::new(self.language.unwrap_or_default());
        own_files::write(path, self, &[texts.get("file-header-settings")])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a/settings.ron");
        assert_eq!(Settings::load(&path), (Settings::default(), None));
        let settings = Settings {
            language: Some(Language::English),
            theme: Theme::HighContrast,
            text_size: TextSize::from(150),
            reduced_motion: true,
        };
        settings.save(&path).unwrap();
        assert_eq!(Settings::load(&path), (settings, None));
    }

    #[test]
    fn broken_settings_are_told_and_kept_aside() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.ron");
        std::fs::write(&path, "(theme: Purple)").unwrap();
        let (settings, error) = Settings::load(&path);
        assert_eq!(settings, Settings::default());
        assert!(matches!(error, Some(StoreError::Broken { .. })));
        assert!(!path.exists());
        assert_eq!(
            std::fs::read_to_string(own_files::kept_aside(&path)).unwrap(),
            "(theme: Purple)"
        );
    }

    #[test]
    fn settings_of_a_newer_version_and_wild_sizes_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.ron");
        std::fs::write(&path, "(theme: Dark, text_size: 9000, later: [1])").unwrap();
        let (settings, error) = Settings::load(&path);
        assert_eq!(error, None);
        assert_eq!(settings.theme, Theme::Dark);
        assert_eq!(settings.text_size.percent(), 300);
    }

    #[test]
    fn text_grows_and_shrinks_in_steps_and_stops() {
        let usual = TextSize::default();
        assert_eq!(usual.larger().percent(), 115);
        assert_eq!(usual.smaller().percent(), 85);
        assert_eq!(TextSize::from(300).larger().percent(), 300);
        assert_eq!(TextSize::from(70).smaller().percent(), 70);
        assert_eq!(TextSize::from(120).larger().percent(), 130);
    }
}
