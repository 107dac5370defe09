//! Earlier versions to choose among: when each was saved, and what differs from the work as it stands.

use egui::{Id, Key, Modal, Modifiers, ScrollArea, Ui, accesskit};

use super::dialog::Ended;
use super::heading;
use crate::app::commands::EarlierVersion;
use crate::app::theme::space;
use crate::text::Texts;

/// Shows the versions over everything else and returns how it ended, once it has.
pub(super) fn show(ui: &Ui, versions: &[EarlierVersion], texts: &Texts) -> Option<Ended> {
    let id = Id::unique(("dialog", "versions"));
    let first = !ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    let screen = ui.ctx().content_rect();
    let modal = Modal::new(id).show(ui.ctx(), |ui| {
        ui.set_width(560.0_f32.min(screen.width() - 2.0 * space::FOUR));
        let name = heading(ui, 2, &texts.get("versions-title"));
        ui.label(texts.get("versions-note"));
        ui.add_space(space::ONE);
        let mut ended = None;
        ScrollArea::vertical()
            .max_height(screen.height() * 0.5)
            .show(ui, |ui| {
                for version in versions {
                    ended = row(ui, version, texts).or(ended.take());
                }
            });
        ui.add_space(space::TWO);
        let stay = ui.button(texts.get("button-cancel"));
        if first {
            stay.request_focus();
        }
        if stay.clicked() {
            ended = Some(Ended::CalledOff);
        }
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(accesskit::Role::Dialog);
            node.set_modal();
            node.set_labelled_by(vec![name.id.accesskit_id()]);
        });
        ended
    });
    let escaped = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let ended = modal.inner.or(escaped.then_some(Ended::CalledOff));
    ui.data_mut(|data| {
        if ended.is_some() {
            data.remove::<bool>(id);
        } else {
            data.insert_temp(id, true);
        }
    });
    ended
}

fn row(ui: &mut Ui, version: &EarlierVersion, texts: &Texts) -> Option<Ended> {
    let time = [("time", version.time.as_str().into())];
    let Some(differs) = &version.differs else {
        ui.label(texts.with("versions-unreadable", &time));
        ui.add_space(space::ONE);
        return None;
    };
    let open = ui.button(texts.with("versions-open", &time)).clicked();
    ui.label(texts.message(differs));
    ui.add_space(space::ONE);
    open.then(|| Ended::OpenVersion(version.clone()))
}
