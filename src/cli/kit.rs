//! `foretrade kit FILE --out DIR`: cards, answer sheets, code slips and agenda to print.

use std::io;

use clap::{ArgMatches, Command};
use jiff::tz::Offset;

use crate::kit;
use crate::store::save_files;
use crate::text::Texts;

use super::Outcome;
use super::arguments::{folder_argument, path, workshop_argument};
use super::console::{Console, open_or_end};

pub(super) fn build(command: Command, texts: &Texts) -> Command {
    command
        .about(texts.get("cli-kit-about"))
        .override_usage(texts.get("cli-kit-usage"))
        .after_help(texts.get("cli-record-after"))
        .arg(workshop_argument(texts))
        .arg(folder_argument(texts))
}

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>) -> io::Result<Outcome> {
    let workshop = open_or_end!(console, path(matches, "file"));
    let made = Offset::UTC.to_datetime(console.now).date();
    let files = match kit::files(&workshop, &console.texts, made) {
        Ok(files) => files,
        Err(error) => return console.cannot(&error),
    };
    let folder = path(matches, "out");
    let contents = files
        .iter()
        .map(|file| (file.name.as_str(), file.bytes.as_slice()));
    if let Err(error) = save_files(folder, contents) {
        return console.cannot_use(&error);
    }
    for file in &files {
        console.result(&folder.join(&file.name).display().to_string())?;
    }
    Ok(Outcome::Fine)
}
