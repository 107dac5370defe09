//! A step as a picture, without a window: for the command line and for looking at every step in tests.

use std::cell::RefCell;

use egui::{ColorImage, Vec2};
use jiff::{Timestamp, tz::Offset};

use super::application::{Application, Opening};
use super::files::SystemPicker;
use super::headless;
use super::raster::{self, PngError};
use super::state::Purpose;
use super::storage::Storage;
use super::theme::ThemeKind;
use crate::text::Language;
use crate::workshop::{Step, Workshop};

/// What is drawn, and how.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// The step; none = the start page.
    pub step: Option<Step>,
    /// Language.
    pub language: Language,
    /// Colours.
    pub theme: ThemeKind,
    /// Size in points, which are pixels.
    pub size: Vec2,
    /// The clock.
    pub now: Timestamp,
}

/// The window as it would look.
pub fn picture(workshop: &Workshop, view: View) -> ColorImage {
    // Made before the first frame, because the theme must be in place by then.
    let application = RefCell::new(None);
    headless::picture(
        view.size,
        1.0,
        |ctx| *application.borrow_mut() = open(ctx, workshop, view),
        |ui| {
            if let Some(application) = application.borrow_mut().as_mut() {
                application.show(ui);
            }
        },
    )
}

/// The window as it would look, as a PNG file.
///
/// # Errors
/// When the picture cannot be encoded.
pub fn png(workshop: &Workshop, view: View) -> Result<Vec<u8>, PngError> {
    raster::png(&picture(workshop, view))
}

fn open(ctx: &egui::Context, workshop: &Workshop, view: View) -> Option<Application> {
    let opening = Opening {
        file: None,
        language: Some(view.language),
        clock: Box::new(move || view.now),
        offset: Offset::UTC,
        storage: Storage::new(None),
        picker: Box::new(SystemPicker),
    };
    let mut application = Application::new(ctx, opening).ok()?;
    application.set_theme(view.theme, true, ctx);
    if let Some(step) = view.step {
        let purpose = match workshop.invitation {
            Some(_) => Purpose::Answer,
            None => Purpose::Lead,
        };
        application.show_workshop(workshop.clone(), purpose);
        application.state.view.step = Some(step);
        application.state.results.wait(workshop);
    }
    Some(application)
}
