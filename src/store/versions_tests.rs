use super::*;
use crate::store::disk::RealDisk;
use crate::store::load;

fn at(minutes: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + minutes * 60).unwrap()
}

fn workshop(title: &str) -> Workshop {
    Workshop::new(WorkshopId::new("prov"), title)
}

fn keep(folder: &Path, title: &str, minutes: i64) {
    let workshop = workshop(title);
    let text = to_text(&workshop).unwrap();
    keep_version(&RealDisk, folder, &workshop.id, &text, at(minutes)).unwrap();
}

fn titles(folder: &Path) -> Vec<String> {
    versions(&RealDisk, folder, &WorkshopId::new("prov"))
        .iter()
        .map(|version| load(&version.path).unwrap().workshop.title)
        .collect()
}

#[test]
fn versions_are_listed_newest_first_and_the_same_is_kept_once() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("versions");
    assert_eq!(titles(&folder), [""; 0]);
    keep(&folder, "Ett", 0);
    keep(&folder, "Två", 1);
    keep(&folder, "Två", 2);
    assert_eq!(titles(&folder), ["Två", "Ett"]);
    let found = versions(&RealDisk, &folder, &WorkshopId::new("prov"));
    assert_eq!(found[1].saved, at(0));
    assert!(versions(&RealDisk, &folder, &WorkshopId::new("annan")).is_empty());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = found[0].path.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn the_last_ten_one_an_hour_and_one_a_day_stay() {
    // Saved every ten minutes for sixty days.
    let minutes: Vec<i64> = (0..60 * 24 * 6).map(|number| number * 10).collect();
    let now = at(*minutes.last().unwrap());
    let times: Vec<Timestamp> = minutes.iter().rev().map(|minute| at(*minute)).collect();
    let stay = staying(&times, now);
    assert!(stay.is_superset(&(0..10).collect()));
    let hourly = (1..24).filter(|hour| {
        let hour = SignedDuration::from_hours(*hour);
        let within = |index: &usize| {
            let age = now.duration_since(times[*index]);
            age >= hour && age < hour + SignedDuration::from_hours(1)
        };
        stay.iter().any(within)
    });
    assert_eq!(hourly.count(), 23);
    assert!((60..=66).contains(&stay.len()), "{}", stay.len());
    let oldest = times[*stay.last().unwrap()];
    let age = now.duration_since(oldest);
    assert!(age < DAYS_FOR && age > DAYS_FOR - SignedDuration::from_hours(48));
    // What stays is what would stay of it again: saving often takes no more away than saving seldom.
    let kept: Vec<Timestamp> = stay.iter().map(|index| times[*index]).collect();
    assert_eq!(staying(&kept, now).len(), kept.len());
}

#[test]
fn seconds_of_typing_drive_nothing_out() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("versions");
    for minute in 0..5 {
        keep(&folder, &format!("Minut {minute}"), minute);
    }
    for second in 1..50 {
        let workshop = workshop(&format!("Tecken {second}"));
        let text = to_text(&workshop).unwrap();
        let now = at(5) + SignedDuration::from_secs(second);
        keep_version(&RealDisk, &folder, &workshop.id, &text, now).unwrap();
    }
    let titles = titles(&folder);
    assert_eq!(titles[0], "Tecken 49");
    assert!(titles.contains(&"Minut 0".to_owned()), "{titles:?}");
    assert!(titles.len() <= 10, "{titles:?}");
}

#[test]
fn a_clock_that_is_wrong_for_a_while_takes_nothing_away() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("versions");
    for number in 0..8 {
        keep(&folder, &format!("Före {number}"), number * 60 * 24);
    }
    let before = titles(&folder);
    // A clock without its battery, for a day.
    for number in 0..30 {
        keep(&folder, &format!("1970 {number}"), number * 30 - 30_000_000);
    }
    let now = titles(&folder);
    assert!(before.iter().all(|title| now.contains(title)), "{now:?}");
    assert!(now.contains(&"1970 29".to_owned()), "{now:?}");
    // Years ahead, and back.
    keep(&folder, "9000", 3_000_000_000);
    keep(&folder, "Efter", 8 * 60 * 24);
    let now = titles(&folder);
    assert!(before.iter().all(|title| now.contains(title)), "{now:?}");
    assert_eq!(now[..2], ["9000", "Efter"]);
}

#[test]
fn removed_answers_go_from_every_version_and_the_rest_stays() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("versions");
    let sample = include_str!("../../tests/files/four-rules.ron");
    let first = parse(sample, "prov").unwrap();
    let round = first.rounds.first().unwrap();
    let members: Vec<_> = round.ballots().map(|it| it.member.clone()).collect();
    assert!(members.len() > 1);
    let text = to_text(&first).unwrap();
    keep_version(&RealDisk, &folder, &first.id, &text, at(0)).unwrap();
    let mut now = first.clone();
    now.title = "Senare".to_owned();
    now.rounds[0]
        .answers
        .retain(|it| *it.member() != members[0]);
    let text = to_text(&now).unwrap();
    keep_version(&RealDisk, &folder, &first.id, &text, at(1)).unwrap();
    // What cannot be read, and what a crash left, may hold the answers too.
    let inside = folder_of_workshop(&folder, &first.id);
    let found = versions(&RealDisk, &folder, &first.id);
    let broken = found[0]
        .path
        .with_file_name(format!("{}{SUFFIX}", at(2).strftime(TIME)));
    std::fs::write(&broken, "(").unwrap();
    std::fs::write(inside.join(".x.version.ron.abc123"), "half").unwrap();
    assert_eq!(take_answers_out(&RealDisk, &folder, &now), []);
    assert_eq!(std::fs::read_dir(&inside).unwrap().count(), 2);
    let earlier = load(&found[1].path).unwrap().workshop;
    assert_eq!(earlier.title, first.title);
    assert!(earlier.rounds[0].ballot(&members[0]).is_none());
    assert_eq!(earlier.rounds[0].answers.len(), members.len() - 1);
    assert_eq!(earlier.need_groups, first.need_groups);
}
