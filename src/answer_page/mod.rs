//! The answer page: one HTML file in which a member reads, weighs, ranks and seals an answer, in any browser.
//!
//! Put together from our own files under `assets/answer_page`, the language files and the workshop as an invitation
//! shows it: nothing of others, nothing third-party, nothing loaded from anywhere. The page's security policy names
//! its script and style by hash; the page as a file may connect to nothing, the page in the room to where it came
//! from. The same workshop, language and use give the same bytes.

mod content;
mod facts;

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use crate::text::{Explain, Language, Message, Texts};
use crate::workshop::{ParticipantId, Workshop};

/// What the file is called after the workshop's name.
pub const PAGE_SUFFIX: &str = ".svara.html";

/// How the answer leaves the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// As a file or as text, by the member's own hand.
    File,
    /// Sent to where the page came from.
    Room,
}

/// Why there is no page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PageError {
    /// No round is open.
    #[error("no round is open")]
    NoRound,
    /// The workshop has no key, so that nothing could be sealed.
    #[error("the workshop has no key to seal answers to")]
    NoKey,
    /// Nobody ranks, or the member does not.
    #[error("nobody ranks")]
    NobodyRanks,
    /// There is nothing to weigh or rank.
    #[error("there are no need groups, or no criteria")]
    Nothing,
}

impl Explain for PageError {
    fn message(&self) -> Message {
        match self {
            Self::NoRound => Message::new("page-error-no-round"),
            Self::NoKey => Message::new("page-error-no-key"),
            Self::NobodyRanks => Message::new("page-error-nobody"),
            Self::Nothing => Message::new("error-nothing-to-order"),
        }
    }
}

const SHELL: &str = include_str!("../../assets/answer_page/page.html");
const STYLE: &str = include_str!("../../assets/answer_page/page.css");

macro_rules! scripts {
    ($($name:literal),+ $(,)?) => {
        &[$(include_str!(concat!("../../assets/answer_page/", $name, ".js"))),+]
    };
}

/// The page's own script, in the order it is put together.
const SCRIPTS: &[&str] = scripts![
    "seal", "method", "pairs", "answer", "words", "sheet", "frame", "facts", "start", "read",
    "needs", "weigh", "rank", "points", "two", "order", "slope", "review", "hand", "main",
];

/// The typeface, in the weights the page uses.
const FACES: [(u16, &[u8]); 2] = [
    (
        400,
        include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
    ),
    (
        700,
        include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
    ),
];

/// The answer page of a workshop's open round, for whoever has a number, or for one member. It opens in `language`
/// and has both.
///
/// # Errors
/// [`PageError`].
pub fn answer_page(
    workshop: &Workshop,
    member: Option<&ParticipantId>,
    page_use: Use,
    language: Language,
) -> Result<String, PageError> {
    if workshop.open_round().is_none() {
        return Err(PageError::NoRound);
    }
    if workshop.answer_key.is_none() {
        return Err(PageError::NoKey);
    }
    // The time of making is not on the page, so that the same workshop gives the same page.
    let invitation = workshop
        .invitation_for(member, true, Timestamp::UNIX_EPOCH)
        .ok_or(PageError::NobodyRanks)?;
    let codes = workshop.code_verifiers.is_some();
    let content =
        content::content(&invitation, codes, page_use, language).ok_or(PageError::Nothing)?;
    let texts = Texts::new(language);
    let style = format!("{}{STYLE}", faces());
    let script = format!("\"use strict\";\n{}", SCRIPTS.join("\n"));
    let policy = policy(&style, &script, page_use);
    Ok(filled(&[
        ("language", language.code()),
        ("policy", &policy),
        ("title", &markup(&workshop.title)),
        ("wait", &markup(&texts.get("answer-page-wait"))),
        ("no_script", &markup(&texts.get("answer-page-no-script"))),
        ("style", &style),
        // Inside a script element only this sign could end it.
        ("content", &content.to_string().replace('<', "\\u003c")),
        ("script", &script),
    ]))
}

/// The content security policy of a page with this style and script.
fn policy(style: &str, script: &str, page_use: Use) -> String {
    let connect = match page_use {
        Use::File => "'none'",
        Use::Room => "'self'",
    };
    format!(
        "default-src 'none'; script-src '{}'; style-src '{}'; font-src data:; connect-src {connect}; base-uri 'none'; form-action 'none'",
        fingerprint(script),
        fingerprint(style),
    )
}

fn fingerprint(text: &str) -> String {
    format!("sha256-{}", base64(&Sha256::digest(text.as_bytes())))
}

/// Bytes in letters (RFC 4648), filled up with `=`.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let at = |index: usize| u32::from(group.get(index).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4 {
            let value = usize::try_from(bits >> (18 - 6 * place) & 63).unwrap_or(0);
            let letter = LETTERS.get(value).copied().unwrap_or(b'=');
            text.push(char::from(if place <= group.len() { letter } else { b'=' }));
        }
    }
    text
}

fn faces() -> String {
    FACES
        .iter()
        .map(|(weight, file)| {
            format!(
                "@font-face {{ font-family: \"Atkinson Hyperlegible Next\"; font-weight: {weight}; src: url(data:font/ttf;base64,{}) format(\"truetype\"); }}\n",
                base64(file)
            )
        })
        .collect()
}

/// The shell with its places filled. What is filled in is not looked through again.
fn filled(places: &[(&str, &str)]) -> String {
    let mut page = String::new();
    let mut rest = SHELL;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, further) = after.split_once("}}").unwrap_or((after, ""));
        page.push_str(before);
        let found = places.iter().find(|(place, _)| *place == name);
        page.push_str(found.map_or("", |(_, text)| text));
        rest = further;
    }
    page.push_str(rest);
    page
}

/// A text as it stands in markup.
fn markup(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod opened_tests;
#[cfg(test)]
mod page_cases_tests;
#[cfg(test)]
mod tests;
