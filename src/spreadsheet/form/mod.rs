//! Forms to fill in and send back, as Excel files: a sheet per kind of row, headings this program knows,
//! lists of the answers that are allowed, an example row that is never taken in, and a sheet that explains
//! every column.
//!
//! What is written is read back the same: texts stay texts whatever they begin with, and what a reader
//! would take for something else is marked (see [`EXACT`](super::cell_text::EXACT)).

mod columns;

use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    Formula, Workbook, Worksheet, XlsxError,
};

use super::cell_text::EXACT;
use super::fields::written::{
    Written, beside_field, evidence_field, evidence_kind_name, figure_field, group_field,
    severity_field, source_field,
};
use super::fields::{Field, INLINE_EVIDENCE, TableKind, group_column};
use super::{column_letters, limits};
use crate::text::catalogues::SpreadsheetWords;
use crate::text::{Explain, Language, Message, Texts};
use crate::workshop::{NeedGroup, Workshop};

/// Rows with lists to choose from, also where nothing is filled in yet.
const LIST_ROWS: u32 = 500;
/// The row of the headings, from 0: after a title and a sentence.
const HEADINGS: u32 = 2;
/// The example row's id, which makes it one.
const EXAMPLE: [(Language, &str); 2] = [
    (Language::Swedish, "exempel"),
    (Language::English, "example"),
];

/// What a form holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormKind {
    /// Headings and an example row.
    Empty,
    /// The workshop's groups with all they hold.
    Filled,
}

/// Why a form cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormError {
    /// A text is longer than a cell can be.
    #[error("a text of {name} is too long for a cell")]
    TextTooLong {
        /// The group or source it belongs to.
        name: String,
        /// The column.
        field: String,
    },
    /// The writer of Excel files refused.
    #[error("the form cannot be written: {cause}")]
    NotWritten {
        /// Its words.
        cause: String,
    },
}

impl Explain for FormError {
    fn message(&self) -> Message {
        match self {
            Self::TextTooLong { name, field } => Message::new("import-form-too-long")
                .with("name", name)
                .with("field", field),
            Self::NotWritten { cause } => {
                Message::new("import-form-not-written").with("cause", cause)
            }
        }
    }
}

impl From<XlsxError> for FormError {
    fn from(error: XlsxError) -> Self {
        Self::NotWritten {
            cause: error.to_string(),
        }
    }
}

/// The bytes of a form for a workshop's groups and criteria, with headings in the language of `texts`.
///
/// # Errors
/// When a text does not fit in a cell.
pub fn form(workshop: &Workshop, kind: FormKind, texts: &Texts) -> Result<Vec<u8>, FormError> {
    let mut workbook = Workbook::new();
    // The same workshop gives the same bytes, whenever the form is made.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let mut writer = Writer {
        workshop,
        texts,
        kind,
        marks_invented: workshop.example || workshop.need_groups.iter().any(is_invented),
        board_has_written: kind == FormKind::Filled
            && workshop.need_groups.iter().any(board_has_written),
        lists: Vec::new(),
        explained: Vec::new(),
        look: Look::new(),
    };
    let mut sheets = Vec::new();
    for table in TableKind::ALL {
        sheets.push(writer.table(table)?);
    }
    let help = writer.help()?;
    let lists = writer.lists()?;
    for sheet in sheets {
        workbook.push_worksheet(sheet);
    }
    workbook.push_worksheet(help);
    workbook.push_worksheet(lists);
    Ok(workbook.save_to_buffer()?)
}

/// Whether anything of a group is marked as invented for an example.
fn is_invented(group: &NeedGroup) -> bool {
    group.measure.illustrative
        || group.resources.illustrative
        || group
            .health_gap
            .as_ref()
            .is_some_and(|gap| gap.illustrative)
        || group.severity.iter().any(|it| it.illustrative)
}

/// Whether the board has changed a judgement on the group, or said why it grows against the order.
fn board_has_written(group: &NeedGroup) -> bool {
    !group.resources.against_order_because.is_empty()
        || group
            .severity
            .iter()
            .any(|it| it.proposed.is_some() || !it.changed_because.is_empty())
}

struct Look {
    title: Format,
    heading: Format,
    text: Format,
    number: Format,
    day: Format,
    example: Format,
}

