### The step Benefit and cost

## What is missing

measures-missing = benefit, cost and evidence for { $groups }
measures-missing-many = benefit, cost and evidence for { $count } groups

## Cards and picture

measures-sentence = Benefit, cost and evidence can only lower a group's level. None of them can raise it. Data missing is an answer.
measures-empty-sentence = Add groups in the step Need groups first.
measures-picture = Show severity and benefit as a picture
measures-no-description = No measure is described yet.
measures-judge = Judge the measure
measures-judge-of = Judge the measure for { $name }
measures-way = The way to the level
measures-way-of = The way to the level for { $name }

## The measure

measures-description = What would be done or changed?
measures-basis = What the judgements rest on
measures-numbers = Numbers behind the cost, such as kronor per quality-adjusted life year
