//! What the window keeps on disk, and where: settings, recent files, recovery files, the lock on the open
//! file, keys and invitations. A thin layer over `store`, so that the rest of `app` knows no folders.

mod answers;
mod unfinished;

use std::path::{Path, PathBuf};

use jiff::{Timestamp, tz::Offset};

use crate::app::commands::{InvitationOptions, RecordOptions};
use crate::app::pages::start::{Recovery, StartPage};
use crate::app::theme::ThemeKind;
use crate::spreadsheet::RememberedHeadings;
use crate::store::answer_keys::KeyRing;
use crate::store::disk::RealDisk;
use crate::store::folder_watch::LOOK_EVERY;
use crate::store::lock::{FileLock, Holder, Locking, RENEW_EVERY};
use crate::store::recent::{RecentFile, RecentFiles};
use crate::store::settings::{Settings, TextSize, Theme as ThemeSetting};
use crate::store::watched::WatchedFolders;
use crate::store::{self, Folders, Overwrite, StoreError, Unfinished, VersionBefore, recovery};
use crate::text::{Language, Texts, dates};
use crate::workshop::Workshop;

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

/// What is known of the open file: whether it may be written over, and the lock on it.
pub struct Place {
    overwrite: Overwrite,
    lock: Option<FileLock>,
}

/// The window's place on disk. Without folders (a system without home folders) it forgets everything.
pub struct Storage {
    folders: Option<Folders>,
    overwrite: Overwrite,
    lock: Option<FileLock>,
    renewed: Option<Timestamp>,
    recovery: Option<PathBuf>,
    keys: Option<KeyRing>,
    watched: Option<WatchedFolders>,
    /// Answers to the open workshop that were interrupted.
    unfinished: Vec<Unfinished>,
    /// How long to wait between two looks at a watched folder.
    pub look_every: std::time::Duration,
    /// What the next invitations are made with.
    pub invitation: Option<InvitationOptions>,
    /// What the next record is made with.
    pub record_options: Option<RecordOptions>,
    /// A picture or table waiting for a place: proposed name and content.
    pub to_save: Option<(String, Vec<u8>)>,
}

impl Storage {
    /// A place on disk in these folders.
    pub fn new(folders: Option<Folders>) -> Self {
        Self {
            folders,
            overwrite: Overwrite::Nothing,
            lock: None,
            renewed: None,
            recovery: None,
            keys: None,
            watched: None,
            unfinished: Vec::new(),
            look_every: LOOK_EVERY,
            invitation: None,
            record_options: None,
            to_save: None,
        }
    }

    /// The saved settings, or the usual ones.
    pub fn settings(&self) -> WindowSettings {
        let settings = self
            .folders
            .as_ref()
            .map(|folders| Settings::load(&folders.settings_file()).0)
            .unwrap_or_default();
        WindowSettings {
            language: settings.language,
            theme: match settings.theme {
                ThemeSetting::AsSystem | ThemeSetting::Light => ThemeKind::Light,
                ThemeSetting::Dark => ThemeKind::Dark,
                ThemeSetting::HighContrast => ThemeKind::HighContrast,
            },
            text_scale: f32::from(settings.text_size.percent()) / 100.0,
            reduced_motion: settings.reduced_motion,
        }
    }

    /// Remembers the settings. They only change how things look, so a failure is logged and not shown.
    pub fn remember(&self, settings: WindowSettings) {
        let Some(folders) = &self.folders else { return };
        let written = Settings {
            language: settings.language,
            theme: match settings.theme {
                ThemeKind::Light => ThemeSetting::Light,
                ThemeKind::Dark => ThemeSetting::Dark,
                ThemeKind::HighContrast => ThemeSetting::HighContrast,
            },
            text_size: TextSize::from((settings.text_scale * 100.0).round() as u16),
            reduced_motion: settings.reduced_motion,
        }
        .save(&folders.settings_file());
        if let Err(error) = written {
            tracing::warn!("settings not saved: {error}");
        }
    }

    /// What columns of spreadsheets were tied to before.
    pub fn remembered_headings(&self) -> RememberedHeadings {
        self.folders
            .as_ref()
            .map(|folders| store::load_own_file(&folders.headings_file()).0)
            .unwrap_or_default()
    }

    /// Keeps what columns were tied to. Without it the next guess is only a guess, so a failure is logged and
    /// not shown.
    pub fn remember_headings(&self, remembered: &RememberedHeadings, language: Language) {
        let Some(folders) = &self.folders else { return };
        let header = Texts::new(language).get("file-header-headings");
        let written = store::write_own_file(&folders.headings_file(), remembered, &[header]);
        if let Err(error) = written {
            tracing::warn!("headings not remembered: {error}");
        }
    }

    /// What the start page knows.
    pub fn start_page(&self, texts: &Texts, offset: Offset) -> StartPage {
        let Some(folders) = &self.folders else {
            return StartPage::default();
        };
        let recoveries = recovery::recoveries(&folders.recovery)
            .into_iter()
            .filter_map(|found| {
                Some(Recovery {
                    title: found.title.ok()?,
                    time: dates::day_and_time(texts, found.saved, offset),
                    path: found.path,
                })
            })
            .collect();
        let (recent, _) = RecentFiles::load(&folders.recent_file());
        let recent = recent
            .files()
            .iter()
            .map(|file| file.path.clone())
            .filter(|path| path.exists())
            .collect();
        StartPage { recoveries, recent }
    }

