//! Markdown (CommonMark with pipe tables). Pictures are left out: their tables say the same.

use std::fmt::Write as _;

use super::super::tree::{Align, Block, Document, Section, Table};
use super::cell_text;
use crate::text::Texts;

/// The document as Markdown.
pub fn markdown(document: &Document, texts: &Texts) -> String {
    let mut page = String::new();
    let _ = write!(page, "# {}\n\n", escape(&document.title));
    for line in [&document.subtitle, &document.status, &document.nature] {
        if !line.is_empty() {
            let _ = write!(page, "{}\n\n", escape(line));
        }
    }
    mark(&mut page, document);
    for section in &document.sections {
        write_section(&mut page, document, section, texts);
    }
    page.truncate(page.trim_end().len());
    page.push('\n');
    page
}

fn mark(page: &mut String, document: &Document) {
    if let Some(mark) = &document.mark {
        let _ = write!(page, "**{}**\n\n", escape(mark));
    }
}

fn write_section(page: &mut String, document: &Document, section: &Section, texts: &Texts) {
    let _ = write!(page, "## {}\n\n", escape(&section.title));
    mark(page, document);
    for block in &section.blocks {
        let _ = match block {
            Block::Heading { level, text } => {
                let marks = if *level < 2 { "###" } else { "####" };
                write!(page, "{marks} {}\n\n", escape(&one_line(text)))
            }
            Block::Paragraph(text) => write!(page, "{}\n\n", lines(text, "")),
            Block::Note(text) => write!(page, "> {}\n\n", lines(text, "> ")),
            Block::List { ordered, items } => {
                for (index, item) in items.iter().enumerate() {
                    let _ = if *ordered {
                        writeln!(page, "{}. {}", index + 1, escape(&one_line(item)))
                    } else {
                        writeln!(page, "- {}", escape(&one_line(item)))
                    };
                }
                writeln!(page)
            }
            Block::Facts(facts) => {
                for fact in facts {
                    let value = cell_text(texts, &fact.value);
                    let _ = writeln!(
                        page,
                        "- **{}** {}",
                        escape(&fact.name),
                        escape(&one_line(&value))
                    );
                }
                writeln!(page)
            }
            Block::Table(table) => {
                write_table(page, table, texts);
                writeln!(page)
            }
            Block::Figure(_) => Ok(()),
        };
    }
}

fn write_table(page: &mut String, table: &Table, texts: &Texts) {
    let _ = write!(page, "**{}**\n\n|", escape(&table.caption));
    for (_, column) in table.shown_columns() {
        let _ = write!(page, " {} |", escape(&column.name));
    }
    page.push_str("\n|");
    for (_, column) in table.shown_columns() {
        page.push_str(match column.align {
            Align::Start => " --- |",
            Align::End => " ---: |",
        });
    }
    page.push('\n');
    for row in &table.rows {
        page.push('|');
        for (index, _) in table.shown_columns() {
            let text = row
                .get(index)
                .map_or_else(String::new, |it| cell_text(texts, it));
            let _ = write!(page, " {} |", escape(&one_line(&text)));
        }
        page.push('\n');
    }
}

/// The lines of a text joined with spaces.
fn one_line(text: &str) -> String {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Text with its line breaks, each new line begun with `prefix`.
fn lines(text: &str, prefix: &str) -> String {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(escape)
        .collect::<Vec<_>>()
        .join(&format!("\\\n{prefix}"))
}

/// Text that Markdown reads as text: every mark that could begin something is escaped.
fn escape(text: &str) -> String {
    let text = text.trim();
    let mut escaped = String::with_capacity(text.len() + 8);
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    for (index, character) in text.chars().enumerate() {
        let special = match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#' | '&' | '$' => true,
            '+' | '-' | '=' => index == 0,
            '.' | ')' => digits > 0 && index == digits,
            _ => false,
        };
        if special {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_escaped_and_plain_text_is_not() {
        assert_eq!(
            escape("Svårt att gå – 3,5 (av 10)."),
            "Svårt att gå – 3,5 (av 10)."
        );
        assert_eq!(escape("# rubrik"), "\\# rubrik");
        assert_eq!(escape("- punkt"), "\\- punkt");
        assert_eq!(escape("12. tal"), "12\\. tal");
        assert_eq!(escape("<b>|[a](b)"), "\\<b\\>\\|\\[a\\](b)");
        assert_eq!(one_line(" a \n\n b"), "a b");
        assert_eq!(lines("a\n# b", "> "), "a\\\n> \\# b");
    }
}
