//! Reading and writing workshops: everything that may stand in a file a person has edited.

use super::*;
use crate::text::{Explain, Language};

const SAMPLE: &str = include_str!("../../tests/files/four-rules.ron");

fn sample() -> Workshop {
    parse(SAMPLE, "prov.ron").expect("the sample is sound")
}

fn said(text: &str) -> String {
    let error = parse(text, "prov.ron").expect_err("a broken text");
    Texts::new(Language::Swedish).message(&error.message())
}

fn place_of(text: &str) -> (usize, usize, String) {
    match parse(text, "prov.ron") {
        Err(StoreError::Broken { excerpt, .. }) => {
            (excerpt.line, excerpt.column, excerpt.to_string())
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_written_reads_back_equal_and_the_same() {
    let workshop = sample();
    let text = to_text(&workshop).unwrap();
    assert_eq!(parse(&text, "prov.ron").unwrap(), workshop);
    assert_eq!(to_text(&workshop).unwrap(), text);
    assert!(text.starts_with("// Företräde: en workshop"), "{text}");
    assert!(
        text.contains("\n            demarcation: \"Grupp A\",\n"),
        "{text}"
    );
    assert!(
        text.contains("ranking: (tiers: [[\"a\"], [\"b\"]"),
        "{text}"
    );
    assert!(text.lines().all(|line| line.chars().count() <= 120));
}

#[test]
fn a_file_cut_anywhere_is_refused_and_says_where_it_ends() {
    let text = to_text(&sample()).unwrap();
    let whole = text.trim_end().len();
    for end in 0..whole {
        let cut = &text.as_bytes()[..end];
        let error = match decode(cut, "prov.ron").and_then(|text| parse(text, "prov.ron")) {
            Err(error) => error,
            Ok(_) => panic!("read although cut after {end} bytes"),
        };
        let expected = 1 + text.as_bytes()[..end]
            .trim_ascii_end()
            .iter()
            .filter(|byte| **byte == b'\n')
            .count();
        match error {
            StoreError::Empty { .. } => assert!(cut.trim_ascii().is_empty()),
            StoreError::Cut { line, .. } => assert_eq!(line, expected, "cut after {end} bytes"),
            other => panic!("cut after {end} bytes: {other:?}"),
        }
    }
    let cut = "#![enable(implicit_some)]\n(\n    format_version: 1,\n    id: \"pr";
    assert_eq!(
        said(cut),
        "Filen prov.ron tar slut på rad 4. Inget är ändrat. Öppna en tidigare kopia."
    );
}

#[test]
fn a_wrong_type_shows_its_line() {
    let mut lines: Vec<&str> = SAMPLE.lines().collect();
    assert_eq!(lines[39].trim(), "name: \"B\",");
    lines[39] = "            name: 12,";
    let text = lines.join("\n");
    let (line, column, excerpt) = place_of(&text);
    assert_eq!((line, column), (40, 19));
    assert_eq!(
        excerpt,
        "40 |             name: 12,\n   |                   ^"
    );
    assert_eq!(
        said(&text),
        "Filen prov.ron går inte att läsa på rad 40, tecken 19. Här ska det stå en text inom citattecken. Filen är orörd. Rätta raden eller öppna en tidigare kopia."
    );
}

#[test]
fn each_mistake_is_named_at_its_place() {
    let replaced = |from: &str, to: &str| {
        assert!(SAMPLE.contains(from), "{from}");
        SAMPLE.replacen(from, to, 1)
    };
    for (from, to, key, marked) in [
        (
            "example: true",
            "exempel: true",
            "file-problem-unknown-field",
            "exempel",
        ),
        (
            "example: true",
            "example: ja",
            "file-problem-yes-or-no",
            "ja",
        ),
        (
            "role: Member",
            "role: Ledamot",
            "file-problem-unknown-word",
            "Ledamot",
        ),
        (
            "asked: 5",
            "asked: \"fem\"",
            "file-problem-number",
            "\"fem\"",
        ),
        (
            "asked: 5",
            "asked: 99999999999",
            "file-problem-number-range",
            "",
        ),
        ("quality: 4", "quality: 9", "file-problem-value", ""),
        ("2027-03-01T09:00:00Z", "i går", "file-problem-value", ""),
        (
            "title: \"Fyra regler på sju grupper\",",
            "",
            "file-problem-missing-field",
            "",
        ),
        (
            "example: true,",
            "example: true, example: false,",
            "file-problem-field-twice",
            "example",
        ),
        (
            "participants: [",
            "participants: 3, x: [",
            "file-problem-list",
            "3",
        ),
        ("example: true,", "example: true", "file-problem-comma", ""),
    ] {
        let text = replaced(from, to);
        let Err(StoreError::Broken {
            excerpt, problem, ..
        }) = parse(&text, "prov.ron")
        else {
            panic!("{to} is not refused as broken");
        };
        assert_eq!(problem.key, key, "{to}\n{excerpt}");
        if !marked.is_empty() {
            let from_caret: String = excerpt.text.chars().skip(excerpt.caret).collect();
            assert!(from_caret.starts_with(marked), "{to}\n{excerpt}");
        }
    }
    let after = format!("{SAMPLE}(mer: 1)");
    let Err(StoreError::Broken { problem, .. }) = parse(&after, "prov.ron") else {
        panic!("text after the end is not refused");
    };
    assert_eq!(problem.key, "file-problem-after-end");
}

#[test]
fn a_newer_file_is_told_whatever_it_holds() {
    let newer = SAMPLE
        .replacen("format_version: 2", "format_version: 3", 1)
        .replacen("example: true", "nyhet: @@@", 1);
    let expected = "Filen prov.ron är skriven med en nyare version (3, här läses högst 2). Den är orörd. Hämta den nya versionen av appen.";
    assert_eq!(said(&newer), expected);
    // Also when it is cut short.
    assert_eq!(said(&newer[..newer.len() / 2]), expected);
}

#[test]
fn broken_rules_are_listed_and_refused() {
    let nameless = SAMPLE.replacen("name: \"B\"", "name: \" \"", 1);
    let Err(error @ StoreError::Unsound { .. }) = parse(&nameless, "prov.ron") else {
        panic!("an empty name is not refused");
    };
    let keys: Vec<_> = error.findings().iter().map(|it| it.message.key).collect();
    assert_eq!(keys, ["finding-group-without-name"]);
    assert_eq!(
        said(&nameless),
        "Filen prov.ron har ett fel som gör att den inte kan användas. Den är orörd. Rätta felet eller öppna en tidigare kopia."
    );
    assert!(parse_unchecked(&nameless, "prov.ron").is_ok());

    let unknown = SAMPLE.replacen("tiers: [[\"a\"]", "tiers: [[\"okand\"]", 1);
    assert!(matches!(
        parse(&unknown, "x"),
        Err(StoreError::Unsound { .. })
    ));
    let zero = SAMPLE.replacen(
        "\"dodlighet\": 50.0, \"funktion\": 30.0, \"livskvalitet\": 20.0",
        "\"dodlighet\": 0, \"funktion\": 0, \"livskvalitet\": 0",
        1,
    );
    assert!(matches!(parse(&zero, "x"), Err(StoreError::Unsound { .. })));
}

#[test]
fn what_editors_leave_behind_is_read() {
    let expected = sample();
    let windows = format!("\u{feff}{}", SAMPLE.replace('\n', "\r\n"));
    assert_eq!(parse(&windows, "prov.ron").unwrap(), expected);
    let with_some = SAMPLE.replacen("asked: 5", "asked: Some(5)", 1);
    assert_eq!(parse(&with_some, "prov.ron").unwrap(), expected);
    let without_attribute = SAMPLE.replacen("#![enable(implicit_some)]", "", 1);
    assert_eq!(parse(&without_attribute, "prov.ron").unwrap(), expected);
}

#[test]
fn files_that_are_not_texts_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bild.ron");
    std::fs::write(&path, b"\x89PNG\r\n\x1a\n").unwrap();
    assert_eq!(
        load(&path),
        Err(StoreError::NotText {
            name: "bild.ron".to_owned(),
            line: 1
        })
    );
    std::fs::write(&path, " \n").unwrap();
    assert!(matches!(load(&path), Err(StoreError::Empty { .. })));
    std::fs::File::create(&path)
        .unwrap()
        .set_len(LARGEST + 1)
        .unwrap();
    assert!(matches!(load(&path), Err(StoreError::TooLarge { .. })));
    assert!(matches!(
        load(folder.path()),
        Err(StoreError::IsFolder { .. })
    ));
    assert!(matches!(
        load(&folder.path().join("borta.ron")),
        Err(StoreError::NotFound { .. })
    ));
    assert!(matches!(parse("hej", "x"), Err(StoreError::Broken { .. })));
}
