//! The health gap: how far a need group is from the state the members want for it.
//!
//! `gap = (desired − current) / (optimal − worst)`, clamped to `[0, 1]`. Officials give *current* and
//! *optimal*, *desired* is the members' median, and *worst* anchors the scale, so that a larger number is a
//! larger need whichever way the measure runs. Source: the networks' definition of need on population level (Liss).

use thiserror::Error;

/// The four numbers behind a health gap, all in the same unit; each may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct HealthState {
    /// The worst value the scale has: anchors need 1.
    pub worst: Option<f64>,
    /// The best value that can be reached, given by officials.
    pub optimal: Option<f64>,
    /// Where the group stands today, given by officials.
    pub current: Option<f64>,
    /// Where the members want the group to be.
    pub desired: Option<f64>,
}

/// What became of the four numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum HealthGap {
    /// At least one of the four numbers is missing, and so is the gap.
    Missing,
    /// The gap, in `[0, 1]`.
    Gap {
        /// Share of the scale between today and the desired state.
        gap: f64,
        /// Whether the number had to be moved to stay in `[0, 1]`.
        clamped: Option<Clamped>,
    },
}

/// Why a gap was moved to an end of `[0, 1]`; shown as a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clamped {
    /// The desired state is worse than today's: the gap counts as 0.
    DesiredWorseThanCurrent,
    /// The gap is wider than the scale itself: it counts as 1.
    WiderThanScale,
}

/// Why four given numbers make no gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum HealthGapError {
    /// The scale has no length.
    #[error("the optimal value equals the worst value")]
    NoScale,
    /// A number is infinite or not a number.
    #[error("a value of the health gap is not a finite number")]
    NotFinite,
}

/// The health gap of one need group.
///
/// # Errors
/// [`HealthGapError::NoScale`] if optimal and worst are equal, [`HealthGapError::NotFinite`] if a given number
/// is not finite. A missing number is no error but [`HealthGap::Missing`].
pub fn health_gap(state: HealthState) -> Result<HealthGap, HealthGapError> {
    let given = [state.worst, state.optimal, state.current, state.desired];
    if given.iter().flatten().any(|number| !number.is_finite()) {
        return Err(HealthGapError::NotFinite);
    }
    if let (Some(worst), Some(optimal)) = (state.worst, state.optimal)
        && worst == optimal
    {
        return Err(HealthGapError::NoScale);
    }
    let [Some(worst), Some(optimal), Some(current), Some(desired)] = given else {
        return Ok(HealthGap::Missing);
    };
    let gap = (desired - current) / (optimal - worst);
    Ok(if gap < 0.0 {
        HealthGap::Gap {
            gap: 0.0,
            clamped: Some(Clamped::DesiredWorseThanCurrent),
        }
    } else if gap > 1.0 {
        HealthGap::Gap {
            gap: 1.0,
            clamped: Some(Clamped::WiderThanScale),
        }
    } else {
        HealthGap::Gap { gap, clamped: None }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(worst: f64, optimal: f64, current: f64, desired: f64) -> HealthState {
        HealthState {
            worst: Some(worst),
            optimal: Some(optimal),
            current: Some(current),
            desired: Some(desired),
        }
    }

    fn gap_of(state: HealthState) -> (f64, Option<Clamped>) {
        match health_gap(state) {
            Ok(HealthGap::Gap { gap, clamped }) => (gap, clamped),
            other => panic!("no gap: {other:?}"),
        }
    }

    #[test]
    fn both_directions_of_the_scale() {
        assert!((gap_of(state(0.0, 90.0, 55.0, 80.0)).0 - 5.0 / 18.0).abs() < 1e-15);
        assert!((gap_of(state(400.0, 100.0, 250.0, 190.0)).0 - 0.2).abs() < 1e-15);
    }

    #[test]
    fn a_desired_state_worse_than_today_is_no_gap_and_is_said() {
        assert_eq!(
            gap_of(state(0.0, 90.0, 55.0, 50.0)),
            (0.0, Some(Clamped::DesiredWorseThanCurrent))
        );
        assert_eq!(
            gap_of(state(400.0, 100.0, 250.0, 260.0)),
            (0.0, Some(Clamped::DesiredWorseThanCurrent))
        );
    }

    #[test]
    fn a_gap_wider_than_the_scale_is_one_and_is_said() {
        assert_eq!(
            gap_of(state(0.0, 10.0, -5.0, 10.0)),
            (1.0, Some(Clamped::WiderThanScale))
        );
    }

    #[test]
    fn a_scale_without_length_is_refused_even_when_the_rest_is_missing() {
        let no_scale = HealthState {
            worst: Some(3.0),
            optimal: Some(3.0),
            current: None,
            desired: None,
        };
        assert_eq!(health_gap(no_scale), Err(HealthGapError::NoScale));
        assert_eq!(
            health_gap(state(0.0, f64::NAN, 1.0, 2.0)),
            Err(HealthGapError::NotFinite)
        );
    }

    #[test]
    fn any_missing_number_makes_the_gap_missing() {
        let whole = state(0.0, 90.0, 55.0, 80.0);
        for missing in 0..4 {
            let mut part = whole;
            match missing {
                0 => part.worst = None,
                1 => part.optimal = None,
                2 => part.current = None,
                _ => part.desired = None,
            }
            assert_eq!(health_gap(part), Ok(HealthGap::Missing));
        }
    }
}
