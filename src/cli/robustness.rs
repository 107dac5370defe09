//! `foretrade robustness FILE`: how sure the need order is, for a workshop or a plain matrix.

use std::io;
use std::sync::atomic::AtomicBool;

use clap::builder::PossibleValuesParser;
use clap::{ArgMatches, Command, value_parser};
use serde::Serialize;

use crate::ranking::of_workshop::{Situation, WeightsFrom, weight_space_of};
use crate::ranking::robustness::{
    Doubt, Robustness, RobustnessError, Settings, matrix_robustness, robustness,
};
use crate::ranking::sensitivity::by_own_weights;
use crate::ranking::weight_space::{WeightSpace, WeightSpaceError};
use crate::results::NeedOrder;
use crate::spreadsheet::{self, Matrix};
use crate::store;
use crate::text::{Explain, Message, Texts, numbers};
use crate::workshop::{self, Workshop};

use super::Outcome;
use super::arguments::{json_flag, option, path, path_argument, text};
use super::columns::aligned;
use super::console::{Console, open_or_end};
use super::rank::{rule, rule_option};

/// Names of the weight spaces on the command line and in JSON.
const SPACES: [&str; 4] = ["all", "ordered", "bounded", "members"];

pub(super) fn build(command: Command, texts: &Texts) -> Command {
    command
        .about(texts.get("cli-robustness-about"))
        .override_usage(texts.get("cli-robustness-usage"))
        .after_help(texts.get("cli-robustness-after"))
        .arg(
            path_argument("file", "cli-value-file", texts)
                .required_unless_present("matrix")
                .conflicts_with("matrix")
                .help(texts.get("cli-workshop-help")),
        )
        .arg(
            option("matrix", "cli-value-file", texts)
                .value_parser(value_parser!(std::path::PathBuf))
                .help(texts.get("cli-matrix-help")),
        )
        .arg(
            option("space", "cli-value-space", texts)
                .value_parser(PossibleValuesParser::new(SPACES))
                .help(texts.get("cli-space-help")),
        )
        .arg(option("bounds", "cli-value-numbers", texts).help(texts.get("cli-bounds-help")))
        .arg(
            option("samples", "cli-value-number", texts)
                .value_parser(value_parser!(u32))
                .help(texts.get("cli-samples-help")),
        )
        .arg(
            option("seed", "cli-value-number", texts)
                .value_parser(value_parser!(u64))
                .help(texts.get("cli-seed-help")),
        )
        .arg(rule_option(texts))
        .arg(json_flag(texts))
}

/// The result as JSON: groups in input order, places from the first.
#[derive(Serialize)]
struct Sampled<'a> {
    groups: &'a [String],
    samples: u32,
    seed: u64,
    space: &'static str,
    acceptability: &'a [Vec<f64>],
    pairwise: &'a [Vec<f64>],
    central_weights: &'a [Option<Vec<f64>>],
}

/// A finished run with what it was run on.
struct Run {
    names: Vec<String>,
    seed: u64,
    space: &'static str,
    found: Robustness,
    /// What is said beside: weights that stand in, and a mean that nobody holds.
    said: Vec<Message>,
}

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>) -> io::Result<Outcome> {
    let bounds = match text(matches, "bounds").map(bounds) {
        None => None,
        Some(Some(bounds)) => Some(bounds),
        Some(None) => return console.cannot(&Message::new("cli-error-bounds")),
    };
    let mut outcome = Outcome::Fine;
    let run = if matches.contains_id("matrix") {
        let matrix = match read_matrix(path(matches, "matrix"), &console.texts) {
            Ok(matrix) => matrix,
            Err(message) => return console.cannot(&message),
        };
        for note in &matrix.notes {
            console.say(note)?;
        }
        if matrix.shares_names {
            outcome = Outcome::Findings;
        }
        of_matrix(matches, matrix, bounds)
    } else {
        let workshop = open_or_end!(console, path(matches, "file"));
        of_workshop(matches, &workshop, bounds)
    };
    let run = match run {
        Ok(run) => run,
        Err(message) => return console.cannot(&message),
    };
    if matches.get_flag("json") {
        console.json(&Sampled {
            groups: &run.names,
            samples: run.found.samples,
            seed: run.seed,
            space: run.space,
            acceptability: &run.found.acceptability,
            pairwise: &run.found.pairwise,
            central_weights: &run.found.central_weights,
        })?;
    } else {
        write_table(&run, console)?;
    }
    Ok(outcome)
}

