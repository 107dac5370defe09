use crate::workshop::testing::NOON;
use jiff::civil::date;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use super::fixtures::{ods, text, workshop};
use super::*;
use crate::workshop::{
    GroupId, History, Judged, Level, NeedGroup, ResourceDirection, Responsible, SeverityValue,
};

fn level(group: &NeedGroup, criterion: &str) -> Judged<SeverityValue> {
    group
        .judgement(&criterion.into())
        .map_or(Judged::NotJudged, |judgement| judgement.value)
}

/// Title rows, a heading over two columns, blank rows, numbers in every dress, a hidden row, a sum, a
/// second sheet, and cells with errors.
fn messy() -> Vec<u8> {
    let mut book = Workbook::new();
    let first = book.add_worksheet();
    first.set_name("Läs mig").unwrap();
    first.write(0, 0, "Behovsanalys 2026, utkast").unwrap();
    let sheet = book.add_worksheet();
    sheet.set_name("Behov 2026").unwrap();
    let middle = Format::new();
    sheet
        .merge_range(0, 0, 0, 9, "Underlag till nämnden", &middle)
        .unwrap();
    sheet.write(1, 0, "Uttag 2026-02-01").unwrap();
    // Row 3 is blank; rows 4 and 5 are the headings, the health gap in two columns under one.
    sheet.merge_range(3, 6, 3, 7, "Hälsogap", &middle).unwrap();
    for (column, heading) in [
        "Behovsgrupp",
        "Vilka",
        "Antal personer",
        "Dödlighet",
        "Kostnad (tkr)",
        "Ansvarig",
        "Nuläge",
        "Önskat",
        "Källa",
        "Datum",
        "Kvalitet (1–5)",
        "Eget löpnr",
    ]
    .into_iter()
    .enumerate()
    {
        sheet.write(4, column as u16, heading).unwrap();
    }
    let percent = Format::new().set_num_format("0 %");
    let day = Format::new().set_num_format("yyyy-mm-dd");
    sheet.write(5, 0, "Långvarig smärta").unwrap();
    sheet
        .write(5, 1, " Vuxna med smärta i mer än tre månader ")
        .unwrap();
    sheet.write(5, 2, "1\u{a0}234").unwrap();
    sheet.write(5, 3, "Stor").unwrap();
    sheet.write(5, 4, "1 234,5").unwrap();
    sheet.write(5, 5, "Region och kommun").unwrap();
    sheet.write_with_format(5, 6, 0.12, &percent).unwrap();
    sheet.write(5, 7, "25 %").unwrap();
    sheet.write(5, 8, "Vårdregistret").unwrap();
    sheet
        .write_with_format(5, 9, ExcelDateTime::from_ymd(2026, 2, 1).unwrap(), &day)
        .unwrap();
    sheet.write(5, 10, 4).unwrap();
    // Row 7 is blank.
    sheet.write(7, 0, "Stroke").unwrap();
    sheet.write(7, 2, "ca 300").unwrap();
    sheet.write(7, 3, "–").unwrap();
    sheet.write(7, 4, "2,5 mnkr").unwrap();
    sheet.write(7, 6, "..").unwrap();
    sheet.write(8, 0, "Dold grupp").unwrap();
    sheet.set_row_hidden(8).unwrap();
    sheet.write(9, 0, "Psykos").unwrap();
    sheet.write(9, 2, "300–400 personer").unwrap();
    sheet.write(9, 3, "jättestor").unwrap();
    sheet.write(10, 0, "Sömn").unwrap();
    sheet
        .write(10, 2, Formula::new("=1/0").set_result("#DIV/0!"))
        .unwrap();
    sheet.write(11, 0, "Hjärtsvikt").unwrap();
    sheet
        .write(11, 2, Formula::new("=40*30").set_result("1200"))
        .unwrap();
    sheet.write(12, 0, "Summa").unwrap();
    sheet.write(12, 2, 9999).unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn a_messy_sheet_is_read_as_it_was_meant_and_each_bad_cell_is_named() {
    let (_, plan, import) = guessed(&messy(), &workshop());
    let tied = plan.of("Behov 2026").unwrap();
    assert_eq!((tied.table, tied.header_row), (Some(TableKind::Groups), 5));
    assert_eq!(plan.of("Läs mig").unwrap().table, None);
    let field = |column| tied.columns.get(&column).map(Field::key);
    assert_eq!(field(0), Some("name"));
    assert_eq!(field(1), Some("demarcation"));
    assert_eq!(field(2), Some("people-from"));
    assert_eq!(field(3), Some("severity-value:dodlighet"));
    assert_eq!(field(4), Some("cost-today"));
    assert_eq!(field(6), Some("gap-current"));
    assert_eq!(field(7), Some("gap-desired"));
    assert_eq!(field(8), Some("evidence-source"));
    assert_eq!(field(11), None);
    assert_eq!(
        findings(&import),
        [
            "'Behov 2026'!D10 import-problem-not-an-answer",
            "'Behov 2026'!C11 import-problem-formula",
            "'Behov 2026'!C8 import-note-approximate",
            "'Behov 2026'!9:9 import-note-hidden-rows",
            "'Behov 2026'!13:13 import-note-total-row",
        ]
    );
    let after = taken_in(workshop(), &import);
    let names: Vec<&str> = after
        .need_groups
        .iter()
        .map(|it| it.name.as_str())
        .collect();
    assert_eq!(names, ["Långvarig smärta", "Stroke", "Hjärtsvikt"]);
    let [pain, stroke, heart] = after.need_groups.as_slice() else {
        panic!("three groups");
    };
    assert_eq!(pain.demarcation, "Vuxna med smärta i mer än tre månader");
    assert_eq!(pain.people.as_ref().unwrap().from, 1234);
    assert_eq!(
        level(pain, "dodlighet"),
        Judged::Given(SeverityValue::Level(Level::Large))
    );
    assert_eq!(pain.resources.cost_today, Some(1_234_500));
    assert_eq!(
        pain.responsible,
        [Responsible::Region, Responsible::Municipality]
    );
    let gap = pain.health_gap.as_ref().unwrap();
    assert_eq!((gap.current, gap.desired), (Some(12.0), Some(25.0)));
    let [evidence] = pain.evidence.as_slice() else {
        panic!("one piece of evidence");
    };
    assert_eq!(evidence.source, "Vårdregistret");
    assert_eq!(evidence.date, Some(date(2026, 2, 1)));
    assert_eq!(evidence.quality.unwrap().number(), 4);
    let people = stroke.people.as_ref().unwrap();
    assert_eq!(people.from, 300);
    assert!(people.basis.contains("ca 300"), "{}", people.basis);
    assert_eq!(level(stroke, "dodlighet"), Judged::Missing);
    assert_eq!(stroke.resources.cost_today, Some(2_500_000));
    assert_eq!(stroke.health_gap, None);
    assert_eq!(heart.people.as_ref().unwrap().from, 1200);
}

#[test]
fn rows_with_errors_stand_in_the_way_until_they_are_left_out() {
    let workshop = workshop();
    let (book, plan, import) = guessed(&messy(), &workshop);
    let mut choices = ImportChoices::default();
    assert!(import.is_blocked(&choices));
    assert_eq!(import.count(GroupChange::LeftOut), 2);
    choices.leave_out_bad_rows = true;
    choices.hidden_rows = true;
    let texts = Texts::new(Language::Swedish);
    let import = Import::prepare(&book, &plan, &workshop, &choices, &texts);
    assert!(!import.is_blocked(&choices));
    assert_eq!(import.count(GroupChange::Added), 4);
}

#[test]
fn everything_is_one_step_to_undo() {
    let (_, _, import) = guessed(&messy(), &workshop());
    let mut history = History::new(workshop());
    history
        .apply(crate::workshop::Edit::SetTitle("Annat".into()), NOON)
        .unwrap();
    history.apply(import.edit().unwrap(), NOON).unwrap();
    assert_eq!(history.workshop().need_groups.len(), 3);
    assert!(history.undo(NOON));
    assert_eq!(history.workshop().need_groups.len(), 0);
    assert_eq!(history.workshop().title, "Annat");
    assert!(history.undo(NOON));
    assert_eq!(history.workshop().title, "Prov");
}

#[test]
fn text_files_come_with_any_separator_and_either_encoding() {
    let swedish = "Id;Behovsgrupp;Antal;Livskvalitet;Ändrad kostnad\r\n\
                   G01;Ångest, hos unga;1 250;0,45;-200 tkr\r\n\r\n\
                   G02;\"Smärta; långvarig\";\"2 000\";0,6;ca 1,5 mnkr\r\n";
    let latin: Vec<u8> = encoding_rs::WINDOWS_1252.encode(swedish).0.into_owned();
    assert!(std::str::from_utf8(&latin).is_err());
    let marked = format!("\u{feff}{swedish}");
    let tabs = swedish
        .replace("Ångest, hos", "Ångest hos")
        .replace("\"Smärta; långvarig\"", "Smärta långvarig")
        .replace(';', "\t");
    let declared = format!("sep=;\r\n{swedish}");
    for (bytes, first_row) in [
        (latin, 2),
        (swedish.as_bytes().to_vec(), 2),
        (marked.into_bytes(), 2),
        (tabs.into_bytes(), 2),
        (declared.into_bytes(), 3),
    ] {
        let (_, _, import) = guessed(&bytes, &workshop());
        let after = taken_in(workshop(), &import);
        let [anxiety, pain] = after.need_groups.as_slice() else {
            panic!("{import:#?}");
        };
        assert_eq!(anxiety.id, GroupId::new("G01"));
        assert!(anxiety.name.starts_with("Ångest"));
        assert!(pain.name.ends_with("långvarig"));
        assert_eq!(anxiety.people.as_ref().unwrap().from, 1250);
        assert_eq!(anxiety.resources.change, Some(-200_000));
        assert_eq!(
            level(anxiety, "livskvalitet"),
            Judged::Given(SeverityValue::Measured(0.45))
        );
        assert_eq!(pain.resources.change, Some(1_500_000));
        assert!(pain.resources.basis.contains("1,5 mnkr"));
        // The empty row is counted, as the program that wrote the file counts it.
        let rows: Vec<u32> = import.groups.iter().map(|it| it.address.row).collect();
        assert_eq!(rows, [first_row, first_row + 2]);
    }
}

#[test]
fn commas_separate_where_points_are_decimals() {
    let bytes = b"need group,people,livskvalitet\nPain,1200,0.5\nStroke,\"3,400\",0.7\n";
    let (_, _, import) = guessed(bytes, &workshop());
    let people: Vec<u64> = import
        .groups
        .iter()
        .map(|it| it.group.people.as_ref().unwrap().from)
        .collect();
    assert_eq!(people, [1200, 3400]);
}

#[test]
fn an_open_document_file_is_read_with_repeated_and_hidden_rows() {
    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let hidden = format!(
        "<table:table-row table:visibility=\"filter\">{}</table:table-row>",
        text("Dold")
    );
    let table = format!(
        "<table:table table:name=\"Blad1\">{}{}{}{}{}<table:table-row table:number-rows-repeated=\"1048000\">\
         <table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>",
        "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>",
        row(&["Behovsgrupp", "Antal", "Dödlighet", "Nuläge"]
            .map(text)
            .concat()),
        row(&format!(
            "{}<table:table-cell office:value-type=\"float\" office:value=\"1234.0\"/>{}\
             <table:table-cell office:value-type=\"percentage\" office:value=\"0.12\"/>",
            text("Smärta"),
            text("Liten"),
        )),
        hidden,
        row(&format!(
            "{}<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" \
             office:string-value=\"\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>",
            text("Stroke")
        )),
    );
    let (_, plan, import) = guessed(&ods(&table), &workshop());
    assert_eq!(plan.of("Blad1").unwrap().header_row, 4);
    assert_eq!(
        findings(&import),
        [
            "Blad1!B7 import-problem-formula",
            "Blad1!6:6 import-note-hidden-rows"
        ]
    );
    let pain = &import.groups[0].group;
    assert_eq!(pain.people.as_ref().unwrap().from, 1234);
    assert_eq!(pain.health_gap.as_ref().unwrap().current, Some(12.0));
    assert_eq!(
        level(pain, "dodlighet"),
        Judged::Given(SeverityValue::Level(Level::Small))
    );
}

#[test]
fn six_hundred_rows_are_read_in_a_blink() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in ["Id", "Behovsgrupp", "Antal"].into_iter().enumerate() {
        sheet.write(0, column as u16, heading).unwrap();
    }
    for row in 1..=600_u32 {
        sheet.write(row, 0, format!("G{row}")).unwrap();
        sheet.write(row, 1, format!("Grupp {row}")).unwrap();
        sheet.write(row, 2, row * 10).unwrap();
    }
    sheet.write(300, 2, "många").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let started = std::time::Instant::now();
    let (_, _, import) = guessed(&bytes, &workshop());
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
    assert_eq!(import.count(GroupChange::Added), 599);
    assert_eq!(
        findings(&import),
        ["Sheet1!C301 import-problem-not-a-number"]
    );
}

