//! The fields of a mission: goal and groups first, the rest unfolded.

use egui::Ui;

use super::explained;
use crate::app::steps::form::{self, Form};
use crate::app::theme::icons;
use crate::app::widgets::{disclosure, icon_button, quiet_button};
use crate::text::Texts;
use crate::text::catalogues::{PaymentForms, TableName};
use crate::workshop::{Collaboration, GroupId, Mission, Payment, PaymentTrial, Steering, Workshop};

/// What a mission says, to be read: goal, groups, from and to, by when and to whom.
pub(super) fn summary(ui: &mut Ui, texts: &Texts, workshop: &Workshop, mission: &Mission) {
    if mission.goal.trim().is_empty() {
        form::aside(ui, &texts.get("missions-no-goal"));
    } else {
        form::paragraph(ui, &mission.goal);
    }
    let groups: Vec<&str> = mission
        .groups
        .iter()
        .map(|id| workshop.group_name(id))
        .collect();
    let by = mission
        .by
        .map(|date| texts.with("last-time-by", &[("date", date.into())]));
    for line in [
        texts.list(&groups),
        mission.to.clone(),
        by.unwrap_or_default(),
        mission.receiver.clone(),
    ] {
        if !line.trim().is_empty() {
            form::aside(ui, &line);
        }
    }
}

pub(super) fn show(ui: &mut Ui, form: Form<'_>, workshop: &Workshop, mission: &mut Mission) {
    let texts = form.texts;
    form.lines(ui, "missions-goal", &mut mission.goal, 2);
    groups(ui, form, workshop, &mut mission.groups);
    explained::kinds(ui, texts, workshop, mission);
    form.lines(ui, "missions-from", &mut mission.from, 1);
    form.lines(ui, "missions-to", &mut mission.to, 1);
    form::side_by_side(ui, |ui| {
        form::cell(ui, 220.0, |ui| {
            form.date(ui, "missions-by", &mut mission.by);
        });
    });
    form.line(ui, "missions-receiver", &mut mission.receiver);
    disclosure(ui, &texts.get("missions-unfold-accept"), |ui| {
        let accepted = [
            (Some(true), texts.get("yes")),
            (Some(false), texts.get("no")),
            (None, texts.get("missions-not-asked")),
        ];
        let label = texts.get("missions-accepted");
        if let Some(answer) = form.one_of(ui, &label, &accepted, Some(mission.accepted)) {
            mission.accepted = answer;
        }
        explained::dialogue(ui, texts);
        form::caption(ui, &texts.get("missions-trust"));
        form.tick_list(ui, TableName::TrustPrinciples, &mut mission.trust);
    });
    disclosure(ui, &texts.get("missions-unfold-collaboration"), |ui| {
        collaboration(ui, form, &mut mission.collaboration);
        explained::collaboration(ui, texts);
        form.lines(
            ui,
            "missions-depends-on-others",
            &mut mission.depends_on_others,
            2,
        );
        form::caption(ui, &texts.get("missions-problems"));
        form.tick_list(
            ui,
            TableName::CollaborationProblems,
            &mut mission.collaboration_problems,
        );
    });
    disclosure(ui, &texts.get("missions-unfold-payment"), |ui| {
        payment(ui, form, &mut mission.payment);
    });
    disclosure(ui, &texts.get("missions-unfold-outcome"), |ui| {
        form.lines(ui, "missions-outcome", &mut mission.outcome, 2);
        form.invented(ui, workshop.example, &mut mission.illustrative);
    });
}

