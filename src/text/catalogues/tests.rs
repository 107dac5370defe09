//! Every catalogue loads, is complete in both languages, and refers only to what exists.

use std::collections::BTreeSet;
use std::path::Path;

use super::*;
use crate::text::{Texts, lix};

fn unique<'a>(what: &str, ids: impl IntoIterator<Item = &'a str>) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    for id in ids {
        assert!(!id.is_empty(), "{what} has an empty id");
        assert!(seen.insert(id), "{what} has {id} twice");
    }
    seen
}

fn filled(texts: &[&Localized]) {
    for text in texts {
        for language in Language::ALL {
            let text = text.in_language(language);
            assert!(!text.trim().is_empty(), "{text:?}");
            assert_eq!(text.trim(), text);
            assert!(!text.contains('!'), "{text}");
        }
    }
}

#[test]
fn the_platform_is_complete_and_sourced() {
    let platform = Platform::load().unwrap();
    let sources = unique(
        "sources",
        platform.sources.iter().map(|source| source.id.as_str()),
    );
    let order: Vec<_> = platform
        .principles
        .iter()
        .map(|principle| principle.id.as_str())
        .collect();
    assert_eq!(
        order,
        ["human-dignity", "needs-solidarity", "cost-effectiveness"]
    );
    unique(
        "forbidden",
        platform
            .forbidden_grounds
            .iter()
            .map(|ground| ground.id.as_str()),
    );
    unique(
        "permitted",
        platform
            .permitted_grounds
            .iter()
            .map(|ground| ground.id.as_str()),
    );
    filled(&[&platform.title, &platform.summary, &platform.exception]);
    let mut used = BTreeSet::new();
    for principle in &platform.principles {
        filled(&[&principle.name, &principle.text]);
        used.extend(principle.sources.iter().map(String::as_str));
    }
    for ground in platform
        .forbidden_grounds
        .iter()
        .chain(&platform.permitted_grounds)
    {
        filled(&[&ground.name]);
        assert!(!ground.sources.is_empty(), "{}", ground.id);
        used.extend(ground.sources.iter().map(String::as_str));
    }
    assert_eq!(
        used, sources,
        "every source is used and every use has a source"
    );
}

#[test]
fn the_platform_is_plain() {
    let platform = Platform::load().unwrap();
    for language in Language::ALL {
        let text: Vec<&str> = platform
            .principles
            .iter()
            .flat_map(|principle| principle.text.in_language(language).split(". "))
            .collect();
        let index = lix::count(&text.join(".\n")).lix_of_section().unwrap();
        assert!(index <= lix::HIGHEST, "{language:?}: {index}");
    }
}

#[test]
fn every_ground_has_words_in_both_languages() {
    let platform = Platform::load().unwrap();
    let list = GroundWordList::load().unwrap();
    for language in Language::ALL {
        let grounds: Vec<_> = platform
            .forbidden_grounds
            .iter()
            .map(|ground| ground.id.as_str())
            .collect();
        let listed: Vec<_> = list
            .in_language(language)
            .iter()
            .map(|words| words.ground.as_str())
            .collect();
        assert_eq!(listed, grounds);
        for words in list.in_language(language) {
            let all = words
                .stems
                .iter()
                .chain(&words.words)
                .chain(&words.phrases)
                .chain(&words.except);
            let all: Vec<&str> = all.map(String::as_str).collect();
            unique(&words.ground, all.iter().copied());
            assert!(
                all.iter().all(|word| *word == word.to_lowercase()),
                "{}",
                words.ground
            );
            assert!(
                words
                    .words
                    .iter()
                    .chain(&words.stems)
                    .all(|word| !word.contains(' '))
            );
            assert!(
                words.phrases.iter().all(|phrase| phrase.contains(' ')),
                "{}",
                words.ground
            );
        }
    }
}

#[test]
fn words_that_may_point_to_a_forbidden_ground_are_found() {
    let list = GroundWordList::load().unwrap();
    let found = |language, reason| -> Vec<(&str, String)> {
        list.find(language, reason)
            .into_iter()
            .map(|word| (word.ground, word.written))
            .collect()
    };
    assert_eq!(
        found(Language::Swedish, "De är Gamla, och det är deras eget fel."),
        [
            ("age", "Gamla".to_owned()),
            ("way-of-life", "eget fel".to_owned())
        ]
    );
    assert_eq!(
        found(Language::Swedish, "Rökarna får vänta"),
        [("way-of-life", "Rökarna".to_owned())]
    );
    assert_eq!(
        found(Language::English, "They pay: taxpayers, and our party"),
        [
            ("income-and-standing", "taxpayers".to_owned()),
            ("own-interest", "our party".to_owned()),
        ]
    );
    // The letter å as a and a ring.
    assert_eq!(found(Language::Swedish, "hög a\u{30a}lder").len(), 1);
    assert_eq!(found(Language::Swedish, "gamla och gamla").len(), 1);
}

