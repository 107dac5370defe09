//! Marks that remind while a member ranks: a weak voice, what can be prevented, unequal health. A mark gives no points
//! and moves no group; prevention and equality have their place by being seen.

use egui::{RichText, Ui};

use super::PrivateContext;
use crate::app::widgets::disclosure;
use crate::workshop::{GroupId, NeedGroup};

/// Whether a group has a mark.
type Marked = fn(&NeedGroup) -> bool;

/// The marks with their text keys, and which groups have them.
const MARKS: [(&str, Marked); 3] = [
    ("marks-weak-voice", |group| group.weak_voice),
    ("marks-preventable", |group| group.preventable),
    ("marks-unequal", |group| !group.inequality.trim().is_empty()),
];

/// Nothing while no group is marked. `name` gives each group the name it has in this view.
pub(super) fn show(ui: &mut Ui, context: &PrivateContext<'_>, name: impl Fn(&GroupId) -> String) {
    let lines: Vec<String> = MARKS
        .iter()
        .filter_map(|(key, has)| {
            let mut marked: Vec<String> = context
                .workshop
                .need_groups
                .iter()
                .filter(|group| has(group))
                .map(|group| name(&group.id))
                .collect();
            // By name, so that letters in place of names do not tell the order of the list.
            marked.sort();
            let groups = context.texts.list(&marked);
            (!marked.is_empty()).then(|| context.text_with(key, &[("groups", groups.into())]))
        })
        .collect();
    if lines.is_empty() {
        return;
    }
    disclosure(ui, &context.text("marks-title"), |ui| {
        for line in lines {
            ui.label(line);
        }
        let note = context.text("need-groups-marks-sentence");
        ui.label(RichText::new(note).color(context.theme.colours.ink_soft));
    });
}
