//! Need groups from a region's own spreadsheet, forms there and back, and the list as a whole.

use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use foretrade::app::pages::import::ImportView;
use foretrade::spreadsheet;
use foretrade::store;
use foretrade::text::Language;
use foretrade::workshop::{GroupId, Step};
use rust_xlsxwriter::Workbook;

use super::person::{LANGUAGES, Person};
use super::prepare;

/// A sheet with a title, headings on row 3, a bad cell, a choice for one patient, and a column of its own.
fn needs(folder: &Path) -> PathBuf {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Behov").unwrap();
    sheet.write(0, 0, "Underlag 2026").unwrap();
    for (column, heading) in ["Behovsgrupp", "Vilka", "Antal personer", "Utrymme"]
        .into_iter()
        .enumerate()
    {
        sheet.write(2, column as u16, heading).unwrap();
    }
    for (row, cells) in [
        ["Sömn", "Vuxna som inte sover", "ca 1 200", "mer"],
        ["Artros", "Alla med ont i knän", "många", "lika"],
        ["Välja behandling för en patient", "", "1", "mindre"],
    ]
    .into_iter()
    .enumerate()
    {
        for (column, cell) in cells.into_iter().enumerate() {
            sheet.write(row as u32 + 3, column as u16, cell).unwrap();
        }
    }
    let path = folder.join("behov.xlsx");
    book.save(&path).unwrap();
    path
}

