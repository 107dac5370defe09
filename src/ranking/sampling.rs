//! The sampling kernel of robustness: draws weights and values, orders the groups, counts.
//!
//! Sixteen samples are worked on side by side, one per lane, so that every step but the counting is a
//! plain loop over whole rows, in vector instructions. What a group weighs in the order is one whole
//! number, packed with the group's index into the mantissa of an `f64`; sorting those sorts the groups.
//!
//! Sample `k` uses the draws `k·D … (k + 1)·D − 1` of one `Pcg64` sequence, `D` being the draws one
//! sample needs. Products and sums are never fused, and tallies are whole numbers: the result has the
//! same bits on any machine and any number of threads.

use super::classes::VERY_LARGE_FROM;
use super::rules::MOST_MAIN;
use super::sorting_network::{LANES, Row, SortingNetwork};
use super::tally::{CHUNK, Place, ROOM, Sorted, Tally, count_pairs};
use super::uncertainty::{Cell, Triangle};
use super::weight_space::WeightSampler;
use crate::workshop;
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
pub(crate) const MOST_GROUPS: usize = 2048;
const _: () = assert!(MOST_MAIN * super::rules::MAIN_STEP * 2 * MOST_GROUPS as i64 <= 1 << 51);
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
    /// The level each value was judged as, where it was judged in words and words are in doubt.
    pub words: Vec<Option<workshop::Level>>,
    /// What its measure and class do.
    pub judged: Judged,
    /// The same where what is missing turns out to be very large; for a group with missing values only.
    pub raised: Option<Judged>,
}

/// What a group's measure does to the order, and its class, by the class of the sum, worst first.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Judged {
    /// Equally likely judgements of the measure, each as the four numbers of [`Scoring`]; at least one.
    pub options: Vec<[f64; 4]>,
    /// The class that counts, worst 0; 4 for none.
    pub classes: [usize; 4],
}

/// How weighted need becomes the order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Scoring {
    /// High need first.
    Need,
    /// By an option's number for the class of the sum, low first, then by need.
    Classes,
    /// By `share · N` plus the option's first number, in 10⁻⁹, high first.
    Additive {
        /// Weight of need.
        share: f64,
    },
}

/// Lowest need of the three upper classes.
type Borders = [f64; 3];

/// How far the words' values may lie from what they are read as, to each side.
const WORD_HALF_WIDTH: f64 = 1.0 / 9.0;

/// What is counted beside places.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Wanted {
    /// Who stands before whom.
    pub pairs: bool,
    /// The values of *large* and *moderate* are drawn in every sample, and the borders move with them.
    pub words: bool,
}

/// A prepared run.
#[derive(Debug)]
pub(crate) struct Plan {
    weights: WeightSampler,
    groups: Vec<PlannedGroup>,
    scoring: Scoring,
    borders: Borders,
    wanted: Wanted,
    /// Draws of the values of *large* and *moderate*.
    word_draws: Option<[usize; 2]>,
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
    /// Criteria judged in words that are in doubt, with whether the word is *large*, else *moderate*.
    words: Vec<(usize, bool)>,
    judged: Judged,
    raised: Option<(usize, Judged)>,
    option_draw: Option<usize>,
}

