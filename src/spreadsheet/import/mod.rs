//! From a read file and a plan to what would be taken in: which groups are added, which change and in what,
//! and every finding with its cell. Nothing is written here; [`Import::edit`] is the one change that does
//! it all.
//!
//! A row is taken in whole or not at all. An empty cell leaves what is there. A cell that says that nothing
//! is known sets *uppgift saknas* where that can be said, and else leaves what is there.

mod changes;
mod evidence_rows;
mod figure_cells;
mod fitting;
mod group_row;
mod judgements;
mod other_rows;
mod outcome;

use std::collections::{BTreeMap, BTreeSet};

pub(super) use fitting::misfits;

use super::book::{Address, Book, Cell, Row, Sheet, column_letters};
use super::cell_text::{EXACT, folded, text};
use super::fields::{Field, TableKind};
use super::plan::{Plan, SheetPlan, heading};
use crate::text::catalogues::SpreadsheetWords;
use crate::text::{Explain, Message, Texts};
use crate::workshop::{Edit, Evidence, GroupId, NeedGroup, Source, SourceId, Workshop};

/// What a person has chosen beside the plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportChoices {
    /// Rows that are hidden in the file are taken in too.
    pub hidden_rows: bool,
    /// Rows with something wrong in them are left out, and the rest is taken in.
    pub leave_out_bad_rows: bool,
    /// Groups that sound like one patient's choice and have been said to be whole groups.
    pub kept_as_groups: BTreeSet<GroupId>,
    /// Groups that shall not be taken in.
    pub left_out: BTreeSet<GroupId>,
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Seriousness {
    /// The row cannot be taken in before it is mended.
    Error,
    /// Somebody has to answer.
    Question,
    /// Good to know.
    Note,
}

/// Something found in the file.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportFinding {
    /// How much it matters.
    pub seriousness: Seriousness,
    /// Where.
    pub address: Address,
    /// What, and what to do.
    pub message: Message,
}

impl Explain for ImportFinding {
    fn message(&self) -> Message {
        self.message.clone()
    }
}

/// One field that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// What the field is called.
    pub field: String,
    /// What is there now; empty = nothing.
    pub before: String,
    /// What will be there.
    pub after: String,
}

/// What becomes of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupChange {
    /// New in the workshop.
    Added,
    /// Something in it changes.
    Changed,
    /// It is as the file says already.
    Same,
    /// Left out, because of an error or by choice.
    LeftOut,
}

/// A group that the file names.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupOutcome {
    /// The group after the import.
    pub group: NeedGroup,
    /// Where it stands in the file.
    pub address: Address,
    /// What becomes of it.
    pub change: GroupChange,
    /// Field by field; for an added group everything it holds.
    pub fields: Vec<FieldChange>,
    /// Its name sounds like one patient's choice, and nobody has said that it is a whole group.
    pub sounds_like_one_patient: bool,
}

/// A source, or a row of evidence for the whole workshop, that is new or changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowOutcome {
    /// What kind of row it is.
    pub table: TableKind,
    /// What it is called: the source's title, the kind of evidence.
    pub name: String,
    /// It is not in the workshop before.
    pub added: bool,
    /// Field by field; for an added row everything it holds.
    pub fields: Vec<FieldChange>,
}

/// What would be taken in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Import {
    /// Groups in the file's order.
    pub groups: Vec<GroupOutcome>,
    /// Rows that belong to no group and are new or change.
    pub rows: Vec<RowOutcome>,
    /// Sources that are new or change.
    pub sources: Vec<Source>,
    /// Sources whose mark *from an earlier year, not confirmed* is set (true) or taken away.
    pub source_marks: BTreeMap<SourceId, bool>,
    /// Rows of evidence for the whole workshop that are new or change.
    pub evidence: Vec<Evidence>,
    /// Findings: errors first, then in the order of the file.
    pub findings: Vec<ImportFinding>,
}

/// Where a word about a number is kept in a group.
type Remark = fn(&mut NeedGroup) -> &mut String;

/// A group while the file is read.
struct Draft {
    group: NeedGroup,
    before: Option<NeedGroup>,
    address: Address,
    /// Where what can disagree with something else stands, by field.
    cells: BTreeMap<&'static str, Address>,
    bad: bool,
}

