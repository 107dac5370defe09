//! Shows any chart: heading, picture or its table twin, and what can be done with it.

use std::sync::{Arc, Mutex, PoisonError};

use egui::{
    CursorIcon, Id, Key, Modifiers, RichText, Sense, TextStyle, Ui, UiBuilder, WidgetInfo,
    accesskit, pos2, vec2,
};

use crate::app::headless;
use crate::app::headless::raster;
use crate::app::headless::raster::PngError;
use crate::app::theme::{Theme, ThemeKind, space};
use crate::app::widgets::{focus_ring, heading, quiet_button};
use crate::picture::measure::{line_height, wrap};
use crate::picture::scene::{Anchor, Scene, Weight};
use crate::picture::{Chart, Look, mark};
use crate::text::{Language, Texts};

/// Rows above this number do not glide when the order changes.
const MOST_GLIDING: usize = 60;

/// What was asked for in a picture.
#[derive(Clone, Debug, PartialEq)]
pub enum PictureEvent {
    /// Look at this item of the chart's data.
    Select(usize),
    /// Save the picture as SVG; the file's contents.
    SaveSvg(String),
    /// Save the picture as PNG; the shell makes it with [`png`].
    SavePng,
    /// Save the table twin as CSV; the file's contents.
    SaveCsv(Vec<u8>),
}

/// A chart on the screen.
pub struct Picture<'a> {
    id: &'a str,
    chart: &'a dyn Chart,
    example: bool,
    selected: Option<usize>,
    bare: bool,
    live: Option<&'a dyn Fn(&mut Ui)>,
    kept: Option<&'a KeptScene>,
}

/// What a scene was laid out for: width, text size, selection, colours and language.
type LaidOutFor = (u32, u32, Option<usize>, ThemeKind, Language);

/// A scene that is laid out once and kept as long as it is asked for in the same way. Whoever keeps it makes a new one when
/// the chart's data change.
#[derive(Default)]
pub struct KeptScene(Mutex<Option<(LaidOutFor, Arc<Scene>)>>);

impl KeptScene {
    fn get(&self, laid_out_for: &LaidOutFor) -> Option<Arc<Scene>> {
        // A panic elsewhere leaves a scene as good as it was.
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (before, scene) = kept.as_ref()?;
        (before == laid_out_for).then(|| Arc::clone(scene))
    }

    fn set(&self, laid_out_for: LaidOutFor, scene: &Arc<Scene>) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *kept = Some((laid_out_for, Arc::clone(scene)));
    }
}

impl<'a> Picture<'a> {
    /// Shows `chart`. `id` tells pictures of one view apart.
    #[must_use]
    pub fn new(id: &'a str, chart: &'a dyn Chart) -> Self {
        Self {
            id,
            chart,
            example: false,
            selected: None,
            bare: false,
            live: None,
            kept: None,
        }
    }

    /// Draws the picture on the screen with something that follows the pointer, instead of the still scene.
    /// Heading, table and files stay the chart's own.
    #[must_use]
    pub fn live(mut self, live: &'a dyn Fn(&mut Ui)) -> Self {
        self.live = Some(live);
        self
    }

    /// Marks the picture as showing invented judgements.
    #[must_use]
    pub fn example(mut self, example: bool) -> Self {
        self.example = example;
        self
    }

    /// Keeps the laid out scene between frames.
    #[must_use]
    pub fn kept(mut self, kept: &'a KeptScene) -> Self {
        self.kept = Some(kept);
        self
    }

    /// The item that is selected.
    #[must_use]
    pub fn selected(mut self, item: Option<usize>) -> Self {
        self.selected = item;
        self
    }

    /// Leaves the buttons out, for the wall. The key T still changes to the table.
    #[must_use]
    pub fn bare(mut self, bare: bool) -> Self {
        self.bare = bare;
        self
    }

