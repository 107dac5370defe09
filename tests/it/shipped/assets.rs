//! Ids that the shipped workshops borrow from the catalogues under `assets/`.

use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{EXAMPLE, TEMPLATE, read};

#[derive(Deserialize)]
struct Named {
    id: String,
}

fn catalogue<T: DeserializeOwned>(path: &str) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets")
        .join(path);
    ron::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap()
}

fn kinds() -> Vec<String> {
    #[derive(Deserialize)]
    struct Kinds {
        kinds: Vec<Named>,
    }
    let found: Kinds = catalogue("evidence/kinds.ron");
    found.kinds.into_iter().map(|kind| kind.id).collect()
}

#[test]
fn the_template_has_one_row_of_each_kind_of_evidence() {
    let template = read(TEMPLATE);
    let rows: Vec<String> = template
        .evidence
        .iter()
        .map(|row| row.kind.to_string())
        .collect();
    assert_eq!(rows, kinds());
}

#[test]
fn the_example_names_only_kinds_of_evidence_and_reasons_that_exist() {
    #[derive(Deserialize)]
    struct Reasons {
        reasons: Vec<Named>,
    }
    let example = read(EXAMPLE);
    let kinds = kinds();
    let sheets = example.need_groups.iter().flat_map(|it| &it.evidence);
    for row in sheets.chain(&example.evidence) {
        assert!(kinds.contains(&row.kind.to_string()), "{}", row.kind);
    }
    let catalogue: Reasons = catalogue("reasons.ron");
    for ticked in example.proposal.reasons.iter().flat_map(|it| &it.ticked) {
        let known = catalogue.reasons.iter().any(|it| it.id == ticked.as_str());
        assert!(known, "{ticked}");
    }
}

#[test]
fn the_missions_borrow_their_check_lists() {
    #[derive(Deserialize)]
    struct Items {
        items: Vec<Named>,
    }
    #[derive(Deserialize)]
    struct Properties {
        properties: Vec<Named>,
    }
    let ids = |named: Vec<Named>| -> Vec<String> { named.into_iter().map(|it| it.id).collect() };
    let items = |path| ids(catalogue::<Items>(path).items);
    let trust = items("governance/trust_principles.ron");
    let problems = items("governance/collaboration_problems.ron");
    let properties = ids(catalogue::<Properties>("governance/payment_forms.ron").properties);
    for mission in read(EXAMPLE).missions {
        assert!(!mission.trust.is_empty() && !mission.collaboration_problems.is_empty());
        assert!(mission.trust.iter().all(|it| trust.contains(it)));
        let named = &mission.collaboration_problems;
        assert!(named.iter().all(|it| problems.contains(it)));
        let tried = &mission.payment.properties;
        assert!(tried.keys().all(|it| properties.contains(it)));
    }
}
