### Vad som saknas

need-groups-missing-two = minst två behovsgrupper
need-groups-missing-demarcation = avgränsning för { $groups }
need-groups-missing-demarcation-many = avgränsning för { $count } grupper
need-groups-missing-severity = hur svårt behovet är för { $groups }
need-groups-missing-severity-many = hur svårt behovet är för { $count } grupper

## Listan

need-groups-empty = Ingen behovsgrupp än
need-groups-empty-sentence = Skriv namnet på den första gruppen. Resten kan ni fylla i efteråt.
need-groups-new-name = Namn på en ny behovsgrupp
need-groups-new-hint = Bara namnet behövs nu. Tryck Enter för att lägga till och skriva nästa.
need-groups-same-name = En grupp har redan det namnet. Går det att säga skillnaden i namnet?
need-groups-or-rewrite = Annars skriver ni om namnet här ovanför.

## Sök och räkna

need-groups-search = Sök bland grupperna
need-groups-summary =
    { $count ->
        [one] En behovsgrupp, { $described } färdigbeskriven.
       *[other] { $count } behovsgrupper, { $described } färdigbeskrivna.
    }
need-groups-shown = Sökningen visar { $shown }.
need-groups-none-found = Ingen grupp passar sökningen
need-groups-none-found-sentence = Ändra eller töm sökfältet för att se alla grupper igen.

## Kortet

need-groups-without-name = Grupp utan namn
need-groups-no-demarcation = Avgränsning saknas. Vilka hör till gruppen?
need-groups-persons = personer
need-groups-open = Öppna
need-groups-open-named = Öppna { $name }
need-groups-move-up = Flytta upp { $name }
need-groups-move-down = Flytta ner { $name }
need-groups-copy = Gör en kopia av { $name }
need-groups-copy-name = { $name } (kopia)
need-groups-remove = Ta bort { $name }
need-groups-remove-note = Gruppens bedömningar och siffror följer med bort. Det går att ångra. En grupp som någon har svarat om går inte att ta bort.

## Nivåer

need-groups-level-tag = { $criterion }, { $level }
need-groups-not-judged = Inte bedömt

## Kvalitet och det som saknas

need-groups-quality-one = Underlagets kvalitet är { $quality } av 5.
need-groups-quality-range = Underlagets kvalitet är { $least }–{ $most } av 5.
need-groups-quality-none = Underlagets kvalitet är inte bedömd.
need-groups-lacking = Saknas: { $list }.
need-groups-number = antal
need-groups-figures = siffror
need-groups-severity = svårighetsgrad
need-groups-unconfirmed = Från ett tidigare år, inte bekräftad

## Trend

need-groups-trend = Hur utvecklas antalet?
need-groups-trend-rising = fler och fler
need-groups-trend-steady = ungefär lika många
need-groups-trend-falling = färre och färre
need-groups-trend-unknown = vet inte

## Gruppen

need-groups-to-list = Till listan
need-groups-number-of = Grupp { $number } av { $count }
need-groups-confirm = Bekräfta att uppgifterna gäller i år
need-groups-name = Namn
need-groups-demarcation = Avgränsning, vilka som hör till gruppen
need-groups-people-from = Antal som berörs
need-groups-people-to = Högst, om det är osäkert
need-groups-people-unit = Vad som räknas
need-groups-people-basis = Vilka och vilket år antalet gäller, och varifrån det kommer
need-groups-people-remove = Antalet är inte känt
need-groups-unfold-people = Vad antalet bygger på
need-groups-more-heading = Mer om gruppen

## Svårighetsgrad

