//! Findings that come after the act they belong to.

use super::super::references::Thing;
use super::super::{Findings, Workshop};
use super::checks::check_known;
use super::refused::EditError;

/// Notes findings of a closed round or of the fixed proposal: once, and only while what they were worked out from
/// stands.
pub(in super::super) fn note_findings(
    workshop: &mut Workshop,
    findings: Findings,
) -> Result<(), EditError> {
    if !findings.hold(workshop) {
        return Err(EditError::FindingsDoNotFit);
    }
    check_known(workshop, findings.groups().map(Thing::Group))?;
    match findings {
        Findings::Round(id, findings) => {
            let mut rounds = workshop.rounds.iter_mut();
            let round = rounds
                .find(|round| round.id == id)
                .filter(|round| !round.is_open() && round.findings.is_none())
                .ok_or(EditError::FindingsDoNotFit)?;
            round.findings = Some(Box::new(findings));
        }
        Findings::Proposal(findings) => {
            let proposal = &mut workshop.proposal;
            if proposal.fixed.is_none() || proposal.findings.is_some() {
                return Err(EditError::FindingsDoNotFit);
            }
            proposal.findings = Some(findings.into());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ranking::of_workshop::closing;
    use crate::workshop::findings::{MembersOrder, MembersPlace, WaysIn};
    use crate::workshop::testing::NOON;
    use crate::workshop::{
        Aggregation, Edit, GroupId, History, ProposalFindings, RoundFindings, apply,
    };

    /// The example with a third round that is open.
    fn open() -> Workshop {
        let mut workshop = crate::store::Shipped::Example.workshop().unwrap();
        workshop.proposal.fixed = None;
        workshop.method.rounds.0 = 9;
        apply(&mut workshop, Edit::OpenRound("prov".into()), NOON).unwrap();
        workshop
    }

    fn of_last_round(workshop: &Workshop, group: &str) -> Edit {
        let round = workshop.rounds.last().unwrap();
        let place = MembersPlace {
            group: GroupId::new(group),
            place: Some(1),
            span: None,
            figure: Some(0.75),
            median: None,
            quartiles: None,
        };
        let order = MembersOrder {
            round: round.id.clone(),
            aggregation: Aggregation::Borda,
            places: vec![place],
            distance: None,
            bound: None,
            optima: None,
            optima_at_least: false,
            unique: None,
            proved: None,
            other_methods: Default::default(),
        };
        let findings = RoundFindings {
            at: NOON,
            premises: RoundFindings::premises(workshop),
            ways_in: WaysIn::of(round),
            orders: vec![order],
            ..RoundFindings::default()
        };
        Edit::NoteFindings(Box::new(Findings::Round(round.id.clone(), findings)))
    }

    fn of_proposal(workshop: &Workshop) -> Edit {
        let findings = ProposalFindings {
            at: NOON,
            premises: ProposalFindings::premises(workshop),
            ..ProposalFindings::default()
        };
        Edit::NoteFindings(Box::new(Findings::Proposal(findings)))
    }

    #[test]
    fn findings_are_noted_once_and_only_of_what_is_closed() {
        let mut workshop = open();
        let refused = Err(EditError::FindingsDoNotFit);
        let edit = of_last_round(&workshop, "stroke");
        assert_eq!(apply(&mut workshop, edit, NOON), refused, "it is open");
        let edit = closing(&workshop).unwrap();
        apply(&mut workshop, edit, NOON).unwrap();
        let stray = of_last_round(&workshop, "finns-inte");
        assert_eq!(
            apply(&mut workshop, stray, NOON),
            Err(EditError::Unknown("finns-inte".to_owned()))
        );
        let edit = of_last_round(&workshop, "stroke");
        apply(&mut workshop, edit.clone(), NOON).unwrap();
        assert!(workshop.rounds.last().unwrap().findings.is_some());
        assert_eq!(apply(&mut workshop, edit, NOON), refused, "noted already");
        // They come back from a file as they were.
        let text = crate::store::to_text(&workshop).unwrap();
        assert_eq!(crate::store::parse(&text, "x").unwrap(), workshop);
    }

    #[test]
    fn findings_of_something_else_are_refused() {
        let mut workshop = open();
        let edit = closing(&workshop).unwrap();
        apply(&mut workshop, edit, NOON).unwrap();
        let edit = of_last_round(&workshop, "stroke");
        let mut group = workshop.need_groups[0].clone();
        group.name.push('!');
        apply(&mut workshop, Edit::SetNeedGroup(Box::new(group)), NOON).unwrap();
        let refused = Err(EditError::FindingsDoNotFit);
        assert_eq!(apply(&mut workshop, edit, NOON), refused);
        let edit = of_proposal(&workshop);
        assert_eq!(apply(&mut workshop, edit, NOON), refused, "it is not fixed");
    }

    #[test]
    fn noting_is_no_step_to_undo_and_survives_undo() {
        let mut workshop = crate::store::Shipped::Example.workshop().unwrap();
        workshop.proposal.fixed = Some(NOON);
        let mut history = History::new(workshop);
        let edit = Edit::SetTitle("Annan".to_owned());
        history.apply(edit, NOON).unwrap();
        let edit = of_proposal(history.workshop());
        history.apply(edit, NOON).unwrap();
        assert_eq!(history.undo_label().unwrap().key, "edit-title");
        assert!(history.undo(NOON));
        assert!(history.workshop().proposal.findings.is_some());
        assert!(history.redo(NOON));
        assert!(history.workshop().proposal.findings.is_some());
        // Once it is opened again, what was found of it is gone.
        let reopen = Edit::ReopenProposal {
            because: "Mer underlag".to_owned(),
        };
        history.apply(reopen, NOON).unwrap();
        assert!(history.workshop().proposal.findings.is_none());
    }
}
