//! The member's own order, by each way of ranking, while it is being given.
//!
//! Invariants: every group stands in exactly one of the order, *vet ej* and those not placed yet; nothing is
//! level unless the member has said so; what was given in one way stays when another way is chosen, and only
//! the chosen way is handed in. What is not placed is asked about, never taken as last.

use std::collections::HashMap;

use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;
use serde::{Deserialize, Serialize};

use super::classes::OwnClasses;
use super::pairs::Pairs;
use crate::app::widgets::piles::{Pile, order_of};
use crate::app::widgets::points::TOTAL;
use crate::ranking::points::PointBallot;
use crate::text::Language;
use crate::workshop::{
    GroupId, ParticipantId, RankingAnswer, RankingMethod, StartingOrder, Workshop,
};

/// More groups than this are too many to ask about two at a time.
pub(super) const MOST_IN_PAIRS: usize = 60;

/// What the groups without a place, or without points, are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Rest {
    /// *Vet ej*: left out of the order.
    Unknown,
    /// Level with each other, after the others.
    Level,
}

/// Whether the member sees the groups' names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) enum Names {
    /// From the beginning.
    #[default]
    Shown,
    /// Letters and need data alone.
    Hidden,
    /// After an order was made without them.
    Revealed,
}

/// The order being given.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub(super) struct Ranking {
    /// The way that counts.
    pub(super) way: RankingMethod,
    /// Every group with its pile, in the order they are met.
    pub(super) piles: Vec<(GroupId, Option<Pile>)>,
    /// Every group with its points, none while untouched.
    pub(super) points: Vec<(GroupId, Option<u32>)>,
    /// Two at a time, once begun.
    pub(super) pairs: Option<Pairs>,
    /// Only groups of the same severity are asked about.
    pub(super) within_classes: bool,
    /// The classes by the member's own weights.
    pub(super) classes: OwnClasses,
    /// How many answers no longer count, since the weights were changed; none once that has been seen.
    pub(super) out_of_class: Option<usize>,
    /// The order as it stands, first places first.
    pub(super) order: Vec<Vec<GroupId>>,
    /// *Vet ej*.
    pub(super) unknown: Vec<GroupId>,
    /// Not placed yet.
    pub(super) unplaced: Vec<GroupId>,
    /// The order is that of the points.
    pub(super) by_points: bool,
    /// The row with the keyboard.
    pub(super) selected: Option<GroupId>,
    /// What the member said about the rest.
    pub(super) rest: Option<Rest>,
    /// Whether names are seen.
    pub(super) names: Names,
    /// The groups in the order of their letters.
    pub(super) letters: Vec<GroupId>,
    /// The order when the names were revealed.
    pub(super) unseen: Vec<Vec<GroupId>>,
}

/// A group that got another place once its name was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Moved {
    pub(super) group: GroupId,
    /// The place before; none = not placed.
    pub(super) from: Option<usize>,
    /// The place after; none = not placed.
    pub(super) to: Option<usize>,
}

impl Ranking {
    /// Starts from the member's own last answer where there is one, else from the workshop's starting order.
    pub(super) fn new(
        workshop: &Workshop,
        member: &ParticipantId,
        last: Option<&RankingAnswer>,
    ) -> Self {
        let groups = starting_order(workshop, member);
        let mut ranking = Self {
            way: workshop.method.ranking,
            names: if workshop.method.names_hidden && has_need_data(workshop) {
                Names::Hidden
            } else {
                Names::Shown
            },
            letters: by_lot(groups.clone(), workshop, member, LETTERS),
            ..Self::default()
        };
        let met = if ranking.names == Names::Hidden {
            ranking.letters.clone()
        } else {
            groups
        };
        ranking.meet(&met);
        if let Some(last) = last {
            ranking.take_over(workshop, last, &met);
        }
        ranking
    }

    /// Starts afresh with the groups in this order.
    fn meet(&mut self, groups: &[GroupId]) {
        self.piles = groups.iter().map(|group| (group.clone(), None)).collect();
        self.points = groups.iter().map(|group| (group.clone(), None)).collect();
        self.pairs = None;
        self.unplaced = groups.to_vec();
    }

