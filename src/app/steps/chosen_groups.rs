//! Which groups a picture shows when there are more than it can hold: those at the top, until somebody adds
//! others by name or takes some away.
//!
//! Invariants: at most [`MOST_SHOWN`] are shown, in the order given; a group that is gone is not shown.

use std::collections::HashMap;

use egui::{RichText, Ui};

use crate::app::steps::context::StepContext;
use crate::app::theme::space;
use crate::app::widgets::{quiet_button, text_field};
use crate::workshop::GroupId;

/// The most groups that a picture shows at a time.
pub const MOST_SHOWN: usize = 40;
/// How many are shown until somebody chooses.
const SHOWN_FIRST: usize = 12;
/// The most groups that a search names.
const MOST_FOUND: usize = 8;

/// What is chosen, per picture.
#[derive(Default)]
struct Choices {
    pictures: HashMap<String, Choice>,
}

/// What is chosen in one picture.
#[derive(Default, Clone)]
struct Choice {
    /// None until somebody chooses.
    groups: Option<Vec<GroupId>>,
    search: String,
}

/// The groups that the picture `id` shows out of `all`, which stand in the order shown. Where all fit,
/// nothing is asked and all are given back.
pub fn choose(
    ui: &mut Ui,
    context: &mut StepContext<'_>,
    id: &str,
    all: &[GroupId],
) -> Vec<GroupId> {
    if all.len() <= MOST_SHOWN {
        return all.to_vec();
    }
    let choices = context.view.part::<Choices>();
    let mut choice = choices.pictures.get(id).cloned().unwrap_or_default();
    let mut shown = in_order(all, choice.groups.as_deref());
    ui.push_id(("chosen groups", id), |ui| {
        let counts = [("shown", shown.len().into()), ("count", all.len().into())];
        ui.label(context.text_with("method-chosen-count", &counts));
        if let Some(search) = text_field(ui, &context.text("method-chosen-search"), &choice.search)
        {
            choice.search = search;
        }
        let found = matching(all, &shown, &choice.search, |group| {
            context.workshop.group_name(group).to_owned()
        });
        if !choice.search.trim().is_empty() {
            let soft = context.theme.colours.ink_soft;
            if shown.len() >= MOST_SHOWN {
                let most = [("most", MOST_SHOWN.into())];
                let said = context.text_with("method-chosen-full", &most);
                ui.label(RichText::new(said).color(soft));
            } else if found.is_empty() {
                ui.label(RichText::new(context.text("method-chosen-none")).color(soft));
            }
        }
        let mut chosen = None;
        ui.horizontal_wrapped(|ui| {
            for group in found.iter().take(MOST_FOUND) {
                let name = [("group", context.workshop.group_name(group).into())];
                let label = context.text_with("method-chosen-add", &name);
                if shown.len() < MOST_SHOWN && quiet_button(ui, &label).clicked() {
                    chosen = Some([shown.as_slice(), std::slice::from_ref(group)].concat());
                }
            }
        });
        let title = context.text("method-chosen-shown");
        crate::app::widgets::disclosure(ui, &title, |ui| {
            ui.horizontal_wrapped(|ui| {
                for group in &shown {
                    let name = [("group", context.workshop.group_name(group).into())];
                    let label = context.text_with("method-chosen-remove", &name);
                    if shown.len() > 2 && quiet_button(ui, &label).clicked() {
                        let kept = shown.iter().filter(|other| *other != group);
                        chosen = Some(kept.cloned().collect());
                    }
                }
            });
        });
        if choice.groups.is_some() {
            let count = [("count", SHOWN_FIRST.into())];
            let label = context.text_with("method-chosen-top", &count);
            if quiet_button(ui, &label).clicked() {
                choice = Choice::default();
                chosen = None;
                shown = in_order(all, None);
            }
        }
        if let Some(groups) = chosen {
            shown = in_order(all, Some(&groups));
            choice.groups = Some(groups);
        }
        ui.add_space(space::ONE);
    });
    let choices = context.view.part::<Choices>();
    choices.pictures.insert(id.to_owned(), choice);
    shown
}

/// The chosen groups as they stand in the order, or those at its top.
fn in_order(all: &[GroupId], chosen: Option<&[GroupId]>) -> Vec<GroupId> {
    let kept = |group: &&GroupId| chosen.is_none_or(|chosen| chosen.contains(group));
    let most = if chosen.is_some() {
        MOST_SHOWN
    } else {
        SHOWN_FIRST
    };
    all.iter().filter(kept).take(most).cloned().collect()
}

/// Groups not shown whose name holds the words, capital or not.
fn matching<'a>(
    all: &'a [GroupId],
    shown: &[GroupId],
    words: &str,
    name: impl Fn(&GroupId) -> String,
) -> Vec<&'a GroupId> {
    let words = words.trim().to_lowercase();
    if words.is_empty() {
        return Vec::new();
    }
    all.iter()
        .filter(|group| !shown.contains(group))
        .filter(|group| name(group).to_lowercase().contains(&words))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(count: usize) -> Vec<GroupId> {
        (0..count)
            .map(|number| GroupId::new(format!("grupp-{number}")))
            .collect()
    }

    #[test]
    fn the_top_is_shown_until_somebody_chooses() {
        let all = groups(550);
        assert_eq!(in_order(&all, None), all[..SHOWN_FIRST]);
        let chosen = [all[400].clone(), all[3].clone()];
        assert_eq!(
            in_order(&all, Some(&chosen)),
            [all[3].clone(), all[400].clone()]
        );
        let gone = groups(551).split_off(550);
        assert_eq!(in_order(&all, Some(&gone)), []);
        assert_eq!(in_order(&all, Some(&all)).len(), MOST_SHOWN);
    }

    #[test]
    fn a_search_finds_what_is_not_shown() {
        let all = groups(50);
        let names = |group: &GroupId| match group.as_str() {
            "grupp-45" => "Långvarig Smärta".to_owned(),
            _ => "Annat".to_owned(),
        };
        assert_eq!(matching(&all, &all[..12], "  smärta ", names), [&all[45]]);
        assert!(matching(&all, &all[40..], "smärta", names).is_empty());
        assert!(matching(&all, &all[..12], " ", names).is_empty());
    }
}
