//! The product's own colours and distances as data, read from `assets/theme/*.ron`.
//!
//! Invariants, held by tests: text stands at 4.5:1 or more against every surface it may lie on, marks and control
//! borders at 3:1 or more, the severity ramp falls or rises strictly in luminance so that it survives greyscale print.
//! Meaning is never carried by colour alone: that is up to what is drawn with them.

use ecolor::Color32;
use serde::{Deserialize, Deserializer, de};

use super::contrast;

/// Which set of colours is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ThemeKind {
    /// Dark ink on light surfaces, made for projectors.
    #[default]
    Light,
    /// Light ink on dark surfaces.
    Dark,
    /// Black and white with one bright accent.
    HighContrast,
}

impl ThemeKind {
    /// Every kind, in the order a menu shows them.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::HighContrast];

    fn source(self) -> &'static str {
        match self {
            Self::Light => include_str!("../../assets/theme/light.ron"),
            Self::Dark => include_str!("../../assets/theme/dark.ron"),
            Self::HighContrast => include_str!("../../assets/theme/high_contrast.ron"),
        }
    }
}

/// The colours of a theme. All are opaque sRGB.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Colours {
    /// Whether the surfaces are darker than the ink.
    pub dark: bool,
    /// The ground everything stands on.
    #[serde(deserialize_with = "hex")]
    pub surface: Color32,
    /// Things that can be picked up: cards, dialogs, menus.
    #[serde(deserialize_with = "hex")]
    pub surface_raised: Color32,
    /// Things to fill in and side panels.
    #[serde(deserialize_with = "hex")]
    pub surface_sunken: Color32,
    /// Text.
    #[serde(deserialize_with = "hex")]
    pub ink: Color32,
    /// Secondary text; still 4.5:1.
    #[serde(deserialize_with = "hex")]
    pub ink_soft: Color32,
    /// The outline of controls and axes; 3:1.
    #[serde(deserialize_with = "hex")]
    pub border: Color32,
    /// Hairlines that only separate and carry no meaning.
    #[serde(deserialize_with = "hex")]
    pub line: Color32,
    /// The one accent: the primary action, the chosen thing.
    #[serde(deserialize_with = "hex")]
    pub accent: Color32,
    /// The accent under the pointer.
    #[serde(deserialize_with = "hex")]
    pub accent_hover: Color32,
    /// Text on the accent.
    #[serde(deserialize_with = "hex")]
    pub on_accent: Color32,
    /// The ground of a chosen row; ink is read on it.
    #[serde(deserialize_with = "hex")]
    pub accent_soft: Color32,
    /// The ring around what has the keyboard.
    #[serde(deserialize_with = "hex")]
    pub focus: Color32,
    /// Text and icon of something to look at.
    #[serde(deserialize_with = "hex")]
    pub attention: Color32,
    /// Text and icon of something that failed.
    #[serde(deserialize_with = "hex")]
    pub error: Color32,
    /// Text and icon of something finished.
    #[serde(deserialize_with = "hex")]
    pub done: Color32,
    /// Sequential ramp, little to much.
    #[serde(deserialize_with = "hex_list")]
    pub ramp: [Color32; 7],
    /// Severity classes: small, moderate, large, very large.
    #[serde(deserialize_with = "hex_list")]
    pub severity: [Color32; 4],
    /// Parts of a whole (criteria) in their given order; always with a letter beside.
    #[serde(deserialize_with = "hex_list")]
    pub series: [Color32; 6],
}

impl Colours {
    /// Reads the colours of a bundled theme.
    ///
    /// # Errors
    /// When the bundled file does not parse; a test opens all of them.
    pub fn load(kind: ThemeKind) -> Result<Self, ThemeError> {
        ron::from_str(kind.source()).map_err(|source| ThemeError::Parse {
            kind,
            source: Box::new(source),
        })
    }

    /// Ink on paper without shades, which needs no file.
    #[must_use]
    pub fn plain() -> Self {
        let (paper, ink) = (Color32::WHITE, Color32::BLACK);
        let middle = Color32::from_gray(100);
        Self {
            dark: false,
            surface: paper,
            surface_raised: paper,
            surface_sunken: paper,
            ink,
            ink_soft: ink,
            border: ink,
            line: middle,
            accent: ink,
            accent_hover: middle,
            on_accent: paper,
            accent_soft: Color32::from_gray(225),
            focus: ink,
            attention: ink,
            error: ink,
            done: ink,
            ramp: [middle; 7],
            severity: [middle; 4],
            series: [middle; 6],
        }
    }

    /// The colour of a part of a whole; a seventh part starts again from the first.
    #[must_use]
    pub fn series_at(&self, index: usize) -> Color32 {
        self.series
            .get(index % self.series.len())
            .copied()
            .unwrap_or(self.ink)
    }

    /// The fill for a severity class, 0 small to 3 very large; larger numbers give the last.
    #[must_use]
    pub fn severity_at(&self, class: usize) -> Color32 {
        self.severity
            .get(class.min(self.severity.len() - 1))
            .copied()
            .unwrap_or(self.ink)
    }

    /// The step of the sequential ramp for a share in `[0, 1]`; outside it the nearest end.
    #[must_use]
    pub fn ramp_at(&self, share: f64) -> Color32 {
        let last = self.ramp.len() - 1;
        let step = (share.clamp(0.0, 1.0) * self.ramp.len() as f64) as usize;
        self.ramp.get(step.min(last)).copied().unwrap_or(self.ink)
    }

    /// Black or white, whichever is read best on `ground`; 4.5:1 or more on any ground.
    #[must_use]
    pub fn text_on(&self, ground: Color32) -> Color32 {
        let (black, white) = (Color32::BLACK, Color32::WHITE);
        if contrast::ratio(black, ground) >= contrast::ratio(white, ground) {
            black
        } else {
            white
        }
    }
}

