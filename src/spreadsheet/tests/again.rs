//! Files that come back: what is not in them stays, what changes is shown field by field, and a question that was
//! answered about one name is asked again about another.

use rust_xlsxwriter::Workbook;

use super::fixtures::workshop;
use super::*;
use crate::workshop::{
    Evidence, EvidenceId, EvidenceKindId, GroupId, NeedGroup, PoliticalWeight, Quality, Source,
    Steering,
};

/// A workshop with one group, one source that is not confirmed, and a row of evidence in each place.
fn known() -> Workshop {
    let mut workshop = workshop();
    let row = |id: &str, finding: &str| Evidence {
        id: EvidenceId::new(id),
        kind: EvidenceKindId::new("needs-analysis"),
        finding: finding.to_owned(),
        missing: false,
        source: "Vårdregistret".to_owned(),
        date: None,
        quality: Quality::new(3),
        political_weight: Some(PoliticalWeight::Large),
        unconfirmed: true,
    };
    let mut group = NeedGroup::new(GroupId::new("G1"), "Smärta");
    group.evidence.push(row("G1-a", "Fler söker vård"));
    workshop.need_groups.push(group);
    workshop.evidence.push(row("alla-a", "Länet växer"));
    workshop.sources.push(Source {
        id: "K1".into(),
        publisher: "Regionen".to_owned(),
        title: "Vårdregistret".to_owned(),
        address: String::new(),
        year: "2025".to_owned(),
        terms: String::new(),
    });
    workshop.unconfirmed_sources.insert("K1".into());
    workshop
}

/// A file of one or more sheets, each with its rows.
fn file(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                if !cell.is_empty() {
                    sheet.write(row as u32, column as u16, *cell).unwrap();
                }
            }
        }
    }
    book.save_to_buffer().unwrap()
}

fn shown(fields: &[FieldChange]) -> Vec<(&str, &str, &str)> {
    fields
        .iter()
        .map(|it| (it.field.as_str(), it.before.as_str(), it.after.as_str()))
        .collect()
}

#[test]
fn evidence_for_the_whole_workshop_and_sources_come_back_and_show_what_changes() {
    let bytes = file(&[
        (
            "Underlag",
            &[
                &[
                    "Id",
                    "Del av underlaget",
                    "Vad underlaget visar",
                    "Källa",
                    "Kvalitet",
                    "Från tidigare år",
                ],
                &["alla-a", "", "Länet växer fort", "", "4", "nej"],
                &[
                    "",
                    "Fördjupad behovsanalys",
                    "Fler blir äldre",
                    "SCB",
                    "",
                    "",
                ],
            ],
        ),
        (
            "Källor",
            &[
                &[
                    "Källans id",
                    "Titel",
                    "År",
                    "Från ett tidigare år, inte bekräftad",
                ],
                &["K1", "", "2026", "nej"],
            ],
        ),
    ]);
    let workshop = known();
    let (_, plan, import) = guessed(&bytes, &workshop);
    assert_eq!(plan.sheets[0].table, Some(TableKind::WholeEvidence));
    assert_eq!(findings(&import), Vec::<String>::new());
    let rows: Vec<(&str, bool)> = import
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.added))
        .collect();
    assert_eq!(
        rows,
        [
            ("Fördjupad behovsanalys, Länet växer fort", false),
            ("Fördjupad behovsanalys, Fler blir äldre", true),
            ("Vårdregistret", false),
        ]
    );
    assert_eq!(
        shown(&import.rows[0].fields),
        [
            ("Vad underlaget visar", "Länet växer", "Länet växer fort"),
            ("Underlagets kvalitet", "3", "4"),
            ("Från ett tidigare år, inte bekräftad", "Ja", "Nej"),
        ]
    );
    assert_eq!(
        shown(&import.rows[2].fields),
        [
            ("År", "2025", "2026"),
            ("Från ett tidigare år, inte bekräftad", "Ja", "Nej"),
        ]
    );
    let after = taken_in(workshop, &import);
    assert_eq!(after.evidence.len(), 2);
    assert_eq!(after.evidence[0].source, "Vårdregistret", "an empty cell");
    assert_eq!(after.sources[0].title, "Vårdregistret");
    assert!(after.unconfirmed_sources.is_empty());
    // Taken in once, it changes nothing the second time.
    let (_, _, again) = guessed(&bytes, &after);
    assert_eq!(again.edit(), None, "{:#?}", again.rows);
}

