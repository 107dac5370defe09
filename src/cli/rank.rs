//! `foretrade rank FILE`: the need order by a rule, and what it has to explain.

use std::collections::BTreeMap;
use std::io;
use std::sync::atomic::AtomicBool;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};
use serde::Serialize;

use crate::ranking::audit::{PassedOver, PassedPair};
use crate::ranking::classes::ClassFrom;
use crate::ranking::of_workshop::{
    SettledOtherwise, SituationError, WeightsFrom, effective_rule, settled_messages,
};
use crate::ranking::rules::{Factor, LevelSpan, PriorityLevel};
use crate::results::NeedOrder;
use crate::text::{Message, Texts, numbers};
use crate::workshop::{GroupId, Level, Rule, Workshop};

use super::Outcome;
use super::arguments::{json_flag, option, path, text, workshop_argument};
use super::columns::aligned;
use super::console::{Console, open_or_end};

pub(super) fn build(command: Command, texts: &Texts) -> Command {
    command
        .about(texts.get("cli-rank-about"))
        .override_usage(texts.get("cli-rank-usage"))
        .after_help(texts.get("cli-rank-after"))
        .arg(workshop_argument(texts))
        .arg(rule_option(texts))
        .arg(json_flag(texts))
}

/// `--rule`.
pub(super) fn rule_option(texts: &Texts) -> Arg {
    option("rule", "cli-value-rule", texts)
        .value_parser(PossibleValuesParser::new(Rule::ALL.map(Rule::name)))
        .help(texts.get("cli-rule-help"))
}

/// The rule asked for, else the workshop's own.
pub(super) fn rule(matches: &ArgMatches, workshop: &Workshop) -> Rule {
    let asked = text(matches, "rule");
    let found = asked.and_then(|name| Rule::ALL.into_iter().find(|rule| rule.name() == name));
    found.unwrap_or_else(|| effective_rule(workshop))
}

/// The text key of a rule's name.
pub(super) fn rule_key(rule: Rule) -> &'static str {
    match rule {
        Rule::Need => "rule-need-title",
        Rule::StartFromSeverity => "rule-start-from-severity-title",
        Rule::SevereFirst => "rule-severe-first-title",
        Rule::FreeWeighing => "rule-free-weighing-title",
    }
}

/// The result as JSON.
#[derive(Serialize)]
struct Ranking<'a> {
    rule: &'static str,
    /// By criterion id; they sum to 1.
    weights: BTreeMap<&'a str, f64>,
    weights_from: &'static str,
    groups: Vec<RankedGroup<'a>>,
    audit: Vec<AuditPair<'a>>,
    /// Groups whose class is settled otherwise than proposed.
    settled_otherwise: Vec<Settled<'a>>,
}

#[derive(Serialize)]
struct Settled<'a> {
    id: &'a str,
    class: Option<&'static str>,
    proposed: Option<&'static str>,
    because: &'a str,
    /// What the order would else have to explain: the group below and the one above.
    takes_away: Vec<[&'a str; 2]>,
}

#[derive(Serialize)]
struct RankedGroup<'a> {
    id: &'a str,
    name: &'a str,
    rank: usize,
    /// Ends on a half where it lies between two; null by rules without levels.
    level: Option<f64>,
    /// Best and worst level once what is missing is known; null by rules without levels.
    level_span: Option<(u8, u8)>,
    /// Benefit is missing: the level may also be 10, for want of any.
    or_no_benefit: bool,
    preliminary: bool,
    need: f64,
    need_span: (f64, f64),
    /// Null where nobody has judged or settled the severity.
    class: Option<&'static str>,
    class_from: &'static str,
    class_by_sum: Option<&'static str>,
    class_proposed: Option<&'static str>,
    possible_classes: Vec<&'static str>,
    /// Groups that missing data could turn the order against.
    depends_on_missing: Vec<&'a str>,
}

/// `above` stands before `below` although `below` is in a more severe class.
#[derive(Serialize)]
struct AuditPair<'a> {
    above: &'a str,
    below: &'a str,
    above_class: &'static str,
    below_class: &'static str,
    above_class_from: &'static str,
    below_class_from: &'static str,
    cause: String,
    cost_alone: bool,
    /// The classes are too uncertain to ask for a reason.
    borderline: bool,
    need_distance: f64,
}

/// The name of a severity class for programs.
pub(super) fn class_name(class: Level) -> &'static str {
    match class {
        Level::VeryLarge => "very-large",
        Level::Large => "large",
        Level::Moderate => "moderate",
        Level::Small => "small",
    }
}

/// The name of what gave a class, for programs.
pub(super) fn class_from_name(from: ClassFrom) -> &'static str {
    match from {
        ClassFrom::Sum => "sum",
        ClassFrom::Floor => "floor",
        ClassFrom::Settled => "settled",
    }
}

