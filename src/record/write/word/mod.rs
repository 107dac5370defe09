//! The document as a Word file (Office Open XML, ECMA-376), for secretaries who build the matter in Word.
//!
//! Word and its screen readers know headings, repeated table headers and language only by exact names and
//! marks, so the parts are written here: styles named as Word's own (`heading 1`, `Title`, `caption`),
//! `w:tblHeader` on the first row of every table, `w:lang` on everything, an alternative text on every
//! picture and table. Invariants: same document, same bytes (fixed times inside the package, nothing
//! numbered by chance); every text is escaped. Limits: the list of contents has links and no page numbers,
//! since only Word knows the pages; fonts are named and not embedded.

mod body;
mod drawing;
mod table;
mod xml;

use std::io::{self, Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use self::xml::Xml;
use super::super::RecordError;
use super::super::tree::Document;
use crate::text::{Language, Texts};

const STYLES: &str = include_str!("../../../../assets/record/word-styles.xml");
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
/// Width between the margins of an A4 page, in twentieths of a point.
const TEXT_WIDTH: u32 = 9_638;

/// The document as the bytes of a `.docx` file.
///
/// # Errors
/// When the package cannot be put together.
pub fn word(document: &Document, texts: &Texts) -> Result<Vec<u8>, RecordError> {
    let body = body::body(document, texts)?;
    let styles = STYLES.replace("LANGUAGE", language(document.language));
    let parts: [(&str, Vec<u8>); 11] = [
        ("[Content_Types].xml", content_types()?),
        ("_rels/.rels", package_relations()?),
        ("docProps/core.xml", core_properties(document)?),
        ("docProps/app.xml", program_properties(document)?),
        ("docProps/custom.xml", custom_properties(document, texts)?),
        ("word/document.xml", body.document),
        ("word/_rels/document.xml.rels", document_relations()?),
        ("word/styles.xml", styles.into_bytes()),
        ("word/settings.xml", settings(document)?),
        ("word/numbering.xml", numbering(body.numbered_lists)?),
        ("word/header1.xml", header(document)?),
    ];
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let footer = [("word/footer1.xml", footer(document, texts)?)];
    for (name, bytes) in parts.into_iter().chain(footer) {
        // The earliest time the package knows: the same on every machine.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        package.start_file(name, options)?;
        package.write_all(&bytes)?;
    }
    Ok(package.finish()?.into_inner())
}

impl From<zip::result::ZipError> for RecordError {
    fn from(error: zip::result::ZipError) -> Self {
        Self::Word(error.into())
    }
}

impl From<io::Error> for RecordError {
    fn from(error: io::Error) -> Self {
        Self::Word(error)
    }
}

/// The language with its country, as Word names it.
fn language(language: Language) -> &'static str {
    match language {
        Language::Swedish => "sv-SE",
        Language::English => "en-GB",
    }
}

/// What kind of content each part has.
const PARTS: [(&str, &str); 8] = [
    (
        "/word/document.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    ),
    (
        "/word/styles.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
    ),
    (
        "/word/settings.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
    ),
    (
        "/word/numbering.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
    ),
    (
        "/word/header1.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml",
    ),
    (
        "/word/footer1.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml",
    ),
    (
        "/docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
    ),
    (
        "/docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    ),
];

const CUSTOM_CONTENT: &str = "application/vnd.openxmlformats-officedocument.custom-properties+xml";

fn content_types() -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    let namespace = format!("{PACKAGE}/content-types");
    xml.open("Types", &[("xmlns", &namespace)])?;
    for (ending, content) in [
        (
            "rels",
            "application/vnd.openxmlformats-package.relationships+xml",
        ),
        ("xml", "application/xml"),
    ] {
        xml.empty(
            "Default",
            &[("Extension", ending), ("ContentType", content)],
        )?;
    }
    for (part, content) in PARTS
        .into_iter()
        .chain([("/docProps/custom.xml", CUSTOM_CONTENT)])
    {
        xml.empty("Override", &[("PartName", part), ("ContentType", content)])?;
    }
    xml.finish()
}

fn relations(relations: &[(&str, String, &str)]) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    let namespace = format!("{PACKAGE}/relationships");
    xml.open("Relationships", &[("xmlns", &namespace)])?;
    for (id, kind, target) in relations {
        xml.empty(
            "Relationship",
            &[("Id", id), ("Type", kind), ("Target", target)],
        )?;
    }
    xml.finish()
}

