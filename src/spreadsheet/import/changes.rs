//! What is different between a group as it is and as the file has it, field by field.

use super::super::fields::groups::{SEVERITY_PARTS, group_columns};
use super::super::fields::written::{
    beside_field, evidence_field, evidence_kind_name, figure_field, figure_line, group_field,
    severity_field, source_field,
};
use super::super::fields::{Field, TableKind, row_columns};
use super::FieldChange;
use crate::text::Texts;
use crate::workshop::{Evidence, Figure, GroupId, NeedGroup, Source, Workshop};

/// Every field that is not the same; for a group that is new, every field that says something.
pub(super) fn between(
    before: Option<&NeedGroup>,
    after: &NeedGroup,
    workshop: &Workshop,
    texts: &Texts,
) -> Vec<FieldChange> {
    let nothing = NeedGroup::new(GroupId::default(), "");
    let is_new = before.is_none();
    let before = before.unwrap_or(&nothing);
    let mut changes = Vec::new();
    let mut push = |field: String, before: String, after: String| {
        if before != after {
            changes.push(FieldChange {
                field,
                before,
                after,
            });
        }
    };
    for column in group_columns() {
        let field = Field::new(column.key).label(texts, workshop);
        let was = group_field(column, before, texts).shown(texts);
        let is = group_field(column, after, texts).shown(texts);
        push(field, if is_new { String::new() } else { was }, is);
    }
    if is_new {
        // What a new group says by saying nothing is no news.
        let empty = between_marks(&nothing, texts);
        changes.retain(|change| !empty.contains(&change.after));
    }
    let mut push = |field: String, before: String, after: String| {
        if before != after {
            changes.push(FieldChange {
                field,
                before,
                after,
            });
        }
    };
    for criterion in &workshop.criteria {
        for part in SEVERITY_PARTS {
            let field = Field::severity(part, &criterion.id).label(texts, workshop);
            let shown = |group: &NeedGroup| {
                severity_field(part, group.judgement(&criterion.id), texts).shown(texts)
            };
            let (was, is) = (shown(before), shown(after));
            // A mark that is not set on a judgement that is new says nothing.
            if before.judgement(&criterion.id).is_none() && is == texts.get("no") {
                continue;
            }
            push(field, was, is);
        }
    }
    let figures = |figure: &Figure, key: &str| figure_field(key, "", figure, texts).shown(texts);
    list(
        &mut push,
        TableKind::Figures,
        texts,
        (&before.figures, &after.figures),
        |figure| figure_line(figure, texts),
        figures,
    );
    list(
        &mut push,
        TableKind::Evidence,
        texts,
        (&before.evidence, &after.evidence),
        |row| evidence_line(row, texts),
        |row, key| evidence_field(key, "", row, texts).shown(texts),
    );
    list(
        &mut push,
        TableKind::Beside,
        texts,
        (&before.beside, &after.beside),
        |beside| {
            let kind = beside_field("beside-kind", "", beside, texts).shown(texts);
            format!("{kind} {}", beside.note).trim().to_owned()
        },
        |beside, key| beside_field(key, "", beside, texts).shown(texts),
    );
    changes
}

/// What a row of an evidence sheet says, in a line.
pub(super) fn evidence_line(row: &Evidence, texts: &Texts) -> String {
    let kind = evidence_kind_name(row.kind.as_str(), texts);
    if row.finding.is_empty() {
        kind
    } else {
        format!("{kind}, {}", row.finding)
    }
}

/// What is different in a row of evidence.
pub(super) fn of_evidence(
    before: Option<&Evidence>,
    after: &Evidence,
    texts: &Texts,
) -> Vec<FieldChange> {
    let shown = |row: &Evidence, key: &str| evidence_field(key, "", row, texts).shown(texts);
    of_row(
        TableKind::WholeEvidence,
        texts,
        |key| before.map(|row| shown(row, key)),
        |key| shown(after, key),
    )
}

/// What is different in a source; `unconfirmed` before and after.
pub(super) fn of_source(
    before: Option<&Source>,
    after: &Source,
    unconfirmed: (bool, bool),
    texts: &Texts,
) -> Vec<FieldChange> {
    let shown = |source: &Source, marked: bool, key: &str| {
        source_field(key, source, marked, texts).shown(texts)
    };
    of_row(
        TableKind::Sources,
        texts,
        |key| before.map(|source| shown(source, unconfirmed.0, key)),
        |key| shown(after, unconfirmed.1, key),
    )
}

/// Every field of a row that is not the same; of a new row, every field that says something.
fn of_row(
    table: TableKind,
    texts: &Texts,
    before: impl Fn(&str) -> Option<String>,
    after: impl Fn(&str) -> String,
) -> Vec<FieldChange> {
    let no = texts.get("no");
    row_columns(table)
        .iter()
        .filter_map(|column| {
            let (was, is) = (before(column.key), after(column.key));
            // A mark that is not set on a row that is new says nothing.
            let is_news = match &was {
                Some(was) => *was != is,
                None => !is.is_empty() && is != no,
            };
            is_news.then(|| FieldChange {
                field: texts.get(column.label),
                before: was.unwrap_or_default(),
                after: is,
            })
        })
        .collect()
}

fn between_marks(nothing: &NeedGroup, texts: &Texts) -> Vec<String> {
    let mut marks: Vec<String> = group_columns()
        .iter()
        .map(|column| group_field(column, nothing, texts).shown(texts))
        .collect();
    marks.sort();
    marks.dedup();
    marks
}

/// Rows that are not the same, in pairs by their place; rows are never taken away. A new row is one line; of
/// one that changes, every field that does.
fn list<T: PartialEq>(
    push: &mut impl FnMut(String, String, String),
    table: TableKind,
    texts: &Texts,
    (before, after): (&[T], &[T]),
    line: impl Fn(&T) -> String,
    field: impl Fn(&T, &str) -> String,
) {
    let name = texts.get(table.key());
    for (at, is) in after.iter().enumerate() {
        let Some(was) = before.get(at) else {
            push(name.clone(), String::new(), line(is));
            continue;
        };
        if was == is {
            continue;
        }
        let changes = of_row(
            table,
            texts,
            |key| Some(field(was, key)),
            |key| field(is, key),
        );
        for change in changes {
            let words = texts.with(
                "import-field-of-row",
                &[
                    ("table", name.as_str().into()),
                    ("row", line(was).into()),
                    ("field", change.field.into()),
                ],
            );
            push(words, change.before, change.after);
        }
    }
}
