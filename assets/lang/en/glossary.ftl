### Glossary: term and definition

## Need

glossary-need-group = need group
    .definition = A part of the population that shares a need of care.
glossary-health-gap = health gap
    .definition = The distance between how a group is and how the elected members want it to be.
glossary-needs-analysis = needs analysis
    .definition = A written picture of how a group is, what it gets today and what is lacking.
glossary-needs-based-governance = needs-based governance
    .definition = To go from health gap to choice, mission and follow-up.
glossary-knowledge-based-governance = knowledge-based governance
    .definition = To steer so that care does what is known to work.
glossary-demarcation = demarcation
    .definition = Who counts as part of the group and who does not.
glossary-weak-voice = weak voice
    .definition = The group cannot make itself heard. It gives no points but must be kept in mind.
glossary-overlap = overlap
    .definition = The same person may belong to two groups.

## Roles

glossary-population-representative = population representative
    .definition = One who speaks for the residents and their needs.
glossary-service-representative = service representative
    .definition = One who speaks for the running and means of care.
glossary-elected-member = elected member
    .definition = One chosen by the residents for a task in the region.
glossary-civil-servant = civil servant
    .definition = One employed by the region. Finds the facts but does not rank.
glossary-specialist = specialist
    .definition = One who knows a matter very well and helps with facts.
glossary-process-leader = process leader
    .definition = One who leads the day and runs the app.
glossary-board = board
    .definition = Elected members who are in charge of a field and take decisions in it.
glossary-executive = regional executive
    .definition = The board that leads the work of the whole region.
glossary-assembly = regional assembly
    .definition = The highest deciding body of the region, chosen by the residents.
glossary-committee = committee
    .definition = A smaller part of a board that prepares or decides.
glossary-presidium = presidium
    .definition = The chair and the vice chairs.

## Prioritisation

glossary-prioritisation = prioritisation
    .definition = To put one thing before another so that an order arises.
glossary-horizontal-prioritisation = horizontal prioritisation
    .definition = Choice between whole groups or fields. Made by elected members.
glossary-vertical-prioritisation = vertical prioritisation
    .definition = Choice within one field or between patients. Made by care.
glossary-open-prioritisation = open prioritisation
    .definition = The reasons can be read by all.
glossary-hidden-prioritisation = hidden prioritisation
    .definition = Someone has to wait but nobody says why.
glossary-ranking = ranking
    .definition = A list where what stands first goes first.
glossary-priority-object = priority object
    .definition = A health problem and what can be done about it, as one unit.
glossary-rationing = rationing
    .definition = To give less than would be good because means do not suffice.
glossary-efficiency = efficiency
    .definition = To reach as much with less.
glossary-adding = adding
    .definition = To make room for something new.
glossary-phasing-out = phasing out
    .definition = To stop something that no longer does good.
glossary-resource-allocation = resource allocation
    .definition = How money, people and rooms are shared out.

## The ethical platform

glossary-ethical-platform = ethical platform
    .definition = The three principles that parliament has set for choices in care. They apply in order.
glossary-human-dignity-principle = human dignity principle
    .definition = All have the same worth and the same right, whoever they are.
glossary-needs-solidarity-principle = needs-solidarity principle
    .definition = Most shall go to those with the greatest need. Those who cannot speak up shall get extra care.
glossary-cost-effectiveness-principle = cost-effectiveness principle
    .definition = Cost and good done shall be in fair proportion. This is tested last.
glossary-severity = severity
    .definition = How severe a need is for the one who has it.
glossary-benefit = benefit
    .definition = How much better it gets for the one who is helped.
glossary-cost-per-benefit = cost per benefit
    .definition = What it costs to do that much good.
glossary-evidence-base = evidence base
    .definition = What we know about a measure, from studies and from care.
glossary-class = class
    .definition = One of four grades of severe need: very large, large, moderate or small.
glossary-level = level
    .definition = A number from 1 to 10 where 1 goes first.