#[test]
fn a_second_import_updates_by_id_and_shows_what_changed() {
    let first = "Id;Behovsgrupp;Antal;Anteckning\nG01;Smärta;1200;Se rapport\nG02;Stroke;300;\n";
    let (_, _, import) = guessed(first.as_bytes(), &workshop());
    let workshop = taken_in(workshop(), &import);
    let second = "Id;Behovsgrupp;Antal;Anteckning\nG01;Långvarig smärta;1 300;\nG02;Stroke;300;\nG03;Sömn;;\n";
    let (_, _, import) = guessed(second.as_bytes(), &workshop);
    let changes: Vec<GroupChange> = import.groups.iter().map(|it| it.change).collect();
    assert_eq!(
        changes,
        [GroupChange::Changed, GroupChange::Same, GroupChange::Added]
    );
    let fields: Vec<(&str, &str, &str)> = import.groups[0]
        .fields
        .iter()
        .map(|it| (it.field.as_str(), it.before.as_str(), it.after.as_str()))
        .collect();
    assert_eq!(
        fields,
        [
            ("Behovsgrupp", "Smärta", "Långvarig smärta"),
            ("Antal som berörs", "1200", "1300")
        ]
    );
    let after = taken_in(workshop, &import);
    // The empty cell took nothing away.
    assert_eq!(after.need_groups[0].note, "Se rapport");
    assert_eq!(after.need_groups.len(), 3);
}

