//! The health gap: how far today's health is from the health the board wants, on a scale from worst to
//! optimal. Officials give today and optimal; the board confirms what it wants.

use egui::{Align2, Color32, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::app::steps::form::{self, Form};
use crate::app::theme::{Theme, regular, size, space};
use crate::app::widgets::{NumberField, Tone, quiet_button, status, tag};
use crate::text;
use crate::text::{Argument, Texts, numbers};
use crate::workshop::{HealthGap, NeedGroup};

/// (desired − current) / (optimal − worst), held inside 0–1; none while a number is missing.
pub(super) fn share(gap: Option<&HealthGap>) -> Option<f64> {
    let gap = gap?;
    let span = gap.optimal? - gap.worst?;
    let share = (gap.desired? - gap.current?) / span;
    share.is_finite().then(|| share.clamp(0.0, 1.0))
}

pub(super) fn show(ui: &mut Ui, form: Form<'_>, draft: &mut NeedGroup) {
    let texts = form.texts;
    form::aside(ui, &texts.get("need-groups-gap-sentence"));
    let Some(gap) = &mut draft.health_gap else {
        if form.enabled && ui.button(texts.get("need-groups-gap-add")).clicked() {
            draft.health_gap = Some(HealthGap {
                indicator: String::new(),
                unit: String::new(),
                worst: None,
                optimal: None,
                current: None,
                desired: None,
                basis: String::new(),
                quality: None,
                illustrative: false,
            });
        }
        return;
    };
    form.line(ui, "need-groups-gap-indicator", &mut gap.indicator);
    form.line(ui, "need-groups-unit", &mut gap.unit);
    let unit = gap.unit.clone();
    let mut equal = false;
    {
        let mut field = |ui: &mut Ui, key: &str, value: &mut Option<f64>, other: Option<f64>| {
            form::cell(ui, 230.0, |ui| {
                let label = texts.get(key);
                let mut number = NumberField::new(&label).decimals(4);
                if !unit.trim().is_empty() && unit.chars().count() <= 8 {
                    number = number.unit(&unit);
                }
                let before = *value;
                form.number(ui, number, value);
                if value.is_some() && *value == other && *value != before {
                    // Two equal ends give no scale: the number is asked for again.
                    *value = before;
                    equal = true;
                }
            });
        };
        form::side_by_side(ui, |ui| {
            let optimal = gap.optimal;
            field(ui, "need-groups-gap-worst", &mut gap.worst, optimal);
            field(ui, "need-groups-gap-current", &mut gap.current, None);
            field(ui, "need-groups-gap-desired", &mut gap.desired, None);
            let worst = gap.worst;
            field(ui, "need-groups-gap-optimal", &mut gap.optimal, worst);
        });
    }
    let id = ui.scope_id().with("gap ends are equal");
    let said = ui.data_mut(|data| {
        if equal {
            data.insert_temp(id, true);
        }
        data.get_temp::<bool>(id).unwrap_or(false)
    });
    if said && gap.worst.is_some() && gap.optimal.is_some() {
        ui.data_mut(|data| data.remove::<bool>(id));
    }
    if said {
        status(ui, Tone::Attention, &texts.get("need-groups-gap-equal"));
    }
    picture(ui, texts, gap);
    form.lines(ui, "need-groups-basis", &mut gap.basis, 2);
    form.quality(ui, &texts.get("need-groups-quality"), &mut gap.quality);
    form.tick(
        ui,
        &texts.get("need-groups-is-illustrative"),
        &mut gap.illustrative,
    );
    if gap.illustrative {
        tag(ui, &texts.get("need-groups-illustrative"), None);
    }
    if form.enabled && quiet_button(ui, &texts.get("need-groups-gap-remove")).clicked() {
        draft.health_gap = None;
    }
}

/// The scale from worst to optimal with today, wanted and the gap between, and the same in a sentence.
fn picture(ui: &mut Ui, texts: &Texts, gap: &HealthGap) {
    let (Some(worst), Some(optimal)) = (gap.worst, gap.optimal) else {
        form::aside(ui, &texts.get("need-groups-gap-needs-ends"));
        return;
    };
    let sentence = match share(Some(gap)) {
        Some(share) => text!(
            texts,
            "need-groups-gap-share",
            share = Argument::Share(share)
        ),
        None => texts.get("need-groups-gap-not-known"),
    };
    let theme = Theme::of(ui.ctx());
    let colours = &theme.colours;
    let width = form::column_width(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 112.0), Sense::hover());
    let described = sentence.clone();
    response.widget_info(move || {
        WidgetInfo::labeled(egui::accesskit::Role::Image, true, described.as_str())
    });
    let painter = ui.painter_at(rect);
    let left = rect.left() + space::TWO;
    let right = rect.right() - space::TWO;
    let middle = rect.center().y;
    let at = |value: f64| {
        let share = ((value - worst) / (optimal - worst)).clamp(0.0, 1.0) as f32;
        left + share * (right - left)
    };
    painter.hline(left..=right, middle, Stroke::new(4.0, colours.border));
    if let (Some(current), Some(desired)) = (gap.current, gap.desired) {
        let bar = egui::Rect::from_x_y_ranges(
            at(current).min(at(desired))..=at(current).max(at(desired)),
            middle - 8.0..=middle + 8.0,
        );
        painter.rect_filled(bar, 3.0, colours.accent);
    }
    let font = regular(size::BODY);
    let number = |value: f64| numbers::decimal_at_most(texts.language(), value, 2);
    let mark = |value: f64, key: &str, above: bool, colour: Color32| {
        let x = at(value);
        painter.vline(x, middle - 12.0..=middle + 12.0, Stroke::new(3.0, colour));
        let words = format!("{} {}", texts.get(key), number(value));
        let galley = painter.layout_no_wrap(words, font.clone(), colours.ink);
        let half = galley.size().x / 2.0;
        let middle_of_words = x.clamp(
            rect.left() + half,
            (rect.right() - half).max(rect.left() + half),
        );
        let y = if above { middle - 16.0 } else { middle + 16.0 };
        let anchor = if above {
            Align2::CENTER_BOTTOM
        } else {
            Align2::CENTER_TOP
        };
        let place = anchor.anchor_size(pos2(middle_of_words, y), galley.size());
        painter.galley(place.min, galley, colours.ink);
    };
    mark(worst, "need-groups-gap-worst", false, colours.ink_soft);
    mark(optimal, "need-groups-gap-optimal", false, colours.ink_soft);
    // Today and wanted would cover each other when close: one is written on the line above.
    if let Some(current) = gap.current {
        mark(current, "need-groups-gap-current", true, colours.ink);
    }
    if let Some(desired) = gap.desired {
        let x = at(desired);
        painter.vline(
            x,
            middle - 12.0..=middle + 12.0,
            Stroke::new(3.0, colours.ink),
        );
        let close = gap
            .current
            .is_some_and(|current| (at(current) - x).abs() < 170.0);
        let words = format!(
            "{} {}",
            texts.get("need-groups-gap-desired"),
            number(desired)
        );
        let galley = painter.layout_no_wrap(words, font.clone(), colours.ink);
        let half = galley.size().x / 2.0;
        let place = x.clamp(
            rect.left() + half,
            (rect.right() - half).max(rect.left() + half),
        );
        let y = middle - if close { 36.0 } else { 16.0 };
        let placed = Align2::CENTER_BOTTOM.anchor_size(pos2(place, y), galley.size());
        painter.galley(placed.min, galley, colours.ink);
    }
    form::paragraph(ui, &sentence);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gap(worst: f64, current: f64, desired: f64, optimal: f64) -> HealthGap {
        HealthGap {
            indicator: String::new(),
            unit: String::new(),
            worst: Some(worst),
            optimal: Some(optimal),
            current: Some(current),
            desired: Some(desired),
            basis: String::new(),
            quality: None,
            illustrative: false,
        }
    }

    #[test]
    fn the_gap_is_a_share_of_the_scale_in_either_direction() {
        assert_eq!(share(Some(&gap(0.0, 40.0, 65.0, 100.0))), Some(0.25));
        assert_eq!(share(Some(&gap(30.0, 20.0, 5.0, 0.0))), Some(0.5));
        assert_eq!(share(Some(&gap(0.0, 80.0, 60.0, 100.0))), Some(0.0));
        let mut unknown = gap(0.0, 1.0, 2.0, 3.0);
        unknown.desired = None;
        assert_eq!(share(Some(&unknown)), None);
        assert_eq!(share(None), None);
    }
}
