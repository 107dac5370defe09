//! A civil servants' analysis of needs as it is sent round: titles and merged headings above, wide numbers between
//! words, a sum and a remark below.

use super::*;
use crate::store;
use crate::workshop::{Dimension, FigureValue};

const ANALYSIS: &[u8] = include_bytes!("../../../tests/files/spreadsheets/needs-analysis.xlsx");
const WITH_LEVELS: &[u8] =
    include_bytes!("../../../tests/files/spreadsheets/needs-analysis-with-levels.xlsx");

fn template() -> Workshop {
    let text = include_str!("../../../workshops/tom-mall.ron");
    store::parse(text, "tom-mall.ron").unwrap()
}

#[test]
fn an_analysis_is_taken_in_whole() {
    let (_, plan, import) = guessed(ANALYSIS, &template());
    assert_eq!(
        import.count_findings(Seriousness::Error),
        0,
        "{:#?}",
        findings(&import)
    );
    assert_eq!(
        import.count_findings(Seriousness::Question),
        0,
        "{:#?}",
        findings(&import)
    );
    assert_eq!(import.count(GroupChange::Added), 12);
    let sheet = &plan.sheets[0];
    assert_eq!(sheet.figures.keys().copied().collect::<Vec<_>>(), [3, 4, 5]);
    assert_eq!(sheet.misread.keys().copied().collect::<Vec<_>>(), [4]);
    let found = findings(&import);
    for expected in [
        "'Behovsanalys 2026'!18:18 import-note-total-row",
        "'Behovsanalys 2026'!20:20 import-note-footnote",
        "'Behovsanalys 2026'!E5 import-note-misread",
        "'Behovsanalys 2026'!E5 import-note-figures",
    ] {
        assert!(
            found.iter().any(|it| it == expected),
            "{expected}: {found:#?}"
        );
    }
    let workshop = taken_in(template(), &import);
    let group = &workshop.need_groups[0];
    let people = group.people.as_ref().unwrap();
    assert_eq!((people.from, people.basis.as_str()), (3150, "Avser 2025."));
    let figures: Vec<_> = group
        .figures
        .iter()
        .map(|it| {
            (
                it.indicator.as_str(),
                it.unit.as_str(),
                it.year.as_str(),
                it.dimension,
                &it.value,
            )
        })
        .collect();
    assert_eq!(
        figures,
        [
            (
                "Andel av bef.",
                "%",
                "2025",
                Dimension::Size,
                &FigureValue::Number(1.1)
            ),
            (
                "Livskvalitet",
                "EQ-5D",
                "2025",
                Dimension::FunctionAndQualityOfLife,
                &FigureValue::Number(0.58)
            ),
            (
                "Förtida dödsfall",
                "per 100 000",
                "2025",
                Dimension::Mortality,
                &FigureValue::Number(212.4)
            ),
        ]
    );
    let source = workshop.source(&group.figures[0].source).unwrap();
    assert_eq!(source.title, "Psykiatriregistret 2025");
    assert_eq!(group.resources.cost_today, Some(184_500_000));
    // The second time nothing is new.
    let (_, _, import) = guessed(ANALYSIS, &workshop);
    assert_eq!(
        import.edit(),
        None,
        "{:#?}",
        import
            .groups
            .iter()
            .map(|it| &it.fields)
            .collect::<Vec<_>>()
    );
}

#[test]
fn levels_beside_the_numbers_are_levels() {
    let (_, plan, import) = guessed(WITH_LEVELS, &template());
    assert_eq!(
        import.count_findings(Seriousness::Error),
        0,
        "{:#?}",
        findings(&import)
    );
    assert_eq!(import.count(GroupChange::Added), 12);
    assert_eq!(
        plan.sheets[0].figures.keys().copied().collect::<Vec<_>>(),
        [3, 4, 5]
    );
    let workshop = taken_in(template(), &import);
    for group in &workshop.need_groups {
        assert_eq!(group.severity.len(), 3, "{}", group.name);
        assert!(group.measure.benefit.is_answered(), "{}", group.name);
        assert!(!group.evidence.is_empty(), "{}", group.name);
    }
    let (_, _, import) = guessed(WITH_LEVELS, &workshop);
    assert_eq!(import.edit(), None);
}

