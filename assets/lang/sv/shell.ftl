### Fönstret runt stegen, dialoger, det egna svaret

## Fönstret

action-start-page = Till startsidan
action-freeze = Frys storbilden eller släpp den
shell-words = Ord och begrepp
shell-words-search = Sök ett ord
shell-words-none = Inget ord i ordlistan passar det du har skrivit.
shell-saved = Sparat
shell-for-reading = Bara för läsning
shell-invitation = Inbjudan
shell-presenter-close = Stäng storbilden
shell-prompts-edit = Ändra frågorna
shell-prompts-one-per-line = En fråga på varje rad
presenter-window-title = Företräde – storbild
start-recovery-discard = Ta bort
run-no-renderer = Fönstret kunde inte öppnas ({ $cause }). Pröva foretrade --renderer glow. Utan fönster fungerar foretrade check, rank, explain, record och picture.

## Filer

files-open-workshop = Öppna en workshop
files-open-invitation = Öppna en inbjudan
files-open-record = Öppna ett underlag
files-save-workshop = Spara workshopen
files-open-spreadsheet = Hämta från kalkylblad
files-open-start = Börja från en annan workshop
files-open-answers = Läs in svar
files-save-answer = Spara ditt svar
files-record-folder = Mapp för underlaget
files-type-path = Datorn kunde inte visa sin filruta. Skriv sökvägen här, eller avbryt.
button-open-typed = Öppna
field-path = Sökväg
answers-taken-in = { $count ->
        [one] { $count } svar är inläst.
       *[other] { $count } svar är inlästa.
    }
record-made = Underlaget ligger i { $folder }.

## Dialoger

dialog-pass-over-title = Hoppa över steget
dialog-pass-over-note = Skriv varför. Det står sedan i underlaget.
dialog-changed-on-disk-title = Filen har ändrats av någon annan
dialog-overwrite = Skriv över filen
dialog-replace-title = Filen finns redan
dialog-replace-note = { $file } skrivs över. Det som står i den nu går förlorat.
dialog-journal-title = Det finns senare arbete på den här datorn
dialog-journal-note = Förra gången gick filen inte att skriva. Det som gjordes då ligger kvar här på datorn. Tar du upp det skrivs det till filen. Annars ligger det kvar på startsidan.
button-open-version = Öppna en tidigare version…
versions-title = Tidigare versioner
versions-note = De ligger på den här datorn. Den som öppnas blir en kopia utan namn. Inget skrivs över.
versions-none = På den här datorn finns ingen tidigare version som skiljer sig från arbetet som det är nu.
versions-open = Öppna den från { $time }
versions-unreadable = Den från { $time } går inte att läsa.
versions-differ = Skiljer sig från nu: { $parts }.
versions-frame = ramen (titel, fråga, metod eller dagordning)
versions-participants = { $count } deltagare
versions-criteria =
    { $count ->
        [one] { $count } kriterium
       *[other] { $count } kriterier
    }
versions-groups =
    { $count ->
        [one] { $count } behovsgrupp
       *[other] { $count } behovsgrupper
    }
versions-judgements =
    { $count ->
        [one] { $count } bedömning av svårighetsgrad
       *[other] { $count } bedömningar av svårighetsgrad
    }
versions-sources =
    { $count ->
        [one] { $count } källa
       *[other] { $count } källor
    }
versions-answers = { $count } svar
versions-proposal =
    { $count ->
        [one] { $count } plats eller skäl i förslaget
       *[other] { $count } platser och skäl i förslaget
    }
