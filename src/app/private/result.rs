//! After answering alone: the own answer beside the others', and the file to save. Only this person sees it.

use egui::{RichText, ScrollArea, Ui};

use super::cover::head;
use super::ranking::places;
use super::{PrivateContext, PrivateEntry};
use crate::app::commands::Command;
use crate::app::theme::space;
use crate::app::widgets::{Cell, Table, Tone, heading, notice, primary_button, quiet_button};
use crate::ranking::of_workshop::{Situation, effective_rule, member_weights};
use crate::ranking::rules::tiers;
use crate::workshop::{GroupId, Workshop};

/// Groups named as those where the own answer and the joint order differ most.
const MOST_APART: usize = 3;

pub(super) fn show(
    ui: &mut Ui,
    entry: &mut PrivateEntry,
    context: &mut PrivateContext<'_>,
) -> bool {
    let mut over = false;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        head(
            ui,
            entry,
            context,
            "private-result-title",
            "private-result-purpose",
        );
        ui.horizontal_wrapped(|ui| {
            if primary_button(ui, &context.text("button-save-answer")).clicked() {
                context.command(Command::SaveAnswer);
            }
            if ui.button(context.text("button-change-my-answer")).clicked() {
                entry.stage = entry.ranking_stage();
            }
            if quiet_button(ui, &context.text("private-result-look-around")).clicked() {
                over = true;
            }
        });
        ui.add_space(space::TWO);
        if context.workshop.example {
            notice(ui, Tone::Information, &context.text("note-example"));
            ui.add_space(space::TWO);
        }
        comparison(ui, entry, context);
    });
    over
}

fn comparison(ui: &mut Ui, entry: &PrivateEntry, context: &PrivateContext<'_>) {
    let workshop = context.workshop;
    let own = places(&entry.ranking.order);
    let need = own_need_order(entry, workshop);
    let members = context.results.members_ids().unwrap_or_default();
    let (need, members) = (places(&need), places(&members));
    let place = |places: &[(GroupId, usize)], group: &GroupId| {
        places
            .iter()
            .find(|(other, _)| other == group)
            .map(|(_, place)| *place)
    };
    if !members.is_empty() {
        let mut apart: Vec<(usize, &GroupId)> = own
            .iter()
            .filter_map(|(group, mine)| Some((mine.abs_diff(place(&members, group)?), group)))
            .filter(|(distance, _)| *distance > 0)
            .collect();
        apart.sort_by_key(|(distance, _)| std::cmp::Reverse(*distance));
        let names: Vec<&str> = apart
            .iter()
            .take(MOST_APART)
            .map(|(_, group)| workshop.group_name(group))
            .collect();
        let text = if names.is_empty() {
            context.text("private-result-same")
        } else {
            let names = context.texts.list(&names);
            context.text_with("private-result-apart", &[("groups", names.into())])
        };
        ui.label(text);
    }
    heading(ui, 2, &context.text("private-result-table"));
    ui.label(
        RichText::new(context.text("private-result-table-note"))
            .color(context.theme.colours.ink_soft),
    );
    let cell = |place: Option<usize>| {
        Cell::Number(place.map_or_else(|| "–".to_owned(), |place| place.to_string()))
    };
    let table = Table {
        caption: context.text("private-result-table"),
        headers: [
            "field-group",
            "private-result-own",
            "order-need-title",
            "order-members-title",
        ]
        .iter()
        .map(|key| context.text(key))
        .collect(),
        rows: own
            .iter()
            .map(|(group, mine)| {
                vec![
                    Cell::Text(workshop.group_name(group).to_owned()),
                    cell(Some(*mine)),
                    cell(place(&need, group)),
                    cell(place(&members, group)),
                ]
            })
            .collect(),
    };
    table.show(ui, "own-answer");
}

/// The need order by the person's own weights; by the board's where the person did not weigh.
fn own_need_order(entry: &PrivateEntry, workshop: &Workshop) -> Vec<Vec<GroupId>> {
    let Ok(mut situation) = Situation::of(workshop) else {
        return Vec::new();
    };
    let ballot = entry.ballot(jiff::Timestamp::UNIX_EPOCH);
    if let Some(weights) = ballot
        .weights
        .as_ref()
        .and_then(|answer| member_weights(workshop, answer))
    {
        situation = situation.weighted(weights);
    }
    situation
        .order(effective_rule(workshop), workshop)
        .map(|order| situation.ids(&tiers(&order.ranks())))
        .unwrap_or_default()
}