/// The name of where weights come from, for programs.
pub(super) fn weights_from_name(from: WeightsFrom) -> &'static str {
    match from {
        WeightsFrom::Members(_) => "members",
        WeightsFrom::Together => "together",
        WeightsFrom::Sums => "sums",
        WeightsFrom::Equal => "equal",
    }
}

/// An order with what it rests on.
struct Ranked {
    need: NeedOrder,
    audit: Vec<PassedOver>,
    settled: Vec<SettledOtherwise>,
}

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>) -> io::Result<Outcome> {
    let workshop = open_or_end!(console, path(matches, "file"));
    let rule = rule(matches, &workshop);
    let ranked = match ranked(&workshop, rule) {
        Ok(found) => found,
        Err(error) => return console.cannot(&error),
    };
    if matches.get_flag("json") {
        console.json(&as_json(&workshop, &ranked))?;
    } else {
        write_table(&workshop, &ranked, console)?;
    }
    Ok(Outcome::Fine)
}

/// The order with what it has to explain. Pairs at a border of classes need no reason, as the window and the record
/// have it.
fn ranked(workshop: &Workshop, rule: Rule) -> Result<Ranked, SituationError> {
    let need = NeedOrder::of(workshop, rule)?;
    let order = need.ids();
    let mut audit = need.audit(&order, workshop, None);
    if !audit.is_empty()
        && let Ok(tried) = need.tried(workshop, &AtomicBool::new(false), &|_| {})
    {
        audit = need.audit(&order, workshop, Some(&tried.class_shares));
    }
    Ok(Ranked {
        settled: need.settled_otherwise(&order, workshop),
        need,
        audit,
    })
}

fn id(workshop: &Workshop, index: usize) -> &str {
    let group = workshop.need_groups.get(index);
    group.map_or("", |group| group.id.as_str())
}

fn as_json<'a>(workshop: &'a Workshop, ranked: &Ranked) -> Ranking<'a> {
    let order = &ranked.need.order;
    let groups = order.tiers().concat().into_iter().filter_map(|index| {
        let group = workshop.need_groups.get(index)?;
        let standing = order.standings.get(index)?;
        let span = standing.level_span;
        let turned = order.depends_on_missing.iter();
        let turned = turned.filter_map(|&(first, second)| match index {
            _ if index == first => Some(id(workshop, second)),
            _ if index == second => Some(id(workshop, first)),
            _ => None,
        });
        Some(RankedGroup {
            id: group.id.as_str(),
            name: &group.name,
            rank: standing.rank,
            level: standing.level.map(PriorityLevel::number),
            level_span: span.map(|span| (span.best, span.worst)),
            or_no_benefit: span.is_some_and(|span| span.or_no_benefit),
            preliminary: standing.preliminary(),
            need: standing.need.shown,
            need_span: (standing.need.low, standing.need.high),
            class: standing.class.map(class_name),
            class_from: class_from_name(standing.account.from()),
            class_by_sum: standing.account.by_sum.map(class_name),
            class_proposed: standing.account.proposed.map(class_name),
            possible_classes: standing
                .possible_classes
                .iter()
                .copied()
                .map(class_name)
                .collect(),
            depends_on_missing: turned.collect(),
        })
    });
    let audit = ranked.audit.iter().flat_map(|passed| {
        passed.pairs.iter().map(|pair| AuditPair {
            above: id(workshop, pair.before),
            below: id(workshop, passed.group),
            above_class: class_name(pair.class),
            below_class: class_name(passed.class),
            above_class_from: class_from_name(pair.class_from),
            below_class_from: class_from_name(passed.class_from),
            cause: cause_name(pair),
            cost_alone: pair.cost_alone,
            borderline: pair.uncertain,
            need_distance: pair.need_distance,
        })
    });
    let weights = ranked.need.situation.weights.as_slice();
    Ranking {
        rule: order.rule.name(),
        weights: workshop
            .criteria
            .iter()
            .map(|criterion| criterion.id.as_str())
            .zip(weights.iter().copied())
            .collect(),
        weights_from: weights_from_name(ranked.need.situation.weights_from),
        groups: groups.collect(),
        audit: audit.collect(),
        settled_otherwise: ranked
            .settled
            .iter()
            .map(|found| Settled {
                id: id(workshop, found.group),
                class: found.account.class().map(class_name),
                proposed: found.account.proposed.map(class_name),
                because: because(workshop, found.group),
                takes_away: found
                    .takes_away
                    .iter()
                    .map(|(below, above)| [id(workshop, *below), id(workshop, *above)])
                    .collect(),
            })
            .collect(),
    }
}

/// The board's reason for the class of a group.
fn because(workshop: &Workshop, index: usize) -> &str {
    let group = workshop.need_groups.get(index);
    let settled = group.and_then(|group| group.settled_class.as_ref());
    settled.map_or("", |settled| settled.because.as_str())
}

