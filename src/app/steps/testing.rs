//! One step on its own for tests: a workshop, the step's view, and what it sends applied at once.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use egui::{ColorImage, Ui, vec2};
use egui_kittest::Harness;
use jiff::{Timestamp, tz::Offset};

use super::view;
use crate::app::commands::{Command, Sent};
use crate::app::commands::{Purpose, ViewState};
use crate::app::headless::picture;
use crate::app::headless::raster::png;
use crate::app::steps::context::StepContext;
use crate::app::theme::{Theme, ThemeKind};
use crate::results::{Results, StepFacts};
use crate::text::{Language, Texts};
use crate::workshop::testing::NOON;
use crate::workshop::{EditError, Step, Workshop, apply};

/// The order is tried so many times in tests: enough to say something, and soon done.
const SAMPLES: u32 = 2_000;

/// A step with its workshop.
pub struct Bench {
    pub step: Step,
    pub workshop: Workshop,
    pub texts: Texts,
    pub theme: Theme,
    pub results: Results,
    pub view: ViewState,
    pub read_only: bool,
    /// Wishes sent, in order.
    pub commands: Vec<Command>,
    /// Edits that the workshop refused.
    pub refused: Vec<EditError>,
    /// Number of edits taken.
    pub edits: usize,
    /// The most edits sent in one frame.
    pub most_in_a_frame: usize,
}

impl Bench {
    pub fn new(step: Step, workshop: Workshop, language: Language) -> Self {
        Self {
            step,
            workshop,
            texts: Texts::new(language),
            theme: Theme::load(ThemeKind::Light).expect("parses"),
            results: Results::default(),
            view: ViewState::default(),
            read_only: false,
            commands: Vec::new(),
            refused: Vec::new(),
            edits: 0,
            most_in_a_frame: 0,
        }
    }

    /// Brings what is known up to the workshop as it is.
    pub fn know(&mut self) {
        let workshop = Arc::new(self.workshop.clone());
        self.results.refresh(&workshop, self.edits as u64 + 1);
        self.results.complete(&AtomicBool::new(false), &|_| {});
    }

    /// What steps look at to know where they stand.
    pub fn facts(&self) -> StepFacts<'_> {
        StepFacts {
            workshop: &self.workshop,
            results: &self.results,
        }
    }

    /// Shows the step and applies what it sends.
    pub fn show(&mut self, ui: &mut Ui) {
        let mut sent = Vec::new();
        let mut context = StepContext {
            workshop: &self.workshop,
            results: &self.results,
            texts: &self.texts,
            theme: &self.theme,
            now: Timestamp::UNIX_EPOCH,
            offset: Offset::UTC,
            purpose: Purpose::Lead,
            read_only: self.read_only,
            view: &mut self.view,
            sent: &mut sent,
        };
        (view(self.step).show)(ui, &mut context);
        let mut edits = 0;
        for sent in sent {
            match sent {
                Sent::Edit(edit) => {
                    edits += 1;
                    match apply(&mut self.workshop, *edit, NOON) {
                        Ok(()) => self.edits += 1,
                        Err(error) => self.refused.push(error),
                    }
                }
                Sent::Command(command) => self.commands.push(command),
            }
        }
        self.most_in_a_frame = self.most_in_a_frame.max(edits);
    }

    /// The step in a window of its own, for pressing and typing.
    pub fn harness(self) -> Harness<'static, Self> {
        Harness::builder()
            .with_size(vec2(1040.0, 4000.0))
            .with_max_steps(16)
            .with_context_setup(|ctx| {
                Theme::load(ThemeKind::Light)
                    .expect("parses")
                    .apply(ctx, 1.0);
            })
            .build_ui_state(|ui, bench: &mut Self| bench.show(ui), self)
    }

    /// A picture of the step in the room the shell leaves it, written beside the other test results.
    pub fn picture(&mut self, name: &str, size: egui::Vec2) -> ColorImage {
        let theme = self.theme.clone();
        let image = picture(
            size,
            1.0,
            |ctx| theme.apply(ctx, 1.0),
            |ui| {
                egui::CentralPanel::default().show(ui, |ui| {
                    egui::ScrollArea::vertical()
                        .auto_shrink(false)
                        .show(ui, |ui| self.show(ui));
                });
            },
        );
        let folder = std::env::temp_dir().join("foretrade-pictures");
        std::fs::create_dir_all(&folder).expect("a folder for pictures");
        std::fs::write(
            folder.join(format!("{name}.png")),
            png(&image).expect("encodes"),
        )
        .expect("written");
        image
    }
}

/// The shipped example.
pub fn example() -> Workshop {
    let source = include_str!(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/workshops/region-exempel.ron"
    ));
    let mut example: Workshop = ron::from_str(source).expect("the example reads");
    example.method.robustness.samples = SAMPLES;
    example
}

/// The example with so many groups, each a copy of one of the example's under a name of its own.
pub fn example_with(groups: usize) -> Workshop {
    let mut workshop = example();
    let own = workshop.need_groups.clone();
    let copies = own
        .iter()
        .cycle()
        .zip(own.len()..groups)
        .map(|(group, number)| {
            let mut copy = group.clone();
            copy.id = crate::workshop::GroupId::new(format!("grupp-{number}"));
            copy.name = format!("Behovsgrupp nummer {number}");
            copy
        });
    workshop.need_groups.extend(copies.collect::<Vec<_>>());
    workshop
}
