//! From tokens to egui's style: fonts, text styles, spacing, visuals, focus.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::style::{
    HandleShape, ScrollAnimation, Selection, TextCursorStyle, WidgetVisuals, Widgets,
};
use egui::{
    Context, CornerRadius, FontId, Margin, Shadow, Stroke, Style, TextStyle, Visuals, vec2,
};

use super::{Theme, bold, fonts, regular, semibold, size, space};

/// Text style of step titles, 28 points.
pub(super) const TITLE: &str = "title";
/// Text style of the start page and the wall, 40 points.
pub(super) const DISPLAY: &str = "display";
/// Text style of emphasised running text, 16 points semibold.
pub(super) const STRONG: &str = "strong";

impl Theme {
    /// The style for step titles.
    #[must_use]
    pub fn title() -> TextStyle {
        TextStyle::Name(TITLE.into())
    }

    /// The style for the start page and the wall.
    #[must_use]
    pub fn display() -> TextStyle {
        TextStyle::Name(DISPLAY.into())
    }

    /// The style for emphasised running text.
    #[must_use]
    pub fn strong() -> TextStyle {
        TextStyle::Name(STRONG.into())
    }

    /// Sets fonts, style and tokens of a context. `text_scale` multiplies every text size (1.0 is
    /// 16 points for running text); values outside 0.8–3 are held inside. Cheap to call again when
    /// the user changes theme or size; not meant for every frame.
    pub fn apply(&self, ctx: &Context, text_scale: f32) {
        ctx.set_fonts(fonts::definitions());
        let style = self.style(text_scale);
        let (kind, preference) = if self.colours.dark {
            (egui::Theme::Dark, egui::ThemePreference::Dark)
        } else {
            (egui::Theme::Light, egui::ThemePreference::Light)
        };
        ctx.set_theme(preference);
        // Both are set, so that a change of the system's theme cannot bring egui's own colours back.
        ctx.set_style_of(kind, style.clone());
        ctx.set_style_of(
            match kind {
                egui::Theme::Dark => egui::Theme::Light,
                egui::Theme::Light => egui::Theme::Dark,
            },
            style,
        );
        let theme = Arc::new(self.clone());
        ctx.data_mut(|data| data.insert_temp(egui::Id::NULL, theme));
        ctx.request_repaint();
    }

    /// The egui style of this theme at a text scale, for a window that differs from the others.
    #[must_use]
    pub fn style(&self, text_scale: f32) -> Style {
        let scale = text_scale.clamp(0.8, 3.0);
        let mut style = Style {
            text_styles: text_styles(scale),
            visuals: self.visuals(),
            animation_time: if self.reduced_motion { 0.0 } else { 0.15 },
            ..Style::default()
        };
        if self.reduced_motion {
            style.scroll_animation = ScrollAnimation::none();
        }
        let spacing = &mut style.spacing;
        spacing.item_spacing = vec2(space::ONE, space::ONE);
        spacing.button_padding = vec2(space::TWO, space::ONE);
        spacing.interact_size = vec2(space::TARGET, space::TARGET);
        spacing.window_margin = Margin::same(24);
        spacing.menu_margin = Margin::same(8);
        spacing.indent = space::THREE;
        spacing.slider_width = 240.0;
        spacing.slider_rail_height = 6.0;
        spacing.icon_width = 24.0 * scale.max(1.0);
        spacing.icon_width_inner = 14.0 * scale.max(1.0);
        spacing.icon_spacing = space::ONE;
        spacing.combo_height = 360.0;
        spacing.text_edit_width = 320.0;
        spacing.tooltip_width = 420.0;
        spacing.scroll = egui::style::ScrollStyle::solid();
        spacing.scroll.bar_width = 12.0;
        spacing.scroll.foreground_color = true;
        spacing.scroll.dormant_handle_opacity = 0.5;
        spacing.scroll.active_handle_opacity = 0.6;
        style.interaction.tooltip_delay = 0.3;
        style.visuals.text_cursor.blink = !self.reduced_motion;
        style
    }

