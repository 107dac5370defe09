//! `foretrade import` and `foretrade form` as they are typed.

use foretrade::record::{Format, FrozenResults, Options, build};
use foretrade::results::Results;
use foretrade::store;
use foretrade::text::{Language, Texts};
use foretrade::workshop::NeedGroup;
use jiff::civil::date;

use crate::program::{Prepared, package, run};

fn template() -> String {
    package("workshops/tom-mall.ron").display().to_string()
}

#[test]
fn a_file_without_faults_becomes_a_new_workshop() {
    let file = Prepared::new(
        "behov.csv",
        "Behovsgrupp;Antal;Dödlighet\nSmärta;1 200;Stor\nStroke;ca 300;–\n",
    );
    let out = file.path.with_file_name("ny.ron");
    let out = out.to_str().unwrap();
    let ran = run(&[
        "import",
        file.argument(),
        "--into",
        &template(),
        "--out",
        out,
    ]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("behov!B3"), "{}", ran.out);
    assert!(ran.err.contains("2 nya grupper."), "{}", ran.err);
    let workshop = store::load(std::path::Path::new(out)).unwrap().workshop;
    assert_eq!(workshop.need_groups.len(), 2);
    // A second time nothing is new.
    let again = file.path.with_file_name("igen.ron");
    let ran = run(&[
        "import",
        file.argument(),
        "--into",
        out,
        "--out",
        again.to_str().unwrap(),
        "--json",
    ]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(json["written"], true);
    let changes: Vec<&str> = json["groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|group| group["change"].as_str().unwrap())
        .collect();
    assert_eq!(changes, ["same", "same"]);
}

#[test]
fn a_file_with_faults_writes_nothing_unless_its_rows_are_left_out() {
    let file = Prepared::new("behov.csv", "Behovsgrupp;Antal\nSmärta;många\nStroke;300\n");
    let out = file.path.with_file_name("ny.ron");
    let into = template();
    let arguments = [
        "import",
        file.argument(),
        "--into",
        &into,
        "--out",
        out.to_str().unwrap(),
    ];
    let ran = run(&arguments);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("behov!B2"), "{}", ran.out);
    assert!(!out.exists());
    let ran = run(&[&arguments[..], &["--leave-out-bad-rows"]].concat());
    assert_eq!(ran.code, 1);
    let workshop = store::load(&out).unwrap().workshop;
    assert_eq!(workshop.need_groups.len(), 1);
}

#[test]
fn one_patients_choice_is_asked_about_and_taken_in_all_the_same() {
    let name = "Välja behandling för en patient";
    let file = Prepared::new("behov.csv", format!("Id;Behovsgrupp\nG1;{name}\n"));
    let out = file.path.with_file_name("ny.ron");
    let out = out.to_str().unwrap();
    let import =
        |into: &str, file: &str, out: &str| run(&["import", file, "--into", into, "--out", out]);
    let ran = import(&template(), file.argument(), out);
    assert_eq!(ran.code, 1, "a question waits: {}{}", ran.out, ran.err);
    assert!(ran.out.contains("behov!B2"), "{}", ran.out);
    assert!(ran.err.contains("En fråga väntar på svar"), "{}", ran.err);
    let workshop = store::load(std::path::Path::new(out)).unwrap().workshop;
    assert_eq!(workshop.need_groups[0].name, name);
    assert!(!workshop.need_groups[0].confirmed_as_group);
    // A group that is there already and gets such a name is met the same way.
    let first = Prepared::new("forst.csv", "Id;Behovsgrupp\nG1;Smärta\n");
    let plain = first.path.with_file_name("forst.ron");
    let plain = plain.to_str().unwrap();
    assert_eq!(import(&template(), first.argument(), plain).code, 0);
    let renamed = first.path.with_file_name("andrad.ron");
    let ran = import(plain, file.argument(), renamed.to_str().unwrap());
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("låter som ett val"), "{}", ran.out);
    let workshop = store::load(&renamed).unwrap().workshop;
    assert_eq!(workshop.need_groups[0].name, name);
}

#[test]
fn a_sheet_without_names_says_so() {
    let file = Prepared::new("behov.csv", "Alfa;Beta\nSmärta;300\n");
    let out = file.path.with_file_name("ny.ron");
    let ran = run(&[
        "import",
        file.argument(),
        "--into",
        &template(),
        "--out",
        out.to_str().unwrap(),
    ]);
    assert!(ran.err.contains("Kalla den Behovsgrupp"), "{}", ran.err);
    assert!(ran.err.contains("0 nya grupper."), "{}", ran.err);
}