fn groups(ui: &mut Ui, form: Form<'_>, workshop: &Workshop, groups: &mut Vec<GroupId>) {
    let texts = form.texts;
    form::caption(ui, &texts.get("missions-groups"));
    let mut without = None;
    for (at, id) in groups.iter().enumerate() {
        ui.horizontal_wrapped(|ui| {
            let name = workshop.group_name(id);
            ui.label(name);
            let remove = texts.with("missions-group-remove", &[("name", name.into())]);
            if form.enabled && icon_button(ui, icons::TRASH, &remove).clicked() {
                without = Some(at);
            }
        });
    }
    if let Some(at) = without {
        groups.remove(at);
    }
    let free: Vec<(GroupId, String)> = workshop
        .need_groups
        .iter()
        .filter(|group| !groups.contains(&group.id))
        .map(|group| (group.id.clone(), group.name.clone()))
        .collect();
    if form.enabled && !free.is_empty() {
        let label = texts.get("missions-group-add");
        if let Some(added) = form.pick(ui, &label, &free, &GroupId::default()) {
            groups.push(added);
        }
    }
}

fn collaboration(ui: &mut Ui, form: Form<'_>, all: &mut Vec<Collaboration>) {
    let texts = form.texts;
    form::aside(ui, &texts.get("missions-collaboration-sentence"));
    let mut without = None;
    for (index, other) in all.iter_mut().enumerate() {
        ui.push_id(("other", index), |ui| {
            form::card(ui, |ui| {
                form.line(ui, "missions-other-who", &mut other.who);
                form.line(ui, "missions-other-why", &mut other.why);
                form.line(ui, "missions-other-gains", &mut other.who_gains);
                form.line(ui, "missions-other-takes", &mut other.takes);
                form.tick(
                    ui,
                    &texts.get("missions-other-owns"),
                    &mut other.owns_question,
                );
                if form.enabled && quiet_button(ui, &texts.get("missions-other-remove")).clicked() {
                    without = Some(index);
                }
            });
        });
    }
    if let Some(index) = without {
        all.remove(index);
    }
    if form.enabled && ui.button(texts.get("missions-other-add")).clicked() {
        all.push(Collaboration::default());
    }
}

/// The form of payment, tried against what a form of payment should do.
fn payment(ui: &mut Ui, form: Form<'_>, payment: &mut Payment) {
    let texts = form.texts;
    let language = texts.language();
    form.line(ui, "missions-payment-form", &mut payment.form);
    let ways = [
        (Some(Steering::Active), texts.get("steering-active")),
        (Some(Steering::Passive), texts.get("steering-passive")),
        (None, texts.get("not-set")),
    ];
    let label = texts.get("missions-steering");
    if let Some(steering) = form.one_of(ui, &label, &ways, Some(payment.steering)) {
        payment.steering = steering;
    }
    let Ok(forms) = PaymentForms::load() else {
        return;
    };
    form::caption(ui, &texts.get("missions-known-forms"));
    form::aside(ui, &texts.get("missions-known-forms-sentence"));
    for known in &forms.forms {
        let name = known.name.in_language(language);
        if form.enabled && quiet_button(ui, name).clicked() {
            payment.form = name.to_owned();
            payment.properties = known
                .trials
                .iter()
                .map(|trial| {
                    let tried = PaymentTrial {
                        fulfils: trial.fulfils,
                        note: trial.note.in_language(language).to_owned(),
                    };
                    (trial.property.clone(), tried)
                })
                .collect();
        }
    }
    explained::worked_forms(ui, texts);
    form::caption(ui, &texts.get("missions-properties"));
    for property in &forms.properties {
        let mut trial = payment
            .properties
            .get(&property.id)
            .cloned()
            .unwrap_or_default();
        let before = trial.clone();
        ui.push_id(property.id.as_str(), |ui| {
            let answers = [
                (Some(true), texts.get("yes")),
                (Some(false), texts.get("no")),
                (None, texts.get("missions-neither")),
            ];
            let label = property.name.in_language(language);
            if let Some(answer) = form.one_of(ui, label, &answers, Some(trial.fulfils)) {
                trial.fulfils = answer;
            }
            if !trial.note.is_empty() || trial.fulfils.is_some() {
                form.line(ui, "field-note", &mut trial.note);
            }
        });
        if trial != before {
            payment.properties.insert(property.id.clone(), trial);
        }
    }
}
