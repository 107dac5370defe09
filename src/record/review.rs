//! *Kontrollera före publicering*: what in free text may be about a person, shown before export.
//!
//! Finds e-mail addresses, telephone numbers, personal identity numbers, names of participants, what
//! looks like a person's name, words about health near a name, and notes that stay private. It asks and
//! never changes anything. Limits: it reads words, not meaning, so it finds too much rather than too
//! little, and a name in lower case passes.

use crate::text::{Explain, Message};
use crate::workshop::{Act, Told, Workshop};

/// What kind of thing was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PublicationKind {
    /// A personal identity number.
    PersonalNumber,
    /// Words about health close to a name.
    Health,
    /// The name of a participant.
    Participant,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// Two words that look like a person's name.
    Name,
    /// A note that stays private and is not in the record.
    PrivateNote,
}

/// Something to look at before publishing.
#[derive(Debug, Clone, PartialEq)]
pub struct PublicationFinding {
    /// What kind.
    pub kind: PublicationKind,
    /// Where: the field, with the name of what it belongs to.
    pub place: Message,
    /// The words around, at most 80 characters.
    pub excerpt: String,
}

impl Explain for PublicationFinding {
    fn message(&self) -> Message {
        let key = match self.kind {
            PublicationKind::PersonalNumber => "record-review-personal-number",
            PublicationKind::Health => "record-review-health",
            PublicationKind::Participant => "record-review-participant",
            PublicationKind::Email => "record-review-email",
            PublicationKind::Phone => "record-review-phone",
            PublicationKind::Name => "record-review-name",
            PublicationKind::PrivateNote => {
                return Message::new("record-review-private-note")
                    .with("place", self.place.clone());
            }
        };
        Message::new(key)
            .with("place", self.place.clone())
            .with("excerpt", &self.excerpt)
    }
}

/// Everything to look at, most serious first, then in the order of the file.
pub fn review(workshop: &Workshop) -> Vec<PublicationFinding> {
    let names: Vec<String> = workshop
        .participants
        .iter()
        .map(|person| person.name.trim().to_lowercase())
        .filter(|name| name.chars().count() > 2)
        .collect();
    let mut found = Vec::new();
    free_texts(workshop, &mut |place, text| {
        for (kind, excerpt) in look(text, &names) {
            found.push(PublicationFinding {
                kind,
                place: place.clone(),
                excerpt,
            });
        }
    });
    found.extend(private_notes(workshop));
    found.sort_by_key(|finding| finding.kind);
    found
}

