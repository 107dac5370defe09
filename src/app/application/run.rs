//! Opening the window.

use std::path::PathBuf;

use jiff::{Timestamp, tz::Offset};

use crate::app::application::files::SystemPicker;
use crate::app::application::storage::Storage;
use crate::app::application::{Application, Opening};
use crate::store::Folders;
use crate::text::{Explain, Language, Message};

/// Which renderer draws the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renderer {
    /// Vulkan, Metal or Direct3D.
    Wgpu,
    /// OpenGL.
    Glow,
}

/// What the window is opened with.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// A file to open at once.
    pub file: Option<PathBuf>,
    /// Language; none = the saved setting, else the system's.
    pub language: Option<Language>,
    /// Renderer; none = the first that works.
    pub renderer: Option<Renderer>,
    /// The user's distance from UTC.
    pub offset: Option<Offset>,
}

/// Why the window could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// No renderer works.
    #[error("no renderer works: {0}")]
    Renderer(String),
}

impl Explain for RunError {
    fn message(&self) -> Message {
        match self {
            Self::Renderer(cause) => Message::new("run-no-renderer").with("cause", cause),
        }
    }
}

/// Opens the window and returns when it is closed. Whether there is a display at all is found out before, because
/// the window library ends the program where there is none. Without a chosen renderer wgpu is tried first, then glow.
///
/// # Errors
/// [`RunError`].
pub fn run(options: &Options, clock: fn() -> Timestamp) -> Result<(), RunError> {
    let order: &[Renderer] = match options.renderer {
        Some(Renderer::Wgpu) => &[Renderer::Wgpu],
        Some(Renderer::Glow) => &[Renderer::Glow],
        None => &[Renderer::Wgpu, Renderer::Glow],
    };
    let mut last = String::new();
    for renderer in order {
        match open(options, *renderer, clock) {
            Ok(()) => return Ok(()),
            Err(error) => last = error.to_string(),
        }
    }
    Err(RunError::Renderer(last))
}

fn open(options: &Options, renderer: Renderer, clock: fn() -> Timestamp) -> eframe::Result {
    let native = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title("Företräde")
            .with_app_id("foretrade")
            .with_inner_size([1280.0, 800.0])
            .with_min_inner_size([1024.0, 700.0]),
        renderer: match renderer {
            Renderer::Wgpu => eframe::Renderer::Wgpu,
            Renderer::Glow => eframe::Renderer::Glow,
        },
        system_font_fallback: false,
        ..Default::default()
    };
    let options = options.clone();
    eframe::run_native(
        "foretrade",
        native,
        Box::new(move |creation| {
            let opening = Opening {
                file: options.file,
                language: options.language.or_else(system_language),
                clock: Box::new(clock),
                offset: options.offset.unwrap_or(Offset::UTC),
                storage: Storage::new(Folders::of_user()),
                picker: Box::new(SystemPicker),
            };
            Ok(Box::new(Application::new(&creation.egui_ctx, opening)?))
        }),
    )
}

/// English only where the system says so; everywhere else Swedish.
fn system_language() -> Option<Language> {
    sys_locale::get_locale().map(|locale| Language::from_locale(&locale))
}
