//! The document as JSON; the shape is published in `assets/record/record.schema.json`.

use serde_json::{Map, Value, json as value};

use super::super::tree::{Align, Block, Cell, Document, DocumentKind, Figure, Table};
use super::csv::rounded;

/// The version of the published shape.
const VERSION: u32 = 1;

/// The document as JSON, indented, keys in a fixed order.
pub fn json(document: &Document) -> String {
    format!("{:#}\n", json_value(document))
}

/// The document as a tree of JSON.
pub(in super::super) fn json_value(document: &Document) -> Value {
    let about = &document.about;
    let kind = match document.kind {
        DocumentKind::Record => "record",
        DocumentKind::PublicSummary => "public-summary",
    };
    value!({
        "format": "foretrade-record",
        "version": VERSION,
        "kind": kind,
        "language": document.language.code(),
        "title": document.title,
        "subtitle": document.subtitle,
        "status": document.status,
        "nature": document.nature,
        "mark": document.mark,
        "about": {
            "workshop": about.workshop,
            "registry_number": about.registry_number,
            "body": about.body,
            "region": about.region,
            "date": about.date.map(|date| date.to_string()),
            "made": about.made.to_string(),
            "decided": about.decided,
            "fingerprint": about.fingerprint,
        },
        "sections": document.sections.iter().map(|section| value!({
            "id": section.id,
            "title": section.title,
            "blocks": section.blocks.iter().map(block).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
    })
}

fn block(block: &Block) -> Value {
    match block {
        Block::Heading { level, text } => {
            value!({"type": "heading", "level": level, "text": text})
        }
        Block::Paragraph(text) => value!({"type": "paragraph", "text": text}),
        Block::Note(text) => value!({"type": "note", "text": text}),
        Block::List { ordered, items } => {
            value!({"type": "list", "ordered": ordered, "items": items})
        }
        Block::Facts(facts) => value!({
            "type": "facts",
            "facts": facts.iter().map(|fact| value!({
                "key": fact.key,
                "name": fact.name,
                "value": cell(&fact.value),
            })).collect::<Vec<_>>(),
        }),
        Block::Table(it) => table(it),
        Block::Figure(it) => figure(it),
    }
}

fn table(table: &Table) -> Value {
    let rows: Vec<Value> = table
        .rows
        .iter()
        .map(|row| {
            let cells: Map<String, Value> = table
                .columns
                .iter()
                .zip(row)
                .map(|(column, it)| (column.key.clone(), cell(it)))
                .collect();
            Value::Object(cells)
        })
        .collect();
    value!({
        "type": "table",
        "id": table.id,
        "caption": table.caption,
        "columns": table.columns.iter().map(|column| value!({
            "key": column.key,
            "name": column.name,
            "align": match column.align { Align::Start => "start", Align::End => "end" },
        })).collect::<Vec<_>>(),
        "rows": rows,
    })
}

fn figure(figure: &Figure) -> Value {
    value!({
        "type": "figure",
        "id": figure.id,
        "title": figure.title,
        "alternative": figure.alternative,
        "table": figure.table,
    })
}

/// Missing is null; nothing to say is an empty text; numbers to nine decimals.
fn cell(cell: &Cell) -> Value {
    match cell {
        Cell::Missing => Value::Null,
        Cell::Empty => Value::from(""),
        Cell::Text(text) => Value::from(text.as_str()),
        Cell::Whole(number) => Value::from(*number),
        Cell::Decimal { value, .. } => Value::from(rounded(*value)),
        Cell::Date(date) => Value::from(date.to_string()),
    }
}
