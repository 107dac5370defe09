### Inbjudningar, förseglade svar och svar som kommer in i filer

## Inbjudan, hos processledaren

invitation-title = Svara på egen dator
invitation-purpose = Ledamöterna får en fil, svarar i lugn och ro och lämnar tillbaka en fil. Inbjudan innehåller inga svar från andra.
invitation-whom = Vem är inbjudan till?
invitation-for-all = En fil till alla
invitation-for-each = En fil till var och en
invitation-for-all-note = Alla får samma fil. Var och en skriver in sin egen kod.
invitation-for-each-note = Varje fil gäller en kod. Där står ledamotens namn, ingen annans, och inget svar.
invitation-answers = Hur sparas svaren?
invitation-sealed = Förseglade
invitation-open = Öppna
invitation-sealed-note = Bara den som har nyckeln kan läsa svaren. Nyckeln skapas här och stannar på den här datorn.
invitation-open-note = Den som får tag i filen kan läsa svaret.
button-make-invitation = Skapa inbjudan…
invitation-made = { $count ->
        [one] { $count } inbjudan ligger i { $folder }.
       *[other] { $count } inbjudningar ligger i { $folder }.
    }
files-invitation-folder = Mapp för inbjudan

## Svarssidan

page-file-title = Svara i webbläsaren
page-file-purpose = Svarssidan är en fil som öppnas i en vanlig webbläsare på en dator. Läggs den på en webbadress öppnas den också på surfplatta och telefon. Samma fil går till alla, och var och en skriver in sitt eget nummer. Svaret förseglas på sidan och kommer tillbaka som en fil eller som text.
button-save-answer-page = Spara svarssida…
files-save-page = Spara svarssidan

## Nyckeln

answer-key-title = Nyckeln till svaren
answer-key-here = Nyckeln finns på den här datorn.
answer-key-losing = Spara en kopia på ett säkert ställe. Om nyckeln försvinner kan ledamöternas enskilda svar aldrig öppnas, och en öppen omgång kan inte stängas. Stängda omgångars summor, förslaget och underlaget finns kvar.
answer-key-elsewhere = Nyckeln finns inte på den här datorn. Här går det inte att öppna eller läsa in förseglade svar, eller att stänga en omgång med sådana. Läs in en kopia av nyckeln.
answer-key-elsewhere-with = Nyckeln finns inte på den här datorn. Här går det inte att öppna eller läsa in förseglade svar, eller att stänga en omgång med sådana. { $keeper } skapade nyckeln. Be om en kopia och läs in den här.
answer-key-copied = En kopia av nyckeln ligger i { $path }. Den som har kopian kan läsa svaren.
answer-key-restored = Nyckeln är inläst. Nu går svaren att öppna.
answer-key-made = En ny nyckel är skapad. Gör nya inbjudningar med den.
answer-key-new-title = Börja om med en ny nyckel?
answer-key-new-note = Svar som är förseglade till den gamla nyckeln går inte att öppna utan den, inte heller de som redan är inlästa. En öppen omgång kan stängas först när de har tagits ut och lämnats på nytt. Ni behöver göra nya inbjudningar.
button-copy-key = Spara en kopia av nyckeln…
button-load-key = Läs in nyckeln…
button-new-key = Gör en ny nyckel
files-copy-key = Spara en kopia av nyckeln
files-load-key = Läs in nyckeln
answer-key-file-what = Företräde: nyckeln som öppnar förseglade svar.
answer-key-file-keep = Den som har filen kan läsa svaren. Förvara den säkert.
answer-key-not-a-key = Filen { $file } är ingen nyckel. Inget är ändrat. Välj filen som sparades som kopia.
answer-key-another = Filen { $file } är en annan nyckel än den som svaren är förseglade till. Inget är ändrat. Välj rätt kopia.
answer-key-not-here = Nyckeln finns inte på den här datorn. Läs in en kopia av den först.
answer-key-bad-public = Workshopens nyckel går inte att läsa. Svaret är inte sparat. Be om en ny inbjudan.

## Svaren som kommer in

paste-title = Klistra in svar
paste-purpose = Klistra in texten ur ett meddelande, eller ur flera. Appen hittar svaren i texten. Det som står runt dem bryr den sig inte om.
paste-text = Text med svar
button-take-in-pasted = Läs in svaren i texten
paste-none-found = Det finns inget svar i texten. Ett svar börjar med en parentes och format_version, och slutar med en parentes. Kopiera hela svaret ur meddelandet.
pasted-answer-cut = Svar nummer { $number } i texten tar slut i förtid. Det är inte inläst. Kopiera hela svaret ur meddelandet, eller be om det igen.
pasted-answer-broken = Svar nummer { $number } i texten går inte att läsa. Det är inte inläst. Be om det igen, eller om svaret som fil.
pasted-answer-newer = Svar nummer { $number } i texten är skrivet med en nyare version. Det är inte inläst. Hämta den nya versionen av appen.