#[test]
fn reasons_of_need_are_not_drowned() {
    let list = GroundWordList::load().unwrap();
    for (language, reason) in [
        (
            Language::Swedish,
            "Svårt lidande, kort tid kvar, och vården kan lindra.",
        ),
        (
            Language::Swedish,
            "Dör i förtid och har svårt att föra sin talan. Väntar länge i kön till vården.",
        ),
        (
            Language::Swedish,
            "Man kan förebygga mycket. Behovet är stort och insatserna bidrar till bättre hälsa.",
        ),
        (
            Language::Swedish,
            "Smärtan varar i många år, och de klarar inte sin vardag själva.",
        ),
        (
            Language::Swedish,
            "Ohälsan är ojämlik mellan områden, och uppgifterna är osäkra.",
        ),
        (
            Language::English,
            "Severe suffering, little time left, and care can relieve it.",
        ),
        (
            Language::English,
            "They die early, are not reached today and find it hard to speak for themselves.",
        ),
        (
            Language::English,
            "A relatively small benefit; the evidence is weak and the burden large.",
        ),
    ] {
        assert_eq!(list.find(language, reason), [], "{reason}");
    }
}

#[test]
fn one_patient_is_told_from_a_group() {
    let phrases = OnePatientPhrases::load().unwrap();
    let found = |text| phrases.find(Language::Swedish, text);
    assert_eq!(
        found("Patienten ska opereras i maj").as_deref(),
        Some("Patienten")
    );
    assert_eq!(found("En man på 50 år").as_deref(), Some("En man"));
    assert_eq!(found("Patienter med långvarig smärta"), None);
    assert_eq!(found("Personer som fått stroke"), None);
    assert_eq!(
        phrases
            .find(Language::English, "This patient, soon")
            .as_deref(),
        Some("This patient")
    );
    assert_eq!(
        phrases.find(Language::English, "Women with breast cancer"),
        None
    );
}

#[test]
fn evidence_has_twenty_six_kinds() {
    let catalogue = EvidenceKinds::load().unwrap();
    let groups = unique(
        "groups",
        catalogue.groups.iter().map(|group| group.id.as_str()),
    );
    let kinds = unique("kinds", catalogue.kinds.iter().map(|kind| kind.id.as_str()));
    assert_eq!(kinds.len(), 26);
    for kind in &catalogue.kinds {
        assert!(groups.contains(kind.group.as_str()), "{}", kind.id);
        filled(&[&kind.name, &kind.example, &kind.purpose]);
    }
    for group in &catalogue.groups {
        filled(&[&group.name]);
        assert!(
            catalogue.in_group(&group.id).next().is_some(),
            "{}",
            group.id
        );
    }
    assert_eq!(
        catalogue
            .kind("epidemiology")
            .map(|kind| kind.group.as_str()),
        Some("background")
    );
    assert_eq!(catalogue.kind("no-such-kind"), None);
}

#[test]
fn agendas_have_the_length_they_promise() {
    let catalogue = Agendas::load().unwrap();
    let texts = Texts::new(Language::Swedish);
    let minutes: Vec<u32> = catalogue.agendas.iter().map(Agenda::minutes).collect();
    assert_eq!(minutes, [90, 210, 480]);
    unique(
        "agendas",
        catalogue.agendas.iter().map(|agenda| agenda.id.as_str()),
    );
    for agenda in &catalogue.agendas {
        filled(&[&agenda.name]);
        for item in &agenda.items {
            filled(&[&item.title]);
            assert!(item.minutes > 0);
            assert!(
                item.step.is_empty() || texts.has(&format!("step-{}-title", item.step)),
                "{}",
                item.step
            );
        }
    }
}

#[test]
fn reasons_rest_on_permitted_grounds() {
    let platform = Platform::load().unwrap();
    let catalogue = StandardReasons::load().unwrap();
    let words = GroundWordList::load().unwrap();
    unique(
        "reasons",
        catalogue.reasons.iter().map(|reason| reason.id.as_str()),
    );
    for reason in &catalogue.reasons {
        filled(&[&reason.text]);
        let permitted = platform
            .permitted_grounds
            .iter()
            .any(|ground| ground.id == reason.ground);
        assert!(permitted || reason.ground.is_empty(), "{}", reason.id);
        for language in Language::ALL {
            assert_eq!(words.find(language, reason.text.in_language(language)), []);
        }
    }
    assert_eq!(
        catalogue
            .reason("weak-voice")
            .map(|reason| reason.ground.as_str()),
        Some("weak-voice")
    );
}

#[test]
fn tables_are_complete() {
    for name in TableName::ALL {
        let table = name.load().unwrap();
        assert!(table.items.len() >= 2, "{name:?}");
        unique("table", table.items.iter().map(|entry| entry.id.as_str()));
        for entry in &table.items {
            filled(&[&entry.name]);
            assert_eq!(
                entry.text.sv.is_empty(),
                entry.text.en.is_empty(),
                "{}",
                entry.id
            );
            assert_eq!(table.entry(&entry.id), Some(entry));
        }
    }
}

