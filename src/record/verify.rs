//! Checks a frozen record: do the data carry their fingerprint, and does every figure hold when it is
//! computed again from them?
//!
//! Figures that rest on single answers that are gone (Kendall's W, agreement between answers, medians and
//! quartiles) cannot be computed again; they are named as such and never counted as right or wrong.

use std::sync::atomic::AtomicBool;

use crate::text::Message;
use crate::workshop::{GroupId, Workshop};

use super::RecordError;
use super::compute::compute;
use super::frozen::Frozen;
use super::results::Results;
use super::sureness::sureness;

/// Two numbers this close are the same figure: means are kept in the sums and normed again.
const TOLERANCE: f64 = 1e-9;

/// What a check found.
#[derive(Debug, Clone, PartialEq)]
pub struct Verification {
    /// The data have the fingerprint they were frozen with.
    pub fingerprint_holds: bool,
    /// Figures that do not hold, each as a message in words.
    pub wrong: Vec<Message>,
    /// Figures that cannot be computed again.
    pub not_recomputable: Vec<Message>,
}

impl Verification {
    /// Whether everything that can be checked holds.
    pub fn holds(&self) -> bool {
        self.fingerprint_holds && self.wrong.is_empty()
    }

    /// Everything found, to be said in order: what is wrong, or that all holds, then what cannot be
    /// computed again.
    pub fn messages(&self) -> Vec<Message> {
        let mut messages = Vec::new();
        if !self.fingerprint_holds {
            messages.push(Message::new("record-verify-fingerprint"));
        }
        messages.extend(self.wrong.iter().cloned());
        if self.holds() {
            messages.push(Message::new("record-verify-holds"));
        }
        messages.extend(self.not_recomputable.iter().cloned());
        messages
    }
}

/// Computes the record's figures again from its own data. `stop` ends a long search.
///
/// # Errors
/// When the data cannot be written for their fingerprint.
pub fn verify(frozen: &Frozen, stop: &dyn Fn() -> bool) -> Result<Verification, RecordError> {
    let data = &frozen.data;
    let again = compute(&data.workshop, None, None, stop);
    let mut check = Check {
        workshop: &data.workshop,
        wrong: Vec::new(),
    };
    check.weights(&data.results, &again);
    check.need_order(&data.results, &again);
    check.members_order(&data.results, &again);
    check.explanations(&data.results, &again);
    check.rounds(&data.results, &again);
    let tried = check.robustness(&data.results);
    Ok(Verification {
        fingerprint_holds: frozen.fingerprint_holds()?,
        wrong: check.wrong,
        not_recomputable: not_recomputable(&data.results, tried),
    })
}

struct Check<'a> {
    workshop: &'a Workshop,
    wrong: Vec<Message>,
}