    fn take_over(&mut self, workshop: &Workshop, last: &RankingAnswer, groups: &[GroupId]) {
        let known = |group: &&GroupId| groups.contains(group);
        self.order = last
            .tiers
            .iter()
            .map(|tier| tier.iter().filter(known).cloned().collect::<Vec<_>>())
            .filter(|tier| !tier.is_empty())
            .collect();
        self.unknown = last.unknown.iter().filter(known).cloned().collect();
        self.unplaced = self.left_over();
        for (group, points) in &mut self.points {
            *points = last.points.get(group).map(|points| whole(*points));
        }
        if workshop.method.one_ranking_method {
            return;
        }
        if !last.points.is_empty() {
            self.way = RankingMethod::Points;
            self.by_points = true;
        } else if self.way == RankingMethod::Points {
            self.way = RankingMethod::Piles;
        }
    }

    /// Hides the names or shows them again, as long as nothing has been made without them.
    pub(super) fn hide_names(&mut self, hide: bool, workshop: &Workshop, member: &ParticipantId) {
        if self.names == Names::Revealed {
            return;
        }
        self.names = if hide { Names::Hidden } else { Names::Shown };
        // The alphabet would give the names away.
        let groups = if hide {
            self.letters.clone()
        } else {
            starting_order(workshop, member)
        };
        let at = |group: &GroupId| groups.iter().position(|other| other == group);
        self.piles.sort_by_key(|(group, _)| at(group));
        self.points.sort_by_key(|(group, _)| at(group));
        self.unplaced.sort_by_key(|group| at(group));
        if self.pairs.as_ref().is_some_and(|pairs| !pairs.is_begun()) {
            self.pairs = None;
        }
    }

    /// What a group is called on this member's screen.
    pub(super) fn name(&self, workshop: &Workshop, group: &GroupId, letter: &str) -> String {
        if self.names != Names::Hidden {
            return workshop.group_name(group).to_owned();
        }
        let at = self.letters.iter().position(|other| other == group);
        at.map_or_else(String::new, |at| format!("{letter} {}", letters(at)))
    }

    /// Shows the names and remembers the order made without them, for this member's eyes.
    pub(super) fn reveal(&mut self) {
        if self.names == Names::Hidden {
            self.names = Names::Revealed;
            self.unseen = self.order.clone();
        }
    }

    /// What the member has changed since the names were revealed, as the order now has it.
    pub(super) fn moved_since_revealed(&self) -> Vec<Moved> {
        if self.names != Names::Revealed {
            return Vec::new();
        }
        let (before, after) = (place_of(&self.unseen), place_of(&self.order));
        let mut moved: Vec<Moved> = self
            .letters
            .iter()
            .map(|group| Moved {
                group: group.clone(),
                from: before.get(group).copied(),
                to: after.get(group).copied(),
            })
            .filter(|moved| moved.from != moved.to)
            .collect();
        moved.sort_by_key(|moved| moved.to.unwrap_or(usize::MAX));
        moved
    }

    /// Takes the order over from the piles.
    pub(super) fn order_from_piles(&mut self) {
        let of = |pile: Option<Pile>| {
            let piles = self.piles.iter().filter(move |(_, held)| *held == pile);
            piles.map(|(group, _)| group.clone()).collect::<Vec<_>>()
        };
        let placed: Vec<(GroupId, Option<Pile>)> = self
            .piles
            .iter()
            .filter(|(_, pile)| pile.is_some_and(|pile| pile != Pile::Unknown))
            .cloned()
            .collect();
        self.unknown = of(Some(Pile::Unknown));
        self.unplaced = of(None);
        // Inside a pile nobody has said "equal" yet: each group gets a place of its own, in the order shown.
        self.order = order_of(&placed)
            .into_iter()
            .flatten()
            .map(|group| vec![group])
            .collect();
        self.by_points = false;
        self.rest = None;
    }

    /// Without piles: every group in the order they are met, for the member to move.
    pub(super) fn order_as_met(&mut self) {
        self.order = self
            .piles
            .iter()
            .map(|(group, _)| vec![group.clone()])
            .collect();
        self.unknown.clear();
        self.unplaced.clear();
        self.by_points = false;
        self.rest = None;
    }

    /// Points given so far.
    pub(super) fn points_used(&self) -> u32 {
        let given = self.points.iter().filter_map(|(_, points)| *points);
        given.fold(0, u32::saturating_add)
    }

    /// Groups that nothing has been said about by points.
    pub(super) fn untouched(&self) -> usize {
        let untouched = self.points.iter().filter(|(_, points)| points.is_none());
        untouched.count()
    }

