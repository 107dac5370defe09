//! `foretrade serve FILE --into FOLDER`: the answer page in the room, without a window. Needs no key, opens no answer and
//! never changes the workshop. Ends with the round, or when it is stopped.

use std::io;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use clap::{ArgMatches, Command, value_parser};

use crate::answer_page::{Use, answer_page};
use crate::room::{IntoFolder, Limits, Opening, Room, draw_path, own_address};
use crate::store::load_unchecked;
use crate::text::{Message, Texts};
use crate::workshop::Round;

use super::Outcome;
use super::arguments::{option, path, workshop_argument};
use super::console::{Console, open_or_end};

/// How often the workshop's file is looked at, to see whether the round is still open.
const LOOK_EVERY: Duration = Duration::from_secs(2);

pub(super) fn build(command: Command, texts: &Texts) -> Command {
    command
        .about(texts.get("cli-serve-about"))
        .override_usage(texts.get("cli-serve-usage"))
        .after_help(texts.get("cli-serve-after"))
        .arg(workshop_argument(texts))
        .arg(
            option("into", "cli-value-folder", texts)
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help(texts.get("cli-serve-into-help")),
        )
        .arg(
            option("address", "cli-value-address", texts)
                .value_parser(value_parser!(IpAddr))
                .help(texts.get("cli-serve-address-help")),
        )
        .arg(
            option("port", "cli-value-port", texts)
                .value_parser(value_parser!(u16))
                .help(texts.get("cli-serve-port-help")),
        )
}

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>) -> io::Result<Outcome> {
    let file = path(matches, "file");
    let folder = path(matches, "into");
    let workshop = open_or_end!(console, file);
    let page = match answer_page(&workshop, None, Use::Room, console.texts.language()) {
        Ok(page) => page,
        Err(error) => return console.cannot(&error),
    };
    if !folder.is_dir() {
        let message =
            Message::new("cli-serve-no-folder").with("folder", folder.display().to_string());
        return console.cannot(&message);
    }
    let given = matches.get_one::<IpAddr>("address").copied();
    let Some(address) = given.or_else(own_address) else {
        return console.cannot(&Message::new("cli-serve-no-address"));
    };
    let round = workshop.open_round().map(opening);
    let room = Room::open(Opening {
        address,
        port: matches.get_one::<u16>("port").copied().unwrap_or(0),
        path: draw_path(),
        page,
        limits: Limits::default(),
        takes: Arc::new(IntoFolder::new(workshop, folder.to_owned())),
    });
    let room = match room {
        Ok(room) => room,
        Err(error) => return console.cannot(&error),
    };
    console.result(&room.address())?;
    console.flush()?;
    while still_open(file, round.as_deref()) {
        std::thread::sleep(LOOK_EVERY);
    }
    let arrived = room.arrived();
    drop(room);
    console.say(&Message::new("cli-serve-ended").with("count", arrived))?;
    Ok(Outcome::Fine)
}

/// What tells one opening of a round from another.
fn opening(round: &Round) -> String {
    format!("{} {}", round.id, round.opened)
}

/// Whether the round is still open. A file that cannot be read just now, as in the midst of a save, changes nothing.
fn still_open(file: &Path, round: Option<&str>) -> bool {
    match load_unchecked(file) {
        Ok(workshop) => workshop.open_round().map(opening).as_deref() == round,
        Err(_) => true,
    }
}
