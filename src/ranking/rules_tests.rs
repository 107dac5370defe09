//! The rules, the way to a place and the platform audit, on the worked examples and on properties.

use super::audit::{PassedOver, audit};
use super::classes::{ClassAccount, ClassFrom};
use super::explain::{Note, Step, explain};
use super::judgements::{Group, Judgements, Measure};
use super::need::rounded;
use super::rules::{Factor, LevelSpan, PriorityLevel, RuleError, order_by_rule};
use super::test_tables::{
    bare, group, measure, random_table, random_weights, seven_groups, weights,
};
use crate::workshop::{
    Benefit, CostPerBenefit, EvidenceStrength, Level, ParameterError, Rule, RuleParameters,
    StartLevels, Steps,
};
use rand::SeedableRng;
use rand_pcg::Pcg64;

pub(super) fn ranks(rule: Rule, judgements: &Judgements, points: &[f64]) -> Vec<usize> {
    order_by_rule(
        rule,
        judgements,
        &weights(points),
        &RuleParameters::default(),
    )
    .unwrap()
    .ranks()
}

pub(super) fn audited(rule: Rule, judgements: &Judgements, points: &[f64]) -> Vec<PassedOver> {
    let parameters = RuleParameters::default();
    let order = order_by_rule(rule, judgements, &weights(points), &parameters).unwrap();
    audit(
        &order.tiers(),
        rule,
        judgements,
        &weights(points),
        &parameters,
        None,
    )
    .unwrap()
}

#[test]
fn seven_groups_by_four_rules() {
    let (groups, _) = seven_groups();
    let by = |rule| ranks(rule, &groups, &[0.5, 0.3, 0.2]);
    assert_eq!(by(Rule::Need), [1, 2, 4, 6, 7, 3, 4]);
    assert_eq!(by(Rule::StartFromSeverity), [2, 1, 4, 3, 6, 7, 4]);
    assert_eq!(by(Rule::SevereFirst), [1, 2, 3, 5, 6, 7, 3]);
    assert_eq!(by(Rule::FreeWeighing), [2, 1, 5, 3, 7, 4, 6]);
}

#[test]
fn seven_groups_in_numbers() {
    let (groups, weights) = seven_groups();
    let parameters = RuleParameters::default();
    let of = |rule| order_by_rule(rule, &groups, &weights, &parameters).unwrap();
    let start = of(Rule::StartFromSeverity);
    let needs = [
        14.0 / 15.0,
        2.0 / 3.0,
        17.0 / 30.0,
        0.4,
        1.0 / 6.0,
        0.6,
        17.0 / 30.0,
    ];
    for (standing, need) in start.standings.iter().zip(needs) {
        assert!((standing.need.shown - need).abs() < 6e-10);
        assert_eq!(standing.need.shown, rounded(standing.need.shown));
        assert!(!standing.class_uncertain() && !standing.preliminary());
    }
    use Level::{Large, Moderate, Small, VeryLarge};
    let classes: Vec<Level> = start.standings.iter().filter_map(|s| s.class).collect();
    assert_eq!(
        classes,
        [VeryLarge, Large, Large, Moderate, Small, Large, Large]
    );
    let levels: Vec<Option<PriorityLevel>> = start.standings.iter().map(|s| s.level).collect();
    assert_eq!(
        levels,
        [5, 3, 6, 5, 8, 10, 6].map(|level| Some(PriorityLevel::whole(level)))
    );
    assert!(of(Rule::Need).standings.iter().all(|s| s.level.is_none()));
    let scores = [
        187.0 / 300.0,
        19.0 / 24.0,
        87.0 / 200.0,
        61.0 / 100.0,
        41.0 / 120.0,
        27.0 / 50.0,
        241.0 / 600.0,
    ];
    for (standing, score) in of(Rule::FreeWeighing).standings.iter().zip(scores) {
        assert!((standing.score.unwrap() - score).abs() < 2e-9);
    }
}

