//! The sampling kernel of robustness: draws weights and values, orders the groups, counts places and pairs.
//!
//! Sixteen samples are worked on side by side, one per lane, so that every step but the counting is a plain loop
//! over whole rows. What a group weighs in the order is one whole number, packed with the group's index into the
//! mantissa of an `f64`; sorting those sorts the groups. All tallies are whole numbers, so that it does not matter
//! which thread counts which sample: the result has the same bits on any number of threads.
//!
//! Sample `k` uses the draws `k·D … (k + 1)·D − 1` of one `Pcg64` sequence, `D` being the draws one sample needs.

use super::sorting_network::{LANES, Row, SortingNetwork};
use super::weight_space::WeightSampler;
use fearless_simd::Simd;
use rand::RngExt;
use rand::SeedableRng;
use rand_pcg::Pcg64;
use rayon::prelude::*;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Whole 10⁻⁹ in 1: weighted need is compared in these.
pub const NANO: f64 = 1e9;
/// Distance between two places of the order's main part; the need inside it is at most [`NANO`].
pub const MAIN_STEP: f64 = (1_u64 << 30) as f64;
/// Samples whose places are kept at a time to count pairs.
const CHUNK: usize = 256;
/// At most this many groups fit beside the order value in a packed number.
pub const MOST_GROUPS: usize = 4096;
/// Adding and taking away this number rounds to a whole number, ties to even.
const ROUNDING: f64 = (1_u64 << 52) as f64 + (1_u64 << 51) as f64;
/// One sample's share of a place, a number that ties of up to twenty groups divide without remainder.
pub const WHOLE_SHARE: u64 = 232_792_560;
/// Weights are summed in whole 2⁻⁴⁰.
const WEIGHT_UNIT: f64 = (1_u64 << 40) as f64;

/// How one value is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell {
    /// Always this number.
    Certain(f64),
    /// Triangular from `low` over `mode` to `high`.
    Triangular {
        /// Smallest possible value.
        low: f64,
        /// Most likely value.
        mode: f64,
        /// Largest possible value.
        high: f64,
    },
    /// Even on `[0, 1]`; all of a group's missing values are the same draw.
    Missing,
}

/// What the kernel needs to know of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct SampledGroup {
    /// One per criterion.
    pub cells: Vec<Cell>,
    /// Equally likely judgements of the measure, each as the four numbers of [`Scoring`] by severity class.
    pub options: Vec<[f64; 4]>,
}

/// How weighted need becomes the order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Scoring {
    /// High need first.
    Need,
    /// By an option's number for the severity class, low first, then by need. Thresholds in whole 10⁻⁹, high first.
    Classes([f64; 3]),
    /// By `share·N` plus the option's number (the same for every class, in 10⁻⁹), high first.
    Additive {
        /// Weight of need.
        share: f64,
    },
}

/// A prepared run.
#[derive(Debug)]
pub struct Plan {
    weights: WeightSampler,
    weight_draws: usize,
    groups: Vec<PlannedGroup>,
    scoring: Scoring,
    network: SortingNetwork,
    /// A packed number is `order value · spacing + index`.
    spacing: f64,
    draws: usize,
    pairs: bool,
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
    shape: Shape,
}

#[derive(Debug)]
enum Shape {
    Even,
    Triangular {
        low: f64,
        high: f64,
        split: f64,
        rising: f64,
        falling: f64,
    },
}

/// Whole-number tallies of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// `places[rank · n + group]`: samples in which the group alone stood there.
    pub places: Vec<u32>,
    /// The same for shared places, in [`WHOLE_SHARE`]s.
    pub shared: Vec<u64>,
    /// `pairs[i · n + j]` for `i < j`: twice the samples in which `i` stood before `j`, plus those where they tied.
    pub pairs: Vec<u32>,
    /// `central[group · m + criterion]`: sum of weights with which the group stood first.
    pub central: Vec<u128>,
    /// Sum of the group's shares of the first place, in [`WHOLE_SHARE`]s.
    pub first: Vec<u64>,
}

