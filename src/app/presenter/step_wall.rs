//! What the room sees of each step. Only sums and texts: no codes, no single answers, no order while people
//! answer, no notes, no paths.

use super::figure::Figure;
use super::wall::{Block, Column, Row, Wall};
use crate::app::steps::step_charts;
use crate::app::steps::step_charts::{OfGroups, class_number};
use crate::app::steps::{agreement_key, people_words, proof, reason_in_words};
use crate::picture::Drawing;
use crate::results::Results;
use crate::results::{self, Found};
use crate::text::catalogues::Platform;
use crate::text::{Argument, Texts, dates, numbers};
use crate::workshop::{AgendaItem, GroupId, Judged, NeedGroup, SeverityValue, Step, Workshop};
use crate::{text, workshop};

/// Most groups that are listed by name under a step's own heading.
const MOST_LISTED: usize = 40;

/// What the wall is made from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The step shown.
    pub step: Step,
    /// The workshop.
    pub workshop: &'a Workshop,
    /// What is computed from it.
    pub results: &'a Results,
    /// The interface's texts.
    pub texts: &'a Texts,
    /// Whether somebody gives a private answer at this computer.
    pub private: bool,
    /// The group the process leader has chosen.
    pub selected: Option<&'a GroupId>,
    /// Time left, where it is to be shown.
    pub time: Option<&'a str>,
}

/// The wall of a step. While a private answer is open it says only that people are answering.
pub fn wall(source: Source<'_>) -> Wall {
    let Source {
        step,
        workshop,
        texts,
        private,
        ..
    } = source;
    let blocks = if private || (rests_on_answers(step) && workshop.open_round().is_some()) {
        answering(step, workshop, texts)
    } else {
        source.blocks()
    };
    // A picture says its finding; the step's question would only take room from it.
    let pictured = blocks.iter().any(|block| matches!(block, Block::Figure(_)));
    let purpose = if pictured {
        String::new()
    } else {
        texts.get(&format!("step-{}-purpose", step.name()))
    };
    Wall {
        workshop: workshop.title.clone(),
        title: texts.get(&format!("step-{}-title", step.name())),
        purpose,
        blocks,
        mark: workshop.example.then(|| texts.get("note-example-picture")),
        time: source.time.map(str::to_owned),
    }
}

/// Steps that show something computed from answers, or an order that could steer them.
fn rests_on_answers(step: Step) -> bool {
    match step {
        Step::Weigh
        | Step::BenefitAndCost
        | Step::Rank
        | Step::Deliberate
        | Step::Propose
        | Step::RecordAndDecision => true,
        Step::Question
        | Step::LastTime
        | Step::NeedGroups
        | Step::HumanDignity
        | Step::Missions
        | Step::PlanFollowUp => false,
    }
}

/// How many have answered; never who.
fn answering(step: Step, workshop: &Workshop, texts: &Texts) -> Vec<Block> {
    let counts = workshop.open_round().map(|round| {
        let expected = workshop.awaited_participants().count();
        (round.answers.len(), expected)
    });
    if counts.is_some_and(|(answered, expected)| expected > 0 && answered >= expected) {
        return vec![
            Block::Lead(texts.get("shell-presenter-answered")),
            Block::Text(texts.get("note-who-sees-it")),
        ];
    }
    let mut blocks = vec![Block::Lead(texts.get("shell-presenter-answering"))];
    if let Some((answered, expected)) = counts {
        let words = text!(
            texts,
            "shell-answered",
            answered = answered,
            expected = expected
        );
        blocks.push(Block::Answered {
            answered,
            expected,
            words,
        });
        blocks.push(Block::Text(text!(
            texts,
            "round-number",
            number = workshop.rounds.len()
        )));
    }
    blocks.push(Block::Text(texts.get("note-before-answering")));
    if step == Step::Weigh {
        blocks.push(criteria(workshop));
    }
    blocks
}

/// The criteria with what they mean.
fn criteria(workshop: &Workshop) -> Block {
    let row = |criterion: &workshop::Criterion| Row {
        name: criterion.name.clone(),
        remark: criterion.definition.clone(),
        ..Row::default()
    };
    Block::Rows(workshop.criteria.iter().map(row).collect())
}

