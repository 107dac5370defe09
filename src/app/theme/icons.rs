//! The icons of the app by name, as characters of `assets/fonts/Phosphor.ttf`.
//!
//! Written by the recipe in `assets/fonts/README.md` from `assets/fonts/icons.txt`; change the list,
//! not this file. An icon never stands alone: the word it stands for is beside it or its label.

/// Icon: archive.
pub const ARCHIVE: &str = "\u{e00c}";
/// Icon: arrow clockwise.
pub const ARROW_CLOCKWISE: &str = "\u{e036}";
/// Icon: arrow counter clockwise.
pub const ARROW_COUNTER_CLOCKWISE: &str = "\u{e038}";
/// Icon: arrow down.
pub const ARROW_DOWN: &str = "\u{e03e}";
/// Icon: arrow left.
pub const ARROW_LEFT: &str = "\u{e058}";
/// Icon: arrow line down.
pub const ARROW_LINE_DOWN: &str = "\u{e05c}";
/// Icon: arrow line up.
pub const ARROW_LINE_UP: &str = "\u{e066}";
/// Icon: arrow right.
pub const ARROW_RIGHT: &str = "\u{e06c}";
/// Icon: arrow square out.
pub const ARROW_SQUARE_OUT: &str = "\u{e5de}";
/// Icon: arrow u up left.
pub const ARROW_U_UP_LEFT: &str = "\u{e08a}";
/// Icon: arrow u up right.
pub const ARROW_U_UP_RIGHT: &str = "\u{e08c}";
/// Icon: arrow up.
pub const ARROW_UP: &str = "\u{e08e}";
/// Icon: arrows clockwise.
pub const ARROWS_CLOCKWISE: &str = "\u{e094}";
/// Icon: arrows down up.
pub const ARROWS_DOWN_UP: &str = "\u{e098}";
/// Icon: arrows left right.
pub const ARROWS_LEFT_RIGHT: &str = "\u{e0a0}";
/// Icon: arrows out.
pub const ARROWS_OUT: &str = "\u{e0a2}";
/// Icon: book open.
pub const BOOK_OPEN: &str = "\u{e0e6}";
/// Icon: calendar.
pub const CALENDAR: &str = "\u{e108}";
/// Icon: calendar check.
pub const CALENDAR_CHECK: &str = "\u{e712}";
/// Icon: caret down.
pub const CARET_DOWN: &str = "\u{e136}";
/// Icon: caret left.
pub const CARET_LEFT: &str = "\u{e138}";
/// Icon: caret right.
pub const CARET_RIGHT: &str = "\u{e13a}";
/// Icon: caret up.
pub const CARET_UP: &str = "\u{e13c}";
/// Icon: chart bar.
pub const CHART_BAR: &str = "\u{e150}";
/// Icon: chart bar horizontal.
pub const CHART_BAR_HORIZONTAL: &str = "\u{e152}";
/// Icon: chart line.
pub const CHART_LINE: &str = "\u{e154}";
/// Icon: chart scatter.
pub const CHART_SCATTER: &str = "\u{eaac}";
/// Icon: chat.
pub const CHAT: &str = "\u{e15c}";
/// Icon: chats.
pub const CHATS: &str = "\u{e17c}";
/// Icon: check.
pub const CHECK: &str = "\u{e182}";
/// Icon: check circle.
pub const CHECK_CIRCLE: &str = "\u{e184}";
/// Icon: check circle filled.
pub const CHECK_CIRCLE_FILLED: &str = "\u{f800}";
/// Icon: check square.
pub const CHECK_SQUARE: &str = "\u{e186}";
/// Icon: circle.
pub const CIRCLE: &str = "\u{e18a}";
/// Icon: circle dashed.
pub const CIRCLE_DASHED: &str = "\u{e602}";
/// Icon: circle filled.
pub const CIRCLE_FILLED: &str = "\u{f801}";
/// Icon: circle half.
pub const CIRCLE_HALF: &str = "\u{e18c}";
/// Icon: circle half tilt.
pub const CIRCLE_HALF_TILT: &str = "\u{e18e}";
/// Icon: clipboard text.
pub const CLIPBOARD_TEXT: &str = "\u{e198}";
/// Icon: clock.
pub const CLOCK: &str = "\u{e19a}";
/// Icon: clock counter clockwise.
pub const CLOCK_COUNTER_CLOCKWISE: &str = "\u{e1a0}";
/// Icon: coins.
pub const COINS: &str = "\u{e78e}";
/// Icon: copy.
pub const COPY: &str = "\u{e1ca}";
/// Icon: diamond.
pub const DIAMOND: &str = "\u{e1ec}";
/// Icon: diamond filled.
pub const DIAMOND_FILLED: &str = "\u{f802}";
/// Icon: door open.
pub const DOOR_OPEN: &str = "\u{e7e6}";
/// Icon: dot.
pub const DOT: &str = "\u{ecde}";
/// Icon: dots six vertical.
pub const DOTS_SIX_VERTICAL: &str = "\u{eae2}";
/// Icon: dots three.
pub const DOTS_THREE: &str = "\u{e1fe}";
/// Icon: download.
pub const DOWNLOAD: &str = "\u{e20a}";
/// Icon: download simple.
pub const DOWNLOAD_SIMPLE: &str = "\u{e20c}";
/// Icon: envelope open.
pub const ENVELOPE_OPEN: &str = "\u{e216}";
/// Icon: envelope simple.
pub const ENVELOPE_SIMPLE: &str = "\u{e218}";
/// Icon: equals.
pub const EQUALS: &str = "\u{e21c}";
/// Icon: export.
pub const EXPORT: &str = "\u{eaf0}";
/// Icon: eye.
pub const EYE: &str = "\u{e220}";
/// Icon: eye slash.
pub const EYE_SLASH: &str = "\u{e224}";
/// Icon: file.
pub const FILE: &str = "\u{e230}";
/// Icon: file csv.
pub const FILE_CSV: &str = "\u{eb1c}";
/// Icon: file doc.
pub const FILE_DOC: &str = "\u{eb1e}";
/// Icon: file html.
pub const FILE_HTML: &str = "\u{eb38}";
/// Icon: file pdf.
pub const FILE_PDF: &str = "\u{e702}";
/// Icon: file text.
pub const FILE_TEXT: &str = "\u{e23a}";
/// Icon: first aid.
pub const FIRST_AID: &str = "\u{e56e}";
/// Icon: flag.
pub const FLAG: &str = "\u{e244}";
/// Icon: floppy disk.
pub const FLOPPY_DISK: &str = "\u{e248}";
/// Icon: folder.
pub const FOLDER: &str = "\u{e24a}";
/// Icon: folder open.
pub const FOLDER_OPEN: &str = "\u{e256}";
/// Icon: funnel.
pub const FUNNEL: &str = "\u{e266}";
/// Icon: gavel.
pub const GAVEL: &str = "\u{ea32}";
/// Icon: gear.
pub const GEAR: &str = "\u{e270}";
/// Icon: globe.
pub const GLOBE: &str = "\u{e288}";
/// Icon: graduation cap.
pub const GRADUATION_CAP: &str = "\u{e62c}";
/// Icon: hand heart.
pub const HAND_HEART: &str = "\u{e810}";
/// Icon: handshake.
pub const HANDSHAKE: &str = "\u{e582}";
/// Icon: heart.
pub const HEART: &str = "\u{e2a8}";
/// Icon: hourglass.
pub const HOURGLASS: &str = "\u{e2b2}";
/// Icon: house.
pub const HOUSE: &str = "\u{e2c2}";
/// Icon: image.
pub const IMAGE: &str = "\u{e2ca}";
/// Icon: info.
pub const INFO: &str = "\u{e2ce}";
/// Icon: key.
pub const KEY: &str = "\u{e2d6}";
/// Icon: keyboard.
pub const KEYBOARD: &str = "\u{e2d8}";
/// Icon: lifebuoy.
pub const LIFEBUOY: &str = "\u{e63a}";
/// Icon: link.
pub const LINK: &str = "\u{e2e2}";
/// Icon: list.
pub const LIST: &str = "\u{e2f0}";
/// Icon: list bullets.
pub const LIST_BULLETS: &str = "\u{e2f2}";
/// Icon: list checks.
pub const LIST_CHECKS: &str = "\u{eadc}";
/// Icon: list numbers.
pub const LIST_NUMBERS: &str = "\u{e2f6}";
/// Icon: lock.
pub const LOCK: &str = "\u{e2fa}";
/// Icon: lock key.
pub const LOCK_KEY: &str = "\u{e2fe}";
/// Icon: lock open.
pub const LOCK_OPEN: &str = "\u{e306}";
/// Icon: magnifying glass.
pub const MAGNIFYING_GLASS: &str = "\u{e30c}";
/// Icon: magnifying glass minus.
pub const MAGNIFYING_GLASS_MINUS: &str = "\u{e30e}";
/// Icon: magnifying glass plus.
pub const MAGNIFYING_GLASS_PLUS: &str = "\u{e310}";
/// Icon: megaphone.
pub const MEGAPHONE: &str = "\u{e324}";
/// Icon: minus.
pub const MINUS: &str = "\u{e32a}";
/// Icon: minus circle.
pub const MINUS_CIRCLE: &str = "\u{e32c}";
/// Icon: monitor.
pub const MONITOR: &str = "\u{e32e}";
/// Icon: moon.
pub const MOON: &str = "\u{e330}";
/// Icon: note.
pub const NOTE: &str = "\u{e348}";
/// Icon: note pencil.
pub const NOTE_PENCIL: &str = "\u{e34c}";
/// Icon: paperclip.
pub const PAPERCLIP: &str = "\u{e39a}";
/// Icon: path.
pub const PATH: &str = "\u{e39c}";
/// Icon: pause.
pub const PAUSE: &str = "\u{e39e}";
/// Icon: pencil simple.
pub const PENCIL_SIMPLE: &str = "\u{e3b4}";
/// Icon: play.
pub const PLAY: &str = "\u{e3d0}";
/// Icon: plus.
pub const PLUS: &str = "\u{e3d4}";
/// Icon: plus circle.
pub const PLUS_CIRCLE: &str = "\u{e3d6}";
/// Icon: presentation.
pub const PRESENTATION: &str = "\u{e654}";
/// Icon: presentation chart.
pub const PRESENTATION_CHART: &str = "\u{e656}";
/// Icon: printer.
pub const PRINTER: &str = "\u{e3dc}";
/// Icon: prohibit.
pub const PROHIBIT: &str = "\u{e3de}";
/// Icon: push pin.
pub const PUSH_PIN: &str = "\u{e3e2}";
/// Icon: question.
pub const QUESTION: &str = "\u{e3e8}";
/// Icon: quotes.
pub const QUOTES: &str = "\u{e660}";
/// Icon: scales.
pub const SCALES: &str = "\u{e750}";
/// Icon: seal check.
pub const SEAL_CHECK: &str = "\u{e606}";
/// Icon: shield check.
pub const SHIELD_CHECK: &str = "\u{e40c}";
/// Icon: shuffle.
pub const SHUFFLE: &str = "\u{e422}";
/// Icon: sidebar simple.
pub const SIDEBAR_SIMPLE: &str = "\u{ec24}";
/// Icon: sign out.
pub const SIGN_OUT: &str = "\u{e42a}";
/// Icon: skip forward.
pub const SKIP_FORWARD: &str = "\u{e5a6}";
/// Icon: sliders horizontal.
pub const SLIDERS_HORIZONTAL: &str = "\u{e434}";
/// Icon: snowflake.
pub const SNOWFLAKE: &str = "\u{e5aa}";
/// Icon: spinner.
pub const SPINNER: &str = "\u{e66a}";
/// Icon: square.
pub const SQUARE: &str = "\u{e45e}";
/// Icon: square filled.
pub const SQUARE_FILLED: &str = "\u{f803}";
/// Icon: stack.
pub const STACK: &str = "\u{e466}";
/// Icon: stairs.
pub const STAIRS: &str = "\u{e8ec}";
/// Icon: star.
pub const STAR: &str = "\u{e46a}";
/// Icon: stop.
pub const STOP: &str = "\u{e46c}";
/// Icon: sun.
pub const SUN: &str = "\u{e472}";
/// Icon: table.
pub const TABLE: &str = "\u{e476}";
/// Icon: target.
pub const TARGET: &str = "\u{e47c}";
/// Icon: text aa.
pub const TEXT_AA: &str = "\u{e6ee}";
/// Icon: timer.
pub const TIMER: &str = "\u{e492}";
/// Icon: translate.
pub const TRANSLATE: &str = "\u{e4a2}";
/// Icon: trash.
pub const TRASH: &str = "\u{e4a6}";
/// Icon: trend down.
pub const TREND_DOWN: &str = "\u{e4ac}";
/// Icon: trend up.
pub const TREND_UP: &str = "\u{e4ae}";
/// Icon: triangle.
pub const TRIANGLE: &str = "\u{e4b0}";
/// Icon: triangle filled.
pub const TRIANGLE_FILLED: &str = "\u{f804}";
/// Icon: upload.
pub const UPLOAD: &str = "\u{e4be}";
/// Icon: upload simple.
pub const UPLOAD_SIMPLE: &str = "\u{e4c0}";
/// Icon: user.
pub const USER: &str = "\u{e4c2}";
/// Icon: user circle.
pub const USER_CIRCLE: &str = "\u{e4c4}";
/// Icon: users.
pub const USERS: &str = "\u{e4d6}";
/// Icon: users three.
pub const USERS_THREE: &str = "\u{e68e}";
/// Icon: warning.
pub const WARNING: &str = "\u{e4e0}";
/// Icon: warning circle.
pub const WARNING_CIRCLE: &str = "\u{e4e2}";
/// Icon: warning circle filled.
pub const WARNING_CIRCLE_FILLED: &str = "\u{f805}";
/// Icon: warning filled.
pub const WARNING_FILLED: &str = "\u{f806}";
/// Icon: x.
pub const X: &str = "\u{e4f6}";
/// Icon: x circle.
pub const X_CIRCLE: &str = "\u{e4f8}";

