//! The frozen data in pieces, each with a short seal, so that a check can say which piece was changed.
//!
//! The one fingerprint tells that something was changed; the seals tell where: down to a single threshold
//! of the method, to one need group, mission or round, and to one kind of result. Limits: the seals lie
//! beside the data and whoever changes both leaves only the printed fingerprint to tell.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_json::Value;

use super::canonical::fingerprint;
use super::frozen::FrozenData;

/// Hexadecimal digits of a seal: enough to tell pieces of one file apart.
const DIGITS: usize = 16;
/// The place of the day the record was made, which lies beside the data. Older records have no seal on it.
const MADE: &str = "made";

/// The seal of each piece, by its place in the data, for example `method.parameters.class_borders.large` or
/// `need_groups.stroke`. Empty where the data cannot be taken apart.
pub(super) fn seals(data: &FrozenData, made: Date) -> BTreeMap<String, String> {
    let mut seals = BTreeMap::new();
    seals.insert(MADE.to_owned(), seal(&Value::from(made.to_string())));
    if let (Ok(workshop), Ok(results)) = (
        serde_json::to_value(&data.workshop),
        serde_json::to_value(&data.results),
    ) {
        take_apart("", &workshop, &mut seals);
        take_apart("results", &results, &mut seals);
    }
    seals
}

/// The places whose seals are not those of the data, with what stands there now where it is one value.
/// `whole` says that the data carry their fingerprint: then only places sealed then and now are looked at,
/// since another version may have taken the same data apart otherwise.
pub(super) fn changed(
    data: &FrozenData,
    made: Date,
    sealed: &BTreeMap<String, String>,
    whole: bool,
) -> Vec<(String, Option<String>)> {
    if sealed.is_empty() {
        return Vec::new();
    }
    let now = seals(data, made);
    let workshop = serde_json::to_value(&data.workshop).unwrap_or_default();
    let mut places: Vec<&String> = sealed.keys().chain(now.keys()).collect();
    places.sort();
    places.dedup();
    places
        .into_iter()
        .filter(|place| {
            let there = |seals: &BTreeMap<String, String>| seals.contains_key(*place);
            let told = !whole && place.as_str() != MADE || there(sealed) && there(&now);
            told && sealed.get(*place) != now.get(*place)
        })
        .map(|place| {
            let stands = if place == MADE {
                Some(made.to_string())
            } else {
                value_at(&workshop, place)
            };
            (place.clone(), stands)
        })
        .collect()
}

/// The value at a place where it is a number, a text or yes and no.
fn value_at(workshop: &Value, place: &str) -> Option<String> {
    let found = place
        .split('.')
        .try_fold(workshop, |value, name| value.get(name))?;
    match found {
        Value::String(text) => Some(text.chars().take(80).collect()),
        Value::Number(_) | Value::Bool(_) => Some(found.to_string()),
        _ => None,
    }
}

fn take_apart(place: &str, value: &Value, seals: &mut BTreeMap<String, String>) {
    let beneath = |name: &str| {
        if place.is_empty() {
            name.to_owned()
        } else {
            format!("{place}.{name}")
        }
    };
    match value {
        Value::Object(fields) if goes_deeper(place) => {
            for (name, field) in fields {
                take_apart(&beneath(name), field, seals);
            }
        }
        Value::Array(entries) if !place.is_empty() && entries.iter().all(has_id) => {
            for entry in entries {
                if let Some(id) = entry.get("id").and_then(Value::as_str) {
                    seals.insert(beneath(id), seal(entry));
                }
            }
            // The order of the entries, and that none is gone.
            let ids: Vec<&Value> = entries.iter().filter_map(|it| it.get("id")).collect();
            seals.insert(place.to_owned(), seal(&ids.into_iter().cloned().collect()));
        }
        _ => {
            seals.insert(place.to_owned(), seal(value));
        }
    }
}

/// The whole, the question, the proposal, the results, and everything in the method.
fn goes_deeper(place: &str) -> bool {
    matches!(place, "" | "question" | "proposal" | "results") || place.starts_with("method")
}

fn has_id(entry: &Value) -> bool {
    entry.get("id").is_some_and(Value::is_string)
}

fn seal(value: &Value) -> String {
    let mut text = String::new();
    ordered(value, &mut text);
    fingerprint(&text).chars().take(DIGITS).collect()
}

/// The value as text with the names of every object in alphabetical order, whatever order the library
/// keeps them in.
fn ordered(value: &Value, text: &mut String) {
    match value {
        Value::Object(fields) => {
            let mut names: Vec<&String> = fields.keys().collect();
            names.sort();
            text.push('{');
            for name in names {
                text.push_str(name);
                text.push(':');
                if let Some(field) = fields.get(name) {
                    ordered(field, text);
                }
                text.push(',');
            }
            text.push('}');
        }
        Value::Array(entries) => {
            text.push('[');
            for entry in entries {
                ordered(entry, text);
                text.push(',');
            }
            text.push(']');
        }
        _ => text.push_str(&value.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::record_tests::example_record;
    use super::*;

    #[test]
    fn a_change_is_told_by_its_place() {
        let frozen = example_record().frozen;
        let (data, made) = (frozen.data, frozen.made);
        let sealed = seals(&data, made);
        let changed = |data: &FrozenData, sealed: &BTreeMap<String, String>| {
            super::changed(data, made, sealed, false)
        };
        assert!(sealed.len() > 60, "{}", sealed.len());
        assert_eq!(changed(&data, &sealed), []);
        let mut other = data.clone();
        other.workshop.method.parameters.class_borders.very_large = 0.76;
        assert_eq!(
            changed(&other, &sealed),
            [(
                "method.parameters.class_borders.very_large".to_owned(),
                Some("0.76".to_owned())
            )]
        );
        let mut other = data.clone();
        let id = other.workshop.need_groups[2].id.clone();
        other.workshop.need_groups[2].demarcation.push('.');
        assert_eq!(
            changed(&other, &sealed),
            [(format!("need_groups.{id}"), None)]
        );
        let mut other = data.clone();
        other.results.need_order[0].place = 7;
        assert_eq!(
            changed(&other, &sealed),
            [("results.need_order".to_owned(), None)]
        );
        let mut other = data.clone();
        other.workshop.missions.swap(0, 1);
        assert_eq!(changed(&other, &sealed), [("missions".to_owned(), None)]);
        assert_eq!(changed(&other, &BTreeMap::new()), []);
        // A seal or the day changed beside whole data, and a record from before the day was sealed.
        let mut broken = sealed.clone();
        broken.insert("missions".to_owned(), "0".repeat(DIGITS));
        let told = super::changed(&data, made, &broken, true);
        assert_eq!(told, [("missions".to_owned(), None)]);
        let told = super::changed(&data, made.tomorrow().unwrap(), &sealed, true);
        assert_eq!(told, [("made".to_owned(), Some("2027-02-06".to_owned()))]);
        let mut older = sealed.clone();
        older.remove("made");
        older.remove("missions");
        assert_eq!(super::changed(&data, made, &older, true), []);
        let told = super::changed(&data, made, &older, false);
        assert_eq!(told, [("missions".to_owned(), None)]);
    }
}
