### The step The question

## What is missing

question-missing-text = what you will prioritise
question-missing-members = at least one person who ranks
question-missing-criteria = at least one criterion

## The question

question-text = What will you prioritise?
question-decision = Which decision shall it lead to?
question-body = Responsible board or committee
question-date = When do you work with it?
question-decision-date = When is the decision expected?
question-mode = What do you compare?
question-occasion = Where is the work done?
question-unfold-record = Facts for the record
question-title = Name of the work
question-registry-number = Registry number
question-contact = Contact for questions
question-record-place = Where the full record is kept

## Participants

question-participants = Who takes part?
question-no-participants = Nobody takes part yet. The code is enough. Names are not needed.
question-participants-count =
    { $count ->
        [one] One participant
       *[other] { $count } participants
    }, of whom { $ranking } hand in answers.
question-area = Own area
question-area-hint = e.g. psychiatry
question-area-note = Own area is what the participant is elected for or works with, such as a board or a town. One's own easily looks most important. When it stands here it can be talked about. The area is shown in the record.
question-attendance = Attendance
question-field-of = { $field }, { $code }
question-more-of = More about { $code }
question-less-of = Less about { $code }
question-remove = Remove { $code }
question-has-answered = One who has answered cannot be removed. Mark the person as absent.
question-name = Name
question-name-note = The name may be left empty. It stands in the record as the board wishes.
question-serves = Serves in a member's place and hands in answers
question-interest = Asked about conflicts of interest and close ties
question-add-role = Role to add
question-add-count = How many?
question-add-one = Add { $code }
question-add-several = Add { $first } to { $last }

## How answers come in

question-day = The day
question-ways-in = How do answers come in?
question-way-invitation = Answers in advance, by an invitation in a file
question-way-paper = Answer sheets on paper
question-way-computers = Computers handed round in the room
question-computers = Number of computers
question-way-together = Weigh together, aloud in the room
question-way-none = Choose at least one way to answer.
question-time-invitation = Answers in advance take no time of the day.
question-time-paper =
    { $people ->
        [one] One sheet
       *[other] { $people } sheets
    } take about { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    } to enter.
question-time-computers =
    { $people ->
        [one] One person
       *[other] { $people } people
    } on { $computers ->
        [one] one computer
       *[other] { $computers } computers
    } take about { $minutes } minutes.
question-time-computers-long =
    { $people ->
        [one] One person
       *[other] { $people } people
    } on { $computers ->
        [one] one computer
       *[other] { $computers } computers
    } take about { $minutes } minutes. Use paper, more computers or answers in advance.

## Agenda

question-agenda = Agenda
question-agenda-empty = Choose a ready agenda. The minutes can be changed.
question-agenda-sum = The agenda takes { $time }.
question-agenda-replace = Change to a ready agenda
question-agenda-ready = { $name }, { $time }
question-agenda-item = Item
question-agenda-add = Add an item
question-agenda-break = Break
question-agenda-up = Move up { $name }
question-agenda-down = Move down { $name }
question-agenda-remove = Remove { $name }
question-minutes = Minutes
question-minutes-of = Minutes for { $name }

## The method

question-method = How the order is computed
question-rule = Rule of the need order
question-rule-needs-only = When you compare needs only, the order is computed with Greatest need first.
question-unfold-rules = Compare the rules
question-unfold-members-order = Answers, rounds and the members' order
question-unfold-numbers = All numbers of the rule
question-numbers-not-used = The numbers are not used until they fit. Until then the old ones hold.
question-method-change = Change the method…
question-method-because = Why do you change the method now?
question-method-save = Save the change and the reason
question-aggregation = How is the members' order computed?
question-weighing = How do the members weigh?
question-starting-order = How does a member's list begin?
question-rounds = Most rounds
question-enough-agreement = How much must you agree? (0 not at all, 1 fully)
question-agreement-hint = Set it before answers. { $usual } is usually read as high agreement.

## The rule's numbers

question-number-of = { $part }, { $grade }
question-class-borders = Borders between the classes
question-class-borders-sentence = The weighted need, from 0 to 1, must be this large to reach the class.
question-border = From
question-start-levels = Start levels
question-start-levels-sentence = Level 1 is first and level 10 last on the scale. A more severe need always starts before a milder one.
question-start-level = Level
question-steps = Steps that lower
question-steps-sentence = A group is lowered this many levels. Nothing moves it up.
question-step-benefit = For each class that benefit is less than the need
question-step-cost = Cost
question-step-evidence = Evidence
question-free-weighing-sentence = The shares of the comparison shall make 1 together.
question-share = Share
question-share-need = Need

## Criteria

question-criteria = Criteria of severity
question-no-criteria = No criteria yet. Choose among the suggestions or write your own.
question-criterion-fields = Change the criterion
question-criterion-change = Change the criterion { $name }
question-criterion-definition = What it means, in one sentence
question-criterion-scale = How it is judged
question-criterion-judged = The scale cannot be changed once groups are judged on it.
question-criterion-unit = Unit
question-criterion-worst = Number that counts as most severe
question-criterion-best = Number that counts as mildest
question-criterion-anchors = The numbers are fixed. Then a new group moves none of the others.
question-criterion-remove = Remove the criterion and the judgements on it
question-criterion-add = Add a criterion
question-criterion-own = Own criterion
question-criterion-new = New criterion
question-criteria-locked = Criteria cannot be added or removed since the first answer came in.

## The ethical platform

question-platform = The ethical platform
question-platform-version = { $title }, version { $version }. The version stands in the record.
question-platform-other = The app has version { $version } of the text. The work keeps the version it began with.
question-platform-read = Read the three principles
question-platform-unreadable = The text cannot be read. The work is untouched. Install the app again.
question-criterion-sentences = Please write what each level means. The sentences are shown where you judge and where you weigh.
question-criterion-severity-very-large = Very large means
question-criterion-severity-large = Large means
question-criterion-severity-moderate = Moderate means
question-criterion-severity-small = Small means
question-criterion-future = Is about what may come without care
question-floor = Keep a floor under the severity
question-floor-sentence = If one criterion is Very large, the severity is at least Large. If two are, it is Very large. So the sum does not even out what is worst. Risk of future ill health is never one of the two.
