//! `foretrade record FILE --out DIR`: the record in every format.

use std::io;
use std::sync::Arc;

use clap::{ArgMatches, Command};
use jiff::tz::Offset;

use crate::record::{self, Audience, Format, FrozenResults};
use crate::results::Results;
use crate::store::save_files;
use crate::text::{Explain, Message, Texts};
use crate::typeset::{self, TypesetError};

use super::Outcome;
use super::arguments::{flag, folder_argument, path, workshop_argument};
use super::console::{Console, open_or_end};

pub(super) fn build(command: Command, texts: &Texts) -> Command {
    command
        .about(texts.get("cli-record-about"))
        .override_usage(texts.get("cli-record-usage"))
        .after_help(texts.get("cli-record-after"))
        .arg(workshop_argument(texts))
        .arg(folder_argument(texts))
        .arg(flag("web", texts).help(texts.get("cli-web-help")))
}

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>) -> io::Result<Outcome> {
    let workshop = open_or_end!(console, path(matches, "file"));
    let workshop = Arc::new(workshop);
    let known = Results::whole(&workshop);
    let results = FrozenResults::of(&workshop, &known);
    if let Some(problem) = known.not_tried().filter(|_| results.robustness.is_none()) {
        let message = Message::new("cli-record-without-sureness");
        console.say(&message.with("problem", problem))?;
    }
    let options = record::Options {
        audience: if matches.get_flag("web") {
            Audience::Web
        } else {
            Audience::Matter
        },
        ..record::Options::new(Offset::UTC.to_datetime(console.now).date())
    };
    let texts = console.texts.clone();
    let files = record::build(&workshop, &results, &texts, &options)
        .and_then(|record| record.files(&texts, Format::available()));
    let files = match files {
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
    if !typeset::available() {
        console.say(&TypesetError::NotBuilt.message())?;
    }
    for file in &files {
        console.result(&folder.join(&file.name).display().to_string())?;
    }
    Ok(Outcome::Fine)
}
