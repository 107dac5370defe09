//! *Behovsgrupper*: who they are, how they are, what care can do. First the list, then one group at a time.
//!
//! A card shows five things and the rest unfolds. A group that sounds like one patient's choice is asked
//! about, never dropped.

pub(super) mod conditions;
mod editor;
mod evidence_sheet;
mod facts;
mod gap;
mod list;
mod overview;
mod settled;
mod severity;
mod whole_list;

#[cfg(test)]
mod tests;

pub(in crate::app) use list::people_words;

use egui::style::ScrollAnimation;
use egui::{Align, Ui};

use super::StepView;
use super::form::{self, Form};
use crate::app::pages::import;
use crate::app::pages::import::ImportView;
use crate::app::steps::context::StepContext;
use crate::app::widgets::{Tone, status};
use crate::text;
use crate::workshop::{GroupId, NeedGroup, Step, Workshop};

pub(super) const VIEW: StepView = StepView {
    step: Step::NeedGroups,
    show,
};

/// What is open and typed.
#[derive(Default)]
struct NeedGroupsView {
    /// The group that is edited; none = the list.
    open: Option<GroupId>,
    /// What is searched for.
    search: String,
    /// The name of the group about to be added.
    new_name: String,
    /// The new name has been asked about and is a group.
    new_name_confirmed: bool,
    /// What was typed was longer than a name may be.
    new_name_cut: bool,
    /// The group that may be removed, once confirmed.
    removing: Option<GroupId>,
    /// The list is shown as rows to move.
    ordering: bool,
    /// The row that was moved last.
    ordered: Option<GroupId>,
    /// The group that the open one may be merged with.
    merging: Option<GroupId>,
    /// The name of the group that may be split off.
    split_name: String,
    /// The group that was drawn last; none = the list.
    shown: Option<GroupId>,
    /// Heights of the cards.
    heights: form::Heights<GroupId>,
}

fn is_described(workshop: &Workshop, group: &NeedGroup) -> bool {
    !group.demarcation.trim().is_empty() && group.is_judged_on_all(&workshop.criteria)
}

fn show(ui: &mut Ui, ctx: &mut StepContext<'_>) {
    let mut import = std::mem::take(ctx.view.part::<ImportView>());
    if import.is_open() {
        import::show(ui, ctx, &mut import);
        *ctx.view.part::<ImportView>() = import;
        return;
    }
    let taken = import.taken();
    let mut view = std::mem::take(ctx.view.part::<NeedGroupsView>());
    let opened = view.open != view.shown;
    let open_before = view.open.clone();
    let form = Form {
        texts: ctx.texts,
        enabled: !ctx.read_only,
    };
    let open = view
        .open
        .clone()
        .and_then(|id| ctx.workshop.group(&id).cloned());
    match open {
        Some(group) => {
            import.forget_taken();
            if opened {
                // A group is met from its top, not from where its card stood in the list.
                ui.scroll_to_cursor_animation(Some(Align::Min), ScrollAnimation::none());
            }
            editor::show(ui, ctx, &mut view, form, &group);
        }
        None if view.ordering && ctx.workshop.need_groups.len() > 1 => {
            whole_list::order(ui, ctx, &mut view);
        }
        None => {
            view.open = None;
            view.ordering = false;
            if let Some(count) = taken {
                let words = text!(ctx.texts, "import-taken-in", count = count);
                status(ui, Tone::Done, &words);
            }
            list::show(ui, ctx, &mut view, form);
        }
    }
    list::confirm_removal(ui, ctx, &mut view);
    // Until the next frame has drawn the other view, what was opened counts as not shown yet.
    if open_before == view.open {
        view.shown.clone_from(&view.open);
    }
    *ctx.view.part::<NeedGroupsView>() = view;
    *ctx.view.part::<ImportView>() = import;
}