    /// Whether the points can be taken as an answer: all are given, and it is said what untouched groups mean.
    pub(super) fn points_ready(&self) -> bool {
        self.points_used() == TOTAL && (self.untouched() == 0 || self.rest.is_some())
    }

    /// The order that the points give now; untouched groups are left out.
    pub(super) fn order_of_points(&self) -> Vec<Vec<GroupId>> {
        let given = self.points.iter().map(|(_, points)| points.map(f64::from));
        let Ok(ballot) = PointBallot::new(given.collect()) else {
            return Vec::new();
        };
        let tier = |tier: Vec<usize>| {
            let groups = tier.into_iter().filter_map(|at| self.points.get(at));
            groups.map(|(group, _)| group.clone()).collect()
        };
        ballot.ballot().tiers().into_iter().map(tier).collect()
    }

    /// Takes the order over from the points.
    pub(super) fn order_from_points(&mut self) {
        if self.rest == Some(Rest::Level) {
            for (_, points) in &mut self.points {
                points.get_or_insert(0);
            }
        }
        self.order = self.order_of_points();
        let untouched = self.points.iter().filter(|(_, points)| points.is_none());
        self.unknown = untouched.map(|(group, _)| group.clone()).collect();
        self.unplaced.clear();
        self.by_points = true;
        self.rest = None;
    }

    /// Takes over what is known from the answers two at a time.
    pub(super) fn order_from_pairs(&mut self) {
        let Some(pairs) = &self.pairs else { return };
        (self.order, self.unknown) = pairs.order();
        self.unplaced = self.left_over();
        self.by_points = false;
        self.rest = None;
    }

    /// The questions two at a time, begun when first asked for.
    pub(super) fn pairs(&mut self) -> Option<&mut Pairs> {
        if self.pairs.is_none() {
            let groups: Vec<GroupId> = self.piles.iter().map(|(group, _)| group.clone()).collect();
            let spans = self.spans(&groups);
            self.pairs = Pairs::new(groups, &spans);
        }
        self.pairs.as_mut()
    }

    /// The classes that each group may belong to; all in one unless the member has chosen to be asked within them.
    fn spans(&self, groups: &[GroupId]) -> Vec<(usize, usize)> {
        match &self.classes.found {
            Some(classes) if self.within_classes => {
                groups.iter().map(|group| classes.span(group)).collect()
            }
            _ => vec![(0, 0); groups.len()],
        }
    }

    /// Asks only within severity classes, or about all pairs. What has been answered stays.
    pub(super) fn ask_within_classes(&mut self, within: bool) {
        self.within_classes = within;
        self.regroup_pairs();
        self.out_of_class = None;
    }

    /// Lets the questions follow the classes as they are now.
    pub(super) fn regroup_pairs(&mut self) {
        self.within_classes &= self.classes.found.is_some();
        let Some(mut pairs) = self.pairs.take() else {
            return;
        };
        let spans = self.spans(pairs.groups());
        let begun = pairs.is_begun();
        if let Some(out) = pairs.regroup(&spans) {
            self.out_of_class = begun.then_some(out);
        }
        self.pairs = Some(pairs);
    }

    /// Groups in neither the order nor *vet ej*, in the order they are met.
    fn left_over(&self) -> Vec<GroupId> {
        self.piles
            .iter()
            .map(|(group, _)| group)
            .filter(|group| !self.order.iter().flatten().any(|it| it == *group))
            .filter(|group| !self.unknown.contains(group))
            .cloned()
            .collect()
    }

    /// *Vet ej* about a group.
    pub(super) fn set_aside(&mut self, group: &GroupId) {
        self.take_out(group);
        self.unknown.push(group.clone());
    }

    /// Puts a group after the others in the order.
    pub(super) fn place_after(&mut self, group: &GroupId) {
        self.take_out(group);
        self.order.push(vec![group.clone()]);
        self.selected = Some(group.clone());
    }

    fn take_out(&mut self, group: &GroupId) {
        for tier in &mut self.order {
            tier.retain(|other| other != group);
        }
        self.order.retain(|tier| !tier.is_empty());
        self.unknown.retain(|other| other != group);
        self.unplaced.retain(|other| other != group);
    }

    /// Carries out what the member said about the groups without a place.
    pub(super) fn settle_rest(&mut self) {
        match self.rest.take() {
            Some(Rest::Unknown) => self.unknown.append(&mut self.unplaced),
            Some(Rest::Level) if !self.unplaced.is_empty() => {
                self.order.push(std::mem::take(&mut self.unplaced));
            }
            Some(Rest::Level) | None => {}
        }
    }

