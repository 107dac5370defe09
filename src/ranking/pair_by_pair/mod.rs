//! Asking pair by pair: an order from as few questions as binary insertion needs.
//!
//! Each group is placed among those already placed by asking about the middle of what is still
//! possible (Knuth, vol. 3, 5.3.1). *Lika* puts it level. *Vet ej* asks about another group
//! instead; the second *vet ej* sets the group aside. No more than Σ⌈log₂ k⌉ questions are asked
//! when every one is answered: 33 for twelve groups.
//!
//! All that is kept is the list of answers; everything else is found by replaying it. So an
//! answer can be changed at any time. Only then can answers clash, and the shortest circle of
//! them is what to show. What follows from other answers is not asked.

use serde::{Deserialize, Serialize};

use crate::ranking::profile::{Ballot, ProfileError};

/// How many *vet ej* set a group aside.
const MOST_UNKNOWN: usize = 2;

/// An answer to *which of the two goes first?*
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PairAnswer {
    /// The group asked about goes before the other.
    Before,
    /// The group asked about goes after the other.
    After,
    /// They are level.
    Level,
    /// The member does not know.
    Unknown,
}

impl PairAnswer {
    fn reversed(self) -> Self {
        match self {
            Self::Before => Self::After,
            Self::After => Self::Before,
            same => same,
        }
    }
}

/// Two groups to be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairQuestion {
    /// The group being placed.
    pub group: usize,
    /// The placed group that it is compared with.
    pub other: usize,
}

/// One question with its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnsweredPair {
    /// What was asked.
    pub question: PairQuestion,
    /// What was answered.
    pub answer: PairAnswer,
}

/// A member being asked pair by pair; plain data that can be stored and taken up again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairByPair {
    /// The groups in the order they are placed.
    entered: Vec<usize>,
    /// The first and the last class that each group may belong to.
    spans: Vec<(usize, usize)>,
    groups: usize,
    answers: Vec<AnsweredPair>,
}

/// Where the asking stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PairStep {
    /// This is to be asked next.
    Ask(PairQuestion),
    /// Changed answers go round in a circle: each group goes before the next or level with it,
    /// the last before the first. One of them must be changed.
    Clash(Vec<AnsweredPair>),
    /// Every group is placed or set aside.
    Settled,
}

/// What the answers so far amount to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairProgress {
    /// What comes next.
    pub step: PairStep,
    /// The groups placed so far, first place first.
    pub tiers: Vec<Vec<usize>>,
    /// The groups that *vet ej* has set aside.
    pub set_aside: Vec<usize>,
    /// How many questions are answered.
    pub answered: usize,
    /// No more questions than this if every one is answered.
    pub most_questions: usize,
    /// No more questions than this are left if every one is answered; meaningless during a clash.
    pub most_left: usize,
}

impl PairByPair {
    /// Starts asking about the groups 0…`groups`−1, entered in the order given.
    ///
    /// # Errors
    /// No groups, or an order that does not name each group once.
    pub fn new(groups: usize, order: &[usize]) -> Result<Self, ProfileError> {
        Self::within_classes(groups, order, &vec![0; groups])
    }

    /// As [`PairByPair::new`], but asks only within severity classes: `classes` gives each group's
    /// class, and a lower number stands first as a whole.
    ///
    /// # Errors
    /// As [`PairByPair::new`]; a group without a class is taken as unknown.
    pub fn within_classes(
        groups: usize,
        order: &[usize],
        classes: &[usize],
    ) -> Result<Self, ProfileError> {
        let spans: Vec<(usize, usize)> = classes.iter().map(|class| (*class, *class)).collect();
        Self::within_spans(groups, order, &spans)
    }