impl Check<'_> {
    fn wrong(&mut self, figure: &'static str, group: Option<&GroupId>) {
        let what = Message::new(figure);
        self.wrong.push(match group {
            Some(group) => Message::new("record-verify-wrong-group")
                .with("figure", what)
                .with("group", self.workshop.group_name(group)),
            None => Message::new("record-verify-wrong").with("figure", what),
        });
    }

    fn weights(&mut self, said: &Results, again: &Results) {
        let same = said.weights_from == again.weights_from
            && said.weights.len() == again.weights.len()
            && said
                .weights
                .iter()
                .zip(&again.weights)
                .all(|(said, again)| {
                    said.criterion == again.criterion
                        && [
                            (said.mean, again.mean),
                            (said.lower, again.lower),
                            (said.median, again.median),
                            (said.upper, again.upper),
                        ]
                        .into_iter()
                        .all(|(said, again)| close(said, again))
                });
        if !same {
            self.wrong("record-part-weights", None);
        }
    }

    fn need_order(&mut self, said: &Results, again: &Results) {
        if said.need_order.len() != again.need_order.len() {
            self.wrong("record-part-need-order", None);
            return;
        }
        for said in &said.need_order {
            let Some(again) = again.need_place(&said.group) else {
                self.wrong("record-part-need-order", Some(&said.group));
                continue;
            };
            let parts = said.parts.len() == again.parts.len()
                && said
                    .parts
                    .iter()
                    .zip(&again.parts)
                    .all(|(said, again)| close(*said, *again));
            if said.place != again.place {
                self.wrong("record-column-place", Some(&said.group));
            }
            if !parts
                || !close(said.need, again.need)
                || !close(said.span.0, again.span.0)
                || !close(said.span.1, again.span.1)
            {
                self.wrong("record-column-need", Some(&said.group));
            }
            if said.class != again.class || said.class_uncertain != again.class_uncertain {
                self.wrong("record-column-class", Some(&said.group));
            }
            if said.levels != again.levels {
                self.wrong("record-column-level", Some(&said.group));
            }
            let value = match (said.free_value, again.free_value) {
                (Some(said), Some(again)) => close(said, again),
                (said, again) => said == again,
            };
            if !value {
                self.wrong("record-rule-free-weighing", Some(&said.group));
            }
        }
    }

    fn members_order(&mut self, said: &Results, again: &Results) {
        // The median place needs the answers themselves.
        let (Some(order), Some(_)) = (&said.members_order, &again.members_order) else {
            if said.members_order.is_none() && again.members_order.is_some() {
                self.wrong("record-part-members-order", None);
            }
            return;
        };
        for place in &order.places {
            let same = again
                .members_place(&place.group)
                .is_some_and(|again| place.place == again.place && place.span == again.span);
            if !same {
                self.wrong("record-part-members-order", Some(&place.group));
            }
        }
    }

    /// The findings; which are borderline rests on samples.
    fn explanations(&mut self, said: &Results, again: &Results) {
        let same = said.to_explain.len() == again.to_explain.len()
            && said
                .to_explain
                .iter()
                .zip(&again.to_explain)
                .all(|(said, again)| {
                    said.group == again.group
                        && said.passed_by == again.passed_by
                        && said.causes == again.causes
                        && said.cost_alone == again.cost_alone
                });
        if !same {
            self.wrong("record-part-to-explain", None);
        }
    }

    fn rounds(&mut self, said: &Results, again: &Results) {
        let same = said.rounds.len() == again.rounds.len()
            && said.rounds.iter().zip(&again.rounds).all(|(said, again)| {
                said.round == again.round
                    && said.asked == again.asked
                    && said.sums == again.sums
                    && match (said.conflict, again.conflict) {
                        (Some(said), Some(again)) => close(said, again),
                        (said, again) => said == again,
                    }
            });
        if !same {
            self.wrong("record-part-deliberation", None);
        }
    }
}

impl Check<'_> {
    /// Runs the recorded analysis again, where its weights are not the members' own that are gone.
    /// Whether it could be run.
    fn robustness(&mut self, said: &Results) -> bool {
        let Some(said) = &said.robustness else {
            return true;
        };
        let Ok(again) = sureness(self.workshop, &AtomicBool::new(false), &|_| {}) else {
            return false;
        };
        let again = again.result;
        let same = said.rule == again.rule
            && said.samples == again.samples
            && said.seed == again.seed
            && said.intervals == again.intervals
            && said.neighbours.len() == again.neighbours.len()
            && said
                .neighbours
                .iter()
                .zip(&again.neighbours)
                .all(|(said, again)| {
                    said.before == again.before
                        && said.after == again.after
                        && close(said.share, again.share)
                });
        if !same {
            self.wrong("record-part-robustness", None);
        }
        true
    }
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() <= TOLERANCE
}