#[test]
fn one_patients_choice_is_asked_about_and_never_dropped() {
    let file = "Behovsgrupp;Vilka\nVälja behandling för en patient;Okänt\nSmärta;Vuxna\n";
    let workshop = workshop();
    let (book, plan, import) = guessed(file.as_bytes(), &workshop);
    let asked: Vec<&str> = import
        .questions()
        .map(|it| it.group.name.as_str())
        .collect();
    assert_eq!(asked, ["Välja behandling för en patient"]);
    assert_eq!(findings(&import), ["fil!A2 import-question-one-patient"]);
    // It is there even where nobody has answered, and the step asks again.
    let after = taken_in(workshop.clone(), &import);
    assert!(!after.need_groups[0].confirmed_as_group);
    let texts = Texts::new(Language::Swedish);
    let id = import.groups[0].group.id.clone();
    let kept = ImportChoices {
        kept_as_groups: [id.clone()].into(),
        ..ImportChoices::default()
    };
    let import = Import::prepare(&book, &plan, &workshop, &kept, &texts);
    assert_eq!(import.questions().count(), 0);
    assert!(import.groups[0].group.confirmed_as_group);
    let left = ImportChoices {
        left_out: [id].into(),
        ..ImportChoices::default()
    };
    let import = Import::prepare(&book, &plan, &workshop, &left, &texts);
    assert_eq!(import.groups[0].change, GroupChange::LeftOut);
    assert_eq!(import.questions().count(), 0);
}