/// A table read as `import` reads it.
fn read_matrix(path: &std::path::Path, texts: &Texts) -> Result<Matrix, Message> {
    let bytes = store::read_bytes(path).map_err(|error| error.message())?;
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let book = spreadsheet::read(&bytes, &name).map_err(|error| {
        Message::new("cli-import-cannot-read")
            .with("file", path.display().to_string())
            .with("problem", error.message())
    })?;
    Matrix::of_book(&book, texts).map_err(|error| error.message())
}

/// Lower bounds parted by commas.
fn bounds(text: &str) -> Option<Vec<f64>> {
    text.split(',')
        .map(|number| number.trim().parse().ok())
        .collect()
}

fn asked_space(matches: &ArgMatches) -> Option<&'static str> {
    let asked = text(matches, "space")?;
    SPACES.into_iter().find(|name| *name == asked)
}

fn of_matrix(
    matches: &ArgMatches,
    matrix: Matrix,
    bounds: Option<Vec<f64>>,
) -> Result<Run, Message> {
    let name = asked_space(matches).unwrap_or("all");
    let space = match name {
        "ordered" => WeightSpace::Ordered((0..matrix.criteria).map(|it| vec![it]).collect()),
        "bounded" => WeightSpace::Bounded(bounds.ok_or(Message::new("cli-error-bounds"))?),
        "members" => return Err(Message::new("cli-error-no-members")),
        _ => WeightSpace::All,
    };
    let defaults = workshop::Robustness::default();
    let samples = number(matches, "samples").unwrap_or(defaults.samples);
    let seed = matches.get_one("seed").copied().unwrap_or(defaults.seed);
    let cancel = AtomicBool::new(false);
    let found = matrix_robustness(&matrix.rows, &space, samples, seed, &cancel, &|_| {});
    Ok(Run {
        names: matrix.names,
        seed,
        space: name,
        found: found.map_err(|error| message_of(&error))?,
        said: Vec::new(),
    })
}

fn number(matches: &ArgMatches, name: &str) -> Option<u32> {
    matches.get_one(name).copied()
}

fn of_workshop(
    matches: &ArgMatches,
    workshop: &Workshop,
    bounds: Option<Vec<f64>>,
) -> Result<Run, Message> {
    let rule = rule(matches, workshop);
    let need = NeedOrder::of(workshop, rule).map_err(|error| error.message())?;
    let situation = need.situation;
    let own = &workshop.method.robustness;
    let own_space = match own.space {
        workshop::WeightSpace::All => "all",
        workshop::WeightSpace::Ordered(_) => "ordered",
        workshop::WeightSpace::Bounded(_) => "bounded",
        workshop::WeightSpace::Members => "members",
    };
    let name = asked_space(matches).unwrap_or(own_space);
    let sealed = workshop.rounds.iter().any(|round| round.unreadable() > 0);
    let asked = asked_space(matches).is_some();
    if name == "members" && situation.members.is_empty() && (sealed || asked) {
        return Err(Message::new(if sealed {
            "cli-error-answers-sealed"
        } else {
            "cli-error-no-members"
        }));
    }
    let settings = Settings {
        rule,
        space: if name == own_space && bounds.is_none() {
            weight_space_of(&situation, workshop)
        } else {
            space_of(name, &situation, bounds)?
        },
        doubt: Doubt::All,
        samples: number(matches, "samples").unwrap_or(own.samples),
        seed: matches.get_one("seed").copied().unwrap_or(own.seed),
        pairs: true,
    };
    let found = robustness(
        &situation.judgements,
        &situation.weights,
        &workshop.method.parameters,
        &settings,
        &AtomicBool::new(false),
        &|_| {},
    );
    let names = workshop.need_groups.iter();
    Ok(Run {
        names: names.map(|group| group.name.clone()).collect(),
        seed: settings.seed,
        space: name,
        found: found.map_err(|error| message_of(&error))?,
        said: said(workshop, &situation, settings.rule),
    })
}

