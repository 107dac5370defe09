//! The need order by a rule, with the situation it was found in.

use crate::ranking::audit::PassedOver;
use crate::ranking::explain::Explanation;
use crate::ranking::of_workshop::{SettledOtherwise, Situation, SituationError};
use crate::ranking::rules::{RuleOrder, Standing};
use crate::workshop::{GroupId, Rule, Workshop};

/// The need order.
#[derive(Debug, Clone, PartialEq)]
pub struct NeedOrder {
    /// What the rules look at.
    pub situation: Situation,
    /// The rule that applies.
    pub rule: Rule,
    /// The order.
    pub order: RuleOrder,
}

impl NeedOrder {
    /// The need order of a workshop by a rule.
    ///
    /// # Errors
    /// [`SituationError`].
    pub fn of(workshop: &Workshop, rule: Rule) -> Result<Self, SituationError> {
        let situation = Situation::of(workshop)?;
        let order = situation.order(rule, workshop)?;
        Ok(Self {
            situation,
            rule,
            order,
        })
    }

    /// The order as ids.
    pub fn ids(&self) -> Vec<Vec<GroupId>> {
        self.situation.ids(&self.order.tiers())
    }

    /// Where a group stands.
    pub fn standing(&self, group: &GroupId) -> Option<&Standing> {
        self.order.standings.get(self.situation.index(group)?)
    }

    /// The way to a group's place; none for an unknown group.
    pub fn explain(&self, group: &GroupId, workshop: &Workshop) -> Option<Explanation> {
        let found = self.situation.explain(group, self.rule, workshop);
        found.ok().flatten()
    }

    /// What an order has to explain. By `class_shares`, where the order has been tried, pairs at the border of two
    /// severity classes are told.
    pub fn audit(
        &self,
        order: &[Vec<GroupId>],
        workshop: &Workshop,
        class_shares: Option<&[[f64; 4]]>,
    ) -> Vec<PassedOver> {
        self.situation
            .audit(order, self.rule, workshop, class_shares)
            // The situation has been ordered by these very numbers, so that they are sound.
            .unwrap_or_default()
    }

    /// The groups whose class is settled otherwise than proposed, with what that takes away of what an order would
    /// else have to explain.
    pub fn settled_otherwise(
        &self,
        order: &[Vec<GroupId>],
        workshop: &Workshop,
    ) -> Vec<SettledOtherwise> {
        self.situation
            .settled_otherwise(order, self.rule, workshop)
            .unwrap_or_default()
    }
}
