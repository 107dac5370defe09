//! What is saved comes back: whatever people type, in whatever order they edit, by every kind of file.

use foretrade::ranking::of_workshop::{RoundView, sums_of};
use foretrade::record;
use foretrade::store::{self, AnswerFile, KeyRing, Overwrite, Shipped};
use foretrade::text::Language;
use foretrade::workshop::{
    Aggregation, Edit, GroupId, History, NeedGroup, Reason, RoundSums, Step, StepNote, Workshop,
};
use proptest::prelude::*;

use crate::program::{NOON, SAMPLE};

/// Texts as people type and paste them: Swedish letters, marks, line breaks, quotation marks,
/// brackets, comment marks, control characters, decomposed letters.
fn typed() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-zåäö ]{0,12}",
        Just("\"".to_owned()),
        Just("\\".to_owned()),
        Just("\r\n".to_owned()),
        Just("// */ ({[".to_owned()),
        Just("r#\"".to_owned()),
        Just("e\u{301}\u{202e}".to_owned()),
        Just("'\t\u{0}\u{7f}".to_owned()),
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

/// A number that a file may hold.
fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        -1e6..1e6_f64,
        Just(0.1 + 0.2),
        Just(1e-300),
        Just(f64::MAX),
        Just(-0.0),
    ]
}

fn edits() -> impl Strategy<Value = Vec<(u8, String, f64)>> {
    prop::collection::vec((0..8_u8, typed(), number()), 0..12)
}

/// One of the edits a person can make; those that are refused change nothing.
fn edit(workshop: &Workshop, kind: u8, text: String, number: f64) -> Edit {
    let first = &workshop.need_groups[0];
    match kind {
        0 => Edit::SetTitle(text),
        1 => {
            let mut question = workshop.question.clone();
            question.text = text;
            Edit::SetQuestion(Box::new(question))
        }
        2 => {
            let mut group = first.clone();
            group.inequality = text;
            Edit::SetNeedGroup(Box::new(group))
        }
        3 => {
            let taken: Vec<GroupId> = workshop
                .need_groups
                .iter()
                .map(|it| it.id.clone())
                .collect();
            let group = NeedGroup::new(GroupId::from_name(&text, &taken), text);
            Edit::AddNeedGroup(Box::new(group))
        }
        4 => Edit::SetStepNote {
            step: Step::Deliberate,
            note: StepNote {
                text,
                in_record: true,
            },
        },
        5 => Edit::SetPrompts {
            step: Step::Rank,
            prompts: vec![text, String::new()],
        },
        6 => Edit::SetReason(Reason {
            id: "skal-1".into(),
            groups: vec![first.id.clone()],
            ticked: Vec::new(),
            text,
            accepted: false,
        }),
        _ => {
            let mut group = first.clone();
            group.health_gap = Some(foretrade::workshop::HealthGap {
                indicator: text,
                unit: String::new(),
                worst: Some(number),
                optimal: None,
                current: Some(number / 3.0),
                desired: None,
                basis: String::new(),
                quality: None,
                illustrative: false,
            });
            Edit::SetNeedGroup(Box::new(group))
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn an_edited_workshop_comes_back_equal(edits in edits()) {
        let mut history = History::new(store::parse(SAMPLE, "prov.ron").unwrap());
        for (kind, text, number) in edits {
            let edit = edit(history.workshop(), kind, text, number);
            // A refused edit changes nothing; that is held elsewhere.
            let _refused = history.apply(edit, NOON);
        }
        let text = store::to_text(history.workshop()).unwrap();
        let back = store::parse(&text, "prov.ron").unwrap();
        prop_assert_eq!(&back, &**history.workshop());
        prop_assert_eq!(store::to_text(&back).unwrap(), text);
        prop_assert_eq!(record::canonical(&back).unwrap(), record::canonical(&**history.workshop()).unwrap());
    }

    #[test]
    fn any_text_is_refused_without_a_panic(text in typed(), at in 0..SAMPLE.len()) {
        // A stray piece somewhere in a file: refused or understood, never a panic.
        let at = (0..=at).rev().find(|at| SAMPLE.is_char_boundary(*at)).unwrap_or(0);
        let (before, after) = SAMPLE.split_at(at);
        let _either = store::parse(&format!("{before}{text}{after}"), "prov.ron");
        let _either = AnswerFile::parse(&text, "svar");
    }
}

#[test]
fn a_file_on_disk_comes_back_equal_and_leaves_nothing_beside() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("å ä ö.ron");
    let workshop = Shipped::Example.workshop().unwrap();
    let content = store::save(&path, &workshop, Overwrite::Nothing).unwrap();
    let opened = store::load(&path).unwrap();
    assert_eq!(opened.workshop, workshop);
    assert_eq!(opened.content, content);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn an_answer_goes_out_and_comes_home() {
    let mut workshop = store::parse(SAMPLE, "prov.ron").unwrap();
    let ballot = workshop.rounds[0].ballots().next().unwrap().clone();
    workshop.rounds[0].answers.clear();
    workshop.rounds[0].closed = None;
    let round = workshop.rounds[0].id.clone();
    let text = AnswerFile::plain(&workshop, &round, &ballot)
        .to_text(Language::English)
        .unwrap();
    let back = AnswerFile::parse(&text, "L1.svar.ron").unwrap();
    let read = back.open(&KeyRing::default()).unwrap();
    assert_eq!(read.into_ballot(ballot.way_in, ballot.handed_in), ballot);
}

#[test]
fn sums_give_the_same_orders_as_the_answers_did() {
    let workshop = store::parse(SAMPLE, "prov.ron").unwrap();
    let round = &workshop.rounds[0];
    let sums: RoundSums = sums_of(&workshop, round).unwrap();
    let mut without = workshop.clone();
    without.rounds[0].answers.clear();
    without.rounds[0].sums = Some(sums.clone());
    // Sums survive the file as well.
    let without = store::parse(&store::to_text(&without).unwrap(), "prov.ron").unwrap();
    assert_eq!(sums_of(&without, &without.rounds[0]), Some(sums));
    let before = RoundView::of(&workshop, round).unwrap();
    let after = RoundView::of(&without, &without.rounds[0]).unwrap();
    assert_eq!(before.counts, after.counts);
    assert_eq!(before.concordance.ok(), after.concordance.ok());
    for method in [
        Aggregation::Kemeny,
        Aggregation::Borda,
        Aggregation::Copeland,
        Aggregation::Schulze,
    ] {
        let order = |view: &RoundView| view.order(method, &|| false).map(|found| found.order);
        assert_eq!(order(&before), order(&after), "{method:?}");
    }
}
