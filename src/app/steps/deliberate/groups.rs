//! The group the room talks about: most contested first, chosen by pointer or by keys.
//!
//! One thing for the keyboard: arrows go through the groups, so that nobody has to step through all of them.

use egui::{EventFilter, Key, Modifiers, RichText, Ui, WidgetInfo, accesskit};

use crate::app::steps::context::StepContext;
use crate::app::theme::icons;
use crate::app::theme::{Theme, space};
use crate::app::widgets::{focus_ring, icon_button};
use crate::ranking::of_workshop::RoundView;
use crate::text;
use crate::text::numbers;
use crate::workshop::GroupId;

/// The groups that answers place, most contested first, each by its row.
fn contested(view: &RoundView) -> Vec<(usize, f64)> {
    let mut rows: Vec<(usize, f64)> = view
        .spreads
        .iter()
        .enumerate()
        .filter_map(|(row, spread)| Some((row, spread.as_ref()?.between_quartiles())))
        .collect();
    rows.sort_by(|a, b| b.1.total_cmp(&a.1));
    rows
}

/// Draws the way to the next group, and says how the answers lie for the chosen one.
pub(super) fn show(ui: &mut Ui, context: &mut StepContext<'_>, view: &RoundView) {
    let rows = contested(view);
    let Some((first, _)) = rows.first() else {
        return;
    };
    let chosen = context.view.selected.as_ref().and_then(|group| {
        let row = view.index(group)?;
        rows.iter().position(|(other, _)| *other == row)
    });
    let group_at = |at: usize| -> Option<GroupId> {
        let (row, _) = rows.get(at)?;
        view.groups.get(*row).cloned()
    };
    let mut to = None;
    ui.horizontal(|ui| {
        let back = ui
            .add_enabled_ui(chosen.is_some_and(|at| at > 0), |ui| {
                icon_button(ui, icons::CARET_UP, &context.text("deliberate-previous"))
            })
            .inner;
        if back.clicked() {
            to = chosen.and_then(|at| at.checked_sub(1));
        }
        let more = chosen.is_none_or(|at| at + 1 < rows.len());
        let next = ui
            .add_enabled_ui(more, |ui| {
                icon_button(ui, icons::CARET_DOWN, &context.text("deliberate-next"))
            })
            .inner;
        if next.clicked() {
            to = Some(chosen.map_or(0, |at| at + 1));
        }
        let said = match chosen.and_then(|at| Some((at, group_at(at)?))) {
            Some((at, group)) => text!(
                context.texts,
                "deliberate-group-of",
                group = context.workshop.group_name(&group),
                number = at + 1,
                count = rows.len()
            ),
            None => {
                let group = view.groups.get(*first);
                let name = group.map_or("", |group| context.workshop.group_name(group));
                text!(context.texts, "deliberate-begin-with", group = name)
            }
        };
        // The line itself takes the keyboard, so that arrows go through the groups.
        let response = ui.add(
            egui::Label::new(RichText::new(&said).text_style(Theme::strong()))
                .wrap()
                .selectable(false)
                .sense(egui::Sense::click()),
        );
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::SpinButton, true, &said));
        focus_ring(ui, response.rect, &response);
        if response.clicked() {
            response.request_focus();
        }
        if response.has_focus() {
            let filter = EventFilter {
                vertical_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
            let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
            if pressed(Key::ArrowDown) {
                to = Some(chosen.map_or(0, |at| (at + 1).min(rows.len() - 1)));
            }
            if pressed(Key::ArrowUp) {
                to = Some(chosen.map_or(0, |at| at.saturating_sub(1)));
            }
            if pressed(Key::Home) {
                to = Some(0);
            }
            if pressed(Key::End) {
                to = Some(rows.len() - 1);
            }
        }
    });
    if let Some(group) = to.and_then(group_at) {
        context.select(&group);
    }
    if let Some((row, spread)) = chosen
        .and_then(|at| rows.get(at))
        .and_then(|(row, _)| Some((*row, view.spreads.get(*row)?.as_ref()?)))
        && view.groups.get(row).is_some()
    {
        let place = |value: f64| numbers::decimal_at_most(context.texts.language(), value, 1);
        let said = context.text_with(
            "agreement-group-median",
            &[
                ("median", place(spread.median).into()),
                ("low", place(spread.lower_quartile).into()),
                ("high", place(spread.upper_quartile).into()),
            ],
        );
        ui.label(RichText::new(said).color(context.theme.colours.ink_soft));
    }
    ui.add_space(space::ONE);
}
