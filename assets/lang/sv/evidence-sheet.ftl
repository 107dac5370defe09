### Underlagets delar för en behovsgrupp

## Arket

evidence-sheet-summary = { $collected } av { $kinds } delar har underlag.
evidence-sheet-lacking = Sökt men inte funnet: { $list }.
evidence-sheet-sentence = Fyll i det som behövs för just den här gruppen. Allt behöver inte finnas.
evidence-sheet-sentence-whole = Här står det som gäller alla grupper. Det som gäller en enda grupp skrivs på gruppens kort.
evidence-sheet-state-collected = Har underlag
evidence-sheet-state-open = Inte ifyllt
evidence-sheet-example = Exempel: { $text }
evidence-sheet-purpose = Syfte: { $text }
evidence-sheet-finding = Vad underlaget visar
evidence-sheet-missing = Vi har letat, uppgift saknas
evidence-sheet-confirm = Uppgiften är från ett tidigare år och gäller fortfarande
evidence-sheet-quality = Kvalitet, sätts av tjänstepersoner
evidence-sheet-weight = Politisk vikt, sätts av förtroendevalda
evidence-sheet-add-another = Lägg till en uppgift till
evidence-sheet-remove = Ta bort uppgiften
evidence-sheet-unreadable = Listan över underlagets delar går inte att läsa. Det som redan är ifyllt är kvar. Installera om appen.
