//! The rules against their definition on thousands of small cases, and what must always hold.

use super::audit::audit;
use super::judgements::{Group, Judgements, Measure, Value};
use super::rules::{order_by_rule, tiers};
use super::rules_tests::{audited, ranks};
use super::test_tables::{plain, random_table, random_weights, sure};
use crate::workshop::{
    Benefit, ClassBorders, CostPerBenefit, EvidenceStrength, FreeWeighing, Rule, RuleParameters,
};
use proptest::prelude::*;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;

/// The definition once more, in the plainest words: which of two certain groups goes first.
fn plainly_before(rule: Rule, parameters: &RuleParameters, groups: [(&Group, f64); 2]) -> i32 {
    let describe = |(group, need): (&Group, f64)| {
        let judged = group.values.iter().any(|value| value.value.is_some());
        let ClassBorders {
            very_large,
            large,
            moderate,
        } = parameters.class_borders;
        let by_sum = if need >= very_large {
            0
        } else if need >= large {
            1
        } else if need >= moderate {
            2
        } else {
            3
        };
        let class = match group.settled {
            Some(settled) => Some(settled as i32),
            None => judged.then_some(by_sum),
        };
        // Twice the class; a group that nobody has judged stands between the second and the third.
        let by_class = class.map_or(3, |class| 2 * class);
        let benefit = group.measure.benefit.map(|b| b as i32);
        let none = benefit == Some(4);
        let mut levels = Vec::new();
        for b in benefit.map_or(vec![0, 1, 2, 3], |benefit| vec![benefit]) {
            for c in group
                .measure
                .cost
                .map_or(vec![0, 1, 2, 3], |it| vec![it as usize])
            {
                for e in group
                    .measure
                    .evidence
                    .map_or(vec![0, 1, 2, 3], |it| vec![it as usize])
                {
                    let class = class.unwrap_or(0);
                    let start = [1, 3, 5, 7][class as usize];
                    let level = start + (b - class).max(0) + [0, 0, 1, 2][c] + [0, 0, 0, 1][e];
                    levels.push(level.min(10));
                }
            }
        }
        levels.sort_unstable();
        let middle = levels[(levels.len() - 1) / 2] + levels[levels.len() / 2];
        let level = match class {
            _ if none => 21,
            None => 8,
            Some(_) => middle,
        };
        let FreeWeighing { need: share, .. } = parameters.free_weighing;
        let score = share * need
            + 0.3 * [1.0, 0.75, 0.5, 0.25, 0.0, 0.5][benefit.unwrap_or(5) as usize]
            + 0.2
                * [1.0, 2.0 / 3.0, 1.0 / 3.0, 0.0, 0.5]
                    [group.measure.cost.map_or(4, |cost| cost as usize)]
            + 0.1
                * [1.0, 2.0 / 3.0, 1.0 / 3.0, 0.0, 0.5][group
                    .measure
                    .evidence
                    .map_or(4, |evidence| evidence as usize)];
        (need, by_class, level, none, (score * 1e9).round())
    };
    let (a, b) = (describe(groups[0]), describe(groups[1]));
    let by_need = |a: f64, b: f64| b.partial_cmp(&a).unwrap() as i32;
    match rule {
        Rule::Need if a.1 != b.1 => a.1.cmp(&b.1) as i32,
        Rule::Need => by_need(a.0, b.0),
        Rule::StartFromSeverity if a.2 != b.2 => a.2.cmp(&b.2) as i32,
        Rule::StartFromSeverity if a.1 != b.1 => a.1.cmp(&b.1) as i32,
        Rule::StartFromSeverity => by_need(a.0, b.0),
        Rule::SevereFirst if a.3 != b.3 => a.3.cmp(&b.3) as i32,
        Rule::SevereFirst if a.1 != b.1 && !a.3 => a.1.cmp(&b.1) as i32,
        Rule::SevereFirst if a.2 != b.2 => a.2.cmp(&b.2) as i32,
        Rule::SevereFirst => by_need(a.0, b.0),
        Rule::FreeWeighing => by_need(a.4, b.4),
    }
}

