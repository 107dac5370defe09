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

button-add = Lägg till
button-add-need-group = Lägg till behovsgrupp
button-add-reason = Lägg till skäl
button-add-participant = Lägg till deltagare
button-add-mission = Lägg till uppdrag
button-add-indicator = Lägg till indikator
button-add-evidence = Lägg till uppgift
button-back = Tillbaka
button-back-to = Tillbaka till { $step }
button-cancel = Avbryt
button-change = Ändra
button-change-my-answer = Ändra mitt svar
button-check-before-publishing = Kontrollera före publicering
button-choose-file = Välj fil…
button-choose-folder = Välj mapp…
button-close = Stäng
button-close-round = Stäng omgång { $number }
button-continue = Gå vidare
button-continue-to = Gå vidare till { $step }
button-copy = Kopiera
button-copy-table = Kopiera tabellen
button-copy-text = Kopiera texten
button-create-record = Skapa underlag…
button-do-not-know = Vet ej
button-abstain = Avstå
button-done = Klar
button-done-lock = Klar, lås mitt svar
button-duplicate = Gör en kopia
button-edit = Redigera
button-enter-decision = För in nämndens beslut…
button-enter-paper-answers = Mata in blanketter
button-accept-reason = Godta skälet
button-one-reason-for-several = Samma skäl för flera grupper
button-fix-proposal = Lägg fast förslaget
button-reopen-proposal = Öppna förslaget igen…
button-freeze-picture = Frys bilden
button-unfreeze-picture = Släpp bilden
button-give-hand-over = Lämna över datorn
button-help = Hjälp
button-hide = Dölj
button-hide-group-names = Dölj gruppnamnen
button-show-group-names = Visa gruppnamnen
button-import = Hämta in…
button-keep = Behåll
button-missing-data = Uppgift saknas
button-mark-weak-voice = Märk: svårt att föra sin talan
button-move-down = Flytta ner
button-move-up = Flytta upp
button-same-place = Samma plats
button-new = Ny
button-new-workshop = Ny workshop
button-next = Nästa
button-previous = Föregående
button-ok = OK
button-open = Öppna…
button-open-recent = Öppna tidigare
button-open-folder = Visa i mappen
button-open-round = Öppna omgång { $number }
button-pass-over = Hoppa över
button-pass-over-and-say-why = Hoppa över och skriv varför
button-take-step-up-again = Ta upp steget igen
button-practise = Öva i två minuter
button-print-kit = Skriv ut kort och blanketter…
button-redo = Gör om
button-redo-named = Gör om: { $edit }
button-remove = Ta bort
button-remove-individual-answers = Ta bort enskilda svar…
button-rewrite = Skriv om
button-describes = Beskriver
button-yes-keep = Ja, behåll
button-save = Spara
button-save-as = Spara som…
button-save-a-copy = Spara en kopia…
button-save-answer = Spara mitt svar…
button-save-picture = Spara bilden…
button-search = Sök
button-send-to-record = Ta med i underlaget
button-settings = Inställningar
button-show = Visa
button-show-as-picture = Visa som bild
button-show-as-table = Visa som tabell
button-show-details = Visa mer
button-hide-details = Visa mindre
button-show-on-big-screen = Visa på storbild
button-show-spread = Visa hur svaren fördelar sig
button-start = Börja
button-start-next-year = Starta nästa års arbete
button-start-three-piles = Börja med tre högar: först, sedan, därefter
button-stop = Stoppa
button-take-in-answers = Läs in svar…
button-create-invitation = Skapa inbjudan…
button-try-again = Försök igen
button-undo = Ångra
button-undo-named = Ångra: { $edit }
button-weigh-together = Vikta tillsammans
button-why-here = Varför här?
button-zoom-in = Större text
button-zoom-out = Mindre text
button-zoom-reset = Vanlig textstorlek
button-quit = Avsluta
button-answer-in-own-order = Börja med en tom ordning

## Skal

