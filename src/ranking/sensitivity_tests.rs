//! Sensitivity on the worked examples, against fine sweeps and against sampled weights.

use super::judgements::Judgements;
use super::nudge::{Change, nudges};
use super::rules::{competition_ranks, keys, order_by_rule};
use super::sensitivity::{
    UnderEvery, compare_rules, turned_pairs, under_every_weighting, without_each_criterion,
    without_each_member,
};
use super::test_tables::{
    bare, plain, random_table, random_weights, seven_groups, two_class_groups, weights,
};
use super::weight_space::{WeightSpace, WeightSpaceError};
use super::weight_sweep::{SweepError, critical_weight, weight_sweep, weight_sweep_of, weights_at};
use super::weights::Weights;
use crate::workshop::{Level, Rule, RuleParameters};
use proptest::prelude::*;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;
use std::cmp::Ordering;

fn ranks(rule: Rule, judgements: &Judgements, weights: &Weights) -> Vec<usize> {
    competition_ranks(&keys(rule, judgements, weights, &RuleParameters::default()))
}

#[test]
fn critical_weights_of_two_groups() {
    let third = 1.0 / 3.0;
    let table = plain(&[&[1.0, third, third], &[third, 1.0, 2.0 * third]]);
    let now = weights(&[0.5, 0.3, 0.2]);
    for (criterion, expected) in [4.0 / 9.0, 4.0 / 11.0, 1.0 / 3.0].into_iter().enumerate() {
        let found = critical_weight(&table, &now, criterion, 0, 1).unwrap();
        assert!((found - expected).abs() < 1e-14);
        let sweep = weight_sweep(
            Rule::Need,
            &table,
            &now,
            &RuleParameters::default(),
            criterion,
        )
        .unwrap();
        assert_eq!(sweep.changes.len(), 1);
        let change = sweep.changes[0];
        assert!((change.weight - expected).abs() < 1e-14);
        assert_eq!(change.at, Ordering::Equal);
        // Below the critical weight of the first criterion Q leads, above that of the others.
        let q_leads = if criterion == 0 {
            change.below
        } else {
            change.above
        };
        assert_eq!(q_leads, Ordering::Greater);
        assert!(sweep.class_changes.is_empty());
    }
    let at = weights_at(&now, 0, 4.0 / 9.0).unwrap();
    let need = |row: [f64; 3]| -> f64 { row.iter().zip(at.as_slice()).map(|(v, w)| v * w).sum() };
    assert!((need([1.0, third, third]) - 17.0 / 27.0).abs() < 1e-15);
    assert!((need([third, 1.0, 2.0 * third]) - 17.0 / 27.0).abs() < 1e-15);
}

#[test]
fn a_weight_of_one_lets_the_others_share_equally() {
    let all_on_first = weights(&[1.0, 0.0, 0.0]);
    let moved = weights_at(&all_on_first, 0, 0.4).unwrap();
    for (found, expected) in moved.as_slice().iter().zip([0.4, 0.3, 0.3]) {
        assert!((found - expected).abs() < 1e-15);
    }
    let table = plain(&[&[1.0, 0.0, 0.0], &[0.0, 1.0, 0.0]]);
    let found = critical_weight(&table, &all_on_first, 0, 0, 1).unwrap();
    assert!((found - 1.0 / 3.0).abs() < 1e-15);
    assert_eq!(weights_at(&all_on_first, 3, 0.4), None);
    assert_eq!(weights_at(&all_on_first, 0, 1.1), None);
    assert_eq!(weights_at(&weights(&[1.0]), 0, 1.0), None);
}

