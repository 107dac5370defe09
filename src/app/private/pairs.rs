//! Two groups at a time: the questions, the answers given, and answers that go round in a circle.
//!
//! Invariants: only what can still change the order is asked; what the answers amount to is computed when one
//! is given and not for each frame; the order holds no more than what the member has said.

use serde::{Deserialize, Serialize};

use crate::ranking::pair_by_pair::{
    AnsweredPair, PairAnswer, PairByPair, PairProgress, PairQuestion, PairStep,
};
use crate::workshop::GroupId;

/// A member's answers two at a time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(from = "Kept", into = "Kept")]
pub(super) struct Pairs {
    groups: Vec<GroupId>,
    spans: Vec<(usize, usize)>,
    machine: PairByPair,
    progress: PairProgress,
    /// An earlier question that is being asked again.
    changing: Option<PairQuestion>,
    /// The question whose answer was changed last.
    changed: Option<PairQuestion>,
}

/// The answers as they are kept; what they amount to is found again.
#[derive(Serialize, Deserialize)]
struct Kept {
    groups: Vec<GroupId>,
    spans: Vec<(usize, usize)>,
    machine: PairByPair,
    changing: Option<PairQuestion>,
    changed: Option<PairQuestion>,
}

impl From<Kept> for Pairs {
    fn from(kept: Kept) -> Self {
        Self {
            progress: kept.machine.progress(),
            groups: kept.groups,
            spans: kept.spans,
            machine: kept.machine,
            changing: kept.changing,
            changed: kept.changed,
        }
    }
}

impl From<Pairs> for Kept {
    fn from(pairs: Pairs) -> Self {
        Self {
            groups: pairs.groups,
            spans: pairs.spans,
            machine: pairs.machine,
            changing: pairs.changing,
            changed: pairs.changed,
        }
    }
}

/// Two groups as they are asked about.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Asked {
    pub(super) first: GroupId,
    pub(super) second: GroupId,
    /// The answer that is being changed, where it is.
    pub(super) earlier: Option<PairAnswer>,
}

/// An answer as it was given.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Said {
    pub(super) first: GroupId,
    pub(super) second: GroupId,
    pub(super) answer: PairAnswer,
    pub(super) question: PairQuestion,
}

/// The answer given last against those that say otherwise.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Clash {
    pub(super) new: Said,
    pub(super) earlier: Vec<Said>,
}

/// Asks about so many groups within these classes, in the order they are met.
fn machine(groups: usize, spans: &[(usize, usize)]) -> Option<PairByPair> {
    let order: Vec<usize> = (0..groups).collect();
    PairByPair::within_spans(groups, &order, spans).ok()
}

impl Pairs {
    /// Begins with groups in the order they are met; none without groups. `spans`: the first and the last class
    /// that each may belong to; only groups that may belong to the same are asked about.
    pub(super) fn new(groups: Vec<GroupId>, spans: &[(usize, usize)]) -> Option<Self> {
        let machine = machine(groups.len(), spans)?;
        Some(Self {
            progress: machine.progress(),
            groups,
            spans: spans.to_vec(),
            machine,
            changing: None,
            changed: None,
        })
    }

    /// The groups, in the order they are met.
    pub(super) fn groups(&self) -> &[GroupId] {
        &self.groups
    }

    /// Asks within other classes from now on. Returns how many answers no longer count, since they are about groups
    /// that now belong to different classes; none where the classes are the same.
    pub(super) fn regroup(&mut self, spans: &[(usize, usize)]) -> Option<usize> {
        if self.spans == spans {
            return None;
        }
        let mut machine = machine(self.groups.len(), spans)?;
        let mut out = 0;
        for given in self.machine.answers() {
            let PairQuestion { group, other } = given.question;
            if machine.meet(group, other) {
                machine.answer(given.question, given.answer);
            } else {
                out += 1;
            }
        }
        self.progress = machine.progress();
        self.machine = machine;
        self.spans = spans.to_vec();
        self.changing = None;
        self.changed = None;
        Some(out)
    }

    /// Whether anything has been answered.
    pub(super) fn is_begun(&self) -> bool {
        !self.machine.answers().is_empty()
    }

