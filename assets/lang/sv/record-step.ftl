### Underlaget i fönstret: välja, förhandsgranska, skriva

record-step-review-none = Appen hittade inga namn, adresser eller uppgifter om hälsa i era texter.
record-step-review-first = Kontrollera före publicering
record-step-review-working = Appen läser igenom era texter.
record-step-review-again = Appen läser igenom era texter igen. Så här var det före ändringen.
record-step-review-more = Fler att läsa igenom ({ $count })
record-parts-title = Välj delar
record-parts-chosen = { $count } av { $all } delar tas med.
record-formats-title = Välj format
record-formats-chosen = { $count } av { $all } format skrivs.
record-formats-none = Välj minst ett format.
record-format-pdf = PDF med alla data inuti
record-format-archive = PDF för arkiv, med data i ett paket bredvid
record-format-summary-pdf = Sammanfattning för invånarna, PDF
record-format-word = Word
record-format-html = Webbsida (HTML)
record-format-markdown = Enkel text (Markdown)
record-format-csv = Tabeller (CSV)
record-format-json = Data för program (JSON)
record-format-ron = Data att kontrollera mot (RON)
record-format-summary = Sammanfattning för invånarna, webbsida
record-format-words = Texter att klistra in
record-step-trying = Ordningen prövas med andra viktningar. { $percent } procent är klart.
record-step-writing = Underlaget skrivs.
record-step-not-tried = Underlaget säger inte hur säker ordningen är. { $problem }
record-step-removed = Enskilda svar togs bort { $date }. Summorna finns kvar, så ordningen kan räknas om.
record-open-file = Öppna { $name }
record-preview-button = Förhandsgranska
record-preview-title = Förhandsgranskning
record-preview-close = Stäng förhandsgranskningen
record-preview-section = Del att läsa
record-preview-fingerprint = Fingeravtryck { $fingerprint }
record-preview-twin = Samma siffror står i tabellen ”{ $table }” här intill.
record-preview-more = { $count ->
        [one] { $count } rad till står i underlaget.
       *[other] { $count } rader till står i underlaget.
    }

## Summor bakom ledamöternas ordning

record-pairs-title = Grupper som står intill varandra
record-pairs-what = Så många svar satte den ena gruppen före den andra. Alla par finns i underlagets data.
record-table-pairs = Antal svar per par
record-column-put-before = Satte den första före
record-column-put-after = Satte den andra före
record-column-put-equal = Satte dem lika
record-table-place-counts = Antal svar per plats
record-column-answers-per-place = Plats och antal svar
record-place-count = plats { $place }, { $count } svar
