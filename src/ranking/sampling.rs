//! The sampling kernel of robustness: draws weights and values, orders the groups, counts.
//!
//! Sixteen samples are worked on side by side, one per lane, so that every step but the counting is a
//! plain loop over whole rows, in vector instructions. What a group weighs in the order is one whole
//! number, packed with the group's index into the mantissa of an `f64`; sorting those sorts the groups.
//!
//! Sample `k` uses the draws `k·D … (k + 1)·D − 1` of one `Pcg64` sequence, `D` being the draws one
//! sample needs. Products and sums are never fused, and tallies are whole numbers: the result has the
//! same bits on any machine and any number of threads.

use super::sorting_network::{LANES, Row, SortingNetwork};
use super::tally::{CHUNK, Place, ROOM, Sorted, Tally, count_pairs};
use super::uncertainty::{Cell, Triangle};
use super::weight_space::WeightSampler;
use fearless_simd::{Level, Simd, dispatch};
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;
use rayon::prelude::*;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Whole 10⁻⁹ in 1: weighted need is compared in these.
pub(crate) const NANO: f64 = 1e9;
/// Distance between two main parts of the order; need in whole 10⁻⁹ is smaller.
const MAIN_STEP: f64 = super::rules::MAIN_STEP as f64;
/// More groups would not fit beside the order value in a packed number.
pub(crate) const MOST_GROUPS: usize = 4096;
/// Samples whose numbers are drawn side by side.
const ABREAST: usize = 4;
/// Draws per sample from which that is worth the leap from sample to sample.
const WORTH_ADVANCING: usize = 64;
/// Adding and taking away this number rounds to a whole number, ties to even; a packed number is this
/// plus a whole number, so that its low bits can be read.
const ROUNDING: f64 = ((1_u64 << 52) + (1_u64 << 51)) as f64;

/// What the kernel needs to know of a group.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SampledGroup {
    /// One per criterion.
    pub cells: Vec<Cell>,
    /// Equally likely judgements of the measure, each as the four numbers of [`Scoring`] by class;
    /// at least one.
    pub options: Vec<[f64; 4]>,
}

/// How weighted need becomes the order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Scoring {
    /// High need first.
    Need,
    /// By an option's number for the severity class, low first, then by need. The classes' borders are
    /// in 10⁻⁹, high first.
    Classes([f64; 3]),
    /// By `share · N` plus the option's first number, in 10⁻⁹, high first.
    Additive {
        /// Weight of need.
        share: f64,
    },
}

/// What is counted beside places.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Wanted {
    /// Who stands before whom.
    pub pairs: bool,
    /// Severity classes by these borders, in 10⁻⁹, high first.
    pub classes: Option<[f64; 3]>,
}

/// A prepared run.
#[derive(Debug)]
pub(crate) struct Plan {
    weights: WeightSampler,
    groups: Vec<PlannedGroup>,
    scoring: Scoring,
    wanted: Wanted,
    network: SortingNetwork,
    /// A packed number is an order value times this, plus the group. A power of two, at least twice
    /// the number of groups, so that ties are nearer to each other than half of it.
    spacing: f64,
    /// Uniform numbers one sample takes; the weights' come first.
    draws: usize,
}

#[derive(Debug)]
struct PlannedGroup {
    /// Certain values in 10⁻⁹, zero where the value is drawn.
    certain: Vec<f64>,
    drawn: Vec<Drawn>,
    options: Vec<[f64; 4]>,
    option_draw: Option<usize>,
}

#[derive(Debug)]
struct Drawn {
    criterion: usize,
    draw: usize,
    /// None is even on `[0, 1]`.
    triangle: Option<Triangle>,
}

/// One worker's room for work.
struct Workspace {
    uniform: Vec<Row>,
    weights: Vec<Row>,
    keys: Vec<Row>,
    tally: Tally,
}

impl Plan {
    /// Prepares a run. `groups` hold one cell per criterion of `weights`; at most [`MOST_GROUPS`].
    pub(crate) fn new(
        weights: WeightSampler,
        groups: &[SampledGroup],
        scoring: Scoring,
        wanted: Wanted,
    ) -> Self {
        let mut value_draws = 0;
        let mut next = || {
            value_draws += 1;
            value_draws - 1
        };
        let planned = groups
            .iter()
            .map(|group| PlannedGroup::new(group, &mut next))
            .collect();
        let draws = weights.draws() + value_draws;
        Self {
            weights,
            groups: planned,
            scoring,
            wanted,
            network: SortingNetwork::new(groups.len()),
            spacing: (groups.len().next_power_of_two() * 2) as f64,
            draws,
        }
    }

