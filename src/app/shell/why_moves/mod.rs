//! What would move the chosen group: for each thing that could be otherwise, the smallest change that gives the
//! group another place, everything else as it is; and its way to the level as a picture.

use std::sync::{Arc, Mutex};

use egui::{Id, RichText, Ui};

use super::super::charts::{Lowering, Picture, Waterfall};
use super::super::steps::picture::saving;
use super::super::theme::space;
use super::super::widgets::heading;
use crate::app::application::state::State;
use crate::app::application::work::beside::Beside;
use crate::app::commands::Sent;
use crate::ranking::explain::{Explanation, Note, Step};
use crate::ranking::nudge::{Change, Nudge, Nudges, nudges};
use crate::ranking::rules::Factor;
use crate::results::NeedOrder;
use crate::text::{Argument, Texts, numbers};
use crate::workshop::{
    Benefit, CostPerBenefit, EvidenceStrength, GroupId, Measure, Rule, RuleParameters, Workshop,
};

/// With more groups than this the changes take longer than a frame and are computed beside it.
const AT_ONCE: usize = 40;

/// Draws what would move the group.
pub(super) fn moves(ui: &mut Ui, state: &State, workshop: &Workshop, group: &GroupId) {
    let Some(need) = &state.results.need else {
        return;
    };
    let texts = &state.texts;
    let found = match kept(ui, workshop, need, group) {
        Moves::Found(found) => found,
        Moves::Working => {
            ui.add_space(space::TWO);
            heading(ui, 3, &texts.get("sureness-move-title"));
            ui.horizontal(|ui| {
                ui.spinner();
                ui.label(texts.get("shell-working"));
            });
            return;
        }
        Moves::None => return,
    };
    ui.add_space(space::TWO);
    heading(ui, 3, &texts.get("sureness-move-title"));
    for (key, ways) in [
        ("sureness-move-up", &found.up),
        ("sureness-move-down", &found.down),
    ] {
        ui.label(RichText::new(texts.get(key)).text_style(super::super::theme::Theme::strong()));
        if ways.is_empty() {
            let soft = state.theme.colours.ink_soft;
            ui.label(RichText::new(texts.get("sureness-move-nothing")).color(soft));
        }
        for nudge in ways {
            ui.label(move_text(nudge, workshop, texts));
        }
        ui.add_space(space::ONE);
    }
}

/// What is known of what would move a group.
enum Moves {
    /// This would.
    Found(Arc<Nudges>),
    /// It is being computed.
    Working,
    /// It cannot be said.
    None,
}

/// What the changes are computed from.
#[derive(Clone, PartialEq)]
struct Question {
    index: usize,
    need: NeedOrder,
    parameters: RuleParameters,
}

/// What would move the group, computed once per situation.
fn kept(ui: &Ui, workshop: &Workshop, need: &NeedOrder, group: &GroupId) -> Moves {
    type Kept = Arc<Mutex<Beside<Question, Option<Arc<Nudges>>>>>;
    let Some(index) = need.situation.index(group) else {
        return Moves::None;
    };
    let id = Id::unique("what would move the group");
    let kept = ui.data_mut(|data| {
        data.get_temp_mut_or_insert_with::<Kept>(id, Kept::default)
            .clone()
    });
    let Ok(mut kept) = kept.lock() else {
        return Moves::None;
    };
    let question = Question {
        index,
        need: need.clone(),
        parameters: workshop.method.parameters.clone(),
    };
    let asked = question.clone();
    let quick = need.situation.groups.len() <= AT_ONCE;
    let found = kept.ask(ui.ctx(), question, quick, move |_| {
        nudges(
            asked.index,
            asked.need.rule,
            &asked.need.situation.judgements,
            &asked.need.situation.weights,
            &asked.parameters,
        )
        .ok()
        .map(Arc::new)
    });
    match found.cloned() {
        Some(Some(found)) => Moves::Found(found),
        None if kept.is_working() => Moves::Working,
        Some(None) | None => Moves::None,
    }
}

