//! Lays the wall out on pages: large type, nothing below 24 pixels, nothing cut off. Everything becomes shapes in one
//! scene per page, so that the same page can be drawn in a window, in a picture and in a test.
//!
//! Type grows with the window, because what counts at the back of the room is the share of the wall.

use egui::{Rect, Vec2, accesskit::Role, pos2, vec2};

use super::figure::Figure;
use super::wall::{Block, Column, Row, Wall};
use crate::app::charts::Look;
use crate::app::charts::measure::{line_height, text_width, wrap};
use crate::app::charts::scene::{Anchor, Scene, Weight};
use crate::app::theme::{Colours, space};
use crate::text;
use crate::text::Texts;

/// The window that type is measured for.
const MEASURE: Vec2 = vec2(1280.0, 720.0);
/// A window narrower than this stands on no wall.
const NARROW: f32 = 960.0;
/// The smallest that a page is made in a narrow window.
const SMALLEST: f32 = 0.6;
/// Smallest type on the wall, in points at that window.
const SMALL: f32 = 24.0;
const BODY: f32 = 26.0;
const HEADING: f32 = 30.0;
const LEAD: f32 = 38.0;
const TITLE: f32 = 40.0;
/// Running text is no wider than this many of its own sizes.
const COLUMN: f32 = 40.0;
/// Pages at most: what comes after is for the screen of the process leader.
const MOST_PAGES: usize = 99;

/// One page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// All shapes, from the upper left corner of the window.
    pub scene: Scene,
    /// The same in words, for who does not see it, in reading order.
    pub said: Vec<Said>,
}

/// Something on the page in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// Where it stands.
    pub rect: Rect,
    /// What it is.
    pub role: Role,
    /// The words.
    pub words: String,
}

/// How a wall is to be laid out.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// The colours.
    pub colours: &'a Colours,
    /// The texts.
    pub texts: &'a Texts,
    /// Size of the window in points.
    pub size: Vec2,
    /// Text size as the process leader has set it, 1 = as measured.
    pub scale: f32,
}

impl Sheet<'_> {
    /// How much larger than at 1280 × 720 everything is; never so small that text falls below 24 pixels. Only a narrow
    /// window, which stands on the process leader's screen and not on a wall, makes the text smaller with it, rather
    /// than let the pages fall apart into many.
    fn grown(&self) -> f32 {
        let room = (self.size.x / MEASURE.x).min(self.size.y / MEASURE.y);
        let least = if self.size.x < NARROW { SMALLEST } else { 1.0 };
        (room * self.scale).clamp(least, 6.0)
    }

    fn margin(&self) -> f32 {
        32.0 * self.grown().min(self.size.x / MEASURE.x).max(0.4)
    }

    fn width(&self) -> f32 {
        (self.size.x - 2.0 * self.margin()).max(320.0)
    }
}

/// A part that is never broken over two pages.
struct Piece {
    scene: Scene,
    said: Vec<Said>,
    /// Stands on the same page as what follows.
    leads: bool,
}

/// The pages of a wall, at least one.
pub fn pages(wall: &Wall, sheet: Sheet<'_>) -> Vec<Page> {
    let grown = sheet.grown();
    let top = header(wall, &sheet);
    let foot = line_height(SMALL * grown) + space::TWO * grown;
    let room = sheet.size.y - 2.0 * sheet.margin() - top.scene.size.y - foot;
    let mut bodies: Vec<Vec<Piece>> = Vec::new();
    let mut body: Vec<Piece> = Vec::new();
    let mut used = 0.0;
    let mut turn = |body: &mut Vec<Piece>, used: &mut f32| {
        // What only keeps parts from each other is not needed at the end of a page.
        while body.last().is_some_and(|piece| piece.said.is_empty()) {
            body.pop();
        }
        if !body.is_empty() {
            bodies.push(std::mem::take(body));
        }
        *used = 0.0;
    };
    for block in &wall.blocks {
        if *block == Block::NewPage {
            turn(&mut body, &mut used);
            continue;
        }
        let mut pieces = pieces(block, &sheet, room).into_iter().peekable();
        while let Some(piece) = pieces.next() {
            let height = piece.scene.size.y;
            let next = pieces.peek().map_or(0.0, |next| next.scene.size.y);
            let needed = if piece.leads { height + next } else { height };
            if used > 0.0 && used + needed > room {
                turn(&mut body, &mut used);
            }
            used += height;
            body.push(piece);
        }
        used += space::TWO * grown;
        body.push(gap(space::TWO * grown));
    }
    turn(&mut body, &mut used);
    if bodies.is_empty() {
        bodies.push(Vec::new());
    }
    bodies.truncate(MOST_PAGES);
    let count = bodies.len();
    bodies
        .into_iter()
        .zip(1..)
        .map(|(body, number)| page(wall, &sheet, body, (number, count)))
        .collect()
}

