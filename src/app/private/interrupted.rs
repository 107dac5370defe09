//! An answer that the program stopped in the midst of: what of it is kept, and how it is taken up again.

use std::collections::BTreeSet;

use super::{Kind, PrivateEntry, Stage};
use crate::store::Whose;
use crate::workshop::{ParticipantId, Workshop};

impl PrivateEntry {
    /// Whether there is something that would be lost if the program stopped now: a member or a typist has begun,
    /// and the answer is not locked. What is given alone at home is not kept, since the key is not there; nor is a
    /// practice.
    pub fn is_under_way(&self) -> bool {
        match (self.kind, self.stage) {
            (Kind::Paper, Stage::Sheet) => !self.sheet.is_empty(),
            (
                Kind::HandOver,
                Stage::Weigh
                | Stage::Piles
                | Stage::Points
                | Stage::Pairs
                | Stage::Order
                | Stage::Review,
            ) => true,
            _ => false,
        }
    }

    /// Whose it is, to the open round.
    pub fn whose(&self, workshop: &Workshop) -> Option<Whose> {
        let typed = (self.kind == Kind::Paper).then(|| self.sheet.member(workshop));
        Some(Whose {
            workshop: workshop.id.clone(),
            round: workshop.open_round()?.id.clone(),
            member: typed.flatten().unwrap_or_else(|| self.member.clone()),
            way_in: self.kind.way_in(),
        })
    }

    /// Whether it was made for the groups and criteria that the workshop has now.
    pub fn fits(&self, workshop: &Workshop) -> bool {
        let groups: BTreeSet<_> = workshop.need_groups.iter().map(|group| &group.id).collect();
        let criteria: BTreeSet<_> = workshop.criteria.iter().map(|it| &it.id).collect();
        let own_groups: BTreeSet<_> = self.ranking.piles.iter().map(|(group, _)| group).collect();
        let own_criteria: BTreeSet<_> = self.weighing.points.iter().map(|(id, _)| id).collect();
        own_groups == groups && own_criteria == criteria
    }

    /// Puts it behind the cover again; beyond the cover it goes on where it was.
    #[must_use]
    pub fn behind_the_cover(mut self, member: ParticipantId) -> Self {
        self.member = member;
        self.goes_on_at = Some(self.stage);
        self.stage = Stage::Cover;
        self.ranking.selected = None;
        self.sheet.go_on();
        self
    }

    /// Whether it goes on from an answer that was interrupted.
    pub(super) fn goes_on(&self) -> bool {
        self.goes_on_at.is_some()
    }
}
