### Sammanfattningen för invånarna, en sida

## Så prioriterade vi och varför

summary-title = Så prioriterade vi och varför
summary-status-proposal = Förslag, inte beslutat
summary-status-decided = Beslutat { $date }, { $paragraph }
summary-matter = Ärende { $number }
summary-about-title = Vad det handlar om
summary-about = Vi har jämfört behov av vård hos { $count ->
        [one] { $count } grupp
       *[other] { $count } grupper
    }. Lagen säger att de med störst behov ska gå före. Därför har vi satt grupperna i ordning.
summary-order-title = Ordningen
summary-order-place = Plats
summary-order-group = Grupp
summary-order-reason = Skäl
summary-order-shared = Grupper på samma plats står lika.
summary-means-title = Vad det betyder
summary-means = En lägre plats är inget nej. Alla har rätt till en bedömning. Ordningen vägleder våra uppdrag och vår budget. Ordningen gäller all vård som betalas med skatt.
summary-means-missions = { $count ->
        [one] Först ut är ett uppdrag.
       *[other] Först ut är { $count } uppdrag.
    }
summary-how-title = Så gjorde vi
summary-how-facts = Vi läste fakta om varje grupp.
summary-how-own-order = Var och en gjorde sin egen ordning.
summary-how-talk = Vi talade om skillnaderna och prövade skälen.
summary-how-many = { $answered } av { $of } ledamöter deltog.
summary-how-rule = Vi använde regeln { $rule }.
summary-never = Ålder, kön, inkomst och livsstil fick inte vara skäl.
summary-differed-title = Där vi tänkte olika
summary-differed = Vi var inte ense om { $group }.
summary-differed-earlier = Några ville sätta den tidigare: { $reason }
summary-differed-later = Andra ville vänta: { $reason }
summary-differed-none = Ingen har begärt att få en annan mening antecknad.
summary-unknown-title = Vad vi inte vet
summary-unknown-group = Om { $group } finns få säkra uppgifter.
summary-unknown-groups = Om { $count } av { $all } grupper finns få säkra uppgifter.
summary-unknown-places = { $first } och { $second } kan lika gärna byta plats med varandra.
summary-next-title = Vad som händer nu
summary-next-decision = Nämnden beslutar den { $date }.
summary-next-follow-up = Vi följer upp den { $date }.
summary-next-contact = Frågor och synpunkter: { $contact }
summary-next-full = Hela underlaget: { $place }
summary-example = Exempel. Bedömningar, svar och ordning är påhittade.
