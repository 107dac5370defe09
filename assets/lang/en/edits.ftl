### Edits: what they are called in Undo, and why an edit was refused

## Names in Undo

edit-title = Change the title
edit-question = Change the question
edit-method = Change the method
edit-agenda = Change the agenda
edit-add-participant = Add a participant
edit-participant = Change a participant
edit-remove-participant = Remove a participant
edit-add-criterion = Add a criterion
edit-criterion = Change a criterion
edit-remove-criterion = Remove a criterion
edit-add-need-group = Add a need group
edit-need-group = Change a need group
edit-remove-need-group = Remove a need group
edit-move-need-group = Move a need group
edit-merge-need-groups = Merge need groups
edit-split-need-group = Split a need group
edit-start-from = Take groups from another workshop
edit-take-in-need-groups = Take in need groups
edit-resources = Change resources
edit-source = Change a source
edit-evidence = Change the evidence sheet
edit-dignity = Answer on human dignity
edit-open-round = Open a round
edit-take-in-ballot = Take in an answer
edit-take-in-ballots = Take in several answers
edit-answer-key = Make a key to the answers
edit-withdraw-ballot = Take out an answer
edit-together = Weigh together
edit-close-round = Close the round
edit-note-findings = Note what was worked out
edit-deliberation-notes = Change notes from the deliberation
edit-start-proposal = Start the proposal
edit-proposal-order = Change the order of the proposal
edit-reason = Change a reason
edit-dignity-gate = Test the reasons
edit-differing-opinions = Change differing opinions
edit-remaining-disagreement = Change remaining disagreement
edit-fix-proposal = Fix the proposal
edit-reopen-proposal = Open the proposal again
edit-decision = Enter the decision
edit-mission = Change a mission
edit-follow-up = Change the follow-up
edit-previous = Change last time’s work
edit-mark-step = Mark the step
edit-step-note = Change a note
edit-prompts = Change the questions to talk about
edit-remove-individual-answers = Remove individual answers
edit-note-record = Note that a record was made

## Why an edit was refused

error-name-missing = The name is missing. Type a name.
error-name-too-long = The name has { $characters } characters. A name has at most { $most }. Shorten it.
error-id-taken = There is already something with the id { $id }. Choose another name.
error-unknown = { $id } is not in this workshop. Nothing is changed.
error-twice = { $id } stands twice. Remove one of them.
error-order-incomplete = The order must hold every group exactly once. The old order remains.
error-does-not-rank = { $code } hands in no answers. Change the role if the person shall answer.
error-has-answered = { $code } has answered and cannot be removed. Mark the person as absent instead.
error-in-use = { $id } is used by answers or the proposal and cannot be removed.
error-answered-about = Members have already answered about { $name }. It can therefore be neither merged nor split. Do it before answers come in.
error-zero-weights = All weights are zero. Give at least one a weight. Your numbers remain.
error-bad-number = The number { $number } cannot be used here. Nothing is changed.
error-round-open = A round is open already. Close it first.
error-no-round-open = No round is open. Open a round first.
error-no-round = There is no round yet. Open a round first.
error-no-more-rounds =
    { $rounds ->
        [one] There can be only one round. The number is part of the method.
       *[other] There can be at most { $rounds } rounds. The number is part of the method.
    }
error-nothing-to-answer = A round needs at least two groups, a criterion and a person who answers. Add what is missing.
error-reason-missing = A reason is needed. Write why.
error-proposal-fixed = The proposal is fixed. Open it again to change it.
error-proposal-not-fixed = The proposal is not fixed. Fix it first.
error-proposal-not-started = The proposal is not started. First choose which order it starts from.
error-gate-not-passed = The test against human dignity is not done, or something among the reasons may not count. Go through the reasons again.
error-round-still-open = A round is open. Close it before the proposal is fixed.
error-round-unreadable = The round cannot be closed: some answers are sealed to a key that is not on this computer. Fetch the key under Answer on one's own computer.
error-sums-do-not-fit = The sums do not fit the rounds. No answers are removed.
error-findings-do-not-fit = What was worked out belongs to something that has changed since. It is worked out again.
error-no-answers = There are no individual answers to remove.
error-equal-anchors = The two ends of the scale must be different numbers.

## Why the numbers of the method are refused

error-parameters-borders = The borders between the classes must fall and lie between 0 and 1.
error-parameters-start-levels = The start levels must rise from 1 to at most 10 as need grows smaller.
error-parameters-steps = A worse grade may never lower less than a better one.
error-parameters-benefit-step = The step for benefit is larger than the smallest distance between start levels. A more severe group could then come after a milder one.
error-parameters-shares = The shares of the free weighing must be zero or more and sum to 1.
