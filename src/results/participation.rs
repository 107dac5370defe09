//! Who took part, as counts.

use serde::{Deserialize, Serialize};

use crate::workshop::{Attendance, InterestDeclared, Workshop};

/// Who took part, as counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participation {
    /// Everyone named in the workshop.
    pub people: u32,
    /// Those who hand in answers.
    pub ranking: u32,
    /// Of the ranking, those who handed in an answer in the latest closed round.
    pub answered: u32,
    /// Noted as present, the whole time or part of it.
    pub present: u32,
    /// Noted as absent.
    pub absent: u32,
    /// Of the ranking, those who were asked about conflicts of interest.
    pub asked_about_interests: u32,
    /// Of those asked, those who do not take part because of one.
    pub stepped_aside: u32,
}

impl Participation {
    /// Counts the people of a workshop.
    pub fn of(workshop: &Workshop) -> Self {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let people = &workshop.participants;
        let ranking = || people.iter().filter(|person| person.ranks());
        let answered = workshop.latest_closed_round().map_or(0, |round| {
            round
                .sums
                .as_ref()
                .map_or(count(round.ballots.len()), |sums| sums.answers)
        });
        Self {
            people: count(people.len()),
            ranking: count(ranking().count()),
            answered,
            present: count(
                people
                    .iter()
                    .filter(|person| {
                        matches!(person.attendance, Attendance::Present | Attendance::Partly)
                    })
                    .count(),
            ),
            absent: count(
                people
                    .iter()
                    .filter(|person| person.attendance == Attendance::Absent)
                    .count(),
            ),
            asked_about_interests: count(
                ranking()
                    .filter(|person| person.interest != InterestDeclared::NotAsked)
                    .count(),
            ),
            stepped_aside: count(
                ranking()
                    .filter(|person| person.interest == InterestDeclared::StepsAside)
                    .count(),
            ),
        }
    }
}
