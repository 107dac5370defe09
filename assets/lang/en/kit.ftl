### Cards, answer sheets, code slips and agenda on paper

kit-name-cards-a5 = cards-a5
kit-name-cards-a6 = cards-a6
kit-name-answer-sheets = answer-sheets
kit-name-code-slips = code-slips
kit-name-agenda = agenda
kit-title-cards-a5 = Cards with need groups
kit-title-cards-a6 = Small cards with need groups
kit-title-answer-sheets = Answer sheets
kit-title-code-slips = Code slips
kit-title-agenda = Agenda

## Cards

kit-people = How many it concerns
kit-number-of = { $number } { $unit }
kit-illustrative = The judgements are invented

## Answer sheets

kit-answer-sheet = Answer sheet
kit-round = Round
kit-code = Your code
kit-weigh = Weigh the needs
kit-weigh-how = Share 100 points between the rows. Most points to what weighs most.
kit-rank = Rank
kit-rank-how = Write the groups' numbers in the boxes. The one that shall come first stands on top. Two groups may share a box.
kit-groups = The groups and their numbers
kit-my-order = My order
kit-do-not-know = Do not know, the groups' numbers

## Code slips

kit-your-code = Your code
kit-keep-code = Write the code on the answer sheet. Show it to nobody.

## Agenda

kit-agenda = Agenda
kit-from-minute = From minute
kit-item = Item
kit-minutes = Minutes
kit-total = { $time } in all.

## Making

kit-about = PDF for A4. Cut cards and slips along the dashed lines.
kit-folder = Choose a folder for cards and answer sheets
kit-made = Cards and answer sheets are in { $folder }.
cli-kit-about = Make cards, answer sheets, code slips and agenda to print, as PDF.
cli-kit-usage = foretrade kit FILE --out FOLDER
