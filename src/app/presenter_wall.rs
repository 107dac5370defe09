//! What the room sees of each step. Only sums and texts: no codes, no single answers, no order while people
//! answer.

use crate::text::{Argument, Texts};
use crate::workshop::{GroupId, Step, Workshop};

use super::presenter::{Block, Wall};
use super::results::Results;

/// The wall of a step. While a private answer is open it says only that people are answering.
pub fn wall(
    step: Step,
    workshop: &Workshop,
    results: &Results,
    texts: &Texts,
    private: bool,
) -> Wall {
    let answering = private || workshop.open_round().is_some();
    let blocks = if private {
        vec![
            Block::Text(texts.get("shell-presenter-answering")),
            answered(workshop, texts),
        ]
    } else {
        blocks(step, workshop, results, texts, answering)
    };
    Wall {
        workshop: workshop.title.clone(),
        title: texts.get(&format!("step-{}-title", step.name())),
        purpose: texts.get(&format!("step-{}-purpose", step.name())),
        blocks,
        mark: workshop.example.then(|| texts.get("note-example-picture")),
    }
}

fn blocks(
    step: Step,
    workshop: &Workshop,
    results: &Results,
    texts: &Texts,
    answering: bool,
) -> Vec<Block> {
    match step {
        Step::Question => vec![
            Block::Text(workshop.question.text.clone()),
            Block::Text(workshop.question.decision.clone()),
            Block::Text(texts.get("note-preparation")),
        ],
        Step::LastTime => workshop
            .previous
            .as_ref()
            .map_or_else(Vec::new, |previous| {
                let name = |id: &GroupId| {
                    previous
                        .names
                        .get(id)
                        .cloned()
                        .unwrap_or_else(|| id.to_string())
                };
                vec![order(
                    &texts.get("order-last-time-title"),
                    previous.order(),
                    name,
                    |_| String::new(),
                )]
            }),
        Step::NeedGroups => vec![Block::List(
            workshop
                .need_groups
                .iter()
                .map(|group| group.name.clone())
                .collect(),
        )],
        Step::HumanDignity => vec![Block::List(vec![
            texts.get("dignity-before-described-by-need"),
            texts.get("dignity-before-somebody-missing"),
            texts.get("dignity-before-weak-voice"),
        ])],
        Step::Weigh | Step::BenefitAndCost | Step::Rank if answering => {
            vec![
                Block::Text(texts.get("shell-presenter-answering")),
                answered(workshop, texts),
            ]
        }
        Step::Weigh | Step::BenefitAndCost => need_order(workshop, results, texts),
        Step::Rank | Step::Deliberate => {
            if answering {
                return vec![
                    Block::Text(texts.get("shell-presenter-answering")),
                    answered(workshop, texts),
                ];
            }
            results.members_ids().map_or_else(Vec::new, |ids| {
                let name = |id: &GroupId| workshop.group_name(id).to_owned();
                vec![order(&texts.get("order-members-title"), &ids, name, |_| {
                    String::new()
                })]
            })
        }
        Step::Propose | Step::RecordAndDecision => {
            let name = |id: &GroupId| workshop.group_name(id).to_owned();
            vec![
                order(
                    &texts.get("order-proposal-title"),
                    &workshop.proposal.order,
                    name,
                    |id| class(id, results, texts),
                ),
                Block::Text(texts.get("note-later-place")),
            ]
        }
        Step::Missions => vec![Block::List(
            workshop
                .missions
                .iter()
                .map(|mission| mission.goal.clone())
                .collect(),
        )],
        Step::PlanFollowUp => vec![Block::List(
            workshop
                .follow_up
                .indicators
                .iter()
                .map(|indicator| indicator.name.clone())
                .collect(),
        )],
    }
}

fn need_order(workshop: &Workshop, results: &Results, texts: &Texts) -> Vec<Block> {
    results.need.as_ref().map_or_else(Vec::new, |need| {
        let name = |id: &GroupId| workshop.group_name(id).to_owned();
        vec![
            order(&texts.get("order-need-title"), &need.ids(), name, |id| {
                class(id, results, texts)
            }),
            Block::Text(texts.get("order-need-purpose")),
        ]
    })
}

/// Severity class of a group in words. On the wall: class and place, never levels.
fn class(group: &GroupId, results: &Results, texts: &Texts) -> String {
    results
        .need
        .as_ref()
        .and_then(|need| need.standing(group))
        .map_or_else(String::new, |standing| texts.get(standing.class.key()))
}

fn order(
    name: &str,
    tiers: &[Vec<GroupId>],
    group_name: impl Fn(&GroupId) -> String,
    remark: impl Fn(&GroupId) -> String,
) -> Block {
    let mut place = 1;
    let mut rows = Vec::new();
    for tier in tiers {
        rows.extend(
            tier.iter()
                .map(|group| (place, group_name(group), remark(group))),
        );
        place += tier.len();
    }
    Block::Order {
        name: name.to_owned(),
        rows,
    }
}

/// How many have answered; never who.
fn answered(workshop: &Workshop, texts: &Texts) -> Block {
    let answered = workshop.open_round().map_or(0, |round| round.ballots.len());
    let expected = workshop.ranking_participants().count();
    let arguments: [(&str, Argument); 2] =
        [("answered", answered.into()), ("expected", expected.into())];
    Block::Text(texts.with("shell-answered", &arguments))
}
