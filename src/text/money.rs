//! Sums of money in words: whole kronor, and millions with one decimal from a million on.

use super::Texts;
use super::numbers;

/// From here on a sum is written in millions.
const MILLION: u64 = 1_000_000;

/// A sum of kronor, such as *12,5 miljoner kronor* or *640 000 kronor*; negative sums with a minus sign.
pub fn kronor(texts: &Texts, amount: i64) -> String {
    if amount.unsigned_abs() < MILLION {
        let value = numbers::integer(texts.language(), amount);
        texts.with("unit-kronor", &[("value", value.into())])
    } else {
        texts.with(
            "unit-million-kronor",
            &[("value", millions(texts, amount).into())],
        )
    }
}

/// A sum in millions of kronor with at most one decimal, without its unit: for axes and columns.
pub fn millions(texts: &Texts, amount: i64) -> String {
    numbers::decimal_at_most(texts.language(), amount as f64 / MILLION as f64, 1)
}

/// A whole number of kronor or persons as a signed one; what does not fit is held at the largest.
pub fn signed(amount: u64) -> i64 {
    i64::try_from(amount).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn sums_are_written_as_people_say_them() {
        let texts = Texts::new(Language::Swedish);
        assert_eq!(kronor(&texts, 640_000), "640\u{a0}000 kronor");
        assert_eq!(kronor(&texts, 12_500_000), "12,5 miljoner kronor");
        assert_eq!(kronor(&texts, -3_000_000), "\u{2212}3 miljoner kronor");
        let english = Texts::new(Language::English);
        assert!(kronor(&english, 1_250_000).starts_with("1.3 million"));
    }
}