shell-path = Vägen
shell-why-here = Varför här?
shell-prompts = Samtalsfrågor
shell-notes = Anteckningar
shell-notes-stay = Anteckningarna stannar här tills du tar med dem i underlaget.
shell-timer = Tid
shell-timer-start = Starta tiden
shell-timer-stop = Stoppa tiden
shell-timer-left = { $time } kvar
shell-timer-over = { $time } över tiden
shell-presenter = Storbild
shell-presenter-waiting = Vi börjar strax.
shell-presenter-answered = Alla har svarat.
shell-presenter-answering = Svara nu. Alla svar är dolda tills omgången stängs.
shell-saved-at = Sparat { $time }
shell-saving = Sparar
shell-not-saved = Inte sparat
shell-not-saved-since = Inte sparat sedan { $time }
shell-read-only = Skrivskyddad. { $who } har filen öppen.
shell-kept-here = Sparat på den här datorn, väntar på mappen
shell-unnamed = Namnlös workshop
shell-working = Räknar
shell-working-percent = Räknar, { $share } klart
error-no-thread = Datorn hade inte plats för mer arbete just nu ({ $cause }). Stäng några program och försök igen.
work-broken = Ett arbete i bakgrunden avbröts av ett fel. Inget av det ni har skrivit är ändrat.
shell-answered = { $answered } av { $expected } har svarat
shell-choose-group = Välj en grupp för att se varför den står där den står.
shell-theme = Utseende
shell-theme-light = Ljust
shell-theme-dark = Mörkt
shell-theme-contrast = Hög kontrast
shell-reduce-motion = Mindre rörelse
shell-language = Språk
shell-menu-file = Arkiv
shell-menu-edit = Redigera
shell-menu-view = Visa
shell-menu-help = Hjälp
shell-about = Om Företräde
shell-keyboard = Tangenter

## Tillstånd och bekräftelser

state-empty = Här är tomt än så länge.
state-loading = Läser in
state-done = Klart
state-cancelled = Avbrutet. Inget är ändrat.
state-copied = Kopierat.
state-redone = Gjort om: { $edit }
state-undone = Ångrat: { $edit }
state-saved-to = Sparat i { $path }.
state-recovered = Arbetet från { $time } är tillbaka.
state-locked = Låst
state-locked-after-first-answer = Låst sedan första svaret.
state-changes-are-noted = Ledamöter har svarat: ändringen skrivs upp.
state-open = Öppen
state-closed = Stängd
state-fixed = Fastlagd
confirm-remove = Ta bort { $name }?
confirm-remove-note = Det går att ångra.
confirm-cannot-undo = Det går inte att ångra.
confirm-unsaved = Spara ändringarna i { $name }?
confirm-do-not-save = Spara inte
confirm-close-anyway = Stäng ändå

## Fält

field-name = Namn
field-description = Beskrivning
field-reason = Skäl
field-why = Varför?
field-source = Källa
field-source-date = Källans datum
field-date = Datum
field-code = Kod
field-role = Roll
field-number = Nummer
field-place = Plats
field-note = Anteckning
field-optional = Får lämnas tomt
field-required = Behövs
field-group = Behovsgrupp
field-measure = Insats
field-reference-number = Ärendenummer
field-board = Nämnd
field-region = Region
field-year = År

## Enheter

unit-persons =
    { $count ->
        [one] { $count } person
       *[other] { $count } personer
    }
unit-groups =
    { $count ->
        [one] { $count } grupp
       *[other] { $count } grupper
    }
unit-answers =
    { $count ->
        [one] { $count } svar
       *[other] { $count } svar
    }
unit-members =
    { $count ->
        [one] { $count } ledamot
       *[other] { $count } ledamöter
    }
unit-missions =
    { $count ->
        [one] { $count } uppdrag
       *[other] { $count } uppdrag
    }
unit-reasons =
    { $count ->
        [one] { $count } skäl
       *[other] { $count } skäl
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
unit-days =
    { $count ->
        [one] { $count } dag
       *[other] { $count } dagar
    }
unit-years =
    { $count ->
        [one] { $count } år
       *[other] { $count } år
    }
unit-steps =
    { $count ->
        [one] { $count } steg
       *[other] { $count } steg
    }
unit-points =
    { $count ->
        [one] { $count } poäng
       *[other] { $count } poäng
    }
unit-rounds =
    { $count ->
        [one] { $count } omgång
       *[other] { $count } omgångar
    }
unit-percent = { $value } %
unit-kronor = { $value } kronor
unit-million-kronor = { $value } miljoner kronor
unit-years-of-life = { $value } levnadsår
unit-per-hundred-thousand = { $value } per 100 000 invånare
unit-persons-unknown = Antal saknas

## Plats

place-of = Plats { $place } av { $count }
place = Plats { $place }
place-shared = Delar plats { $place }
place-range = Plats { $from }–{ $to }
place-earlier = { $count ->
        [one] { $count } plats tidigare
       *[other] { $count } platser tidigare
    }
place-later = { $count ->
        [one] { $count } plats senare
       *[other] { $count } platser senare
    }
place-unchanged = Samma plats
level-number = Nivå { $level } av 10

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
