//! Two groups at a time: which goes first, level, or *vet ej*; by pressing, or by the keys 1, 2, = and 0.
//!
//! Invariants: a key answers what is on the screen and nothing else; the member may stop at any time and keeps
//! what is known; answers that go round in a circle are put against each other, and the member chooses.

use egui::{
    Align2, FocusDirection, Key, Modifiers, ProgressBar, RichText, Sense, Stroke, StrokeKind,
    TextStyle, Ui, UiBuilder, WidgetInfo, accesskit, pos2, vec2,
};

use super::cover::head;
use super::pairs::{Asked, Clash, Said};
use super::{PrivateContext, PrivateEntry, Stage, choosing, page};
use crate::app::theme::{Theme, space};
use crate::app::widgets::{
    Tone, disclosure, focus_ring, heading, notice, primary_button, quiet_button, status,
};
use crate::ranking::pair_by_pair::{PairAnswer, most_questions};
use crate::text::Argument;
use crate::workshop::GroupId;

/// The least height of a card with a group's name.
const CARD: f32 = 120.0;

pub(super) fn show(ui: &mut Ui, entry: &mut PrivateEntry, context: &mut PrivateContext<'_>) {
    entry.follow_own_weights(context.workshop);
    // Begun at the first look, so that the keys have something to answer.
    if entry.ranking.pairs().is_none() {
        entry.stage = Stage::Order;
        return;
    }
    page::body(ui, "pairs", |ui| {
        let title = "step-rank-title";
        head(ui, entry, context, title, "ways-pairs-purpose");
        classes_now(ui, entry, context);
        let Some(pairs) = &entry.ranking.pairs else {
            return;
        };
        if let Some(clash) = pairs.clash() {
            circle(ui, entry, context, &clash);
        } else if let Some(asked) = pairs.asked() {
            question(ui, entry, context, &asked);
        } else {
            notice(ui, Tone::Done, &context.text("ways-pairs-settled"));
        }
        // Under the question, so that it stays where it is when the choice goes away.
        let begun = entry.ranking.pairs.as_ref().is_some_and(|it| it.is_begun());
        if !begun {
            ui.add_space(space::TWO);
            choosing::show(ui, entry, context);
            choose_classes(ui, entry, context);
        }
        given(ui, entry, context);
    });
    foot(ui, entry, context);
}

fn foot(ui: &mut Ui, entry: &mut PrivateEntry, context: &mut PrivateContext<'_>) {
    page::foot(ui, |ui| {
        let Some(pairs) = &mut entry.ranking.pairs else {
            return;
        };
        let asked = pairs.asked().is_some();
        let clash = pairs.clash().is_some();
        if asked {
            progress(ui, pairs.answered(), pairs.left(), context);
        }
        let take_back = (pairs.is_begun() && asked).then(|| context.text("ways-pairs-take-back"));
        let mut on = false;
        ui.horizontal_wrapped(|ui| {
            if !asked && !clash {
                on = primary_button(ui, &context.text("ways-pairs-to-order")).clicked();
            }
            if let Some(label) = take_back {
                let key = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Backspace));
                if ui.button(label).clicked() || key {
                    pairs.take_back();
                }
            }
            if asked && pairs.is_begun() {
                on |= quiet_button(ui, &context.text("ways-pairs-stop")).clicked();
            }
            if quiet_button(ui, &context.text("private-back-to-weights")).clicked() {
                entry.stage = Stage::Weigh;
            }
        });
        if on {
            entry.ranking.order_from_pairs();
            entry.stage = Stage::Order;
        }
    });
}

fn progress(ui: &mut Ui, answered: usize, left: usize, context: &PrivateContext<'_>) {
    let said = context.text_with("ways-pairs-left", &[("count", left.into())]);
    let share = answered as f32 / (answered + left).max(1) as f32;
    let colour = context.theme.colours.accent;
    let bar = ProgressBar::new(share)
        .desired_height(space::ONE)
        .fill(colour);
    ui.add(bar.desired_width(ui.available_width().min(480.0)));
    ui.label(RichText::new(said).color(context.theme.colours.ink_soft));
}

