//! Text files as other programs write them: which encoding their bytes are in.
//!
//! A mark at the head says it, and what is UTF-8 is hardly ever anything else. Of the rest every sequence of bytes
//! is a text in Windows-1252, in code page 850 (*CSV (MS-DOS)*) and in Mac OS Roman (*CSV (Macintosh)*) alike; the one
//! is taken whose letters stand where letters stand. Where none does, or two do nearly as well, the file is
//! refused: a name with the wrong letters is worse than none.

use std::borrow::Cow;

use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The upper half of code page 850, from 0x80.
const CODE_PAGE_850: [char; 128] = [
    'Ç', 'ü', 'é', 'â', 'ä', 'à', 'å', 'ç', 'ê', 'ë', 'è', 'ï', 'î', 'ì', 'Ä', 'Å', 'É', 'æ', 'Æ',
    'ô', 'ö', 'ò', 'û', 'ù', 'ÿ', 'Ö', 'Ü', 'ø', '£', 'Ø', '×', 'ƒ', 'á', 'í', 'ó', 'ú', 'ñ', 'Ñ',
    'ª', 'º', '¿', '®', '¬', '½', '¼', '¡', '«', '»', '░', '▒', '▓', '│', '┤', 'Á', 'Â', 'À', '©',
    '╣', '║', '╗', '╝', '¢', '¥', '┐', '└', '┴', '┬', '├', '─', '┼', 'ã', 'Ã', '╚', '╔', '╩', '╦',
    '╠', '═', '╬', '¤', 'ð', 'Ð', 'Ê', 'Ë', 'È', 'ı', 'Í', 'Î', 'Ï', '┘', '┌', '█', '▄', '¦', 'Ì',
    '▀', 'Ó', 'ß', 'Ô', 'Ò', 'õ', 'Õ', 'µ', 'þ', 'Þ', 'Ú', 'Û', 'Ù', 'ý', 'Ý', '¯', '´', '\u{ad}',
    '±', '‗', '¾', '¶', '§', '÷', '¸', '°', '¨', '·', '¹', '³', '²', '■', '\u{a0}',
];

/// Letters beyond a–z that are usual in the texts this program reads.
const USUAL_LETTERS: &str = "åäöÅÄÖéÉæøÆØµ";
/// Signs beyond ASCII that are usual beside words and numbers.
const USUAL_SIGNS: &str = "“”’‘–—…€£§°²³½¼¾×·•±«»\u{a0}\u{202f}\u{ad}";
/// Those of them that no word begins with.
const ENDING_SIGNS: &str = "…€•";
/// Signs that stand between two letters.
const JOINING_SIGNS: &str = "’–‑\u{ad}";

/// How much better than Windows-1252 another encoding must fit before it is believed.
const MARGIN: usize = 2;

/// Why bytes are no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DecodingError {
    /// Signs that no text holds.
    #[error("not text")]
    NotText,
    /// Letters that make no words in any of the encodings that are read.
    #[error("the encoding cannot be told")]
    UnknownLetters,
}

/// The text of a file. A mark at its head is left out.
///
/// # Errors
/// Why it cannot be read for sure.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, DecodingError> {
    let text = match marked(bytes) {
        Some(encoding) => encoding.decode(bytes).0,
        None => match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => Cow::Owned(by_its_letters(bytes)?),
        },
    };
    if is_no_text(&text) {
        return Err(DecodingError::NotText);
    }
    Ok(text)
}

fn marked(bytes: &[u8]) -> Option<&'static Encoding> {
    [
        (UTF_8, b"\xef\xbb\xbf".as_slice()),
        (UTF_16LE, b"\xff\xfe"),
        (UTF_16BE, b"\xfe\xff"),
    ]
    .into_iter()
    .find(|(_, mark)| bytes.starts_with(mark))
    .map(|(encoding, _)| encoding)
}

/// A file that holds no text at all is told by its control signs.
fn is_no_text(text: &str) -> bool {
    let unreadable = text
        .chars()
        .filter(|sign| {
            (sign.is_control() && !matches!(sign, '\t' | '\n' | '\r' | '\u{c}'))
                || *sign == '\u{fffd}'
        })
        .count();
    text.contains('\0') || unreadable * 100 > text.chars().count()
}

fn by_its_letters(bytes: &[u8]) -> Result<String, DecodingError> {
    let windows = WINDOWS_1252.decode(bytes).0.into_owned();
    let code_page = || {
        let sign = |byte: &u8| {
            let upper = byte.checked_sub(128).map(usize::from);
            upper.map_or(Some(char::from(*byte)), |at| CODE_PAGE_850.get(at).copied())
        };
        bytes.iter().filter_map(sign).collect::<String>()
    };
    let usual = strangeness(&windows);
    let mut best = (usual, windows);
    for other in [code_page(), MACINTOSH.decode(bytes).0.into_owned()] {
        let strange = strangeness(&other);
        if strange < best.0 {
            best = (strange, other);
        }
    }
    let (strange, text) = best;
    if is_no_text(&text) {
        return Err(DecodingError::NotText);
    }
    let beyond_ascii = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    if strange > beyond_ascii || (1..MARGIN).contains(&usual.abs_diff(strange)) {
        return Err(DecodingError::UnknownLetters);
    }
    Ok(text)
}

