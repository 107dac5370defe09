//! The files beside the data: the document as data, and its tables as CSV.
//!
//! Each is held against the one made again from the data. Where the same version of the program wrote it,
//! everything must be the same; else figures only, since a later version may say the same in other words.

use serde_json::Value;

use super::super::attached::AttachedFile;
use super::super::tree::Table;
use super::super::write::json_value;
use super::anew::Anew;
use super::differences::around;
use crate::text::Message;

/// Letters of a value that is shown.
const SHOWN: usize = 80;
/// Differences that are said one by one.
const MOST_SAID: usize = 40;

/// What came of holding the files against the data.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FilesCheck {
    /// How many of the files hold.
    pub held: usize,
    /// How many there should be, without the data themselves.
    pub all: usize,
    /// Each value that the data do not give.
    pub differs: Vec<Message>,
    /// What could not be compared, or does not belong to the record.
    pub notes: Vec<Message>,
}

impl FilesCheck {
    /// Holds the files against those made again.
    pub(super) fn of(files: &[AttachedFile], document: Option<&Value>, anew: &Anew) -> Self {
        let mut check = Self::default();
        if !anew.same_program {
            check.notes.push(Message::new("verify-files-other-version"));
        }
        let Ok(expected) = anew.record.data_files(&anew.texts) else {
            return check;
        };
        let tables: Vec<&Table> = anew.record.document.tables().collect();
        let named = |name: &str| files.iter().find(|file| file.name == name);
        // The data come first and have been checked; then the document, then a file for each table.
        for (place, wanted) in expected.iter().enumerate().skip(1) {
            check.all += 1;
            let before = check.differs.len();
            let table = place.checked_sub(2).and_then(|place| tables.get(place));
            match (named(&wanted.name), table, document) {
                (Some(file), ..) if file.bytes == wanted.bytes => {}
                (Some(file), Some(table), _) => {
                    check.table(&file.bytes, &wanted.bytes, table, anew.same_program);
                }
                (_, None, Some(document)) => {
                    let meant = json_value(&anew.record.document);
                    check.document(document, &meant, anew.same_program);
                }
                _ if anew.same_program => {
                    check
                        .differs
                        .push(Message::new("verify-file-gone").with("file", wanted.name.as_str()));
                }
                // Another version may have named its files otherwise.
                _ => {
                    check.all -= 1;
                    continue;
                }
            }
            check.held += usize::from(check.differs.len() == before);
        }
        for file in files {
            let belongs = expected.iter().any(|wanted| wanted.name == file.name);
            if !belongs && anew.same_program && !file.name.ends_with(".json") {
                check
                    .notes
                    .push(Message::new("verify-file-foreign").with("file", file.name.as_str()));
            }
        }
        check
    }

    /// Whether nothing speaks against them.
    pub fn holds(&self) -> bool {
        self.differs.is_empty()
    }

    /// What was found, in words.
    pub fn messages(&self) -> Vec<Message> {
        let mut messages = vec![
            Message::new("verify-files-held")
                .with("held", self.held)
                .with("all", self.all),
        ];
        messages.extend(self.notes.iter().cloned());
        messages.extend(first(&self.differs));
        messages
    }

    /// A table as CSV beside the one made again.
    fn table(&mut self, said: &[u8], meant: &[u8], table: &Table, same_program: bool) {
        let caption = table.caption.as_str();
        let (said, meant) = (lines(said), lines(meant));
        if said.len() != meant.len() {
            self.differs
                .push(Message::new("verify-rows-differ").with("table", caption));
            return;
        }
        let names = meant.first().cloned().unwrap_or_default();
        for (row, (said, meant)) in said.iter().zip(&meant).enumerate() {
            for column in 0..said.len().max(meant.len()) {
                let (said, meant) = (said.get(column), meant.get(column));
                let counts = same_program || meant.is_some_and(|it| is_number(it));
                if !counts || said == meant {
                    continue;
                }
                let cell = Cell {
                    table: caption,
                    row,
                    column: names.get(column).map_or("", String::as_str),
                };
                let shown = |text: Option<&String>| text.map_or(String::new(), String::clone);
                self.differs.push(cell.differs(&shown(said), &shown(meant)));
            }
        }
    }

    /// The document as data beside the one made again.
    fn document(&mut self, said: &Value, meant: &Value, same_program: bool) {
        for table in blocks(meant, "table") {
            let id = text(table, "id");
            match blocks(said, "table").find(|other| text(other, "id") == id) {
                Some(beside) => self.rows(beside, table, same_program),
                None => self
                    .differs
                    .push(Message::new("verify-table-gone").with("table", text(table, "caption"))),
            }
        }
        if same_program {
            self.leaves(said, meant);
        }
    }

