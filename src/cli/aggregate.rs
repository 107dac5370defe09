//! `foretrade aggregate FILE`: the members' orders made one, by any of the methods.

use std::io;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::builder::{PossibleValuesParser, RangedU64ValueParser};
use clap::{ArgMatches, Command, value_parser};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::ranking::borda::borda;
use crate::ranking::copeland::copeland;
use crate::ranking::kemeny::{Kemeny, kemeny};
use crate::ranking::median_rank::median_rank;
use crate::ranking::schulze::schulze;
use crate::ranking::tiers::TieredOrder;
use crate::text::{Message, Texts, numbers};
use crate::workshop::Aggregation;

use super::Outcome;
use super::answers::{self, Answers};
use super::arguments::{json_flag, option, path, path_argument, text};
use super::columns::aligned;
use super::console::Console;

/// Longest search for the best order in seconds, where nothing else is said.
const SECONDS: u64 = 60;

pub(super) fn build(command: Command, texts: &Texts) -> Command {
    command
        .about(texts.get("cli-aggregate-about"))
        .override_usage(texts.get("cli-aggregate-usage"))
        .after_help(texts.get("cli-aggregate-after"))
        .arg(
            path_argument("file", "cli-value-file", texts)
                .required(true)
                .help(texts.get("cli-orders-help")),
        )
        .arg(
            option("method", "cli-value-method", texts)
                .value_parser(PossibleValuesParser::new(
                    Aggregation::ALL.map(Aggregation::name),
                ))
                .help(texts.get("cli-method-help")),
        )
        .arg(
            option("seconds", "cli-value-number", texts)
                .value_parser(RangedU64ValueParser::<u64>::new().range(1..=86_400))
                .help(texts.get("cli-seconds-help")),
        )
        .arg(
            option("orders", "cli-value-file", texts)
                .value_parser(value_parser!(PathBuf))
                .help(texts.get("cli-orders-out-help")),
        )
        .arg(json_flag(texts))
}

/// The result as JSON.
#[derive(serde::Serialize)]
struct Aggregated<'a> {
    method: &'static str,
    order: Vec<Vec<&'a str>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    set_aside: Vec<&'a str>,
    #[serde(flatten)]
    proof: Option<Proof>,
    #[serde(skip_serializing_if = "Option::is_none")]
    scores: Option<Scores<'a>>,
}

#[derive(serde::Serialize)]
struct Proof {
    distance: u64,
    optimal: bool,
    unique: bool,
    optima_count: u64,
}

/// One score per name, in input order.
struct Scores<'a>(Vec<(&'a str, f64)>);

impl Serialize for Scores<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, score) in &self.0 {
            map.serialize_entry(name, score)?;
        }
        map.end()
    }
}

/// An order with what the method says beside it.
struct Made {
    order: TieredOrder,
    kemeny: Option<Kemeny>,
    scores: Option<Vec<Option<f64>>>,
}

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>) -> io::Result<Outcome> {
    let answers = match answers::read(console, path(matches, "file"))? {
        Ok(answers) => answers,
        Err(outcome) => return Ok(outcome),
    };
    if let Some(out) = matches.get_one::<PathBuf>("orders") {
        let title = path(matches, "file").file_stem().unwrap_or_default();
        if let Err(message) = answers::write_preflib(out, &title.to_string_lossy(), &answers) {
            return console.cannot(&message);
        }
    }
    let asked = text(matches, "method");
    let method = Aggregation::ALL
        .into_iter()
        .find(|method| Some(method.name()) == asked)
        .unwrap_or_default();
    let seconds = matches.get_one::<u64>("seconds").copied();
    let until = Instant::now() + Duration::from_secs(seconds.unwrap_or(SECONDS));
    let Some(made) = make(&answers, method, &|| Instant::now() >= until) else {
        return console.cannot(&answers.why_none());
    };
    if matches.get_flag("json") {
        console.json(&as_json(&answers, method, &made))?;
    } else {
        write_table(&answers, method, &made, console)?;
    }
    Ok(Outcome::Fine)
}