    /// The answer; none while nothing is placed.
    pub(super) fn answer(&self) -> Option<RankingAnswer> {
        let points = if self.by_points {
            let given = self.points.iter();
            given
                .filter_map(|(group, points)| Some((group.clone(), f64::from((*points)?))))
                .collect()
        } else {
            Default::default()
        };
        (!self.order.is_empty()).then(|| RankingAnswer {
            tiers: self.order.clone(),
            unknown: self.unknown.clone(),
            points,
        })
    }
}

/// Points of an earlier answer as whole ones.
fn whole(points: f64) -> u32 {
    points.round().clamp(0.0, f64::from(TOTAL)) as u32
}

/// The place of each group: 1 and one more for every group before it.
pub(super) fn places(order: &[Vec<GroupId>]) -> Vec<(GroupId, usize)> {
    let mut place = 1;
    let mut places = Vec::new();
    for tier in order {
        places.extend(tier.iter().map(|group| (group.clone(), place)));
        place += tier.len();
    }
    places
}

/// The place of each group, to look up.
pub(super) fn place_of(order: &[Vec<GroupId>]) -> HashMap<&GroupId, usize> {
    let mut place = 1;
    let mut places = HashMap::new();
    for tier in order {
        places.extend(tier.iter().map(|group| (group, place)));
        place += tier.len();
    }
    places
}

/// A, B … Z, AA, AB …
fn letters(at: usize) -> String {
    let mut rest = at + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        let letter = u8::try_from(rest % 26).unwrap_or(0);
        letters.push(char::from(b'A' + letter));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

/// Whether there is anything to rank by once the names are hidden.
pub(super) fn has_need_data(workshop: &Workshop) -> bool {
    let mut groups = workshop.need_groups.iter();
    groups.any(|group| {
        let mut judged = group.severity.iter();
        judged.any(|judgement| judgement.value.given().is_some()) || group.health_gap.is_some()
    })
}

/// Keeps the draws for letters and for the starting order apart.
const LETTERS: u64 = 0x6c65_7474_6572;

/// Alphabetical, or by lot from the workshop's seed and the member's code: the same each time it is opened,
/// different for each member.
fn starting_order(workshop: &Workshop, member: &ParticipantId) -> Vec<GroupId> {
    let language = workshop.language;
    let mut groups: Vec<(Vec<u32>, GroupId)> = workshop
        .need_groups
        .iter()
        .map(|group| (alphabetical(&group.name, language), group.id.clone()))
        .collect();
    groups.sort();
    let groups = groups.into_iter().map(|(_, id)| id).collect();
    match workshop.method.starting_order {
        StartingOrder::Alphabetical => groups,
        StartingOrder::ByLot => by_lot(groups, workshop, member, 0),
    }
}

fn by_lot(
    mut groups: Vec<GroupId>,
    workshop: &Workshop,
    member: &ParticipantId,
    draw: u64,
) -> Vec<GroupId> {
    let code = member.as_str().bytes().fold(0_u64, |sum, byte| {
        sum.wrapping_mul(31).wrapping_add(u64::from(byte))
    });
    let seed = workshop.method.robustness.seed ^ code ^ draw;
    let mut generator = Pcg64::seed_from_u64(seed);
    for last in (1..groups.len()).rev() {
        groups.swap(last, generator.random_range(0..=last));
    }
    groups
}

/// A name as it sorts: in Swedish *å*, *ä* and *ö* come after *z*, elsewhere they are *a* and *o*.
fn alphabetical(name: &str, language: Language) -> Vec<u32> {
    let after_z = |steps: u32| u32::from('z') * 2 + steps;
    name.to_lowercase()
        .chars()
        .map(|letter| match (letter, language) {
            ('å', Language::Swedish) => after_z(1),
            ('ä' | 'æ', Language::Swedish) => after_z(2),
            ('ö' | 'ø', Language::Swedish) => after_z(3),
            ('å' | 'ä' | 'à' | 'á', _) => u32::from('a') * 2,
            ('ö' | 'ó', _) => u32::from('o') * 2,
            ('é' | 'è' | 'ë' | 'ê', _) => u32::from('e') * 2,
            ('ü', _) => u32::from('u') * 2,
            (letter, _) => u32::from(letter) * 2,
        })
        .collect()
}

#[cfg(test)]
mod tests;
