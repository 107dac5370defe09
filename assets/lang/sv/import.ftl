### Hämta från kalkylblad, och blanketter att fylla i

## Varför en fil inte går att använda

import-error-empty = Filen är tom. Välj en annan fil.
import-error-file-too-large = Filen är större än { $megabytes } megabyte. Ta bort bilder och blad som inte behövs, och försök igen.
import-error-unfolds-too-large = Filen packas upp till mer än { $megabytes } megabyte. Den läses inte. Spara bladet med behovsgrupper i en egen fil.
import-error-too-many-rows = Bladet { $sheet } har något nedanför rad { $rows }. Så långt läses inte. Ta bort raderna som inte behövs.
import-error-too-many-columns = Bladet { $sheet } har något efter kolumn { $columns }. Så långt läses inte. Ta bort kolumnerna som inte behövs.
import-error-too-many-cells = Filen har fler än { $cells } ifyllda celler. Spara bladet med behovsgrupper i en egen fil.
import-error-too-many-sheets = Filen har fler än { $sheets } blad. Spara bladet med behovsgrupper i en egen fil.
import-error-old-excel = Filen är sparad i Excels äldre format (xls), och det läses inte. Öppna den i Excel eller LibreOffice och spara den som xlsx utan lösenord. Inget går förlorat.
import-error-locked = Filen är låst med lösenord. Öppna den i Excel, ta bort lösenordet och spara den igen.
import-error-markup = Filen är en webbsida med tabeller, fast den heter som ett kalkylblad. Öppna den i Excel och spara den som xlsx.
import-error-other-format = Filen är inget kalkylblad som går att läsa. Excel (xlsx), OpenDocument (ods) och csv går bra.
import-error-unknown-letters = Det går inte att avgöra hur bokstäverna i filen är skrivna, så å, ä och ö kan bli fel. Inget är hämtat. Öppna filen i det program den kommer från och spara den som CSV UTF-8.
import-error-broken = Filen är skadad eller avklippt. Inget är hämtat. Hämta filen på nytt. Läsaren säger: { $cause }
import-error-open-quotation = På rad { $line } börjar ett citattecken som aldrig slutar. Inget är hämtat. Rätta raden.

## Vad som är fel i en cell

import-problem-formula = Formeln ger felet { $sign }. Rätta formeln eller skriv värdet.
import-problem-not-calculated = Formeln har inget värde i filen. Öppna filen i Excel, räkna om och spara.
import-problem-not-a-number = ”{ $written }” är inget tal. Skriv ett tal, eller ett streck när det inte är känt.
import-problem-not-whole = { $number } är inget helt tal. Skriv hela personer eller kronor, utan minus.
import-problem-range = ”{ $written }” är ett spann. Här går det bara att skriva ett tal.
import-problem-percent-of-people = ”{ $written }” är en andel. Skriv antalet personer.
import-problem-yes-no = ”{ $written }” är varken ja eller nej.
import-problem-not-an-answer = ”{ $written }” är inget av svaren. Välj ett av dem eller koppla bort kolumnen: { $allowed }.
import-problem-not-a-day = ”{ $written }” är ingen dag. Skriv dag, månad och år, till exempel 15 februari 2027.
import-problem-quality = ”{ $written }” är ingen kvalitet. Skriv 1 till 5, där 5 är bäst.
import-problem-upper-end = Det högsta antalet är mindre än antalet.
import-problem-number-first = Det högsta antalet står utan antal. Fyll i antalet också.
import-problem-unknown-group = Ingen grupp heter eller har id ”{ $written }”.
import-problem-no-group = Raden har varken id eller namn på en grupp.
import-problem-no-group-of-evidence = Raden har varken id eller namn på en grupp. Gäller den hela workshopen, skriv den i bladet { needs-unfold-whole }.
import-problem-long-name = Namnet har { $length } tecken. Högst { $most } går. Skriv resten i avgränsningen.
import-note-name-alike = Namnet är detsamma som { $name }, frånsett mellanslag. Är det en annan grupp?
import-problem-no-name = Gruppen { $id } saknar namn. Skriv ett namn.
import-problem-twice = { $name } står två gånger i bladet. Den står också på rad { $row }. Ta bort den ena.
import-problem-id-twice = Id { $id } står två gånger för samma grupp. Ta bort det ena, så blir raden en ny uppgift.
import-problem-half-a-range = Spannet har bara ett tal. Skriv både lägst och högst, eller ett värde i kolumnen { need-groups-figure-value }.
import-problem-equal-ends = Hälsogapet för { $name } har samma tal som sämst och bäst möjligt. De måste vara olika.
import-problem-direction = Mer eller mindre resurser och ändrad kostnad för { $name } går inte ihop. Mer ska ha plus och mindre ha minus.
import-problem-no-source = Siffran har ingen källa. Varje siffra ska ha en.
import-problem-no-title = Källan saknar titel.
import-problem-no-kind = Raden säger inte vilken del den hör till. Välj en i listan.