#[test]
fn the_published_figures_come_in_from_their_own_tables() {
    let groups = "group_id,name_sv,definition_sv\nG01,Barn och unga,Barn med diagnos\n";
    let (_, _, import) = guessed(groups.as_bytes(), &workshop());
    let workshop = taken_in(workshop(), &import);
    assert_eq!(workshop.need_groups[0].id, GroupId::new("G01"));
    let figures = "group_id,dimension,indicator_sv,value,value_low,value_high,value_text,unit,population,year,status,scope,source_id,note_sv\n\
                   G01,storlek,Flickor 10–17 år,34200,,,,personer,Sverige,2016,sekundar,gruppen,SOS-PSYK17,\n\
                   G01,atgardseffekt,Effekt,,0.3,0.5,,,Sverige,2016,beraknad,del,SOS-PSYK17,\n\
                   G01,evidens,Kunskap,,,,stark,,,2016,primar,ram,SOS-PSYK17,\n\
                   G99,storlek,Okänd,1,,,,,,,primar,gruppen,SOS-PSYK17,\n";
    let (_, plan, import) = guessed(figures.as_bytes(), &workshop);
    assert_eq!(plan.sheets[0].table, Some(TableKind::Figures));
    assert_eq!(
        findings(&import),
        [
            "fil!A5 import-problem-unknown-group",
            "fil!M2 import-note-new-source"
        ]
    );
    let after = taken_in(workshop, &import);
    let shown: Vec<String> = after.need_groups[0]
        .figures
        .iter()
        .map(|figure| format!("{:?} {:?} {:?}", figure.value, figure.status, figure.scope))
        .collect();
    assert_eq!(
        shown,
        [
            "Number(34200.0) Secondary Group",
            "Range(0.3, 0.5) Computed Part",
            "Words(\"stark\") Primary Frame"
        ]
    );
    assert_eq!(after.sources.len(), 1);
}