/// Walks every text a person has written that a record may show. The lists of participants and of
/// sources are meant to hold names and are left out.
fn free_texts(workshop: &Workshop, each: &mut dyn FnMut(&Message, &str)) {
    let mut all = |place: Message, texts: &[&str]| {
        for text in texts.iter().filter(|text| !text.trim().is_empty()) {
            each(&place, text);
        }
    };
    let question = &workshop.question;
    all(
        Message::new("record-part-question"),
        &[&workshop.title, &question.text, &question.decision],
    );
    for group in &workshop.need_groups {
        let place = Message::new("record-place-group").with("group", &group.name);
        let (measure, resources) = (&group.measure, &group.resources);
        all(
            place.clone(),
            &[
                &group.name,
                &group.demarcation,
                &group.inequality,
                &group.care_can_change,
                &measure.description,
                &measure.basis,
                &measure.numbers,
                &resources.more_would,
                &resources.less_would,
                &resources.health_gain,
                &resources.who_gains,
                &resources.who_pays,
                &resources.against_order_because,
                &resources.basis,
            ],
        );
        for judgement in &group.severity {
            all(
                place.clone(),
                &[&judgement.basis, &judgement.changed_because],
            );
        }
        for beside in &group.beside {
            all(place.clone(), &[&beside.note]);
        }
        for row in &group.evidence {
            all(place.clone(), &[&row.finding]);
        }
        for figure in &group.figures {
            all(place.clone(), &[&figure.indicator, &figure.note]);
        }
    }
    for row in &workshop.evidence {
        all(Message::new("record-evidence-title"), &[&row.finding]);
    }
    all(
        Message::new("record-dignity-title"),
        &[&workshop.dignity.note],
    );
    for note in workshop.rounds.iter().flat_map(|round| &round.notes) {
        if note.in_record {
            all(Message::new("record-notes-title"), &[&note.text]);
        }
    }
    for note in workshop.step_notes.values().filter(|note| note.in_record) {
        all(Message::new("record-notes-title"), &[&note.text]);
    }
    let proposal = &workshop.proposal;
    for reason in &proposal.reasons {
        all(Message::new("record-place-reason"), &[&reason.text]);
    }
    for opinion in &proposal.differing_opinions {
        all(Message::new("record-opinions-title"), &[&opinion.text]);
    }
    for remaining in &proposal.remaining_disagreement {
        all(
            Message::new("record-remaining-title"),
            &[&remaining.earlier_because, &remaining.later_because],
        );
    }
    for reopening in &proposal.reopened {
        all(Message::new("record-acts-title"), &[&reopening.because]);
    }
    for act in &workshop.acts {
        all(Message::new("record-acts-title"), &[&act.because]);
        if let Act::Changed(changed) = &act.act {
            let told = changed
                .parts
                .iter()
                .flat_map(|part| [&part.before, &part.after]);
            for text in told {
                if let Told::Text(text) = text {
                    all(Message::new("record-acts-title"), &[text]);
                }
            }
        }
    }
    if let Some(decision) = &workshop.decision {
        let place = Message::new("record-decision-title");
        all(place.clone(), &[&decision.note]);
        for text in decision.motions.iter().chain(&decision.reservations) {
            all(place.clone(), &[text]);
        }
    }
    for mission in &workshop.missions {
        let place = Message::new("record-part-missions");
        all(
            place.clone(),
            &[
                &mission.goal,
                &mission.from,
                &mission.to,
                &mission.receiver,
                &mission.depends_on_others,
                &mission.outcome,
                &mission.payment.form,
            ],
        );
        for trial in mission.payment.properties.values() {
            all(place.clone(), &[&trial.note]);
        }
        for who in &mission.collaboration {
            all(
                place.clone(),
                &[&who.who, &who.why, &who.who_gains, &who.takes],
            );
        }
    }
    if let Some(previous) = &workshop.previous {
        let place = Message::new("record-last-time-title");
        for mission in &previous.missions {
            all(place.clone(), &[&mission.goal, &mission.outcome]);
        }
        for reason in &previous.reasons {
            all(place.clone(), &[&reason.text]);
        }
        for verdict in &previous.follow_up.verdicts {
            all(place.clone(), &[&verdict.finding]);
        }
    }
    let follow_up = &workshop.follow_up;
    let place = Message::new("record-part-follow-up");
    all(place.clone(), &[&follow_up.owner]);
    for verdict in &follow_up.verdicts {
        all(place.clone(), &[&verdict.finding]);
    }
    for indicator in &follow_up.indicators {
        all(place.clone(), &[&indicator.name]);
    }
}

fn private_notes(workshop: &Workshop) -> Vec<PublicationFinding> {
    let private = |place: Message| PublicationFinding {
        kind: PublicationKind::PrivateNote,
        place,
        excerpt: String::new(),
    };
    let talked = workshop
        .rounds
        .iter()
        .flat_map(|round| &round.notes)
        .any(|note| !note.in_record && !note.text.trim().is_empty());
    let steps = workshop
        .step_notes
        .iter()
        .filter(|(_, note)| !note.in_record && !note.text.trim().is_empty())
        .map(|(step, _)| private(Message::new(super::compose::step_name(*step))));
    talked
        .then(|| private(Message::new("record-notes-title")))
        .into_iter()
        .chain(steps)
        .collect()
}

