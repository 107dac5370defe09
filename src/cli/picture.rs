//! `foretrade picture FILE --step STEP --out PNG`: a step of the window as a picture, without a window.
//!
//! The command line knows no screen: whoever starts it hands in the painter.

use std::io;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{ArgMatches, Command, value_parser};
use jiff::Timestamp;

use crate::store::save::write_atomically;
use crate::text::{Language, Message, Texts};
use crate::workshop::{Step, Workshop};

use super::Outcome;
use super::arguments::{option, path, text, workshop_argument};
use super::console::{Console, open_or_end};

/// The name of the start page among the steps.
const START: &str = "start";

/// Least and largest side of a picture in pixels.
const SIDES: std::ops::RangeInclusive<u32> = 320..=7680;

/// What to paint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Picture {
    /// The step; none = the start page.
    pub step: Option<Step>,
    /// The language.
    pub language: Language,
    /// Width and height in pixels, 320–7680.
    pub size: (u32, u32),
    /// The page of the big screen to paint, from 1; none = the process leader's window.
    pub wall: Option<usize>,
    /// The clock.
    pub now: Timestamp,
}

/// Paints a step of a workshop as a PNG file.
pub type Painter = fn(&Workshop, &Picture) -> Result<Vec<u8>, Message>;

pub(super) fn build(command: Command, texts: &Texts) -> Command {
    let steps = Step::ALL.map(Step::name);
    command
        .about(texts.get("cli-picture-about"))
        .override_usage(texts.get("cli-picture-usage"))
        .after_help(
            texts.message(&Message::new("cli-picture-after").with("steps", steps.join(", "))),
        )
        .arg(workshop_argument(texts))
        .arg(
            option("step", "cli-value-step", texts)
                .required(true)
                .value_parser(PossibleValuesParser::new(
                    steps.into_iter().chain([START]).collect::<Vec<_>>(),
                ))
                .help(texts.get("cli-step-help")),
        )
        .arg(
            option("out", "cli-value-png", texts)
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help(texts.get("cli-png-help")),
        )
        .arg(option("size", "cli-value-size", texts).help(texts.get("cli-size-help")))
        .arg(
            option("wall", "cli-value-page", texts)
                .value_parser(value_parser!(u16).range(1..))
                .help(texts.get("cli-wall-help")),
        )
}

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>) -> io::Result<Outcome> {
    let Some(size) = size(text(matches, "size").unwrap_or("1280x800")) else {
        return console.cannot(&Message::new("cli-error-size"));
    };
    let workshop = open_or_end!(console, path(matches, "file"));
    let picture = Picture {
        step: text(matches, "step").and_then(Step::from_name),
        language: console.texts.language(),
        size,
        wall: matches
            .get_one::<u16>("wall")
            .map(|page| usize::from(*page)),
        now: console.now,
    };
    let png = match (console.painter)(&workshop, &picture) {
        Ok(png) => png,
        Err(message) => return console.cannot(&message),
    };
    let out = path(matches, "out");
    if let Err(error) = write_atomically(out, &png) {
        return console.cannot_use(&error);
    }
    console.result(&out.display().to_string())?;
    Ok(Outcome::Fine)
}

/// `WxH`, both within bounds.
fn size(text: &str) -> Option<(u32, u32)> {
    let (width, height) = text.split_once(['x', 'X', '×'])?;
    let side = |side: &str| side.trim().parse().ok().filter(|side| SIDES.contains(side));
    Some((side(width)?, side(height)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_two_sides_within_bounds() {
        assert_eq!(size("1280x800"), Some((1280, 800)));
        assert_eq!(size("1024×768"), Some((1024, 768)));
        for wrong in ["", "1280", "0x800", "1280x9999", "ax800", "-5x400"] {
            assert_eq!(size(wrong), None, "{wrong}");
        }
    }
}