    /// Shows the picture in the width there is.
    pub fn show(self, ui: &mut Ui, texts: &Texts) -> Option<PictureEvent> {
        let title = self.chart.heading(texts);
        let builder = UiBuilder::new()
            .id_salt(("picture", self.id))
            .accessibility_role(accesskit::Role::Region)
            .accessibility_label(&title);
        ui.scope_builder(builder, |ui| {
            let as_table = ui.unique_id().with("as-table");
            let mut table = ui
                .data(|data| data.get_temp::<bool>(as_table))
                .unwrap_or(false);
            heading(ui, 2, &title);
            let mut event = None;
            let turned = if table {
                self.table(ui, texts)
            } else if let Some(live) = self.live {
                self.living(ui, texts, &title, live)
            } else {
                self.drawing(ui, texts, &title, &mut event)
            };
            if turned {
                // The keyboard stays with the picture in its other form.
                let other = if table { "figure" } else { "table" };
                let id = ui.unique_id().with(other);
                ui.memory_mut(|memory| memory.request_focus(id));
            }
            table ^= turned;
            if !self.bare {
                table ^= self.buttons(ui, texts, table, &mut event);
            }
            ui.data_mut(|data| data.insert_temp(as_table, table));
            event
        })
        .inner
    }

    /// The laid out scene, from before where it is kept.
    fn scene(&self, look: &Look<'_>, colours: ThemeKind, texts: &Texts) -> Arc<Scene> {
        let laid_out_for = (
            look.width.to_bits(),
            look.text.to_bits(),
            look.selected,
            colours,
            texts.language(),
        );
        if let Some(scene) = self.kept.and_then(|kept| kept.get(&laid_out_for)) {
            return scene;
        }
        let mut scene = self.chart.scene(look, texts);
        if self.example {
            scene.append(mark(look, &texts.get("chart-example")));
        }
        let scene = Arc::new(scene);
        if let Some(kept) = self.kept {
            kept.set(laid_out_for, &scene);
        }
        scene
    }

    /// Draws the picture that follows the pointer and returns whether the table was asked for.
    fn living(&self, ui: &mut Ui, texts: &Texts, title: &str, live: &dyn Fn(&mut Ui)) -> bool {
        let id = ui.unique_id().with("figure");
        let rect = ui.scope(|ui| live(ui)).response.rect;
        if self.example {
            ui.label(RichText::new(texts.get("chart-example")).text_style(Theme::strong()));
        }
        let response = ui.interact(rect, id, Sense::focusable_noninteractive());
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Figure, true, title));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_description(self.chart.summary(texts));
        });
        focus_ring(ui, rect, &response);
        asked_to_turn(ui, response.has_focus() || response.contains_pointer())
    }

    /// Draws the picture and returns whether the table was asked for.
    fn drawing(
        &self,
        ui: &mut Ui,
        texts: &Texts,
        title: &str,
        event: &mut Option<PictureEvent>,
    ) -> bool {
        let theme = Theme::of(ui.ctx());
        let look = Look {
            selected: self.selected,
            ..Look::screen(
                &theme.colours,
                ui.available_width().max(240.0),
                TextStyle::Body.resolve(ui.style()).size,
            )
        };
        let scene = self.scene(&look, theme.kind, texts);
        let (_, rect) = ui.allocate_space(scene.size);
        let response = ui.interact(rect, ui.unique_id().with("figure"), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Figure, true, title));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_description(self.chart.summary(texts));
        });
        focus_ring(ui, rect, &response);
        let time = ui.style().animation_time.min(0.25);
        let moving = scene.regions.iter().filter(|region| region.moves.is_some());
        let glides = time > 0.0 && moving.count() <= MOST_GLIDING;
        let ctx = ui.ctx().clone();
        let shift = |key: u64, top: f32| {
            if !glides {
                return 0.0;
            }
            let id: Id = response.id.with(key);
            ctx.animate_value_with_time(id, top, time) - top
        };
        scene.paint(&ui.painter_at(rect.expand(4.0)), rect.min, &shift);
        let pointed = response.hover_pos().and_then(|pointer| {
            let at = pointer - rect.min.to_vec2();
            scene
                .regions
                .iter()
                .rev()
                .find(|region| region.rect.contains(at))
        });
        if let Some(region) = pointed {
            if response.clicked() {
                *event = Some(PictureEvent::Select(region.item));
            }
            response
                .clone()
                .on_hover_cursor(CursorIcon::PointingHand)
                .on_hover_text_at_pointer(&region.words);
        }
        asked_to_turn(ui, response.has_focus() || response.contains_pointer())
    }

    /// Shows the table and returns whether the picture was asked for.
    fn table(&self, ui: &mut Ui, texts: &Texts) -> bool {
        let table = self.chart.table(texts);
        let id = ui.unique_id().with("table");
        table.show(ui, self.id);
        if self.example {
            ui.label(RichText::new(texts.get("chart-example")).text_style(Theme::strong()));
        }
        // The table has the keyboard as one thing, so that T leads back.
        let response = ui.interact(ui.min_rect(), id, Sense::focusable_noninteractive());
        focus_ring(ui, ui.min_rect(), &response);
        asked_to_turn(ui, response.has_focus() || response.contains_pointer())
    }

    /// The buttons under the picture. Returns whether the other form was asked for.
    fn buttons(
        &self,
        ui: &mut Ui,
        texts: &Texts,
        table: bool,
        event: &mut Option<PictureEvent>,
    ) -> bool {
        ui.horizontal_wrapped(|ui| {
            let other = texts.get(if table {
                "chart-as-picture"
            } else {
                "chart-as-table"
            });
            let turned = quiet_button(ui, &other).clicked();
            if quiet_button(ui, &texts.get("chart-copy-table")).clicked() {
                ui.ctx().copy_text(self.chart.table(texts).to_text());
            }
            if quiet_button(ui, &texts.get("chart-save-svg")).clicked() {
                *event = svg(self.chart, texts, 960.0, self.example).map(PictureEvent::SaveSvg);
            }
            if quiet_button(ui, &texts.get("chart-save-png")).clicked() {
                *event = Some(PictureEvent::SavePng);
            }
            if quiet_button(ui, &texts.get("method-save-csv")).clicked() {
                let table = self.chart.table(texts);
                *event = table.to_csv(texts, self.example).map(PictureEvent::SaveCsv);
            }
            turned
        })
        .inner
    }
}