need-groups-severity-heading = Hur svårt är behovet?
need-groups-severity-sentence = Bedöm för den som tillhör gruppen. Tjänstepersonerna föreslår. Nämnden kan ändra och skriver då varför.
need-groups-no-criteria = Det finns inga kriterier att bedöma. Lägg till dem i steget Frågan.
need-groups-proposed-level = Tjänstepersonernas förslag
need-groups-board-level = Nämndens bedömning
need-groups-board-changes = Nämnden ändrar
need-groups-was-proposed = Tjänstepersonerna föreslog { $level }.
need-groups-changed-because = Varför ändrar nämnden?
need-groups-change-needs-reason = Skriv skälet. Det följer med i underlaget.
need-groups-back-to-proposed = Gå tillbaka till förslaget
need-groups-basis-of = Vad bedömningen bygger på, { $criterion }
need-groups-basis = Vad det bygger på
need-groups-quality = Underlagets kvalitet
need-groups-illustrative = Exempel, påhittad bedömning
need-groups-is-illustrative = Påhittad för exemplet

## Mått och hälsogap

need-groups-anchors = { $worst } { $unit } räknas som svårast, { $best } { $unit } som lindrigast.
need-groups-from-gap = Räknas ur gruppens hälsogap, som är { $share } av skalan.
need-groups-gap-not-known = Hälsogapet går inte att räkna än. Läget i dag och det önskade läget behövs.
need-groups-gap-sentence = Hälsogapet är avståndet från hur gruppen mår i dag till hur ni vill att den ska må. Tjänstepersonerna ger läget i dag. Professionen ger det bästa möjliga. Nämnden bekräftar det önskade.
need-groups-gap-add = Beskriv hälsogapet
need-groups-gap-remove = Ta bort hälsogapet
need-groups-gap-indicator = Vad som mäts
need-groups-unit = Enhet
need-groups-gap-worst = Sämst
need-groups-gap-equal = Sämst och bäst möjligt kan inte vara samma tal.
need-groups-gap-needs-ends = Fyll i sämst och bäst möjligt så ritas skalan.

## Det som viks ut

need-groups-unfold-need = Är det ett behov som vården kan möta?
need-groups-unfold-gap = Hälsogap
need-groups-unfold-causes = Varför vården inte har slutit gapet
need-groups-unfold-care = Vad vården kan göra, och ojämlik hälsa
need-groups-unfold-figures = Siffror och källor
need-groups-unfold-evidence = Underlagets delar
need-groups-unfold-around = Ansvar, markeringar och överlappning
need-groups-unfold-note = Anteckning

## Två villkor

need-groups-health-is-reduced = Har gruppen sämre hälsa eller livskvalitet än den kunde ha?
need-groups-care-can-improve = Kan vården göra det bättre?
need-groups-no-need = Då är det inget behov som vården kan möta. Gruppen står kvar, men tala om var frågan hör hemma.
need-groups-beside = Läggs vid sidan
need-groups-beside-sentence = Det här läses lätt som behov men är något annat. Skriv ned det, så att det inte blandas ihop.

## Läses som behov

need-groups-beside-note = Vad som sades

## Varför vården inte har slutit gapet

need-groups-causes-sentence = Kryssa det som stämmer. Flera skäl kan gälla.

## Vad vården kan göra

need-groups-care-can-change = Vad vården kan göra bättre
need-groups-inequality = Ojämlik hälsa mellan kön, platser och utbildning

## Ansvar, markeringar och överlappning

need-groups-object = Vad är det för grupp?
need-groups-object-group = Behovsgrupp
need-groups-object-disease = Stor sjukdomsgrupp
need-groups-object-field = Verksamhetsområde
need-groups-responsible = Vem har ansvaret?
need-groups-responsible-state = Staten
need-groups-responsible-region = Regionen
need-groups-responsible-municipality = Kommunerna
need-groups-marks = Märken
need-groups-marks-sentence = Ett märke ger inga poäng. Det påminner er.
need-groups-mark-weak-voice = Har svårt att föra sin talan
need-groups-mark-preventable = Går till stor del att förebygga
need-groups-overlaps = Delar personer med
need-groups-overlaps-sentence = Samma person kan höra till flera grupper. Lägg inte ihop antalen.
need-groups-overlap-add = Lägg till en grupp som överlappar
need-groups-overlap-remove = Ta bort överlapp med { $name }

