### The record: text in all formats

## What the document is

record-title = Basis for a decision
record-nature = Basis for a decision. Not minutes.
record-nature-long = This is a basis for a decision. It is not minutes. Only an open decision at a formal meeting settles the matter.
record-example-mark = Example – invented judgements
record-example-note = Example. The figures are published and sourced. Judgements, answers and order are invented. No region stands behind them.
record-matter = Matter { $number }
record-missing = Data missing
record-yes = Yes
record-no = No
record-not-answered = Not answered
record-not-judged = Not judged
record-not-given = Not given
record-the-board = The board
record-contents = Contents
record-skip-link = Skip to the content
record-all-groups = All groups
record-need-order-name = Need order
record-proposal-name = Proposal

## Status

record-status-proposal = Proposal, not decided
record-status-draft = Draft, the proposal is not fixed
record-status-decided = Decided
record-status-tabled = Tabled, not decided
record-status-referred-back = Referred back, not decided
record-status-rejected = Rejected

## Headings

record-part-summary = How we prioritised and why
record-part-question = The question
record-part-people = Who took part and how
record-part-method = Ethical platform and rule
record-part-needs = The need groups
record-part-weights = How we weighed the needs
record-part-need-order = The need order
record-part-members-order = The members' order
record-part-proposal = The proposal and the decision
record-part-to-explain = To be explained
record-part-deliberation = Rounds, agreement and disagreement
record-part-robustness = How sure the order is
record-part-missions = Missions
record-part-follow-up = Follow-up
record-part-process = How the work was done
record-part-sources = Sources
record-part-about = About this record

## The question

record-fact-question = The question
record-fact-leads-to = Decision it leads to
record-fact-body = Body
record-fact-region = Region
record-fact-registry-number = Registry number
record-fact-date = Date
record-fact-decision-date = Decision expected
record-fact-occasion = Occasion
record-fact-status = Status
record-occasion-workshop = Workshop
record-occasion-meeting = Matter at a meeting
record-previous = The work continues { $title } from { $year }.
record-note-preparation = The order prepares a matter. The board decides at a formal meeting. A vote there is open.

## People

record-people-answered = { $answered } of { $ranking } members handed in answers in the latest round.
record-people-present = Present: { $present }. Absent: { $absent }.
record-people-how = The members answered one by one before they talked about the order. Answers were hidden until the round closed. Only sums stand here.
record-people-together = The room weighed the needs together. That gave one joint weighting.
record-people-alike = { $count } { $role ->
        [record-role-chair] chairs
        [record-role-substitute] substitutes
        [record-role-process-leader] process leaders
        [record-role-civil-servant] civil servants
        [record-role-specialist] specialists
        [record-role-secretary] secretaries
        [record-role-observer] observers
       *[record-role-member] members
    }, { $attendance ->
        [record-attendance-present] present
        [record-attendance-partly] present for a part
        [record-attendance-absent] absent
       *[record-attendance-invited] attendance not recorded
    }.
record-table-people = People who took part
record-column-role = Role
record-column-name = Name
record-column-area = Own area
record-column-attendance = Attendance
record-column-number = Number
record-column-present = Present
record-role-chair = Chair
record-role-member = Member
record-role-substitute = Substitute
record-role-serving = { $role }, serving
record-role-process-leader = Process leader
record-role-civil-servant = Civil servant
record-role-specialist = Specialist
record-role-secretary = Secretary
record-role-observer = Observer
record-attendance-invited = Not noted
record-attendance-present = Present
record-attendance-partly = Partly present
record-attendance-absent = Absent

## Interests and steps passed over

record-interests-title = Conflicts of interest and close ties
record-interests-asked = The question was put to { $asked } of { $ranking } members. The answers do not stand here.
record-interests-aside = Number who did not take part: { $count }.
record-passed-over-title = Steps that were not done
record-passed-over = { $step } was passed over. Reason: { $reason }
record-passed-over-without-reason = { $step } was passed over without a stated reason.
record-not-used = { $step } was not used.

## Ethical platform

record-platform-title = Ethical platform
record-platform-principle = { $name }: { $text }
record-platform-forbidden = This may never be a reason: { $grounds }.
record-platform-other-version = The platform's text is in another version than the one that comes with the program.
record-platform-law = Ground: Health Care Act (2017:30) chapter 3 section 1, and government bill 1996/97:60.
record-fact-platform = Text of the platform
record-fact-platform-version = Version of the text

## Human dignity

