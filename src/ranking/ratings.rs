//! Disagreement of ratings on a nine-point scale (RAND/UCLA, Fitch and others 2001).
//!
//! Only for ratings 1–9, never for orders. The range between the 30th and the 70th percentile is
//! compared with the range that would be usual for ratings so far from the middle of the scale:
//! `IPRAS = 2.35 + 1.5 · |5 − centre|`. A wider range is disagreement. Quantiles are linear at
//! (V−1)p.

use thiserror::Error;

use crate::ranking::median_rank::quantile;
use crate::text::{Explain, Message};

/// Why ratings cannot be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RatingError {
    /// There is no rating.
    #[error("there is no rating")]
    NoRatings,
    /// A rating is not 1…9.
    #[error("the rating {0} is not on the scale from 1 to 9")]
    OffScale(u8),
}

impl Explain for RatingError {
    fn message(&self) -> Message {
        match self {
            Self::NoRatings => Message::new("ballots-error-no-ratings"),
            Self::OffScale(rating) => {
                Message::new("ballots-error-off-scale").with("rating", *rating)
            }
        }
    }
}

/// What the ratings of one question say together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RatingSpread {
    /// The middle rating.
    pub median: f64,
    /// The 30th percentile.
    pub low: f64,
    /// The 70th percentile.
    pub high: f64,
    /// The range that is usual so far from the middle of the scale (IPRAS).
    pub usual_range: f64,
}

impl RatingSpread {
    /// The range between the percentiles (IPR).
    #[must_use]
    pub fn range(&self) -> f64 {
        self.high - self.low
    }

    /// Whether the ratings disagree: the range is wider than usual.
    #[must_use]
    pub fn is_disagreement(&self) -> bool {
        self.range() > self.usual_range
    }
}

/// Judges the ratings of one question, each 1…9.
///
/// # Errors
/// No ratings, or one off the scale.
pub fn rating_spread(ratings: &[u8]) -> Result<RatingSpread, RatingError> {
    if let Some(off) = ratings.iter().find(|rating| !(1..=9).contains(*rating)) {
        return Err(RatingError::OffScale(*off));
    }
    let mut sorted: Vec<f64> = ratings.iter().map(|rating| f64::from(*rating)).collect();
    sorted.sort_by(f64::total_cmp);
    let at = |share| quantile(&sorted, share).ok_or(RatingError::NoRatings);
    let (median, low, high) = (at(0.5)?, at(0.3)?, at(0.7)?);
    let centre = (low + high) / 2.0;
    Ok(RatingSpread {
        median,
        low,
        high,
        usual_range: 2.35 + 1.5 * (5.0 - centre).abs(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn section_13_published_and_split() {
        let ratings = [4, 5, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 9, 9];
        let found = rating_spread(&ratings).unwrap();
        assert!((found.median - 7.0).abs() < 1e-12);
        assert!((found.low - 7.0).abs() < 1e-12 && (found.high - 8.0).abs() < 1e-12);
        assert!((found.usual_range - 6.1).abs() < 1e-12);
        assert!(!found.is_disagreement());
        let split = rating_spread(&[9, 1, 2, 5, 8, 1, 2, 5, 8, 9]).unwrap();
        assert!((split.low - 2.0).abs() < 1e-12 && (split.high - 8.0).abs() < 1e-12);
        assert!((split.range() - 6.0).abs() < 1e-12);
        assert!((split.usual_range - 2.35).abs() < 1e-12);
        assert!(split.is_disagreement());
    }

    #[test]
    fn only_nine_points() {
        assert_eq!(rating_spread(&[]), Err(RatingError::NoRatings));
        assert_eq!(rating_spread(&[1, 10]), Err(RatingError::OffScale(10)));
        assert_eq!(rating_spread(&[0]), Err(RatingError::OffScale(0)));
    }
}