    /// As [`PairByPair::within_classes`], where a group's class may be uncertain: `spans` gives the first and the
    /// last class that it may belong to. Groups of a certain class are placed first; an uncertain one is then
    /// asked against all in its span, and against none beyond it.
    ///
    /// # Errors
    /// As [`PairByPair::within_classes`].
    pub fn within_spans(
        groups: usize,
        order: &[usize],
        spans: &[(usize, usize)],
    ) -> Result<Self, ProfileError> {
        let singles: Vec<Vec<usize>> = order.iter().map(|group| vec![*group]).collect();
        let ballot = Ballot::from_tiers(groups, &singles)?;
        if let Some(missing) = (0..groups).find(|group| ballot.tier_of(*group).is_none()) {
            return Err(ProfileError::UnknownGroup {
                group: missing,
                groups: order.len(),
            });
        }
        if let Some(group) = (spans.len()..groups).next() {
            return Err(ProfileError::UnknownGroup {
                group,
                groups: spans.len(),
            });
        }
        let mut entered = order.to_vec();
        entered.sort_by_key(|group| match spans.get(*group) {
            Some((first, last)) if first == last => (false, *first),
            _ => (true, 0),
        });
        Ok(Self {
            entered,
            spans: spans.to_vec(),
            groups,
            answers: Vec::new(),
        })
    }

    /// The answers so far, in the order first given.
    #[must_use]
    pub fn answers(&self) -> &[AnsweredPair] {
        &self.answers
    }

    /// Gives or changes the answer to a question, whichever way round it is asked.
    pub fn answer(&mut self, question: PairQuestion, answer: PairAnswer) {
        let turned = PairQuestion {
            group: question.other,
            other: question.group,
        };
        for given in &mut self.answers {
            if given.question == question {
                given.answer = answer;
                return;
            }
            if given.question == turned {
                given.answer = answer.reversed();
                return;
            }
        }
        self.answers.push(AnsweredPair { question, answer });
    }

    /// Takes back the last answer that was given for the first time.
    pub fn take_back(&mut self) -> Option<AnsweredPair> {
        self.answers.pop()
    }

    /// Forgets the answer to a question, whichever way round it is asked, so that it may be asked again.
    pub fn forget(&mut self, question: PairQuestion) {
        let turned = PairQuestion {
            group: question.other,
            other: question.group,
        };
        self.answers
            .retain(|given| given.question != question && given.question != turned);
    }

    /// Replays the answers: what they amount to and what comes next.
    #[must_use]
    pub fn progress(&self) -> PairProgress {
        let known = Answers {
            given: &self.answers,
            groups: self.groups,
        };
        let mut progress = PairProgress {
            step: PairStep::Settled,
            tiers: Vec::new(),
            set_aside: Vec::new(),
            answered: self.answers.len(),
            most_questions: self.most_questions(),
            most_left: 0,
        };
        if let Some(circle) = known.shortest_circle() {
            progress.step = PairStep::Clash(circle);
        }
        let mut waiting: Vec<usize> = Vec::new();
        for &group in &self.entered {
            let (low, high) = self.window(group, &progress.tiers);
            if progress.step != PairStep::Settled {
                // Tiers there will be at most in its window when its turn comes.
                let before = waiting.iter().filter(|other| self.meet(group, **other));
                progress.most_left += questions_for(high - low + before.count() + 1);
                waiting.push(group);
                continue;
            }
            match known.place(group, &progress.tiers, low, high) {
                Placing::Level(tier) => {
                    if let Some(tier) = progress.tiers.get_mut(tier) {
                        tier.push(group);
                    }
                }
                Placing::Own(index) => {
                    let index = index.min(progress.tiers.len());
                    progress.tiers.insert(index, vec![group]);
                }
                Placing::SetAside => progress.set_aside.push(group),
                Placing::Ask { other, gaps } => {
                    progress.most_left += questions_for(gaps);
                    waiting.push(group);
                    progress.step = PairStep::Ask(PairQuestion { group, other });
                }
            }
        }
        progress
    }

    /// Whether two groups may belong to the same class, so that they may be asked about.
    #[must_use]
    pub fn meet(&self, group: usize, other: usize) -> bool {
        match (self.spans.get(group), self.spans.get(other)) {
            (Some((first, last)), Some((from, to))) => first <= to && from <= last,
            _ => false,
        }
    }

