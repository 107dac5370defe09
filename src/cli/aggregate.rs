//! `foretrade aggregate FILE`: the members' orders made one, by any of the methods.

use std::io;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, RangedU64ValueParser};
use clap::{ArgMatches, Command, value_parser};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::ranking::aggregation::{self, Aggregated};
use crate::ranking::kemeny::{Effort, Kemeny, OptimaCount};
use crate::ranking::of_workshop::kemeny_messages;
use crate::text::{Message, Texts, numbers};
use crate::workshop::Aggregation;

use super::Outcome;
use super::answers::{self, Answers};
use super::arguments::{json_flag, option, path, path_argument, text};
use super::columns::aligned;
use super::console::Console;

/// A group that fewer have ranked does not stand alone at the top without that being said.
const FEWEST_AT_THE_TOP: usize = 3;

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
            option("effort", "cli-value-number", texts)
                .value_parser(RangedU64ValueParser::<u64>::new().range(1..=Effort::MOST_STEPS))
                .help(texts.get("cli-effort-help")),
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
struct OrderMade<'a> {
    method: &'static str,
    order: Vec<Vec<&'a str>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    set_aside: Vec<&'a str>,
    /// What the figures are.
    figure: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    figures: Option<ByName<'a, f64>>,
    rankings: usize,
    compared: ByName<'a, usize>,
    #[serde(flatten)]
    proof: Option<Proof<'a>>,
}

/// What is known of an order of least disagreement.
#[derive(serde::Serialize)]
struct Proof<'a> {
    distance: u64,
    /// No order has a smaller distance.
    bound: u64,
    optimal: bool,
    unique: bool,
    optima_count: u64,
    /// There may be more than were counted.
    optima_at_least: bool,
    /// Best and worst place in orders as good.
    places: ByName<'a, (usize, usize)>,
    /// Pairs that stand the same way in all of them, as far as is known, of all pairs.
    sure_pairs: u64,
    pairs: u64,
}

/// One value per name, in input order.
struct ByName<'a, T>(Vec<(&'a str, T)>);

impl<T: Serialize> Serialize for ByName<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
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
    let steps = matches.get_one::<u64>("effort").copied();
    let effort = steps.map_or_else(Effort::default, |steps| Effort { steps });
    let question = aggregation::Answers {
        counts: &answers.counts,
        profile: answers.profile.as_ref(),
        shares: answers.shares.as_ref(),
    };
    let Some(made) = aggregation::aggregate(method, &question, effort, &|_| false) else {
        return console.cannot(&match method {
            Aggregation::MeanShare => Message::new("cli-error-no-points"),
            _ => answers.why_none(),
        });
    };
    if matches.get_flag("json") {
        console.json(&as_json(&answers, &made))?;
    } else {
        write_table(&answers, &made, console)?;
    }
    Ok(Outcome::Fine)
}

fn named<'a>(answers: &'a Answers, groups: &[usize]) -> Vec<&'a str> {
    let names = groups.iter().filter_map(|group| answers.names.get(*group));
    names.map(String::as_str).collect()
}

/// One value per name, those that are missing left out.
fn by_name<T>(answers: &Answers, value: impl Fn(usize) -> Option<T>) -> ByName<'_, T> {
    let names = answers.names.iter().enumerate();
    ByName(
        names
            .filter_map(|(index, name)| Some((name.as_str(), value(index)?)))
            .collect(),
    )
}

/// The name of a method's figure, for programs.
fn figure_name(method: Aggregation) -> &'static str {
    match method {
        Aggregation::Kemeny => "distance",
        Aggregation::Borda => "share-of-comparisons",
        Aggregation::Copeland => "pairs-won-less-lost",
        Aggregation::Schulze => "beaten-with-strength",
        Aggregation::MedianRank => "median-place",
        Aggregation::MeanShare => "mean-share",
    }
}

fn as_json<'a>(answers: &'a Answers, made: &Aggregated) -> OrderMade<'a> {
    let order = made.order.tiers().iter();
    let figure = |group: usize| made.figures.get(group).copied().flatten();
    OrderMade {
        method: made.method.name(),
        order: order.map(|tier| named(answers, tier)).collect(),
        set_aside: named(answers, made.order.set_aside()),
        figure: figure_name(made.method),
        figures: made.kemeny.is_none().then(|| by_name(answers, figure)),
        rankings: answers.rankings,
        compared: by_name(answers, |group| answers.placed.get(group).copied()),
        proof: made.kemeny.as_ref().map(|found| proof(answers, found)),
    }
}

