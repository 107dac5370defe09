### Fel: vad som hände, vad som är tryggt, vad du kan göra

## Tal

error-number-empty = Skriv ett tal.
error-number-not-a-number = ”{ $typed }” är inget tal. Skriv till exempel 12 eller 12,5.
error-number-not-whole = ”{ $typed }” är inget helt tal. Skriv till exempel 12.

## Inbyggda filer

error-catalogue = Den inbyggda filen { $name } går inte att läsa. Ditt arbete är orört. Hämta appen på nytt.
