//! Workshops by chance, the same for the same seed: judgements that are missing, members who abstain or answer in part,
//! one round or two, answers removed or not, every rule and method, a proposal with a place or two moved by hand.

use foretrade::ranking::of_workshop::sums_of;
use foretrade::results::Results;
use foretrade::store::Shipped;
use foretrade::workshop::{
    Aggregation, Benefit, CostPerBenefit, EvidenceStrength, GroupId, HeldAnswer, Judged, Level,
    Mode, ProposalStart, Quality, RankingAnswer, Reason, ReasonId, Round, RoundId, Rule,
    SeverityValue, WeightAnswer, WeightSpace, Workshop,
};

/// A row of numbers by chance (SplitMix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, number: usize) -> usize {
        (self.next() % number as u64) as usize
    }

    fn one_in(&mut self, number: usize) -> bool {
        self.below(number) == 0
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }

    fn shuffle<T>(&mut self, things: &mut [T]) {
        for index in (1..things.len()).rev() {
            things.swap(index, self.below(index + 1));
        }
    }

    fn judged<T: Copy>(&mut self, choices: &[T]) -> Judged<T> {
        match self.below(12) {
            0 => Judged::Missing,
            1 => Judged::NotJudged,
            _ => Judged::Given(self.of(choices)),
        }
    }
}

/// The workshop of a seed.
pub fn random_workshop(seed: u64) -> Workshop {
    let mut chance = Chance(seed);
    let mut workshop = Shipped::Example.workshop().unwrap();
    workshop.method.robustness.samples = 300;
    workshop.method.robustness.seed = seed;
    if chance.one_in(2) {
        workshop.method.robustness.space = WeightSpace::All;
    }
    workshop.method.rule = chance.of(&Rule::ALL);
    workshop.method.aggregation = chance.of(&Aggregation::ALL);
    if chance.one_in(4) {
        workshop.question.mode = Mode::NeedsOnly;
    }
    let groups = 3 + chance.below(7);
    workshop.need_groups.truncate(groups);
    for group in &mut workshop.need_groups {
        group.overlaps.clear();
        group.figures.clear();
        group.evidence.clear();
        for judgement in &mut group.severity {
            let levels = chance.judged(&Level::ALL);
            judgement.value = match levels {
                Judged::Given(level) => Judged::Given(SeverityValue::Level(level)),
                Judged::Missing => Judged::Missing,
                Judged::NotJudged => Judged::NotJudged,
            };
            judgement.quality = Quality::new(1 + chance.below(5) as u8);
            judgement.proposed = None;
        }
        group.measure.benefit = chance.judged(&Benefit::ALL);
        group.measure.cost = chance.judged(&CostPerBenefit::ALL);
        group.measure.evidence = chance.judged(&EvidenceStrength::ALL);
    }
    let ids: Vec<GroupId> = workshop
        .need_groups
        .iter()
        .map(|it| it.id.clone())
        .collect();
    workshop.evidence.clear();
    workshop.sources.clear();
    workshop.unconfirmed_sources.clear();
    workshop.missions.clear();
    workshop.follow_up = Default::default();
    workshop.settled.clear();
    workshop.acts.clear();
    workshop.decision = None;
    rounds(&mut workshop, &ids, &mut chance);
    proposal(&mut workshop, &mut chance);
    workshop
}

fn rounds(workshop: &mut Workshop, ids: &[GroupId], chance: &mut Chance) {
    let pattern: Round = workshop.rounds.last().unwrap().clone();
    let criteria: Vec<_> = workshop.criteria.iter().map(|it| it.id.clone()).collect();
    workshop.rounds.clear();
    for number in 0..1 + chance.below(2) {
        let mut round = pattern.clone();
        round.id = RoundId::new(format!("omgang-{}", number + 1));
        round.sums = None;
        round.together = None;
        round.notes.clear();
        let members = chance.below(pattern.answers.len() + 1);
        round.answers.truncate(members);
        for answer in &mut round.answers {
            let HeldAnswer::Open(ballot) = answer else {
                panic!("the example's answers lie open");
            };
            ballot.desired.clear();
            ballot.abstains = chance.one_in(8);
            let mut order = ids.to_vec();
            chance.shuffle(&mut order);
            let unknown = order.split_off(order.len() - chance.below(3).min(order.len() - 1));
            let mut tiers: Vec<Vec<GroupId>> = Vec::new();
            for id in order {
                match tiers.last_mut() {
                    Some(tier) if chance.one_in(4) => tier.push(id),
                    _ => tiers.push(vec![id]),
                }
            }
            ballot.ranking = (!chance.one_in(8)).then(|| RankingAnswer {
                tiers,
                unknown,
                ..RankingAnswer::default()
            });
            ballot.weights = (!chance.one_in(6)).then(|| {
                let first = 1 + chance.below(60);
                let second = 1 + chance.below(99 - first);
                let points = [first, second, 100 - first - second].map(|it| it as f64);
                WeightAnswer::Points(criteria.iter().cloned().zip(points).collect())
            });
            if ballot.abstains {
                (ballot.ranking, ballot.weights) = (None, None);
            }
        }
        workshop.rounds.push(round);
    }
    if chance.one_in(4) {
        let whole = workshop.clone();
        for round in &mut workshop.rounds {
            round.sums = sums_of(&whole, round);
            round.answers.clear();
        }
    }
}

fn proposal(workshop: &mut Workshop, chance: &mut Chance) {
    workshop.proposal = Default::default();
    if chance.one_in(5) {
        return;
    }
    let Some(need) = Results::of(workshop).need else {
        return;
    };
    let mut order: Vec<Vec<GroupId>> = need.ids();
    for _ in 0..chance.below(4) {
        let from = chance.below(order.len());
        let moved = order.remove(from);
        order.insert(chance.below(order.len() + 1), moved);
    }
    workshop.proposal.start = Some(ProposalStart::Need);
    for (index, group) in order.iter().flatten().enumerate() {
        if chance.one_in(2) {
            workshop.proposal.reasons.push(Reason {
                id: ReasonId::new(format!("skal-{index}")),
                groups: vec![group.clone()],
                ticked: Vec::new(),
                text: "Behovet är stort".to_owned(),
                accepted: false,
            });
        }
    }
    workshop.proposal.order = order;
}
