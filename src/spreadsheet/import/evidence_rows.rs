//! Rows of evidence sheets: of a group, of the whole workshop, and findings that stand in the row of their group.

use super::super::book::{Address, Cell, Row, Sheet};
use super::super::cell_text::{Said, answer, day, fault, folded, said, text, yes_no};
use super::super::fields::rows::WEIGHTS;
use super::super::fields::{RowColumn, TableKind};
use super::super::plan::SheetPlan;
use super::judgements::quality;
use super::{Reader, Seriousness};
use crate::text::catalogues::EvidenceKinds;
use crate::text::{Language, Message, Texts};
use crate::workshop::{Evidence, EvidenceId, EvidenceKindId, NeedGroup, PoliticalWeight};

/// The kind of evidence of a finding whose kind the file does not say.
const USUAL_KIND: &str = "needs-analysis";
/// What the ids of rows for the whole workshop are made from, as on screen.
const WHOLE: &str = "alla";

/// Whose evidence a row is.
#[derive(Clone, Copy)]
enum Owner {
    /// The draft of a group.
    Group(usize),
    /// The whole workshop.
    Whole,
}

impl Reader<'_> {
    pub(super) fn evidence_row(
        &mut self,
        sheet: &Sheet,
        plan: &SheetPlan,
        row: &Row,
        table: TableKind,
    ) {
        let Some(cells) = self.row_cells(sheet, plan, row, table) else {
            return;
        };
        let unknown = self.says_unknown(sheet, plan, row);
        if cells.is_empty() && !unknown {
            return;
        }
        let owner = if table == TableKind::WholeEvidence {
            if self.is_example(sheet, plan, row, "sheet-evidence-id") {
                return;
            }
            Owner::Whole
        } else {
            match self.group_of(sheet, plan, row, "sheet-evidence-group") {
                Some(draft) => Owner::Group(draft),
                None => return,
            }
        };
        let Some(mut found) = self.evidence_of(&cells) else {
            return;
        };
        let given: Vec<&str> = cells.iter().map(|(column, ..)| column.key).collect();
        // A sign for *not known* where the finding should stand says that it was looked for.
        if unknown && !given.contains(&"sheet-evidence-missing") {
            found.missing = true;
        }
        if found.id != EvidenceId::default() && !self.is_first_of_its_id(owner, &found.id) {
            self.find(
                Seriousness::Error,
                self.cell_or_row(sheet, plan, row, "sheet-evidence-id"),
                Message::new("import-problem-id-twice").with("id", found.id.as_str()),
            );
            return;
        }
        // What is written of a row that is there already need not say its kind again.
        if found.kind == EvidenceKindId::default() {
            match self.evidence_with_id(owner, &found.id) {
                Some(known) => found.kind = known.kind.clone(),
                None => {
                    self.find(
                        Seriousness::Error,
                        self.cell_or_row(sheet, plan, row, "sheet-evidence-kind"),
                        Message::new("import-problem-no-kind"),
                    );
                    return;
                }
            }
        }
        let given =
            |key: &str| given.contains(&key) || (unknown && key == "sheet-evidence-missing");
        match owner {
            Owner::Whole => add(&mut self.whole, WHOLE, found, given),
            Owner::Group(draft) => {
                if let Some(draft) = self.drafts.get_mut(draft) {
                    let owner = draft.group.id.to_string();
                    add(&mut draft.group.evidence, &owner, found, given);
                }
            }
        }
    }

    /// What the cells of a row say; none where one of them is wrong, which is then said.
    fn evidence_of(&mut self, cells: &[(&'static RowColumn, &Cell, Address)]) -> Option<Evidence> {
        let language = self.own.language();
        let mut found = Evidence::new(EvidenceId::default(), EvidenceKindId::default());
        let mut bad = false;
        for (column, cell, address) in cells {
            let read = match column.key {
                "sheet-evidence-id" => {
                    found.id = EvidenceId::new(text(cell, language));
                    Ok(())
                }
                "sheet-evidence-group" => Ok(()),
                "sheet-evidence-weight" => {
                    answer(cell, WEIGHTS, self.words, self.texts).map(|at| {
                        found.political_weight = PoliticalWeight::ALL.get(at).copied();
                    })
                }
                key => self.evidence_cell(key, cell, &mut found, address),
            };
            if let Err(problem) = read {
                self.find(Seriousness::Error, address.clone(), problem);
                bad = true;
            }
        }
        (!bad).then_some(found)
    }

    fn says_unknown(&self, sheet: &Sheet, plan: &SheetPlan, row: &Row) -> bool {
        self.field(sheet, plan, row, "sheet-evidence-finding")
            .is_some_and(|(cell, ..)| said(cell, self.words) == Said::Unknown)
    }

    fn evidence_with_id(&self, owner: Owner, id: &EvidenceId) -> Option<&Evidence> {
        let rows = match owner {
            Owner::Whole => &self.whole,
            Owner::Group(draft) => &self.drafts.get(draft)?.group.evidence,
        };
        rows.iter().find(|row| row.id == *id)
    }

    fn is_first_of_its_id(&mut self, owner: Owner, id: &EvidenceId) -> bool {
        let of = match owner {
            Owner::Whole => String::new(),
            Owner::Group(draft) => self
                .drafts
                .get(draft)
                .map(|draft| draft.group.id.to_string())
                .unwrap_or_default(),
        };
        self.taken(format!("{of}\u{1f}evidence\u{1f}{id}")) == 0
    }

    /// A finding that stands in the row of its group. Returns whether something was wrong.
    pub(super) fn inline_evidence(
        &mut self,
        sheet: &Sheet,
        plan: &SheetPlan,
        row: &Row,
        group: &mut NeedGroup,
    ) -> bool {
        let mut bad = false;
        let cells: Vec<(&str, &Cell, Address)> = [
            "evidence-kind",
            "evidence-finding",
            "evidence-source",
            "evidence-date",
            "evidence-quality",
        ]
        .into_iter()
        .filter_map(|key| {
            let (cell, address, _) = self.field(sheet, plan, row, key)?;
            (said(cell, self.words) == Said::Something).then_some((key, cell, address))
        })
        .collect();
        let says_something = cells
            .iter()
            .any(|(key, ..)| matches!(*key, "evidence-finding" | "evidence-source"));
        if !says_something {
            return false;
        }
        let mut found = Evidence::new(EvidenceId::default(), EvidenceKindId::new(USUAL_KIND));
        for (key, cell, address) in cells {
            match self.evidence_cell(key, cell, &mut found, &address) {
                Ok(()) => {}
                Err(problem) => {
                    self.find(Seriousness::Error, address, problem);
                    bad = true;
                }
            }
        }
        if !bad {
            let owner = group.id.to_string();
            add(&mut group.evidence, &owner, found, |_| false);
        }
        bad
    }

    fn evidence_cell(
        &mut self,
        key: &str,
        cell: &Cell,
        row: &mut Evidence,
        address: &Address,
    ) -> Result<(), Message> {
        if let Some(problem) = fault(cell) {
            return Err(problem);
        }
        let language = self.own.language();
        match key.trim_start_matches("sheet-") {
            "evidence-kind" => row.kind = evidence_kind(&text(cell, language), self.texts)?,
            "evidence-finding" => row.finding = text(cell, language),
            "evidence-source" => row.source = text(cell, language),
            "evidence-date" => {
                let (date, year_only) = day(cell)?;
                row.date = Some(date);
                if year_only {
                    self.find(
                        Seriousness::Note,
                        address.clone(),
                        Message::new("import-note-year-only").with("year", date.year().to_string()),
                    );
                }
            }
            "evidence-quality" => row.quality = Some(quality(cell)?),
            "evidence-missing" => row.missing = yes_no(cell, self.words)?,
            "evidence-unconfirmed" => row.unconfirmed = yes_no(cell, self.words)?,
            _ => {}
        }
        Ok(())
    }
}

/// Adds a row, or completes the one with its id, or else the one that says the same. What the file says
/// nothing of is left as it is; `given` knows the marks, which are never empty.
fn add(rows: &mut Vec<Evidence>, owner: &str, mut found: Evidence, given: impl Fn(&str) -> bool) {
    let known = rows.iter_mut().find(|row| {
        if found.id == EvidenceId::default() {
            row.kind == found.kind && row.finding == found.finding && row.source == found.source
        } else {
            row.id == found.id
        }
    });
    let Some(row) = known else {
        if found.id == EvidenceId::default() {
            found.id = EvidenceId::from_name(
                &format!("{owner} {}", found.kind),
                rows.iter().map(|row| &row.id),
            );
        }
        rows.push(found);
        return;
    };
    row.kind = found.kind;
    if !found.finding.is_empty() {
        row.finding = found.finding;
    }
    if !found.source.is_empty() {
        row.source = found.source;
    }
    row.date = found.date.or(row.date);
    row.quality = found.quality.or(row.quality);
    row.political_weight = found.political_weight.or(row.political_weight);
    if given("sheet-evidence-missing") {
        row.missing = found.missing;
    }
    if given("sheet-evidence-unconfirmed") {
        row.unconfirmed = found.unconfirmed;
    }
}

fn evidence_kind(written: &str, texts: &Texts) -> Result<EvidenceKindId, Message> {
    let kinds = EvidenceKinds::load().map_or(&[][..], |all| all.kinds.as_slice());
    let wanted = folded(written);
    kinds
        .iter()
        .find(|kind| {
            kind.id == written
                || Language::ALL
                    .iter()
                    .any(|language| folded(kind.name.in_language(*language)) == wanted)
        })
        .map(|kind| EvidenceKindId::new(kind.id.as_str()))
        .ok_or_else(|| {
            let allowed: Vec<&str> = kinds
                .iter()
                .map(|kind| kind.name.in_language(texts.language()))
                .collect();
            Message::new("import-problem-not-an-answer")
                .with("written", written)
                .with("allowed", allowed.join("; "))
        })
}
