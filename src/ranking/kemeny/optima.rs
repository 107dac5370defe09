//! What all best orders of a component have in common: how many they are, and where each group
//! stands at best and at worst.

/// The best orders of a component, summed up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Optima {
    /// How many there are; the largest number stands for itself and all larger.
    pub(super) count: u64,
    /// Per group its least and largest place, from 0 inside the component.
    pub(super) places: Vec<(usize, usize)>,
}

impl Optima {
    /// `count` best orders over `size` groups, none of them seen yet.
    pub(super) fn new(size: usize, count: u64) -> Self {
        Self {
            count,
            places: vec![(usize::MAX, 0); size],
        }
    }

    /// Some best order has the group at this place.
    pub(super) fn see(&mut self, group: usize, place: usize) {
        if let Some((best, worst)) = self.places.get_mut(group) {
            *best = place.min(*best);
            *worst = place.max(*worst);
        }
    }
}
