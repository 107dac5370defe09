use super::*;
use crate::store::Shipped;
use crate::typeset::reading::Read;
use crate::workshop::{GroupId, NeedGroup};

fn kit(workshop: &Workshop, language: Language) -> Vec<KitFile> {
    let texts = Texts::new(language);
    files(workshop, &texts, jiff::civil::date(2027, 2, 4)).unwrap()
}

#[test]
fn the_example_has_a_kit_in_both_languages() {
    let workshop = Shipped::Example.workshop().unwrap();
    for language in [Language::Swedish, Language::English] {
        let kit = kit(&workshop, language);
        assert_eq!(kit.len(), Piece::ALL.len());
        let mut pages = Vec::new();
        for file in &kit {
            assert!(file.name.is_ascii(), "{}", file.name);
            let read = Read::new(&file.bytes);
            assert!(read.metadata().contains("<pdfuaid:part>1</pdfuaid:part>"));
            pages.push(read.pages());
        }
        let groups = workshop.need_groups.len();
        let members = workshop.ranking_participants().count();
        assert_eq!(
            pages,
            [groups.div_ceil(2), groups.div_ceil(4), members, 1, 1]
        );
    }
}

#[test]
fn same_workshop_same_sheets() {
    let workshop = Shipped::Example.workshop().unwrap();
    assert_eq!(
        kit(&workshop, Language::English),
        kit(&workshop, Language::English)
    );
}

#[test]
fn an_empty_workshop_gives_slips_to_write_on() {
    let mut workshop = Shipped::Example.workshop().unwrap();
    workshop.need_groups.clear();
    workshop.participants.clear();
    workshop.agenda.items.clear();
    let kit = kit(&workshop, Language::Swedish);
    assert_eq!(kit.len(), 1);
    assert_eq!(Read::new(&kit[0].bytes).pages(), 1);
}

#[test]
fn hostile_and_long_text_stays_on_its_card() {
    let mut workshop = Shipped::Example.workshop().unwrap();
    let text = "#panic() <b> \u{202e} 👍 långtordutanslut".repeat(2_000);
    workshop.need_groups.truncate(3);
    for group in &mut workshop.need_groups {
        group.name.clone_from(&text);
        group.demarcation.clone_from(&text);
        group.inequality.clone_from(&text);
        group.care_can_change.clone_from(&text);
    }
    workshop
        .need_groups
        .push(NeedGroup::new(GroupId::new("tom"), ""));
    workshop.question.text.clone_from(&text);
    let kit = kit(&workshop, Language::Swedish);
    assert_eq!(Read::new(&kit[0].bytes).pages(), 2);
    assert_eq!(Read::new(&kit[1].bytes).pages(), 1);
}
