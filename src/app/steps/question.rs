//! Step Question, to be filled.

use egui::Ui;

use super::{StepFacts, StepState, StepView};
use crate::app::context::StepContext;
use crate::text::Message;
use crate::workshop::Step;

pub(super) const VIEW: StepView = StepView {
    step: Step::Question,
    state,
    missing,
    show,
};

fn state(_: &StepFacts<'_>) -> StepState {
    StepState::NotStarted
}

fn missing(_: &StepFacts<'_>) -> Vec<Message> {
    Vec::new()
}

fn show(_: &mut Ui, _: &mut StepContext<'_>) {}
