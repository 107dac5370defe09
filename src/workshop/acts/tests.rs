use std::collections::BTreeMap;

use proptest::prelude::*;

use super::parts::{Parts, of_criterion, of_group, of_method, of_participant, premise, value};
use super::*;
use crate::workshop::testing::NOON;
use crate::workshop::{
    Ballot, Edit, History, Judged, NeedGroup, People, Quality, Round, SeverityValue, StepNote,
    WayIn, apply,
};

fn example() -> Workshop {
    ron::from_str(include_str!("../../../workshops/region-exempel.ron")).unwrap()
}

/// The example with its proposal open, a round open, and nothing answered.
fn unanswered() -> Workshop {
    let mut workshop = example();
    workshop.rounds.clear();
    workshop.noted = Noted::NotYet;
    apply(&mut workshop, Edit::OpenRound("prov".into()), NOON).unwrap();
    workshop
}

fn minutes(number: i64) -> Timestamp {
    Timestamp::from_second(NOON.as_second() + 60 * number).unwrap()
}

fn ballot(workshop: &Workshop, member: usize) -> Ballot {
    Ballot {
        member: workshop
            .ranking_participants()
            .nth(member)
            .unwrap()
            .id
            .clone(),
        way_in: WayIn::Paper,
        handed_in: NOON,
        weights: None,
        ranking: None,
        desired: BTreeMap::new(),
        abstains: true,
        names_hidden: false,
    }
}

/// The unanswered example with one answer in.
fn answered() -> Workshop {
    let mut workshop = unanswered();
    let ballot = Box::new(ballot(&workshop, 0).into());
    apply(&mut workshop, Edit::TakeInBallot(ballot), NOON).unwrap();
    workshop
}

/// Lets `change` do something to the first group.
fn first_group(workshop: &mut Workshop, at: Timestamp, change: impl FnOnce(&mut NeedGroup)) {
    let mut group = workshop.need_groups[0].clone();
    change(&mut group);
    apply(workshop, Edit::SetNeedGroup(Box::new(group)), at).unwrap();
}

#[test]
fn before_the_first_answer_nothing_is_noted() {
    let mut workshop = unanswered();
    first_group(&mut workshop, NOON, |group| group.name.push('x'));
    assert!(!workshop.changes_are_noted());
    assert_eq!((workshop.noted, workshop.acts.len()), (Noted::NotYet, 0));
    let answer = Box::new(ballot(&workshop, 0).into());
    apply(&mut workshop, Edit::TakeInBallot(answer), NOON).unwrap();
    assert_eq!(workshop.noted, Noted::SinceFirstAnswer);
    assert!(workshop.changes_are_noted() && workshop.acts.is_empty());
}

#[test]
fn a_corrected_spelling_is_told_with_both_and_the_first_and_last_minute() {
    let mut workshop = answered();
    let name = workshop.need_groups[0].name.clone();
    for (minute, typed) in ["Stroke och", "Stroke och TI", "Stroke och TIA"]
        .into_iter()
        .enumerate()
    {
        let at = minutes(i64::try_from(minute).unwrap());
        first_group(&mut workshop, at, |group| group.name = typed.to_owned());
    }
    let [act] = workshop.acts.as_slice() else {
        panic!("one act: {:?}", workshop.acts);
    };
    assert_eq!((act.at, act.until), (minutes(0), Some(minutes(2))));
    let Act::Changed(changed) = &act.act else {
        panic!("{act:?}");
    };
    let part = ChangedPart {
        part: Part::Name,
        before: Told::Text(name.clone()),
        after: Told::Text("Stroke och TIA".to_owned()),
    };
    assert_eq!(changed.parts, [part]);
    first_group(&mut workshop, minutes(9), |group| group.name = name);
    assert_eq!(workshop.acts, [], "as it was at the checkpoint");
}

#[test]
fn after_a_checkpoint_what_was_noted_stays() {
    let mut workshop = answered();
    let level = workshop.need_groups[0].severity[0].value;
    let judge = |level| move |group: &mut NeedGroup| group.severity[0].value = level;
    first_group(&mut workshop, minutes(1), judge(Judged::Missing));
    let next = Box::new(ballot(&workshop, 1).into());
    apply(&mut workshop, Edit::TakeInBallot(next), minutes(2)).unwrap();
    first_group(&mut workshop, minutes(3), judge(level));
    let told: Vec<_> = workshop
        .acts
        .iter()
        .map(|act| match &act.act {
            Act::Changed(changed) => (changed.premise, changed.parts[0].after.clone(), act.open),
            other => panic!("{other:?}"),
        })
        .collect();
    let back = Told::Level(match level {
        Judged::Given(SeverityValue::Level(level)) => level,
        other => panic!("{other:?}"),
    });
    assert_eq!(
        told,
        [
            (Premise::Severity, Told::Missing, false),
            (Premise::Severity, back, true)
        ]
    );
}

