//! *Samtala*: where answers differ, most contested first; two patterns; arguments both ways; what moved between
//! rounds; disagreement that remains.

mod disagreement;
mod groups;
mod notes;

#[cfg(test)]
mod tests;

use egui::{RichText, Ui};

use super::{StepView, picture, round_bar};
use crate::app::charts::AnswerSpread;
use crate::app::steps::context::StepContext;
use crate::app::steps::step_charts::{answer_spread, between_rounds, limited, shows_all};
use crate::app::theme::space;
use crate::app::widgets::{Tone, disclosure, empty_state, heading, notice};
use crate::picture::Drawing;
use crate::ranking::of_workshop::RoundView;
use crate::ranking::patterns::FEWEST_BALLOTS;
use crate::results::{self, Found};
use crate::text;
use crate::text::numbers;
use crate::workshop::Step;

pub(super) const VIEW: StepView = StepView {
    step: Step::Deliberate,
    show,
};

/// More groups than this do not fit a picture of what moved.
const MOST_IN_SLOPE: usize = 60;

fn show(ui: &mut Ui, context: &mut StepContext<'_>) {
    ui.label(context.text("note-preparation"));
    ui.add_space(space::TWO);
    let results = context.results;
    let Some(view) = results.latest_round() else {
        let (title, text) = (
            context.text("deliberate-empty-title"),
            context.text("deliberate-empty"),
        );
        empty_state(ui, &title, &text, None);
        return;
    };
    if context.workshop.open_round().is_some() {
        round_bar::show(ui, context);
        notice(
            ui,
            Tone::Information,
            &context.text("rank-hidden-while-open"),
        );
        return;
    }
    agreement(ui, context, view);
    groups::show(ui, context, view);
    spread(ui, context, view);
    ui.add_space(space::TWO);
    patterns(ui, context);
    moved(ui, context);
    notes::show(ui, context);
    ui.add_space(space::TWO);
    disagreement::show(ui, context);
    ui.add_space(space::TWO);
    round_bar::show(ui, context);
}

/// The sentence for a value of Kendall's W.
pub(in crate::app) fn agreement_key(w: f64) -> &'static str {
    match w {
        w if w >= 0.7 => "agreement-high",
        w if w >= 0.5 => "agreement-much",
        w if w >= 0.3 => "agreement-some",
        _ => "agreement-low",
    }
}

/// Agreement in words, with the number beside, and whether it reaches what was fixed beforehand.
fn agreement(ui: &mut Ui, context: &StepContext<'_>, view: &RoundView) {
    let Ok(w) = view.concordance else {
        ui.label(context.text("agreement-not-given"));
        return;
    };
    heading(ui, 2, &context.text(agreement_key(w)));
    let value = numbers::decimal(context.texts.language(), w, 2);
    let said = format!(
        "{}. {}",
        context.text_with("agreement-w", &[("value", value.into())]),
        round_bar::criterion_in_words(context, w)
    );
    ui.label(RichText::new(said).color(context.theme.colours.ink_soft));
    ui.add_space(space::ONE);
}

fn spread(ui: &mut Ui, context: &mut StepContext<'_>, view: &RoundView) {
    if view.profile.is_none() {
        notice(
            ui,
            Tone::Information,
            &context.text("deliberate-answers-removed"),
        );
        return;
    }
    let all = shows_all(ui, context.texts, "spridning", view.groups.len());
    picture::show_kept(ui, context, "spridning", all, |context| {
        answer_spread(context.workshop, view).map_or_else(
            || (Drawing::AnswerSpread(AnswerSpread::default()), Vec::new()),
            |found| limited(Drawing::AnswerSpread(found.chart), found.groups, all),
        )
    });
    let soft = context.theme.colours.ink_soft;
    let key = if view.rankings < FEWEST_BALLOTS {
        "agreement-few-answers"
    } else {
        "agreement-dots"
    };
    ui.label(RichText::new(context.text(key)).color(soft));
}

/// Two patterns and what both accept; nothing with fewer than eight answers or fewer than three in a pattern.
fn patterns(ui: &mut Ui, context: &mut StepContext<'_>) {
    let Some(found) = context.results.orders.as_ref().map(|it| &it.patterns) else {
        return;
    };
    heading(ui, 2, &context.text("patterns-title"));
    ui.label(results::patterns_in_words(
        found,
        context.workshop,
        context.texts,
    ));
    let Found::Two(told) = found else {
        ui.add_space(space::TWO);
        return;
    };
    let (larger, smaller) = told.sizes;
    let soft = context.theme.colours.ink_soft;
    let sizes = text!(
        context.texts,
        "patterns-sizes",
        larger = larger,
        smaller = smaller
    );
    ui.label(RichText::new(sizes).color(soft));
    let place = |value: f64| numbers::decimal_at_most(context.texts.language(), value, 1);
    for (group, of_larger, of_smaller) in &told.apart {
        ui.label(context.text_with(
            "patterns-group-apart",
            &[
                ("group", context.workshop.group_name(group).into()),
                ("larger", place(*of_larger).into()),
                ("smaller", place(*of_smaller).into()),
            ],
        ));
    }
    if told.accepted.is_empty() {
        ui.label(context.text("patterns-nothing-accepted"));
    } else {
        let title = text!(
            context.texts,
            "patterns-accepted",
            count = told.accepted.len()
        );
        disclosure(ui, &title, |ui| {
            for (first, second) in &told.accepted {
                ui.label(context.text_with(
                    "patterns-accepted-pair",
                    &[
                        ("first", context.workshop.group_name(first).into()),
                        ("second", context.workshop.group_name(second).into()),
                    ],
                ));
            }
        });
    }
    ui.add_space(space::TWO);
}

/// What moved between the two newest rounds.
fn moved(ui: &mut Ui, context: &mut StepContext<'_>) {
    let too_many = context
        .results
        .latest_round()
        .is_some_and(|view| view.groups.len() > MOST_IN_SLOPE);
    if too_many {
        return;
    }
    let Some(found) = between_rounds(context.workshop, context.results, context.texts) else {
        return;
    };
    picture::show(ui, context, "mellan-omgangar", &found.chart, &found.groups);
    ui.add_space(space::TWO);
}
