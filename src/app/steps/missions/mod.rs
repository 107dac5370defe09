//! *Ge uppdrag*: what shall become better, for whom and by when; to whom the mission goes, who must take part and
//! how it is paid. What often goes wrong is pointed out while it is written. Beside the missions stand the
//! resources of every group, since money follows the order and not the other way about.

mod checks;
mod explained;
mod fields;
mod resources;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use egui::Ui;

use super::StepView;
use super::form::{self, Form};
use crate::app::steps::context::StepContext;
use crate::app::theme::icons;
use crate::app::theme::space;
use crate::app::widgets::{Answer, choice, confirm, empty_state, heading, icon_button, tag};
use crate::text;
use crate::workshop::{Edit, GroupId, Mission, MissionId, Step, Workshop};

pub(super) const VIEW: StepView = StepView {
    step: Step::Missions,
    show,
};

/// How many groups from the beginning of the proposal are suggested.
const SUGGESTED: usize = 3;

/// The two parts of the step.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Part {
    #[default]
    Missions,
    Resources,
}

/// So many missions show all their fields at once; of more, each is read first and opened to be changed.
const FEW: usize = 3;

/// What is shown and asked about.
#[derive(Default)]
struct MissionsView {
    part: Part,
    removing: Option<MissionId>,
    /// Missions opened to be changed, where they are many.
    open: BTreeSet<MissionId>,
}

fn show(ui: &mut Ui, ctx: &mut StepContext<'_>) {
    let texts = ctx.texts;
    let form = Form {
        texts,
        enabled: !ctx.read_only,
    };
    if choose_part(ui, ctx) == Part::Resources {
        resources::show(ui, ctx, form);
        return;
    }
    form::aside(ui, &texts.get("missions-sentence"));
    if ctx.workshop.missions.is_empty() {
        empty_state(
            ui,
            &texts.get("missions-empty"),
            &texts.get("missions-empty-sentence"),
            None,
        );
    }
    let mut view = std::mem::take(ctx.view.part::<MissionsView>());
    for (index, mission) in ctx.workshop.missions.iter().enumerate() {
        ui.push_id(mission.id.as_str(), |ui| {
            form::card(ui, |ui| one(ui, ctx, &mut view, form, index, mission));
        });
        ui.add_space(space::ONE);
    }
    if form.enabled
        && let Some(added) = add(ui, ctx)
    {
        view.open.insert(added);
    }
    removal(ui, ctx, &mut view);
    *ctx.view.part::<MissionsView>() = view;
}

/// Missions or resources; looking needs no right to change.
fn choose_part(ui: &mut Ui, ctx: &mut StepContext<'_>) -> Part {
    let names = [
        (Part::Missions, ctx.text("missions-part-missions")),
        (Part::Resources, ctx.text("missions-part-resources")),
    ];
    let options: Vec<(Part, &str)> = names
        .iter()
        .map(|(part, name)| (*part, name.as_str()))
        .collect();
    let label = ctx.text("missions-part");
    let view = ctx.view.part::<MissionsView>();
    if let Some(part) = choice(ui, &label, &options, Some(view.part)) {
        view.part = part;
    }
    ui.add_space(space::ONE);
    view.part
}

fn one(
    ui: &mut Ui,
    ctx: &mut StepContext<'_>,
    view: &mut MissionsView,
    form: Form<'_>,
    index: usize,
    mission: &Mission,
) {
    let texts = ctx.texts;
    let title = text!(texts, "missions-number", number = index + 1);
    ui.horizontal_wrapped(|ui| {
        heading(ui, 2, &title);
        if mission.illustrative {
            tag(ui, &texts.get("missions-illustrative"), None);
        }
        let remove = text!(texts, "missions-remove", number = index + 1);
        if form.enabled && icon_button(ui, icons::TRASH, &remove).clicked() {
            view.removing = Some(mission.id.clone());
        }
    });
    let mut draft = mission.clone();
    let many = ctx.workshop.missions.len() > FEW;
    let opened = view.open.contains(&mission.id);
    if many && !opened {
        fields::summary(ui, texts, ctx.workshop, mission);
    } else {
        fields::show(ui, form, ctx.workshop, &mut draft);
    }
    checks::show(ui, texts, ctx.workshop, mission);
    if many {
        let key = if opened {
            "missions-fold"
        } else {
            "missions-open"
        };
        let words = texts.with(key, &[("number", (index + 1).into())]);
        if ui.button(words).clicked() && !view.open.remove(&mission.id) {
            view.open.insert(mission.id.clone());
        }
    }
    if draft != *mission && form.enabled {
        ctx.edit(Edit::SetMission(Box::new(draft)));
    }
}

/// A mission with nothing but an id and the groups it is for.
fn empty(workshop: &Workshop, name: &str, groups: Vec<GroupId>) -> Mission {
    let taken = workshop.missions.iter().map(|mission| &mission.id);
    Mission {
        id: MissionId::from_name(name, taken),
        goal: String::new(),
        groups,
        from: String::new(),
        to: String::new(),
        by: None,
        receiver: String::new(),
        accepted: None,
        collaboration: Vec::new(),
        payment: Default::default(),
        depends_on_others: String::new(),
        trust: Default::default(),
        collaboration_problems: Default::default(),
        outcome: String::new(),
        illustrative: false,
    }
}

/// The groups that stand first in the proposal and have no mission yet.
fn suggested(workshop: &Workshop) -> Vec<&GroupId> {
    workshop
        .proposal
        .order
        .iter()
        .flatten()
        .take(SUGGESTED)
        .filter(|id| {
            !workshop
                .missions
                .iter()
                .any(|mission| mission.groups.contains(id))
        })
        .collect()
}

/// Returns the mission that was added.
fn add(ui: &mut Ui, ctx: &mut StepContext<'_>) -> Option<MissionId> {
    let texts = ctx.texts;
    let workshop = ctx.workshop;
    let mut added = None;
    let suggested = suggested(workshop);
    if !suggested.is_empty() {
        form::caption(ui, &texts.get("missions-suggested"));
        for id in suggested {
            let name = workshop.group_name(id);
            if ui
                .button(text!(texts, "missions-add-for", name = name))
                .clicked()
            {
                let mission = empty(workshop, name, vec![id.clone()]);
                added = Some(mission.id.clone());
                ctx.edit(Edit::SetMission(Box::new(mission)));
            }
        }
    }
    if ui.button(texts.get("button-add-mission")).clicked() {
        let mission = empty(workshop, &texts.get("missions-new"), Vec::new());
        added = Some(mission.id.clone());
        ctx.edit(Edit::SetMission(Box::new(mission)));
    }
    added
}

fn removal(ui: &Ui, ctx: &mut StepContext<'_>, view: &mut MissionsView) {
    let Some(id) = view.removing.clone() else {
        return;
    };
    let texts = ctx.texts;
    let answer = confirm(
        ui,
        &texts.get("missions-remove-title"),
        &texts.get("missions-remove-note"),
        &texts.get("button-remove"),
        &texts.get("button-cancel"),
    );
    match answer {
        Some(Answer::Yes) => {
            view.removing = None;
            ctx.edit(Edit::RemoveMission(id));
        }
        Some(Answer::No) => view.removing = None,
        None => {}
    }
}
