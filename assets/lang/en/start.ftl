### The start page

## Heading and ways in

start-heading = Which needs come first?
start-lead = Here elected members put the population's needs in order and write down why. The app computes and shows. You decide.
start-lead-workshop-title = Lead a workshop
start-lead-workshop-purpose = Prepare, run the day, produce a record.
start-answer-title = Answer an invitation
start-answer-purpose = Weigh and rank alone. Save your answer to a file.
start-explore-title = Explore alone
start-explore-purpose = Try it on the example. Nobody else is affected.
start-read-title = Read a record
start-read-purpose = See the order and the reasons.
start-foot = Nothing leaves the computer. Företräde is an independent tool, not an authority's model.

## Open and continue

start-recovery = { $title }, from { $time }, was not saved to your file. Take it up again?
start-recovery-take-up = Take up the work
start-recent = Earlier workshops
start-new-empty = Start empty
start-new-empty-purpose = An empty workshop. You add the groups yourself.
start-new-from-example-purpose = Fourteen groups with published figures. Change what does not fit.
start-new-from-last-year-purpose = Bring groups and missions from an earlier record.
start-open-file = Open a workshop…
