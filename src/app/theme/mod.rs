//! How the window looks: the product's own colours and distances, type, icons.
//!
//! Limits: the tokens are the same for every window of a context; the presenter window asks
//! [`Theme::style`] for a larger text scale and sets it on its own root.

mod apply;
mod fonts;
pub mod icons;

use std::sync::Arc;

pub use fonts::{BOLD, REGULAR, SEMIBOLD, bold, regular, semibold};

pub use crate::picture::theme::{Colours, ThemeError, ThemeKind, space};

/// The type scale at 100 %, in points.
pub mod size {
    /// Running text, buttons, fields; the smallest there is.
    pub const BODY: f32 = 16.0;
    /// Section headings.
    pub const SECTION: f32 = 20.0;
    /// Step titles.
    pub const TITLE: f32 = 28.0;
    /// The start page and the wall.
    pub const DISPLAY: f32 = 40.0;
}

/// A theme: colours and whether things may move.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// Which one it is.
    pub kind: ThemeKind,
    /// Its colours.
    pub colours: Colours,
    /// Nothing moves when set (the system, or the user, asked for it).
    pub reduced_motion: bool,
}

impl Theme {
    /// Reads a bundled theme.
    ///
    /// # Errors
    /// When the bundled file does not parse; a test opens all of them.
    pub fn load(kind: ThemeKind) -> Result<Self, ThemeError> {
        Ok(Self {
            kind,
            colours: Colours::load(kind)?,
            reduced_motion: false,
        })
    }

    /// The same theme without movement.
    #[must_use]
    pub fn with_reduced_motion(mut self, reduced: bool) -> Self {
        self.reduced_motion = reduced;
        self
    }

    /// The theme last applied to this context. Before the first [`Theme::apply`]: plain ink and paper.
    #[must_use]
    pub fn of(ctx: &egui::Context) -> Arc<Self> {
        ctx.data(|data| data.get_temp::<Arc<Self>>(egui::Id::NULL))
            .unwrap_or_else(|| Arc::new(Self::plain()))
    }

    /// Colours that need no file, for a context no theme was applied to.
    fn plain() -> Self {
        Self {
            kind: ThemeKind::Light,
            colours: Colours::plain(),
            reduced_motion: true,
        }
    }
}