#[test]
fn figures_without_a_source_are_asked_about_once_per_column() {
    let file = "Behovsgrupp;Antal;Vårddygn per person\nSmärta;300;4,5\nStroke;200;8\n";
    let (book, mut plan, import) = guessed(file.as_bytes(), &template());
    assert_eq!(
        findings(&import),
        [
            "fil!C1 import-question-source-of-column",
            "fil!C1 import-note-figures"
        ]
    );
    assert!(import.groups.iter().all(|it| it.group.figures.is_empty()));
    let asked = plan.sheets[0].figures.get_mut(&2).unwrap();
    asked.source = "Vårddatalagret".to_owned();
    asked.year = "2026".to_owned();
    // What was said of a column is kept in a file of the plan.
    let kept = ron::to_string(&plan).unwrap();
    let plan: Plan = ron::from_str(&kept).unwrap();
    let texts = Texts::new(Language::Swedish);
    let import = Import::prepare(&book, &plan, &template(), &ImportChoices::default(), &texts);
    assert_eq!(import.count_findings(Seriousness::Question), 0);
    let workshop = taken_in(template(), &import);
    assert_eq!(workshop.sources.len(), 1);
    let figure = &workshop.need_groups[1].figures[0];
    assert_eq!(
        (figure.year.as_str(), &figure.value),
        ("2026", &FigureValue::Number(8.0))
    );
}

#[test]
fn numbers_that_only_order_the_rows_are_no_figures() {
    let file = "Löpande;Behovsgrupp;Antal;Prioritet;Startår;Kommentarer\n1;Smärta;300;2;2024;a\n2;Stroke;200;7;2025;b\n";
    let (_, plan, _) = guessed(file.as_bytes(), &template());
    assert!(plan.sheets[0].figures.is_empty(), "{plan:#?}");
}

#[test]
fn what_was_left_out_stays_left_out() {
    let (book, plan, import) = guessed(ANALYSIS, &template());
    let left = import.groups[3].group.id.clone();
    let mut choices = ImportChoices::default();
    choices.left_out.insert(left);
    let texts = Texts::new(Language::Swedish);
    let import = Import::prepare(&book, &plan, &template(), &choices, &texts);
    let workshop = taken_in(template(), &import);
    assert_eq!(workshop.need_groups.len(), 11);
    let mut remembered = RememberedHeadings::default();
    remembered.remember(&book, &plan, &import, &choices);
    let plan = Plan::guess(&book, &workshop, &remembered);
    let choices = remembered.choices(&book, &plan, &workshop);
    let again = Import::prepare(&book, &plan, &workshop, &choices, &texts);
    assert_eq!(again.count(GroupChange::LeftOut), 1);
    assert_eq!(again.edit(), None, "{:#?}", again.sources);
}

#[test]
fn names_are_seen_and_fit_on_a_page() {
    let long = "Å".repeat(301);
    let file = format!("Behovsgrupp;Antal\n\u{200b};1\n{long};2\nLång varig;3\nLångvarig;4\n");
    let (_, _, import) = guessed(file.as_bytes(), &template());
    assert_eq!(
        findings(&import),
        [
            "fil!2:2 import-problem-no-group",
            "fil!A3 import-problem-long-name",
            "fil!A5 import-note-name-alike",
        ]
    );
    // A name from before the limit is no mistake of the file.
    let mut workshop = template();
    let group = crate::workshop::NeedGroup::new("lang".into(), &*long);
    workshop.need_groups.push(group);
    let file = format!("Id;Behovsgrupp;Antal\nlang;{long};2\n");
    let (_, _, import) = guessed(file.as_bytes(), &workshop);
    assert_eq!(
        (findings(&import), import.count(GroupChange::Changed)),
        (Vec::new(), 1)
    );
}

#[test]
fn letters_of_old_systems_come_out_right() {
    for bytes in [
        include_bytes!("../../../tests/files/spreadsheets/ms-dos.csv").as_slice(),
        include_bytes!("../../../tests/files/spreadsheets/macintosh.csv"),
    ] {
        let (_, _, import) = guessed(bytes, &template());
        assert_eq!(findings(&import), [] as [String; 0]);
        let workshop = taken_in(template(), &import);
        let [dizzy, anxious] = workshop.need_groups.as_slice() else {
            panic!("{import:#?}");
        };
        assert_eq!(dizzy.severity.len(), 3);
        assert_eq!(anxious.name, "Personer med ångest och oro");
        assert_eq!(anxious.demarcation, "Äldre; \"sköra\"");
    }
}
