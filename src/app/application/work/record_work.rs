//! Making a record beside the window: the order is tried as the record takes it, the document is built, and
//! where a folder is chosen its files are written.
//!
//! Invariants: the same workshop and choices give the same files here and on the command line; a run that
//! nobody waits for any more is stopped, and a stopped run writes nothing.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;
use jiff::civil::Date;

use super::{Task, Work};
use crate::app::commands::RecordOptions;
use crate::record::{self, Audience, Frozen, FrozenResults, Record, RecordError};
use crate::results::Results;
use crate::text::{Explain, Message, Texts};
use crate::workshop::Workshop;

/// What a record is made from.
pub struct Job {
    /// The workshop.
    pub workshop: Arc<Workshop>,
    /// The record it was read from, with its own results.
    pub read_from: Option<Arc<Frozen>>,
    /// What is known of it; what is not known yet is worked out first.
    pub known: Results,
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
    /// Why the record does not say how sure the order is; none where it does.
    pub not_tried: Option<Message>,
    /// The files written, those that people open first.
    pub files: Vec<PathBuf>,
}

/// Starts making a record. `wake` is asked for a frame when it is done.
///
/// # Errors
/// A sentence, where the computer gives no thread.
pub fn start(job: Job, wake: &Context) -> Result<RecordWork, Message> {
    Work::start("making the record", wake, move |task| make(job, task))
}

/// A record under way.
pub type RecordWork = Work<Result<Finished, Message>>;

fn make(job: Job, task: &Task) -> Result<Finished, Message> {
    let stopped = || Message::new("record-error-stopped");
    let texts = Texts::new(job.options.language);
    let options = record::Options {
        parts: job.options.parts.clone(),
        audience: job.options.audience,
        made: job.made,
    };
    let (made, not_tried) = match job.read_from {
        Some(frozen) => {
            let frozen = for_audience(&frozen, job.options.audience);
            let frozen = frozen.map_err(|error| error.message())?;
            (record::from_frozen(frozen, &texts, &options), None)
        }
        None => {
            let mut known = job.known;
            let question = known.sureness_question();
            task.expect(question.map_or(0, |question| question.samples()));
            known.complete(task.stop_flag(), &|done| task.advance(done));
            let results = FrozenResults::of(&job.workshop, &known);
            let made = record::build(&job.workshop, &results, &texts, &options);
            let not_tried = known.not_tried().filter(|_| results.robustness.is_none());
            (made.map_err(|error| error.message())?, not_tried)
        }
    };
    if task.is_stopped() {
        return Err(stopped());
    }
    let files = match &job.folder {
        Some(folder) => write(&made, &texts, &job.options, folder, task)?,
        None => Vec::new(),
    };
    Ok(Finished {
        options: job.options,
        record: made,
        not_tried,
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

fn write(
    made: &Record,
    texts: &Texts,
    options: &RecordOptions,
    folder: &Path,
    task: &Task,
) -> Result<Vec<PathBuf>, Message> {
    let files = made
        .files(texts, options.formats.iter().copied())
        .map_err(|error| error.message())?;
    if task.is_stopped() {
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
        let workshop = Arc::new(workshop);
        Job {
            workshop: Arc::clone(&workshop),
            read_from: None,
            known: Results::quick(&workshop),
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
        let work = start(job, &Context::default()).unwrap();
        let finished = work.wait().unwrap().unwrap();
        assert_eq!(work.task().share(), None);
        let results = FrozenResults::of(&workshop, &Results::whole(&workshop));
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
        let task = Task::default();
        task.stop();
        let stopped = make(job, &task).map(|_| ()).unwrap_err();
        assert_eq!(stopped.key, "record-error-stopped");
        assert_eq!(folder.path().read_dir().unwrap().count(), 0);
    }

    #[test]
    fn a_record_read_back_names_nobody_on_the_web() {
        let mut first = job(None);
        let workshop = Arc::make_mut(&mut first.workshop);
        workshop.participants[0].name = "Kim Exempelsson".to_owned();
        let task = Task::default();
        let made = make(first, &task).unwrap();
        let frozen = Arc::new(made.record.frozen);
        let mut again = job(None);
        again.read_from = Some(Arc::clone(&frozen));
        let same = make(again, &task).unwrap();
        assert_eq!(same.record.document, made.record.document);
        let mut web = job(None);
        web.read_from = Some(frozen);
        web.options.audience = Audience::Web;
        let texts = Texts::new(Language::Swedish);
        let files = make(web, &task).unwrap().record;
        for file in files.files(&texts, [Format::Ron, Format::Html]).unwrap() {
            assert!(!String::from_utf8_lossy(&file.bytes).contains("Exempelsson"));
        }
    }
}
