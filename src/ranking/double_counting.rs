//! Two criteria that go together: whether the same thing may be counted twice. Only a question is asked; nothing
//! is changed by it.

use super::judgements::Judgements;

/// Judgements of two criteria that go together at least so much are asked about.
pub const GO_TOGETHER: f64 = 0.8;
/// Fewer groups than this say nothing.
pub const FEWEST_GROUPS: usize = 6;

/// Two criteria whose judgements go together over the groups.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Together {
    /// The first criterion, from 0.
    pub first: usize,
    /// The other.
    pub second: usize,
    /// Kendall's tau-b, at least [`GO_TOGETHER`].
    pub tau: f64,
    /// Over so many groups that are judged on both.
    pub groups: usize,
}

/// The pairs of criteria that go together, by criterion.
pub fn double_counting(judgements: &Judgements) -> Vec<Together> {
    let criteria = judgements.criteria();
    let mut found = Vec::new();
    for first in 0..criteria {
        for second in first + 1..criteria {
            let values = judgements.groups().iter().filter_map(|group| {
                Some((
                    group.values.get(first)?.value?,
                    group.values.get(second)?.value?,
                ))
            });
            let values: Vec<(f64, f64)> = values.collect();
            if values.len() < FEWEST_GROUPS {
                continue;
            }
            if let Some(tau) = tau_b(&values).filter(|tau| *tau >= GO_TOGETHER - 1e-12) {
                found.push(Together {
                    first,
                    second,
                    tau,
                    groups: values.len(),
                });
            }
        }
    }
    found
}

/// Kendall's tau-b (Kendall 1945): concordant less discordant pairs over the geometric mean of the pairs that
/// each side tells apart, −1…1. None where a side tells nothing apart.
fn tau_b(values: &[(f64, f64)]) -> Option<f64> {
    let (mut agreed, mut first, mut second) = (0_i64, 0_u64, 0_u64);
    for (index, (a, x)) in values.iter().enumerate() {
        for (b, y) in values.iter().skip(index + 1) {
            let own = a.total_cmp(b) as i64;
            let other = x.total_cmp(y) as i64;
            agreed += own * other;
            first += own.unsigned_abs();
            second += other.unsigned_abs();
        }
    }
    let both = (first as f64 * second as f64).sqrt();
    (both > 0.0).then(|| agreed as f64 / both)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ranking::test_tables::plain;

    #[test]
    fn tau_with_ties() {
        let values = [(1.0, 1.0), (2.0, 2.0), (2.0, 3.0), (3.0, 3.0)];
        // Five pairs told apart on each side, four of them on both, all alike.
        assert!((tau_b(&values).unwrap() - 4.0 / 5.0).abs() < 1e-12);
        assert_eq!(tau_b(&[(1.0, 1.0), (1.0, 2.0)]), None);
        assert_eq!(tau_b(&[(1.0, 2.0), (2.0, 1.0)]), Some(-1.0));
    }

    #[test]
    fn only_criteria_that_go_together_over_enough_groups_are_told() {
        let rows: Vec<[f64; 3]> = (0..6)
            .map(|row| [row as f64 / 5.0, row as f64 / 10.0, f64::from(row % 2)])
            .collect();
        let rows: Vec<&[f64]> = rows.iter().map(<[f64; 3]>::as_slice).collect();
        let found = double_counting(&plain(&rows));
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].first, found[0].second, found[0].groups),
            (0, 1, 6)
        );
        assert_eq!(double_counting(&plain(&rows[..5])), []);
    }
}
