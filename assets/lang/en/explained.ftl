### What missions and follow-up are read against

## Missions

explained-collaboration = Why work together, who wins and what to ask
explained-motives = Reasons to work together
explained-winners = Who wins?
explained-questions = Questions before you draw others in
explained-dialogue = Talk about this with the receiver
explained-forms = Two forms of payment, tried against everything
explained-not-tried = Not tried
explained-cause = { $cause }. { $mission }

## Follow-up

explained-important = When what matters is hard to measure, what can be measured easily comes to matter. Ask first what you need to know.
explained-levels = The right data for the right level
explained-levels-sentence = Politics needs few but well worked out data. Those who work close need many and fast ones.
explained-level-data = Which data?
explained-level-purpose = For what?
explained-level-shown = How are they shown?
explained-level-rhythm = How often?
explained-perspectives = Two perspectives on the same thing
explained-perspectives-sentence = On the left what residents notice, on the right what the services count.
explained-area = Area
explained-evaluation = Follow-up and evaluation are two things
explained-aspect = What differs
explained-is-follow-up = Follow-up
explained-is-evaluation = Evaluation
explained-follow-up-asks = Follow-up asks on the way
explained-evaluation-does = Evaluation afterwards
explained-analysis = An analysis sees the whole. What helped, what stood in the way, and what do we do now?

## Half-year follow-up

half-year-unfold = Half-year follow-up in twenty minutes
half-year-title = Half-year follow-up, { $minutes } minutes
half-year-day = Day: { $date }
half-year-item = { $minutes } min. { $name }
half-year-copy = Copy the agenda
half-year-suggested = For the budget year { $year }, { $half } fits the half-year. Take the question up again on { $review }, in time for the next budget.
half-year-take = Take those days
record-half-year-title = Half-year follow-up in twenty minutes
