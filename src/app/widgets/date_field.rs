//! A typed day, year first: 2027-03-01.

use egui::Ui;
use jiff::civil::Date;

use super::typed_field::{Looks, typed_field};
use crate::text::Texts;

/// Shows the field and returns the new day when it changed: `Some(None)` when it was emptied.
/// What cannot be read is answered with an example, and changes nothing.
pub fn date_field(
    ui: &mut Ui,
    texts: &Texts,
    label: &str,
    value: Option<Date>,
) -> Option<Option<Date>> {
    let shown = value.map_or_else(String::new, |date| date.to_string());
    let hint = texts.get("widget-date-hint");
    let looks = Looks {
        label,
        unit: None,
        hint: &hint,
        width: 140.0,
        align_right: false,
        label_hidden: false,
    };
    typed_field(ui, &looks, &shown, |typed| {
        if typed.is_empty() {
            return Ok(None);
        }
        typed
            .parse::<Date>()
            .map(Some)
            .map_err(|_| texts.get("widget-date-wrong"))
    })
}
