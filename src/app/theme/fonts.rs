//! The typeface as three families with real weights, icons as the last fallback of each.

use egui::{FontDefinitions, FontFamily, FontId};

/// Name of the family with weight 400.
pub const REGULAR: &str = "regular";
/// Name of the family with weight 600.
pub const SEMIBOLD: &str = "semibold";
/// Name of the family with weight 700.
pub const BOLD: &str = "bold";

/// Running text at `size` points.
#[must_use]
pub fn regular(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(REGULAR.into()))
}

/// Emphasised text and labels at `size` points.
#[must_use]
pub fn semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(SEMIBOLD.into()))
}

/// Titles at `size` points.
#[must_use]
pub fn bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(BOLD.into()))
}

/// The bundled fonts. egui's own stay behind them for the few signs the typeface lacks, so that a
/// picture is the same on every machine.
pub(super) fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let fallback = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    for name in [REGULAR, SEMIBOLD, BOLD] {
        fonts
            .families
            .insert(FontFamily::Name(name.into()), fallback.clone());
    }
    fonts
}
