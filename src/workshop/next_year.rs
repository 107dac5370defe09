//! Next year's work, started from this year's: the need, the evidence and the promises are carried, the judgement
//! is made anew.
//!
//! Invariants: no answer, ballot, proposal, decision or mission stands in the new work; what is carried is marked as
//! not confirmed; the old order, its reasons, the missions and what became of them lie in [`Previous`]. The clock and
//! the fingerprint come from outside. Limits: the board's own changes of a severity judgement are judgements and are
//! not carried; what officials proposed is.

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday};

use super::{
    Attendance, DignityReview, Evidence, FollowUp, InterestDeclared, NeedGroup, Participant,
    Previous, PreviousGrounds, Proposal, Question, Resources, SourceId, Workshop, WorkshopId,
};

/// What next year's work is started with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextYearStart {
    /// The day it is started: the year of this work where nothing else says it.
    pub today: Date,
    /// Fingerprint of the record it is started from; empty for a workshop without a record.
    pub fingerprint: String,
    /// Whether those who took part are carried: a record has no codes to carry.
    pub with_participants: bool,
}

impl Workshop {
    /// The year this work was done: the day of the workshop, else the day of the decision, else `today`.
    pub fn year(&self, today: Date) -> i16 {
        let decided = self.decision.as_ref().and_then(|decision| decision.date);
        self.question
            .date
            .or(decided)
            .or(self.question.decision_date)
            .unwrap_or(today)
            .year()
    }

    /// Next year's work. See the module for what is carried.
    pub fn next_year(&self, start: &NextYearStart) -> Self {
        let year = self.year(start.today);
        let years: BTreeSet<i16> = [Some(year), self.follow_up.budget_year]
            .into_iter()
            .flatten()
            .collect();
        let title = {
            let moved = moved_on(&self.title, &years);
            if moved == self.title {
                format!("{moved} {}", year.saturating_add(1))
            } else {
                moved
            }
        };
        let mut next = Self::new(WorkshopId::from_name(&title, [&self.id]), title);
        next.language = self.language;
        next.example = self.example;
        next.question = Question {
            text: moved_on(&self.question.text, &years),
            decision: moved_on(&self.question.decision, &years),
            date: None,
            decision_date: None,
            registry_number: String::new(),
            ..self.question.clone()
        };
        next.method = self.method.clone();
        next.platform = self.platform.clone();
        next.agenda = self.agenda.clone();
        for item in &mut next.agenda.items {
            item.used = None;
        }
        if start.with_participants {
            let here = self.participants.iter().filter(|person| !person.has_left);
            next.participants = here.map(carried_person).collect();
        }
        next.criteria = self.criteria.clone();
        next.sources = self.sources.clone();
        next.unconfirmed_sources = self
            .sources
            .iter()
            .map(|source| source.id.clone())
            .collect();
        next.need_groups = self.need_groups.iter().map(carried_group).collect();
        next.evidence = carried_evidence(&self.evidence);
        next.dignity = DignityReview::default();
        next.proposal = Proposal::default();
        next.prompts = self.prompts.clone();
        next.follow_up = FollowUp {
            budget_year: self
                .follow_up
                .budget_year
                .map(|year| year.saturating_add(1)),
            owner: self.follow_up.owner.clone(),
            ..FollowUp::default()
        };
        next.previous = Some(self.as_previous(year, &start.fingerprint));
        next
    }

    /// This work as next year looks back on it.
    fn as_previous(&self, year: i16, fingerprint: &str) -> Previous {
        let grounds = self.need_groups.iter().map(|group| {
            let grounds = PreviousGrounds {
                severity: group.severity.clone(),
                people: group.people.clone(),
                benefit: group.measure.benefit,
                cost: group.measure.cost,
                evidence: group.measure.evidence,
            };
            (group.id.clone(), grounds)
        });
        Previous {
            title: self.title.clone(),
            year,
            fingerprint: fingerprint.to_owned(),
            names: self
                .need_groups
                .iter()
                .map(|group| (group.id.clone(), group.name.clone()))
                .collect(),
            proposed: self.proposal.order.clone(),
            decision: self.decision.clone(),
            missions: self.missions.clone(),
            follow_up: self.follow_up.clone(),
            reasons: self.proposal.reasons.clone(),
            grounds: grounds.collect(),
        }
    }

