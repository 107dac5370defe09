use egui::accesskit::Role;
use egui::vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use jiff::{Timestamp, tz::Offset};

use super::*;
use crate::app::application::files::SystemPicker;
use crate::app::application::storage::Storage;
use crate::app::application::{Application, Opening};
use crate::app::charts::Chart;
use crate::app::commands::Purpose;
use crate::app::shell::why_panel;
use crate::app::theme::{Theme, ThemeKind};
use crate::ranking::of_workshop::{Situation, effective_rule};
use crate::store::Shipped;
use crate::text::Language;

fn panel(language: Language, group: &GroupId) -> Harness<'static, Application> {
    let opening = Opening {
        file: None,
        language: Some(language),
        clock: Box::new(|| Timestamp::UNIX_EPOCH),
        offset: Offset::UTC,
        storage: Storage::new(None),
        picker: Box::new(SystemPicker),
    };
    let mut application = Application::new(&egui::Context::default(), opening).unwrap();
    application.show_workshop(Shipped::Example.workshop().unwrap(), Purpose::Lead);
    application.state.view.selected = Some(group.clone());
    Harness::builder()
        .with_size(vec2(380.0, 3000.0))
        .with_max_steps(16)
        .with_context_setup(|ctx| Theme::load(ThemeKind::Light).unwrap().apply(ctx, 1.0))
        .build_ui_state(
            |ui, application: &mut Application| {
                why_panel(ui, &application.state, &mut Vec::new());
            },
            application,
        )
}

#[test]
fn the_panel_says_what_would_move_the_group() {
    let workshop = Shipped::Example.workshop().unwrap();
    let situation = Situation::of(&workshop).unwrap();
    let rule = effective_rule(&workshop);
    for language in Language::ALL {
        let texts = Texts::new(language);
        for index in [0, 5] {
            let group = situation.group(index).unwrap();
            let harness = panel(language, group);
            let found = nudges(
                index,
                rule,
                &situation.judgements,
                &situation.weights,
                &workshop.method.parameters,
            )
            .unwrap();
            assert!(!found.up.is_empty() || !found.down.is_empty());
            for nudge in found.up.iter().chain(&found.down) {
                harness.get_by_label(&move_text(nudge, &workshop, &texts));
            }
            let explanation = situation.explain(group, rule, &workshop).unwrap().unwrap();
            let measure = &workshop.group(group).unwrap().measure;
            let name = workshop.group_name(group);
            let chart = waterfall_of(name, measure, &explanation, &texts).unwrap();
            harness.get_by_role_and_label(Role::Figure, &chart.heading(&texts));
        }
    }
}

#[test]
fn the_picture_ends_where_the_words_end() {
    let workshop = Shipped::Example.workshop().unwrap();
    let situation = Situation::of(&workshop).unwrap();
    let texts = Texts::new(Language::Swedish);
    let mut drawn = 0;
    for rule in Rule::ALL {
        for group in &situation.groups {
            let explanation = situation.explain(group, rule, &workshop).unwrap().unwrap();
            let measure = &workshop.group(group).unwrap().measure;
            let chart = waterfall_of("A", measure, &explanation, &texts);
            let level = explanation.steps.iter().find_map(|step| match step {
                Step::Level(level) => Some(*level),
                _ => None,
            });
            let Some(chart) = chart else {
                let without = explanation.steps.contains(&Step::NoBenefit);
                // Without a class there is no level to start from.
                let classless = !explanation
                    .steps
                    .iter()
                    .any(|step| matches!(step, Step::Class(account) if account.class().is_some()));
                assert!(without || classless || matches!(rule, Rule::Need | Rule::FreeWeighing));
                continue;
            };
            assert_eq!(chart.end, level.unwrap().between());
            drawn += 1;
        }
    }
    assert!(drawn > 0);
}
