//! *Nytta och kostnad*: what would be done for each group, how much it helps, what it costs and how well that is
//! known. Each may only lower a group's level, step by visible step; *uppgift saknas* is an answer.

use egui::Ui;

use super::form::{self, Form};
use super::{StepView, picture};
use crate::app::shell::account_lines;
use crate::app::steps::context::StepContext;
use crate::app::steps::step_charts::severity_benefit;
use crate::app::theme::space;
use crate::app::widgets::{Tone, disclosure, empty_state, heading, notice, tag};
use crate::text;
use crate::text::Texts;
use crate::workshop::{
    Benefit, CostPerBenefit, Edit, EvidenceStrength, GroupId, Judged, Measure, Mode, NeedGroup,
    Step,
};

pub(super) const VIEW: StepView = StepView {
    step: Step::BenefitAndCost,
    show,
};

/// What is remembered between frames.
#[derive(Default)]
struct BenefitView {
    heights: form::Heights<GroupId>,
}

/// The name of a benefit.
pub(in crate::app) fn benefit_name(texts: &Texts, benefit: Benefit) -> String {
    texts.get(match benefit {
        Benefit::VeryLarge => "benefit-very-large",
        Benefit::Large => "benefit-large",
        Benefit::Moderate => "benefit-moderate",
        Benefit::Small => "benefit-small",
        Benefit::None => "benefit-none",
    })
}

fn cost_name(texts: &Texts, cost: CostPerBenefit) -> String {
    texts.get(match cost {
        CostPerBenefit::Low => "cost-low",
        CostPerBenefit::Moderate => "cost-moderate",
        CostPerBenefit::High => "cost-high",
        CostPerBenefit::VeryHigh => "cost-very-high",
    })
}

fn evidence_name(texts: &Texts, evidence: EvidenceStrength) -> String {
    texts.get(match evidence {
        EvidenceStrength::Strong => "evidence-strong",
        EvidenceStrength::Moderate => "evidence-moderate",
        EvidenceStrength::Weak => "evidence-weak",
        EvidenceStrength::VeryWeak => "evidence-very-weak",
    })
}

fn show(ui: &mut Ui, ctx: &mut StepContext<'_>) {
    let texts = ctx.texts;
    if ctx.workshop.question.mode == Mode::NeedsOnly {
        notice(ui, Tone::Information, &texts.get("note-needs-only"));
        return;
    }
    if ctx.workshop.need_groups.is_empty() {
        empty_state(
            ui,
            &texts.get("need-groups-empty"),
            &texts.get("measures-empty-sentence"),
            None,
        );
        return;
    }
    form::aside(ui, &texts.get("measures-sentence"));
    form::changes_are_noted(ui, ctx);
    if ctx.workshop.example {
        form::aside(ui, &texts.get("note-example"));
    }
    let mut view = std::mem::take(ctx.view.part::<BenefitView>());
    let form = Form {
        texts,
        enabled: !ctx.read_only,
    };
    // While members answer nothing is shown that says where a group will stand.
    let answering = ctx.workshop.open_round().is_some();
    if !answering && ctx.results.need.is_some() {
        disclosure(ui, &texts.get("measures-picture"), |ui| chart(ui, ctx));
    }
    for group in &ctx.workshop.need_groups {
        view.heights.in_sight(ui, &group.id, |ui| {
            ui.push_id(group.id.as_str(), |ui| {
                form::card(ui, |ui| card(ui, ctx, form, group, answering));
            });
        });
    }
    *ctx.view.part::<BenefitView>() = view;
}

fn chart(ui: &mut Ui, ctx: &mut StepContext<'_>) {
    if let Some(found) = severity_benefit(ctx.workshop, ctx.results, ctx.texts) {
        picture::show(ui, ctx, "severity-benefit", &found.chart, &found.groups);
    }
}

fn card(
    ui: &mut Ui,
    ctx: &mut StepContext<'_>,
    form: Form<'_>,
    group: &NeedGroup,
    answering: bool,
) {
    let texts = ctx.texts;
    heading(ui, 3, &group.name);
    let measure = &group.measure;
    if measure.description.trim().is_empty() {
        form::aside(ui, &texts.get("measures-no-description"));
    } else {
        form::paragraph(ui, &measure.description);
    }
    summary(ui, texts, measure);
    let mut draft = group.clone();
    let label = text!(texts, "measures-judge-of", name = group.name.as_str());
    let line = disclosure(ui, &texts.get("measures-judge"), |ui| {
        judge(ui, form, &mut draft.measure);
    });
    ui.ctx()
        .accesskit_node_builder(line.response.id, |node| node.set_label(label));
    if draft != *group && form.enabled {
        ctx.edit(Edit::SetNeedGroup(Box::new(draft)));
    }
    if answering {
        return;
    }
    if let Some(explanation) = ctx.results.explain(&group.id, ctx.workshop) {
        let label = text!(texts, "measures-way-of", name = group.name.as_str());
        let line = disclosure(ui, &texts.get("measures-way"), |ui| {
            for words in account_lines(&explanation, ctx.workshop, texts) {
                form::paragraph(ui, &words);
            }
        });
        ui.ctx()
            .accesskit_node_builder(line.response.id, |node| node.set_label(label));
    }
}

