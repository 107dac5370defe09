### Steget Planera uppföljning

## Vad som saknas

follow-up-plan-missing = en dag då ni tar upp frågan igen

## Dagar

follow-up-plan-budget-year = Budgetår
follow-up-plan-half-year = Halvårsuppföljning
follow-up-plan-review = Då tar ni upp frågan igen
follow-up-plan-dates-hint = Lägg dagarna så att svaret hinner till nästa budget. Halvårsuppföljningen tar tjugo minuter.
follow-up-plan-half-late = Halvårsuppföljningen ligger efter den dag då ni tar upp frågan igen.
follow-up-plan-before-budget = Dagen ligger före budgetåret { $year }. Då finns det inget att följa än.
follow-up-plan-owner = Vem äger uppföljningen?

## Indikatorer

follow-up-plan-none = Inget följs för den här frågan än.
follow-up-plan-new = Ny indikator
follow-up-plan-only-organisation = Allt här är sett från verksamheten. Följ också något som invånarna märker.
follow-up-plan-suggestions = Förslag för era grupper
follow-up-plan-suggestions-sentence = Välj helst det som invånarna märker. Det andra visar hur vården arbetar.
follow-up-plan-suggestion = { $perspective }: { $name }

## En indikator

follow-up-plan-name = Vad följs?
follow-up-plan-perspective = Vems perspektiv?
follow-up-plan-start = Värde i dag
follow-up-plan-target = Mål
follow-up-plan-illustrative = Exempel, påhittade värden
follow-up-plan-unfold-more = Grupp, uppdrag, nivå och källa
follow-up-plan-mission = Uppdrag
follow-up-plan-level = För vilken nivå?
follow-up-plan-level-needs = Data: { $data }. Till för: { $purpose }. Visas: { $shown }. Hur ofta: { $rhythm }.
follow-up-plan-remove = Ta bort indikatorn

## Värden

follow-up-plan-unfold-values = Värden över tid
follow-up-plan-no-values = Inga värden än. De förs in vid uppföljningen.
follow-up-plan-value = Värde
follow-up-plan-value-new = Nytt värde
follow-up-plan-value-add = Lägg till värdet
follow-up-plan-value-remove = Ta bort värdet från { $date }

## Vid uppföljningen

follow-up-plan-afterwards = När ni följer upp
follow-up-plan-unfold-verdicts = Vad ni kommer fram till
follow-up-plan-unfold-change = Vad som talar för att prioritera om
follow-up-plan-checks = Frågor på vägen
follow-up-plan-whole = Hela arbetet
follow-up-plan-finding = Vad fann ni?
follow-up-plan-action = Vad gör ni med det?
follow-up-plan-verdict-add = Lägg till en slutsats
follow-up-plan-verdict-remove = Ta bort slutsatsen
