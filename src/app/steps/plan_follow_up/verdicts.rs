//! What the board makes of the follow-up: what was found, and what to do with it.

use egui::Ui;

use crate::app::steps::context::StepContext;
use crate::app::steps::form::{self, Form};
use crate::app::steps::last_time::verdict_key;
use crate::app::widgets::quiet_button;
use crate::text::catalogues::TableName;
use crate::workshop::{FollowUp, MissionId, Verdict, VerdictAction};

pub(super) fn show(ui: &mut Ui, form: Form<'_>, ctx: &StepContext<'_>, plan: &mut FollowUp) {
    let texts = form.texts;
    let language = texts.language();
    form::caption(ui, &texts.get("follow-up-plan-checks"));
    for entry in form::entries(TableName::FollowUpChecks) {
        form::aside(ui, entry.name.in_language(language));
    }
    let mut remove = None;
    for (index, verdict) in plan.verdicts.iter_mut().enumerate() {
        ui.push_id(("verdict", index), |ui| {
            form::card(ui, |ui| {
                let mut date = Some(verdict.date);
                form.date(ui, "field-date", &mut date);
                if let Some(date) = date {
                    verdict.date = date;
                }
                let missions: Vec<(Option<MissionId>, String)> =
                    std::iter::once((None, texts.get("follow-up-plan-whole")))
                        .chain(
                            ctx.workshop
                                .missions
                                .iter()
                                .map(|it| (Some(it.id.clone()), it.goal.clone())),
                        )
                        .collect();
                let label = texts.get("follow-up-plan-mission");
                if let Some(mission) = form.pick(ui, &label, &missions, &verdict.mission) {
                    verdict.mission = mission;
                }
                form.lines(ui, "follow-up-plan-finding", &mut verdict.finding, 2);
                let actions = VerdictAction::ALL.map(|it| (it, texts.get(verdict_key(it))));
                let label = texts.get("follow-up-plan-action");
                if let Some(action) = form.one_of(ui, &label, &actions, Some(verdict.action)) {
                    verdict.action = action;
                }
                if form.enabled
                    && quiet_button(ui, &texts.get("follow-up-plan-verdict-remove")).clicked()
                {
                    remove = Some(index);
                }
            });
        });
    }
    if let Some(index) = remove {
        plan.verdicts.remove(index);
    }
    if form.enabled && ui.button(texts.get("follow-up-plan-verdict-add")).clicked() {
        plan.verdicts.push(Verdict {
            date: ctx.offset.to_datetime(ctx.now).date(),
            mission: None,
            finding: String::new(),
            action: VerdictAction::HoldOn,
        });
    }
}
