//! Making a record beside the window: the order is tried as the record takes it, the document is built, and
//! where a folder is chosen its files are written.
//!
//! Invariants: the same workshop and choices give the same files here and on the command line; a run that
//! nobody waits for any more is stopped, and a stopped run writes nothing.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use egui::Context;
use jiff::civil::Date;

use crate::app::commands::RecordOptions;
use crate::record::{self, Audience, Frozen, Record, RecordError, Sureness, SurenessError};
use crate::text::{Explain, Message, Texts};
use crate::workshop::Workshop;

/// How far a run has come.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicU32,
    samples: u32,
    stop: AtomicBool,
}

impl Progress {
    /// Share of the samples that are done, 0 to 1; none where nothing is tried or all is.
    pub fn share(&self) -> Option<f32> {
        let done = self.done.load(Ordering::Relaxed);
        (done < self.samples).then(|| done as f32 / self.samples as f32)
    }

    fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// What came of trying the order.
#[derive(Debug, Clone, PartialEq)]
pub enum Tried {
    /// How sure it is.
    Found(Box<Sureness>),
    /// Why the record cannot say it.
    Not(Message),
}

/// What a record is made from.
pub struct Job {
    /// The workshop.
    pub workshop: Arc<Workshop>,
    /// The record it was read from, with its own results.
    pub read_from: Option<Arc<Frozen>>,
    /// What came of trying this very workshop before.
    pub tried: Option<Arc<Tried>>,
    /// What is chosen.
    pub options: RecordOptions,
    /// Today.
    pub made: Date,
    /// Where the files go; none = the document only.
    pub folder: Option<PathBuf>,
}

/// A record that is made.
pub struct Finished {
    /// What it was made with.
    pub options: RecordOptions,
    /// The record.
    pub record: Record,
    /// What came of trying the order; none where the record brought its own results.
    pub tried: Option<Arc<Tried>>,
    /// The files written, those that people open first.
    pub files: Vec<PathBuf>,
}

/// A record under way; stopped when it is dropped.
pub struct RecordWork {
    /// How far it has come.
    pub progress: Arc<Progress>,
    receiver: Receiver<Result<Finished, Message>>,
}

impl RecordWork {
    /// Starts making a record. `wake` is asked for a frame when it is done. None when there is no thread to
    /// be had.
    pub fn start(job: Job, wake: Context) -> Option<Self> {
        let tries = job.read_from.is_none() && job.tried.is_none();
        let progress = Arc::new(Progress {
            samples: if tries {
                job.workshop.method.robustness.samples
            } else {
                0
            },
            ..Progress::default()
        });
        let (sender, receiver) = channel();
        let seen = Arc::clone(&progress);
        std::thread::Builder::new()
            .name("making the record".to_owned())
            .spawn(move || {
                let finished = make(job, &seen);
                // Nobody waits any more when the workshop was left meanwhile.
                if sender.send(finished).is_ok() {
                    wake.request_repaint();
                }
            })
            .ok()
            .map(|_| Self { progress, receiver })
    }

    /// The result when it is there; none while it is under way.
    pub fn poll(&self) -> Option<Result<Finished, Message>> {
        match self.receiver.try_recv() {
            Ok(finished) => Some(finished),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(Message::new("record-step-broke"))),
        }
    }

    /// Waits for the result.
    pub fn wait(&self) -> Result<Finished, Message> {
        self.receiver
            .recv()
            .unwrap_or_else(|_| Err(Message::new("record-step-broke")))
    }
}

impl Drop for RecordWork {
    fn drop(&mut self) {
        self.progress.stop.store(true, Ordering::Relaxed);
    }
}

fn make(job: Job, progress: &Progress) -> Result<Finished, Message> {
    let stopped = || Message::new("record-error-stopped");
    let texts = Texts::new(job.options.language);
    let options = record::Options {
        parts: job.options.parts.clone(),
        audience: job.options.audience,
        made: job.made,
    };
    let (made, tried) = match &job.read_from {
        Some(frozen) => {
            let frozen = for_audience(frozen, job.options.audience);
            let frozen = frozen.map_err(|error| error.message())?;
            (record::from_frozen(frozen, &texts, &options), None)
        }
        None => {
            let tried = match &job.tried {
                Some(tried) => Arc::clone(tried),
                None => Arc::new(try_order(&job.workshop, progress).ok_or_else(stopped)?),
            };
            let (robustness, shares) = match tried.as_ref() {
                Tried::Found(found) => (
                    Some(found.result.clone()),
                    Some(found.class_shares.as_slice()),
                ),
                Tried::Not(_) => (None, None),
            };
            let results =
                record::compute(&job.workshop, robustness, shares, &|| progress.is_stopped());
            let made = record::build(&job.workshop, &results, &texts, &options);
            (made.map_err(|error| error.message())?, Some(tried))
        }
    };
    if progress.is_stopped() {
        return Err(stopped());
    }
    let files = match &job.folder {
        Some(folder) => write(&made, &texts, &job.options, folder, progress)?,
        None => Vec::new(),
    };
    Ok(Finished {
        options: job.options,
        record: made,
        tried,
        files,
    })
}

/// A record read back, without names where it is to be published.
fn for_audience(frozen: &Frozen, audience: Audience) -> Result<Frozen, RecordError> {
    match audience {
        Audience::Matter => Ok(frozen.clone()),
        Audience::Web => Frozen::new(
            &frozen.data.workshop,
            &frozen.data.results,
            audience,
            frozen.made,
        ),
    }
}

