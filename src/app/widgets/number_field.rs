//! A typed number with its unit. Comma and point are both taken as the decimal mark.

use egui::Ui;

use super::typed_field::{Looks, typed_field};
use crate::text;
use crate::text::numbers::{self, NumberError};
use crate::text::{Explain, Texts};

/// Which numbers have a meaning.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NumberRange {
    /// The smallest.
    pub least: f64,
    /// The largest.
    pub most: f64,
}

/// A field for one number.
pub struct NumberField<'a> {
    label: &'a str,
    unit: Option<&'a str>,
    decimals: usize,
    range: Option<NumberRange>,
    width: f32,
    label_hidden: bool,
}

impl<'a> NumberField<'a> {
    /// A field for whole numbers. `label` stands above it and is its accessible name.
    #[must_use]
    pub fn new(label: &'a str) -> Self {
        Self {
            label,
            unit: None,
            decimals: 0,
            range: None,
            width: 140.0,
            label_hidden: false,
        }
    }

    /// The unit, written out after the field and read with its name.
    #[must_use]
    pub fn unit(mut self, unit: &'a str) -> Self {
        self.unit = Some(unit);
        self
    }

    /// Decimals that are shown; with none, decimals typed are refused.
    #[must_use]
    pub fn decimals(mut self, decimals: usize) -> Self {
        self.decimals = decimals;
        self
    }

    /// The numbers that are taken; others are refused with a sentence that says the ends.
    #[must_use]
    pub fn range(mut self, least: f64, most: f64) -> Self {
        self.range = Some(NumberRange { least, most });
        self
    }

    /// Width of the field in points.
    #[must_use]
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// The label is read but not drawn, where a heading beside the field already says it.
    #[must_use]
    pub fn hide_label(mut self) -> Self {
        self.label_hidden = true;
        self
    }

    /// Shows the field and returns the new value when it changed: `Some(None)` when it was emptied.
    pub fn show(self, ui: &mut Ui, texts: &Texts, value: Option<f64>) -> Option<Option<f64>> {
        let language = texts.language();
        let shown = value.map_or_else(String::new, |value| {
            numbers::decimal_at_most(language, value, self.decimals)
        });
        let looks = Looks {
            label: self.label,
            unit: self.unit,
            hint: "",
            width: self.width,
            align_right: true,
            label_hidden: self.label_hidden,
        };
        typed_field(ui, &looks, &shown, |typed| self.read(typed, texts))
    }

    fn read(&self, typed: &str, texts: &Texts) -> Result<Option<f64>, String> {
        let read = if self.decimals == 0 {
            numbers::parse_integer(typed).map(|value| value as f64)
        } else {
            numbers::parse(typed)
        };
        match read {
            Ok(value) => match self.range {
                Some(range) if !(range.least..=range.most).contains(&value) => {
                    let write =
                        |number| numbers::decimal_at_most(texts.language(), number, self.decimals);
                    Err(text!(
                        texts,
                        "widget-number-outside",
                        least = write(range.least),
                        most = write(range.most)
                    ))
                }
                _ => Ok(Some(value)),
            },
            Err(NumberError::Empty) => Ok(None),
            Err(error) => Err(texts.message(&error.message())),
        }
    }
}
