//! Sixty members and five hundred and fifty groups: no view draws what is not in sight, and nothing that rests on the whole
//! workshop is computed in a frame.
//!
//! Tests are built without optimisation and on shared machines, where a frame takes some ten to forty times as long as
//! in the program that people use. What is held here is that no view grows out of all bounds.

use std::time::{Duration, Instant};

use foretrade::app::state::Purpose;
use foretrade::store::Shipped;
use foretrade::text::Language;
use foretrade::workshop::{GroupId, ParticipantId, Reason, ReasonId, Step, Workshop};

use super::person::Person;

const GROUPS: usize = 550;
const MEMBERS: usize = 60;
/// The longest frame: forty times the eight milliseconds of the optimised program.
const MOST: Duration = Duration::from_millis(320);
/// Frames measured; the quickest counts, since others work on the same machine.
const FRAMES: usize = 5;

/// The example many times over, each answer turned by its number.
fn large() -> Workshop {
    let mut workshop = Shipped::Example.workshop().unwrap();
    workshop.proposal.fixed = None;
    let patterns = workshop.need_groups.clone();
    workshop.need_groups = (0..GROUPS)
        .map(|index| {
            let mut group = patterns[index % patterns.len()].clone();
            group.id = GroupId::new(format!("grupp-{index}"));
            group.name = format!("{} {index}", group.name);
            group.overlaps.clear();
            group
        })
        .collect();
    let ids: Vec<GroupId> = workshop
        .need_groups
        .iter()
        .map(|it| it.id.clone())
        .collect();
    let person = workshop
        .participants
        .iter()
        .find(|person| person.ranks())
        .cloned()
        .unwrap();
    workshop.participants = (0..MEMBERS)
        .map(|index| {
            let mut person = person.clone();
            person.id = ParticipantId::new(format!("L{}", index + 1));
            person
        })
        .collect();
    for (number, round) in workshop.rounds.iter_mut().enumerate() {
        let pattern = round.ballots.first().cloned().unwrap();
        round.notes.clear();
        round.ballots = (0..MEMBERS)
            .map(|member| {
                let mut ballot = pattern.clone();
                ballot.member = ParticipantId::new(format!("L{}", member + 1));
                let mut order = ids.clone();
                // Nearly alike, with a little of each one's own.
                for swap in 0..40 {
                    let at = (member * 37 + swap * 13 + number * 5) % (GROUPS - 1);
                    order.swap(at, at + 1);
                }
                let ranking = ballot.ranking.as_mut().unwrap();
                ranking.tiers = order.into_iter().map(|id| vec![id]).collect();
                ranking.unknown.clear();
                ranking.points.clear();
                ballot
            })
            .collect();
    }
    let proposal = &mut workshop.proposal;
    proposal.order = ids.iter().map(|id| vec![id.clone()]).collect();
    proposal.reasons = ids
        .iter()
        .map(|id| Reason {
            id: ReasonId::new(format!("skal-{}", id.as_str())),
            groups: vec![id.clone()],
            ticked: Vec::new(),
            text: "Svårt och långvarigt lidande, och vården kan göra mycket.".to_owned(),
            accepted: false,
        })
        .collect();
    proposal.remaining_disagreement.clear();
    proposal.differing_opinions.clear();
    workshop.missions.clear();
    workshop.follow_up.indicators.clear();
    workshop.previous = None;
    workshop
}

/// The quickest frame of each step.
fn frames(workshop: Workshop) -> Vec<(Step, Duration)> {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    person
        .harness
        .state_mut()
        .show_workshop(workshop, Purpose::Lead);
    Step::ALL
        .into_iter()
        .filter(|step| *step != Step::LastTime)
        .map(|step| {
            person.harness.state_mut().state.view.step = Some(step);
            for _ in 0..3 {
                person.harness.step();
            }
            let quickest = (0..FRAMES)
                .map(|_| {
                    let started = Instant::now();
                    person.harness.step();
                    started.elapsed()
                })
                .min()
                .unwrap();
            println!("{step:?} {quickest:?}");
            (step, quickest)
        })
        .collect()
}

#[test]
fn a_large_workshop_is_drawn_as_quickly_as_it_is_read() {
    let slow: Vec<(Step, Duration)> = frames(large())
        .into_iter()
        .filter(|(_, quickest)| *quickest > MOST)
        .collect();
    assert!(slow.is_empty(), "{slow:#?}");
}
