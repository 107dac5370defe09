//! Resources in order of place, with the other side of every increase and the answers where an increase goes
//! against the order.

use super::super::tree::{Align, Block, Cell};
use super::{Builder, joined, names, with_places};
use crate::text;
use crate::text::money;
use crate::workshop::{GroupId, NeedGroup, Resources};

impl Builder<'_> {
    /// Nothing where no group says anything about its resources.
    pub(super) fn resources(&self) -> Vec<Block> {
        let groups: Vec<(Option<u32>, &NeedGroup)> = self
            .groups_by_place()
            .into_iter()
            .filter(|(_, group)| group.resources != Resources::default())
            .collect();
        if groups.is_empty() {
            return Vec::new();
        }
        let rows = groups
            .into_iter()
            .map(|(place, group)| self.resource_row(place, group))
            .collect();
        let columns = [
            ("place", Align::End),
            ("group-id", Align::Start),
            ("group", Align::Start),
            ("cost-today-data", Align::End),
            ("cost-today", Align::End),
            ("resource-direction", Align::Start),
            ("change-data", Align::End),
            ("change", Align::End),
            ("people-reached", Align::End),
            ("health-gain", Align::Start),
            ("other-side", Align::Start),
        ];
        let mut blocks = vec![
            self.heading("record-resources-title"),
            self.paragraph("record-resources-what"),
            self.table_with_header("resources", &columns, Some("group"), rows),
        ];
        let sums = self.workshop.resource_sums();
        for (key, sum) in [
            ("record-resources-lacking", sums.lacking()),
            ("record-resources-left-over", sums.left_over()),
        ] {
            if sum > 0 {
                let sum = money::kronor(self.texts, money::signed(sum));
                blocks.push(Block::Note(self.texts.with(key, &[("sum", sum.into())])));
            }
        }
        blocks.extend(self.against_order());
        blocks.push(self.note("record-resources-principles"));
        blocks
    }

    /// All groups: those with a place first and in its order.
    fn groups_by_place(&self) -> Vec<(Option<u32>, &NeedGroup)> {
        let placed: Vec<(u32, &GroupId)> = with_places(self.standing_order())
            .into_iter()
            .map(|(place, _, group)| (place, group))
            .collect();
        let place = |group: &NeedGroup| {
            placed
                .iter()
                .find(|(_, id)| *id == &group.id)
                .map(|(place, _)| *place)
        };
        let mut groups: Vec<(Option<u32>, &NeedGroup)> = self
            .workshop
            .need_groups
            .iter()
            .map(|group| (place(group), group))
            .collect();
        groups.sort_by_key(|(place, _)| place.unwrap_or(u32::MAX));
        groups
    }

    fn resource_row(&self, place: Option<u32>, group: &NeedGroup) -> Vec<Cell> {
        let resources = &group.resources;
        let written = |amount: i64| Cell::Text(money::kronor(self.texts, amount));
        let cost = resources.cost_today.map(money::signed);
        vec![
            place.map_or(Cell::Empty, |place| Cell::Whole(i64::from(place))),
            Cell::Text(group.id.as_str().to_owned()),
            Cell::Text(group.name.clone()),
            cost.map_or(Cell::Missing, Cell::Whole),
            cost.map_or(Cell::Missing, written),
            resources.direction.map_or(Cell::Empty, |direction| {
                Cell::Text(self.get(names::direction(direction)))
            }),
            resources.change.map_or(Cell::Empty, Cell::Whole),
            resources.change.map_or(Cell::Empty, written),
            resources
                .people_reached
                .map_or(Cell::Empty, |people| Cell::Whole(money::signed(people))),
            Cell::text(&resources.health_gain),
            Cell::text(joined(" · ", &[&resources.who_gains, &resources.who_pays])),
        ]
    }

    fn against_order(&self) -> Vec<Block> {
        self.workshop
            .against_order()
            .into_iter()
            .map(|found| {
                let reason = self
                    .workshop
                    .group(&found.grows)
                    .map(|group| group.resources.against_order_because.trim())
                    .filter(|reason| !reason.is_empty())
                    .map_or_else(
                        || self.get("record-resources-against-unanswered"),
                        str::to_owned,
                    );
                Block::Note(text!(
                    self.texts,
                    "record-resources-against-order",
                    name = self.workshop.group_name(&found.grows),
                    others = self.names_of(&found.before),
                    reason = reason
                ))
            })
            .collect()
    }

    fn names_of(&self, groups: &[GroupId]) -> String {
        let names: Vec<&str> = groups
            .iter()
            .map(|group| self.workshop.group_name(group))
            .collect();
        self.texts.list(&names)
    }
}
