### Steget Frågan

## Vad som saknas

question-missing-text = vad ni ska prioritera
question-missing-members = minst en person som rangordnar
question-missing-criteria = minst ett kriterium

## Frågan

question-text = Vad ska ni prioritera?
question-decision = Vilket beslut ska det leda till?
question-body = Ansvarig nämnd eller beredning
question-date = När arbetar ni med den?
question-decision-date = När väntas beslutet?
question-mode = Vad jämför ni?
question-occasion = Var sker arbetet?
question-unfold-record = Uppgifter till underlaget
question-title = Arbetets namn
question-registry-number = Diarienummer
question-contact = Kontakt för frågor
question-record-place = Var underlaget finns i sin helhet

## Deltagare

question-participants = Vilka deltar?
question-no-participants = Ingen deltar än. Koden räcker. Namn behövs inte.
question-participants-count =
    { $count ->
        [one] En deltagare
       *[other] { $count } deltagare
    }, varav { $ranking } lämnar svar.
question-area = Eget område
question-area-hint = t.ex. psykiatri
question-area-note = Eget område är det som deltagaren är vald för eller arbetar med, till exempel en nämnd eller en ort. Det egna ser lätt viktigast ut. Står det här går det att prata om. Området kommer med i underlaget.
question-attendance = Närvaro
question-field-of = { $field }, { $code }
question-more-of = Mer om { $code }
question-less-of = Mindre om { $code }
question-remove = Ta bort { $code }
question-has-answered = Den som har svarat kan inte tas bort. Märk personen som frånvarande.
question-name = Namn
question-name-note = Namnet får lämnas tomt. Det står i underlaget så som nämnden vill.
question-serves = Tjänstgör i en ledamots ställe och lämnar svar
question-interest = Fråga om jäv och nära koppling
question-add-role = Roll att lägga till
question-add-count = Hur många?
question-add-one = Lägg till { $code }
question-add-several = Lägg till { $first } till { $last }

## Hur svaren kommer in

question-day = Dagen
question-ways-in = Hur kommer svaren in?
question-way-invitation = Svar i förväg, med en inbjudan i en fil
question-way-paper = Blanketter på papper
question-way-computers = Datorer som lämnas runt i rummet
question-computers = Antal datorer
question-way-together = Vikta tillsammans, högt i rummet
question-way-none = Välj minst ett sätt att svara.
question-time-invitation = Svar i förväg tar ingen tid av dagen.
question-time-paper =
    { $people ->
        [one] En blankett
       *[other] { $people } blanketter
    } tar ungefär { $minutes ->
        [one] en minut
       *[other] { $minutes } minuter
    } att mata in.
question-time-computers =
    { $people ->
        [one] En person
       *[other] { $people } personer
    } på { $computers ->
        [one] en dator
       *[other] { $computers } datorer
    } tar ungefär { $minutes } minuter.
question-time-computers-long =
    { $people ->
        [one] En person
       *[other] { $people } personer
    } på { $computers ->
        [one] en dator
       *[other] { $computers } datorer
    } tar ungefär { $minutes } minuter. Använd blanketter, fler datorer eller svar i förväg.

## Dagordning

question-agenda = Dagordning
question-agenda-empty = Välj en färdig dagordning. Minuterna går att ändra.
question-agenda-sum = Dagordningen tar { $time }.
question-agenda-replace = Byt till en färdig dagordning
question-agenda-ready = { $name }, { $time }
question-agenda-item = Punkt
question-agenda-add = Lägg till en punkt
question-agenda-break = Paus
question-agenda-up = Flytta upp { $name }
question-agenda-down = Flytta ner { $name }
question-agenda-remove = Ta bort { $name }
question-minutes = Minuter
question-minutes-of = Minuter för { $name }

## Metoden

question-method = Så räknas ordningen
question-rule = Regel för behovsordningen
question-rule-needs-only = När ni bara jämför behov räknas ordningen med Störst behov först.
question-unfold-rules = Jämför reglerna
question-unfold-members-order = Svar, omgångar och ledamöternas ordning
question-unfold-numbers = Regelns alla tal
question-numbers-not-used = Talen används inte förrän de stämmer. Tills dess gäller de gamla.
question-method-change = Ändra metoden…
question-method-because = Varför ändrar ni metoden nu?
question-method-save = Spara ändringen och skälet
question-aggregation = Hur räknas ledamöternas ordning?
question-weighing = Hur viktar ledamöterna?
question-starting-order = Hur börjar en ledamots lista?
question-rounds = Högsta antal omgångar
question-enough-agreement = Hur eniga behöver ni vara? (0 inte alls, 1 helt)
question-agreement-hint = Bestäm före svaren. { $usual } brukar räknas som hög samstämmighet.

## Regelns tal

question-number-of = { $part }, { $grade }
question-class-borders = Gränser mellan klasserna
question-class-borders-sentence = Så stort måste det vägda behovet vara, från 0 till 1, för att nå klassen.
question-border = Från
question-start-levels = Startnivåer
question-start-levels-sentence = Nivå 1 är högst och nivå 10 lägst på skalan. Svårare behov börjar alltid före lindrigare.
question-start-level = Nivå
question-steps = Steg som sänker
question-steps-sentence = Så många nivåer sänks en grupp. Inget flyttar den uppåt.
question-step-benefit = För varje klass som nyttan är mindre än behovet
question-step-cost = Kostnad
question-step-evidence = Kunskap
question-free-weighing-sentence = Andelarna i jämförelsen ska tillsammans bli 1.
question-share = Andel
question-share-need = Behov

## Kriterier

question-criteria = Kriterier för svårighetsgrad
question-no-criteria = Inga kriterier än. Välj bland förslagen eller skriv egna.
question-criterion-fields = Ändra kriteriet
question-criterion-change = Ändra kriteriet { $name }
question-criterion-definition = Vad det betyder, i en mening
question-criterion-scale = Hur det bedöms
question-criterion-judged = Skalan kan inte bytas när grupper redan är bedömda på den.
question-criterion-unit = Enhet
question-criterion-worst = Tal som räknas som svårast
question-criterion-best = Tal som räknas som lindrigast
question-criterion-anchors = Talen är fasta. Då flyttar en ny grupp ingen av de andra.
question-criterion-remove = Ta bort kriteriet och bedömningarna på det
question-criterion-add = Lägg till ett kriterium
question-criterion-own = Eget kriterium
question-criterion-new = Nytt kriterium
question-criteria-locked = Kriterier kan inte läggas till eller tas bort sedan det första svaret kom in.

## Den etiska plattformen

question-platform = Den etiska plattformen
question-platform-version = { $title }, version { $version }. Versionen står i underlaget.
question-platform-other = Appen har version { $version } av texten. Arbetet behåller den version det började med.
question-platform-read = Läs de tre principerna
question-platform-unreadable = Texten går inte att läsa. Arbetet är orört. Installera om appen.
question-criterion-sentences = Skriv gärna vad varje nivå betyder. Meningarna visas där ni bedömer och där ni viktar.
question-criterion-severity-very-large = Mycket stor betyder
question-criterion-severity-large = Stor betyder
question-criterion-severity-moderate = Måttlig betyder
question-criterion-severity-small = Liten betyder
question-criterion-future = Handlar om vad som kan komma utan vård
question-floor = Håll ett golv för svårighetsgraden
question-floor-sentence = Är ett kriterium Mycket stor, blir svårighetsgraden minst Stor. Är två det, blir den Mycket stor. Så jämnar summan inte ut det allvarligaste. Risk för framtida ohälsa är aldrig ett av de två.
