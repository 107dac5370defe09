//! What the page holds besides its script: the workshop as the page needs it, and the texts in both languages.

use serde_json::{Map, Value, json};

use crate::ranking::judgements::Measure;
use crate::ranking::of_workshop::{Situation, effective_rule};
use crate::store::answer::filled_size;
use crate::store::receipt_words;
use crate::text::{Language, Texts};
use crate::workshop::{Mode, Workshop};

use super::facts::facts;
use super::{SCRIPTS, Use};

/// The content of a page, from an invitation; whether members have personal codes does not stand in it. None where there
/// is nothing to weigh or rank.
pub(super) fn content(
    invitation: &Workshop,
    personal_codes: bool,
    page_use: Use,
    language: Language,
) -> Option<Value> {
    let round = invitation.open_round()?;
    let key = invitation.answer_key.as_ref()?;
    let situation = Situation::of(invitation).ok()?;
    let texts = Language::ALL.map(Texts::new);
    let groups: Vec<Value> = invitation
        .need_groups
        .iter()
        .zip(situation.judgements.groups())
        .map(|(group, row)| {
            let values: Vec<Option<f64>> = row.values.iter().map(|value| value.value).collect();
            json!({
                "id": group.id,
                "name": group.name,
                "values": values,
                "measure": measure(row.measure),
                "settled": row.settled.map(|class| class as u8),
                "facts": by_language(&texts, |texts| facts(invitation, group, texts)),
            })
        })
        .collect();
    let criteria: Vec<Value> = invitation
        .criteria
        .iter()
        .map(|it| {
            json!({
                "id": it.id,
                "name": it.name,
                "definition": it.definition,
                "future_risk": it.future_risk,
            })
        })
        .collect();
    let members: Vec<&str> = invitation
        .ranking_participants()
        .map(|it| it.id.as_str())
        .collect();
    let method = &invitation.method;
    Some(json!({
        "language": language.code(),
        "room": page_use == Use::Room,
        "workshop": {
            "id": invitation.id,
            "title": invitation.title,
            "language": invitation.language.code(),
            "example": invitation.example,
        },
        "question": { "text": invitation.question.text },
        "round": { "id": round.id, "mark": round.mark },
        "recipient": key.public,
        "keeper": key.keeper,
        "members": members,
        "personal_codes": personal_codes,
        "size": filled_size(invitation),
        "needs_only": invitation.question.mode == Mode::NeedsOnly,
        "seed": method.robustness.seed.to_string(),
        "method": {
            "rule": effective_rule(invitation),
            "ranking": method.ranking,
            "one_ranking_method": method.one_ranking_method,
            "names_hidden": method.names_hidden,
            "starting_order": method.starting_order,
            "parameters": method.parameters,
        },
        "criteria": criteria,
        "groups": groups,
        "texts": by_language(&texts, page_texts),
        "receipt_words": receipt_words(),
    }))
}

fn by_language(texts: &[Texts], value: impl Fn(&Texts) -> Value) -> Value {
    let found = texts
        .iter()
        .map(|texts| (texts.language().code().to_owned(), value(texts)));
    Value::Object(found.collect::<Map<String, Value>>())
}

/// What stands between quotation marks in a script, line by line.
pub(super) fn quoted(script: &str) -> impl Iterator<Item = &str> {
    script
        .lines()
        .flat_map(|line| line.split('"').skip(1).step_by(2))
}

/// The page's own texts, and those of other pages that its script names.
fn page_texts(texts: &Texts) -> Value {
    let named = SCRIPTS.iter().flat_map(|script| quoted(script));
    let found = texts
        .ids_of("answer-page")
        .into_iter()
        .chain(named.map(str::to_owned))
        .filter_map(|id| texts.parts(&id).map(|parts| (id, parts)));
    Value::Object(found.collect())
}

/// The judgements of a measure as grades, the best being 0.
pub(super) fn measure(measure: Measure) -> Value {
    json!({
        "benefit": measure.benefit.map(|grade| grade as u8),
        "cost": measure.cost.map(|grade| grade as u8),
        "evidence": measure.evidence.map(|grade| grade as u8),
    })
}
