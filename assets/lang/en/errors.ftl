### Errors: what happened, what is safe, what to do

## Numbers

error-number-empty = Type a number.
error-number-not-a-number = “{ $typed }” is not a number. Type for example 12 or 12.5.
error-number-not-whole = “{ $typed }” is not a whole number. Type for example 12.

## Built-in files

error-catalogue = The built-in file { $name } cannot be read. Your work is untouched. Get the app again.

## The answer page

page-error-no-round = No round is open. Open a round, and the answer page can be made.
page-error-no-key = The workshop has no key, so answers cannot be sealed. Save the answer page in the window, and a key is made.
page-error-nobody = Nobody with that number is to answer in the round.

## Answering in the room

room-error-listen = The page cannot be given out on { $address }: { $cause }. Choose another address or port.
room-error-thread = The page cannot be given out: { $cause }. Close other programs and try again.
