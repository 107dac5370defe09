//! Reading a PDF back in tests, with a library that did not write it.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object};

/// A PDF that has been read.
pub(crate) struct Read(Document);

impl Read {
    pub(crate) fn new(pdf: &[u8]) -> Self {
        Self(Document::load_mem(pdf).expect("a PDF that reads back"))
    }

    fn catalogue(&self) -> &Dictionary {
        self.0.catalog().expect("a catalogue")
    }

    /// What the key of a dictionary leads to.
    fn follow<'a>(&'a self, dictionary: &'a Dictionary, key: &str) -> Option<&'a Object> {
        let object = dictionary.get(key.as_bytes()).ok()?;
        Some(self.0.dereference(object).ok()?.1)
    }

    fn stream(&self, object: &Object) -> Vec<u8> {
        let stream = object.as_stream().expect("a stream");
        stream
            .decompressed_content()
            .unwrap_or_else(|_| stream.content.clone())
    }

    /// The metadata, as XML.
    pub(crate) fn metadata(&self) -> String {
        let stream = self.follow(self.catalogue(), "Metadata").expect("metadata");
        String::from_utf8(self.stream(stream)).expect("metadata in UTF-8")
    }

    /// The language of the document.
    pub(crate) fn language(&self) -> String {
        let language = self.follow(self.catalogue(), "Lang").expect("a language");
        String::from_utf8_lossy(language.as_str().expect("a text")).into_owned()
    }

    /// Number of pages.
    pub(crate) fn pages(&self) -> usize {
        self.0.get_pages().len()
    }

    /// The titles of the bookmarks on the first level.
    pub(crate) fn bookmarks(&self) -> Vec<String> {
        let mut titles = Vec::new();
        let outlines = self
            .follow(self.catalogue(), "Outlines")
            .expect("bookmarks");
        let mut next = self.follow(outlines.as_dict().expect("bookmarks"), "First");
        while let Some(item) = next {
            let item = item.as_dict().expect("a bookmark");
            let title = self.follow(item, "Title").expect("a title");
            titles.push(lopdf::decode_text_string(title).expect("a text"));
            next = self.follow(item, "Next");
        }
        titles
    }

    /// The files inside by name.
    pub(crate) fn inside(&self) -> BTreeMap<String, Vec<u8>> {
        let Some(names) = self.follow(self.catalogue(), "Names") else {
            return BTreeMap::new();
        };
        let Some(tree) = self.follow(names.as_dict().expect("names"), "EmbeddedFiles") else {
            return BTreeMap::new();
        };
        let entries = self
            .follow(tree.as_dict().expect("files"), "Names")
            .expect("a list");
        let entries = entries.as_array().expect("a list");
        entries
            .chunks(2)
            .map(|pair| {
                let (_, file) = self.0.dereference(&pair[1]).expect("a file");
                let file = file.as_dict().expect("a file");
                let name = self.follow(file, "UF").expect("a name");
                let kinds = self
                    .follow(file, "EF")
                    .expect("a file")
                    .as_dict()
                    .expect("a file");
                let content = self.stream(self.follow(kinds, "F").expect("a file"));
                (lopdf::decode_text_string(name).expect("a text"), content)
            })
            .collect()
    }

    /// How many there are of each tag, and of header cells for each scope.
    pub(crate) fn tags(&self) -> BTreeMap<String, usize> {
        let mut count = BTreeMap::new();
        for object in self.0.objects.values() {
            let Ok(element) = object.as_dict() else {
                continue;
            };
            let Some(tag) = self.follow(element, "S").and_then(|it| it.as_name().ok()) else {
                continue;
            };
            let is_element = self
                .follow(element, "Type")
                .and_then(|it| it.as_name().ok())
                .is_some_and(|kind| kind == b"StructElem");
            if !is_element && !element.has(b"P") {
                continue;
            }
            *count
                .entry(String::from_utf8_lossy(tag).into_owned())
                .or_default() += 1;
            for attribute in self.attributes(element) {
                if let Some(scope) = self
                    .follow(attribute, "Scope")
                    .and_then(|it| it.as_name().ok())
                {
                    let name = format!("Scope {}", String::from_utf8_lossy(scope));
                    *count.entry(name).or_default() += 1;
                }
            }
            if element.has(b"Alt") {
                *count.entry("Alt".to_owned()).or_default() += 1;
            }
        }
        count
    }

    fn attributes<'a>(&'a self, element: &'a Dictionary) -> Vec<&'a Dictionary> {
        match self.follow(element, "A") {
            Some(Object::Dictionary(one)) => vec![one],
            Some(Object::Array(some)) => some
                .iter()
                .filter_map(|it| self.0.dereference(it).ok()?.1.as_dict().ok())
                .collect(),
            _ => Vec::new(),
        }
    }
}
