//! *Förra gången*: what was proposed and decided, the missions that were given and what became of them, and this
//! year beside last.

pub(super) mod about_group;
mod comparison;

use egui::Ui;

use super::StepView;
use super::form::{self, Form};
use crate::app::shell::place_in;
use crate::app::steps::context::StepContext;
use crate::app::theme::space;
use crate::app::widgets::{Cell, Table, disclosure, empty_state, heading, primary_button};
use crate::text;
use crate::text::catalogues::TableName;
use crate::text::{Texts, numbers};
use crate::workshop::{
    Edit, FollowUp, GroupId, Mission, Outcome, Previous, Step, StepMark, VerdictAction, Workshop,
};

pub(super) const VIEW: StepView = StepView {
    step: Step::LastTime,
    show,
};

fn is_seen(workshop: &Workshop) -> bool {
    workshop.marks.get(&Step::LastTime) == Some(&StepMark::Seen)
}

fn show(ui: &mut Ui, ctx: &mut StepContext<'_>) {
    let texts = ctx.texts;
    let Some(previous) = &ctx.workshop.previous else {
        empty_state(
            ui,
            &texts.get("last-time-empty"),
            &texts.get("step-hidden-first-year"),
            None,
        );
        return;
    };
    let form = Form {
        texts,
        enabled: !ctx.read_only,
    };
    let year = previous.year.to_string();
    if previous.title.contains(&year) {
        heading(ui, 2, &previous.title);
    } else {
        let title = previous.title.as_str();
        heading(
            ui,
            2,
            &text!(texts, "last-time-title", title = title, year = year),
        );
    }
    outcome(ui, texts, previous);
    orders(texts, previous).show(ui, "last-time-orders");
    comparison::show(ui, ctx, previous);
    let mut draft = previous.clone();
    form::section(ui, &texts.get("last-time-missions"));
    if draft.missions.is_empty() {
        form::paragraph(ui, &texts.get("last-time-no-missions"));
    }
    for mission in &mut draft.missions {
        let id = mission.id.clone();
        ui.push_id(id.as_str(), |ui| {
            form::card(ui, |ui| one_mission(ui, form, previous, mission));
        });
    }
    follow_up(ui, texts, &previous.follow_up);
    if draft != *previous && form.enabled {
        ctx.edit(Edit::SetPrevious(Some(Box::new(draft))));
    }
    ui.add_space(space::TWO);
    if is_seen(ctx.workshop) {
        form::aside(ui, &texts.get("last-time-seen"));
    } else if form.enabled && primary_button(ui, &texts.get("last-time-mark-seen")).clicked() {
        ctx.edit(Edit::MarkStep {
            step: Step::LastTime,
            mark: Some(StepMark::Seen),
        });
    }
}

fn outcome_key(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::AsProposed => "outcome-as-proposed",
        Outcome::Changed => "outcome-changed",
        Outcome::Tabled => "outcome-tabled",
        Outcome::ReferredBack => "outcome-referred-back",
        Outcome::Rejected => "outcome-rejected",
    }
}

fn outcome(ui: &mut Ui, texts: &Texts, previous: &Previous) {
    match &previous.decision {
        None => form::paragraph(ui, &texts.get("last-time-no-decision")),
        Some(decision) => {
            let mut words = texts.with(
                "last-time-decision",
                &[("outcome", texts.get(outcome_key(decision.outcome)).into())],
            );
            if let Some(date) = decision.date {
                words.push(' ');
                words.push_str(&text!(texts, "last-time-decision-date", date = date));
            }
            if !decision.paragraph.is_empty() {
                words.push(' ');
                words.push_str(&decision.paragraph);
            }
            form::paragraph(ui, &words);
        }
    }
}

fn name<'a>(previous: &'a Previous, id: &'a GroupId) -> &'a str {
    previous.names.get(id).map_or(id.as_str(), String::as_str)
}

