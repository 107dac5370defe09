//! `foretrade sensitivity FILE`: what would change the order. Exact; nothing is sampled.

use std::cmp::Ordering;
use std::io;

use clap::builder::RangedU64ValueParser;
use clap::{ArgMatches, Command};
use serde::Serialize;

use crate::ranking::of_workshop::{Situation, WeightsFrom};
use crate::ranking::sensitivity::{compare_rules, without_each_criterion, without_each_member};
use crate::ranking::weight_sweep::{MOST_SWEPT_GROUPS, SweepError, weight_sweep_of};
use crate::results::NeedOrder;
use crate::text::{Argument, Explain, Message, Texts};
use crate::workshop::{Rule, Workshop};

use super::Outcome;
use super::arguments::{json_flag, option, path, workshop_argument};
use super::columns::aligned;
use super::console::{Console, open_or_end};
use super::rank::{rule, rule_key, rule_option};

pub(super) fn build(command: Command, texts: &Texts) -> Command {
    command
        .about(texts.get("cli-sensitivity-about"))
        .override_usage(texts.get("cli-sensitivity-usage"))
        .after_help(texts.get("cli-sensitivity-after"))
        .arg(workshop_argument(texts))
        .arg(rule_option(texts))
        .arg(
            option("top", "cli-value-number", texts)
                .value_parser(
                    RangedU64ValueParser::<usize>::new().range(1..=MOST_SWEPT_GROUPS as u64),
                )
                .help(texts.get("cli-top-help")),
        )
        .arg(json_flag(texts))
}

/// The result as JSON. Groups and criteria by name; ranks in the groups' order.
#[derive(Serialize)]
struct Sensitivity<'a> {
    rule: &'static str,
    /// Nobody's weights can be used: equal weights stand in.
    equal_weights: bool,
    groups: Vec<&'a str>,
    /// So many groups, the first in the order now, are followed to their critical weights.
    followed: usize,
    critical_weights: Vec<CriticalWeight<'a>>,
    without_criterion: Vec<WithoutCriterion<'a>>,
    without_member: Option<WithoutMember>,
    rules: Vec<RuleRanks>,
}

/// Two groups that change places as one weight moves and the others keep their proportions.
#[derive(Serialize)]
struct CriticalWeight<'a> {
    criterion: &'a str,
    /// The weight it has now.
    now: f64,
    /// The weight at which they change.
    weight: f64,
    /// The two groups.
    between: [&'a str; 2],
    /// The one that stands before the other below the weight; null where they are level.
    before_below: Option<&'a str>,
    /// The one that stands before the other above the weight; null where they are level.
    before_above: Option<&'a str>,
}

#[derive(Serialize)]
struct WithoutCriterion<'a> {
    criterion: &'a str,
    ranks: Vec<usize>,
    turned_pairs: usize,
}

/// Counts only, so that nobody is pointed at.
#[derive(Serialize)]
struct WithoutMember {
    members: usize,
    unchanged: usize,
    first_place_changed: usize,
    place_changed: Vec<usize>,
}

#[derive(Serialize)]
struct RuleRanks {
    rule: &'static str,
    ranks: Vec<usize>,
}

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>) -> io::Result<Outcome> {
    let workshop = open_or_end!(console, path(matches, "file"));
    let found = match sensitivity(
        &workshop,
        rule(matches, &workshop),
        matches.get_one("top").copied(),
    ) {
        Ok(found) => found,
        Err(message) => return console.cannot(&message),
    };
    if matches.get_flag("json") {
        console.json(&found)?;
    } else {
        write_lines(&found, console)?;
    }
    Ok(Outcome::Fine)
}

/// `top`: follow so many groups from the first, else as many as can be followed.
fn sensitivity(
    workshop: &Workshop,
    rule: Rule,
    top: Option<usize>,
) -> Result<Sensitivity<'_>, Message> {
    let need = NeedOrder::of(workshop, rule).map_err(|error| error.message())?;
    let situation = &need.situation;
    let (judgements, weights) = (&situation.judgements, &situation.weights);
    let parameters = &workshop.method.parameters;
    let unsound = |_| Message::new("error-judgements");
    let criterion = |index: usize| {
        let criterion = workshop.criteria.get(index);
        criterion.map_or("", |criterion| criterion.name.as_str())
    };
    let without = without_each_criterion(rule, judgements, weights, parameters);
    let member = without_each_member(rule, judgements, &situation.members, parameters);
    let compared = compare_rules(judgements, weights, parameters).map_err(unsound)?;
    let ranks = compared
        .orders
        .iter()
        .find(|order| order.rule == rule)
        .map(|order| order.ranks())
        .unwrap_or_default();
    let mut followed: Vec<usize> = (0..workshop.need_groups.len()).collect();
    followed.sort_by_key(|group| ranks.get(*group).copied());
    followed.truncate(top.unwrap_or(MOST_SWEPT_GROUPS));
    // The sweep names the groups in the workshop's order, as long as all are followed.
    followed.sort_unstable();
    Ok(Sensitivity {
        rule: rule.name(),
        equal_weights: situation.weights_from == WeightsFrom::Equal,
        groups: workshop
            .need_groups
            .iter()
            .map(|group| group.name.as_str())
            .collect(),
        followed: followed.len(),
        critical_weights: critical_weights(workshop, situation, rule, &followed)?,
        without_criterion: without
            .map_err(unsound)?
            .into_iter()
            .map(|found| WithoutCriterion {
                criterion: criterion(found.criterion),
                ranks: found.ranks,
                turned_pairs: found.turned_pairs,
            })
            .collect(),
        without_member: member.map_err(unsound)?.map(|found| WithoutMember {
            members: found.members,
            unchanged: found.unchanged,
            first_place_changed: found.first_place_changed,
            place_changed: found.place_changed,
        }),
        rules: compared
            .orders
            .iter()
            .map(|order| RuleRanks {
                rule: order.rule.name(),
                ranks: order.ranks(),
            })
            .collect(),
    })
}

