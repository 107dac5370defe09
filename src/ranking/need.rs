//! Weighted need and severity class.
//!
//! `N_i = Σ_d w_d · v_id`, rounded to whole 10⁻⁹ before every comparison, so that the last bits of a
//! sum never decide (0.05·1/3 + 0.25·0 + 0.70·1/3 is a quarter, not a hair less).

use super::judgements::Group;
use super::weights::Weights;
use crate::workshop::{ClassBorders, Level};

/// Rounds to whole 10⁻⁹, ties to even; how need and scores are compared everywhere.
pub fn rounded(number: f64) -> f64 {
    nano(number) as f64 / 1e9
}

/// A number in whole 10⁻⁹.
pub(crate) fn nano(number: f64) -> i64 {
    (number * 1e9).round_ties_even() as i64
}

/// A group's weighted need; the ends differ where a criterion with weight is missing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Need {
    /// With 0 in place of everything missing.
    pub low: f64,
    /// What is shown and ordered by: 1/2 in place of everything missing.
    pub shown: f64,
    /// With 1 in place of everything missing.
    pub high: f64,
}

/// The weighted need of a group, each number in `[0, 1]` and rounded to whole 10⁻⁹. Criteria beyond the
/// shorter of the two lists do not count.
pub fn weighted_need(group: &Group, weights: &Weights) -> Need {
    let with = |missing: f64| {
        let parts = group.values.iter().zip(weights.as_slice());
        rounded(
            parts
                .map(|(value, weight)| weight * value.value.unwrap_or(missing))
                .sum(),
        )
    };
    Need {
        low: with(0.0),
        shown: with(0.5),
        high: with(1.0),
    }
}

/// The severity class of a weighted need: the borders belong to the class above them.
pub fn severity_class(need: f64, borders: &ClassBorders) -> Level {
    let need = nano(need);
    if need >= nano(borders.very_large) {
        Level::VeryLarge
    } else if need >= nano(borders.large) {
        Level::Large
    } else if need >= nano(borders.moderate) {
        Level::Moderate
    } else {
        Level::Small
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ranking::judgements::{Measure, Value};
    use crate::workshop::Quality;

    fn group(values: &[Option<f64>]) -> Group {
        let known = |value| Value::known(value, Quality::LOWEST);
        let values = values
            .iter()
            .map(|value| value.map_or_else(Value::missing, known));
        Group::new(values.collect(), Measure::default())
    }

    fn need(weights: &[f64], values: &[Option<f64>]) -> Need {
        weighted_need(&group(values), &Weights::from_points(weights).unwrap())
    }

    fn close(found: Need, low: f64, shown: f64, high: f64) {
        let near = |a: f64, b: f64| (a - b).abs() < 6e-10;
        assert!(
            near(found.low, low) && near(found.shown, shown) && near(found.high, high),
            "{found:?}"
        );
    }

    #[test]
    fn a_class_border_is_not_missed_by_the_last_bit() {
        let (third, weights) = (1.0 / 3.0, [0.05, 0.25, 0.70]);
        let plain: f64 = weights[0] * third + weights[2] * third;
        assert!(plain < 0.25, "the example no longer shows the danger");
        let found = need(&weights, &[Some(third), Some(0.0), Some(third)]);
        assert_eq!(found.shown, 0.25);
        assert_eq!(
            severity_class(found.shown, &ClassBorders::default()),
            Level::Moderate
        );
    }

    #[test]
    fn classes_by_their_borders() {
        let class = |need| severity_class(need, &ClassBorders::default());
        assert_eq!(class(0.75), Level::VeryLarge);
        assert_eq!(class(0.749_999_999), Level::Large);
        assert_eq!(class(0.5), Level::Large);
        assert_eq!(class(0.25), Level::Moderate);
        assert_eq!(class(0.0), Level::Small);
    }

    #[test]
    fn missing_values_give_an_interval() {
        let weights = [0.5, 0.3, 0.2];
        let large = Some(2.0 / 3.0);
        close(
            need(&weights, &[Some(1.0), None, large]),
            19.0 / 30.0,
            47.0 / 60.0,
            14.0 / 15.0,
        );
        close(need(&weights, &[None, None, None]), 0.0, 0.5, 1.0);
        close(
            need(&[0.5, 0.0, 0.5], &[Some(1.0), None, Some(0.0)]),
            0.5,
            0.5,
            0.5,
        );
    }
}