versions-missions = { $count } uppdrag
versions-decision = beslutet
versions-follow-up = uppföljningen
versions-other = annat, till exempel anteckningar
versions-opened = Versionen från { $time } är öppnad som en kopia utan namn. Inget är överskrivet. Spara den under ett namn om ni vill arbeta vidare med den.
dialog-take-over-title = Ta över filen?
dialog-take-over-note = { $who } har filen öppen. Om du tar över kan den andra inte spara mer i den. Det som inte är sparat där kommer inte med. Fråga först om du kan.
dialog-take-over = Ta över
button-take-over = Ta över filen…
state-kept-here = { $problem } Det är sparat på den här datorn, och skrivs till filen när det går.
state-kept-beside = Mappen svarar inte. Arbetet är sparat på den här datorn, och skrivs till filen när mappen svarar.
state-lock-lost = { $who } har tagit över filen. Här går den nu bara att läsa.
state-lock-lost-unsaved = { $who } har tagit över filen. Här går den nu bara att läsa. Det som inte hann sparas läggs på den här datorn och erbjuds på startsidan.
dialog-quit-waiting-title = Arbetet väntar på sin mapp
dialog-quit-waiting-note = Filen gick inte att skriva. Arbetet är sparat på den här datorn och erbjuds på startsidan nästa gång.
dialog-quit-title = Arbetet är inte sparat
dialog-quit-note = Det gick inte att spara. Stänger du nu försvinner det du har gjort sedan filen sparades.
look-again-earlier-year = Uppgifter från ett tidigare år väntar på att bekräftas.
dialog-quit-unnamed-title = Arbetet har ingen egen fil
dialog-quit-unnamed-note = Stänger du nu finns det ändå kvar i appen. Det erbjuds på startsidan nästa gång. Spara det under ett namn om andra ska kunna öppna det.
error-read-only = Filen är skrivskyddad här. Spara den under ett annat namn om du vill ändra.
error-cannot-show = Datorn kunde inte visa filen ({ $cause }). Öppna den från mappen i stället.
error-nothing-to-order = Det finns inget att ordna än. Lägg till behovsgrupper och kriterier.
error-judgements = Bedömningarna går inte att räkna med. Se över dem i steget Behovsgrupper.
error-weights = Vikterna passar inte kriterierna. Se över dem i steget Vikta behoven.

## Varför här

why-after-the-round = Ordningen visas när omgången är stängd. Då påverkar den inget svar.
why-way-to-place = Vägen till platsen
why-to-know = Bra att veta
why-part = { $criterion }: väger { $weight }, ger { $part }
why-part-missing = { $criterion }: väger { $weight }. Uppgift saknas, { $part } är mittvärdet.
why-need = Behovet blir { $need } av 1.
class-by-sum = Svårighetsgraden är { $class } i den här jämförelsen.
class-by-floor = Svårighetsgraden är { $class }, för att något är bedömt som Mycket stor. Summan ensam ger { $other }.
class-settled = Svårighetsgraden är { $class }. Ni har själva slagit fast den.
class-settled-other = Svårighetsgraden är { $class }. Ni har själva slagit fast den. Bedömningarna ger { $other }.
class-none = uppgift saknas
class-none-where = Ingen svårighetsgrad är bedömd. Gruppen står mellan Stor och Måttlig så länge.
why-start = Startnivå { $level }.
why-lowered-benefit = Nyttan sänker { $steps } steg.
why-lowered-cost = Kostnaden sänker { $steps } steg.
why-lowered-evidence = Kunskapen sänker { $steps } steg.
why-no-benefit = Insatsen gör ingen nytta. Nivån blir den tionde.
level-ends-at = Stannar på nivå { $level } av 10.
level-ends-between = Står mellan nivå { $first } och { $second } av 10, i mitten av det som kan bli.
level-whole = { $level }
level-span = { $best } till { $worst }
level-preliminary = Nivån är preliminär. När uppgifterna finns kan den bli { $levels }.
level-preliminary-or-none = Nivån är preliminär. När uppgifterna finns kan den bli { $levels }, eller 10 om nyttan är ingen.
why-score = Den fria vägningen ger { $score } av 1.
why-shares = Delar plats med { $groups }.
why-criterion-missing = { $criterion }: uppgift saknas.
why-benefit-missing = Nyttan är inte bedömd. Den räknas som mitten av det den kan bli.
why-cost-missing = Kostnaden är inte bedömd. Den räknas som mitten av det den kan bli.
why-evidence-missing = Kunskapen är inte bedömd. Den räknas som mitten av det den kan bli.
why-benefit-above-class = Nyttan är satt högre än svårighetsgraden. Den räknas som svårighetsgraden.
why-weak-evidence = Kunskapen är svag.
why-class-uncertain = Klassen är osäker: { $classes }.
why-depends-on-missing = Ordningen mot { $groups } kan ändras när uppgifterna blir kända.

## Det egna svaret