/// Names of the figures that single answers would be needed for, where the record gives them; `tried`
/// tells whether the robustness analysis could be run again.
fn not_recomputable(said: &Results, tried: bool) -> Vec<Message> {
    let order = said.members_order.as_ref();
    let rounds = || said.rounds.iter();
    [
        (
            "record-column-kendalls-w",
            rounds().any(|round| round.sums.kendalls_w.is_some()),
        ),
        (
            "record-column-mean-agreement",
            rounds().any(|round| round.mean_agreement.is_some()),
        ),
        (
            "record-column-median",
            order.is_some_and(|order| order.places.iter().any(|place| place.median.is_some())),
        ),
        (
            "record-column-quartiles",
            order.is_some_and(|order| order.places.iter().any(|place| place.quartiles.is_some())),
        ),
        ("record-part-robustness", !tried),
    ]
    .into_iter()
    .filter(|(_, given)| *given)
    .map(|(figure, _)| {
        Message::new("record-verify-not-recomputable").with("figure", Message::new(figure))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::super::record_tests::example_record;
    use super::*;

    #[test]
    fn an_untouched_record_holds() {
        let verdict = verify(&example_record().frozen, &|| false).unwrap();
        assert!(verdict.holds(), "{verdict:?}");
        assert_eq!(verdict.not_recomputable.len(), 5);
        let texts = crate::text::Texts::new(crate::text::Language::Swedish);
        let said: Vec<String> = verdict
            .messages()
            .iter()
            .map(|it| texts.message(it))
            .collect();
        assert_eq!(said[0], "Alla siffror som går att räkna om stämmer.");
        assert_eq!(said[1], "Kendalls W: kan inte räknas om.");
    }

    #[test]
    fn one_changed_figure_is_named() {
        type Change = fn(&mut Frozen);
        let changes: [(&str, Change); 6] = [
            ("record-column-place", |it| {
                it.data.results.need_order[3].place += 1
            }),
            ("record-column-need", |it| {
                it.data.results.need_order[0].need += 1e-6
            }),
            ("record-column-level", |it| {
                it.data.results.need_order[1].levels.as_mut().unwrap().level = 9;
            }),
            ("record-part-members-order", |it| {
                it.data.results.members_order.as_mut().unwrap().places[2].place = Some(9);
            }),
            ("record-part-weights", |it| {
                it.data.results.weights[0].mean += 0.01
            }),
            ("record-part-to-explain", |it| {
                it.data.results.to_explain.clear()
            }),
        ];
        for (figure, change) in changes {
            let mut frozen = example_record().frozen;
            change(&mut frozen);
            let verdict = verify(&frozen, &|| false).unwrap();
            assert!(!verdict.fingerprint_holds, "{figure}");
            let named = verdict.wrong.iter().any(|message| {
                message.arguments.iter().any(|(_, argument)| {
                    *argument == crate::text::Argument::from(Message::new(figure))
                })
            });
            assert!(named, "{figure}: {:?}", verdict.wrong);
        }
    }

    #[test]
    fn the_analysis_is_run_again_where_its_weights_are_still_there() {
        let mut workshop = crate::store::Shipped::Example.workshop().unwrap();
        workshop.method.robustness.samples = 2_000;
        workshop.method.robustness.space = crate::workshop::WeightSpace::All;
        let found = sureness(&workshop, &AtomicBool::new(false), &|_| {}).unwrap();
        let shares = Some(found.class_shares.as_slice());
        let results = compute(&workshop, Some(found.result.clone()), shares, &|| false);
        let made = jiff::civil::date(2027, 2, 5);
        let mut frozen =
            Frozen::new(&workshop, &results, super::super::Audience::Matter, made).unwrap();
        let verdict = verify(&frozen, &|| false).unwrap();
        assert!(verdict.holds(), "{verdict:?}");
        assert_eq!(verdict.not_recomputable.len(), 4);
        let robustness = frozen.data.results.robustness.as_mut().unwrap();
        robustness.neighbours[0].share -= 0.01;
        assert_eq!(verify(&frozen, &|| false).unwrap().wrong.len(), 1);
    }

    #[test]
    fn a_changed_threshold_shows_in_the_figures_that_rest_on_it() {
        let mut frozen = example_record().frozen;
        frozen
            .data
            .workshop
            .method
            .parameters
            .class_borders
            .very_large = 0.89;
        let verdict = verify(&frozen, &|| false).unwrap();
        assert!(!verdict.holds());
        assert!(!verdict.wrong.is_empty());
    }
}
