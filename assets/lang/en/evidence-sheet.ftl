### The kinds of evidence for a need group

## The sheet

evidence-sheet-summary = { $collected } of { $kinds } parts have evidence.
evidence-sheet-lacking = Looked for but not found: { $list }.
evidence-sheet-sentence = Fill in what this group needs. Not everything has to be there.
evidence-sheet-sentence-whole = What holds for every group stands here. What holds for one group is written on its card.
evidence-sheet-state-collected = Has evidence
evidence-sheet-state-open = Not filled in
evidence-sheet-example = Example: { $text }
evidence-sheet-purpose = Purpose: { $text }
evidence-sheet-finding = What the evidence shows
evidence-sheet-missing = We have looked, data are missing
evidence-sheet-confirm = The fact is from an earlier year and still holds
evidence-sheet-quality = Quality, set by civil servants
evidence-sheet-weight = Political weight, set by elected members
evidence-sheet-add-another = Add another fact
evidence-sheet-remove = Remove the fact
evidence-sheet-unreadable = The list of kinds of evidence cannot be read. What is filled in already remains. Install the app again.