#[test]
fn seven_groups_audited() {
    let (groups, _) = seven_groups();
    let points = [0.5, 0.3, 0.2];
    assert_eq!(audited(Rule::Need, &groups, &points), []);
    assert_eq!(audited(Rule::SevereFirst, &groups, &points), []);
    let pairs = |found: &[PassedOver]| -> Vec<(usize, Vec<usize>)> {
        let mut pairs: Vec<_> = found
            .iter()
            .map(|passed| {
                let before = passed.pairs.iter().map(|pair| pair.before).collect();
                (passed.group, before)
            })
            .collect();
        pairs.sort();
        pairs
    };
    let expected = vec![(0, vec![1]), (2, vec![3]), (6, vec![3])];
    let found = audited(Rule::StartFromSeverity, &groups, &points);
    assert_eq!(pairs(&found), expected);
    for passed in &found {
        assert_eq!(passed.causes(), [Factor::Benefit, Factor::Cost]);
        assert!(!passed.cost_alone() && passed.needs_reason());
    }
    assert!((found[0].pairs[0].need_distance - 4.0 / 15.0).abs() < 2e-9);
    assert_eq!(
        pairs(&audited(Rule::FreeWeighing, &groups, &points)),
        expected
    );
}

#[test]
fn an_uncertain_class_needs_no_reason_but_cost_alone_always_does() {
    let (groups, weights) = seven_groups();
    let parameters = RuleParameters::default();
    let order = order_by_rule(Rule::StartFromSeverity, &groups, &weights, &parameters).unwrap();
    let with = |shares: [f64; 4], parameters: &RuleParameters, order: &[Vec<usize>]| {
        let shares = vec![shares; 7];
        audit(
            order,
            Rule::StartFromSeverity,
            &groups,
            &weights,
            parameters,
            Some(&shares),
        )
        .unwrap()
    };
    // A (class X) stands after B (class S): in a fifth of samples A is no higher than S.
    let found = with([0.8, 0.1, 0.1, 0.0], &parameters, &order.tiers());
    let a = found.iter().find(|passed| passed.group == 0).unwrap();
    assert!(!a.needs_reason() && a.pairs[0].uncertain);
    let found = with([0.81, 0.1, 0.09, 0.0], &parameters, &order.tiers());
    let a = found.iter().find(|passed| passed.group == 0).unwrap();
    assert!(a.needs_reason());
    // With dear cost steps, cost alone carries B past A.
    let dear = RuleParameters {
        steps: Steps {
            cost_very_high: 5,
            ..Steps::default()
        },
        ..RuleParameters::default()
    };
    let order = order_by_rule(Rule::StartFromSeverity, &groups, &weights, &dear).unwrap();
    let found = with([0.0, 0.0, 0.0, 1.0], &dear, &order.tiers());
    let a = found.iter().find(|passed| passed.group == 0).unwrap();
    assert!(a.cost_alone() && a.needs_reason());
    assert_eq!(a.causes(), [Factor::Cost]);
}

fn class_by_sum(class: Level) -> ClassAccount {
    ClassAccount {
        by_sum: Some(class),
        proposed: Some(class),
        settled: None,
    }
}

/// A floor that makes a class higher than the sum does, and one that is settled lower.
#[test]
fn floor_and_settled_class() {
    let on = RuleParameters {
        floor: true,
        ..RuleParameters::default()
    };
    let with = |levels: &[&str], points: &[f64], future: &[bool], parameters: &RuleParameters| {
        let groups = levels.iter().map(|it| group(it, Measure::default()));
        let table = Judgements::new(3, groups.collect()).unwrap();
        let table = table.with_future_risk(future);
        let order = order_by_rule(Rule::Need, &table, &weights(points), parameters).unwrap();
        let account = |standing: &super::rules::Standing| standing.account;
        order.standings.iter().map(account).collect::<Vec<_>>()
    };
    use Level::{Large, Moderate, VeryLarge};
    let equal = [1.0, 1.0, 1.0];
    let proposed = |levels: &[&str], future: &[bool], parameters| -> Vec<Level> {
        let found = with(levels, &equal, future, parameters);
        found.iter().filter_map(|it| it.proposed).collect()
    };
    let four = ["XLL", "XXL", "SSS"];
    assert_eq!(proposed(&four, &[], &on), [Large, VeryLarge, Large]);
    let off = RuleParameters::default();
    assert_eq!(proposed(&four, &[], &off), [Moderate, Large, Large]);
    let unequal = with(&["XML"], &[0.5, 0.3, 0.2], &[], &on);
    assert_eq!(unequal[0].proposed, Some(Large));
    assert_eq!(unequal[0].from(), ClassFrom::Sum);
    let found = with(&four, &equal, &[], &on);
    assert_eq!(found[0].from(), ClassFrom::Floor);
    assert_eq!(found[0].by_sum, Some(Moderate));
    // Future risk and one other make it large, never very large.
    assert_eq!(proposed(&["XLX"], &[false, false, true], &on), [Large]);
    assert_eq!(proposed(&["LLX"], &[false, false, true], &on), [Large]);
    // A measured number counts from half-way to the level below.
    let measured = |value: f64| {
        let table = Judgements::new(1, vec![bare(&[Some(value)])]).unwrap();
        let low = RuleParameters {
            class_borders: crate::workshop::ClassBorders {
                very_large: 0.99,
                large: 0.98,
                moderate: 0.97,
            },
            ..on.clone()
        };
        order_by_rule(Rule::Need, &table, &weights(&[1.0]), &low)
            .unwrap()
            .standings[0]
            .class
    };
    assert_eq!(measured(5.0 / 6.0), Some(Large));
    assert_eq!(measured(0.83), Some(Level::Small));
    let settled = Group {
        settled: Some(Moderate),
        ..group("XLL", Measure::default())
    };
    let table = Judgements::new(3, vec![settled]).unwrap();
    let order = order_by_rule(Rule::Need, &table, &weights(&equal), &on).unwrap();
    let standing = &order.standings[0];
    assert_eq!(standing.class, Some(Moderate));
    assert_eq!(standing.possible_classes, [Moderate]);
    assert_eq!(standing.account.proposed, Some(Large));
    assert!(standing.account.departs());
}

