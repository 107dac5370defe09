//! What the samples are counted into: places, pairs, first places, classes.
//!
//! Everything is a whole number, so that it does not matter which thread counts which sample.

use super::sorting_network::{LANES, Row};
use fearless_simd::Simd;

/// Samples whose places are kept at a time to count pairs, at most.
pub(crate) const CHUNK: usize = 512;
/// Room for one group's places: a little more than a chunk, because at powers of two apart the groups
/// would crowd the same few lines of the cache.
pub(crate) const ROOM: usize = CHUNK + 32;
/// Groups whose pairs are counted side by side, so that the other group's places are read once for all.
const ABREAST: usize = 4;
/// One sample's share of a place: ties of up to twenty groups divide it without remainder.
pub(crate) const WHOLE_SHARE: u64 = 232_792_560;
/// Weights are summed in whole 2⁻⁴⁰.
pub(crate) const WEIGHT_UNIT: f64 = (1_u64 << 40) as f64;

/// Whole-number tallies of `n` groups and `m` criteria.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tally {
    pub groups: usize,
    pub criteria: usize,
    /// `places[rank · n + group]`: samples in which the group alone stood there.
    pub places: Vec<u32>,
    /// The same for shared places, in [`WHOLE_SHARE`]s.
    pub shared: Vec<u64>,
    /// Whether any place was shared; `shared` is all zeros else.
    pub tied: bool,
    /// `pairs[i · n + j]`, `i < j`: twice the samples with `i` before `j`, plus those where they tied.
    pub pairs: Vec<u32>,
    /// `central[group · m + criterion]`: sum of [`WEIGHT_UNIT`]s times shares of the first place.
    pub central: Vec<u128>,
    /// Sum of the group's shares of the first place, in [`WHOLE_SHARE`]s.
    pub first: Vec<u64>,
    /// `classes[group · 4 + class]`: samples in which the group was in the class.
    pub classes: Vec<u32>,
}

impl Tally {
    pub(crate) fn new(groups: usize, criteria: usize, pairs: bool) -> Self {
        let square = groups * groups;
        Self {
            groups,
            criteria,
            places: vec![0; square],
            shared: vec![0; square],
            tied: false,
            pairs: vec![0; if pairs { square } else { 0 }],
            central: vec![0; groups * criteria],
            first: vec![0; groups],
            classes: vec![0; groups * 4],
        }
    }

    pub(crate) fn add(&mut self, other: &Self) {
        fn sum<T: Copy + std::ops::AddAssign>(to: &mut [T], from: &[T]) {
            for (to, from) in to.iter_mut().zip(from) {
                *to += *from;
            }
        }
        sum(&mut self.places, &other.places);
        if other.tied {
            sum(&mut self.shared, &other.shared);
            self.tied = true;
        }
        sum(&mut self.pairs, &other.pairs);
        sum(&mut self.central, &other.central);
        sum(&mut self.first, &other.first);
        sum(&mut self.classes, &other.classes);
    }

    /// Counts a share of the first place for a group in one lane.
    #[inline(always)]
    fn count_first(&mut self, group: usize, share: u64, weights: &[Row], lane: usize) {
        if let Some(sum) = self.first.get_mut(group) {
            *sum += share;
        }
        let from = group * self.criteria;
        if let Some(sums) = self.central.get_mut(from..from + self.criteria) {
            for (sum, row) in sums.iter_mut().zip(weights) {
                let weight = row.0.get(lane).copied().unwrap_or_default();
                *sum += u128::from((weight * WEIGHT_UNIT) as u64) * u128::from(share);
            }
        }
    }

    /// Counts one group's severity classes, worst 0, one per sample.
    #[inline(always)]
    pub(crate) fn count_classes(&mut self, group: usize, classes: impl Iterator<Item = usize>) {
        if let Some(counts) = self.classes.get_mut(group * 4..group * 4 + 4) {
            for class in classes {
                if let Some(count) = counts.get_mut(class) {
                    *count += 1;
                }
            }
        }
    }
}

