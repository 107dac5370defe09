//! Judgements that several test modules share: the worked examples of the method.

use super::judgements::{Group, Judgements, Measure, Value};
use super::weights::Weights;
use crate::workshop::{Benefit, CostPerBenefit, EvidenceStrength, Level, Quality};
use rand::RngExt;
use rand_pcg::Pcg64;

pub(crate) fn weights(points: &[f64]) -> Weights {
    Weights::from_points(points).unwrap()
}

/// A group from its values alone; `None` is missing.
pub(crate) fn bare(values: &[Option<f64>]) -> Group {
    let values = values
        .iter()
        .map(|value| value.map_or_else(Value::missing, sure));
    Group::new(values.collect(), Measure::default())
}

/// A value of the best quality.
pub(crate) fn sure(value: f64) -> Value {
    Value::known(value, Quality::new(5).unwrap())
}

/// Groups from values alone, all known and of the best quality, without classes.
pub(crate) fn plain(rows: &[&[f64]]) -> Judgements {
    let groups = rows
        .iter()
        .map(|row| bare(&row.iter().copied().map(Some).collect::<Vec<_>>()))
        .collect();
    let table = Judgements::new(rows[0].len(), groups).unwrap();
    table.without_classes()
}

/// A group from levels written as letters (`XSML`, `-` missing) and its measure.
pub(crate) fn group(levels: &str, measure: Measure) -> Group {
    let word = |level| Value::level(level, Quality::new(5).unwrap());
    let value = |letter| match letter {
        'X' => word(Level::VeryLarge),
        'S' => word(Level::Large),
        'M' => word(Level::Moderate),
        'L' => word(Level::Small),
        _ => Value::missing(),
    };
    Group::new(levels.chars().map(value).collect(), measure)
}

pub(crate) fn measure(
    benefit: Benefit,
    cost: CostPerBenefit,
    evidence: EvidenceStrength,
) -> Measure {
    Measure {
        benefit: Some(benefit),
        cost: Some(cost),
        evidence: Some(evidence),
    }
}

/// Seven groups, A to G, with weights 1/2, 3/10, 1/5.
pub(crate) fn seven_groups() -> (Judgements, Weights) {
    use Benefit as B;
    use CostPerBenefit as C;
    use EvidenceStrength as E;
    let groups = vec![
        group("XXS", measure(B::Moderate, C::VeryHigh, E::Strong)),
        group("SSS", measure(B::Large, C::Low, E::Strong)),
        group("MSX", measure(B::Small, C::High, E::Moderate)),
        group("MMS", measure(B::Moderate, C::Low, E::Strong)),
        group("LMM", measure(B::Small, C::Low, E::VeryWeak)),
        group("XML", measure(B::None, C::Low, E::Strong)),
        group("SMS", measure(B::Small, C::High, E::Weak)),
    ];
    (
        Judgements::new(3, groups).unwrap(),
        weights(&[0.5, 0.3, 0.2]),
    )
}

/// Two groups whose class changes with the weight of the first of two criteria.
pub(crate) fn two_class_groups() -> Judgements {
    let strong = EvidenceStrength::Strong;
    let mut u = bare(&[Some(1.0), Some(1.0 / 3.0)]);
    u.measure = measure(Benefit::Large, CostPerBenefit::High, strong);
    let mut v = bare(&[Some(1.0 / 3.0), Some(2.0 / 3.0)]);
    v.measure = measure(Benefit::Large, CostPerBenefit::Low, strong);
    Judgements::new(2, vec![u, v]).unwrap()
}

/// A random table of levels and measures, some missing.
pub(crate) fn random_table(random: &mut Pcg64, groups: usize, criteria: usize) -> Judgements {
    let groups = (0..groups)
        .map(|_| random_group(random, criteria))
        .collect();
    Judgements::new(criteria, groups).unwrap()
}

pub(crate) fn random_group(random: &mut Pcg64, criteria: usize) -> Group {
    let mut pick = |count: usize| random.random_range(0..count);
    let values = (0..criteria)
        .map(|_| {
            let quality = Quality::ALL[pick(5)];
            match pick(8) {
                0 => Value::missing(),
                1 => Value::known(pick(101) as f64 / 100.0, quality),
                _ => Value::level(Level::ALL[pick(4)], quality),
            }
        })
        .collect();
    let measure = Measure {
        benefit: Benefit::ALL.get(pick(6)).copied(),
        cost: CostPerBenefit::ALL.get(pick(5)).copied(),
        evidence: EvidenceStrength::ALL.get(pick(5)).copied(),
    };
    let settled = Level::ALL.get(pick(16)).copied();
    Group {
        settled,
        ..Group::new(values, measure)
    }
}

/// Random weights with some zeros and ties.
pub(crate) fn random_weights(random: &mut Pcg64, criteria: usize) -> Weights {
    loop {
        let points: Vec<f64> = (0..criteria)
            .map(|_| f64::from(random.random_range(0..5_u8)))
            .collect();
        if let Ok(weights) = Weights::from_points(&points) {
            return weights;
        }
    }
}