record-dignity-title = Human dignity
record-table-dignity = Questions on human dignity
record-column-dignity-question = Question
record-column-answer = Answer
record-dignity-described = Is each group described by its need?
record-dignity-missing = Is any group missing because nobody speaks for it?
record-dignity-weak-voices = Are groups that find it hard to speak for themselves marked?
record-dignity-forbidden = Is anything that may never count among the reasons?
record-dignity-holds = Do the reasons hold for another age, income or way of life?
record-dignity-words = These words in the reasons were tried and describe the need: { $words }.

## Rule

record-rule-title = Rule and method
record-fact-mode = Mode
record-fact-rule = Rule
record-fact-aggregation = Members' answers are put together by
record-fact-weighing = The needs were weighed by
record-fact-rounds-at-most = Most rounds
record-fact-enough-agreement = Agreement that is enough (0 none, 1 full)
record-mode-needs-only = Needs only
record-mode-needs-and-measures = Needs and measures
record-rule-need = Greatest need first
record-rule-need-explained = The group with the greatest need stands first. Nothing else counts.
record-rule-start-from-severity = Severity first, then benefit
record-rule-start-from-severity-explained = How severe the need is sets a start level. Small benefit, high cost or weak evidence can move a group down. Nothing moves it up.

## Rule, continued

record-rule-severe-first = Most severe always before
record-rule-severe-first-explained = A group with a more severe need always stands before one with a milder. Benefit and cost decide only within a class.
record-rule-free-weighing = Free weighing
record-rule-free-weighing-explained = Need, benefit, cost and evidence are weighed into one number.
record-note-free-weighing = Free weighing departs from the platform's order. Here low cost can outweigh severe illness.
record-note-needs-only = Needs were compared without measures. Then cost cannot be set against benefit.
record-note-numbers = How many are affected moves no group.
record-aggregation-kemeny = the order that goes against as few pairwise choices as possible (Kemeny)
record-aggregation-borda = the share of comparisons won (Borda)
record-aggregation-copeland = wins minus losses (Copeland)
record-aggregation-schulze = the strongest paths (Schulze)
record-aggregation-median = the median place
record-aggregation-mean-share = the mean share of the points (mean share)

## Weighing

record-weighing-points = 100 points
record-weighing-swing = swing from worst to best
record-weighing-rank-order = order of importance
record-weighing-pairwise = pairwise comparison

## Borders and steps

record-table-thresholds = All borders and steps the rule uses
record-column-threshold = Border or step
record-column-value = Value
record-threshold-border = Lowest weighted need of the class { $level }
record-threshold-start = Start level of the class { $level }
record-threshold-benefit = Steps per class that benefit falls short of severity
record-threshold-cost = Steps when cost is { $grade }
record-threshold-evidence = Steps when evidence is { $grade }
record-threshold-share-need = Share of need
record-threshold-share-benefit = Share of benefit
record-threshold-share-cost = Share of cost
record-threshold-share-evidence = Share of evidence
record-threshold-bound = Lowest weight of { $criterion } in the trials

## Scales

record-level-very-large = Very large
record-level-large = Large
record-level-moderate = Moderate
record-level-small = Small
record-benefit-very-large = Very large
record-benefit-large = Large
record-benefit-moderate = Moderate
record-benefit-small = Small
record-benefit-none = None
record-cost-low = Low
record-cost-moderate = Moderate
record-cost-high = High
record-cost-very-high = Very high
record-evidence-strong = Strong
record-evidence-moderate = Moderate
record-evidence-weak = Weak
record-evidence-very-weak = Very weak
record-quality-5 = 5, very good
record-quality-4 = 4, good
record-quality-3 = 3, acceptable
record-quality-2 = 2, weak
record-quality-1 = 1, very weak
record-political-weight-large = Large
record-political-weight-some = Some
record-political-weight-small = Small
record-scale-levels = Four levels in words
record-scale-gap = The group's health gap
record-scale-measured = Measured in { $unit }. Worst { $worst }, best { $best }.

## Need groups

record-table-criteria = Questions the needs are weighed on
record-table-severity = Severity per group
record-column-group-id = Group id
record-column-criterion-id = Criterion id
record-column-group = Need group
record-column-criterion = Criterion
record-column-definition = Meaning
record-column-scale = Scale
record-column-severity = Severity
record-column-quality = Quality
record-column-basis = Basis
record-fact-demarcation = Who belongs to it
record-fact-object = Kind
record-fact-people-affected = How many are affected
record-fact-trend = The number over time
record-fact-health-gap = Health gap
record-fact-inequality = Unequal health
record-fact-care-can-change = What care can do
record-fact-responsible = Responsible
record-fact-overlaps = Shares people with
record-fact-marks = Mark without points
record-object-need-group = Need group
record-object-disease-group = Large disease group
record-object-field = Field of activity

