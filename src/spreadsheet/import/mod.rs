//! From a read file and a plan to what would be taken in: which groups are added, which change and in what,
//! and every finding with its cell. Nothing is written here; [`Import::edit`] is the one change that does
//! it all.
//!
//! A row is taken in whole or not at all. An empty cell leaves what is there. A cell that says that nothing
//! is known sets *uppgift saknas* where that can be said, and else leaves what is there.

mod changes;
mod group_row;
mod judgements;
mod other_rows;

use std::collections::{BTreeMap, BTreeSet};

use super::book::{Address, Book, Cell, Row, Sheet, column_letters};
use super::cell_text::{EXACT, folded, text};
use super::fields::{Field, TableKind};
use super::plan::{Plan, SheetPlan, heading};
use crate::text::catalogues::{OnePatientPhrases, SpreadsheetWords};
use crate::text::{Explain, Language, Message, Texts};
use crate::workshop::{Edit, GroupId, NeedGroup, ResourceDirection, Source, SourceId, Workshop};

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

/// What would be taken in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Import {
    /// Groups in the file's order.
    pub groups: Vec<GroupOutcome>,
    /// Sources that are new or change.
    pub sources: Vec<Source>,
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
    findings: Vec<ImportFinding>,
    /// Overlaps are looked up once all groups are known.
    overlaps: Vec<(usize, Address, String)>,
    /// Words about numbers of the row at hand, put in place once the row is read.
    remarks: Vec<(Remark, String)>,
    /// Sources that were made because a figure named them.
    made_sources: BTreeSet<SourceId>,
    /// How many rows have said the same thing of the same group.
    seen: BTreeMap<String, usize>,
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
        let language = Language::from_code(&workshop.language).unwrap_or_default();
        let mut reader = Reader {
            book,
            workshop,
            words,
            texts,
            own: Texts::new(language),
            choices,
            drafts: Vec::new(),
            sources: workshop.sources.clone(),
            findings: Vec::new(),
            overlaps: Vec::new(),
            remarks: Vec::new(),
            made_sources: BTreeSet::new(),
            seen: BTreeMap::new(),
        };
        for table in [
            TableKind::Sources,
            TableKind::Groups,
            TableKind::Figures,
            TableKind::Evidence,
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
        if groups.is_empty() && self.sources.is_empty() {
            return None;
        }
        Some(Edit::TakeInNeedGroups {
            groups,
            sources: self.sources.clone(),
        })
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
                TableKind::Evidence => self.evidence_row(sheet, plan, row),
                TableKind::Beside => self.beside_row(sheet, plan, row),
            }
        }
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

    /// The cell of a field in a row, where the field is tied to a column.
    fn field<'s>(
        &self,
        sheet: &'s Sheet,
        plan: &SheetPlan,
        row: &Row,
        self.note_untied(sheet, plan);
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
    /// Columns with a heading and something under it that no field is tied to are named, so that nothing is
    /// left out unseen.
    fn note_untied(&mut self, sheet: &Sheet, plan: &SheetPlan) {
        let untied: Vec<(u32, String)> = (0..sheet.width())
            .filter(|column| !plan.columns.contains_key(column))
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

    fn finish(mut self) -> Import {
        let mut groups = Vec::new();
        for draft in std::mem::take(&mut self.drafts) {
            groups.push(self.outcome(draft));
        }
        // A source that only a row left out has named is not needed.
        let is_needed = |source: &Source| {
            !self.made_sources.contains(&source.id)
                || groups.iter().any(|outcome: &GroupOutcome| {
                    outcome.change != GroupChange::LeftOut
                        && outcome
                            .group
                            .figures
                            .iter()
                            .any(|figure| figure.source == source.id)
                })
        };
        let sources: Vec<Source> = self
            .sources
            .iter()
            .filter(|source| self.workshop.source(&source.id) != Some(*source))
            .filter(|source| is_needed(source))
            .cloned()
            .collect();
        let order: BTreeMap<&str, usize> = self
            .book
            .sheets
            .iter()
            .enumerate()
            .map(|(at, sheet)| (sheet.name.as_str(), at))
            .collect();
        self.findings.sort_by_key(|finding| {
            (
                finding.seriousness,
                order.get(finding.address.sheet.as_str()).copied(),
                finding.address.row,
                finding.address.column,
            )
        });
        Import {
            groups,
            sources,
            findings: self.findings,
        }
    }

    fn outcome(&mut self, mut draft: Draft) -> GroupOutcome {
        let group = &mut draft.group;
        if let Some(gap) = &group.health_gap
            && gap.worst.is_some()
            && gap.worst == gap.optimal
        {
            draft.bad = true;
            let message = Message::new("import-problem-equal-ends").with("name", &group.name);
            self.findings.push(ImportFinding {
                seriousness: Seriousness::Error,
                address: draft.address.clone(),
                message,
            });
        }
        let resources = &mut group.resources;
        // A change without a word on which way says it by its sign.
        if resources.direction.is_none() {
            resources.direction = match resources.change {
                Some(change) if change > 0 => Some(ResourceDirection::Grow),
                Some(change) if change < 0 => Some(ResourceDirection::Release),
                _ => None,
            };
        }
        let was = draft.before.as_ref().map(|before| &before.resources);
        if was != Some(&*resources) && resources.check().is_err() {
            draft.bad = true;
            let message = Message::new("import-problem-direction").with("name", &group.name);
            self.findings.push(ImportFinding {
                seriousness: Seriousness::Error,
                address: draft.address.clone(),
                message,
            });
        }
        let language = self.own.language();
        let before_name = draft.before.as_ref().map(|before| before.name.as_str());
        let new_name = before_name != Some(group.name.as_str());
        let sounds = new_name
            && !group.confirmed_as_group
            && OnePatientPhrases::load()
                .is_ok_and(|phrases| phrases.find(language, &group.name).is_some());
        let left_out = draft.bad || self.choices.left_out.contains(&group.id);
        let answered = sounds && self.choices.kept_as_groups.contains(&group.id);
        if answered {
            group.confirmed_as_group = true;
        }
        if sounds && !answered && !left_out {
            self.findings.push(ImportFinding {
                seriousness: Seriousness::Question,
                address: draft.address.clone(),
                message: Message::new("import-question-one-patient").with("name", &group.name),
            });
        }
        let fields = changes::between(draft.before.as_ref(), group, self.workshop, self.texts);
        let change = match &draft.before {
            _ if left_out => GroupChange::LeftOut,
            None => GroupChange::Added,
            Some(before) if before == group => GroupChange::Same,
            Some(_) => GroupChange::Changed,
        };
        GroupOutcome {
            group: draft.group,
            address: draft.address,
            change,
            fields,
            sounds_like_one_patient: sounds && !answered,
        }
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