#[test]
fn class_borders_move_groups_where_lines_do_not_cross() {
    let table = two_class_groups();
    let now = weights(&[0.5, 0.5]);
    let parameters = RuleParameters::default();
    let plain = table.clone().without_classes();
    let need = weight_sweep(Rule::Need, &plain, &now, &parameters, 0).unwrap();
    assert_eq!(need.changes.len(), 1);
    assert!((need.changes[0].weight - 1.0 / 3.0).abs() < 1e-15);
    let start = weight_sweep(Rule::StartFromSeverity, &table, &now, &parameters, 0).unwrap();
    assert_eq!(start.changes.len(), 1);
    let change = start.changes[0];
    assert!((change.weight - 0.5).abs() < 1e-15);
    // V leads up to and including one half, U above it.
    assert_eq!(
        (change.below, change.at, change.above),
        (Ordering::Greater, Ordering::Greater, Ordering::Less)
    );
    let [first, second] = &start.stretches[..] else {
        panic!("two stretches: {:?}", start.stretches)
    };
    assert_eq!(
        (&first.ranks[..], &second.ranks[..]),
        (&[2, 1][..], &[1, 2][..])
    );
    assert!(first.to_included && !second.from_included);
    use Level::{Large, Moderate, VeryLarge};
    let expected = [
        (0, 0.25, Moderate, Large),
        (1, 0.5, Large, Moderate),
        (0, 0.625, Large, VeryLarge),
    ];
    assert_eq!(start.class_changes.len(), expected.len());
    for (found, (group, weight, below, above)) in start.class_changes.iter().zip(expected) {
        assert_eq!(
            (found.group, found.below, found.above),
            (group, below, above)
        );
        assert!((found.weight - weight).abs() < 1e-14);
    }
}

#[test]
fn a_fine_sweep_finds_nothing_else() {
    let mut random = Pcg64::seed_from_u64(41);
    let parameters = RuleParameters::default();
    for round in 0..60 {
        let table = random_table(&mut random, 5, 3);
        let now = random_weights(&mut random, 3);
        let rule = Rule::ALL[round % 4];
        let criterion = round % 3;
        let sweep = weight_sweep(rule, &table, &now, &parameters, criterion).unwrap();
        assert_eq!(sweep.stretches[0].from, 0.0);
        assert_eq!(sweep.stretches.last().unwrap().to, 1.0);
        for pair in sweep.stretches.windows(2) {
            assert_eq!(pair[0].to, pair[1].from);
            assert_ne!(pair[0].to_included, pair[1].from_included);
        }
        for step in 0..=500 {
            let weight = f64::from(step) / 500.0;
            let near = |border: f64| (border - weight).abs() < 1e-6;
            if sweep.stretches.iter().any(|s| near(s.from) || near(s.to)) && step % 500 != 0 {
                continue;
            }
            let here = sweep
                .stretches
                .iter()
                .find(|s| {
                    (s.from < weight || s.from_included && s.from == weight)
                        && (weight < s.to || s.to_included && s.to == weight)
                })
                .unwrap();
            let at = weights_at(&now, criterion, weight).unwrap();
            assert_eq!(here.ranks, ranks(rule, &table, &at), "{rule:?} {weight}");
        }
        for change in &sweep.changes {
            let relation = |weight: f64| {
                let at = weights_at(&now, criterion, weight).unwrap();
                let ranks = ranks(rule, &table, &at);
                ranks[change.first].cmp(&ranks[change.second])
            };
            if change.weight > 1e-5 && change.weight < 1.0 - 1e-5 {
                assert_eq!(relation(change.weight - 1e-6), change.below);
                assert_eq!(relation(change.weight + 1e-6), change.above);
            }
        }
    }
}