## Need groups, continued

record-trend-rising = More and more
record-trend-steady = About the same
record-trend-falling = Fewer and fewer
record-responsible-state = The state
record-responsible-region = The region
record-responsible-municipality = The municipalities
record-mark-weak-voice = Finds it hard to speak for itself
record-mark-preventable = Largely preventable
record-gap = { $indicator } ({ $unit }). Today { $current }, desired { $desired }, best possible { $optimal }, worst { $worst }.
record-judgement-changed = { $criterion }: changed from { $before } to { $after }. Reason: { $reason }
record-at-least = at least { $value }
record-fact-measure = Measure
record-fact-benefit = Benefit
record-fact-cost = Cost per benefit
record-fact-evidence = Evidence
record-fact-measure-basis = Basis of the judgement
record-fact-measure-numbers = Numbers behind

## Resources

record-fact-cost-today = Cost today per year
record-fact-direction = Direction
record-fact-change = Change per year
record-fact-people-reached = People reached
record-fact-more-would = More money would give
record-fact-less-would = Less money would give
record-fact-health-gain = Health gain
record-fact-who-gains = Who gains
record-fact-who-pays = Who pays
record-fact-against-order-because = Reason to go against the order
record-fact-resources-basis = Basis
record-direction-grow = More
record-direction-keep = As today
record-direction-release = Less
record-kronor = { $amount } kronor

## Figures

record-figures-title = Figures with source and year
record-table-figures = Published figures
record-no-figures = No published figures are entered.
record-column-dimension-data = About
record-column-indicator = Indicator
record-column-reading = Figure
record-column-value-data = Value
record-column-unit-data = Unit
record-column-year-data = Year
record-column-unit = Unit
record-column-population-data = Population
record-column-year = Year
record-column-source = Source
record-column-remark = Remark
record-dimension-size = Number of people
record-dimension-mortality = Mortality
record-dimension-function = Function and quality of life
record-dimension-burden = Burden of disease
record-dimension-severity = Severity
record-dimension-effect = Effect of measures
record-dimension-cost-effectiveness = Cost-effectiveness
record-dimension-evidence = Evidence
record-dimension-cost-to-society = Cost to society
record-dimension-care-gap = Care gap
record-dimension-inequality = Inequality
record-figure-primary = Read at the publisher
record-figure-secondary = Quoted elsewhere
record-figure-computed = Own arithmetic
record-scope-group = Covers the group
record-scope-part = Covers a part of the group
record-scope-wider = Covers a wider group
record-scope-frame = Holds for all groups

## Evidence

record-evidence-title = Evidence and its quality
record-evidence-kept-apart = Civil servants set the quality. Elected members set the political weight. The weight changes no figure.
record-no-evidence = No other evidence is entered.
record-table-evidence = Evidence with quality and political weight
record-column-kind = Kind
record-column-finding = What was found
record-column-date = Date
record-column-political-weight = Political weight

## Weights

record-weights-none = Nobody has weighed the needs yet. The criteria weigh the same.
record-weights-together = The room weighed together. The numbers are the joint weighting in per cent.
record-weights-how = The numbers are the mean of the members' weights in per cent. Beside them stands how they spread.
record-table-weights = Weights in per cent
record-column-weight-mean = Mean
record-column-weight-lower = Lower quartile
record-column-weight-median = Median
record-column-weight-upper = Upper quartile

## Need order

record-need-order-none = The need order cannot be computed.
record-need-order-what = The order is computed from the judgements and the weights. It is material, not an answer.
record-table-need-order = The need order with weighted need
record-column-place = Place
record-column-class = Severity class
record-column-need = Weighted need
record-column-span = Possible from and to
record-column-part = Part from { $criterion }
record-class-uncertain = { $class }, uncertain
record-span = { $low } to { $high }

## The way to the place

