### Human dignity: before and after ranking

## Questions before

dignity-before-described-by-need = Is each group described by its need, and not by what anyone thinks of it?
dignity-before-somebody-missing = Is any group missing because nobody speaks for it?
dignity-before-weak-voice = Which groups find it hard to speak for themselves? Mark them. The mark gives no points. It reminds you.
dignity-before-weak-voice-done = We have gone through all the groups
dignity-weak-voice-tag = Hard to speak for themselves

## Questions after

dignity-after-anything-forbidden = Is anything that may never count among the reasons?
dignity-after-holds-for-others = Would the reason hold if the group had another age, income or way of life?
dignity-gate-title = Read the reasons once more
dignity-gate-purpose = The proposal can be fixed when both questions are answered and the reasons hold.
dignity-gate-holds = The reasons hold.
dignity-gate-does-not-hold = Rewrite the reason first. Then the proposal can be fixed.

## Words in the reasons

dignity-word-found = The reason for { $group } says “{ $word }”. Does it describe the need, or is it the reason?
dignity-word-ground = It may touch { $ground }.
dignity-word-describes = Describes the need
dignity-word-none = No words in the reasons need another look.
dignity-one-patient = This sounds like a choice for one patient, which belongs to care. Is it about a whole group?

## Never a reason, may be a reason

dignity-never-title = Never a reason
dignity-never-purpose = This may delimit a group, but may never give it a place.
dignity-may-title = May be a reason
dignity-think-title = Think twice
dignity-think-demarcation = Age and way of life may delimit a group but not give it a place.
dignity-think-inequality = Unequal health counts when it shows a greater need.
dignity-think-cost = Cost counts last.
