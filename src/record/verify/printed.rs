//! The pages and files of a printed record beside the data inside it.
//!
//! The pages must carry the fingerprint of the data, and the record made anew from the data must give the
//! tables that lie beside them as JSON. Limits: texts are compared only where the same version of the
//! program wrote them, since a later one may say the same in other words.

use std::collections::BTreeSet;

use serde_json::Value;

use super::super::attached::PrintedRecord;
use super::super::build::{Audience, Options, Part};
use super::super::from_frozen;
use super::super::frozen::Frozen;
use super::super::write::json;
use crate::text::{Language, Message, Texts};

/// Whether the pages carry the fingerprint of the data inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrintedFingerprint {
    /// The same.
    Same,
    /// It does not stand on any page.
    Other,
    /// The text of the pages cannot be read.
    Unreadable,
}

/// What came of holding pages and files against the data.
#[derive(Debug, Clone, PartialEq)]
pub struct PrintedCheck {
    /// The fingerprint on the pages.
    pub fingerprint: PrintedFingerprint,
    /// Each value in the attached tables that the data do not give.
    pub differs: Vec<Message>,
}

impl PrintedCheck {
    /// Holds what is printed and attached against the data.
    pub(super) fn of(printed: &PrintedRecord, frozen: &Frozen) -> Self {
        Self {
            fingerprint: PrintedFingerprint::of(printed, frozen),
            differs: attached_tables(printed, frozen),
        }
    }

    /// Whether nothing speaks against it. Pages whose text cannot be read are no proof of a change.
    pub fn holds(&self) -> bool {
        self.fingerprint != PrintedFingerprint::Other && self.differs.is_empty()
    }

    /// What was found, in words.
    pub fn messages(&self) -> Vec<Message> {
        let mut messages = vec![self.fingerprint.message()];
        messages.extend(self.differs.iter().cloned());
        messages
    }
}

impl PrintedFingerprint {
    fn of(printed: &PrintedRecord, frozen: &Frozen) -> Self {
        match &printed.text {
            None => Self::Unreadable,
            Some(text) if text.contains(&frozen.fingerprint) => Self::Same,
            Some(_) => Self::Other,
        }
    }

    fn message(self) -> Message {
        Message::new(match self {
            Self::Same => "verify-printed-same",
            Self::Other => "verify-printed-other",
            Self::Unreadable => "verify-printed-unreadable",
        })
    }
}

/// The attached document as data beside the one made anew.
fn attached_tables(printed: &PrintedRecord, frozen: &Frozen) -> Vec<Message> {
    let attached = printed
        .others
        .iter()
        .filter(|file| file.name.ends_with(".json"))
        .find_map(|file| serde_json::from_slice::<Value>(&file.bytes).ok())
        .filter(|value| value.get("sections").is_some());
    let Some(attached) = attached else {
        return Vec::new();
    };
    // For whom it was made is not written in it: the version that fits best is the one meant.
    [Audience::Matter, Audience::Web]
        .into_iter()
        .map(|audience| differences(&attached, &anew(&attached, frozen, audience)))
        .min_by_key(Vec::len)
        .unwrap_or_default()
}

fn anew(attached: &Value, frozen: &Frozen, audience: Audience) -> Value {
    let language = attached
        .get("language")
        .and_then(Value::as_str)
        .and_then(Language::from_code)
        .unwrap_or_default();
    let ids: BTreeSet<&str> = sections(attached)
        .filter_map(|section| section.get("id")?.as_str())
        .collect();
    let options = Options {
        parts: Part::ALL
            .into_iter()
            .filter(|part| ids.contains(part.name()))
            .collect(),
        audience,
        made: frozen.made,
    };
    let document = from_frozen(frozen.clone(), &Texts::new(language), &options).document;
    serde_json::from_str(&json(&document)).unwrap_or_default()
}

fn sections(document: &Value) -> impl Iterator<Item = &Value> {
    list(document, "sections")
}

fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value
        .get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// The blocks of one kind, by their place in the document.
fn blocks<'a>(document: &'a Value, kind: &'a str) -> impl Iterator<Item = &'a Value> {
    sections(document)
        .flat_map(|section| list(section, "blocks"))
        .filter(move |block| text(block, "type") == kind)
}

/// Which version of the program wrote the document.
fn program(document: &Value) -> Option<&Value> {
    blocks(document, "facts")
        .flat_map(|block| list(block, "facts"))
        .find(|fact| text(fact, "key") == "program")
        .and_then(|fact| fact.get("value"))
}

fn differences(attached: &Value, anew: &Value) -> Vec<Message> {
    let same_program = program(attached) == program(anew);
    let mut found = Vec::new();
    for table in blocks(anew, "table") {
        let id = text(table, "id");
        let beside = blocks(attached, "table").find(|other| text(other, "id") == id);
        match beside {
            Some(beside) => table_differences(beside, table, same_program, &mut found),
            None => {
                found.push(Message::new("verify-table-gone").with("table", text(table, "caption")))
            }
        }
    }
    if same_program && found.is_empty() && attached != anew {
        found.push(Message::new("verify-attached-text-differs"));
    }
    found
}

fn table_differences(attached: &Value, anew: &Value, same_program: bool, found: &mut Vec<Message>) {
    let caption = text(anew, "caption");
    let (rows, beside): (Vec<_>, Vec<_>) = (
        list(anew, "rows").collect(),
        list(attached, "rows").collect(),
    );
    if rows.len() != beside.len() {
        found.push(Message::new("verify-rows-differ").with("table", caption));
        return;
    }
    for (index, (row, beside)) in rows.into_iter().zip(beside).enumerate() {
        for column in list(anew, "columns") {
            let key = text(column, "key");
            let (computed, said) = (row.get(key), beside.get(key));
            let counts = same_program || computed.is_some_and(Value::is_number);
            if counts && computed != said {
                found.push(
                    Message::new("verify-cell-differs")
                        .with("table", caption)
                        .with("row", index + 1)
                        .with("column", text(column, "name"))
                        .with("said", shown(said))
                        .with("computed", shown(computed)),
                );
            }
        }
    }
}

fn shown(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => "–".to_owned(),
        Some(Value::String(text)) => text.chars().take(80).collect(),
        Some(value) => value.to_string(),
    }
}