#[test]
fn what_a_row_does_not_say_stays_and_what_it_changes_is_named() {
    let bytes = file(&[(
        "Delar",
        &[
            &[
                "Id",
                "Grupp",
                "Del av underlaget",
                "Vad underlaget visar",
                "Kvalitet",
                "Datum",
            ],
            &["G1-a", "G1", "", "", "5", ""],
        ],
    )]);
    let (_, _, import) = guessed(&bytes, &known());
    assert_eq!(
        shown(&import.groups[0].fields),
        [(
            "Underlagets delar (Fördjupad behovsanalys, Fler söker vård), Underlagets kvalitet",
            "3",
            "5"
        )]
    );
    let row = &import.groups[0].group.evidence[0];
    assert_eq!(row.finding, "Fler söker vård");
    assert_eq!(row.political_weight, Some(PoliticalWeight::Large));
    assert!(row.unconfirmed);
}

#[test]
fn a_figure_keeps_its_value_where_the_file_leaves_it_out() {
    let figures = |value: &str, note: &str| {
        file(&[(
            "Siffror",
            &[
                &["Grupp", "Indikator", "Värde", "Källa", "Anteckning"],
                &["G1", "Antal", value, "K1", note],
            ],
        )])
    };
    let (_, _, import) = guessed(&figures("1 234,5", ""), &known());
    let workshop = taken_in(known(), &import);
    let (_, _, import) = guessed(&figures("", "Ny räkning"), &workshop);
    let figure = &import.groups[0].group.figures[0];
    assert_eq!(figure.value, crate::workshop::FigureValue::Number(1234.5));
    assert_eq!(figure.note, "Ny räkning");
}

#[test]
fn a_dash_for_a_finding_says_that_it_was_looked_for() {
    let bytes = file(&[(
        "Delar",
        &[
            &["Grupp", "Del av underlaget", "Vad underlaget visar"],
            &["G1", "Dialog med medborgare", "–"],
        ],
    )]);
    let mut workshop = known();
    let kind = crate::text::catalogues::EvidenceKinds::load()
        .unwrap()
        .kinds[0]
        .clone();
    let name = kind.name.in_language(Language::Swedish).to_owned();
    let bytes_of_a_kind = file(&[(
        "Delar",
        &[
            &["Grupp", "Del av underlaget", "Vad underlaget visar"],
            &["G1", name.as_str(), "–"],
        ],
    )]);
    let (_, _, import) = guessed(&bytes_of_a_kind, &workshop);
    workshop = taken_in(workshop, &import);
    let row = workshop.need_groups[0].evidence.last().unwrap();
    assert_eq!(row.kind.as_str(), kind.id);
    assert!(row.missing && row.finding.is_empty());
    // A kind that is not in the list is named by its cell.
    let (_, _, import) = guessed(&bytes, &workshop);
    assert_eq!(findings(&import), ["Delar!B2 import-problem-not-an-answer"]);
}