impl Tally {
    fn new(groups: usize, criteria: usize, pairs: bool) -> Self {
        let square = groups * groups;
        Self {
            places: vec![0; square],
            shared: vec![0; square],
            pairs: vec![0; if pairs { square } else { 0 }],
            central: vec![0; groups * criteria],
            first: vec![0; groups],
        }
    }

    fn add(&mut self, other: &Self) {
        fn sum<T: Copy + std::ops::AddAssign>(to: &mut [T], from: &[T]) {
            for (to, from) in to.iter_mut().zip(from) {
                *to += *from;
            }
        }
        sum(&mut self.places, &other.places);
        sum(&mut self.shared, &other.shared);
        sum(&mut self.pairs, &other.pairs);
        sum(&mut self.central, &other.central);
        sum(&mut self.first, &other.first);
    }
}

/// One worker's room for work.
struct Workspace {
    uniform: Vec<Row>,
    weights: Vec<Row>,
    keys: Vec<Row>,
    tally: Tally,
}

/// Stored place of a group in a sample: few bytes, so that many pairs are compared at once.
trait Place: Copy + Default + Send {
    /// The place, counted from 0.
    fn of(rank: usize) -> Self;

    /// In how many of the samples the first of two groups stands before the second.
    fn count_before<S: Simd>(simd: S, first: &[Self], second: &[Self]) -> u32;
}

/// For up to 256 groups.
impl Place for i8 {
    fn of(rank: usize) -> Self {
        (rank as i16 - 128) as Self
    }

    #[inline(always)]
    fn count_before<S: Simd>(simd: S, first: &[Self], second: &[Self]) -> u32 {
        let (one, none) = (simd.splat_i8x32(1), simd.splat_i8x32(0));
        let mut counts = none;
        for (first, second) in first.as_chunks().0.iter().zip(second.as_chunks().0) {
            let before = simd.simd_lt_i8x32(
                simd.load_array_ref_i8x32(first),
                simd.load_array_ref_i8x32(second),
            );
            counts += simd.select_i8x32(before, one, none);
        }
        simd.as_array_u8x32(simd.reinterpret_u8_i8x32(counts))
            .iter()
            .map(|&count| u32::from(count))
            .sum()
    }
}

impl Place for i16 {
    fn of(rank: usize) -> Self {
        rank as Self
    }

    #[inline(always)]
    fn count_before<S: Simd>(simd: S, first: &[Self], second: &[Self]) -> u32 {
        let (one, none) = (simd.splat_i16x16(1), simd.splat_i16x16(0));
        let mut counts = none;
        for (first, second) in first.as_chunks().0.iter().zip(second.as_chunks().0) {
            let before = simd.simd_lt_i16x16(
                simd.load_array_ref_i16x16(first),
                simd.load_array_ref_i16x16(second),
            );
            counts += simd.select_i16x16(before, one, none);
        }
        simd.as_array_i16x16(counts)
            .iter()
            .map(|&count| count as u32)
            .sum()
    }
}

impl Plan {
    /// Prepares a run. `groups` hold one cell per criterion of `weights`; at most [`MOST_GROUPS`].
    pub fn new(
        weights: WeightSampler,
        groups: &[SampledGroup],
        scoring: Scoring,
        pairs: bool,
    ) -> Self {
        let weight_draws = weights.draws();
        let mut draws = weight_draws;
        let planned = groups
            .iter()
            .map(|group| {
                let mut drawn = Vec::new();
                let mut missing = None;
                let mut certain = Vec::new();
                for (criterion, cell) in group.cells.iter().enumerate() {
                    certain.push(match *cell {
                        Cell::Certain(value) => value * NANO,
                        Cell::Triangular { low, mode, high } => {
                            let shape = Shape::triangular(low, mode, high);
                            drawn.push(Drawn {
                                criterion,
                                draw: draws - weight_draws,
                                shape,
                            });
                            draws += 1;
                            0.0
                        }
                        Cell::Missing => {
                            let draw = *missing.get_or_insert_with(|| {
                                draws += 1;
                                draws - 1 - weight_draws
                            });
                            drawn.push(Drawn {
                                criterion,
                                draw,
                                shape: Shape::Even,
                            });
                            0.0
                        }
                    });
                }
                let option_draw = (group.options.len() > 1).then(|| {
                    draws += 1;
                    draws - 1 - weight_draws
                });
                PlannedGroup {
                    certain,
                    drawn,
                    options: group.options.clone(),
                    option_draw,
                }
            })
            .collect();
        let spacing = (groups.len().next_power_of_two() * 2) as f64;
        Self {
            weights,
            weight_draws,
            groups: planned,
            scoring,
            network: SortingNetwork::new(groups.len()),
            spacing,
            draws,
            pairs,
        }
    }