    /// Opens a workshop file and takes its lock.
    ///
    /// # Errors
    /// Why it cannot be opened.
    pub fn open(
        &mut self,
        path: &Path,
        now: Timestamp,
        language: Language,
    ) -> Result<Opened, StoreError> {
        let mut opened = store::load(path)?;
        store::open_answers(&mut opened.workshop, self.keys());
        self.overwrite = Overwrite::IfUnchanged(opened.content);
        // A folder that takes no lock file takes no saves either; the file can still be read.
        let locked_by = self.take_lock(path, now);
        self.add_recent(path, &opened.workshop.title, now, language);
        Ok(Opened {
            workshop: opened.workshop,
            locked_by,
        })
    }

    fn take_lock(&mut self, path: &Path, now: Timestamp) -> Option<String> {
        match FileLock::take(path, Holder::of_user(now)) {
            Ok(Locking::Taken(lock)) => {
                // Nobody else is saving to the file now; what a crash left beside it can go.
                if let Err(error) = store::save::remove_left_over(&RealDisk, path) {
                    tracing::warn!("a temporary file stays: {error}");
                }
                self.lock = Some(lock);
                self.renewed = Some(now);
                None
            }
            Ok(Locking::HeldBy(holder)) => {
                Some(holder.map_or_else(String::new, |holder| holder.user))
            }
            Err(error) => {
                tracing::warn!("no lock: {error}");
                None
            }
        }
    }

    /// Puts a file first among the recent ones. A failure is logged and not shown: nothing is lost by it.
    pub fn add_recent(&self, path: &Path, title: &str, now: Timestamp, language: Language) {
        let Some(folders) = &self.folders else { return };
        let (mut recent, _) = RecentFiles::load(&folders.recent_file());
        recent.add(RecentFile {
            path: path.to_owned(),
            title: title.to_owned(),
            opened: now,
        });
        if let Err(error) = recent.save(&folders.recent_file(), language) {
            tracing::warn!("recent files not saved: {error}");
        }
    }

    /// Saves to the workshop's file.
    ///
    /// # Errors
    /// Why it was not saved.
    pub fn save(
        &mut self,
        path: &Path,
        workshop: &Workshop,
        before: VersionBefore,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let content = match before {
            VersionBefore::Kept => store::save(path, workshop, self.overwrite)?,
            VersionBefore::Removed => store::save_without_trace(path, workshop, self.overwrite)?,
        };
        self.overwrite = Overwrite::IfUnchanged(content);
        if let Some(recovery) = self.recovery.take() {
            recovery::discard_recovery(&RealDisk, &recovery)?;
        }
        if self.lock.is_none() {
            self.take_lock(path, now);
        }
        Ok(())
    }

    /// The next save is to another file, or over whatever stands there: a person has said so. Returns what
    /// was known of the file before.
    pub fn save_anew(&mut self) -> Place {
        Place {
            overwrite: std::mem::replace(&mut self.overwrite, Overwrite::Anything),
            lock: self.lock.take(),
        }
    }

    /// Back to the file before, because the other could not be written.
    pub fn back_to(&mut self, place: Place) {
        self.overwrite = place.overwrite;
        self.lock = place.lock;
    }

    /// Saves work without a file to its recovery file.
    ///
    /// # Errors
    /// Why it was not saved.
    pub fn save_recovery(&mut self, workshop: &Workshop, now: Timestamp) -> Result<(), StoreError> {
        let Some(folders) = &self.folders else {
            return Ok(());
        };
        let path = self
            .recovery
            .get_or_insert_with(|| recovery::recovery_path(&folders.recovery, now))
            .clone();
        recovery::save_recovery(&RealDisk, &path, &store::to_text(workshop)?, None)?;
        if self.lock.is_none() {
            self.take_lock(&path, now);
        }
        Ok(())
    }

    /// Takes up unsaved work again; its recovery file stays until the work is saved.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn recover(&mut self, path: &Path) -> Result<Workshop, StoreError> {
        let mut opened = store::load(path)?;
        store::open_answers(&mut opened.workshop, self.keys());
        self.recovery = Some(path.to_owned());
        Ok(opened.workshop)
    }

    /// Throws unsaved work away, with the answers to it that were interrupted.
    ///
    /// # Errors
    /// Why it was not removed.
    pub fn discard_recovery(&mut self, path: &Path) -> Result<(), StoreError> {
        if let Some(folders) = &self.folders
            && let Ok(opened) = store::load(path)
        {
            store::discard_all_unfinished(&folders.recovery, &opened.workshop.id)?;
        }
        recovery::discard_recovery(&RealDisk, path)
    }

    /// Says now and then that the file is still open. Returns milliseconds until the next time.
    pub fn renew_lock(&mut self, now: Timestamp) -> Option<u64> {
        let lock = self.lock.as_mut()?;
        let every = i64::try_from(RENEW_EVERY.as_millis()).unwrap_or(i64::MAX);
        let since = now.as_millisecond() - self.renewed.map_or(0, Timestamp::as_millisecond);
        if since < every {
            return u64::try_from(every - since).ok();
        }
        if let Err(error) = lock.renew(now) {
            tracing::warn!("lock not renewed: {error}");
        }
        self.renewed = Some(now);
        u64::try_from(every).ok()
    }

    /// Lets go of the open file.
    pub fn release(&mut self) {
        self.lock = None;
        self.overwrite = Overwrite::Nothing;
        self.recovery = None;
        self.unfinished.clear();
    }
}
