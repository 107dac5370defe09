//! Resources over the whole list: sums and shares, and what has to be answered before a change is put forward.
//!
//! Invariants: nothing here decides, moves a group or proposes a share; a group whose cost is not known counts as
//! unknown and never as nothing. Source: *Nätverken Hälsa och Demokrati – Uppdrag Hälsa*, the principles of
//! prioritising (those placed first get a share of more) and the two ways of steering resources.

use std::collections::BTreeMap;

use super::{EditError, GroupId, NeedGroup, ResourceDirection, Resources, Workshop};

impl Resources {
    /// Whether more is proposed for the group.
    pub fn grows(&self) -> bool {
        self.direction == Some(ResourceDirection::Grow)
    }

    /// Whether something is released from the group.
    pub fn releases(&self) -> bool {
        self.direction == Some(ResourceDirection::Release)
    }

    /// Whether the other side of an increase is named: who gains, and who pays.
    pub fn names_other_side(&self) -> bool {
        !self.who_gains.trim().is_empty() && !self.who_pays.trim().is_empty()
    }

    /// Kronor per year that move, without sign.
    pub fn amount(&self) -> Option<u64> {
        self.change.map(i64::unsigned_abs)
    }

    /// The direction and the sign of the change must say the same.
    ///
    /// # Errors
    /// The change that disagrees.
    pub fn check(&self) -> Result<(), EditError> {
        let change = self.change.unwrap_or(0);
        let agrees = match self.direction {
            Some(ResourceDirection::Grow) => change >= 0,
            Some(ResourceDirection::Release) => change <= 0,
            Some(ResourceDirection::Keep) | None => change == 0,
        };
        if agrees {
            Ok(())
        } else {
            Err(EditError::BadNumber(change as f64))
        }
    }
}

/// Sums over all groups, whole kronor per year and whole persons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ResourceSums {
    /// What today's measures cost, where it is known.
    pub cost_today: u64,
    /// Groups whose cost today is known.
    pub with_cost: usize,
    /// What the increases come to.
    pub more: u64,
    /// What is released.
    pub released: u64,
    /// Groups that grow.
    pub growing: usize,
    /// Groups that release.
    pub releasing: usize,
    /// Groups that grow or release without an amount.
    pub without_amount: usize,
}

impl ResourceSums {
    /// What the increases cost beyond what is released.
    pub fn lacking(&self) -> u64 {
        self.more.saturating_sub(self.released)
    }

    /// What is released beyond what the increases cost.
    pub fn left_over(&self) -> u64 {
        self.released.saturating_sub(self.more)
    }

    /// A group's share of the known cost today, in [0, 1].
    pub fn share(&self, cost: u64) -> Option<f64> {
        (self.cost_today > 0).then(|| cost as f64 / self.cost_today as f64)
    }
}

/// A group that grows although a group placed before it releases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgainstOrder {
    /// The one that grows.
    pub grows: GroupId,
    /// Those placed before it that release.
    pub before: Vec<GroupId>,
    /// Whether a reason is given.
    pub answered: bool,
}

impl Workshop {
    /// The order that stands: the decided one where the board has changed it, else the proposed one. Empty while
    /// neither exists.
    pub fn standing_order(&self) -> &[Vec<GroupId>] {
        self.decision
            .as_ref()
            .and_then(|decision| decision.order.as_deref())
            .unwrap_or(&self.proposal.order)
    }

    /// Sums of the groups' resources.
    pub fn resource_sums(&self) -> ResourceSums {
        let mut sums = ResourceSums::default();
        for resources in self.need_groups.iter().map(|group| &group.resources) {
            if let Some(cost) = resources.cost_today {
                sums.cost_today = sums.cost_today.saturating_add(cost);
                sums.with_cost += 1;
            }
            let amount = resources.amount();
            if resources.grows() {
                sums.growing += 1;
                sums.more = sums.more.saturating_add(amount.unwrap_or(0));
            } else if resources.releases() {
                sums.releasing += 1;
                sums.released = sums.released.saturating_add(amount.unwrap_or(0));
            } else {
                continue;
            }
            if amount.is_none() {
                sums.without_amount += 1;
            }
        }
        sums
    }

