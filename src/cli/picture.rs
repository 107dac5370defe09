//! `foretrade picture FILE --step STEP --out PNG`: a step as it looks in the window. The command line only
//! reads what is asked for; whoever knows the window draws it.

use std::path::PathBuf;

use clap::{ArgMatches, Command, builder::PossibleValuesParser, value_parser};

use crate::text::{Language, Texts};
use crate::workshop::Step;

use super::PictureRequest;
use super::arguments::{option, path, text, workshop_argument};

/// The command's name.
pub(super) const NAME: &str = "picture";
/// Width and height where none are given, in pixels.
const SIZE: (f32, f32) = (1280.0, 800.0);

pub(super) fn build(command: Command, texts: &Texts) -> Command {
    command
        .about(texts.get("cli-picture-about"))
        .override_usage(texts.get("cli-picture-usage"))
        .arg(workshop_argument(texts))
        .arg(
            option("step", "cli-value-step", texts)
                .required(true)
                .value_parser(PossibleValuesParser::new(Step::ALL.map(Step::name)))
                .help(texts.get("cli-step-help")),
        )
        .arg(
            option("out", "cli-value-file", texts)
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help(texts.get("cli-picture-out-help")),
        )
        .arg(
            option("size", "cli-value-size", texts)
                .value_parser(parse_size)
                .help(texts.get("cli-size-help")),
        )
}

/// What is asked for.
pub(super) fn request(matches: &ArgMatches, language: Option<Language>) -> PictureRequest {
    PictureRequest {
        file: path(matches, "file").to_owned(),
        step: text(matches, "step").and_then(Step::from_name).unwrap_or(Step::Question),
        out: path(matches, "out").to_owned(),
        size: matches.get_one::<(f32, f32)>("size").copied().unwrap_or(SIZE),
        language,
    }
}

/// `1280x800`, each side from 320 to 7680.
fn parse_size(typed: &str) -> Result<(f32, f32), String> {
    let side = |text: &str| text.parse::<u16>().ok().filter(|side| (320..=7680).contains(side));
    typed
        .split_once('x')
        .and_then(|(width, height)| Some((f32::from(side(width)?), f32::from(side(height)?))))
        .ok_or_else(|| typed.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_two_sides_within_reason() {
        assert_eq!(parse_size("1024x768"), Ok((1024.0, 768.0)));
        assert!(parse_size("1024").is_err());
        assert!(parse_size("10x99999").is_err());
    }
}
