//! Ready agendas: which steps, in which order, for how many minutes.

use serde::Deserialize;

use super::{Localized, embedded};

/// The agendas to choose among.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agendas {
    /// Version of the catalogue.
    pub version: String,
    /// Shortest first.
    pub agendas: Vec<Agenda>,
}
embedded!(Agendas, "agendas.ron");

/// One agenda.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agenda {
    /// Id.
    pub id: String,
    /// Name, with the length in words.
    pub name: Localized,
    /// Items in order.
    pub items: Vec<AgendaItem>,
}

impl Agenda {
    /// The whole length in minutes.
    pub fn minutes(&self) -> u32 {
        self.items.iter().map(|item| item.minutes).sum()
    }
}

/// One item of an agenda.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// The step's name, for example `need-groups`; empty for an opening, a break or a close.
    pub step: String,
    /// What it is called.
    pub title: Localized,
    /// Planned minutes.
    pub minutes: u32,
}
