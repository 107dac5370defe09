### To be explained

## Heading and findings

audit-title = To be explained
audit-title-count = To be explained ({ $count ->
        [one] { $count } group
       *[other] { $count } groups
    })
audit-nothing = Nothing to be explained. No group with a milder need stands before one with a more severe need.
audit-finding = { $group } has a more severe need than { $others } but stands after. What is the reason? One answer is enough.
audit-explained = Explained

## What it comes from

audit-cause = It comes from { $cause }.
audit-cause-choice = your choice
audit-cause-benefit = the benefit
audit-cause-cost = the cost
audit-cause-evidence = the evidence
audit-borderline = { $first } and { $second } lie at the border of two classes. No reason is needed.
audit-cost-alone = Cost is the only reason. By the platform the severe goes first even when it costs more. Add a reason, move the group or let it stand. The record shows it.
audit-weak-voice = { $group } finds it hard to speak for itself and stands later than in the need order. Is that what you want?
audit-settled = { $group }: you have settled the severity { $class } instead of { $proposed }. Reason: { $because }
audit-settled-without-reason = { $group }: you have settled the severity { $class } instead of { $proposed }. The reason is missing.
audit-settled-takes-away = Otherwise you would have had to explain that { $above } stands before { $below }.