record-way-title = How each group came to its place
record-way-levels = Level 1 is highest and level 10 is lowest.
record-table-levels = From start level to level
record-column-start-level = Start level
record-column-benefit = Benefit
record-column-benefit-steps = Lowered for benefit
record-column-cost = Cost
record-column-cost-steps = Lowered for cost
record-column-evidence = Evidence
record-column-evidence-steps = Lowered for evidence
record-column-level = Level
record-way-place = { $group }: place { $place }. Weighted need { $need }, class { $class }.
record-way-start = Start level { $level }.
record-way-benefit = Benefit lowers it by { $steps }.
record-way-cost = Cost lowers it by { $steps }.
record-way-evidence = Evidence lowers it by { $steps }.
record-way-no-benefit = The measure has no benefit.
record-way-uncertain = The class is uncertain because data are missing.
record-way-free = Combined value { $value }.

## Members' order

record-members-none = No closed round holds rankings.
record-members-how = The order is computed from the members' own answers in round { $round }. Method: { $method }.
record-table-members-order = The members' order
record-column-equally-good = Places in equally good orders
record-column-median = Median of the answers
record-column-quartiles = Half of the answers between
record-members-unique = No other order is as good.
record-members-several = { $count ->
    [one] One order is best.
   *[other] { $count } orders are equally good.
}
record-members-not-proved = The order is not proved to be the best.
record-members-methods-agree = All ways of counting give the same order.
record-members-methods-differ = These groups change places if counted in another way: { $groups }.

## Proposal

record-proposal-none = No proposal has been made yet.
record-proposal-from-members = The proposal started from the members' order.
record-proposal-from-need = The proposal started from the need order.
record-proposal-own = This is the proposal.
record-proposal-not-fixed = The proposal is not fixed and may change.
record-table-order = The proposal with reasons
record-column-reason = Reason
record-column-need-place = Place in the need order
record-column-members-place = Place in the members' order
record-column-decided-place = Place in the decision
record-note-later-place = A lower place is not a no. Everyone has the right to an assessment. Care goes on. The order applies to all care paid by taxes.

## Decision

record-decision-title = The decision
record-decision-as-proposed = The order decided is the one proposed.
record-fact-outcome = Outcome
record-fact-decided-on = Date of decision
record-fact-paragraph = Paragraph
record-fact-decided-by = Decided by
record-outcome-as-proposed = As proposed
record-outcome-changed = Changed
record-outcome-tabled = Tabled
record-outcome-referred-back = Referred back
record-outcome-rejected = Rejected
record-table-decided-order = The order decided
record-motions-title = Motions
record-reservations-title = Reservations

## To be explained

record-to-explain-none = Nothing to be explained. No milder need stands before a more severe one.
record-to-explain-what = These groups have more severe needs than others but stand after them.
record-table-to-explain = To be explained, with reasons
record-column-passed-by = Stands after
record-column-due-to = Because of
record-cause-choice = the board's own choice
record-cause-benefit = benefit
record-cause-cost = cost
record-cause-evidence = evidence
record-borderline = At the border of two classes. No reason needed.
record-no-reason = No reason is written.
record-cost-alone = Cost is the only reason why { $group } stands later. By the platform the severe goes first even at higher cost.

## Rounds

record-rounds-none = No answers have been collected.
record-table-agreement = Rounds and agreement
record-column-round = Round
record-column-asked = Asked
record-column-answers = Answers
record-column-rankings = With a ranking
record-column-weightings = With weights
record-column-abstentions = Abstain
record-column-kendalls-w = Kendall's W
record-column-mean-agreement = Agreement between pairs of answers
record-column-conflict = Conflict per pair of groups
record-agreement-read = Kendall's W goes from 0 to 1. Below 0.3 is weak, about 0.5 moderate and from 0.7 strong. That is a rule of thumb.
record-moved-title = Groups that changed place between rounds
record-table-moved = Places before and after
record-column-place-before = Before
record-column-place-after = After

## Talk and disagreement

record-notes-title = From the deliberation
record-note-earlier = { $group }, for a higher place: { $text }
record-note-later = { $group }, for a lower place: { $text }
record-note-neither = { $group }: { $text }
record-step-note = { $step }: { $text }
record-remaining-title = Disagreement that remains
record-remaining-none = No disagreement is recorded.
record-remaining = { $group }. For a higher place: { $earlier } For a lower place: { $later }
record-opinions-title = Differing opinions
record-opinion-about = On { $groups }: { $text }
record-opinion-by = { $text } ({ $by })

## How sure the order is

