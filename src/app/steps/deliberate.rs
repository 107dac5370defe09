//! *Samtala*: where answers differ, most contested first; arguments both ways; what moved between rounds.

use egui::{RichText, Ui};

use super::{StepFacts, StepState, StepView, picture, round_bar};
use crate::app::charts::{AnswerSpread, Slope, SlopeRow, SpreadRow};
use crate::app::context::StepContext;
use crate::app::icons;
use crate::app::shell::place_in;
use crate::app::theme::space;
use crate::app::widgets::{Tone, choice, empty_state, heading, icon_button, multiline, notice};
use crate::ranking::median_rank::stretched_places;
use crate::ranking::of_workshop::RoundView;
use crate::text::{Message, numbers};
use crate::workshop::{DeliberationNote, Edit, GroupId, RemainingDisagreement, Side, Step};

pub(super) const VIEW: StepView = StepView {
    step: Step::Deliberate,
    state,
    missing,
    show,
};

fn state(facts: &StepFacts<'_>) -> StepState {
    let workshop = facts.workshop;
    if facts.results.latest_round().is_none() {
        StepState::NotStarted
    } else if workshop.open_round().is_some() {
        StepState::InProgress
    } else if workshop.rounds.len() > 1
        || !workshop.proposal.remaining_disagreement.is_empty()
        || workshop.proposal.start.is_some()
    {
        StepState::Done
    } else {
        StepState::InProgress
    }
}

fn missing(facts: &StepFacts<'_>) -> Vec<Message> {
    if facts.results.latest_round().is_none() {
        vec![Message::new("missing-closed-round")]
    } else {
        Vec::new()
    }
}

fn show(ui: &mut Ui, context: &mut StepContext<'_>) {
    ui.label(context.text("note-preparation"));
    ui.add_space(space::TWO);
    let Some(view) = context.results.latest_round().cloned() else {
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
    agreement(ui, context, &view);
    spread(ui, context, &view);
    ui.add_space(space::TWO);
    moved(ui, context);
    notes(ui, context);
    ui.add_space(space::TWO);
    disagreement(ui, context);
    ui.add_space(space::TWO);
    round_bar::show(ui, context);
}

/// Agreement in words, with the number beside.
fn agreement(ui: &mut Ui, context: &StepContext<'_>, view: &RoundView) {
    let Ok(w) = view.concordance else {
        ui.label(context.text("agreement-not-given"));
        return;
    };
    let key = match w {
        w if w >= 0.7 => "agreement-high",
        w if w >= 0.5 => "agreement-much",
        w if w >= 0.3 => "agreement-some",
        _ => "agreement-low",
    };
    heading(ui, 2, &context.text(key));
    let value = numbers::decimal(context.texts.language(), w, 2);
    let enough = if w >= context.workshop.method.enough_agreement.0 {
        "agreement-enough"
    } else {
        "agreement-not-enough"
    };
    let said = format!(
        "{}. {}",
        context.text_with("agreement-w", &[("value", value.into())]),
        context.text(enough)
    );
    ui.label(RichText::new(said).color(context.theme.colours.ink_soft));
    ui.add_space(space::ONE);
}

fn spread(ui: &mut Ui, context: &mut StepContext<'_>, view: &RoundView) {
    let Some(profile) = &view.profile else {
        notice(
            ui,
            Tone::Information,
            &context.text("deliberate-answers-removed"),
        );
        return;
    };
    let places = stretched_places(profile);
    let mut items = Vec::new();
    let mut rows = Vec::new();
    for (index, group) in view.groups.iter().enumerate() {
        let Some(Some(spread)) = view.spreads.get(index) else {
            continue;
        };
        items.push(group.clone());
        rows.push(SpreadRow::new(
            context.workshop.group_name(group).to_owned(),
            places.get(index).cloned().unwrap_or_default(),
            spread.median,
            (spread.lower_quartile, spread.upper_quartile),
            spread.between_quartiles(),
        ));
    }
    let chart = AnswerSpread {
        answers: view.rankings,
        places: view.groups.len(),
        rows,
    };
    picture::show(ui, context, "spridning", &chart, &items);
    if view.rankings < 8 {
        let soft = context.theme.colours.ink_soft;
        ui.label(RichText::new(context.text("agreement-few-answers")).color(soft));
    }
}

/// What moved between the two newest rounds.
fn moved(ui: &mut Ui, context: &mut StepContext<'_>) {
    let views: Vec<(usize, &RoundView)> = context
        .results
        .rounds
        .iter()
        .enumerate()
        .filter_map(|(index, view)| Some((index + 1, view.as_ref()?)))
        .collect();
    let [.., (first, before), (second, after)] = views.as_slice() else {
        return;
    };
    if before.groups.len() > 60 {
        return;
    }
    let method = context.workshop.method.aggregation;
    let stop = || false;
    let (Some(earlier), Some(later)) = (before.order(method, &stop), after.order(method, &stop))
    else {
        return;
    };
    let (earlier, later) = (before.ids(&earlier.order), after.ids(&later.order));
    let round = |number: usize| context.text_with("round-number", &[("number", number.into())]);
    let items: Vec<GroupId> = later.iter().flatten().cloned().collect();
    let chart = Slope {
        before: round(*first),
        after: round(*second),
        rows: items
            .iter()
            .map(|group| SlopeRow {
                name: context.workshop.group_name(group).to_owned(),
                before: place_in(&earlier, group),
                after: place_in(&later, group),
            })
            .collect(),
    };
    picture::show(ui, context, "mellan-omgangar", &chart, &items);
    ui.add_space(space::TWO);
}

/// Arguments for an earlier and a later place; they stay here unless sent to the record.
fn notes(ui: &mut Ui, context: &mut StepContext<'_>) {
    heading(ui, 2, &context.text("deliberate-notes"));
    ui.label(RichText::new(context.text("shell-notes-stay")).color(context.theme.colours.ink_soft));
    let Some(round) = context.workshop.rounds.last() else {
        return;
    };
    let mut notes = round.notes.clone();
    let before = notes.clone();
    let sides = [Side::Earlier, Side::Later, Side::Neither]
        .map(|side| (side, context.text(side_key(side))));
    let options: Vec<(Side, &str)> = sides
        .iter()
        .map(|(side, text)| (*side, text.as_str()))
        .collect();
    let mut removed = None;
    for (index, note) in notes.iter_mut().enumerate() {
        ui.push_id(("note", index), |ui| {
            let about = note.group.as_ref().map_or_else(
                || context.text("deliberate-note-all"),
                |group| context.workshop.group_name(group).to_owned(),
            );
            ui.label(RichText::new(&about).text_style(crate::app::theme::Theme::strong()));
            if let Some(side) = choice(
                ui,
                &context.text("deliberate-side"),
                &options,
                Some(note.side),
            ) {
                note.side = side;
            }
            if let Some(text) = multiline(ui, &context.text("field-note"), &note.text, 2) {
                note.text = text;
            }
            ui.horizontal_wrapped(|ui| {
                ui.checkbox(&mut note.in_record, context.text("button-send-to-record"));
                if icon_button(ui, icons::TRASH, &context.text("deliberate-note-remove")).clicked()
                {
                    removed = Some(index);
                }
            });
        });
        ui.add_space(space::ONE);
    }
    if let Some(index) = removed {
        notes.remove(index);
    }
    let group = context.view.selected.clone();
    let label = match &group {
        Some(group) => context.text_with(
            "deliberate-note-add-about",
            &[("group", context.workshop.group_name(group).into())],
        ),
        None => context.text("deliberate-note-add"),
    };
    if ui.button(label).clicked() {
        notes.push(DeliberationNote {
            group,
            side: Side::Neither,
            text: String::new(),
            in_record: false,
        });
    }
    if notes != before {
        context.edit(Edit::SetDeliberationNotes(notes));
    }
}

fn side_key(side: Side) -> &'static str {
    match side {
        Side::Neither => "side-neither",
        Side::Earlier => "side-earlier",
        Side::Later => "side-later",
    }
}

