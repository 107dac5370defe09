//! The prepared example, from the start page to a fixed proposal, in few presses.

use foretrade::workshop::Step;

use super::person::{LANGUAGES, Person};

/// Presses the path may take, beside the text of reasons.
const AT_MOST: usize = 15;

#[test]
fn from_the_start_page_to_a_fixed_proposal() {
    for language in LANGUAGES {
        let home = tempfile::tempdir().unwrap();
        let mut person = Person::new(home.path(), language);
        person.press_key("start-lead-button");
        if person.harness.state().state.step() != Step::Propose {
            person.go(Step::Propose);
        }
        for group in &person.workshop().need_groups {
            assert!(
                person
                    .workshop()
                    .proposal
                    .reasons_for(&group.id)
                    .next()
                    .is_some(),
                "{} has no reason",
                group.name
            );
        }
        assert!(person.workshop().proposal.fixed.is_none());
        let (yes, no) = (person.text("yes"), person.text("no"));
        person.choose(&person.text("dignity-after-anything-forbidden"), &no);
        person.choose(&person.text("dignity-after-holds-for-others"), &yes);
        assert!(person.reads(&person.text("dignity-gate-holds")));
        person.press_key("button-fix-proposal");
        let taken = person.taken;
        println!("prepared workshop, {language:?}: {} presses", taken.presses);
        assert!(taken.presses <= AT_MOST && taken.letters == 0, "{taken:?}");
        assert!(person.workshop().proposal.fixed.is_some());
    }
}
