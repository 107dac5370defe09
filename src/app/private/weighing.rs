//! The member's own weights, by each way of weighing, while they are being given.
//!
//! Invariants: what was given in one way stays when another way is chosen; only the chosen way is handed in;
//! every way starts neutral, so that nothing is suggested.

use serde::{Deserialize, Serialize};

use crate::ranking::of_workshop::member_weights;
use crate::ranking::weights::{Comparisons, Weights};
use crate::workshop::{CriterionId, WeighingMethod, WeightAnswer, WeightComparison, Workshop};

/// Points to share, and the points of the most important change in swing.
pub(super) const WHOLE: u32 = 100;

/// How many times more one of two weighs, in the steps that are offered.
pub(super) const RATIOS: [u32; 4] = [3, 5, 7, 9];

/// Two criteria and how many times more the first weighs than the second, where that is answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Pair {
    pub(super) first: CriterionId,
    pub(super) second: CriterionId,
    pub(super) ratio: Option<f64>,
}

/// The weights being given.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub(super) struct Weighing {
    /// The way that counts.
    pub(super) method: WeighingMethod,
    pub(super) points: Vec<(CriterionId, u32)>,
    pub(super) swing: Vec<(CriterionId, u32)>,
    pub(super) order: Vec<Vec<CriterionId>>,
    pub(super) pairs: Vec<Pair>,
    touched: Vec<WeighingMethod>,
}

/// Every way, in the order shown: the workshop's own first.
pub(super) fn ways(workshop: &Workshop) -> Vec<WeighingMethod> {
    let own = workshop.method.weighing;
    let mut ways = vec![
        WeighingMethod::Points,
        WeighingMethod::Swing,
        WeighingMethod::RankOrder,
        WeighingMethod::Pairwise,
    ];
    ways.sort_by_key(|way| *way != own);
    ways
}

/// The part of a text's key that names a way.
pub(super) fn name(method: WeighingMethod) -> &'static str {
    match method {
        WeighingMethod::Points => "points",
        WeighingMethod::Swing => "swing",
        WeighingMethod::RankOrder => "rank-order",
        WeighingMethod::Pairwise => "pairwise",
    }
}

impl Weighing {
    /// Starts from the member's own last answer where there is one, else neutral by the workshop's way.
    pub(super) fn new(workshop: &Workshop, last: Option<&WeightAnswer>) -> Self {
        let ids = || workshop.criteria.iter().map(|criterion| &criterion.id);
        let count = workshop.criteria.len().max(1);
        let points = ids()
            .enumerate()
            .map(|(index, id)| {
                let share = 100 / count + usize::from(index < 100 % count);
                (id.clone(), u32::try_from(share).unwrap_or(0))
            })
            .collect();
        let pairs = ids()
            .enumerate()
            .flat_map(|(index, first)| {
                ids().skip(index + 1).map(move |second| Pair {
                    first: first.clone(),
                    second: second.clone(),
                    ratio: None,
                })
            })
            .collect();
        let mut weighing = Self {
            method: workshop.method.weighing,
            points,
            swing: ids().map(|id| (id.clone(), WHOLE)).collect(),
            order: vec![ids().cloned().collect()],
            pairs,
            touched: Vec::new(),
        };
        if let Some(last) = last {
            weighing.take_over(last);
        }
        weighing
    }

