//! Larger components: bound, and branch on a pair where the bound is not enough.
//!
//! A branch orders one more pair for good by giving it a margin no order can pay for. Each
//! branch ends with a certificate that nothing cheaper than the best order found is in it, so
//! the branches together prove it. Branches that may still hold equally good orders are kept
//! for counting them.

use std::rc::Rc;

use super::component::{FIXED, Margins};
use super::heuristic::{good_order, improve};
use super::optima::{self, Optima, Precedes};
use super::relaxation::{Certificate, Multiplier, ONE, Relaxation};
use super::work::Work;
use super::{OptimaCount, Solved};

/// Sweeps between two looks at the deficit.
const SWEEPS_PER_LOOK: usize = 4;

/// Looks between two sweeps that also see the pairs that lack nothing.
const LOOKS_PER_FULL: usize = 4;

/// How much the smoothing shrinks from sweep to sweep.
const SHRINK: f64 = 0.94;

/// Looks without much progress at the least smoothing before a branch is split.
const IDLE_LOOKS: usize = 4;

/// Looks spent after the proof on making the certificate sharper for the counting.
const POLISH_LOOKS: usize = 12;

/// Sets of groups looked at when all best orders of a component are counted.
const MOST_SETS: usize = 100_000;

/// A branch not looked at yet: what little is needed to take it up.
struct OpenBranch {
    margins: Margins,
    paid: i64,
    order: Vec<usize>,
    multipliers: Rc<[Multiplier]>,
    bound: i64,
    width: f64,
    is_root: bool,
}

/// A part of all orders: those that keep the pairs fixed in `margins`.
struct Branch {
    margins: Margins,
    /// What the fixed pairs cost.
    paid: i64,
    relaxation: Relaxation,
    /// No order of the branch costs less.
    bound: i64,
    /// Where the smoothing starts.
    width: f64,
    /// All orders are in it.
    is_root: bool,
}

/// A branch that is done: nothing in it is cheaper than the best order found.
struct Leaf {
    margins: Margins,
    cost: i64,
    certificate: Certificate,
}

struct Search<'a> {
    margins: &'a Margins,
    work: &'a Work<'a>,
    unit: i64,
    least_width: f64,
    best: Vec<usize>,
    best_cost: i64,
    leaves: Vec<Leaf>,
    /// What is known of all orders at once: a cost and the certificate of an order with it.
    of_all: Option<(i64, Certificate)>,
}

/// The least excess of a component, with proof unless the work is over first.
pub(super) fn solve<'a>(margins: &'a Margins, work: &'a Work<'a>) -> Solved {
    let (best, best_cost) = good_order(margins, work);
    let unit = margins.unit();
    let mut search = Search {
        margins,
        work,
        unit,
        least_width: 0.01 * unit as f64,
        best,
        best_cost,
        leaves: Vec::new(),
        of_all: None,
    };
    let lower_bound = search.run();
    let proved = lower_bound == search.best_cost;
    // Where the search ended before a best order was seen, there is nothing to take places over.
    let all = proved.then(|| search.all_optima()).flatten();
    if let Some(optima) = all.filter(|optima| optima.count > 0) {
        return Solved::from_optima(search.best, search.best_cost, optima);
    }
    let precedes = search.left_open(proved);
    Solved {
        order: search.best,
        excess: search.best_cost,
        lower_bound,
        optima: OptimaCount::AtLeast(1),
        places: precedes.places(),
        places_complete: false,
        precedes,
    }
}

