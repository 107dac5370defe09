### Hur säker är ordningen, i stegen och i den egna viktningen

## Behovsordningen

sureness-about-need = Det gäller Behovsordningen.
sureness-several-tie = Alla grupper delar plats. Inget par kan prövas.
sureness-no-doubt = Ingen viktning och ingen osäker uppgift ändrar ordningen.
sureness-places = Trolig plats för varje grupp
sureness-place-now = Plats nu
sureness-weights-members = blandningar av era egna viktningar
sureness-weights-all = viktningar av alla slag
sureness-weights-ordered = viktningar som följer er ordning mellan frågorna
sureness-weights-bounded = viktningar inom era gränser

## Ledamöternas ordning

sureness-about-members = Det gäller Ledamöternas ordning.
sureness-head-to-head = Vem sattes före vem
sureness-methods = Sätten att räkna sida vid sida
sureness-methods-caption = Plats med varje sätt att räkna
sureness-methods-ties = Sätten att räkna skiljer sig bara åt i vilka grupper som delar plats.

## Vid vilken vikt byter två grupper plats

sureness-sweep-title = Vid vilken vikt byter grupper plats?
sureness-sweep-choose = Fråga som vägs mer eller mindre

## Vad skulle flytta gruppen

sureness-move-title = Vad skulle flytta gruppen?
sureness-move-up = Uppåt
sureness-move-down = Nedåt
sureness-move-nothing = Ingen enda ändring flyttar gruppen åt det hållet.
sureness-move-more = Plats { $place } om { $criterion } väger mer än { $weight }
sureness-move-from = Plats { $place } om { $criterion } väger minst { $weight }
sureness-move-less = Plats { $place } om { $criterion } väger mindre än { $weight }
sureness-move-to = Plats { $place } om { $criterion } väger högst { $weight }
sureness-move-grade = Plats { $place } om { $what } är { $grade }
sureness-severity-step = Svårighetsgrad, { $grade }
sureness-factor-step = { $factor }, { $grade }
sureness-factor-missing = { $factor }, uppgift saknas

## Den egna viktningen

sureness-weigh-way = Sätt att vikta
sureness-weigh-swing-needs-top = Ge 100 till det viktigaste.
sureness-weigh-order = Frågorna i ordning
sureness-weigh-pair = { $first } eller { $second }
sureness-weigh-which = Vilken väger tyngst, { $first } eller { $second }?
sureness-weigh-equal = Lika tungt
sureness-weigh-how-much = Hur mycket tyngre, { $first } eller { $second }?
sureness-weigh-3 = Något
sureness-weigh-5 = Klart
sureness-weigh-7 = Mycket
sureness-weigh-9 = Helt avgörande
sureness-weigh-pairs-left = { $count ->
        [one] { $count } jämförelse kvar
       *[other] { $count } jämförelser kvar
    }
sureness-weigh-ratio = Motsägelsen är { $ratio }. Under 0,1 är bra.
sureness-weigh-side-by-side = Dina vikter på varje sätt
sureness-weigh-criterion = Fråga
sureness-weigh-counts = Det sätt som är valt räknas.
sureness-weigh-result = { $criterion } väger { $weight }
sureness-weights-removed = Ledamöternas egna viktningar är borttagna eller går inte att öppna här. Ordningen kan inte prövas med dem.
sureness-mean-nobody-holds = Medelvärdet av era vikter sätter { $group } först. Ingen ledamots egna vikter gör det.
sureness-weights-alike = Alla ledamöters vikter ger samma ordning. Vikternas osäkerhet är inte prövad.