record-robustness-none = The order has not been tried with other weights.
record-robustness-how = We tried many weightings and allowed for error in the figures.
record-neighbours-least = Many groups share a place. The table therefore shows one pair for each group: the least sure. All pairs are in the data of the record.
record-names-and-more = { $names } and { $count } more. All of them are in the data of the record.
record-robustness-limit = It shows what the order depends on, not that it is right.
record-noted-changed = Computed on { $date } from the data that applied when the proposal was fixed. The data have changed since then, so this cannot be computed again.
record-noted-removed = Computed on { $date }. It cannot be computed again, because the individual answers have been removed.
record-noted-round = The agreement in round { $round } was computed on { $date }. It cannot be computed again, because the individual answers have been removed.
record-fact-samples = Number of trials
record-fact-seed = Seed
record-fact-generator = Random number generator
record-fact-space = Weightings tried
record-space-all = All possible
record-space-ordered = All with a given order of the criteria
record-space-bounded = All with lowest weights
record-space-members = Mixtures of the members' own
record-table-place-intervals = Places in 90 of 100 weightings
record-column-first-place = From place
record-column-last-place = To place

## How often neighbours change places

record-table-neighbours = Neighbours in the need order
record-column-before = Stands before
record-column-after = Stands after
record-column-of-hundred = Of 100 weightings
record-column-in-words = In words
record-holds-nearly-all = Holds in nearly all weightings.
record-holds-most = Holds in most weightings.
record-holds-often = Holds more often than not.
record-holds-even = Evenly balanced. The groups could as well change places.
record-holds-not = In most weightings they stand the other way round.

## Missions

record-missions-none = No missions are given.
record-table-missions = Missions
record-column-mission-id = Mission id
record-column-goal = What shall be better
record-column-groups = For
record-column-from = From
record-column-to = To
record-column-by = By
record-column-receiver = Receiver
record-fact-accepted = The receiver's answer
record-mission-accepted = The receiver has taken on the mission.
record-mission-not-accepted = The receiver has not taken on the mission.
record-fact-payment = Payment
record-fact-steering = Steering of money
record-steering-active = Active, linked to goals
record-steering-passive = Passive, with frames and grants
record-fact-depends-on-others = Depends on others
record-fact-became-of-it = What became of it
record-collaboration = These must take part:
record-owns-question = Owns the question
record-illustrative-mission = The mission is invented for the example.

## Follow-up

record-fact-review-date = Taken up again
record-fact-half-year-date = Half-year follow-up
record-fact-budget-year = Budget year
record-fact-follow-up-owner = Owns the follow-up
record-indicators-none = No indicators are chosen.
record-table-indicators = Indicators to follow
record-column-indicator-id = Indicator id
record-column-follow-up-question = Question
record-column-perspective = From whose view
record-column-decision-level = For whom
record-column-start-value = Start value
record-column-target-value = Target
record-question-carried-out = Has the mission been carried out?
record-question-care-received = Have people got the care they need?
record-question-health-better = Is health better and more equal?
record-perspective-population = The population's
record-perspective-organisation = The organisation's

## Follow-up, continued

record-decision-level-politics = Politics
record-decision-level-administration = Administration
record-decision-level-unit = Unit
record-decision-level-team = Team
record-verdicts-title = What the follow-up showed
record-verdict = { $date }: { $finding } { $action }
record-verdict-hold-on = Hold on.
record-verdict-revise = Revise the mission.
record-verdict-new-mission = Give a new mission.
record-verdict-reprioritise = Prioritise anew.
record-last-time-title = Last time
record-table-last-time = The order last time
record-last-time-mission = Mission: { $goal } What became of it: { $outcome }

## How the work was done

record-process-what = The list is read out of the work. Nobody has ticked it.
record-table-process = What was done
record-column-process-point = Point
record-column-done = Status
record-done = Done
record-not-done = Not done
record-not-applicable = Not applicable
record-process-question = The question is written.
record-process-people = Attendance is noted for all.
record-process-interests = All members were asked about conflicts of interest.
record-process-evidence = The evidence has quality and date.
record-process-criteria = The criteria that were weighed are explained.
record-process-dignity = The questions on human dignity are answered.
record-process-own-answers = Members answered on their own before the talk.
record-process-rounds = At least two rounds were held.
record-process-spread = How answers spread is reported.
record-process-changes = Reasons for changes between rounds are recorded.

## How the work was done, continued

record-process-disagreement = Disagreement is recorded.
record-process-sensitivity = The order was tried with other weights.
record-process-reasons = Every place has a reason.
record-process-gate = The reasons were tried against human dignity.
record-process-missions = Missions are given.
record-process-review-date = There is a day when the question is taken up again.
record-process-decision = Decision, date and body are entered.

## What was changed on the way