/// Tries the order with the workshop's own settings; none when stopped.
fn try_order(workshop: &Workshop, progress: &Progress) -> Option<Tried> {
    let heard = |done: u32| {
        progress.done.fetch_max(done, Ordering::Relaxed);
    };
    match record::sureness(workshop, &progress.stop, &heard) {
        Ok(found) => Some(Tried::Found(Box::new(found))),
        Err(SurenessError::Robustness(error)) if error == STOPPED => None,
        Err(error) => Some(Tried::Not(error.message())),
    }
}

const STOPPED: crate::ranking::robustness::RobustnessError =
    crate::ranking::robustness::RobustnessError::Cancelled;

fn write(
    made: &Record,
    texts: &Texts,
    options: &RecordOptions,
    folder: &Path,
    progress: &Progress,
) -> Result<Vec<PathBuf>, Message> {
    let files = made
        .files(texts, options.formats.iter().copied())
        .map_err(|error| error.message())?;
    if progress.is_stopped() {
        return Err(Message::new("record-error-stopped"));
    }
    let contents = files
        .iter()
        .map(|file| (file.name.as_str(), file.bytes.as_slice()));
    crate::store::save_files(folder, contents).map_err(|error| error.message())?;
    let first = made.opened_first(texts);
    let mut names: Vec<String> = files.into_iter().map(|file| file.name).collect();
    names.sort_by_key(|name| {
        first
            .iter()
            .position(|it| it == name)
            .unwrap_or(first.len())
    });
    Ok(names.iter().map(|name| folder.join(name)).collect())
}

#[cfg(test)]
mod tests {
    use crate::app::application::work::record_work::*;
    use crate::record::Format;
    use crate::store::Shipped;
    use crate::text::Language;

    fn job(folder: Option<PathBuf>) -> Job {
        let mut workshop = Shipped::Example.workshop().unwrap();
        workshop.method.robustness.samples = 3_000;
        Job {
            workshop: Arc::new(workshop),
            read_from: None,
            tried: None,
            options: RecordOptions::new(Language::Swedish),
            made: jiff::civil::date(2027, 2, 5),
            folder,
        }
    }

    #[test]
    fn the_windows_record_is_the_command_lines() {
        let folder = tempfile::tempdir().unwrap();
        let job = job(Some(folder.path().to_owned()));
        let workshop = Arc::clone(&job.workshop);
        let work = RecordWork::start(job, Context::default()).unwrap();
        let finished = work.wait().unwrap();
        assert_eq!(work.progress.share(), None);
        let found = record::sureness(&workshop, &AtomicBool::new(false), &|_| {}).unwrap();
        let shares = Some(found.class_shares.as_slice());
        let results = record::compute(&workshop, Some(found.result.clone()), shares, &|| false);
        let texts = Texts::new(Language::Swedish);
        let options = record::Options::new(jiff::civil::date(2027, 2, 5));
        let expected = record::build(&workshop, &results, &texts, &options).unwrap();
        assert_eq!(finished.record, expected);
        assert!(expected.document.about.fingerprint.len() == 64);
        let formats = finished.options.formats.iter().copied();
        for file in expected.files(&texts, formats).unwrap() {
            let written = std::fs::read(folder.path().join(&file.name)).unwrap();
            assert!(written == file.bytes, "{}", file.name);
        }
        // The record itself is the first to be opened, and the tables do not lie among what people read.
        let first = finished.files.first().unwrap();
        assert!(first.ends_with("HSN-2027-00041-underlag.pdf") || !crate::typeset::available());
        let loose = folder.path().read_dir().unwrap().flatten();
        assert!(
            loose
                .map(|it| it.path())
                .all(|it| it.extension().is_none_or(|it| it != "csv"))
        );
        assert!(folder.path().join("tabeller").read_dir().unwrap().count() > 10);
    }

    #[test]
    fn a_dropped_run_is_stopped_and_writes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let job = job(Some(folder.path().to_owned()));
        let progress = Progress {
            samples: 3_000,
            ..Progress::default()
        };
        progress.stop.store(true, Ordering::Relaxed);
        let stopped = make(job, &progress).map(|_| ()).unwrap_err();
        assert_eq!(stopped.key, "record-error-stopped");
        assert_eq!(folder.path().read_dir().unwrap().count(), 0);
    }

    #[test]
    fn a_record_read_back_names_nobody_on_the_web() {
        let mut first = job(None);
        let workshop = Arc::make_mut(&mut first.workshop);
        workshop.participants[0].name = "Kim Exempelsson".to_owned();
        let progress = Progress::default();
        let made = make(first, &progress).unwrap();
        let frozen = Arc::new(made.record.frozen);
        let mut again = job(None);
        again.read_from = Some(Arc::clone(&frozen));
        let same = make(again, &progress).unwrap();
        assert_eq!(same.record.document, made.record.document);
        let mut web = job(None);
        web.read_from = Some(frozen);
        web.options.audience = Audience::Web;
        let texts = Texts::new(Language::Swedish);
        let files = make(web, &progress).unwrap().record;
        for file in files.files(&texts, [Format::Ron, Format::Html]).unwrap() {
            assert!(!String::from_utf8_lossy(&file.bytes).contains("Exempelsson"));
        }
    }
}
