//! Two texts that differ, shown where they do.

/// Letters shown before the place where two texts part.
const BEFORE: usize = 24;
/// Letters shown from there on.
const AFTER: usize = 56;

/// Both texts cut to what lies around the first place where they differ.
pub(super) fn around(said: &str, meant: &str) -> (String, String) {
    let same = said
        .chars()
        .zip(meant.chars())
        .take_while(|(one, other)| one == other)
        .count();
    let from = same.saturating_sub(BEFORE);
    let shown = |text: &str| {
        let mut letters = text.chars().skip(from);
        let mut shown: String = if from > 0 {
            "…".into()
        } else {
            String::new()
        };
        shown.extend(letters.by_ref().take(same - from + AFTER));
        if letters.next().is_some() {
            shown.push('…');
        }
        shown
    };
    (shown(said), shown(meant))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_shown_where_they_part() {
        assert_eq!(around("6", "7"), ("6".into(), "7".into()));
        let long = "Gränsen mellan klasserna är satt till ".to_owned();
        let rest = " och gäller hela listan".repeat(4);
        let (said, meant) = around(&format!("{long}0,76{rest}"), &format!("{long}0,75{rest}"));
        assert!(said.starts_with('…') && said.contains("0,76") && said.ends_with('…'));
        assert!(meant.contains("0,75") && meant.chars().count() < 90);
        let (said, meant) = around("", "något");
        assert_eq!((said.as_str(), meant.as_str()), ("", "något"));
    }
}