#[test]
fn following_some_groups_says_the_same_of_them_as_following_all() {
    let mut random = Pcg64::seed_from_u64(550);
    let mut compared = 0;
    for round in 0..60 {
        let table = random_table(&mut random, 9, 3);
        let now = random_weights(&mut random, 3);
        let rule = Rule::ALL[round % 4];
        let parameters = RuleParameters::default();
        let criterion = round % 3;
        let all = weight_sweep(rule, &table, &now, &parameters, criterion).unwrap();
        // Chosen in another order than they stand, one twice and one that is not there.
        let chosen = [7, 2, 5, 2, 99];
        let some = weight_sweep_of(rule, &table, &now, &parameters, criterion, &chosen).unwrap();
        assert_eq!(some.lines, [7, 2, 5].map(|group: usize| all.lines[group]));
        // Where others change places the last bits of a crossing decide; compared a step away from it.
        for stretch in &some.stretches {
            for part in 1..8 {
                let point = stretch.from + (stretch.to - stretch.from) * f64::from(part) / 8.0;
                let away = |end: f64| (end - point).abs() > 1e-9;
                let whole = all
                    .stretches
                    .iter()
                    .find(|whole| whole.from < point && point < whole.to);
                if let Some(whole) = whole.filter(|whole| away(whole.from) && away(whole.to)) {
                    assert_eq!(
                        stretch.ranks,
                        [7, 2, 5].map(|group: usize| whole.ranks[group])
                    );
                    compared += 1;
                }
            }
        }
        let place = |group: usize| [7, 2, 5].iter().position(|chosen| *chosen == group);
        let whole = |weight: f64| (weight * 1e9).round() as i64;
        let mut expected: Vec<(i64, usize, usize)> = all
            .changes
            .iter()
            .filter_map(|change| {
                let (first, second) = (place(change.first)?, place(change.second)?);
                Some((whole(change.weight), first.min(second), first.max(second)))
            })
            .collect();
        let mut found: Vec<(i64, usize, usize)> = some
            .changes
            .iter()
            .map(|change| (whole(change.weight), change.first, change.second))
            .collect();
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected);
    }
    assert!(compared > 500, "{compared}");
}

#[test]
fn a_region_of_groups_can_be_followed_a_few_at_a_time() {
    let mut random = Pcg64::seed_from_u64(551);
    let table = random_table(&mut random, 550, 3);
    let now = weights(&[0.5, 0.3, 0.2]);
    let parameters = RuleParameters::default();
    let rule = Rule::StartFromSeverity;
    let few = [3, 140, 549];
    let sweep = weight_sweep_of(rule, &table, &now, &parameters, 1, &few).unwrap();
    for stretch in &sweep.stretches {
        let middle = (stretch.from + stretch.to) / 2.0;
        let there = ranks(rule, &table, &weights_at(&now, 1, middle).unwrap());
        assert_eq!(stretch.ranks, few.map(|group| there[group]));
    }
    let moved = nudges(140, rule, &table, &now, &parameters).unwrap();
    assert!(!moved.up.is_empty() || !moved.down.is_empty());
}

#[test]
fn sweeps_that_cannot_be_made_are_refused() {
    let parameters = RuleParameters::default();
    let one = plain(&[&[0.5]]);
    let sweep = |table: &Judgements, points: &[f64], criterion| {
        weight_sweep(Rule::Need, table, &weights(points), &parameters, criterion).err()
    };
    assert_eq!(sweep(&one, &[1.0], 0), Some(SweepError::Criterion(0)));
    let two = plain(&[&[0.5, 0.1]]);
    assert_eq!(sweep(&two, &[1.0, 1.0], 2), Some(SweepError::Criterion(2)));
    let rows = vec![vec![0.5, 0.5]; 151];
    let many = Judgements::from_matrix(2, &rows).unwrap();
    assert_eq!(
        sweep(&many, &[1.0, 1.0], 0),
        Some(SweepError::TooManyGroups)
    );
}

#[test]
fn pairs_under_every_weighting() {
    let table = plain(&[&[1.0, 0.8], &[0.6, 0.8], &[0.5, 0.9], &[0.1, 0.1]]);
    use UnderEvery::{Before, NotAfter, Open};
    let all = under_every_weighting(&table, &WeightSpace::All).unwrap();
    assert_eq!(all[0], [NotAfter, NotAfter, Open, Before]);
    assert_eq!(all[3], [Open, Open, Open, NotAfter]);
    let ordered = WeightSpace::Ordered(vec![vec![0], vec![1]]);
    let ordered = under_every_weighting(&table, &ordered).unwrap();
    assert_eq!(ordered[0], [NotAfter, Before, Before, Before]);
    assert_eq!(ordered[1], [Open, NotAfter, NotAfter, Before]);
    let point = WeightSpace::Members(vec![weights(&[1.0, 1.0])]);
    let point = under_every_weighting(&table, &point).unwrap();
    assert_eq!(point[1][2], NotAfter);
    assert_eq!(point[2][1], NotAfter);
    // What is missing may turn out any way.
    let missing = Judgements::new(
        2,
        vec![bare(&[Some(1.0), None]), bare(&[Some(0.5), Some(0.0)])],
    )
    .unwrap();
    let found = under_every_weighting(&missing, &WeightSpace::All).unwrap();
    assert_eq!((found[0][1], found[1][0]), (NotAfter, Open));
    let bounded = WeightSpace::Bounded(vec![0.1, 0.0]);
    let found = under_every_weighting(&missing, &bounded).unwrap();
    assert_eq!(found[0][1], Before);
    assert_eq!(
        under_every_weighting(&missing, &WeightSpace::Members(vec![])),
        Err(WeightSpaceError::NoMembers)
    );
}

