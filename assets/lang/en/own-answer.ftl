### Before and after one's own answer

## The cover

cover-answered = You have already answered in this round. You will see your answer and can change it until the round closes.
cover-again = You start from your own last answer. First you see how it stood beside all answers together.
cover-late = You answer here for the first time, though others have answered in an earlier round. You start from the beginning and see nobody else's answer.
cover-kept = If the program stops you can go on where you were. What you have done is kept sealed on this computer until you lock the answer.
cover-not-kept = What you do is only in memory until you lock the answer. If the program stops you have to start again.
cover-goes-on = Your answer was interrupted. You go on where you were. What you had done has been shown to nobody.
cover-goes-on-start = I am { $code }, go on
cover-look = You will see your own answer beside all answers together. Nothing can be changed here.
cover-look-done = The answer is hidden. Give the computer to the process leader.
cover-look-start = I am { $code }, show my answer

## An answer that was interrupted, with the process leader

interrupted-found = { $count ->
        [one] An answer was interrupted when the program stopped, for { $codes }. It is kept and sealed. Go to Rank to go on.
       *[other] Answers were interrupted when the program stopped, for { $codes }. They are kept and sealed. Go to Rank to go on.
    }
interrupted-answer = The answer of { $code } was interrupted. What was done is kept and sealed. Nobody sees it before { $code } goes on.
interrupted-answer-again = Hand over to { $code } again
interrupted-sheet = A sheet for { $code } was not finished. What was typed is kept and sealed.
interrupted-sheet-again = Go on with the sheet for { $code }
interrupted-no-key = The key is not on this computer. Load a copy of the key to go on.
interrupted-other-groups = The groups or criteria have changed since the answer of { $code } was interrupted. It cannot go on. Throw it away and { $code } starts again.
interrupted-changed = What was kept of the answer of { $code } cannot be opened. Throw it away and { $code } starts again. Locked answers are untouched.
interrupted-discard = Throw away what { $code } had done
interrupted-discard-title = Throw away what { $code } had done?
interrupted-discard-note = It cannot be brought back, and { $code } starts again. Locked answers are untouched.
interrupted-discard-yes = Throw away
interrupted-discarded = What { $code } had done is gone.
file-header-unfinished = Företräde: an answer that is not finished, sealed. It is removed when the answer is locked.

## Practise for two minutes

practice-start = Practise for two minutes
practice-head = Practice, nothing is kept. { $title }
practice-skip = Skip the practice
practice-weigh-title = Weigh
practice-weigh-purpose = What weighs most when you choose what to put right first?
practice-done-title = Now you have practised
practice-done = Nothing of what you practised is kept. Now it is about the need groups.
practice-begin = Start for real
practice-again = Practise once more

## After a closed round

own-title = Your answer beside all
own-purpose = Only you see this. Nobody else's answer is shown.
own-abstained = You abstained in that round.
own-no-order = You handed in no order in that round.
own-too-few = Fewer than three handed in an order. The middle is not shown, since it would give another's answer away.
own-table = Your order in the round
own-median = Median place
own-half = Half of the answers
own-half-between = { $low } to { $high }
own-distance-none = Nothing in your order goes against the joint order.
own-distance-small = Your order is almost the joint one.
own-distance-some = Your order is like the joint one but differs in some places.
own-distance-much = Your order differs from the joint one in many places.
own-distance-most = Your order points another way than the joint one. That is no fault.
own-distance-pairs = Your order and the joint one differ in about { $against } of { $pairs } comparisons.
own-answer-again = Go on and answer again
own-same-again = Hand in the same answer again
own-done = Hide my answer
own-look-back = Let a member see their own answer
own-look-back-note = The member sees their own answer beside all, alone at the screen.

## Coming late or leaving early

people-title = Somebody comes or leaves
people-note = Answers in closed rounds stay, whoever leaves. Each person answers under their own code.
people-leaves = { $code } leaves now
people-comes-back = { $code } is back
people-serves = { $code } comes in as substitute
people-left = { $code } has left and is not waited for in this round. A substitute answers under a code of their own, from the beginning.
people-left-answered = { $code } has left but has answered in this round, and the answer counts. Let the substitute start in the next round, or take the answer out.
