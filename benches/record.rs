//! How long a record takes: building the document from its results, the PDF with its data inside, Word, and
//! the files of all formats; the example, 60 groups and 550.
//!
//! The results are there before the clock starts, as in the window when the order has been tried.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use divan::Bencher;
use foretrade::record::{self, Format, FrozenResults, Options, Record};
use foretrade::results::Results;
use foretrade::store::Shipped;
use foretrade::text::{Language, Texts};
use foretrade::workshop::{GroupId, Workshop};

/// The example, and two sizes made from it.
const GROUPS: [usize; 3] = [14, 60, 550];

fn main() {
    divan::main();
}

/// The example with its groups again and again until there are so many.
fn workshop(groups: usize) -> Workshop {
    let mut workshop = Shipped::Example.workshop().unwrap();
    workshop.method.robustness.samples = 300;
    let example = workshop.need_groups.clone();
    workshop.need_groups = example
        .iter()
        .cycle()
        .take(groups)
        .enumerate()
        .map(|(index, group)| {
            let mut group = group.clone();
            if index >= example.len() {
                group.id = GroupId::new(format!("{}-{index}", group.id));
                group.name = format!("{} {index}", group.name);
            }
            group
        })
        .collect();
    workshop.proposal.order = workshop
        .need_groups
        .iter()
        .map(|group| vec![group.id.clone()])
        .collect();
    workshop
}

fn results(workshop: &Workshop) -> FrozenResults {
    let mut known = Results::quick(&Arc::new(workshop.clone()));
    if let Some(question) = known.members_question() {
        known.take_in_orders(question.answer(&|| true));
    }
    known.complete(&AtomicBool::new(false), &|_| {});
    FrozenResults::of(workshop, &known)
}

fn options() -> Options {
    Options::new(jiff::civil::date(2027, 2, 5))
}

fn built(groups: usize, texts: &Texts) -> Record {
    let workshop = workshop(groups);
    record::build(&workshop, &results(&workshop), texts, &options()).unwrap()
}

fn files(bencher: Bencher<'_, '_>, groups: usize, formats: &[Format]) {
    let texts = Texts::new(Language::Swedish);
    let record = built(groups, &texts);
    bencher.bench_local(|| record.files(&texts, formats.iter().copied()).unwrap());
}

#[divan::bench(args = GROUPS, max_time = 5)]
fn document(bencher: Bencher<'_, '_>, groups: usize) {
    let texts = Texts::new(Language::Swedish);
    let workshop = workshop(groups);
    let results = results(&workshop);
    bencher.bench_local(|| record::build(&workshop, &results, &texts, &options()).unwrap());
}

#[divan::bench(args = GROUPS, max_time = 20)]
fn pdf_with_its_data(bencher: Bencher<'_, '_>, groups: usize) {
    files(bencher, groups, &[Format::Pdf]);
}

#[divan::bench(args = GROUPS, max_time = 5)]
fn word(bencher: Bencher<'_, '_>, groups: usize) {
    files(bencher, groups, &[Format::Word]);
}

#[divan::bench(args = GROUPS, max_time = 5)]
fn data(bencher: Bencher<'_, '_>, groups: usize) {
    files(bencher, groups, &[Format::Ron, Format::Json, Format::Csv]);
}

#[divan::bench(args = GROUPS, max_time = 30)]
fn all_formats(bencher: Bencher<'_, '_>, groups: usize) {
    files(bencher, groups, &Format::ALL);
}

/// Computing the figures again, setting the pages again and holding both against the PDF.
#[divan::bench(args = GROUPS, max_time = 30)]
fn verify_the_pdf(bencher: Bencher<'_, '_>, groups: usize) {
    let texts = Texts::new(Language::Swedish);
    let record = built(groups, &texts);
    let pdf = record.files(&texts, [Format::Pdf]).unwrap().remove(0).bytes;
    bencher.bench_local(|| {
        let read = record::read_record(&pdf).unwrap();
        assert!(record::check_record(&read, &|| false).unwrap().holds());
    });
}