    /// Takes over an earlier answer where it still fits; else the way alone.
    fn take_over(&mut self, last: &WeightAnswer) {
        match last {
            WeightAnswer::Points(given) => {
                self.method = WeighingMethod::Points;
                let sum: f64 = given.values().sum();
                let whole = given.values().all(|value| value.fract() == 0.0);
                if whole && (sum - f64::from(WHOLE)).abs() < 1e-9 {
                    for (id, points) in &mut self.points {
                        *points = given.get(id).map_or(0, |given| given.round() as u32);
                    }
                }
            }
            WeightAnswer::Swing(given) => {
                self.method = WeighingMethod::Swing;
                for (id, points) in &mut self.swing {
                    *points = given
                        .get(id)
                        .map_or(0, |given| given.round().clamp(0.0, f64::from(WHOLE)) as u32);
                }
            }
            WeightAnswer::RankOrder(tiers) => {
                self.method = WeighingMethod::RankOrder;
                let known = self.order.concat();
                let mut order: Vec<Vec<CriterionId>> = tiers
                    .iter()
                    .map(|tier| {
                        tier.iter()
                            .filter(|id| known.contains(id))
                            .cloned()
                            .collect()
                    })
                    .collect();
                let placed = order.concat();
                order.push(
                    known
                        .into_iter()
                        .filter(|id| !placed.contains(id))
                        .collect(),
                );
                order.retain(|tier| !tier.is_empty());
                self.order = order;
            }
            WeightAnswer::Pairwise(given) => {
                self.method = WeighingMethod::Pairwise;
                for pair in &mut self.pairs {
                    pair.ratio = given.iter().find_map(|it| {
                        if it.first == pair.first && it.second == pair.second {
                            Some(it.ratio)
                        } else if it.first == pair.second && it.second == pair.first {
                            Some(1.0 / it.ratio)
                        } else {
                            None
                        }
                    });
                }
            }
        }
        self.touch();
    }

    /// Remembers that the chosen way has been used.
    pub(super) fn touch(&mut self) {
        if !self.touched.contains(&self.method) {
            self.touched.push(self.method);
        }
    }

    /// Whether a way has an answer that can be handed in.
    pub(super) fn is_ready(&self, method: WeighingMethod) -> bool {
        match method {
            WeighingMethod::Points => {
                self.points.iter().map(|(_, points)| points).sum::<u32>() == WHOLE
            }
            WeighingMethod::Swing => self.swing.iter().any(|(_, points)| *points == WHOLE),
            WeighingMethod::RankOrder => !self.order.is_empty(),
            WeighingMethod::Pairwise => self.pairs.iter().all(|pair| pair.ratio.is_some()),
        }
    }

    /// The ways whose results can be shown side by side: used and ready, the chosen one always counting as used.
    pub(super) fn comparable(&self, workshop: &Workshop) -> Vec<WeighingMethod> {
        let mut ways = ways(workshop);
        ways.retain(|way| {
            self.is_ready(*way) && (*way == self.method || self.touched.contains(way))
        });
        ways
    }

    /// The answer by a way.
    pub(super) fn answer(&self, method: WeighingMethod) -> WeightAnswer {
        let numbers = |points: &[(CriterionId, u32)]| {
            points
                .iter()
                .map(|(id, points)| (id.clone(), f64::from(*points)))
                .collect()
        };
        match method {
            WeighingMethod::Points => WeightAnswer::Points(numbers(&self.points)),
            WeighingMethod::Swing => WeightAnswer::Swing(numbers(&self.swing)),
            WeighingMethod::RankOrder => WeightAnswer::RankOrder(self.order.clone()),
            WeighingMethod::Pairwise => WeightAnswer::Pairwise(
                self.pairs
                    .iter()
                    .filter_map(|pair| {
                        Some(WeightComparison {
                            first: pair.first.clone(),
                            second: pair.second.clone(),
                            ratio: pair.ratio?,
                        })
                    })
                    .collect(),
            ),
        }
    }

    /// The weights a way gives; none while it is not ready.
    pub(super) fn weights(&self, workshop: &Workshop, method: WeighingMethod) -> Option<Weights> {
        self.is_ready(method)
            .then(|| member_weights(workshop, &self.answer(method)))
            .flatten()
    }

    /// How much the comparisons contradict each other; none while some are missing, and where no measure is
    /// given.
    pub(super) fn consistency_ratio(&self, workshop: &Workshop) -> Option<f64> {
        let index = |id: &CriterionId| {
            let mut criteria = workshop.criteria.iter();
            criteria.position(|criterion| &criterion.id == id)
        };
        let mut table = Comparisons::new(workshop.criteria.len());
        for pair in &self.pairs {
            let (first, second) = (index(&pair.first)?, index(&pair.second)?);
            table.set(first, second, pair.ratio?).ok()?;
        }
        table.priorities().ok()?.consistency_ratio
    }
}