/// How strange the signs beyond ASCII are where they stand, together; a text in its own encoding has next to none.
fn strangeness(text: &str) -> usize {
    let mut before = ' ';
    let mut signs = text.chars().peekable();
    let mut strange = 0;
    while let Some(sign) = signs.next() {
        let after = signs.peek().copied().unwrap_or(' ');
        if !sign.is_ascii() {
            strange += strangeness_of(before, sign, after);
        }
        before = sign;
    }
    strange
}

fn strangeness_of(before: char, sign: char, after: char) -> usize {
    if sign.is_control() {
        return 3;
    }
    if sign.is_alphabetic() {
        let is_foreign = |other: char| !other.is_ascii() && other.is_alphabetic();
        let wrong_case = (sign.is_uppercase() && before.is_lowercase())
            || (sign.is_lowercase() && before.is_uppercase() && after.is_uppercase());
        return if wrong_case || is_foreign(before) || is_foreign(after) {
            2
        } else {
            usize::from(!USUAL_LETTERS.contains(sign))
        };
    }
    if before.is_alphabetic() && after.is_alphabetic() && !JOINING_SIGNS.contains(sign) {
        return 2;
    }
    let begins_word = after.is_alphabetic() && ENDING_SIGNS.contains(sign);
    usize::from(begins_word || !USUAL_SIGNS.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SWEDISH: &str = "Ångest och oro; \"äldre, sköra\"; DÖDLIGHET; idé; Åre";

    fn in_code_page_850(text: &str) -> Vec<u8> {
        let byte = |sign: char| match u8::try_from(sign) {
            Ok(byte) if byte.is_ascii() => byte,
            _ => 128 + CODE_PAGE_850.iter().position(|it| *it == sign).unwrap() as u8,
        };
        text.chars().map(byte).collect()
    }

    #[test]
    fn every_encoding_gives_the_same_letters() {
        let utf_16: Vec<u8> = std::iter::once(0xfeff)
            .chain(SWEDISH.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        for bytes in [
            SWEDISH.as_bytes().to_vec(),
            format!("\u{feff}{SWEDISH}").into_bytes(),
            utf_16,
            WINDOWS_1252.encode(SWEDISH).0.into_owned(),
            MACINTOSH.encode(SWEDISH).0.into_owned(),
            in_code_page_850(SWEDISH),
        ] {
            assert_eq!(decode(&bytes).unwrap(), SWEDISH, "{bytes:x?}");
        }
    }

    #[test]
    fn words_with_few_letters_of_their_own_are_read() {
        for word in ["Öga", "få", "Ärr", "ÅR", "smärta", "idé"] {
            let word = format!("{word};{word};{word}");
            for bytes in [
                WINDOWS_1252.encode(&word).0.into_owned(),
                MACINTOSH.encode(&word).0.into_owned(),
                in_code_page_850(&word),
            ] {
                assert_eq!(decode(&bytes).unwrap(), word, "{bytes:x?}");
            }
        }
    }

    #[test]
    fn signs_of_windows_stay_what_they_are() {
        let text = "”Stöd” – 1\u{a0}234 personer … 12 §, 5 °C, Zoë, Müller, Français, Tomašek ½ €";
        let bytes = WINDOWS_1252.encode(text).0.into_owned();
        assert_eq!(decode(&bytes).unwrap(), text);
    }

    #[test]
    fn letters_of_no_known_kind_are_refused() {
        let polish = b"Opieka d\xb3ugoterminowa; \xbfycie; pacjent\xf3w z b\xf3lem; \xb6mier\xe6; wi\xeaksze potrzeby; g\xb3\xeabokie";
        let russian: Vec<u8> = encoding_rs::WINDOWS_1251
            .encode("Потребности")
            .0
            .into_owned();
        let mixed = ["Behov av vård; större".as_bytes(), b"; sm\xe4rta; h\xf6g"].concat();
        for bytes in [polish.as_slice(), &russian, &mixed, b"Toma\x9aek"] {
            let found = decode(bytes);
            assert_eq!(found, Err(DecodingError::UnknownLetters), "{bytes:x?}");
        }
        for bytes in [b"a\0b".as_slice(), b"\xe5\0b", &[1, 2, 3, 0xe5, 200]] {
            assert_eq!(decode(bytes), Err(DecodingError::NotText), "{bytes:x?}");
        }
    }
}