## Bra att veta

import-row = { $sheet }, rad { $row }
import-note-approximate = ”{ $written }” är ungefärligt. Talet hämtas, och det ungefärliga skrivs bredvid.
import-note-hidden-rows =
    { $count ->
        [one] En rad är dold i filen och tas inte in: { $rows }.
       *[other] { $count } rader är dolda i filen och tas inte in: { $rows }.
    }
import-note-example-row = Rader som är exempel tas inte in.
import-note-footnote = Raden är en anmärkning och tas inte in.
import-note-untied =
    { $count ->
        [one] En kolumn tas inte in: { $columns }. Välj ett fält för den om den ska med.
       *[other] { $count } kolumner tas inte in: { $columns }. Välj fält för dem som ska med.
    }
import-note-no-names = Ingen kolumn är gruppens namn, och inget id är känt. Inget tas in från bladet.
import-note-misread = Rubriken { $column } liknar { $field }, men inget värde under den passar där. Kolumnen är därför inte det.
import-note-figures = Kolumnen { $column } blir siffror om grupperna: ”{ $indicator }”, enhet { $unit }.
import-note-figures-without-unit = Kolumnen { $column } blir siffror om grupperna: ”{ $indicator }”.
import-question-source-of-column = Kolumnen { $column } har siffror, men ingen källa står i filen. Skriv källa och år för kolumnen. Utan källa tas siffrorna inte in.
import-remark-year = Avser { $year }.
import-note-total-row = Raden ”{ $name }” är en summa och tas inte in.
import-note-new-source = Källan ”{ $title }” finns inte än. Den läggs till.
import-note-year-only = Bara året { $year } står. Dagen blir den 1 januari.
import-question-one-patient = ”{ $name }” låter som ett val för en enskild patient. Det hör till vården. Gäller det en hel grupp?

## Ord som följer med talet

import-unit-percent = procent
import-remark-approximate = Ungefärligt. I filen stod ”{ $written }”.
import-remark-approximate-of = { $field } är ungefärligt. I filen stod ”{ $written }”.

## Blad

import-table-groups = Behovsgrupper
import-table-figures = Siffror
import-table-evidence = Underlagets delar
import-table-sources = Källor
import-table-beside = Vid sidan
import-table-none = Tas inte in

## Fält

import-field-id = Id
import-field-name = Behovsgrupp
import-field-group = Behovsgrupp, id eller namn
import-field-source-id = Källans id
import-field-gap-indicator = Hälsogap, vad som mäts
import-field-gap-unit = Hälsogap, enhet
import-field-gap-worst = Hälsogap, sämst
import-field-gap-current = Hälsogap, i dag
import-field-gap-desired = Hälsogap, önskat
import-field-gap-optimal = Hälsogap, bäst möjligt
import-field-gap-basis = Hälsogap, vad det bygger på
import-field-gap-quality = Hälsogap, kvalitet
import-field-gap-illustrative = Hälsogap, påhittat för exemplet
import-field-severity-value = Svårighetsgrad, { $criterion }
import-field-severity-proposed = Förslag från tjänstepersoner, { $criterion }
import-field-severity-because = Varför nämnden ändrar, { $criterion }
import-field-severity-basis = Vad bedömningen bygger på, { $criterion }
import-field-severity-quality = Kvalitet, { $criterion }
import-field-severity-illustrative = Påhittad för exemplet, { $criterion }
import-field-confirmed-as-group = Bekräftad som en hel grupp
import-field-measure = Insats
import-field-benefit = Insatsens nytta
import-field-cost-per-benefit = Kostnad i förhållande till nytta
import-field-evidence-strength = Kunskapsunderlag
import-field-measure-basis = Insats, vad bedömningen bygger på
import-field-measure-numbers = Tal bakom kostnaden
import-field-measure-illustrative = Insats, påhittad för exemplet
import-field-cost-today = Kostnad i dag, kronor per år
import-field-cost-change = Ändrad kostnad, kronor per år
import-field-direction = Mer, lika eller mindre resurser
import-field-more-would = Vad mer skulle göra
import-field-less-would = Vad mindre skulle göra
import-field-people-reached = Antal som ändringen når
import-field-health-gain = Hälsovinst
import-field-steering = Aktiv eller passiv styrning
import-field-against-order = Varför den växer mot ordningen
import-field-resources-basis = Resurser, vad talen bygger på
import-field-resources-illustrative = Resurser, påhittade för exemplet
import-field-unconfirmed = Från ett tidigare år, inte bekräftad
import-field-evidence-kind = Del av underlaget
import-field-evidence-source = Underlagets källa
import-field-weight = Politisk vikt
import-field-beside-kind = Läses som behov
import-field-figure-low = Spann, lägst
import-field-figure-high = Spann, högst
import-field-figure-words = Värde i ord

