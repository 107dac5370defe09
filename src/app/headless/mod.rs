//! Runs views without a window and returns what they would show.
//!
//! Invariants: the clock is a count of frames, so that the same view gives the same picture; no system
//! font is looked for. Limits: events are not sent; tests that press and type use `egui_kittest`.

use egui::{Color32, ColorImage, Context, Pos2, RawInput, Rect, Ui, Vec2, ViewportId};

pub mod raster;
pub mod still;

use raster::Rasteriser;

/// Time between two frames in seconds; long enough for every movement to be over after two.
const FRAME: f64 = 0.5;
/// Frames after which a view that still wants to be repainted is taken as it is.
const MOST_FRAMES: u32 = 12;
/// Frames that are always run: sizes are learnt in the first and used in the second.
const LEAST_FRAMES: u32 = 3;

/// Shows `view` at `size` points and `pixels_per_point`, and returns the picture when it has come to rest.
/// `setup` is called once on the new context before the first frame; apply the theme there.
pub fn picture(
    size: Vec2,
    pixels_per_point: f32,
    setup: impl FnOnce(&Context),
    mut view: impl FnMut(&mut Ui),
) -> ColorImage {
    let ctx = Context::default();
    setup(&ctx);
    let scale = pixels_per_point.clamp(0.25, 8.0);
    let mut rasteriser = Rasteriser::new();
    let mut frame = 0;
    loop {
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
            time: Some(f64::from(frame) * FRAME),
            predicted_dt: FRAME as f32,
            max_texture_side: Some(8192),
            ..RawInput::default()
        };
        if let Some(viewport) = input.viewports.get_mut(&ViewportId::ROOT) {
            viewport.native_pixels_per_point = Some(scale);
        }
        let mut output = ctx.run_ui(input, &mut view);
        rasteriser.update(&mut output.textures_delta);
        frame += 1;
        let at_rest = output
            .viewport_output
            .get(&ViewportId::ROOT)
            .is_none_or(|viewport| !viewport.repaint_delay.is_zero());
        if frame >= LEAST_FRAMES && (at_rest || frame >= MOST_FRAMES) {
            let primitives = ctx.tessellate(output.shapes, output.pixels_per_point);
            let pixels = [size.x, size.y].map(|side| (side * scale).round().max(1.0) as usize);
            let ground: Color32 = ctx.global_style().visuals.panel_fill;
            return rasteriser.paint(&primitives, pixels, scale, ground);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::app::headless::*;
    use crate::app::theme::{Theme, ThemeKind};

    fn hello(pixels_per_point: f32) -> ColorImage {
        picture(
            egui::vec2(200.0, 60.0),
            pixels_per_point,
            |ctx| {
                Theme::load(ThemeKind::Light)
                    .expect("parses")
                    .apply(ctx, 1.0)
            },
            |ui| {
                ui.label("Behov");
            },
        )
    }

    #[test]
    fn text_is_drawn_in_ink_on_the_surface() {
        let image = hello(1.0);
        let theme = Theme::load(ThemeKind::Light).expect("parses");
        assert_eq!(image.size, [200, 60]);
        let ground = theme.colours.surface;
        let grounds = image
            .pixels
            .iter()
            .filter(|pixel| **pixel == ground)
            .count();
        assert!(grounds > 10_000, "mostly surface, found {grounds}");
        let dark = image.pixels.iter().filter(|pixel| pixel.r() < 90).count();
        assert!(dark > 40, "some ink, found {dark}");
    }

    #[test]
    fn pictures_repeat_to_the_byte_and_scale() {
        assert_eq!(hello(1.0), hello(1.0));
        assert_eq!(hello(2.0).size, [400, 120]);
    }
}
