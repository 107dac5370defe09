//! Hostile text in every text field of a workshop comes out as text in every format.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use scraper::{Html, Selector};
use serde_json::Value;

use super::record_tests::HOSTILE;
use super::tree::plain;
use super::*;
use crate::results::Results;
use crate::store::Shipped;
use crate::text::Language;

/// Names of fields that hold ids and chosen words, not texts a person writes.
const NOT_WRITTEN: [&str; 15] = [
    "id",
    "group",
    "groups",
    "criterion",
    "member",
    "round",
    "source",
    "sources",
    "overlaps",
    "ticked",
    "kind",
    "language",
    "order",
    "weights",
    "tiers",
];

/// Where each text stands: names of fields with `*` for places in lists.
fn places(value: &Value, place: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                if !NOT_WRITTEN.contains(&name.as_str()) {
                    places(field, &format!("{place}/{name}"), found);
                }
            }
        }
        Value::Array(entries) => {
            for entry in entries {
                places(entry, &format!("{place}/*"), found);
            }
        }
        Value::String(_) => {
            found.insert(place.to_owned());
        }
        _ => {}
    }
}

fn set(value: &mut Value, place: &[&str], text: &str) {
    match (place.split_first(), value) {
        (Some((name, rest)), Value::Object(fields)) => {
            if let Some(field) = fields.get_mut(*name) {
                set(field, rest, text);
            }
        }
        (Some((_, rest)), Value::Array(entries)) => {
            for entry in entries {
                set(entry, rest, text);
            }
        }
        (None, value @ Value::String(_)) => *value = text.into(),
        _ => {}
    }
}

/// The example with this text in every field that takes any text, and those fields. What refuses it (days,
/// chosen words) keeps what it had.
fn filled(text: &str) -> (Workshop, Vec<String>) {
    let mut value = serde_json::to_value(Shipped::Example.workshop().unwrap()).unwrap();
    let mut found = BTreeSet::new();
    places(&value, "", &mut found);
    let mut taken = Vec::new();
    for place in found {
        let names: Vec<&str> = place.split('/').skip(1).collect();
        let mut tried = value.clone();
        set(&mut tried, &names, text);
        if serde_json::from_value::<Workshop>(tried.clone()).is_ok() {
            value = tried;
            taken.push(place);
        }
    }
    (serde_json::from_value(value).unwrap(), taken)
}

fn recorded(workshop: &Workshop) -> Record {
    let results = FrozenResults::of(workshop, &Results::of(workshop));
    let texts = Texts::new(Language::Swedish);
    let options = Options::new(jiff::civil::date(2027, 2, 5));
    build(workshop, &results, &texts, &options).unwrap()
}

/// The files that need no typesetter; papers are held by the tests of their own writer.
fn files(record: &Record) -> Vec<RecordFile> {
    let formats = Format::ALL.into_iter().filter(|it| !it.is_typeset());
    record
        .files(&Texts::new(Language::Swedish), formats)
        .unwrap()
}

#[test]
fn every_field_that_takes_text_gives_text_in_every_format() {
    let (workshop, taken) = filled(HOSTILE);
    assert!(taken.len() > 40, "{taken:#?}");
    for place in ["/title", "/question/text", "/need_groups/*/name"] {
        assert!(taken.iter().any(|it| it == place), "{place}: {taken:#?}");
    }
    let record = recorded(&workshop);
    let shown = plain(HOSTILE);
    for file in files(&record) {
        let name = file.name;
        let ending = name.rsplit('.').next().unwrap_or_default().to_owned();
        match ending.as_str() {
            "html" => {
                let text = String::from_utf8(file.bytes).unwrap();
                let page = Html::parse_document(&text);
                assert!(page.errors.is_empty(), "{name}: {:?}", page.errors);
                for element in [
                    "script",
                    "img",
                    "iframe",
                    "a[href^='javascript']",
                    "[onerror]",
                ] {
                    let selector = Selector::parse(element).unwrap();
                    assert_eq!(page.select(&selector).count(), 0, "{name}: {element}");
                }
                let words: String = page.root_element().text().collect();
                assert!(words.contains("<script>alert(1)</script>"), "{name}");
            }
            "docx" => {
                let parts = super::word_tests::parts(&file.bytes);
                let body = super::word_tests::text(&parts["word/document.xml"]);
                assert!(body.contains(&shown), "{name}");
            }
            "csv" => {
                let text = String::from_utf8(file.bytes).unwrap();
                let mut reader = csv::ReaderBuilder::new()
                    .delimiter(b';')
                    .has_headers(false)
                    .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
                for row in reader.records() {
                    for field in &row.unwrap() {
                        let number = field.replace(',', ".").parse::<f64>().is_ok();
                        let opens = field.trim_start().starts_with(['=', '+', '-', '@']);
                        assert!(number || !opens, "{name}: {field}");
                    }
                }
            }
            "json" => {
                let tree: Value = serde_json::from_slice(&file.bytes).unwrap();
                assert_eq!(tree["sections"].as_array().unwrap().len(), Part::ALL.len());
            }
            "ron" => {
                let text = String::from_utf8(file.bytes).unwrap();
                let read = Frozen::read(&text).unwrap();
                assert_eq!(read, record.frozen);
                assert!(verify(&read, &|| false).unwrap().fingerprint_holds());
            }
            "md" | "txt" => {
                let text = String::from_utf8(file.bytes).unwrap();
                assert!(
                    !text.contains('\u{202e}') && !text.contains('\u{1b}'),
                    "{name}"
                );
                if ending == "md" {
                    assert!(!text.contains("<script>"), "{name}");
                }
            }
            _ => panic!("{name} is not read back"),
        }
    }
}

#[test]
fn a_megabyte_in_one_field_is_written_in_every_format_that_needs_no_typesetter() {
    let mut workshop = Shipped::Example.workshop().unwrap();
    workshop.need_groups[0].demarcation = HOSTILE.repeat(1_000_000 / HOSTILE.len());
    let record = recorded(&workshop);
    let began = Instant::now();
    let texts = Texts::new(Language::Swedish);
    let formats = [
        Format::Word,
        Format::Html,
        Format::Markdown,
        Format::Csv,
        Format::Json,
        Format::Ron,
    ];
    let files = record.files(&texts, formats).unwrap();
    // An order of magnitude above what it takes unoptimised on a busy machine.
    assert!(began.elapsed() < Duration::from_secs(120));
    for ending in ["html", "md", "json", "ron"] {
        let file = files.iter().find(|file| file.name.ends_with(ending));
        assert!(file.unwrap().bytes.len() > 900_000, "{ending}");
    }
    let word = files.iter().find(|file| file.name.ends_with(".docx"));
    let parts = super::word_tests::parts(&word.unwrap().bytes);
    assert!(parts["word/document.xml"].len() > 1_000_000);
}
