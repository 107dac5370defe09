//! Two days that differ only in what the member before answered: from the moment that answer is locked every frame
//! of the leader's window and of the next member's answer is the same, and so is the big screen.
//!
//! Frames are held to each other by all that they are painted from; where the screen comes to rest also by their
//! pixels.

use std::sync::{Arc, Mutex};

use egui::epaint::textures::{TextureOptions, TexturesDelta};
use egui::epaint::{ClippedShape, ImageDelta, Shape, TextShape};
use egui::{Color32, ColorImage, Context, FullOutput, Key, OutputCommand, Plugin, TextureId, vec2};
use foretrade::app::headless::picture;
use foretrade::app::headless::raster::Rasteriser;
use foretrade::app::presenter::{Sheet, Source, draw_page, pages, wall};
use foretrade::text::Language;
use foretrade::workshop::Step;

use super::person::Person;
use super::prepare;

/// What a frame is painted from.
#[derive(Clone)]
pub struct Frame {
    pub shapes: Vec<ClippedShape>,
    /// Text put on the clipboard meanwhile.
    pub copied: Vec<String>,
    textures: Vec<(TextureId, Vec<ImageDelta>)>,
    pixels_per_point: f32,
}

/// Whether two frames paint the same.
pub fn alike(one: &Frame, other: &Frame) -> bool {
    let mut both = one.shapes.iter().zip(&other.shapes);
    one.shapes.len() == other.shapes.len()
        && both
            .all(|(one, other)| one.clip_rect == other.clip_rect && same(&one.shape, &other.shape))
}

/// Whether two shapes paint the same. Where in the texture a letter lies is nothing that is seen, and depends on
/// which letters were needed first.
fn same(one: &Shape, other: &Shape) -> bool {
    match (one, other) {
        (Shape::Vec(one), Shape::Vec(other)) => {
            let mut both = one.iter().zip(other);
            one.len() == other.len() && both.all(|(one, other)| same(one, other))
        }
        (Shape::Text(one), Shape::Text(other)) => {
            let painted = |text: &TextShape| {
                (
                    (text.pos, text.galley.rect, text.underline, text.angle),
                    (text.fallback_color, text.override_text_color),
                    text.opacity_factor,
                )
            };
            one.galley.job == other.galley.job && painted(one) == painted(other)
        }
        _ => one == other,
    }
}

/// Keeps every frame that is drawn.
struct Camera {
    frames: Arc<Mutex<Vec<Frame>>>,
}

impl Plugin for Camera {
    fn debug_name(&self) -> &'static str {
        "camera"
    }

    fn output_hook(&mut self, _: &Context, output: &mut FullOutput) {
        let commands = output.platform_output.commands.iter();
        let copied = commands.filter_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        self.frames.lock().unwrap().push(Frame {
            copied: copied.collect(),
            shapes: output.shapes.clone(),
            textures: {
                let set = output.textures_delta.set.iter();
                set.map(|(id, changes)| (*id, changes.to_vec())).collect()
            },
            pixels_per_point: output.pixels_per_point,
        });
    }
}

/// Somebody at a window whose frames are kept.
pub struct Filmed {
    pub person: Person,
    frames: Arc<Mutex<Vec<Frame>>>,
    rasteriser: Rasteriser,
}

impl Filmed {
    pub fn new(person: Person) -> Self {
        let frames = Arc::default();
        let camera = Camera {
            frames: Arc::clone(&frames),
        };
        person.harness.ctx.add_plugin(camera);
        // What has been drawn so far has filled the texture with letters.
        let letters = person.harness.ctx.fonts(|fonts| fonts.image());
        let mut rasteriser = Rasteriser::new();
        let mut textures = TexturesDelta::default();
        let whole = ImageDelta::full(letters, TextureOptions::LINEAR);
        textures
            .set
            .entry(TextureId::default())
            .or_default()
            .push(whole);
        rasteriser.update(&mut textures);
        Self {
            person,
            frames,
            rasteriser,
        }
    }

    /// The frames since the last time.
    pub fn frames(&mut self) -> Vec<Frame> {
        let frames = std::mem::take(&mut *self.frames.lock().unwrap());
        for frame in &frames {
            let mut textures = TexturesDelta::default();
            for (id, changes) in &frame.textures {
                let set = textures.set.entry(*id).or_default();
                set.extend(changes.iter().cloned());
            }
            self.rasteriser.update(&mut textures);
        }
        frames
    }

    /// The frames since the last time, and the last of them as a picture.
    fn develop(&mut self) -> (Vec<Frame>, ColorImage) {
        let frames = self.frames();
        let last = frames.last().expect("something was drawn");
        let ctx = &self.person.harness.ctx;
        let primitives = ctx.tessellate(last.shapes.clone(), last.pixels_per_point);
        let size = ctx.content_rect().size();
        let size = [size.x as usize, size.y as usize];
        let ground = ctx.global_style().visuals.panel_fill;
        let picture = self
            .rasteriser
            .paint(&primitives, size, last.pixels_per_point, ground);
        (frames, picture)
    }
}