    fn rows(&mut self, said: &Value, meant: &Value, same_program: bool) {
        let caption = text(meant, "caption");
        let (rows, beside): (Vec<_>, Vec<_>) =
            (list(meant, "rows").collect(), list(said, "rows").collect());
        if rows.len() != beside.len() {
            self.differs
                .push(Message::new("verify-rows-differ").with("table", caption));
            return;
        }
        for (index, (row, beside)) in rows.into_iter().zip(beside).enumerate() {
            for column in list(meant, "columns") {
                let key = text(column, "key");
                let (computed, said) = (row.get(key), beside.get(key));
                let counts = same_program || computed.is_some_and(Value::is_number);
                if counts && computed != said {
                    let cell = Cell {
                        table: caption,
                        row: index + 1,
                        column: text(column, "name"),
                    };
                    self.differs
                        .push(cell.differs(&shown(said), &shown(computed)));
                }
            }
        }
    }

    /// Everything but the rows of tables: texts, facts, names.
    fn leaves(&mut self, said: &Value, meant: &Value) {
        let mut next = vec![(String::new(), Some(said), Some(meant))];
        while let Some((place, said, meant)) = next.pop() {
            let place = meant
                .and_then(|it| it.get("title")?.as_str())
                .map_or(place, str::to_owned);
            match (said, meant) {
                (Some(Value::Object(one)), Some(Value::Object(other))) => {
                    let mut keys: Vec<&String> = one.keys().chain(other.keys()).collect();
                    keys.sort();
                    keys.dedup();
                    let is_table = other.get("type").is_some_and(|kind| kind == "table");
                    keys.retain(|key| !(is_table && key.as_str() == "rows"));
                    let fields = keys.into_iter().rev();
                    next.extend(fields.map(|key| (place.clone(), one.get(key), other.get(key))));
                }
                (Some(Value::Array(one)), Some(Value::Array(other))) => {
                    let places = (0..one.len().max(other.len())).rev();
                    next.extend(places.map(|at| (place.clone(), one.get(at), other.get(at))));
                }
                (said, meant) if said != meant => {
                    let (said, meant) = around(&shown(said), &shown(meant));
                    self.differs.push(
                        Message::new("verify-document-differs")
                            .with("place", place)
                            .with("said", said)
                            .with("computed", meant),
                    );
                }
                _ => {}
            }
        }
    }
}

/// Where a figure stands.
struct Cell<'a> {
    /// The table's caption.
    table: &'a str,
    /// Its row from 1; 0 = the header.
    row: usize,
    /// The column's name.
    column: &'a str,
}

impl Cell<'_> {
    fn differs(&self, said: &str, meant: &str) -> Message {
        let (said, meant) = around(said, meant);
        Message::new("verify-cell-differs")
            .with("table", self.table)
            .with("row", self.row)
            .with("column", self.column)
            .with("said", said)
            .with("computed", meant)
    }
}

/// The differences that are said one by one, and how many more there are.
pub(super) fn first(differs: &[Message]) -> Vec<Message> {
    let mut said: Vec<Message> = differs.iter().take(MOST_SAID).cloned().collect();
    let more = differs.len().saturating_sub(MOST_SAID);
    if more > 0 {
        said.push(Message::new("verify-more").with("count", more));
    }
    said
}

/// The document as data among the files.
pub(super) fn document(files: &[AttachedFile]) -> Option<Value> {
    files
        .iter()
        .filter(|file| file.name.ends_with(".json"))
        .find_map(|file| serde_json::from_slice::<Value>(&file.bytes).ok())
        .filter(|value| value.get("sections").is_some())
}

/// The sections of a document.
pub(super) fn sections(document: &Value) -> impl Iterator<Item = &Value> {
    list(document, "sections")
}

/// Which version of the program wrote the document.
pub(super) fn program(document: &Value) -> Option<&Value> {
    blocks(document, "facts")
        .flat_map(|block| list(block, "facts"))
        .find(|fact| text(fact, "key") == "program")
        .and_then(|fact| fact.get("value"))
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

/// The blocks of one kind, in the order of the document.
fn blocks<'a>(document: &'a Value, kind: &'a str) -> impl Iterator<Item = &'a Value> {
    sections(document)
        .flat_map(|section| list(section, "blocks"))
        .filter(move |block| text(block, "type") == kind)
}

fn shown(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => "–".to_owned(),
        Some(Value::String(text)) => text.clone(),
        Some(value) => value.to_string().chars().take(SHOWN).collect(),
    }
}

/// The lines of a CSV file as fields; a file that is none gives no lines.
fn lines(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .flexible(true)
        .from_reader(text)
        .records()
        .map_while(Result::ok)
        .map(|line| line.iter().map(str::to_owned).collect())
        .collect()
}

fn is_number(field: &str) -> bool {
    field.replace(',', ".").parse::<f64>().is_ok()
}