    /// How many questions are answered.
    pub(super) fn answered(&self) -> usize {
        self.progress.answered
    }

    /// No more questions than this are left.
    pub(super) fn left(&self) -> usize {
        self.progress.most_left
    }

    /// What is to be answered now; none during a clash and when all is settled.
    pub(super) fn asked(&self) -> Option<Asked> {
        let question = match (self.changing, &self.progress.step) {
            (Some(question), _) => question,
            (None, PairStep::Ask(question)) => *question,
            (None, PairStep::Clash(_) | PairStep::Settled) => return None,
        };
        let given = self.machine.answers().iter();
        Some(Asked {
            first: self.group(question.group)?,
            second: self.group(question.other)?,
            earlier: given
                .filter(|given| given.question == question)
                .map(|given| given.answer)
                .next(),
        })
    }

    /// Answers what is asked.
    pub(super) fn answer(&mut self, answer: PairAnswer) {
        match (self.changing.take(), &self.progress.step) {
            (Some(question), _) => {
                self.machine.answer(question, answer);
                self.changed = Some(question);
            }
            (None, PairStep::Ask(question)) => self.machine.answer(*question, answer),
            (None, PairStep::Clash(_) | PairStep::Settled) => return,
        }
        self.progress = self.machine.progress();
    }

    /// Takes back the answer given last, or lets an earlier one stand that was about to be changed.
    pub(super) fn take_back(&mut self) {
        if self.changing.take().is_some() {
            return;
        }
        self.changed = None;
        self.machine.take_back();
        self.progress = self.machine.progress();
    }

    /// Asks an earlier question again.
    pub(super) fn change(&mut self, question: PairQuestion) {
        self.changing = Some(question);
    }

    /// The answers, newest first.
    pub(super) fn said(&self) -> Vec<Said> {
        let answers = self.machine.answers().iter().rev();
        answers.filter_map(|given| self.words(given)).collect()
    }

    /// Answers that go round in a circle.
    pub(super) fn clash(&self) -> Option<Clash> {
        let PairStep::Clash(circle) = &self.progress.step else {
            return None;
        };
        let changed = circle
            .iter()
            .position(|given| Some(given.question) == self.changed)
            .unwrap_or(0);
        let mut earlier: Vec<Said> = circle.iter().filter_map(|it| self.words(it)).collect();
        if changed >= earlier.len() {
            return None;
        }
        Some(Clash {
            new: earlier.remove(changed),
            earlier,
        })
    }

    /// The answer given last holds: those against it are forgotten, and asked again where it matters.
    pub(super) fn keep_new(&mut self, clash: &Clash) {
        for said in &clash.earlier {
            self.machine.forget(said.question);
        }
        self.progress = self.machine.progress();
    }

    /// The earlier answers hold: the one given last is forgotten, since the others say what holds.
    pub(super) fn keep_earlier(&mut self, clash: &Clash) {
        self.machine.forget(clash.new.question);
        self.changed = None;
        self.progress = self.machine.progress();
    }

    /// What is known: the order, and the groups set aside as *vet ej*.
    pub(super) fn order(&self) -> (Vec<Vec<GroupId>>, Vec<GroupId>) {
        let groups = |indices: &Vec<usize>| -> Vec<GroupId> {
            indices.iter().filter_map(|at| self.group(*at)).collect()
        };
        let mut tiers: Vec<Vec<GroupId>> = self.progress.tiers.iter().map(groups).collect();
        // One group alone is compared with nothing yet.
        if tiers.len() == 1 && self.progress.answered == 0 {
            tiers.clear();
        }
        (tiers, groups(&self.progress.set_aside))
    }

    fn group(&self, at: usize) -> Option<GroupId> {
        self.groups.get(at).cloned()
    }

    fn words(&self, given: &AnsweredPair) -> Option<Said> {
        let (first, second) = match given.answer {
            PairAnswer::After => (given.question.other, given.question.group),
            _ => (given.question.group, given.question.other),
        };
        Some(Said {
            first: self.group(first)?,
            second: self.group(second)?,
            answer: match given.answer {
                PairAnswer::After => PairAnswer::Before,
                same => same,
            },
            question: given.question,
        })
    }
}
