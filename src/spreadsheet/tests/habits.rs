//! What was found in files that people had made with Excel and LibreOffice, each made anew here: what other programs
//! leave in a workbook, a cost per patient, remarks under the table, arrows for a trend, and percentages.

use rust_xlsxwriter::{Format, Workbook};

use super::fixtures::{ods, text, workshop, zipped};
use super::*;
use crate::workshop::{Responsible, Trend};

/// The appendix of a needs analysis, as a civil servant keeps it.
fn appendix() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Behov 2027").unwrap();
    let (plain, percent) = (Format::new(), Format::new().set_num_format("0%"));
    sheet
        .merge_range(0, 0, 0, 9, "Behovsanalys, bilaga 2", &plain)
        .unwrap();
    for (column, heading) in [
        "Nr",
        "Behovsgrupp",
        "Antal patienter 2025",
        "Utveckling",
        "Indikator",
        "Nuläge",
        "Total kostnad (mnkr)",
        "Kostnad per patient",
        "Ansvarig för uppföljning",
        "Huvudman",
    ]
    .into_iter()
    .enumerate()
    {
        sheet.write(2, column as u16, heading).unwrap();
    }
    let rows = [
        (
            "Långvarig smärta",
            "12 345",
            "ökar kraftigt",
            0.42,
            "1 234,5",
            "ca 100 000 kr",
        ),
        ("Hjärtsvikt", "4 120", "→", 0.55, "402,7", "97 700"),
    ];
    for (at, (name, people, trend, share, cost, each)) in rows.into_iter().enumerate() {
        let row = at as u32 + 3;
        sheet.write(row, 0, at as u32 + 1).unwrap();
        sheet.write(row, 1, name).unwrap();
        sheet.write(row, 2, people).unwrap();
        sheet.write(row, 3, trend).unwrap();
        sheet.write(row, 4, "Andel som mår bra").unwrap();
        sheet.write_with_format(row, 5, share, &percent).unwrap();
        sheet.write(row, 6, cost).unwrap();
        sheet.write(row, 7, each).unwrap();
        sheet.write(row, 8, "Anna A").unwrap();
        sheet.write(row, 9, "Region/kommun").unwrap();
    }
    sheet
        .write(6, 0, "* Preliminära siffror ur vårdregistret")
        .unwrap();
    sheet.write(7, 1, "Källa: vårdregistret 2025").unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn an_appendix_is_read_as_it_was_meant() {
    let (_, _, import) = guessed(&appendix(), &workshop());
    assert_eq!(
        findings(&import),
        [
            "'Behov 2027'!H3 import-question-source-of-column",
            "'Behov 2027'!H3 import-note-figures",
            "'Behov 2027'!I3 import-note-untied",
            "'Behov 2027'!7:7 import-note-footnote",
            "'Behov 2027'!8:8 import-note-footnote",
        ]
    );
    let said = |at: usize| Texts::new(Language::Swedish).message(&import.findings[at].message);
    assert!(said(0).contains("Kostnad per patient (H)"), "{}", said(0));
    assert!(
        said(2).contains("Ansvarig för uppföljning (I)"),
        "{}",
        said(2)
    );
    let [pain, heart] = import.groups.as_slice() else {
        panic!("{:#?}", import.groups);
    };
    let (pain, heart) = (&pain.group, &heart.group);
    let people = pain.people.as_ref().unwrap();
    assert_eq!(
        (people.from, people.basis.as_str()),
        (12_345, "Avser 2025.")
    );
    assert_eq!(pain.trend, Some(Trend::Rising));
    assert_eq!(heart.trend, Some(Trend::Steady));
    assert_eq!(pain.resources.cost_today, Some(1_234_500_000));
    assert_eq!(heart.resources.cost_today, Some(402_700_000));
    let gap = heart.health_gap.as_ref().unwrap();
    assert_eq!((gap.current, gap.unit.as_str()), (Some(55.0), "procent"));
    assert_eq!(
        heart.responsible,
        [Responsible::Region, Responsible::Municipality]
    );
}

#[test]
fn the_same_file_again_changes_nothing() {
    let (_, _, import) = guessed(&appendix(), &workshop());
    let workshop = taken_in(workshop(), &import);
    let (_, _, import) = guessed(&appendix(), &workshop);
    assert_eq!(import.edit(), None, "{:#?}", import.groups);
}

