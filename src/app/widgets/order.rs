//! An order with ties as plain data, and the changes a person can make to it.
//!
//! Invariants: every item stands in exactly one tier, no tier is empty, and ties come about only by
//! [`OrderEvent::Join`], never by moving. An event about an item that is not in the order changes nothing.

/// What a person asked for in a ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OrderEvent<I> {
    /// Look at this item; the order stays.
    Select(I),
    /// Before the tier above it; out of its own tier first, if it shares one.
    Up(I),
    /// After the tier below it; out of its own tier first, if it shares one.
    Down(I),
    /// To the same place as the tier above it.
    Join(I),
    /// To this place, counted from 1 in items. Inside a tie it goes before the tie.
    Place(I, usize),
    /// Alone into the gap after this many tiers, counted before the move.
    Gap(I, usize),
}

impl<I> OrderEvent<I> {
    /// The item it is about.
    pub fn item(&self) -> &I {
        match self {
            Self::Select(item)
            | Self::Up(item)
            | Self::Down(item)
            | Self::Join(item)
            | Self::Place(item, _)
            | Self::Gap(item, _) => item,
        }
    }
}

/// Carries out an event on `order`: tiers from the first place on, each with its items. Returns whether the
/// order changed.
pub fn apply<I: Clone + PartialEq>(order: &mut Vec<Vec<I>>, event: &OrderEvent<I>) -> bool {
    let item = event.item();
    let Some(from) = order.iter().position(|tier| tier.contains(item)) else {
        return false;
    };
    let shared = order.get(from).is_some_and(|tier| tier.len() > 1);
    let before = order.clone();
    match event {
        OrderEvent::Select(_) => {}
        OrderEvent::Up(_) => {
            let gap = if shared { from } else { from.saturating_sub(1) };
            to_gap(order, item, from, gap);
        }
        OrderEvent::Down(_) => {
            let gap = if shared { from + 1 } else { from + 2 };
            to_gap(order, item, from, gap);
        }
        OrderEvent::Join(_) => {
            if let Some(above) = from.checked_sub(1) {
                take(order, item, from);
                if let Some(tier) = order.get_mut(above) {
                    tier.push(item.clone());
                }
            }
        }
        OrderEvent::Place(_, place) => {
            let emptied = take(order, item, from);
            let ahead = place.saturating_sub(1);
            let mut passed = 0;
            let mut gap = 0;
            for tier in order.iter() {
                if passed + tier.len() > ahead {
                    break;
                }
                passed += tier.len();
                gap += 1;
            }
            // Typing the place it already has leaves a shared place shared.
            let stays = !emptied && gap == from && passed == ahead;
            if stays {
                *order = before.clone();
            } else {
                order.insert(gap.min(order.len()), vec![item.clone()]);
            }
        }
        OrderEvent::Gap(_, gap) => to_gap(order, item, from, *gap),
    }
    *order != before
}

/// Takes an item out of tier `from` and returns whether that tier is gone.
fn take<I: PartialEq>(order: &mut Vec<Vec<I>>, item: &I, from: usize) -> bool {
    if let Some(tier) = order.get_mut(from) {
        tier.retain(|other| other != item);
        if tier.is_empty() {
            order.remove(from);
            return true;
        }
    }
    false
}

fn to_gap<I: Clone + PartialEq>(order: &mut Vec<Vec<I>>, item: &I, from: usize, gap: usize) {
    let emptied = take(order, item, from);
    let gap = if emptied && gap > from { gap - 1 } else { gap };
    order.insert(gap.min(order.len()), vec![item.clone()]);
}