/// Everything that reading needs and fills.
struct Reader<'a> {
    book: &'a Book,
    workshop: &'a Workshop,
    words: &'a SpreadsheetWords,
    texts: &'a Texts,
    /// The language of the workshop's own texts.
    own: Texts,
    choices: &'a ImportChoices,
    drafts: Vec<Draft>,
    sources: Vec<Source>,
    unconfirmed_sources: BTreeSet<SourceId>,
    /// Evidence for the whole workshop.
    whole: Vec<Evidence>,
    findings: Vec<ImportFinding>,
    /// Overlaps are looked up once all groups are known.
    overlaps: Vec<(usize, Address, String)>,
    /// Words about numbers of the row at hand, put in place once the row is read.
    remarks: Vec<(Remark, String)>,
    /// Sources that were made because a figure named them.
    made_sources: BTreeSet<SourceId>,
    /// How many rows have said the same thing of the same group.
    seen: BTreeMap<String, usize>,
    /// A row with a sum has been passed on the sheet at hand.
    after_total: bool,
    /// Columns of figures on the sheet at hand whose source nobody has said.
    without_source: BTreeSet<u32>,
}

impl Import {
    /// Reads a file by a plan. `texts` gives the language of names in changes and of allowed answers.
    pub fn prepare(
        book: &Book,
        plan: &Plan,
        workshop: &Workshop,
        choices: &ImportChoices,
        texts: &Texts,
    ) -> Self {
        let Ok(words) = SpreadsheetWords::load() else {
            return Self::default();
        };
        let mut reader = Reader::new(book, workshop, words, texts, choices);
        for table in [
            TableKind::Sources,
            TableKind::Groups,
            TableKind::Figures,
            TableKind::Evidence,
            TableKind::WholeEvidence,
            TableKind::Beside,
        ] {
            for plan in plan.sheets.iter().filter(|it| it.table == Some(table)) {
                if let Some(sheet) = book.sheets.iter().find(|it| it.name == plan.sheet) {
                    reader.sheet(sheet, plan, table);
                }
            }
            if table == TableKind::Groups {
                reader.tie_overlaps();
            }
        }
        reader.finish()
    }

    /// How many groups have this outcome.
    pub fn count(&self, change: GroupChange) -> usize {
        self.groups.iter().filter(|it| it.change == change).count()
    }

    /// How many findings have this seriousness.
    pub fn count_findings(&self, seriousness: Seriousness) -> usize {
        self.findings
            .iter()
            .filter(|it| it.seriousness == seriousness)
            .count()
    }

    /// Groups that somebody has to answer about before they are taken in.
    pub fn questions(&self) -> impl Iterator<Item = &GroupOutcome> {
        self.groups.iter().filter(|it| {
            it.sounds_like_one_patient
                && matches!(it.change, GroupChange::Added | GroupChange::Changed)
        })
    }

    /// Whether errors stand in the way: there are some, and nobody has said to leave their rows out.
    pub fn is_blocked(&self, choices: &ImportChoices) -> bool {
        self.count_findings(Seriousness::Error) > 0 && !choices.leave_out_bad_rows
    }

    /// Everything as one change; none when nothing would change.
    pub fn edit(&self) -> Option<Edit> {
        let groups: Vec<NeedGroup> = self
            .groups
            .iter()
            .filter(|it| matches!(it.change, GroupChange::Added | GroupChange::Changed))
            .map(|it| it.group.clone())
            .collect();
        if groups.is_empty()
            && self.sources.is_empty()
            && self.source_marks.is_empty()
            && self.evidence.is_empty()
        {
            return None;
        }
        Some(Edit::TakeInNeedGroups {
            groups,
            sources: self.sources.clone(),
            source_marks: self.source_marks.clone(),
            evidence: self.evidence.clone(),
        })
    }
}

impl<'a> Reader<'a> {
    fn new(
        book: &'a Book,
        workshop: &'a Workshop,
        words: &'a SpreadsheetWords,
        texts: &'a Texts,
        choices: &'a ImportChoices,
    ) -> Self {
        Self {
            book,
            workshop,
            words,
            texts,
            own: Texts::new(workshop.language),
            choices,
            drafts: Vec::new(),
            sources: workshop.sources.clone(),
            unconfirmed_sources: workshop.unconfirmed_sources.clone(),
            whole: workshop.evidence.clone(),
            findings: Vec::new(),
            overlaps: Vec::new(),
            remarks: Vec::new(),
            made_sources: BTreeSet::new(),
            seen: BTreeMap::new(),
            after_total: false,
            without_source: BTreeSet::new(),
        }
    }
}

