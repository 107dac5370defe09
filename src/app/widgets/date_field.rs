//! A day, typed as people write days and shown written out.

use egui::Ui;
use jiff::civil::Date;

use super::typed_field::{Looks, typed_field};
use crate::text::{Texts, dates};

/// Shows the field and returns the new day when it changed: `Some(None)` when it was emptied.
/// What cannot be read is answered with an example, and changes nothing.
pub fn date_field(
    ui: &mut Ui,
    texts: &Texts,
    label: &str,
    value: Option<Date>,
) -> Option<Option<Date>> {
    let shown = value.map_or_else(String::new, |date| dates::long(texts, date));
    let hint = texts.get("widget-date-hint");
    let looks = Looks {
        label,
        unit: None,
        hint: &hint,
        width: 168.0,
        align_right: false,
        label_hidden: false,
    };
    typed_field(ui, &looks, &shown, |typed| {
        if typed.is_empty() {
            return Ok(None);
        }
        dates::parse(typed)
            .map(Some)
            .ok_or_else(|| texts.get("widget-date-wrong"))
    })
}