## Siffror

need-groups-no-figures = Inga siffror än. Det som saknas är inte noll.
need-groups-figures-change = Ändra siffrorna
need-groups-figure-number = Siffra { $number }
need-groups-figure-fields = Fält
need-groups-figure-add = Lägg till en siffra
need-groups-figure-remove = Ta bort siffran
need-groups-figure-line = { $indicator }, { $value }
need-groups-figure-origin = { $about }. { $source }. { $quality }.
need-groups-figure-quality = Kvalitet { $quality }
need-groups-figure-indicator = Vad siffran visar
need-groups-figure-dimension = Vad den handlar om
need-groups-figure-value = Värde
need-groups-figure-value-hint = Ett tal, ett spann som 10–15, minst 40, eller ord.
need-groups-figure-population = Vilka den gäller
need-groups-figure-year = År
need-groups-figure-status = Hur siffran är hämtad
need-groups-figure-scope = Hur väl den täcker gruppen
need-groups-quality-at-most = En sådan siffra kan ha kvalitet { $most } som högst.
need-groups-at-least = minst { $value }
need-groups-source-first = Lägg till en källa först. Varje siffra ska ha en.

## Källor

need-groups-sources = Alla källor
need-groups-no-sources = Inga källor än.
need-groups-source-fields = Ändra källan
need-groups-source-add = Lägg till en källa
need-groups-source-new = Ny källa
need-groups-source-remove = Ta bort källan
need-groups-source-used = Källan används av en siffra och kan inte tas bort.
need-groups-source-title = Titel
need-groups-source-publisher = Utgivare
need-groups-source-address = Adress
need-groups-source-terms = Villkor

## Hela listan

need-groups-order = Ändra ordningen
need-groups-order-title = Ordningen i listan
need-groups-order-sentence = Dra en rad, eller tryck Alt och pil upp eller ner. Ordningen i listan säger inget om vad som går först.
need-groups-order-done = Klar med ordningen
need-groups-more-ways = Blanketter, och en annan workshop som början
need-groups-unfold-merge = Slå ihop eller dela
need-groups-merge = Slå ihop med en annan grupp
need-groups-merge-sentence = Underlag och anteckningar från båda blir kvar. Bedömningar som skiljer sig görs om. Det går att ångra.
need-groups-merge-with = Gruppen som går upp i den här
need-groups-merge-button = Slå ihop { $other } med { $name }
need-groups-merge-note = Hopslagen med { $name }.
need-groups-merge-note-gap = Dess hälsogap: { $gap }.
need-groups-merge-note-severity = { $criterion } var { $own } och { $theirs }.
need-groups-merge-gap-words = { $indicator }, sämst { $worst }, i dag { $current }, önskat { $desired }, bäst möjligt { $optimal } { $unit }
need-groups-split = Dela i två
need-groups-split-sentence = En ny grupp läggs efter den här med samma underlag. Antal och svårighetsgrad bedöms på nytt i båda. Det går att ångra.
need-groups-split-name = Namn på den nya gruppen
need-groups-split-button = Dela
need-groups-split-note = Uppgifterna gällde { $name } före delningen.
need-groups-class-heading = Svårighetsgrad, sammantaget
need-groups-class-sentence = Bedömningarna ger ett förslag. Ni kan slå fast en annan svårighetsgrad, med skäl.
need-groups-class-settle = Slå fast svårighetsgraden
need-groups-class-settled = Svårighetsgrad som ni slår fast
need-groups-class-because = Skäl till svårighetsgraden
need-groups-class-needs-reason = Skriv ett skäl. Det står i underlaget.
need-groups-class-outdated = Se över. Bedömningarna har ändrats sedan ni slog fast svårighetsgraden.
need-groups-class-still-holds = Slå fast den på nytt
need-groups-class-back = Ta tillbaka till förslaget
criterion-level-means = { $level }: { $sentence }
