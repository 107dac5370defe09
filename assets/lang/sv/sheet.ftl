### Blanketter som matas in efter nummer

sheet-title = Mata in blanketter
sheet-purpose = Skriv av blanketten rad för rad. Enter sparar och går till nästa kod.
sheet-code = Kod
sheet-weights = Vikter, i blankettens ordning
sheet-order = Ordning, gruppernas nummer
sheet-how = Skriv 5=2 när grupper delar plats och 4? för vet ej. Skriv - om ordning saknas.
sheet-save = Spara och gå till nästa
sheet-leave = Sluta mata in
sheet-leave-unsaved = Sluta utan att spara den här blanketten
sheet-cover-title = Blankett för { $code }
sheet-cover-goes-on = Inmatningen avbröts. Du fortsätter där du var.
sheet-cover-start = Fortsätt mata in
sheet-saved = Svaret från { $code } är sparat och dolt.
sheet-all-in = Alla svar är inne.
sheet-not-saved = Svaret från { $code } är dolt men gick inte att spara på datorn. Stäng inte programmet. Sluta mata in och se vad som är fel.
sheet-again = Tryck Enter en gång till om det ska vara så.
sheet-has-answered = { $code } har redan ett svar i omgången. Det här ersätter det.
sheet-sum = Vikterna blir { $sum } tillsammans, inte 100. De räknas som andelar.
sheet-missing =
    { $count ->
        [one] En grupp saknas på raden: { $numbers }. Skriv ? sist på raden för vet ej, eller = om den står efter de andra.
       *[other] { $count } grupper saknas på raden: { $numbers }. Skriv ? sist på raden för vet ej, eller = om de delar plats efter de andra.
    }
sheet-refused-code = Skriv koden för någon som lämnar svar.
sheet-refused-empty = Blanketten är tom. Skriv vikter eller en ordning, eller - om ledamoten avstår.
sheet-refused-missing = Svaret är inte sparat. Säg först vad som gäller för grupperna som saknas.
sheet-read-weight = { $criterion } { $points }
sheet-read-none = Ingen ordning.
sheet-read-place = { $place }. nr { $number }, { $group }
sheet-read-unknown = Vet ej, nr { $number }, { $group }
sheet-error-no-member = Ingen som lämnar svar har den koden.
sheet-error-no-number = ”{ $text }” är inget nummer.
sheet-error-no-group = Det finns ingen grupp { $number }. Grupperna har nummer 1 till { $groups }.
sheet-error-twice = Grupp { $number } står redan på raden.
sheet-error-nothing-to-share = Tecknet = ska stå mellan två nummer, eller sist på raden.
sheet-error-count = Det står { $given } tal. Blanketten har { $wanted }.
sheet-error-too-many = { $points } är mer än 100 poäng.
sheet-error-all-zero = Minst ett kriterium måste ha poäng.
