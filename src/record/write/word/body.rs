//! The running text: status, title, contents, sections.

use std::io;

use super::super::super::tree::{Block, Document, DocumentKind, Fact, Section};
use super::super::cell_text;
use super::xml::Xml;
use super::{RELATIONSHIPS, WORD, drawing, language, table};
use crate::text::Texts;

/// Relation to the page's head.
pub(super) const HEADER: &str = "rId4";
/// Relation to the page's foot.
pub(super) const FOOTER: &str = "rId5";
/// The first number of a numbered list; the bullets have number 1.
pub(super) const FIRST_NUMBERED: u32 = 2;

/// The main part, and what the other parts must know of it.
pub(super) struct Body {
    /// The part.
    pub document: Vec<u8>,
    /// How many numbered lists it holds.
    pub numbered_lists: u32,
}

/// What is being written.
pub(super) struct Writing<'a> {
    pub xml: Xml,
    pub texts: &'a Texts,
    /// The mark of an example, for pictures.
    pub mark: Option<&'a str>,
    /// Number of the next drawn thing: each has its own.
    pub next_drawing: u32,
    numbered_lists: u32,
}

/// Writes the main part.
pub(super) fn body(document: &Document, texts: &Texts) -> io::Result<Body> {
    let mut writing = Writing {
        xml: Xml::new()?,
        texts,
        mark: document.mark.as_deref(),
        next_drawing: 1,
        numbered_lists: 0,
    };
    let xml = &mut writing.xml;
    let mut namespaces = vec![("xmlns:w", WORD), ("xmlns:r", RELATIONSHIPS)];
    namespaces.extend(drawing::NAMESPACES);
    xml.open("w:document", &namespaces)?;
    xml.open("w:body", &[])?;
    paragraph(xml, "IntenseQuote", &document.status)?;
    paragraph(xml, "Title", &document.title)?;
    if !document.subtitle.is_empty() {
        paragraph(xml, "Subtitle", &document.subtitle)?;
    }
    for line in [Some(&document.nature), document.mark.as_ref()]
        .into_iter()
        .flatten()
    {
        paragraph(xml, "Quote", line)?;
    }
    if document.kind == DocumentKind::Record {
        contents(xml, document, texts)?;
    }
    for (index, section) in document.sections.iter().enumerate() {
        writing.section(index, section)?;
    }
    page(&mut writing.xml)?;
    Ok(Body {
        document: writing.xml.finish()?,
        numbered_lists: writing.numbered_lists,
    })
}

/// A list of contents that Word can make anew, with links that work before it does.
fn contents(xml: &mut Xml, document: &Document, texts: &Texts) -> io::Result<()> {
    paragraph(xml, "TOCHeading", &texts.get("record-contents"))?;
    let last = document.sections.len().saturating_sub(1);
    for (index, section) in document.sections.iter().enumerate() {
        xml.open("w:p", &[])?;
        style(xml, "TOC1")?;
        if index == 0 {
            field_mark(xml, "begin")?;
            xml.open("w:r", &[])?;
            xml.leaf(
                "w:instrText",
                &[("xml:space", "preserve")],
                " TOC \\o \"1-1\" \\n \\h \\z \\u ",
            )?;
            xml.close(1)?;
            field_mark(xml, "separate")?;
        }
        xml.open(
            "w:hyperlink",
            &[("w:anchor", &bookmark(index)), ("w:history", "1")],
        )?;
        run(xml, Some("Hyperlink"), &section.title)?;
        xml.close(1)?;
        if index == last {
            field_mark(xml, "end")?;
        }
        xml.close(1)?;
    }
    Ok(())
}

fn field_mark(xml: &mut Xml, kind: &str) -> io::Result<()> {
    xml.open("w:r", &[])?;
    xml.empty("w:fldChar", &[("w:fldCharType", kind)])?;
    xml.close(1)
}

fn bookmark(index: usize) -> String {
    format!("_Toc{:08}", index + 1)
}