/// Every icon with its name, in alphabetical order.
pub const ALL: [(&str, &str); 154] = [
    ("archive", ARCHIVE),
    ("arrow-clockwise", ARROW_CLOCKWISE),
    ("arrow-counter-clockwise", ARROW_COUNTER_CLOCKWISE),
    ("arrow-down", ARROW_DOWN),
    ("arrow-left", ARROW_LEFT),
    ("arrow-line-down", ARROW_LINE_DOWN),
    ("arrow-line-up", ARROW_LINE_UP),
    ("arrow-right", ARROW_RIGHT),
    ("arrow-square-out", ARROW_SQUARE_OUT),
    ("arrow-u-up-left", ARROW_U_UP_LEFT),
    ("arrow-u-up-right", ARROW_U_UP_RIGHT),
    ("arrow-up", ARROW_UP),
    ("arrows-clockwise", ARROWS_CLOCKWISE),
    ("arrows-down-up", ARROWS_DOWN_UP),
    ("arrows-left-right", ARROWS_LEFT_RIGHT),
    ("arrows-out", ARROWS_OUT),
    ("book-open", BOOK_OPEN),
    ("calendar", CALENDAR),
    ("calendar-check", CALENDAR_CHECK),
    ("caret-down", CARET_DOWN),
    ("caret-left", CARET_LEFT),
    ("caret-right", CARET_RIGHT),
    ("caret-up", CARET_UP),
    ("chart-bar", CHART_BAR),
    ("chart-bar-horizontal", CHART_BAR_HORIZONTAL),
    ("chart-line", CHART_LINE),
    ("chart-scatter", CHART_SCATTER),
    ("chat", CHAT),
    ("chats", CHATS),
    ("check", CHECK),
    ("check-circle", CHECK_CIRCLE),
    ("check-circle-filled", CHECK_CIRCLE_FILLED),
    ("check-square", CHECK_SQUARE),
    ("circle", CIRCLE),
    ("circle-dashed", CIRCLE_DASHED),
    ("circle-filled", CIRCLE_FILLED),
    ("circle-half", CIRCLE_HALF),
    ("circle-half-tilt", CIRCLE_HALF_TILT),
    ("clipboard-text", CLIPBOARD_TEXT),
    ("clock", CLOCK),
    ("clock-counter-clockwise", CLOCK_COUNTER_CLOCKWISE),
    ("coins", COINS),
    ("copy", COPY),
    ("diamond", DIAMOND),
    ("diamond-filled", DIAMOND_FILLED),
    ("door-open", DOOR_OPEN),
    ("dot", DOT),
    ("dots-six-vertical", DOTS_SIX_VERTICAL),
    ("dots-three", DOTS_THREE),
    ("download", DOWNLOAD),
    ("download-simple", DOWNLOAD_SIMPLE),
    ("envelope-open", ENVELOPE_OPEN),
    ("envelope-simple", ENVELOPE_SIMPLE),
    ("equals", EQUALS),
    ("export", EXPORT),
    ("eye", EYE),
    ("eye-slash", EYE_SLASH),
    ("file", FILE),
    ("file-csv", FILE_CSV),
    ("file-doc", FILE_DOC),
    ("file-html", FILE_HTML),
    ("file-pdf", FILE_PDF),
    ("file-text", FILE_TEXT),
    ("first-aid", FIRST_AID),
    ("flag", FLAG),
    ("floppy-disk", FLOPPY_DISK),
    ("folder", FOLDER),
    ("folder-open", FOLDER_OPEN),
    ("funnel", FUNNEL),
    ("gavel", GAVEL),
    ("gear", GEAR),
    ("globe", GLOBE),
    ("graduation-cap", GRADUATION_CAP),
    ("hand-heart", HAND_HEART),
    ("handshake", HANDSHAKE),
    ("heart", HEART),
    ("hourglass", HOURGLASS),
    ("house", HOUSE),
    ("image", IMAGE),
    ("info", INFO),
    ("key", KEY),
    ("keyboard", KEYBOARD),
    ("lifebuoy", LIFEBUOY),
    ("link", LINK),
    ("list", LIST),
    ("list-bullets", LIST_BULLETS),
    ("list-checks", LIST_CHECKS),
    ("list-numbers", LIST_NUMBERS),
    ("lock", LOCK),
    ("lock-key", LOCK_KEY),
    ("lock-open", LOCK_OPEN),
    ("magnifying-glass", MAGNIFYING_GLASS),
    ("magnifying-glass-minus", MAGNIFYING_GLASS_MINUS),
    ("magnifying-glass-plus", MAGNIFYING_GLASS_PLUS),
    ("megaphone", MEGAPHONE),
    ("minus", MINUS),
    ("minus-circle", MINUS_CIRCLE),
    ("monitor", MONITOR),
    ("moon", MOON),
    ("note", NOTE),
    ("note-pencil", NOTE_PENCIL),
    ("paperclip", PAPERCLIP),
    ("path", PATH),
    ("pause", PAUSE),
    ("pencil-simple", PENCIL_SIMPLE),
    ("play", PLAY),
    ("plus", PLUS),
    ("plus-circle", PLUS_CIRCLE),
    ("presentation", PRESENTATION),
    ("presentation-chart", PRESENTATION_CHART),
    ("printer", PRINTER),
    ("prohibit", PROHIBIT),
    ("push-pin", PUSH_PIN),
    ("question", QUESTION),
    ("quotes", QUOTES),
    ("scales", SCALES),
    ("seal-check", SEAL_CHECK),
    ("shield-check", SHIELD_CHECK),
    ("shuffle", SHUFFLE),
    ("sidebar-simple", SIDEBAR_SIMPLE),
    ("sign-out", SIGN_OUT),
    ("skip-forward", SKIP_FORWARD),
    ("sliders-horizontal", SLIDERS_HORIZONTAL),
    ("snowflake", SNOWFLAKE),
    ("spinner", SPINNER),
    ("square", SQUARE),
    ("square-filled", SQUARE_FILLED),
    ("stack", STACK),
    ("stairs", STAIRS),
    ("star", STAR),
    ("stop", STOP),
    ("sun", SUN),
    ("table", TABLE),
    ("target", TARGET),
    ("text-aa", TEXT_AA),
    ("timer", TIMER),
    ("translate", TRANSLATE),
    ("trash", TRASH),
    ("trend-down", TREND_DOWN),
    ("trend-up", TREND_UP),
    ("triangle", TRIANGLE),
    ("triangle-filled", TRIANGLE_FILLED),
    ("upload", UPLOAD),
    ("upload-simple", UPLOAD_SIMPLE),
    ("user", USER),
    ("user-circle", USER_CIRCLE),
    ("users", USERS),
    ("users-three", USERS_THREE),
    ("warning", WARNING),
    ("warning-circle", WARNING_CIRCLE),
    ("warning-circle-filled", WARNING_CIRCLE_FILLED),
    ("warning-filled", WARNING_FILLED),
    ("x", X),
    ("x-circle", X_CIRCLE),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Arc;

    use egui::epaint::TextOptions;
    use egui::epaint::text::Fonts;
    use egui::{FontData, FontDefinitions, FontFamily, FontId};

    use crate::app::theme::icons::*;

    /// Only this font, so that nothing falls back to another.
    fn only(bytes: &'static [u8]) -> Fonts {
        let mut definitions = FontDefinitions::empty();
        let data = Arc::new(FontData::from_static(bytes));
        definitions.font_data.insert("only".to_owned(), data);
        for family in [FontFamily::Proportional, FontFamily::Monospace] {
            definitions.families.insert(family, vec!["only".to_owned()]);
        }
        Fonts::new(TextOptions::default(), definitions)
    }

    fn lacks(fonts: &mut Fonts, character: char) -> bool {
        let size = FontId::proportional(16.0);
        !fonts.with_pixels_per_point(1.0).has_glyph(&size, character)
    }

    #[test]
    fn the_font_has_every_icon() {
        let mut fonts = only(include_bytes!("../../../assets/fonts/Phosphor.ttf"));
        for (name, icon) in ALL {
            let mut characters = icon.chars();
            let character = characters.next().unwrap();
            assert_eq!(characters.next(), None, "{name}");
            assert!(!lacks(&mut fonts, character), "{name}");
        }
        assert!(
            lacks(&mut fonts, 'å'),
            "a letter would be found in any font"
        );
    }

    #[test]
    fn no_two_icons_are_the_same() {
        let icons: BTreeSet<_> = ALL.iter().map(|(_, icon)| icon).collect();
        assert_eq!(icons.len(), ALL.len());
    }

    #[test]
    fn every_weight_has_every_character_of_the_texts() {
        let mut characters = BTreeSet::new();
        for language in ["sv", "en"] {
            let folder = format!("{}/assets/lang/{language}", env!("CARGO_MANIFEST_DIR"));
            for entry in std::fs::read_dir(folder).unwrap() {
                let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
                characters.extend(text.chars().filter(|character| *character != '\n'));
            }
        }
        assert!(characters.contains(&'å'));
        for bytes in [
            include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf").as_slice(),
            include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf")
                .as_slice(),
            include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf").as_slice(),
        ] {
            let mut fonts = only(bytes);
            for &character in &characters {
                assert!(!lacks(&mut fonts, character), "{character:?}");
            }
        }
    }
}
