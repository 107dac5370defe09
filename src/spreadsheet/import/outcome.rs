//! What comes of everything that was read: each group as it would be after the import, what is asked about
//! it, and which sources and rows for the whole workshop change.

use std::collections::BTreeMap;

use super::changes;
use super::{
    Draft, GroupChange, GroupOutcome, Import, ImportFinding, Reader, RowOutcome, Seriousness,
};
use crate::spreadsheet::fields::TableKind;
use crate::text::Message;
use crate::text::catalogues::OnePatientPhrases;
use crate::workshop::{Evidence, NeedGroup, ResourceDirection, Source, SourceId};

impl Reader<'_> {
    pub(super) fn finish(mut self) -> Import {
        let mut groups = Vec::new();
        for draft in std::mem::take(&mut self.drafts) {
            groups.push(self.outcome(draft));
        }
        let sources = self.changed_sources(&groups);
        let source_marks = self.changed_marks(&sources);
        let known = |row: &Evidence| self.workshop.evidence.contains(row);
        let evidence: Vec<Evidence> = self.whole.iter().filter(|it| !known(it)).cloned().collect();
        let rows = self.rows(&sources, &source_marks, &evidence);
        self.sort_findings();
        Import {
            groups,
            rows,
            sources,
            source_marks,
            evidence,
            findings: self.findings,
        }
    }

    /// Sources that are new or change. One that only a row left out has named is not needed.
    fn changed_sources(&self, groups: &[GroupOutcome]) -> Vec<Source> {
        let is_needed = |source: &Source| {
            !self.made_sources.contains(&source.id)
                || groups.iter().any(|outcome| {
                    outcome.change != GroupChange::LeftOut
                        && outcome
                            .group
                            .figures
                            .iter()
                            .any(|figure| figure.source == source.id)
                })
        };
        self.sources
            .iter()
            .filter(|source| self.workshop.source(&source.id) != Some(*source))
            .filter(|source| is_needed(source))
            .cloned()
            .collect()
    }

    fn changed_marks(&self, changed: &[Source]) -> BTreeMap<SourceId, bool> {
        self.sources
            .iter()
            .filter(|source| {
                self.workshop.source(&source.id).is_some()
                    || changed.iter().any(|it| it.id == source.id)
            })
            .map(|source| {
                let marked = self.unconfirmed_sources.contains(&source.id);
                (source.id.clone(), marked)
            })
            .filter(|(id, marked)| *marked != self.workshop.is_unconfirmed(id))
            .collect()
    }

    fn rows(
        &self,
        sources: &[Source],
        marks: &BTreeMap<SourceId, bool>,
        evidence: &[Evidence],
    ) -> Vec<RowOutcome> {
        let changed = |source: &&Source| sources.contains(source) || marks.contains_key(&source.id);
        let of_sources = self.sources.iter().filter(changed).map(|source| {
            let before = self.workshop.source(&source.id);
            let unconfirmed = |id| {
                (
                    self.workshop.is_unconfirmed(id),
                    self.unconfirmed_sources.contains(id),
                )
            };
            RowOutcome {
                table: TableKind::Sources,
                name: source.title.clone(),
                added: before.is_none(),
                fields: changes::of_source(before, source, unconfirmed(&source.id), self.texts),
            }
        });
        let of_evidence = evidence.iter().map(|row| {
            let before = self.workshop.evidence.iter().find(|it| it.id == row.id);
            RowOutcome {
                table: TableKind::WholeEvidence,
                name: changes::evidence_line(row, self.texts),
                added: before.is_none(),
                fields: changes::of_evidence(before, row, self.texts),
            }
        });
        of_evidence.chain(of_sources).collect()
    }

    /// Errors first, then in the order of the file. A form has an example on every sheet; that is told once.
    fn sort_findings(&mut self) {
        let mut told = false;
        self.findings.retain(|finding| {
            let example = finding.message.key == "import-note-example-row";
            !(example && std::mem::replace(&mut told, true))
        });
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
    }

    fn outcome(&mut self, mut draft: Draft) -> GroupOutcome {
        let group = &mut draft.group;
        if let Some(gap) = &group.health_gap
            && gap.worst.is_some()
            && gap.worst == gap.optimal
        {
            let message = Message::new("import-problem-equal-ends").with("name", &group.name);
            self.disagrees(&mut draft, "gap-optimal", message);
        }
        let resources = &mut draft.group.resources;
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
            let message = Message::new("import-problem-direction").with("name", &draft.group.name);
            self.disagrees(&mut draft, "cost-change", message);
        }
        let asked = self.asks_about_one_patient(&mut draft);
        let group = &draft.group;
        let left_out = draft.bad || self.choices.left_out.contains(&group.id);
        let change = match &draft.before {
            _ if left_out => GroupChange::LeftOut,
            None => GroupChange::Added,
            Some(before) if before == group => GroupChange::Same,
            Some(_) => GroupChange::Changed,
        };
        if asked && matches!(change, GroupChange::Added | GroupChange::Changed) {
            let address = draft.cells.get("name").unwrap_or(&draft.address).clone();
            let message = Message::new("import-question-one-patient").with("name", &group.name);
            self.find(Seriousness::Question, address, message);
        }
        GroupOutcome {
            fields: changes::between(draft.before.as_ref(), group, self.workshop, self.texts),
            group: draft.group,
            address: draft.address,
            change,
            sounds_like_one_patient: asked,
        }
    }

    /// Two cells that each can be read but cannot stand together.
    fn disagrees(&mut self, draft: &mut Draft, field: &str, message: Message) {
        draft.bad = true;
        let address = draft.cells.get(field).unwrap_or(&draft.address).clone();
        self.findings.push(ImportFinding {
            seriousness: Seriousness::Error,
            address,
            message,
        });
    }

    /// Whether it has to be asked if the group is one patient's choice. An answer holds for the name it was
    /// given about: a name that changes is asked about anew, whatever was said of the old one.
    fn asks_about_one_patient(&self, draft: &mut Draft) -> bool {
        let group: &mut NeedGroup = &mut draft.group;
        let sounds = OnePatientPhrases::sound_in(&group.name);
        let of_old_name = draft
            .before
            .as_ref()
            .is_some_and(|before| before.confirmed_as_group && before.name != group.name);
        if sounds && of_old_name {
            group.confirmed_as_group = false;
        }
        if sounds && self.choices.kept_as_groups.contains(&group.id) {
            group.confirmed_as_group = true;
        }
        sounds && !group.confirmed_as_group
    }
}
