//! The twelve steps, one file each: what it shows and which edits it sends. Where a step stands and what it lacks is
//! known by [`crate::results`].
//!
//! Adding a step touches its file, the table here, where it stands and the texts.

mod answers_in;
mod benefit_and_cost;
mod chosen_groups;
pub mod context;
mod deliberate;
pub(super) mod form;
mod human_dignity;
mod interrupted;
mod last_time;
mod missions;
mod need_groups;
mod next_year;
pub(super) mod picture;
mod plan_follow_up;
mod process;
mod propose;
mod question;
mod rank;
mod rank_shares;
mod record_and_decision;
mod round_bar;
mod round_people;
pub mod step_charts;
mod weigh;

#[cfg(test)]
pub(super) mod testing;

pub use answers_in::AnswersIn;
pub use interrupted::{Interrupted, InterruptedAnswer};

pub(super) use benefit_and_cost::benefit_name;
pub(super) use deliberate::agreement_key;
pub(super) use need_groups::people_words;
pub(super) use propose::reason_in_words;
pub(super) use question::agenda_item_name;
pub(super) use rank::proof;
pub(super) use record_and_decision::outcome_key;

use egui::{Id, RichText, ScrollArea, Ui};

use crate::workshop::{GroupId, Step};

pub use record_and_decision::RecordMade;

use super::theme::{Theme, space};
use super::widgets::{heading, quiet_button};
use crate::app::steps::context::StepContext;

/// One row of the table of steps.
pub struct StepView {
    /// Which step.
    pub step: Step,
    /// Draws it.
    pub show: fn(&mut Ui, &mut StepContext<'_>),
}

/// All steps in order.
pub const STEPS: [StepView; 12] = [
    question::VIEW,
    last_time::VIEW,
    need_groups::VIEW,
    human_dignity::VIEW,
    weigh::VIEW,
    benefit_and_cost::VIEW,
    rank::VIEW,
    deliberate::VIEW,
    propose::VIEW,
    missions::VIEW,
    plan_follow_up::VIEW,
    record_and_decision::VIEW,
];

/// The view of a step.
pub fn view(step: Step) -> &'static StepView {
    static TABLE: [StepView; 12] = STEPS;
    let [first, ..] = &TABLE;
    TABLE.iter().find(|view| view.step == step).unwrap_or(first)
}

/// A place and a group on each row; a press explains the group. Only rows in sight are laid out.
fn group_buttons(ui: &mut Ui, context: &mut StepContext<'_>, id: &str, rows: &[(usize, &GroupId)]) {
    ui.push_id(id, |ui| {
        let high = space::TARGET + ui.spacing().item_spacing.y;
        let sight = ui.clip_rect();
        let top = ui.cursor().min.y;
        // A row more on either side, so that the Tab key finds the next.
        let at = |y: f32| ((y - top) / high).clamp(0.0, rows.len() as f32) as usize;
        let (first, last) = (at(sight.min.y - high), at(sight.max.y + 2.0 * high));
        ui.add_space(first as f32 * high);
        for (place, group) in rows.get(first..last).unwrap_or_default() {
            let name = context.workshop.group_name(group);
            if quiet_button(ui, &format!("{place}  {name}")).clicked() {
                context.select(group);
            }
        }
        ui.add_space(rows.len().saturating_sub(last) as f32 * high);
    });
}

/// Draws a step under its heading and question.
pub fn show(step: Step, ui: &mut Ui, context: &mut StepContext<'_>) {
    let name = step.name();
    ScrollArea::vertical()
        .id_salt(("step", name))
        .auto_shrink(false)
        .show(ui, |ui| {
            heading(ui, 1, &context.text(&format!("step-{name}-title")));
            ui.label(
                RichText::new(context.text(&format!("step-{name}-purpose")))
                    .text_style(Theme::strong()),
            );
            if context.workshop.example {
                let mark = context.text("note-example-picture");
                ui.label(RichText::new(mark).color(context.theme.colours.attention));
            }
            ui.add_space(space::TWO);
            (view(step).show)(ui, context);
            keep_the_keyboard_in_sight(ui);
        });
}

/// Scrolls to what the Tab key has just reached, where it is out of sight.
fn keep_the_keyboard_in_sight(ui: &Ui) {
    let focused = ui.memory(egui::Memory::focused);
    let known = Id::unique("the keyboard's place");
    let before = ui.data_mut(|data| data.get_temp::<Option<Id>>(known).flatten());
    ui.data_mut(|data| data.insert_temp(known, focused));
    // Whoever uses the pointer sees what they press.
    let by_pointer = ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
    if focused == before || by_pointer {
        return;
    }
    let Some(reached) = focused.and_then(|id| ui.ctx().read_response(id)) else {
        return;
    };
    // The bars and the foot are always in sight, and the panels at the sides have their own.
    let column = ui.max_rect().x_range();
    let here = column.contains(reached.rect.center().x);
    if here && !ui.clip_rect().contains_rect(reached.rect) && reached.interact_rect != reached.rect
    {
        ui.scroll_to_rect(reached.rect.expand(space::TWO), None);
    }
}
