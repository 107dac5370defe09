### Answer sheets typed in by number

sheet-title = Enter paper answers
sheet-purpose = Copy the sheet line by line. Enter saves and goes to the next code.
sheet-code = Code
sheet-weights = Weights, in the order of the sheet
sheet-order = Order, the numbers of the groups
sheet-how = Write 5=2 when groups share a place and 4? for don't know. Write - if there is no order.
sheet-save = Save and go to the next
sheet-leave = Stop entering
sheet-leave-unsaved = Stop without saving this sheet
sheet-cover-title = Sheet for { $code }
sheet-cover-goes-on = The entering was interrupted. You go on where you were.
sheet-cover-start = Go on entering
sheet-saved = The answer from { $code } is saved and hidden.
sheet-all-in = All answers are in.
sheet-not-saved = The answer from { $code } is hidden but could not be saved on the computer. Do not close the program. Stop entering and see what is wrong.
sheet-again = Press Enter once more if it is meant to be so.
sheet-has-answered = { $code } already has an answer in this round. This one replaces it.
sheet-sum = The weights make { $sum } together, not 100. They count as shares.
sheet-missing =
    { $count ->
        [one] One group is missing on the line: { $numbers }. End the line with ? for don't know, or = if it comes after the others.
       *[other] { $count } groups are missing on the line: { $numbers }. End the line with ? for don't know, or = if they share a place after the others.
    }
sheet-refused-code = Write the code of somebody who hands in an answer.
sheet-refused-empty = The sheet is empty. Write weights or an order, or - if the member abstains.
sheet-refused-missing = The answer is not saved. First say what holds for the missing groups.
sheet-read-weight = { $criterion } { $points }
sheet-read-none = No order.
sheet-read-place = { $place }. no { $number }, { $group }
sheet-read-unknown = Don't know, no { $number }, { $group }
sheet-error-no-member = Nobody who hands in an answer has that code.
sheet-error-no-number = “{ $text }” is no number.
sheet-error-no-group = There is no group { $number }. The groups have numbers 1 to { $groups }.
sheet-error-twice = Group { $number } is already on the line.
sheet-error-nothing-to-share = The sign = belongs between two numbers, or at the end of the line.
sheet-error-count = There are { $given } numbers. The sheet has { $wanted }.
sheet-error-too-many = { $points } is more than 100 points.
sheet-error-all-zero = At least one criterion must have points.
