//! What is different between a group as it is and as the file has it, field by field.

use super::super::fields::groups::{SEVERITY_PARTS, group_columns};
use super::super::fields::written::{evidence_kind_name, figure_line, group_field, severity_field};
use super::super::fields::{Field, TableKind};
use super::FieldChange;
use crate::text::Texts;
use crate::workshop::{GroupId, NeedGroup, Workshop};

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
    list(
        &mut push,
        texts.get(TableKind::Figures.key()),
        &before.figures,
        &after.figures,
        |figure| figure_line(figure, texts),
    );
    list(
        &mut push,
        texts.get(TableKind::Evidence.key()),
        &before.evidence,
        &after.evidence,
        |row| {
            let kind = evidence_kind_name(row.kind.as_str(), texts);
            if row.finding.is_empty() {
                kind
            } else {
                format!("{kind}, {}", row.finding)
            }
        },
    );
    list(
        &mut push,
        texts.get(TableKind::Beside.key()),
        &before.beside,
        &after.beside,
        |beside| format!("{} {}", beside.kind, beside.note).trim().to_owned(),
    );
    changes
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

/// Rows that are not the same, in pairs by their place; rows are never taken away.
fn list<T: PartialEq>(
    push: &mut impl FnMut(String, String, String),
    field: String,
    before: &[T],
    after: &[T],
    line: impl Fn(&T) -> String,
) {
    for (at, is) in after.iter().enumerate() {
        match before.get(at) {
            Some(was) if was == is => {}
            Some(was) => {
                let (was, mut now) = (line(was), line(is));
                // What changed is not in the line: it is said that something did.
                if was == now {
                    now.push_str(" *");
                }
                push(field.clone(), was, now);
            }
            None => push(field.clone(), String::new(), line(is)),
        }
    }
}
