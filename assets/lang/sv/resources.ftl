### Resurser: vad det kostar, vad mer eller mindre gör, och vem som står på andra sidan

## Delar av steget

missions-part = Vad vill ni se?
missions-part-missions = Uppdragen
missions-part-resources = Resurserna

## Översikt

resources-sentence = Säg vad mer pengar gör för gruppen, och vem som står på andra sidan.
resources-no-order = Ni har ingen ordning än. Grupperna står därför som i listan.
resources-sums = Så här blir det tillsammans
resources-no-cost = Ingen kostnad för i dag är ifylld. Det som saknas är inte noll.
resources-cost-today = I dag kostar det { $cost } om året. Det gäller { $known } av { $count } grupper.
resources-no-change = Ingen ändring är föreslagen än.
resources-change = Ökningarna blir { $more } om året. Ni frigör { $released }.
resources-change-no-release = Ökningarna blir { $more } om året. Ni frigör inget.
resources-lacking = Det saknas { $sum }. Säg var pengarna ska tas, eller öka mindre.
resources-left-over = Ni frigör { $sum } mer än ni ökar.
resources-balance = Det ni frigör räcker precis till det ni ökar.
resources-without-amount =
    { $count ->
        [one] En grupp ska ändras men saknar belopp.
       *[other] { $count } grupper ska ändras men saknar belopp.
    }
resources-without-other-side =
    { $count ->
        [one] En ökning saknar den andra sidan.
       *[other] { $count } ökningar saknar den andra sidan.
    }
resources-to-answer =
    { $count ->
        [one] En ökning går mot ordningen och väntar på ett skäl.
       *[other] { $count } ökningar går mot ordningen och väntar på skäl.
    }
resources-no-optimiser = Appen räknar ihop och frågar. Den föreslår ingen fördelning.

## Styrning

resources-unfold-steering = Två sätt att styra pengar
resources-steering-sentence = Båda sätten behövs. De ger olika drivkraft, och de lägger valet hos olika parter.
resources-steering-active = Aktiv styrning
resources-steering-passive = Passiv styrning
resources-steering-what = Vad som skiljer
resources-steering-form-what = Form
resources-steering-form-active = Betalning för det som görs eller nås
resources-steering-form-passive = Ram eller anslag
resources-steering-goals-what = Mål
resources-steering-goals-active = Pengarna följer om målet nås
resources-steering-goals-passive = Pengarna kommer oavsett om målet nås
resources-steering-when-what = När
resources-steering-when-active = I efterhand
resources-steering-when-passive = Ett löfte i förväg
resources-steering-who-what = Vem som väljer
resources-steering-who-active = Den som ger uppdraget väljer efter sina resurser
resources-steering-who-passive = Den som utför väljer inom sin budget

## En grupp

resources-groups = Grupp för grupp, i er ordning
resources-illustrative = Exempel, påhittade belopp
resources-direction = Mer, lika eller mindre till { $name }?
resources-grow = Öka
resources-keep = Behåll
resources-release = Frigör
resources-amount = Hur mycket?
resources-kronor-a-year = kronor om året
resources-who-gains = Vem vinner på det?
resources-who-pays = Vem betalar, eller får vänta?
resources-who-waits = Vem märker att det blir mindre?
resources-other-side = Varje ökning har en andra sida. Skriv vem som vinner och vem som betalar.
resources-passive-note = Med en ram i förväg väljer den som utför vad som går först. Säg då i uppdraget vad som ska bli bättre.
resources-against-order = { $name } ökar fast { $others } står före och minskar. Det får ni göra. Skriv varför.
resources-against-because = Varför går ni mot ordningen här?
resources-unfold = Vad pengarna gör för { $name }
resources-today = Kostnad i dag
resources-more-would = Vad skulle mer göra?
resources-less-would = Vad skulle mindre göra?
resources-people-reached = Hur många nås av ändringen?
resources-health-gain = Vilken hälsa ger det, och för hur många?
resources-basis = Vad beloppen bygger på

## Bild och tabell

resources-chart-still = Ingen ändring av resurserna är föreslagen än
resources-chart-heading = { $growing ->
        [0] Ingen ökar
       *[other] { $growing } ökar med { $more }
    }, { $releasing ->
        [0] ingen frigör
       *[other] { $releasing } frigör { $less }
    }
resources-chart-summary = Kostnaden i dag är känd för { $known } av { $count } grupper och blir { $sum } om året.
resources-chart-some = Bilden visar de { $shown } av { $count } grupper som har ett belopp. Alla står här nedanför.
resources-chart-unit = Miljoner kronor om året
resources-chart-today = I dag
resources-chart-change = Ändring
resources-chart-row = { $name }. I dag { $today }, ändring { $change }
resources-column-today = I dag, miljoner kronor om året
resources-column-share = Del av det som är känt
resources-column-change = Ändring, miljoner kronor om året
resources-column-people = Personer som nås

## I underlaget

record-resources-title = Resurser
record-resources-what = Tabellen visar vad som föreslås för varje grupp, i ordning efter plats. Den visar också den andra sidan av varje ökning.
record-resources-principles = Alla har rätt till en bedömning. Ordningen gäller all vård som betalas med skatt.
record-table-resources = Resurser för varje grupp
record-column-cost-today-data = Kostnad i dag, kronor om året
record-column-cost-today = Kostnad i dag
record-column-resource-direction = Riktning
record-column-change-data = Ändring, kronor om året
record-column-change = Ändring
record-column-people-reached = Personer som nås
record-column-health-gain = Vad det ger
record-column-other-side = Vem vinner, vem betalar
record-resources-against-order = { $name } ökar fast { $others } står före och minskar. Skäl: { $reason }
record-resources-against-unanswered = Inget skäl är skrivet.
record-resources-lacking = Ökningarna kostar { $sum } mer än det som frigörs.
record-resources-left-over = Det som frigörs är { $sum } mer än ökningarna.
