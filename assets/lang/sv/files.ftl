### Filer: läsa, spara, säkra

## Filens huvud

file-header-what = Företräde: en workshop om vilka behov av vård som ska gå först.
file-header-edit = Filen är text. Den får läsas och ändras i en vanlig textredigerare.
file-header-check = Kontrollera den efteråt: foretrade check och filens namn.
file-header-answer = Företräde: ett svar till en workshop. Läs in det i den workshop som det hör till.
file-header-settings = Företräde: inställningar på den här datorn.
file-header-headings = Företräde: vad kolumner i kalkylblad har varit.
file-header-recent = Företräde: filer som har varit öppna.

## Läsa

file-error-not-found = Filen { $file } finns inte. Se efter att namnet och mappen stämmer.
file-error-not-allowed = Filen { $file } får inte läsas av dig. Be den som äger filen om rätt att läsa den.
file-error-is-folder = { $file } är en mapp. Välj en fil i mappen.
file-error-not-a-file = { $file } är ingen vanlig fil utan en enhet eller liknande. Den är orörd. Välj en fil.
file-error-too-large = Filen { $file } är större än { $megabytes } megabyte. Så stor är ingen workshop. Välj en annan fil.
file-error-cannot-read = Filen { $file } går inte att läsa. Den är orörd. Datorn säger: { $cause }
file-error-not-text = Filen { $file } är inte text på rad { $line }. Den är orörd. Välj en annan fil eller en tidigare kopia.
file-error-empty = Filen { $file } är tom. Den är orörd. Öppna en tidigare kopia.
file-error-line = Rad { $line }: { $text }
file-error-cut = Filen { $file } tar slut på rad { $line }. Inget är ändrat. Öppna en tidigare kopia.
file-error-newer = Filen { $file } är skriven med en nyare version ({ $found }, här läses högst { $newest }). Den är orörd. Hämta den nya versionen av appen.
file-error-broken = Filen { $file } går inte att läsa på rad { $line }, tecken { $column }. { $problem } Filen är orörd. Rätta raden eller öppna en tidigare kopia.
file-error-unsound =
    { $count ->
        [one] Filen { $file } har ett fel som gör att den inte kan användas. Den är orörd. Rätta felet eller öppna en tidigare kopia.
       *[other] Filen { $file } har { $count } fel som gör att den inte kan användas. Den är orörd. Rätta felen eller öppna en tidigare kopia.
    }

## Vad som är fel på en rad

file-problem-unclosed = En text, en kommentar eller en parentes som börjar här har inget slut.
file-problem-list = Här ska det stå en lista inom [ och ].
file-problem-map = Här ska det stå par inom { "{" } och { "}" }, med kolon emellan.
file-problem-yes-or-no = Här ska det stå true eller false.
file-problem-comma = Här saknas ett kommatecken eller en parentes.
file-problem-number = Här ska det stå ett tal. Decimaler skrivs med punkt.
file-problem-number-range = Talet är för stort eller för litet för den här platsen.
file-problem-text = Här ska det stå en text inom citattecken.
file-problem-escape = Ett omvänt snedstreck står i en text utan att betyda något.
file-problem-part = Här ska det stå en del med fält inom parentes.
file-problem-unknown-word = Ordet { $found } är okänt här. Det här går att välja: { $expected }.
file-problem-unknown-field = Fältet { $found } finns inte här. De här finns: { $expected }.
file-problem-missing-field = Fältet { $field } saknas i delen som slutar här.
file-problem-field-twice = Fältet { $field } står två gånger.
file-problem-after-end = Här står något efter filens slut.
file-problem-too-deep = Här står för många parenteser i varandra.
file-problem-value = Värdet passar inte här. Kvalitet är 1 till 5, och en dag skrivs som 2027-03-01.
file-problem-neither-sealed-nor-open = Svaret ska antingen vara förseglat (recipient och seal) eller stå öppet (answer).
file-problem-other = Det som står här går inte att förstå.

## Spara

file-error-cannot-write = Det går inte att spara i mappen { $folder }. Arbetet finns kvar i appen. Välj en annan mapp. Datorn säger: { $cause }
file-error-disk-full = Det finns inget utrymme kvar i mappen { $folder }. Arbetet finns kvar i appen. Välj en annan mapp eller frigör utrymme.
file-error-changed-on-disk = Filen { $file } har ändrats av någon annan sedan den lästes. Den är orörd, och ditt arbete finns kvar i appen. Spara under ett annat namn, eller välj att skriva över.
file-error-already-there = Det finns redan en fil som heter { $file }. Den är orörd. Välj ett annat namn, eller välj att skriva över.
file-error-not-writable = Workshopen gick inte att skriva som text. Arbetet finns kvar i appen. Det är ett fel i appen: { $cause }

## Svarsfiler

file-answer-other-workshop = Svaret från { $code } hör till en annan workshop. Det är inte inläst. Be om ett nytt.
file-answer-other-round = Svaret från { $code } gäller en omgång som inte är öppen. Det är inte inläst.
file-answer-other-opening = Svaret från { $code } gäller omgången som den öppnades en annan gång, till exempel i en övning eller i en kopia av workshopen. Det är inte inläst. Be om ett nytt.
file-answer-not-sealed = Svaret från { $code } är inte förseglat. Workshopen har en nyckel och tar bara in förseglade svar. Det är inte inläst. Skicka en ny inbjudan.
file-answer-unknown-member = Ingen deltagare har koden { $code }. Svaret är inte inläst. Se efter att koden är rätt.
file-answer-too-large = Filen { $file } är större än { $megabytes } megabyte. Så stort är inget svar. Det är inte inläst.
file-answer-does-not-fit = Svaret från { $code } passar inte workshopen. Det är inte inläst. { $problem }

## Två som öppnar samma fil

file-holder = { $user } på datorn { $machine }
file-holder-on = Någon på datorn { $machine }
file-holder-somebody = Någon annan
