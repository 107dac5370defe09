//! The example made as large as a workshop can become. The benches of the board's views use it too.

use foretrade::store::Shipped;
use foretrade::workshop::{GroupId, ParticipantId, Reason, ReasonId, Workshop};

/// The example many times over, with so many groups and members, each answer turned by its number.
pub fn large(groups: usize, members: usize) -> Workshop {
    let mut workshop = Shipped::Example.workshop().unwrap();
    workshop.proposal.fixed = None;
    let patterns = workshop.need_groups.clone();
    workshop.need_groups = (0..groups)
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
    workshop.participants = (0..members)
        .map(|index| {
            let mut person = person.clone();
            person.id = ParticipantId::new(format!("L{}", index + 1));
            person
        })
        .collect();
    for (number, round) in workshop.rounds.iter_mut().enumerate() {
        let pattern = round.ballots().next().cloned().unwrap();
        round.notes.clear();
        round.answers = (0..members)
            .map(|member| {
                let mut ballot = pattern.clone();
                ballot.member = ParticipantId::new(format!("L{}", member + 1));
                let mut order = ids.clone();
                // Nearly alike, with a little of each one's own.
                for swap in 0..40 {
                    let at = (member * 37 + swap * 13 + number * 5) % (groups - 1);
                    order.swap(at, at + 1);
                }
                let ranking = ballot.ranking.as_mut().unwrap();
                ranking.tiers = order.into_iter().map(|id| vec![id]).collect();
                ranking.unknown.clear();
                ranking.points.clear();
                ballot.into()
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
