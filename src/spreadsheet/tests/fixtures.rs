//! Small files made for one test each.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::workshop::{Criterion, Scale, Workshop, WorkshopId};

/// A workshop with a criterion in words and one that is measured, and no groups.
pub fn workshop() -> Workshop {
    let mut workshop = Workshop::new(WorkshopId::new("prov"), "Prov");
    for (id, name, scale) in [
        ("dodlighet", "Dödlighet", Scale::Levels),
        (
            "livskvalitet",
            "Livskvalitet",
            Scale::Measured {
                unit: "EQ-5D".into(),
                worst: 0.0,
                best: 1.0,
            },
        ),
    ] {
        workshop.criteria.push(Criterion {
            scale,
            ..Criterion::new(id.into(), name)
        });
    }
    workshop
}

/// An OpenDocument file whose one sheet has these rows as XML.
pub fn ods(table: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \
         xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
         xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">\
         <office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>\
         </office:document-content>"
    );
    zipped(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet".as_slice(),
        ),
        ("content.xml", content.as_bytes()),
        (
            "META-INF/manifest.xml",
            b"<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>",
        ),
    ])
}

/// A text cell.
pub fn text(words: &str) -> String {
    format!(
        "<table:table-cell office:value-type=\"string\"><text:p>{words}</text:p></table:table-cell>"
    )
}

/// A packed file of these parts.
pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .expect("starts");
        writer.write_all(bytes).expect("writes");
    }
    writer.finish().expect("finishes").into_inner()
}
