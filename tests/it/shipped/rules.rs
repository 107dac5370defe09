//! What the method makes of the example: the same figures and judgements, one picture per rule.

use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;

use foretrade::ranking::audit::PassedOver;
use foretrade::ranking::of_workshop::{RoundView, Situation, WeightsFrom};
use foretrade::ranking::robustness::{Doubt, Settings, robustness};
use foretrade::ranking::rules::Factor;
use foretrade::ranking::weight_space::WeightSpace;
use foretrade::workshop::{Aggregation, GroupId, Level, Rule, Workshop};

use super::{EXAMPLE, read};

fn situation(workshop: &Workshop) -> Situation {
    Situation::of(workshop).unwrap()
}

/// The groups that a rule's own order passes over, each with what the audit found.
fn passed_over(workshop: &Workshop, rule: Rule) -> BTreeMap<String, PassedOver> {
    let situation = situation(workshop);
    let order = situation.order(rule, workshop).unwrap();
    let order = situation.ids(&order.tiers());
    by_name(
        &situation,
        situation.audit(&order, rule, workshop, None).unwrap(),
    )
}

fn by_name(situation: &Situation, found: Vec<PassedOver>) -> BTreeMap<String, PassedOver> {
    let name = |index| situation.group(index).unwrap().to_string();
    found
        .into_iter()
        .map(|passed| (name(passed.group), passed))
        .collect()
}

#[test]
fn the_need_order_has_every_class_a_border_and_a_tie() {
    let example = read(EXAMPLE);
    let situation = situation(&example);
    assert_eq!(situation.weights_from, WeightsFrom::Members(8));
    let order = situation.order(Rule::Need, &example).unwrap();
    let mut classes = BTreeMap::new();
    for standing in &order.standings {
        // A group without any judgement has no class.
        if let Some(class) = standing.class {
            *classes.entry(class).or_insert(0) += 1;
        }
    }
    assert!(classes[&Level::VeryLarge] >= 2, "{classes:?}");
    assert!(classes[&Level::Large] >= 2, "{classes:?}");
    assert!(classes[&Level::Moderate] >= 2, "{classes:?}");
    assert_eq!(classes[&Level::Small], 1, "{classes:?}");
    let standing = |id: &str| {
        let index = situation.index(&GroupId::new(id)).unwrap();
        &order.standings[index]
    };
    assert_eq!(standing("psykos").rank, standing("stroke").rank);
    assert_eq!(standing("psykos").need, standing("stroke").need);
    let border = example.method.parameters.class_borders.very_large;
    let above = standing("demens").need.shown - border;
    assert!((0.0..0.03).contains(&above), "{above} above the border");
    let unknown = standing("multisjuka-aldre");
    assert_eq!((unknown.need.low, unknown.need.high), (0.0, 1.0));
    assert_eq!(unknown.possible_classes.len(), 4);
}

#[test]
fn the_strictest_rule_leaves_nothing_to_explain() {
    let found = passed_over(&read(EXAMPLE), Rule::SevereFirst);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn starting_from_severity_leaves_one_group_to_explain_by_its_benefit_and_one_at_a_border() {
    let found = passed_over(&read(EXAMPLE), Rule::StartFromSeverity);
    assert_eq!(found.keys().collect::<Vec<_>>(), ["beroende", "demens"]);
    let passed = &found["beroende"];
    assert_eq!(passed.class, Level::VeryLarge);
    assert_eq!(passed.causes(), [Factor::Benefit]);
    assert!(!passed.cost_alone());
}

#[test]
fn weighing_freely_lets_cost_and_benefit_carry_groups_past_more_severe_ones() {
    let found = passed_over(&read(EXAMPLE), Rule::FreeWeighing);
    let carried: Vec<&str> = found
        .iter()
        .filter(|(_, passed)| {
            let causes = passed.causes();
            causes.contains(&Factor::Benefit) || causes.contains(&Factor::Cost)
        })
        .map(|(name, _)| name.as_str())
        .collect();
    for expected in ["beroende", "demens", "langvarig-smarta"] {
        assert!(carried.contains(&expected), "{carried:?}");
    }
}

#[test]
fn the_proposal_is_the_one_best_order_of_the_members() {
    let example = read(EXAMPLE);
    let newest = example.latest_closed_round().unwrap();
    let view = RoundView::of(&example, newest).unwrap();
    let members = view.order(Aggregation::Kemeny, &|| false).unwrap();
    assert!(members.kemeny.as_ref().unwrap().is_unique());
    assert_eq!(view.ids(&members.order), example.proposal.order);
    assert!(example.proposal.order.iter().all(|tier| tier.len() == 1));
}

#[test]
fn the_members_come_closer_and_still_differ() {
    let example = read(EXAMPLE);
    let agreement: Vec<f64> = example
        .rounds
        .iter()
        .map(|round| RoundView::of(&example, round).unwrap().concordance.unwrap())
        .collect();
    assert!(agreement[0] < 0.6, "{agreement:?}");
    assert!(
        agreement[1] > example.method.enough_agreement.0,
        "{agreement:?}"
    );
    let newest = RoundView::of(&example, example.latest_closed_round().unwrap()).unwrap();
    let spread = |id: &str| {
        let index = newest.index(&GroupId::new(id)).unwrap();
        let spread = newest.spreads[index].as_ref().unwrap();
        spread.between_quartiles()
    };
    let remaining = &example.proposal.remaining_disagreement[0].group;
    let widest = spread(remaining.as_str());
    let wider = example
        .need_groups
        .iter()
        .filter(|group| spread(group.id.as_str()) > widest)
        .count();
    assert!(widest >= 3.0 && wider <= 1, "{widest}, {wider} wider");
}

/// Share of samples in which each group falls in each class, by the members' weights and the quality of
/// the data.
fn class_shares(workshop: &Workshop, situation: &Situation) -> Vec<[f64; 4]> {
    let settings = Settings {
        rule: workshop.method.rule,
        space: WeightSpace::Members(situation.members.clone()),
        doubt: Doubt::All,
        samples: 10_000,
        seed: workshop.method.robustness.seed,
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
    found.unwrap().class_shares
}

#[test]
fn the_proposal_has_one_group_to_explain_and_one_borderline_case() {
    let example = read(EXAMPLE);
    let situation = situation(&example);
    let shares = class_shares(&example, &situation);
    let order = &example.proposal.order;
    let found = situation.audit(order, Rule::StartFromSeverity, &example, Some(&shares));
    let found = by_name(&situation, found.unwrap());
    assert_eq!(found.keys().collect::<Vec<_>>(), ["beroende", "demens"]);
    assert!(found["beroende"].needs_reason());
    assert!(!found["demens"].needs_reason(), "{:?}", found["demens"]);
    for (id, passed) in &found {
        assert!(!passed.cost_alone(), "{id}");
        let group = GroupId::new(id.as_str());
        assert!(example.proposal.reasons_for(&group).count() >= 1, "{id}");
    }
}
