### The method: orders, rules, classes and scales

## Four orders

order-need-title = The need order
order-need-purpose = Computed from the judgements and your weights. It is material, not an answer.
order-members-title = The members' order
order-members-purpose = Computed from your own rankings.
order-proposal-title = The proposal
order-proposal-purpose = What you put forward to the board.
order-decision-title = The decision
order-decision-purpose = What the board then decides. It may differ from the proposal.

## Rules

rule-need-title = Greatest need first
rule-need-purpose = The group with the greatest need comes first. Nothing else counts.
rule-start-from-severity-title = Severity first, then benefit
rule-start-from-severity-purpose = How severe the need is gives a start level. Small benefit, high cost or weak evidence can move the group down. Nothing moves it up.
rule-severe-first-title = Most severe always before
rule-severe-first-purpose = A group with a more severe need always comes before one with a milder need. Benefit and cost decide only within a class.
rule-free-weighing-title = Free weighing
rule-free-weighing-purpose = Here low cost can outweigh severe illness. This departs from the platform's order. Shown for comparison only.
rule-departs = Departs from the platform's order
rule-fixed-early = The rule is chosen before you answer. If it is changed later, the record says so.
rule-cost-cannot-pass = With these numbers cost alone cannot carry a group past one with a more severe need.
rule-cost-can-pass = With these numbers cost alone can carry a group past one with a more severe need.
rule-parameters-purpose = All numbers are shown and stand in the record. They can be changed as long as the rule is sound.

## Ways of counting together

aggregation-kemeny-title = Least disagreement
aggregation-kemeny-purpose = The app finds the order that goes against as few of your pairwise choices as possible.
aggregation-borda-title = Share of comparisons won
aggregation-borda-purpose = The group gets the share of its comparisons that it won. Level counts as half.
aggregation-copeland-title = Comparisons won minus lost
aggregation-copeland-purpose = The groups are compared two by two. The one that wins most comparisons stands first.
aggregation-schulze-title = Indirect comparisons (Schulze)
aggregation-schulze-purpose = Compares groups through other groups too, when the pairs go round in a ring.
aggregation-median-rank-title = Median place
aggregation-median-rank-purpose = A group gets the place in the middle of your answers.
aggregation-unique = A single order goes against the fewest choices.
aggregation-mean-share-title = Mean share
aggregation-mean-share-purpose = The group gets the mean of the shares you gave it, when you shared points out over all groups.
aggregation-many = At least { $count } orders are equally good. Not all could be counted. One of them is shown.
aggregation-very-many = Very many orders are equally good. Groups that change places between them share a place here.
aggregation-uncounted = No order goes against fewer choices. There may be others as good, since not all could be counted.
aggregation-sure = { $sure } of { $all } pairs are sure: they stand so in every best order.
aggregation-few = Fewer than half have ranked { $groups }.
aggregation-top-by-few = { $group } stands first, but only { $count ->
        [one] one member
       *[other] { $count } members
    } ranked it.
aggregation-all-agree = All ways of counting give the same order.
aggregation-change-places = { $first } and { $second } change places if counted in another way.
aggregation-gap = The search was cut short before the best order was proved. The one shown goes against at most { $count ->
        [one] one choice
       *[other] { $count } choices
    } more than the best.
aggregation-not-compared = Nobody has compared { $groups } with the others. They stand aside.

## Severity

severity = Severity
severity-very-large = Very large
severity-large = Large
severity-moderate = Moderate
severity-small = Small
severity-uncertain = Uncertain class
severity-per-person = Judged for one person in the group. How many are affected does not count here.

## Benefit

benefit = Benefit
benefit-very-large = Very large
benefit-large = Large
benefit-moderate = Moderate
benefit-small = Small
benefit-none = None
benefit-purpose = How much of what care can do is reached? To cure, relieve or strengthen counts alike.

## Cost for the benefit

cost = Cost per benefit
cost-low = Low
cost-moderate = Moderate
cost-high = High
cost-very-high = Very high
cost-purpose = What does it cost in relation to the good it does?

## Evidence

evidence = Evidence
evidence-strong = Strong
evidence-moderate = Moderate
evidence-weak = Weak
evidence-very-weak = Very weak
evidence-purpose = How surely do we know that the measure helps? Research and proven experience count.

## Quality of data

quality = Quality
quality-5 = 5 very good
quality-4 = 4 good
quality-3 = 3 acceptable
quality-2 = 2 weak
quality-1 = 1 very weak
quality-missing = Quality missing
quality-purpose = Civil servants state how sure the data are.

## Political weight

political-weight = Political weight
political-weight-large = Large
political-weight-some = Some
political-weight-small = Small
political-weight-purpose = The weight goes into the record but changes no figure.

## Criteria

criterion = Criterion
criterion-mortality = Mortality
criterion-mortality-purpose = Dying early
criterion-functional-impairment = Functional impairment
criterion-functional-impairment-purpose = Not managing daily life
criterion-quality-of-life = Loss of quality of life
criterion-quality-of-life-purpose = Feeling bad
criterion-future-ill-health = Risk of future ill health
criterion-future-ill-health-purpose = Getting worse later on
criterion-health-gap = Health gap
criterion-health-gap-purpose = The distance between how the group is and how you want it to be

## Weighing

weighing-points-title = Share out 100 points
weighing-points-purpose = Give most points to what weighs most for you.
weighing-swing-title = Start with the most important
weighing-swing-purpose = Think of the whole step, from Small to Very large. In which question does it make most difference to how severe the need is? That one gets 100. Set the others to their share of it.
weighing-rank-order-title = Put in order
weighing-rank-order-purpose = Order the questions by how much they weigh.
weighing-pairwise-title = Compare two at a time
weighing-pairwise-purpose = Say which of two weighs more, and how much.
weighing-consistency-good = Your comparisons hang together well.
weighing-consistency-poor = Some comparisons pull in different directions. You may want to look at them again.
weighing-together-note = The room weighs together. The record says that these are not individual answers.

## Ranking

ranking-start-alphabetical = Start in alphabetical order
ranking-start-by-lot = Start in an order drawn by lot

## The way to the place

way-start-level = Start level { $level }
way-lowered-benefit = Benefit lowers it by { $steps }
way-lowered-cost = Cost lowers it by { $steps }
way-lowered-evidence = Evidence lowers it by { $steps }
way-no-benefit = The measure does no good. Level 10.
way-not-lowered = Nothing lowers the group.
way-then-by-need = Within the level, how severe the need is decides.
way-preliminary = Preliminary. Data missing on { $what }.
way-possible-levels = The level may be { $from } to { $to }.
way-evidence-flagged = The evidence is weak. This does not lower the level.
way-benefit-capped = The benefit is set higher than the need. It counts as the class of the need.
way-clamped = { $group }: the value { $value } lies outside the scale. It counts as the end of the scale.
way-depends-on-missing = Depends on missing data
way-need = Weighted need { $value }
way-need-interval = Weighted need between { $low } and { $high }
