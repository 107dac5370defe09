//! What makes a group's need a need, what was put beside it, why the gap remains and what it depends on; and what a
//! mission was thought through with.

use super::super::tree::{Cell, Fact};
use super::{Builder, joined};
use crate::text;
use crate::text::catalogues::{PaymentForms, TableName};
use crate::workshop::{Mission, NeedGroup};

impl Builder<'_> {
    /// The name of an entry of a short list; its id where the list has none.
    fn entry(&self, table: TableName, id: &str) -> String {
        table
            .load()
            .ok()
            .and_then(|table| table.entry(id))
            .map_or_else(
                || id.to_owned(),
                |entry| entry.name.in_language(self.texts.language()).to_owned(),
            )
    }

    fn entries<'e>(
        &self,
        table: TableName,
        ids: impl IntoIterator<Item = &'e String>,
    ) -> Vec<String> {
        ids.into_iter().map(|id| self.entry(table, id)).collect()
    }

    fn yes_or_no(&self, answer: bool) -> Cell {
        Cell::Text(self.get(if answer { "yes" } else { "no" }))
    }

    /// Facts on the need of a group; nothing where nothing has been said.
    pub(super) fn need_grounds(&self, group: &NeedGroup) -> Vec<Fact> {
        let mut facts = Vec::new();
        for (key, answer) in [
            ("health-is-reduced", group.health_is_reduced),
            ("care-can-improve", group.care_can_improve),
        ] {
            if let Some(answer) = answer {
                facts.push(self.fact(key, self.yes_or_no(answer)));
            }
        }
        if !group.gap_causes.is_empty() {
            let causes: Vec<String> = group
                .gap_causes
                .iter()
                .map(|cause| {
                    text!(
                        self.texts,
                        "record-cause-and-mission",
                        cause = self.entry(TableName::GapCauses, cause),
                        mission = self.entry(TableName::GapCauseMissions, cause)
                    )
                })
                .collect();
            facts.push(self.fact("gap-causes", Cell::Text(causes.join(" "))));
        }
        if !group.determinants.is_empty() {
            let names = self.entries(TableName::Determinants, &group.determinants);
            facts.push(self.fact("determinants", Cell::Text(self.texts.list(&names))));
        }
        if !group.beside.is_empty() {
            let said: Vec<String> = group
                .beside
                .iter()
                .map(|beside| {
                    let kind = self.entry(TableName::NeedMisreadings, &beside.kind);
                    joined(". ", &[&kind, &beside.note])
                })
                .collect();
            facts.push(self.fact("put-beside", Cell::Text(said.join(" · "))));
        }
        if group.unconfirmed {
            facts.push(self.fact(
                "from-earlier-year",
                Cell::Text(self.get("need-groups-unconfirmed")),
            ));
        }
        facts
    }

    /// The form of payment tried, the principles of trust and the problems talked through.
    pub(super) fn mission_grounds(&self, mission: &Mission) -> Vec<Fact> {
        let mut facts = Vec::new();
        let language = self.texts.language();
        let properties = PaymentForms::load().map_or(&[][..], |forms| forms.properties.as_slice());
        let tried: Vec<String> = properties
            .iter()
            .filter_map(|property| {
                let trial = mission.payment.properties.get(&property.id)?;
                let answer = match trial.fulfils {
                    Some(true) => self.get("yes"),
                    Some(false) => self.get("no"),
                    None => self.get("missions-neither"),
                };
                let name = property.name.in_language(language);
                Some(joined(". ", &[name, &answer, &trial.note]))
            })
            .collect();
        if !tried.is_empty() {
            facts.push(self.fact("payment-tried", Cell::Text(tried.join(" · "))));
        }
        for (key, table, ticked) in [
            ("trust", TableName::TrustPrinciples, &mission.trust),
            (
                "problems-talked-through",
                TableName::CollaborationProblems,
                &mission.collaboration_problems,
            ),
        ] {
            if !ticked.is_empty() {
                let names = self.entries(table, ticked);
                facts.push(self.fact(key, Cell::Text(self.texts.list(&names))));
            }
        }
        facts
    }
}
