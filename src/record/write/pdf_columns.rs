//! How wide each column of a table on paper is, from what it holds.
//!
//! The widths are worked out here and not by the typesetter, which would have to set every cell twice.
//! Numbers and dates stay on one line; what is left over goes to the columns with most text. Invariant: the
//! widths never sum to more than the page has. Limits: letters are measured by class, not one by one.

use super::super::tree::Align;

/// Width of the page between its margins, in points.
const PAGE: f64 = 470.0;
/// Space at both sides of a cell's text.
const SPACE: f64 = 8.0;
/// Sizes of type tried in turn.
const SIZES: [f64; 2] = [8.5, 7.5];
/// Longer words are broken, so that they ask for no more than this, in widths of a letter `n`.
const WORD: f64 = 11.5;
/// No column asks for more than this before the others have what they ask for.
const WIDEST: f64 = 330.0;
/// A row taller than this may be broken between pages.
const TALLEST: f64 = 260.0;
/// A table no taller than this stays on one page.
const SHORT: f64 = 230.0;
/// Height of a line, in sizes of type.
const LINE: f64 = 1.25;
/// Space above and under the text of a row, in sizes of type.
const ROW_SPACE: f64 = 0.94;

/// A table with room to spare takes this much more than it asks for: letters are measured by class, and a word
/// that nearly fits would be broken.
const AIR: f64 = 1.15;

/// A column with the text of its cells.
pub(super) struct Column<'a> {
    pub(super) name: &'a str,
    pub(super) align: Align,
    /// Its cells name the rows and are set in a bolder face.
    pub(super) names_rows: bool,
    pub(super) cells: Vec<&'a str>,
}

/// How a table is set.
pub(super) struct Setting {
    /// Width of each column in points.
    pub(super) widths: Vec<f64>,
    /// Size of type in points.
    pub(super) size: f64,
    /// For each row whether it may be broken between pages.
    pub(super) long: Vec<bool>,
    /// Whether the whole table stays on one page.
    pub(super) short: bool,
}

impl Column<'_> {
    /// Whether its cells stand at the right edge, as numbers do.
    pub(super) fn at_end(&self) -> bool {
        self.align == Align::End
    }

    /// Least and wished width, in points.
    fn wants(&self, size: f64) -> (f64, f64) {
        let heavy = if self.names_rows { 1.05 } else { 1.0 };
        let word = WORD * 0.55 * size;
        let longest = |text: &str| {
            text.split_whitespace()
                .map(|piece| width(piece, size) * heavy)
                .fold(0.0, f64::max)
        };
        let line = |text: &str| {
            text.lines()
                .map(|line| width(line, size) * heavy)
                .fold(0.0, f64::max)
        };
        let head = (longest(self.name) * 1.05).min(word * 1.25);
        let (mut least, mut wish, mut total) = (head, head, 0.0);
        for cell in &self.cells {
            let whole = line(cell);
            // Numbers are not broken; words are, where they are long.
            let unbroken = if self.at_end() {
                whole
            } else {
                longest(cell).min(word)
            };
            least = f64::max(least, unbroken);
            wish = f64::max(wish, whole);
            total += whole;
        }
        // One long cell among short ones shall not take the page from the other columns.
        let usual = total / self.cells.len().max(1) as f64 * 1.6;
        let wish = wish.min(WIDEST).min(usual.max(110.0)).max(least);
        (least.min(PAGE / 2.0) + SPACE, wish + SPACE)
    }
}

