//! Stable ids. Every entity has a short id made from its name once, unique in its file, never
//! reused and never derived again; orders, answers and reasons refer by id, so that display
//! names may change freely.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// An id with exactly this text.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// An id made from a display name, different from every id in `taken`.
            pub fn from_name<'a>(name: &str, taken: impl IntoIterator<Item = &'a Self>) -> Self {
                let taken: Vec<&str> = taken.into_iter().map(Self::as_str).collect();
                Self(unique_slug(name, &taken))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }
    )*};
}

ids! {
    /// A need group, for example `langvarig-smarta`.
    GroupId,
    /// A severity criterion, for example `dodlighet`.
    CriterionId,
    /// A participant's code, for example `L7`.
    ParticipantId,
    /// A round of answers, for example `omgang-2`.
    RoundId,
    /// What a round was marked with by lot, 32 hexadecimal digits.
    RoundMark,
    /// A published source, for example `SOS-STROKE`.
    SourceId,
    /// A row of the evidence sheet.
    EvidenceId,
    /// One of the kinds of evidence in `assets/evidence/kinds.ron`.
    EvidenceKindId,
    /// A reason in the proposal.
    ReasonId,
    /// One of the reasons to tick in `assets/reasons.ron`.
    StandardReasonId,
    /// A mission.
    MissionId,
    /// A follow-up indicator.
    IndicatorId,
    /// A workshop; answers carry it so that they find home.
    WorkshopId,
}

/// Lower-case ASCII letters, digits and single hyphens made from `name`; `å ä` become `a`, `ö` becomes
/// `o`, `é` becomes `e`. At most 40 characters, cut at a word where possible. Empty becomes `grupp`.
pub fn slug(name: &str) -> String {
    let mut text = String::new();
    for character in name.chars().flat_map(char::to_lowercase) {
        match character {
            'a'..='z' | '0'..='9' => text.push(character),
            'å' | 'ä' | 'à' | 'á' | 'æ' => text.push('a'),
            'ö' | 'ø' | 'ó' => text.push('o'),
            'é' | 'è' | 'ë' => text.push('e'),
            'ü' => text.push('u'),
            'ñ' => text.push('n'),
            _ if text.is_empty() || text.ends_with('-') => {}
            _ => text.push('-'),
        }
    }
    const LONGEST: usize = 40;
    if text.len() > LONGEST {
        let cut = text.get(..LONGEST).unwrap_or_default();
        text = cut
            .rsplit_once('-')
            .map_or(cut, |(before, _)| before)
            .to_owned();
    }
    let text = text.trim_end_matches('-');
    if text.is_empty() {
        "grupp".to_owned()
    } else {
        text.to_owned()
    }
}

fn unique_slug(name: &str, taken: &[&str]) -> String {
    let base = slug(name);
    let mut candidate = base.clone();
    let mut number = 2_u32;
    while taken.contains(&candidate.as_str()) {
        candidate = format!("{base}-{number}");
        number = number.saturating_add(1);
    }
    candidate
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_made_from_a_swedish_name() {
        assert_eq!(slug("Långvarig smärta"), "langvarig-smarta");
        assert_eq!(slug("  Barn & unga (10–24 år) "), "barn-unga-10-24-ar");
        assert_eq!(slug("–"), "grupp");
        assert!(slug(&"mycket långa ord ".repeat(20)).len() <= 40);
    }

    #[test]
    fn an_id_is_never_taken_twice() {
        let taken = [GroupId::new("smarta"), GroupId::new("smarta-2")];
        assert_eq!(GroupId::from_name("Smärta", &taken).as_str(), "smarta-3");
    }
}
