//! What every language file is held to: the same files, ids, attributes and variables in both
//! languages, every text formats, house style, and LIX for longer sections.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};

use super::language::Language;
use super::lix;
use super::message::Argument;
use super::texts::{LANGUAGE_FILES, LanguageFile, Texts};

/// Variables of a text; true if a variable chooses between variants.
type Variables = BTreeMap<String, bool>;

fn resource(file: &LanguageFile, language: Language) -> FluentResource {
    FluentResource::try_new(file.source(language).to_owned())
        .unwrap_or_else(|(_, errors)| panic!("{}/{}.ftl: {errors:?}", language.code(), file.name))
}

fn in_inline(inline: &InlineExpression<&str>, selects: bool, found: &mut Variables) {
    let in_call = |arguments: &CallArguments<&str>, found: &mut Variables| {
        for argument in &arguments.positional {
            in_inline(argument, selects, found);
        }
        for argument in &arguments.named {
            in_inline(&argument.value, false, found);
        }
    };
    match inline {
        InlineExpression::VariableReference { id } => {
            *found.entry(id.name.to_owned()).or_default() |= selects;
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        InlineExpression::FunctionReference { arguments, .. } => in_call(arguments, found),
        InlineExpression::TermReference {
            arguments: Some(arguments),
            ..
        } => in_call(arguments, found),
        _ => {}
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut Variables) {
    match expression {
        Expression::Select { selector, variants } => {
            in_inline(selector, true, found);
            for variant in variants {
                in_pattern(&variant.value, found);
            }
        }
        Expression::Inline(inline) => in_inline(inline, false, found),
    }
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut Variables) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

/// Running text of a pattern: the default variant of every choice, one word for every value.
fn running_text(pattern: &Pattern<&str>, text: &mut String) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable {
                expression: Expression::Select { variants, .. },
            } => {
                if let Some(variant) = variants.iter().find(|variant| variant.default) {
                    running_text(&variant.value, text);
                }
            }
            PatternElement::Placeable { .. } => text.push('x'),
        }
    }
}

/// Every id, and `id.attribute`, of a file with its pattern.
fn patterns(resource: &FluentResource) -> Vec<(String, &Pattern<&str>)> {
    let mut found = Vec::new();
    for entry in resource.entries() {
        if let Entry::Message(message) = entry {
            if let Some(value) = &message.value {
                found.push((message.id.name.to_owned(), value));
            }
            for attribute in &message.attributes {
                found.push((
                    format!("{}.{}", message.id.name, attribute.id.name),
                    &attribute.value,
                ));
            }
        }
    }
    found
}

fn ids_with_variables(file: &LanguageFile, language: Language) -> BTreeMap<String, Variables> {
    let resource = resource(file, language);
    patterns(&resource)
        .into_iter()
        .map(|(id, pattern)| {
            let mut variables = Variables::new();
            in_pattern(pattern, &mut variables);
            (id, variables)
        })
        .collect()
}

#[test]
fn the_table_holds_every_file_of_both_folders() {
    let listed: BTreeSet<String> = LANGUAGE_FILES
        .iter()
        .map(|file| format!("{}.ftl", file.name))
        .collect();
    assert_eq!(listed.len(), LANGUAGE_FILES.len(), "a file is listed twice");
    for language in Language::ALL {
        let folder = format!(
            "{}/assets/lang/{}",
            env!("CARGO_MANIFEST_DIR"),
            language.code()
        );
        let present: BTreeSet<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        assert_eq!(present, listed, "{}", language.code());
    }
}

#[test]
fn both_languages_have_the_same_ids_and_variables() {
    for file in LANGUAGE_FILES {
        let swedish = ids_with_variables(file, Language::Swedish);
        let english = ids_with_variables(file, Language::English);
        let names =
            |texts: &BTreeMap<String, Variables>| texts.keys().cloned().collect::<BTreeSet<_>>();
        let (in_swedish, in_english) = (names(&swedish), names(&english));
        let only_one: Vec<_> = in_swedish.symmetric_difference(&in_english).collect();
        assert!(
            only_one.is_empty(),
            "{}.ftl, only in one language: {only_one:?}",
            file.name
        );
        for (id, variables) in &swedish {
            let other: Vec<_> = english[id].keys().collect();
            let own: Vec<_> = variables.keys().collect();
            assert_eq!(own, other, "{}.ftl, {id}", file.name);
        }
    }
}