record-acts-title = What was changed on the way
record-acts-none = Nothing was changed after the first answer.
record-acts-none-since = Nothing has been changed since { $date }, when changes began to be noted. What was changed before that is not noted.
record-acts-since = Changes are noted from { $date } on. What was changed before that is not noted.
record-acts-not-noted = Whether anything was changed after the first answer is not noted.
record-acts-no-answers = No answer has come in. Changes are noted from the first answer on.
record-table-acts = Changes with reasons
record-column-time-utc = Time (UTC)
record-column-act = What
record-column-because = Reason
record-act-changed = { $thing }: { $parts }
record-act-method-changed = Rule or method changed after the first answer
record-act-proposal-reopened = The proposal was opened again
record-act-answers-removed = Individual answers were removed
record-act-answer-withdrawn = One answer was withdrawn
record-act-criterion = The criterion { $name }
record-act-method = The method
record-act-added = was added
record-act-removed = was removed
record-act-ranks-now = now ranks
record-act-ranks-no-more = no longer ranks
record-act-before-after = { $part } from { $before } to { $after }
record-act-touched = { $part } changed
record-act-nothing = nothing given
record-act-words = “{ $text }”
record-act-part-name = the name
record-act-part-demarcation = the demarcation
record-act-part-definition = the explanation
record-act-part-scale = the scale
record-act-part-sentences = the sentences on the levels
record-act-part-settled-class = the settled severity
record-act-part-quality = data quality for { $criterion }
record-act-part-benefit = the benefit
record-act-part-cost = the cost
record-act-part-evidence = the evidence base
record-act-part-figures = the figures
record-act-part-people = the number of people affected
record-act-part-health-gap = the health gap
record-act-part-rule = the rule
record-act-part-aggregation = the way of joining answers
record-act-part-numbers = the numbers of the rule
record-act-part-enough-agreement = the limit for enough agreement
record-act-part-rounds = the number of rounds
record-act-part-ways-to-answer = the way of answering
record-act-part-trials = the weightings that are tried

## Sources

record-table-sources = Sources
record-column-source-id = Source id
record-column-title = Title
record-column-publisher = Publisher
record-column-address = Address
record-column-terms = Terms

## About the record

record-about-sums = Only sums stand here. No single answers and no codes are included.
record-illustrative = This is invented to show how it works:
record-fact-made = This record was made
record-fact-workshop-id = Id of the work
record-fact-program = Program
record-fact-fingerprint = Fingerprint (SHA-256)
record-about-check = The data file has the same fingerprint. Anyone can open it and compute the order again.
record-fact-paste-decision = Proposed decision
record-fact-paste-report = Text for the official's report
record-fact-paste-minutes = Text for the minutes

## Words to paste

record-paste-decision = { $body } endorses the order in the appendix “Basis for a decision”.{ $missions ->
        [0] {""}
        *[other] {" "}{ $body } gives the missions in the same appendix.
    }
record-paste-worked = { $body } worked on { $date } with the question:
record-paste-worked-undated = { $body } has worked with the question:
record-paste-review = The question is taken up again on { $date }.
record-paste-report = { $worked } { $question } Number of need groups compared: { $groups }. { $answered } of { $ranking } members handed in answers. The proposed order is: { $order }. The reasons stand in the appendix. { $review }
record-paste-minutes = { $body } has considered “Basis for a decision” in matter { $matter }. The record is filed as an appendix.

## The summary

record-table-summary-order = Place, group and reason

## Check before publishing

record-review-email = An e-mail address in { $place }: { $excerpt }
record-review-phone = A telephone number in { $place }: { $excerpt }
record-review-personal-number = A personal identity number in { $place }: { $excerpt }
record-review-participant = A participant's name in { $place }: { $excerpt }
record-review-name = Perhaps a name in { $place }: { $excerpt }
record-review-health = Perhaps the health of a named person in { $place }: { $excerpt }
record-place-group = The need group { $group }
record-place-reason = A reason in the proposal
record-review-private-note = A private note is not included: { $place }

## File names

record-file-record = record
record-file-summary = summary
record-folder-tables = tables
record-file-words = words

## Errors

record-error-write = The record cannot be written. Nothing is saved. { $detail }
record-error-not-a-record = The file is not a record. The fault is on line { $line }, column { $column }. { $detail }
record-error-newer = The record has a newer format ({ $version }). Get the newer app.
record-error-stopped = The computation was stopped. Nothing is changed.
record-class-because = Reason: { $because }