/// What is said beside the samples: that equal weights stand in, that all weigh alike, or that the mean weights
/// put a group first that no member's own weights do.
fn said(workshop: &Workshop, situation: &Situation, rule: workshop::Rule) -> Vec<Message> {
    if situation.weights_from == WeightsFrom::Equal {
        return vec![Message::new("weights-from-nobody")];
    }
    let (judgements, members) = (&situation.judgements, &situation.members);
    let parameters = &workshop.method.parameters;
    let own = by_own_weights(rule, judgements, members, parameters);
    let (Ok(own), Ok(order)) = (own, situation.order(rule, workshop)) else {
        return Vec::new();
    };
    if own.members() < 2 {
        return Vec::new();
    }
    if own.are_alike() {
        return vec![Message::new("sureness-weights-alike")];
    }
    let first = order.tiers().into_iter().next().unwrap_or_default();
    let nobodys = first.iter().filter(|group| own.first(**group) == 0);
    let names = nobodys.filter_map(|group| workshop.need_groups.get(*group));
    names
        .map(|group| Message::new("sureness-mean-nobody-holds").with("group", &group.name))
        .collect()
}

/// A weight space that is not the workshop's own: *ordered* is the order of the board's weights, and *bounded* has the
/// bounds given.
fn space_of(
    name: &str,
    situation: &Situation,
    bounds: Option<Vec<f64>>,
) -> Result<WeightSpace, Message> {
    match name {
        "ordered" => Ok(WeightSpace::Ordered(blocks_of(
            situation.weights.as_slice(),
        ))),
        "bounded" => Ok(WeightSpace::Bounded(
            bounds.ok_or(Message::new("cli-error-bounds"))?,
        )),
        "members" => Ok(WeightSpace::Members(situation.members.clone())),
        _ => Ok(WeightSpace::All),
    }
}

/// Criteria from the heaviest, equal weights in one block.
fn blocks_of(weights: &[f64]) -> Vec<Vec<usize>> {
    let mut order: Vec<(usize, f64)> = weights.iter().copied().enumerate().collect();
    order.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    order
        .chunk_by(|(_, a), (_, b)| (a - b).abs() < 1e-9)
        .map(|block| block.iter().map(|(index, _)| *index).collect())
        .collect()
}

fn message_of(error: &RobustnessError) -> Message {
    match error {
        RobustnessError::NoSamples => Message::new("cli-error-no-samples"),
        RobustnessError::TooManySamples => {
            Message::new("cli-error-too-many-samples").with("count", Settings::MOST_SAMPLES)
        }
        RobustnessError::NoGroups | RobustnessError::TooManyGroups => {
            Message::new("cli-error-group-count")
        }
        RobustnessError::Space(WeightSpaceError::NoMembers) => Message::new("cli-error-no-members"),
        RobustnessError::Space(_) => Message::new("cli-error-space"),
        RobustnessError::Rule(_) | RobustnessError::Judgements(_) => {
            Message::new("error-judgements")
        }
        RobustnessError::Cancelled => Message::new("state-cancelled"),
    }
}

fn write_table(run: &Run, console: &mut Console<'_>) -> io::Result<()> {
    let texts = console.texts.clone();
    let message = Message::new("cli-robustness-run")
        .with("samples", run.found.samples)
        .with("seed", run.seed.to_string())
        .with("space", run.space);
    console.result(&texts.message(&message))?;
    let mut rows = vec![vec![
        texts.get("cli-column-group"),
        texts.get("cli-column-likely-places"),
        texts.get("cli-column-first"),
    ]];
    for (group, name) in run.names.iter().enumerate() {
        let places = match run.found.rank_interval(group) {
            Some((first, last)) if first == last => first.to_string(),
            Some((first, last)) => format!("{first}–{last}"),
            None => String::new(),
        };
        let row = run.found.acceptability.get(group);
        let first = row.and_then(|row| row.first()).copied().unwrap_or(0.0);
        let first = numbers::percent(texts.language(), first, 0);
        rows.push(vec![name.clone(), places, first]);
    }
    for line in aligned(&rows) {
        console.result(&line)?;
    }
    for message in &run.said {
        console.result(&texts.message(message))?;
    }
    Ok(())
}
