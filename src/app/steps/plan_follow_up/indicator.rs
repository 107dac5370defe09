//! One indicator: what is followed, for whom, at which level, and its values over time.

use egui::Ui;
use jiff::civil::Date;

use crate::app::charts::{IndicatorLine, IndicatorValue as Shown};
use crate::app::steps::context::StepContext;
use crate::app::steps::form::{self, Form};
use crate::app::steps::picture;
use crate::app::theme::icons;
use crate::app::theme::space;
use crate::app::widgets::{NumberField, disclosure, icon_button, quiet_button, tag};
use crate::text;
use crate::text::catalogues::DecisionLevels;
use crate::text::{Argument, dates};
use crate::workshop::{
    DecisionLevel, GroupId, Indicator, IndicatorValue, MissionId, Perspective, Workshop,
};

pub(super) fn perspective_key(perspective: Perspective) -> &'static str {
    match perspective {
        Perspective::Population => "perspective-population",
        Perspective::Organisation => "perspective-organisation",
    }
}

fn level(level: DecisionLevel) -> (&'static str, &'static str) {
    match level {
        DecisionLevel::Politics => ("politics", "decision-level-politics"),
        DecisionLevel::Administration => ("administration", "decision-level-administration"),
        DecisionLevel::Unit => ("unit", "decision-level-unit"),
        DecisionLevel::Team => ("team", "decision-level-team"),
    }
}

/// Returns whether the indicator shall be removed.
pub(super) fn show(
    ui: &mut Ui,
    ctx: &mut StepContext<'_>,
    form: Form<'_>,
    indicator: &mut Indicator,
) -> bool {
    let texts = form.texts;
    form.line(ui, "follow-up-plan-name", &mut indicator.name);
    let perspectives = [Perspective::Population, Perspective::Organisation]
        .map(|it| (it, texts.get(perspective_key(it))));
    let label = texts.get("follow-up-plan-perspective");
    if let Some(perspective) = form.one_of(ui, &label, &perspectives, Some(indicator.perspective)) {
        indicator.perspective = perspective;
    }
    form::side_by_side(ui, |ui| {
        for (key, value) in [
            ("follow-up-plan-start", &mut indicator.start),
            ("follow-up-plan-target", &mut indicator.target),
        ] {
            form::cell(ui, 200.0, |ui| {
                let label = texts.get(key);
                form.number(ui, NumberField::new(&label).decimals(4), value);
            });
        }
    });
    form.line(ui, "need-groups-unit", &mut indicator.unit);
    if indicator.illustrative {
        tag(ui, &texts.get("follow-up-plan-illustrative"), None);
    }
    disclosure(ui, &texts.get("follow-up-plan-unfold-more"), |ui| {
        more(ui, form, ctx.workshop, indicator);
    });
    let title = texts.get("follow-up-plan-unfold-values");
    disclosure(ui, &title, |ui| values(ui, ctx, form, indicator));
    form.enabled && quiet_button(ui, &texts.get("follow-up-plan-remove")).clicked()
}

fn more(ui: &mut Ui, form: Form<'_>, workshop: &Workshop, indicator: &mut Indicator) {
    let texts = form.texts;
    let groups: Vec<(Option<GroupId>, String)> = std::iter::once((None, texts.get("none")))
        .chain(
            workshop
                .need_groups
                .iter()
                .map(|group| (Some(group.id.clone()), group.name.clone())),
        )
        .collect();
    if let Some(group) = form.pick(ui, &texts.get("field-group"), &groups, &indicator.group) {
        indicator.group = group;
    }
    let missions: Vec<(Option<MissionId>, String)> = std::iter::once((None, texts.get("none")))
        .chain(
            workshop
                .missions
                .iter()
                .map(|mission| (Some(mission.id.clone()), mission.goal.clone())),
        )
        .collect();
    let label = texts.get("follow-up-plan-mission");
    if let Some(mission) = form.pick(ui, &label, &missions, &indicator.mission) {
        indicator.mission = mission;
    }
    let levels = DecisionLevel::ALL.map(|it| (it, texts.get(level(it).1)));
    let label = texts.get("follow-up-plan-level");
    if let Some(chosen) = form.one_of(ui, &label, &levels, Some(indicator.level)) {
        indicator.level = chosen;
    }
    let needs = DecisionLevels::load().ok().and_then(|all| {
        all.levels
            .iter()
            .find(|needs| needs.id == level(indicator.level).0)
    });
    if let Some(needs) = needs {
        let language = texts.language();
        let arguments = [
            ("data", Argument::from(needs.data.in_language(language))),
            ("purpose", needs.purpose.in_language(language).into()),
            ("shown", needs.shown.in_language(language).into()),
            ("rhythm", needs.rhythm.in_language(language).into()),
        ];
        form::aside(ui, &texts.with("follow-up-plan-level-needs", &arguments));
    }
    form.line(ui, "field-source", &mut indicator.source);
    form.invented(ui, workshop.example, &mut indicator.illustrative);
}

