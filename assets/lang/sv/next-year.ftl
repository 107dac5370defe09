### Nästa år: starta från i år, och se två år bredvid varandra

## Starta

next-year-title = Nästa år
next-year-purpose = Grupper, källor och uppgifter följer med och väntar på att bekräftas. Det gör också uppdragen och vad det blev av dem. Svaren, förslaget och beslutet följer inte med. Årets arbete ligger kvar som det är.
next-year-from-file = Starta nästa års arbete…
next-year-start-page = Börja från förra årets workshop eller underlag.
next-year-started = Nästa års arbete är startat. Spara det i en ny fil.
files-open-for-next-year = Välj förra årets workshop eller underlag

## Bekräfta

next-year-source-unconfirmed = Källan kommer från ett tidigare år. Den är inte bekräftad.
next-year-source-confirm = Bekräfta källan
next-year-unconfirmed-groups =
    { $count ->
        [one] En grupp kommer från ett tidigare år och väntar på att bekräftas.
       *[other] { $count } grupper kommer från ett tidigare år och väntar på att bekräftas.
    }
next-year-evidence-age =
    { $years ->
        [one] Uppgiften är ett år gammal.
       *[other] Uppgiften är { $years } år gammal.
    }

## Vad som hände med en grupp

about-group-title = Förra gången, { $year }
about-group-place = Gruppen stod på plats { $place } av { $count }.
about-group-no-mission = Inget uppdrag gavs för gruppen.
about-group-mission = Uppdrag: { $goal }
about-group-outcome = Så blev det: { $outcome }
about-group-outcome-unknown = Vad det blev är inte infört än. Det skrivs i Förra gången.
about-group-indicator = { $name } ({ $unit }): från { $start }, mål { $target }, senast { $latest }
about-group-verdicts = Vad ni kom fram till

## Två år bredvid varandra

comparison-why = Vad som flyttade, och varför
comparison-why-sentence = Skälet är ert eget. Under det står vad som är nytt sedan förra gången. Det nya behöver inte vara orsaken.
comparison-nothing-moved = Ingen grupp har bytt plats.
comparison-still = Samma plats, men något är nytt
comparison-moved = { $name }: plats { $before } blev plats { $after } ({ $change })
comparison-new = { $name }: ny i år, plats { $after }
comparison-gone = { $name }: är inte med i år, stod på plats { $before }
comparison-no-reason = Skäl för platsen i år saknas. Det skrivs i Lägg förslag.
comparison-no-reasons = { $count } grupper som flyttade saknar skäl i år. Skälen skrivs i Lägg förslag.
comparison-reason-now = Skäl i år: { $reason }
comparison-reason-then = Skäl förra gången: { $reason }
comparison-severity = { $criterion } bedömdes som { $before } och bedöms nu som { $after }.
comparison-people = Antalet som berörs var { $before } och är nu { $after }.
comparison-measure = Nytta, kostnad eller kunskap är bedömd på nytt.
comparison-mission = Uppdraget ”{ $goal }” gavs. Så blev det: { $outcome }
comparison-mission-unknown = Uppdraget ”{ $goal }” gavs. Vad det blev är inte infört.

## I underlaget

record-comparison-title = I år bredvid förra gången
record-comparison-what = Tabellen visar platserna båda åren, skälen och vad som är nytt. Det nya behöver inte vara orsaken till att en grupp har flyttat.
record-table-comparison = I år bredvid förra gången
record-column-place-last-year = Plats förra gången
record-column-place-this-year = Plats i år
record-column-moved-since = Ändring
record-column-reason-now = Skäl i år
record-column-new-since = Nytt sedan förra gången
record-comparison-new = Ny
record-comparison-gone = Inte med i år
record-comparison-left = Förra gången
record-comparison-right = I år

## Kommandot

cli-next-year-about = Starta nästa års arbete från en workshop eller ett underlag.
cli-next-year-usage = foretrade next-year FIL --out NY.ron
cli-next-year-after = Grupper, källor och uppgifter följer med obekräftade, med uppdragen och vad det blev av dem. Svar, förslag och beslut följer inte med. En fil som redan finns skrivs inte över. Slutar med 0 när filen är skriven, 2 när det inte gick.
cli-next-year-out-help = Den nya workshopfilen.
cli-value-new-file = NY.ron
