//! The window, the record and the commands say the same of a hundred workshops made by chance: order, level, what must
//! be explained and why, agreement, sureness, and what each step lacks.

use std::sync::Arc;

use foretrade::app::application::work::record_work::{self, Job};
use foretrade::app::application::work::results_work::ResultsWork;
use foretrade::app::commands::RecordOptions;
use foretrade::cli::{self, Environment, Invocation, Outcome};
use foretrade::ranking::rules::Factor;
use foretrade::record::{Cause, FrozenResults};
use foretrade::results::{self, NeedOrder, ProcessFacts, Results, StepFacts, process_check};
use foretrade::store;
use foretrade::text::{Language, Message, Texts};
use foretrade::workshop::{GroupId, Workshop};
use jiff::Timestamp;
use serde_json::Value;

use crate::program::Prepared;
use crate::random_workshop::random_workshop;

const WORKSHOPS: u64 = 100;

/// What the window knows of a workshop.
fn window(workshop: &Arc<Workshop>) -> Results {
    let (mut known, mut work) = (Results::default(), ResultsWork::default());
    let ctx = egui::Context::default();
    work.refresh(&mut known, workshop, 0, &ctx).unwrap();
    work.wait(&mut known);
    known
}

/// What the record made in the window says.
fn record(workshop: &Arc<Workshop>, known: &Results) -> (FrozenResults, Vec<(String, String)>) {
    let job = Job {
        workshop: Arc::clone(workshop),
        known: known.clone(),
        read_from: None,
        options: RecordOptions::new(Language::Swedish),
        made: jiff::civil::date(2027, 3, 1),
        folder: None,
    };
    let made = record_work::start(job, &egui::Context::default()).unwrap();
    let record = made.wait().unwrap().unwrap().record;
    let texts = Texts::new(Language::Swedish);
    let process = record.document.tables().find(|it| it.id == "process");
    let rows = process.map_or_else(Vec::new, |table| {
        let row = |row: &Vec<_>| {
            let cell = |index: usize| foretrade::record::cell_text(&texts, &row[index]);
            (cell(0), cell(1))
        };
        table.rows.iter().map(row).collect()
    });
    (record.frozen.data.results, rows)
}

/// What a command writes; none where it cannot be carried out.
fn command(file: &Prepared, name: &str, options: &[&str]) -> Option<String> {
    let mut arguments = vec!["foretrade", name, file.argument()];
    arguments.extend(options);
    let environment = Environment {
        language: Language::Swedish,
        now: Timestamp::UNIX_EPOCH,
        painter: |_, _| Err(Message::new("no")),
        keys: foretrade::store::KeyRing::default,
    };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let arguments = arguments.iter().map(std::ffi::OsString::from);
    let ended = cli::run(arguments, &mut out, &mut err, &environment).unwrap();
    let text = String::from_utf8(out).unwrap();
    (ended != Invocation::Finished(Outcome::Cannot)).then_some(text)
}

fn json(file: &Prepared, name: &str, options: &[&str]) -> Option<Value> {
    let options: Vec<&str> = options.iter().copied().chain(["--json"]).collect();
    Some(serde_json::from_str(&command(file, name, &options)?).unwrap())
}

#[test]
fn window_record_and_commands_say_the_same() {
    let mut seen = [0; 6];
    for seed in 0..WORKSHOPS {
        let workshop = Arc::new(random_workshop(seed));
        let file = Prepared::new("prov.ron", store::to_text(&workshop).unwrap());
        let known = window(&workshop);
        let (frozen, process) = record(&workshop, &known);
        let case = Case {
            seed,
            workshop: &workshop,
            known: &known,
            frozen: &frozen,
            file: &file,
        };
        seen[0] += usize::from(case.need_order());
        seen[1] += usize::from(case.explanations());
        seen[2] += usize::from(case.members());
        seen[3] += usize::from(case.agreement());
        seen[4] += usize::from(case.sureness());
        seen[5] += case.path();
        case.process(&process);
    }
    // Agreement is defined for few of them: only where enough members ranked every group.
    assert!(seen.iter().all(|count| *count > 5), "{seen:?}");
}

/// One workshop with what is said of it.
struct Case<'a> {
    seed: u64,
    workshop: &'a Workshop,
    known: &'a Results,
    frozen: &'a FrozenResults,
    file: &'a Prepared,
}

