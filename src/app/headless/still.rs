//! A step as a picture, without a window: for the command line and for looking at every step in tests.

use std::cell::RefCell;
use std::sync::Arc;

use egui::{ColorImage, Vec2};
use jiff::{Timestamp, tz::Offset};

use crate::app::application::files::SystemPicker;
use crate::app::application::storage::Storage;
use crate::app::application::{Application, Opening};
use crate::app::commands::Purpose;
use crate::app::headless;
use crate::app::headless::raster;
use crate::app::headless::raster::PngError;
use crate::app::presenter;
use crate::app::theme::{Theme, ThemeKind};
use crate::results::Results;
use crate::text::{Language, Texts};
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
    /// The page of the big screen, from 1; none = the process leader's window.
    pub wall: Option<usize>,
    /// The clock.
    pub now: Timestamp,
}

/// The window as it would look.
pub fn picture(workshop: &Workshop, view: View) -> ColorImage {
    if let (Some(page), Some(step)) = (view.wall, view.step)
        && let Ok(theme) = Theme::load(view.theme)
    {
        return wall_picture(workshop, view, (step, page), &theme);
    }
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

/// A page of the big screen as it would look; the last one where there are fewer.
fn wall_picture(
    workshop: &Workshop,
    view: View,
    (step, page): (Step, usize),
    theme: &Theme,
) -> ColorImage {
    let texts = Texts::new(view.language);
    let shared = Arc::new(workshop.clone());
    let results = Results::whole(&shared);
    let wall = presenter::wall(presenter::Source {
        step,
        workshop,
        results: &results,
        texts: &texts,
        private: false,
        selected: None,
        time: None,
    });
    let sheet = presenter::Sheet {
        colours: &theme.colours,
        texts: &texts,
        size: view.size,
        scale: 1.0,
    };
    let pages = presenter::pages(&wall, sheet);
    let page = pages.get(page.min(pages.len()).saturating_sub(1));
    headless::picture(
        view.size,
        1.0,
        |ctx| theme.apply(ctx, 1.0),
        |ui| {
            if let Some(page) = page {
                presenter::draw_page(ui, page);
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
        application.wait_for_results();
    }
    Some(application)
}
