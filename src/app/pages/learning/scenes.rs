//! The pictures of the cards, drawn by plain shapes: the same on the screen and in the file that is sent.
//!
//! Invariants: everything lies inside the scene; words in a picture come from the texts; no meaning rests on colour
//! alone. Limits: one width; the screen and the page scale it.

use egui::{Color32, Rect, pos2, vec2};

use crate::app::charts::measure::{text_width, wrap};
use crate::app::charts::scene::{Anchor, Scene, Weight};
use crate::app::theme::Colours;
use crate::text::Texts;
use crate::text::catalogues::{Localized, TableName};

/// Width of every picture, in points.
pub const WIDTH: f32 = 560.0;
/// Height of every picture, in points.
pub const HEIGHT: f32 = 280.0;
/// Size of words in a picture.
const WORDS: f32 = 18.0;

/// Draws with the theme's colours and the texts.
struct Pen<'a> {
    scene: Scene,
    colours: &'a Colours,
    texts: &'a Texts,
}

/// The picture of the card with this id; none for a card that has none.
pub fn scene(card: &str, colours: &Colours, texts: &Texts) -> Option<Scene> {
    let mut pen = Pen {
        scene: Scene::new(WIDTH),
        colours,
        texts,
    };
    pen.scene.grow(HEIGHT);
    match card {
        "representative" => pen.representative(),
        "three-roles" => pen.three_roles(),
        "why-what-how" => pen.why_what_how(),
        "need" => pen.need(),
        "why-need" => pen.why_need(),
        "who-decides" => pen.who_decides(),
        "platform" => pen.platform(),
        "forms" => pen.forms(),
        "trap" => pen.trap(),
        "chain" => pen.chain(),
        _ => return None,
    }
    Some(pen.scene)
}