import-direction-grow = Mer
import-direction-keep = Som i dag
import-direction-release = Mindre

## Blanketten

import-form-sentence = Fyll i från rad 4. Lämna tomt det som inte ska ändras. Skriv ett streck när uppgiften inte är känd.
import-form-help = Så fyller du i
import-form-help-1 = En rad är en grupp. Id binder ihop bladen. En ny grupp behöver inget id.
import-form-help-2 = Raden med id exempel visar hur det kan se ut. Den hämtas aldrig.
import-form-help-3 = En text som börjar med ' tas precis som den står.
import-form-help-sheet = Blad
import-form-help-column = Kolumn
import-form-help-explanation = Vad som ska stå
import-form-help-answers = Går att välja
import-form-lists = Listor
import-form-too-long = Texten i { $field } för { $name } är längre än en cell rymmer. Korta den och försök igen.
import-form-not-written = Blanketten gick inte att skriva. Det är ett fel i appen: { $cause }

## Vad som ska stå i en kolumn

import-help-id = Gruppens beteckning. Ändra den inte. Lämna tomt för en ny.
import-help-name = Gruppens namn. Det behövs för en ny grupp.
import-help-group = Id eller namn på en grupp i bladet med behovsgrupper.
import-help-people = Hela personer. Ett tal, ett spann som 300–400, eller ca 300.
import-help-whole = Ett helt tal.
import-help-number = Ett tal. Decimaltecken och mellanrum går bra.
import-help-money = Hela kronor. 1,5 mnkr och 200 tkr går också bra.
import-help-text = Fri text.
import-help-yes-no = Ja eller nej.
import-help-choice = Ett av orden i listan.
import-help-severity = Ett av orden i listan. Bedöm för en person i gruppen.
import-help-proposed = Fylls i bara när nämnden har ändrat ett förslag.
import-help-quality = 1 till 5, där 5 är bäst.
import-help-several = Ett eller flera av orden i listan, med semikolon emellan.
import-help-overlaps = Id på andra grupper, med semikolon emellan.
import-help-figure-value = Ett tal, eller minst och ett tal. Ord skrivs i kolumnen Värde i ord.
import-help-range = Det lägsta och det högsta talet i ett spann.
import-help-source = Id på en källa i bladet Källor, eller källans titel.
import-help-day = En dag, till exempel 15 februari 2027.

## Exempelraden

import-example-name = Vuxna med långvarig smärta
import-example-demarcation = Vuxna som har haft ont i mer än tre månader
import-example-basis = Regionens invånare 2026, vårdregistret
import-example-indicator = Antal som söker vård
import-example-source = Vårdregistret 2026
import-example-finding = Fler söker vård än för fem år sedan

## Fönstret

import-gravity-question = Fråga
import-change-added = Läggs till
import-change-changed = Ändras
import-change-same = Är som förut
import-change-left-out = Tas inte in
import-field-change = { $field }: från { $before } till { $after }
import-field-of-row = { $table } ({ $row }), { $field }
import-nothing = inget

