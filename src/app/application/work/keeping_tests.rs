use std::path::PathBuf;
use std::sync::mpsc::channel;

use super::*;
use crate::store::disk::refusing::{Act, Refusing, Verdict};
use crate::store::{VersionBefore, load, recoveries, recovery_path, save};
use crate::workshop::{Workshop, WorkshopId};

const LONG: Duration = Duration::from_secs(20);

struct Home {
    folder: tempfile::TempDir,
}

impl Home {
    fn new() -> Self {
        let home = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        let path = home.file();
        std::fs::create_dir(path.parent().unwrap()).unwrap();
        save(&path, &workshop("Noll"), Overwrite::Nothing).unwrap();
        home
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("delat/prov.ron")
    }

    fn journals(&self) -> PathBuf {
        self.folder.path().join("recovery")
    }

    fn asked(&self, title: &'static str) -> Asked<&'static str> {
        let content = load(&self.file()).unwrap().content;
        Asked {
            work: Work {
                workshop: workshop(title),
                file: Some((self.file(), Overwrite::IfUnchanged(content))),
                before: VersionBefore::Kept,
                journal: Some(recovery_path(&self.journals(), Timestamp::UNIX_EPOCH)),
                versions: None,
                now: Timestamp::UNIX_EPOCH,
            },
            holder: None,
            lock: None,
            tag: title,
        }
    }

    fn title(&self) -> String {
        load(&self.file()).unwrap().workshop.title
    }
}

fn workshop(title: &str) -> Workshop {
    Workshop::new(WorkshopId::new("prov"), title)
}

#[test]
fn one_save_follows_another_without_waiting_for_it() {
    let home = Home::new();
    let disk = Arc::new(crate::store::disk::RealDisk);
    let mut keeper = Keeper::new(disk, Context::default());
    // All expect what the file held before any of them.
    for asked in ["Ett", "Tva", "Tre"].map(|title| home.asked(title)) {
        keeper.keep(asked, Duration::ZERO);
    }
    for title in ["Ett", "Tva", "Tre"] {
        let done = keeper.done(LONG).unwrap();
        assert_eq!(done.tag, title);
        assert!(matches!(done.outcome.kept, Kept::InFile(_)), "{title}");
    }
    assert!(!keeper.is_busy());
    assert_eq!(home.title(), "Tre");
}

#[test]
fn what_hangs_is_kept_beside_and_its_lock_held_until_it_is_done() {
    let home = Home::new();
    let (go_on, may_go_on) = channel::<()>();
    let shared = home.file().parent().unwrap().to_owned();
    let mut hung = false;
    let may_go_on = Mutex::new(may_go_on);
    let disk = Refusing::new(move |act, path| {
        if act == Act::WriteNew && path.starts_with(&shared) && !hung {
            hung = true;
            // A share that does not answer. The rule is asked under a lock, so what is beside asks another disk.
            let _ = may_go_on.lock().unwrap().recv();
        }
        Verdict::Do
    });
    let mut keeper = Keeper::new(Arc::new(disk), Context::default());
    let mut asked = home.asked("Ett");
    let holder = Holder::of_user(Timestamp::UNIX_EPOCH);
    let Ok(Locking::Taken(lock)) = FileLock::take(&home.file(), holder) else {
        panic!("the lock is free");
    };
    asked.lock = Some(Arc::new(Mutex::new(lock)));
    keeper.keep(asked, Duration::from_secs(5));
    assert_eq!(keeper.overdue_in(Duration::from_secs(5)), Some(PATIENCE));
    assert_eq!(
        keeper.overdue_in(Duration::from_secs(7)),
        Some(Duration::ZERO)
    );
    assert!(keeper.done(Duration::from_millis(50)).is_none());
    assert!(crate::store::lock::is_held(&home.file()));
    // The journal lies on another disk.
    keeper.disk = Arc::new(crate::store::disk::RealDisk);
    keeper.keep_beside(home.asked("Ett").work);
    assert_eq!(keeper.done_beside(LONG), Some(Ok(())));
    assert_eq!(recoveries(&home.journals())[0].title.as_deref(), Ok("Ett"));
    go_on.send(()).unwrap();
    let done = keeper.done(LONG).unwrap();
    assert!(matches!(done.outcome.kept, Kept::InFile(_)));
    assert!(!crate::store::lock::is_held(&home.file()));
    assert_eq!(home.title(), "Ett");
}
