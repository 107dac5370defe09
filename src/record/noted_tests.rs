//! The record says of a closed round and of the fixed proposal what was noted of them, whatever has changed since.

use std::sync::Arc;

use jiff::civil::date;

use super::record_tests::example;
use super::*;
use crate::ranking::of_workshop::{closing, sums_of};
use crate::record::verify::verify;
use crate::results::Results;
use crate::text::Language;
use crate::workshop::testing::NOON;
use crate::workshop::{Edit, Findings, Judged, Level, SeverityValue, apply};

/// The example with a third round closed and the proposal fixed, both noted.
fn noted() -> Workshop {
    let mut workshop = example();
    workshop.proposal.fixed = None;
    workshop.method.rounds.0 = 9;
    workshop.method.robustness.samples = 300;
    apply(&mut workshop, Edit::OpenRound("prov".into()), NOON).unwrap();
    workshop.rounds[2].answers = workshop.rounds[1].answers.clone();
    let edit = closing(&workshop).unwrap();
    apply(&mut workshop, edit, NOON).unwrap();
    workshop.proposal.fixed = Some(NOON);
    let known = whole(&workshop);
    let id = workshop.rounds[2].id.clone();
    for findings in [
        Findings::Round(id, known.round_findings(NOON).unwrap()),
        Findings::Proposal(known.proposal_findings(NOON).unwrap()),
    ] {
        let edit = Edit::NoteFindings(Box::new(findings));
        apply(&mut workshop, edit, NOON).unwrap();
    }
    workshop
}

fn whole(workshop: &Workshop) -> Results {
    Results::whole(&Arc::new(workshop.clone()))
}

fn made(workshop: &Workshop, language: Language) -> (Record, String) {
    let results = FrozenResults::of(workshop, &whole(workshop));
    let texts = Texts::new(language);
    let options = Options::new(date(2027, 2, 5));
    let record = build(workshop, &results, &texts, &options).unwrap();
    let files = record.files(&texts, [Format::Markdown]).unwrap();
    let text = String::from_utf8(files[0].bytes.clone()).unwrap();
    (record, text)
}

/// The words of a text around its arguments.
fn says(told: &str, language: Language, key: &str) -> bool {
    let mark = "¤";
    let arguments = [("date", mark.into()), ("round", mark.into())];
    let text = Texts::new(language).with(key, &arguments);
    let last = text.rsplit(mark).next().unwrap().trim_start();
    told.contains(last)
}

#[test]
fn what_is_noted_is_what_is_known() {
    let workshop = noted();
    let known = whole(&workshop);
    let said = FrozenResults::of(&workshop, &known);
    assert_eq!(said, FrozenResults::computed(&workshop, &known));
    for language in Language::ALL {
        let (record, told) = made(&workshop, language);
        for key in ["record-noted-changed", "record-noted-removed"] {
            assert!(!says(&told, language, key), "{key}");
        }
        let found = verify(&record.frozen, &|| false).unwrap();
        assert!(found.holds(), "{:?}", found.wrong().collect::<Vec<_>>());
    }
}

#[test]
fn removing_answers_changes_no_figure() {
    let mut workshop = noted();
    let before = FrozenResults::of(&workshop, &whole(&workshop));
    let rounds = workshop.rounds.iter();
    let sums = rounds
        .filter_map(|round| sums_of(&workshop, round))
        .collect();
    apply(&mut workshop, Edit::RemoveIndividualAnswers(sums), NOON).unwrap();
    let known = whole(&workshop);
    let after = FrozenResults::of(&workshop, &known);
    assert_eq!(before.members_order, after.members_order);
    assert_eq!(before.robustness, after.robustness);
    assert_eq!(before.to_explain, after.to_explain);
    assert_eq!(before.rounds[2], after.rounds[2]);
    assert_ne!(after, FrozenResults::computed(&workshop, &known));
    for language in Language::ALL {
        let (record, told) = made(&workshop, language);
        for key in ["record-noted-removed", "record-noted-round"] {
            assert!(says(&told, language, key), "{key}");
        }
        let found = verify(&record.frozen, &|| false).unwrap();
        assert!(found.holds(), "{:?}", found.wrong().collect::<Vec<_>>());
    }
}

#[test]
fn other_values_change_nothing_said_of_the_fixed_proposal() {
    let mut workshop = noted();
    let before = FrozenResults::of(&workshop, &whole(&workshop));
    let last = before.need_order.last().unwrap().group.clone();
    let mut group = workshop.group(&last).unwrap().clone();
    for judgement in &mut group.severity {
        judgement.value = Judged::Given(SeverityValue::Level(Level::VeryLarge));
    }
    apply(&mut workshop, Edit::SetNeedGroup(Box::new(group)), NOON).unwrap();
    let known = whole(&workshop);
    assert_eq!(before, FrozenResults::of(&workshop, &known));
    assert_ne!(before, FrozenResults::computed(&workshop, &known));
    for language in Language::ALL {
        let (mut record, told) = made(&workshop, language);
        assert!(says(&told, language, "record-noted-changed"));
        let found = verify(&record.frozen, &|| false).unwrap();
        assert!(found.holds(), "{:?}", found.wrong().collect::<Vec<_>>());
        assert!(found.not_recomputable().count() > 4);
        // What does not stand as it was noted is still told.
        record.frozen.data.results.need_order[0].place = 7;
        let found = verify(&record.frozen, &|| false).unwrap();
        let wrong = found.wrong().next().unwrap();
        assert_eq!(wrong.part, "record-part-need-order");
    }
}