/// Whether T was pressed for the picture that has the keyboard or lies under the pointer.
fn asked_to_turn(ui: &Ui, meant: bool) -> bool {
    let writing = ui.ctx().text_edit_focused();
    meant && !writing && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::T))
}

/// Heading, picture and example mark in one scene, in light colours. None when the theme does not load.
fn whole(chart: &dyn Chart, texts: &Texts, width: f32, example: bool) -> Option<(Scene, Theme)> {
    let theme = Theme::load(ThemeKind::Light).ok()?;
    let margin = space::THREE;
    let look = Look::screen(&theme.colours, (width - 2.0 * margin).max(240.0), 16.0);
    let size = 20.0;
    let mut scene = Scene::new(look.width);
    for line in wrap(&chart.heading(texts), size, Weight::SemiBold, look.width) {
        let top = scene.size.y;
        let at = pos2(0.0, top + line_height(size) / 2.0);
        scene.words(
            at,
            Anchor::Start,
            &line,
            size,
            Weight::SemiBold,
            theme.colours.ink,
        );
        scene.grow(top + line_height(size));
    }
    scene.grow(scene.size.y + space::ONE);
    scene.append(chart.scene(&look, texts));
    if example {
        scene.append(mark(&look, &texts.get("chart-example")));
    }
    Some((scene.framed(margin), theme))
}

/// The picture with heading and example mark as an SVG file `width` points wide, in light colours whatever the
/// screen shows. None only when the bundled theme does not load, which a test rules out.
#[must_use]
pub fn svg(chart: &dyn Chart, texts: &Texts, width: f32, example: bool) -> Option<String> {
    let (scene, theme) = whole(chart, texts, width, example)?;
    Some(scene.svg(
        Some(theme.colours.surface_raised),
        "picture",
        &chart.heading(texts),
        &chart.summary(texts),
    ))
}

/// The picture with heading and example mark as a PNG file, `width` points wide and two pixels per point.
/// Takes some tenths of a second: call it away from the window.
///
/// # Errors
/// When the picture cannot be encoded.
pub fn png(
    chart: &dyn Chart,
    texts: &Texts,
    width: f32,
    example: bool,
) -> Result<Vec<u8>, PngError> {
    let Some((scene, theme)) = whole(chart, texts, width, example) else {
        return raster::png(&egui::ColorImage::filled([1, 1], egui::Color32::WHITE));
    };
    let ground = theme.colours.surface_raised;
    let image = headless::picture(
        scene.size.ceil(),
        2.0,
        |ctx| theme.apply(ctx, 1.0),
        |ui| {
            let painter = ui.painter();
            painter.rect_filled(ui.max_rect().expand(2.0), 0.0, ground);
            scene.paint(painter, ui.max_rect().min, &|_, _| 0.0);
            let _ = ui.allocate_exact_size(vec2(1.0, 1.0), Sense::hover());
        },
    );
    raster::png(&image)
}
