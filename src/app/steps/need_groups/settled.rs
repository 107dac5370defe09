//! The severity class of a group as one judgement: what the judgements give, and what the board settles instead,
//! with its reason.

use egui::Ui;

use crate::app::steps::form::{self, Form};
use crate::app::theme::space;
use crate::app::widgets::{Tone, heading, quiet_button, status};
use crate::ranking::classes::ClassAccount;
use crate::ranking::of_workshop::class_message;
use crate::workshop::{Level, NeedGroup, SettledClass};

/// `account`: the class as it counts now; none while it cannot be told.
pub(super) fn show(
    ui: &mut Ui,
    form: Form<'_>,
    account: Option<&ClassAccount>,
    draft: &mut NeedGroup,
) {
    let texts = form.texts;
    ui.add_space(space::ONE);
    heading(ui, 3, &texts.get("need-groups-class-heading"));
    form::aside(ui, &texts.get("need-groups-class-sentence"));
    let proposed = account.map(|account| ClassAccount {
        settled: None,
        ..*account
    });
    if let Some(message) = proposed.as_ref().and_then(class_message) {
        form::paragraph(ui, &texts.message(&message));
    }
    let Some(settled) = draft.settled_class.clone() else {
        if form.enabled && quiet_button(ui, &texts.get("need-groups-class-settle")).clicked() {
            let class = proposed.and_then(|it| it.proposed).unwrap_or(Level::Large);
            draft.settled_class = Some(SettledClass::of(draft, class, ""));
        }
        return;
    };
    let mut class = settled.class;
    let mut because = settled.because.clone();
    let options: Vec<(Level, String)> = Level::ALL
        .into_iter()
        .map(|level| (level, texts.get(level.key())))
        .collect();
    let label = texts.get("need-groups-class-settled");
    if let Some(chosen) = form.one_of(ui, &label, &options, Some(class)) {
        class = chosen;
    }
    form.lines(ui, "need-groups-class-because", &mut because, 2);
    if because.trim().is_empty() {
        status(
            ui,
            Tone::Attention,
            &texts.get("need-groups-class-needs-reason"),
        );
    }
    let outdated = settled.is_outdated(draft);
    if outdated {
        status(
            ui,
            Tone::Attention,
            &texts.get("need-groups-class-outdated"),
        );
    }
    if class != settled.class || because != settled.because {
        // What is written anew is written of the judgements as they stand.
        draft.settled_class = Some(SettledClass::of(draft, class, because));
    }
    if !form.enabled {
        return;
    }
    if outdated && quiet_button(ui, &texts.get("need-groups-class-still-holds")).clicked() {
        // The reason was given for other judgements.
        draft.settled_class = Some(SettledClass::of(draft, settled.class, ""));
    }
    if quiet_button(ui, &texts.get("need-groups-class-back")).clicked() {
        draft.settled_class = None;
    }
}
