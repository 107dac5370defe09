//! Cards for learning: ten minutes before the first step, one card at a time, by keyboard or pointer; the questions to
//! talk about last. Optional: nothing waits for them. They can be saved as one page and sent beforehand.

pub mod page;
pub mod scenes;

#[cfg(test)]
mod tests;

use egui::{
    Key, Modifiers, Rect, RichText, ScrollArea, Sense, Ui, WidgetInfo, accesskit, pos2, vec2,
};

use crate::app::commands::{Command, Sent};
use crate::app::theme::{Theme, space};
use crate::app::widgets::{heading, primary_button, quiet_button};
use crate::text::Texts;
use crate::text::catalogues::{LearningCard, LearningCards};

/// The widest a card is: its words stay within some 75 characters.
const COLUMN: f32 = 620.0;

/// With less room than this beside the picture, the words stand under it.
const NARROWEST: f32 = 380.0;

/// Which card is shown; one past the last are the questions to talk about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Learning {
    /// From 0.
    pub card: usize,
}

/// Draws the card and moves between cards. Returns true when it is closed.
pub fn show(ui: &mut Ui, learning: &mut Learning, texts: &Texts, sent: &mut Vec<Sent>) -> bool {
    let Ok(catalogue) = LearningCards::load() else {
        return true;
    };
    let last = catalogue.cards.len();
    learning.card = learning.card.min(last);
    let mut closed = false;
    ScrollArea::vertical()
        .id_salt(("card", learning.card))
        .auto_shrink(false)
        .show(ui, |ui| {
            match catalogue.cards.get(learning.card) {
                Some(card) => one(ui, texts, card, learning.card, last),
                None => talk(ui, texts, catalogue),
            }
            ui.add_space(space::TWO);
            closed = buttons(ui, learning, last, texts, sent);
        });
    let typing = ui.memory(|memory| memory.focused().is_some());
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Escape) {
        return true;
    }
    // With the keyboard on a button, arrows belong to moving between buttons.
    if !typing && pressed(Key::ArrowRight) {
        learning.card = (learning.card + 1).min(last);
    }
    if !typing && pressed(Key::ArrowLeft) {
        learning.card = learning.card.saturating_sub(1);
    }
    closed
}

/// Words that stand back.
fn aside(ui: &mut Ui, words: &str) {
    let soft = Theme::of(ui.ctx()).colours.ink_soft;
    ui.label(RichText::new(words).color(soft));
}

fn one(ui: &mut Ui, texts: &Texts, card: &LearningCard, index: usize, count: usize) {
    let language = texts.language();
    aside(ui, &page::of(texts, index, count));
    heading(ui, 1, card.title.in_language(language));
    let lines = |ui: &mut Ui| {
        ui.set_max_width(COLUMN.min(ui.available_width()));
        for line in &card.lines {
            ui.label(line.in_language(language));
            ui.add_space(space::HALF);
        }
    };
    if ui.available_width() < scenes::WIDTH + NARROWEST {
        picture(ui, texts, card);
        lines(ui);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| picture(ui, texts, card));
        ui.add_space(space::THREE);
        ui.vertical(|ui| {
            // In line with what is drawn: the picture has room above and below.
            ui.add_space(space::FOUR);
            lines(ui);
        });
    });
}

/// The drawn picture, in the width there is, with its words for who does not see it.
fn picture(ui: &mut Ui, texts: &Texts, card: &LearningCard) {
    let theme = Theme::of(ui.ctx());
    let Some(scene) = scenes::scene(&card.id, &theme.colours, texts) else {
        return;
    };
    let room = vec2(scenes::WIDTH, scenes::HEIGHT);
    let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
    let words = card.picture.in_language(texts.language()).to_owned();
    response.widget_info(move || WidgetInfo::labeled(accesskit::Role::Image, true, words.as_str()));
    let ground = Rect::from_min_size(rect.min, room);
    if ui.is_rect_visible(ground) {
        scene.paint(ui.painter(), pos2(rect.left(), rect.top()), &|_, _| 0.0);
    }
    ui.add_space(space::ONE);
}

fn talk(ui: &mut Ui, texts: &Texts, catalogue: &LearningCards) {
    ui.set_max_width(COLUMN.min(ui.available_width()));
    heading(ui, 1, &texts.get("learning-talk"));
    aside(ui, &texts.get("learning-talk-sentence"));
    for discussion in &catalogue.discussions {
        ui.add_space(space::ONE);
        heading(ui, 2, discussion.name.in_language(texts.language()));
        for question in &discussion.questions {
            ui.label(format!("– {}", question.in_language(texts.language())));
        }
    }
}

/// Back, on, save and close. Returns whether it is closed.
fn buttons(
    ui: &mut Ui,
    learning: &mut Learning,
    last: usize,
    texts: &Texts,
    sent: &mut Vec<Sent>,
) -> bool {
    let mut closed = false;
    ui.horizontal_wrapped(|ui| {
        if learning.card > 0 && ui.button(texts.get("button-previous")).clicked() {
            learning.card -= 1;
        }
        if learning.card < last {
            if primary_button(ui, &texts.get("button-next")).clicked() {
                learning.card += 1;
            }
        } else if primary_button(ui, &texts.get("button-done")).clicked() {
            closed = true;
        }
        if quiet_button(ui, &texts.get("learning-save")).clicked()
            && let Some(html) = page::html(texts)
        {
            sent.push(Sent::Command(Command::SaveFile {
                name: format!("{}.html", texts.get("learning-file")),
                bytes: html.into_bytes(),
            }));
        }
        if learning.card < last && quiet_button(ui, &texts.get("button-close")).clicked() {
            closed = true;
        }
    });
    aside(ui, &texts.get("learning-keys"));
    closed
}