fn package_relations() -> io::Result<Vec<u8>> {
    let office = |name: &str| format!("{RELATIONSHIPS}/{name}");
    relations(&[
        ("rId1", office("officeDocument"), "word/document.xml"),
        (
            "rId2",
            format!("{PACKAGE}/relationships/metadata/core-properties"),
            "docProps/core.xml",
        ),
        ("rId3", office("extended-properties"), "docProps/app.xml"),
        ("rId4", office("custom-properties"), "docProps/custom.xml"),
    ])
}

fn document_relations() -> io::Result<Vec<u8>> {
    let office = |name: &str| format!("{RELATIONSHIPS}/{name}");
    relations(&[
        ("rId1", office("styles"), "styles.xml"),
        ("rId2", office("settings"), "settings.xml"),
        ("rId3", office("numbering"), "numbering.xml"),
        (body::HEADER, office("header"), "header1.xml"),
        (body::FOOTER, office("footer"), "footer1.xml"),
    ])
}

fn core_properties(document: &Document) -> io::Result<Vec<u8>> {
    let about = &document.about;
    let mut xml = Xml::new()?;
    let namespace = format!("{PACKAGE}/metadata/core-properties");
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", &namespace),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    )?;
    let owner = [about.body.as_str(), about.region.as_str()]
        .into_iter()
        .filter(|name| !name.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    xml.leaf("dc:title", &[], &title(document))?;
    xml.leaf("dc:subject", &[], &document.subtitle)?;
    xml.leaf("dc:creator", &[], &owner)?;
    xml.leaf("cp:keywords", &[], &about.registry_number)?;
    xml.leaf("dc:description", &[], &document.nature)?;
    xml.leaf("dc:language", &[], language(document.language))?;
    let made = format!("{}T00:00:00Z", about.made);
    for name in ["dcterms:created", "dcterms:modified"] {
        xml.leaf(name, &[("xsi:type", "dcterms:W3CDTF")], &made)?;
    }
    xml.leaf("cp:contentStatus", &[], &document.status)?;
    xml.finish()
}

fn title(document: &Document) -> String {
    if document.subtitle.is_empty() {
        document.title.clone()
    } else {
        format!("{} – {}", document.title, document.subtitle)
    }
}

fn program_properties(document: &Document) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    xml.open(
        "Properties",
        &[(
            "xmlns",
            "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
        )],
    )?;
    xml.leaf("Application", &[], "Företräde")?;
    xml.leaf("Company", &[], &document.about.region)?;
    xml.finish()
}

/// The registry number and the fingerprint, where Word shows a document's own properties.
fn custom_properties(document: &Document, texts: &Texts) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    let office = "http://schemas.openxmlformats.org/officeDocument/2006";
    let namespace = format!("{office}/custom-properties");
    let types = format!("{office}/docPropsVTypes");
    xml.open("Properties", &[("xmlns", &namespace), ("xmlns:vt", &types)])?;
    let about = &document.about;
    let properties = [
        ("2", "record-fact-registry-number", &about.registry_number),
        ("3", "record-fact-fingerprint", &about.fingerprint),
    ];
    for (id, key, value) in properties {
        xml.open(
            "property",
            &[
                ("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"),
                ("pid", id),
                ("name", &texts.get(key)),
            ],
        )?;
        xml.leaf("vt:lpwstr", &[], value)?;
        xml.close(1)?;
    }
    xml.finish()
}

