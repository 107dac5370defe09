### Needs: causes, evidence and health gap at a glance

## Causes

needs-unfold-determinants = What the gap depends on
needs-determinants-sentence = Tick what matters most for the group. Care can affect some of it. The rest takes working together.
needs-cause-mission = Then a mission of this kind fits: { $kind }. { $text }

## Evidence at a glance

needs-unfold-glance = The evidence at a glance, and what holds for all groups
needs-glance-sentence = The number of a column is the group's number in the list. The number in a square is the lowest quality. Political weight is not seen here, for it changes no figure.
needs-unfold-whole = Evidence for the whole workshop
needs-glance-sentence-many = The bar shows how many of the groups have evidence. The frame after it shows where data are missing. The cards say which groups.
evidence-glance-share = { $found } of { $count }
evidence-glance-heading = { $without } of { $count } kinds have no evidence at all
evidence-glance-summary = Without any evidence is { $list }.
evidence-glance-all = Every kind has evidence for some group or for the whole workshop.
evidence-glance-kind = Kind of evidence
evidence-glance-whole = Whole workshop
evidence-glance-all-groups = All
evidence-glance-groups = Groups with evidence
evidence-glance-missing = Groups where data is missing
evidence-glance-lowest = Lowest quality
evidence-glance-open = Not filled in
evidence-glance-found = There
evidence-glance-quality = There, quality { $quality } of 5
evidence-glance-legend-found = There, with quality 1–5
evidence-glance-legend-missing = Looked for, missing
evidence-glance-row = { $kind }: there for { $found } of { $count } groups

## Health gaps at a glance

needs-unfold-gaps = The health gaps side by side
needs-gaps-sentence = Every group has a scale of its own. So compare the length of the gap and not the numbers.
gaps-current = Today, from the civil servants
gaps-desired = Wanted, from the board
gaps-optimal = Optimal, from the profession
gaps-measured = What is measured
gaps-share = Gap, part of the scale
gaps-heading-one = The gap is { $share } of the scale for { $name }
gaps-heading = { $name } has the largest gap, { $share } of the scale
gaps-heading-none = The health gap cannot be worked out yet
gaps-summary = The gap is known for { $known } of { $count } groups.
gaps-row = { $name }, { $measured }: the gap is { $gap } of the scale

## Marks while ranking

marks-title = Marks to bear in mind
marks-weak-voice = Find it hard to speak for themselves: { $groups }
marks-preventable = Can largely be prevented: { $groups }
marks-unequal = Unequal health is described: { $groups }

## In the record

record-cause-and-mission = { $cause }. Leads to: { $mission }.
record-fact-health-is-reduced = Health is reduced
record-fact-care-can-improve = Care can make it better
record-fact-gap-causes = Why the gap remains
record-fact-determinants = What the gap depends on
record-fact-put-beside = Read as need but put beside
record-fact-from-earlier-year = Confirmation
record-fact-payment-tried = The payment tried
record-fact-trust = Trust, thought through
record-fact-problems-talked-through = Problems talked through
