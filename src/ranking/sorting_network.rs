//! Sorting many short lists at once, without a branch that depends on the data.
//!
//! Batcher's odd-even merge sort (Knuth, *The Art of Computer Programming* vol. 3, 5.3.4, algorithm M): a fixed
//! list of comparators, each putting the smaller of two numbers first. Lane `s` of every row is one list, so that
//! a comparator is a minimum and a maximum of whole rows, which compilers turn into vector instructions.

use fearless_simd::Simd;

/// How many lists are sorted side by side; one row of numbers.
pub const LANES: usize = 16;

/// One number of each of [`LANES`] lists, placed so that no vector straddles two cache lines.
#[derive(Debug, Clone, Copy, PartialEq)]
#[repr(align(64))]
pub struct Row(pub [f64; LANES]);

/// The comparators that sort lists of one length.
#[derive(Debug, Clone)]
pub struct SortingNetwork {
    /// Two bytes a place: long networks then stay in the nearest cache.
    comparators: Vec<(u16, u16)>,
}

impl SortingNetwork {
    /// The network for lists of `length` numbers.
    pub fn new(length: usize) -> Self {
        let mut comparators = Vec::new();
        sort_comparators(0, length.next_power_of_two(), &mut comparators);
        // Lists shorter than a power of two count as filled up with infinity at the end, where nothing ever moves.
        comparators.retain(|&(_, high)| high < length);
        let short = |place: usize| u16::try_from(place).unwrap_or(u16::MAX);
        let comparators = comparators
            .into_iter()
            .map(|(low, high)| (short(low), short(high)))
            .collect();
        Self { comparators }
    }

    /// Sorts every lane of `rows` ascending. Rows beyond the network's length are left alone; numbers that compare
    /// to nothing (NaN) end up anywhere.
    #[inline(always)]
    pub fn sort<S: Simd>(&self, simd: S, rows: &mut [Row]) {
        for &(low, high) in &self.comparators {
            let (low, high) = (usize::from(low), usize::from(high));
            let (head, tail) = rows.split_at_mut(high.min(rows.len()));
            if let (Some(first), Some(second)) = (head.get_mut(low), tail.first_mut()) {
                let quarters = first
                    .0
                    .as_chunks_mut()
                    .0
                    .iter_mut()
                    .zip(second.0.as_chunks_mut().0);
                for (first, second) in quarters {
                    let a = simd.load_array_ref_f64x4(first);
                    let b = simd.load_array_ref_f64x4(second);
                    simd.store_array_f64x4(simd.min_f64x4(a, b), first);
                    simd.store_array_f64x4(simd.max_f64x4(a, b), second);
                }
            }
        }
    }
}

/// Sorts `length` (a power of two) rows from `start`: both halves, then their merge.
fn sort_comparators(start: usize, length: usize, comparators: &mut Vec<(usize, usize)>) {
    if length > 1 {
        let half = length / 2;
        sort_comparators(start, half, comparators);
        sort_comparators(start + half, half, comparators);
        merge_comparators(start, length, 1, comparators);
    }
}

/// Merges the two sorted halves of every `step`-th of `length` rows from `start`.
fn merge_comparators(
    start: usize,
    length: usize,
    step: usize,
    comparators: &mut Vec<(usize, usize)>,
) {
    let double = step * 2;
    if double < length {
        merge_comparators(start, length, double, comparators);
        merge_comparators(start + step, length, double, comparators);
        let mut low = start + step;
        while low + step < start + length {
            comparators.push((low, low + step));
            low += double;
        }
    } else {
        comparators.push((start, start + step));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fearless_simd::{Level, dispatch};

    fn sort(network: &SortingNetwork, rows: &mut [Row]) {
        dispatch!(Level::new(), simd => network.sort(simd, rows));
    }

    #[test]
    fn every_list_of_zeros_and_ones_is_sorted() {
        // A network that sorts all of these sorts everything (Knuth's zero-one principle).
        for length in 0..=12 {
            let network = SortingNetwork::new(length);
            for pattern in 0_u32..1 << length {
                let mut rows: Vec<Row> = (0..length)
                    .map(|place| Row([f64::from(pattern >> place & 1); LANES]))
                    .collect();
                sort(&network, &mut rows);
                assert!(
                    rows.is_sorted_by(|a, b| a.0[0] <= b.0[0]),
                    "length {length}, pattern {pattern:b}"
                );
            }
        }
    }

    #[test]
    fn lanes_are_sorted_each_for_itself() {
        let network = SortingNetwork::new(40);
        let mut rows: Vec<Row> = (0..40)
            .map(|row| {
                Row(std::array::from_fn(|lane| {
                    ((row * 17 + lane * 5) % 41) as f64
                }))
            })
            .collect();
        let mut expected: Vec<Vec<f64>> = (0..LANES)
            .map(|lane| rows.iter().map(|row| row.0[lane]).collect())
            .collect();
        sort(&network, &mut rows);
        for (lane, list) in expected.iter_mut().enumerate() {
            list.sort_by(f64::total_cmp);
            assert!(
                rows.iter()
                    .zip(list.iter())
                    .all(|(row, number)| row.0[lane] == *number)
            );
        }
    }
}
