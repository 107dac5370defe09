### Gemensamt: namn, knappar, lägen, enheter

app-name = Företräde
list-and = { $first } och { $last }
yes = Ja
no = Nej
none = Ingen
all = Alla
missing-data = Uppgift saknas
not-set = Inte angivet
language-sv = Svenska
language-en = English
language-switch = Byt språk till { $language }

## Knappar

button-add-need-group = Lägg till behovsgrupp
button-add-mission = Lägg till uppdrag
button-add-indicator = Lägg till indikator
button-back-to = Tillbaka till { $step }
button-cancel = Avbryt
button-change-my-answer = Ändra mitt svar
button-choose-file = Välj fil…
button-close = Stäng
button-close-round = Stäng omgång { $number }
button-continue-to = Gå vidare till { $step }
button-create-record = Skapa underlag…
button-done = Klar
button-done-lock = Klar, lås mitt svar
button-enter-decision = För in nämndens beslut…
button-accept-reason = Godta skälet
button-one-reason-for-several = Samma skäl för flera grupper
button-fix-proposal = Lägg fast förslaget
button-reopen-proposal = Öppna förslaget igen…
button-help = Hjälp
button-new-workshop = Ny workshop
button-next = Nästa
button-previous = Föregående
button-open = Öppna…
button-open-folder = Visa i mappen
button-open-round = Öppna omgång { $number }
button-pass-over = Hoppa över
button-take-step-up-again = Ta upp steget igen
button-print-kit = Skriv ut kort och blanketter…
button-redo = Gör om
button-redo-named = Gör om: { $edit }
button-remove = Ta bort
button-remove-individual-answers = Ta bort enskilda svar…
button-rewrite = Skriv om
button-yes-keep = Ja, behåll
button-save = Spara
button-save-as = Spara som…
button-save-answer = Spara mitt svar…
button-send-to-record = Ta med i underlaget
button-show-as-table = Visa som tabell
button-start-next-year = Starta nästa års arbete
button-take-in-answers = Läs in svar…
button-undo = Ångra
button-undo-named = Ångra: { $edit }
button-weigh-together = Vikta tillsammans
button-why-here = Varför här?
button-zoom-in = Större text
button-zoom-out = Mindre text
button-zoom-reset = Vanlig textstorlek
button-quit = Avsluta

## Skal

shell-why-here = Varför här?
shell-prompts = Samtalsfrågor
shell-notes = Anteckningar
shell-notes-stay = Anteckningarna stannar här tills du tar med dem i underlaget.
shell-timer = Tid
shell-timer-stop = Stoppa tiden
shell-timer-left = { $time } kvar
shell-timer-over = { $time } över tiden
shell-presenter = Storbild
shell-presenter-answered = Alla har svarat.
shell-presenter-answering = Svara nu. Alla svar är dolda tills omgången stängs.
shell-saved-at = Sparat { $time }
shell-not-saved-since = Inte sparat sedan { $time }
shell-read-only = Skrivskyddad. { $who } har filen öppen.
shell-kept-here = Sparat på den här datorn, väntar på mappen
shell-unnamed = Namnlös workshop
shell-working = Räknar
error-no-thread = Datorn hade inte plats för mer arbete just nu ({ $cause }). Stäng några program och försök igen.
work-broken = Ett arbete i bakgrunden avbröts av ett fel. Inget av det ni har skrivit är ändrat.
shell-answered = { $answered } av { $expected } har svarat
shell-theme-light = Ljust
shell-theme-dark = Mörkt
shell-theme-contrast = Hög kontrast
shell-reduce-motion = Mindre rörelse
shell-menu-file = Arkiv
shell-menu-edit = Redigera
shell-menu-view = Visa
shell-menu-help = Hjälp
shell-about = Om Företräde
shell-keyboard = Tangenter

## Tillstånd och bekräftelser

state-cancelled = Avbrutet. Inget är ändrat.
state-copied = Kopierat.
state-redone = Gjort om: { $edit }
state-undone = Ångrat: { $edit }
state-saved-to = Sparat i { $path }.
state-locked-after-first-answer = Låst sedan första svaret.
state-changes-are-noted = Ledamöter har svarat: ändringen skrivs upp.
confirm-remove = Ta bort { $name }?
confirm-do-not-save = Spara inte
confirm-close-anyway = Stäng ändå

## Fält

field-name = Namn
field-why = Varför?
field-source = Källa
field-source-date = Källans datum
field-date = Datum
field-code = Kod
field-role = Roll
field-note = Anteckning
field-group = Behovsgrupp
field-region = Region

## Enheter

unit-persons =
    { $count ->
        [one] { $count } person
       *[other] { $count } personer
    }
unit-minutes =
    { $count ->
        [one] { $count } minut
       *[other] { $count } minuter
    }
unit-hours =
    { $count ->
        [one] { $count } timme
       *[other] { $count } timmar
    }
unit-percent = { $value } %
unit-kronor = { $value } kronor
unit-million-kronor = { $value } miljoner kronor
unit-persons-unknown = Antal saknas

## Plats

place-of = Plats { $place } av { $count }
place = Plats { $place }

## Roller

role-process-leader = Processledare
role-member = Ledamot
role-substitute = Ersättare
role-specialist = Sakkunnig
role-civil-servant = Tjänsteperson
role-secretary = Nämndsekreterare
role-chair = Ordförande
role-observer = Åhörare

## Lägen för arbetet

mode-needs-only = Bara behov
mode-needs-only-purpose = Ni jämför grupperna och deras behov. Människovärde och behov avgör.
mode-need-and-measure = Behov och insats
mode-need-and-measure-purpose = Varje grupp har en beskriven insats. Ni prövar alla tre principerna.
occasion-workshop = Workshop
occasion-meeting = Ärende på ett sammanträde
