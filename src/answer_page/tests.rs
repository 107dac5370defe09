//! What is on the page and what is not, its policy, and that every text it asks for is there.

use std::collections::BTreeSet;

use super::*;
use crate::store::{Shipped, parse};
use crate::workshop::{AnswerKey, Edit, apply};

/// The example with an open round and a key.
fn open() -> Workshop {
    let mut workshop = Shipped::Example.workshop().unwrap();
    let at = Timestamp::from_second(1_800_000_000).unwrap();
    workshop.proposal.fixed = None;
    apply(&mut workshop, Edit::OpenRound("prov".into()), at).unwrap();
    workshop.answer_key = Some(AnswerKey {
        public: "age1aw4vzckgv5p5s5rv50f34hhtry2mvgtg5ad5x3kz7wc65nmvgplsyvncdl".to_owned(),
        keeper: "Anna Ek".to_owned(),
        made: at,
    });
    workshop
}

fn page(workshop: &Workshop) -> String {
    answer_page(workshop, None, Use::File, Language::Swedish).unwrap()
}

/// What stands between two marks.
fn between<'page>(page: &'page str, from: &str, to: &str) -> &'page str {
    let (_, rest) = page.split_once(from).unwrap();
    rest.split_once(to).unwrap().0
}

fn content_of(page: &str) -> serde_json::Value {
    serde_json::from_str(between(page, "id=\"content\">", "</script>")).unwrap()
}

#[test]
fn the_policy_names_exactly_the_script_and_style_that_are_there() {
    for (page_use, connect) in [
        (Use::File, "connect-src 'none'"),
        (Use::Room, "connect-src 'self'"),
    ] {
        let page = answer_page(&open(), None, page_use, Language::English).unwrap();
        let policy = between(&page, "Content-Security-Policy\" content=\"", "\"");
        for part in [
            "default-src 'none'",
            connect,
            "base-uri 'none'",
            "form-action 'none'",
        ] {
            assert!(policy.contains(part), "{part}: {policy}");
        }
        assert!(!policy.contains("unsafe"), "{policy}");
        for (from, to) in [("<style>", "</style>"), ("<script>", "</script>")] {
            let whole = between(&page, from, to);
            assert!(policy.contains(&fingerprint(whole)), "{from}");
        }
        assert_eq!(page.matches("<script").count(), 2);
        assert_eq!(page.matches("<style").count(), 1);
        assert_eq!(page.matches("</script>").count(), 2);
    }
}

#[test]
fn base64_as_published() {
    let pairs = [
        ("", ""),
        ("f", "Zg=="),
        ("fo", "Zm8="),
        ("foo", "Zm9v"),
        ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="),
    ];
    for (plain, letters) in pairs {
        assert_eq!(base64(plain.as_bytes()), letters);
    }
    assert_eq!(base64(&[0xfb, 0xff, 0xfe]), "+//+");
}

#[test]
fn nothing_is_loaded_from_anywhere() {
    let page = page(&open());
    let script = between(&page, "<script>", "</script>");
    for word in [
        "http:",
        "https:",
        "import(",
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "cookie",
        "eval(",
        "innerHTML",
    ] {
        // The one address in the script is the name of a picture's language.
        let found = script.replace("http://www.w3.org/2000/svg", "");
        assert!(!found.contains(word), "{word}");
    }
    assert!(!script.contains("crypto.subtle"));
    assert!(page.len() < 1_000_000, "{}", page.len());
}

#[test]
fn the_page_holds_nothing_of_others() {
    let workshop = open();
    let first = page(&workshop);
    let mut other = workshop.clone();
    for participant in &mut other.participants {
        participant.name = format!("Namn av {}", participant.id);
        participant.area = "Annat".to_owned();
    }
    for group in other.need_groups.iter_mut() {
        group.note = "Lapp".to_owned();
    }
    other.rounds[0].notes.clear();
    assert!(first == page(&other));
    let content = content_of(&first).to_string();
    for word in ["handed_in", "ballots", "answers", "Nämndens presidium"] {
        assert!(!content.contains(&format!("\"{word}")), "{word}");
    }
}

#[test]
fn hostile_texts_stay_texts() {
    let mut workshop = open();
    let hostile = "</script><script>alert(1)</script><!-- {{script}} \" &";
    workshop.title = hostile.to_owned();
    workshop.need_groups[0].name = hostile.to_owned();
    let page = page(&workshop);
    assert_eq!(page.matches("<script").count(), 2);
    let content = content_of(&page);
    assert_eq!(content["workshop"]["title"], hostile);
    assert_eq!(content["groups"][0]["name"], hostile);
}

#[test]
fn every_text_of_the_page_is_there_and_used() {
    let script = SCRIPTS.join("\n");
    let content = content_of(&page(&open()));
    let elsewhere = concat!(include_str!("facts.rs"), include_str!("mod.rs"));
    let named: BTreeSet<&str> = content::quoted(&script).collect();
    for language in Language::ALL {
        let texts = Texts::new(language);
        let held = &content["texts"][language.code()];
        let own = texts.ids_of("answer-page");
        assert!(own.len() > 100);
        for id in &own {
            assert!(
                !held[id].is_null(),
                "{id} has a part that the page cannot read"
            );
            // What became of sending is put together in the script.
            let outcome = id.trim_start_matches("answer-page-");
            let used = named.contains(id.as_str()) || named.contains(outcome);
            assert!(
                used || elsewhere.contains(&format!("\"{id}\"")),
                "{id} is not used"
            );
        }
        for id in &named {
            if texts.has(id) {
                assert!(
                    !held[*id].is_null(),
                    "{id} has a part that the page cannot read"
                );
            } else {
                assert!(!id.starts_with("answer-page-") || id.ends_with('-'), "{id}");
            }
        }
    }
}

#[test]
fn there_is_no_page_without_a_round_a_key_or_somebody_who_ranks() {
    let made = |workshop: &Workshop, member: Option<&str>| {
        let member = member.map(ParticipantId::new);
        answer_page(workshop, member.as_ref(), Use::File, Language::Swedish).map(|_| ())
    };
    assert_eq!(
        made(&Shipped::Example.workshop().unwrap(), None),
        Err(PageError::NoRound)
    );
    let mut workshop = open();
    assert_eq!(made(&workshop, Some("L7")), Ok(()));
    assert_eq!(made(&workshop, Some("T1")), Err(PageError::NobodyRanks));
    workshop.answer_key = None;
    assert_eq!(made(&workshop, None), Err(PageError::NoKey));
    let rules = parse(include_str!("../../tests/files/four-rules.ron"), "x").unwrap();
    assert_eq!(made(&rules, None), Err(PageError::NoRound));
}
