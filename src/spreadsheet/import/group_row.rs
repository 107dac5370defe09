//! One row of the sheet of groups.

use super::super::book::{Address, Cell, Row, Sheet};
use super::super::cell_text::{
    Amount, EXACT, Said, amount, answer, count, digits, fault, folded, heading_factor, said, text,
    whole, yes_no,
};
use super::super::fields::Field;
use super::super::fields::groups::{
    Access, GroupColumn, RESPONSIBLE, SEVERITY_PARTS, group_columns, people_basis,
};
use super::super::figure_columns::year_in;
use super::super::plan::{SheetPlan, heading};
use super::judgements::{listed, quality};
use super::{Draft, Reader, Seriousness, cell_address, parts, row_address};
use crate::text::Message;
use crate::workshop::{GroupId, LONGEST_NAME, NeedGroup, People, is_nameless, likeness};

impl Reader<'_> {
    /// Which group a row is about; none where the row is no group's.
    fn group_of_row(
        &mut self,
        sheet: &Sheet,
        plan: &SheetPlan,
        row: &Row,
    ) -> Option<(NeedGroup, Option<NeedGroup>)> {
        let raw = |key: &str| {
            self.field(sheet, plan, row, key)
                .map_or_else(String::new, |(cell, ..)| folded(&cell.shown()))
        };
        let (raw_id, raw_name) = (raw("id"), raw("name"));
        if self.words.examples.contains(&raw_id) || self.words.examples.contains(&raw_name) {
            self.find(
                Seriousness::Note,
                row_address(sheet, row.number),
                Message::new("import-note-example-row"),
            );
            return None;
        }
        if self.words.totals.contains(&raw_name) || self.words.totals.contains(&raw_id) {
            self.after_total |= !self.drafts.is_empty() && cells_in_use(row) > 1;
            self.find(
                Seriousness::Note,
                row_address(sheet, row.number),
                Message::new("import-note-total-row")
                    .with("name", self.field_text(sheet, plan, row, "name").trim()),
            );
            return None;
        }
        if self.is_footnote(sheet, plan, row) {
            self.find(
                Seriousness::Note,
                row_address(sheet, row.number),
                Message::new("import-note-footnote"),
            );
            return None;
        }
        let unknown = |raw: &String| self.words.unknown.contains(raw);
        let id = if unknown(&raw_id) || is_nameless(&raw_id) {
            String::new()
        } else {
            self.field_text(sheet, plan, row, "id")
        };
        let name = if unknown(&raw_name) {
            String::new()
        } else {
            self.field_text(sheet, plan, row, "name")
        };
        for key in ["id", "name"] {
            if let Some((cell, address, _)) = self.field(sheet, plan, row, key)
                && let Some(problem) = fault(cell)
            {
                self.find(Seriousness::Error, address, problem);
                return None;
            }
        }
        if id.is_empty() && is_nameless(&name) {
            let tied_is_filled = plan
                .columns
                .keys()
                .any(|column| !sheet.own_cell(row.number, *column).is_blank());
            if tied_is_filled {
                self.find(
                    Seriousness::Error,
                    row_address(sheet, row.number),
                    Message::new("import-problem-no-group"),
                );
            }
            return None;
        }
        let groups = &self.workshop.need_groups;
        let existing = if id.is_empty() {
            groups
                .iter()
                .find(|group| folded(&group.name) == folded(&name))
        } else {
            groups.iter().find(|group| group.id.as_str() == id)
        };
        if let Some(group) = existing {
            return Some((group.clone(), Some(group.clone())));
        }
        if is_nameless(&name) {
            self.find(
                Seriousness::Error,
                row_address(sheet, row.number),
                Message::new("import-problem-no-name").with("id", &id),
            );
            return None;
        }
        let id = if id.is_empty() {
            let drafts = self.drafts.iter().map(|draft| &draft.group.id);
            let taken: Vec<GroupId> = drafts
                .chain(groups.iter().map(|group| &group.id))
                .cloned()
                .collect();
            GroupId::from_name(&name, &taken)
        } else {
            GroupId::new(id)
        };
        Some((NeedGroup::new(id, name), None))
    }

    /// Whether a row is a remark about the sheet: one text alone, which begins as such remarks do, which is
    /// several words where an id would stand, or which follows the sum that ends the table.
    fn is_footnote(&self, sheet: &Sheet, plan: &SheetPlan, row: &Row) -> bool {
        let mut filled = row
            .cells
            .iter()
            .enumerate()
            .filter(|(_, it)| !it.is_blank());
        let (Some((at, Cell::Text(text))), None) = (filled.next(), filled.next()) else {
            return false;
        };
        let text = folded(text);
        let is_id = plan.column(&Field::new("id")) == u32::try_from(at).ok();
        let names_group = self
            .workshop
            .need_groups
            .iter()
            .any(|group| folded(&group.name) == text || folded(group.id.as_str()) == text);
        let begins = self
            .words
            .footnotes
            .iter()
            .any(|start| text.starts_with(start.as_str()));
        let ends_table = || {
            let below = |other: &&Row| other.number > row.number;
            self.after_total
                && !sheet
                    .rows
                    .iter()
                    .filter(below)
                    .any(|it| cells_in_use(it) > 1)
        };
        !names_group && (begins || (is_id && text.contains(' ')) || ends_table())
    }

    pub(super) fn group_row(&mut self, sheet: &Sheet, plan: &SheetPlan, row: &Row) {
        let Some((mut group, before)) = self.group_of_row(sheet, plan, row) else {
            return;
        };
        let own_name = self.field_text(sheet, plan, row, "name");
        let twice = self.drafts.iter().find(|draft| {
            draft.group.id == group.id
                || (!own_name.is_empty() && folded(&draft.group.name) == folded(&own_name))
        });
        if let Some(twice) = twice {
            let message = Message::new("import-problem-twice")
                .with("name", &group.name)
                .with("row", twice.address.row.to_string());
            self.find(Seriousness::Error, row_address(sheet, row.number), message);
            return;
        }
        if before.is_none() {
            let address = self.cell_or_row(sheet, plan, row, "name");
            self.note_alike(&group, &address);
        }
        let mut bad = false;
        for column in group_columns() {
            let Some((cell, address, at)) = self.field(sheet, plan, row, column.key) else {
                continue;
            };
            let factor = match column.access {
                Access::Money(..) | Access::Change(..) => {
                    heading_factor(&heading(sheet, plan.header_row, at), self.words)
                }
                _ => 1.0,
            };
            if let Err(problem) = self.set(column, cell, factor, &mut group, &address) {
                self.find(Seriousness::Error, address, problem);
                bad = true;
            }
        }
        for criterion in self.workshop.criteria.iter().map(|it| it.id.clone()) {
            for part in SEVERITY_PARTS {
                let Some(column) = plan.column(&Field::severity(part, &criterion)) else {
                    continue;
                };
                let cell = sheet.cell(row.number, column);
                if let Err(problem) = self.set_severity(part, &criterion, cell, &mut group) {
                    let address = cell_address(sheet, row.number, column);
                    self.find(Seriousness::Error, address, problem);
                    bad = true;
                }
            }
        }
        self.year_of_people(sheet, plan, &mut group);
        bad |= self.inline_evidence(sheet, plan, row, &mut group);
        bad |= self.figures_of_row(sheet, plan, row, &mut group);
        for (place, remark) in std::mem::take(&mut self.remarks) {
            append(place(&mut group), &remark);
        }
        let cells = ["name", "gap-optimal", "cost-change"]
            .into_iter()
            .map(|key| (key, self.cell_or_row(sheet, plan, row, key)))
            .collect();
        self.drafts.push(Draft {
            group,
            before,
            address: row_address(sheet, row.number),
            cells,
            bad,
        });
    }

    /// Reads one cell into a field.
    fn set(
        &mut self,
        column: &GroupColumn,
        cell: &Cell,
        factor: f64,
        group: &mut NeedGroup,
        address: &Address,
    ) -> Result<(), Message> {
        if let Some(problem) = fault(cell) {
            return Err(problem);
        }
        let words = self.words;
        match said(cell, words) {
            Said::Nothing => return Ok(()),
            Said::Unknown => {
                // Where *uppgift saknas* can be said, it is said; else nothing is known as before.
                if let Access::Choice(choice) = &column.access
                    && let Some(at) = choice.answers.iter().position(|key| *key == "missing-data")
                {
                    (choice.set)(group, at);
                }
                return Ok(());
            }
            Said::Something => {}
        }
        let language = self.own.language();
        match &column.access {
            Access::Id => {}
            Access::Name => {
                let name = text(cell, language);
                self.check_name(&name, group)?;
                group.name = name;
            }
            Access::Text(_, get) => *get(group) = text(cell, language),
            Access::People => self.people(cell, group, address)?,
            Access::PeopleTo => {
                let to = self.whole_number(cell)?.0;
                match &mut group.people {
                    Some(people) if to >= people.from => people.to = Some(to),
                    Some(_) => return Err(Message::new("import-problem-upper-end")),
                    None => return Err(Message::new("import-problem-number-first")),
                }
            }
            Access::PeopleUnit => {
                if let Some(people) = &mut group.people {
                    people.unit = text(cell, language);
                }
            }
            Access::PeopleBasis => {
                let basis = text(cell, language);
                match &mut group.people {
                    Some(people) => people.basis = basis,
                    None => append(&mut group.note, &basis),
                }
            }
            Access::Whole(_, set) => {
                let (number, remark) = self.whole_number(cell)?;
                set(group, number);
                self.remark(column, remark, address);
            }
            Access::Money(_, set) => {
                let (number, remark) = self.kronor(cell, factor)?;
                set(group, number);
                self.remark(column, remark, address);
            }
            Access::Change(_, set) => {
                if let Some(number) = digits::<i64>(cell).filter(|_| factor == 1.0) {
                    set(group, number);
                } else {
                    let found = self.single(cell, factor)?;
                    let number = whole(found.from.abs().round())?;
                    let number = i64::try_from(number).unwrap_or(i64::MAX);
                    set(group, if found.from < 0.0 { -number } else { number });
                    self.remark(column, found.as_written, address);
                }
            }
            Access::Number(_, set) => {
                let found = self.single(cell, 1.0)?;
                set(group, found.from);
                self.remark(column, found.as_written, address);
                // A number that is shown as a percentage says its unit by that.
                if let (true, Some(gap)) = (found.percent, &mut group.health_gap)
                    && gap.unit.is_empty()
                {
                    gap.unit = self.own.get("import-unit-percent");
                }
            }
            Access::Mark(_, set) | Access::YesNo(_, set) => set(group, yes_no(cell, words)?),
            Access::Choice(choice) => {
                (choice.set)(group, answer(cell, choice.answers, words, self.texts)?);
            }
            Access::Quality(_, set) => set(group, quality(cell)?),
            Access::Responsible => {
                let keys = RESPONSIBLE.map(|(_, key)| key);
                let mut found = Vec::new();
                for part in several(&text(cell, language)) {
                    let at = answer(&Cell::Text(part), &keys, words, self.texts)?;
                    found.extend(RESPONSIBLE.get(at).map(|(who, _)| *who));
                }
                group.responsible = found;
            }
            Access::Listed(list) => {
                let mut found = Vec::new();
                for part in parts(&text(cell, language)) {
                    found.push(listed(list.table, &part, self.texts)?);
                }
                (list.set)(group, found);
            }
            Access::Overlaps => {
                let named = text(cell, language);
                self.overlaps
                    .push((self.drafts.len(), address.clone(), named));
            }
        }
        Ok(())
    }

    /// A name that the workshop has already is never refused: it may be from before names had a longest length.
    fn check_name(&self, name: &str, group: &NeedGroup) -> Result<(), Message> {
        if is_nameless(name) {
            return Err(Message::new("import-problem-no-name").with("id", group.id.as_str()));
        }
        let known = self.workshop.group(&group.id);
        let length = name.chars().count();
        if length > LONGEST_NAME && known.is_none_or(|known| known.name != name) {
            return Err(Message::new("import-problem-long-name")
                .with("length", length)
                .with("most", LONGEST_NAME));
        }
        Ok(())
    }

    /// Says which other group a new one could be taken for.
    fn note_alike(&mut self, group: &NeedGroup, address: &Address) {
        let of_file = self.drafts.iter().map(|draft| &draft.group);
        let mut others = of_file.chain(self.workshop.need_groups.iter());
        let alike = likeness(&group.name);
        let other = others.find(|other| other.id != group.id && likeness(&other.name) == alike);
        if let Some(other) = other {
            let message = Message::new("import-note-name-alike").with("name", &other.name);
            self.find(Seriousness::Note, address.clone(), message);
        }
    }

    /// Where the heading of the people says which year they were counted, that is kept with the number, unless
    /// something else is said of it.
    fn year_of_people(&self, sheet: &Sheet, plan: &SheetPlan, group: &mut NeedGroup) {
        let column = plan.column(&Field::new("people-from"));
        let year = column.and_then(|column| year_in(&sheet.cell(plan.header_row, column).shown()));
        let (Some(year), Some(people)) = (year, &mut group.people) else {
            return;
        };
        let sentence = |year: &str| {
            self.own
                .with("import-remark-year", &[("year", year.to_owned().into())])
        };
        let says_a_year = year_in(&people.basis).is_some_and(|it| sentence(&it) == people.basis);
        if people.basis.is_empty() || says_a_year {
            people.basis = sentence(&year);
        }
    }

    fn people(
        &mut self,
        cell: &Cell,
        group: &mut NeedGroup,
        address: &Address,
    ) -> Result<(), Message> {
        let found = match digits::<u64>(cell) {
            Some(number) => (number, None, None),
            None => {
                let found = count(cell, self.words)?;
                if found.percent {
                    return Err(Message::new("import-problem-percent-of-people")
                        .with("written", cell.shown()));
                }
                let to = found.to.map(whole).transpose()?;
                (whole(found.from)?, to, found.as_written)
            }
        };
        let (from, to, as_written) = found;
        let unit = self.own.get("need-groups-persons");
        let people = group.people.get_or_insert_with(|| People {
            from,
            to: None,
            unit,
            basis: String::new(),
        });
        // The upper end belongs to the number before it, unless it says so itself.
        if people.from != from || to.is_some() {
            people.to = to;
        }
        people.from = from;
        if let Some(written) = as_written {
            let remark = self.own.with(
                "import-remark-approximate",
                &[("written", written.as_str().into())],
            );
            self.remarks.push((people_basis, remark));
            self.note_approximate(address, &written);
        }
        Ok(())
    }

    pub(super) fn note_approximate(&mut self, address: &Address, written: &str) {
        self.find(
            Seriousness::Note,
            address.clone(),
            Message::new("import-note-approximate").with("written", written),
        );
    }

    /// Keeps a word beside a number that is not exact, once.
    fn remark(&mut self, column: &GroupColumn, as_written: Option<String>, address: &Address) {
        let Some(written) = as_written else { return };
        let label = Field::new(column.key).label(&self.own, self.workshop);
        let remark = self.own.with(
            "import-remark-approximate-of",
            &[
                ("field", label.into()),
                ("written", written.as_str().into()),
            ],
        );
        self.remarks.push((column.remark, remark));
        self.note_approximate(address, &written);
    }

    /// One number, no range.
    pub(super) fn single(&self, cell: &Cell, factor: f64) -> Result<Amount, Message> {
        let found = amount(cell, self.words, factor)?;
        if found.to.is_some() {
            return Err(Message::new("import-problem-range").with("written", cell.shown().trim()));
        }
        Ok(found)
    }

    /// A whole number, and how it was written where that was not exact.
    fn whole_number(&self, cell: &Cell) -> Result<(u64, Option<String>), Message> {
        match digits(cell) {
            Some(number) => Ok((number, None)),
            None => one_whole(count(cell, self.words)?, cell),
        }
    }

    /// Whole kronor: what is left of a division is rounded away.
    fn kronor(&self, cell: &Cell, factor: f64) -> Result<(u64, Option<String>), Message> {
        if let Some(number) = digits(cell).filter(|_| factor == 1.0) {
            return Ok((number, None));
        }
        let mut found = amount(cell, self.words, factor)?;
        found.from = found.from.round();
        one_whole(found, cell)
    }
}

/// How many cells of a row hold something to see.
fn cells_in_use(row: &Row) -> usize {
    row.cells.iter().filter(|cell| !cell.is_blank()).count()
}

/// One whole number, no range and no share; with how it was written where that was not exact.
fn one_whole(found: Amount, cell: &Cell) -> Result<(u64, Option<String>), Message> {
    let written = cell.shown();
    if found.to.is_some() {
        return Err(Message::new("import-problem-range").with("written", written.trim()));
    }
    if found.percent {
        return Err(Message::new("import-problem-not-a-number").with("written", written.trim()));
    }
    Ok((whole(found.from)?, found.as_written))
}

/// Several answers: with semicolons, on lines of their own, with commas, slashes or *och*.
fn several(text: &str) -> Vec<String> {
    text.replace(" och ", ";")
        .replace(" and ", ";")
        .replace([',', '/', '&', '+'], ";")
        .split([';', '\n'])
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

/// Puts a sentence after what stands there, once.
pub(super) fn append(text: &mut String, sentence: &str) {
    if sentence.is_empty() || text.contains(sentence) {
        return;
    }
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(sentence);
}

/// Whether a text was written to be taken as it stands.
pub(super) fn is_exact(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if text.starts_with(EXACT))
}
