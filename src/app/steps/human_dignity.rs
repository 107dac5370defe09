//! *Människovärde*: three questions about the whole list, which groups find it hard to speak for themselves, and
//! what may never, may, and should be thought about twice before it is a reason.

use egui::{TextStyle, Ui};

use super::StepView;
use super::form::{self, Form, Heights};
use crate::app::steps::context::StepContext;
use crate::app::theme::space;
use crate::app::widgets::{Tone, disclosure, heading, notice, status, text_field};
use crate::text::Texts;
use crate::text::catalogues::{Ground, Platform};
use crate::workshop::{Edit, GroupId, Step};

pub(super) const VIEW: StepView = StepView {
    step: Step::HumanDignity,
    show,
};

/// From this many groups on a search is offered.
const SEARCH_FROM: usize = 21;
/// Room for the lists of reasons beside the questions, in letter heights.
const REASONS_EMS: f32 = 24.0;
/// The least room for the questions when the lists stand beside them, in letter heights.
const QUESTIONS_EMS: f32 = 28.0;

/// What is typed, and how high the boxes are.
struct DignityView {
    search: String,
    heights: Heights<GroupId>,
}

impl Default for DignityView {
    fn default() -> Self {
        Self {
            search: String::new(),
            heights: Heights::about(space::TARGET),
        }
    }
}

fn show(ui: &mut Ui, ctx: &mut StepContext<'_>) {
    let texts = ctx.texts;
    let letter = TextStyle::Body.resolve(ui.style()).size;
    let beside = letter * REASONS_EMS;
    let questions_width = ui.available_width() - beside - space::FOUR;
    if questions_width < letter * QUESTIONS_EMS {
        questions(ui, ctx);
        ui.add_space(space::THREE);
        reasons(ui, texts);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::FOUR;
        ui.vertical(|ui| {
            ui.set_width(questions_width);
            questions(ui, ctx);
        });
        ui.vertical(|ui| {
            ui.set_width(beside);
            reasons(ui, texts);
        });
    });
}

/// What is asked about the list, and the groups that find it hard to speak for themselves.
fn questions(ui: &mut Ui, ctx: &mut StepContext<'_>) {
    let texts = ctx.texts;
    let form = Form {
        texts,
        enabled: !ctx.read_only,
    };
    let mut review = ctx.workshop.dignity.clone();
    let before: Vec<GroupId> = ctx
        .workshop
        .need_groups
        .iter()
        .filter(|group| group.weak_voice)
        .map(|group| group.id.clone())
        .collect();
    let mut marked = before.clone();
    form.yes_no(
        ui,
        &texts.get("dignity-before-described-by-need"),
        &mut review.described_by_need,
    );
    if review.described_by_need == Some(false) {
        status(
            ui,
            Tone::Attention,
            &texts.get("dignity-step-describe-again"),
        );
    }
    ui.add_space(space::TWO);
    form.yes_no(
        ui,
        &texts.get("dignity-before-somebody-missing"),
        &mut review.somebody_missing,
    );
    if review.somebody_missing == Some(true) {
        status(ui, Tone::Attention, &texts.get("dignity-step-add-group"));
    }
    ui.add_space(space::TWO);
    form::caption(ui, &texts.get("dignity-before-weak-voice"));
    marks(ui, ctx, form, &mut marked);
    // Apart, so that it is not taken for one more group.
    ui.add_space(space::TWO);
    let mut gone_through = review.weak_voices_marked == Some(true);
    form.tick(
        ui,
        &texts.get("dignity-before-weak-voice-done"),
        &mut gone_through,
    );
    review.weak_voices_marked = gone_through.then_some(true);
    disclosure(ui, &texts.get("dignity-step-note"), |ui| {
        form.lines(ui, "field-note", &mut review.note, 3);
    });
    if (review != ctx.workshop.dignity || marked != before) && form.enabled {
        ctx.edit(Edit::SetDignity {
            review,
            weak_voices: marked,
        });
    }
}

/// A box per group; a search when there are many.
fn marks(ui: &mut Ui, ctx: &mut StepContext<'_>, form: Form<'_>, marked: &mut Vec<GroupId>) {
    let texts = ctx.texts;
    let groups = &ctx.workshop.need_groups;
    if groups.is_empty() {
        form::aside(ui, &texts.get("need-groups-empty"));
        return;
    }
    let mut wanted = String::new();
    if groups.len() >= SEARCH_FROM {
        let view = ctx.view.part::<DignityView>();
        if let Some(typed) = text_field(ui, &texts.get("need-groups-search"), &view.search) {
            view.search = typed;
        }
        wanted = view.search.trim().to_lowercase();
    }
    // Of a long list only the boxes in or near sight are laid out.
    let mut heights = std::mem::take(&mut ctx.view.part::<DignityView>().heights);
    for group in groups
        .iter()
        .filter(|group| wanted.is_empty() || group.name.to_lowercase().contains(&wanted))
    {
        heights.in_sight(ui, &group.id, |ui| {
            let at = marked.iter().position(|id| *id == group.id);
            let mut on = at.is_some();
            form.tick(ui, &group.name, &mut on);
            match (at, on) {
                (None, true) => marked.push(group.id.clone()),
                (Some(at), false) => {
                    marked.remove(at);
                }
                _ => {}
            }
        });
    }
    ctx.view.part::<DignityView>().heights = heights;
}