#[test]
fn thousands_of_random_tables_follow_the_definition() {
    let mut random = Pcg64::seed_from_u64(17);
    let parameters = RuleParameters::default();
    for _ in 0..2_000 {
        let table = random_table(&mut random, 4, 3);
        let weights = random_weights(&mut random, 3);
        for rule in Rule::ALL {
            let order = order_by_rule(rule, &table, &weights, &parameters).unwrap();
            for (a, first) in table.groups().iter().zip(&order.standings) {
                for (b, second) in table.groups().iter().zip(&order.standings) {
                    let expected = plainly_before(
                        rule,
                        &parameters,
                        [(a, first.need.shown), (b, second.need.shown)],
                    );
                    let found = first.rank.cmp(&second.rank) as i32;
                    assert_eq!(found, expected, "{rule:?} {a:?} {b:?}");
                }
            }
        }
    }
}

#[test]
fn a_pair_depends_on_missing_data_exactly_when_a_completion_turns_it() {
    let mut random = Pcg64::seed_from_u64(23);
    let parameters = RuleParameters::default();
    let mut seen = [false; 2];
    for _ in 0..400 {
        let table = random_table(&mut random, 2, 2);
        let weights = random_weights(&mut random, 2);
        for rule in Rule::ALL {
            let order = order_by_rule(rule, &table, &weights, &parameters).unwrap();
            let ranks = order.ranks();
            let first = if ranks[0] < ranks[1] { 0 } else { 1 };
            let mut turned = false;
            for a in all_completions(&table.groups()[0]) {
                for b in all_completions(&table.groups()[1]) {
                    let complete = Judgements::new(2, vec![a.clone(), b]).unwrap();
                    let ranks = order_by_rule(rule, &complete, &weights, &parameters)
                        .unwrap()
                        .ranks();
                    turned |= ranks[first] > ranks[1 - first];
                }
            }
            turned &= ranks[0] != ranks[1];
            seen[usize::from(turned)] = true;
            assert_eq!(
                !order.depends_on_missing.is_empty(),
                turned,
                "{rule:?} {table:?}"
            );
        }
    }
    assert_eq!(seen, [true, true]);
}

/// Ends of every missing value and every missing judgement that is extreme for some rule.
fn all_completions(group: &Group) -> Vec<Group> {
    let mut found = vec![group.clone()];
    for criterion in 0..group.values.len() {
        if group.values[criterion].value.is_none() {
            found = found
                .iter()
                .flat_map(|group| {
                    [0.0, 1.0].map(|value| {
                        let mut group = group.clone();
                        group.values[criterion] = sure(value);
                        group
                    })
                })
                .collect();
        }
    }
    let mut measures = Vec::new();
    let given = group.measure;
    for benefit in [Benefit::VeryLarge, Benefit::None] {
        for cost in [CostPerBenefit::Low, CostPerBenefit::VeryHigh] {
            for evidence in [EvidenceStrength::Strong, EvidenceStrength::VeryWeak] {
                measures.push(Measure {
                    benefit: given.benefit.or(Some(benefit)),
                    cost: given.cost.or(Some(cost)),
                    evidence: given.evidence.or(Some(evidence)),
                });
            }
        }
    }
    found
        .iter()
        .flat_map(|group| {
            measures.iter().map(|&measure| Group {
                measure,
                ..group.clone()
            })
        })
        .collect()
}