/// The wall of a step as it is drawn, all its pages.
fn wall_pictures(person: &Person, step: Step) -> Vec<ColorImage> {
    let state = &person.harness.state().state;
    let wall = wall(Source {
        step,
        workshop: person.workshop(),
        results: &state.results,
        texts: &state.texts,
        private: state.private.is_some(),
        selected: None,
        time: None,
    });
    let size = vec2(960.0, 540.0);
    let sheet = Sheet {
        colours: &state.theme.colours,
        texts: &state.texts,
        size,
        scale: 1.0,
    };
    let theme = state.theme.clone();
    let pages = pages(&wall, sheet).into_iter();
    let draw = |page| {
        let setup = |ctx: &Context| theme.apply(ctx, 1.0);
        picture(size, 1.0, setup, |ui| draw_page(ui, &page))
    };
    pages.map(draw).collect()
}

/// Both days side by side.
struct Both {
    days: [Filmed; 2],
}

impl Both {
    fn each(&mut self, mut act: impl FnMut(&mut Person)) {
        for day in &mut self.days {
            act(&mut day.person);
        }
    }

    /// Holds that everything drawn since the last time is the same on both days.
    fn same(&mut self, place: &str) {
        let trees = self.days.each_ref().map(|day| day.person.sees());
        assert!(trees[0] == trees[1], "{place}: the tree differs");
        let [(one, first), (other, second)] = self.days.each_mut().map(Filmed::develop);
        assert_eq!(one.len(), other.len(), "{place}: as many frames");
        for (at, (one, other)) in one.iter().zip(&other).enumerate() {
            assert!(alike(one, other), "{place}: frame {at} differs");
        }
        assert!(first.pixels == second.pixels, "{place}: pixels differ");
        let inked = first.pixels.iter().filter(|it| it.r() < 90 && it.a() > 0);
        assert!(inked.count() > 200, "{place}: nothing is drawn");
        let step = self.days[0].person.harness.state().state.step();
        let [one, other] = self
            .days
            .each_ref()
            .map(|day| wall_pictures(&day.person, step));
        assert!(one == other, "{place}: the wall differs");
        let words = |page: &ColorImage| page.pixels.iter().any(|it| *it != Color32::WHITE);
        assert!(one.iter().all(words) && !one.is_empty());
    }
}

#[test]
fn no_pixel_tells_of_the_answer_before() {
    let homes = [(); 2].map(|()| tempfile::tempdir().unwrap());
    let mut both = Both {
        days: homes
            .each_ref()
            .map(|home| Filmed::new(prepare::with_an_open_round(home.path(), Language::Swedish))),
    };
    // The member before answers in two quite different ways.
    let answers = [
        (["60", "30", "10"], [Key::Num3, Key::Num2, Key::Num1]),
        (["10", "15", "75"], [Key::Num1, Key::Num1, Key::Num3]),
    ];
    for (day, (points, piles)) in both.days.iter_mut().zip(answers) {
        let person = &mut day.person;
        prepare::hand_over(person, "L1");
        prepare::begin(person, "L1");
        prepare::share_points(person, &points);
        person.press_key("private-weigh-save");
        for pile in piles {
            person.key(pile);
        }
        person.press_key("private-piles-done");
        person.press_key("private-order-done");
    }
    let [one, other] = both.days.each_mut().map(|day| {
        let (_, picture) = day.develop();
        picture
    });
    assert!(one.pixels != other.pixels, "these answers would be seen");
    // The press itself is drawn on the screen of the one who answers.
    both.each(|person| person.press_key("button-done-lock"));
    for day in &mut both.days {
        day.frames();
    }
    both.each(Person::settle);
    both.same("locked");
    both.each(|person| person.press_key("hand-over-back"));
    both.same("with the leader");
    both.each(|person| prepare::hand_over(person, "L2"));
    both.same("the next cover");
    both.each(|person| prepare::begin(person, "L2"));
    both.same("weighing");
    both.each(|person| prepare::share_points(person, &["20", "20", "60"]));
    both.same("points given");
    both.each(|person| person.press_key("private-weigh-save"));
    both.same("the piles");
    for pile in [Key::Num2, Key::Num1, Key::Num1] {
        both.each(|person| person.key(pile));
    }
    both.each(|person| person.press_key("private-piles-done"));
    both.same("the order");
    both.each(|person| person.press_key("private-order-done"));
    both.same("everything once more");
    both.each(|person| person.press_key("button-done-lock"));
    both.same("locked again");
    let ballots = both.days.each_ref().map(|day| {
        let round = day.person.workshop().open_round().unwrap();
        round.ballots().cloned().collect::<Vec<_>>()
    });
    assert_ne!(ballots[0][0].ranking, ballots[1][0].ranking);
    assert_eq!(ballots[0][1].ranking, ballots[1][1].ranking);
}