#[test]
fn answers_that_go_are_noted_without_a_code() {
    let mut workshop = answered();
    let member = ballot(&workshop, 0).member;
    apply(
        &mut workshop,
        Edit::WithdrawBallot(member.clone()),
        minutes(4),
    )
    .unwrap();
    let acts = ron::to_string(&workshop.acts).unwrap();
    assert_eq!(workshop.acts[0].act, Act::AnswerWithdrawn);
    assert!(!acts.contains(member.as_str()), "{acts}");
    assert!(workshop.changes_are_noted(), "an answer has come in");
}

#[test]
fn of_an_older_file_only_what_follows_is_noted() {
    let mut workshop = example();
    workshop.noted = Noted::NotYet;
    assert!(workshop.has_answers());
    let same = workshop.title.clone();
    apply(&mut workshop, Edit::SetTitle(same), minutes(1)).unwrap();
    assert_eq!(workshop.noted, Noted::NotYet, "nothing has changed");
    first_group(&mut workshop, minutes(2), |group| group.people = None);
    assert_eq!(workshop.noted, Noted::Since(minutes(2)));
    assert_eq!(workshop.acts.len(), 1);
}

#[test]
fn a_change_of_method_keeps_its_reasons() {
    let mut workshop = answered();
    for (rule, because) in [(Rule::Need, "Ett skäl"), (Rule::SevereFirst, "Ett till")] {
        let mut method = Box::new(workshop.method.clone());
        method.rule = rule;
        let because = because.to_owned();
        apply(&mut workshop, Edit::SetMethod { method, because }, NOON).unwrap();
    }
    let because: Vec<&str> = workshop.acts.iter().map(|act| &*act.because).collect();
    assert_eq!(because, ["Ett skäl\nEtt till"]);
}

/// What differs, by thing and premise.
type Differences = BTreeMap<String, Vec<(Part, Told, Told)>>;

fn key(thing: &ChangedThing, premise: Premise) -> String {
    match thing {
        ChangedThing::Participant(code, _) => format!("{code} {premise:?}"),
        _ => format!("{thing:?} {premise:?}"),
    }
}

/// Everything that differs between two moments, worked out from the whole of both.
fn differences(stood: &Workshop, now: &Workshop) -> Differences {
    let things = |workshop: &Workshop| -> Vec<(ChangedThing, Parts)> {
        let groups = workshop.need_groups.iter();
        let groups = groups.map(|it| (ChangedThing::Group(it.id.clone()), of_group(it)));
        let criteria = workshop.criteria.iter();
        let criteria =
            criteria.map(|it| (ChangedThing::Criterion(it.id.clone()), of_criterion(it)));
        let people = workshop.participants.iter().map(|it| {
            let thing = ChangedThing::Participant(it.id.clone(), Role::Member);
            (thing, of_participant(it))
        });
        let method = (ChangedThing::Method, of_method(&workshop.method));
        groups
            .chain(criteria)
            .chain(people)
            .chain([method])
            .collect()
    };
    let (stood, now) = (things(stood), things(now));
    let empty = Parts::new();
    let parts_in = |things: &[(ChangedThing, Parts)], thing: &ChangedThing| {
        let found = things.iter().find(|(own, _)| own == thing);
        found.map_or_else(|| empty.clone(), |(_, parts)| parts.clone())
    };
    let mut differences = Differences::new();
    for (thing, _) in stood.iter().chain(&now) {
        let (before, after) = (parts_in(&stood, thing), parts_in(&now, thing));
        for (part, _) in before.iter().chain(&after) {
            let told = (part.clone(), value(&before, part), value(&after, part));
            let of = differences
                .entry(key(thing, premise(thing, part)))
                .or_default();
            if told.1 != told.2 && !of.contains(&told) {
                of.push(told);
            }
        }
    }
    for parts in differences.values_mut() {
        parts.sort_by(|a, b| a.0.cmp(&b.0));
    }
    differences.retain(|_, parts| !parts.is_empty());
    differences
}

/// What the open acts tell.
fn told(workshop: &Workshop) -> Differences {
    let mut told = Differences::new();
    for act in workshop.acts.iter().filter(|act| act.open) {
        let Act::Changed(changed) = &act.act else {
            panic!("{act:?}");
        };
        let parts = changed.parts.iter();
        let parts = parts.map(|it| (it.part.clone(), it.before.clone(), it.after.clone()));
        let twice = told.insert(key(&changed.thing, changed.premise), parts.collect());
        assert_eq!(twice, None, "at most one act per premise and thing");
    }
    told
}

/// What makes a checkpoint, read off the workshop.
fn moment(workshop: &Workshop) -> String {
    let rounds = workshop.rounds.iter().map(|round: &Round| {
        let answers: Vec<_> = round.ballots().map(|it| it.member.as_str()).collect();
        format!("{} {:?} {answers:?}", round.id, round.closed)
    });
    let rounds: Vec<String> = rounds.collect();
    format!("{rounds:?} {:?}", workshop.proposal.fixed)
}

