//! `foretrade verify FILE`: does a record say what its data say?

use std::io;
use std::path::{Path, PathBuf};

use clap::{ArgMatches, Command};
use serde::Serialize;

use crate::record::{
    AttachedError, Check, PagesRead, PrintedFingerprint, ReadError, Verdict, check_record,
    read_record, read_record_with,
};
use crate::store::read_bytes;
use crate::text::{Argument, Language, Message, Texts};

use super::Outcome;
use super::arguments::{json_flag, path, path_argument};
use super::console::Console;

pub(super) fn build(command: Command, texts: &Texts) -> Command {
    command
        .about(texts.get("verify-about"))
        .override_usage(texts.get("verify-usage"))
        .after_help(texts.get("verify-after"))
        .arg(
            path_argument("file", "cli-value-file", texts)
                .required(true)
                .help(texts.get("verify-file-help")),
        )
        .arg(path_argument("data", "cli-value-file", texts).help(texts.get("verify-data-help")))
        .arg(json_flag(texts))
}

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>) -> io::Result<Outcome> {
    let file = path(matches, "file");
    let bytes = match read_bytes(file) {
        Ok(bytes) => bytes,
        Err(error) => return console.cannot_use(&error),
    };
    let mut beside = matches.get_one::<PathBuf>("data").cloned();
    let mut read = match &beside {
        Some(data) => match read_bytes(data) {
            Ok(data) => read_record_with(&bytes, &data),
            Err(error) => return console.cannot_use(&error),
        },
        None => read_record(&bytes),
    };
    // An archive's PDF has its data in a package, which lies beside it when nothing has been moved.
    if beside.is_none()
        && let Err(ReadError::Attached(AttachedError::NoData)) = &read
        && let Some(package) = package_beside(file, &console.texts)
        && let Ok(data) = read_bytes(&package)
    {
        read = read_record_with(&bytes, &data);
        beside = Some(package);
    }
    let record = match read {
        Ok(record) => record,
        Err(error) => return console.cannot(&error),
    };
    let check = match check_record(&record, &|| false) {
        Ok(check) => check,
        Err(error) => return console.cannot(&error),
    };
    if matches.get_flag("json") {
        let said = said(&check, &console.texts);
        console.json(&said)?;
    } else {
        if let Some(data) = &beside {
            let name = data.file_name().unwrap_or_default().to_string_lossy();
            let found = Message::new("verify-data-found").with("file", name.as_ref());
            let line = console.texts.message(&found);
            console.result(&line)?;
        }
        for message in check.messages() {
            let line = console.texts.message(&message);
            console.result(&line)?;
        }
    }
    Ok(if check.holds() {
        Outcome::Fine
    } else {
        Outcome::Findings
    })
}

/// The package with an archive's data, where it lies beside under the name it was written with, in
/// either language.
fn package_beside(file: &Path, texts: &Texts) -> Option<PathBuf> {
    let stem = file.file_stem()?.to_str()?;
    Language::ALL.into_iter().find_map(|language| {
        let own = Texts::new(language);
        let texts = if language == texts.language() {
            texts
        } else {
            &own
        };
        let name = stem.strip_suffix(&texts.get("paper-name-archive"))?;
        let package = file.with_file_name(format!("{name}{}.zip", texts.get("paper-name-data")));
        package.is_file().then_some(package)
    })
}

/// The check as JSON. Places and verdicts are stable words; `figure`, `said` and `computed` are in the
/// language asked for.
#[derive(Serialize)]
struct Said {
    holds: bool,
    fingerprint: Fingerprint,
    changed: Vec<Changed>,
    figures: Vec<Figure>,
    files: Option<Files>,
    pages: Option<Pages>,
}

#[derive(Serialize)]
struct Fingerprint {
    holds: bool,
    recorded: String,
    data: String,
}

#[derive(Serialize)]
struct Changed {
    place: String,
    now: Option<String>,
}

#[derive(Serialize)]
struct Figure {
    part: &'static str,
    figure: String,
    verdict: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    said: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    computed: Option<String>,
}

/// How many of what was compared hold, each difference and each remark, in the language asked for.
#[derive(Serialize)]
struct Files {
    held: usize,
    all: usize,
    differs: Vec<String>,
    notes: Vec<String>,
}

/// `read` says what was counted: `pages` where everything on them was compared, else `rows` of tables.
#[derive(Serialize)]
struct Pages {
    fingerprint: &'static str,
    read: &'static str,
    held: usize,
    all: usize,
    differs: Vec<String>,
    notes: Vec<String>,
}

fn said(check: &Check, texts: &Texts) -> Said {
    let data = &check.data;
    let word = |argument: &Option<Argument>| {
        argument.as_ref().map(|argument| {
            texts.message(&Message::new("verify-value").with("value", argument.clone()))
        })
    };
    let words = |messages: &[Message]| -> Vec<String> {
        messages.iter().map(|it| texts.message(it)).collect()
    };
    Said {
        holds: check.holds(),
        fingerprint: Fingerprint {
            holds: data.fingerprint_holds(),
            recorded: data.recorded_fingerprint.clone(),
            data: data.data_fingerprint.clone(),
        },
        changed: data
            .changed
            .iter()
            .map(|piece| Changed {
                place: piece.place.clone(),
                now: piece.now.clone(),
            })
            .collect(),
        figures: data
            .figures
            .iter()
            .map(|checked| {
                let (verdict, said, computed) = match &checked.verdict {
                    Verdict::Holds => ("holds", None, None),
                    Verdict::NotRecomputable => ("not-recomputable", None, None),
                    Verdict::Differs { said, computed } => ("differs", word(said), word(computed)),
                };
                Figure {
                    part: checked.part.trim_start_matches("record-part-"),
                    figure: texts.message(&checked.figure),
                    verdict,
                    said,
                    computed,
                }
            })
            .collect(),
        files: check.files.as_ref().map(|files| Files {
            held: files.held,
            all: files.all,
            differs: words(&files.differs),
            notes: words(&files.notes),
        }),
        pages: check.pages.as_ref().map(|pages| {
            let (read, why) = match &pages.read {
                PagesRead::Whole => ("pages", None),
                PagesRead::Rows(why) => ("rows", Some(why)),
            };
            let why = why.map(|why| texts.message(why));
            Pages {
                fingerprint: match pages.fingerprint {
                    PrintedFingerprint::Same => "same",
                    PrintedFingerprint::Other => "other",
                    PrintedFingerprint::Unreadable => "unreadable",
                },
                read,
                held: pages.held,
                all: pages.all,
                differs: words(&pages.differs),
                notes: why.into_iter().chain(words(&pages.notes)).collect(),
            }
        }),
    }
}
