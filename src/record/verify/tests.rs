use std::sync::Arc;

use super::super::FrozenResults;
use super::super::record_tests::example_record;
use super::*;
use crate::text::{Language, Texts};

#[test]
fn an_untouched_record_holds() {
    let verdict = verify(&example_record().frozen, &|| false).unwrap();
    let wrong: Vec<_> = verdict.wrong().collect();
    assert!(verdict.holds(), "{wrong:?}");
    assert_eq!(verdict.changed, []);
    let gone: Vec<&str> = verdict
        .not_recomputable()
        .map(|checked| checked.figure.key)
        .collect();
    assert_eq!(
        gone,
        [
            "record-interests-title",
            "record-column-median",
            "record-column-quartiles",
            "record-column-kendalls-w",
            "record-column-mean-agreement",
            "record-part-robustness",
        ]
    );
    let texts = Texts::new(Language::Swedish);
    let said: Vec<String> = verdict
        .messages()
        .iter()
        .map(|it| texts.message(it))
        .collect();
    assert!(said.contains(&"Kendalls W: kan inte räknas om.".to_owned()));
    let parts = verdict.parts();
    assert!(parts.iter().all(|(_, held, all)| held == all && *all > 0));
    let places = example_record().frozen.data.results.need_order.len();
    let (_, _, need) = parts
        .iter()
        .find(|(part, ..)| *part == "record-part-need-order")
        .unwrap();
    assert!(*need > 10 * places, "{need}");
}

/// The text keys a message is made of.
fn keys(message: &Message) -> Vec<&'static str> {
    let nested = message
        .arguments
        .iter()
        .filter_map(|(_, argument)| match argument {
            Argument::Nested(message) => Some(keys(message)),
            _ => None,
        })
        .flatten();
    std::iter::once(message.key).chain(nested).collect()
}

#[test]
fn one_changed_figure_is_named() {
    type Change = fn(&mut Frozen);
    let changes: [(&str, Change); 8] = [
        ("record-column-place", |it| {
            it.data.results.need_order[3].place += 1
        }),
        ("record-column-need", |it| {
            it.data.results.need_order[0].need += 1e-6
        }),
        ("record-column-level", |it| {
            it.data.results.need_order[1].levels.as_mut().unwrap().level = 9.0;
        }),
        ("record-column-members-place", |it| {
            it.data.results.members_order.as_mut().unwrap().places[2].place = Some(9);
        }),
        ("record-column-weight-mean", |it| {
            it.data.results.weights[0].mean += 0.01
        }),
        ("verify-to-explain", |it| it.data.results.to_explain.clear()),
        ("verify-people-answered", |it| {
            it.data.results.participation.answered += 1
        }),
        ("verify-round-answers", |it| {
            it.data.results.rounds[0].sums.answers += 1
        }),
    ];
    for (figure, change) in changes {
        let mut frozen = example_record().frozen;
        change(&mut frozen);
        let verdict = verify(&frozen, &|| false).unwrap();
        assert!(!verdict.fingerprint_holds(), "{figure}");
        assert!(!verdict.holds());
        assert_eq!(verdict.changed.len(), 1, "{:?}", verdict.changed);
        let named = verdict
            .wrong()
            .any(|checked| keys(&checked.figure).contains(&figure));
        assert!(named, "{figure}: {:?}", verdict.wrong().collect::<Vec<_>>());
    }
}

#[test]
fn a_changed_rank_is_said_beside_the_one_computed() {
    let mut frozen = example_record().frozen;
    let group = frozen.data.results.need_order[3].group.clone();
    let place = frozen.data.results.need_order[3].place;
    frozen.data.results.need_order[3].place = 11;
    let verdict = verify(&frozen, &|| false).unwrap();
    let texts = Texts::new(Language::Swedish);
    let said = texts.message(&verdict.wrong().next().unwrap().message().unwrap());
    let name = frozen.data.workshop.group_name(&group);
    assert_eq!(
        said,
        format!("Plats, {name}: underlaget säger 11, uträkningen ger {place}.")
    );
}

#[test]
fn the_analysis_is_run_again_where_its_weights_are_still_there() {
    let mut workshop = crate::store::Shipped::Example.workshop().unwrap();
    workshop.method.robustness.samples = 2_000;
    workshop.method.robustness.space = crate::workshop::WeightSpace::All;
    let workshop = Arc::new(workshop);
    let results = FrozenResults::of(&workshop, &Results::whole(&workshop));
    let made = jiff::civil::date(2027, 2, 5);
    let mut frozen =
        Frozen::new(&workshop, &results, super::super::Audience::Matter, made).unwrap();
    let verdict = verify(&frozen, &|| false).unwrap();
    assert!(verdict.holds(), "{:?}", verdict.wrong().collect::<Vec<_>>());
    assert_eq!(verdict.not_recomputable().count(), 5);
    let robustness = frozen.data.results.robustness.as_mut().unwrap();
    robustness.neighbours[0].share -= 0.01;
    robustness.intervals[1].first += 1;
    assert_eq!(verify(&frozen, &|| false).unwrap().wrong().count(), 2);
}

#[test]
fn a_changed_threshold_is_named_with_the_figures_that_rest_on_it() {
    let mut frozen = example_record().frozen;
    frozen
        .data
        .workshop
        .method
        .parameters
        .class_borders
        .very_large = 0.89;
    let verdict = verify(&frozen, &|| false).unwrap();
    assert!(!verdict.holds());
    assert!(verdict.wrong().next().is_some());
    let texts = Texts::new(Language::Swedish);
    assert_eq!(
        texts.message(&verdict.changed[0].message()),
        "Ändrat efter att underlaget gjordes: method.parameters.class_borders.very_large. \
         Där står nu 0.89."
    );
}

#[test]
fn figures_that_nobody_can_have_computed_do_not_stop_the_check() {
    let mut frozen = example_record().frozen;
    let results = &mut frozen.data.results;
    results.need_order.clear();
    results.rounds.clear();
    results.weights.clear();
    results.members_order = None;
    let verdict = verify(&frozen, &|| false).unwrap();
    assert!(!verdict.holds());
    let texts = Texts::new(Language::English);
    for message in verdict.messages() {
        assert!(!texts.message(&message).contains('['));
    }
}