#[test]
fn class_goes_before_need() {
    let cheap = |cost| measure(Benefit::VeryLarge, cost, EvidenceStrength::Strong);
    let on = RuleParameters {
        floor: true,
        ..RuleParameters::default()
    };
    let groups = vec![
        group("XLL", cheap(CostPerBenefit::VeryHigh)),
        group("SSL", cheap(CostPerBenefit::Low)),
        group("SMM", cheap(CostPerBenefit::Low)),
    ];
    let table = Judgements::new(3, groups).unwrap();
    let order = |rule, parameters| {
        order_by_rule(rule, &table, &weights(&[1.0, 1.0, 1.0]), parameters).unwrap()
    };
    let start = order(Rule::StartFromSeverity, &on);
    let levels = start.standings.iter().map(|it| it.level.unwrap().number());
    assert_eq!(levels.collect::<Vec<_>>(), [5.0, 5.0, 5.0]);
    assert_eq!(start.ranks(), [1, 2, 2]);
    assert_eq!(order(Rule::Need, &on).ranks(), [1, 2, 2]);
    assert_eq!(
        order(Rule::Need, &RuleParameters::default()).ranks(),
        [3, 1, 1]
    );
}

#[test]
fn what_nobody_has_judged_stands_between_large_and_moderate() {
    let strong = measure(
        Benefit::VeryLarge,
        CostPerBenefit::Low,
        EvidenceStrength::Strong,
    );
    let groups = vec![
        group("MMM", strong),
        group("---", strong),
        group("SSS", strong),
    ];
    let table = Judgements::new(3, groups).unwrap();
    for rule in [Rule::Need, Rule::StartFromSeverity, Rule::SevereFirst] {
        assert_eq!(ranks(rule, &table, &[0.5, 0.3, 0.2]), [3, 2, 1], "{rule:?}");
    }
    let parameters = RuleParameters::default();
    let found = explain(
        1,
        Rule::StartFromSeverity,
        &table,
        &weights(&[0.5, 0.3, 0.2]),
        &parameters,
    );
    let way = found.unwrap().unwrap();
    assert!(way.notes.contains(&Note::SeverityMissing));
    assert!(way.steps.contains(&Step::Level(PriorityLevel::whole(4))));
    // Neither above nor below anything: not looked at.
    assert_eq!(
        audited(Rule::StartFromSeverity, &table, &[0.5, 0.3, 0.2]),
        []
    );
}

/// A cause is named only where the rule itself sets the group below.
#[test]
fn a_cause_is_the_rules_and_a_choice_the_boards() {
    let (groups, weights) = seven_groups();
    let parameters = RuleParameters::default();
    let by = |order: &[Vec<usize>], rule| {
        audit(order, rule, &groups, &weights, &parameters, None).unwrap()
    };
    // The rule has A (class very large) before E (small): set below, it is a choice.
    let found = by(&[vec![4], vec![0]], Rule::StartFromSeverity);
    assert!(found[0].by_choice() && found[0].causes().is_empty());
    // The rule sets A below B, and taking benefit or cost away ends that.
    let found = by(&[vec![1], vec![0]], Rule::StartFromSeverity);
    assert_eq!(found[0].causes(), [Factor::Benefit, Factor::Cost]);
    assert!(!found[0].by_choice());
    // A rule that never crosses classes is never the cause.
    let found = by(&[vec![1], vec![0]], Rule::SevereFirst);
    assert!(found[0].by_choice() && !found[0].cost_alone());
}

