//! A text in parts, for a page that puts it together itself.
//!
//! A plain text is a string. One with values or choices is a list of strings, `{"value": NAME}` and
//! `{"choose": NAME, "one": […], "other": […]}`. Only what our language files use: a value, and a choice by a
//! number's plural form or by the number itself.

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use serde_json::{Map, Value, json};

use super::texts::{LANGUAGE_FILES, Texts};

impl Texts {
    /// The ids of a language file, `answer-page` for example, in the order of the file; empty for an unknown file.
    pub fn ids_of(&self, file: &str) -> Vec<String> {
        let Some(file) = LANGUAGE_FILES.iter().find(|other| other.name == file) else {
            return Vec::new();
        };
        let source = file.source(self.language()).to_owned();
        let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, _)| resource);
        resource
            .entries()
            .filter_map(|entry| match entry {
                Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            })
            .collect()
    }

    /// The text with this id in parts; none where there is no such text, or it has a part of another kind.
    pub fn parts(&self, key: &str) -> Option<Value> {
        let parts = in_parts(self.pattern(key)?)?;
        match parts.as_slice() {
            [Value::String(_)] => parts.into_iter().next(),
            _ => Some(Value::Array(parts)),
        }
    }
}

fn in_parts(pattern: &Pattern<&str>) -> Option<Vec<Value>> {
    let mut parts: Vec<Value> = Vec::new();
    for element in &pattern.elements {
        let part = match element {
            PatternElement::TextElement { value } => json!(value),
            PatternElement::Placeable {
                expression: Expression::Inline(inline),
            } => json!({ "value": variable(inline)? }),
            PatternElement::Placeable {
                expression: Expression::Select { selector, variants },
            } => {
                let mut choice = Map::new();
                choice.insert("choose".to_owned(), json!(variable(selector)?));
                for variant in variants {
                    let key = match &variant.key {
                        VariantKey::Identifier { name } => name,
                        VariantKey::NumberLiteral { value } => value,
                    };
                    choice.insert((*key).to_owned(), Value::Array(in_parts(&variant.value)?));
                }
                Value::Object(choice)
            }
        };
        match (parts.last_mut(), part) {
            // A text of several lines comes in pieces.
            (Some(Value::String(before)), Value::String(more)) => before.push_str(&more),
            (_, part) => parts.push(part),
        }
    }
    Some(parts)
}

fn variable<'text>(inline: &InlineExpression<&'text str>) -> Option<&'text str> {
    match inline {
        InlineExpression::VariableReference { id } => Some(id.name),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn a_text_is_a_string_and_choices_are_parts() {
        let texts = Texts::new(Language::Swedish);
        assert_eq!(texts.parts("yes"), Some(json!("Ja")));
        assert_eq!(
            texts.parts("list-and"),
            Some(json!([{"value": "first"}, " och ", {"value": "last"}]))
        );
        assert_eq!(
            texts.parts("ways-pairs-left"),
            Some(json!([{
                "choose": "count",
                "0": ["Inga frågor kvar"],
                "one": ["Högst en fråga kvar"],
                "other": ["Högst ", {"value": "count"}, " frågor kvar"],
            }]))
        );
        assert_eq!(texts.parts("no-such-text"), None);
    }
}
