//! What the window keeps on disk, and where: settings, recent files, recovery files, the lock on the open
//! file, keys and invitations. A thin layer over `store`, so that the rest of `app` knows no folders.

mod answers;
mod unfinished;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use jiff::{SignedDuration, Timestamp, tz::Offset};

use crate::app::application::work::keeping::HeldLock;
use crate::app::commands::{InvitationOptions, RecordOptions};
use crate::app::pages::start::{Recovery, StartPage};
use crate::app::theme::ThemeKind;
use crate::spreadsheet::RememberedHeadings;
use crate::store::answer_keys::KeyRing;
use crate::store::disk::{Disk, RealDisk};
use crate::store::folder_watch::LOOK_EVERY;
use crate::store::keep::{Kept, Work};
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
    lock: Option<HeldLock>,
}

/// Work that was taken up again.
pub struct Recovered {
    /// The workshop.
    pub workshop: Workshop,
    /// Its file, where it has one that this window may write.
    pub file: Option<PathBuf>,
}

/// The window's place on disk. Without folders (a system without home folders) it forgets everything.
pub struct Storage {
    folders: Option<Folders>,
    disk: Arc<dyn Disk>,
    overwrite: Overwrite,
    lock: Option<HeldLock>,
    renewed: Option<Timestamp>,
    /// Where the work goes that its file does not take.
    journal: Option<PathBuf>,
    journal_lock: Option<FileLock>,
    /// Where it goes while its file does not even answer.
    beside: Option<PathBuf>,
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
            disk: Arc::new(RealDisk),
            overwrite: Overwrite::Nothing,
            lock: None,
            renewed: None,
            journal: None,
            journal_lock: None,
            beside: None,
            keys: None,
            watched: None,
            unfinished: Vec::new(),
            look_every: LOOK_EVERY,
            invitation: None,
            record_options: None,
            to_save: None,
        }
    }

    /// The same on another disk.
    #[must_use]
    pub fn on(mut self, disk: Arc<dyn Disk>) -> Self {
        self.disk = disk;
        self
    }

    /// The disk that work is saved on.
    pub fn disk(&self) -> Arc<dyn Disk> {
        Arc::clone(&self.disk)
    }

    /// The folder of earlier versions; none on a system without home folders.
    pub fn versions(&self) -> Option<PathBuf> {
        self.folders.as_ref().map(Folders::versions)
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
        let locked_by = self.take_lock(path, now, language);
        self.add_recent(path, &opened.workshop.title, now, language);
        Ok(Opened {
            workshop: opened.workshop,
            locked_by,
        })
    }

    /// Takes the lock of a file. Returns who has it, where somebody has.
    fn take_lock(&mut self, path: &Path, now: Timestamp, language: Language) -> Option<String> {
        let locking = FileLock::take(path, Holder::of_user(now));
        if let Ok(Locking::Taken(_)) = &locking
            // Nobody else is saving to the file now; what a crash left beside it can go.
            && let Err(error) = store::save::remove_left_over(&RealDisk, path)
        {
            tracing::warn!("a temporary file stays: {error}");
        }
        self.note_lock(locking, now)
            .map(|holder| holder.name(&Texts::new(language)))
    }

    /// Notes what came of taking the lock. Returns who has it, where somebody has.
    pub fn note_lock(
        &mut self,
        locking: Result<Locking, StoreError>,
        now: Timestamp,
    ) -> Option<Holder> {
        match locking {
            Ok(Locking::Taken(lock)) => {
                self.lock = Some(Arc::new(Mutex::new(lock)));
                self.renewed = Some(now);
                None
            }
            Ok(Locking::HeldBy(holder)) => Some(holder.unwrap_or_default()),
            Err(error) => {
                tracing::warn!("no lock: {error}");
                None
            }
        }
    }

    /// Takes the lock of a file from whoever has it, and reads what the file holds now.
    ///
    /// # Errors
    /// Why the lock was not taken, or the file not read.
    pub fn take_over(&mut self, path: &Path, now: Timestamp) -> Result<Workshop, StoreError> {
        let opened = store::load(path)?;
        let lock = FileLock::take_over(path, Holder::of_user(now))?;
        self.release();
        self.overwrite = Overwrite::IfUnchanged(opened.content);
        self.lock = Some(Arc::new(Mutex::new(lock)));
        self.renewed = Some(now);
        Ok(opened.workshop)
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

    /// What is to be kept of a workshop, and where.
    pub fn work(
        &mut self,
        workshop: &Workshop,
        path: Option<&Path>,
        before: VersionBefore,
        now: Timestamp,
    ) -> Work {
        if let Some(folders) = &self.folders
            && self.journal.is_none()
        {
            self.journal = Some(recovery::recovery_path(&folders.recovery, now));
        }
        Work {
            workshop: workshop.clone(),
            file: path.map(|path| (path.to_owned(), self.overwrite)),
            before,
            journal: self.journal.clone(),
            versions: self.versions(),
            now,
        }
    }

    /// The same, to be kept in a journal of its own while the file does not answer.
    pub fn work_beside(
        &mut self,
        workshop: &Workshop,
        path: Option<&Path>,
        now: Timestamp,
    ) -> Option<Work> {
        let mut work = self.work(workshop, path, VersionBefore::Kept, now);
        let folders = self.folders.as_ref()?;
        let beside = self.beside.get_or_insert_with(|| {
            // Another name than the journal's, which may be being written.
            let apart = SignedDuration::from_millis(1);
            recovery::recovery_path(&folders.recovery, now.saturating_add(apart).unwrap_or(now))
        });
        work.journal = Some(beside.clone());
        Some(work)
    }

    /// Notes where the work has been kept.
    pub fn note(&mut self, kept: &Kept, now: Timestamp) {
        match kept {
            Kept::InFile(content) => {
                self.overwrite = Overwrite::IfUnchanged(*content);
                self.journal = None;
                self.journal_lock = None;
                if let Some(beside) = self.beside.take()
                    && let Err(error) = recovery::discard_recovery(&RealDisk, &beside)
                {
                    tracing::warn!("a journal stays: {error}");
                }
            }
            Kept::InJournal(_) => self.hold_journal(now),
            Kept::Nowhere(_) => {}
        }
    }

    /// So that another window does not offer what this one is working on.
    fn hold_journal(&mut self, now: Timestamp) {
        if self.journal_lock.is_none()
            && let Some(journal) = &self.journal
            && let Ok(Locking::Taken(lock)) = FileLock::take(journal, Holder::of_user(now))
        {
            self.journal_lock = Some(lock);
        }
    }

    /// The lock on the open file.
    pub fn lock(&self) -> Option<HeldLock> {
        self.lock.clone()
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

    /// What was kept of another file, which could not be written, goes.
    pub fn discard_journal(&mut self) {
        self.journal_lock = None;
        if let Some(journal) = self.journal.take()
            && let Err(error) = recovery::discard_recovery(&RealDisk, &journal)
        {
            tracing::warn!("a journal stays: {error}");
        }
    }

    /// Takes up unsaved work again; its recovery file stays until the work is saved.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn recover(
        &mut self,
        path: &Path,
        now: Timestamp,
        language: Language,
    ) -> Result<Recovered, StoreError> {
        let mut opened = store::load(path)?;
        store::open_answers(&mut opened.workshop, self.keys());
        let of = recovery::file_of(path);
        self.release();
        self.journal = Some(path.to_owned());
        self.hold_journal(now);
        let file = of.and_then(|of| {
            // A file that somebody else has open is not written: the work can be saved under another name.
            if self.take_lock(&of.path, now, language).is_some() {
                return None;
            }
            self.overwrite = of
                .content
                .map_or(Overwrite::Nothing, Overwrite::IfUnchanged);
            Some(of.path)
        });
        Ok(Recovered {
            workshop: opened.workshop,
            file,
        })
    }

    /// Reads an earlier version. It stays where it lies.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn earlier_version(&mut self, path: &Path) -> Result<Workshop, StoreError> {
        let mut opened = store::load(path)?;
        store::open_answers(&mut opened.workshop, self.keys());
        Ok(opened.workshop)
    }

    /// Work for a file that was kept beside it and is not in it, newest first.
    pub fn journal_of(&self, file: &Path) -> Option<PathBuf> {
        let folders = self.folders.as_ref()?;
        let found = store::keep::journals_of(&folders.recovery, file);
        found
            .into_iter()
            .find(|found| found.title.is_ok())
            .map(|found| found.path)
    }

    /// Throws unsaved work away, with the answers to it that were interrupted.
    ///
    /// # Errors
    /// Why it was not removed.
    pub fn discard_recovery(&mut self, path: &Path) -> Result<(), StoreError> {
        // Answers to a workshop that has its own file are still answers to that.
        if let Some(folders) = &self.folders
            && recovery::file_of(path).is_none()
            && let Ok(opened) = store::load(path)
        {
            store::discard_all_unfinished(&folders.recovery, &opened.workshop.id)?;
        }
        recovery::discard_recovery(&RealDisk, path)
    }

    /// The lock, when it is time to say that the file is still open, and milliseconds until the next time.
    pub fn lock_to_renew(&mut self, now: Timestamp) -> (Option<HeldLock>, Option<u64>) {
        let Some(lock) = &self.lock else {
            return (None, None);
        };
        let every = i64::try_from(RENEW_EVERY.as_millis()).unwrap_or(i64::MAX);
        let since = now.as_millisecond() - self.renewed.map_or(0, Timestamp::as_millisecond);
        // A clock that has been set back renews at once.
        if (0..every).contains(&since) {
            return (None, u64::try_from(every - since).ok());
        }
        self.renewed = Some(now);
        (Some(Arc::clone(lock)), u64::try_from(every).ok())
    }

    /// Lets go of the open file.
    pub fn release(&mut self) {
        self.lock = None;
        self.overwrite = Overwrite::Nothing;
        self.journal = None;
        self.journal_lock = None;
        self.beside = None;
        self.unfinished.clear();
    }
}