/// What a text may say about a person, with the words around it.
fn look(text: &str, names: &[String]) -> Vec<(PublicationKind, String)> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let lower = text.to_lowercase();
    let mut found = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let bare = word.trim_matches(|character: char| !character.is_alphanumeric());
        if is_email(bare) {
            found.push((PublicationKind::Email, around(&words, index)));
        }
        let digits = bare.chars().filter(char::is_ascii_digit).count();
        if is_personal_number(bare) {
            found.push((PublicationKind::PersonalNumber, around(&words, index)));
        } else if digits > 0 && begins_phone(&words, index) {
            found.push((PublicationKind::Phone, around(&words, index)));
        }
        if looks_like_name(&words, index) {
            let kind = if near_health(&words, index) {
                PublicationKind::Health
            } else {
                PublicationKind::Name
            };
            found.push((kind, around(&words, index)));
        }
    }
    for name in names {
        if contains_words(&lower, name) {
            found.push((PublicationKind::Participant, around(&words, 0)));
        }
    }
    found
}

fn is_email(word: &str) -> bool {
    word.split_once('@').is_some_and(|(user, host)| {
        !user.is_empty() && host.split('.').count() > 1 && host.split('.').all(|it| !it.is_empty())
    })
}

/// `YYMMDD-XXXX` or `YYYYMMDD-XXXX`, with `-`, `+` or nothing between, and a possible day.
fn is_personal_number(word: &str) -> bool {
    let digits: Vec<u32> = word
        .chars()
        .filter_map(|character| character.to_digit(10))
        .collect();
    let others = word.chars().filter(|it| !it.is_ascii_digit()).count();
    if !matches!(digits.len(), 10 | 12) || others > 1 || word.contains(['.', ',']) {
        return false;
    }
    let [.., m1, m2, d1, d2, _, _, _, _] = digits.as_slice() else {
        return false;
    };
    // Coordination numbers add 60 to the day.
    let (month, day) = (m1 * 10 + m2, d1 * 10 + d2);
    (1..=12).contains(&month) && (1..=31).contains(&(day % 60))
}

/// Whether a Swedish telephone number begins here: `+46…`, or `0` with seven to ten digits and a hyphen
/// or spaces between groups.
fn begins_phone(words: &[&str], index: usize) -> bool {
    let Some(first) = words.get(index) else {
        return false;
    };
    let first = first.trim_start_matches('(');
    let international = first.starts_with("+46");
    if !international && !(first.starts_with('0') && (first.contains('-') || first.len() >= 9)) {
        return false;
    }
    let run: String = words
        .iter()
        .skip(index)
        .take_while(|word| {
            word.chars().all(|it| {
                it.is_ascii_digit() || matches!(it, '+' | '-' | '(' | ')' | '.' | ',' | '/')
            })
        })
        .flat_map(|word| word.chars())
        .filter(char::is_ascii_digit)
        .take(12)
        .collect();
    (7..=12).contains(&run.len())
}

/// Two words in a row that begin with a capital and go on in lower case, not at the start of a sentence.
fn looks_like_name(words: &[&str], index: usize) -> bool {
    let is_capitalised = |word: &str| {
        let bare = word.trim_matches(|character: char| !character.is_alphanumeric());
        let mut characters = bare.chars();
        characters.next().is_some_and(char::is_uppercase)
            && bare.chars().count() > 1
            && characters.all(|it| it.is_lowercase() || it == '-' || it.is_uppercase())
            && bare.chars().any(char::is_lowercase)
    };
    let begins_sentence = index == 0
        || index
            .checked_sub(1)
            .and_then(|before| words.get(before))
            .is_some_and(|word| word.ends_with(['.', '?', ':', '!']));
    let (Some(first), Some(second)) = (words.get(index), words.get(index + 1)) else {
        return false;
    };
    let ends = first.ends_with(['.', ',', ';', ':', '?']);
    let institution = [first, second].iter().any(|word| {
        let lower = word.to_lowercase();
        INSTITUTIONS
            .iter()
            .any(|institution| lower.contains(institution))
    });
    // At the start of a sentence the first word is always capitalised, so a third is asked for.
    let enough = !begins_sentence
        || words
            .get(index + 2)
            .is_some_and(|third| is_capitalised(third))
        || FIRST_WORDS.iter().all(|word| *word != first.to_lowercase());
    is_capitalised(first) && is_capitalised(second) && !ends && !institution && enough
}

