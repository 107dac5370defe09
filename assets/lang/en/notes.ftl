### What must be said

## Preparation and decision

note-preparation = You are preparing a matter. You take no decision here. The board decides at a formal meeting. There members may move, vote and enter a reservation. A vote there is open.
note-whom-to-ask = Ask the board's secretary what must be kept and what may go. This is not legal advice.
note-on-the-record = Basis for a decision. Not minutes.
note-needs-only = You compare needs without measures. Then cost cannot be set against benefit. The record says so.
note-numbers = How many are affected moves no group. The number is shown beside, for when you allocate money.
note-later-place = A lower place is not a no. Everyone has the right to an assessment. Care goes on. The order applies to all care paid by taxes.

## People and answers

note-interests = Does anyone have a conflict of interest or a close tie to a group? Tell the chair. Never write about anyone's health here.
note-before-answering = Your answer is not a vote. You can change it until the round closes.
note-who-sees-it = Nobody in the room sees your answer. The wall shows only all answers together.
note-honest-limit = The answer lies in a file. Whoever can read the file can also read the answer. It may become a public record if it is kept in the matter.
note-time-warning = { $people ->
        [one] { $people } person
       *[other] { $people } people
    } on one computer take about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }. Use paper, more computers or answers in advance.
note-removing = Individual answers go. The sums stay so that the order can be recomputed. This cannot be undone. Ask the archive first.

## Hand-over

hand-over-start = I am { $code }, start
hand-over-done = Your answer is locked and hidden. Give the computer to the process leader.
hand-over-not-saved = Your answer is locked and hidden, but it could not be saved on the computer. Tell the process leader. Do not close the program.
hand-over-back = Back to the process leader

## Example

note-example = Example. The figures are published and have sources. Judgements, answers and order are invented. No region stands behind them.
note-example-picture = Example – invented judgements