/// The parts of a file, and more beside them.
fn with_parts(file: &[u8], more: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(file)).unwrap();
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut part, &mut content).unwrap();
        parts.push((
            String::from_utf8_lossy(part.name_raw()).into_owned(),
            content,
        ));
    }
    let own = parts
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    let all: Vec<(&str, &[u8])> = own.chain(more.iter().copied()).collect();
    zipped(&all)
}

#[test]
fn what_other_programs_leave_in_a_workbook_is_theirs() {
    // Power Query writes its part in UTF-16.
    let query: Vec<u8> = "\u{feff}<?xml version=\"1.0\" encoding=\"utf-16\"?><DataMashup/>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let file = with_parts(
        &appendix(),
        &[
            ("customXml/item1.xml", query.as_slice()),
            ("docProps/custom2.xml", b"<never ends"),
            ("customUI/customUI.xml", b"<a></b>"),
        ],
    );
    let (_, _, import) = guessed(&file, &workshop());
    assert_eq!(import.count(GroupChange::Added), 2);
    // What the reader does open must still be whole.
    let file = with_parts(&appendix(), &[("xl/worksheets/sheet2.xml", b"<worksheet>")]);
    assert!(matches!(
        read(&file, "fil"),
        Err(SpreadsheetError::Broken { .. })
    ));
}

#[test]
fn a_locked_open_document_file_is_said_to_be_locked() {
    let manifest = b"<manifest:manifest xmlns:manifest=\"m\"><manifest:file-entry>\
                     <manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let row = format!(
        "<table:table table:name=\"A\"><table:table-row>{}</table:table-row></table:table>",
        text("x")
    );
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(ods(&row))).unwrap();
    let mut mimetype = Vec::new();
    std::io::Read::read_to_end(&mut archive.by_name("mimetype").unwrap(), &mut mimetype).unwrap();
    let locked = zipped(&[
        ("mimetype", mimetype.as_slice()),
        ("content.xml", b"\x8f\x02&\x91 not a word of it"),
        ("META-INF/manifest.xml", manifest),
    ]);
    assert_eq!(read(&locked, "fil"), Err(SpreadsheetError::Locked));
}

#[test]
fn a_remark_is_told_from_a_group_that_has_a_name_and_nothing_else() {
    let file = "Nr;Behovsgrupp;Antal\n;Obstruktiv lungsjukdom;\n;Noter om smärta;\n;Not: se sidan 3;\nSiffrorna är från 2025;;\n";
    let (_, _, import) = guessed(file.as_bytes(), &workshop());
    let names: Vec<&str> = import
        .groups
        .iter()
        .map(|it| it.group.name.as_str())
        .collect();
    assert_eq!(names, ["Obstruktiv lungsjukdom", "Noter om smärta"]);
    assert_eq!(
        findings(&import),
        [
            "fil!4:4 import-note-footnote",
            "fil!5:5 import-note-footnote"
        ]
    );
}

#[test]
fn a_sheet_of_evidence_is_not_taken_for_groups() {
    let file = "Id;Grupp;Del av underlaget;Vad underlaget visar\nG1-a;G1;Sjukdom och död;Fler\n";
    let book = read(file.as_bytes(), "fil").unwrap();
    let plan = Plan::guess(&book, &workshop(), &RememberedHeadings::default());
    assert_eq!(plan.sheets[0].table, Some(TableKind::Evidence));
}

#[test]
fn a_sheet_without_names_says_that_the_column_must_be_chosen() {
    let book = read(b"Diagnos;Antal\nI50;300\n", "fil").unwrap();
    let plan = Plan::guess(&book, &workshop(), &RememberedHeadings::default());
    assert!(plan.sheets[0].lacks_names());
    let mut plan = plan;
    plan.sheets[0].tie(0, Some(Field::new("name")));
    assert!(!plan.sheets[0].lacks_names());
}

#[test]
fn ids_that_nobody_knows_are_no_groups_and_said_once() {
    let file = b"Nr;Antal\n1;300\n2;400\n";
    let (_, _, import) = guessed(file, &workshop());
    assert_eq!(findings(&import), ["fil!1:1 import-note-no-names"]);
    // Where one is known the file changes that group, and the other is missing its name.
    let mut workshop = workshop();
    let group = crate::workshop::NeedGroup::new("1".into(), "Smärta");
    workshop.need_groups.push(group);
    let (_, _, import) = guessed(file, &workshop);
    assert_eq!(findings(&import), ["fil!3:3 import-problem-no-name"]);
    assert_eq!(import.count(GroupChange::Changed), 1);
}
