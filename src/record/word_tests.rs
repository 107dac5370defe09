//! The Word file read back: whole by an independent reader of Word files, and part by part as XML.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use docx_rs::{
    DocumentChild, Paragraph, Table as WordTable, TableCellContent, TableChild, TableRowChild,
    read_docx,
};
use quick_xml::Reader;
use quick_xml::events::Event;

use super::record_tests::{example_record, hostile_record};
use super::tree::plain;
use super::write::cell_text;
use super::*;
use crate::picture::{Drawing, NeedBar, SlopeRow};
use crate::text::Language;

/// Every part of a package as text, by name.
pub(super) fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = package
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    names
        .into_iter()
        .map(|name| {
            let mut text = String::new();
            let mut part = package.by_name(&name).unwrap();
            part.read_to_string(&mut text).unwrap();
            drop(part);
            (name, text)
        })
        .collect()
}

/// Every element with its attributes, in order; fails where the part is not well-formed.
fn elements(part: &str) -> Vec<(String, BTreeMap<String, String>)> {
    let mut reader = Reader::from_str(part);
    let mut found = Vec::new();
    let mut depth = 0_i32;
    loop {
        let event = reader.read_event().unwrap();
        depth += match event {
            Event::Start(_) => 1,
            Event::End(_) => -1,
            _ => 0,
        };
        match event {
            Event::Start(element) | Event::Empty(element) => {
                let attributes = element
                    .attributes()
                    .map(|attribute| {
                        let attribute = attribute.unwrap();
                        let value = attribute
                            .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                            .unwrap();
                        (attribute.key.0.to_owned(), value.into_owned())
                    })
                    .collect();
                let name = element.name();
                found.push((name.0.to_owned(), attributes));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    found
}

fn written(document: &Document) -> Vec<u8> {
    word(document, &Texts::new(document.language)).unwrap()
}

fn paragraphs(children: &[DocumentChild]) -> Vec<&Paragraph> {
    children
        .iter()
        .filter_map(|child| match child {
            DocumentChild::Paragraph(paragraph) => Some(&**paragraph),
            _ => None,
        })
        .collect()
}

fn style_of(paragraph: &Paragraph) -> &str {
    paragraph
        .property
        .style
        .as_ref()
        .map_or("", |style| style.val.as_str())
}

fn rows(table: &WordTable) -> Vec<Vec<String>> {
    table
        .rows
        .iter()
        .map(|TableChild::TableRow(row)| {
            row.cells
                .iter()
                .map(|TableRowChild::TableCell(cell)| {
                    cell.children
                        .iter()
                        .map(|content| match content {
                            TableCellContent::Paragraph(paragraph) => paragraph.raw_text(),
                            _ => panic!("only text in cells"),
                        })
                        .collect()
                })
                .collect()
        })
        .collect()
}

#[test]
fn every_part_is_sound_and_named() {
    for record in [example_record(), hostile_record()] {
        for document in [&record.document, &record.summary] {
            let parts = parts(&written(document));
            for (name, part) in &parts {
                assert!(!elements(part).is_empty(), "{name}");
            }
            let types = &parts["[Content_Types].xml"];
            for name in parts.keys().filter(|name| !name.starts_with('[')) {
                let known = name.ends_with(".rels") || types.contains(&format!("\"/{name}\""));
                assert!(known, "{name}");
            }
            let relations = &parts["word/_rels/document.xml.rels"];
            for (_, attributes) in elements(relations) {
                if let Some(target) = attributes.get("Target") {
                    assert!(parts.contains_key(&format!("word/{target}")), "{target}");
                }
            }
        }
    }
}

#[test]
fn word_reads_the_same_headings_and_tables() {
    let document = example_record().document;
    let texts = Texts::new(Language::Swedish);
    let read = read_docx(&written(&document)).unwrap();
    let paragraphs = paragraphs(&read.document.children);
    let in_style = |style: &str| -> Vec<String> {
        paragraphs
            .iter()
            .filter(|paragraph| style_of(paragraph) == style)
            .map(|paragraph| paragraph.raw_text())
            .collect()
    };
    let titles: Vec<String> = document
        .sections
        .iter()
        .map(|section| section.title.clone())
        .collect();
    assert_eq!(in_style("Heading1"), titles);
    assert_eq!(in_style("Title"), [document.title.as_str()]);
    let first = paragraphs.first().unwrap();
    assert_eq!(first.raw_text(), document.status);
    let headings: Vec<String> = document
        .sections
        .iter()
        .flat_map(|section| &section.blocks)
        .filter_map(|block| match block {
            Block::Heading { level: 1, text } => Some(text.clone()),
            _ => None,
        })
        .collect();
    assert!(!headings.is_empty());
    assert_eq!(in_style("Heading2"), headings);
    let tables: Vec<&WordTable> = read
        .document
        .children
        .iter()
        .filter_map(|child| match child {
            DocumentChild::Table(table) => Some(&**table),
            _ => None,
        })
        .collect();
    assert_eq!(tables.len(), document.tables().count());
    for (table, written) in document.tables().zip(tables) {
        let mut expected = vec![
            table
                .shown_columns()
                .map(|(_, column)| column.name.clone())
                .collect::<Vec<_>>(),
        ];
        expected.extend(table.rows.iter().map(|row| {
            table
                .shown_columns()
                .map(|(index, _)| cell_text(&texts, &row[index]))
                .collect()
        }));
        assert_eq!(rows(written), expected, "{}", table.id);
    }
}

#[test]
fn screen_readers_find_their_way() {
    for record in [example_record(), hostile_record()] {
        let document = &record.document;
        let parts = parts(&written(document));
        let styles = &parts["word/styles.xml"];
        for name in [
            "heading 1",
            "heading 2",
            "heading 3",
            "Title",
            "caption",
            "toc 1",
        ] {
            assert!(styles.contains(&format!("<w:name w:val=\"{name}\"/>")));
        }
        assert!(styles.contains("<w:lang w:val=\"sv-SE\""));
        let all = elements(&parts["word/document.xml"]);
        let count = |name: &str| all.iter().filter(|(it, _)| it == name).count();
        let tables = document.tables().count();
        assert_eq!(count("w:tblHeader"), tables);
        assert_eq!(count("w:tblCaption"), tables);
        // Every style that is used is there.
        for (name, attributes) in &all {
            if ["w:pStyle", "w:rStyle", "w:tblStyle"].contains(&name.as_str()) {
                let id = &attributes["w:val"];
                assert!(styles.contains(&format!("w:styleId=\"{id}\"")), "{id}");
            }
        }
        let figures: Vec<&Figure> = document
            .sections
            .iter()
            .flat_map(|section| &section.blocks)
            .filter_map(|block| match block {
                Block::Figure(figure) => Some(figure),
                _ => None,
            })
            .collect();
        let pictures: Vec<_> = all.iter().filter(|(name, _)| name == "wp:docPr").collect();
        // A picture that is higher than a page stands there in pieces.
        let mut pictures = pictures.into_iter();
        for figure in figures {
            let (_, attributes) = pictures.next().unwrap();
            assert_eq!(attributes["descr"], figure.alternative);
            let title = attributes["title"].clone();
            let pieces = title.strip_prefix(&figure.title).unwrap();
            let pieces = pieces.rsplit(' ').next().unwrap().parse().unwrap_or(1);
            for _ in 1..pieces {
                let (_, attributes) = pictures.next().unwrap();
                assert!(attributes["title"].starts_with(&figure.title));
            }
        }
        assert_eq!(pictures.count(), 0);
        // Each drawn thing has a number of its own.
        let mut numbers: Vec<&str> = all
            .iter()
            .filter(|(name, _)| name == "wp:docPr" || name == "wps:cNvPr")
            .map(|(_, attributes)| attributes["id"].as_str())
            .collect();
        let drawn = numbers.len();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), drawn);
        // Every link in the contents leads somewhere.
        let links = all.iter().filter(|(name, _)| name == "w:hyperlink");
        let marks: Vec<&str> = all
            .iter()
            .filter(|(name, _)| name == "w:bookmarkStart")
            .map(|(_, attributes)| attributes["w:name"].as_str())
            .collect();
        assert_eq!(marks.len(), document.sections.len());
        for (_, attributes) in links {
            assert!(marks.contains(&attributes["w:anchor"].as_str()));
        }
    }
}

#[test]
fn the_files_own_facts_are_set_in_both_languages() {
    for (language, code) in [(Language::Swedish, "sv-SE"), (Language::English, "en-GB")] {
        let frozen = example_record().frozen;
        let options = Options::new(frozen.made);
        let document = from_frozen(frozen, &Texts::new(language), &options).document;
        let parts = parts(&written(&document));
        let core = &parts["docProps/core.xml"];
        assert!(core.contains(&format!("<dc:language>{code}</dc:language>")));
        assert!(core.contains("<cp:keywords>HSN 2027-00041</cp:keywords>"));
        assert!(core.contains("2027-02-05T00:00:00Z"));
        assert!(parts["docProps/custom.xml"].contains(&document.about.fingerprint));
        let head = &parts["word/header1.xml"];
        assert!(head.contains("HSN 2027-00041"));
        assert!(head.contains(document.mark.as_deref().unwrap()));
        let foot = &parts["word/footer1.xml"];
        assert!(foot.contains("w:instr=\"PAGE\"") && foot.contains("w:instr=\"NUMPAGES\""));
        assert!(!parts.values().any(|part| part.contains("[word-")));
    }
}

/// The text of the main part, with its line breaks.
pub(super) fn text(part: &str) -> String {
    let mut reader = Reader::from_str(part);
    let mut text = String::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Text(found) => text.push_str(&found),
            Event::GeneralRef(found) => {
                let character = quick_xml::escape::resolve_predefined_entity(&found);
                text.push_str(character.unwrap());
            }
            Event::Empty(element) if element.name().0 == "w:br" => text.push('\n'),
            Event::End(element) if element.name().0 == "w:p" => text.push('\n'),
            Event::Eof => return text,
            _ => {}
        }
    }
}