    /// Runs `samples` samples on the current thread pool; none if `cancel` was set. `progress` hears how many
    /// samples are done, from any thread and not always in order.
    pub fn run(
        &self,
        samples: u32,
        seed: u64,
        cancel: &AtomicBool,
        progress: &(dyn Fn(u64) + Sync),
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
        progress: &(dyn Fn(u64) + Sync),
    ) -> Option<Tally> {
        let level = fearless_simd::Level::new();
        let chunks = u64::from(samples).div_ceil(CHUNK as u64);
        let next = AtomicU64::new(0);
        let done = AtomicU64::new(0);
        let origin = Pcg64::seed_from_u64(seed);
        let workers = rayon::current_num_threads().min(chunks as usize).max(1);
        let tally = (0..workers)
            .into_par_iter()
            .map(|_| {
                let mut workspace = self.workspace();
                let mut places = vec![
                    P::default();
                    if self.pairs {
                        self.groups.len() * CHUNK
                    } else {
                        0
                    }
                ];
                loop {
                    let chunk = next.fetch_add(1, Ordering::Relaxed);
                    if chunk >= chunks || cancel.load(Ordering::Relaxed) {
                        return workspace.tally;
                    }
                    let start = chunk * CHUNK as u64;
                    let live = (u64::from(samples) - start).min(CHUNK as u64) as usize;
                    let mut random = origin.clone();
                    random.advance(u128::from(start) * self.draws as u128);
                    fearless_simd::dispatch!(level, simd =>
                        self.chunk(simd, &mut random, live, &mut workspace, &mut places));
                    progress(done.fetch_add(live as u64, Ordering::Relaxed) + live as u64);
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
        Workspace {
            uniform: vec![Row([0.0; LANES]); self.draws],
            weights: vec![Row([0.0; LANES]); criteria],
            keys: vec![Row([0.0; LANES]); groups],
            tally: Tally::new(groups, criteria, self.pairs),
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
        let groups = self.groups.len();
        let mut tied = false;
        for start in (0..live).step_by(LANES) {
            let live = (live - start).min(LANES);
            self.draw(random, &mut workspace.uniform);
            let (weight_draws, value_draws) = workspace.uniform.split_at_mut(self.weight_draws);
            self.weights
                .fill(simd, weight_draws, &mut workspace.weights);
            self.order(simd, value_draws, &workspace.weights, &mut workspace.keys);
            self.network.sort(simd, &mut workspace.keys);
            tied |= self.count(simd, start, live, workspace, places);
        }
        if self.pairs {
            count_pairs(simd, groups, live, tied, places, &mut workspace.tally.pairs);
        }
    }

    #[inline(always)]
    fn draw(&self, random: &mut Pcg64, uniform: &mut [Row]) {
        for lane in 0..LANES {
            for row in uniform.iter_mut() {
                row.0[lane] = random.random();
            }
        }
    }

    /// The packed order value of every group, unsorted.
    #[inline(always)]
    fn order<S: Simd>(&self, simd: S, draws: &[Row], weights: &[Row], keys: &mut [Row]) {
        for ((index, group), key) in self.groups.iter().enumerate().zip(keys) {
            let mut need = Row([0.0; LANES]);
            weighted_sum(simd, weights, &group.certain, &mut need);
            for drawn in &group.drawn {
                if let (Some(weights), Some(draws)) =
                    (weights.get(drawn.criterion), draws.get(drawn.draw))
                {
                    drawn.shape.add(weights, draws, &mut need);
                }
            }
            for need in &mut need.0 {
                *need = (*need + ROUNDING) - ROUNDING;
            }
            let base = ROUNDING + index as f64;
            match self.scoring {
                Scoring::Need => {
                    for (key, need) in key.0.iter_mut().zip(need.0) {
                        *key = base - need * self.spacing;
                    }
                }
                Scoring::Classes(thresholds) => {
                    let [first, second, third] = thresholds;
                    for (lane, (key, need)) in key.0.iter_mut().zip(need.0).enumerate() {
                        let [a, b, c, d] = group.option(draws, lane);
                        let main = if need >= first {
                            a
                        } else if need >= second {
                            b
                        } else if need >= third {
                            c
                        } else {
                            d
                        };
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
        }
    }

    /// Counts the places of the sorted lanes; says whether any tied.
    #[inline(always)]
    fn count<S: Simd, P: Place>(
        &self,
        simd: S,
        start: usize,
        live: usize,
        workspace: &mut Workspace,
        places: &mut [P],
    ) -> bool {
        let groups = self.groups.len();
        let criteria = workspace.weights.len();
        let mask = self.spacing as u64 - 1;
        let keys = &workspace.keys;
        let gap = smallest_gap(simd, keys);
        let tied = gap.iter().take(live).any(|gap| *gap < self.spacing / 2.0);
        let tally = &mut workspace.tally;
        if tied {
            for lane in 0..live {
                count_tied_lane(
                    keys,
                    lane,
                    self.spacing / 2.0,
                    mask,
                    start,
                    &workspace.weights,
                    tally,
                    places,
                );
            }
            return true;
        }
        for (rank, (row, counts)) in keys
            .iter()
            .zip(tally.places.chunks_exact_mut(groups))
            .enumerate()
        {
            for (lane, key) in row.0.iter().take(live).enumerate() {
                let group = (key.to_bits() & mask) as usize;
                if let Some(count) = counts.get_mut(group) {
                    *count += 1;
                }
                if self.pairs
                    && let Some(place) = places.get_mut(group * CHUNK + start + lane)
                {
                    *place = P::of(rank);
                }
            }
        }
        if let Some(first) = keys.first() {
            for (lane, key) in first.0.iter().take(live).enumerate() {
                let group = (key.to_bits() & mask) as usize;
                if let Some(sum) = tally.first.get_mut(group) {
                    *sum += WHOLE_SHARE;
                }
                if let Some(sums) = tally
                    .central
                    .get_mut(group * criteria..(group + 1) * criteria)
                {
                    for (sum, row) in sums.iter_mut().zip(&workspace.weights) {
                        *sum += u128::from((row.0[lane] * WEIGHT_UNIT) as u64)
                            * u128::from(WHOLE_SHARE);
                    }
                }
            }
        }
        false
    }
}

/// `Σ_d weight_d · value_d` of every lane.
#[inline(always)]
fn weighted_sum<S: Simd>(simd: S, weights: &[Row], values: &[f64], sum: &mut Row) {
    let mut quarters = [simd.splat_f64x4(0.0); LANES / 4];
    for (row, &value) in weights.iter().zip(values) {
        let value = simd.splat_f64x4(value);
        for (quarter, weight) in quarters.iter_mut().zip(row.0.as_chunks().0) {
            *quarter += simd.load_array_ref_f64x4(weight) * value;
        }
    }
    for (quarter, sum) in quarters.into_iter().zip(sum.0.as_chunks_mut().0) {
        simd.store_array_f64x4(quarter, sum);
    }
}

/// The smallest distance between neighbouring rows, per lane.
#[inline(always)]
fn smallest_gap<S: Simd>(simd: S, rows: &[Row]) -> [f64; LANES] {
    let mut quarters = [simd.splat_f64x4(f64::INFINITY); LANES / 4];
    for (above, below) in rows.iter().zip(rows.iter().skip(1)) {
        let chunks = above.0.as_chunks().0.iter().zip(below.0.as_chunks().0);
        for (quarter, (above, below)) in quarters.iter_mut().zip(chunks) {
            let distance = simd.load_array_ref_f64x4(below) - simd.load_array_ref_f64x4(above);
            *quarter = simd.min_f64x4(*quarter, distance);
        }
    }
    let mut gap = [0.0; LANES];
    for (quarter, gap) in quarters.into_iter().zip(gap.as_chunks_mut().0) {
        simd.store_array_f64x4(quarter, gap);
    }
    gap
}

impl PlannedGroup {
    #[inline(always)]
    fn option(&self, draws: &[Row], lane: usize) -> [f64; 4] {
        let index = match self.option_draw {
            None => 0,
            Some(draw) => {
                let draw = draws.get(draw).map_or(0.0, |row| row.0[lane]);
                ((draw * self.options.len() as f64) as usize).min(self.options.len() - 1)
            }
        };
        self.options.get(index).copied().unwrap_or_default()
    }
}

impl Shape {
    fn triangular(low: f64, mode: f64, high: f64) -> Self {
        let width = high - low;
        Self::Triangular {
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

    #[inline(always)]
    fn add(&self, weights: &Row, draws: &Row, need: &mut Row) {
        match *self {
            Self::Even => {
                for ((need, weight), draw) in need.0.iter_mut().zip(weights.0).zip(draws.0) {
                    *need += weight * (draw * NANO);
                }
            }
            Self::Triangular {
                low,
                high,
                split,
                rising,
                falling,
            } => {
                for ((need, weight), draw) in need.0.iter_mut().zip(weights.0).zip(draws.0) {
                    let left = low + (draw * rising).sqrt();
                    let right = high - ((1.0 - draw) * falling).sqrt();
                    *need += weight * ((if draw < split { left } else { right }) * NANO);
                }
            }
        }
    }
}

#[inline(never)]
fn count_tied_lane<P: Place>(
    keys: &[Row],
    lane: usize,
    near: f64,
    mask: u64,
    start: usize,
    weights: &[Row],
    tally: &mut Tally,
    places: &mut [P],
) {
    let groups = keys.len();
    let criteria = weights.len();
    let key = |rank: usize| keys.get(rank).map_or(f64::INFINITY, |row| row.0[lane]);
    let mut rank = 0;
    while rank < groups {
        let mut end = rank + 1;
        while end < groups && key(end) - key(end - 1) < near {
            end += 1;
        }
        let share = WHOLE_SHARE / (end - rank) as u64;
        for member in rank..end {
            let group = (key(member).to_bits() & mask) as usize;
            if end - rank == 1 {
                tally.places[rank * groups + group] += 1;
            } else {
                for place in rank..end {
                    tally.shared[place * groups + group] += share;
                }
            }
            if let Some(place) = places.get_mut(group * CHUNK + start + lane) {
                *place = P::of(rank);
            }
            if rank == 0 {
                tally.first[group] += share;
                for (criterion, row) in weights.iter().enumerate() {
                    tally.central[group * criteria + criterion] +=
                        u128::from((row.0[lane] * WEIGHT_UNIT) as u64) * u128::from(share);
                }
            }
        }
        rank = end;
    }
}

/// Adds the pairs of one chunk.
#[inline(always)]
fn count_pairs<S: Simd, P: Place>(
    simd: S,
    groups: usize,
    live: usize,
    tied: bool,
    places: &mut [P],
    pairs: &mut [u32],
) {
    if live < CHUNK {
        for row in places.chunks_exact_mut(CHUNK) {
            row[live..].fill(P::default());
        }
    }
    let places = &*places;
    for first in 0..groups {
        let Some(row) = places.get(first * CHUNK..(first + 1) * CHUNK) else {
            return;
        };
        for second in first + 1..groups {
            let Some(other) = places.get(second * CHUNK..(second + 1) * CHUNK) else {
                return;
            };
            let before = P::count_before(simd, row, other);
            let twice = if tied {
                before + live as u32 - P::count_before(simd, other, row)
            } else {
                2 * before
            };
            if let Some(pair) = pairs.get_mut(first * groups + second) {
                *pair += twice;
            }
        }
    }
}
