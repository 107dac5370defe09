### Bilder: rubriker som säger vad bilden visar, sammanfattningar, tabeller

## Gemensamt

chart-example = Exempel – påhittade bedömningar
chart-as-table = Visa som tabell (T)
chart-as-picture = Visa som bild (T)
chart-copy-table = Kopiera tabellen
chart-save-svg = Spara som SVG…
chart-save-png = Spara som PNG…
chart-group = Behovsgrupp
chart-class = Svårighetsgrad
chart-place = Plats
chart-people = Berörda personer
chart-when = När
chart-missing-short = Saknas
chart-of-hundred = { $name }, av 100

## Behovets storlek

chart-need-heading = { $name } har störst behov
chart-need-heading-some = { $names } har störst behov, lika stort
chart-need-heading-many = { $count } grupper har lika stort behov, störst av alla
chart-need-heading-known = Störst behov av grupperna där inget saknas har { $names }
chart-need-heading-unknown = Uppgifter saknas för alla grupper
chart-need-empty = Inga behovsgrupper att visa
chart-need-summary =
    { $count ->
        [one] En stapel.
       *[other] { $count } staplar.
    } Störst behov har { $names }.
chart-need-total = Behov, av 100
chart-need-row = { $name }, behov { $need } av 100, { $class }

## Vägen till nivån

chart-level-heading = { $name } går från nivå { $start } till nivå { $level }
chart-level-heading-kept = { $name } står kvar på nivå { $level }
chart-level-from = { $words } ger nivå { $level }.
chart-level-step = { $words }, { $effect }, nivå { $level }.
chart-level-heading-between = { $name } står mellan nivå { $first } och { $second } så länge uppgifter saknas
chart-level-possible = Uppgifter saknas. Nivån kan bli { $best } till { $worst }.
chart-level-possible-or-none = Uppgifter saknas. Nivån kan bli { $best } till { $worst }, eller 10 om nyttan är ingen.
chart-level-missing = uppgift saknas
chart-level-lowered =
    { $steps ->
        [0] sänker inte
        [one] ett steg senare
       *[other] { $steps } steg senare
    }
chart-level-start = start
chart-level-factor = Det som prövas
chart-level-effect = Vad det gör
chart-level-after = Nivå
chart-level-result = Gruppens nivå

## Svårighetsgrad och nytta

chart-benefit = Nytta
chart-benefit-heading =
    { $count ->
        [0] Ingen grupp har både stort behov och stor nytta
        [one] En grupp har både stort behov och stor nytta
       *[other] { $count } grupper har både stort behov och stor nytta
    }
chart-benefit-summary =
    { $count ->
        [one] En cirkel.
       *[other] { $count } cirklar.
    } Högre upp är svårare behov. Längre åt höger gör vården mer nytta. Ytan visar hur många som berörs. { $unknown ->
        [0] Antalet är känt för alla.
       *[other] Antalet saknas för { $unknown }.
    }
chart-severity-axis = Svårare behov uppåt
chart-benefit-axis = Större nytta åt höger
chart-benefit-row = { $name }, behov { $need } av 100, nytta { $benefit }, berörda { $people }
chart-benefit-size = { $people } berörda (ytan visar antalet)
chart-benefit-size-unknown = Antalet berörda saknas

## Svarens spridning

chart-spread-heading = Mest olika ser ni på { $name }
chart-spread-heading-alike = Så skiljer sig svaren åt
chart-spread-empty = Inga svar att visa än
chart-spread-summary =
    { $answers ->
        [one] Ett svar
       *[other] { $answers } svar
    } om { $count ->
        [one] en grupp.
       *[other] { $count } grupper.
    } Strecket är mittsvaret. Rutan rymmer hälften av svaren. Gruppen med störst spridning står överst.
chart-spread-median = Mittsvar, plats
chart-spread-low = Hälften från plats
chart-spread-high = Hälften till plats
chart-spread-row = { $name }, mittsvar plats { $median }, hälften av svaren plats { $low } till { $high }
chart-spread-half = Hälften av svaren
chart-spread-middle = Mittsvaret
chart-spread-dot = Ett svar

## Före och efter

chart-slope-heading =
    { $count ->
        [one] En grupp flyttade. Det var { $name }
       *[other] { $count } grupper flyttade, längst { $name }
    }
chart-slope-still = Ordningen är densamma i { $before } och { $after }
chart-slope-summary = Ordningen i { $before } bredvid ordningen i { $after }. Flyttade: { $moved }.
chart-slope-place = Plats, { $when }
chart-slope-change = Flytt, platser
chart-slope-row = { $name }, { $change }
chart-slope-new = ny
chart-slope-gone = borta

## Hur säker ordningen är

chart-sure-heading =
    { $sure ->
        [0] Ingen av { $count } grupper har en helt säker plats
        [one] En av { $count } grupper har en säker plats
       *[other] { $sure } av { $count } grupper har en säker plats
    }
chart-sure-summary = { $count } grupper. Ordningen prövades { $tries } gånger med { $weights }. Rutorna visar hur ofta varje grupp fick varje plats.
chart-sure-interval = Trolig plats
chart-sure-place = Plats { $place }
chart-sure-row = { $name }, troligen plats { $best } till { $worst }
chart-sure-note = Talen är procent av försöken. Ramen visar de troliga platserna.

## När en vikt ändras

chart-sweep-heading = { $one } och { $other } byter plats när { $criterion } väger { $weight }
chart-sweep-never = Ordningen är densamma hur mycket { $criterion } än väger
chart-sweep-summary = { $criterion } väger nu { $now }. { $count ->
        [0] Inga grupper byter plats.
        [one] På ett ställe byter två grupper plats.
       *[other] På { $count } ställen byter två grupper plats.
    }
chart-sweep-below = Först vid lägre vikt
chart-sweep-above = Först vid högre vikt
chart-sweep-weight = Vikt för { $criterion }
chart-sweep-axis = Vikt för { $criterion }
chart-sweep-now = Nu { $now }
chart-sweep-row = { $name }, plats { $place } vid vikt { $from } till { $to }

## Par för par

chart-pairs-heading = Jämnast är { $one } och { $other }. { $count } av { $answers } satte den första före
chart-pairs-empty = Det behövs två grupper för att jämföra
chart-pairs-summary = { $count } grupper, { $answers } svar. Varje ruta visar hur många som satte radens grupp före kolumnens.
chart-pairs-before = Satte raden före kolumnen
chart-pairs-cell = { $count } av { $answers } satte { $one } före { $other }
chart-pairs-note = Varje tal säger hur många av { $answers } som satte radens grupp före kolumnens.

## Mått över tid

chart-indicator-heading = { $name } gick från { $old } till { $new } { $unit }, { $from } till { $to }
chart-indicator-one = { $name } var { $value } { $unit }, { $when }
chart-indicator-none = { $name } är inte mätt än
chart-indicator-summary =
    { $count ->
        [one] Ett värde.
       *[other] { $count } värden.
    }
chart-indicator-summary-goal =
    { $count ->
        [one] Ett värde.
       *[other] { $count } värden.
    } Målet är { $goal } { $unit }.
chart-indicator-goal = Mål { $goal }