impl Search<'_> {
    /// Works through the branches; returns the bound that was proved.
    fn run(&mut self) -> i64 {
        let mut open = vec![OpenBranch {
            margins: self.margins.clone(),
            paid: 0,
            order: self.best.clone(),
            multipliers: Rc::new([]),
            bound: 0,
            width: (0.4 * mean_margin(self.margins)).max(self.least_width),
            is_root: true,
        }];
        while let Some(next) = open.pop() {
            if next.bound > self.best_cost {
                continue;
            }
            let mut branch = Branch {
                relaxation: Relaxation::with(&next.margins, next.order, &next.multipliers),
                margins: next.margins,
                paid: next.paid,
                bound: next.bound,
                width: next.width,
                is_root: next.is_root,
            };
            if self.work.is_over() || !self.tighten(&mut branch) {
                let least = open.iter().map(|branch| branch.bound).min();
                return branch
                    .bound
                    .min(least.unwrap_or(branch.bound))
                    .min(self.best_cost);
            }
            if branch.bound < self.best_cost {
                open.extend(self.split(&branch));
            }
        }
        self.best_cost
    }

    /// Betters the bound of a branch until it is enough, which makes a leaf, or stands still.
    /// False if the work was stopped.
    fn tighten(&mut self, branch: &mut Branch) -> bool {
        let mut cost = branch.paid + branch.margins.excess(branch.relaxation.order());
        let mut width = branch.width;
        let mut idle = 0;
        let mut last = f64::INFINITY;
        for look in 1_usize.. {
            for sweep in 0..SWEEPS_PER_LOOK {
                let all = sweep == 0 && look % LOOKS_PER_FULL == 0;
                self.work.add(branch.relaxation.sweep(width, all));
                width = (width * SHRINK).max(self.least_width);
            }
            let deficit = branch.relaxation.deficit();
            let allowed = cost - self.best_cost + self.unit;
            if deficit < 0.999 * allowed as f64 {
                let certificate = branch.relaxation.certificate(&branch.margins);
                if certificate.deficit < allowed * ONE {
                    self.close(branch, cost, certificate);
                    return true;
                }
            }
            if self.work.is_over() {
                self.note_bound(branch, cost);
                return false;
            }
            if look.is_power_of_two() || look % 16 == 0 {
                cost = self.round(branch, cost, width);
            }
            if width <= self.least_width {
                // A tenth of what is still lacking, and never less than can be told from rounding.
                let lacking = deficit - 0.99 * allowed as f64;
                let progress = (0.1 * lacking).max(0.001 * self.unit as f64);
                idle = if last - deficit < progress {
                    idle + 1
                } else {
                    0
                };
                if idle >= IDLE_LOOKS {
                    self.note_bound(branch, cost);
                    return true;
                }
            }
            last = deficit;
        }
        true
    }

    fn note_bound(&mut self, branch: &mut Branch, cost: i64) {
        let certificate = branch.relaxation.certificate(&branch.margins);
        let bound = cost - certificate.deficit / (self.unit * ONE) * self.unit;
        branch.bound = branch.bound.max(bound);
        if branch.is_root {
            self.of_all = Some((cost, certificate));
        }
    }

    /// A branch whose certificate is enough becomes a leaf, sharpened a little if it may hold
    /// best orders.
    fn close(&mut self, branch: &mut Branch, cost: i64, mut certificate: Certificate) {
        branch.bound = self.best_cost;
        for _ in 0..POLISH_LOOKS {
            if cost * ONE - certificate.deficit > self.best_cost * ONE || certificate.deficit == 0 {
                break;
            }
            for _ in 0..SWEEPS_PER_LOOK {
                self.work
                    .add(branch.relaxation.sweep(self.least_width, false));
            }
            let sharper = branch.relaxation.certificate(&branch.margins);
            if sharper.deficit >= certificate.deficit {
                break;
            }
            certificate = sharper;
        }
        if cost * ONE - certificate.deficit <= self.best_cost * ONE {
            self.leaves.push(Leaf {
                margins: branch.margins.clone(),
                cost,
                certificate,
            });
        }
    }

    /// Follows the relaxation to other orders; takes the branch there if that is cheaper.
    /// Returns the cost of the branch's order.
    fn round(&mut self, branch: &mut Branch, cost: i64, width: f64) -> i64 {
        let order = branch.relaxation.order();
        let mut cheapest = (cost, None);
        self.work.add(8 * order.len() * order.len());
        for power in 0..8 {
            let reach = 0.5 * 1.7_f64.powi(power);
            let mut scored: Vec<(f64, usize)> = order
                .iter()
                .enumerate()
                .map(|(place, &group)| {
                    let turned = |first, second| {
                        (reach * branch.relaxation.turned(first, second, width)).min(1.0)
                    };
                    let down: f64 = (place + 1..order.len())
                        .map(|other| turned(place, other))
                        .sum();
                    let up: f64 = (0..place).map(|other| turned(other, place)).sum();
                    (place as f64 + down - up, group)
                })
                .collect();
            scored.sort_by(|left, right| left.0.total_cmp(&right.0));
            let mut rounded: Vec<usize> = scored.into_iter().map(|(_, group)| group).collect();
            improve(&branch.margins, &mut rounded, self.work);
            let found = branch.paid + branch.margins.excess(&rounded);
            self.offer(&rounded);
            if found < cheapest.0 {
                cheapest = (found, Some(rounded));
            }
        }
        if let (_, Some(rounded)) = &cheapest {
            let found = branch.relaxation.multipliers();
            branch.relaxation = Relaxation::with(&branch.margins, rounded.clone(), &found);
        }
        cheapest.0
    }

    fn offer(&mut self, order: &[usize]) {
        let cost = self.margins.excess(order);
        if cost < self.best_cost {
            self.best_cost = cost;
            self.best = order.to_vec();
        }
    }

    /// The two branches with the most doubtful pair ordered one way and the other.
    #[allow(
        clippy::indexing_slicing,
        reason = "places are below the size of the component"
    )]
    fn split(&mut self, branch: &Branch) -> Vec<OpenBranch> {
        let order = branch.relaxation.order();
        let size = order.len();
        let mut doubtful = (-1.0, 0, 1);
        for first in 0..size {
            for second in first + 1..size {
                if branch.margins.get(order[first], order[second]) == FIXED {
                    continue;
                }
                let turned = branch.relaxation.turned(first, second, self.least_width);
                let doubt = turned.min(1.0 - turned);
                let margin = f64::from(branch.margins.get(order[first], order[second]).abs());
                let score = doubt * (1.0 + margin);
                if score > doubtful.0 {
                    doubtful = (score, first, second);
                }
            }
        }
        let (_, first, second) = doubtful;
        let (before, after) = (order[first], order[second]);
        let width = (0.1 * mean_margin(self.margins)).max(self.least_width);
        let multipliers: Rc<[Multiplier]> = branch.relaxation.multipliers().into();
        let mut children = Vec::with_capacity(2);
        for (before, after) in [(after, before), (before, after)] {
            let mut margins = branch.margins.clone();
            let paid = branch.paid + order_for_good(&mut margins, before, after);
            let mut kept = keep_fixed(&margins, order);
            improve(&margins, &mut kept, self.work);
            self.offer(&kept);
            children.push(OpenBranch {
                margins,
                paid,
                order: kept,
                multipliers: Rc::clone(&multipliers),
                bound: branch.bound,
                width,
                is_root: false,
            });
        }
        children
    }

    /// All best orders, from the leaves that may hold some.
    fn all_optima(&self) -> Option<Optima> {
        let mut most_sets = MOST_SETS;
        let mut all = Optima::new(self.margins.size(), 0);
        for leaf in &self.leaves {
            let saving = leaf.cost - self.best_cost;
            if saving * ONE <= leaf.certificate.deficit {
                all.join(&optima::enumerate(
                    &leaf.margins,
                    &leaf.certificate,
                    saving,
                    &mut most_sets,
                    self.work,
                )?);
            }
        }
        Some(all)
    }

    /// Which groups may stand before which in a best order, as far as the certificates say: those of the leaves
    /// where the order is proved and they say anything, else the one over all orders.
    fn left_open(&self, proved: bool) -> Precedes {
        let mut precedes = Precedes::new(self.margins.size());
        let mut told = false;
        for leaf in self.leaves.iter().filter(|_| proved) {
            let saving = leaf.cost - self.best_cost;
            if saving * ONE <= leaf.certificate.deficit {
                precedes.allow(&leaf.certificate, saving);
                told = true;
            }
        }
        if !told {
            let (cost, certificate) = self.of_all.clone().unwrap_or_else(|| {
                let relaxation = Relaxation::new(self.margins, self.best.clone());
                (self.best_cost, relaxation.certificate(self.margins))
            });
            precedes.allow(&certificate, cost - self.best_cost);
        }
        precedes
    }
}

