//! *Rangordna*: each member orders the groups alone, before the order is talked about. The members' order is
//! shown once the round is closed.

use egui::{RichText, Ui};

use super::{StepView, group_buttons, picture, rank_shares, round_bar};
use crate::app::charts::HeadToHead;
use crate::app::steps::context::StepContext;
use crate::app::theme::space;
use crate::app::widgets::{Tone, disclosure, heading, notice};
use crate::ranking::of_workshop::{RoundView, kemeny_messages};
use crate::results::Results;
use crate::text::Texts;
use crate::workshop::{GroupId, Step, Workshop};

pub(super) const VIEW: StepView = StepView {
    step: Step::Rank,
    show,
};

/// More groups than this do not fit a table of every two.
const MOST_IN_MATRIX: usize = 40;

fn show(ui: &mut Ui, context: &mut StepContext<'_>) {
    ui.label(context.text("note-before-answering"));
    ui.add_space(space::ONE);
    round_bar::show(ui, context);
    if context.workshop.open_round().is_some() {
        notice(
            ui,
            Tone::Information,
            &context.text("rank-hidden-while-open"),
        );
        return;
    }
    members_order(ui, context);
}

/// The members' order with what it rests on.
fn members_order(ui: &mut Ui, context: &mut StepContext<'_>) {
    if context.results.awaits_orders() {
        ui.horizontal(|ui| {
            ui.spinner();
            ui.label(context.text("shell-working"));
        });
    }
    let results = context.results;
    let (Some(view), Some(members)) = (results.latest_round(), results.members()) else {
        return;
    };
    heading(ui, 2, &context.text("order-members-title"));
    ui.label(
        RichText::new(context.text("order-members-purpose")).color(context.theme.colours.ink_soft),
    );
    for line in proof(context.workshop, context.results, context.texts) {
        ui.label(line);
    }
    let tiers = view.ids(&members.order);
    let mut place = 1;
    let mut rows: Vec<(usize, &GroupId)> = Vec::new();
    for tier in &tiers {
        rows.extend(tier.iter().map(|group| (place, group)));
        place += tier.len();
    }
    group_buttons(ui, context, "ledamöternas ordning", &rows);
    rank_shares::show(ui, context, view);
    if rows.len() > MOST_IN_MATRIX {
        return;
    }
    let title = context.text("rank-head-to-head");
    let items: Vec<GroupId> = tiers.into_iter().flatten().collect();
    disclosure(ui, &title, |ui| {
        let chart = head_to_head(context.workshop, view, &items);
        picture::show(ui, context, "parvis", &chart, &items);
    });
}

/// Who was put before whom, in this order.
fn head_to_head(workshop: &Workshop, view: &RoundView, items: &[GroupId]) -> HeadToHead {
    let rows: Vec<usize> = items.iter().filter_map(|id| view.index(id)).collect();
    HeadToHead {
        names: items
            .iter()
            .map(|id| workshop.group_name(id).to_owned())
            .collect(),
        before: rows
            .iter()
            .map(|row| {
                rows.iter()
                    .map(|column| view.counts.before(*row, *column))
                    .collect()
            })
            .collect(),
        answers: u32::try_from(view.rankings).unwrap_or(u32::MAX),
    }
}

/// Whether the order is the only best one, in words.
pub(in crate::app) fn proof(workshop: &Workshop, results: &Results, texts: &Texts) -> Vec<String> {
    let Some(members) = results.members() else {
        return Vec::new();
    };
    let method = members.method;
    let key = match method {
        crate::workshop::Aggregation::MedianRank => "aggregation-median-rank-purpose".to_owned(),
        method => format!("aggregation-{}-purpose", method.name()),
    };
    let mut lines = vec![texts.get(&key)];
    if let Some(kemeny) = &members.kemeny {
        let said = kemeny_messages(kemeny);
        lines.extend(said.iter().map(|message| texts.message(message)));
    }
    if !members.order.set_aside().is_empty() {
        let names: Vec<&str> = members
            .order
            .set_aside()
            .iter()
            .filter_map(|index| workshop.need_groups.get(*index))
            .map(|group| group.name.as_str())
            .collect();
        let names = texts.list(&names);
        lines.push(texts.with("aggregation-not-compared", &[("groups", names.into())]));
    }
    lines
}