/// Distances in points, all on a grid of eight.
pub mod space {
    /// Half a step, inside tight pairs such as an icon and its word.
    pub const HALF: f32 = 4.0;
    /// One step.
    pub const ONE: f32 = 8.0;
    /// Two steps, the usual distance between parts.
    pub const TWO: f32 = 16.0;
    /// Three steps, between sections.
    pub const THREE: f32 = 24.0;
    /// Four steps, around a page.
    pub const FOUR: f32 = 32.0;
    /// The smallest height and width of anything to press, in points.
    pub const TARGET: f32 = 44.0;
    /// The widest a column of running text may be, in ems of its size (about 75 characters).
    pub const TEXT_COLUMN_EMS: f32 = 36.0;
}

/// A theme file could not be used.
#[derive(Debug, thiserror::Error)]
pub enum ThemeError {
    /// The file does not parse, or a colour in it is not `#RRGGBB`.
    #[error("theme {kind:?}: {source}")]
    Parse {
        /// Which theme.
        kind: ThemeKind,
        /// What the reader says, with line and column.
        source: Box<ron::error::SpannedError>,
    },
}

fn parse_hex<E: de::Error>(text: &str) -> Result<Color32, E> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6);
    let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
    let Some(number) = number else {
        return Err(E::custom(format!("{text} is not a colour like #1B1D21")));
    };
    let [_, red, green, blue] = number.to_be_bytes();
    Ok(Color32::from_rgb(red, green, blue))
}

fn hex<'de, D: Deserializer<'de>>(source: D) -> Result<Color32, D::Error> {
    parse_hex(&String::deserialize(source)?)
}

fn hex_list<'de, D: Deserializer<'de>, const N: usize>(
    source: D,
) -> Result<[Color32; N], D::Error> {
    let texts = Vec::<String>::deserialize(source)?;
    let colours = texts
        .iter()
        .map(|text| parse_hex(text))
        .collect::<Result<Vec<_>, D::Error>>()?;
    let count = colours.len();
    colours
        .try_into()
        .map_err(|_| de::Error::custom(format!("{N} colours are needed, {count} are given")))
}

#[cfg(test)]
mod tests {
    use super::contrast::{luminance, ratio};
    use super::*;

    fn all() -> Vec<(ThemeKind, Colours)> {
        let of = |kind| (kind, Colours::load(kind).expect("a bundled theme parses"));
        ThemeKind::ALL.into_iter().map(of).collect()
    }

    #[test]
    fn text_is_legible_on_every_surface() {
        for (kind, c) in all() {
            for ground in [c.surface, c.surface_raised, c.surface_sunken] {
                for text in [c.ink, c.ink_soft, c.accent, c.attention, c.error, c.done] {
                    let found = ratio(text, ground);
                    assert!(
                        found >= 4.5,
                        "{:?}: {text:?} on {ground:?} is {found:.2}",
                        kind
                    );
                }
            }
            assert!(ratio(c.on_accent, c.accent) >= 4.5, "{:?}", kind);
            assert!(ratio(c.on_accent, c.accent_hover) >= 4.5, "{:?}", kind);
            assert!(ratio(c.ink, c.accent_soft) >= 4.5, "{:?}", kind);
            assert!(ratio(c.accent, c.accent_soft) >= 4.5, "{:?}", kind);
        }
    }

    #[test]
    fn marks_are_seen_on_every_surface() {
        for (kind, c) in all() {
            for ground in [c.surface, c.surface_raised, c.surface_sunken] {
                let marks = [c.border, c.focus, c.accent];
                for mark in marks.iter().chain(&c.severity).chain(&c.series) {
                    let found = ratio(*mark, ground);
                    assert!(
                        found >= 3.0,
                        "{:?}: {mark:?} on {ground:?} is {found:.2}",
                        kind
                    );
                }
            }
        }
    }

    #[test]
    fn numbers_written_on_marks_are_legible() {
        for (kind, c) in all() {
            for ground in c.ramp.iter().chain(&c.severity).chain(&c.series) {
                let found = ratio(c.text_on(*ground), *ground);
                assert!(found >= 4.5, "{:?}: text on {ground:?} is {found:.2}", kind);
            }
        }
    }

    #[test]
    fn ramps_survive_greyscale() {
        for (kind, c) in all() {
            for (name, steps, least) in [
                ("severity", &c.severity[..], 1.4),
                ("ramp", &c.ramp[..], 1.2),
            ] {
                for pair in steps.windows(2) {
                    let darker = luminance(pair[1]) < luminance(pair[0]);
                    assert_ne!(darker, c.dark, "{:?}: {name} turns at {pair:?}", kind);
                    let found = ratio(pair[0], pair[1]);
                    assert!(
                        found >= least,
                        "{:?}: {name} step {pair:?} is {found:.2}",
                        kind
                    );
                }
            }
        }
    }

    #[test]
    fn a_colour_that_is_none_is_refused() {
        let broken = ThemeKind::Light.source().replace("#FAFAF8", "white");
        let error = ron::from_str::<Colours>(&broken).expect_err("not a colour");
        assert!(error.to_string().contains("white"), "{error}");
    }

    #[test]
    fn shares_map_to_the_ramp_ends() {
        let colours = Colours::load(ThemeKind::Light).expect("parses");
        assert_eq!(colours.ramp_at(-1.0), colours.ramp[0]);
        assert_eq!(colours.ramp_at(1.0), colours.ramp[6]);
        assert_eq!(colours.ramp_at(f64::NAN), colours.ramp[0]);
    }
}
