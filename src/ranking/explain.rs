//! The way to a group's place, step by step: what the waterfall and the record's table are made from.
//!
//! Only data here; the words are the reader's language's.

use super::classes::ClassAccount;
use super::judgements::{Judgements, Measure};
use super::rules::{
    Factor, LOWEST_LEVEL, LevelSpan, PriorityLevel, RuleError, RuleOrder, free_values,
    order_by_rule, start_level, steps,
};
use super::weights::Weights;
use crate::workshop::{Benefit, EvidenceStrength, Level, Rule, RuleParameters};

/// One step of the way.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// Weighted need and its parts.
    Need {
        /// One part per criterion, in the criteria's order.
        parts: Vec<NeedPart>,
        /// Their sum, rounded to whole 10⁻⁹.
        need: f64,
    },
    /// The class: of the need, by the floor, or settled. Left out where nobody has judged the severity.
    Class(ClassAccount),
    /// The level to start from.
    Start(u8),
    /// A factor lowers the level.
    Lowered {
        /// What lowers it.
        factor: Factor,
        /// By how many steps, at least one.
        steps: u8,
        /// The level reached; never beyond [`LOWEST_LEVEL`].
        level: u8,
    },
    /// The measure has no benefit: the lowest level, whatever else.
    NoBenefit,
    /// The level that decides, with what is missing in the middle.
    Level(PriorityLevel),
    /// The free weighing's terms and their sum.
    Score {
        /// Share of need, benefit, cost and evidence times what each reaches.
        terms: [f64; 4],
        /// Their sum, rounded to whole 10⁻⁹.
        score: f64,
    },
    /// The place, and the groups that share it.
    Place {
        /// Competition rank, from 1.
        rank: usize,
        /// The other groups on the same place, in rising order.
        shared_with: Vec<usize>,
    },
}

/// One criterion's part of the weighted need.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NeedPart {
    /// The criterion, from 0.
    pub criterion: usize,
    /// Its weight.
    pub weight: f64,
    /// The group's value; `None` where it is missing and 1/2 stands in its place.
    pub value: Option<f64>,
    /// Weight times value.
    pub part: f64,
}

/// Something that is said beside the steps.
#[derive(Debug, Clone, PartialEq)]
pub enum Note {
    /// A criterion with weight is missing; from 0.
    CriterionMissing(usize),
    /// Nobody has judged the severity: no class, and a place between *large* and *moderate*.
    SeverityMissing,
    /// The measure's benefit is missing: in the middle of what it can be.
    BenefitMissing,
    /// The measure's cost is missing: in the middle of what it can be.
    CostMissing,
    /// The measure's evidence is missing: in the middle of what it can be.
    EvidenceMissing,
    /// Benefit is judged above the severity class and counts as the class.
    BenefitAboveClass,
    /// The evidence is weak: flagged, even where it lowers nothing.
    WeakEvidence,
    /// The group may belong to any of these classes, worst first.
    ClassUncertain(Vec<Level>),
    /// The level may become another within this.
    LevelPreliminary(LevelSpan),
    /// Missing data could turn the order against these groups, in rising order.
    DependsOnMissing(Vec<usize>),
    /// The rule is a cross-check that departs from the platform's order.
    DepartsFromPlatform,
}

/// How a group came to its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// The group, from 0.
    pub group: usize,
    /// The rule.
    pub rule: Rule,
    /// From weighted need to place.
    pub steps: Vec<Step>,
    /// What to know beside.
    pub notes: Vec<Note>,
}

/// The way to one group's place; `None` if there is no such group.
///
/// # Errors
/// [`RuleError`] as for [`order_by_rule`].
pub fn explain(
    group: usize,
    rule: Rule,
    judgements: &Judgements,
    weights: &Weights,
    parameters: &RuleParameters,
) -> Result<Option<Explanation>, RuleError> {
    let order = order_by_rule(rule, judgements, weights, parameters)?;
    Ok(explain_in(&order, group, judgements, weights, parameters))
}