glossary-quality = quality
    .definition = How sure a fact is, from 1 to 5. Five is best.
glossary-political-weight = political weight
    .definition = How much weight the elected give a fact. It changes no figure.
glossary-missing-data = data missing
    .definition = Someone has looked but not found. It never counts as zero.

## Answers and orders

glossary-answer = answer
    .definition = What a member hands in during a round.
glossary-weighting = weighting
    .definition = To say how much each question weighs.
glossary-round = round
    .definition = A time when all answer on their own, and which is then closed.
glossary-need-order = need order
    .definition = The order computed from how severe the needs are and how you weigh.
glossary-members-order = members' order
    .definition = The order that goes against as few of your own choices as possible.
glossary-proposal = proposal
    .definition = The order you put before the board.
glossary-decision = decision
    .definition = What the board then decides.
glossary-agreement = agreement
    .definition = How alike you think about the order.
glossary-dispersion = dispersion
    .definition = How far apart the answers lie.
glossary-disagreement = disagreement
    .definition = That you think in different ways. It may stand and is then noted.
glossary-sensitivity-analysis = sensitivity analysis
    .definition = To test if the order changes when figures or weights change.
glossary-to-be-explained = to be explained
    .definition = A group with a more severe need stands after one with a milder. Then a reason is called for.
glossary-hide-group-names = hide group names
    .definition = You see only facts about the need, not whom it is about.
glossary-prompts = questions to talk about
    .definition = Questions that help the talk along. The answers do not count.

## The matter

glossary-preparation = preparation
    .definition = The work done before the board takes a decision.
glossary-decision-basis = basis for a decision
    .definition = What the board reads before it decides.
glossary-official-report = official's report
    .definition = A text in which a civil servant puts forward a matter.
glossary-meeting = formal meeting
    .definition = A meeting where the board can take decisions.
glossary-roll-call = roll-call
    .definition = To read out who is there.
glossary-serving-substitute = serving substitute
    .definition = A substitute who steps in for a member who is away.
glossary-approval-of-minutes = approval of minutes
    .definition = That two people vouch that what is written is right.
glossary-motion = motion
    .definition = What a member wants the board to decide.
glossary-acclamation = acclamation
    .definition = To answer yes aloud to the chair's question.
glossary-vote = vote
    .definition = When members vote openly, one by one.
glossary-casting-vote = casting vote
    .definition = The chair's vote decides when it is even.
glossary-tabling = tabling
    .definition = To wait with the decision until the next meeting.
glossary-referral-back = referral back
    .definition = To send the matter back for more work.
glossary-reservation = reservation
    .definition = A member writes that they do not stand behind the decision.
glossary-special-statement = special statement
    .definition = A text where a member says how they see the decision.
glossary-conflict-of-interest = conflict of interest
    .definition = When someone has a stake of their own in the matter and so may not take part.
glossary-interest-tie = interest tie
    .definition = A close tie to a group. It need not be a conflict of interest.
glossary-registry-number = registry number
    .definition = The number of the matter in the region's registry.
glossary-public-record = public record
    .definition = Something held by an authority that others often have the right to read.
glossary-working-material = working material
    .definition = Drafts that do not belong to the finished matter.
glossary-preservation = preservation
    .definition = That something is kept for ever.
glossary-disposal = disposal
    .definition = To destroy something that may be destroyed. It calls for an archive decision.
glossary-remove-individual-answers = remove individual answers
    .definition = Each person's answer goes. The sums stay.

## After the decision

glossary-mission = mission
    .definition = What shall be better, for whom and by when. Not how it is to be done.
glossary-goal = goal
    .definition = The state you want to reach.
glossary-follow-up = follow-up
    .definition = To see if what was planned was done and if it helped.
glossary-indicator = indicator
    .definition = Something you count or ask about to see if things go the right way.
glossary-review = review
    .definition = To take the matter up again and see if it should change.