fn critical_weights<'a>(
    workshop: &'a Workshop,
    situation: &Situation,
    rule: Rule,
    followed: &[usize],
) -> Result<Vec<CriticalWeight<'a>>, Message> {
    let name = |index: usize| {
        let group = followed.get(index);
        let group = group.and_then(|group| workshop.need_groups.get(*group));
        group.map_or("", |group| group.name.as_str())
    };
    let mut found = Vec::new();
    for (index, criterion) in workshop.criteria.iter().enumerate() {
        let sweep = weight_sweep_of(
            rule,
            &situation.judgements,
            &situation.weights,
            &workshop.method.parameters,
            index,
            followed,
        );
        let sweep = match sweep {
            Ok(sweep) => sweep,
            // A single criterion has all the weight and cannot lose it.
            Err(SweepError::Criterion(_)) => continue,
            Err(SweepError::TooManyGroups) => return Err(Message::new("cli-error-group-count")),
            Err(SweepError::Rule(_)) => return Err(Message::new("error-judgements")),
        };
        found.extend(sweep.changes.iter().map(|change| {
            let before = |relation: Ordering| match relation {
                Ordering::Less => Some(name(change.first)),
                Ordering::Equal => None,
                Ordering::Greater => Some(name(change.second)),
            };
            CriticalWeight {
                criterion: &criterion.name,
                now: sweep.weight,
                weight: change.weight,
                between: [name(change.first), name(change.second)],
                before_below: before(change.below),
                before_above: before(change.above),
            }
        }));
    }
    Ok(found)
}

fn write_lines(found: &Sensitivity<'_>, console: &mut Console<'_>) -> io::Result<()> {
    let texts = console.texts.clone();
    if found.equal_weights {
        console.result(&texts.get("weights-from-nobody"))?;
    }
    console.result(&texts.get("cli-sensitivity-critical"))?;
    if found.followed < found.groups.len() {
        let message = Message::new("cli-sensitivity-followed").with("count", found.followed);
        console.result(&texts.message(&message))?;
    }
    if found.critical_weights.is_empty() {
        console.result(&texts.get("cli-sensitivity-no-critical"))?;
    }
    for change in &found.critical_weights {
        let key = match (change.before_below, change.before_above) {
            (Some(_), Some(_)) => "cli-sensitivity-change",
            _ => "cli-sensitivity-meet",
        };
        let [first, second] = change.between;
        let message = Message::new(key)
            .with("criterion", change.criterion)
            .with("now", Argument::Share(change.now))
            .with("weight", Argument::Share(change.weight))
            .with("below", change.before_below.unwrap_or(first))
            .with("above", change.before_above.unwrap_or(second))
            .with("first", first)
            .with("second", second);
        console.result(&texts.message(&message))?;
    }
    console.result("")?;
    for without in &found.without_criterion {
        let message = Message::new("cli-sensitivity-without")
            .with("criterion", without.criterion)
            .with("count", without.turned_pairs);
        console.result(&texts.message(&message))?;
    }
    if let Some(without) = &found.without_member {
        let message = Message::new("cli-sensitivity-without-member")
            .with("members", without.members)
            .with("unchanged", without.unchanged);
        console.result(&texts.message(&message))?;
    }
    console.result("")?;
    let rules: Vec<Rule> = Rule::ALL.to_vec();
    let mut rows = vec![vec![texts.get("cli-column-group")]];
    for row in &mut rows {
        row.extend(rules.iter().map(|rule| texts.get(rule_key(*rule))));
    }
    for (group, name) in found.groups.iter().enumerate() {
        let mut row = vec![(*name).to_owned()];
        for order in &found.rules {
            row.push(
                order
                    .ranks
                    .get(group)
                    .map_or(String::new(), ToString::to_string),
            );
        }
        rows.push(row);
    }
    for line in aligned(&rows) {
        console.result(&line)?;
    }
    Ok(())
}
