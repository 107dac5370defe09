//! How an uncertain or missing value is drawn.
//!
//! A known value of quality 1–4 is triangular on `[v − h, v + h]` with mode `v`, by inverse distribution
//! function; `h` grows as quality falls. The triangle is not cut at 0 and 1, so that doubt pulls neither up
//! nor down: two groups judged alike come first equally often whatever the quality of their data. A missing
//! value is even on `[0, 1]`, and all missing values of one group share one draw, so that a group nobody
//! knows anything about has need even on `[0, 1]` whatever the number of criteria. Only the square root is
//! needed, which IEEE 754 rounds the same way on every machine.

use super::judgements::Value;
use super::sorting_network::Row;
use crate::workshop::Quality;
use fearless_simd::Simd;

/// Half the width of the triangle for a quality: 5 → 0, 4 → 1/12, 3 → 1/6, 2 → 1/3, 1 → 1/2.
pub fn half_width(quality: Quality) -> f64 {
    match quality.number() {
        5 => 0.0,
        4 => 1.0 / 12.0,
        3 => 1.0 / 6.0,
        2 => 1.0 / 3.0,
        _ => 0.5,
    }
}

/// How one value is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell {
    /// Always this number.
    Certain(f64),
    /// From a triangle.
    Uncertain(Triangle),
    /// Even on `[0, 1]`; all of a group's missing values are the same draw.
    Missing,
}

impl Cell {
    /// How a judged value is drawn; `doubt` tells whether values are drawn at all. Without it a
    /// missing value counts as 1/2.
    pub fn of(value: Value, doubt: bool) -> Self {
        match (value.value, doubt) {
            (None, true) => Self::Missing,
            (None, false) => Self::Certain(0.5),
            (Some(value), false) => Self::Certain(value),
            (Some(mode), true) => {
                let half = half_width(value.quality);
                if half > 0.0 {
                    Self::Uncertain(Triangle::around(mode, half))
                } else {
                    Self::Certain(mode)
                }
            }
        }
    }
}

/// A triangular distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Triangle {
    low: f64,
    high: f64,
    /// Share of draws below the mode.
    split: f64,
    rising: f64,
    falling: f64,
}

impl Triangle {
    /// With this mode, as wide as `half` to each side.
    pub fn around(mode: f64, half: f64) -> Self {
        let low = mode - half;
        let high = mode + half;
        let width = high - low;
        Self {
            low,
            high,
            split: if width > 0.0 {
                (mode - low) / width
            } else {
                0.0
            },
            rising: width * (mode - low),
            falling: width * (high - mode),
        }
    }

    /// The value below which a share `draw` of all draws falls; `draw` in `[0, 1]`.
    pub fn quantile(&self, draw: f64) -> f64 {
        if draw < self.split {
            self.low + (draw * self.rising).sqrt()
        } else {
            self.high - ((1.0 - draw) * self.falling).sqrt()
        }
    }

    /// Adds `weight · quantile(draw) · scale` to every lane of `sum`.
    #[inline(always)]
    pub(crate) fn add<S: Simd>(
        &self,
        simd: S,
        weights: &Row,
        draws: &Row,
        scale: f64,
        sum: &mut Row,
    ) {
        let splat = |number: f64| simd.splat_f64x4(number);
        let lanes = weights.0.as_chunks().0.iter().zip(draws.0.as_chunks().0);
        for ((weight, draw), sum) in lanes.zip(sum.0.as_chunks_mut().0) {
            let draw = simd.load_array_ref_f64x4(draw);
            let below = simd.simd_lt_f64x4(draw, splat(self.split));
            // The root is the dear part, so the side is chosen before it is taken.
            let square = simd.select_f64x4(
                below,
                draw * splat(self.rising),
                (splat(1.0) - draw) * splat(self.falling),
            );
            let root = simd.sqrt_f64x4(square);
            let value = simd.select_f64x4(below, splat(self.low) + root, splat(self.high) - root)
                * splat(scale);
            let added = simd.load_array_ref_f64x4(sum) + simd.load_array_ref_f64x4(weight) * value;
            simd.store_array_f64x4(added, sum);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ranking::sorting_network::LANES;
    use fearless_simd::{Level, dispatch};

    #[test]
    fn quantiles_and_mean_of_triangles() {
        let whole = Triangle::around(2.0 / 3.0, 1.0 / 3.0);
        for (draw, value) in [(0.0, 1.0 / 3.0), (0.125, 0.5), (0.5, 2.0 / 3.0), (1.0, 1.0)] {
            assert!((whole.quantile(draw) - value).abs() < 1e-15, "{draw}");
        }
        let worst = Triangle::around(1.0, 1.0 / 3.0);
        assert!((worst.quantile(0.125) - 5.0 / 6.0).abs() < 1e-15);
        assert!((worst.quantile(1.0) - 4.0 / 3.0).abs() < 1e-15);
        let steps = 100_000;
        let mean = (0..steps)
            .map(|step| worst.quantile((f64::from(step) + 0.5) / f64::from(steps)))
            .sum::<f64>()
            / f64::from(steps);
        assert!((mean - 1.0).abs() < 1e-6);
        assert_eq!(Triangle::around(0.4, 0.0).quantile(0.3), 0.4);
    }

    #[test]
    fn sixteen_lanes_draw_as_one() {
        let triangle = Triangle::around(0.3, 0.5);
        let draws: [f64; LANES] = std::array::from_fn(|lane| lane as f64 / LANES as f64);
        let mut sum = Row([1.0; LANES]);
        dispatch!(Level::new(), simd =>
            triangle.add(simd, &Row([0.5; LANES]), &Row(draws), 2.0, &mut sum));
        for (found, draw) in sum.0.iter().zip(draws) {
            assert_eq!(*found, 1.0 + 0.5 * (triangle.quantile(draw) * 2.0));
        }
    }

    #[test]
    fn quality_decides_how_a_value_is_drawn() {
        let quality = |number| Quality::new(number).unwrap();
        let widths: Vec<f64> = (1..=5).map(|number| half_width(quality(number))).collect();
        assert_eq!(widths, [0.5, 1.0 / 3.0, 1.0 / 6.0, 1.0 / 12.0, 0.0]);
        let sure = Value::known(0.25, quality(5));
        let unsure = Value::known(0.25, quality(2));
        assert_eq!(Cell::of(sure, true), Cell::Certain(0.25));
        assert_eq!(Cell::of(unsure, false), Cell::Certain(0.25));
        assert_eq!(
            Cell::of(unsure, true),
            Cell::Uncertain(Triangle::around(0.25, 1.0 / 3.0))
        );
        assert_eq!(Cell::of(Value::missing(), true), Cell::Missing);
        assert_eq!(Cell::of(Value::missing(), false), Cell::Certain(0.5));
    }
}