impl Case<'_> {
    fn name<'a>(&'a self, id: &'a GroupId) -> &'a str {
        self.workshop.group_name(id)
    }

    /// Places, levels and needs.
    fn need_order(&self) -> bool {
        let seed = self.seed;
        let said = json(self.file, "rank", &[]);
        let Some(need) = &self.known.need else {
            assert!(
                said.is_none() && self.frozen.need_order.is_empty(),
                "{seed}"
            );
            return false;
        };
        let said = said.unwrap();
        let rows = said["groups"].as_array().unwrap();
        assert_eq!(rows.len(), self.workshop.need_groups.len(), "{seed}");
        assert_eq!(self.frozen.need_order.len(), rows.len(), "{seed}");
        for row in rows {
            let id = GroupId::new(row["id"].as_str().unwrap());
            let shown = need.standing(&id).unwrap();
            let kept = self.frozen.need_place(&id).unwrap();
            let place = row["rank"].as_u64().unwrap();
            assert_eq!(
                (place, place),
                (shown.rank as u64, u64::from(kept.place)),
                "{seed}"
            );
            let level = row["level"].as_f64();
            assert_eq!(level, shown.level.map(|it| it.number()), "{seed}");
            assert_eq!(level, kept.levels.as_ref().map(|it| it.level), "{seed}");
            let number = row["need"].as_f64().unwrap();
            assert_eq!((number, number), (shown.need.shown, kept.need), "{seed}");
        }
        self.way(need);
        true
    }

    /// The way to the first place.
    fn way(&self, need: &NeedOrder) {
        let seed = self.seed;
        let id = need.ids().concat().swap_remove(0);
        let place = need.standing(&id).unwrap().rank;
        let account = command(self.file, "explain", &[id.as_str()]).unwrap();
        let way = self.known.explain(&id, self.workshop).unwrap();
        assert!(account.starts_with(self.name(&id)), "{seed}");
        assert_eq!(way.rule, need.rule, "{seed}");
        assert!(
            account.contains(&format!("Plats {place}")),
            "{seed}: {account}"
        );
    }

    /// What the proposal must explain and why; what the rule's own order must.
    fn explanations(&self) -> bool {
        let seed = self.seed;
        let Some(need) = &self.known.need else {
            return false;
        };
        let id = |index: usize| need.situation.group(index).unwrap();
        assert_eq!(
            self.known.to_explain.len(),
            self.frozen.to_explain.len(),
            "{seed}"
        );
        for (shown, kept) in self.known.to_explain.iter().zip(&self.frozen.to_explain) {
            assert_eq!(id(shown.group), &kept.group, "{seed}");
            let before: Vec<_> = shown.pairs.iter().map(|pair| id(pair.before)).collect();
            assert_eq!(before, kept.passed_by.iter().collect::<Vec<_>>(), "{seed}");
            let factors = shown.causes().into_iter().map(|factor| match factor {
                Factor::Benefit => Cause::Benefit,
                Factor::Cost => Cause::Cost,
                Factor::Evidence => Cause::Evidence,
            });
            let choice = shown.by_choice().then_some(Cause::Choice);
            let causes: Vec<Cause> = factors.chain(choice).collect();
            assert_eq!(causes, kept.causes, "{seed}");
            assert_eq!(!shown.needs_reason(), kept.borderline, "{seed}");
            assert_eq!(shown.cost_alone(), kept.cost_alone, "{seed}");
        }
        self.own_audit(need);
        !self.known.to_explain.is_empty()
    }

    fn own_audit(&self, need: &NeedOrder) {
        let id = |index: usize| need.situation.group(index).unwrap().as_str();
        let shares = self.known.class_shares();
        let shown = need.audit(&need.ids(), self.workshop, shares);
        let shown: Vec<(&str, &str, bool)> = shown
            .iter()
            .flat_map(|passed| {
                let pairs = passed.pairs.iter();
                pairs.map(|pair| (id(pair.before), id(passed.group), pair.uncertain))
            })
            .collect();
        let said = json(self.file, "rank", &[]).unwrap();
        let said: Vec<(&str, &str, bool)> = said["audit"]
            .as_array()
            .unwrap()
            .iter()
            .map(|pair| {
                let text = |key: &str| pair[key].as_str().unwrap();
                (
                    text("above"),
                    text("below"),
                    pair["borderline"].as_bool().unwrap(),
                )
            })
            .collect();
        assert_eq!(said, shown, "{}", self.seed);
    }

    /// The members' order by the workshop's method.
    fn members(&self) -> bool {
        let seed = self.seed;
        let method = self.workshop.method.aggregation.name();
        let said = json(self.file, "aggregate", &["--method", method]);
        let Some(members) = self.known.members() else {
            assert!(
                said.is_none() && self.frozen.members_order.is_none(),
                "{seed}"
            );
            return false;
        };
        let said = said.unwrap();
        let mut tiers: Vec<Vec<&str>> = Vec::new();
        for tier in said["order"]
            .as_array()
            .unwrap()
            .iter()
            .chain(said.get("set_aside"))
        {
            let names = tier.as_array().unwrap().iter();
            tiers.push(names.map(|name| name.as_str().unwrap()).collect());
        }
        let shown = self.known.members_ids().unwrap();
        let shown: Vec<Vec<&str>> = shown
            .iter()
            .map(|tier| tier.iter().map(|id| self.name(id)).collect())
            .collect();
        assert_eq!(tiers, shown, "{seed}");
        let kept = self.frozen.members_order.as_ref().unwrap();
        assert_eq!(kept.aggregation, members.method, "{seed}");
        let view = self.known.latest_round().unwrap();
        for place in &kept.places {
            let row = view.index(&place.group).unwrap();
            let shown = members.order.place_of(row);
            assert_eq!(place.place.map(|it| it as usize), shown, "{seed}");
        }
        if let Some(proof) = &members.kemeny {
            assert_eq!(said["distance"].as_u64(), Some(proof.distance), "{seed}");
            assert_eq!(said["optimal"].as_bool(), kept.proved, "{seed}");
            assert_eq!(said["unique"].as_bool(), kept.unique, "{seed}");
        }
        true
    }

    fn agreement(&self) -> bool {
        let seed = self.seed;
        let said = json(self.file, "agreement", &[]);
        let Some(view) = self.known.latest_round() else {
            assert!(said.is_none(), "{seed}");
            return false;
        };
        let said = said.unwrap();
        let newest = self.known.rounds.iter().rposition(Option::is_some);
        let kept = &self.frozen.rounds[newest.unwrap()];
        let w = view.concordance.ok();
        assert_eq!(said["kendalls_w"].as_f64(), w, "{seed}");
        assert_eq!(kept.sums.kendalls_w, w, "{seed}");
        assert_eq!(
            said["mean_agreement"].as_f64(),
            kept.mean_agreement,
            "{seed}"
        );
        assert_eq!(said["conflict"].as_f64(), kept.conflict, "{seed}");
        w.is_some()
    }

    fn sureness(&self) -> bool {
        let seed = self.seed;
        let said = json(self.file, "robustness", &[]);
        let Some(Ok(sureness)) = &self.known.sureness else {
            assert!(said.is_none() && self.frozen.robustness.is_none(), "{seed}");
            return false;
        };
        let said = said.unwrap();
        let shares =
            |value: &Value| -> Vec<Vec<f64>> { serde_json::from_value(value.clone()).unwrap() };
        assert_eq!(
            shares(&said["acceptability"]),
            sureness.found.acceptability,
            "{seed}"
        );
        assert_eq!(shares(&said["pairwise"]), sureness.found.pairwise, "{seed}");
        let kept = self.frozen.robustness.as_ref().unwrap();
        let samples = self.workshop.method.robustness.samples;
        assert_eq!(
            (kept.samples, sureness.found.samples),
            (samples, samples),
            "{seed}"
        );
        assert_eq!(said["samples"].as_u64(), Some(u64::from(samples)), "{seed}");
        for interval in &kept.intervals {
            let row = self
                .known
                .need
                .as_ref()
                .unwrap()
                .situation
                .index(&interval.group)
                .unwrap();
            let (first, last) = sureness.found.rank_interval(row).unwrap();
            assert_eq!(
                (interval.first as usize, interval.last as usize),
                (first, last),
                "{seed}"
            );
        }
        true
    }

    /// Where each step stands and what it lacks. Returns how many steps lack something.
    fn path(&self) -> usize {
        let said = command(self.file, "check", &[]).unwrap();
        let mut lines = said.lines().peekable();
        let texts = Texts::new(Language::Swedish);
        let facts = StepFacts {
            workshop: self.workshop,
            results: self.known,
        };
        let mut lacking = 0;
        for step in results::path(self.workshop) {
            let title = texts.get(&format!("step-{}-title", step.name()));
            // What stands of a single group under the step before it is not looked at here.
            let heading = lines
                .find(|line| line.starts_with(&title))
                .unwrap_or_default();
            let state = texts.get(facts.state(step).key());
            assert!(heading.ends_with(&state), "{}: {said}", self.seed);
            if let Some(missing) = facts.still_missing(step) {
                lacking += 1;
                let line = format!("  {}", texts.message(&missing));
                assert_eq!(lines.next(), Some(line.as_str()), "{}", self.seed);
            } else if let Some(next) = lines.peek() {
                assert!(!next.contains("Det här saknas"), "{}: {said}", self.seed);
            }
        }
        lacking
    }

    /// What a good process left undone, in the record as in the window.
    fn process(&self, said: &[(String, String)]) {
        let texts = Texts::new(Language::Swedish);
        let points = process_check(self.workshop, ProcessFacts::of(self.known, self.workshop));
        let shown: Vec<(String, String)> = points
            .iter()
            .map(|point| (texts.get(point.key), texts.get(point.done.key())))
            .collect();
        assert_eq!(said, shown, "{}", self.seed);
    }
}