/// Parts of words that name authorities, places and registers rather than persons.
const INSTITUTIONS: &[&str] = &[
    "region",
    "nämnd",
    "kommun",
    "socialstyrelse",
    "sverige",
    "myndighet",
    "sjukhus",
    "institut",
    "universitet",
    "data",
    "kolada",
    "register",
    "folkhälso",
    "hälso",
    "riks",
    "statens",
    "board",
    "council",
    "agency",
    "sweden",
    "health",
    "national",
    "united",
    "world",
    "county",
    "hospital",
];

/// Words that often begin a sentence before a capitalised word.
const FIRST_WORDS: &[&str] = &[
    "i", "på", "för", "enligt", "om", "av", "in", "on", "the", "for", "by",
];

/// Whether a word about one person's health stands within six words.
fn near_health(words: &[&str], index: usize) -> bool {
    words
        .iter()
        .skip(index.saturating_sub(6))
        .take(14)
        .any(|word| {
            let lower = word.to_lowercase();
            HEALTH.iter().any(|stem| lower.starts_with(stem))
        })
}

/// Stems of words that tell of somebody's health.
const HEALTH: &[&str] = &[
    "sjuk",
    "diagnos",
    "cancer",
    "depress",
    "ångest",
    "psyk",
    "missbruk",
    "beroende",
    "demens",
    "stroke",
    "diabet",
    "behandl",
    "medicin",
    "opera",
    "dog",
    "avled",
    "handikapp",
    "funktionsned",
    "ill",
    "disease",
    "diagnosed",
    "anxiety",
    "addict",
    "dementia",
    "treat",
    "surgery",
    "died",
    "disab",
];

fn contains_words(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(start, matched)| {
        let before = text.get(..start).and_then(|it| it.chars().next_back());
        let after = text
            .get(start + matched.len()..)
            .and_then(|it| it.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// The words around, at most 80 characters.
fn around(words: &[&str], index: usize) -> String {
    let text = words
        .iter()
        .skip(index.saturating_sub(3))
        .take(9)
        .copied()
        .collect::<Vec<_>>()
        .join(" ");
    if text.chars().count() > 80 {
        let cut: String = text.chars().take(79).collect();
        format!("{cut}…")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<PublicationKind> {
        look(text, &["karin ek".to_owned()])
            .into_iter()
            .map(|(kind, _)| kind)
            .collect()
    }

    #[test]
    fn addresses_and_numbers_are_found() {
        assert_eq!(
            kinds("Skriv till anna.berg@region.example i dag"),
            [PublicationKind::Email]
        );
        assert_eq!(
            kinds("personnummer 19640823-3234 står här"),
            [PublicationKind::PersonalNumber]
        );
        assert_eq!(
            kinds("nummer 640823-3234."),
            [PublicationKind::PersonalNumber]
        );
        assert_eq!(
            kinds("ring 070-123 45 67 i kväll"),
            [PublicationKind::Phone]
        );
        assert_eq!(kinds("ring +46 8 123 456 78"), [PublicationKind::Phone]);
    }

    #[test]
    fn names_are_found_and_health_near_them() {
        assert_eq!(
            kinds("så sade Anna Lindqvist i dag"),
            [PublicationKind::Name]
        );
        assert_eq!(
            kinds("vi minns Anna Lindqvist som fick cancer"),
            [PublicationKind::Health]
        );
        assert_eq!(
            kinds("det menar karin ek också"),
            [PublicationKind::Participant]
        );
    }

    #[test]
    fn ordinary_prose_passes() {
        for text in [
            "Dör i förtid. Vården kan göra mycket, men når bara 40 procent.",
            "Socialstyrelsen Statistik om stroke 2022, 12 500 personer",
            "Region Exempel har 0,5 procent färre 2016–2020.",
            "Personer med psykos. Siffran 34200 gäller 2016.",
            "Enligt Region Skåne ökar det. En av tio",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
    }

    #[test]
    fn private_notes_are_named_and_not_shown() {
        let mut workshop = Workshop::new("prov".into(), "Prov");
        workshop.step_notes.insert(
            crate::workshop::Step::Weigh,
            crate::workshop::StepNote {
                text: "hemligt".to_owned(),
                in_record: false,
            },
        );
        let found = review(&workshop);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].kind, PublicationKind::PrivateNote);
        assert!(found[0].excerpt.is_empty());
    }
}