/// The place of each tier: 1 and one more for every item before it ("1, 2, 2, 4").
pub fn places<I>(order: &[Vec<I>]) -> Vec<usize> {
    order
        .iter()
        .scan(1, |next, tier| {
            let place = *next;
            *next += tier.len();
            Some(place)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn order(text: &str) -> Vec<Vec<char>> {
        text.split(' ').map(|tier| tier.chars().collect()).collect()
    }

    fn after(text: &str, event: OrderEvent<char>) -> String {
        let mut order = order(text);
        apply(&mut order, &event);
        order
            .iter()
            .map(|tier| tier.iter().collect::<String>())
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn up_and_down_pass_whole_tiers() {
        assert_eq!(after("a bc d", OrderEvent::Up('d')), "a d bc");
        assert_eq!(after("a bc d", OrderEvent::Down('a')), "bc a d");
        assert_eq!(after("a b", OrderEvent::Up('a')), "a b");
        assert_eq!(after("a b", OrderEvent::Down('b')), "a b");
    }

    #[test]
    fn moving_leaves_a_shared_place_first() {
        assert_eq!(after("a bcd e", OrderEvent::Up('c')), "a c bd e");
        assert_eq!(after("a bcd e", OrderEvent::Down('c')), "a bd c e");
    }

    #[test]
    fn the_same_place_is_an_explicit_act() {
        assert_eq!(after("a b c", OrderEvent::Join('b')), "ab c");
        assert_eq!(after("a bc d", OrderEvent::Join('d')), "a bcd");
        assert_eq!(after("a bc d", OrderEvent::Join('c')), "ac b d");
        assert_eq!(after("a b", OrderEvent::Join('a')), "a b");
    }

    #[test]
    fn typed_places_count_items() {
        assert_eq!(after("a b c d", OrderEvent::Place('d', 1)), "d a b c");
        assert_eq!(after("a b c d", OrderEvent::Place('a', 4)), "b c d a");
        assert_eq!(after("a b c d", OrderEvent::Place('a', 99)), "b c d a");
        assert_eq!(after("a b c d", OrderEvent::Place('b', 0)), "b a c d");
        assert_eq!(after("a bc d", OrderEvent::Place('d', 3)), "a d bc");
        assert_eq!(after("a bc d", OrderEvent::Place('b', 2)), "a bc d");
        assert_eq!(after("a b c", OrderEvent::Place('b', 2)), "a b c");
    }

    #[test]
    fn gaps_are_counted_before_the_move() {
        assert_eq!(after("a b c d", OrderEvent::Gap('a', 3)), "b c a d");
        assert_eq!(after("a b c d", OrderEvent::Gap('d', 0)), "d a b c");
        assert_eq!(after("a b c", OrderEvent::Gap('b', 1)), "a b c");
        assert_eq!(after("a b c", OrderEvent::Gap('b', 2)), "a b c");
        assert_eq!(after("a bc d", OrderEvent::Gap('b', 4)), "a c d b");
    }

    #[test]
    fn strangers_and_selection_change_nothing() {
        let mut tiers = order("a b");
        assert!(!apply(&mut tiers, &OrderEvent::Up('x')));
        assert!(!apply(&mut tiers, &OrderEvent::Select('b')));
        assert_eq!(places(&order("a bc d")), [1, 2, 4]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_doubled_or_left_empty(
            tiers in proptest::collection::vec(1_usize..4, 1..8),
            steps in proptest::collection::vec((0_usize..5, 0_usize..24, 0_usize..30), 0..40),
        ) {
            let count: usize = tiers.iter().sum();
            let mut next = 0..count;
            let mut order: Vec<Vec<usize>> = tiers
                .iter()
                .map(|size| next.by_ref().take(*size).collect())
                .collect();
            for (kind, item, number) in steps {
                let item = item % count;
                let event = match kind {
                    0 => OrderEvent::Up(item),
                    1 => OrderEvent::Down(item),
                    2 => OrderEvent::Join(item),
                    3 => OrderEvent::Place(item, number),
                    _ => OrderEvent::Gap(item, number),
                };
                apply(&mut order, &event);
                prop_assert!(order.iter().all(|tier| !tier.is_empty()));
                let mut all: Vec<usize> = order.iter().flatten().copied().collect();
                all.sort_unstable();
                prop_assert_eq!(all, (0..count).collect::<Vec<_>>());
            }
        }
    }
}