fn gap(height: f32) -> Piece {
    let mut scene = Scene::new(0.0);
    scene.grow(height);
    Piece {
        scene,
        said: Vec::new(),
        leads: false,
    }
}

/// One page: header, body, and at the foot what it belongs to.
fn page(wall: &Wall, sheet: &Sheet<'_>, body: Vec<Piece>, of: (usize, usize)) -> Page {
    let grown = sheet.grown();
    let margin = sheet.margin();
    let mut scene = Scene::new(sheet.width());
    let mut said = Vec::new();
    let mut add = |scene: &mut Scene, piece: Piece| {
        let down = vec2(margin, margin + scene.size.y);
        said.extend(piece.said.into_iter().map(|it| Said {
            rect: it.rect.translate(down),
            ..it
        }));
        scene.append(piece.scene);
    };
    add(&mut scene, header(wall, sheet));
    for piece in body {
        add(&mut scene, piece);
    }
    let size = SMALL * grown;
    let high = line_height(size);
    let left = sheet.size.y - 2.0 * margin - high - scene.size.y;
    add(&mut scene, gap(left.max(0.0)));
    let mut foot = Scene::new(sheet.width());
    foot.grow(high);
    let mut words: Vec<String> = vec![wall.mark.clone().unwrap_or_else(|| wall.workshop.clone())];
    let soft = sheet.colours.ink_soft;
    let middle = high / 2.0;
    let mut right: Vec<String> = wall.time.iter().cloned().collect();
    if of.1 > 1 {
        right.push(text!(sheet.texts, "wall-page", number = of.0, count = of.1));
    }
    let right = right.join(" · ");
    let room = sheet.width() - text_width(&right, size, Weight::Regular) - space::FOUR;
    let line = wrap(&words.join(" "), size, Weight::Regular, room);
    if let Some(first) = line.first() {
        let colour = if wall.mark.is_some() {
            sheet.colours.attention
        } else {
            soft
        };
        foot.text(pos2(0.0, middle), Anchor::Start, first, size, colour);
    }
    if !right.is_empty() {
        let at = pos2(sheet.width(), middle);
        foot.text(at, Anchor::End, &right, size, soft);
        words.push(right);
    }
    let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(sheet.width(), high));
    let words = words.join(". ");
    add(
        &mut scene,
        Piece {
            scene: foot,
            said: vec![Said {
                rect,
                role: Role::Label,
                words,
            }],
            leads: false,
        },
    );
    Page {
        scene: scene.framed(margin),
        said,
    }
}

/// The step and its question.
fn header(wall: &Wall, sheet: &Sheet<'_>) -> Piece {
    let grown = sheet.grown();
    let c = sheet.colours;
    let title = (TITLE * grown, Weight::Bold, c.ink);
    let mut piece = words(&wall.title, title, sheet.width(), Role::Heading);
    if wall.purpose.is_empty() {
        piece.scene.grow(piece.scene.size.y + space::ONE * grown);
        return piece;
    }
    let purpose = (BODY * grown, Weight::Regular, c.ink_soft);
    let under = words(&wall.purpose, purpose, sheet.width(), Role::Label);
    let down = vec2(0.0, piece.scene.size.y);
    piece.scene.append(under.scene);
    piece.said.extend(under.said.into_iter().map(|it| Said {
        rect: it.rect.translate(down),
        ..it
    }));
    piece.scene.grow(piece.scene.size.y + space::TWO * grown);
    piece
}

type Style = (f32, Weight, egui::Color32);

