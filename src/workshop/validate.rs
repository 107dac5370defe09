//! What is wrong, missing or worth a second look in a workshop: said, never silently mended.

use std::collections::{BTreeMap, BTreeSet};

use crate::text::{Explain, Message};

use super::references::{Known, Place, Thing, references};
use super::{
    FORMAT_VERSION, GroupId, Judged, Mode, NeedGroup, Scale, SeverityValue, Step, Workshop,
    apply::check_answer,
    is_nameless, likeness,
    limits::{MOST_GROUPS, MOST_MEMBERS},
};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gravity {
    /// The file breaks a rule that results rest on; it cannot be used until it is mended.
    Error,
    /// Something about a group is missing. What a step lacks as a whole is known by `results`.
    Warning,
    /// Worth a second look.
    Note,
}

/// Something found in a workshop.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// How much it matters.
    pub gravity: Gravity,
    /// The step where it is mended.
    pub step: Step,
    /// The group it is about.
    pub group: Option<GroupId>,
    /// What was found.
    pub message: Message,
}

impl Explain for Finding {
    fn message(&self) -> Message {
        self.message.clone()
    }
}

/// All findings, most serious first, then in the order of the path.
pub fn validate(workshop: &Workshop) -> Vec<Finding> {
    let mut findings = Findings { found: Vec::new() };
    findings.sizes(workshop);
    findings.ids(workshop);
    findings.references(workshop);
    findings.answers(workshop);
    findings.names(workshop);
    for group in &workshop.need_groups {
        findings.group(workshop, group);
    }
    findings.proposal(workshop);
    findings
        .found
        .sort_by_key(|finding| (finding.gravity, finding.step));
    findings.found
}

/// A name of signs that cannot be seen was taken for a name once: files with one can still be opened.
fn gravity_of_nameless(name: &str) -> Gravity {
    if name.trim().is_empty() {
        Gravity::Error
    } else {
        Gravity::Warning
    }
}

struct Findings {
    found: Vec<Finding>,
}

impl Findings {
    fn push(&mut self, gravity: Gravity, step: Step, group: Option<&GroupId>, message: Message) {
        self.found.push(Finding {
            gravity,
            step,
            group: group.cloned(),
            message,
        });
    }

    fn error(&mut self, step: Step, message: Message) {
        self.push(Gravity::Error, step, None, message);
    }

