### Kort för lärande

## Sidan

learning-title = Tio minuter innan ni börjar
learning-purpose = Tio korta kort om att sätta behov i ordning. Läs dem själv eller tillsammans. De går bra att hoppa över.
learning-contents = Innehåll
learning-open = Kort för lärande, tio minuter
learning-card-of = Kort { $number } av { $count }
learning-talk = Frågor att tala om
learning-talk-sentence = Välj några. Ingen behöver svara rätt.
learning-area-questions = Frågor för hela området
learning-save = Spara som en sida att skicka…
learning-file = kort-for-larande
learning-keys = Pil höger och vänster bläddrar. Esc stänger.
learning-source = Bygger på: { $source }
learning-independent = Företräde är ett fristående verktyg, inte en myndighets modell.

## Ord i bilderna

learning-residents = Invånarna
learning-service = Verksamheten
learning-you = Du
learning-why = Varför?
learning-what = Vad?
learning-how = Hur?
learning-politics = Politiken. Här får ni tycka olika.
learning-carry-out = De som utför vården
learning-gap = Gapet
learning-today = I dag
learning-wanted = Så ni vill ha det
learning-ill-health = Ohälsa
learning-best = Bästa hälsa
learning-you-choose = Ni väljer mellan grupper
learning-profession-chooses = Vården väljer för en patient
learning-dignity = Människovärde
learning-solidarity = Behov och solidaritet
learning-cost = Kostnad och nytta