/// What holds in one row of samples beside weights.
struct Reading {
    /// In 10⁻⁹, high first.
    borders: [Row; 3],
    /// How far *large* and *moderate* are from what they are read as; none where words are certain.
    shifts: Option<[Row; 2]>,
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
        (scoring, borders): (Scoring, Borders),
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
        let word_draws = wanted.words.then(|| [next(), next()]);
        let draws = weights.draws() + value_draws;
        Self {
            weights,
            groups: planned,
            scoring,
            borders,
            wanted,
            word_draws,
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
            tally: Tally::new(groups, criteria, self.wanted.pairs),
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
            let reading = self.reading(value_draws);
            for (index, (group, key)) in self.groups.iter().zip(&mut workspace.keys).enumerate() {
                let need = group.need(simd, &workspace.weights, value_draws, &reading);
                let classes = (0..live).map(|lane| {
                    let judged = group.judged(value_draws, lane);
                    let by_sum = reading.class(&need, lane);
                    judged.classes.get(by_sum).copied().unwrap_or(by_sum)
                });
                workspace.tally.count_classes(index, classes);
                *key = self.pack(index, group, &need, value_draws, &reading);
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

    /// Borders, and what the words are read as, in one row of samples. With `s` for *large* and `m` for
    /// *moderate* the borders lie at `s + (1 − s)/4`, `(s + m)/2` and `3m/4` where the workshop's are the
    /// usual ones, and move as far from the workshop's own where they are not.
    fn reading(&self, draws: &[Row]) -> Reading {
        let fixed = self.borders.map(|border| Row([border * NANO; LANES]));
        let shifts = self.word_draws.and_then(|at| {
            let triangle = Triangle::around(0.0, WORD_HALF_WIDTH);
            let row = |at: usize| Some(Row(draws.get(at)?.0.map(|draw| triangle.quantile(draw))));
            let [large, moderate] = at.map(row);
            Some([large?, moderate?])
        });
        let mut borders = fixed;
        if let Some([large, moderate]) = &shifts {
            let [first, second, third] = &mut borders;
            let words = large.0.iter().zip(moderate.0);
            let rows = first.0.iter_mut().zip(&mut second.0).zip(&mut third.0);
            for (((first, second), third), (large, moderate)) in rows.zip(words) {
                *first += 0.75 * large * NANO;
                *second += (large + moderate) / 2.0 * NANO;
                *third += 0.75 * moderate * NANO;
            }
        }
        for border in &mut borders {
            for border in &mut border.0 {
                *border = (*border + ROUNDING) - ROUNDING;
            }
        }
        Reading { borders, shifts }
    }

    /// The packed order values of one group; `need` in whole 10⁻⁹.
    #[inline(always)]
    fn pack(
        &self,
        index: usize,
        group: &PlannedGroup,
        need: &Row,
        draws: &[Row],
        reading: &Reading,
    ) -> Row {
        let base = ROUNDING + index as f64;
        let mut key = Row([0.0; LANES]);
        match self.scoring {
            Scoring::Need => {
                for (key, need) in key.0.iter_mut().zip(need.0) {
                    *key = base - need * self.spacing;
                }
            }
            Scoring::Classes => {
                let [first, second, third] = &reading.borders;
                let borders = first.0.iter().zip(&second.0).zip(&third.0);
                let lanes = key.0.iter_mut().zip(need.0).zip(borders);
                for (lane, ((key, need), ((first, second), third))) in lanes.enumerate() {
                    let [a, b, c, d] = group.option(draws, lane);
                    let upper = if need >= *first { a } else { b };
                    let lower = if need >= *third { c } else { d };
                    let main = if need >= *second { upper } else { lower };
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
        let words = group.words.iter().enumerate();
        let words = words.filter_map(|(criterion, word)| match word {
            Some(workshop::Level::Large) => Some((criterion, true)),
            Some(workshop::Level::Moderate) => Some((criterion, false)),
            _ => None,
        });
        Self {
            certain,
            drawn,
            words: words.collect(),
            option_draw: (group.judged.options.len() > 1).then(next_draw),
            judged: group.judged.clone(),
            raised: shared.zip(group.raised.clone()),
        }
    }

    /// Weighted need of every lane, in whole 10⁻⁹.
    #[inline(always)]
    fn need<S: Simd>(&self, simd: S, weights: &[Row], draws: &[Row], reading: &Reading) -> Row {
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
        if let Some([large, moderate]) = &reading.shifts {
            for (criterion, is_large) in &self.words {
                let shift = if *is_large { large } else { moderate };
                if let Some(weights) = weights.get(*criterion) {
                    let lanes = need.0.iter_mut().zip(weights.0).zip(shift.0);
                    for ((need, weight), shift) in lanes {
                        *need += weight * (shift * NANO);
                    }
                }
            }
        }
        for need in &mut need.0 {
            *need = (*need + ROUNDING) - ROUNDING;
        }
        need
    }

    /// What measure and class do in one lane.
    #[inline(always)]
    fn judged(&self, draws: &[Row], lane: usize) -> &Judged {
        match &self.raised {
            Some((draw, raised)) => {
                let row = draws.get(*draw).and_then(|row| row.0.get(lane));
                if row.is_some_and(|draw| *draw >= VERY_LARGE_FROM) {
                    raised
                } else {
                    &self.judged
                }
            }
            None => &self.judged,
        }
    }

    /// The judgement of the measure in one lane.
    #[inline(always)]
    fn option(&self, draws: &[Row], lane: usize) -> [f64; 4] {
        let options = &self.judged(draws, lane).options;
        let index = self.option_draw.map_or(0, |draw| {
            let row = draws.get(draw).and_then(|row| row.0.get(lane));
            (row.copied().unwrap_or_default() * options.len() as f64) as usize
        });
        options.get(index).copied().unwrap_or_default()
    }
}

impl Reading {
    /// The class of the sum in one lane, worst 0.
    #[inline(always)]
    fn class(&self, need: &Row, lane: usize) -> usize {
        let need = need.0.get(lane).copied().unwrap_or_default();
        let below = |border: &&Row| border.0.get(lane).is_some_and(|border| need < *border);
        self.borders.iter().filter(below).count()
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