impl Reader<'_> {
    fn find(&mut self, seriousness: Seriousness, address: Address, message: Message) {
        self.findings.push(ImportFinding {
            seriousness,
            address,
            message,
        });
    }

    fn sheet(&mut self, sheet: &Sheet, plan: &SheetPlan, table: TableKind) {
        self.note_untied(sheet, plan);
        self.note_columns(sheet, plan);
        self.after_total = false;
        if table == TableKind::Groups && self.names_nothing(sheet, plan) {
            self.find(
                Seriousness::Note,
                row_address(sheet, plan.header_row),
                Message::new("import-note-no-names"),
            );
            return;
        }
        let mut hidden: Vec<u32> = Vec::new();
        for row in sheet.rows.iter().filter(|row| row.number > plan.header_row) {
            if row.hidden && !self.choices.hidden_rows {
                hidden.push(row.number);
                continue;
            }
            if repeats_headings(sheet, plan, row) {
                continue;
            }
            match table {
                TableKind::Groups => self.group_row(sheet, plan, row),
                TableKind::Sources => self.source_row(sheet, plan, row),
                TableKind::Figures => self.figure_row(sheet, plan, row),
                TableKind::Evidence | TableKind::WholeEvidence => {
                    self.evidence_row(sheet, plan, row, table);
                }
                TableKind::Beside => self.beside_row(sheet, plan, row),
            }
        }
        self.ask_for_sources(sheet, plan);
        if let Some(first) = hidden.first() {
            let rows: Vec<String> = hidden.iter().take(20).map(ToString::to_string).collect();
            self.find(
                Seriousness::Note,
                row_address(sheet, *first),
                Message::new("import-note-hidden-rows")
                    .with("count", hidden.len())
                    .with("rows", rows.join(", ")),
            );
        }
    }

    /// Whether no row can be a group's: no column holds names, and none of the ids is known.
    fn names_nothing(&self, sheet: &Sheet, plan: &SheetPlan) -> bool {
        if plan.column(&Field::new("name")).is_some() {
            return false;
        }
        let is_known = |row: &&Row| {
            let id = self.field_text(sheet, plan, row, "id");
            self.workshop
                .need_groups
                .iter()
                .any(|group| group.id.as_str() == id)
        };
        !sheet
            .rows
            .iter()
            .filter(|row| row.number > plan.header_row)
            .any(|row| is_known(&row))
    }

    /// Columns with a heading and something under it that no field is tied to are named, so that nothing is
    /// left out unseen.
    fn note_untied(&mut self, sheet: &Sheet, plan: &SheetPlan) {
        let untied: Vec<(u32, String)> = (0..sheet.width())
            .filter(|column| !plan.columns.contains_key(column))
            .filter(|column| !plan.figures.contains_key(column))
            .filter(|column| {
                sheet.rows.iter().any(|row| {
                    row.number > plan.header_row && !sheet.own_cell(row.number, *column).is_blank()
                })
            })
            .map(|column| (column, heading(sheet, plan.header_row, column)))
            .filter(|(_, heading)| !heading.is_empty())
            .collect();
        let Some((first, _)) = untied.first() else {
            return;
        };
        let names: Vec<String> = untied
            .iter()
            .map(|(column, heading)| format!("{heading} ({})", column_letters(*column)))
            .collect();
        self.find(
            Seriousness::Note,
            cell_address(sheet, plan.header_row, *first),
            Message::new("import-note-untied")
                .with("count", names.len())
                .with("columns", self.texts.list(&names)),
        );
    }

    /// The cell of a field in a row, where the field is tied to a column.
    fn field<'s>(
        &self,
        sheet: &'s Sheet,
        plan: &SheetPlan,
        row: &Row,
        key: &str,
    ) -> Option<(&'s Cell, Address, u32)> {
        let column = plan.column(&Field::new(key))?;
        Some((
            sheet.cell(row.number, column),
            cell_address(sheet, row.number, column),
            column,
        ))
    }

    /// The text of a field; empty where it is not tied or says nothing.
    fn field_text(&self, sheet: &Sheet, plan: &SheetPlan, row: &Row, key: &str) -> String {
        self.field(sheet, plan, row, key)
            .map_or_else(String::new, |(cell, ..)| match cell {
                Cell::Error(_) | Cell::NotCalculated => String::new(),
                cell => text(cell, self.own.language()),
            })
    }

    /// Where a field of a row stands or should stand; the whole row where no column is tied to it.
    fn cell_or_row(&self, sheet: &Sheet, plan: &SheetPlan, row: &Row, key: &str) -> Address {
        plan.column(&Field::new(key)).map_or_else(
            || row_address(sheet, row.number),
            |column| cell_address(sheet, row.number, column),
        )
    }

    /// The draft of a group named by id or name; made from the workshop's group where the file has none.
    fn draft_of(&mut self, named: &str, address: &Address) -> Option<usize> {
        let wanted = folded(named);
        if wanted.is_empty() {
            return None;
        }
        let by_id = |id: &GroupId| id.as_str() == named;
        let draft = self
            .drafts
            .iter()
            .position(|draft| by_id(&draft.group.id))
            .or_else(|| {
                self.drafts
                    .iter()
                    .position(|draft| folded(&draft.group.name) == wanted)
            });
        if draft.is_some() {
            return draft;
        }
        let group = self.workshop.need_groups.iter().find(|it| by_id(&it.id));
        let group = group.or_else(|| {
            self.workshop
                .need_groups
                .iter()
                .find(|it| folded(&it.name) == wanted)
        })?;
        self.drafts.push(Draft {
            group: group.clone(),
            before: Some(group.clone()),
            address: address.clone(),
            cells: BTreeMap::new(),
            bad: false,
        });
        Some(self.drafts.len() - 1)
    }

    fn tie_overlaps(&mut self) {
        for (draft, address, named) in std::mem::take(&mut self.overlaps) {
            let mut ids = Vec::new();
            let mut unknown = Vec::new();
            for part in parts(&named) {
                match self.group_named(&part) {
                    Some(id) => ids.push(id),
                    None => unknown.push(part),
                }
            }
            if !unknown.is_empty() {
                if let Some(draft) = self.drafts.get_mut(draft) {
                    draft.bad = true;
                }
                let message = Message::new("import-problem-unknown-group")
                    .with("written", unknown.join(", "));
                self.find(Seriousness::Error, address, message);
            } else if let Some(draft) = self.drafts.get_mut(draft) {
                draft.group.overlaps = ids;
            }
        }
    }

    fn group_named(&self, named: &str) -> Option<GroupId> {
        let drafts = self.drafts.iter().map(|draft| &draft.group);
        let groups: Vec<&NeedGroup> = drafts.chain(&self.workshop.need_groups).collect();
        groups
            .iter()
            .find(|group| group.id.as_str() == named)
            .or_else(|| {
                groups
                    .iter()
                    .find(|group| folded(&group.name) == folded(named))
            })
            .map(|group| group.id.clone())
    }

    /// The source that a text names; made anew where none is known by it.
    fn source_named(&mut self, named: &str, address: &Address) -> SourceId {
        let wanted = folded(named);
        let known = self.sources.iter().find(|source| {
            source.id.as_str() == named
                || folded(&source.title) == wanted
                || folded(&format!("{}, {}", source.publisher, source.title)) == wanted
        });
        if let Some(source) = known {
            return source.id.clone();
        }
        let id = SourceId::from_name(named, self.sources.iter().map(|source| &source.id));
        self.sources.push(Source {
            id: id.clone(),
            publisher: String::new(),
            title: named.to_owned(),
            address: String::new(),
            year: String::new(),
            terms: String::new(),
        });
        self.made_sources.insert(id.clone());
        self.find(
            Seriousness::Note,
            address.clone(),
            Message::new("import-note-new-source").with("title", named),
        );
        id
    }
}

/// Several answers in one cell: with semicolons or on lines of their own.
fn parts(text: &str) -> Vec<String> {
    text.split([';', '\n'])
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

fn cell_address(sheet: &Sheet, row: u32, column: u32) -> Address {
    Address {
        sheet: sheet.name.clone(),
        row,
        column: Some(column),
    }
}

fn row_address(sheet: &Sheet, row: u32) -> Address {
    Address {
        sheet: sheet.name.clone(),
        row,
        column: None,
    }
}

/// A row that only says the headings again, as where a long list was put together from several.
fn repeats_headings(sheet: &Sheet, plan: &SheetPlan, row: &Row) -> bool {
    let mut compared = 0;
    for column in plan.columns.keys() {
        let cell = sheet.own_cell(row.number, *column);
        if cell.is_blank() {
            continue;
        }
        let own = cell.shown();
        if own.starts_with(EXACT)
            || folded(&own) != folded(&heading(sheet, plan.header_row, *column))
        {
            return false;
        }
        compared += 1;
    }
    compared >= 2
}