    fn visuals(&self) -> Visuals {
        let c = &self.colours;
        let base = if c.dark {
            Visuals::dark()
        } else {
            Visuals::light()
        };
        let radius = CornerRadius::same(6);
        let widget = |fill, outline: Stroke, text: Stroke| WidgetVisuals {
            bg_fill: fill,
            weak_bg_fill: fill,
            bg_stroke: outline,
            corner_radius: radius,
            fg_stroke: text,
            expansion: 0.0,
        };
        let ink = Stroke::new(1.5, c.ink);
        let focus = Stroke::new(3.0, c.focus);
        Visuals {
            dark_mode: c.dark,
            override_text_color: None,
            weak_text_color: Some(c.ink_soft),
            widgets: Widgets {
                noninteractive: widget(c.surface, Stroke::new(1.0, c.line), ink),
                inactive: widget(c.surface_raised, Stroke::new(1.0, c.border), ink),
                hovered: widget(c.accent_soft, Stroke::new(1.5, c.accent), ink),
                active: widget(c.accent_soft, focus, ink),
                open: widget(c.accent_soft, Stroke::new(1.5, c.accent), ink),
            },
            selection: Selection {
                bg_fill: c.accent_soft,
                stroke: Stroke::new(2.0, c.accent),
            },
            hyperlink_color: c.accent,
            faint_bg_color: c.surface_sunken,
            extreme_bg_color: c.surface_raised,
            text_edit_bg_color: Some(c.surface_raised),
            code_bg_color: c.surface_sunken,
            warn_fg_color: c.attention,
            error_fg_color: c.error,
            window_corner_radius: CornerRadius::same(8),
            window_shadow: Shadow::NONE,
            window_fill: c.surface_raised,
            window_stroke: Stroke::new(1.0, c.border),
            menu_corner_radius: radius,
            panel_fill: c.surface,
            popup_shadow: Shadow::NONE,
            text_cursor: TextCursorStyle {
                stroke: Stroke::new(2.0, c.ink),
                ..base.text_cursor.clone()
            },
            slider_trailing_fill: true,
            handle_shape: HandleShape::Circle,
            // Disabled things stay readable: they are told apart by word and shape, not by fading away.
            disabled_alpha: 0.7,
            ..base
        }
    }
}

fn text_styles(scale: f32) -> BTreeMap<TextStyle, FontId> {
    BTreeMap::from([
        (TextStyle::Small, regular(size::BODY * scale)),
        (TextStyle::Body, regular(size::BODY * scale)),
        (TextStyle::Button, semibold(size::BODY * scale)),
        (TextStyle::Monospace, regular(size::BODY * scale)),
        (TextStyle::Heading, semibold(size::SECTION * scale)),
        (TextStyle::Name(STRONG.into()), semibold(size::BODY * scale)),
        (TextStyle::Name(TITLE.into()), bold(size::TITLE * scale)),
        (TextStyle::Name(DISPLAY.into()), bold(size::DISPLAY * scale)),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::theme::ThemeKind;

    #[test]
    fn no_text_style_is_smaller_than_sixteen_points() {
        let style = Theme::load(ThemeKind::Light).expect("parses").style(1.0);
        for (name, font) in &style.text_styles {
            assert!(font.size >= 16.0, "{name:?} is {}", font.size);
        }
        assert!(style.spacing.interact_size.min_elem() >= space::TARGET);
    }

    #[test]
    fn reduced_motion_stops_every_animation() {
        let theme = Theme::load(ThemeKind::Dark)
            .expect("parses")
            .with_reduced_motion(true);
        let style = theme.style(1.0);
        assert_eq!(style.animation_time, 0.0);
        assert!(!style.visuals.text_cursor.blink);
    }

    #[test]
    fn what_was_applied_is_found_again() {
        let ctx = Context::default();
        let theme = Theme::load(ThemeKind::HighContrast).expect("parses");
        theme.apply(&ctx, 1.5);
        assert_eq!(*Theme::of(&ctx), theme);
        assert_eq!(TextStyle::Body.resolve(&ctx.global_style()).size, 24.0);
    }
}