/// Lines of text under each other.
fn words(text: &str, (size, weight, colour): Style, width: f32, role: Role) -> Piece {
    let pitch = line_height(size);
    let width = width.min(COLUMN * size);
    let mut scene = Scene::new(width);
    for (index, line) in wrap(text, size, weight, width).iter().enumerate() {
        let at = pos2(0.0, pitch * (index as f32 + 0.5));
        scene.words(at, Anchor::Start, line, size, weight, colour);
        scene.grow(pitch * (index as f32 + 1.0));
    }
    let rect = Rect::from_min_size(pos2(0.0, 0.0), scene.size);
    Piece {
        scene,
        said: vec![Said {
            rect,
            role,
            words: text.to_owned(),
        }],
        leads: role == Role::Heading,
    }
}

/// A text that may be longer than a page: as many lines together as fit.
fn long_text(text: &str, style: Style, width: f32, room: f32) -> Vec<Piece> {
    let whole = words(text, style, width, Role::Label);
    if whole.scene.size.y <= room {
        return vec![whole];
    }
    let (size, weight, _) = style;
    let lines = wrap(text, size, weight, width.min(COLUMN * size));
    let fit = ((room / line_height(size)) as usize)
        .saturating_sub(1)
        .max(1);
    lines
        .chunks(fit)
        // A little wider, so that the lines are not broken anew.
        .map(|lines| words(&lines.join(" "), style, width + size, Role::Label))
        .collect()
}

fn pieces(block: &Block, sheet: &Sheet<'_>, room: f32) -> Vec<Piece> {
    let grown = sheet.grown();
    let c = sheet.colours;
    let width = sheet.width();
    match block {
        Block::Lead(text) => {
            let style = (LEAD * grown, Weight::SemiBold, c.ink);
            vec![words(text, style, width, Role::Label)]
        }
        Block::Text(text) => {
            let style = (BODY * grown, Weight::Regular, c.ink);
            long_text(text, style, width, room)
        }
        Block::Heading(text) => {
            let style = (HEADING * grown, Weight::SemiBold, c.ink);
            vec![words(text, style, width, Role::Heading)]
        }
        Block::List(items) => items
            .iter()
            .map(|item| item_piece(item, sheet, width))
            .collect(),
        Block::Columns(columns) => columns_pieces(columns, sheet, room),
        Block::Rows(rows) => rows_pieces(rows, sheet),
        Block::Figure(figure) => figure_pieces(figure, sheet, room),
        Block::Answered {
            answered,
            expected,
            words: said,
        } => vec![answered_piece((*answered, *expected), said, sheet)],
        Block::NewPage => Vec::new(),
    }
}

/// An item of a list behind its dash.
fn item_piece(item: &str, sheet: &Sheet<'_>, width: f32) -> Piece {
    let size = BODY * sheet.grown();
    let mut scene = Scene::new(width);
    let high = list_item(
        &mut scene,
        item,
        sheet,
        Rect::from_min_size(pos2(0.0, 0.0), vec2(width, 0.0)),
    );
    scene.grow(high + size * 0.3);
    let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(width, high));
    Piece {
        scene,
        said: vec![Said {
            rect,
            role: Role::ListItem,
            words: item.to_owned(),
        }],
        leads: false,
    }
}

/// Draws an item at the upper left corner of `place` in its width, and returns its height.
fn list_item(scene: &mut Scene, item: &str, sheet: &Sheet<'_>, place: Rect) -> f32 {
    let size = BODY * sheet.grown();
    let pitch = line_height(size);
    let indent = size * 1.1;
    let ink = sheet.colours.ink;
    let width = (place.width() - indent).min(COLUMN * size);
    let lines = wrap(item, size, Weight::Regular, width);
    let first = place.top() + pitch / 2.0;
    scene.text(pos2(place.left(), first), Anchor::Start, "–", size, ink);
    for (index, line) in lines.iter().enumerate() {
        let at = pos2(place.left() + indent, first + pitch * index as f32);
        scene.text(at, Anchor::Start, line, size, ink);
    }
    pitch * lines.len() as f32
}

/// Lists beside each other; lists that are too long go on under their headings on the next page.
fn columns_pieces(columns: &[Column], sheet: &Sheet<'_>, room: f32) -> Vec<Piece> {
    let whole = columns_piece(columns, sheet);
    let longest = columns.iter().map(|column| column.items.len()).max();
    if whole.scene.size.y <= room || longest.unwrap_or(0) < 2 {
        return vec![whole];
    }
    let half = |first: bool| -> Vec<Column> {
        let part = |column: &Column| {
            let (before, after) = column.items.split_at(column.items.len().div_ceil(2));
            Column {
                heading: column.heading.clone(),
                items: if first { before } else { after }.to_vec(),
            }
        };
        columns.iter().map(part).collect()
    };
    let mut pieces = columns_pieces(&half(true), sheet, room);
    pieces.extend(columns_pieces(&half(false), sheet, room));
    pieces
}