    /// Whether a source was carried from an earlier year and nobody has confirmed it.
    pub fn is_unconfirmed(&self, source: &SourceId) -> bool {
        self.unconfirmed_sources.contains(source)
    }
}

/// Code, name and role stay; whether somebody is there and has a tie is asked anew.
fn carried_person(person: &Participant) -> Participant {
    Participant {
        attendance: Attendance::default(),
        serves: false,
        has_left: false,
        interest: InterestDeclared::default(),
        ..person.clone()
    }
}

/// Facts stay and wait to be confirmed; the board's changes and the plans for money do not.
fn carried_group(group: &NeedGroup) -> NeedGroup {
    let mut carried = group.clone();
    carried.unconfirmed = true;
    carried.settled_class = None;
    for judgement in &mut carried.severity {
        if let Some(proposed) = judgement.proposed.take() {
            judgement.value = proposed;
        }
        judgement.changed_because.clear();
    }
    carried.evidence = carried_evidence(&group.evidence);
    carried.resources = Resources {
        cost_today: group.resources.cost_today,
        basis: group.resources.basis.clone(),
        illustrative: group.resources.illustrative,
        ..Resources::default()
    };
    carried
}

fn carried_evidence(evidence: &[Evidence]) -> Vec<Evidence> {
    evidence
        .iter()
        .map(|row| Evidence {
            unconfirmed: true,
            political_weight: None,
            ..row.clone()
        })
        .collect()
}

/// A text with the years it is about moved on by one; other numbers stay.
fn moved_on(text: &str, years: &BTreeSet<i16>) -> String {
    let mut moved = String::with_capacity(text.len());
    let mut digits = String::new();
    let close = |digits: &mut String, moved: &mut String| {
        match digits.parse::<i16>() {
            Ok(year) if digits.len() == 4 && years.contains(&year) => {
                moved.push_str(&year.saturating_add(1).to_string());
            }
            _ => moved.push_str(digits),
        }
        digits.clear();
    };
    for character in text.chars() {
        if character.is_ascii_digit() {
            digits.push(character);
        } else {
            close(&mut digits, &mut moved);
            moved.push(character);
        }
    }
    close(&mut digits, &mut moved);
    moved
}

/// Days for follow-up that fit a budget year: the half-year one when half of it has gone, and the day the question
/// is taken up again in time for the next budget, which regions decide in the autumn. Weekdays only.
pub fn days_of_budget_year(year: i16) -> Option<(Date, Date)> {
    Some((weekday(year, 6, 15)?, weekday(year, 9, 30)?))
}

/// The day, or the Friday before a Saturday or Sunday.
fn weekday(year: i16, month: i8, day: i8) -> Option<Date> {
    let date = Date::new(year, month, day).ok()?;
    match date.weekday() {
        Weekday::Saturday => date.yesterday().ok(),
        Weekday::Sunday => date.yesterday().and_then(Date::yesterday).ok(),
        _ => Some(date),
    }
}

