//! Earlier versions of workshops, in the user's own folder: the last ten, one an hour for a day, one a day for a month.
//!
//! Each is a workshop file like any other, named by when it was saved, in a folder per workshop; only its owner may
//! read it. Two of the last ten are at least a minute apart, so that ten seconds of typing do not drive out the day
//! before. Times ahead of now, as after a clock has been set back, are thinned among themselves, so that a clock that is
//! wrong for a while takes nothing away. Which of them lie there is all there is to know: there is no list beside that
//! could be wrong.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp, civil::DateTime, tz::TimeZone};
use rayon::prelude::*;

use crate::workshop::{Difference, Gravity, Workshop, WorkshopId, differences, validate};

use super::disk::{Access, Disk};
use super::error::StoreError;
use super::save::{remove, temporary_of, write_whole};
use super::workshop_file::{ContentHash, LARGEST, decode, file_name, parse, to_text};

/// What version files are called after the time.
const SUFFIX: &str = ".version.ron";

/// How the time stands in a name.
const TIME: &str = "%Y%m%d-%H%M%S-%3f";

/// The newest that are kept whatever their time.
const NEWEST: usize = 10;

/// Two of the newest are at least so far apart.
const APART: SignedDuration = SignedDuration::from_mins(1);

/// One an hour is kept for so long.
const HOURS_FOR: SignedDuration = SignedDuration::from_hours(24);

/// One a day is kept for so long.
const DAYS_FOR: SignedDuration = SignedDuration::from_hours(24 * 31);

/// An earlier version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Where it is.
    pub path: PathBuf,
    /// When it was saved.
    pub saved: Timestamp,
}

/// An earlier version, and how it differs from the work as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// The version.
    pub version: Version,
    /// What differs; none where it cannot be read.
    pub differs: Option<Vec<Difference>>,
}

/// The folder of a workshop's versions, in the folder of all versions.
fn folder_of_workshop(folder: &Path, workshop: &WorkshopId) -> PathBuf {
    let mark = ContentHash::of(workshop.as_str().as_bytes()).to_string();
    folder.join(mark.get(..16).unwrap_or_default())
}

/// The versions of a workshop, newest first. A folder that is not there holds none.
pub fn versions(disk: &dyn Disk, folder: &Path, workshop: &WorkshopId) -> Vec<Version> {
    let mut found: Vec<Version> = disk
        .list(&folder_of_workshop(folder, workshop))
        .unwrap_or_default()
        .into_iter()
        .filter_map(|path| {
            let name = file_name(&path);
            let time = DateTime::strptime(TIME, name.strip_suffix(SUFFIX)?).ok()?;
            let saved = time.to_zoned(TimeZone::UTC).ok()?.timestamp();
            Some(Version { path, saved })
        })
        .collect();
    found.sort_by(|a, b| (b.saved, &b.path).cmp(&(a.saved, &a.path)));
    found
}

/// The versions of a workshop that differ from it as it stands, newest first. All of them are read for that.
pub fn earlier_versions(disk: &dyn Disk, folder: &Path, now: &Workshop) -> Vec<Earlier> {
    versions(disk, folder, &now.id)
        .into_par_iter()
        .map(|version| {
            let read = read(disk, &version.path);
            Earlier {
                differs: read.ok().map(|earlier| differences(&earlier, now)),
                version,
            }
        })
        .filter(|earlier| earlier.differs.as_ref().is_none_or(|it| !it.is_empty()))
        .collect()
}

/// Reads a version.
fn read(disk: &dyn Disk, path: &Path) -> Result<Workshop, StoreError> {
    let bytes = disk
        .read(path, LARGEST)
        .map_err(|error| StoreError::reading(path, &error))?;
    let name = file_name(path);
    parse(decode(&bytes, &name)?, &name)
}

/// Keeps a text as the newest version, and lets go of those whose time is over. The text of the newest is not kept
/// twice.
///
/// # Errors
/// Why it was not kept; those before it are.
pub fn keep_version(
    disk: &dyn Disk,
    folder: &Path,
    workshop: &WorkshopId,
    text: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let inside = folder_of_workshop(folder, workshop);
    let path = inside.join(format!("{}{SUFFIX}", now.strftime(TIME)));
    let refused = |error| StoreError::writing(&path, &error);
    let mut found = versions(disk, folder, workshop);
    if let Some(newest) = found.first()
        && disk
            .read(&newest.path, LARGEST)
            .is_ok_and(|bytes| bytes == text.as_bytes())
    {
        return Ok(());
    }
    disk.make_folders(&inside, Access::Private)
        .map_err(refused)?;
    write_whole(disk, &path, text.as_bytes(), Access::Private)?;
    // The time in a name has whole milliseconds.
    let saved = Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now);
    found.retain(|version| version.path != path);
    let at = found.partition_point(|version| version.saved > saved);
    found.insert(at, Version { path, saved });
    let times: Vec<Timestamp> = found.iter().map(|version| version.saved).collect();
    let stay = staying(&times, now);
    for (index, version) in found.iter().enumerate() {
        if index != at && !stay.contains(&index) {
            remove(disk, &version.path)?;
        }
    }
    Ok(())
}