    /// The tiers that a group may be placed among: those after every group of earlier classes and before every
    /// group of later ones.
    fn window(&self, group: usize, tiers: &[Vec<usize>]) -> (usize, usize) {
        let span = |group: usize| self.spans.get(group).copied().unwrap_or_default();
        let (first, last) = span(group);
        let earlier = |tier: &Vec<usize>| tier.iter().any(|member| span(*member).1 < first);
        let later = |tier: &Vec<usize>| tier.iter().any(|member| span(*member).0 > last);
        let low = tiers.iter().rposition(earlier).map_or(0, |tier| tier + 1);
        let high = tiers.iter().position(later).unwrap_or(tiers.len());
        (low, high.max(low))
    }

    /// The most questions there can be: each group is asked about among those placed before it that it meets.
    fn most_questions(&self) -> usize {
        let counted = self.entered.iter().enumerate().map(|(at, group)| {
            let before = self.entered.iter().take(at);
            let before = before.filter(|other| self.meet(*group, **other));
            questions_for(before.count() + 1)
        });
        counted.sum()
    }

    /// The ballot, once settled; groups set aside are left out.
    ///
    /// # Errors
    /// Every group is set aside. `None` while there is more to ask or a clash.
    pub fn ballot(&self) -> Option<Result<Ballot, ProfileError>> {
        let progress = self.progress();
        (progress.step == PairStep::Settled)
            .then(|| Ballot::from_tiers(self.groups, &progress.tiers))
    }
}

/// The most questions that placing `groups` groups can take: Σ⌈log₂ k⌉ for k = 2…`groups`.
#[must_use]
pub fn most_questions(groups: usize) -> usize {
    (2..=groups).map(questions_for).sum()
}

/// ⌈log₂ `gaps`⌉: the questions that find one of so many gaps.
fn questions_for(gaps: usize) -> usize {
    gaps.next_power_of_two().trailing_zeros() as usize
}

enum Placing {
    /// Level with this tier.
    Level(usize),
    /// In a new tier before the one with this index.
    Own(usize),
    SetAside,
    /// Ask against a group; the place is in one of so many gaps.
    Ask {
        other: usize,
        gaps: usize,
    },
}

struct Answers<'a> {
    given: &'a [AnsweredPair],
    groups: usize,
}