#[test]
fn hostile_text_is_text_in_word_too() {
    let record = hostile_record();
    let parts = parts(&written(&record.document));
    let hostile = plain(super::record_tests::HOSTILE);
    let shown = text(&parts["word/document.xml"]);
    assert!(shown.matches(&hostile).count() > 50);
    for part in parts.values() {
        for unwanted in ['\u{202e}', '\u{0}', '\u{1b}', '\u{7f}', '\u{feff}'] {
            assert!(!part.contains(unwanted));
        }
    }
}

#[test]
fn long_lists_are_drawn_in_pieces_and_left_to_their_table() {
    let mut document = example_record().document;
    let label = |index: usize| format!("Grupp {index}");
    for block in document.sections.iter_mut().flat_map(|it| &mut it.blocks) {
        let Block::Figure(figure) = block else {
            continue;
        };
        match &mut figure.drawing {
            Drawing::NeedBars(chart) => {
                let bar = |index: usize| NeedBar {
                    key: index as u64,
                    name: label(index),
                    parts: vec![0.5, 0.1],
                    unknown: Vec::new(),
                    interval: None,
                    class: 2,
                };
                chart.bars = (0..200).map(bar).collect();
            }
            Drawing::Slope(chart) => {
                let row = |index: usize| SlopeRow {
                    name: label(index),
                    before: Some(index + 1),
                    after: Some(200 - index),
                };
                chart.rows = (0..200).map(row).collect();
            }
            _ => {}
        }
    }
    let parts = parts(&written(&document));
    let body = &parts["word/document.xml"];
    for index in 0..64 {
        assert!(body.contains(&format!(">{}<", label(index))));
    }
    let sizes: Vec<i64> = elements(body)
        .iter()
        .filter(|(name, _)| name == "wp:extent")
        .map(|(_, attributes)| attributes["cy"].parse().unwrap())
        .collect();
    assert!(sizes.len() > 3, "{sizes:?}");
    // 22 centimetres at most; a centimetre is 360 000 units.
    assert!(
        sizes.iter().all(|height| *height <= 22 * 360_000 + 1),
        "{sizes:?}"
    );
    let texts = Texts::new(Language::Swedish);
    for key in ["paper-figure-first", "paper-figure-moved"] {
        let count = if key == "paper-figure-first" { 64 } else { 32 };
        assert!(body.contains(&texts.with(key, &[("count", count.into())])));
    }
}
