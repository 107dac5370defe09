### Steget Nytta och kostnad

## Vad som saknas

measures-missing = nytta, kostnad och kunskap för { $groups }
measures-missing-many = nytta, kostnad och kunskap för { $count } grupper

## Kort och bild

measures-sentence = Nytta, kostnad och kunskap kan bara sänka en grupps nivå. Inget av dem kan höja den. Uppgift saknas är ett svar.
measures-empty-sentence = Lägg först till grupper i steget Behovsgrupper.
measures-picture = Visa svårighet och nytta som bild
measures-no-description = Ingen insats är beskriven än.
measures-judge = Bedöm insatsen
measures-judge-of = Bedöm insatsen för { $name }
measures-way = Vägen till nivån
measures-way-of = Vägen till nivån för { $name }

## Insatsen

measures-description = Vad skulle göras eller ändras?
measures-basis = Vad bedömningarna bygger på
measures-numbers = Tal bakom kostnaden, till exempel kronor per kvalitetsjusterat levnadsår
