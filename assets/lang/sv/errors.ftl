### Fel: vad som hände, vad som är tryggt, vad du kan göra

## Tal

error-number-empty = Skriv ett tal.
error-number-not-a-number = ”{ $typed }” är inget tal. Skriv till exempel 12 eller 12,5.
error-number-not-whole = ”{ $typed }” är inget helt tal. Skriv till exempel 12.

## Inbyggda filer

error-catalogue = Den inbyggda filen { $name } går inte att läsa. Ditt arbete är orört. Hämta appen på nytt.

## Svarssidan

page-error-no-round = Ingen omgång är öppen. Öppna en omgång, så kan svarssidan göras.
page-error-no-key = Workshopen har ingen nyckel, så svaren kan inte förseglas. Spara svarssidan i fönstret, så görs en nyckel.
page-error-nobody = Ingen med det numret ska svara i omgången.

## Svara i rummet

room-error-listen = Det går inte att lämna ut sidan på { $address }: { $cause }. Välj en annan adress eller port.
room-error-thread = Det går inte att lämna ut sidan: { $cause }. Stäng andra program och försök igen.
