### Cards for learning

## The page

learning-title = Ten minutes before you start
learning-purpose = Ten short cards on putting needs in order. Read them alone or together. They can be left out.
learning-contents = Contents
learning-open = Cards for learning, ten minutes
learning-card-of = Card { $number } of { $count }
learning-talk = Questions to talk about
learning-talk-sentence = Choose a few. Nobody has to be right.
learning-area-questions = Questions for the whole area
learning-save = Save as a page to send…
learning-file = cards-for-learning
learning-keys = Right and left arrow turn the cards. Esc closes.
learning-source = Builds on: { $source }
learning-independent = Företräde is an independent tool, not an authority's model.

## Words in the pictures

learning-residents = The residents
learning-service = The service
learning-you = You
learning-why = Why?
learning-what = What?
learning-how = How?
learning-politics = Politics. Here you may differ.
learning-carry-out = Those who give care
learning-gap = The gap
learning-today = Today
learning-wanted = As you want it
learning-ill-health = Ill health
learning-best = Best health
learning-you-choose = You choose between groups
learning-profession-chooses = Care chooses for a patient
learning-dignity = Human dignity
learning-solidarity = Need and solidarity
learning-cost = Cost and benefit