impl Answers<'_> {
    /// Finds the place of a group among the tiers from `low` to before `high`, as far as the answers go.
    fn place(
        &self,
        group: usize,
        tiers: &[Vec<usize>],
        mut low: usize,
        mut high: usize,
    ) -> Placing {
        let mut unknown: Vec<usize> = Vec::new();
        while low < high {
            let middle = (low + high) / 2;
            // The middle, or what is nearest to it where the member does not know.
            let nearest = (low..high)
                .filter(|tier| !unknown.contains(tier))
                .min_by_key(|tier| (tier.abs_diff(middle), *tier));
            let Some(tier) = nearest else {
                return Placing::SetAside;
            };
            let Some(&other) = tiers.get(tier).and_then(|members| members.first()) else {
                return Placing::SetAside;
            };
            match self.about(group, other) {
                None => {
                    return Placing::Ask {
                        other,
                        gaps: high - low + 1,
                    };
                }
                Some(PairAnswer::Before) => high = tier,
                Some(PairAnswer::After) => low = tier + 1,
                Some(PairAnswer::Level) => return Placing::Level(tier),
                Some(PairAnswer::Unknown) => {
                    unknown.push(tier);
                    if unknown.len() >= MOST_UNKNOWN {
                        return Placing::SetAside;
                    }
                }
            }
        }
        Placing::Own(low)
    }

    /// What is known about two groups: what was answered, or what follows from other answers.
    fn about(&self, group: usize, other: usize) -> Option<PairAnswer> {
        let direct = self.given.iter().find_map(|given| {
            let question = given.question;
            if (question.group, question.other) == (group, other) {
                Some(given.answer)
            } else if (question.group, question.other) == (other, group) {
                Some(given.answer.reversed())
            } else {
                None
            }
        });
        direct.or_else(|| {
            let there = self.path(group, other);
            let back = self.path(other, group);
            match (there, back) {
                (Some(path), _) if path.iter().any(is_strict) => Some(PairAnswer::Before),
                (_, Some(path)) if path.iter().any(is_strict) => Some(PairAnswer::After),
                (Some(_), Some(_)) => Some(PairAnswer::Level),
                _ => None,
            }
        })
    }

    /// The answers read as *first goes before second, or level with it*.
    fn steps(&self) -> impl Iterator<Item = (usize, usize, AnsweredPair)> {
        self.given.iter().flat_map(|given| {
            let PairQuestion { group, other } = given.question;
            let forward = (group, other, *given);
            let backward = (other, group, *given);
            match given.answer {
                PairAnswer::Before => vec![forward],
                PairAnswer::After => vec![backward],
                PairAnswer::Level => vec![forward, backward],
                PairAnswer::Unknown => Vec::new(),
            }
        })
    }

    /// The shortest chain of answers that puts `from` before `to` or level with it, with a strict
    /// answer in it if one of the shortest chains has one.
    fn path(&self, from: usize, to: usize) -> Option<Vec<AnsweredPair>> {
        let mut reached: Vec<Option<Vec<AnsweredPair>>> = vec![None; self.groups];
        *reached.get_mut(from)? = Some(Vec::new());
        let mut front = vec![from];
        while !front.is_empty() {
            if let Some(Some(path)) = reached.get(to) {
                return Some(path.clone());
            }
            let mut next: Vec<(usize, Vec<AnsweredPair>)> = Vec::new();
            for (first, second, answer) in self.steps() {
                let open = reached.get(second).is_some_and(Option::is_none);
                if !open || !front.contains(&first) {
                    continue;
                }
                let mut path = reached.get(first).cloned().flatten().unwrap_or_default();
                path.push(answer);
                match next.iter_mut().find(|(group, _)| *group == second) {
                    None => next.push((second, path)),
                    Some((_, known)) => {
                        if !known.iter().any(is_strict) && path.iter().any(is_strict) {
                            *known = path;
                        }
                    }
                }
            }
            front = next.iter().map(|(group, _)| *group).collect();
            for (group, path) in next {
                if let Some(slot) = reached.get_mut(group) {
                    *slot = Some(path);
                }
            }
        }
        reached.get(to).cloned().flatten()
    }

    /// Whether some circle has a strict answer in it; quick, since it is asked at every replay. Level groups are
    /// taken as one, and what has nothing before it is taken away until nothing is left.
    fn has_circle(&self) -> bool {
        let mut level_with: Vec<usize> = (0..self.groups).collect();
        for given in self.given {
            if given.answer == PairAnswer::Level {
                let first = stands_for(&level_with, given.question.group);
                let second = stands_for(&level_with, given.question.other);
                if let Some(slot) = level_with.get_mut(first) {
                    *slot = second;
                }
            }
        }
        let mut edges: Vec<(usize, usize)> = self
            .steps()
            .filter(|(_, _, answer)| is_strict(answer))
            .map(|(first, second, _)| {
                let class = |group| stands_for(&level_with, group);
                (class(first), class(second))
            })
            .collect();
        loop {
            let before = edges.len();
            let mut follows = vec![false; self.groups];
            for (_, second) in &edges {
                if let Some(slot) = follows.get_mut(*second) {
                    *slot = true;
                }
            }
            edges.retain(|(first, _)| follows.get(*first).copied().unwrap_or(false));
            if edges.is_empty() || edges.len() == before {
                return !edges.is_empty();
            }
        }
    }

    /// The shortest circle of answers with a strict one in it, beginning with that one.
    fn shortest_circle(&self) -> Option<Vec<AnsweredPair>> {
        if !self.has_circle() {
            return None;
        }
        self.steps()
            .filter(|(_, _, answer)| is_strict(answer))
            .filter_map(|(first, second, answer)| {
                let mut circle = vec![answer];
                circle.extend(self.path(second, first)?);
                Some(circle)
            })
            .min_by_key(Vec::len)
    }
}

/// The group that stands for all that are level with this one.
fn stands_for(level_with: &[usize], mut group: usize) -> usize {
    while let Some(&next) = level_with.get(group) {
        if next == group {
            break;
        }
        group = next;
    }
    group
}

fn is_strict(answer: &AnsweredPair) -> bool {
    matches!(answer.answer, PairAnswer::Before | PairAnswer::After)
}

#[cfg(test)]
mod tests;
