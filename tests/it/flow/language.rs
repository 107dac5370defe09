//! Every step in both languages and at both window sizes, and what the keyboard alone can do.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Vec2, vec2};
use foretrade::results;
use foretrade::text::{Language, Texts};
use foretrade::workshop::Step;

use super::person::{LANGUAGES, Person, Seen};

const SIZES: [Vec2; 2] = [vec2(1024.0, 768.0), vec2(1280.0, 800.0)];
const NINE: i64 = 1_803_891_600_000;

#[test]
fn every_step_has_all_its_texts_in_both_languages_and_sizes() {
    for size in SIZES {
        for language in LANGUAGES {
            let home = tempfile::tempdir().unwrap();
            let mut person = Person::at(home.path(), language, size, NINE);
            person.misses_no_text();
            for way in ["start-lead-button", "start-new-empty"] {
                person.press_key(way);
                let path: Vec<Step> = results::path(person.workshop()).collect();
                for step in path {
                    person.go(step);
                    person.misses_no_text();
                    let title = person.text(&format!("step-{}-title", step.name()));
                    assert!(person.find(Role::Heading, &title).is_some());
                    everything_unfolded(&mut person);
                }
                to_the_start_page(&mut person);
            }
        }
    }
}

/// Unfolds what is folded in the step, and looks at all of it.
fn everything_unfolded(person: &mut Person) {
    let folded: Vec<String> = person
        .sees()
        .into_iter()
        .filter(|seen| seen.role == Role::DisclosureTriangle && seen.enabled)
        .map(|seen| seen.label)
        .collect();
    for label in folded {
        person.press(Role::DisclosureTriangle, &label);
        person.misses_no_text();
    }
}

fn to_the_start_page(person: &mut Person) {
    let (file, start) = (
        person.text("shell-menu-file"),
        person.text("action-start-page"),
    );
    person.press(Role::Button, &file);
    person.press(Role::Button, &start);
    assert!(person.harness.state().state.document.is_none());
}

#[test]
fn the_language_changes_everything_on_the_screen() {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    person.press_key("start-new-empty");
    for step in results::path(person.workshop()).collect::<Vec<_>>() {
        person.go(step);
        let swedish = person.words();
        person.press(Role::Button, "English");
        person.texts = Texts::new(Language::English);
        let english = person.words();
        let fresh = {
            let other = tempfile::tempdir().unwrap();
            let mut fresh = Person::new(other.path(), Language::English);
            fresh.press_key("start-new-empty");
            fresh.go(step);
            fresh.words()
        };
        let left: Vec<&String> = english
            .iter()
            .filter(|words| swedish.contains(words) && !fresh.contains(words))
            .collect();
        assert!(left.is_empty(), "{step:?}: still Swedish: {left:?}");
        assert!(english.contains(&person.text(&format!("step-{}-title", step.name()))));
        person.press(Role::Button, "Svenska");
        person.texts = Texts::new(Language::Swedish);
        assert!(
            person
                .words()
                .contains(&person.text(&format!("step-{}-title", step.name())))
        );
    }
    // The choice is kept for the next start.
    person.press(Role::Button, "English");
    drop(person);
    let settings = foretrade::store::Folders::inside(home.path()).settings_file();
    let (settings, problem) = foretrade::store::Settings::load(&settings);
    assert!(problem.is_none());
    assert_eq!(settings.language, Some(Language::English));
}

#[test]
fn the_keyboard_alone() {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    // Help opens and closes, here and in a step.
    person.key(Key::F1);
    assert!(person.reads(&person.text("shell-keyboard")));
    // The glossary stands there, and is searched by term and by meaning.
    let meaning = person.text("glossary-health-gap.definition");
    assert!(person.reads(&meaning));
    person.write(&person.text("shell-words-search"), "Hälsogap");
    assert!(person.reads(&meaning));
    assert!(!person.reads(&person.text("glossary-reservation.definition")));
    person.write(&person.text("shell-words-search"), "zzz");
    assert!(person.reads(&person.text("shell-words-none")));
    person.key(Key::Escape);
    assert!(!person.reads(&person.text("shell-keyboard")));
    person.chord(Modifiers::COMMAND, Key::N);
    let empty = person.workshop().clone();
    person.key(Key::F1);
    assert!(person.reads(&person.text("help-question")));
    person.key(Key::Escape);
    // A change, taken back and made again.
    person.write(&person.text("question-text"), "Vad väntar längst?");
    person.chord(Modifiers::COMMAND, Key::Y);
    let file = home.path().join("arbete");
    person.will_choose(&file);
    person.chord(Modifiers::COMMAND, Key::S);
    let saved = home.path().join("arbete.ron");
    assert_eq!(
        foretrade::store::load(&saved).unwrap().workshop,
        *person.workshop()
    );
    person.go(Step::NeedGroups);
    person.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(person.workshop().question, empty.question);
    person.chord(Modifiers::COMMAND, Key::Y);
    assert_eq!(person.workshop().question.text, "Vad väntar längst?");
    // The big screen and the questions to talk about.
    person.key(Key::F5);
    assert!(person.harness.state().state.presenter.open);
    person.key(Key::F5);
    assert!(!person.harness.state().state.presenter.open);
    person.key(Key::F4);
    assert!(person.harness.state().state.prompts_open);
    person.misses_no_text();
}

#[test]
fn the_tab_key_reaches_the_first_way_in() {
    for language in LANGUAGES {
        let home = tempfile::tempdir().unwrap();
        let mut person = Person::new(home.path(), language);
        let wanted = person.text("start-lead-button");
        let reached = (0..30).any(|_| {
            person.key(Key::Tab);
            person.focused().is_some_and(|label| label == wanted)
        });
        assert!(reached);
        person.key(Key::Enter);
        assert!(person.workshop().example);
    }
}

