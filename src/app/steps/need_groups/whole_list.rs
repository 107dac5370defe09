//! What is done with the list as a whole: files in and out, its order, and groups that are merged or split.

use egui::Ui;

use super::NeedGroupsView;
use crate::app::commands::Command;
use crate::app::steps::context::StepContext;
use crate::app::steps::form::{self, Form};
use crate::app::theme::space;
use crate::app::widgets::{
    OrderEvent, OrderList, OrderRow, Tone, apply_order_event, disclosure, notice,
};
use crate::spreadsheet::FormKind;
use crate::text;
use crate::text::catalogues::OnePatientPhrases;
use crate::text::{Texts, numbers};
use crate::workshop::{Edit, GroupId, HealthGap, NeedGroup, Workshop};

/// The other ways to fill the list and to change it as a whole, beside the button for a new name.
pub(super) fn import_and_order(ui: &mut Ui, ctx: &mut StepContext<'_>, view: &mut NeedGroupsView) {
    let texts = ctx.texts;
    if ui.button(texts.get("import-button")).clicked() {
        ctx.command(Command::ImportSpreadsheet);
    }
    if ctx.workshop.need_groups.len() > 1 && ui.button(texts.get("need-groups-order")).clicked() {
        view.ordering = true;
    }
}

/// Ways to send the list out and to start from another, below the field for a new name.
pub(super) fn ways(ui: &mut Ui, ctx: &mut StepContext<'_>, form: Form<'_>) {
    let texts = ctx.texts;
    if !form.enabled {
        return;
    }
    disclosure(ui, &texts.get("need-groups-more-ways"), |ui| {
        for (key, sentence, command) in [
            (
                "import-form-empty-button",
                "import-form-empty-sentence",
                Command::SaveForm(FormKind::Empty),
            ),
            (
                "import-form-filled-button",
                "import-form-filled-sentence",
                Command::SaveForm(FormKind::Filled),
            ),
            (
                "import-start-button",
                "import-start-sentence",
                Command::StartFromWorkshop,
            ),
        ] {
            // Nothing is in the list to send out.
            if command == Command::SaveForm(FormKind::Filled) && ctx.workshop.need_groups.is_empty()
            {
                continue;
            }
            if ui.button(texts.get(key)).clicked() {
                ctx.command(command);
            }
            form::aside(ui, &texts.get(sentence));
            ui.add_space(space::HALF);
        }
    });
}

/// The list as rows to move, by handle, buttons or keys.
pub(super) fn order(ui: &mut Ui, ctx: &mut StepContext<'_>, view: &mut NeedGroupsView) {
    let texts = ctx.texts;
    if ui.button(texts.get("need-groups-order-done")).clicked() || ctx.read_only {
        view.ordering = false;
    }
    crate::app::widgets::heading(ui, 2, &texts.get("need-groups-order-title"));
    form::aside(ui, &texts.get("need-groups-order-sentence"));
    let mut order: Vec<Vec<GroupId>> = ctx
        .workshop
        .need_groups
        .iter()
        .map(|group| vec![group.id.clone()])
        .collect();
    let label = texts.get("need-groups-order-title");
    let event = OrderList::new(&label, &order)
        .selected(view.ordered.as_ref())
        .ties(false)
        .show(ui, texts, |id| OrderRow {
            name: ctx.workshop.group_name(id).to_owned(),
            class: None,
        });
    let Some(event) = event else { return };
    view.ordered = Some(event.item().clone());
    if matches!(event, OrderEvent::Join(_)) {
        return;
    }
    if apply_order_event(&mut order, &event) {
        ctx.edit(Edit::OrderNeedGroups(order.into_iter().flatten().collect()));
    }
}

