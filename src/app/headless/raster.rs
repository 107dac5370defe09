//! Draws egui's triangles on the processor, for pictures without a window or a graphics card.
//!
//! Invariants: like egui's own renderers, colours are blended premultiplied and in gamma space, and
//! textures are sampled with the filter and wrapping they ask for. A pixel belongs to a triangle when its
//! centre lies inside (top-left rule), so that triangles sharing an edge never both paint it.
//! Same triangles in, same bytes out: positions are snapped to 1/256 pixel and edges are integers.
//!
//! Limits: paint callbacks (own shaders) are left out, mipmaps are not used. Made for a few frames, not
//! for sixty a second.

use std::collections::HashMap;

use egui::epaint::textures::{TextureFilter, TextureOptions, TextureWrapMode, TexturesDelta};
use egui::epaint::{ClippedPrimitive, ImageData, Primitive, Vertex, WHITE_UV};
use egui::{Color32, ColorImage, Rect, TextureId};

/// Steps per pixel that positions are snapped to.
const SUBPIXEL: f32 = 256.0;
/// Half a pixel in those steps: where a pixel's centre lies.
const HALF: i64 = 128;
/// One pixel in those steps.
const PIXEL: i64 = 256;
/// Positions further out than this many pixels are held, so that edge products fit 64 bits.
const FAR: f32 = 65_536.0;

struct Texture {
    image: ColorImage,
    options: TextureOptions,
}

/// Keeps the textures that egui sent and draws with them.
#[derive(Default)]
pub struct Rasteriser {
    textures: HashMap<TextureId, Texture>,
    /// Textures that the last output no longer needs; freed after it was painted.
    freed: Vec<TextureId>,
}