#[test]
fn no_id_is_used_twice() {
    for language in Language::ALL {
        let mut seen = BTreeMap::new();
        for file in LANGUAGE_FILES {
            let resource = resource(file, language);
            for (id, _) in patterns(&resource) {
                if let Some(earlier) = seen.insert(id.clone(), file.name) {
                    panic!(
                        "{id} is in {earlier}.ftl and {}.ftl ({})",
                        file.name,
                        language.code()
                    );
                }
            }
        }
    }
}

#[test]
fn every_text_formats() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        for file in LANGUAGE_FILES {
            for (id, variables) in ids_with_variables(file, language) {
                for number in [0_i64, 1, 5] {
                    let arguments: Vec<(&str, Argument)> = variables
                        .iter()
                        .map(|(name, selects)| {
                            let value = if *selects { number.into() } else { "x".into() };
                            (name.as_str(), value)
                        })
                        .collect();
                    let mut errors = Vec::new();
                    let text = texts.format_collecting(&id, &arguments, &mut errors);
                    assert!(errors.is_empty(), "{}/{id}: {errors:?}", language.code());
                    assert!(
                        text.is_some_and(|text| !text.trim().is_empty()),
                        "{}/{id}",
                        language.code()
                    );
                }
            }
        }
    }
}

#[test]
fn ids_are_kebab_case() {
    for file in LANGUAGE_FILES {
        for id in ids_with_variables(file, Language::Swedish).into_keys() {
            let allowed = |letter: char| {
                letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-.".contains(letter)
            };
            assert!(id.chars().all(allowed), "{}.ftl, {id}", file.name);
        }
    }
}

/// Words that are never said of people or of what they hand in, per language.
fn avoided(language: Language) -> &'static [&'static str] {
    match language {
        Language::Swedish => &[
            "nedprioriter",
            "sist prioriterad",
            "lägst prioriterad",
            "valsedel",
            "betyg",
        ],
        Language::English => &["deprioriti", "lowest priority", "least important"],
    }
}

#[test]
fn house_style() {
    for language in Language::ALL {
        for file in LANGUAGE_FILES {
            let resource = resource(file, language);
            for (id, pattern) in patterns(&resource) {
                let mut text = String::new();
                running_text(pattern, &mut text);
                let place = format!("{}/{}.ftl, {id}: {text}", language.code(), file.name);
                assert!(!text.contains('!'), "exclamation mark: {place}");
                assert!(!text.contains("..."), "three points instead of …: {place}");
                assert!(!text.contains("  "), "two spaces: {place}");
                let lower = text.to_lowercase();
                for word in avoided(language) {
                    assert!(!lower.contains(word), "says “{word}”: {place}");
                }
            }
        }
    }
}

/// Sections, each begun by a `##` comment, with their running text, one line per message.
fn sections(resource: &FluentResource) -> Vec<(String, String)> {
    let mut sections = vec![("start of file".to_owned(), String::new())];
    for entry in resource.entries() {
        match entry {
            Entry::GroupComment(comment) => {
                sections.push((comment.content.join(" "), String::new()))
            }
            Entry::Message(message) => {
                if let Some((_, text)) = sections.last_mut() {
                    let attributes = message.attributes.iter().map(|attribute| &attribute.value);
                    for pattern in message.value.iter().chain(attributes) {
                        running_text(pattern, text);
                        text.push('\n');
                    }
                }
            }
            _ => {}
        }
    }
    sections
}

#[test]
fn longer_sections_are_plain() {
    let mut judged = 0;
    let mut too_hard = Vec::new();
    for language in Language::ALL {
        for file in LANGUAGE_FILES {
            let resource = resource(file, language);
            for (heading, text) in sections(&resource) {
                if let Some(index) = lix::count(&text).lix_of_section() {
                    judged += 1;
                    if index > lix::HIGHEST {
                        too_hard.push(format!(
                            "{}/{}.ftl, {heading}: {index:.1}",
                            language.code(),
                            file.name
                        ));
                    }
                }
            }
        }
    }
    assert!(judged > 0);
    assert!(
        too_hard.is_empty(),
        "LIX above {}: {too_hard:#?}",
        lix::HIGHEST
    );
}