/// *Oenighet som står kvar*: a result, with reasons from both sides.
fn disagreement(ui: &mut Ui, context: &mut StepContext<'_>) {
    heading(ui, 2, &context.text("agreement-left-standing"));
    let soft = context.theme.colours.ink_soft;
    ui.label(RichText::new(context.text("agreement-left-standing-purpose")).color(soft));
    let mut rows = context.workshop.proposal.remaining_disagreement.clone();
    let before = rows.clone();
    let mut removed = None;
    for (index, row) in rows.iter_mut().enumerate() {
        ui.push_id(("disagreement", index), |ui| {
            let name = context.workshop.group_name(&row.group).to_owned();
            ui.label(RichText::new(name).text_style(crate::app::theme::Theme::strong()));
            if let Some(text) = multiline(
                ui,
                &context.text("disagreement-earlier"),
                &row.earlier_because,
                2,
            ) {
                row.earlier_because = text;
            }
            if let Some(text) = multiline(
                ui,
                &context.text("disagreement-later"),
                &row.later_because,
                2,
            ) {
                row.later_because = text;
            }
            if icon_button(ui, icons::TRASH, &context.text("button-remove")).clicked() {
                removed = Some(index);
            }
        });
    }
    if let Some(index) = removed {
        rows.remove(index);
    }
    match context.view.selected.clone() {
        Some(group) if !rows.iter().any(|row| row.group == group) => {
            let name = context.workshop.group_name(&group).to_owned();
            let label = context.text_with("disagreement-add", &[("group", name.into())]);
            if ui.button(label).clicked() {
                rows.push(RemainingDisagreement {
                    group,
                    earlier_because: String::new(),
                    later_because: String::new(),
                });
            }
        }
        Some(_) => {}
        None => {
            ui.label(context.text("disagreement-choose"));
        }
    }
    if rows != before {
        context.edit(Edit::SetRemainingDisagreement(rows));
    }
}
