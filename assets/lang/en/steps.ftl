### The four areas and the twelve steps

## Areas

area-need = Need
area-prioritisation = Prioritisation
area-mission = Mission
area-follow-up = Follow-up

## Steps

step-question-title = The question
step-question-purpose = What will you prioritise, and which decision shall it lead to?
step-last-time-title = Last time
step-last-time-purpose = What did you decide last time, and how did it go?
step-need-groups-title = Need groups
step-need-groups-purpose = Who are they, how are they, and what can care do?
step-human-dignity-title = Human dignity
step-human-dignity-purpose = What may never be a reason?
step-weigh-title = Weigh the needs
step-weigh-purpose = What weighs most when you judge how severe a need is?
step-benefit-and-cost-title = Benefit and cost
step-benefit-and-cost-purpose = How much does the measure help, and what does it cost?
step-rank-title = Rank
step-rank-purpose = Put the groups in your own order before you talk about it.
step-deliberate-title = Deliberate
step-deliberate-purpose = Where do you think differently, and why?
step-propose-title = Propose
step-propose-purpose = Which order do you propose, and for which reasons?
step-missions-title = Give missions
step-missions-purpose = What shall be better, for whom and by when?
step-plan-follow-up-title = Plan follow-up
step-plan-follow-up-purpose = How will you know if it got better?
step-record-and-decision-title = Record and decision
step-record-and-decision-purpose = Produce the record. Enter the decision once the board has taken it.

## State

step-state-not-started = Not started
step-state-in-progress = In progress
step-state-done = Done
step-state-look-again = Look again
step-state-passed-over = Passed over
step-state-not-used-today = Not used today

## Moving between steps

step-name-and-state = { $step }, { $state }
step-still-missing = Still missing: { $list }
step-passed-over-because = The step is passed over. Reason: { $reason }
step-hidden-first-year = Shown from the second year on.
