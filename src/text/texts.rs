//! All texts of one language, found by message id.
//!
//! The Fluent files under `assets/lang` are embedded. Both languages have the same files, ids,
//! attributes and variables; tests hold them to it. A missing id never stops the app: it is shown
//! as `[id]`, so that it is seen and can be reported.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::language::Language;
use super::message::{Argument, Message};
use super::{dates, numbers};

/// The name of a language file with its Swedish and English source.
pub(super) struct LanguageFile {
    pub(super) name: &'static str,
    pub(super) swedish: &'static str,
    pub(super) english: &'static str,
}

impl LanguageFile {
    pub(super) const fn source(&self, language: Language) -> &'static str {
        match language {
            Language::Swedish => self.swedish,
            Language::English => self.english,
        }
    }
}

macro_rules! file {
    ($name:literal) => {
        LanguageFile {
            name: $name,
            swedish: include_str!(concat!("../../assets/lang/sv/", $name, ".ftl")),
            english: include_str!(concat!("../../assets/lang/en/", $name, ".ftl")),
        }
    };
}

/// Every language file, in alphabetical order. A new file is added here, and in both folders.
pub(super) const LANGUAGE_FILES: &[LanguageFile] = &[
    file!("agreement"),
    file!("answer-page"),
    file!("answers-in"),
    file!("audit"),
    file!("ballots"),
    file!("charts"),
    file!("choices"),
    file!("cli"),
    file!("common"),
    file!("dates"),
    file!("dignity"),
    file!("dignity-step"),
    file!("edits"),
    file!("errors"),
    file!("evidence-sheet"),
    file!("explained"),
    file!("files"),
    file!("findings"),
    file!("follow-up"),
    file!("forms"),
    file!("glossary"),
    file!("import"),
    file!("kit"),
    file!("last-time"),
    file!("learning"),
    file!("measures"),
    file!("method"),
    file!("method-errors"),
    file!("method-pictures"),
    file!("missions"),
    file!("need-groups"),
    file!("needs"),
    file!("next-year"),
    file!("notes"),
    file!("own-answer"),
    file!("paper"),
    file!("preflib"),
    file!("prompts"),
    file!("question"),
    file!("record"),
    file!("record-step"),
    file!("resources"),
    file!("robustness"),
    file!("sheet"),
    file!("shell"),
    file!("start"),
    file!("steps"),
    file!("summary"),
    file!("sureness"),
    file!("verify"),
    file!("wall"),
    file!("ways"),
    file!("widgets"),
    file!("word"),
    file!("working"),
];

/// The texts of one language. Cheap to clone, can be shared between threads.
#[derive(Clone)]
pub struct Texts {
    language: Language,
    bundle: Arc<FluentBundle<FluentResource>>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Texts")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

/// Writes the text with this id with named values filled in, or none:
/// `text!(texts, "step-continue", step = name)`.
#[macro_export]
macro_rules! text {
    ($texts:expr, $key:expr $(,)?) => {
        $texts.get($key)
    };
    ($texts:expr, $key:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $texts.with($key, &[$((stringify!($name), $crate::text::Argument::from($value))),+])
    };
}

impl Texts {
    /// The texts of a language. The files are read once per run and then shared.
    pub fn new(language: Language) -> Self {
        static SWEDISH: OnceLock<Arc<FluentBundle<FluentResource>>> = OnceLock::new();
        static ENGLISH: OnceLock<Arc<FluentBundle<FluentResource>>> = OnceLock::new();
        let shared = match language {
            Language::Swedish => &SWEDISH,
            Language::English => &ENGLISH,
        };
        Self {
            language,
            bundle: Arc::clone(shared.get_or_init(|| Arc::new(bundle(language)))),
        }
    }

    /// The language of these texts.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The text with this id (`id` or `id.attribute`), which takes no values.
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The text with this id and these values filled in.
    pub fn with(&self, key: &str, arguments: &[(&str, Argument)]) -> String {
        self.format(key, arguments)
            .unwrap_or_else(|| format!("[{key}]"))
    }

    /// The text of a message, with the messages inside it.
    pub fn message(&self, message: &Message) -> String {
        self.with(message.key, &message.arguments)
    }

    /// True if there is a text with this id (`id` or `id.attribute`).
    pub fn has(&self, key: &str) -> bool {
        self.pattern(key).is_some()
    }

    /// The text with this id, or `None` if there is none: for texts that only some things have,
    /// such as a hint.
    pub fn find(&self, key: &str) -> Option<String> {
        self.format(key, &[])
    }

    /// Several texts as a list in words: `a, b and c`.
    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        match items {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [first @ .., last] => {
                let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
                self.with(
                    "list-and",
                    &[
                        ("first", first.join(", ").into()),
                        ("last", last.as_ref().into()),
                    ],
                )
            }
        }
    }

