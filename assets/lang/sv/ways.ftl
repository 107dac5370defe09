### Sätt att rangordna i det egna svaret

## Val av sätt

ways-choose = Hur vill du rangordna?
ways-piles-title = Tre högar
ways-points-title = 100 poäng
ways-pairs-title = Två i taget
ways-question = Hur rangordnar ledamöterna?
ways-question-one = Alla rangordnar på det sättet
ways-question-hidden = Alla rangordnar först med dolda gruppnamn
ways-order-list = Ordna direkt i en lista
ways-order-done = Se över ditt svar
ways-no-order = Jag gör ingen ordning
ways-no-order-yet = Du har inte gjort någon ordning.
ways-order-empty = Ingen grupp har en plats i din ordning än.
ways-abstain-note = Ditt svar räknas som att du avstår. Varken vikter eller ordning räknas.
ways-nothing-to-lock = Det finns inget att låsa än. Gör en ordning, väg kriterierna eller avstå.
ways-review-points = { $points } poäng
ways-review-unplaced = Ingen plats än: { $group }

## Grupper utan plats

ways-unplaced-title = Ingen plats än
ways-order-rest =
    { $count ->
        [one] En grupp har ingen plats. Vad menar du med den?
       *[other] { $count } grupper har ingen plats. Vad menar du med dem?
    }
ways-points-rest =
    { $count ->
        [one] En grupp har du inte gett något tal. Vad menar du med den?
       *[other] { $count } grupper har du inte gett något tal. Vad menar du med dem?
    }
ways-rest-unknown = Jag vet inte
ways-rest-level = De delar plats efter de andra
ways-place = Sätt { $group } efter de andra i ordningen

## 100 poäng

ways-points-purpose = Dela 100 poäng mellan grupperna. Fler poäng ger en högre plats. Lika poäng ger samma plats.
ways-points-place = plats { $place }
ways-points-untouched = inget tal
ways-points-more =
    { $count ->
        [one] En poäng mer till { $name }
       *[other] { $count } poäng mer till { $name }
    }
ways-points-fewer =
    { $count ->
        [one] En poäng mindre till { $name }
       *[other] { $count } poäng mindre till { $name }
    }

## Två i taget

ways-pairs-purpose = Du får se två grupper i taget. Appen frågar bara det som ännu kan ändra din ordning.
ways-pairs-question = Vilken grupp ska gå före?
ways-pairs-again = Vilken grupp ska gå före? Du svarar om på en fråga.
ways-pairs-level = Samma plats
ways-pairs-unknown = Vet ej
ways-pairs-keys = Tangenten 1 eller vänsterpil väljer den första gruppen, 2 eller högerpil den andra. Likhetstecknet är samma plats och 0 är vet ej. Backsteg tar tillbaka.
ways-pairs-within = Fråga bara inom samma svårighetsgrad
ways-pairs-within-note = Grupper som är svårare med dina egna vikter ställs före. Högst { $fewer } frågor i stället för { $all }. Du kan flytta grupperna efteråt.
ways-pairs-within-uncertain = { $count ->
        [one] För { $count } grupp saknas uppgifter, så att svårighetsgraden är osäker. Den jämförs med alla som den kan höra ihop med.
       *[other] För { $count } grupper saknas uppgifter, så att svårighetsgraden är osäker. De jämförs med alla som de kan höra ihop med.
    }
ways-pairs-within-now = Du får bara frågor inom samma svårighetsgrad.
ways-pairs-within-changed = { $count ->
        [0] Du har ändrat vikterna, och frågorna följer dem. Alla dina svar räknas fortfarande.
        [one] Du har ändrat vikterna, och frågorna följer dem. { $count } svar räknas inte längre, för grupperna har nu olika svårighetsgrad.
       *[other] Du har ändrat vikterna, och frågorna följer dem. { $count } svar räknas inte längre, för grupperna har nu olika svårighetsgrad.
    }
ways-pairs-within-ended = Du har ändrat vikterna. De skiljer inte längre grupperna åt, så nu får du frågor om alla. Dina svar räknas fortfarande.
ways-pairs-ask-all = Fråga om alla grupper i stället
ways-pairs-left =
    { $count ->
        [0] Inga frågor kvar
        [one] Högst en fråga kvar
       *[other] Högst { $count } frågor kvar
    }
ways-pairs-take-back = Ta tillbaka förra svaret
ways-pairs-stop = Sluta här och se din ordning
ways-pairs-back = Tillbaka till frågorna
ways-pairs-settled = Klart. Det finns inget mer att fråga om.
ways-pairs-to-order = Se din ordning
ways-pairs-given-title = Dina svar hittills
ways-pairs-given =
    { $count ->
        [one] Ett svar. Det senaste står först.
       *[other] { $count } svar. Det senaste står först.
    }
ways-pairs-said-before = { $first } före { $second }
ways-pairs-said-level = { $first } och { $second } på samma plats
ways-pairs-said-unknown = Vet ej om { $first } och { $second }
ways-pairs-change-short = Ändra
ways-pairs-change = Ändra svaret { $answer }
ways-pairs-clash = Svaren går inte ihop
ways-pairs-clash-new = Ditt nya svar
ways-pairs-clash-earlier = Det du svarade tidigare
ways-pairs-keep-new = Behåll det nya svaret
ways-pairs-keep-earlier = Behåll de tidigare svaren

## Dolda namn

ways-hide-names = Dölj gruppnamnen
ways-hidden-note = Du ser bokstäver och vad vi vet om behovet. Namnen visas när din ordning är gjord.
ways-hidden-group = Grupp
ways-hidden-need = { $criterion } { $value }
ways-order-reveal = Visa gruppnamnen
ways-revealed-purpose = Nu ser du namnen. Du får ändra ordningen om du vill.
ways-revealed = Du gjorde ordningen utan att se namnen. Du har inte ändrat något sedan dess.
ways-revealed-moved = Det här har du ändrat sedan du fick se namnen. Bara du ser det, och det sparas inte.
ways-moved = { $group } från plats { $from } till plats { $to }
ways-moved-in = { $group } till plats { $to }, förut utan plats
ways-moved-out = { $group } från plats { $from }, nu utan plats

## Hjälp

ways-help-pairs = Svara på två grupper i taget
ways-help-pairs-key = 1, 2, =, 0, Backsteg
ways-help-points = Gå till nästa grupps poäng
ways-help-points-key = Enter

## I underlaget

record-fact-ranking = Grupperna rangordnades med
record-ranking-piles = tre högar och sedan ordning
record-ranking-points = 100 poäng
record-ranking-pairs = två grupper i taget
record-table-mean-points = Poäng i medeltal av 100
record-column-mean-points = Poäng i medeltal
ways-record-points =
    { $count ->
        [one] En ledamot gav alla grupper poäng.
       *[other] { $count } ledamöter gav alla grupper poäng. Här är medeltalet av deras andelar.
    }
ways-record-hidden =
    { $count ->
        [one] I ett svar gjordes ordningen först med dolda gruppnamn.
       *[other] I { $count } svar gjordes ordningen först med dolda gruppnamn.
    }