fn question(
    ui: &mut Ui,
    entry: &mut PrivateEntry,
    context: &mut PrivateContext<'_>,
    asked: &Asked,
) {
    ui.add_space(space::TWO);
    let title = if asked.earlier.is_some() {
        "ways-pairs-again"
    } else {
        "ways-pairs-question"
    };
    heading(ui, 2, &context.text(title));
    ui.add_space(space::ONE);
    let mut answer = keys(ui);
    let narrow = ui.available_width() < 560.0;
    let gap = if narrow { 0.0 } else { space::TWO };
    let width = if narrow {
        ui.available_width()
    } else {
        (ui.available_width() - gap) / 2.0
    };
    let sides = [
        (&asked.first, "1", PairAnswer::Before),
        (&asked.second, "2", PairAnswer::After),
    ];
    let words = sides.map(|(group, _, _)| card_words(entry, context, group));
    let height = words
        .iter()
        .map(|(name, more)| card_height(ui, name, more, width))
        .fold(CARD, f32::max);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(gap, space::ONE);
        for ((_, key, given), (name, more)) in sides.iter().zip(&words) {
            let chosen = asked.earlier == Some(*given);
            if card(ui, vec2(width, height), key, name, more, chosen) {
                answer = Some(*given);
            }
        }
    });
    ui.add_space(space::ONE);
    ui.horizontal_wrapped(|ui| {
        for (key, given) in [
            ("ways-pairs-level", PairAnswer::Level),
            ("ways-pairs-unknown", PairAnswer::Unknown),
        ] {
            if ui.button(context.text(key)).clicked() {
                answer = Some(given);
            }
        }
    });
    let keys = context.text("ways-pairs-keys");
    ui.label(RichText::new(keys).color(context.theme.colours.ink_soft));
    if let (Some(answer), Some(pairs)) = (answer, &mut entry.ranking.pairs) {
        pairs.answer(answer);
        entry.ranking.out_of_class = None;
    }
}

/// Before the first question: whether only groups of the same severity are to be asked about.
fn choose_classes(ui: &mut Ui, entry: &mut PrivateEntry, context: &PrivateContext<'_>) {
    let Some(classes) = &entry.ranking.classes.found else {
        return;
    };
    let arguments = [
        ("fewer", Argument::from(classes.most_questions)),
        (
            "all",
            most_questions(context.workshop.need_groups.len()).into(),
        ),
    ];
    let mut notes = vec![context.text_with("ways-pairs-within-note", &arguments)];
    if classes.uncertain > 0 {
        let count = [("count", classes.uncertain.into())];
        notes.push(context.text_with("ways-pairs-within-uncertain", &count));
    }
    let before = entry.ranking.within_classes;
    let mut within = before;
    ui.checkbox(&mut within, context.text("ways-pairs-within"));
    for note in notes {
        ui.label(RichText::new(note).color(context.theme.colours.ink_soft));
    }
    if within != before {
        entry.ranking.ask_within_classes(within);
    }
}

/// Once begun: that only groups of the same severity are asked about, and what other weights have changed in that.
fn classes_now(ui: &mut Ui, entry: &mut PrivateEntry, context: &PrivateContext<'_>) {
    let begun = entry.ranking.pairs.as_ref().is_some_and(|it| it.is_begun());
    let within = entry.ranking.within_classes;
    let out = entry.ranking.out_of_class;
    if let Some(out) = out {
        let key = if within {
            "ways-pairs-within-changed"
        } else {
            "ways-pairs-within-ended"
        };
        let said = context.text_with(key, &[("count", out.into())]);
        status(ui, Tone::Attention, &said);
    } else if within && begun {
        let said = context.text("ways-pairs-within-now");
        ui.label(RichText::new(said).color(context.theme.colours.ink_soft));
    }
    if within && (begun || out.is_some()) {
        if quiet_button(ui, &context.text("ways-pairs-ask-all")).clicked() {
            entry.ranking.ask_within_classes(false);
        }
        ui.add_space(space::ONE);
    }
}

