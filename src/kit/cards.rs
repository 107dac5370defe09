//! What stands on a need group's card: five things, and whether they are invented.

use serde_json::{Value, json};

use crate::text;
use crate::text::{Texts, numbers};
use crate::workshop::{Judged, NeedGroup, People, SeverityValue, Trend, Workshop};

/// How many letters a card has room for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    name: usize,
    who: usize,
    fact: usize,
    criteria: usize,
}

/// A card of A5, lying.
pub(super) const LARGE: Room = Room {
    name: 70,
    who: 260,
    fact: 170,
    criteria: 5,
};
/// A card of A6, standing.
pub(super) const SMALL: Room = Room {
    name: 56,
    who: 170,
    fact: 110,
    criteria: 4,
};

/// A text of at most so many letters on one line; a longer one ends with an ellipsis.
pub(super) fn cut(text: &str, letters: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= letters {
        return line;
    }
    let kept: String = line.chars().take(letters.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// A card for each group, in the workshop's own order.
pub(super) fn cards(workshop: &Workshop, texts: &Texts, room: Room) -> Vec<Value> {
    let groups = workshop.need_groups.iter().enumerate();
    groups
        .map(|(index, group)| {
            let name = match cut(&group.name, room.name) {
                name if name.is_empty() => texts.get("record-missing"),
                name => name,
            };
            json!({
                "number": index + 1,
                "name": name,
                "who": cut(&group.demarcation, room.who),
                "facts": facts(workshop, group, texts, room),
                "remark": remark(workshop, group, texts),
            })
        })
        .collect()
}

fn facts(workshop: &Workshop, group: &NeedGroup, texts: &Texts, room: Room) -> Vec<Value> {
    let fact =
        |name: &str, value: &str| json!({"name": cut(name, 40), "value": cut(value, room.fact)});
    let mut facts = Vec::new();
    if let Some(people) = &group.people {
        let mut value = how_many(people, texts);
        if let Some(trend) = group.trend {
            value.push_str(" · ");
            value.push_str(&texts.get(match trend {
                Trend::Rising => "record-trend-rising",
                Trend::Steady => "record-trend-steady",
                Trend::Falling => "record-trend-falling",
            }));
        }
        facts.push(fact(&texts.get("kit-people"), &value));
    }
    for criterion in workshop.criteria.iter().take(room.criteria) {
        let judged = group
            .judgement(&criterion.id)
            .map_or(Judged::NotJudged, |judgement| judgement.value);
        let value = match judged {
            Judged::Given(SeverityValue::Level(level)) => texts.get(level.key()),
            Judged::Given(SeverityValue::Measured(value)) => {
                numbers::decimal_at_most(texts.language(), value, 2)
            }
            Judged::Missing => texts.get("record-missing"),
            Judged::NotJudged => texts.get("record-not-judged"),
        };
        facts.push(fact(&criterion.name, &value));
    }
    for (key, value) in [
        ("record-fact-inequality", &group.inequality),
        ("record-fact-care-can-change", &group.care_can_change),
    ] {
        if !value.trim().is_empty() {
            facts.push(fact(&texts.get(key), value));
        }
    }
    facts
}

fn how_many(people: &People, texts: &Texts) -> String {
    let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let number = numbers::range(
        texts.language(),
        whole(people.from),
        whole(people.to.unwrap_or(people.from)),
    );
    if people.unit.trim().is_empty() {
        number
    } else {
        text!(texts, "kit-number-of", number = number, unit = &people.unit)
    }
}

/// Says that judgements are invented, where they are.
fn remark(workshop: &Workshop, group: &NeedGroup, texts: &Texts) -> String {
    if workshop.example {
        texts.get("record-example-mark")
    } else if group
        .severity
        .iter()
        .any(|judgement| judgement.illustrative)
    {
        texts.get("kit-illustrative")
    } else {
        String::new()
    }
}