/// What was proposed beside what was decided.
fn orders(texts: &Texts, previous: &Previous) -> Table {
    let place = |order: &[Vec<GroupId>], id: &GroupId| {
        place_in(order, id).map_or_else(
            || texts.get("not-set"),
            |place| numbers::integer(texts.language(), i64::try_from(place).unwrap_or(i64::MAX)),
        )
    };
    let mut headers = vec![texts.get("field-group"), texts.get("last-time-proposed")];
    let decided = previous.decision.is_some();
    if decided {
        headers.push(texts.get("last-time-decided"));
    }
    let rows = previous.order().iter().flatten().map(|id| {
        let mut row = vec![
            Cell::Text(name(previous, id).to_owned()),
            Cell::Number(place(&previous.proposed, id)),
        ];
        if decided {
            row.push(Cell::Number(place(previous.order(), id)));
        }
        row
    });
    Table {
        caption: texts.get("last-time-orders"),
        headers,
        rows: rows.collect(),
    }
}

fn one_mission(ui: &mut Ui, form: Form<'_>, previous: &Previous, mission: &mut Mission) {
    let texts = form.texts;
    heading(ui, 3, &mission.goal);
    let groups: Vec<&str> = mission.groups.iter().map(|id| name(previous, id)).collect();
    if !groups.is_empty() {
        form::aside(ui, &texts.list(&groups));
    }
    let mut facts = Vec::new();
    if !mission.to.is_empty() {
        facts.push(mission.to.clone());
    }
    if let Some(by) = mission.by {
        facts.push(text!(texts, "last-time-by", date = by));
    }
    if !facts.is_empty() {
        form::paragraph(ui, &facts.join(" "));
    }
    form.lines(ui, "last-time-outcome", &mut mission.outcome, 2);
}

/// The text key of what a verdict leads to.
pub(super) fn verdict_key(action: VerdictAction) -> &'static str {
    match action {
        VerdictAction::HoldOn => "verdict-hold-on",
        VerdictAction::Revise => "verdict-revise",
        VerdictAction::NewMission => "verdict-new-mission",
        VerdictAction::Reprioritise => "verdict-reprioritise",
    }
}