/// A group's name, and its need data while the name is hidden.
fn card_words(
    entry: &PrivateEntry,
    context: &PrivateContext<'_>,
    group: &GroupId,
) -> (String, String) {
    let words = entry.row(context, group).name;
    match words.split_once('\n') {
        Some((name, more)) => (name.to_owned(), more.to_owned()),
        None => (words, String::new()),
    }
}

fn keys(ui: &mut Ui) -> Option<PairAnswer> {
    let answer = ui.input_mut(|input| {
        let table = [
            (Key::Num1, PairAnswer::Before),
            (Key::ArrowLeft, PairAnswer::Before),
            (Key::Num2, PairAnswer::After),
            (Key::ArrowRight, PairAnswer::After),
            (Key::Equals, PairAnswer::Level),
            // As over the piles, where 3 is a pile.
            (Key::Num0, PairAnswer::Unknown),
            (Key::Questionmark, PairAnswer::Unknown),
        ];
        // One answer for each press, also when several came in one frame: the next question is another.
        table
            .into_iter()
            .find(|(key, _)| input.consume_key(Modifiers::NONE, *key))
            .map(|(_, answer)| answer)
    });
    if answer.is_some() {
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    answer
}

fn name_galley(ui: &Ui, name: &str, width: f32) -> std::sync::Arc<egui::Galley> {
    let font = TextStyle::Heading.resolve(ui.style());
    let ink = Theme::of(ui.ctx()).colours.ink;
    let room = (width - 2.0 * space::TWO).max(80.0);
    ui.painter().layout(name.to_owned(), font, ink, room)
}

fn more_galley(ui: &Ui, more: &str, width: f32) -> std::sync::Arc<egui::Galley> {
    let font = TextStyle::Body.resolve(ui.style());
    let soft = Theme::of(ui.ctx()).colours.ink_soft;
    let room = (width - 2.0 * space::TWO).max(80.0);
    ui.painter().layout(more.to_owned(), font, soft, room)
}

fn card_height(ui: &Ui, name: &str, more: &str, width: f32) -> f32 {
    let key = ui.text_style_height(&TextStyle::Body) + space::ONE;
    let mut height = key + name_galley(ui, name, width).size().y + 2.0 * space::TWO;
    if !more.is_empty() {
        height += more_galley(ui, more, width).size().y + space::ONE;
    }
    height
}

/// A group to press. `key` is the key that does the same.
fn card(ui: &mut Ui, size: egui::Vec2, key: &str, name: &str, more: &str, chosen: bool) -> bool {
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let said = if more.is_empty() {
        name.to_owned()
    } else {
        format!("{name}, {more}")
    };
    response.widget_info(|| WidgetInfo::selected(accesskit::Role::Button, true, chosen, &said));
    let theme = Theme::of(ui.ctx());
    let c = &theme.colours;
    let (fill, outline) = if chosen || response.hovered() {
        (c.accent_soft, Stroke::new(2.0, c.accent))
    } else {
        (c.surface_raised, Stroke::new(1.5, c.border))
    };
    let painter = ui.painter();
    painter.rect(rect, 8.0, fill, outline, StrokeKind::Inside);
    let corner = rect.min + vec2(space::TWO, space::TWO);
    let font = TextStyle::Body.resolve(ui.style());
    painter.text(corner, Align2::LEFT_TOP, key, font, c.ink_soft);
    let line = ui.text_style_height(&TextStyle::Body) + space::ONE;
    let galley = name_galley(ui, name, rect.width());
    let at = pos2(corner.x, corner.y + line);
    let below = at.y + galley.size().y + space::ONE;
    painter.galley(at, galley, c.ink);
    if !more.is_empty() {
        let galley = more_galley(ui, more, rect.width());
        painter.galley(pos2(corner.x, below), galley, c.ink_soft);
    }
    focus_ring(ui, rect, &response);
    response.clicked()
}

/// *A före B*, *A och B på samma plats*, *Vet ej om A och B*.
fn sentence(entry: &PrivateEntry, context: &PrivateContext<'_>, said: &Said) -> String {
    let arguments = [
        ("first", Argument::from(entry.name(context, &said.first))),
        ("second", entry.name(context, &said.second).into()),
    ];
    let key = match said.answer {
        PairAnswer::Before | PairAnswer::After => "ways-pairs-said-before",
        PairAnswer::Level => "ways-pairs-said-level",
        PairAnswer::Unknown => "ways-pairs-said-unknown",
    };
    context.text_with(key, &arguments)
}

/// The answer given last on one side, those that say otherwise on the other.
fn circle(ui: &mut Ui, entry: &mut PrivateEntry, context: &mut PrivateContext<'_>, clash: &Clash) {
    ui.add_space(space::TWO);
    heading(ui, 2, &context.text("ways-pairs-clash"));
    status(ui, Tone::Attention, &context.text("agreement-clash"));
    ui.add_space(space::ONE);
    let new = sentence(entry, context, &clash.new);
    let earlier: Vec<String> = clash
        .earlier
        .iter()
        .map(|said| sentence(entry, context, said))
        .collect();
    let mut kept = None;
    let width = ((ui.available_width() - space::TWO) / 2.0).max(280.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::TWO;
        let sides = [
            ("ways-pairs-clash-new", vec![new], "ways-pairs-keep-new"),
            (
                "ways-pairs-clash-earlier",
                earlier,
                "ways-pairs-keep-earlier",
            ),
        ];
        for (index, (title, lines, keep)) in sides.into_iter().enumerate() {
            let builder = UiBuilder::new().layout(egui::Layout::top_down(egui::Align::Min));
            ui.scope_builder(builder, |ui| {
                ui.set_width(width - 2.0);
                egui::Frame::new()
                    .fill(context.theme.colours.surface_raised)
                    .stroke(Stroke::new(1.5, context.theme.colours.border))
                    .corner_radius(8.0)
                    .inner_margin(space::TWO)
                    .show(ui, |ui| {
                        ui.set_width(ui.available_width());
                        heading(ui, 3, &context.text(title));
                        for line in lines {
                            ui.label(line);
                        }
                        if ui.button(context.text(keep)).clicked() {
                            kept = Some(index);
                        }
                    });
            });
        }
    });
    let Some(pairs) = &mut entry.ranking.pairs else {
        return;
    };
    match kept {
        Some(0) => pairs.keep_new(clash),
        Some(_) => pairs.keep_earlier(clash),
        None => {}
    }
}

/// The answers so far, each of which can be given again.
fn given(ui: &mut Ui, entry: &mut PrivateEntry, context: &PrivateContext<'_>) {
    let Some(pairs) = &entry.ranking.pairs else {
        return;
    };
    let said = pairs.said();
    if said.is_empty() {
        return;
    }
    ui.add_space(space::TWO);
    let label = context.text_with("ways-pairs-given", &[("count", said.len().into())]);
    let mut change = None;
    disclosure(ui, &context.text("ways-pairs-given-title"), |ui| {
        ui.label(RichText::new(label).color(context.theme.colours.ink_soft));
        for said in said {
            let line = sentence(entry, context, &said);
            ui.horizontal_wrapped(|ui| {
                ui.label(&line);
                let again = context.text_with("ways-pairs-change", &[("answer", line.into())]);
                let button = quiet_button(ui, &context.text("ways-pairs-change-short"));
                ui.ctx()
                    .accesskit_node_builder(button.id, |node| node.set_label(again));
                if button.clicked() {
                    change = Some(said.question);
                }
            });
        }
    });
    if let (Some(question), Some(pairs)) = (change, &mut entry.ranking.pairs) {
        pairs.change(question);
    }
}

#[cfg(test)]
mod tests;