#[test]
fn indicators_levels_and_payment_are_complete() {
    let indicators = IndicatorSuggestions::load().unwrap();
    unique(
        "indicators",
        indicators.suggestions.iter().map(|it| it.id.as_str()),
    );
    for suggestion in &indicators.suggestions {
        filled(&[
            &suggestion.area,
            &suggestion.population,
            &suggestion.organisation,
        ]);
    }
    let levels = DecisionLevels::load().unwrap();
    let ids: Vec<_> = levels
        .levels
        .iter()
        .map(|level| level.id.as_str())
        .collect();
    assert_eq!(ids, ["politics", "administration", "unit", "team"]);
    for level in &levels.levels {
        filled(&[
            &level.name,
            &level.data,
            &level.purpose,
            &level.shown,
            &level.rhythm,
        ]);
    }
    let payment = PaymentForms::load().unwrap();
    let properties = unique(
        "properties",
        payment.properties.iter().map(|it| it.id.as_str()),
    );
    for form in &payment.forms {
        filled(&[&form.name]);
        let tried = unique(
            &form.id,
            form.trials.iter().map(|trial| trial.property.as_str()),
        );
        assert!(tried.is_subset(&properties), "{}", form.id);
    }
}

#[test]
fn the_half_year_follow_up_takes_twenty_minutes() {
    let agenda = HalfYearAgenda::load().unwrap();
    assert_eq!(agenda.minutes(), 20);
    unique("agenda", agenda.items.iter().map(|item| item.id.as_str()));
    for item in &agenda.items {
        filled(&[&item.name, &item.text]);
    }
    let table = FollowUpAndEvaluation::load().unwrap();
    for row in &table.rows {
        filled(&[&row.aspect, &row.follow_up, &row.evaluation]);
    }
}

#[test]
fn the_cards_take_ten_minutes_and_are_plain() {
    let catalogue = LearningCards::load().unwrap();
    assert_eq!(catalogue.cards.len(), 10, "a minute each");
    unique("cards", catalogue.cards.iter().map(|card| card.id.as_str()));
    for card in &catalogue.cards {
        filled(&[&card.title, &card.picture]);
        filled(&card.lines.iter().collect::<Vec<_>>());
    }
    unique(
        "areas",
        catalogue.discussions.iter().map(|it| it.area.as_str()),
    );
    for area in ["need", "prioritisation", "mission", "follow-up"] {
        let discussion = catalogue.discussion(area).unwrap();
        filled(&[&discussion.name]);
        filled(&discussion.questions.iter().collect::<Vec<_>>());
    }
    for language in Language::ALL {
        let text = |it: &Localized| format!("{}\n", it.in_language(language));
        let cards: String = catalogue
            .cards
            .iter()
            .flat_map(|card| &card.lines)
            .flat_map(|line| text(line).replace(". ", ".\n").chars().collect::<Vec<_>>())
            .collect();
        let questions: String = catalogue
            .discussions
            .iter()
            .flat_map(|it| &it.questions)
            .map(text)
            .collect();
        for section in [cards, questions] {
            let index = lix::count(&section).lix_of_section().unwrap();
            assert!(index <= lix::HIGHEST, "{language:?}: {index}");
        }
    }
}

#[test]
fn every_reason_for_a_gap_leads_to_a_kind_of_mission() {
    let ids = |name: TableName| -> Vec<&str> {
        let table = name.load().unwrap();
        table.items.iter().map(|entry| entry.id.as_str()).collect()
    };
    assert_eq!(ids(TableName::GapCauses), ids(TableName::GapCauseMissions));
    assert_eq!(
        ids(TableName::Responsibilities),
        ["region", "municipality", "state"]
    );
}

#[test]
fn every_data_file_has_a_loader() {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let files = |folder: &str| std::fs::read_dir(assets.join(folder)).unwrap().count();
    let tables = TableName::ALL.len();
    assert_eq!(
        files("governance"),
        tables + 5,
        "indicators, decision levels, payment forms, the half-year agenda and the table of evaluation beside the lists"
    );
    assert_eq!(
        (files("platform"), files("words"), files("evidence")),
        (1, 4, 1)
    );
}

#[test]
fn a_damaged_catalogue_says_which_and_where() {
    static KEPT: Kept<Agendas> = Kept::new();
    let error = load(&KEPT, "agendas.ron", "(version: \"1\",\n agendas: 3)").unwrap_err();
    assert_eq!(error.name, "agendas.ron");
    assert!(error.to_string().contains("2:"), "{error}");
    let text = Texts::new(Language::Swedish).message(&error.message());
    assert!(text.contains("agendas.ron"), "{text}");
}
