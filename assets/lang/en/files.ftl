### Files: read, save, keep safe

## Head of a file

file-header-what = Företräde: a workshop on which needs for care shall come first.
file-header-edit = The file is text. It may be read and changed in any text editor.
file-header-check = Check it afterwards: foretrade check and the name of the file.
file-header-answer = Företräde: an answer to a workshop. Take it in to the workshop it belongs to.
file-header-settings = Företräde: settings on this computer.
file-header-headings = Företräde: what columns of spreadsheets have been.
file-header-recent = Företräde: files that have been open.

## Reading

file-error-not-found = The file { $file } does not exist. See that the name and the folder are right.
file-error-not-allowed = You may not read the file { $file }. Ask its owner for the right to read it.
file-error-is-folder = { $file } is a folder. Choose a file in it.
file-error-not-a-file = { $file } is no ordinary file but a device or the like. It is untouched. Choose a file.
file-error-too-large = The file { $file } is larger than { $megabytes } megabytes. No workshop is that large. Choose another file.
file-error-cannot-read = The file { $file } cannot be read. It is untouched. The computer says: { $cause }
file-error-not-text = The file { $file } is not text at line { $line }. It is untouched. Choose another file or an earlier copy.
file-error-empty = The file { $file } is empty. It is untouched. Open an earlier copy.
file-error-line = Line { $line }: { $text }
file-error-cut = The file { $file } ends at line { $line }. Nothing is changed. Open an earlier copy.
file-error-newer = The file { $file } is written by a newer version ({ $found }, at most { $newest } is read here). It is untouched. Get the new version of the app.
file-error-broken = The file { $file } cannot be read at line { $line }, character { $column }. { $problem } The file is untouched. Mend the line or open an earlier copy.
file-error-unsound =
    { $count ->
        [one] The file { $file } has one error, so it cannot be used. It is untouched. Mend the error or open an earlier copy.
       *[other] The file { $file } has { $count } errors, so it cannot be used. It is untouched. Mend the errors or open an earlier copy.
    }

## What is wrong on a line

file-problem-unclosed = A text, a comment or a bracket that begins here has no end.
file-problem-list = A list within [ and ] is expected here.
file-problem-map = Pairs within { "{" } and { "}" } with a colon between are expected here.
file-problem-yes-or-no = Here true or false is expected.
file-problem-comma = A comma or a bracket is missing here.
file-problem-number = A number is expected here. Decimals are written with a point.
file-problem-number-range = The number is too large or too small for this place.
file-problem-text = A text within quotation marks is expected here.
file-problem-escape = A backslash in a text means nothing here.
file-problem-part = A part with fields within brackets is expected here.
file-problem-unknown-word = The word { $found } is not known here. These can be chosen: { $expected }.
file-problem-unknown-field = There is no field { $found } here. These exist: { $expected }.
file-problem-missing-field = The field { $field } is missing in the part that ends here.
file-problem-field-twice = The field { $field } is given twice.
file-problem-after-end = Something stands after the end of the file.
file-problem-too-deep = There are too many brackets within each other here.
file-problem-value = The value does not fit here. Quality is 1 to 5, and a day is written like 2027-03-01.
file-problem-neither-sealed-nor-open = The answer is either sealed (recipient and seal) or in the open (answer).
file-problem-other = What stands here cannot be understood.

## Saving

file-error-cannot-write = Cannot save in the folder { $folder }. Your work is still in the app. Choose another folder. The computer says: { $cause }
file-error-disk-full = There is no room left in the folder { $folder }. Your work is still in the app. Choose another folder or make room.
file-error-changed-on-disk = The file { $file } has been changed by somebody else since it was read. It is untouched, and your work is still in the app. Save under another name, or choose to write over it.
file-error-already-there = There is already a file called { $file }. It is untouched. Choose another name, or choose to write over it.
file-error-not-writable = The workshop could not be written as text. Your work is still in the app. This is a defect of the app: { $cause }

## Answer files

file-answer-other-workshop = The answer from { $code } belongs to another workshop. Not taken in. Ask for a new one.
file-answer-other-round = The answer from { $code } is for a round that is not open. Not taken in.
file-answer-other-opening = The answer from { $code } is for another opening of the round, such as a rehearsal or a copy of the workshop. Not taken in. Ask for a new one.
file-answer-not-sealed = The answer from { $code } is not sealed. The workshop has a key and takes only sealed answers. Not taken in. Send a new invitation.
file-answer-unknown-member = No participant has the code { $code }. The answer is not taken in. See that the code is right.
file-answer-too-large = The file { $file } is larger than { $megabytes } megabytes. No answer is that large. It is not taken in.
file-answer-does-not-fit = The answer from { $code } does not fit the workshop. Not taken in. { $problem }

## Two who open the same file

file-holder = { $user } on the computer { $machine }
file-holder-on = Somebody on the computer { $machine }
file-holder-somebody = Somebody else
