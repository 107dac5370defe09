//! Notes what a closed round said and what the fixed proposal rested on, once that is worked out, so that nothing done
//! later changes what is told of them.

use jiff::Timestamp;

use super::Application;
use crate::app::application::document::Document;
use crate::app::commands::Purpose;
use crate::results::Results;
use crate::workshop::premises::{Fingerprints, changed};
use crate::workshop::{Edit, Findings, ProposalFindings, RoundFindings, RoundId, Step, Workshop};

/// What is still to be noted in the open document.
#[derive(Default)]
pub(super) struct Noting {
    /// Which of the documents that this window has had open.
    document: u64,
    owed: Vec<Owed>,
    /// The results that were last looked through.
    seen: Option<(Option<u64>, u64)>,
}

/// Something that was closed or fixed and is to be noted, with what it then rested on.
enum Owed {
    Round(RoundId, Fingerprints),
    Proposal(Timestamp, Fingerprints),
}

impl Owed {
    /// The newest closed round.
    fn round(workshop: &Workshop) -> Option<Self> {
        let round = workshop.latest_closed_round()?;
        let owed = round.findings.is_none();
        owed.then(|| Self::Round(round.id.clone(), RoundFindings::premises(workshop)))
    }

    /// The fixed proposal.
    fn proposal(workshop: &Workshop) -> Option<Self> {
        let fixed = workshop.proposal.fixed?;
        let owed = workshop.proposal.findings.is_none();
        owed.then(|| Self::Proposal(fixed, ProposalFindings::premises(workshop)))
    }

    /// What came of it; none while it is worked out, or where something else stands in the meantime.
    fn found(&self, workshop: &Workshop, known: &Results, now: Timestamp) -> Option<Findings> {
        match self {
            Self::Round(id, premises) => {
                let newest = workshop.latest_closed_round()?;
                let found = known.round_findings(now)?;
                let same = newest.id == *id && found.premises == *premises;
                same.then(|| Findings::Round(id.clone(), found))
            }
            Self::Proposal(fixed, premises) => {
                let found = known.proposal_findings(now)?;
                let same = workshop.proposal.fixed == Some(*fixed) && found.premises == *premises;
                same.then_some(Findings::Proposal(found))
            }
        }
    }
}

impl Noting {
    /// What a stop left to be noted: only what was closed or fixed by a program that notes, which is told by the sums
    /// that stand beside the answers, and only where nothing has changed since.
    fn at_opening(number: u64, document: &Document, purpose: Purpose) -> Self {
        let workshop = document.workshop();
        let mut noting = Self {
            document: number,
            ..Self::default()
        };
        if purpose != Purpose::Lead || document.is_read_only() {
            return noting;
        }
        let settled =
            |step| workshop.settled.contains_key(&step) && changed(workshop, step).is_empty();
        let newest = workshop.latest_closed_round();
        let with_sums = newest.is_some_and(|round| round.sums.is_some() && round.is_readable());
        let noted = newest.is_some_and(|round| round.findings.is_some());
        if with_sums && settled(Step::Weigh) && settled(Step::Rank) {
            noting.owed.extend(Owed::round(workshop));
        }
        if (with_sums || noted) && settled(Step::Propose) {
            noting.owed.extend(Owed::proposal(workshop));
        }
        noting
    }

    /// A round was closed, or the proposal fixed.
    fn owe(&mut self, owed: Option<Owed>) {
        self.owed.extend(owed);
        self.seen = None;
    }
}

/// What an edit leaves to be noted once it is applied.
pub(super) enum Ends {
    Round,
    Proposal,
}

impl Ends {
    /// What an edit closes or fixes.
    pub(super) fn by(edit: &Edit) -> Option<Self> {
        match edit {
            Edit::CloseRound(_) => Some(Self::Round),
            Edit::FixProposal => Some(Self::Proposal),
            _ => None,
        }
    }
}

impl Application {
    /// What was just closed or fixed is to be noted.
    pub(super) fn owe_findings(&mut self, ends: &Ends) {
        self.begin_noting();
        let Some(document) = &self.state.document else {
            return;
        };
        let workshop = document.workshop();
        self.noting.owe(match ends {
            Ends::Round => Owed::round(workshop),
            Ends::Proposal => Owed::proposal(workshop),
        });
    }

    /// Begins anew for another document than before.
    fn begin_noting(&mut self) {
        if self.noting.document == self.opened {
            return;
        }
        if let Some(document) = &self.state.document {
            self.noting = Noting::at_opening(self.opened, document, self.state.purpose);
        }
    }

    /// Notes what has been worked out of what is to be noted. It is no step to undo.
    pub(super) fn note_findings(&mut self) {
        self.begin_noting();
        let now = self.state.now();
        let Some(document) = &mut self.state.document else {
            return;
        };
        let stamp = self.state.results.stamp();
        if self.noting.owed.is_empty()
            || self.noting.seen == Some(stamp)
            || document.is_read_only()
            || stamp.0 != Some(document.history.revision())
        {
            return;
        }
        self.noting.seen = Some(stamp);
        let mut ready = Vec::new();
        self.noting.owed.retain(|owed| {
            let found = owed.found(document.workshop(), &self.state.results, now);
            let awaited = found.is_none();
            ready.extend(found);
            awaited
        });
        for findings in ready {
            // What no longer fits is not noted: the record then tells what is known when it is made.
            let _ = document.apply(Edit::NoteFindings(Box::new(findings)), now);
        }
    }
}
