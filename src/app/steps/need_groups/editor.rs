//! One need group: five things at once, the rest unfolded when asked for.

use egui::Ui;

use super::list::{trend_key, ways};
use super::{
    NeedGroupsView, conditions, evidence_sheet, facts, gap, settled, severity, whole_list,
};
use crate::app::steps::context::StepContext;
use crate::app::steps::form::{self, Form};
use crate::app::steps::last_time::about_group;
use crate::app::theme::space;
use crate::app::widgets::{NumberField, Tone, disclosure, heading, notice, quiet_button, tag};
use crate::text::catalogues::OnePatientPhrases;
use crate::workshop::{Edit, NeedGroup, People, Trend};

/// The most people that can be entered: more than live on Earth.
const MOST_PEOPLE: f64 = 1e10;

pub(super) fn show(
    ui: &mut Ui,
    ctx: &mut StepContext<'_>,
    view: &mut NeedGroupsView,
    form: Form<'_>,
    group: &NeedGroup,
) {
    let texts = ctx.texts;
    let workshop = ctx.workshop;
    ways(ui, ctx, view, form, group);
    ui.push_id(group.id.as_str(), |ui| {
        let mut draft = group.clone();
        heading(ui, 2, &group.name);
        about_group::show(ui, texts, workshop, &group.id);
        if group.unconfirmed {
            tag(ui, &texts.get("need-groups-unconfirmed"), None);
            if form.enabled && ui.button(texts.get("need-groups-confirm")).clicked() {
                draft.unconfirmed = false;
            }
        }
        form::changes_are_noted(ui, ctx);
        form.required_line(ui, "need-groups-name", &mut draft.name);
        // What was answered was answered about the old name.
        if draft.name != group.name {
            draft.confirmed_as_group = false;
        }
        one_patient(ui, form, &mut draft);
        form.lines(ui, "need-groups-demarcation", &mut draft.demarcation, 3);
        people(ui, form, &mut draft);
        severity::show(ui, form, workshop, &mut draft);
        let need = ctx.results.need.as_ref();
        let account = need
            .and_then(|need| need.standing(&group.id))
            .map(|standing| &standing.account);
        settled::show(ui, form, account, &mut draft);
        form::section(ui, &texts.get("need-groups-more-heading"));
        disclosure(ui, &texts.get("need-groups-unfold-need"), |ui| {
            conditions::need(ui, form, &mut draft);
        });
        disclosure(ui, &texts.get("need-groups-unfold-gap"), |ui| {
            gap::show(ui, ctx, form, group, &mut draft);
        });
        disclosure(ui, &texts.get("need-groups-unfold-causes"), |ui| {
            conditions::causes(ui, form, &mut draft);
        });
        disclosure(ui, &texts.get("needs-unfold-determinants"), |ui| {
            conditions::determinants(ui, form, &mut draft);
        });
        disclosure(ui, &texts.get("need-groups-unfold-care"), |ui| {
            form.lines(
                ui,
                "need-groups-care-can-change",
                &mut draft.care_can_change,
                3,
            );
            form.lines(ui, "need-groups-inequality", &mut draft.inequality, 3);
        });
        disclosure(ui, &texts.get("need-groups-unfold-figures"), |ui| {
            facts::show(ui, ctx, form, &mut draft);
        });
        disclosure(ui, &texts.get("need-groups-unfold-evidence"), |ui| {
            let today = ctx.offset.to_datetime(ctx.now).date();
            form::aside(ui, &texts.get("evidence-sheet-sentence"));
            evidence_sheet::show(ui, form, &group.id, today, &mut draft.evidence);
        });
        disclosure(ui, &texts.get("need-groups-unfold-around"), |ui| {
            conditions::around(ui, form, workshop, &mut draft);
        });
        disclosure(ui, &texts.get("need-groups-unfold-merge"), |ui| {
            whole_list::merge_and_split(ui, ctx, view, form, group);
        });
        disclosure(ui, &texts.get("need-groups-unfold-note"), |ui| {
            form.lines(ui, "field-note", &mut draft.note, 3);
        });
        ui.add_space(space::TWO);
        if draft != *group && form.enabled {
            ctx.edit(Edit::SetNeedGroup(Box::new(draft)));
        }
    });
}

/// Asks, and takes the answer as it is given.
fn one_patient(ui: &mut Ui, form: Form<'_>, draft: &mut NeedGroup) {
    if !OnePatientPhrases::sound_in(&draft.name) || draft.confirmed_as_group {
        return;
    }
    notice(ui, Tone::Attention, &form.text("dignity-one-patient"));
    if form.enabled {
        ui.horizontal_wrapped(|ui| {
            if ui.button(form.text("button-yes-keep")).clicked() {
                draft.confirmed_as_group = true;
            }
            form::aside(ui, &form.text("need-groups-or-rewrite"));
        });
    }
}

/// Words from the middle of a sentence, as they stand on a button.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

fn people(ui: &mut Ui, form: Form<'_>, draft: &mut NeedGroup) {
    let texts = form.texts;
    let number = |number: u64| number as f64;
    let mut from = draft.people.as_ref().map(|people| number(people.from));
    let mut to = draft
        .people
        .as_ref()
        .and_then(|people| people.to.map(number));
    let before = (from, to);
    form::side_by_side(ui, |ui| {
        form::cell(ui, 220.0, |ui| {
            let label = texts.get("need-groups-people-from");
            form.number(
                ui,
                NumberField::new(&label)
                    .range(0.0, MOST_PEOPLE)
                    .width(180.0),
                &mut from,
            );
        });
        form::cell(ui, 220.0, |ui| {
            let label = texts.get("need-groups-people-to");
            form.number(
                ui,
                NumberField::new(&label)
                    .range(0.0, MOST_PEOPLE)
                    .width(180.0),
                &mut to,
            );
        });
    });
    // An emptied field says nothing yet: what the number rests on is kept until the number is taken away.
    if (from, to) != before
        && let Some(from) = from
    {
        let kept = draft.people.take();
        let unit = kept
            .as_ref()
            .map_or_else(|| texts.get("need-groups-persons"), |it| it.unit.clone());
        draft.people = Some(People {
            from: from as u64,
            to: to.map(|to| to as u64),
            unit,
            basis: kept.map_or_else(String::new, |it| it.basis),
        });
    }
    let options = [Trend::Rising, Trend::Steady, Trend::Falling]
        .map(|trend| (Some(trend), capital(&texts.get(trend_key(trend)))));
    let options: Vec<_> = options
        .into_iter()
        .chain([(None, capital(&texts.get("need-groups-trend-unknown")))])
        .collect();
    let label = texts.get("need-groups-trend");
    if let Some(trend) = form.one_of(ui, &label, &options, Some(draft.trend)) {
        draft.trend = trend;
    }
    if let Some(people) = &mut draft.people {
        let remove = disclosure(ui, &texts.get("need-groups-unfold-people"), |ui| {
            form.line(ui, "need-groups-people-unit", &mut people.unit);
            form.lines(ui, "need-groups-people-basis", &mut people.basis, 2);
            form.enabled && quiet_button(ui, &texts.get("need-groups-people-remove")).clicked()
        })
        .inner
        .unwrap_or(false);
        if remove {
            draft.people = None;
        }
    }
}