/// The way to one group's place in an order already made from the same judgements, weights and
/// parameters; `None` if there is no such group.
pub fn explain_in(
    order: &RuleOrder,
    index: usize,
    judgements: &Judgements,
    weights: &Weights,
    parameters: &RuleParameters,
) -> Option<Explanation> {
    let standing = order.standings.get(index)?;
    let group = judgements.groups().get(index)?;
    let measure = group.measure;
    let class = standing.class;
    let parts: Vec<NeedPart> = group
        .values
        .iter()
        .zip(weights.as_slice())
        .enumerate()
        .map(|(criterion, (value, &weight))| NeedPart {
            criterion,
            weight,
            value: value.value,
            part: weight * value.value.unwrap_or(0.5),
        })
        .collect();
    let mut notes: Vec<Note> = parts
        .iter()
        .filter(|part| part.value.is_none() && part.weight > 0.0)
        .map(|part| Note::CriterionMissing(part.criterion))
        .collect();
    if !group.is_judged() {
        notes = vec![Note::SeverityMissing];
    }
    let mut way = vec![Step::Need {
        parts,
        need: standing.need.shown,
    }];
    if class.is_some() {
        way.push(Step::Class(standing.account));
    }
    if standing.class_uncertain() {
        notes.push(Note::ClassUncertain(standing.possible_classes.clone()));
    }
    if order.rule != Rule::Need {
        for (missing, note) in [
            (measure.benefit.is_none(), Note::BenefitMissing),
            (measure.cost.is_none(), Note::CostMissing),
            (measure.evidence.is_none(), Note::EvidenceMissing),
        ] {
            if missing {
                notes.push(note);
            }
        }
        if measure
            .benefit
            .zip(class)
            .is_some_and(|(benefit, class): (Benefit, Level)| (benefit as u8) < class as u8)
        {
            notes.push(Note::BenefitAboveClass);
        }
        if matches!(
            measure.evidence,
            Some(EvidenceStrength::Weak | EvidenceStrength::VeryWeak)
        ) {
            notes.push(Note::WeakEvidence);
        }
    }
    match order.rule {
        Rule::Need => {}
        Rule::StartFromSeverity | Rule::SevereFirst => {
            if let Some(class) = class {
                let start = start_level(class, parameters);
                way.push(Step::Start(start));
                if measure.without_benefit() {
                    way.push(Step::NoBenefit);
                } else {
                    way.extend(lowerings(class, start, measure, parameters));
                }
            }
            way.extend(standing.level.map(Step::Level));
        }
        Rule::FreeWeighing => {
            let shares = &parameters.free_weighing;
            let [benefit, cost, evidence] = free_values(measure);
            way.push(Step::Score {
                terms: [
                    shares.need * standing.need.shown,
                    shares.benefit * benefit,
                    shares.cost * cost,
                    shares.evidence * evidence,
                ],
                score: standing.score.unwrap_or_default(),
            });
            notes.push(Note::DepartsFromPlatform);
        }
    }
    let span = standing.level_span.filter(LevelSpan::is_open);
    notes.extend(span.map(Note::LevelPreliminary));
    let mut turned_by: Vec<usize> = order
        .depends_on_missing
        .iter()
        .filter_map(|&(first, second)| match index {
            _ if index == first => Some(second),
            _ if index == second => Some(first),
            _ => None,
        })
        .collect();
    turned_by.sort_unstable();
    if !turned_by.is_empty() {
        notes.push(Note::DependsOnMissing(turned_by));
    }
    way.push(Step::Place {
        rank: standing.rank,
        shared_with: order
            .standings
            .iter()
            .enumerate()
            .filter(|&(other, found)| other != index && found.rank == standing.rank)
            .map(|(other, _)| other)
            .collect(),
    });
    Some(Explanation {
        group: index,
        rule: order.rule,
        steps: way,
        notes,
    })
}

/// The steps of the factors that are judged.
fn lowerings(class: Level, start: u8, measure: Measure, parameters: &RuleParameters) -> Vec<Step> {
    let mut level = start;
    let mut found = Vec::new();
    for factor in Factor::ALL {
        let steps = steps(factor, class, measure, parameters);
        if steps > 0 {
            level = level.saturating_add(steps).min(LOWEST_LEVEL);
            found.push(Step::Lowered {
                factor,
                steps,
                level,
            });
        }
    }
    found
}
