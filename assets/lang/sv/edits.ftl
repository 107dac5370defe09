### Ändringar: vad de heter i Ångra, och varför en ändring inte gick

## Namn i Ångra

edit-title = Ändra titeln
edit-question = Ändra frågan
edit-method = Ändra metoden
edit-agenda = Ändra dagordningen
edit-add-participant = Lägg till deltagare
edit-participant = Ändra deltagare
edit-remove-participant = Ta bort deltagare
edit-add-criterion = Lägg till kriterium
edit-criterion = Ändra kriterium
edit-remove-criterion = Ta bort kriterium
edit-add-need-group = Lägg till behovsgrupp
edit-need-group = Ändra behovsgrupp
edit-remove-need-group = Ta bort behovsgrupp
edit-move-need-group = Flytta behovsgrupp
edit-merge-need-groups = Slå ihop behovsgrupper
edit-split-need-group = Dela en behovsgrupp
edit-start-from = Hämta grupper från en annan workshop
edit-take-in-need-groups = Hämta in behovsgrupper
edit-resources = Ändra resurser
edit-source = Ändra källa
edit-evidence = Ändra faktabladet
edit-dignity = Svara om människovärde
edit-open-round = Öppna omgång
edit-take-in-ballot = Läs in svar
edit-take-in-ballots = Läs in flera svar
edit-answer-key = Skapa nyckel till svaren
edit-withdraw-ballot = Ta ut svar
edit-together = Vikta tillsammans
edit-close-round = Stäng omgång
edit-note-findings = Anteckna vad som räknades ut
edit-deliberation-notes = Ändra anteckningar från samtalet
edit-start-proposal = Börja förslaget
edit-proposal-order = Ändra ordningen i förslaget
edit-reason = Ändra skäl
edit-dignity-gate = Pröva skälen
edit-differing-opinions = Ändra avvikande meningar
edit-remaining-disagreement = Ändra oenighet som står kvar
edit-fix-proposal = Lägg fast förslaget
edit-reopen-proposal = Öppna förslaget igen
edit-decision = För in beslutet
edit-mission = Ändra uppdrag
edit-follow-up = Ändra uppföljningen
edit-previous = Ändra förra gångens arbete
edit-mark-step = Märk steget
edit-step-note = Ändra anteckning
edit-prompts = Ändra samtalsfrågor
edit-remove-individual-answers = Ta bort enskilda svar
edit-note-record = Notera att ett underlag gjorts

## Varför en ändring inte gick

error-name-missing = Namnet saknas. Skriv ett namn.
error-name-too-long = Namnet har { $characters } tecken. Ett namn har högst { $most }. Korta det.
error-id-taken = Det finns redan något med beteckningen { $id }. Välj ett annat namn.
error-unknown = { $id } finns inte i den här workshopen. Inget är ändrat.
error-twice = { $id } står två gånger. Ta bort den ena.
error-order-incomplete = Ordningen ska ha varje grupp precis en gång. Den gamla ordningen står kvar.
error-does-not-rank = { $code } lämnar inga svar. Ändra rollen om personen ska svara.
error-has-answered = { $code } har svarat och kan inte tas bort. Märk personen som frånvarande i stället.
error-in-use = { $id } används i svar eller förslag och kan inte tas bort.
error-answered-about = Ledamöter har redan svarat om { $name }. Gruppen kan därför inte slås ihop eller delas. Gör det innan svaren kommer in.
error-zero-weights = Alla vikter är noll. Ge minst en fråga en vikt. Dina tal finns kvar.
error-bad-number = Talet { $number } går inte att använda här. Inget är ändrat.
error-round-open = En omgång är redan öppen. Stäng den först.
error-no-round-open = Ingen omgång är öppen. Öppna en omgång först.
error-no-round = Det finns ingen omgång än. Öppna en omgång först.
error-no-more-rounds =
    { $rounds ->
        [one] Det kan bara vara en omgång. Antalet står i metoden.
       *[other] Det kan vara högst { $rounds } omgångar. Antalet står i metoden.
    }
error-nothing-to-answer = En omgång behöver minst två grupper, ett kriterium och en person som svarar. Lägg till det som saknas.
error-reason-missing = Ett skäl behövs. Skriv varför.
error-proposal-fixed = Förslaget är fastlagt. Öppna det igen för att ändra.
error-proposal-not-fixed = Förslaget är inte fastlagt. Lägg fast det först.
error-proposal-not-started = Förslaget är inte börjat. Välj först vilken ordning det börjar med.
error-gate-not-passed = Prövningen mot människovärdet är inte klar, eller något bland skälen får inte räknas. Gå igenom skälen en gång till.
error-round-still-open = En omgång är öppen. Stäng den innan förslaget läggs fast.
error-round-unreadable = Omgången kan inte stängas: några svar är förseglade med en nyckel som inte finns på den här datorn. Hämta nyckeln under Svara på egen dator.
error-sums-do-not-fit = Summorna stämmer inte med omgångarna. Inga svar är borttagna.
error-findings-do-not-fit = Det som räknades ut hör till något som har ändrats sedan dess. Det räknas ut igen.
error-no-answers = Det finns inga enskilda svar att ta bort.
error-equal-anchors = Skalans två ändar måste vara olika tal.

## Varför metodens tal inte godtas

error-parameters-borders = Gränserna mellan klasserna ska falla och ligga mellan 0 och 1.
error-parameters-start-levels = Startnivåerna ska stiga från 1 till högst 10 när behovet blir mindre.
error-parameters-steps = En sämre bedömning får aldrig sänka mindre än en bättre.
error-parameters-benefit-step = Steget för nytta är större än det minsta avståndet mellan startnivåerna. Då kan en svårare grupp hamna efter en lindrigare.
error-parameters-shares = Andelarna i den fria vägningen ska vara noll eller mer och tillsammans bli 1.
