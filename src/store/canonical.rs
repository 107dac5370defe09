//! The one way to write a workshop for its fingerprint.
//!
//! Fields in the order they are declared, no insignificant white space, texts in Unicode's composed
//! form (NFC) with `\n` for line breaks, numbers as the shortest decimals that read back the same,
//! and lists sorted where their order carries no meaning (groups within one place, overlaps).

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::workshop::{GroupId, Workshop};

use super::error::StoreError;
use super::file_layout::{Characters, with_plain_strings};

/// The canonical bytes of any part of the house's data.
///
/// # Errors
/// [`StoreError::NotWritable`], which would be a defect of the program.
pub fn canonical_bytes<T: Serialize>(value: &T) -> Result<Vec<u8>, StoreError> {
    let text = ron::to_string(value).map_err(|error| StoreError::NotWritable {
        cause: error.to_string(),
    })?;
    Ok(with_plain_strings(&text, Characters::Composed).into_bytes())
}

/// SHA-256 over the canonical bytes, as 64 hexadecimal digits.
///
/// # Errors
/// As [`canonical_bytes`].
pub fn fingerprint<T: Serialize>(value: &T) -> Result<String, StoreError> {
    let hash = Sha256::digest(canonical_bytes(value)?);
    Ok(hash.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The workshop with lists sorted where their order carries no meaning; take its fingerprint.
#[must_use]
pub fn canonical_workshop(workshop: &Workshop) -> Workshop {
    let mut workshop = workshop.clone();
    for group in &mut workshop.need_groups {
        group.overlaps.sort();
        group.gap_causes.sort();
    }
    for round in &mut workshop.rounds {
        round.ballots.sort_by(|a, b| a.member.cmp(&b.member));
        for ranking in round
            .ballots
            .iter_mut()
            .filter_map(|it| it.ranking.as_mut())
        {
            sort_within(&mut ranking.tiers);
            ranking.unknown.sort();
        }
    }
    sort_within(&mut workshop.proposal.order);
    for reason in &mut workshop.proposal.reasons {
        reason.groups.sort();
        reason.ticked.sort();
    }
    if let Some(order) = workshop.decision.as_mut().and_then(|it| it.order.as_mut()) {
        sort_within(order);
    }
    for mission in &mut workshop.missions {
        mission.groups.sort();
    }
    workshop
}

fn sort_within(order: &mut [Vec<GroupId>]) {
    for place in order {
        place.sort();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::parse;
    use crate::workshop::WorkshopId;

    #[test]
    fn the_form_is_fixed() {
        let mut workshop = Workshop::new(WorkshopId::new("prov"), "Smärta");
        let decomposed = Workshop::new(WorkshopId::new("prov"), "Sma\u{308}rta");
        assert_ne!(workshop, decomposed);
        assert_eq!(fingerprint(&workshop), fingerprint(&decomposed));
        let bytes = canonical_bytes(&workshop).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert!(
            text.starts_with("(format_version:1,id:\"prov\",title:\"Smärta\",question:("),
            "{text}"
        );
        assert!(text.contains("very_large:0.75,"), "{text}");
        workshop.note = "a\r\nb".to_owned();
        let windows = fingerprint(&workshop).unwrap();
        workshop.note = "a\nb".to_owned();
        assert_eq!(fingerprint(&workshop).unwrap(), windows);
        assert_eq!(windows.len(), 64);
    }

    #[test]
    fn only_meaning_changes_the_fingerprint() {
        let text = include_str!("../../tests/files/four-rules.ron");
        let original = parse(text, "x").unwrap();
        let mut changed = original.clone();
        changed.rounds[0].ballots.reverse();
        let ranking = changed.rounds[0].ballots[0].ranking.as_mut().unwrap();
        ranking.tiers = vec![ranking.tiers.concat()];
        let tied = canonical_workshop(&changed);
        let ranking = changed.rounds[0].ballots[0].ranking.as_mut().unwrap();
        ranking.tiers[0].reverse();
        assert_eq!(canonical_workshop(&changed), tied);
        assert_ne!(
            fingerprint(&tied).unwrap(),
            fingerprint(&canonical_workshop(&original)).unwrap()
        );
    }
}