#[test]
fn a_mapping_says_which_column_is_what() {
    let file = Prepared::new("behov.csv", "Alfa;Beta\nSmärta;300\n");
    let mapping = file.path.with_file_name("karta.ron");
    let plan = "(sheets: [(sheet: \"behov\", table: Some(Groups), header_row: 1, columns: {\"A\": \"name\", \"B\": \"people-from\"})])";
    std::fs::write(&mapping, plan).unwrap();
    let out = file.path.with_file_name("ny.ron");
    let into = template();
    let arguments = [
        "import",
        file.argument(),
        "--into",
        &into,
        "--out",
        out.to_str().unwrap(),
        "--mapping",
        mapping.to_str().unwrap(),
    ];
    let ran = run(&arguments);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let workshop = store::load(&out).unwrap().workshop;
    assert_eq!(workshop.need_groups[0].people.as_ref().unwrap().from, 300);
    std::fs::write(&mapping, "(sheets: 3)").unwrap();
    let ran = run(&arguments);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("karta.ron"), "{}", ran.err);
}

#[test]
fn what_cannot_be_read_ends_with_two() {
    let broken = Prepared::new("behov.xlsx", b"PK\x03\x04 trasig");
    let out = broken.path.with_file_name("ny.ron");
    let out = out.to_str().unwrap();
    let ran = run(&[
        "import",
        broken.argument(),
        "--into",
        &template(),
        "--out",
        out,
    ]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("skadad"), "{}", ran.err);
    let ran = run(&[
        "import",
        "finns-inte.xlsx",
        "--into",
        &template(),
        "--out",
        out,
    ]);
    assert_eq!(ran.code, 2);
    let ran = run(&[
        "import",
        broken.argument(),
        "--language",
        "en",
        "--out",
        out,
    ]);
    assert_eq!(ran.code, 2);
}

#[test]
fn forms_are_written_empty_and_filled_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    let example = package("workshops/region-exempel.ron")
        .display()
        .to_string();
    for (name, arguments, rows) in [
        ("tom.xlsx", vec!["form"], 1),
        ("exempel-tom.xlsx", vec!["form", &example, "--empty"], 1),
        (
            "exempel.xlsx",
            vec!["form", &example, "--language", "en"],
            0,
        ),
    ] {
        let out = folder.path().join(name);
        let mut arguments = arguments.clone();
        arguments.extend(["--out", out.to_str().unwrap()]);
        let ran = run(&arguments);
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
        let book = foretrade::spreadsheet::read(&std::fs::read(&out).unwrap(), "form").unwrap();
        let filled = book.sheets[0]
            .rows
            .iter()
            .filter(|row| row.number > 3)
            .count();
        if rows > 0 {
            assert_eq!(filled, rows);
        } else {
            assert!(filled > 5);
        }
    }
}

#[test]
fn a_source_without_a_finding_stands_in_the_record_after_a_second_import() {
    let file = Prepared::new(
        "behov.csv",
        "Behovsgrupp;Antal;Källa\nSmärta;300;Vårddatalagret 2025\nStroke;200;Riksstroke 2024\n",
    );
    let mut into = template();
    for name in ["en.ron", "två.ron"] {
        let out = file.path.with_file_name(name).display().to_string();
        let ran = run(&["import", file.argument(), "--into", &into, "--out", &out]);
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
        into = out;
    }
    let workshop = store::load(std::path::Path::new(&into)).unwrap().workshop;
    let results = FrozenResults::of(&workshop, &Results::of(&workshop));
    let texts = Texts::new(Language::Swedish);
    let record = build(&workshop, &results, &texts, &Options::new(date(2027, 2, 5))).unwrap();
    let files = record.files(&texts, [Format::Html]).unwrap();
    let page = String::from_utf8_lossy(&files[0].bytes);
    for source in ["Vårddatalagret 2025", "Riksstroke 2024"] {
        assert!(page.contains(source), "{source}");
    }
}

#[test]
fn what_a_file_changes_after_the_answers_is_told_in_the_record() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("ny.ron");
    let example = package("workshops/region-exempel.ron");
    let file = package("tests/files/changed-after-answers.xlsx");
    let [example, file, path] = [&example, &file, &out].map(|path| path.to_str().unwrap());
    let ran = run(&["import", file, "--into", example, "--out", path]);
    assert!(ran.code < 2, "{}{}", ran.out, ran.err);
    let before = store::load(std::path::Path::new(example)).unwrap().workshop;
    let after = store::load(&out).unwrap().workshop;
    let results = FrozenResults::of(&after, &Results::of(&after));
    let texts = Texts::new(Language::Swedish);
    let record = build(&after, &results, &texts, &Options::new(date(2027, 2, 5))).unwrap();
    let files = record.files(&texts, [Format::Markdown]).unwrap();
    let told = String::from_utf8_lossy(&files[0].bytes);
    assert!(!told.contains("Inget ändrades efter första svaret"));
    let changed: Vec<_> = before
        .need_groups
        .iter()
        .zip(&after.need_groups)
        .filter(|(before, after)| {
            let levels = |group: &NeedGroup| {
                let judged = group.severity.iter().map(|it| it.value);
                judged.collect::<Vec<_>>()
            };
            levels(before) != levels(after)
        })
        .map(|(before, _)| before.name.as_str())
        .collect();
    assert!(!changed.is_empty());
    let minute = after.acts[0].at.strftime("%Y-%m-%d %H:%M").to_string();
    for name in changed {
        let row = format!("| {minute} | {name}: ");
        assert!(told.contains(&row), "{row}\n{told}");
    }
}
