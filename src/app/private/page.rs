//! The page of a private screen: what is asked scrolls, the way on stands under it and is always in sight.
//!
//! The foot comes after the body, so that the Tab key follows the reading order; the room it needs is learnt
//! when it is drawn.

use egui::{Id, Response, ScrollArea, Sense, Ui, accesskit};

use crate::app::theme::space;

/// Room left for the foot before it has been drawn.
const USUAL_FOOT: f32 = 72.0;
/// The least a body is given, however high the foot is.
const LEAST_BODY: f32 = 160.0;

fn memory(ui: &Ui) -> Id {
    ui.scope_id().with("private-foot")
}

/// What is asked. `name` tells the stage, so that each keeps its own place in the page.
pub(super) fn body<R>(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let foot = ui
        .data(|data| data.get_temp::<f32>(memory(ui)))
        .unwrap_or(USUAL_FOOT);
    let height = (ui.available_height() - foot).max(LEAST_BODY);
    ScrollArea::vertical()
        .id_salt(name)
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink(false)
        .show(ui, contents)
        .inner
}

/// The way on and the way back.
pub(super) fn foot<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let top = ui.cursor().top();
    ui.separator();
    let inner = contents(ui);
    let height = ui.cursor().top() - top + space::HALF;
    let memory = memory(ui);
    let known = ui.data(|data| data.get_temp::<f32>(memory));
    if known.is_none_or(|known| (known - height).abs() > 0.5) {
        ui.data_mut(|data| data.insert_temp(memory, height));
        ui.ctx()
            .request_discard("the foot of a page has another height");
    }
    inner
}

/// The page drawn last, and in which pass.
#[derive(Clone, Default, PartialEq)]
struct Shown {
    page: String,
    pass: u64,
}

/// Whether a page was not there in the pass before; asked once in a pass. `page` tells it from others.
pub(super) fn is_new(ui: &Ui, page: String) -> bool {
    let memory = Id::unique("private-page");
    let pass = ui.ctx().cumulative_pass_nr();
    let shown = Shown { page, pass };
    let before: Shown = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    let is_new = before.page != shown.page || before.pass + 1 < pass;
    ui.data_mut(|data| data.insert_temp(memory, shown));
    is_new
}

/// Where a page begins. A new page gets the keyboard at its heading, so that a screen reader reads it and the Tab
/// key leads to the first thing under it. `page` tells it from others.
pub(super) fn begins(ui: &Ui, page: String, heading: &Response) {
    let is_new = is_new(ui, page);
    let id = heading.id.with("beginning");
    // Only while it has the keyboard, so that it is no stop on the way back.
    if !is_new && !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    let beginning = ui.interact(heading.rect, id, Sense::FOCUSABLE);
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(accesskit::Role::Group);
        node.push_labelled_by(heading.id.accesskit_id());
    });
    if is_new {
        beginning.request_focus();
    }
}