fn mean_margin(margins: &Margins) -> f64 {
    let size = margins.size();
    let sum: f64 = (0..size)
        .flat_map(|first| margins.row(first))
        .map(|margin| f64::from(margin.abs()))
        .filter(|margin| *margin < f64::from(FIXED))
        .sum();
    sum / (size * size) as f64
}

/// Fixes the pair and all that follows from it and what is fixed already; returns the cost.
fn order_for_good(margins: &mut Margins, before: usize, after: usize) -> i64 {
    let fixed = |margins: &Margins, first: usize, second: usize| {
        first == second || margins.get(first, second) == FIXED
    };
    let groups = 0..margins.size();
    let ahead: Vec<usize> = groups
        .clone()
        .filter(|&group| fixed(margins, group, before))
        .collect();
    let behind: Vec<usize> = groups
        .filter(|&group| fixed(margins, after, group))
        .collect();
    let mut cost = 0;
    for &first in &ahead {
        for &second in &behind {
            let margin = margins.get(first, second);
            if margin != FIXED {
                cost += i64::from(-margin).max(0);
                margins.fix(first, second);
            }
        }
    }
    cost
}

/// The order, changed as little as needed to keep the fixed pairs: always the first group next
/// that need not wait for another.
fn keep_fixed(margins: &Margins, order: &[usize]) -> Vec<usize> {
    let mut waiting = order.to_vec();
    let mut kept = Vec::with_capacity(order.len());
    while !waiting.is_empty() {
        let next = waiting
            .iter()
            .position(|&group| {
                waiting
                    .iter()
                    .all(|&other| margins.get(other, group) != FIXED)
            })
            .unwrap_or(0);
        kept.push(waiting.remove(next));
    }
    kept
}
