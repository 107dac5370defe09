//! Sorting many short lists at once, without a branch that depends on the data.
//!
//! Batcher's odd-even merge sort (Knuth, *The Art of Computer Programming* vol. 3, 5.3.4, algorithm M): a fixed
//! list of comparators, each putting the smaller of two numbers first. Lane `s` of every row is one list, so that
//! a comparator is a minimum and a maximum of whole rows, which compilers turn into vector instructions.

/// How many lists are sorted side by side; one row of numbers.
pub const LANES: usize = 16;

/// One number of each of [`LANES`] lists.
pub type Row = [f64; LANES];

/// The comparators that sort lists of one length.
#[derive(Debug, Clone)]
pub struct SortingNetwork {
    comparators: Vec<(usize, usize)>,
}

impl SortingNetwork {
    /// The network for lists of `length` numbers.
    pub fn new(length: usize) -> Self {
        let mut comparators = Vec::new();
        sort_comparators(0, length.next_power_of_two(), &mut comparators);
        // Lists shorter than a power of two count as filled up with infinity at the end, where nothing ever moves.
        comparators.retain(|&(_, high)| high < length);
        Self { comparators }
    }

    /// Sorts every lane of `rows` ascending. Rows beyond the network's length are left alone; numbers that compare
    /// to nothing (NaN) end up anywhere.
    #[inline(always)]
    pub fn sort(&self, rows: &mut [Row]) {
        for &(low, high) in &self.comparators {
            let (head, tail) = rows.split_at_mut(high.min(rows.len()));
            if let (Some(first), Some(second)) = (head.get_mut(low), tail.first_mut()) {
                for (a, b) in first.iter_mut().zip(second.iter_mut()) {
                    let (x, y) = (*a, *b);
                    *a = if x < y { x } else { y };
                    *b = if x < y { y } else { x };
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

    #[test]
    fn every_list_of_zeros_and_ones_is_sorted() {
        // A network that sorts all of these sorts everything (Knuth's zero-one principle).
        for length in 0..=12 {
            let network = SortingNetwork::new(length);
            for pattern in 0_u32..1 << length {
                let mut rows: Vec<Row> = (0..length)
                    .map(|place| [f64::from(pattern >> place & 1); LANES])
                    .collect();
                network.sort(&mut rows);
                assert!(
                    rows.is_sorted_by(|a, b| a[0] <= b[0]),
                    "length {length}, pattern {pattern:b}"
                );
            }
        }
    }

    #[test]
    fn lanes_are_sorted_each_for_itself() {
        let network = SortingNetwork::new(40);
        let mut rows: Vec<Row> = (0..40)
            .map(|row| std::array::from_fn(|lane| ((row * 17 + lane * 5) % 41) as f64))
            .collect();
        let mut expected: Vec<Vec<f64>> = (0..LANES)
            .map(|lane| rows.iter().map(|row| row[lane]).collect())
            .collect();
        network.sort(&mut rows);
        for (lane, list) in expected.iter_mut().enumerate() {
            list.sort_by(f64::total_cmp);
            assert!(
                rows.iter()
                    .zip(list.iter())
                    .all(|(row, number)| row[lane] == *number)
            );
        }
    }
}