/// What may never be a reason, what may, and what to think twice about.
fn reasons(ui: &mut Ui, texts: &Texts) {
    let Ok(platform) = Platform::load() else {
        heading(ui, 2, &texts.get("dignity-never-title"));
        notice(ui, Tone::Error, &texts.get("question-platform-unreadable"));
        return;
    };
    let language = texts.language();
    let list = |ui: &mut Ui, grounds: &[Ground]| {
        for ground in grounds {
            let name = ground.name.in_language(language);
            form::paragraph(ui, &format!("– {name}"));
        }
    };
    heading(ui, 2, &texts.get("dignity-never-title"));
    ui.add_space(space::HALF);
    form::aside(ui, &texts.get("dignity-never-purpose"));
    list(ui, &platform.forbidden_grounds);
    form::section(ui, &texts.get("dignity-may-title"));
    list(ui, &platform.permitted_grounds);
    form::section(ui, &texts.get("dignity-think-title"));
    for key in [
        "dignity-think-demarcation",
        "dignity-think-inequality",
        "dignity-think-cost",
    ] {
        form::paragraph(ui, &texts.get(key));
    }
    form::paragraph(ui, platform.exception.in_language(language));
    form::aside(
        ui,
        &texts.with(
            "dignity-step-from",
            &[
                ("title", platform.title.in_language(language).into()),
                ("version", platform.version.as_str().into()),
            ],
        ),
    );
    disclosure(ui, &texts.get("dignity-step-sources"), |ui| {
        for source in &platform.sources {
            let words = [&source.title, &source.publisher, &source.year]
                .into_iter()
                .filter(|part| !part.is_empty())
                .map(String::as_str)
                .collect::<Vec<_>>()
                .join(", ");
            form::paragraph(ui, &words);
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::workshop::testing::NOON;
    use egui::vec2;
    use egui_kittest::kittest::Queryable;

    use super::*;
    use crate::app::steps::testing::{Bench, example};
    use crate::results::StepState;
    use crate::text::Language;
    use crate::workshop::{NeedGroup, Workshop, WorkshopId, apply};

    fn bench(language: Language) -> Bench {
        let mut workshop = Workshop::new(WorkshopId::new("prov"), "Prov");
        for (id, name) in [("smarta", "Smärta"), ("psykos", "Psykos")] {
            let group = NeedGroup::new(GroupId::new(id), name);
            apply(&mut workshop, Edit::AddNeedGroup(Box::new(group)), NOON).expect("added");
        }
        Bench::new(Step::HumanDignity, workshop, language)
    }

    #[test]
    fn three_answers_and_marks_make_the_step_done() {
        for (language, yes, no, through) in [
            (
                Language::Swedish,
                "Ja",
                "Nej",
                "Vi har gått igenom alla grupper",
            ),
            (Language::English, "Yes", "No", ""),
        ] {
            let bench = bench(language);
            let through = if through.is_empty() {
                bench.texts.get("dignity-before-weak-voice-done")
            } else {
                through.to_owned()
            };
            let mut harness = bench.harness();
            harness
                .get_all_by_label(yes)
                .next()
                .expect("the first question")
                .click();
            harness.run();
            harness
                .get_all_by_label(no)
                .last()
                .expect("the second question")
                .click();
            harness.run();
            harness.get_by_label("Psykos").click();
            harness.run();
            harness.get_by_label(&through).click();
            harness.run();
            let state = harness.state();
            assert_eq!(state.facts().state(Step::HumanDignity), StepState::Done);
            assert!(state.facts().missing(Step::HumanDignity).is_empty());
            let weak: Vec<bool> = state
                .workshop
                .need_groups
                .iter()
                .map(|group| group.weak_voice)
                .collect();
            assert_eq!(weak, [false, true]);
            assert!(state.refused.is_empty() && state.most_in_a_frame <= 1);
        }
    }

    #[test]
    fn what_may_never_be_a_reason_is_there_with_its_version() {
        let harness = bench(Language::Swedish).harness();
        assert!(harness.query_by_label("– ålder i sig").is_some());
        assert!(harness.query_by_label_contains("version 1").is_some());
    }

    #[test]
    fn pictures_of_the_step() {
        let workshop = example();
        let mut bench = Bench::new(Step::HumanDignity, workshop, Language::Swedish);
        let wide = bench.picture("dignity-1280", vec2(1040.0, 1400.0));
        bench.picture("dignity-1024", vec2(784.0, 1400.0));
        bench.picture("dignity-1024-with-panel", vec2(464.0, 1400.0));
        assert_eq!(wide.size, [1040, 1400]);
        assert_eq!(bench.edits, 0);
    }
}