#[test]
fn leaving_out_a_criterion() {
    let table = plain(&[&[1.0, 0.0, 0.5], &[0.0, 1.0, 0.5], &[0.4, 0.4, 0.6]]);
    let parameters = RuleParameters::default();
    let now = weights(&[0.6, 0.3, 0.1]);
    let found = without_each_criterion(Rule::Need, &table, &now, &parameters).unwrap();
    assert_eq!(ranks(Rule::Need, &table, &now), [1, 3, 2]);
    let expected: [(&[usize], usize); 3] = [(&[3, 1, 2], 3), (&[1, 3, 2], 0), (&[1, 3, 2], 0)];
    for (criterion, (found, (ranks, turned))) in found.iter().zip(expected).enumerate() {
        assert_eq!(found.criterion, criterion);
        assert_eq!((&found.ranks[..], found.turned_pairs), (ranks, turned));
    }
    let all_on_first = weights(&[1.0, 0.0, 0.0]);
    let found = without_each_criterion(Rule::Need, &table, &all_on_first, &parameters).unwrap();
    assert_eq!(found[0].ranks, [3, 1, 2]);
    let one = plain(&[&[0.5]]);
    let found = without_each_criterion(Rule::Need, &one, &weights(&[1.0]), &parameters);
    assert_eq!(found, Ok(vec![]));
}

#[test]
fn leaving_out_a_member_gives_counts_only() {
    let table = plain(&[&[1.0, 0.0], &[0.0, 1.0], &[0.2, 0.2]]);
    let parameters = RuleParameters::default();
    let members = [[0.9, 0.1], [0.4, 0.6], [0.3, 0.7]].map(|vector| weights(&vector));
    let found = without_each_member(Rule::Need, &table, &members, &parameters)
        .unwrap()
        .unwrap();
    // Mean 8/15 on the first criterion; without the first member 7/20, else at least 3/5.
    assert_eq!(found.members, 3);
    assert_eq!(found.unchanged, 2);
    assert_eq!(found.first_place_changed, 1);
    assert_eq!(found.place_changed, [1, 1, 0]);
    let alone = without_each_member(Rule::Need, &table, &members[..1], &parameters);
    assert_eq!(alone, Ok(None));
}

#[test]
fn rules_side_by_side() {
    let (table, weights) = seven_groups();
    let found = compare_rules(&table, &weights, &RuleParameters::default()).unwrap();
    assert_eq!(found.orders.len(), 4);
    assert_eq!(
        found.span,
        [(1, 2), (1, 2), (3, 5), (3, 6), (6, 7), (3, 7), (3, 6)]
    );
    let need = found.orders[0].ranks();
    assert_eq!(turned_pairs(&need, &need), 0);
    assert_eq!(turned_pairs(&[1, 2, 2], &[3, 1, 1]), 2);
    assert_eq!(turned_pairs(&[1, 1], &[1, 2]), 0);
}

