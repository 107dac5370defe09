//! Class and level of a group, and what is known of an order, as messages: the same on screen, on paper and in commands.

use crate::ranking::classes::{ClassAccount, ClassFrom};
use crate::ranking::kemeny::{Kemeny, OptimaCount};
use crate::ranking::rules::{LevelSpan, PriorityLevel};
use crate::text::Message;
use crate::workshop::findings::{LevelAccount, NeedPlace};
use crate::workshop::{Level, Workshop};

use super::situation::SettledOtherwise;

/// How a group came by its class, as it was frozen; none where that was not kept.
pub fn account_of(place: &NeedPlace) -> Option<ClassAccount> {
    let known = place.class_by_sum.is_some() || place.class_settled;
    known.then_some(ClassAccount {
        by_sum: place.class_by_sum,
        proposed: place.class_proposed,
        settled: place.class_settled.then_some(place.class),
    })
}

/// The levels that were possible, as they were frozen.
pub fn span_of(levels: &LevelAccount) -> Option<LevelSpan> {
    Some(LevelSpan {
        best: *levels.possible.iter().min()?,
        worst: *levels.possible.iter().max()?,
        or_no_benefit: levels.or_no_benefit,
    })
}

/// The class and what gave it; none for a group without a class.
pub fn class_message(account: &ClassAccount) -> Option<Message> {
    let class = Message::new(account.class()?.key());
    let key = match account.from() {
        ClassFrom::Sum => "class-by-sum",
        ClassFrom::Floor => "class-by-floor",
        ClassFrom::Settled if account.departs() => "class-settled-other",
        ClassFrom::Settled => "class-settled",
    };
    let other = match account.from() {
        ClassFrom::Floor => account.by_sum,
        ClassFrom::Sum | ClassFrom::Settled => account.proposed,
    };
    let other = other.map_or("class-none", |other| other.key());
    Some(
        Message::new(key)
            .with("class", class)
            .with("other", Message::new(other)),
    )
}

/// The level a group ends at, or the two it stands between.
pub fn level_message(level: PriorityLevel) -> Message {
    match level.between() {
        (first, second) if first == second => Message::new("level-ends-at").with("level", first),
        (first, second) => Message::new("level-ends-between")
            .with("first", first)
            .with("second", second),
    }
}

/// A class settled otherwise than proposed, and what that takes away of what would have to be explained.
pub fn settled_messages(workshop: &Workshop, found: &SettledOtherwise) -> Vec<Message> {
    let name = |row: usize| {
        let group = workshop.need_groups.get(row);
        group.map_or("", |group| group.name.as_str())
    };
    let word = |class: Option<Level>| Message::new(class.map_or("class-none", |class| class.key()));
    let group = workshop.need_groups.get(found.group);
    let because = group
        .and_then(|group| group.settled_class.as_ref())
        .map_or("", |settled| settled.because.trim());
    let key = if because.is_empty() {
        "audit-settled-without-reason"
    } else {
        "audit-settled"
    };
    let mut said = vec![
        Message::new(key)
            .with("group", name(found.group))
            .with("class", word(found.account.class()))
            .with("proposed", word(found.account.proposed))
            .with("because", because),
    ];
    said.extend(found.takes_away.iter().map(|(below, above)| {
        Message::new("audit-settled-takes-away")
            .with("below", name(*below))
            .with("above", name(*above))
    }));
    said
}

/// What the level may become when what is missing is known.
pub fn span_message(span: LevelSpan) -> Message {
    let levels = if span.best == span.worst {
        Message::new("level-whole").with("level", span.best)
    } else {
        Message::new("level-span")
            .with("best", span.best)
            .with("worst", span.worst)
    };
    let key = if span.or_no_benefit {
        "level-preliminary-or-none"
    } else {
        "level-preliminary"
    };
    Message::new(key).with("levels", levels)
}

/// More orders than this are not told as a number.
const MOST_TOLD: u64 = 1_000_000_000;

/// What is known of the order of least disagreement: whether it is the best, the only one, and what is sure.
pub fn kemeny_messages(found: &Kemeny) -> Vec<Message> {
    let mut said = Vec::new();
    let (sure, all) = found.sure_pairs();
    let sure = Message::new("aggregation-sure")
        .with("sure", sure)
        .with("all", all);
    if !found.is_proved() {
        said.push(Message::new("aggregation-gap").with("count", found.gap()));
        said.push(sure);
        return said;
    }
    match found.optima {
        OptimaCount::Exactly(1) => said.push(Message::new("aggregation-unique")),
        OptimaCount::Exactly(count) if count <= MOST_TOLD => {
            said.push(Message::new("aggregation-several-short").with("count", count));
        }
        OptimaCount::AtLeast(count) if (2..=MOST_TOLD).contains(&count) => {
            said.push(Message::new("aggregation-many").with("count", count));
            said.push(sure);
        }
        OptimaCount::Exactly(_) => said.push(Message::new("aggregation-very-many")),
        OptimaCount::AtLeast(_) => {
            said.push(Message::new("aggregation-uncounted"));
            said.push(sure);
        }
    }
    said
}