/// Waits for the file to be read beside the window.
fn wait_until_read(person: &mut Person) {
    for _ in 0..1_000 {
        person.settle();
        let view = &mut person.harness.state_mut().state.view;
        if !view.part::<ImportView>().is_reading() {
            person.settle();
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("the file was not read");
}

fn at_need_groups(home: &Path, language: Language) -> Person {
    let mut person = Person::new(home, language);
    person.press_key("start-new-empty");
    person.go(Step::NeedGroups);
    person
}

fn choose(person: &mut Person, file: &Path) {
    person.will_choose(file);
    person.press_key("import-button");
    wait_until_read(person);
}

fn names(person: &Person) -> Vec<String> {
    let groups = &person.workshop().need_groups;
    groups.iter().map(|group| group.name.clone()).collect()
}

#[test]
fn a_sheet_is_looked_at_answered_about_and_taken_in_as_one_step() {
    for language in LANGUAGES {
        let home = tempfile::tempdir().unwrap();
        let mut person = at_need_groups(home.path(), language);
        choose(&mut person, &needs(home.path()));
        person.misses_no_text();
        assert!(person.reads("Behov!C5"), "the bad cell is named");
        assert!(person.reads("Behov!C4"), "what is approximate is said");
        assert_eq!(
            names(&person),
            Vec::<String>::new(),
            "nothing is changed yet"
        );
        let take = |person: &Person, count: usize| {
            person.text_with("import-take-in", &[("count", count.into())])
        };
        let two = take(&person, 2);
        assert!(
            person.find(Role::Button, &two).is_none(),
            "errors stand in the way"
        );
        person.tick("import-leave-out-bad-rows");
        assert!(
            person.find(Role::Button, &two).is_none(),
            "a question stands in the way"
        );
        person.press_key("button-yes-keep");
        person.press(Role::Button, &two);
        assert!(
            person.reads(&person.text_with("import-taken-in", &[("count", 2.into())])),
            "what was taken in is said where the list begins"
        );
        assert_eq!(names(&person), ["Sömn", "Välja behandling för en patient"]);
        let groups = &person.workshop().need_groups;
        assert!(groups[1].confirmed_as_group);
        let people = groups[0].people.clone().unwrap();
        assert_eq!(people.from, 1200);
        assert!(people.basis.contains("ca 1 200"));
        person.misses_no_text();
        person.chord(Modifiers::COMMAND, Key::Z);
        assert_eq!(names(&person), Vec::<String>::new());
        person.chord(Modifiers::COMMAND, Key::Y);
        assert_eq!(names(&person).len(), 2);
    }
}

#[test]
fn a_choice_for_one_patient_can_be_left_out_by_hand_and_all_by_keyboard() {
    let home = tempfile::tempdir().unwrap();
    let mut person = at_need_groups(home.path(), Language::Swedish);
    choose(&mut person, &needs(home.path()));
    person.press_key("import-do-not-take-in");
    person.tick("import-leave-out-bad-rows");
    // From here on with keys alone: to the one primary action, and press it.
    let take = person.text_with("import-take-in", &[("count", 1.into())]);
    for _ in 0..60 {
        person.key(Key::Tab);
        if person.focused().as_deref() == Some(&take) {
            break;
        }
    }
    assert_eq!(person.focused().as_deref(), Some(take.as_str()));
    person.key(Key::Enter);
    assert_eq!(names(&person), ["Sömn"]);
}

#[test]
fn a_file_that_comes_back_asks_about_a_new_name_and_shows_what_else_changes() {
    for language in LANGUAGES {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("behov.csv");
        let mut person = at_need_groups(home.path(), language);
        std::fs::write(&file, "Id;Behovsgrupp;Antal\nG1;Smärta;300\n").unwrap();
        choose(&mut person, &file);
        let take = person.text_with("import-take-in", &[("count", 1.into())]);
        person.press(Role::Button, &take);
        let again = "Id;Behovsgrupp;Antal\nG1;Välja behandling för en patient;400\n";
        std::fs::write(&file, again).unwrap();
        choose(&mut person, &file);
        assert!(
            person.reads("300") && person.reads("400"),
            "before and after"
        );
        assert!(
            person.find(Role::Button, &take).is_none(),
            "a question stands in the way"
        );
        person.press_key("button-yes-keep");
        person.press(Role::Button, &take);
        let groups = &person.workshop().need_groups;
        assert_eq!(groups.len(), 1);
        assert_eq!(groups[0].name, "Välja behandling för en patient");
        assert!(groups[0].confirmed_as_group);
        person.misses_no_text();
        // The whole workshop's evidence has a sheet of its own, and is shown before it is taken in.
        let before = person.workshop().evidence.len();
        let bytes = {
            let mut workshop = person.workshop().clone();
            let row = "(id: \"alla-1\", kind: \"epidemiology\", finding: \"Fler insjuknar\")";
            workshop.evidence.push(ron::from_str(row).unwrap());
            let texts = foretrade::text::Texts::new(language);
            spreadsheet::form(&workshop, spreadsheet::FormKind::Filled, &texts).unwrap()
        };
        let form = home.path().join("form.xlsx");
        std::fs::write(&form, bytes).unwrap();
        choose(&mut person, &form);
        assert!(person.reads("Fler insjuknar"));
        person.misses_no_text();
        let take = person.text_with("import-take-in", &[("count", 0.into())]);
        person.press(Role::Button, &take);
        assert_eq!(person.workshop().evidence.len(), before + 1);
        person.chord(Modifiers::COMMAND, Key::Z);
        assert_eq!(person.workshop().evidence.len(), before);
    }
}

#[test]
fn a_column_tied_by_hand_is_remembered_for_the_same_headings() {
    let home = tempfile::tempdir().unwrap();
    let file = needs(home.path());
    let mut person = at_need_groups(home.path(), Language::Swedish);
    choose(&mut person, &file);
    let settings = person.text("import-settings");
    person.press(Role::DisclosureTriangle, &settings);
    let columns = person.text("import-columns");
    person.press(Role::DisclosureTriangle, &columns);
    let label = person.text_with(
        "import-column",
        &[("column", "D".into()), ("heading", "Utrymme".into())],
    );
    person.press(Role::ComboBox, &label);
    let field = person.text("import-field-direction");
    person.press(Role::Button, &field);
    person.press_key("import-do-not-take-in");
    person.tick("import-leave-out-bad-rows");
    let take = person.text_with("import-take-in", &[("count", 1.into())]);
    person.press(Role::Button, &take);
    assert!(
        person.workshop().need_groups[0]
            .resources
            .direction
            .is_some()
    );
    drop(person);
    // Another day, another workshop.
    let mut person = at_need_groups(home.path(), Language::Swedish);
    choose(&mut person, &file);
    let settings = person.text("import-settings");
    person.press(Role::DisclosureTriangle, &settings);
    let known = person.text_with(
        "import-columns-known",
        &[("known", 4.into()), ("columns", 4.into())],
    );
    assert!(person.reads(&known));
}

#[test]
fn a_file_that_cannot_be_used_says_why_and_another_can_be_chosen() {
    let home = tempfile::tempdir().unwrap();
    let mut person = at_need_groups(home.path(), Language::English);
    let whole = std::fs::read(needs(home.path())).unwrap();
    let cut = home.path().join("cut.xlsx");
    std::fs::write(&cut, &whole[..whole.len() / 2]).unwrap();
    choose(&mut person, &cut);
    assert!(person.reads("damaged or cut off"));
    person.misses_no_text();
    person.will_choose(&needs(home.path()));
    person.press_key("button-choose-file");
    wait_until_read(&mut person);
    assert!(person.reads("Behov!C5"));
    person.press_key("import-back");
    assert!(person.reads(&person.text("need-groups-new-name")));
    assert!(person.workshop().need_groups.is_empty());
}

#[test]
fn a_dropped_spreadsheet_opens_the_import() {
    let home = tempfile::tempdir().unwrap();
    let mut person = at_need_groups(home.path(), Language::Swedish);
    person.go(Step::Question);
    let file = needs(home.path());
    person.drop_file(&file);
    wait_until_read(&mut person);
    assert_eq!(person.harness.state().state.step(), Step::NeedGroups);
    assert!(person.reads("Behov!C5"));
}

#[test]
fn a_filled_form_is_saved_and_changes_nothing_when_taken_in_again() {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    person.press_key("start-lead-button");
    person.go(Step::NeedGroups);
    let ways = person.text("need-groups-more-ways");
    person.press(Role::DisclosureTriangle, &ways);
    let form = home.path().join("blankett.xlsx");
    person.will_choose(&form);
    person.press_key("import-form-filled-button");
    let book = spreadsheet::read(&std::fs::read(&form).unwrap(), "blankett").unwrap();
    assert_eq!(book.sheets[0].name, person.text("import-table-groups"));
    let before = person.workshop().clone();
    choose(&mut person, &form);
    assert!(person.reads(&person.text("import-nothing-new")));
    person.press_key("import-back");
    assert_eq!(*person.workshop(), before);
}

#[test]
fn another_workshop_is_the_start_of_this_one() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("forra.ron");
    let example = store::Shipped::Example.workshop().unwrap();
    store::save(&file, &example, store::Overwrite::Anything).unwrap();
    let mut person = at_need_groups(home.path(), Language::Swedish);
    let ways = person.text("need-groups-more-ways");
    person.press(Role::DisclosureTriangle, &ways);
    person.will_choose(&file);
    person.press_key("import-start-button");
    person.press_key("import-start-yes");
    let workshop = person.workshop();
    assert_eq!(workshop.need_groups.len(), example.need_groups.len());
    assert!(workshop.need_groups.iter().all(|group| group.unconfirmed));
    assert!(workshop.rounds.is_empty() && !workshop.has_answers());
    person.chord(Modifiers::COMMAND, Key::Z);
    assert!(person.workshop().need_groups.is_empty());
}

#[test]
fn the_list_is_put_in_order_with_keys_and_by_dragging() {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    prepare::question(&mut person);
    prepare::groups(&mut person);
    assert_eq!(names(&person), ["Sömn", "Artros", "Psykos"]);
    person.press_key("need-groups-order");
    let row = |person: &Person, name: &str| {
        let seen = person.sees();
        seen.into_iter()
            .find(|seen| seen.role == Role::ListItem && seen.label.starts_with(name))
            .unwrap()
    };
    let first = row(&person, "Sömn").label;
    person.press(Role::ListItem, &first);
    person.chord(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(names(&person), ["Artros", "Sömn", "Psykos"]);
    // Nothing is equal in a list of groups.
    person.key(Key::Equals);
    assert_eq!(names(&person), ["Artros", "Sömn", "Psykos"]);
    // By its handle, from last to first.
    let (from, to) = (row(&person, "Psykos").rect, row(&person, "Artros").rect);
    let start = from.left_center() + egui::vec2(20.0, 0.0);
    let end = to.left_top() + egui::vec2(20.0, 2.0);
    person.harness.event(egui::Event::PointerMoved(start));
    press(&mut person, start, true);
    for step in 1..=8 {
        let at = start + (end - start) * (step as f32 / 8.0);
        person.harness.event(egui::Event::PointerMoved(at));
        person.harness.step();
    }
    press(&mut person, end, false);
    person.settle();
    assert_eq!(names(&person), ["Psykos", "Artros", "Sömn"]);
    person.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(names(&person), ["Artros", "Sömn", "Psykos"]);
    person.press_key("need-groups-order-done");
    person.misses_no_text();
}

fn press(person: &mut Person, pos: egui::Pos2, pressed: bool) {
    person.harness.event(egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    });
    person.harness.step();
}

fn open_whole(person: &mut Person, name: &str) {
    let open = person.text_with("need-groups-open-named", &[("name", name.into())]);
    person.press(Role::Button, &open);
    let unfold = person.text("need-groups-unfold-merge");
    person.press(Role::DisclosureTriangle, &unfold);
}

#[test]
fn groups_are_merged_and_split_each_in_one_step() {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    prepare::question(&mut person);
    prepare::groups(&mut person);
    let before = person.workshop().clone();
    open_whole(&mut person, "Sömn");
    let with = person.text("need-groups-merge-with");
    person.press(Role::ComboBox, &with);
    person.press(Role::Button, "Artros");
    let merge = person.text_with(
        "need-groups-merge-button",
        &[("name", "Sömn".into()), ("other", "Artros".into())],
    );
    person.press(Role::Button, &merge);
    assert_eq!(names(&person), ["Sömn", "Psykos"]);
    let merged = &person.workshop().need_groups[0];
    assert_eq!(
        merged.demarcation,
        "Vuxna som inte sover\nAlla med ont i knän"
    );
    assert!(merged.note.contains("Artros"));
    person.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(*person.workshop(), before);
    person.write(&person.text("need-groups-split-name"), "Sömn hos unga");
    person.press_key("need-groups-split-button");
    assert_eq!(
        names(&person),
        ["Sömn", "Sömn hos unga", "Artros", "Psykos"]
    );
    person.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(*person.workshop(), before);
}

#[test]
fn a_group_with_answers_says_why_it_is_neither_merged_nor_split() {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    person.press_key("start-lead-button");
    person.go(Step::NeedGroups);
    let group = person
        .workshop()
        .need_groups
        .iter()
        .find(|group| person.workshop().is_answered_about(&group.id))
        .unwrap()
        .clone();
    open_whole(&mut person, &group.name);
    let why = person.text_with("error-answered-about", &[("name", (&group.name).into())]);
    assert!(person.reads(&why));
    assert!(
        person
            .find(Role::Button, &person.text("need-groups-split-button"))
            .is_none()
    );
    assert_ne!(group.id, GroupId::default());
}

/// Where something of this role and label stands, from the top of the window.
fn top_of(person: &Person, role: Role, label: &str) -> f32 {
    let seen = person.sees();
    let found = seen
        .into_iter()
        .find(|seen| seen.role == role && seen.label == label);
    found.unwrap_or_else(|| panic!("no {label}")).rect.top()
}

#[test]
fn a_group_opens_at_its_top() {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    person.press_key("start-lead-button");
    person.go(Step::NeedGroups);
    let name = person.workshop().need_groups[2].name.clone();
    let open = person.text_with("need-groups-open-named", &[("name", name.as_str().into())]);
    person.press(Role::Button, &open);
    person.settle();
    let back = top_of(&person, Role::Button, &person.text("need-groups-to-list"));
    assert!(
        (40.0..400.0).contains(&back),
        "the way back stands at {back}"
    );
}

#[test]
fn fields_for_resources_stay_under_the_pointer() {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    person.press_key("start-lead-button");
    person.go(Step::Missions);
    let part = person.text("missions-part-resources");
    person.press(Role::RadioButton, &part);
    let name = person.workshop().proposal.order[1][0].clone();
    let name = person.workshop().group_name(&name).to_owned();
    let group = person.text_with("resources-direction", &[("name", name.as_str().into())]);
    let keep = person.text("resources-keep");
    person.choose(&group, &keep);
    let title = format!("2. {name}");
    let before = top_of(&person, Role::Heading, &title);
    let grow = person.text("resources-grow");
    person.choose(&group, &grow);
    let after = top_of(&person, Role::Heading, &title);
    assert!(
        (before - after).abs() < 1.0,
        "moved from {before} to {after}"
    );
}