#[test]
fn every_nudge_does_what_it_says() {
    let mut random = Pcg64::seed_from_u64(53);
    let parameters = RuleParameters::default();
    let mut seen = 0;
    for round in 0..120 {
        let table = random_table(&mut random, 5, 3);
        let now = random_weights(&mut random, 3);
        let rule = Rule::ALL[round % 4];
        let group = random.random_range(0..5);
        let before = ranks(rule, &table, &now)[group];
        let found = nudges(group, rule, &table, &now, &parameters).unwrap();
        assert!(found.up.iter().all(|nudge| nudge.rank < before));
        assert!(found.down.iter().all(|nudge| nudge.rank > before));
        for nudge in found.up.iter().chain(&found.down) {
            seen += 1;
            let mut changed = table.groups()[group].clone();
            let mut weights = now.clone();
            match nudge.change {
                Change::Weight {
                    criterion,
                    more,
                    weight,
                    at_weight,
                } => {
                    let beyond = if more { 1e-6 } else { -1e-6 };
                    let there = if at_weight { weight } else { weight + beyond };
                    weights = weights_at(&now, criterion, there.clamp(0.0, 1.0)).unwrap();
                }
                Change::Severity { criterion, level } => {
                    changed.values[criterion].value = Some(level.value());
                }
                Change::Benefit(benefit) => changed.measure.benefit = Some(benefit),
                Change::Cost(cost) => changed.measure.cost = Some(cost),
                Change::Evidence(evidence) => changed.measure.evidence = Some(evidence),
            }
            let after = table.with_group(group, changed).unwrap();
            assert_eq!(
                ranks(rule, &after, &weights)[group],
                nudge.rank,
                "{nudge:?}"
            );
        }
    }
    assert!(seen > 500, "only {seen} nudges were tried");
    let (table, weights) = seven_groups();
    let none = nudges(9, Rule::Need, &table, &weights, &parameters).unwrap();
    assert!(none.up.is_empty() && none.down.is_empty());
}

#[test]
fn what_would_move_the_second_group() {
    let (table, weights) = seven_groups();
    let parameters = RuleParameters::default();
    let found = nudges(0, Rule::StartFromSeverity, &table, &weights, &parameters).unwrap();
    let up: Vec<Change> = found.up.iter().map(|nudge| nudge.change).collect();
    // A stands second behind B: benefit two grades up or cost two grades down would each bring it to
    // level 3, where its need decides.
    assert!(up.contains(&Change::Benefit(crate::workshop::Benefit::VeryLarge)));
    assert!(up.contains(&Change::Cost(crate::workshop::CostPerBenefit::Moderate)));
    let order = order_by_rule(Rule::StartFromSeverity, &table, &weights, &parameters).unwrap();
    assert_eq!(order.standings[0].rank, 2);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_holds_under_every_weighting_holds_under_any(seed: u64, kind in 0_usize..4) {
        let mut random = Pcg64::seed_from_u64(seed);
        let table = random_table(&mut random, 4, 3).without_classes();
        let any: [f64; 3] = random.random();
        // A weighting that lies in the space by construction.
        let (space, inside) = match kind {
            0 => (WeightSpace::All, weights(&any)),
            1 => {
                let mut falling = any;
                falling.sort_by(|a, b| b.total_cmp(a));
                (WeightSpace::Ordered(vec![vec![0], vec![1, 2]]), weights(&falling))
            }
            2 => {
                let free = weights(&any);
                let moved: Vec<f64> = free.as_slice().iter().zip([0.2, 0.1, 0.3]).map(|(w, b)| b + 0.4 * w).collect();
                (WeightSpace::Bounded(vec![0.2, 0.1, 0.3]), weights(&moved))
            }
            _ => {
                let other = random_weights(&mut random, 3);
                let one = weights(&any);
                let middle: Vec<f64> = one.as_slice().iter().zip(other.as_slice()).map(|(a, b)| (a + b) / 2.0).collect();
                (WeightSpace::Members(vec![one, other]), weights(&middle))
            }
        };
        let held = under_every_weighting(&table, &space).unwrap();
        let order = order_by_rule(Rule::Need, &table, &inside, &RuleParameters::default()).unwrap();
        let found = order.standings;
        for (a, row) in held.iter().enumerate() {
            for (b, held) in row.iter().enumerate().filter(|&(b, _)| b != a) {
                match held {
                    UnderEvery::Before => prop_assert!(found[a].rank < found[b].rank),
                    UnderEvery::NotAfter => prop_assert!(found[a].rank <= found[b].rank),
                    UnderEvery::Open => {}
                }
            }
        }
    }
}
