//! The page's JavaScript is a second engine for the need order and for asking two at a time. What it is held to is
//! written here by the method itself: `tests/files/page_cases.json`, which the tests in `tests/browser` read. To write
//! the file anew after a change of the method: `FORETRADE_WRITE=1 cargo test page_cases`.

use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;
use serde_json::{Value, json};

use crate::ranking::judgements::{Group, Judgements, Measure, Value as Severity};
use crate::ranking::need::rounded;
use crate::ranking::pair_by_pair::{PairAnswer, PairByPair, PairStep};
use crate::ranking::rules::{PriorityLevel, order_by_rule};
use crate::ranking::weights::Weights;
use crate::workshop::{
    Benefit, ClassBorders, CostPerBenefit, EvidenceStrength, Level, Quality, Rule, RuleParameters,
};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/files/page_cases.json");

fn one_of<T: Copy>(generator: &mut Pcg64, all: &[T]) -> T {
    all[generator.random_range(0..all.len())]
}

fn judged<T: Copy>(generator: &mut Pcg64, all: &[T]) -> Option<T> {
    (generator.random_range(0..5) > 0).then(|| one_of(generator, all))
}

fn parameters(generator: &mut Pcg64) -> RuleParameters {
    let mut parameters = RuleParameters {
        floor: generator.random_range(0..2) == 0,
        ..RuleParameters::default()
    };
    if generator.random_range(0..3) == 0 {
        parameters.class_borders = ClassBorders {
            very_large: 0.8,
            large: 2.0 / 3.0,
            moderate: 1.0 / 3.0,
        };
        parameters.steps.benefit = 2;
        parameters.steps.evidence_weak = 1;
    }
    parameters
}

fn need_case(generator: &mut Pcg64, rule: Rule) -> Value {
    let criteria = generator.random_range(1..=5);
    let groups: Vec<Group> = (0..generator.random_range(2..=9))
        .map(|_| Group {
            values: (0..criteria)
                .map(|_| match generator.random_range(0..8) {
                    0 => Severity::missing(),
                    // Numbers between the levels, as measured scales give.
                    1 => Severity::known(
                        f64::from(generator.random_range(0..=1000_u32)) / 1000.0,
                        Quality::LOWEST,
                    ),
                    _ => Severity::known(one_of(generator, &Level::ALL).value(), Quality::LOWEST),
                })
                .collect(),
            measure: Measure {
                benefit: judged(generator, &Benefit::ALL),
                cost: judged(generator, &CostPerBenefit::ALL),
                evidence: judged(generator, &EvidenceStrength::ALL),
            },
            settled: (generator.random_range(0..8) == 0).then(|| one_of(generator, &Level::ALL)),
        })
        .collect();
    let mut points: Vec<f64> = (0..criteria)
        .map(|_| f64::from(generator.random_range(0..=20_u32)) * 5.0)
        .collect();
    points[0] += 5.0;
    let parameters = parameters(generator);
    let future_risk: Vec<bool> = (0..criteria)
        .map(|_| generator.random_range(0..4) == 0)
        .collect();
    let judgements = Judgements::new(criteria, groups).unwrap();
    let judgements = judgements.with_future_risk(&future_risk);
    let weights = Weights::from_points(&points).unwrap();
    let order = order_by_rule(rule, &judgements, &weights, &parameters).unwrap();
    let nano = |number: f64| (rounded(number) * 1e9).round() as i64;
    let groups: Vec<Value> = judgements
        .groups()
        .iter()
        .map(|group| {
            let values: Vec<Option<f64>> = group.values.iter().map(|it| it.value).collect();
            json!({
                "values": values,
                "measure": super::content::measure(group.measure),
                "settled": group.settled.map(|class| class as u8),
            })
        })
        .collect();
    let standings: Vec<Value> = order
        .standings
        .iter()
        .map(|standing| {
            json!({
                "rank": standing.rank,
                "need": {
                    "low": nano(standing.need.low),
                    "shown": nano(standing.need.shown),
                    "high": nano(standing.need.high),
                },
                "class": standing.class.map(|class| class as u8),
                "uncertain": standing.class_uncertain(),
                "level": standing.level.map(PriorityLevel::number),
            })
        })
        .collect();
    json!({
        "rule": rule,
        "points": points,
        "parameters": parameters,
        "future_risk": future_risk,
        "groups": groups,
        "standings": standings,
    })
}

/// One member asked to the end, with what was asked, answered and left each time.
fn pair_case(generator: &mut Pcg64, groups: usize) -> Value {
    let mut entered: Vec<usize> = (0..groups).collect();
    for last in (1..groups).rev() {
        entered.swap(last, generator.random_range(0..=last));
    }
    // What the member thinks: a worth per group, some alike, and how often the member does not know.
    let worth: Vec<u32> = (0..groups)
        .map(|_| generator.random_range(0..groups as u32))
        .collect();
    let unsure = generator.random_range(0..6_u32);
    let mut asking = PairByPair::new(groups, &entered).unwrap();
    let mut steps = Vec::new();
    loop {
        let progress = asking.progress();
        let PairStep::Ask(question) = progress.step else {
            assert_eq!(progress.step, PairStep::Settled);
            return json!({
                "entered": entered,
                "steps": steps,
                "tiers": progress.tiers,
                "aside": progress.set_aside,
            });
        };
        let answer = if generator.random_range(0..20) < unsure {
            PairAnswer::Unknown
        } else {
            match worth[question.group].cmp(&worth[question.other]) {
                std::cmp::Ordering::Greater => PairAnswer::Before,
                std::cmp::Ordering::Less => PairAnswer::After,
                std::cmp::Ordering::Equal => PairAnswer::Level,
            }
        };
        let said = match answer {
            PairAnswer::Before => "before",
            PairAnswer::After => "after",
            PairAnswer::Level => "level",
            PairAnswer::Unknown => "unknown",
        };
        steps.push(json!([
            question.group,
            question.other,
            progress.most_left,
            said
        ]));
        asking.answer(question, answer);
    }
}

#[test]
fn the_page_is_held_to_the_cases_that_the_method_gives() {
    let mut generator = Pcg64::seed_from_u64(16);
    let mut lines = Vec::new();
    for index in 0..80 {
        lines.push(need_case(
            &mut generator,
            Rule::ALL[index % Rule::ALL.len()],
        ));
    }
    let needs: Vec<String> = lines.iter().map(Value::to_string).collect();
    let pairs: Vec<String> = (0..40)
        .map(|index| pair_case(&mut generator, 1 + index % 14).to_string())
        .collect();
    let text = format!(
        "{{\"needs\": [\n{}\n],\n\"pairs\": [\n{}\n]}}\n",
        needs.join(",\n"),
        pairs.join(",\n")
    );
    if std::env::var_os("FORETRADE_WRITE").is_some() {
        std::fs::write(FILE, &text).unwrap();
    }
    let kept = std::fs::read_to_string(FILE).unwrap();
    assert!(
        kept == text,
        "the method gives other cases than tests/files/page_cases.json; write the file anew"
    );
}