/// Whole years from the date of the data to today; none for less than one.
pub fn age_in_years(date: Date, today: Date) -> Option<i16> {
    let mut years = today.year().checked_sub(date.year())?;
    if (today.month(), today.day()) < (date.month(), date.day()) {
        years = years.checked_sub(1)?;
    }
    (years >= 1).then_some(years)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::workshop::{
        Gravity, Judged, Level, ProposalStart, SeverityJudgement, SeverityValue, validate,
    };

    fn example() -> Workshop {
        let source = include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/workshops/region-exempel.ron"
        ));
        ron::from_str(source).expect("the example reads")
    }

    fn start() -> NextYearStart {
        NextYearStart {
            today: date(2027, 11, 1),
            fingerprint: "abc".into(),
            with_participants: true,
        }
    }

    #[test]
    fn the_need_is_carried_and_the_judgement_is_not() {
        let mut this = example();
        if let Some(judgement) = this
            .need_groups
            .first_mut()
            .and_then(|group| group.severity.first_mut())
        {
            *judgement = SeverityJudgement {
                proposed: Some(Judged::Given(SeverityValue::Level(Level::Small))),
                value: Judged::Given(SeverityValue::Level(Level::Large)),
                changed_because: "Nämnden såg mer.".into(),
                ..judgement.clone()
            };
        }
        let next = this.next_year(&start());
        assert_ne!(next.id, this.id);
        assert_eq!(next.need_groups.len(), this.need_groups.len());
        assert!(next.need_groups.iter().all(|group| group.unconfirmed));
        assert!(next.evidence.iter().all(|row| row.unconfirmed));
        assert!(
            this.sources
                .iter()
                .all(|source| next.is_unconfirmed(&source.id))
        );
        let judgement = &next.need_groups[0].severity[0];
        assert_eq!(
            judgement.value,
            Judged::Given(SeverityValue::Level(Level::Small)),
            "what officials proposed"
        );
        assert!(judgement.proposed.is_none() && judgement.changed_because.is_empty());
        assert!(next.rounds.is_empty() && next.missions.is_empty() && next.decision.is_none());
        assert_eq!(next.proposal, Proposal::default());
        assert!(next.marks.is_empty() && next.acts.is_empty() && next.step_notes.is_empty());
        let previous = next.previous.as_ref().expect("last year");
        assert_eq!(previous.proposed, this.proposal.order);
        assert_eq!(previous.missions, this.missions);
        assert_eq!(previous.reasons, this.proposal.reasons);
        assert_eq!(previous.fingerprint, "abc");
        assert_eq!(
            previous.grounds[&this.need_groups[0].id].severity,
            this.need_groups[0].severity
        );
        let errors = validate(&next)
            .into_iter()
            .filter(|finding| finding.gravity == Gravity::Error);
        assert_eq!(errors.count(), 0);
        let text = crate::store::to_text(&next).expect("writes");
        assert_eq!(crate::store::parse(&text, "next.ron").expect("reads"), next);
    }

    #[test]
    fn only_the_years_of_the_work_move_on() {
        let years = BTreeSet::from([2026, 2027]);
        assert_eq!(
            moved_on("Behov 2027, siffror från 2019 och 20271 fall", &years),
            "Behov 2028, siffror från 2019 och 20271 fall"
        );
        let mut this = Workshop::new(WorkshopId::new("x"), "Utan år");
        this.question.date = Some(date(2026, 5, 1));
        this.proposal.start = Some(ProposalStart::Need);
        assert_eq!(this.next_year(&start()).title, "Utan år 2027");
    }

    #[test]
    fn nobody_is_carried_from_a_record() {
        let from_record = NextYearStart {
            with_participants: false,
            ..start()
        };
        assert!(example().next_year(&from_record).participants.is_empty());
        assert!(!example().next_year(&start()).participants.is_empty());
    }

    #[test]
    fn days_fall_on_weekdays_and_ages_are_whole_years() {
        // 15 June 2030 is a Saturday.
        let (half, review) = days_of_budget_year(2030).expect("a year");
        assert_eq!((half, review), (date(2030, 6, 14), date(2030, 9, 30)));
        assert_eq!(age_in_years(date(2024, 3, 1), date(2027, 2, 28)), Some(2));
        assert_eq!(age_in_years(date(2027, 1, 1), date(2027, 11, 1)), None);
        assert_eq!(age_in_years(date(2028, 1, 1), date(2027, 11, 1)), None);
    }
}