#[test]
fn an_order_no_factor_explains_has_no_cause() {
    let cheap = measure(
        Benefit::VeryLarge,
        CostPerBenefit::Low,
        EvidenceStrength::Strong,
    );
    let groups = Judgements::new(1, vec![group("X", cheap), group("L", cheap)]).unwrap();
    let found = audit(
        &[vec![1], vec![0]],
        Rule::StartFromSeverity,
        &groups,
        &weights(&[1.0]),
        &RuleParameters::default(),
        None,
    )
    .unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].pairs[0].causes, []);
    assert!(found[0].needs_reason());
    // Tied is not below; groups left out or unknown are not looked at.
    for order in [vec![vec![0, 1]], vec![vec![1]], vec![vec![1], vec![9]]] {
        let found = audit(
            &order,
            Rule::StartFromSeverity,
            &groups,
            &weights(&[1.0]),
            &RuleParameters::default(),
            None,
        );
        assert_eq!(found, Ok(vec![]));
    }
}

#[test]
fn levels_after_severity_and_benefit() {
    let expected = [
        [1, 2, 3, 4, 10],
        [3, 3, 4, 5, 10],
        [5, 5, 5, 6, 10],
        [7, 7, 7, 7, 10],
    ];
    for (severity, row) in ["X", "S", "M", "L"].into_iter().zip(expected) {
        for (benefit, level) in Benefit::ALL.into_iter().zip(row) {
            let one = group(
                severity,
                measure(benefit, CostPerBenefit::Low, EvidenceStrength::Strong),
            );
            let table = Judgements::new(1, vec![one]).unwrap();
            let order = order_by_rule(
                Rule::StartFromSeverity,
                &table,
                &weights(&[1.0]),
                &RuleParameters::default(),
            )
            .unwrap();
            assert_eq!(order.standings[0].level, Some(PriorityLevel::whole(level)));
        }
    }
}

#[test]
fn parameters_that_are_not_monotone_are_refused() {
    let (groups, weights) = seven_groups();
    let refused = RuleParameters {
        start_levels: StartLevels {
            very_large: 1,
            large: 2,
            moderate: 4,
            small: 6,
        },
        steps: Steps {
            benefit: 2,
            ..Steps::default()
        },
        ..RuleParameters::default()
    };
    assert_eq!(
        order_by_rule(Rule::Need, &groups, &weights, &refused),
        Err(RuleError::Parameters(ParameterError::BenefitStep))
    );
    let two = super::weights::Weights::equal(2).unwrap();
    assert_eq!(
        order_by_rule(Rule::Need, &groups, &two, &RuleParameters::default()),
        Err(RuleError::WeightCount {
            criteria: 3,
            weights: 2
        })
    );
}

#[test]
fn missing_criteria_leave_the_class_open() {
    let parameters = RuleParameters::default();
    let points = [0.5, 0.3, 0.2];
    let table = Judgements::new(
        3,
        vec![
            bare(&[Some(1.0), None, Some(2.0 / 3.0)]),
            bare(&[None, None, None]),
        ],
    )
    .unwrap();
    let order = order_by_rule(Rule::Need, &table, &weights(&points), &parameters).unwrap();
    let [first, second] = &order.standings[..] else {
        panic!("two groups")
    };
    assert_eq!(first.class, Some(Level::VeryLarge));
    assert_eq!(first.possible_classes, [Level::VeryLarge, Level::Large]);
    assert_eq!(second.class, None);
    assert_eq!(second.possible_classes, Level::ALL);
    assert_eq!(order.depends_on_missing, [(0, 1)]);
}

#[test]
fn a_missing_judgement_is_in_the_middle_and_preliminary() {
    let one = group(
        "SSS",
        Measure {
            benefit: None,
            cost: Some(CostPerBenefit::High),
            evidence: Some(EvidenceStrength::Strong),
        },
    );
    let table = Judgements::new(3, vec![one]).unwrap();
    let parameters = RuleParameters::default();
    let order = order_by_rule(
        Rule::StartFromSeverity,
        &table,
        &weights(&[0.5, 0.3, 0.2]),
        &parameters,
    )
    .unwrap();
    let standing = &order.standings[0];
    assert_eq!(standing.level, Some(PriorityLevel::middle(4, 5)));
    let span = LevelSpan {
        best: 4,
        worst: 6,
        or_no_benefit: true,
    };
    assert_eq!(standing.level_span, Some(span));
    let way = explain(
        0,
        Rule::StartFromSeverity,
        &table,
        &weights(&[0.5, 0.3, 0.2]),
        &parameters,
    )
    .unwrap()
    .unwrap();
    assert!(way.notes.contains(&Note::BenefitMissing));
    assert!(way.notes.contains(&Note::LevelPreliminary(span)));
}