impl Pen<'_> {
    fn text(&mut self, x: f32, y: f32, anchor: Anchor, words: &str, colour: Color32) {
        self.scene
            .words(pos2(x, y), anchor, words, WORDS, Weight::SemiBold, colour);
    }

    fn word(&mut self, x: f32, y: f32, key: &str) {
        let (words, ink) = (self.texts.get(key), self.colours.ink);
        self.text(x, y, Anchor::Middle, &words, ink);
    }

    /// A person: a head over shoulders, standing on `y`.
    fn person(&mut self, x: f32, y: f32, tall: f32, colour: Color32) {
        let head = tall * 0.17;
        self.scene
            .circle(pos2(x, y - tall + head), head, Some(colour), None);
        let body = Rect::from_min_max(
            pos2(x - tall * 0.24, y - tall + head * 2.3),
            pos2(x + tall * 0.24, y),
        );
        self.scene.fill(body, tall * 0.2, colour);
    }

    /// Persons side by side from `x` on.
    fn people(&mut self, x: f32, y: f32, count: usize, colour: Color32) {
        for index in 0..count {
            self.person(x + index as f32 * 36.0, y, 64.0, colour);
        }
    }

    /// A house of care with windows and a cross over the door.
    fn house(&mut self, rect: Rect) {
        let c = self.colours;
        self.scene.fill(rect, 4.0, c.surface_sunken);
        self.scene.outline(rect, 4.0, c.border, 3.0);
        let step = rect.width() / 4.0;
        for row in 0..2 {
            for column in 0..3 {
                let corner = rect.min
                    + vec2(
                        step * (column as f32 + 0.6),
                        rect.height() * (0.14 + 0.26 * row as f32),
                    );
                let window = Rect::from_min_size(corner, vec2(step * 0.7, rect.height() * 0.16));
                self.scene.fill(window, 2.0, c.border);
            }
        }
    }

    fn arrow(&mut self, from: egui::Pos2, to: egui::Pos2, colour: Color32) {
        self.scene.line(vec![from, to], colour, 4.0);
        let along = (to - from).normalized();
        let across = along.rot90();
        for side in [1.0, -1.0] {
            let end = to - along * 14.0 + across * (side * 9.0);
            self.scene.line(vec![end, to], colour, 4.0);
        }
    }

    /// A box with words in its middle, on as many lines as they need.
    fn labelled(&mut self, rect: Rect, words: &str, chosen: bool) {
        let c = self.colours;
        let (fill, ink) = if chosen {
            (c.accent, c.on_accent)
        } else {
            (c.surface_raised, c.ink)
        };
        self.scene.fill(rect, 8.0, fill);
        self.scene
            .outline(rect, 8.0, if chosen { c.accent } else { c.border }, 2.0);
        let lines = wrap(words, WORDS, Weight::Regular, rect.width() - 16.0);
        let middle = rect.center();
        self.scene
            .lines(middle.x, middle.y, Anchor::Middle, &lines, WORDS, ink);
    }

    fn representative(&mut self) {
        let (accent, soft, ink) = (self.colours.accent, self.colours.ink_soft, self.colours.ink);
        self.people(40.0, 150.0, 4, accent);
        self.people(58.0, 226.0, 3, accent);
        self.word(112.0, 254.0, "learning-residents");
        self.house(Rect::from_min_size(pos2(420.0, 90.0), vec2(120.0, 136.0)));
        self.word(480.0, 254.0, "learning-service");
        self.person(290.0, 226.0, 100.0, ink);
        self.word(290.0, 254.0, "learning-you");
        self.arrow(pos2(190.0, 166.0), pos2(248.0, 176.0), accent);
        self.scene
            .dashes(pos2(410.0, 166.0), pos2(334.0, 176.0), soft, 3.0);
    }

    /// Names of a short list, in the screen's language.
    fn names(
        &self,
        table: TableName,
        of: fn(&crate::text::catalogues::TableEntry) -> &Localized,
    ) -> Vec<String> {
        let language = self.texts.language();
        table.load().map_or_else(
            |_| Vec::new(),
            |table| {
                let entries = table.items.iter();
                entries
                    .map(|entry| of(entry).in_language(language).to_owned())
                    .collect()
            },
        )
    }

    fn three_roles(&mut self) {
        let names = self.names(TableName::Roles, |entry| &entry.name);
        let wide = 164.0;
        for (index, name) in names.iter().take(3).enumerate() {
            let corner = pos2(14.0 + index as f32 * (wide + 20.0), 150.0);
            let rect = Rect::from_min_size(corner, vec2(wide, 84.0));
            self.labelled(rect, name, index == 1);
            let colour = if index == 1 {
                self.colours.accent
            } else {
                self.colours.border
            };
            self.person(rect.center().x, 140.0, 92.0, colour);
        }
    }

    fn why_what_how(&mut self) {
        let keys = ["learning-why", "learning-what", "learning-how"];
        for (index, key) in keys.into_iter().enumerate() {
            let top = 50.0 + index as f32 * 62.0;
            let left = 30.0 + index as f32 * 90.0;
            let words = self.texts.get(key);
            let rect = Rect::from_min_size(pos2(left, top), vec2(150.0, 52.0));
            self.labelled(rect, &words, index < 2);
        }
        let (accent, ink) = (self.colours.accent, self.colours.ink);
        self.scene
            .line(vec![pos2(400.0, 50.0), pos2(400.0, 164.0)], accent, 4.0);
        self.scene
            .line(vec![pos2(400.0, 176.0), pos2(400.0, 226.0)], ink, 4.0);
        for (key, y) in [("learning-politics", 107.0), ("learning-carry-out", 201.0)] {
            let words = self.texts.get(key);
            let lines = wrap(&words, WORDS, Weight::SemiBold, 136.0);
            self.scene
                .lines(416.0, y, Anchor::Start, &lines, WORDS, ink);
        }
    }

    fn need(&mut self) {
        let c = self.colours;
        let (left, right, y) = (40.0, 520.0, 140.0);
        self.scene
            .line(vec![pos2(left, y), pos2(right, y)], c.border, 5.0);
        let gap = Rect::from_min_max(pos2(170.0, y - 16.0), pos2(390.0, y + 16.0));
        self.scene.fill(gap, 4.0, c.accent);
        let words = self.texts.get("learning-gap");
        self.text(gap.center().x, y, Anchor::Middle, &words, c.on_accent);
        for (x, key) in [(170.0, "learning-today"), (390.0, "learning-wanted")] {
            self.scene
                .line(vec![pos2(x, y - 30.0), pos2(x, y + 30.0)], c.ink, 4.0);
            self.word(x, y - 48.0, key);
        }
        let (worst, best) = (
            self.texts.get("learning-ill-health"),
            self.texts.get("learning-best"),
        );
        self.text(left, y + 56.0, Anchor::Start, &worst, c.ink_soft);
        self.text(right, y + 56.0, Anchor::End, &best, c.ink_soft);
    }

    fn why_need(&mut self) {
        let c = self.colours;
        for (index, tall) in [190.0, 130.0, 84.0, 40.0].into_iter().enumerate() {
            let left = 80.0 + index as f32 * 110.0;
            let rect = Rect::from_min_max(pos2(left, 236.0 - tall), pos2(left + 72.0, 236.0));
            if index == 0 {
                self.scene.fill(rect, 4.0, c.accent);
            } else {
                self.scene.outline(rect, 4.0, c.border, 3.0);
            }
            let number = (index + 1).to_string();
            self.text(rect.center().x, 258.0, Anchor::Middle, &number, c.ink);
        }
        self.scene
            .line(vec![pos2(60.0, 238.0), pos2(500.0, 238.0)], c.ink_soft, 3.0);
    }

    fn who_decides(&mut self) {
        let c = self.colours;
        for (index, count) in [3, 2, 3].into_iter().enumerate() {
            let left = 34.0 + index as f32 * 118.0;
            let shift = if count == 2 { 18.0 } else { 0.0 };
            self.people(left + shift, 176.0, count, c.accent);
        }
        self.word(188.0, 216.0, "learning-you-choose");
        self.scene
            .dashes(pos2(400.0, 60.0), pos2(400.0, 230.0), c.ink_soft, 3.0);
        self.person(450.0, 176.0, 64.0, c.border);
        self.person(500.0, 176.0, 84.0, c.ink_soft);
        let words = self.texts.get("learning-profession-chooses");
        let lines = wrap(&words, WORDS, Weight::Regular, 140.0);
        self.scene
            .lines(478.0, 222.0, Anchor::Middle, &lines, WORDS, c.ink);
    }

    fn platform(&mut self) {
        let c = self.colours;
        let keys = ["learning-dignity", "learning-solidarity", "learning-cost"];
        for (index, key) in keys.into_iter().enumerate() {
            let left = 30.0 + index as f32 * 180.0;
            for x in [left, left + 120.0] {
                let post = Rect::from_min_size(pos2(x, 60.0), vec2(14.0, 130.0));
                self.scene.fill(post, 2.0, c.accent);
            }
            let beam = Rect::from_min_size(pos2(left - 8.0, 48.0), vec2(150.0, 18.0));
            self.scene.fill(beam, 4.0, c.accent);
            let number = (index + 1).to_string();
            self.text(left + 67.0, 90.0, Anchor::Middle, &number, c.ink);
            let words = self.texts.get(key);
            let lines = wrap(&words, WORDS, Weight::Regular, 160.0);
            self.scene
                .lines(left + 67.0, 226.0, Anchor::Middle, &lines, WORDS, c.ink);
            if index < 2 {
                self.arrow(
                    pos2(left + 142.0, 140.0),
                    pos2(left + 172.0, 140.0),
                    c.ink_soft,
                );
            }
        }
    }

    fn forms(&mut self) {
        let names = self.names(TableName::FormsOfGovernance, |entry| &entry.name);
        let aims = self.names(TableName::FormsOfGovernance, |entry| &entry.text);
        let ink = self.colours.ink;
        for (index, (name, aim)) in names.iter().zip(&aims).take(5).enumerate() {
            let top = 10.0 + index as f32 * 53.0;
            let rect = Rect::from_min_size(pos2(4.0, top), vec2(222.0, 46.0));
            self.labelled(rect, name, index == 0);
            let line = pos2(232.0, top + 23.0);
            self.arrow(line, line + vec2(30.0, 0.0), self.colours.ink_soft);
            let lines = wrap(aim, WORDS, Weight::Regular, WIDTH - 276.0);
            self.scene
                .lines(272.0, top + 23.0, Anchor::Start, &lines, WORDS, ink);
        }
    }

    fn trap(&mut self) {
        let c = self.colours;
        let house = Rect::from_min_max(pos2(230.0, 40.0), pos2(530.0, 236.0));
        self.scene.fill(house, 4.0, c.surface_sunken);
        self.scene.outline(house, 4.0, c.ink, 4.0);
        self.person(380.0, 232.0, 110.0, c.ink);
        for (x, y) in [
            (250.0, 190.0),
            (300.0, 190.0),
            (440.0, 190.0),
            (484.0, 190.0),
            (462.0, 146.0),
        ] {
            let paper = Rect::from_min_size(pos2(x, y), vec2(38.0, 40.0));
            self.scene.fill(paper, 2.0, c.surface_raised);
            self.scene.outline(paper, 2.0, c.border, 2.0);
            for line in 0..3 {
                let at = y + 10.0 + line as f32 * 10.0;
                self.scene
                    .line(vec![pos2(x + 7.0, at), pos2(x + 31.0, at)], c.border, 2.0);
            }
        }
        self.people(40.0, 232.0, 4, c.accent);
        self.word(94.0, 258.0, "learning-residents");
        self.word(380.0, 258.0, "learning-you");
    }

    fn chain(&mut self) {
        let c = self.colours;
        let keys = [
            "area-need",
            "area-prioritisation",
            "area-mission",
            "area-follow-up",
        ];
        let places = [
            pos2(130.0, 66.0),
            pos2(430.0, 66.0),
            pos2(430.0, 214.0),
            pos2(130.0, 214.0),
        ];
        for (index, (key, at)) in keys.into_iter().zip(places).enumerate() {
            let words = self.texts.get(key);
            let wide = (text_width(&words, WORDS, Weight::SemiBold) + 40.0).max(150.0);
            let rect = Rect::from_center_size(at, vec2(wide, 64.0));
            self.labelled(rect, &words, index == 0);
        }
        self.arrow(pos2(216.0, 66.0), pos2(336.0, 66.0), c.ink_soft);
        self.arrow(pos2(430.0, 106.0), pos2(430.0, 174.0), c.ink_soft);
        self.arrow(pos2(336.0, 214.0), pos2(224.0, 214.0), c.ink_soft);
        self.arrow(pos2(130.0, 174.0), pos2(130.0, 106.0), c.accent);
    }
}
