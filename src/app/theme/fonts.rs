//! The typeface as three families with real weights, icons as the last fallback of each.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily, FontId};

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

const FACES: [(&str, &[u8]); 3] = [
    (
        REGULAR,
        include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
    ),
    (
        SEMIBOLD,
        include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf"),
    ),
    (
        BOLD,
        include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
    ),
];
const ICONS: &[u8] = include_bytes!("../../../assets/fonts/Phosphor.ttf");

/// The bundled fonts. egui's own stay behind them for the few signs the typeface lacks, so that a
/// picture is the same on every machine.
pub(crate) fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let last = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    let mut add = |name: &str, bytes: &'static [u8]| {
        let data = Arc::new(FontData::from_static(bytes));
        fonts.font_data.insert(name.to_owned(), data);
    };
    add("icons", ICONS);
    for (name, bytes) in FACES {
        add(name, bytes);
    }
    let chain = |name: &str| -> Vec<String> {
        let own = [name.to_owned(), "icons".to_owned()];
        own.into_iter().chain(last.iter().cloned()).collect()
    };
    for name in [REGULAR, SEMIBOLD, BOLD] {
        fonts
            .families
            .insert(FontFamily::Name(name.into()), chain(name));
    }
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.insert(family, chain(REGULAR));
    }
    fonts
}