#[test]
fn the_way_to_a_place() {
    let (groups, weights) = seven_groups();
    let parameters = RuleParameters::default();
    let way = |group, rule| {
        explain(group, rule, &groups, &weights, &parameters)
            .unwrap()
            .unwrap()
    };
    let a = way(0, Rule::StartFromSeverity);
    assert_eq!(
        a.steps[1..],
        [
            Step::Class(class_by_sum(Level::VeryLarge)),
            Step::Start(1),
            Step::Lowered {
                factor: Factor::Benefit,
                steps: 2,
                level: 3
            },
            Step::Lowered {
                factor: Factor::Cost,
                steps: 2,
                level: 5
            },
            Step::Level(PriorityLevel::whole(5)),
            Step::Place {
                rank: 2,
                shared_with: vec![]
            },
        ]
    );
    let Step::Need { parts, need } = &a.steps[0] else {
        panic!("need comes first")
    };
    let sum: f64 = parts.iter().map(|part| part.part).sum();
    assert!((sum - need).abs() < 1e-9);
    let f = way(5, Rule::SevereFirst);
    assert_eq!(
        f.steps[2..],
        [
            Step::Start(3),
            Step::NoBenefit,
            Step::Level(PriorityLevel::whole(10)),
            Step::Place {
                rank: 7,
                shared_with: vec![]
            }
        ]
    );
    let g = way(6, Rule::Need);
    assert_eq!(
        g.steps.last(),
        Some(&Step::Place {
            rank: 4,
            shared_with: vec![2]
        })
    );
    assert_eq!(g.notes, []);
    assert!(
        way(6, Rule::StartFromSeverity)
            .notes
            .contains(&Note::WeakEvidence)
    );
    let free = way(1, Rule::FreeWeighing);
    assert!(free.notes.contains(&Note::DepartsFromPlatform));
    let Some(Step::Score { terms, score }) = free.steps.get(2) else {
        panic!("the score is a step")
    };
    assert!((terms.iter().sum::<f64>() - score).abs() < 1e-9);
    assert_eq!(
        explain(7, Rule::Need, &groups, &weights, &parameters),
        Ok(None)
    );
    // E: benefit judged as its class falls short of nothing; above its class it only counts as the class.
    let above = Judgements::new(
        1,
        vec![group(
            "M",
            measure(
                Benefit::VeryLarge,
                CostPerBenefit::Low,
                EvidenceStrength::Strong,
            ),
        )],
    )
    .unwrap();
    let way = explain(
        0,
        Rule::StartFromSeverity,
        &above,
        &super::test_tables::weights(&[1.0]),
        &parameters,
    )
    .unwrap()
    .unwrap();
    assert_eq!(way.notes, [Note::BenefitAboveClass]);
    assert!(way.steps.contains(&Step::Level(PriorityLevel::whole(5))));
}

#[test]
fn every_way_ends_where_the_order_says() {
    let mut random = Pcg64::seed_from_u64(5);
    let parameters = RuleParameters::default();
    for _ in 0..200 {
        let table = random_table(&mut random, 5, 3);
        let weights = random_weights(&mut random, 3);
        for rule in Rule::ALL {
            let order = order_by_rule(rule, &table, &weights, &parameters).unwrap();
            for (index, standing) in order.standings.iter().enumerate() {
                let way = explain(index, rule, &table, &weights, &parameters)
                    .unwrap()
                    .unwrap();
                let level = way.steps.iter().find_map(|step| match step {
                    Step::Level(level) => Some(*level),
                    _ => None,
                });
                assert_eq!(level, standing.level);
                let Some(Step::Place { rank, shared_with }) = way.steps.last() else {
                    panic!("the place comes last")
                };
                assert_eq!(*rank, standing.rank);
                assert!(
                    shared_with
                        .iter()
                        .all(|&o| order.standings[o].rank == *rank)
                );
                if let Some((level, span)) = standing.level.zip(standing.level_span) {
                    let (best, worst) = (f64::from(span.best), f64::from(span.worst));
                    assert!((best..=worst).contains(&level.number()));
                }
            }
        }
    }
}