/// Merging with another group, and splitting in two, in the view of one group.
pub(super) fn merge_and_split(
    ui: &mut Ui,
    ctx: &mut StepContext<'_>,
    view: &mut NeedGroupsView,
    form: Form<'_>,
    group: &NeedGroup,
) {
    let texts = ctx.texts;
    let workshop = ctx.workshop;
    if workshop.is_answered_about(&group.id) {
        let words = text!(texts, "error-answered-about", name = group.name.as_str());
        notice(ui, Tone::Information, &words);
        return;
    }
    form::caption(ui, &texts.get("need-groups-merge"));
    form::aside(ui, &texts.get("need-groups-merge-sentence"));
    let others: Vec<(GroupId, String)> = workshop
        .need_groups
        .iter()
        .filter(|other| other.id != group.id)
        .map(|other| (other.id.clone(), other.name.clone()))
        .collect();
    let chosen = view.merging.clone().unwrap_or_default();
    if !others.is_empty() {
        let label = texts.get("need-groups-merge-with");
        if let Some(other) = form.pick(ui, &label, &others, &chosen) {
            view.merging = Some(other);
        }
        if let Some(other) = workshop.group(&chosen) {
            if workshop.is_answered_about(&other.id) {
                let words = text!(texts, "error-answered-about", name = other.name.as_str());
                notice(ui, Tone::Attention, &words);
            } else {
                let button = text!(
                    texts,
                    "need-groups-merge-button",
                    name = group.name.as_str(),
                    other = other.name.as_str()
                );
                if form.enabled && ui.button(button).clicked() {
                    view.merging = None;
                    ctx.edit(Edit::MergeNeedGroups {
                        kept: group.id.clone(),
                        other: other.id.clone(),
                        note: merge_note(texts, workshop, group, other),
                    });
                }
            }
        }
    }
    ui.add_space(space::ONE);
    form::caption(ui, &texts.get("need-groups-split"));
    form::aside(ui, &texts.get("need-groups-split-sentence"));
    form.line(ui, "need-groups-split-name", &mut view.split_name);
    let name = view.split_name.trim().to_owned();
    if OnePatientPhrases::sound_in(&name) {
        // It may be split off as it is; the card of the new group then goes on asking.
        notice(ui, Tone::Attention, &texts.get("dignity-one-patient"));
    }
    let pressed = ui
        .add_enabled_ui(form.enabled && !name.is_empty(), |ui| {
            ui.button(texts.get("need-groups-split-button")).clicked()
        })
        .inner;
    if pressed {
        view.split_name.clear();
        ctx.edit(Edit::SplitNeedGroup {
            group: group.id.clone(),
            name,
            note: text!(texts, "need-groups-split-note", name = group.name.as_str()),
        });
    }
}

/// What the merged group's note says of the other: its name, and a health gap that cannot stand beside the
/// kept one.
fn merge_note(texts: &Texts, workshop: &Workshop, kept: &NeedGroup, other: &NeedGroup) -> String {
    let mut note = text!(texts, "need-groups-merge-note", name = other.name.as_str());
    if kept.health_gap.is_some()
        && let Some(gap) = &other.health_gap
    {
        note.push(' ');
        note.push_str(&text!(
            texts,
            "need-groups-merge-note-gap",
            gap = gap_words(texts, gap)
        ));
    }
    for criterion in &workshop.criteria {
        let of = |group: &NeedGroup| group.judgement(&criterion.id).map(|it| it.value);
        if let (Some(own), Some(theirs)) = (of(kept), of(other))
            && own.is_answered()
            && theirs.is_answered()
            && own != theirs
        {
            note.push(' ');
            note.push_str(&text!(
                texts,
                "need-groups-merge-note-severity",
                criterion = criterion.name.as_str(),
                own = super::severity::judged_words(texts, criterion, own),
                theirs = super::severity::judged_words(texts, criterion, theirs)
            ));
        }
    }
    note
}

fn gap_words(texts: &Texts, gap: &HealthGap) -> String {
    let number = |value: Option<f64>| {
        value.map_or_else(
            || texts.get("missing-data"),
            |value| numbers::decimal_at_most(texts.language(), value, 4),
        )
    };
    text!(
        texts,
        "need-groups-merge-gap-words",
        indicator = gap.indicator.as_str(),
        worst = number(gap.worst),
        current = number(gap.current),
        desired = number(gap.desired),
        optimal = number(gap.optimal),
        unit = gap.unit.as_str()
    )
}