/// A4 with its head and foot, in twentieths of a point.
fn page(xml: &mut Xml) -> io::Result<()> {
    xml.open("w:sectPr", &[])?;
    for (name, relation) in [("w:headerReference", HEADER), ("w:footerReference", FOOTER)] {
        xml.empty(name, &[("w:type", "default"), ("r:id", relation)])?;
    }
    xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")])?;
    xml.empty(
        "w:pgMar",
        &[
            ("w:top", "1531"),
            ("w:right", "1134"),
            ("w:bottom", "1304"),
            ("w:left", "1134"),
            ("w:header", "624"),
            ("w:footer", "624"),
            ("w:gutter", "0"),
        ],
    )?;
    xml.close(1)
}

impl Writing<'_> {
    fn section(&mut self, index: usize, section: &Section) -> io::Result<()> {
        let id = index.to_string();
        let xml = &mut self.xml;
        xml.open("w:p", &[])?;
        style(xml, "Heading1")?;
        xml.empty(
            "w:bookmarkStart",
            &[("w:id", &id), ("w:name", &bookmark(index))],
        )?;
        run(xml, None, &section.title)?;
        xml.empty("w:bookmarkEnd", &[("w:id", &id)])?;
        xml.close(1)?;
        for block in &section.blocks {
            self.block(block)?;
        }
        Ok(())
    }

    fn block(&mut self, block: &Block) -> io::Result<()> {
        match block {
            Block::Heading { level, text } => {
                let style = if *level < 2 { "Heading2" } else { "Heading3" };
                paragraph(&mut self.xml, style, text)
            }
            Block::Paragraph(text) => paragraph(&mut self.xml, "Normal", text),
            Block::Note(text) => paragraph(&mut self.xml, "Quote", text),
            Block::List { ordered, items } => self.list(*ordered, items),
            Block::Facts(facts) => facts.iter().try_for_each(|fact| self.fact(fact)),
            Block::Table(table) => table::table(self, table),
            Block::Figure(figure) => drawing::figure(self, figure),
        }
    }

    fn list(&mut self, ordered: bool, items: &[String]) -> io::Result<()> {
        let xml = &mut self.xml;
        if !ordered {
            return items
                .iter()
                .try_for_each(|item| paragraph(xml, "ListBullet", item));
        }
        let number = (FIRST_NUMBERED + self.numbered_lists).to_string();
        self.numbered_lists += 1;
        for item in items {
            xml.open("w:p", &[])?;
            xml.open("w:pPr", &[])?;
            xml.value("w:pStyle", "ListNumber")?;
            xml.open("w:numPr", &[])?;
            xml.value("w:ilvl", "0")?;
            xml.value("w:numId", &number)?;
            xml.close(2)?;
            run(xml, None, item)?;
            xml.close(1)?;
        }
        Ok(())
    }

    /// A name and its value on a line, the values under each other.
    fn fact(&mut self, fact: &Fact) -> io::Result<()> {
        let value = cell_text(self.texts, &fact.value);
        let xml = &mut self.xml;
        xml.open("w:p", &[])?;
        style(xml, "BodyTextIndent")?;
        run(xml, Some("Strong"), &fact.name)?;
        xml.open("w:r", &[])?;
        xml.empty("w:tab", &[])?;
        xml.close(1)?;
        run(xml, None, &value)?;
        xml.close(1)
    }

    /// The language of everything written, as Word names it.
    pub(super) fn language(&self) -> &'static str {
        language(self.texts.language())
    }
}

/// A paragraph in one style.
pub(super) fn paragraph(xml: &mut Xml, style_id: &str, text: &str) -> io::Result<()> {
    xml.open("w:p", &[])?;
    style(xml, style_id)?;
    run(xml, None, text)?;
    xml.close(1)
}

/// The style of the paragraph that has just been opened.
pub(super) fn style(xml: &mut Xml, id: &str) -> io::Result<()> {
    xml.open("w:pPr", &[])?;
    xml.value("w:pStyle", id)?;
    xml.close(1)
}

/// Text with its line breaks, in a character style where one is named.
pub(super) fn run(xml: &mut Xml, style: Option<&str>, text: &str) -> io::Result<()> {
    xml.open("w:r", &[])?;
    if let Some(style) = style {
        xml.open("w:rPr", &[])?;
        xml.value("w:rStyle", style)?;
        xml.close(1)?;
    }
    let text = text.trim_matches('\n');
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            xml.empty("w:br", &[])?;
        }
        xml.leaf("w:t", &[("xml:space", "preserve")], line)?;
    }
    xml.close(1)
}
