//! One self-contained accessible page: language, landmarks, skip link, real header cells, captions,
//! style for print. No script and nothing fetched; a content policy in the page says so.

use std::fmt::Write as _;

use super::super::tree::{
    Align, Block, Cell, Document, DocumentKind, Fact, Figure, Section, Table,
};
use super::picture::{Frame, pieces};
use super::{cell_text, leads_out};
use crate::text::Texts;

/// Pictures on the page: in one piece, with text as large as the page's own.
const PAGE: Frame = Frame {
    width: 900.0,
    text: 16.0,
    most: f32::INFINITY,
};
const STYLE: &str = include_str!("../../../assets/record/record.css");

/// The document as one HTML page.
pub fn html(document: &Document, texts: &Texts) -> String {
    let mut page = String::with_capacity(16 * 1024);
    head(&mut page, document, texts);
    for section in &document.sections {
        write_section(&mut page, document, section, texts);
    }
    let _ = write!(
        page,
        "</main>\n<footer><p>{}</p>{}</footer>\n</body>\n</html>\n",
        escape(&document.running_head),
        mark(document),
    );
    page
}

fn head(page: &mut String, document: &Document, texts: &Texts) {
    let title = if document.subtitle.is_empty() {
        document.title.clone()
    } else {
        format!("{} – {}", document.title, document.subtitle)
    };
    let _ = write!(
        page,
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body{class}>\n\
         <a class=\"skip\" href=\"#content\">{skip}</a>\n<header>\n{mark}<p class=\"nature\">{nature}</p>\n\
         <h1>{heading}</h1>\n<p class=\"subtitle\">{subtitle}</p>\n<p class=\"status\">{status}</p>\n</header>\n",
        class = match document.kind {
            DocumentKind::Record => "",
            DocumentKind::PublicSummary => " class=\"one-page\"",
        },
        language = document.language.code(),
        title = escape(&title),
        skip = escape(&texts.get("record-skip-link")),
        mark = mark(document),
        nature = escape(&document.nature),
        heading = escape(&document.title),
        subtitle = escape(&document.subtitle),
        status = escape(&document.status),
    );
    if document.kind == DocumentKind::Record {
        contents(page, document, texts);
    }
    page.push_str("<main id=\"content\" tabindex=\"-1\">\n");
}

fn contents(page: &mut String, document: &Document, texts: &Texts) {
    let contents = escape(&texts.get("record-contents"));
    let _ = write!(
        page,
        "<nav aria-label=\"{contents}\">\n<h2>{contents}</h2>\n<ol>\n"
    );
    for section in &document.sections {
        let _ = writeln!(
            page,
            "<li><a href=\"#{}\">{}</a></li>",
            escape(&section.id),
            escape(&section.title)
        );
    }
    page.push_str("</ol>\n</nav>\n");
}

fn mark(document: &Document) -> String {
    document.mark.as_ref().map_or_else(String::new, |mark| {
        format!("<p class=\"mark\">{}</p>\n", escape(mark))
    })
}

fn write_section(page: &mut String, document: &Document, section: &Section, texts: &Texts) {
    let id = escape(&section.id);
    let _ = write!(
        page,
        "<section id=\"{id}\" aria-labelledby=\"{id}-title\">\n<h2 id=\"{id}-title\">{}</h2>\n{}",
        escape(&section.title),
        match document.kind {
            DocumentKind::Record => mark(document),
            // One page, with the mark at its head and foot.
            DocumentKind::PublicSummary => String::new(),
        }
    );
    for block in &section.blocks {
        write_block(page, document, block, texts);
    }
    page.push_str("</section>\n");
}