/// Sixteen sorted samples to be counted.
pub(crate) struct Sorted<'a> {
    /// Packed numbers, best place first; a whole number times `spacing`, plus the group.
    pub keys: &'a [Row],
    /// One row per criterion.
    pub weights: &'a [Row],
    /// A power of two, at least twice the number of groups.
    pub spacing: f64,
    /// Where the lanes stand in the chunk.
    pub start: usize,
    /// How many lanes count.
    pub live: usize,
}

impl Sorted<'_> {
    /// Counts the samples, and keeps the places if `places` has room for them; says whether any two
    /// groups tied.
    #[inline(always)]
    pub(crate) fn count<S: Simd, P: Place>(
        &self,
        simd: S,
        tally: &mut Tally,
        places: &mut [P],
    ) -> bool {
        let near = self.spacing / 2.0;
        let gap = smallest_gap(simd, self.keys);
        if gap.iter().take(self.live).any(|gap| *gap < near) {
            tally.tied = true;
            for lane in 0..self.live {
                self.count_lane_with_ties(lane, tally, places);
            }
            return true;
        }
        let groups = self.keys.len();
        let keep = !places.is_empty();
        let counts = tally.places.chunks_exact_mut(groups.max(1));
        for (rank, (row, counts)) in self.keys.iter().zip(counts).enumerate() {
            for (lane, key) in row.0.iter().take(self.live).enumerate() {
                let group = self.group(*key);
                if let Some(count) = counts.get_mut(group) {
                    *count += 1;
                }
                if keep && let Some(place) = places.get_mut(group * ROOM + self.start + lane) {
                    *place = P::of(rank);
                }
            }
        }
        if let Some(first) = self.keys.first() {
            for (lane, key) in first.0.iter().take(self.live).enumerate() {
                tally.count_first(self.group(*key), WHOLE_SHARE, self.weights, lane);
            }
        }
        false
    }

    /// The group in a packed number.
    #[inline(always)]
    fn group(&self, key: f64) -> usize {
        (key.to_bits() & (self.spacing as u64 - 1)) as usize
    }

    /// Counts one sample in which groups may tie: `t` groups share their `t` places evenly.
    #[inline(never)]
    fn count_lane_with_ties<P: Place>(&self, lane: usize, tally: &mut Tally, places: &mut [P]) {
        let groups = self.keys.len();
        let near = self.spacing / 2.0;
        let keys: Vec<f64> = self
            .keys
            .iter()
            .filter_map(|row| row.0.get(lane).copied())
            .collect();
        let mut rank = 0;
        for tied in keys.chunk_by(|above, below| below - above < near) {
            let share = WHOLE_SHARE / tied.len() as u64;
            for key in tied {
                let group = self.group(*key);
                if tied.len() == 1 {
                    if let Some(count) = tally.places.get_mut(rank * groups + group) {
                        *count += 1;
                    }
                } else {
                    for place in rank..rank + tied.len() {
                        if let Some(sum) = tally.shared.get_mut(place * groups + group) {
                            *sum += share;
                        }
                    }
                }
                if let Some(place) = places.get_mut(group * ROOM + self.start + lane) {
                    *place = P::of(rank);
                }
                if rank == 0 {
                    tally.count_first(group, share, self.weights, lane);
                }
            }
            rank += tied.len();
        }
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

/// Stored place of a group in a sample: few bytes, so that many pairs are compared at once.
pub(crate) trait Place: Copy + Default + Send {
    /// The place, counted from 0.
    fn of(rank: usize) -> Self;

    /// In how many of the [`CHUNK`] samples each of `first` stands before `second`, or after it.
    fn count<const AFTER: bool, S: Simd>(
        simd: S,
        first: [&[Self; CHUNK]; ABREAST],
        second: &[Self; CHUNK],
    ) -> [u32; ABREAST];
}

/// For up to 256 groups.
impl Place for i8 {
    #[inline(always)]
    fn of(rank: usize) -> Self {
        (rank as i16 - 128) as Self
    }

    #[inline(always)]
    fn count<const AFTER: bool, S: Simd>(
        simd: S,
        first: [&[Self; CHUNK]; ABREAST],
        second: &[Self; CHUNK],
    ) -> [u32; ABREAST] {
        let second = second.as_chunks().0;
        first.map(|first| {
            // Where the comparison holds all bits are set, which is −1; a lane counts at most 16.
            let mut counts = simd.splat_i8x32(0);
            for (first, second) in first.as_chunks().0.iter().zip(second) {
                let first = simd.load_array_ref_i8x32(first);
                let second = simd.load_array_ref_i8x32(second);
                let found = if AFTER {
                    simd.simd_lt_i8x32(second, first)
                } else {
                    simd.simd_lt_i8x32(first, second)
                };
                counts -= simd.cvt_from_bytes_i8x32(simd.cvt_to_bytes_mask8x32(found));
            }
            let counts = simd.as_array_i8x32(counts);
            counts
                .iter()
                .map(|&count| u32::from(count.unsigned_abs()))
                .sum()
        })
    }
}

/// For more groups.
impl Place for i16 {
    #[inline(always)]
    fn of(rank: usize) -> Self {
        rank as Self
    }

    #[inline(always)]
    fn count<const AFTER: bool, S: Simd>(
        simd: S,
        first: [&[Self; CHUNK]; ABREAST],
        second: &[Self; CHUNK],
    ) -> [u32; ABREAST] {
        let [a, b, c, d] = first.map(|first| first.as_chunks().0.iter());
        let mut counts = [simd.splat_i16x16(0); ABREAST];
        for ((((a, b), c), d), second) in a.zip(b).zip(c).zip(d).zip(second.as_chunks().0) {
            let second = simd.load_array_ref_i16x16(second);
            for (count, first) in counts.iter_mut().zip([a, b, c, d]) {
                let first = simd.load_array_ref_i16x16(first);
                let found = if AFTER {
                    simd.simd_lt_i16x16(second, first)
                } else {
                    simd.simd_lt_i16x16(first, second)
                };
                *count -= simd.cvt_from_bytes_i16x16(simd.cvt_to_bytes_mask16x16(found));
            }
        }
        counts.map(|counts| {
            let counts = simd.as_array_i16x16(counts);
            counts.iter().sum::<i16>().unsigned_abs().into()
        })
    }
}

/// Adds the pairs of one chunk, whose first `live` samples count; `places` has [`ROOM`] per group.
#[inline(always)]
pub(crate) fn count_pairs<S: Simd, P: Place>(
    simd: S,
    live: usize,
    tied: bool,
    places: &mut [P],
    tally: &mut Tally,
) {
    for row in places.chunks_exact_mut(ROOM) {
        // Samples that do not count tie everything and so stand before nothing.
        for place in row.iter_mut().take(CHUNK).skip(live) {
            *place = P::default();
        }
    }
    let rows: Vec<&[P; CHUNK]> = places
        .chunks_exact(ROOM)
        .filter_map(|row| row.first_chunk())
        .collect();
    let groups = tally.groups;
    let bands = tally.pairs.chunks_mut(ABREAST * groups.max(1));
    for (band, (sums, first)) in bands.zip(rows.chunks(ABREAST)).enumerate() {
        // The last band is filled up with its own first group; what that counts has nowhere to go.
        let Some(&filler) = first.first() else { break };
        let first: [&[P; CHUNK]; ABREAST] =
            std::array::from_fn(|index| first.get(index).copied().unwrap_or(filler));
        let start = band * ABREAST;
        for (other, row) in rows.iter().enumerate().skip(start + 1) {
            let before = P::count::<false, S>(simd, first, row);
            let after = if tied {
                P::count::<true, S>(simd, first, row)
            } else {
                before.map(|before| live as u32 - before)
            };
            let sums = sums.chunks_exact_mut(groups).enumerate();
            for ((index, sums), (before, after)) in sums.zip(before.into_iter().zip(after)) {
                if start + index < other
                    && let Some(sum) = sums.get_mut(other)
                {
                    *sum += before + live as u32 - after;
                }
            }
        }
    }
}