watch-title = Hämta svar ur en mapp
watch-purpose = Välj mappen där ledamöterna lägger sina svar. Appen tittar i den varannan sekund och läser in svar som är färdiga. Filerna rörs inte.
watch-ends-undo = När ett svar läses in går det inte längre att ångra det ni gjorde före.
button-watch-folder = Välj mapp…
button-stop-watching = Sluta titta i mappen
files-answers-folder = Mapp där svaren läggs
watch-folder = Appen tittar i { $folder }
watch-problem = { $problem } Appen försöker igen.
watch-empty = Inga svar har kommit än.
watch-count = Inlästa { $in }. På väg { $arriving }. Inte inlästa { $refused }.
watch-all-files = Alla filer i mappen
watch-file-in = { $code } – inläst ({ $file })
watch-file-was-in = { $code } – har varit inläst ({ $file })
watch-file-refused = { $code } – inte inläst ({ $file })
watch-left-out =
    { $count ->
        [one] En svarsfil till ligger i mappen. Den läses inte, för där är fler än vad som ryms. Flytta bort filer som inte hör hit.
       *[other] { $count } svarsfiler till ligger i mappen. De läses inte, för där är fler än vad som ryms. Flytta bort filer som inte hör hit.
    }
watch-file-arriving = På väg – { $file }
watch-file-reason = { $file } – { $reason }
answers-some-were-in = { $taken } Redan inlästa: { $count }.
answers-some-refused = { $taken } Inte inlästa: { $count }.

## Varför ett svar inte läses in

file-answer-no-key = Svaret från { $code } är förseglat. Nyckeln finns inte på den här datorn. Svaret är inte inläst. Läs in en kopia av nyckeln.
file-answer-no-key-of = Svaret från { $code } är förseglat. { $keeper } har nyckeln. Svaret är inte inläst. Läs in en kopia av nyckeln.
file-answer-other-key = Svaret från { $code } är förseglat till en annan nyckel än workshopens. Det är inte inläst. Be { $code } svara på den senaste inbjudan.
file-answer-changed = Svaret från { $code } har ändrats efter att det förseglades. Det är inte inläst. Be { $code } skicka svaret igen.
file-answer-cut = Svaret i filen { $file } tar slut på rad { $line }. Filen är orörd. Be om filen igen.
file-answer-empty = Filen { $file } är tom. Den är orörd. Be om filen igen.
file-answer-broken = Svaret i filen { $file } går inte att läsa på rad { $line }. Filen är orörd. Be om filen igen.
file-answer-older = Det finns ett nyare svar från { $code }. Det här är inte inläst.
file-header-invitation = Företräde: en inbjudan att svara. Öppna den i appen. Spara svaret i en egen fil.
file-header-watched = Företräde: mappar som svar läses in från på den här datorn.

## Hos den som svarar

invitation-head = Inbjudan att svara
invitation-how = Du väger och rangordnar i lugn och ro. Ditt svar sparas i en fil. Lämna den till processledaren.
invitation-goes-sealed = Ditt svar förseglas. Bara processledaren kan öppna det.
invitation-goes-sealed-to = Ditt svar förseglas. Bara { $keeper } kan öppna det.
invitation-goes-open = Ditt svar sparas öppet. Den som får tag i filen kan läsa det.
invitation-your-code = Du svarar som { $code }.
invitation-code = Din kod
invitation-code-note = Koden står på din kodlapp.
invitation-no-such-code = Koden { $code } finns inte i inbjudan. Se efter på din kodlapp.
invitation-no-round = Inbjudan har ingen öppen omgång. Be processledaren om en ny.
invitation-look-around = Läs om grupperna först
invitation-back = Till ditt svar
button-start-answering = Börja svara
invitation-save-purpose = Spara svaret i en fil. Lämna filen till processledaren.
invitation-saved = Svaret ligger i { $path }. Lämna filen till processledaren.
invitation-done = Till startsidan
invitation-not-saved-title = Svaret är inte sparat
invitation-not-saved-note = Går du vidare nu försvinner svaret.
invitation-leave-unsaved = Till startsidan utan att spara
