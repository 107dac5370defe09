//! The document as PDF: the tree as data for the template in `assets/record/record.typ`.
//!
//! Invariants: no text becomes markup; headings skip no level, as PDF/UA wants; whatever must stand on one
//! line or in one piece (headings, captions, names in pictures, the running head) is cut to a length that
//! fits, and the whole text stands elsewhere in the document. Limits: a picture of very many groups shows
//! some of them and says so; its table has all.

use serde_json::{Value, json};

use super::super::RecordError;
use super::super::tree::{Block, Cell, Document, DocumentKind, Fact, Figure, Table, plain_line};
use super::pdf_columns::{self, Column};
use super::picture::{PAPER, pieces};
use super::{cell_text, cut, leads_out};
use crate::text;
use crate::text::{Language, Texts};
use crate::typeset::{self, Attachment, Sheet};

const TEMPLATE: &str = include_str!("../../../assets/record/record.typ");

/// Letters of a heading, a caption or a fact about the file; what is longer follows as a paragraph.
const HEADING: usize = 300;
/// Letters of a column's name.
const COLUMN_NAME: usize = 100;
/// Letters of the running head beside the mark of an example, and without it.
const HEAD: (usize, usize) = (76, 108);
/// Letters of a picture's words for those who do not see it.
const ALTERNATIVE: usize = 4_000;
/// Rows of all tables from which every section begins on a page of its own: one finds them again, and the
/// typesetter takes them side by side.
const MANY_ROWS: usize = 1_000;
/// Letters of a value that stands on one page.
const ONE_PAGE: usize = 1_500;

/// The document as a PDF with these files inside.
///
/// # Errors
/// When this program is built without PDF, or the typesetter refuses the document.
pub fn pdf(
    document: &Document,
    texts: &Texts,
    attachments: Vec<Attachment>,
) -> Result<Vec<u8>, RecordError> {
    let sheet = Sheet {
        template: TEMPLATE,
        data: data(document, texts, attachments.len()),
        identity: format!(
            "foretrade {} {} {} {}",
            kind_name(document.kind),
            document.language.code(),
            document.about.fingerprint,
            attachments.len()
        ),
        made: document.about.made,
        attachments,
    };
    Ok(typeset::pdf(&sheet)?)
}

fn kind_name(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Record => "record",
        DocumentKind::PublicSummary => "summary",
    }
}

fn data(document: &Document, texts: &Texts, attached: usize) -> Value {
    let about = &document.about;
    let (status, status_more) = document
        .status
        .split_once(" · ")
        .unwrap_or((&document.status, ""));
    let owner: Vec<&str> = [about.body.as_str(), about.region.as_str()]
        .into_iter()
        .filter(|name| !name.is_empty())
        .collect();
    let full_title: Vec<&str> = [document.title.as_str(), document.subtitle.as_str()]
        .into_iter()
        .filter(|name| !name.is_empty())
        .collect();
    let head_room = if document.mark.is_some() {
        HEAD.0
    } else {
        HEAD.1
    };
    let data_note = match (document.kind, attached) {
        (DocumentKind::PublicSummary, _) => String::new(),
        (DocumentKind::Record, 0) => texts.get("paper-data-beside"),
        (DocumentKind::Record, count) => text!(texts, "paper-data-inside", count = count),
    };
    let mut keywords = vec![format!("sha256:{}", about.fingerprint)];
    if !about.registry_number.is_empty() {
        keywords.push(cut(&about.registry_number, HEADING));
    }
    json!({
        "kind": kind_name(document.kind),
        "language": document.language.code(),
        "region": match document.language {
            Language::Swedish => "SE",
            Language::English => "GB",
        },
        "title": cut(&full_title.join(" · "), HEADING),
        "heading": cut(&document.title, HEADING),
        "author": cut(&owner.join(", "), HEADING),
        "description": cut(&document.status, HEADING),
        "keywords": keywords,
        "owner": owner.join(", "),
        "subtitle": document.subtitle,
        "status": status,
        "status-more": status_more,
        "nature": document.nature,
        "mark": document.mark,
        "head": cut(&document.running_head, head_room),
        "fingerprint": about.fingerprint,
        "words": {
            "page": text!(texts, "paper-page", page = "{page}", of = "{of}"),
            "contents": texts.get("record-contents"),
            "fingerprint": texts.get("record-fact-fingerprint"),
            "data": data_note,
        },
        "apart": document.tables().map(|table| table.rows.len()).sum::<usize>() > MANY_ROWS,
        "sections": document.sections.iter().map(|section| json!({
            "title": cut(&section.title, HEADING),
            "blocks": blocks(&section.blocks, document.mark.as_deref(), texts),
        })).collect::<Vec<_>>(),
    })
}