fn write_block(page: &mut String, document: &Document, block: &Block, texts: &Texts) {
    let _ = match block {
        Block::Heading { level, text } => {
            let level = 2 + level.clamp(&1, &2);
            writeln!(page, "<h{level}>{}</h{level}>", escape(text))
        }
        Block::Paragraph(text) => writeln!(page, "<p>{}</p>", lines(text)),
        Block::Note(text) => writeln!(page, "<p class=\"note\">{}</p>", lines(text)),
        Block::List { ordered, items } => {
            let tag = if *ordered { "ol" } else { "ul" };
            let _ = writeln!(page, "<{tag}>");
            for item in items {
                let _ = writeln!(page, "<li>{}</li>", lines(item));
            }
            writeln!(page, "</{tag}>")
        }
        Block::Facts(facts) => {
            write_facts(page, facts, texts);
            Ok(())
        }
        Block::Table(table) => {
            write_table(page, table, texts);
            Ok(())
        }
        Block::Figure(figure) => {
            write_figure(page, document, figure, texts);
            Ok(())
        }
    };
}

fn write_facts(page: &mut String, facts: &[Fact], texts: &Texts) {
    page.push_str("<dl>\n");
    for fact in facts {
        let _ = writeln!(
            page,
            "<div><dt>{}</dt><dd>{}</dd></div>",
            escape(&fact.name),
            cell(&fact.value, texts)
        );
    }
    page.push_str("</dl>\n");
}

fn write_table(page: &mut String, table: &Table, texts: &Texts) {
    let caption = escape(&table.caption);
    let _ = write!(
        page,
        "<div class=\"table\" role=\"region\" aria-label=\"{caption}\" tabindex=\"0\">\n\
         <table id=\"table-{}\">\n<caption>{caption}</caption>\n<thead>\n<tr>",
        escape(&table.id)
    );
    for (_, column) in table.shown_columns() {
        let _ = write!(
            page,
            "<th scope=\"col\"{}>{}</th>",
            class(column.align),
            escape(&column.name)
        );
    }
    page.push_str("</tr>\n</thead>\n<tbody>\n");
    for row in &table.rows {
        page.push_str("<tr>");
        for (index, column) in table.shown_columns() {
            let value = match row.get(index) {
                Some(Cell::Text(text)) if leads_out(table, index, text) => {
                    let address = escape(text);
                    format!("<a href=\"{address}\">{address}</a>")
                }
                Some(it) => cell(it, texts),
                None => String::new(),
            };
            let class = match row.get(index) {
                // Words in a column of numbers may break over lines.
                Some(Cell::Text(_)) => "",
                _ => class(column.align),
            };
            let _ = if table.row_header == Some(index) {
                write!(page, "<th scope=\"row\"{class}>{value}</th>")
            } else {
                write!(page, "<td{class}>{value}</td>")
            };
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table>\n</div>\n");
}

fn class(align: Align) -> &'static str {
    match align {
        Align::Start => "",
        Align::End => " class=\"number\"",
    }
}

fn cell(cell: &Cell, texts: &Texts) -> String {
    match cell {
        Cell::Date(date) => format!(
            "<time datetime=\"{date}\">{}</time>",
            escape(&cell_text(texts, cell))
        ),
        Cell::Missing => format!(
            "<span class=\"missing\">{}</span>",
            escape(&cell_text(texts, cell))
        ),
        _ => lines(&cell_text(texts, cell)),
    }
}

fn write_figure(page: &mut String, document: &Document, figure: &Figure, texts: &Texts) {
    let mark = document.mark.as_deref();
    for piece in pieces(figure, PAGE, mark, texts) {
        let svg = piece
            .scene
            .svg(None, &figure.id, &piece.title, &figure.alternative);
        let mark = mark.map_or_else(String::new, |mark| format!(" · {}", escape(mark)));
        let _ = write!(
            page,
            "<figure>\n<figcaption>{}{mark}</figcaption>\n{svg}</figure>\n",
            escape(&piece.title),
        );
    }
    if let Some(left_out) = figure.drawing.left_out(texts) {
        let _ = writeln!(page, "<p class=\"note\">{}</p>", escape(&left_out));
    }
}

/// Text with its line breaks.
fn lines(text: &str) -> String {
    escape(text.trim()).replace('\n', "<br>")
}

/// Text that HTML and SVG read as text, in content and in quoted attributes.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(character),
        }
    }
    escaped
}