#[test]
fn what_is_wrong_or_lacking_is_named_by_its_cell() {
    let bytes = file(&[
        (
            "Behov",
            &[
                &[
                    "Id",
                    "Behovsgrupp",
                    "Styrning",
                    "Vem vinner",
                    "Bestämningsfaktorer",
                    "Ändrad kostnad",
                    "Mer, lika eller mindre resurser",
                ],
                &[
                    "G1",
                    "Smärta",
                    "aktiv",
                    "De som väntar",
                    "Levnadsvanor; Habits",
                    "",
                    "",
                ],
                &["G2", "Stroke", "både och", "", "Väder", "", ""],
                &["G3", "Sömn", "passiv", "", "", "500", "Mindre"],
            ],
        ),
        (
            "Siffror",
            &[
                &[
                    "Grupp",
                    "Indikator",
                    "Värde",
                    "Spann, lägst",
                    "Spann, högst",
                    "Källa",
                ],
                &["G1", "Antal", "5", "", "", ""],
                &["G1", "Antal", "", "5", "", "K1"],
            ],
        ),
        (
            "Delar",
            &[
                &["Id", "Grupp", "Del av underlaget", "Vad underlaget visar"],
                &["x", "G1", "", "Något"],
                &["G1-a", "G1", "", "Ett"],
                &["G1-a", "G1", "", "Två"],
                &["", "", "Fördjupad behovsanalys", "För alla"],
            ],
        ),
        (
            "Hela",
            &[
                &["Del av underlaget", "Vad underlaget visar", "Kvalitet"],
                &["Fördjupad behovsanalys", "Länet växer", "7"],
            ],
        ),
    ]);
    let (_, _, import) = guessed(&bytes, &known());
    assert_eq!(
        findings(&import),
        [
            "Behov!C3 import-problem-not-an-answer",
            "Behov!E3 import-problem-not-an-answer",
            "Behov!F4 import-problem-direction",
            "Siffror!F2 import-problem-no-source",
            "Siffror!E3 import-problem-half-a-range",
            "Delar!C2 import-problem-no-kind",
            "Delar!A4 import-problem-id-twice",
            "Delar!B5 import-problem-no-group-of-evidence",
            "Hela!C2 import-problem-quality",
        ]
    );
    let pain = &import.groups[0].group;
    assert_eq!(pain.resources.steering, Some(Steering::Active));
    assert_eq!(pain.resources.who_gains, "De som väntar");
    assert_eq!(
        pain.determinants.iter().collect::<Vec<_>>(),
        ["habits"],
        "either language, once"
    );
}

const ONE_PATIENT: &str = "Välja behandling för en patient";

#[test]
fn a_group_renamed_to_one_patients_choice_is_asked_about() {
    let mut workshop = known();
    workshop.need_groups[0].confirmed_as_group = true;
    let renamed = format!("Id;Behovsgrupp;Bekräftad som en hel grupp\nG1;{ONE_PATIENT};ja\n");
    let (book, plan, import) = guessed(renamed.as_bytes(), &workshop);
    // The *yes* in the file was said of the old name.
    assert_eq!(findings(&import), ["fil!B2 import-question-one-patient"]);
    assert_eq!(import.questions().count(), 1);
    let after = taken_in(workshop.clone(), &import);
    assert_eq!(after.need_groups[0].name, ONE_PATIENT, "never dropped");
    assert!(!after.need_groups[0].confirmed_as_group, "asked again");
    let choices = ImportChoices {
        kept_as_groups: [GroupId::new("G1")].into(),
        ..ImportChoices::default()
    };
    let texts = Texts::new(Language::Swedish);
    let import = Import::prepare(&book, &plan, &workshop, &choices, &texts);
    let answered = taken_in(workshop, &import);
    assert!(answered.need_groups[0].confirmed_as_group);
    // Answered once, the same file asks no more.
    let (_, _, import) = guessed(renamed.as_bytes(), &answered);
    assert_eq!(findings(&import), Vec::<String>::new());
}

#[test]
fn an_unanswered_question_is_asked_again_when_the_group_changes() {
    let first = format!("Behovsgrupp;Antal\n{ONE_PATIENT};1\n");
    let (_, _, import) = guessed(first.as_bytes(), &workshop());
    let workshop = taken_in(workshop(), &import);
    let (_, _, same) = guessed(first.as_bytes(), &workshop);
    assert_eq!(same.edit(), None);
    let second = format!("Behovsgrupp;Antal\n{ONE_PATIENT};2\n");
    let (_, _, import) = guessed(second.as_bytes(), &workshop);
    assert_eq!(import.questions().count(), 1);
    assert_eq!(taken_in(workshop, &import).need_groups.len(), 1);
}

#[test]
fn one_patients_choice_is_asked_about_in_either_language_and_from_every_sheet() {
    let mut swedish = workshop();
    swedish.language = crate::text::Language::Swedish;
    let english = b"need group;people\nChoose treatment for one patient;1\n";
    let (_, _, import) = guessed(english, &swedish);
    assert_eq!(import.questions().count(), 1);
    // Also where an answer was written in the file for a new group: it is an answer.
    let said = format!("Behovsgrupp;Bekräftad som grupp\n{ONE_PATIENT};ja\n");
    let (_, _, import) = guessed(said.as_bytes(), &swedish);
    assert_eq!(import.questions().count(), 0);
    assert!(import.groups[0].group.confirmed_as_group);
}