impl Source<'_> {
    fn get(&self, key: &str) -> String {
        self.texts.get(key)
    }

    fn blocks(&self) -> Vec<Block> {
        match self.step {
            Step::Question => self.question(),
            Step::LastTime => self.last_time(),
            Step::NeedGroups => self.need_groups(),
            Step::HumanDignity => self.human_dignity(),
            Step::Weigh => self.weigh(),
            Step::BenefitAndCost => self.benefit_and_cost(),
            Step::Rank => self.rank(),
            Step::Deliberate => self.deliberate(),
            Step::Propose => self.propose(),
            Step::Missions => self.missions(),
            Step::PlanFollowUp => self.follow_up(),
            Step::RecordAndDecision => self.record(),
        }
    }

    fn question(&self) -> Vec<Block> {
        let question = &self.workshop.question;
        let mut blocks = vec![Block::Lead(question.text.clone())];
        if !question.decision.trim().is_empty() {
            blocks.push(Block::Text(question.decision.clone()));
        }
        let mut facts = Vec::new();
        facts.extend(Some(question.body.clone()).filter(|it| !it.trim().is_empty()));
        facts.extend(question.date.map(|date| dates::long(self.texts, date)));
        if !facts.is_empty() {
            blocks.push(Block::Text(facts.join(", ")));
        }
        blocks.push(Block::Text(self.get("note-preparation")));
        let agenda = &self.workshop.agenda.items;
        if !agenda.is_empty() {
            blocks.push(Block::NewPage);
            blocks.push(Block::Heading(self.get("wall-agenda")));
            blocks.push(Block::Rows(
                agenda.iter().map(|item| self.agenda_row(item)).collect(),
            ));
        }
        blocks
    }

    fn agenda_row(&self, item: &AgendaItem) -> Row {
        Row {
            name: crate::app::steps::agenda_item_name(self.texts, item),
            remark: dates::duration(self.texts, u32::from(item.minutes)),
            ..Row::default()
        }
    }

    fn last_time(&self) -> Vec<Block> {
        let Some(previous) = &self.workshop.previous else {
            return vec![Block::Text(self.get("step-hidden-first-year"))];
        };
        let name = |id: &GroupId| {
            let known = previous.names.get(id).cloned();
            known.unwrap_or_else(|| id.to_string())
        };
        let mut blocks = vec![
            Block::Heading(self.get("order-last-time-title")),
            Block::Rows(rows(previous.order(), name, |_| (None, String::new()))),
        ];
        if !previous.missions.is_empty() {
            blocks.push(Block::NewPage);
            blocks.push(Block::Heading(self.get("last-time-missions")));
            let row = |mission: &workshop::Mission| Row {
                name: mission.goal.clone(),
                remark: mission.outcome.clone(),
                ..Row::default()
            };
            blocks.push(Block::Rows(previous.missions.iter().map(row).collect()));
        }
        blocks
    }

    /// The chosen group's card, else all names.
    fn need_groups(&self) -> Vec<Block> {
        if let Some(group) = self.selected.and_then(|id| self.workshop.group(id)) {
            return self.card(group);
        }
        let groups = &self.workshop.need_groups;
        let names: Vec<String> = groups.iter().map(|group| group.name.clone()).collect();
        if names.is_empty() {
            return vec![Block::Text(self.get("wall-no-groups"))];
        }
        if names.len() > MOST_LISTED || names.len() < 6 {
            return vec![Block::List(names)];
        }
        let (left, right) = names.split_at(names.len().div_ceil(2));
        let column = |items: &[String]| Column {
            heading: String::new(),
            items: items.to_vec(),
        };
        vec![Block::Columns(vec![column(left), column(right)])]
    }

    fn card(&self, group: &NeedGroup) -> Vec<Block> {
        let mut blocks = vec![Block::Lead(group.name.clone())];
        if !group.demarcation.trim().is_empty() {
            blocks.push(Block::Text(group.demarcation.clone()));
        }
        blocks.push(Block::Text(people_words(self.texts, group)));
        let row = |criterion: &workshop::Criterion| {
            let judged = group
                .judgement(&criterion.id)
                .map_or(Judged::NotJudged, |judgement| judgement.value);
            let (class, remark) = match judged {
                Judged::Given(SeverityValue::Level(level)) => (
                    Some((class_number(level), self.get(level.key()))),
                    String::new(),
                ),
                Judged::Given(SeverityValue::Measured(value)) => {
                    let value = numbers::decimal_at_most(self.texts.language(), value, 1);
                    (None, value)
                }
                Judged::Missing => (None, self.get("missing-data")),
                Judged::NotJudged => (None, self.get("need-groups-not-judged")),
            };
            Row {
                name: criterion.name.clone(),
                class,
                remark,
                ..Row::default()
            }
        };
        blocks.push(Block::Rows(
            self.workshop.criteria.iter().map(row).collect(),
        ));
        if !group.care_can_change.trim().is_empty() {
            blocks.push(Block::Text(group.care_can_change.clone()));
        }
        blocks
    }

    fn human_dignity(&self) -> Vec<Block> {
        let questions = [
            "dignity-before-described-by-need",
            "dignity-before-somebody-missing",
            "dignity-before-weak-voice",
        ];
        let mut blocks = vec![Block::List(
            questions.iter().map(|key| self.get(key)).collect(),
        )];
        if let Ok(platform) = Platform::load() {
            let language = self.texts.language();
            let names = |grounds: &[crate::text::catalogues::Ground]| {
                grounds
                    .iter()
                    .map(|ground| ground.name.in_language(language).to_owned())
                    .collect()
            };
            blocks.push(Block::NewPage);
            blocks.push(Block::Columns(vec![
                Column {
                    heading: self.get("dignity-never-title"),
                    items: names(&platform.forbidden_grounds),
                },
                Column {
                    heading: self.get("dignity-may-title"),
                    items: names(&platform.permitted_grounds),
                },
            ]));
        }
        blocks
    }

    fn weigh(&self) -> Vec<Block> {
        if self.workshop.latest_closed_round().is_none() {
            return vec![
                criteria(self.workshop),
                Block::Text(self.get("severity-per-person")),
            ];
        }
        let Some(need) = &self.results.need else {
            return vec![Block::Text(self.get("error-nothing-to-order"))];
        };
        let bars = step_charts::need_bars(self.workshop, self.texts, &need.situation);
        let mut blocks = self.figure(bars, Drawing::NeedBars);
        blocks.push(Block::Text(self.get("order-need-purpose")));
        blocks
    }

    fn benefit_and_cost(&self) -> Vec<Block> {
        match step_charts::severity_benefit(self.workshop, self.results, self.texts) {
            Some(found) => self.figure(found, Drawing::SeverityBenefit),
            None => vec![Block::Text(self.get("error-nothing-to-order"))],
        }
    }

    fn rank(&self) -> Vec<Block> {
        let Some(order) = self.results.members_ids() else {
            return vec![
                Block::Lead(self.get("note-before-answering")),
                Block::Text(self.get("note-who-sees-it")),
            ];
        };
        let mut blocks = vec![
            Block::Heading(self.get("order-members-title")),
            Block::Rows(self.order(&order, |_| String::new())),
        ];
        let proof = proof(self.workshop, self.results, self.texts);
        blocks.extend(proof.into_iter().map(Block::Text));
        blocks
    }

    fn deliberate(&self) -> Vec<Block> {
        let Some(view) = self.results.latest_round() else {
            return vec![
                Block::Lead(self.get("deliberate-empty-title")),
                Block::Text(self.get("note-preparation")),
            ];
        };
        let agreement = view.concordance.ok();
        let mut blocks = Vec::new();
        match step_charts::answer_spread(self.workshop, view) {
            Some(spread) => blocks.extend(self.figure(spread, Drawing::AnswerSpread)),
            None => blocks.push(Block::Text(self.get("deliberate-answers-removed"))),
        }
        let all = self.get(agreement.map_or("agreement-not-given", agreement_key));
        blocks.push(Block::Text(all));
        if view.rankings < crate::ranking::patterns::FEWEST_BALLOTS {
            blocks.push(Block::Text(self.get("agreement-few-answers")));
        }
        let patterns = self.results.orders.as_ref().map(|it| &it.patterns);
        if let Some(found @ Found::Two(_)) = patterns {
            let said = results::patterns_in_words(found, self.workshop, self.texts);
            blocks.push(Block::Text(said));
        }
        if let Some(slope) = step_charts::between_rounds(self.workshop, self.results, self.texts) {
            blocks.push(Block::NewPage);
            blocks.extend(self.figure(slope, Drawing::Slope));
        }
        let remaining = &self.workshop.proposal.remaining_disagreement;
        if !remaining.is_empty() {
            blocks.push(Block::NewPage);
            blocks.push(Block::Heading(self.get("agreement-left-standing")));
            for row in remaining {
                let name = self.workshop.group_name(&row.group);
                let side = |key: &str, because: &str| format!("{} {because}", self.get(key));
                blocks.push(Block::Rows(vec![Row {
                    name: name.to_owned(),
                    remark: [
                        ("disagreement-earlier", &row.earlier_because),
                        ("disagreement-later", &row.later_because),
                    ]
                    .into_iter()
                    .filter(|(_, because)| !because.trim().is_empty())
                    .map(|(key, because)| side(key, because.trim()))
                    .collect::<Vec<_>>()
                    .join(" "),
                    ..Row::default()
                }]));
            }
        }
        blocks
    }

    fn propose(&self) -> Vec<Block> {
        if self.workshop.proposal.start.is_none() {
            return vec![Block::Lead(self.get("wall-no-proposal"))];
        }
        let mut blocks = self.proposal();
        blocks.extend(self.sureness().map(Block::Text));
        blocks.push(Block::Text(self.get("note-later-place")));
        blocks
    }

    /// The proposal with its reasons.
    fn proposal(&self) -> Vec<Block> {
        let proposal = &self.workshop.proposal;
        let reasons = |group: &GroupId| {
            let words = proposal
                .reasons_for(group)
                .map(|reason| short_reason(reason, self.texts));
            words.collect::<Vec<_>>().join(" · ")
        };
        vec![
            Block::Heading(self.get("order-proposal-title")),
            Block::Rows(self.order(&proposal.order, reasons)),
        ]
    }

    /// How sure the need order is: one sentence on the wall, the rest in the appendix.
    fn sureness(&self) -> Option<String> {
        let need = self.results.need.as_ref()?;
        let sureness = self.results.sureness.as_ref()?.as_ref().ok()?;
        let (first, second, _) = sureness.found.weakest_neighbours(&need.order.tiers())?;
        let name = |index: usize| {
            let group = need.situation.group(index);
            group.map_or("", |group| self.workshop.group_name(group))
        };
        let pair: [(&str, Argument); 2] = [
            ("first", name(first).into()),
            ("second", name(second).into()),
        ];
        Some(format!(
            "{} {}",
            self.get("sureness-about-need"),
            self.texts.with("robustness-weakest", &pair)
        ))
    }

    fn missions(&self) -> Vec<Block> {
        if self.workshop.missions.is_empty() {
            return vec![Block::Text(self.get("wall-no-missions"))];
        }
        let row = |mission: &workshop::Mission| {
            let groups: Vec<&str> = mission
                .groups
                .iter()
                .map(|group| self.workshop.group_name(group))
                .collect();
            let by = mission
                .by
                .map(|date| self.texts.with("wall-mission-by", &[("date", date.into())]));
            let parts = [
                (!groups.is_empty()).then(|| self.texts.list(&groups)),
                Some(mission.receiver.clone()),
                by,
            ];
            Row {
                name: mission.goal.clone(),
                remark: joined(parts),
                ..Row::default()
            }
        };
        vec![Block::Rows(
            self.workshop.missions.iter().map(row).collect(),
        )]
    }

    fn follow_up(&self) -> Vec<Block> {
        let plan = &self.workshop.follow_up;
        let mut blocks = Vec::new();
        if let Some(date) = plan.review_date {
            let words = self
                .texts
                .with("wall-review-date", &[("date", date.into())]);
            blocks.push(Block::Lead(words));
        }
        if plan.indicators.is_empty() {
            blocks.push(Block::List(
                [
                    "follow-up-carried-out",
                    "follow-up-care-received",
                    "follow-up-health-better",
                ]
                .iter()
                .map(|key| self.get(key))
                .collect(),
            ));
            return blocks;
        }
        let number = |value: f64| numbers::decimal_at_most(self.texts.language(), value, 4);
        let row = |indicator: &workshop::Indicator| {
            let remark = match (indicator.start, indicator.target) {
                (Some(start), Some(target)) => self.texts.with(
                    "wall-indicator",
                    &[
                        ("start", number(start).into()),
                        ("target", number(target).into()),
                        ("unit", indicator.unit.as_str().into()),
                    ],
                ),
                _ => indicator.unit.clone(),
            };
            Row {
                name: indicator.name.clone(),
                remark,
                ..Row::default()
            }
        };
        blocks.push(Block::Rows(plan.indicators.iter().map(row).collect()));
        blocks
    }

    fn record(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        match &self.workshop.decision {
            Some(decision) => {
                let outcome = self.get(crate::app::steps::outcome_key(decision.outcome));
                blocks.push(Block::Lead(outcome));
                let date = decision.date.map(|date| dates::long(self.texts, date));
                let facts = joined([
                    Some(decision.body.clone()),
                    date,
                    Some(decision.paragraph.clone()),
                ]);
                blocks.push(Block::Text(facts));
                if let Some(order) = &decision.order {
                    blocks.push(Block::Heading(self.get("order-decision-title")));
                    blocks.push(Block::Rows(self.order(order, |_| String::new())));
                    blocks.push(Block::NewPage);
                }
            }
            None => blocks.push(Block::Text(self.get("note-on-the-record"))),
        }
        if self.workshop.proposal.start.is_some() {
            blocks.extend(self.proposal());
        } else {
            blocks.push(Block::Text(self.get("wall-no-proposal")));
        }
        blocks.push(Block::Text(self.get("note-later-place")));
        blocks
    }

    /// A picture. Of very many groups it shows those that come first in it, and says so: nobody turns fifty pages.
    fn figure<C>(&self, found: OfGroups<C>, drawn: impl FnOnce(C) -> Drawing) -> Vec<Block> {
        let count = found.groups.len();
        let (drawn, groups) = step_charts::limited(drawn(found.chart), found.groups, false);
        let selected = self
            .selected
            .and_then(|selected| groups.iter().position(|group| group == selected));
        let first = drawn.rows().len();
        let mut blocks = vec![Block::Figure(Figure { drawn, selected })];
        if first < count {
            let words = text!(self.texts, "wall-first-rows", first = first, count = count);
            blocks.push(Block::Text(words));
        }
        blocks
    }

    /// An order with classes. On the wall: class and place, never levels.
    fn order(&self, tiers: &[Vec<GroupId>], remark: impl Fn(&GroupId) -> String) -> Vec<Row> {
        rows(
            tiers,
            |id| self.workshop.group_name(id).to_owned(),
            |id| (self.class(id), remark(id)),
        )
    }

    fn class(&self, group: &GroupId) -> Option<(usize, String)> {
        let class = self.results.need.as_ref()?.standing(group)?.class?;
        Some((class_number(class), self.get(class.key())))
    }
}

/// A reason in one line: what is ticked, else the first sentence of what is written. The whole stands in the record.
fn short_reason(reason: &workshop::Reason, texts: &Texts) -> String {
    let ticked = workshop::Reason {
        text: String::new(),
        ..reason.clone()
    };
    let words = reason_in_words(&ticked, texts);
    if !words.is_empty() {
        return words;
    }
    let text = reason.text.trim();
    let end = text.find(". ").map_or(text.len(), |at| at + 1);
    text.get(..end).unwrap_or(text).to_owned()
}

/// What there is of these, after each other.
fn joined(parts: impl IntoIterator<Item = Option<String>>) -> String {
    parts
        .into_iter()
        .flatten()
        .filter(|part| !part.trim().is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

fn rows(
    tiers: &[Vec<GroupId>],
    name: impl Fn(&GroupId) -> String,
    more: impl Fn(&GroupId) -> (Option<(usize, String)>, String),
) -> Vec<Row> {
    let mut place = 1;
    let mut rows = Vec::new();
    for tier in tiers {
        rows.extend(tier.iter().map(|group| {
            let (class, remark) = more(group);
            Row {
                sign: place.to_string(),
                name: name(group),
                class,
                remark,
            }
        }));
        place += tier.len();
    }
    rows
}