/// A picture could not be written as PNG.
#[derive(Debug, thiserror::Error)]
#[error("the picture could not be written as PNG: {0}")]
pub struct PngError(#[from] png::EncodingError);

impl Rasteriser {
    /// A rasteriser without textures.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in new, changed and freed textures, and leaves the delta empty. Call once per frame, before
    /// [`Rasteriser::paint`].
    pub fn update(&mut self, delta: &mut TexturesDelta) {
        for id in self.freed.drain(..) {
            self.textures.remove(&id);
        }
        for (id, changes) in delta.set.drain() {
            for change in changes {
                let ImageData::Color(image) = change.image;
                match change.pos {
                    None => {
                        let texture = Texture {
                            image: image.as_ref().clone(),
                            options: change.options,
                        };
                        self.textures.insert(id, texture);
                    }
                    Some([left, top]) => {
                        if let Some(texture) = self.textures.get_mut(&id) {
                            patch(&mut texture.image, &image, left, top);
                        }
                    }
                }
            }
        }
        self.freed.extend(delta.free.drain());
    }

    /// Draws triangles on a ground. `size` is the width and height in pixels, at least one each;
    /// `pixels_per_point` is the same as the triangles were made with.
    #[must_use]
    pub fn paint(
        &self,
        primitives: &[ClippedPrimitive],
        size: [usize; 2],
        pixels_per_point: f32,
        ground: Color32,
    ) -> ColorImage {
        let size = size.map(|side| side.max(1));
        let mut canvas = Canvas {
            image: ColorImage::filled(size, ground),
            clip: [0; 4],
        };
        for primitive in primitives {
            let Primitive::Mesh(mesh) = &primitive.primitive else {
                continue;
            };
            let Some(texture) = self.textures.get(&mesh.texture_id) else {
                continue;
            };
            canvas.clip = clip(primitive.clip_rect, size, pixels_per_point);
            for corners in mesh.indices.chunks_exact(3) {
                if let [a, b, c] = corners
                    && let (Some(a), Some(b), Some(c)) = (
                        mesh.vertices.get(*a as usize),
                        mesh.vertices.get(*b as usize),
                        mesh.vertices.get(*c as usize),
                    )
                {
                    canvas.triangle([*a, *b, *c], texture, pixels_per_point);
                }
            }
        }
        canvas.image
    }
}

/// Copies `image` into `target` with its upper left corner at (`left`, `top`); what falls outside is left out.
fn patch(target: &mut ColorImage, image: &ColorImage, left: usize, top: usize) {
    let width = target.width();
    if width == 0 || image.width() == 0 {
        return;
    }
    let rows = target.pixels.chunks_exact_mut(width).skip(top);
    for (row, source) in rows.zip(image.pixels.chunks_exact(image.width())) {
        for (pixel, new) in row.iter_mut().skip(left).zip(source) {
            *pixel = *new;
        }
    }
}

/// A clip rectangle in whole pixels: left, top, right, bottom, the last two not included.
fn clip(rect: Rect, [width, height]: [usize; 2], scale: f32) -> [i64; 4] {
    let hold = |value: f32, most: usize| (value * scale).round().clamp(0.0, most as f32) as i64;
    [
        hold(rect.min.x, width),
        hold(rect.min.y, height),
        hold(rect.max.x, width),
        hold(rect.max.y, height),
    ]
}

/// One edge of a triangle as `a·x + b·y + c`, zero or more on the inner side.
#[derive(Clone, Copy)]
struct Edge {
    a: i64,
    b: i64,
    c: i64,
}

impl Edge {
    /// The edge from `p` to `q` of a triangle that turns clockwise on the screen. Edges that are neither
    /// top nor left give up the pixels exactly on them.
    fn new(p: [i64; 2], q: [i64; 2]) -> Self {
        let ([px, py], [qx, qy]) = (p, q);
        let a = py - qy;
        let b = qx - px;
        let top_left = a > 0 || (a == 0 && b > 0);
        Self {
            a,
            b,
            c: -(a * px + b * py) - i64::from(!top_left),
        }
    }

    /// The part of `[from, to)` in whole pixels on the row with centre `y` that lies inside.
    fn narrow(self, y: i64, from: i64, to: i64) -> (i64, i64) {
        let rest = self.b * y + self.c + self.a * HALF;
        let step = self.a * PIXEL;
        match step {
            0 if rest >= 0 => (from, to),
            0 => (from, from),
            // step·x + rest >= 0
            _ if step > 0 => (
                from.max((-rest).div_euclid(step) + i64::from((-rest).rem_euclid(step) != 0)),
                to,
            ),
            _ => (from, to.min(rest.div_euclid(-step) + 1)),
        }
    }
}

struct Canvas {
    image: ColorImage,
    clip: [i64; 4],
}

impl Canvas {
    fn triangle(&mut self, corners: [Vertex; 3], texture: &Texture, scale: f32) {
        let snap = |value: f32| ((value * scale).clamp(-FAR, FAR) * SUBPIXEL).round() as i64;
        let [a, b, c] = corners;
        let points = [a, b, c].map(|vertex| [snap(vertex.pos.x), snap(vertex.pos.y)]);
        let [pa, mut pb, mut pc] = points;
        let (mut b, mut c) = (b, c);
        let area = (pb[0] - pa[0]) * (pc[1] - pa[1]) - (pb[1] - pa[1]) * (pc[0] - pa[0]);
        if area == 0 {
            return;
        }
        if area < 0 {
            // egui promises no winding; turn every triangle the same way.
            std::mem::swap(&mut pb, &mut pc);
            std::mem::swap(&mut b, &mut c);
        }
        let area = area.abs();
        let edges = [Edge::new(pb, pc), Edge::new(pc, pa), Edge::new(pa, pb)];
        let [left, top, right, bottom] = self.clip;
        let ys = [pa[1], pb[1], pc[1]];
        let first = ys
            .iter()
            .min()
            .copied()
            .unwrap_or(0)
            .div_euclid(PIXEL)
            .max(top);
        let last = (ys.iter().max().copied().unwrap_or(0).div_euclid(PIXEL) + 1).min(bottom);

        let vertices = [a, b, c];
        let textured = vertices.iter().any(|vertex| vertex.uv != WHITE_UV);
        let flat = vertices.iter().all(|vertex| vertex.color == a.color);
        let width = self.image.width();
        for row in first..last {
            let y = row * PIXEL + HALF;
            let (from, to) = edges
                .iter()
                .fold((left, right), |(from, to), edge| edge.narrow(y, from, to));
            if from >= to {
                continue;
            }
            let start = row as usize * width;
            let Some(span) = self
                .image
                .pixels
                .get_mut(start + from as usize..start + to as usize)
            else {
                continue;
            };
            if flat && !textured {
                fill(span, a.color);
                continue;
            }
            let weights = Weights::new(&edges, area, from * PIXEL + HALF, y);
            shade(span, weights, &vertices, textured.then_some(texture), flat);
        }
    }
}

/// How much of each corner there is at a pixel, and how that changes one pixel to the right.
struct Weights {
    here: [f32; 3],
    step: [f32; 3],
}

impl Weights {
    fn new(edges: &[Edge; 3], area: i64, x: i64, y: i64) -> Self {
        let area = area as f64;
        Self {
            here: edges.map(|edge| ((edge.a * x + edge.b * y + edge.c) as f64 / area) as f32),
            step: edges.map(|edge| ((edge.a * PIXEL) as f64 / area) as f32),
        }
    }
}

/// Paints one colour over a run of pixels.
fn fill(span: &mut [Color32], colour: Color32) {
    if colour.a() == 255 {
        span.fill(colour);
    } else if colour != Color32::TRANSPARENT {
        for pixel in span {
            *pixel = over(*pixel, colour);
        }
    }
}

/// Paints a run of pixels with colours and texture mixed from the corners.
fn shade(
    span: &mut [Color32],
    weights: Weights,
    vertices: &[Vertex; 3],
    texture: Option<&Texture>,
    flat: bool,
) {
    let Weights { here, step } = weights;
    let [a, b, c] = vertices;
    let mix = |pick: &dyn Fn(&Vertex) -> f32| {
        let (pa, pb, pc) = (pick(a), pick(b), pick(c));
        (
            here[0] * pa + here[1] * pb + here[2] * pc,
            step[0] * pa + step[1] * pb + step[2] * pc,
        )
    };
    let channels = [0_usize, 1, 2, 3].map(|channel| {
        mix(&|vertex| {
            let [r, g, b, a] = vertex.color.to_array();
            f32::from(match channel {
                0 => r,
                1 => g,
                2 => b,
                _ => a,
            })
        })
    });
    let (u, u_step) = mix(&|vertex| vertex.uv.x);
    let (v, v_step) = mix(&|vertex| vertex.uv.y);
    for (index, pixel) in span.iter_mut().enumerate() {
        let along = index as f32;
        let mut colour = if flat {
            a.color
        } else {
            let [r, g, b, a] = channels
                .map(|(start, step)| (start + step * along).clamp(0.0, 255.0).round() as u8);
            Color32::from_rgba_premultiplied(r, g, b, a)
        };
        if let Some(texture) = texture {
            let texel = sample(texture, u + u_step * along, v + v_step * along);
            if texel == Color32::TRANSPARENT {
                continue;
            }
            colour = colour * texel;
        }
        *pixel = over(*pixel, colour);
    }
}

/// `source` over `ground`, both premultiplied.
fn over(ground: Color32, source: Color32) -> Color32 {
    match source.a() {
        255 => source,
        0 if source == Color32::TRANSPARENT => ground,
        alpha => {
            let rest = 255 - u32::from(alpha);
            let [r, g, b, a] = ground.to_array();
            let [sr, sg, sb, sa] = source.to_array();
            let blend = |source: u8, ground: u8| {
                let kept = (u32::from(ground) * rest + 127) / 255;
                (u32::from(source) + kept).min(255) as u8
            };
            Color32::from_rgba_premultiplied(blend(sr, r), blend(sg, g), blend(sb, b), blend(sa, a))
        }
    }
}

/// The colour of a texture at (`u`, `v`), where (0, 0) is the upper left and (1, 1) the lower right corner.
fn sample(texture: &Texture, u: f32, v: f32) -> Color32 {
    let [width, height] = texture.image.size;
    let (x, y) = (u * width as f32, v * height as f32);
    let texel = |x: f32, y: f32| {
        let x = wrap(x as i64, width, texture.options.wrap_mode);
        let y = wrap(y as i64, height, texture.options.wrap_mode);
        let index = y * width + x;
        texture
            .image
            .pixels
            .get(index)
            .copied()
            .unwrap_or(Color32::TRANSPARENT)
    };
    if texture.options.magnification == TextureFilter::Nearest {
        return texel(x.floor(), y.floor());
    }
    let (x, y) = (x - 0.5, y - 0.5);
    let (left, top) = (x.floor(), y.floor());
    let (right_share, lower_share) = (x - left, y - top);
    // Glyphs lie on whole pixels, so most samples hit one texel exactly.
    const NEAR: f32 = 1.0 / 64.0;
    if right_share < NEAR && lower_share < NEAR {
        return texel(left, top);
    }
    let (right, below) = (left + 1.0, top + 1.0);
    let upper = lerp(texel(left, top), texel(right, top), right_share);
    let lower = lerp(texel(left, below), texel(right, below), right_share);
    lerp(upper, lower, lower_share)
}

fn lerp(one: Color32, other: Color32, share: f32) -> Color32 {
    if one == other {
        return one;
    }
    let [r, g, b, a] = one.to_array();
    let [or, og, ob, oa] = other.to_array();
    let mix = |one: u8, other: u8| {
        (f32::from(one) + (f32::from(other) - f32::from(one)) * share).round() as u8
    };
    Color32::from_rgba_premultiplied(mix(r, or), mix(g, og), mix(b, ob), mix(a, oa))
}

fn wrap(index: i64, size: usize, mode: TextureWrapMode) -> usize {
    let size = (size as i64).max(1);
    let wrapped = match mode {
        TextureWrapMode::ClampToEdge => index.clamp(0, size - 1),
        TextureWrapMode::Repeat => index.rem_euclid(size),
        TextureWrapMode::MirroredRepeat => {
            let place = index.rem_euclid(2 * size);
            place.min(2 * size - 1 - place)
        }
    };
    wrapped as usize
}

/// The picture as a PNG file, eight bits per channel, not interlaced, without a time stamp.
///
/// # Errors
/// When the encoder refuses; pictures from [`Rasteriser::paint`] always have a valid size.
pub fn png(image: &ColorImage) -> Result<Vec<u8>, PngError> {
    let bytes: Vec<u8> = image
        .pixels
        .iter()
        .flat_map(Color32::to_srgba_unmultiplied)
        .collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(
        &mut file,
        u32::try_from(image.width()).unwrap_or(u32::MAX),
        u32::try_from(image.height()).unwrap_or(u32::MAX),
    );
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&bytes)?;
    writer.finish()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use crate::app::headless::raster::*;
    use egui::epaint::{ImageDelta, Mesh};
    use egui::{Pos2, pos2};

    fn white() -> Rasteriser {
        let mut rasteriser = Rasteriser::new();
        let mut delta = TexturesDelta::default();
        delta.push(
            TextureId::default(),
            ImageDelta::full(
                ColorImage::filled([2, 2], Color32::WHITE),
                TextureOptions::LINEAR,
            ),
        );
        rasteriser.update(&mut delta);
        rasteriser
    }

    fn mesh(points: &[[f32; 2]], indices: &[u32], colour: Color32) -> ClippedPrimitive {
        ClippedPrimitive {
            clip_rect: Rect::EVERYTHING,
            primitive: Primitive::Mesh(Mesh {
                indices: indices.to_vec(),
                vertices: points
                    .iter()
                    .map(|[x, y]| Vertex::untextured(pos2(*x, *y), colour))
                    .collect(),
                texture_id: TextureId::default(),
            }),
        }
    }

    fn count(image: &ColorImage, colour: Color32) -> usize {
        image
            .pixels
            .iter()
            .filter(|pixel| **pixel == colour)
            .count()
    }

    #[test]
    fn a_square_of_two_triangles_paints_every_pixel_once() {
        let half = Color32::from_rgba_premultiplied(0, 0, 0, 128);
        let square = mesh(
            &[[2.0, 2.0], [8.0, 2.0], [8.0, 8.0], [2.0, 8.0]],
            &[0, 1, 2, 0, 2, 3],
            half,
        );
        let image = white().paint(&[square], [10, 10], 1.0, Color32::WHITE);
        assert_eq!(count(&image, Color32::WHITE), 64);
        // Painted once is 127; the diagonal would be darker had both triangles claimed it.
        assert_eq!(count(&image, Color32::from_gray(127)), 36);
    }

    #[test]
    fn winding_makes_no_difference() {
        let points = [[1.0, 1.0], [9.0, 3.0], [4.0, 8.0]];
        let one = mesh(&points, &[0, 1, 2], Color32::RED);
        let other = mesh(&points, &[2, 1, 0], Color32::RED);
        let paint = |shape| white().paint(&[shape], [10, 10], 1.0, Color32::BLACK);
        let (one, other) = (paint(one), paint(other));
        assert!(count(&one, Color32::RED) > 20);
        assert_eq!(one, other);
    }

    #[test]
    fn nothing_is_painted_outside_the_clip() {
        let mut square = mesh(
            &[[-50.0, -50.0], [50.0, -50.0], [50.0, 50.0], [-50.0, 50.0]],
            &[0, 1, 2, 0, 2, 3],
            Color32::RED,
        );
        square.clip_rect = Rect::from_min_max(Pos2::new(1.0, 1.0), Pos2::new(3.0, 4.0));
        let image = white().paint(&[square], [20, 20], 2.0, Color32::WHITE);
        assert_eq!(count(&image, Color32::RED), 4 * 6);
        assert_eq!(image.pixels[2 * 20 + 2], Color32::RED);
        assert_eq!(image.pixels[20 + 2], Color32::WHITE);
    }

    #[test]
    fn a_picture_is_drawn_texel_by_texel() {
        let mut rasteriser = Rasteriser::new();
        let texels = vec![Color32::RED, Color32::GREEN, Color32::BLUE, Color32::WHITE];
        let mut delta = TexturesDelta::default();
        delta.push(
            TextureId::User(7),
            ImageDelta::full(
                ColorImage::new([2, 2], texels.clone()),
                TextureOptions::LINEAR,
            ),
        );
        delta.push(
            TextureId::User(7),
            ImageDelta::partial(
                [1, 1],
                ColorImage::filled([1, 1], Color32::YELLOW),
                TextureOptions::LINEAR,
            ),
        );
        rasteriser.update(&mut delta);
        assert!(delta.is_empty());
        let mut shape = Mesh::with_texture(TextureId::User(7));
        shape.add_rect_with_uv(
            Rect::from_min_max(pos2(0.0, 0.0), pos2(2.0, 2.0)),
            Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0)),
            Color32::WHITE,
        );
        let image = rasteriser.paint(
            &[ClippedPrimitive {
                clip_rect: Rect::EVERYTHING,
                primitive: Primitive::Mesh(shape),
            }],
            [2, 2],
            1.0,
            Color32::BLACK,
        );
        assert_eq!(image.pixels[..3], texels[..3]);
        assert_eq!(image.pixels[3], Color32::YELLOW);
    }

    #[test]
    fn freed_textures_are_gone_with_the_next_frame() {
        let mut rasteriser = white();
        let mut delta = TexturesDelta::default();
        delta.free(TextureId::default());
        rasteriser.update(&mut delta);
        assert_eq!(rasteriser.textures.len(), 1);
        rasteriser.update(&mut delta);
        assert!(rasteriser.textures.is_empty());
    }

    #[test]
    fn wrapping_repeats_and_mirrors() {
        let at = |mode| [-1, 0, 3, 4, 5].map(|index| wrap(index, 4, mode));
        assert_eq!(at(TextureWrapMode::ClampToEdge), [0, 0, 3, 3, 3]);
        assert_eq!(at(TextureWrapMode::Repeat), [3, 0, 3, 0, 1]);
        assert_eq!(at(TextureWrapMode::MirroredRepeat), [0, 0, 3, 3, 2]);
    }

    #[test]
    fn png_is_read_back_the_same() {
        let image = ColorImage::new([2, 1], vec![Color32::from_rgb(1, 2, 3), Color32::WHITE]);
        let file = png(&image).expect("encodes");
        let mut reader = png::Decoder::new(std::io::Cursor::new(file))
            .read_info()
            .expect("a PNG");
        let mut bytes = vec![0; reader.output_buffer_size().expect("small")];
        reader.next_frame(&mut bytes).expect("one frame");
        assert_eq!(bytes, [1, 2, 3, 255, 255, 255, 255, 255]);
    }
}