    /// One value as it is written inside a text.
    pub fn argument(&self, argument: &Argument) -> String {
        match argument {
            Argument::Text(text) => text.clone(),
            Argument::Integer(value) => numbers::integer(self.language, *value),
            Argument::Number(value) => numbers::decimal_at_most(self.language, *value, 2),
            Argument::Decimal { value, digits } => numbers::decimal(self.language, *value, *digits),
            Argument::Share(share) => numbers::percent(self.language, *share, 0),
            Argument::Date(date) => dates::long(self, *date),
            Argument::Nested(message) => self.message(message),
            Argument::List(items) => {
                let items: Vec<String> = items.iter().map(|item| self.argument(item)).collect();
                self.list(&items)
            }
        }
    }

    pub(super) fn pattern(&self, key: &str) -> Option<&fluent_syntax::ast::Pattern<&str>> {
        match key.split_once('.') {
            None => self.bundle.get_message(key)?.value(),
            Some((id, attribute)) => Some(
                self.bundle
                    .get_message(id)?
                    .get_attribute(attribute)?
                    .value(),
            ),
        }
    }

    fn format(&self, key: &str, arguments: &[(&str, Argument)]) -> Option<String> {
        self.format_collecting(key, arguments, &mut Vec::new())
    }

    /// Formats and hands out what went wrong, so that tests can hold every text to its values.
    pub(super) fn format_collecting(
        &self,
        key: &str,
        arguments: &[(&str, Argument)],
        errors: &mut Vec<FluentError>,
    ) -> Option<String> {
        let pattern = self.pattern(key)?;
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            values.set(*name, self.value(argument));
        }
        Some(
            self.bundle
                .format_pattern(pattern, Some(&values), errors)
                .into_owned(),
        )
    }

    fn value<'argument>(&self, argument: &'argument Argument) -> FluentValue<'argument> {
        match argument {
            // Borrowed as it is; `FluentValue::from` would not look for numbers in it either.
            Argument::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            Argument::Integer(value) => FluentValue::from(*value),
            Argument::Number(value) if value.is_finite() => FluentValue::from(*value),
            Argument::Number(_)
            | Argument::Decimal { .. }
            | Argument::Share(_)
            | Argument::Date(_)
            | Argument::Nested(_)
            | Argument::List(_) => FluentValue::String(Cow::Owned(self.argument(argument))),
        }
    }
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    // Decides the plural rules. Both codes are valid, which the tests on plurals would show.
    let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // The marks that isolate right-to-left names have no glyph in the font and end up in files.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Swedish => |value, _| number_in(Language::Swedish, value),
        Language::English => |value, _| number_in(Language::English, value),
    }));
    for file in LANGUAGE_FILES {
        // A file with a fault still gives its other messages; a test finds the fault.
        let resource = match FluentResource::try_new(file.source(language).to_owned()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                tracing::error!(
                    file = file.name,
                    language = language.code(),
                    ?errors,
                    "faulty texts"
                );
                resource
            }
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn number_in(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(numbers::decimal_at_most(language, number.value, 2)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn texts_are_shared_between_threads() {
        fn shared<T: Send + Sync + Clone>() {}
        shared::<Texts>();
    }

    #[test]
    fn a_missing_text_is_seen_and_named() {
        let texts = Texts::new(Language::Swedish);
        assert_eq!(texts.get("no-such-text"), "[no-such-text]");
        assert_eq!(texts.get("step-weigh.no-such"), "[step-weigh.no-such]");
        assert!(!texts.has("no-such-text"));
        assert_eq!(texts.find("no-such-text"), None);
    }

    #[test]
    fn values_plurals_and_decimals_follow_the_language() {
        let swedish = Texts::new(Language::Swedish);
        let english = Texts::new(Language::English);
        assert_eq!(text!(swedish, "unit-persons", count = 1), "1 person");
        assert_eq!(
            text!(swedish, "unit-persons", count = 12_500),
            "12\u{a0}500 personer"
        );
        assert_eq!(
            text!(english, "unit-persons", count = 12_500),
            "12,500 people"
        );
        assert_eq!(text!(swedish, "unit-percent", value = 12.5), "12,5\u{a0}%");
        assert_eq!(text!(english, "unit-percent", value = 12.5), "12.5%");
    }

    #[test]
    fn lists_are_written_in_words() {
        let swedish = Texts::new(Language::Swedish);
        assert_eq!(swedish.list::<&str>(&[]), "");
        assert_eq!(swedish.list(&["a"]), "a");
        assert_eq!(swedish.list(&["a", "b", "c"]), "a, b och c");
        assert_eq!(Texts::new(Language::English).list(&["a", "b"]), "a and b");
    }

    #[test]
    fn messages_carry_messages_and_dates() {
        let message =
            Message::new("button-continue-to").with("step", Message::new("step-weigh-title"));
        assert_eq!(
            Texts::new(Language::Swedish).message(&message),
            "Gå vidare till Vikta behoven"
        );
        assert_eq!(
            Texts::new(Language::English).message(&message),
            "Continue to Weigh the needs"
        );
        let day = Argument::from(date(2027, 3, 1));
        assert_eq!(Texts::new(Language::Swedish).argument(&day), "1 mars 2027");
    }
}