    fn unique<'a>(&mut self, step: Step, ids: impl Iterator<Item = &'a str>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if id.is_empty() {
                self.error(step, Message::new("finding-id-empty"));
            } else if !seen.insert(id) {
                self.error(step, Message::new("finding-id-twice").with("id", id));
            }
        }
    }

    fn sizes(&mut self, workshop: &Workshop) {
        let members = workshop.ranking_participants().count();
        for (step, key, number, most) in [
            (
                Step::NeedGroups,
                "finding-too-many-groups",
                workshop.need_groups.len(),
                MOST_GROUPS,
            ),
            (
                Step::Question,
                "finding-too-many-members",
                members,
                MOST_MEMBERS,
            ),
        ] {
            if number > most {
                let message = Message::new(key).with("number", number).with("most", most);
                self.error(step, message);
            }
        }
    }

    fn ids(&mut self, workshop: &Workshop) {
        if workshop.format_version == 0 || workshop.format_version > FORMAT_VERSION {
            self.error(
                Step::Question,
                Message::new("finding-format-version").with("version", workshop.format_version),
            );
        }
        self.unique(
            Step::Question,
            workshop.participants.iter().map(|it| it.id.as_str()),
        );
        self.unique(
            Step::NeedGroups,
            workshop.criteria.iter().map(|it| it.id.as_str()),
        );
        self.unique(
            Step::NeedGroups,
            workshop.need_groups.iter().map(|it| it.id.as_str()),
        );
        self.unique(
            Step::NeedGroups,
            workshop.sources.iter().map(|it| it.id.as_str()),
        );
        self.unique(
            Step::NeedGroups,
            workshop.evidence.iter().map(|it| it.id.as_str()),
        );
        self.unique(
            Step::Deliberate,
            workshop.rounds.iter().map(|it| it.id.as_str()),
        );
        self.unique(
            Step::Propose,
            workshop.proposal.reasons.iter().map(|it| it.id.as_str()),
        );
        self.unique(
            Step::Missions,
            workshop.missions.iter().map(|it| it.id.as_str()),
        );
    }

    fn references(&mut self, workshop: &Workshop) {
        if let Err(error) = workshop.method.parameters.check() {
            self.error(Step::Question, error.message());
        }
        for criterion in &workshop.criteria {
            if is_nameless(&criterion.name) {
                let message = Message::new("finding-criterion-without-name")
                    .with("id", criterion.id.as_str());
                let gravity = gravity_of_nameless(&criterion.name);
                self.push(gravity, Step::NeedGroups, None, message);
            }
            if let Scale::Measured { worst, best, .. } = &criterion.scale
                && (worst == best || !worst.is_finite() || !best.is_finite())
            {
                let message = Message::new("finding-equal-anchors");
                self.error(
                    Step::NeedGroups,
                    message.with("name", criterion.shown_name()),
                );
            }
        }
        let orders = std::iter::once(&workshop.proposal.order).chain(
            workshop
                .decision
                .iter()
                .filter_map(|decision| decision.order.as_ref()),
        );
        for order in orders {
            let mut seen = BTreeSet::new();
            for id in order.iter().flatten() {
                if !seen.insert(id) {
                    let message = Message::new("finding-order-group-twice");
                    self.error(Step::Propose, message.with("name", workshop.group_name(id)));
                }
            }
            if !order.is_empty() && seen.len() < workshop.need_groups.len() {
                self.error(Step::Propose, Message::new("finding-order-incomplete"));
            }
        }
        let known = Known::of(workshop);
        for (place, thing) in references(workshop) {
            if !known.holds(thing) {
                self.unknown(place, thing);
            }
        }
    }

    /// Something is named that is not there.
    fn unknown(&mut self, place: Place<'_>, thing: Thing<'_>) {
        let about = |key| Message::new(key).with("id", thing.id());
        match (place, thing) {
            // What an answer names is checked with the answer.
            (Place::Answer, _) => {}
            (Place::Order | Place::Decision, _) => {
                self.error(Step::Propose, about("finding-order-unknown-group"));
            }
            (Place::Group(group), Thing::Criterion(_)) => {
                let message = about("finding-unknown-criterion").with("group", group.shown_name());
                self.push(Gravity::Error, Step::NeedGroups, Some(&group.id), message);
            }
            (Place::Group(group), Thing::Source(_)) => {
                let message = about("finding-unknown-source").with("group", group.shown_name());
                self.push(Gravity::Error, Step::NeedGroups, Some(&group.id), message);
            }
            (
                Place::Group(_) | Place::Reason | Place::Mission | Place::Disagreement,
                Thing::Group(_),
            ) => self.error(Step::NeedGroups, about("finding-unknown-group")),
            // No order and no level rests on these.
            (place, _) => {
                let message = about("finding-unknown-named");
                self.push(Gravity::Warning, place.step(), None, message);
            }
        }
    }

    fn answers(&mut self, workshop: &Workshop) {
        for (index, round) in workshop.rounds.iter().enumerate() {
            if round.is_open() && index + 1 < workshop.rounds.len() {
                let message = Message::new("finding-earlier-round-open");
                self.error(Step::Deliberate, message.with("id", round.id.as_str()));
            }
            self.unique(
                Step::Deliberate,
                round.answers.iter().map(|it| it.member().as_str()),
            );
            for answer in &round.answers {
                if let Err(error) = check_answer(workshop, answer) {
                    let message = Message::new("finding-answer")
                        .with("code", answer.member().as_str())
                        .with("round", round.id.as_str())
                        .with("problem", error.message());
                    self.error(Step::Deliberate, message);
                }
            }
        }
    }

    /// Names that are told apart by nothing a reader sees.
    fn names(&mut self, workshop: &Workshop) {
        let groups = workshop.need_groups.iter();
        let groups = groups.map(|group| (group.id.as_str(), group.name.as_str()));
        self.alike("finding-groups-named-alike", groups);
        let criteria = workshop.criteria.iter();
        let criteria = criteria.map(|it| (it.id.as_str(), it.name.as_str()));
        self.alike("finding-criteria-named-alike", criteria);
    }

    fn alike<'a>(&mut self, key: &'static str, named: impl Iterator<Item = (&'a str, &'a str)>) {
        let mut of_likeness: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (id, name) in named.filter(|(_, name)| !is_nameless(name)) {
            let both = format!("{} ({id})", name.trim());
            of_likeness.entry(likeness(name)).or_default().push(both);
        }
        for names in of_likeness.into_values().filter(|names| names.len() > 1) {
            let message = Message::new(key).with("names", names);
            self.push(Gravity::Warning, Step::NeedGroups, None, message);
        }
    }

    fn group(&mut self, workshop: &Workshop, group: &NeedGroup) {
        let id = Some(&group.id);
        if is_nameless(&group.name) {
            let message = Message::new("finding-group-without-name").with("id", group.id.as_str());
            let gravity = gravity_of_nameless(&group.name);
            self.push(gravity, Step::NeedGroups, id, message);
        }
        if group.demarcation.trim().is_empty() {
            let message = Message::new("finding-no-demarcation").with("group", group.shown_name());
            self.push(Gravity::Warning, Step::NeedGroups, id, message);
        }
        for criterion in &workshop.criteria {
            let judgement = group.judgement(&criterion.id);
            let value = judgement.map_or(Judged::NotJudged, |judgement| judgement.value);
            let about = |key| {
                Message::new(key)
                    .with("group", group.shown_name())
                    .with("criterion", criterion.shown_name())
            };
            if !group.is_judged_on(criterion) {
                let message = about("finding-not-judged");
                self.push(Gravity::Warning, Step::NeedGroups, id, message);
            }
            if criterion.scale == Scale::HealthGap {
                continue;
            }
            match (value, &criterion.scale) {
                (
                    Judged::Given(SeverityValue::Measured(number)),
                    Scale::Measured { worst, best, .. },
                ) => {
                    if !(worst.min(*best)..=worst.max(*best)).contains(&number) {
                        let message = about("finding-clamped").with("value", number);
                        self.push(Gravity::Note, Step::NeedGroups, id, message);
                    }
                }
                (Judged::Given(SeverityValue::Measured(_)), Scale::Levels | Scale::HealthGap)
                | (Judged::Given(SeverityValue::Level(_)), Scale::Measured { .. }) => {
                    self.push(
                        Gravity::Error,
                        Step::NeedGroups,
                        id,
                        about("finding-wrong-scale"),
                    );
                }
                (Judged::NotJudged | Judged::Missing | Judged::Given(_), _) => {}
            }
            if judgement
                .is_some_and(|it| it.proposed.is_some() && it.changed_because.trim().is_empty())
            {
                self.push(
                    Gravity::Warning,
                    Step::NeedGroups,
                    id,
                    about("finding-change-without-reason"),
                );
            }
        }
        if let Some(settled) = &group.settled_class {
            let key = if settled.because.trim().is_empty() {
                Some("finding-settled-without-reason")
            } else {
                settled
                    .is_outdated(group)
                    .then_some("finding-settled-outdated")
            };
            if let Some(key) = key {
                let message = Message::new(key).with("group", &group.name);
                self.push(Gravity::Warning, Step::NeedGroups, id, message);
            }
        }
        if workshop.question.mode == Mode::NeedsAndMeasures {
            let measure = &group.measure;
            let answered = measure.benefit.is_answered()
                && measure.cost.is_answered()
                && measure.evidence.is_answered();
            if !answered {
                let message =
                    Message::new("finding-measure-not-judged").with("group", group.shown_name());
                self.push(Gravity::Warning, Step::BenefitAndCost, id, message);
            }
        }
        if group.health_is_reduced == Some(false) || group.care_can_improve == Some(false) {
            let message = Message::new("finding-no-need").with("group", group.shown_name());
            self.push(Gravity::Note, Step::NeedGroups, id, message);
        }
    }

    fn proposal(&mut self, workshop: &Workshop) {
        if workshop.proposal.fixed.is_some() && !workshop.proposal.gate.holds() {
            self.error(Step::Propose, Message::new("finding-fixed-without-gate"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, Texts};
    use crate::workshop::{Ballot, Participant, RankingAnswer, Round, RoundId, WorkshopId};

    #[test]
    fn an_answer_naming_an_unknown_group_is_an_error() {
        let mut workshop = Workshop::new(WorkshopId::new("prov"), "Prov");
        workshop.participants.push(Participant {
            id: "L1".into(),
            name: String::new(),
            role: crate::workshop::Role::Member,
            area: String::new(),
            serves: false,
            has_left: false,
            attendance: Default::default(),
            interest: Default::default(),
        });
        let now = jiff::Timestamp::UNIX_EPOCH;
        let mut ballot = Ballot::new("L1".into(), now);
        ballot.ranking = Some(RankingAnswer {
            tiers: vec![vec!["finns-inte".into()]],
            ..RankingAnswer::default()
        });
        workshop.rounds.push(Round {
            closed: Some(now),
            asked: Some(1),
            answers: vec![ballot.into()],
            ..Round::open(RoundId::new("omgang-1"), None, now)
        });
        let errors: Vec<_> = validate(&workshop)
            .into_iter()
            .filter(|finding| finding.gravity == Gravity::Error)
            .map(|finding| finding.message.key)
            .collect();
        assert_eq!(errors, ["finding-answer"]);
    }

    #[test]
    fn names_that_cannot_be_seen_or_told_apart_are_found() {
        let mut workshop = Workshop::new(WorkshopId::new("prov"), "Prov");
        for (id, name) in [
            ("a", "\u{200b}"),
            ("b", " "),
            ("c", "Stroke"),
            ("d", "stro ke"),
            ("e", "Stroke, unga"),
        ] {
            let group = NeedGroup::new(GroupId::new(id), name);
            workshop.need_groups.push(group);
        }
        let texts = Texts::new(Language::Swedish);
        let said: Vec<(Gravity, String)> = validate(&workshop)
            .into_iter()
            .map(|finding| (finding.gravity, texts.message(&finding.message)))
            .filter(|(_, said)| said.contains("namn"))
            .collect();
        assert_eq!(
            said,
            [
                (Gravity::Error, "Gruppen b saknar namn.".to_owned()),
                (
                    Gravity::Warning,
                    "De här grupperna har namn som är lika, frånsett stora bokstäver och mellanslag: Stroke (c) och stro ke (d). Skriv vad som skiljer dem.".to_owned()
                ),
                (Gravity::Warning, "Gruppen a saknar namn.".to_owned()),
            ]
        );
        // What a group without a name lacks is told by its id.
        let lacking = validate(&workshop)
            .into_iter()
            .map(|finding| texts.message(&finding.message));
        assert_eq!(
            lacking
                .filter(|said| said.starts_with("a saknar avgränsning"))
                .count(),
            1
        );
    }
}
