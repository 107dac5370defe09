### Behov: orsaker, underlag och hälsogap i överblick

## Orsaker

needs-unfold-determinants = Vad gapet beror på
needs-determinants-sentence = Kryssa det som betyder mest för gruppen. Vården rår på en del. Resten kräver samverkan.
needs-cause-mission = Då passar ett uppdrag av slaget { $kind }. { $text }

## Underlag i överblick

needs-unfold-glance = Underlaget i överblick, och det som gäller alla grupper
needs-glance-sentence = Siffran på en kolumn är gruppens nummer i listan. Siffran i en ruta är underlagets lägsta kvalitet. Politisk vikt syns inte här, för den ändrar ingen siffra.
needs-unfold-whole = Underlag för hela workshopen
needs-glance-sentence-many = Stapeln visar hur många av grupperna som har underlag. Ramen efter den visar var uppgift saknas. Vilka grupper det är står på korten.
evidence-glance-share = { $found } av { $count }
evidence-glance-heading = { $without } av { $count } delar saknar underlag helt
evidence-glance-summary = Helt utan underlag är { $list }.
evidence-glance-all = Varje del har underlag för någon grupp eller för hela workshopen.
evidence-glance-kind = Del av underlaget
evidence-glance-whole = Hela workshopen
evidence-glance-all-groups = Alla
evidence-glance-groups = Grupper med underlag
evidence-glance-missing = Grupper där uppgift saknas
evidence-glance-lowest = Lägsta kvalitet
evidence-glance-open = Inte ifyllt
evidence-glance-found = Finns
evidence-glance-quality = Finns, kvalitet { $quality } av 5
evidence-glance-legend-found = Finns, med kvalitet 1–5
evidence-glance-legend-missing = Sökt, uppgift saknas
evidence-glance-row = { $kind }: finns för { $found } av { $count } grupper

## Hälsogap i överblick

needs-unfold-gaps = Hälsogapen bredvid varandra
needs-gaps-sentence = Varje grupp har sin egen skala. Jämför därför längden på gapet och inte talen.
gaps-current = I dag, från tjänstepersonerna
gaps-desired = Önskat, från nämnden
gaps-optimal = Bäst möjligt, från professionen
gaps-measured = Vad som mäts
gaps-share = Gap, del av skalan
gaps-heading-one = Gapet är { $share } av skalan för { $name }
gaps-heading = { $name } har det största gapet, { $share } av skalan
gaps-heading-none = Hälsogapet går inte att räkna än
gaps-summary = Gapet är känt för { $known } av { $count } grupper.
gaps-row = { $name }, { $measured }: gapet är { $gap } av skalan

## Märken när man rangordnar

marks-title = Märken att ha i åtanke
marks-weak-voice = Har svårt att föra sin talan: { $groups }
marks-preventable = Går till stor del att förebygga: { $groups }
marks-unequal = Ojämlik hälsa är beskriven: { $groups }

## I underlaget

record-cause-and-mission = { $cause }. Leder till: { $mission }.
record-fact-health-is-reduced = Hälsan är nedsatt
record-fact-care-can-improve = Vården kan göra den bättre
record-fact-gap-causes = Varför vården inte har slutit gapet
record-fact-determinants = Vad gapet beror på
record-fact-put-beside = Läst som behov men lagt vid sidan
record-fact-from-earlier-year = Bekräftelse
record-fact-payment-tried = Betalningen prövad
record-fact-trust = Tillit, genomtänkt
record-fact-problems-talked-through = Problem som är genomtalade