fn columns_piece(columns: &[Column], sheet: &Sheet<'_>) -> Piece {
    let grown = sheet.grown();
    let between = space::FOUR * grown;
    let count = columns.len().max(1) as f32;
    let width = (sheet.width() - between * (count - 1.0)) / count;
    let mut scene = Scene::new(sheet.width());
    let mut said = Vec::new();
    for (index, column) in columns.iter().enumerate() {
        let left = (width + between) * index as f32;
        let size = HEADING * grown;
        let mut y = 0.0;
        if column.heading.is_empty() {
            list_items(&mut scene, &mut said, column, sheet, (left, y, width));
            continue;
        }
        for line in wrap(&column.heading, size, Weight::SemiBold, width) {
            let at = pos2(left, y + line_height(size) / 2.0);
            scene.words(
                at,
                Anchor::Start,
                &line,
                size,
                Weight::SemiBold,
                sheet.colours.ink,
            );
            y += line_height(size);
        }
        said.push(Said {
            rect: Rect::from_min_max(pos2(left, 0.0), pos2(left + width, y)),
            role: Role::Heading,
            words: column.heading.clone(),
        });
        y += space::ONE;
        list_items(&mut scene, &mut said, column, sheet, (left, y, width));
    }
    Piece {
        scene,
        said,
        leads: false,
    }
}

/// Draws a column's items from `y` down.
fn list_items(
    scene: &mut Scene,
    said: &mut Vec<Said>,
    column: &Column,
    sheet: &Sheet<'_>,
    (left, mut y, width): (f32, f32, f32),
) {
    for item in &column.items {
        let place = Rect::from_min_size(pos2(left, y), vec2(width, 0.0));
        let high = list_item(scene, item, sheet, place);
        said.push(Said {
            rect: Rect::from_min_size(pos2(left, y), vec2(width, high)),
            role: Role::ListItem,
            words: item.clone(),
        });
        y += high + BODY * sheet.grown() * 0.2;
    }
    scene.grow(y);
}

/// Rows: sign, name, class and remark, each in its column.
fn rows_pieces(rows: &[Row], sheet: &Sheet<'_>) -> Vec<Piece> {
    let grown = sheet.grown();
    let c = sheet.colours;
    let size = BODY * grown;
    let pitch = line_height(size);
    let wide = |text: &str, weight: Weight| text_width(text, size, weight);
    let sign = rows
        .iter()
        .map(|row| wide(&row.sign, Weight::Bold))
        .fold(0.0, f32::max);
    let sign = if sign > 0.0 { sign + size * 0.7 } else { 0.0 };
    let square = size * 0.8;
    let class = rows
        .iter()
        .filter_map(|row| row.class.as_ref())
        .map(|(_, name)| wide(name, Weight::Regular) + square + size * 1.2)
        .fold(0.0, f32::max);
    let left = sheet.width() - sign - class;
    // Short remarks take no more room than they need.
    let remark = rows
        .iter()
        .map(|row| text_width(&row.remark, SMALL * grown, Weight::Regular))
        .fold(0.0, f32::max);
    let name = left - (remark + 1.0).min(left * 0.56);
    rows.iter()
        .enumerate()
        .map(|(index, row)| {
            let names = wrap(&row.name, size, Weight::SemiBold, name - size);
            let remark = if row.remark.is_empty() {
                Vec::new()
            } else {
                wrap(&row.remark, SMALL * grown, Weight::Regular, left - name)
            };
            let high = pitch * names.len().max(1) as f32;
            let high = high.max(line_height(SMALL * grown) * remark.len() as f32) + size * 0.5;
            let mut scene = Scene::new(sheet.width());
            scene.grow(high);
            if index > 0 {
                let line = vec![pos2(0.0, 0.0), pos2(sheet.width(), 0.0)];
                scene.line(line, c.line, 1.0);
            }
            let first = size * 0.25 + pitch / 2.0;
            let at = pos2(sign - size * 0.7, first);
            scene.words(at, Anchor::End, &row.sign, size, Weight::Bold, c.ink);
            for (line, words) in names.iter().enumerate() {
                let at = pos2(sign, first + pitch * line as f32);
                scene.words(at, Anchor::Start, words, size, Weight::SemiBold, c.ink);
            }
            if let Some((number, words)) = &row.class {
                let x = sign + name;
                let box_ =
                    Rect::from_center_size(pos2(x + square / 2.0, first), vec2(square, square));
                scene.fill(box_, 3.0, c.severity_at(*number));
                let at = pos2(x + square + size * 0.35, first);
                scene.text(at, Anchor::Start, words, size, c.ink);
            }
            for (line, words) in remark.iter().enumerate() {
                let at = pos2(
                    sign + name + class,
                    first + line_height(SMALL * grown) * line as f32,
                );
                scene.text(at, Anchor::Start, words, SMALL * grown, c.ink_soft);
            }
            Piece {
                scene,
                said: vec![Said {
                    rect: Rect::from_min_size(pos2(0.0, 0.0), vec2(sheet.width(), high)),
                    role: Role::ListItem,
                    words: row.said(),
                }],
                leads: false,
            }
        })
        .collect()
}