fn proof<'a>(answers: &'a Answers, found: &Kemeny) -> Proof<'a> {
    let (sure_pairs, pairs) = found.sure_pairs();
    Proof {
        distance: found.distance,
        bound: found.lower_bound,
        optimal: found.is_proved(),
        unique: found.is_unique(),
        optima_count: found.optima.known(),
        optima_at_least: matches!(found.optima, OptimaCount::AtLeast(_)),
        places: by_name(answers, |group| {
            let places = found.places.get(group)?.as_ref()?;
            Some((*places.start(), *places.end()))
        }),
        sure_pairs,
        pairs,
    }
}

fn write_table(answers: &Answers, made: &Aggregated, console: &mut Console<'_>) -> io::Result<()> {
    let texts = console.texts.clone();
    let (title, figure) = match made.method {
        Aggregation::Kemeny => ("aggregation-kemeny-title", None),
        Aggregation::Borda => ("aggregation-borda-title", Some("cli-figure-share")),
        Aggregation::Copeland => ("aggregation-copeland-title", Some("cli-figure-difference")),
        Aggregation::Schulze => ("aggregation-schulze-title", Some("cli-figure-strength")),
        Aggregation::MedianRank => ("aggregation-median-rank-title", Some("cli-figure-median")),
        Aggregation::MeanShare => (
            "aggregation-mean-share-title",
            Some("cli-figure-mean-share"),
        ),
    };
    console.result(&texts.get(title))?;
    let mut heading = vec![texts.get("cli-column-place"), texts.get("cli-column-group")];
    heading.extend(figure.map(|key| texts.get(key)));
    if made.kemeny.is_some() {
        heading.push(texts.get("cli-column-equally-good"));
    }
    heading.push(texts.get("cli-column-ranked-by"));
    let mut rows = vec![heading];
    for &group in made.order.tiers().iter().flatten() {
        let place = made.order.place_of(group).unwrap_or_default().to_string();
        let mut row = vec![place];
        row.extend(named(answers, &[group]).into_iter().map(str::to_owned));
        if figure.is_some() {
            let value = made.figures.get(group).copied().flatten();
            row.push(value.map_or_else(String::new, |value| {
                numbers::decimal_at_most(texts.language(), value, 3)
            }));
        }
        if let Some(found) = &made.kemeny {
            let places = found.places.get(group).and_then(Option::as_ref);
            row.push(places.map_or_else(String::new, |places| {
                let (best, worst) = (places.start(), places.end());
                if best == worst {
                    best.to_string()
                } else {
                    format!("{best}–{worst}")
                }
            }));
        }
        let placed = answers.placed.get(group).copied().unwrap_or_default();
        let of = Message::new("cli-ranked-by")
            .with("count", placed)
            .with("of", answers.rankings);
        row.push(texts.message(&of));
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
    let few: Vec<usize> = (0..answers.names.len())
        .filter(|group| made.order.place_of(*group).is_some())
        .filter(|group| {
            let placed = answers.placed.get(*group).copied().unwrap_or_default();
            2 * placed < answers.rankings
        })
        .collect();
    if !few.is_empty() {
        let message = Message::new("aggregation-few").with("groups", named(answers, &few));
        console.result(&texts.message(&message))?;
    }
    if let Some([first]) = made.order.tiers().first().map(Vec::as_slice) {
        let placed = answers.placed.get(*first).copied().unwrap_or_default();
        if placed < FEWEST_AT_THE_TOP {
            let message = Message::new("aggregation-top-by-few")
                .with("group", named(answers, &[*first]))
                .with("count", placed);
            console.result(&texts.message(&message))?;
        }
    }
    if let Some(found) = &made.kemeny {
        let message = Message::new("cli-aggregate-distance").with("distance", found.distance);
        console.result(&texts.message(&message))?;
        for message in kemeny_messages(found) {
            console.result(&texts.message(&message))?;
        }
    }
    Ok(())
}