/// An edit by chance; few things and few values, so that much is put back.
fn edit(workshop: &Workshop, kind: u8, thing: usize, number: usize) -> Option<Edit> {
    let mut group = workshop.need_groups.get(thing)?.clone();
    Some(match kind {
        0 => {
            group.name = format!("Grupp {number}");
            Edit::SetNeedGroup(Box::new(group))
        }
        1 => {
            let level = *Level::ALL.get(number)?;
            group.severity.first_mut()?.value = Judged::Given(SeverityValue::Level(level));
            Edit::SetNeedGroup(Box::new(group))
        }
        2 => {
            group.severity.last_mut()?.quality = Quality::new(u8::try_from(number).ok()?);
            Edit::SetNeedGroup(Box::new(group))
        }
        3 => {
            group.measure.benefit = Judged::Given(*Benefit::ALL.get(number)?);
            group.figures.truncate(number);
            Edit::SetNeedGroup(Box::new(group))
        }
        4 => {
            group.people = (number > 0).then(|| People {
                from: 10,
                to: None,
                unit: String::new(),
                basis: String::new(),
            });
            group.note = format!("Anteckning {number}");
            Edit::SetNeedGroup(Box::new(group))
        }
        5 => {
            let mut criterion = workshop.criteria.first()?.clone();
            criterion.definition = format!("Mening {number}");
            Edit::SetCriterion(criterion)
        }
        6 => {
            let mut method = Box::new(workshop.method.clone());
            method.rule = *Rule::ALL.get(number)?;
            let because = "Därför".to_owned();
            Edit::SetMethod { method, because }
        }
        7 => {
            let mut person = workshop.participants.get(thing)?.clone();
            person.role = *[Role::Member, Role::Observer, Role::Chair].get(number)?;
            Edit::SetParticipant(person)
        }
        8 => {
            let id = GroupId::new(format!("ny-{number}"));
            Edit::AddNeedGroup(Box::new(NeedGroup::new(id, "Ny")))
        }
        9 => Edit::RemoveNeedGroup(GroupId::new(format!("ny-{number}"))),
        10 => {
            let mut groups: Vec<NeedGroup> = workshop.need_groups.iter().take(2).cloned().collect();
            groups
                .iter_mut()
                .for_each(|group| group.demarcation.clear());
            Edit::TakeInNeedGroups {
                groups,
                sources: Vec::new(),
                source_marks: BTreeMap::new(),
                evidence: Vec::new(),
            }
        }
        11 => Edit::SetStepNote {
            step: crate::workshop::Step::Weigh,
            note: StepNote {
                text: number.to_string(),
                in_record: false,
            },
        },
        12 => Edit::MoveNeedGroup {
            group: group.id,
            to: number,
        },
        13 if workshop.open_round().is_some() => crate::ranking::of_workshop::closing(workshop)?,
        13 => Edit::OpenRound("prov".into()),
        14 => Edit::TakeInBallot(Box::new(ballot(workshop, 0).into())),
        15 => Edit::WithdrawBallot(ballot(workshop, 0).member),
        16 => Edit::NoteRecord,
        _ => return None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn acts_since_the_checkpoint_are_what_differs_from_it(
        edits in prop::collection::vec((0..24_u8, 0..3_usize, 0..3_usize), 1..40)
    ) {
        let mut history = History::new(answered());
        let mut stood = Workshop::clone(history.workshop());
        let mut closed = Vec::new();
        for (minute, (kind, thing, number)) in edits.into_iter().enumerate() {
            let at = minutes(i64::try_from(minute).unwrap());
            let before = moment(history.workshop());
            match kind {
                17..=19 => { history.undo(at); }
                20..=21 => { history.redo(at); }
                22 => history.end_gesture(),
                _ => if let Some(edit) = edit(history.workshop(), kind, thing, number) {
                    // What a round, a reason or an answer holds fast is refused; that is held elsewhere.
                    let _refused = history.apply(edit, at);
                }
            }
            let now = history.workshop();
            // Acts survive in the file.
            let written = ron::to_string(&now.acts).unwrap();
            prop_assert_eq!(&ron::from_str::<Vec<RecordedAct>>(&written).unwrap(), &now.acts);
            let standing: Vec<RecordedAct> =
                now.acts.iter().filter(|act| !act.open).cloned().collect();
            prop_assert!(standing.starts_with(&closed), "what has been closed stays");
            if kind == 16 || moment(now) != before {
                prop_assert_eq!(told(now), Differences::new());
                stood = Workshop::clone(now);
            } else {
                prop_assert_eq!(&standing, &closed);
                prop_assert_eq!(told(now), differences(&stood, now));
            }
            closed = standing;
        }
    }
}
