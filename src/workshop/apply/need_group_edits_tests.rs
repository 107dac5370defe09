use super::*;
use crate::workshop::testing::NOON;
use crate::workshop::{
    Act, Ballot, Edit, Evidence, Figure, FigureStatus, FigureValue, History, Level, Mission,
    Participant, Quality, RankingAnswer, Reason, Role, Round, RoundId, SeverityJudgement,
    SeverityValue, Step, WorkshopId, apply,
};

fn judgement(level: Level, basis: &str) -> SeverityJudgement {
    SeverityJudgement {
        criterion: "dodlighet".into(),
        value: Judged::Given(SeverityValue::Level(level)),
        proposed: None,
        changed_because: String::new(),
        basis: basis.to_owned(),
        quality: Quality::new(4),
        illustrative: false,
    }
}

fn evidence(id: &str, finding: &str) -> Evidence {
    Evidence {
        id: id.into(),
        kind: "needs-analysis".into(),
        finding: finding.to_owned(),
        missing: false,
        source: String::new(),
        date: None,
        quality: None,
        political_weight: None,
        unconfirmed: false,
    }
}

fn figure(indicator: &str) -> Figure {
    Figure {
        dimension: crate::workshop::Dimension::Size,
        indicator: indicator.to_owned(),
        value: FigureValue::Number(1.0),
        unit: String::new(),
        population: String::new(),
        year: String::new(),
        status: FigureStatus::Primary,
        scope: FigureScope::Group,
        source: "KALLA".into(),
        quality: Quality::new(5),
        note: String::new(),
    }
}

/// Three groups; the third overlaps the other two, and a mission and a reason name the second.
fn workshop() -> Workshop {
    let mut workshop = Workshop::new(WorkshopId::new("prov"), "Prov");
    workshop
        .criteria
        .push(Criterion::new("dodlighet".into(), "Dödlighet"));
    for (id, name, people, level) in [
        ("a", "Ångest", 300, Level::Large),
        ("b", "Depression", 500, Level::Moderate),
        ("c", "Beroende", 100, Level::Large),
    ] {
        let mut group = NeedGroup::new(id.into(), name);
        group.demarcation = format!("Alla med {name}");
        group.note = format!("Om {name}");
        group.people = Some(People {
            from: people,
            to: None,
            unit: "personer".into(),
            basis: format!("Register {id}"),
        });
        group.severity.push(judgement(level, id));
        group.evidence.push(evidence("samma", name));
        group.figures.push(figure(name));
        group.resources.cost_today = Some(1000);
        group.determinants.insert(format!("av-{id}"));
        group.confirmed_as_group = id == "b";
        workshop.need_groups.push(group);
    }
    workshop.sources.push(Source {
        id: "KALLA".into(),
        publisher: String::new(),
        title: "Källa".into(),
        address: String::new(),
        year: String::new(),
        terms: String::new(),
    });
    workshop.need_groups[2].overlaps = vec!["a".into(), "b".into()];
    workshop.proposal.start = Some(crate::workshop::ProposalStart::Need);
    workshop.proposal.order = vec![vec!["b".into()], vec!["a".into(), "c".into()]];
    workshop.proposal.reasons.push(Reason {
        id: "skal".into(),
        groups: vec!["b".into(), "a".into()],
        ticked: Vec::new(),
        text: "Svårast".into(),
        accepted: false,
    });
    let mission: Mission = ron::from_str("(id: \"m\", goal: \"Bättre\", groups: [\"b\"])").unwrap();
    workshop.missions.push(mission);
    workshop
}

fn merge_edit() -> Edit {
    Edit::MergeNeedGroups {
        kept: "a".into(),
        other: "b".into(),
        note: "Slogs ihop".into(),
    }
}

