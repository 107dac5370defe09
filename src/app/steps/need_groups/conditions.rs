//! What makes it a need, what is read as need but is something else, why the gap remains, and who answers
//! for it.

use egui::Ui;

use crate::app::steps::form::{self, Form};
use crate::app::theme::space;
use crate::app::widgets::{Tone, status};
use crate::text::Texts;
use crate::text::catalogues::{TableEntry, TableName};
use crate::workshop::{Beside, GroupId, NeedGroup, ObjectKind, Responsible, Workshop};

/// The two conditions of a need, and what stands beside it.
pub(super) fn need(ui: &mut Ui, form: Form<'_>, draft: &mut NeedGroup) {
    let texts = form.texts;
    form.yes_no(
        ui,
        &texts.get("need-groups-health-is-reduced"),
        &mut draft.health_is_reduced,
    );
    form.yes_no(
        ui,
        &texts.get("need-groups-care-can-improve"),
        &mut draft.care_can_improve,
    );
    if draft.health_is_reduced == Some(false) || draft.care_can_improve == Some(false) {
        status(ui, Tone::Attention, &texts.get("need-groups-no-need"));
    }
    ui.add_space(space::ONE);
    form::caption(ui, &texts.get("need-groups-beside"));
    form::aside(ui, &texts.get("need-groups-beside-sentence"));
    for entry in form::entries(TableName::NeedMisreadings) {
        let kind = entry.id.as_str();
        let found = draft.beside.iter().position(|beside| beside.kind == kind);
        let mut ticked = found.is_some();
        form.tick(ui, form.name_of(entry), &mut ticked);
        match (found, ticked) {
            (None, true) => draft.beside.push(Beside {
                kind: kind.to_owned(),
                note: String::new(),
            }),
            (Some(at), false) => {
                draft.beside.remove(at);
            }
            _ => {}
        }
        if let Some(beside) = draft.beside.iter_mut().find(|beside| beside.kind == kind) {
            ui.push_id(kind, |ui| {
                form::aside(ui, entry.text.in_language(texts.language()));
                form.line(ui, "need-groups-beside-note", &mut beside.note);
            });
        }
    }
}

/// Why the gap remains.
pub(super) fn causes(ui: &mut Ui, form: Form<'_>, draft: &mut NeedGroup) {
    form::aside(ui, &form.text("need-groups-causes-sentence"));
    for entry in form::entries(TableName::GapCauses) {
        let cause = entry.id.as_str();
        let found = draft.gap_causes.iter().position(|it| it == cause);
        let mut ticked = found.is_some();
        form.tick(ui, form.name_of(entry), &mut ticked);
        form::under(ui, |ui| {
            form::aside(ui, entry.text.in_language(form.texts.language()));
            if ticked && let Some(mission) = mission_of_cause(cause) {
                form::paragraph(ui, &mission_words(form.texts, mission));
            }
        });
        match (found, ticked) {
            (None, true) => draft.gap_causes.push(cause.to_owned()),
            (Some(at), false) => {
                draft.gap_causes.remove(at);
            }
            _ => {}
        }
    }
}

/// The kind of mission a reason for the gap leads to.
pub(in crate::app::steps) fn mission_of_cause(cause: &str) -> Option<&'static TableEntry> {
    form::entries(TableName::GapCauseMissions)
        .iter()
        .find(|entry| entry.id == cause)
}

/// *Då behövs ett uppdrag av slaget: …*
pub(in crate::app::steps) fn mission_words(texts: &Texts, mission: &TableEntry) -> String {
    let language = texts.language();
    texts.with(
        "needs-cause-mission",
        &[
            ("kind", mission.name.in_language(language).into()),
            ("text", mission.text.in_language(language).into()),
        ],
    )
}

/// What the gap depends on, and what of it care can affect.
pub(super) fn determinants(ui: &mut Ui, form: Form<'_>, draft: &mut NeedGroup) {
    form::aside(ui, &form.text("needs-determinants-sentence"));
    form.tick_list(ui, TableName::Determinants, &mut draft.determinants);
}

/// What kind of object, who is responsible, marks, and groups that share people.
pub(super) fn around(ui: &mut Ui, form: Form<'_>, workshop: &Workshop, draft: &mut NeedGroup) {
    let texts = form.texts;
    let objects = [
        (ObjectKind::NeedGroup, texts.get("need-groups-object-group")),
        (
            ObjectKind::LargeDiseaseGroup,
            texts.get("need-groups-object-disease"),
        ),
        (
            ObjectKind::FieldOfActivity,
            texts.get("need-groups-object-field"),
        ),
    ];
    let label = texts.get("need-groups-object");
    if let Some(object) = form.one_of(ui, &label, &objects, Some(draft.object)) {
        draft.object = object;
    }
    form::caption(ui, &texts.get("need-groups-responsible"));
    for (responsible, key) in [
        (Responsible::Region, "need-groups-responsible-region"),
        (
            Responsible::Municipality,
            "need-groups-responsible-municipality",
        ),
        (Responsible::State, "need-groups-responsible-state"),
    ] {
        let found = draft.responsible.iter().position(|it| *it == responsible);
        let mut ticked = found.is_some();
        form.tick(ui, &texts.get(key), &mut ticked);
        let id = key.trim_start_matches("need-groups-responsible-");
        let entries = form::entries(TableName::Responsibilities);
        if let Some(entry) = entries.iter().find(|entry| entry.id == id) {
            form::under(ui, |ui| {
                form::aside(ui, entry.text.in_language(texts.language()));
            });
        }
        match (found, ticked) {
            (None, true) => draft.responsible.push(responsible),
            (Some(at), false) => {
                draft.responsible.remove(at);
            }
            _ => {}
        }
    }
    form::caption(ui, &texts.get("need-groups-marks"));
    form::aside(ui, &texts.get("need-groups-marks-sentence"));
    form.tick(
        ui,
        &texts.get("need-groups-mark-weak-voice"),
        &mut draft.weak_voice,
    );
    form.tick(
        ui,
        &texts.get("need-groups-mark-preventable"),
        &mut draft.preventable,
    );
    overlaps(ui, form, workshop, draft);
}

fn overlaps(ui: &mut Ui, form: Form<'_>, workshop: &Workshop, draft: &mut NeedGroup) {
    let texts = form.texts;
    form::caption(ui, &texts.get("need-groups-overlaps"));
    form::aside(ui, &texts.get("need-groups-overlaps-sentence"));
    let mut without = None;
    for (at, id) in draft.overlaps.iter().enumerate() {
        ui.horizontal_wrapped(|ui| {
            ui.label(workshop.group_name(id));
            let remove = texts.with(
                "need-groups-overlap-remove",
                &[("name", workshop.group_name(id).into())],
            );
            if form.enabled
                && crate::app::widgets::icon_button(ui, crate::app::theme::icons::TRASH, &remove)
                    .clicked()
            {
                without = Some(at);
            }
        });
    }
    if let Some(at) = without {
        draft.overlaps.remove(at);
    }
    let free: Vec<(GroupId, String)> = workshop
        .need_groups
        .iter()
        .filter(|other| other.id != draft.id && !draft.overlaps.contains(&other.id))
        .map(|other| (other.id.clone(), other.name.clone()))
        .collect();
    if !free.is_empty() && form.enabled {
        let label = texts.get("need-groups-overlap-add");
        if let Some(added) = form.pick(ui, &label, &free, &GroupId::default()) {
            draft.overlaps.push(added);
        }
    }
}
