### The step Last time

## What is missing

last-time-missing = that you have seen last time

## What was decided

last-time-empty = There is no last time
last-time-title = { $title } (the work was done in { $year })
last-time-no-decision = The decision is not entered. The proposal is shown here.
last-time-decision = Decision: { $outcome }.
last-time-decision-date = Taken { $date }.
last-time-orders = Proposal and decision
last-time-proposed = Place in the proposal
last-time-decided = Place in the decision

## This year beside last time

last-time-beside = This year beside last time
last-time-not-yet = The picture is shown once this year's proposal has begun.
last-time-this-year = This year

## The missions

last-time-missions = The missions and what became of them
last-time-no-missions = No missions were given.
last-time-by = By { $date }.
last-time-outcome = What became of the mission?

## Follow-up

last-time-follow-up = Follow-up of last time
last-time-indicator = Indicator
last-time-start = From
last-time-target = Target
last-time-latest = Latest value
last-time-mark-seen = We have seen this
last-time-seen = You have seen this.