import-title = Hämta från { $file }
import-reading = Filen läses.
import-back = Avbryt
import-other-file = Välj en annan fil…
import-sheets = Bladen i filen
import-sheet = Blad
import-sheet-line = { $name }, { $holds }, { $rows } rader
import-sheet-line-same = { $name }, { $rows } rader
import-sheet-holds = Vad bladet { $name } har
import-header-row = Raden med rubriker
import-columns-known = { $known } av { $columns } kolumner är kopplade.
import-no-names = Ingen kolumn är gruppens namn. Välj den här nedanför, så syns grupperna.
import-settings = Blad, rubriker och kolumner
import-taken-in =
    { $count ->
        [0] Det nya är intaget. Det går att ångra.
        [one] En grupp är intagen. Det går att ångra.
       *[other] { $count } grupper är intagna. Det går att ångra.
    }
import-columns = Koppla kolumner
import-columns-sentence = Ändra det som har gissats fel. Valet är kvar nästa gång en fil har samma rubriker.
import-column = Kolumn { $column }, { $heading }
import-column-bare = Kolumn { $column }
import-column-examples = Till exempel: { $examples }
import-field-none = Tas inte in
import-preview = Det som kommer att hända
import-sum = { $added ->
    [one] En ny grupp.
   *[other] { $added } nya grupper.
} { $changed ->
    [one] En ändras.
   *[other] { $changed } ändras.
} { $same ->
    [one] En är som förut.
   *[other] { $same } är som förut.
} { $left ->
    [one] En rad hämtas inte.
   *[other] { $left } rader hämtas inte.
}
import-errors =
    { $count ->
        [one] En cell behöver rättas. Rätta i filen och välj den igen, eller lämna raden utanför.
       *[other] { $count } celler behöver rättas. Rätta i filen och välj den igen, eller lämna raderna utanför.
    }
import-leave-out-bad-rows = Lämna raderna med fel utanför, och ta in resten
import-hidden-rows = Ta med rader som är dolda i filen
import-findings = Vad som hittades
import-cell = Cell
import-finding = Vad som hittades där
import-finding-line = { $cell }: { $finding }
import-more-findings =
    { $count ->
        [one] En till
       *[other] { $count } till
    }
import-take-in =
    { $count ->
        [0] Ta in det nya
        [one] Ta in en grupp
       *[other] Ta in { $count } grupper
    }
import-one-step = Allt blir ett steg som går att ångra. Tomma celler ändrar inget.
import-first-errors = Rätta felen först, eller lämna raderna utanför.
import-first-questions =
    { $count ->
        [one] Svara på frågan ovanför först.
       *[other] Svara på de { $count } frågorna ovanför först.
    }
import-nothing-new = Det finns inget nytt att ta in.
import-rows = Källor och underlag för hela workshopen
import-groups = Grupperna i filen
import-show = Visa
import-all = Alla, { $count }
import-filter = { $name }, { $count }
import-page = Sida { $page } av { $pages }
import-what-it-holds = Visa { $count } fält för { $name }
import-do-not-take-in = Ta inte in
import-do-not-take-in-named = Ta inte in { $name }
import-take-in-again = Ta in { $name } ändå
import-field = Fält
import-before = Nu
import-after = Efteråt
import-changes-of = Fält för { $name }

import-field-figures = Siffror om grupperna
import-figure-columns = Kolumner som blir siffror
import-figure-columns-sentence = Varje tal blir en siffra hos sin grupp. Enhet, källa och år skrivs en gång för hela kolumnen.
import-figure-source-of-rows = Där källan lämnas tom gäller källan som står på gruppens rad, och året i den.
import-figure-column-drop = Ta inte med { $column }

## Knappar i steget

import-button = Hämta från kalkylblad…
import-form-empty-button = Spara en tom blankett…
import-form-empty-sentence = Ett kalkylblad att fylla i och skicka runt.
import-form-filled-button = Spara grupperna som kalkylblad…
import-form-filled-sentence = Allt om grupperna, att ändra i Excel och hämta tillbaka.
import-form-name-empty = blankett
import-form-name-filled = behovsgrupper
import-start-button = Börja från en annan workshop…
import-start-sentence = Grupper och kriterier följer med. Svaren gör det inte.
import-start-title = Hämta från { $title }?
import-start-note =
    { $groups ->
        [one] En grupp och { $criteria } kriterier läggs till. Gruppen märks som inte bekräftad. Svar följer inte med. Det går att ångra.
       *[other] { $groups } grupper och { $criteria } kriterier läggs till. Grupperna märks som inte bekräftade. Svar följer inte med. Det går att ångra.
    }
import-start-yes = Hämta
import-start-nothing = Alla grupper och kriterier i { $title } finns redan här.
