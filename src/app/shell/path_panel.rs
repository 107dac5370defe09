//! The path on the left: the whole method at a glance, where each step stands, by mark and by word.

use egui::{
    RichText, ScrollArea, Sense, Stroke, StrokeKind, TextStyle, Ui, WidgetInfo, accesskit, vec2,
};

use super::super::theme::{size, space};
use super::super::widgets::{Icon, focus_ring, quiet_button};
use crate::app::application::state::State;
use crate::app::commands::{Command, Sent};
use crate::app::theme::icons;
use crate::results::{self, StepFacts, StepState};
use crate::workshop::{Area, Step};

/// Where a step's name begins, in points from the row's left: the mark stands before it.
const NAME_FROM: f32 = 36.0;

/// Width at the usual text size.
const USUAL_WIDTH: f32 = 240.0;

/// The widest part of the window the path may take.
const WIDEST_PART: f32 = 0.3;

/// How wide the path is: it grows with the text, so that no name of a step is broken in the middle of a word.
pub fn width(ui: &Ui) -> f32 {
    let body = TextStyle::Body.resolve(ui.style()).size;
    let widest = (ui.available_width() * WIDEST_PART).max(USUAL_WIDTH);
    (USUAL_WIDTH * body / size::BODY).clamp(USUAL_WIDTH, widest)
}

fn mark(state: StepState) -> &'static str {
    match state {
        StepState::NotStarted => icons::CIRCLE,
        StepState::InProgress => icons::CIRCLE_HALF,
        StepState::Done => icons::CHECK_CIRCLE,
        StepState::LookAgain => icons::WARNING_CIRCLE,
        StepState::PassedOver => icons::SKIP_FORWARD,
        StepState::NotUsed => icons::CIRCLE_DASHED,
    }
}

/// Draws the path.
pub fn show(ui: &mut Ui, state: &State, sent: &mut Vec<Sent>) {
    let Some(document) = &state.document else {
        return;
    };
    let workshop = document.workshop();
    let facts = StepFacts {
        workshop,
        results: &state.results,
    };
    let texts = &state.texts;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        for area in Area::ALL {
            ui.add_space(space::HALF);
            ui.label(
                RichText::new(texts.get(area.key()).to_uppercase())
                    .color(state.theme.colours.ink_soft)
                    .text_style(TextStyle::Small),
            );
            for step in results::path(workshop).filter(|step| step.area() == area) {
                if row(ui, state, step, facts.state(step)) {
                    sent.push(Sent::Command(Command::Go(step)));
                }
            }
        }
        if quiet_button(ui, &texts.get("shell-prompts")).clicked() {
            sent.push(Sent::Command(Command::TogglePrompts));
        }
    });
}

fn row(ui: &mut Ui, state: &State, step: Step, stands: StepState) -> bool {
    let c = &state.theme.colours;
    let current = state.step() == step;
    let title = state.texts.get(&format!("step-{}-title", step.name()));
    let word = state.texts.get(stands.key());
    // Laid out first: with large text a name takes two lines, and the row grows with it.
    let width = ui.available_width();
    let room = width - NAME_FROM - 4.0;
    let font = TextStyle::Button.resolve(ui.style());
    let name = ui.painter().layout(title.clone(), font, c.ink, room);
    let small = TextStyle::Small.resolve(ui.style());
    let state_word = ui.painter().layout(word.clone(), small, c.ink_soft, room);
    let height = (name.size().y + state_word.size().y).max(space::TARGET);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let said = state.texts.with(
        "step-name-and-state",
        &[
            ("step", title.as_str().into()),
            ("state", word.as_str().into()),
        ],
    );
    response.widget_info(|| WidgetInfo::selected(accesskit::Role::Button, true, current, &said));
    if ui.is_rect_visible(rect) {
        if current || response.hovered() {
            let stroke = if current {
                Stroke::new(1.5, c.accent)
            } else {
                Stroke::NONE
            };
            ui.painter()
                .rect(rect, 6.0, c.accent_soft, stroke, StrokeKind::Inside);
        }
        let colour = match stands {
            StepState::Done => c.done,
            StepState::LookAgain => c.attention,
            StepState::InProgress => c.accent,
            StepState::NotStarted | StepState::PassedOver | StepState::NotUsed => c.ink_soft,
        };
        let icon = egui::Rect::from_min_size(rect.min + vec2(4.0, 0.0), vec2(28.0, height));
        Icon::from(mark(stands)).paint(ui.painter(), icon, 20.0, colour);
        let left = rect.min.x + NAME_FROM;
        let top = rect.center().y - (name.size().y + state_word.size().y) / 2.0;
        let second = top + name.size().y;
        ui.painter().galley(egui::pos2(left, top), name, c.ink);
        ui.painter()
            .galley(egui::pos2(left, second), state_word, c.ink_soft);
        focus_ring(ui, rect.shrink(1.0), &response);
    }
    response.clicked()
}