/// How to set a table with these columns.
pub(super) fn setting(columns: &[Column<'_>]) -> Setting {
    let mut found = Setting {
        widths: Vec::new(),
        size: 0.0,
        long: Vec::new(),
        short: false,
    };
    for size in SIZES {
        let wants: Vec<(f64, f64)> = columns.iter().map(|column| column.wants(size)).collect();
        let least: f64 = wants.iter().map(|(least, _)| least).sum();
        found.widths = shared_out(&wants);
        found.size = size;
        if least <= PAGE {
            break;
        }
    }
    let rows = columns.first().map_or(0, |column| column.cells.len());
    // The tallest cell of each row, in lines.
    let lines: Vec<f64> = (0..rows)
        .map(|row| {
            let cells = columns.iter().zip(&found.widths);
            cells
                .map(|(column, room)| {
                    let text = column.cells.get(row).copied().unwrap_or_default();
                    let room = (room - SPACE).max(8.0);
                    text.lines()
                        .map(|line| (width(line, found.size) * 1.15 / room).ceil())
                        .sum()
                })
                .fold(1.0, f64::max)
        })
        .collect();
    found.long = lines
        .iter()
        .map(|lines| lines * found.size * 1.5 > TALLEST)
        .collect();
    let height: f64 = lines
        .iter()
        .map(|lines| (lines * LINE + ROW_SPACE) * found.size)
        .sum();
    found.short = height <= SHORT;
    found
}

/// The page between columns that want at least and at best so much.
fn shared_out(wants: &[(f64, f64)]) -> Vec<f64> {
    let least: f64 = wants.iter().map(|(least, _)| least).sum();
    let wished: f64 = wants.iter().map(|(_, wish)| wish).sum();
    let widths: Vec<f64> = if wished <= PAGE {
        let room = (PAGE / wished.max(1.0)).min(AIR);
        wants.iter().map(|(_, wish)| wish * room).collect()
    } else if least >= PAGE {
        wants.iter().map(|(it, _)| it * PAGE / least).collect()
    } else {
        let share = (PAGE - least) / (wished - least);
        wants
            .iter()
            .map(|(least, wish)| least + (wish - least) * share)
            .collect()
    };
    // Whole tenths, so that no sum of rounding differs between machines.
    widths.iter().map(|it| (it * 10.0).floor() / 10.0).collect()
}

/// About how wide a text is on one line, in points.
fn width(text: &str, size: f64) -> f64 {
    let thousandths: u32 = text.chars().map(advance).sum();
    f64::from(thousandths) * size / 1000.0
}

/// Widths in thousandths of the size, by class of letters in the typeface.
fn advance(letter: char) -> u32 {
    match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '·' => 255,
        ' ' | '\u{a0}' | 'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '-' | '/' => 340,
        'm' | 'w' | 'M' | 'W' | '%' => 850,
        '0'..='9' => 632,
        _ if letter.is_uppercase() => 640,
        _ if letter.is_ascii() => 530,
        'å' | 'ä' | 'ö' | 'é' | '–' => 530,
        // Letters of another font, or a code in brackets.
        _ if u32::from(letter) > 0x24f => 900,
        _ => 560,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column<'a>(name: &'a str, align: Align, cells: &[&'a str]) -> Column<'a> {
        Column {
            name,
            align,
            names_rows: false,
            cells: cells.to_vec(),
        }
    }

    #[test]
    fn numbers_keep_their_line_and_text_takes_the_rest() {
        let prose =
            "Publicerad svårighetsgrad för tillståndet som helhet, och därför lika. ".repeat(3);
        let setting = setting(&[
            column(
                "Behovsgrupp",
                Align::Start,
                &["Personer med schizofreni eller annan psykos"],
            ),
            column("Vägt behov", Align::End, &["12 500,125"]),
            column("Grund", Align::Start, &[&prose]),
        ]);
        assert!(setting.widths.iter().sum::<f64>() <= PAGE);
        assert!(setting.widths[1] >= width("12 500,125", setting.size));
        assert!(setting.widths[2] > setting.widths[0]);
        assert_eq!(setting.long, [false]);
        assert!(setting.short);
    }

    #[test]
    fn no_table_is_wider_than_the_page() {
        let long = "x".repeat(5_000);
        for count in [1, 3, 12, 40] {
            let columns: Vec<Column<'_>> = (0..count)
                .map(|index| {
                    let align = if index % 2 == 0 {
                        Align::Start
                    } else {
                        Align::End
                    };
                    column(&long, align, &[&long, "1", ""])
                })
                .collect();
            let setting = setting(&columns);
            assert!(setting.widths.iter().sum::<f64>() <= PAGE, "{count}");
            assert!(setting.widths.iter().all(|width| *width > 0.0), "{count}");
            assert_eq!(setting.long, [true, false, false], "{count}");
            assert!(!setting.short, "{count}");
        }
    }

    #[test]
    fn small_tables_are_no_wider_than_what_they_hold() {
        let setting = setting(&[
            column("Gräns", Align::Start, &["Startnivå"]),
            column("Värde", Align::End, &["3"]),
        ]);
        assert!(setting.widths.iter().sum::<f64>() < 120.0);
        assert_eq!(setting.size, SIZES[0]);
    }
}