fn rule() -> impl Strategy<Value = Rule> {
    prop::sample::select(Rule::ALL.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn relabelling_groups_permutes_the_result(seed: u64, rule in rule(), turn in 0_usize..6) {
        let mut random = Pcg64::seed_from_u64(seed);
        let table = random_table(&mut random, 6, 3);
        let weights = random_weights(&mut random, 3);
        let mut groups = table.groups().to_vec();
        groups.rotate_left(turn);
        let turned = Judgements::new(3, groups).unwrap();
        let parameters = RuleParameters::default();
        let mut before = order_by_rule(rule, &table, &weights, &parameters).unwrap().ranks();
        let after = order_by_rule(rule, &turned, &weights, &parameters).unwrap().ranks();
        before.rotate_left(turn);
        prop_assert_eq!(before, after);
    }

    #[test]
    fn scaling_weights_changes_nothing(seed: u64, rule in rule(), factor in 0.001_f64..1000.0) {
        let mut random = Pcg64::seed_from_u64(seed);
        let table = random_table(&mut random, 6, 3);
        let weights = random_weights(&mut random, 3);
        let scaled: Vec<f64> = weights.as_slice().iter().map(|weight| weight * factor).collect();
        let parameters = RuleParameters::default();
        prop_assert_eq!(
            order_by_rule(rule, &table, &weights, &parameters),
            order_by_rule(rule, &table, &super::test_tables::weights(&scaled), &parameters)
        );
    }

    #[test]
    fn adding_a_group_never_reorders_the_rest(seed: u64, rule in rule()) {
        let mut random = Pcg64::seed_from_u64(seed);
        let more = random_table(&mut random, 6, 3);
        let weights = random_weights(&mut random, 3);
        let fewer = Judgements::new(3, more.groups()[..5].to_vec()).unwrap();
        let parameters = RuleParameters::default();
        let more = order_by_rule(rule, &more, &weights, &parameters).unwrap().ranks();
        let fewer = order_by_rule(rule, &fewer, &weights, &parameters).unwrap().ranks();
        prop_assert_eq!(tiers(&more[..5]), tiers(&fewer));
    }

    #[test]
    fn what_speaks_for_a_group_never_worsens_its_place(
        seed: u64,
        rule in rule(),
        which in 0_usize..6,
        floor: bool,
    ) {
        let mut random = Pcg64::seed_from_u64(seed);
        let mut table = random_table(&mut random, 6, 3);
        for index in 0..6 {
            // Complete judgements: raising starts from something.
            let mut group = table.groups()[index].clone();
            for value in &mut group.values {
                value.value.get_or_insert(1.0 / 3.0);
            }
            group.settled = None;
            group.measure.benefit.get_or_insert(Benefit::Moderate);
            group.measure.cost.get_or_insert(CostPerBenefit::High);
            group.measure.evidence.get_or_insert(EvidenceStrength::Weak);
            table = table.with_group(index, group).unwrap();
        }
        let weights = random_weights(&mut random, 3);
        let mut better = table.groups()[0].clone();
        match which {
            0..3 => {
                let value = better.values[which].value.unwrap();
                better.values[which] = Value::known(
                    value + (1.0 - value) * random.random::<f64>(),
                    better.values[which].quality,
                );
            }
            3 => {
                let grade = better.measure.benefit.unwrap() as usize;
                better.measure.benefit = Some(Benefit::ALL[random.random_range(0..=grade)]);
            }
            4 => {
                let grade = better.measure.cost.unwrap() as usize;
                better.measure.cost = Some(CostPerBenefit::ALL[random.random_range(0..=grade)]);
            }
            _ => {
                let grade = better.measure.evidence.unwrap() as usize;
                better.measure.evidence = Some(EvidenceStrength::ALL[random.random_range(0..=grade)]);
            }
        }
        let parameters = RuleParameters { floor, ..RuleParameters::default() };
        let before = order_by_rule(rule, &table, &weights, &parameters).unwrap().ranks();
        let raised = table.with_group(0, better).unwrap();
        let after = order_by_rule(rule, &raised, &weights, &parameters).unwrap().ranks();
        prop_assert!(after[0] <= before[0]);
    }

    #[test]
    fn severe_first_is_never_asked_to_explain(seed: u64) {
        let mut random = Pcg64::seed_from_u64(seed);
        let table = random_table(&mut random, 7, 3);
        let points = random_weights(&mut random, 3);
        prop_assert_eq!(audited(Rule::SevereFirst, &table, points.as_slice()), vec![]);
        prop_assert_eq!(audited(Rule::Need, &table, points.as_slice()), vec![]);
    }

    #[test]
    fn cost_alone_never_carries_past_with_the_defaults(seed: u64) {
        let mut random = Pcg64::seed_from_u64(seed);
        let table = random_table(&mut random, 7, 3);
        let points = random_weights(&mut random, 3);
        for floor in [false, true] {
            let parameters = RuleParameters { floor, ..RuleParameters::default() };
            let order = order_by_rule(Rule::StartFromSeverity, &table, &points, &parameters).unwrap();
            let rule = Rule::StartFromSeverity;
            let found = audit(&order.tiers(), rule, &table, &points, &parameters, None).unwrap();
            prop_assert!(found.iter().all(|passed| !passed.cost_alone() && !passed.by_choice()));
        }
    }

    #[test]
    fn raising_one_criterion_never_lowers_the_class(seed: u64, which in 0_usize..3, future in 0_usize..4) {
        let mut random = Pcg64::seed_from_u64(seed);
        let future: Vec<bool> = (0..3).map(|index| index == future).collect();
        let table = random_table(&mut random, 2, 3).with_future_risk(&future);
        let weights = random_weights(&mut random, 3);
        let parameters = RuleParameters { floor: true, ..RuleParameters::default() };
        let class = |table: &Judgements| {
            order_by_rule(Rule::Need, table, &weights, &parameters).unwrap().standings[0].class
        };
        let mut raised = table.groups()[0].clone();
        let Some(value) = raised.values[which].value else { return Ok(()); };
        raised.values[which] = sure(value + (1.0 - value) * random.random::<f64>());
        prop_assert!(class(&table.with_group(0, raised).unwrap()) <= class(&table));
    }

    /// Filling in what is missing keeps need, class and level within the span that was said, *no benefit* aside.
    #[test]
    fn filling_in_stays_within_the_span(seed: u64, rule in rule()) {
        let mut random = Pcg64::seed_from_u64(seed);
        let table = random_table(&mut random, 1, 3);
        let weights = random_weights(&mut random, 3);
        let parameters = RuleParameters { floor: true, ..RuleParameters::default() };
        let standing = |table: &Judgements| {
            order_by_rule(rule, table, &weights, &parameters).unwrap().standings[0].clone()
        };
        let before = standing(&table);
        let mut filled = table.groups()[0].clone();
        for value in &mut filled.values {
            if value.value.is_none() && random.random() {
                *value = sure([0.0, 1.0 / 3.0, 2.0 / 3.0, 1.0][random.random_range(0..4)]);
            }
        }
        let given = &mut filled.measure;
        if random.random() {
            given.benefit = given.benefit.or(Some(Benefit::ALL[random.random_range(0..4)]));
        }
        if random.random() {
            given.cost = given.cost.or(Some(CostPerBenefit::ALL[random.random_range(0..4)]));
        }
        let after = standing(&table.with_group(0, filled).unwrap());
        prop_assert!(before.need.low <= after.need.shown && after.need.shown <= before.need.high);
        if let Some(class) = after.class {
            prop_assert!(before.possible_classes.contains(&class));
        }
        if let (Some(level), Some(span)) = (after.level, before.level_span) {
            prop_assert!((f64::from(span.best)..=f64::from(span.worst)).contains(&level.number()));
        }
    }

    #[test]
    fn one_order_on_every_criterion_is_returned(seed: u64) {
        let mut random = Pcg64::seed_from_u64(seed);
        let weights = random_weights(&mut random, 3);
        let rows: Vec<[f64; 3]> = (0..5).map(|row| [1.0 - row as f64 / 5.0; 3]).collect();
        let rows: Vec<&[f64]> = rows.iter().map(<[f64; 3]>::as_slice).collect();
        prop_assert_eq!(ranks(Rule::Need, &plain(&rows), weights.as_slice()), vec![1, 2, 3, 4, 5]);
    }
}