#[test]
fn two_groups_become_one_and_nothing_written_is_lost() {
    let mut workshop = workshop();
    apply(&mut workshop, merge_edit(), NOON).unwrap();
    let [one, rest] = workshop.need_groups.as_slice() else {
        panic!("two groups");
    };
    assert_eq!((one.id.as_str(), one.name.as_str()), ("a", "Ångest"));
    assert_eq!(one.demarcation, "Alla med Ångest\nAlla med Depression");
    assert_eq!(one.note, "Om Ångest\nOm Depression\nSlogs ihop");
    // At least the larger, at most both.
    let people = one.people.as_ref().unwrap();
    assert_eq!((people.from, people.to), (500, Some(800)));
    assert_eq!(people.basis, "Register a\nRegister b");
    assert_eq!(one.severity[0].value, Judged::NotJudged);
    assert_eq!(one.severity[0].basis, "a\nb");
    let found: Vec<&str> = one.evidence.iter().map(|it| it.finding.as_str()).collect();
    assert_eq!(found, ["Ångest", "Depression"]);
    assert_ne!(one.evidence[0].id, one.evidence[1].id);
    assert_eq!(one.figures.len(), 2);
    assert_eq!(one.resources.cost_today, Some(2000));
    assert_eq!(
        one.determinants.iter().collect::<Vec<_>>(),
        ["av-a", "av-b"]
    );
    // That it is a whole group was said of the name that went away.
    assert!(!one.confirmed_as_group);
    assert_eq!(rest.overlaps, ["a".into()]);
    assert_eq!(workshop.proposal.order, [vec!["a".into(), "c".into()]]);
    assert_eq!(workshop.proposal.reasons[0].groups, ["a".into()]);
    assert_eq!(workshop.missions[0].groups, ["a".into()]);
    let errors = crate::workshop::validate(&workshop)
        .into_iter()
        .filter(|it| it.gravity == crate::workshop::Gravity::Error)
        .count();
    assert_eq!(errors, 0);
}

#[test]
fn judgements_that_agree_and_lone_ones_are_kept() {
    let mut workshop = workshop();
    workshop.need_groups[1].severity[0] = judgement(Level::Large, "b");
    apply(&mut workshop, merge_edit(), NOON).unwrap();
    assert_eq!(
        workshop.need_groups[0].severity[0].value,
        Judged::Given(SeverityValue::Level(Level::Large))
    );
    let mut workshop = self::workshop();
    workshop.need_groups[0].severity.clear();
    apply(&mut workshop, merge_edit(), NOON).unwrap();
    assert_eq!(
        workshop.need_groups[0].severity[0].value,
        Judged::Given(SeverityValue::Level(Level::Moderate))
    );
}

#[test]
fn merging_and_splitting_are_each_one_step_to_undo() {
    let before = workshop();
    let mut history = History::new(before.clone());
    history.apply(merge_edit(), NOON).unwrap();
    history
        .apply(
            Edit::SplitNeedGroup {
                group: "a".into(),
                name: "Panik".into(),
                note: String::new(),
            },
            NOON,
        )
        .unwrap();
    assert!(history.undo(NOON));
    assert!(history.undo(NOON));
    assert_eq!(**history.workshop(), before);
    assert!(!history.undo(NOON));
}

#[test]
fn a_group_becomes_two_and_what_was_said_of_the_whole_is_asked_again() {
    let mut workshop = workshop();
    let split = Edit::SplitNeedGroup {
        group: "b".into(),
        name: "  Utmattning ".into(),
        note: "Delades".into(),
    };
    apply(&mut workshop, split, NOON).unwrap();
    let names: Vec<&str> = workshop
        .need_groups
        .iter()
        .map(|it| it.name.as_str())
        .collect();
    assert_eq!(names, ["Ångest", "Depression", "Utmattning", "Beroende"]);
    for at in [1, 2] {
        let group = &workshop.need_groups[at];
        assert_eq!(group.people, None);
        assert!(
            group.note.contains("500 personer Register b"),
            "{}",
            group.note
        );
        assert!(group.note.ends_with("Delades"));
        assert_eq!(group.severity[0].value, Judged::NotJudged);
        assert_eq!(group.severity[0].basis, "b");
        assert_eq!(group.figures[0].scope, FigureScope::Wider);
        assert_eq!(group.figures[0].quality, Quality::new(2));
        assert_eq!(group.evidence.len(), 1);
    }
    assert_eq!(workshop.need_groups[1].resources.cost_today, Some(1000));
    assert_eq!(workshop.need_groups[2].resources.cost_today, None);
    assert_eq!(workshop.need_groups[2].demarcation, "");
    let third = &workshop.need_groups[3];
    assert_eq!(
        third.overlaps,
        ["a".into(), "b".into(), "utmattning".into()]
    );
    assert_eq!(workshop.proposal.order[1], ["utmattning".into()]);
    let nameless = Edit::SplitNeedGroup {
        group: "b".into(),
        name: " ".into(),
        note: String::new(),
    };
    assert_eq!(
        apply(&mut workshop, nameless, NOON),
        Err(EditError::NameMissing)
    );
}