    /// Runs `samples` samples on the current thread pool; none if `cancel` was set meanwhile.
    /// `progress` hears how many samples are done, from any thread and not always in order.
    pub(crate) fn run(
        &self,
        samples: u32,
        seed: u64,
        cancel: &AtomicBool,
        progress: &(dyn Fn(u32) + Sync),
    ) -> Option<Tally> {
        if self.groups.len() <= 256 {
            self.run_with::<i8>(samples, seed, cancel, progress)
        } else {
            self.run_with::<i16>(samples, seed, cancel, progress)
        }
    }

    fn run_with<P: Place>(
        &self,
        samples: u32,
        seed: u64,
        cancel: &AtomicBool,
        progress: &(dyn Fn(u32) + Sync),
    ) -> Option<Tally> {
        let level = Level::new();
        let threads = rayon::current_num_threads();
        // A short run is cut so that every thread gets a share; which cut is of no account for the result.
        let share = (samples as usize).div_ceil(threads);
        let size = share.next_multiple_of(LANES).clamp(LANES, CHUNK) as u64;
        let chunks = u64::from(samples).div_ceil(size);
        let (next, done) = (AtomicU64::new(0), AtomicU64::new(0));
        let origin = Pcg64::seed_from_u64(seed);
        let workers = threads.min(chunks as usize);
        let tally = (0..workers)
            .into_par_iter()
            .map(|_| {
                let mut workspace = self.workspace();
                let kept = if self.wanted.pairs {
                    self.groups.len() * ROOM
                } else {
                    0
                };
                let mut places = vec![P::default(); kept];
                loop {
                    let chunk = next.fetch_add(1, Ordering::Relaxed);
                    if chunk >= chunks || cancel.load(Ordering::Relaxed) {
                        return workspace.tally;
                    }
                    let start = chunk * size;
                    let live = (u64::from(samples) - start).min(size);
                    let mut random = origin.clone();
                    random.advance(u128::from(start) * self.draws as u128);
                    dispatch!(level, simd => self.chunk(
                        simd, &mut random, live as usize, &mut workspace, &mut places
                    ));
                    progress((done.fetch_add(live, Ordering::Relaxed) + live) as u32);
                }
            })
            .reduce_with(|mut sum, part| {
                sum.add(&part);
                sum
            })?;
        (!cancel.load(Ordering::Relaxed)).then_some(tally)
    }

    fn workspace(&self) -> Workspace {
        let groups = self.groups.len();
        let criteria = self.weights.criteria();
        let empty = Row([0.0; LANES]);
        Workspace {
            uniform: vec![empty; self.draws],
            weights: vec![empty; criteria],
            keys: vec![empty; groups],
            tally: Tally::new(
                groups,
                criteria,
                self.wanted.pairs,
                self.wanted.classes.is_some(),
            ),
        }
    }

    /// One chunk of samples, of which the first `live` count.
    #[inline(always)]
    fn chunk<S: Simd, P: Place>(
        &self,
        simd: S,
        random: &mut Pcg64,
        live: usize,
        workspace: &mut Workspace,
        places: &mut [P],
    ) {
        let mut tied = false;
        for start in (0..live).step_by(LANES) {
            let live = (live - start).min(LANES);
            draw(random, &mut workspace.uniform);
            let weight_draws = self.weights.draws().min(workspace.uniform.len());
            let (weight_draws, value_draws) = workspace.uniform.split_at_mut(weight_draws);
            self.weights
                .fill(simd, weight_draws, &mut workspace.weights);
            for (index, (group, key)) in self.groups.iter().zip(&mut workspace.keys).enumerate() {
                let need = group.need(simd, &workspace.weights, value_draws);
                if let Some(borders) = self.wanted.classes {
                    workspace.tally.count_classes(index, &need, borders, live);
                }
                *key = self.pack(index, group, &need, value_draws);
            }
            self.network.sort(simd, &mut workspace.keys);
            let sorted = Sorted {
                keys: &workspace.keys,
                weights: &workspace.weights,
                spacing: self.spacing,
                start,
                live,
            };
            tied |= sorted.count(simd, &mut workspace.tally, places);
        }
        if self.wanted.pairs {
            count_pairs(simd, live, tied, places, &mut workspace.tally);
        }
    }

