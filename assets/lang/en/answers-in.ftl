### Invitations, sealed answers, and answers that come in as files

## The invitation, with the process leader

invitation-title = Answer on one's own computer
invitation-purpose = Members get a file, answer in peace and hand a file back. The invitation holds nobody else's answers.
invitation-whom = Who is the invitation for?
invitation-for-all = One file for all
invitation-for-each = One file for each
invitation-for-all-note = All get the same file. Each member types in their own code.
invitation-for-each-note = Each file is for one code. It holds that member's name, nobody else's, and no answer.
invitation-answers = How are answers saved?
invitation-sealed = Sealed
invitation-open = Open
invitation-sealed-note = Only the holder of the key can read the answers. The key is made here and stays on this computer.
invitation-open-note = Anyone who gets hold of the file can read the answer.
button-make-invitation = Make an invitation…
invitation-made = { $count ->
        [one] { $count } invitation is in { $folder }.
       *[other] { $count } invitations are in { $folder }.
    }
files-invitation-folder = Folder for the invitation

## The answer page

page-file-title = Answer in the browser
page-file-purpose = The answer page is a file that opens in an ordinary browser on a computer. Put at a web address it opens on a tablet or phone as well. The same file goes to all, and each types in their own number. The answer is sealed on the page and comes back as a file or as text.
button-save-answer-page = Save an answer page…
files-save-page = Save the answer page

## The key

answer-key-title = The key to the answers
answer-key-here = The key is on this computer.
answer-key-losing = Save a copy in a safe place. If the key is lost, members' single answers can never be opened, and an open round cannot be closed. The sums of closed rounds, the proposal and the record remain.
answer-key-elsewhere = The key is not on this computer. Sealed answers cannot be opened or taken in here, nor can a round with such answers be closed. Load a copy of the key.
answer-key-elsewhere-with = The key is not on this computer. Sealed answers cannot be opened or taken in here, nor can a round with such answers be closed. { $keeper } made the key. Ask for a copy and load it here.
answer-key-copied = A copy of the key is in { $path }. Whoever has the copy can read the answers.
answer-key-restored = The key is loaded. The answers can now be opened.
answer-key-made = A new key has been made. Make new invitations with it.
answer-key-new-title = Start again with a new key?
answer-key-new-note = Answers sealed to the old key cannot be opened without it, nor those already taken in. An open round can be closed only when they have been taken out and handed in again. You will need to make new invitations.
button-copy-key = Save a copy of the key…
button-load-key = Load the key…
button-new-key = Make a new key
files-copy-key = Save a copy of the key
files-load-key = Load the key
answer-key-file-what = Företräde: the key that opens sealed answers.
answer-key-file-keep = Whoever has this file can read the answers. Keep it safe.
answer-key-not-a-key = The file { $file } is no key. Nothing has changed. Choose the file that was saved as a copy.
answer-key-another = The file { $file } is another key than the one the answers are sealed to. Nothing has changed. Choose the right copy.
answer-key-not-here = The key is not on this computer. Load a copy of it first.
answer-key-bad-public = The workshop's key cannot be read. The answer is not saved. Ask for a new invitation.

## Answers that come in

paste-title = Paste answers
paste-purpose = Paste the text of one message, or of several. The app finds the answers in the text and passes over what stands around them.
paste-text = Text with answers
button-take-in-pasted = Take in the answers in the text
paste-none-found = There is no answer in the text. An answer begins with a bracket and format_version, and ends with a bracket. Copy the whole answer from the message.
pasted-answer-cut = Answer number { $number } in the text ends too early. It is not taken in. Copy the whole answer from the message, or ask for it again.
pasted-answer-broken = Answer number { $number } in the text cannot be read. It is not taken in. Ask for it again, or for the answer as a file.
pasted-answer-newer = Answer number { $number } in the text is written by a newer version. It is not taken in. Get the new version of the app.

watch-title = Take answers from a folder
watch-purpose = Choose the folder where members put their answers. The app looks there every other second and takes in answers that are complete. The files are left as they are.
watch-ends-undo = Once an answer is taken in, what you did before can no longer be undone.
button-watch-folder = Choose a folder…
button-stop-watching = Stop looking in the folder
files-answers-folder = Folder where the answers are put
watch-folder = The app looks in { $folder }
watch-problem = { $problem } The app will try again.
watch-empty = No answers have come yet.
watch-count = Taken in { $in }. On their way { $arriving }. Not taken in { $refused }.
watch-all-files = All files in the folder
watch-file-in = { $code } – taken in ({ $file })
watch-file-was-in = { $code } – has been in ({ $file })
watch-file-refused = { $code } – not taken in ({ $file })
watch-left-out =
    { $count ->
        [one] One more answer file lies in the folder. It is not read, since there are more than there is room for. Move files away that do not belong here.
       *[other] { $count } more answer files lie in the folder. They are not read, since there are more than there is room for. Move files away that do not belong here.
    }
watch-file-arriving = On its way – { $file }
watch-file-reason = { $file } – { $reason }
answers-some-were-in = { $taken } In already: { $count }.
answers-some-refused = { $taken } Not taken in: { $count }.

## Why an answer is not taken in

file-answer-no-key = The answer from { $code } is sealed. The key is not on this computer. The answer is not taken in. Load a copy of the key.
file-answer-no-key-of = The answer from { $code } is sealed. { $keeper } has the key. The answer is not taken in. Load a copy of the key.
file-answer-other-key = The answer from { $code } is sealed to another key than the workshop's. It is not taken in. Ask { $code } to answer the latest invitation.
file-answer-changed = The answer from { $code } has been changed since it was sealed. It is not taken in. Ask { $code } to send the answer again.
file-answer-cut = The answer in the file { $file } ends at line { $line }. The file is untouched. Ask for the file again.
file-answer-empty = The file { $file } is empty. It is untouched. Ask for the file again.
file-answer-broken = The answer in the file { $file } cannot be read at line { $line }. The file is untouched. Ask for the file again.
file-answer-older = There is a newer answer from { $code }. This one is not taken in.
file-header-invitation = Företräde: an invitation to answer. Open it in the app. Save the answer in a file of its own.
file-header-watched = Företräde: folders that answers are taken in from on this computer.

## With the one who answers

invitation-head = Invitation to answer
invitation-how = You weigh and rank in peace. Your answer is saved in a file. Hand it to the process leader.
invitation-goes-sealed = Your answer will be sealed. Only the process leader can open it.
invitation-goes-sealed-to = Your answer will be sealed. Only { $keeper } can open it.
invitation-goes-open = Your answer will be saved in the open. Anyone who gets hold of the file can read it.
invitation-your-code = You answer as { $code }.
invitation-code = Your code
invitation-code-note = The code is on your code slip.
invitation-no-such-code = The code { $code } is not in the invitation. Look at your code slip.
invitation-no-round = The invitation has no open round. Ask the process leader for a new one.
invitation-look-around = Read about the groups first
invitation-back = To your answer
button-start-answering = Start answering
invitation-save-purpose = Save the answer in a file. Hand the file to the process leader.
invitation-saved = The answer is in { $path }. Hand the file to the process leader.
invitation-done = To the start page
invitation-not-saved-title = The answer is not saved
invitation-not-saved-note = If you go on now the answer is lost.
invitation-leave-unsaved = To the start page without saving