/// Values over time, with a picture once there are two to draw a line between.
fn values(ui: &mut Ui, ctx: &mut StepContext<'_>, form: Form<'_>, indicator: &mut Indicator) {
    let texts = form.texts;
    if indicator.values.is_empty() {
        form::paragraph(ui, &texts.get("follow-up-plan-no-values"));
    } else {
        let mut by_date: Vec<&IndicatorValue> = indicator.values.iter().collect();
        by_date.sort_by_key(|value| value.date);
        let line = IndicatorLine {
            name: indicator.name.clone(),
            unit: indicator.unit.clone(),
            decimals: 2,
            goal: indicator.target,
            values: by_date
                .into_iter()
                .map(|value| Shown {
                    when: dates::short(value.date),
                    value: Some(value.value),
                })
                .collect(),
        };
        let id = format!("indicator-{}", indicator.id);
        picture::show(ui, ctx, &id, &line, &[]);
    }
    let mut remove = None;
    for (index, value) in indicator.values.iter_mut().enumerate() {
        ui.push_id(("value", index), |ui| {
            form::side_by_side(ui, |ui| {
                form::cell(ui, 170.0, |ui| {
                    let mut date = Some(value.date);
                    form.date(ui, "field-date", &mut date);
                    if let Some(date) = date {
                        value.date = date;
                    }
                });
                form::cell(ui, 170.0, |ui| {
                    let label = texts.get("follow-up-plan-value");
                    let mut number = Some(value.value);
                    form.number(ui, NumberField::new(&label).decimals(4), &mut number);
                    if let Some(number) = number {
                        value.value = number;
                    }
                });
                let name = text!(
                    texts,
                    "follow-up-plan-value-remove",
                    date = dates::short(value.date)
                );
                if form.enabled {
                    form::cell(ui, space::TARGET, |ui| {
                        // In line with the fields, whose labels stand above them.
                        ui.add_space(space::THREE);
                        if icon_button(ui, icons::TRASH, &name).clicked() {
                            remove = Some(index);
                        }
                    });
                }
            });
        });
    }
    if let Some(index) = remove {
        indicator.values.remove(index);
    }
    if form.enabled {
        add_value(ui, form, ctx.offset.to_datetime(ctx.now).date(), indicator);
    }
}

/// A value is added when its number is typed: an empty one would read as zero.
fn add_value(ui: &mut Ui, form: Form<'_>, today: Date, indicator: &mut Indicator) {
    let texts = form.texts;
    let typed_id = ui.unique_id().with("new value");
    let mut typed: Option<f64> = ui.data(|data| data.get_temp(typed_id)).unwrap_or_default();
    let label = texts.get("follow-up-plan-value-new");
    form.number(ui, NumberField::new(&label).decimals(4), &mut typed);
    let add = ui
        .add_enabled_ui(typed.is_some(), |ui| {
            ui.button(texts.get("follow-up-plan-value-add"))
        })
        .inner;
    if add.clicked()
        && let Some(value) = typed.take()
    {
        indicator.values.push(IndicatorValue {
            date: today,
            value,
            note: String::new(),
        });
    }
    ui.data_mut(|data| data.insert_temp(typed_id, typed));
}