/// A picture under its finding. It gives up some width and size before it is shared out over pages, but never below 24 pixels.
fn figure_pieces(figure: &Figure, sheet: &Sheet<'_>, room: f32) -> Vec<Piece> {
    let grown = sheet.grown();
    let chart = figure.drawn.chart();
    let title = chart.heading(sheet.texts);
    let heading = || {
        let style = (HEADING * grown, Weight::SemiBold, sheet.colours.ink);
        let mut piece = words(&title, style, sheet.width(), Role::Heading);
        piece.scene.grow(piece.scene.size.y + space::ONE);
        piece
    };
    let most = room - heading().scene.size.y;
    let look = |share: f32, narrow: f32| {
        let size = SMALL * (grown * share).max(1.0);
        Look::screen(sheet.colours, sheet.width() * narrow, size)
    };
    let mut scenes = figure.scenes(&look(1.0, 1.0), sheet.texts, most);
    for (share, narrow) in [
        (1.0, 0.9),
        (1.0, 0.8),
        (0.9, 1.0),
        (0.9, 0.8),
        (0.8, 1.0),
        (0.8, 0.8),
        (0.7, 1.0),
        (0.7, 0.8),
    ] {
        if scenes.len() == 1 {
            break;
        }
        if grown * share < 1.0 || !(figure.drawn.is_plot() || narrow >= 1.0) {
            continue;
        }
        let other = figure.scenes(&look(share, narrow), sheet.texts, most);
        if other.len() < scenes.len() {
            scenes = other;
        }
    }
    let mut pieces = Vec::new();
    for scene in scenes {
        let whole = Rect::from_min_size(pos2(0.0, 0.0), scene.size);
        let mut said = vec![Said {
            rect: whole,
            role: Role::Figure,
            words: chart.summary(sheet.texts),
        }];
        said.extend(scene.regions.iter().map(|region| Said {
            rect: region.rect,
            role: Role::ListItem,
            words: region.words.clone(),
        }));
        pieces.push(heading());
        pieces.push(Piece {
            scene,
            said,
            leads: false,
        });
    }
    pieces
}

/// How many have answered, large, with a bar.
fn answered_piece(of: (usize, usize), said: &str, sheet: &Sheet<'_>) -> Piece {
    let grown = sheet.grown();
    let c = sheet.colours;
    let style = (LEAD * 1.4 * grown, Weight::SemiBold, c.ink);
    let mut piece = words(said, style, sheet.width(), Role::Label);
    let top = piece.scene.size.y + space::TWO * grown;
    let high = space::THREE * grown;
    let bar = Rect::from_min_size(pos2(0.0, top), vec2(sheet.width() * 0.7, high));
    let share = of.0 as f32 / of.1.max(1) as f32;
    let filled = Rect::from_min_size(bar.min, vec2(bar.width() * share.clamp(0.0, 1.0), high));
    piece.scene.fill(filled, 4.0, c.accent);
    piece.scene.outline(bar, 4.0, c.border, 2.0);
    piece.scene.grow(bar.bottom() + space::ONE);
    piece
}