/// A change and the place it gives, in words.
fn move_text(nudge: &Nudge, workshop: &Workshop, texts: &Texts) -> String {
    let criterion = |index: usize| {
        let criterion = workshop.criteria.get(index);
        criterion.map_or_else(String::new, |criterion| criterion.name.clone())
    };
    let place = ("place", Argument::from(nudge.rank));
    let grade = |what: String, grade: &str| {
        let arguments = [
            ("what", what.into()),
            ("grade", texts.get(grade).to_lowercase().into()),
            place.clone(),
        ];
        texts.with("sureness-move-grade", &arguments)
    };
    match nudge.change {
        Change::Weight {
            criterion: index,
            more,
            weight,
            at_weight,
        } => {
            let key = match (more, at_weight) {
                (true, false) => "sureness-move-more",
                (true, true) => "sureness-move-from",
                (false, false) => "sureness-move-less",
                (false, true) => "sureness-move-to",
            };
            let weight = numbers::percent(texts.language(), weight, 1);
            let arguments = [
                ("criterion", criterion(index).into()),
                ("weight", weight.into()),
                place,
            ];
            texts.with(key, &arguments)
        }
        Change::Severity {
            criterion: index,
            level,
        } => grade(criterion(index), level.key()),
        Change::Benefit(benefit) => grade(texts.get("benefit"), benefit.key()),
        Change::Cost(cost) => grade(texts.get("cost"), cost.key()),
        Change::Evidence(evidence) => grade(texts.get("evidence"), evidence.key()),
    }
}

/// Draws the way to the level, where the rule has levels.
pub(super) fn waterfall(
    ui: &mut Ui,
    state: &State,
    workshop: &Workshop,
    group: &GroupId,
    explanation: &Explanation,
    sent: &mut Vec<Sent>,
) {
    let Some(measure) = workshop.group(group).map(|group| &group.measure) else {
        return;
    };
    let name = workshop.group_name(group);
    let Some(chart) = waterfall_of(name, measure, explanation, &state.texts) else {
        return;
    };
    ui.add_space(space::ONE);
    let id = "vagen-till-nivan";
    let event = Picture::new(id, &chart)
        .example(workshop.example)
        .show(ui, &state.texts);
    let command = event.and_then(|it| saving(it, id, &chart, &state.texts, workshop.example));
    sent.extend(command.map(Sent::Command));
}

/// The way to the level as a picture's data; none for a rule without levels, and where the measure has no
/// benefit, which is no way but an end.
fn waterfall_of(
    name: &str,
    measure: &Measure,
    explanation: &Explanation,
    texts: &Texts,
) -> Option<Waterfall> {
    if !matches!(
        explanation.rule,
        Rule::StartFromSeverity | Rule::SevereFirst
    ) {
        return None;
    }
    let (mut class, mut start, mut end) = (None, None, (0, 0));
    let mut lowered = Vec::new();
    for step in &explanation.steps {
        match step {
            Step::Class(account) => class = account.class(),
            Step::Start(level) => start = Some(*level),
            Step::Level(level) => end = level.between(),
            Step::Lowered { factor, level, .. } => lowered.push((*factor, *level)),
            Step::NoBenefit => return None,
            _ => {}
        }
    }
    let (class, start) = (class?, start?);
    let mut level = start;
    let lowerings = Factor::ALL
        .into_iter()
        .map(|factor| {
            let (title, grade) = match factor {
                Factor::Benefit => ("benefit", measure.benefit.given().map(Benefit::key)),
                Factor::Cost => ("cost", measure.cost.given().map(CostPerBenefit::key)),
                Factor::Evidence => (
                    "evidence",
                    measure.evidence.given().map(EvidenceStrength::key),
                ),
            };
            if let Some((_, reached)) = lowered.iter().find(|(by, _)| *by == factor) {
                level = *reached;
            }
            let factor = ("factor", Argument::from(texts.get(title)));
            Lowering {
                words: match grade {
                    Some(grade) => {
                        let grade = texts.get(grade).to_lowercase();
                        texts.with("sureness-factor-step", &[factor, ("grade", grade.into())])
                    }
                    None => texts.with("sureness-factor-missing", &[factor]),
                },
                level,
                missing: grade.is_none(),
            }
        })
        .collect();
    let possible = explanation.notes.iter().find_map(|note| match note {
        Note::LevelPreliminary(span) => Some((span.best, span.worst, span.or_no_benefit)),
        _ => None,
    });
    let class = texts.get(class.key()).to_lowercase();
    Some(Waterfall {
        group: name.to_owned(),
        severity: texts.with("sureness-severity-step", &[("grade", class.into())]),
        start,
        lowerings,
        end,
        possible,
    })
}

#[cfg(test)]
mod tests;
