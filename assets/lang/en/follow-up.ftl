### The step Plan follow-up

## What is missing

follow-up-plan-missing = a day when you take the question up again

## Days

follow-up-plan-budget-year = Budget year
follow-up-plan-half-year = Half-year follow-up
follow-up-plan-review = The question is taken up again
follow-up-plan-dates-hint = Choose days so that the answer reaches the next budget. The half-year follow-up takes twenty minutes.
follow-up-plan-half-late = The half-year follow-up is later than the day when the question is taken up again.
follow-up-plan-before-budget = The day is before the budget year { $year }. Then there is nothing to follow yet.
follow-up-plan-owner = Who owns the follow-up?

## Indicators

follow-up-plan-none = Nothing is followed for this question yet.
follow-up-plan-new = New indicator
follow-up-plan-only-organisation = All of this is seen from the services. Follow something that residents notice too.
follow-up-plan-suggestions = Suggestions for your groups
follow-up-plan-suggestions-sentence = Choose what residents notice where you can. The other shows how care works.
follow-up-plan-suggestion = { $perspective }: { $name }

## One indicator

follow-up-plan-name = What is followed?
follow-up-plan-perspective = Whose perspective?
follow-up-plan-start = Value today
follow-up-plan-target = Target
follow-up-plan-illustrative = Example, invented values
follow-up-plan-unfold-more = Group, mission, level and source
follow-up-plan-mission = Mission
follow-up-plan-level = For which level?
follow-up-plan-level-needs = Data: { $data }. Used to: { $purpose }. Shown: { $shown }. How often: { $rhythm }.
follow-up-plan-remove = Remove the indicator

## Values

follow-up-plan-unfold-values = Values over time
follow-up-plan-no-values = No values yet. They are entered at follow-up.
follow-up-plan-value = Value
follow-up-plan-value-new = New value
follow-up-plan-value-add = Add the value
follow-up-plan-value-remove = Remove the value from { $date }

## At follow-up

follow-up-plan-afterwards = When you follow up
follow-up-plan-unfold-verdicts = What you conclude
follow-up-plan-unfold-change = What speaks for prioritising anew
follow-up-plan-checks = Questions on the way
follow-up-plan-whole = The whole work
follow-up-plan-finding = What did you find?
follow-up-plan-action = What do you do with it?
follow-up-plan-verdict-add = Add a conclusion
follow-up-plan-verdict-remove = Remove the conclusion
