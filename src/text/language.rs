//! The two languages of the interface.

use serde::{Deserialize, Serialize};

/// A language that every text exists in.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub enum Language {
    /// Swedish, the language the app is written for.
    #[default]
    #[serde(rename = "sv")]
    Swedish,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// Both languages, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Swedish, Self::English];

    /// The ISO 639-1 code, as used in files, folders and document metadata.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::English => "en",
        }
    }

    /// The language with exactly this code, if it is one of the two.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }

    /// The language for a system locale such as `en-GB`, `en_US.UTF-8` or `sv_SE`.
    ///
    /// English only when the system is English; Swedish otherwise, also for other languages,
    /// because the matters that are prepared here are Swedish.
    pub fn from_locale(locale: &str) -> Self {
        let first = locale
            .split(['-', '_', '.', '@'])
            .next()
            .unwrap_or_default();
        if first.eq_ignore_ascii_case("en") {
            Self::English
        } else {
            Self::Swedish
        }
    }

    /// The other language, for a button that switches.
    pub const fn other(self) -> Self {
        match self {
            Self::Swedish => Self::English,
            Self::English => Self::Swedish,
        }
    }
}

/// A language as its code in quotation marks, as workshops hold it: `"sv"`.
pub mod as_code {
    use serde::{Deserialize, Deserializer, Serializer, de};

    use super::Language;

    /// Writes the code.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn serialize<S: Serializer>(language: &Language, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(language.code())
    }

    /// Reads the code.
    ///
    /// # Errors
    /// It is neither `sv` nor `en`.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Language, D::Error> {
        let code = String::deserialize(deserializer)?;
        Language::from_code(&code).ok_or_else(|| de::Error::unknown_variant(&code, &["sv", "en"]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_english_system_gives_english() {
        for locale in ["en", "en-GB", "en_US.UTF-8", "EN"] {
            assert_eq!(Language::from_locale(locale), Language::English, "{locale}");
        }
        for locale in ["sv-SE", "fi_FI", "C", "", "enm", "de-DE"] {
            assert_eq!(Language::from_locale(locale), Language::Swedish, "{locale}");
        }
    }

    #[test]
    fn codes_go_both_ways() {
        for language in Language::ALL {
            assert_eq!(Language::from_code(language.code()), Some(language));
            assert_ne!(language.other(), language);
        }
        assert_eq!(Language::from_code("en-GB"), None);
    }

    #[test]
    fn is_written_as_its_code() {
        assert_eq!(serde_json::to_string(&Language::Swedish).unwrap(), "\"sv\"");
        assert_eq!(
            serde_json::from_str::<Language>("\"en\"").unwrap(),
            Language::English
        );
    }
}