fn blocks(blocks: &[Block], mark: Option<&str>, texts: &Texts) -> Vec<Value> {
    let mut values = Vec::with_capacity(blocks.len());
    // The section's own heading stands on the first level.
    let mut depth = 1;
    for block in blocks {
        match block {
            Block::Heading { level, text } => {
                depth = (usize::from(*level) + 1).clamp(2, depth + 1);
                let line = plain_line(text);
                // A heading without words is none, and the standard refuses it.
                let shown = if line.is_empty() {
                    texts.get("record-missing")
                } else {
                    cut(&line, HEADING)
                };
                let whole = line.chars().count() <= HEADING;
                values.push(json!({"kind": "heading", "level": depth, "text": shown}));
                if !whole {
                    values.push(json!({"kind": "paragraph", "text": lines(&line)}));
                }
            }
            Block::Paragraph(text) => {
                values.push(json!({"kind": "paragraph", "text": lines(text)}));
            }
            Block::Note(text) => values.push(json!({"kind": "note", "text": lines(text)})),
            Block::List { ordered, items } => values.push(json!({
                "kind": "list",
                "ordered": ordered,
                "items": items.iter().map(|item| lines(item)).collect::<Vec<_>>(),
            })),
            Block::Facts(facts) => values.push(json!({
                "kind": "facts",
                "rows": facts.iter().map(|it| fact(it, texts)).collect::<Vec<_>>(),
            })),
            Block::Table(it) => values.push(table(it, texts)),
            Block::Figure(it) => values.extend(figure(it, mark, texts)),
        }
    }
    values
}

/// The lines of a text that hold something.
fn lines(text: &str) -> Vec<&str> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect()
}

fn fact(fact: &Fact, texts: &Texts) -> Value {
    let text = cell_text(texts, &fact.value);
    let value = match &fact.value {
        Cell::Missing => json!({"missing": text}),
        // Digits that shall be compared one by one.
        _ if fact.key == "fingerprint" => json!({"code": text}),
        _ => json!(lines(&text)),
    };
    json!({
        "name": cut(&fact.name, HEADING),
        "value": value,
        "long": text.chars().count() > ONE_PAGE,
    })
}

fn table(table: &Table, texts: &Texts) -> Value {
    let shown: Vec<usize> = table.shown_columns().map(|(index, _)| index).collect();
    let rows: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| {
            shown
                .iter()
                .map(|index| {
                    row.get(*index)
                        .map_or_else(String::new, |cell| cell_text(texts, cell))
                })
                .collect()
        })
        .collect();
    let names: Vec<String> = table
        .shown_columns()
        .map(|(_, column)| cut(&column.name, COLUMN_NAME))
        .collect();
    let columns: Vec<Column<'_>> = table
        .shown_columns()
        .zip(&names)
        .enumerate()
        .map(|(place, ((index, column), name))| Column {
            name,
            align: column.align,
            names_rows: table.row_header == Some(index),
            cells: rows
                .iter()
                .map(|row| row.get(place).map_or("", String::as_str))
                .collect(),
        })
        .collect();
    let setting = pdf_columns::setting(&columns);
    let header = shown
        .iter()
        .position(|index| table.row_header == Some(*index));
    // A person's role may stand on several rows and be another person on each; a group is the same.
    let of_groups = table
        .row_header
        .and_then(|index| table.columns.get(index))
        .is_some_and(|column| column.key == "group");
    let mut before: Option<&str> = None;
    let cells: Vec<Value> = table
        .rows
        .iter()
        .zip(&rows)
        .zip(&setting.long)
        .map(|((row, written), long)| {
            let name = header.and_then(|place| written.get(place));
            let same = of_groups && name.is_some() && before == name.map(String::as_str);
            before = name.map(String::as_str);
            let cells: Vec<Value> = shown
                .iter()
                .zip(written)
                .map(|(index, text)| match row.get(*index) {
                    Some(Cell::Missing) => json!({"missing": text}),
                    _ if leads_out(table, *index, text) => json!({"address": text}),
                    _ => json!(lines(text)),
                })
                .collect();
            json!({"cells": cells, "long": long, "same": same})
        })
        .collect();
    json!({
        "kind": "table",
        "caption": cut(&table.caption, HEADING),
        "columns": names,
        "ends": columns.iter().map(|column| column.at_end()).collect::<Vec<_>>(),
        "widths": setting.widths,
        "size": setting.size,
        "header": header,
        "short": setting.short,
        "rows": cells,
    })
}

/// The picture in pieces that fit on a page, and a word where it leaves groups to the table.
fn figure(figure: &Figure, mark: Option<&str>, texts: &Texts) -> Vec<Value> {
    let alternative = cut(&figure.alternative, ALTERNATIVE);
    let mut values: Vec<Value> = pieces(figure, PAPER, mark, texts)
        .into_iter()
        .map(|piece| {
            let title = cut(&piece.title, HEADING);
            json!({
                "kind": "figure",
                "svg": piece.scene.svg(None, &figure.id, &title, &alternative),
                "title": title,
                "alternative": alternative,
            })
        })
        .collect();
    if let Some(note) = figure.drawing.left_out(texts) {
        values.push(json!({"kind": "note", "text": [note]}));
    }
    values
}
