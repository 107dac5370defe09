//! Small components: all best orders by dynamic programming over the sets that can stand first
//! (Held and Karp 1962, as used for orders by Betzler and others 2009).
//!
//! Time and memory grow as 2^m · m; the callers keep m small.

use super::component::Margins;
use super::optima::Optima;

/// The largest component solved this way.
pub(super) const LARGEST: usize = 10;

/// The least excess and all best orders of a component of at most [`LARGEST`] groups.
#[allow(
    clippy::indexing_slicing,
    reason = "sets are below 2^size and groups below size, the lengths of the tables"
)]
pub(super) fn solve(margins: &Margins) -> (i64, Vec<usize>, Optima) {
    let size = margins.size();
    let sets = 1_usize << size;
    // against[set]: what it costs that the set stands before `group`; filled per group.
    let mut step = vec![0_i32; sets * size];
    for group in 0..size {
        for set in 1..sets {
            let first = set.trailing_zeros() as usize;
            let rest = set & (set - 1);
            step[set * size + group] =
                step[rest * size + group] + (-margins.get(first, group)).max(0);
        }
    }
    // What remains to be paid once a set stands first, and in how many best ways.
    let mut remaining = vec![i64::MAX; sets];
    let mut ways = vec![0_u64; sets];
    remaining[sets - 1] = 0;
    ways[sets - 1] = 1;
    for set in (0..sets - 1).rev() {
        for group in (0..size).filter(|group| set & (1 << group) == 0) {
            let after = set | 1 << group;
            let cost = remaining[after] + i64::from(step[set * size + group]);
            if cost < remaining[set] {
                remaining[set] = cost;
                ways[set] = ways[after];
            } else if cost == remaining[set] {
                ways[set] = ways[set].saturating_add(ways[after]);
            }
        }
    }
    // Walk forward over the sets that stand first in some best order.
    let mut optima = Optima::new(size, ways[0]);
    let mut order = Vec::with_capacity(size);
    let mut open = vec![false; sets];
    open[0] = true;
    let mut leading = 0;
    for set in 0..sets - 1 {
        if !open[set] {
            continue;
        }
        let mut is_first_way = set == leading;
        for group in (0..size).filter(|group| set & (1 << group) == 0) {
            let after = set | 1 << group;
            if remaining[after] + i64::from(step[set * size + group]) == remaining[set] {
                open[after] = true;
                optima.see(group, set.count_ones() as usize);
                for other in (0..size).filter(|other| set & (1 << other) != 0) {
                    optima.precedes.set(other, group);
                }
                if std::mem::take(&mut is_first_way) {
                    order.push(group);
                    leading = after;
                }
            }
        }
    }
    (remaining[0], order, optima)
}