/// The three judgements in words.
fn summary(ui: &mut Ui, texts: &Texts, measure: &Measure) {
    ui.horizontal_wrapped(|ui| {
        let words = [
            ("benefit", judged(texts, measure.benefit, benefit_name)),
            ("cost", judged(texts, measure.cost, cost_name)),
            ("evidence", judged(texts, measure.evidence, evidence_name)),
        ];
        for (key, grade) in words {
            let words = text!(
                texts,
                "need-groups-level-tag",
                criterion = texts.get(key),
                level = grade.to_lowercase()
            );
            tag(ui, &words, None);
        }
        if measure.illustrative {
            tag(ui, &texts.get("need-groups-illustrative"), None);
        }
    });
}

fn judged<T: Copy>(texts: &Texts, value: Judged<T>, name: fn(&Texts, T) -> String) -> String {
    match value {
        Judged::NotJudged => texts.get("need-groups-not-judged"),
        Judged::Missing => texts.get("missing-data"),
        Judged::Given(value) => name(texts, value),
    }
}

fn judge(ui: &mut Ui, form: Form<'_>, measure: &mut Measure) {
    let texts = form.texts;
    form.lines(ui, "measures-description", &mut measure.description, 2);
    let grades = Benefit::ALL.map(|it| (it, benefit_name(texts, it)));
    form.judged(ui, &texts.get("benefit"), &grades, &mut measure.benefit);
    form::aside(ui, &texts.get("benefit-purpose"));
    let grades = CostPerBenefit::ALL.map(|it| (it, cost_name(texts, it)));
    form.judged(ui, &texts.get("cost"), &grades, &mut measure.cost);
    form::aside(ui, &texts.get("cost-purpose"));
    let grades = EvidenceStrength::ALL.map(|it| (it, evidence_name(texts, it)));
    form.judged(ui, &texts.get("evidence"), &grades, &mut measure.evidence);
    form::aside(ui, &texts.get("evidence-purpose"));
    ui.add_space(space::ONE);
    form.lines(ui, "measures-basis", &mut measure.basis, 2);
    form.line(ui, "measures-numbers", &mut measure.numbers);
    form.tick(
        ui,
        &texts.get("need-groups-is-illustrative"),
        &mut measure.illustrative,
    );
}

#[cfg(test)]
mod tests {
    use crate::workshop::testing::NOON;
    use egui::accesskit::Role;
    use egui::vec2;
    use egui_kittest::kittest::Queryable;

    use super::*;
    use crate::app::steps::testing::{Bench, example};
    use crate::results::Results;
    use crate::results::StepState;
    use crate::text::Language;
    use crate::workshop::{Workshop, WorkshopId, apply};

    fn bench(language: Language) -> Bench {
        let mut workshop = Workshop::new(WorkshopId::new("prov"), "Prov");
        let group = NeedGroup::new(GroupId::new("smarta"), "Smärta");
        apply(&mut workshop, Edit::AddNeedGroup(Box::new(group)), NOON).expect("added");
        Bench::new(Step::BenefitAndCost, workshop, language)
    }

    #[test]
    fn each_measure_is_judged_or_said_to_be_missing() {
        for (language, judge, large, missing) in [
            (
                Language::Swedish,
                "Bedöm insatsen för Smärta",
                "Stor",
                "Uppgift saknas",
            ),
            (
                Language::English,
                "Judge the measure for Smärta",
                "Large",
                "Data missing",
            ),
        ] {
            let bench = bench(language);
            let facts = |bench: &Bench| bench.facts().state(Step::BenefitAndCost);
            assert_eq!(facts(&bench), StepState::NotStarted);
            let mut harness = bench.harness();
            harness.get_by_label(judge).click();
            harness.run();
            harness
                .get_by_role_and_label(Role::RadioButton, large)
                .click();
            harness.run();
            assert_eq!(facts(harness.state()), StepState::InProgress);
            for index in [1, 2] {
                let all: Vec<_> = harness
                    .get_all_by_role_and_label(Role::RadioButton, missing)
                    .collect();
                all.get(index).expect("three judgements").click();
                drop(all);
                harness.run();
            }
            let state = harness.state();
            assert_eq!(facts(state), StepState::Done);
            let measure = &state.workshop.need_groups.first().expect("a group").measure;
            assert_eq!(measure.benefit, Judged::Given(Benefit::Large));
            assert_eq!(measure.cost, Judged::Missing);
            assert_eq!(measure.evidence, Judged::Missing);
            assert!(state.refused.is_empty() && state.most_in_a_frame <= 1);
        }
    }

    #[test]
    fn needs_only_says_what_could_not_be_tried() {
        let mut bench = bench(Language::Swedish);
        bench.workshop.question.mode = Mode::NeedsOnly;
        let harness = bench.harness();
        assert!(
            harness
                .query_by_label_contains("går det inte att pröva kostnad mot nytta")
                .is_some()
        );
        assert!(harness.query_by_label_contains("Bedöm insatsen").is_none());
    }

    #[test]
    fn pictures_of_the_step() {
        let workshop = example();
        let results = Results::of(&workshop);
        let mut bench = Bench::new(Step::BenefitAndCost, workshop, Language::Swedish);
        bench.results = results;
        let wide = bench.picture("benefit-1280", vec2(1040.0, 690.0));
        bench.picture("benefit-1024", vec2(784.0, 640.0));
        bench.picture("benefit-1024-with-panel", vec2(464.0, 640.0));
        assert_eq!(wide.size, [1040, 690]);
        assert_eq!(bench.edits, 0);
    }
}