impl Look {
    fn new() -> Self {
        let cell = || Format::new().set_align(FormatAlign::Top).set_text_wrap();
        Self {
            title: Format::new().set_bold().set_font_size(16),
            heading: cell()
                .set_bold()
                .set_background_color(Color::RGB(0x00DD_E6ED))
                .set_border(FormatBorder::Thin),
            // As text, so that what is typed stays what was typed.
            text: cell().set_num_format("@"),
            number: cell().set_num_format("General"),
            day: cell().set_num_format("yyyy-mm-dd"),
            example: cell()
                .set_italic()
                .set_font_color(Color::RGB(0x0060_6060))
                .set_background_color(Color::RGB(0x00F2_F2F2)),
        }
    }
}

/// A line of the explanations: sheet, column, what to write, allowed answers.
type Explained = [String; 4];

struct Writer<'a> {
    workshop: &'a Workshop,
    texts: &'a Texts,
    kind: FormKind,
    /// Something is invented for an example: only then are there columns to say so.
    marks_invented: bool,
    /// The board has changed what civil servants proposed, or answered for its order.
    board_has_written: bool,
    /// Lists of answers, each with its heading.
    lists: Vec<(String, Vec<String>)>,
    explained: Vec<Explained>,
    look: Look,
}

impl Writer<'_> {
    fn fields(&self, table: TableKind) -> Vec<Field> {
        Field::all(table, self.workshop)
            .into_iter()
            .filter(|field| !INLINE_EVIDENCE.iter().any(|it| it.key == field.key()))
            .filter(|field| self.marks_invented || !field.is_invented_mark())
            .filter(|field| self.board_has_written || !field.is_of_the_board())
            .collect()
    }

    fn table(&mut self, table: TableKind) -> Result<Worksheet, FormError> {
        let texts = self.texts;
        let mut sheet = Worksheet::new();
        let name = texts.get(table.key());
        sheet.set_name(&name)?;
        sheet.write_string_with_format(0, 0, &name, &self.look.title)?;
        sheet.write_string(1, 0, texts.get("import-form-sentence"))?;
        let fields = self.fields(table);
        let rows = self.rows(table, &fields);
        let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let last = (HEADINGS + 1)
            .saturating_add(count)
            .saturating_add(LIST_ROWS)
            .min(limits::ROWS - 1);
        for (at, field) in fields.iter().enumerate() {
            let column = u16::try_from(at).unwrap_or(u16::MAX);
            let label = field.label(texts, self.workshop);
            sheet.write_string_with_format(HEADINGS, column, &label, &self.look.heading)?;
            let is_text = self.takes_text(field);
            let width = match field.key() {
                "name" | "demarcation" | "figure-indicator" | "sheet-evidence-finding" => 36,
                _ if is_text => 22,
                _ => 16,
            };
            sheet.set_column_width(column, width)?;
            let format = if is_text {
                &self.look.text
            } else {
                &self.look.number
            };
            sheet.set_column_format(column, format)?;
            let answers = self.answers(field);
            let help = texts.get(self.help_key(field));
            if !answers.is_empty() {
                let list = self.list(&label, &answers);
                let mut choices = DataValidation::new().allow_list_formula(Formula::new(list));
                // Words are known in both languages and in other forms; the list helps and does not forbid.
                choices = choices
                    .show_error_message(false)
                    .set_input_message(shortened(&help, 250))?;
                sheet.add_data_validation(HEADINGS + 1, column, last, column, &choices)?;
            }
            self.explained
                .push([name.clone(), label, help, answers.join("; ")]);
        }
        for (at, (owner, cells)) in rows.iter().enumerate() {
            let row = HEADINGS
                .saturating_add(1)
                .saturating_add(u32::try_from(at).unwrap_or(u32::MAX));
            for (column, (cell, field)) in cells.iter().zip(&fields).enumerate() {
                let column = u16::try_from(column).unwrap_or(u16::MAX);
                let example = self.kind == FormKind::Empty;
                self.cell(&mut sheet, (row, column), cell, example)
                    .map_err(|error| match error {
                        FormError::TextTooLong { .. } => FormError::TextTooLong {
                            name: owner.clone(),
                            field: field.label(texts, self.workshop),
                        },
                        other => other,
                    })?;
            }
        }
        sheet.set_freeze_panes(HEADINGS + 1, if table == TableKind::Groups { 2 } else { 1 })?;
        sheet.set_landscape();
        Ok(sheet)
    }

    fn cell(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        cell: &Written,
        example: bool,
    ) -> Result<(), FormError> {
        let look = |usual| if example { &self.look.example } else { usual };
        match cell {
            Written::Nothing => {
                if example {
                    sheet.write_blank(row, column, &self.look.example)?;
                }
            }
            Written::Number(value) if value.is_finite() => {
                sheet.write_number_with_format(row, column, *value, look(&self.look.number))?;
            }
            Written::Number(value) => {
                sheet.write_string(row, column, value.to_string())?;
            }
            Written::Day(date) => {
                let year = u16::try_from(date.year()).ok().filter(|year| *year >= 1901);
                let month = u8::try_from(date.month()).unwrap_or(1);
                let day = u8::try_from(date.day()).unwrap_or(1);
                match year {
                    Some(year) => {
                        let day = ExcelDateTime::from_ymd(year, month, day)?;
                        sheet.write_datetime_with_format(
                            row,
                            column,
                            &day,
                            look(&self.look.day),
                        )?;
                    }
                    // Excel knows no days before 1900.
                    None => {
                        sheet.write_string(row, column, date.to_string())?;
                    }
                }
            }
            Written::Text(text) | Written::Word(text) => {
                let words = SpreadsheetWords::load().ok();
                let text = match (cell, words) {
                    (Written::Text(text), Some(words)) => self.kept(text, words),
                    _ => text.clone(),
                };
                if text.encode_utf16().count() > limits::EXCEL_CELL {
                    return Err(FormError::TextTooLong {
                        name: String::new(),
                        field: String::new(),
                    });
                }
                sheet.write_string_with_format(row, column, &text, look(&self.look.text))?;
            }
        }
        Ok(())
    }

    /// A text as it is written in a cell. Words that would make the row a sum or an example are marked.
    fn kept(&self, text: &str, words: &SpreadsheetWords) -> String {
        let folded = super::cell_text::folded(text);
        if self.kind == FormKind::Filled
            && (words.totals.contains(&folded) || words.examples.contains(&folded))
        {
            return format!("{EXACT}{text}");
        }
        Written::cell_text(text, words)
    }

    fn rows(&self, table: TableKind, fields: &[Field]) -> Vec<(String, Vec<Written>)> {
        match self.kind {
            FormKind::Empty => vec![(String::new(), self.example(fields))],
            FormKind::Filled => self.filled(table, fields),
        }
    }

    fn filled(&self, table: TableKind, fields: &[Field]) -> Vec<(String, Vec<Written>)> {
        let texts = self.texts;
        let groups = &self.workshop.need_groups;
        let mut rows = Vec::new();
        match table {
            TableKind::Groups => {
                for group in groups {
                    let cells = fields.iter().map(|field| self.of_group(field, group));
                    rows.push((group.name.clone(), cells.collect()));
                }
            }
            TableKind::Figures => {
                for group in groups {
                    for figure in &group.figures {
                        let cells = fields.iter().map(|field| {
                            figure_field(field.key(), group.id.as_str(), figure, texts)
                        });
                        rows.push((group.name.clone(), cells.collect()));
                    }
                }
            }
            TableKind::Evidence => {
                for group in groups {
                    for row in &group.evidence {
                        let cells = fields.iter().map(|field| {
                            evidence_field(field.key(), group.id.as_str(), row, texts)
                        });
                        rows.push((group.name.clone(), cells.collect()));
                    }
                }
            }
            TableKind::WholeEvidence => {
                for row in &self.workshop.evidence {
                    let cells = fields
                        .iter()
                        .map(|field| evidence_field(field.key(), "", row, texts));
                    let kind = evidence_kind_name(row.kind.as_str(), texts);
                    rows.push((kind, cells.collect()));
                }
            }
            TableKind::Sources => {
                for source in &self.workshop.sources {
                    let unconfirmed = self.workshop.is_unconfirmed(&source.id);
                    let cells = fields
                        .iter()
                        .map(|field| source_field(field.key(), source, unconfirmed, texts));
                    rows.push((source.title.clone(), cells.collect()));
                }
            }
            TableKind::Beside => {
                for group in groups {
                    for beside in &group.beside {
                        let cells = fields.iter().map(|field| {
                            beside_field(field.key(), group.id.as_str(), beside, texts)
                        });
                        rows.push((group.name.clone(), cells.collect()));
                    }
                }
            }
        }
        rows
    }

    fn of_group(&self, field: &Field, group: &NeedGroup) -> Written {
        match field.as_severity() {
            Some((part, criterion)) => {
                severity_field(part, group.judgement(&criterion), self.texts)
            }
            None => group_column(field.key()).map_or(Written::Nothing, |column| {
                group_field(column, group, self.texts)
            }),
        }
    }

    /// A row that shows how to fill in. Its id says that it is an example, so that it is never taken in.
    fn example(&self, fields: &[Field]) -> Vec<Written> {
        let texts = self.texts;
        let id = EXAMPLE
            .into_iter()
            .find(|(language, _)| *language == texts.language())
            .map_or("exempel", |(_, id)| id);
        let text = |key: &str| Written::Word(texts.get(key));
        let of_groups = fields
            .iter()
            .any(|field| field.key() == "sheet-evidence-group");
        fields
            .iter()
            .map(|field| match field.key() {
                "id" | "figure-group" | "sheet-evidence-group" | "source-id" | "beside-group" => {
                    Written::Word(id.to_owned())
                }
                "sheet-evidence-id" if !of_groups => Written::Word(id.to_owned()),
                "name" => text("import-example-name"),
                "demarcation" => text("import-example-demarcation"),
                "people-from" | "figure-value" => Written::Number(1200.0),
                "people-unit" => text("need-groups-persons"),
                "people-basis" | "figure-population" => text("import-example-basis"),
                "figure-indicator" => text("import-example-indicator"),
                "source-title" | "figure-source" | "sheet-evidence-source" => {
                    text("import-example-source")
                }
                "sheet-evidence-finding" => text("import-example-finding"),
                "figure-year" | "source-year" => Written::Number(2026.0),
                _ if Self::is_mark(field) => text("no"),
                _ => self
                    .answers(field)
                    .into_iter()
                    .next()
                    .map_or(Written::Nothing, Written::Word),
            })
            .collect()
    }

    /// The reference to a list of answers; lists that are the same are written once.
    fn list(&mut self, label: &str, answers: &[String]) -> String {
        let at = self
            .lists
            .iter()
            .position(|(_, known)| known == answers)
            .unwrap_or_else(|| {
                self.lists.push((label.to_owned(), answers.to_vec()));
                self.lists.len() - 1
            });
        let column = column_letters(u32::try_from(at).unwrap_or(0));
        let sheet = self.texts.get("import-form-lists");
        format!("='{sheet}'!${column}$2:${column}${}", answers.len() + 1)
    }

    fn help(&self) -> Result<Worksheet, FormError> {
        let texts = self.texts;
        let mut sheet = Worksheet::new();
        let name = texts.get("import-form-help");
        sheet.set_name(&name)?;
        sheet.write_string_with_format(0, 0, &name, &self.look.title)?;
        for (at, key) in [
            "import-form-help-1",
            "import-form-help-2",
            "import-form-help-3",
        ]
        .into_iter()
        .enumerate()
        {
            let row = u32::try_from(at).unwrap_or(0) + 1;
            sheet.write_string(row, 0, texts.get(key))?;
        }
        let headings = [
            "import-form-help-sheet",
            "import-form-help-column",
            "import-form-help-explanation",
            "import-form-help-answers",
        ];
        for (column, (key, width)) in headings.into_iter().zip([18, 34, 70, 70]).enumerate() {
            let column = u16::try_from(column).unwrap_or(0);
            sheet.set_column_width(column, width)?;
            sheet.write_string_with_format(5, column, texts.get(key), &self.look.heading)?;
        }
        for (at, line) in self.explained.iter().enumerate() {
            let row = u32::try_from(at).unwrap_or(0).saturating_add(6);
            for (column, text) in line.iter().enumerate() {
                let column = u16::try_from(column).unwrap_or(0);
                sheet.write_string_with_format(row, column, text, &self.look.text)?;
            }
        }
        sheet.set_freeze_panes(6, 0)?;
        Ok(sheet)
    }

    fn lists(&self) -> Result<Worksheet, FormError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(self.texts.get("import-form-lists"))?;
        for (at, (heading, answers)) in self.lists.iter().enumerate() {
            let column = u16::try_from(at).unwrap_or(u16::MAX);
            sheet.set_column_width(column, 30)?;
            sheet.write_string_with_format(0, column, heading, &self.look.heading)?;
            for (at, answer) in answers.iter().enumerate() {
                let row = u32::try_from(at).unwrap_or(0) + 1;
                sheet.write_string(row, column, answer)?;
            }
        }
        sheet.set_hidden(true);
        Ok(sheet)
    }
}

/// At most so many characters; the whole explanation stands in the sheet of explanations.
fn shortened(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}
