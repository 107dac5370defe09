### Det som uppdrag och uppföljning läses mot

## Uppdrag

explained-collaboration = Varför samverka, vem vinner och vad ni bör fråga
explained-motives = Skäl att samverka
explained-winners = Vem vinner?
explained-questions = Frågor innan ni drar in andra
explained-dialogue = Tala om det här med mottagaren
explained-forms = Två former av ersättning, prövade mot allt
explained-not-tried = Inte prövat
explained-cause = { $cause }. { $mission }

## Uppföljning

explained-important = När det viktiga är svårt att mäta blir det mätbara lätt viktigt. Fråga först vad ni behöver veta.
explained-levels = Rätt data till rätt nivå
explained-levels-sentence = Politiken behöver få men genomarbetade uppgifter. Den som arbetar nära behöver många och snabba.
explained-level-data = Vilka data?
explained-level-purpose = För vad?
explained-level-shown = Hur visas de?
explained-level-rhythm = Hur ofta?
explained-perspectives = Två perspektiv på samma sak
explained-perspectives-sentence = Till vänster det som invånarna märker, till höger det som verksamheten räknar.
explained-area = Område
explained-evaluation = Uppföljning och utvärdering är två saker
explained-aspect = Vad som skiljer
explained-is-follow-up = Uppföljning
explained-is-evaluation = Utvärdering
explained-follow-up-asks = Uppföljningen frågar på vägen
explained-evaluation-does = Utvärderingen efteråt
explained-analysis = En analys ser helheten. Vad bidrog, vad hindrade, och vad gör vi nu?

## Halvårsuppföljning

half-year-unfold = Halvårsuppföljning på tjugo minuter
half-year-title = Halvårsuppföljning, { $minutes } minuter
half-year-day = Dag: { $date }
half-year-item = { $minutes } min. { $name }
half-year-copy = Kopiera dagordningen
half-year-suggested = För budgetåret { $year } passar { $half } för halvåret. Ta upp frågan igen { $review }, så hinner svaret till nästa budget.
half-year-take = Ta de dagarna
record-half-year-title = Halvårsuppföljning på tjugo minuter
