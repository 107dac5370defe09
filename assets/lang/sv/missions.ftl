### Steget Ge uppdrag

## Vad som saknas

missions-missing = minst ett uppdrag, eller att ni hoppar över steget
missions-missing-goal =
    { $count ->
        [one] vad som ska bli bättre i ett uppdrag
       *[other] vad som ska bli bättre i { $count } uppdrag
    }

## Listan

missions-sentence = Säg vad som ska bli bättre, för vem och när. Den som utför väljer hur.
missions-empty = Inget uppdrag än
missions-empty-sentence = Börja med de grupper som står först i förslaget, eller skriv ett eget uppdrag.
missions-suggested = Grupper som står först i förslaget
missions-add-for = Ge uppdrag för { $name }
missions-new = Nytt uppdrag
missions-number = Uppdrag { $number }
missions-illustrative = Exempel, påhittat uppdrag
missions-remove = Ta bort uppdrag { $number }
missions-remove-title = Ta bort uppdraget?
missions-remove-note = Indikatorer som följer uppdraget blir kvar. Det går att ångra.

## Vad, för vem och när

missions-open = Ändra uppdrag { $number }
missions-fold = Klar med uppdrag { $number }
missions-no-goal = Målet är inte skrivet.
missions-goal = Vad ska bli bättre?
missions-groups = För vilka grupper?
missions-group-add = Lägg till en grupp
missions-group-remove = Ta bort { $name } från uppdraget
missions-from = Från, så här är det i dag
missions-to = Till, så här ska det bli
missions-by = Senast när?
missions-receiver = Vem får uppdraget?

## Ja från mottagaren

missions-unfold-accept = Ja från mottagaren, och tillit
missions-accepted = Har mottagaren sagt ja och kan klara det?
missions-not-asked = Inte tillfrågad
missions-trust = Tänk igenom uppdraget

## Fler som behövs

missions-unfold-collaboration = Vilka fler måste vara med?
missions-collaboration-sentence = Vem äger frågan, vem vinner och vad kostar det dem?
missions-other-who = Vem?
missions-other-why = Varför behövs de?
missions-other-gains = Vem vinner på det?
missions-other-takes = Vad tar det av dem?
missions-other-owns = Äger frågan
missions-other-add = Lägg till någon
missions-other-remove = Ta bort
missions-depends-on-others = Vad av effekten beror på andra?
missions-problems = Vanliga problem ni har talat igenom

## Betalning

missions-unfold-payment = Hur betalas det?
missions-payment-form = Form av ersättning
missions-steering = Hur styrs pengarna?
missions-known-forms = Kända former
missions-known-forms-sentence = Välj en för att se hur den brukar fungera. Ändra sedan så att det stämmer hos er.
missions-properties = Vad betalningen ska bidra till
missions-neither = Varken eller

## Efteråt

missions-unfold-outcome = Vad det blev
missions-outcome = Vad blev det av uppdraget?

## Se över

missions-look-at = Se över
missions-finding = { $name }. { $text }
missions-do-too-vague = Fyll i till vad, senast när och för vilka grupper.
missions-do-too-detailed = Ta bort det som säger hur, och säg vad som ska bli bättre.
missions-do-follow-up-apart = Lägg till en indikator för uppdraget i Planera uppföljning.
missions-do-payment-apart = Betalningen driver inte mot bättre hälsa eller målen. Se över formen.
missions-do-depends-on-others = Skriv vilka fler som måste vara med.
