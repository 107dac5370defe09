//! `foretrade verify FILE`: does a record say what its data say?

use std::io;

use clap::{ArgMatches, Command};
use serde::Serialize;

use crate::record::{Check, PrintedFingerprint, Verdict, check_record, read_record};
use crate::store::read_bytes;
use crate::text::{Argument, Message, Texts};

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
        .arg(json_flag(texts))
}

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>) -> io::Result<Outcome> {
    let bytes = match read_bytes(path(matches, "file")) {
        Ok(bytes) => bytes,
        Err(error) => return console.cannot_use(&error),
    };
    let record = match read_record(&bytes) {
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

/// The check as JSON. Places and verdicts are stable words; `figure`, `said` and `computed` are in the
/// language asked for.
#[derive(Serialize)]
struct Said {
    holds: bool,
    fingerprint: Fingerprint,
    changed: Vec<Changed>,
    figures: Vec<Figure>,
    printed: Option<Printed>,
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

#[derive(Serialize)]
struct Printed {
    fingerprint: &'static str,
    differs: Vec<String>,
}

fn said(check: &Check, texts: &Texts) -> Said {
    let data = &check.data;
    let word = |argument: &Option<Argument>| {
        argument.as_ref().map(|argument| {
            texts.message(&Message::new("verify-value").with("value", argument.clone()))
        })
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
        printed: check.printed.as_ref().map(|printed| Printed {
            fingerprint: match printed.fingerprint {
                PrintedFingerprint::Same => "same",
                PrintedFingerprint::Other => "other",
                PrintedFingerprint::Unreadable => "unreadable",
            },
            differs: printed
                .differs
                .iter()
                .map(|message| texts.message(message))
                .collect(),
        }),
    }
}
