//! The common part of fields with a typed value: what is typed stays as typed while it is being typed,
//! what can be read is returned at once, and what cannot is said below the field.

use egui::{Align2, Response, RichText, TextEdit, Ui, Vec2, vec2};

use super::notice::field_error;
use crate::app::theme::{Theme, space};

/// How a field looks and is named.
pub(super) struct Looks<'a> {
    pub label: &'a str,
    pub unit: Option<&'a str>,
    pub hint: &'a str,
    pub width: f32,
    pub align_right: bool,
    /// When set, the label is a name for screen readers only: words beside the field say it.
    pub label_hidden: bool,
}

/// Shows the field with `shown` in it, and returns what was newly typed when it can be read.
/// `read` gives the value (none for an empty field) or the sentence that says what is wrong.
pub(super) fn typed_field<T>(
    ui: &mut Ui,
    looks: &Looks<'_>,
    shown: &str,
    read: impl Fn(&str) -> Result<Option<T>, String>,
) -> Option<Option<T>> {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::HALF;
        if !looks.label_hidden {
            ui.label(RichText::new(looks.label).text_style(Theme::strong()));
        }
        let id = ui.unique_id().with(("typed", looks.label));
        let kept: Option<String> = ui.data(|data| data.get_temp(id));
        let mut typed = kept.clone().unwrap_or_else(|| shown.to_owned());
        let response = ui.horizontal(|ui| field(ui, looks, id, &mut typed)).inner;
        let outcome = read(typed.trim());
        // Unreadable text stays for the person to mend; readable text is shown in its usual form.
        let unreadable = outcome.is_err() && (kept.is_some() || response.changed());
        let keep = response.has_focus() || unreadable;
        ui.data_mut(|data| {
            if keep {
                data.insert_temp(id, typed);
            } else {
                data.remove::<String>(id);
            }
        });
        match outcome {
            Ok(value) => response.changed().then_some(value),
            Err(sentence) => {
                field_error(ui, &sentence, response.id);
                None
            }
        }
    })
    .inner
}

fn field(ui: &mut Ui, looks: &Looks<'_>, id: egui::Id, typed: &mut String) -> Response {
    let align = if looks.align_right {
        Align2::RIGHT_CENTER
    } else {
        Align2::LEFT_CENTER
    };
    let edit = TextEdit::singleline(typed)
        .id(id.with("field"))
        .hint_text(looks.hint)
        .desired_width(looks.width)
        .min_size(vec2(0.0, space::TARGET))
        .margin(Vec2::new(12.0, 4.0))
        .align(align);
    let name = match looks.unit {
        Some(unit) => format!("{}, {unit}", looks.label),
        None => looks.label.to_owned(),
    };
    let response = ui.add(edit).accessible_name(name);
    if let Some(unit) = looks.unit {
        let soft = Theme::of(ui.ctx()).colours.ink_soft;
        ui.label(RichText::new(unit).color(soft));
    }
    response
}