/// Which of these times, newest first, are kept: their places. Times ahead of now are thinned among themselves.
fn staying(times: &[Timestamp], now: Timestamp) -> BTreeSet<usize> {
    let ahead = times.iter().take_while(|time| **time > now).count();
    let latest = times.first().copied().unwrap_or(now);
    let mut stay = BTreeSet::new();
    for (places, now) in [(0..ahead, latest), (ahead..times.len(), now)] {
        thin(times, places, now, &mut stay);
    }
    stay
}

fn thin(times: &[Timestamp], places: Range<usize>, now: Timestamp, stay: &mut BTreeSet<usize>) {
    let mut newest: Vec<Timestamp> = Vec::new();
    let mut hours = BTreeSet::new();
    let mut days = BTreeSet::new();
    for (index, time) in times
        .iter()
        .enumerate()
        .skip(places.start)
        .take(places.len())
    {
        let age = now.duration_since(*time);
        let seconds = time.as_second();
        let apart = newest
            .last()
            .is_none_or(|later| later.duration_since(*time) >= APART);
        if apart && newest.len() < NEWEST {
            newest.push(*time);
            stay.insert(index);
        }
        // The last of each hour and of each day.
        if age < HOURS_FOR && hours.insert(seconds.div_euclid(3600)) {
            stay.insert(index);
        }
        if age < DAYS_FOR && days.insert(seconds.div_euclid(24 * 3600)) {
            stay.insert(index);
        }
    }
}

/// Takes out of every version of a workshop the answers that are no longer in it. A version that cannot be read, or
/// would not be sound without them, is removed whole; so is what a crash has left beside them.
///
/// Returns what could not be reached: it still holds the answers.
pub fn take_answers_out(disk: &dyn Disk, folder: &Path, now: &Workshop) -> Vec<StoreError> {
    let inside = folder_of_workshop(folder, &now.id);
    let mut problems = Vec::new();
    for path in disk.list(&inside).unwrap_or_default() {
        let outcome = if temporary_of(&file_name(&path)).is_some() {
            remove(disk, &path)
        } else {
            take_out_of(disk, &path, now)
        };
        problems.extend(outcome.err());
    }
    problems
}

fn take_out_of(disk: &dyn Disk, path: &Path, now: &Workshop) -> Result<(), StoreError> {
    let bytes = disk
        .read(path, LARGEST)
        .map_err(|error| StoreError::reading(path, &error))?;
    let name = file_name(path);
    let read = decode(&bytes, &name).and_then(|text| parse(text, &name));
    let Ok(mut version) = read else {
        return remove(disk, path);
    };
    if !only_answers_of(&mut version, now) {
        return Ok(());
    }
    let sound = validate(&version)
        .iter()
        .all(|finding| finding.gravity != Gravity::Error);
    match to_text(&version) {
        Ok(text) if sound => write_whole(disk, path, text.as_bytes(), Access::Private),
        _ => remove(disk, path),
    }
}

/// Takes out of a version the answers of members that have none in the workshop now. Returns whether there were any.
fn only_answers_of(version: &mut Workshop, now: &Workshop) -> bool {
    let mut changed = false;
    for round in version.rounds.iter_mut() {
        let present = now.rounds.iter().find(|it| it.id == round.id);
        let before = round.answers.len();
        round
            .answers
            .retain(|answer| present.is_some_and(|it| it.has_answer_of(answer.member())));
        if round.answers.len() == before {
            continue;
        }
        changed = true;
        // Where sums stand in for the answers they do so in the version too, in a round that is closed as it is now.
        if let Some(present) = present
            && present.sums.is_some()
        {
            round.sums.clone_from(&present.sums);
            round.closed = present.closed;
            round.asked = present.asked;
        }
    }
    changed
}

#[cfg(test)]
#[path = "versions_tests.rs"]
mod tests;