/// Indicators with their values, and the verdicts.
fn follow_up(ui: &mut Ui, texts: &Texts, plan: &FollowUp) {
    if plan.indicators.is_empty() && plan.verdicts.is_empty() && plan.speaks_for_change.is_empty() {
        return;
    }
    disclosure(ui, &texts.get("last-time-follow-up"), |ui| {
        let number = |value: f64| numbers::decimal_at_most(texts.language(), value, 2);
        let shown = |value: Option<f64>| value.map_or_else(|| texts.get("missing-data"), number);
        let table = Table {
            caption: texts.get("last-time-follow-up"),
            headers: [
                "last-time-indicator",
                "last-time-start",
                "last-time-target",
                "last-time-latest",
            ]
            .map(|key| texts.get(key))
            .to_vec(),
            rows: plan
                .indicators
                .iter()
                .map(|indicator| {
                    let latest = indicator.values.iter().max_by_key(|value| value.date);
                    vec![
                        Cell::Text(indicator.name.clone()),
                        Cell::Number(shown(indicator.start)),
                        Cell::Number(shown(indicator.target)),
                        Cell::Number(shown(latest.map(|value| value.value))),
                    ]
                })
                .collect(),
        };
        table.show(ui, "last-time-indicators");
        let speaks: Vec<&str> = form::entries(TableName::SpeaksForChange)
            .iter()
            .filter(|entry| plan.speaks_for_change.contains(&entry.id))
            .map(|entry| entry.name.in_language(texts.language()))
            .collect();
        if !speaks.is_empty() {
            form::caption(ui, &texts.get("follow-up-plan-unfold-change"));
            form::paragraph(ui, &texts.list(&speaks));
        }
        for verdict in &plan.verdicts {
            form::caption(ui, &texts.get(verdict_key(verdict.action)));
            form::paragraph(ui, &verdict.finding);
        }
    });
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use egui::vec2;
    use egui_kittest::kittest::Queryable;

    use super::*;
    use crate::app::steps::testing::Bench;
    use crate::results::StepState;
    use crate::text::Language;
    use crate::workshop::{MissionId, NeedGroup, WorkshopId};

    fn previous() -> Previous {
        let ids = ["a", "b", "c"].map(GroupId::new);
        Previous {
            title: "Behov 2026".into(),
            year: 2026,
            fingerprint: String::new(),
            names: BTreeMap::from(ids.clone().map(|id| (id.clone(), format!("Grupp {id}")))),
            proposed: ids.iter().map(|id| vec![id.clone()]).collect(),
            decision: None,
            missions: vec![Mission {
                id: MissionId::new("uppdrag"),
                goal: "Kortare väntan".into(),
                groups: vec![GroupId::new("a")],
                from: String::new(),
                to: "Två veckor.".into(),
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
            }],
            follow_up: FollowUp::default(),
            reasons: Vec::new(),
            grounds: BTreeMap::new(),
        }
    }

    fn bench(language: Language) -> Bench {
        let mut workshop = Workshop::new(WorkshopId::new("prov"), "Prov");
        workshop.previous = Some(previous());
        Bench::new(Step::LastTime, workshop, language)
    }

    fn state_of(bench: &Bench) -> StepState {
        bench.facts().state(Step::LastTime)
    }

    #[test]
    fn the_step_is_done_once_seen_and_outcomes_can_be_written() {
        for language in Language::ALL {
            let bench = bench(language);
            let seen = bench.texts.get("last-time-mark-seen");
            let outcome = bench.texts.get("last-time-outcome");
            assert_eq!(state_of(&bench), StepState::NotStarted);
            let mut harness = bench.harness();
            let role = egui::accesskit::Role::MultilineTextInput;
            harness.get_by_role_and_label(role, &outcome).click();
            harness.run();
            harness
                .get_by_role_and_label(role, &outcome)
                .type_text("Tre veckor");
            harness.run();
            harness.get_by_label(&seen).click();
            harness.run();
            let state = harness.state();
            assert_eq!(state_of(state), StepState::Done);
            let mission = state
                .workshop
                .previous
                .as_ref()
                .and_then(|previous| previous.missions.first())
                .expect("the mission");
            assert_eq!(mission.outcome, "Tre veckor");
            assert!(state.refused.is_empty());
        }
    }

    #[test]
    fn the_first_year_says_why_it_is_empty() {
        let mut bench = bench(Language::Swedish);
        bench.workshop.previous = None;
        assert_eq!(state_of(&bench), StepState::NotUsed);
        let harness = bench.harness();
        assert!(
            harness
                .query_by_label_contains("Visas från och med andra året")
                .is_some()
        );
    }

    #[test]
    fn a_picture_with_this_year_beside_last() {
        let mut bench = bench(Language::Swedish);
        for (id, name) in [("c", "Grupp c"), ("a", "Grupp a"), ("ny", "En ny grupp")] {
            bench
                .workshop
                .need_groups
                .push(NeedGroup::new(GroupId::new(id), name));
        }
        bench.workshop.proposal.start = Some(crate::workshop::ProposalStart::Need);
        bench.workshop.proposal.order = bench
            .workshop
            .need_groups
            .iter()
            .map(|group| vec![group.id.clone()])
            .collect();
        bench.workshop.example = true;
        let wide = bench.picture("last-time-1280", vec2(1040.0, 1200.0));
        bench.picture("last-time-1024", vec2(784.0, 1200.0));
        bench.picture("last-time-1024-with-panel", vec2(464.0, 1200.0));
        assert_eq!(wide.size, [1040, 1200]);
    }
}