/// The cause for programs: `cost-alone`, or the factors joined by `+`, or `choice` where the rule sets
/// the pair the other way.
fn cause_name(pair: &PassedPair) -> String {
    if pair.cost_alone {
        return "cost-alone".to_owned();
    }
    let names: Vec<&str> = pair
        .causes
        .iter()
        .map(|factor| factor_name(*factor))
        .collect();
    if names.is_empty() {
        "choice".to_owned()
    } else {
        names.join("+")
    }
}

/// The name of a factor for programs.
pub(super) fn factor_name(factor: Factor) -> &'static str {
    match factor {
        Factor::Benefit => "benefit",
        Factor::Cost => "cost",
        Factor::Evidence => "evidence",
    }
}

fn write_table(workshop: &Workshop, ranked: &Ranked, console: &mut Console<'_>) -> io::Result<()> {
    let (order, audit) = (&ranked.need.order, &ranked.audit);
    let texts = console.texts.clone();
    console.result(&texts.get(rule_key(order.rule)))?;
    let has_levels = order.standings.iter().any(|it| it.level.is_some());
    let mut heading = vec![texts.get("cli-column-place"), texts.get("cli-column-group")];
    if has_levels {
        heading.push(texts.get("cli-column-level"));
    }
    heading.push(texts.get("cli-column-need"));
    heading.push(texts.get("cli-column-class"));
    let mut rows = vec![heading];
    for index in order.tiers().concat() {
        let (Some(group), Some(standing)) =
            (workshop.need_groups.get(index), order.standings.get(index))
        else {
            continue;
        };
        let mut row = vec![standing.rank.to_string(), group.name.clone()];
        if has_levels {
            row.push(standing.level.map_or_else(String::new, |level| {
                level_words(&texts, level, standing.level_span)
            }));
        }
        row.push(numbers::decimal(texts.language(), standing.need.shown, 2));
        row.push(match standing.class {
            Some(class) if standing.class_uncertain() => {
                let class = texts.get(class.key());
                texts.with("record-class-uncertain", &[("class", class.into())])
            }
            Some(class) => texts.get(class.key()),
            None => texts.get("class-none"),
        });
        rows.push(row);
    }
    for line in aligned(&rows) {
        console.result(&line)?;
    }
    if ranked.need.situation.weights_from == WeightsFrom::Equal {
        console.result("")?;
        console.result(&texts.get("weights-from-nobody"))?;
    }
    if order.rule == Rule::FreeWeighing {
        console.result("")?;
        console.result(&texts.get("rule-departs"))?;
    }
    console.result("")?;
    if audit.is_empty() && ranked.settled.is_empty() {
        return console.result(&texts.get("audit-nothing"));
    }
    console.result(&texts.get("audit-title"))?;
    for found in &ranked.settled {
        for message in settled_messages(workshop, found) {
            console.result(&texts.message(&message))?;
        }
    }
    for passed in audit {
        console.result(&texts.message(&audit_message(workshop, passed)))?;
    }
    Ok(())
}

/// A level with the span of what it may become, where it is preliminary.
fn level_words(texts: &Texts, level: PriorityLevel, span: Option<LevelSpan>) -> String {
    let number = level.number();
    let shown = numbers::decimal(texts.language(), number, usize::from(number.fract() > 0.0));
    match span.filter(LevelSpan::is_open) {
        Some(span) => {
            let key = if span.or_no_benefit {
                "cli-level-open-or-none"
            } else {
                "cli-level-open"
            };
            let arguments = [
                ("level", shown.into()),
                ("best", span.best.into()),
                ("worst", span.worst.into()),
            ];
            texts.with(key, &arguments)
        }
        None => shown,
    }
}

fn audit_message(workshop: &Workshop, passed: &PassedOver) -> Message {
    let name = |index: usize| {
        let id = GroupId::new(id(workshop, index));
        workshop.group_name(&id).to_owned()
    };
    let others: Vec<String> = passed.pairs.iter().map(|pair| name(pair.before)).collect();
    let mut causes: Vec<Message> = passed
        .causes()
        .into_iter()
        .map(|factor| {
            Message::new(match factor {
                Factor::Benefit => "audit-cause-benefit",
                Factor::Cost => "audit-cause-cost",
                Factor::Evidence => "audit-cause-evidence",
            })
        })
        .collect();
    if passed.by_choice() {
        causes.push(Message::new("audit-cause-choice"));
    }
    let key = if passed.cost_alone() {
        "cli-audit-cost-alone"
    } else if !passed.needs_reason() {
        "cli-audit-borderline"
    } else {
        "cli-audit"
    };
    Message::new(key)
        .with("group", name(passed.group))
        .with("others", others)
        .with("cause", causes)
}