#[test]
fn what_columns_were_tied_to_is_remembered_for_the_same_headings() {
    let file = "Vad;Hur många;Åtgärdspaket\nSmärta;300;Mer\n";
    let workshop = workshop();
    let book = read(file.as_bytes(), "fil").unwrap();
    let mut remembered = RememberedHeadings::default();
    let mut plan = Plan::guess(&book, &workshop, &remembered);
    assert_eq!(plan.sheets[0].table, Some(TableKind::Groups));
    plan.sheets[0].tie(0, Some(Field::new("name")));
    plan.sheets[0].tie(2, Some(Field::new("direction")));
    plan.sheets[0].tie(1, Some(Field::new("people-from")));
    let texts = Texts::new(Language::Swedish);
    let choices = ImportChoices::default();
    let import = Import::prepare(&book, &plan, &workshop, &choices, &texts);
    remembered.remember(&book, &plan, &import, &choices);
    let text = ron::to_string(&remembered).unwrap();
    let remembered: RememberedHeadings = ron::from_str(&text).unwrap();
    let again = "Vad;Hur många;Åtgärdspaket\nStroke;;Mindre\n";
    let book = read(again.as_bytes(), "annan").unwrap();
    let plan = Plan::guess(&book, &workshop, &remembered);
    assert_eq!(plan.sheets[0].columns.len(), 3);
    let import = Import::prepare(&book, &plan, &workshop, &choices, &texts);
    assert_eq!(
        import.groups[0].group.resources.direction,
        Some(ResourceDirection::Release)
    );
}

#[test]
fn what_stands_twice_or_belongs_nowhere_is_said() {
    let file = "Id;Behovsgrupp;Antal;Överlapp\nG1;Smärta;12 %;Stroke\nG2;smärta;1;\n;;5;\nG4;;7;\nG5;Stroke;1,5;G1; \nG6;Sömn;-3;Okänd grupp\n";
    let (_, _, import) = guessed(file.as_bytes(), &workshop());
    assert_eq!(
        findings(&import),
        [
            "fil!C2 import-problem-percent-of-people",
            "fil!3:3 import-problem-twice",
            "fil!4:4 import-problem-no-group",
            "fil!5:5 import-problem-no-name",
            "fil!C6 import-problem-not-whole",
            "fil!C7 import-problem-not-whole",
            "fil!D7 import-problem-unknown-group",
        ]
    );
    assert_eq!(import.count(GroupChange::Added), 0);
}