    /// Groups that grow although a group placed before them releases, in order of place. Groups on the same place
    /// are not before each other; without an order there is nothing to go against.
    pub fn against_order(&self) -> Vec<AgainstOrder> {
        let resources: BTreeMap<&GroupId, &Resources> = self
            .need_groups
            .iter()
            .map(|group| (&group.id, &group.resources))
            .collect();
        let mut releasing: Vec<GroupId> = Vec::new();
        let mut found = Vec::new();
        for tier in self.standing_order() {
            let with = |wanted: fn(&Resources) -> bool| {
                tier.iter()
                    .filter(|id| resources.get(id).is_some_and(|it| wanted(it)))
                    .cloned()
                    .collect::<Vec<GroupId>>()
            };
            if !releasing.is_empty() {
                found.extend(with(Resources::grows).into_iter().map(|grows| {
                    AgainstOrder {
                        answered: resources
                            .get(&grows)
                            .is_some_and(|it| !it.against_order_because.trim().is_empty()),
                        before: releasing.clone(),
                        grows,
                    }
                }));
            }
            releasing.extend(with(Resources::releases));
        }
        found
    }

    /// Groups that grow without a word on who gains or who pays, in the order of the list.
    pub fn without_other_side(&self) -> impl Iterator<Item = &NeedGroup> {
        self.need_groups
            .iter()
            .filter(|group| group.resources.grows() && !group.resources.names_other_side())
    }
}

/// Replaces one group's resources.
///
/// # Errors
/// When the group is not there, or direction and change contradict each other.
pub(super) fn set(
    workshop: &mut Workshop,
    id: &GroupId,
    resources: Resources,
) -> Result<(), EditError> {
    resources.check()?;
    let group = workshop
        .need_groups
        .iter_mut()
        .find(|group| &group.id == id)
        .ok_or_else(|| EditError::Unknown(id.to_string()))?;
    group.resources = resources;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::testing::NOON;
    use crate::workshop::{Edit, ProposalStart, WorkshopId, apply};

    fn workshop() -> Workshop {
        let mut workshop = Workshop::new(WorkshopId::new("prov"), "Prov");
        for id in ["a", "b", "c", "d"] {
            workshop.need_groups.push(NeedGroup::new(id.into(), id));
        }
        workshop.proposal.start = Some(ProposalStart::Need);
        workshop.proposal.order = vec![
            vec!["a".into()],
            vec!["b".into(), "c".into()],
            vec!["d".into()],
        ];
        workshop
    }

    fn set(workshop: &mut Workshop, id: &str, direction: ResourceDirection, change: i64) {
        let resources = Resources {
            cost_today: Some(40),
            direction: Some(direction),
            change: Some(change),
            ..Resources::default()
        };
        let edit = Edit::SetResources {
            group: id.into(),
            resources: Box::new(resources),
        };
        apply(workshop, edit, NOON).expect("sound");
    }

    #[test]
    fn a_later_group_that_grows_is_asked_about_and_may_go_on() {
        let mut workshop = workshop();
        set(&mut workshop, "b", ResourceDirection::Release, -5);
        set(&mut workshop, "c", ResourceDirection::Grow, 2);
        assert_eq!(workshop.against_order(), [], "b and c share a place");
        set(&mut workshop, "d", ResourceDirection::Grow, 10);
        let found = workshop.against_order();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].grows.as_str(), "d");
        assert_eq!(found[0].before, [GroupId::new("b")]);
        assert!(!found[0].answered);
        if let Some(group) = workshop.need_groups.last_mut() {
            group.resources.against_order_because = "Lagen kräver det.".into();
        }
        assert!(workshop.against_order()[0].answered);
        workshop.proposal.order.clear();
        assert_eq!(workshop.against_order(), []);
    }

    #[test]
    fn sums_say_what_is_not_paid_for_and_never_take_unknown_for_nothing() {
        let mut workshop = workshop();
        set(&mut workshop, "a", ResourceDirection::Grow, 30);
        set(&mut workshop, "d", ResourceDirection::Release, -10);
        let sums = workshop.resource_sums();
        assert_eq!((sums.with_cost, sums.cost_today), (2, 80));
        assert_eq!((sums.more, sums.released), (30, 10));
        assert_eq!((sums.lacking(), sums.left_over()), (20, 0));
        assert_eq!(sums.share(40), Some(0.5));
        assert_eq!(ResourceSums::default().share(40), None);
        assert_eq!(workshop.without_other_side().count(), 1);
    }

    #[test]
    fn direction_and_change_say_the_same() {
        let mut workshop = workshop();
        let before = workshop.clone();
        for (direction, change) in [
            (Some(ResourceDirection::Grow), -1),
            (Some(ResourceDirection::Release), 1),
            (Some(ResourceDirection::Keep), 1),
            (None, 1),
        ] {
            let resources = Resources {
                direction,
                change: Some(change),
                ..Resources::default()
            };
            let edit = Edit::SetResources {
                group: "a".into(),
                resources: Box::new(resources),
            };
            assert_eq!(
                apply(&mut workshop, edit, NOON),
                Err(EditError::BadNumber(change as f64))
            );
        }
        assert_eq!(workshop, before);
    }
}