private-cover-title = Nu är det din tur, { $code }
private-cover-alone = Se till att ingen annan ser skärmen.
private-done-title = Tack
private-head = Svar från { $code }
private-head-alone = Ditt svar
private-weigh-save = Spara vikterna och gå vidare
private-weigh-continue = Gå vidare till din ordning
private-weigh-skip = Jag avstår från att vikta
private-piles-purpose = Lägg varje grupp i en av tre högar. Tangenterna 1, 2 och 3 väljer hög, 0 betyder vet ej. Ordningen i högen gör du sedan.
private-piles-done = Gör ordningen
private-piles-enough = Gör ordningen nu
private-back-to-weights = Tillbaka till vikterna
private-order-purpose = Flytta grupperna till din egen ordning. Grupper får dela plats om du vill.
private-order-label = Din ordning
private-order-done = Se över ditt svar
private-order-piles-again = Börja om med högarna
private-set-aside = Vet ej om { $group }
private-unknown-title = Vet ej
private-unknown-note = De här räknas inte som sist. De lämnas utanför din ordning.
private-take-back = Ta tillbaka { $group } till ordningen
private-back-to-order = Ändra ordningen
private-review-title = Se över ditt svar
private-review-purpose = Så här ser ditt svar ut innan du låser det.
private-review-weights = Dina vikter
private-review-points = { $criterion }: { $points } poäng
private-review-no-weights = Du har inte vägt kriterierna.
private-review-order = Din ordning
private-review-unknown = Vet ej: { $group }
private-review-abstain = Jag avstår från att svara i den här omgången
private-result-title = Ditt svar är klart
private-result-purpose = Bara du ser det här. Spara svaret i en fil om du vill lämna det vidare.
private-result-look-around = Se dig omkring i exemplet
private-result-same = Din ordning är samma som den samlade.
private-result-apart = Ditt svar och den samlade ordningen skiljer sig mest för { $groups }.
private-result-table = Din ordning bredvid de andra
private-result-table-note = Behovsordningen är räknad med dina vikter. Ledamöternas ordning är påhittad i exemplet.
private-result-own = Din plats

## Hjälp

help-about = Företräde { $version }. Ett fristående verktyg, inte en myndighets modell. Inget skickas från datorn.
help-keys-row = Flytta en grupp i ordningen
help-keys-row-key = Alt + pil upp eller ner
help-keys-piles = Lägg en grupp i en hög
help-keys-piles-key = 1, 2, 3 eller 0
help-keys-tab = Gå till nästa fält
help-keys-tab-key = Tabb
help-keys-table = Bild eller tabell
help-keys-table-key = T
help-question = Skriv vad ni ska prioritera och vilket beslut det ska leda till. Lägg till dem som deltar. Välj regel innan någon svarar.
help-last-time = Se vad ni föreslog och beslutade förra gången. Gå igenom vad som hände med uppdragen. Markera sedan att ni har sett det.
help-need-groups = Lägg till grupperna och beskriv vilka som hör dit. Tjänstepersoner föreslår hur svårt behovet är. Nämnden får ändra och skriver då varför.
help-human-dignity = Svara på tre frågor om hela listan. Märk de grupper som har svårt att föra sin talan. Läs vad som aldrig får vara ett skäl.
help-weigh = Öppna en omgång. Varje ledamot väger kriterierna för sig. Staplarna visas när omgången är stängd.
help-benefit-and-cost = Bedöm nytta, kostnad och kunskap för varje insats. De kan bara sänka en grupps nivå. Välj uppgift saknas när ingen vet.
help-rank = Varje ledamot gör sin egen ordning. Lämna över datorn, mata in blanketter eller läs in svar från filer.
help-deliberate = Börja med den grupp där svaren går mest isär. Låt båda sidor säga varför. Öppna sedan en ny omgång om ni vill.
help-propose = Börja från ledamöternas ordning. Flytta grupper och skriv skäl. Läs skälen en gång till innan ni lägger fast förslaget.
help-missions = Skriv vad som ska bli bättre, för vem och till när. Säg vad och inte hur. Kontrollera att mottagaren kan säga ja.
help-plan-follow-up = Välj hur ni får veta om det blev bättre. Sätt ett datum när ni tar upp frågan igen.
help-record-and-decision = Ta fram underlaget och läs igenom det. För in beslutet när nämnden har fattat det.