fn settings(document: &Document) -> io::Result<Vec<u8>> {
    let language = language(document.language);
    let (decimal, separator) = match document.language {
        Language::Swedish => (",", ";"),
        Language::English => (".", ","),
    };
    let mut xml = Xml::new()?;
    xml.open("w:settings", &[("xmlns:w", WORD)])?;
    xml.empty("w:zoom", &[("w:percent", "100")])?;
    xml.value("w:defaultTabStop", "1134")?;
    xml.value("w:autoHyphenation", "true")?;
    xml.value("w:consecutiveHyphenLimit", "2")?;
    xml.value("w:characterSpacingControl", "doNotCompress")?;
    xml.open("w:compat", &[])?;
    xml.empty(
        "w:compatSetting",
        &[
            ("w:name", "compatibilityMode"),
            ("w:uri", "http://schemas.microsoft.com/office/word"),
            ("w:val", "15"),
        ],
    )?;
    xml.close(1)?;
    xml.value("w:themeFontLang", language)?;
    xml.value("w:decimalSymbol", decimal)?;
    xml.value("w:listSeparator", separator)?;
    xml.finish()
}

/// Bullets, and one run of numbers per numbered list, each from 1.
fn numbering(numbered_lists: u32) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    xml.open("w:numbering", &[("xmlns:w", WORD)])?;
    for (id, format, text) in [("0", "bullet", "•"), ("1", "decimal", "%1.")] {
        xml.open("w:abstractNum", &[("w:abstractNumId", id)])?;
        xml.value("w:multiLevelType", "singleLevel")?;
        xml.open("w:lvl", &[("w:ilvl", "0")])?;
        xml.value("w:start", "1")?;
        xml.value("w:numFmt", format)?;
        xml.value("w:lvlText", text)?;
        xml.value("w:lvlJc", "left")?;
        xml.open("w:pPr", &[])?;
        xml.empty("w:ind", &[("w:left", "425"), ("w:hanging", "425")])?;
        xml.close(3)?;
    }
    xml.open("w:num", &[("w:numId", "1")])?;
    xml.value("w:abstractNumId", "0")?;
    xml.close(1)?;
    for list in 0..numbered_lists.max(1) {
        let id = (body::FIRST_NUMBERED + list).to_string();
        xml.open("w:num", &[("w:numId", &id)])?;
        xml.value("w:abstractNumId", "1")?;
        xml.open("w:lvlOverride", &[("w:ilvl", "0")])?;
        xml.value("w:startOverride", "1")?;
        xml.close(2)?;
    }
    xml.finish()
}

/// The running head with the registry number, and the mark of an example, on every page.
fn header(document: &Document) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    xml.open("w:hdr", &[("xmlns:w", WORD)])?;
    body::paragraph(&mut xml, "Header", &document.running_head)?;
    if let Some(mark) = &document.mark {
        xml.open("w:p", &[])?;
        body::style(&mut xml, "Header")?;
        body::run(&mut xml, Some("Strong"), mark)?;
        xml.close(1)?;
    }
    xml.finish()
}

/// What the document is, and the page of pages.
fn footer(document: &Document, texts: &Texts) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    xml.open("w:ftr", &[("xmlns:w", WORD)])?;
    xml.open("w:p", &[])?;
    body::style(&mut xml, "Footer")?;
    body::run(&mut xml, None, &document.nature)?;
    xml.open("w:r", &[])?;
    xml.empty("w:tab", &[])?;
    xml.close(1)?;
    body::run(&mut xml, None, &format!("{} ", texts.get("word-page")))?;
    page_field(&mut xml, "PAGE")?;
    body::run(&mut xml, None, &format!(" {} ", texts.get("word-page-of")))?;
    page_field(&mut xml, "NUMPAGES")?;
    xml.finish()
}

/// A number that Word fills in.
fn page_field(xml: &mut Xml, field: &str) -> io::Result<()> {
    xml.open("w:fldSimple", &[("w:instr", field)])?;
    body::run(xml, None, "1")?;
    xml.close(1)
}