#[test]
fn a_group_that_members_have_answered_about_stays_what_it_is() {
    let mut workshop = workshop();
    workshop.participants.push(Participant {
        role: Role::Member,
        ..ron::from_str("(id: \"L1\", role: Member)").unwrap()
    });
    let now = jiff::Timestamp::UNIX_EPOCH;
    let mut ballot = Ballot::new("L1".into(), now);
    ballot.ranking = Some(RankingAnswer {
        tiers: vec![vec!["b".into()]],
        ..RankingAnswer::default()
    });
    let mut round = Round::open(RoundId::new("omgang-1"), None, now);
    round.answers.push(ballot.into());
    workshop.rounds.push(round);
    let before = workshop.clone();
    let refused = Err(EditError::AnsweredAbout("Depression".into()));
    assert_eq!(apply(&mut workshop, merge_edit(), NOON), refused);
    let split = Edit::SplitNeedGroup {
        group: "b".into(),
        name: "Utmattning".into(),
        note: String::new(),
    };
    assert_eq!(apply(&mut workshop, split, NOON), refused);
    assert_eq!(workshop, before);
    // The other two have not been answered about.
    let other = Edit::MergeNeedGroups {
        kept: "a".into(),
        other: "c".into(),
        note: String::new(),
    };
    assert_eq!(apply(&mut workshop, other, NOON), Ok(()));
    assert!(
        workshop
            .acts
            .iter()
            .all(|act| act.act != Act::AnswersRemoved)
    );
}

#[test]
fn the_list_takes_any_order_of_the_same_groups() {
    let mut workshop = workshop();
    let order = |ids: &[&str]| Edit::OrderNeedGroups(ids.iter().map(|id| (*id).into()).collect());
    apply(&mut workshop, order(&["c", "a", "b"]), NOON).unwrap();
    let ids: Vec<&str> = workshop
        .need_groups
        .iter()
        .map(|it| it.id.as_str())
        .collect();
    assert_eq!(ids, ["c", "a", "b"]);
    for (wrong, error) in [
        (order(&["c", "a"]), EditError::OrderIncomplete),
        (order(&["c", "a", "a"]), EditError::Twice("a".into())),
        (order(&["c", "a", "x"]), EditError::Unknown("x".into())),
    ] {
        assert_eq!(apply(&mut workshop, wrong, NOON), Err(error));
    }
}

#[test]
fn another_workshop_is_a_start_that_has_to_be_confirmed() {
    let other = workshop();
    let mut new = Workshop::new(WorkshopId::new("ny"), "Ny");
    new.need_groups
        .push(NeedGroup::new("a".into(), "Ångest här"));
    let start = Edit::StartFrom {
        criteria: other.criteria.clone(),
        groups: other.need_groups.to_vec(),
        sources: other.sources.clone(),
    };
    let mut history = History::new(new.clone());
    history.apply(start, NOON).unwrap();
    let after = history.workshop();
    assert_eq!(after.criteria, other.criteria);
    let names: Vec<&str> = after
        .need_groups
        .iter()
        .map(|it| it.name.as_str())
        .collect();
    assert_eq!(names, ["Ångest här", "Depression", "Beroende"]);
    assert!(!after.need_groups[0].unconfirmed);
    assert!(after.need_groups[1].unconfirmed);
    assert!(after.need_groups[1].evidence[0].unconfirmed);
    assert!(after.rounds.is_empty() && after.missions.is_empty());
    assert!(!after.marks.contains_key(&Step::NeedGroups));
    assert!(history.undo(NOON));
    assert_eq!(**history.workshop(), new);
}
