//! Names of invitation files, safe on every system.

use std::collections::HashSet;

use crate::workshop::{ParticipantId, slug};

use super::answer_file::safe_code;

/// The ending of invitation files.
pub const INVITATION_SUFFIX: &str = ".inbjudan.ron";

/// The name of an invitation: `varden-2027.inbjudan.ron` for all, `varden-2027-L7.inbjudan.ron` for one.
/// Different from every name in `taken`, also where capitals count for nothing, and added to it.
pub fn invitation_file_name(
    title: &str,
    code: Option<&ParticipantId>,
    taken: &mut HashSet<String>,
) -> String {
    let mut base = slug(title);
    if let Some(code) = code {
        base.push('-');
        base.push_str(&safe_code(code));
    }
    let mut name = format!("{base}{INVITATION_SUFFIX}");
    let mut number = 2_u32;
    while !taken.insert(name.to_lowercase()) {
        name = format!("{base}-{number}{INVITATION_SUFFIX}");
        number = number.saturating_add(1);
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe_and_never_the_same() {
        let mut taken = HashSet::new();
        let mut name = |code: Option<&str>| {
            let code = code.map(ParticipantId::from);
            invitation_file_name("Vården: vad går först?", code.as_ref(), &mut taken)
        };
        assert_eq!(name(None), "varden-vad-gar-forst.inbjudan.ron");
        assert_eq!(name(Some("L7")), "varden-vad-gar-forst-L7.inbjudan.ron");
        assert_eq!(name(Some("a/b")), "varden-vad-gar-forst-a_b.inbjudan.ron");
        assert_eq!(name(Some("a:b")), "varden-vad-gar-forst-a_b-2.inbjudan.ron");
        assert_eq!(name(Some("A_B")), "varden-vad-gar-forst-A_B-3.inbjudan.ron");
    }
}