fn make(answers: &Answers, method: Aggregation, stop: &dyn Fn() -> bool) -> Option<Made> {
    let counts = &answers.counts;
    let scored = |order, scores: Vec<Option<f64>>| Made {
        order,
        kemeny: None,
        scores: Some(scores),
    };
    Some(match method {
        Aggregation::Kemeny => {
            let found = kemeny(counts, stop);
            Made {
                order: found.order.clone(),
                kemeny: Some(found),
                scores: None,
            }
        }
        Aggregation::Borda => {
            let found = borda(counts);
            let points = found.scores.iter().map(|score| Some(score.points()));
            scored(found.order, points.collect())
        }
        Aggregation::Copeland => {
            let found = copeland(counts);
            let scores = found.scores.iter().map(|score| Some(*score as f64));
            scored(found.order, scores.collect())
        }
        Aggregation::Schulze => {
            let found = schulze(counts);
            let strength = |own: usize, other: usize| {
                let row = found.strengths.get(own).and_then(|row| row.get(other));
                row.copied().unwrap_or(0)
            };
            let groups = found.strengths.len();
            let beaten = (0..groups).map(|own| {
                let beaten =
                    (0..groups).filter(|other| strength(own, *other) > strength(*other, own));
                Some(beaten.count() as f64)
            });
            let beaten = beaten.collect();
            scored(found.order, beaten)
        }
        Aggregation::MedianRank => {
            let found = median_rank(answers.profile.as_ref()?, counts);
            let medians = found
                .spreads
                .iter()
                .map(|it| it.map(|spread| spread.median));
            scored(found.order, medians.collect())
        }
    })
}

fn named<'a>(answers: &'a Answers, groups: &[usize]) -> Vec<&'a str> {
    let names = groups.iter().filter_map(|group| answers.names.get(*group));
    names.map(String::as_str).collect()
}

fn as_json<'a>(answers: &'a Answers, method: Aggregation, made: &Made) -> Aggregated<'a> {
    Aggregated {
        method: method.name(),
        order: made
            .order
            .tiers()
            .iter()
            .map(|tier| named(answers, tier))
            .collect(),
        set_aside: named(answers, made.order.set_aside()),
        proof: made.kemeny.as_ref().map(|found| Proof {
            distance: found.distance,
            optimal: found.is_proved(),
            unique: found.is_unique(),
            optima_count: found.optima.known(),
        }),
        scores: made.scores.as_ref().map(|scores| {
            let names = answers.names.iter().map(String::as_str);
            let scored = names
                .zip(scores)
                .filter_map(|(name, score)| Some((name, (*score)?)));
            Scores(scored.collect())
        }),
    }
}

fn write_table(
    answers: &Answers,
    method: Aggregation,
    made: &Made,
    console: &mut Console<'_>,
) -> io::Result<()> {
    let texts = console.texts.clone();
    console.result(&texts.get(match method {
        Aggregation::Kemeny => "aggregation-kemeny-title",
        Aggregation::Borda => "aggregation-borda-title",
        Aggregation::Copeland => "aggregation-copeland-title",
        Aggregation::Schulze => "aggregation-schulze-title",
        Aggregation::MedianRank => "aggregation-median-rank-title",
    }))?;
    let mut rows = vec![vec![
        texts.get("cli-column-place"),
        texts.get("cli-column-group"),
    ]];
    if made.scores.is_some() {
        for row in &mut rows {
            row.push(texts.get("cli-column-score"));
        }
    }
    for &group in made.order.tiers().iter().flatten() {
        let place = made.order.place_of(group).unwrap_or_default().to_string();
        let mut row = vec![place];
        row.extend(named(answers, &[group]).into_iter().map(str::to_owned));
        let score = made.scores.as_ref().and_then(|scores| scores.get(group));
        if let Some(score) = score.copied().flatten() {
            row.push(numbers::decimal_at_most(texts.language(), score, 2));
        }
        rows.push(row);
    }
    for line in aligned(&rows) {
        console.result(&line)?;
    }
    if !made.order.set_aside().is_empty() {
        let message = Message::new("aggregation-not-compared")
            .with("groups", named(answers, made.order.set_aside()));
        console.result(&texts.message(&message))?;
    }
    if let Some(found) = &made.kemeny {
        let message = Message::new("cli-aggregate-distance").with("distance", found.distance);
        console.result(&texts.message(&message))?;
        let message = if !found.is_proved() {
            Message::new("aggregation-gap").with("count", found.gap())
        } else if found.is_unique() {
            Message::new("aggregation-unique")
        } else {
            Message::new("cli-aggregate-several").with("count", found.optima.known())
        };
        console.result(&texts.message(&message))?;
    }
    Ok(())
}
