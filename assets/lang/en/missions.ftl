### The step Give missions

## What is missing

missions-missing = at least one mission, or that you pass over the step
missions-missing-goal =
    { $count ->
        [one] what shall become better in one mission
       *[other] what shall become better in { $count } missions
    }

## The list

missions-sentence = Say what shall become better, for whom and when. Let those who carry out the mission choose how.
missions-empty = No mission yet
missions-empty-sentence = Begin with the groups that stand first in the proposal, or write a mission of your own.
missions-suggested = Groups that stand first in the proposal
missions-add-for = Give a mission for { $name }
missions-new = New mission
missions-number = Mission { $number }
missions-illustrative = Example, invented mission
missions-remove = Remove mission { $number }
missions-remove-title = Remove the mission?
missions-remove-note = Indicators that follow the mission remain. This can be undone.

## What, for whom and when

missions-open = Change mission { $number }
missions-fold = Done with mission { $number }
missions-no-goal = The goal is not written.
missions-goal = What shall become better?
missions-groups = For which groups?
missions-group-add = Add a group
missions-group-remove = Remove { $name } from the mission
missions-from = From, how it is today
missions-to = To, how it shall be
missions-by = By when?
missions-receiver = Who gets the mission?

## A yes from the receiver

missions-unfold-accept = A yes from the receiver, and trust
missions-accepted = Has the receiver said yes and can they manage it?
missions-not-asked = Not asked
missions-trust = Think the mission through

## Who else is needed

missions-unfold-collaboration = Who else must take part?
missions-collaboration-sentence = Who owns the question, who gains and what does it cost them?
missions-other-who = Who?
missions-other-why = Why are they needed?
missions-other-gains = Who gains from it?
missions-other-takes = What does it take from them?
missions-other-owns = Owns the question
missions-other-add = Add somebody
missions-other-remove = Remove
missions-depends-on-others = What of the effect depends on others?
missions-problems = Usual problems you have talked through

## Payment

missions-unfold-payment = How is it paid?
missions-payment-form = Form of payment
missions-steering = How is the money steered?
missions-known-forms = Known forms
missions-known-forms-sentence = Choose one to see how it usually works. Then change it to fit you.
missions-properties = What the payment shall help
missions-neither = Neither

## Afterwards

missions-unfold-outcome = What became of it
missions-outcome = What became of the mission?

## Look again

missions-look-at = Look again
missions-finding = { $name }. { $text }
missions-do-too-vague = Fill in to what, by when and for which groups.
missions-do-too-detailed = Take away what says how, and say what shall become better.
missions-do-follow-up-apart = Add an indicator for the mission in Plan follow-up.
missions-do-payment-apart = The payment does not drive towards better health or the goals. Look at the form again.
missions-do-depends-on-others = Write who else must take part.
