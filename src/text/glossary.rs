//! The glossary: the field's own terms with what they mean, in the sections of the language file.

use fluent_syntax::ast::Entry;
use fluent_syntax::parser::parse;

use super::Texts;
use super::texts::LANGUAGE_FILES;

/// Terms that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// What they are about.
    pub title: String,
    /// The terms, by the alphabet as the file has them.
    pub terms: Vec<Term>,
}

/// A term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The term.
    pub term: String,
    /// What it means.
    pub definition: String,
}

impl Texts {
    /// The whole glossary in this language.
    pub fn glossary(&self) -> Vec<Section> {
        let source = LANGUAGE_FILES
            .iter()
            .find(|file| file.name == "glossary")
            .map(|file| file.source(self.language()))
            .unwrap_or_default();
        // What could be read is shown even if a line could not; tests hold that every file parses whole.
        let resource = match parse(source) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let mut sections: Vec<Section> = Vec::new();
        for entry in &resource.body {
            match entry {
                Entry::GroupComment(comment) => sections.push(Section {
                    title: comment.content.join(" "),
                    terms: Vec::new(),
                }),
                Entry::Message(message) => {
                    let id = message.id.name;
                    let term = Term {
                        term: self.get(id),
                        definition: self.get(&format!("{id}.definition")),
                    };
                    if let Some(section) = sections.last_mut() {
                        section.terms.push(term);
                    }
                }
                _ => {}
            }
        }
        sections
    }
}

#[cfg(test)]
mod tests {
    use crate::text::{Language, Texts};

    #[test]
    fn every_term_has_its_section_and_its_meaning_in_both_languages() {
        let both = Language::ALL.map(|language| Texts::new(language).glossary());
        for sections in &both {
            assert!(sections.iter().map(|it| it.terms.len()).sum::<usize>() > 70);
            for section in sections {
                assert!(!section.title.is_empty());
                assert!(!section.terms.is_empty(), "{}", section.title);
                for term in &section.terms {
                    assert!(!term.term.starts_with('['), "{}", term.term);
                    assert!(term.definition.ends_with('.'), "{}", term.definition);
                }
            }
        }
        assert_eq!(both[0].len(), both[1].len());
    }
}
