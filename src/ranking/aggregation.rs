//! The members' orders made one, by any method, with the figure that made the order.

use crate::ranking::borda::borda;
use crate::ranking::copeland::copeland;
use crate::ranking::head_to_head::HeadToHead;
use crate::ranking::kemeny::{Effort, Kemeny, kemeny};
use crate::ranking::median_rank::median_rank;
use crate::ranking::points::{MeanShares, by_share};
use crate::ranking::profile::Profile;
use crate::ranking::schulze::schulze;
use crate::ranking::tiers::TieredOrder;
use crate::workshop::Aggregation;

/// What the methods look at.
#[derive(Debug, Clone, Copy)]
pub struct Answers<'a> {
    /// How often each group stands before each other.
    pub counts: &'a HeadToHead,
    /// The ballots; none where only sums are left.
    pub profile: Option<&'a Profile>,
    /// The mean shares of the points over the groups, where somebody has given points to all.
    pub shares: Option<&'a MeanShares>,
}

/// One order of the groups and what made it.
#[derive(Debug, Clone, PartialEq)]
pub struct Aggregated {
    /// The method.
    pub method: Aggregation,
    /// The order; groups that no answer compares are set aside.
    pub order: TieredOrder,
    /// Per group the figure that made its place; none for a group set aside. Borda: share of comparisons
    /// won, 0…1. Copeland: pairs won less pairs lost. Schulze: strength of the strongest path by which a
    /// group of the tier before beats it, none for the first. Median rank: median place. Mean share: share
    /// of the points. Kemeny has one figure for the whole order, its distance, and none per group.
    pub figures: Vec<Option<f64>>,
    /// What is known of the order, for Kemeny.
    pub kemeny: Option<Kemeny>,
}

/// Makes one order. `effort` and `watch` are those of [`kemeny`]. None where the method needs answers that
/// are removed, or points that nobody has given.
#[must_use]
pub fn aggregate(
    method: Aggregation,
    answers: &Answers<'_>,
    effort: Effort,
    watch: &dyn Fn(u64) -> bool,
) -> Option<Aggregated> {
    let counts = answers.counts;
    let (order, figures, kemeny) = match method {
        Aggregation::Kemeny => {
            let found = kemeny(counts, effort, watch);
            (
                found.order.clone(),
                vec![None; counts.groups()],
                Some(found),
            )
        }
        Aggregation::Borda => {
            let found = borda(counts);
            let shares = found.scores.iter().map(|score| score.share());
            (found.order, shares.collect(), None)
        }
        Aggregation::Copeland => {
            let found = copeland(counts);
            let placed = |group| found.order.place_of(group);
            let scores = found.scores.iter().enumerate();
            let scores = scores
                .map(|(group, score)| placed(group).map(|_| *score as f64))
                .collect();
            (found.order, scores, None)
        }
        Aggregation::Schulze => {
            let found = schulze(counts);
            let strengths =
                (0..counts.groups()).map(|group| found.beaten_with(group).map(f64::from));
            let strengths = strengths.collect();
            (found.order, strengths, None)
        }
        Aggregation::MedianRank => {
            let found = median_rank(answers.profile?, counts);
            let medians = found.spreads.iter();
            let medians = medians.map(|spread| spread.map(|spread| spread.median));
            (found.order, medians.collect(), None)
        }
        Aggregation::MeanShare => {
            let shares = answers.shares?;
            let figures = shares.shares.iter().map(|share| Some(*share));
            (by_share(shares), figures.collect(), None)
        }
    };
    Some(Aggregated {
        method,
        order,
        figures,
        kemeny,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ranking::points::{PointBallot, mean_shares};
    use crate::ranking::test_profiles::section_10;

    fn figures(method: Aggregation, profile: &Profile) -> Vec<Option<f64>> {
        let counts = HeadToHead::count(profile);
        let answers = Answers {
            counts: &counts,
            profile: Some(profile),
            shares: None,
        };
        let found = aggregate(method, &answers, Effort::default(), &|_| false).unwrap();
        assert_eq!(found.figures.len(), profile.groups());
        assert_eq!(found.kemeny.is_some(), method == Aggregation::Kemeny);
        found.figures
    }

    #[test]
    fn every_method_gives_the_figure_that_made_its_order() {
        let profile = section_10();
        let near = |found: Vec<Option<f64>>, expected: [Option<f64>; 5]| {
            for (found, expected) in found.into_iter().zip(expected) {
                assert_eq!(found.is_some(), expected.is_some());
                let apart = found.unwrap_or_default() - expected.unwrap_or_default();
                assert!(apart.abs() < 1e-12, "{found:?} {expected:?}");
            }
        };
        near(figures(Aggregation::Kemeny, &profile), [None; 5]);
        let shares = [
            19.0 / 52.0,
            12.0 / 23.0,
            25.0 / 52.0,
            35.0 / 52.0,
            21.0 / 46.0,
        ];
        near(figures(Aggregation::Borda, &profile), shares.map(Some));
        let scores = [-2.0, 0.0, -1.0, 3.0, 0.0];
        near(figures(Aggregation::Copeland, &profile), scores.map(Some));
        // d, b, a, c, e, each by the group before it.
        let strengths = [Some(4.0), Some(3.0), Some(4.0), None, Some(4.0)];
        near(figures(Aggregation::Schulze, &profile), strengths);
        let medians = [4.0, 3.0, 3.0, 7.0 / 3.0, 13.0 / 4.0];
        near(
            figures(Aggregation::MedianRank, &profile),
            medians.map(Some),
        );
    }

    #[test]
    fn the_mean_share_is_an_order_of_its_own() {
        let points = |row: [f64; 3]| PointBallot::new(row.map(Some).to_vec()).unwrap();
        let ballots = [[50.0, 30.0, 20.0], [20.0, 20.0, 60.0], [100.0, 0.0, 0.0]].map(points);
        let orders = ballots.iter().map(|it| it.ballot().clone()).collect();
        let profile = Profile::new(3, orders).unwrap();
        let counts = HeadToHead::count(&profile);
        let shares = mean_shares(&ballots);
        let with = |shares| {
            let answers = Answers {
                counts: &counts,
                profile: Some(&profile),
                shares,
            };
            aggregate(Aggregation::MeanShare, &answers, Effort::default(), &|_| {
                false
            })
        };
        let found = with(shares.as_ref()).unwrap();
        assert_eq!(found.order.tiers(), &[vec![0], vec![2], vec![1]]);
        for (found, share) in found
            .figures
            .iter()
            .zip([17.0 / 30.0, 1.0 / 6.0, 4.0 / 15.0])
        {
            assert!((found.unwrap() - share).abs() < 1e-12);
        }
        assert_eq!(with(None), None);
    }
}
