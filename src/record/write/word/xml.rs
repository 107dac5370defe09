//! A thin hand on the XML writer: opens and closes in pairs, escapes everything it is given.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// Attributes of an element, in the order they are written.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// An XML part being written.
pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
    open: Vec<&'static str>,
}

impl Xml {
    /// A part with its declaration.
    pub(super) fn new() -> io::Result<Self> {
        let mut writer = Writer::new(Vec::new());
        writer.write_event(Event::Decl(BytesDecl::new(
            "1.0",
            Some("UTF-8"),
            Some("yes"),
        )))?;
        Ok(Self {
            writer,
            open: Vec::new(),
        })
    }

    /// Opens an element.
    pub(super) fn open(
        &mut self,
        name: &'static str,
        attributes: Attributes<'_>,
    ) -> io::Result<()> {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.writer.write_event(Event::Start(start))?;
        self.open.push(name);
        Ok(())
    }

    /// Closes the elements opened last.
    pub(super) fn close(&mut self, number: usize) -> io::Result<()> {
        for _ in 0..number {
            if let Some(name) = self.open.pop() {
                self.writer.write_event(Event::End(BytesEnd::new(name)))?;
            }
        }
        Ok(())
    }

    /// An element without content.
    pub(super) fn empty(
        &mut self,
        name: &'static str,
        attributes: Attributes<'_>,
    ) -> io::Result<()> {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.writer.write_event(Event::Empty(start))
    }

    /// An element whose only attribute is `w:val`.
    pub(super) fn value(&mut self, name: &'static str, value: &str) -> io::Result<()> {
        self.empty(name, &[("w:val", value)])
    }

    /// An element that holds only text.
    pub(super) fn leaf(
        &mut self,
        name: &'static str,
        attributes: Attributes<'_>,
        text: &str,
    ) -> io::Result<()> {
        self.open(name, attributes)?;
        self.writer.write_event(Event::Text(BytesText::new(text)))?;
        self.close(1)
    }

    /// The finished part.
    pub(super) fn finish(mut self) -> io::Result<Vec<u8>> {
        self.close(self.open.len())?;
        Ok(self.writer.into_inner())
    }
}