#[test]
fn the_row_with_the_keyboard_is_always_in_sight() {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    person.press_key("start-explore-button");
    person.press_key("private-weigh-skip");
    person.press_key("ways-order-list");
    let rows = |person: &Person| -> Vec<Seen> {
        let rows = person.sees().into_iter();
        rows.filter(|seen| seen.role == Role::ListItem).collect()
    };
    let first = rows(&person).first().unwrap().label.clone();
    person.press(Role::ListItem, &first);
    let screen = person.harness.ctx.content_rect();
    for place in 1..14 {
        person.key(Key::ArrowDown);
        let label = person.focused().unwrap();
        let row = rows(&person)
            .into_iter()
            .find(|seen| seen.label == label)
            .unwrap();
        assert!(
            screen.contains_rect(row.rect),
            "row {place}, {label}: {:?}",
            row.rect
        );
    }
    let last = person.focused().unwrap();
    assert_eq!(rows(&person).last().unwrap().label, last);
    // Moved up to the top with the keyboard, it is still in sight.
    for _ in 0..13 {
        person.chord(Modifiers::ALT, Key::ArrowUp);
        let label = person.focused().unwrap();
        let row = rows(&person)
            .into_iter()
            .find(|seen| seen.label == label)
            .unwrap();
        assert!(screen.contains_rect(row.rect), "{label}: {:?}", row.rect);
    }
    let name = last.split(',').next().unwrap();
    assert!(rows(&person).first().unwrap().label.starts_with(name));
}

#[test]
fn what_the_tab_key_reaches_is_in_sight() {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    person.press_key("start-new-empty");
    let foot = person.text_with(
        "button-continue-to",
        &[("step", person.text("step-need-groups-title").into())],
    );
    let foot = person.find(Role::Button, &foot).unwrap().rect;
    let mut reached = 0;
    for _ in 0..60 {
        person.key(Key::Tab);
        let Some(rect) = person.focused_at() else {
            continue;
        };
        let screen = person.harness.ctx.content_rect();
        assert!(
            screen.contains_rect(rect),
            "{:?}: {rect:?}",
            person.focused()
        );
        // In the step, and not behind its foot.
        if rect.min.x > 240.0 && rect != foot && rect.max.y <= foot.min.y {
            reached += 1;
        }
    }
    assert!(reached > 20, "{reached}");
}

#[test]
fn the_bar_is_gone_through_as_it_is_read() {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    person.press_key("start-new-empty");
    let mut reached: Vec<(String, f32)> = Vec::new();
    for _ in 0..80 {
        person.key(Key::Tab);
        let (Some(name), Some(at)) = (person.focused(), person.focused_at()) else {
            continue;
        };
        if at.max.y < 60.0 && reached.iter().all(|(known, _)| *known != name) {
            reached.push((name, at.min.x));
        }
    }
    let start = reached
        .iter()
        .position(|(name, _)| *name == person.text("shell-menu-file"))
        .unwrap();
    // The round may begin in the middle of the bar; from its first menu it goes to the right.
    reached.rotate_left(start);
    assert!(reached.len() > 6, "{reached:?}");
    assert!(
        reached.windows(2).all(|pair| pair[0].1 < pair[1].1),
        "{reached:?}"
    );
}

#[test]
fn the_menu_marks_what_is_chosen() {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    let (view, dark) = (
        person.text("shell-menu-view"),
        person.text("shell-theme-dark"),
    );
    person.press(Role::Button, &view);
    person.press(Role::Button, &dark);
    assert_eq!(
        person.harness.state().state.theme.kind,
        foretrade::app::theme::ThemeKind::Dark
    );
    person.press(Role::Button, &view);
    assert_eq!(person.is_on(&dark), Some(true));
    assert_eq!(person.is_on(&person.text("shell-theme-light")), Some(false));
    assert_eq!(person.is_on(&person.text("shell-presenter")), None);
}

#[test]
fn large_text_breaks_no_word_on_the_path() {
    for language in LANGUAGES {
        let home = tempfile::tempdir().unwrap();
        let mut person = Person::new(home.path(), language);
        person.press_key("start-lead-button");
        for _ in 0..7 {
            person.chord(Modifiers::COMMAND, Key::Plus);
        }
        let ctx = person.harness.ctx.clone();
        let font = egui::TextStyle::Button.resolve(&ctx.global_style());
        let wide = |words: &str| {
            let colour = egui::Color32::WHITE;
            ctx.fonts_mut(|fonts| {
                fonts
                    .layout_no_wrap(words.to_owned(), font.clone(), colour)
                    .size()
            })
        };
        let mut below = 0.0_f32;
        for step in results::path(person.workshop()) {
            let title = person.text(&format!("step-{}-title", step.name()));
            let row = person
                .sees()
                .into_iter()
                .find(|seen| seen.label.starts_with(&format!("{title}, ")))
                .unwrap()
                .rect;
            let longest = title
                .split(' ')
                .map(|word| wide(word).x)
                .fold(0.0, f32::max);
            assert!(
                longest <= row.width() - 40.0,
                "{title}: {longest} in {row:?}"
            );
            let lines = if wide(&title).x > row.width() - 40.0 {
                2.0
            } else {
                1.0
            };
            let needed = (lines + 1.0) * wide(&title).y * 0.8;
            assert!(row.height() >= needed, "{title}: {row:?}, {needed}");
            assert!(row.min.y >= below, "{title} lies over the row above");
            below = row.max.y;
        }
    }
}