    /// The packed order values of one group; `need` in whole 10⁻⁹.
    #[inline(always)]
    fn pack(&self, index: usize, group: &PlannedGroup, need: &Row, draws: &[Row]) -> Row {
        let base = ROUNDING + index as f64;
        let mut key = Row([0.0; LANES]);
        match self.scoring {
            Scoring::Need => {
                for (key, need) in key.0.iter_mut().zip(need.0) {
                    *key = base - need * self.spacing;
                }
            }
            Scoring::Classes([first, second, third]) => {
                for (lane, (key, need)) in key.0.iter_mut().zip(need.0).enumerate() {
                    let [a, b, c, d] = group.option(draws, lane);
                    let upper = if need >= first { a } else { b };
                    let lower = if need >= third { c } else { d };
                    let main = if need >= second { upper } else { lower };
                    *key = base + (main * MAIN_STEP - need) * self.spacing;
                }
            }
            Scoring::Additive { share } => {
                for (lane, (key, need)) in key.0.iter_mut().zip(need.0).enumerate() {
                    let [addition, ..] = group.option(draws, lane);
                    let score = (share * need + addition + ROUNDING) - ROUNDING;
                    *key = base - score * self.spacing;
                }
            }
        }
        key
    }
}

/// Fills the rows with uniform numbers, sample after sample.
#[inline(always)]
#[allow(
    clippy::indexing_slicing,
    reason = "a lane is below the row's fixed length; the innermost loop of all"
)]
fn draw(random: &mut Pcg64, uniform: &mut [Row]) {
    if uniform.len() < WORTH_ADVANCING {
        for lane in 0..LANES {
            for row in uniform.iter_mut() {
                row.0[lane] = random.random();
            }
        }
        return;
    }
    // Each number waits for the one before it; four samples' numbers do not wait for each other.
    for lanes in (0..LANES).step_by(ABREAST) {
        let mut abreast: [Pcg64; ABREAST] = std::array::from_fn(|_| {
            let own = random.clone();
            random.advance(uniform.len() as u128);
            own
        });
        for row in uniform.iter_mut() {
            for (place, random) in row.0[lanes..lanes + ABREAST].iter_mut().zip(&mut abreast) {
                *place = random.random();
            }
        }
    }
}

impl PlannedGroup {
    fn new(group: &SampledGroup, next_draw: &mut impl FnMut() -> usize) -> Self {
        let mut drawn = Vec::new();
        let mut shared = None;
        let mut certain = Vec::with_capacity(group.cells.len());
        for (criterion, cell) in group.cells.iter().enumerate() {
            let (value, from) = match *cell {
                Cell::Certain(value) => (value * NANO, None),
                Cell::Uncertain(triangle) => (0.0, Some((next_draw(), Some(triangle)))),
                Cell::Missing => (
                    0.0,
                    Some((*shared.get_or_insert_with(&mut *next_draw), None)),
                ),
            };
            certain.push(value);
            drawn.extend(from.map(|(draw, triangle)| Drawn {
                criterion,
                draw,
                triangle,
            }));
        }
        Self {
            certain,
            drawn,
            option_draw: (group.options.len() > 1).then(next_draw),
            options: group.options.clone(),
        }
    }

    /// Weighted need of every lane, in whole 10⁻⁹.
    #[inline(always)]
    fn need<S: Simd>(&self, simd: S, weights: &[Row], draws: &[Row]) -> Row {
        let mut need = weighted_sum(simd, weights, &self.certain);
        for drawn in &self.drawn {
            if let (Some(weights), Some(draws)) =
                (weights.get(drawn.criterion), draws.get(drawn.draw))
            {
                match &drawn.triangle {
                    Some(triangle) => triangle.add(simd, weights, draws, NANO, &mut need),
                    None => {
                        let lanes = need.0.iter_mut().zip(weights.0).zip(draws.0);
                        for ((need, weight), draw) in lanes {
                            *need += weight * (draw * NANO);
                        }
                    }
                }
            }
        }
        for need in &mut need.0 {
            *need = (*need + ROUNDING) - ROUNDING;
        }
        need
    }

    /// The judgement of the measure in one lane.
    #[inline(always)]
    fn option(&self, draws: &[Row], lane: usize) -> [f64; 4] {
        let index = self.option_draw.map_or(0, |draw| {
            let row = draws.get(draw).and_then(|row| row.0.get(lane));
            (row.copied().unwrap_or_default() * self.options.len() as f64) as usize
        });
        self.options.get(index).copied().unwrap_or_default()
    }
}

/// `Σ_d weight_d · value_d` of every lane.
#[inline(always)]
fn weighted_sum<S: Simd>(simd: S, weights: &[Row], values: &[f64]) -> Row {
    let mut quarters = [simd.splat_f64x4(0.0); LANES / 4];
    for (row, &value) in weights.iter().zip(values) {
        let value = simd.splat_f64x4(value);
        for (quarter, weight) in quarters.iter_mut().zip(row.0.as_chunks().0) {
            *quarter += simd.load_array_ref_f64x4(weight) * value;
        }
    }
    let mut sum = Row([0.0; LANES]);
    for (quarter, sum) in quarters.into_iter().zip(sum.0.as_chunks_mut().0) {
        simd.store_array_f64x4(quarter, sum);
    }
    sum
}
