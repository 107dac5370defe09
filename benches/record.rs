//! How long the record as PDF takes, from a record that is built: the example, and 550 groups.

#![allow(clippy::unwrap_used)]

use divan::Bencher;
use foretrade::record::{self, Format, Options, Record};
use foretrade::store::Shipped;
use foretrade::text::{Language, Texts};
use foretrade::workshop::{GroupId, Workshop};

fn main() {
    divan::main();
}

/// The example with its groups again and again until there are so many.
fn workshop(groups: usize) -> Workshop {
    let mut workshop = Shipped::Example.workshop().unwrap();
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

fn built(groups: usize, texts: &Texts) -> Record {
    let workshop = workshop(groups);
    let results = record::compute(&workshop, None, None, &|| true);
    let options = Options::new(jiff::civil::date(2027, 2, 5));
    record::build(&workshop, &results, texts, &options).unwrap()
}

#[divan::bench(args = [14, 60, 550], max_time = 20)]
fn pdf_with_its_data(bencher: Bencher<'_, '_>, groups: usize) {
    let texts = Texts::new(Language::Swedish);
    let record = built(groups, &texts);
    bencher.bench_local(|| record.files(&texts, [Format::Pdf]).unwrap());
}
