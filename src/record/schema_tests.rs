//! The published schema holds for what is written, and refuses what is not.

use serde_json::Value;

use super::record_tests::{example_record, hostile_record};
use super::*;

const SCHEMA: &str = include_str!("../../assets/record/record.schema.json");

/// Checks a value against the words of JSON Schema that the published file uses; an unknown word is a
/// fault, so that the file cannot say what is not checked.
fn check(schema: &Value, root: &Value, value: &Value) -> Result<(), String> {
    for (word, wanted) in schema.as_object().ok_or("a schema is an object")? {
        let holds = match word.as_str() {
            "$schema" | "$id" | "$defs" | "title" | "description" => true,
            "type" => match wanted {
                Value::Array(types) => types.iter().any(|it| is_type(it, value)),
                one => is_type(one, value),
            },
            "const" => value == wanted,
            "enum" => wanted.as_array().is_some_and(|it| it.contains(value)),
            "pattern" => pattern(wanted.as_str().unwrap_or_default(), value),
            "required" => wanted.as_array().is_some_and(|names| {
                names
                    .iter()
                    .all(|name| value.get(name.as_str().unwrap_or_default()).is_some())
            }),
            "properties" => {
                for (name, inner) in wanted.as_object().into_iter().flatten() {
                    if let Some(field) = value.get(name) {
                        check(inner, root, field).map_err(|fault| format!("{name}: {fault}"))?;
                    }
                }
                true
            }
            "additionalProperties" => {
                let known = schema.get("properties").and_then(Value::as_object);
                for (name, field) in value.as_object().into_iter().flatten() {
                    if known.is_some_and(|known| known.contains_key(name)) {
                        continue;
                    }
                    if wanted == &Value::Bool(false) {
                        return Err(format!("{name} is not in the schema"));
                    }
                    check(wanted, root, field)?;
                }
                true
            }
            "items" => {
                for item in value.as_array().into_iter().flatten() {
                    check(wanted, root, item)?;
                }
                true
            }
            "oneOf" => {
                let fitting = wanted
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter(|inner| check(inner, root, value).is_ok())
                    .count();
                fitting == 1
            }
            "$ref" => {
                let path = wanted.as_str().unwrap_or_default().trim_start_matches('#');
                check(root.pointer(path).ok_or("no such part")?, root, value)?;
                true
            }
            other => return Err(format!("the test does not know {other}")),
        };
        if !holds {
            let shown: String = value.to_string().chars().take(120).collect();
            return Err(format!("{word} {wanted}: {shown}"));
        }
    }
    Ok(())
}

fn is_type(name: &Value, value: &Value) -> bool {
    match name.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("number") => value.is_number(),
        Some("boolean") => value.is_boolean(),
        Some("null") => value.is_null(),
        _ => false,
    }
}

/// The two patterns of the file; a pattern says nothing of what is no text.
fn pattern(pattern: &str, value: &Value) -> bool {
    let Some(text) = value.as_str() else {
        return true;
    };
    match pattern {
        r"^\d{4}-\d{2}-\d{2}$" => text.parse::<jiff::civil::Date>().is_ok(),
        "^[0-9a-f]{64}$" => {
            text.len() == 64
                && text
                    .bytes()
                    .all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'))
        }
        _ => false,
    }
}

#[test]
fn what_is_written_fits_the_published_schema() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    for record in [example_record(), hostile_record()] {
        for document in [&record.document, &record.summary] {
            let value: Value = serde_json::from_str(&json(document)).unwrap();
            check(&schema, &schema, &value).unwrap();
        }
    }
}

#[test]
fn the_schema_refuses_what_is_not_a_record() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let good: Value = serde_json::from_str(&json(&example_record().document)).unwrap();
    for (place, wrong) in [
        ("/about/fingerprint", Value::from("abc")),
        ("/about/made", Value::from("i går")),
        ("/sections/0/blocks/0/type", Value::from("poem")),
        ("/version", Value::from(2)),
        ("/sections/1/blocks/0/facts/0/value", Value::from(vec![1])),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(place).unwrap() = wrong;
        assert!(check(&schema, &schema, &bad).is_err(), "{place}");
    }
}
