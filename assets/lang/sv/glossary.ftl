### Ordlista: term och förklaring

## Behov

glossary-need-group = behovsgrupp
    .definition = En del av befolkningen som delar ett behov av vård.
glossary-health-gap = hälsogap
    .definition = Avståndet mellan hur en grupp mår och hur de förtroendevalda vill att den ska må.
glossary-needs-analysis = behovsanalys
    .definition = En skriftlig bild av hur en grupp mår, vad den får i dag och vad som saknas.
glossary-needs-based-governance = behovsstyrning
    .definition = Att gå från hälsogap till val, uppdrag och uppföljning.
glossary-knowledge-based-governance = kunskapsstyrning
    .definition = Att styra så att vården gör det som man vet fungerar.
glossary-demarcation = avgränsning
    .definition = Vilka som räknas till gruppen och vilka som inte gör det.
glossary-weak-voice = svårt att föra sin talan
    .definition = Gruppen kan inte själv göra sin röst hörd. Det ger inga poäng men ska kommas ihåg.
glossary-overlap = överlapp
    .definition = Samma person kan höra till två grupper.

## Roller

glossary-population-representative = befolkningsföreträdare
    .definition = Den som talar för invånarna och deras behov.
glossary-service-representative = verksamhetsföreträdare
    .definition = Den som talar för vårdens drift och resurser.
glossary-elected-member = förtroendevald
    .definition = Den som är vald av invånarna till ett uppdrag i regionen.
glossary-civil-servant = tjänsteperson
    .definition = Den som är anställd av regionen. Tar fram fakta men rangordnar inte.
glossary-specialist = sakkunnig
    .definition = Den som kan en fråga särskilt väl och hjälper till med fakta.
glossary-process-leader = processledare
    .definition = Den som leder dagen och sköter appen.
glossary-board = nämnd
    .definition = Förtroendevalda som har ansvar för ett område och fattar beslut där.
glossary-executive = regionstyrelse
    .definition = Den nämnd som leder arbetet i hela regionen.
glossary-assembly = regionfullmäktige
    .definition = Regionens högsta beslutande organ, valt av invånarna.
glossary-committee = utskott
    .definition = En mindre del av en nämnd som bereder eller beslutar.
glossary-presidium = presidium
    .definition = Ordförande och vice ordförande.

## Prioritering

glossary-prioritisation = prioritering
    .definition = Att sätta något före något annat så att det blir en ordning.
glossary-horizontal-prioritisation = horisontell prioritering
    .definition = Val mellan hela grupper eller områden. Görs av förtroendevalda.
glossary-vertical-prioritisation = vertikal prioritering
    .definition = Val inom ett område eller mellan patienter. Görs av vården.
glossary-open-prioritisation = öppen prioritering
    .definition = Skälen går att läsa för alla.
glossary-hidden-prioritisation = dold prioritering
    .definition = Någon får vänta men ingen säger varför.
glossary-ranking = rangordning
    .definition = En lista där det som står först går före.
glossary-priority-object = prioriteringsobjekt
    .definition = Ett hälsoproblem och det man kan göra åt det, som en enhet.
glossary-rationing = ransonering
    .definition = Att ge mindre än vad som vore bra för att medlen inte räcker.
glossary-efficiency = effektivisering
    .definition = Att nå lika mycket med mindre.
glossary-adding = inprioritering
    .definition = Att ge plats för något nytt.
glossary-phasing-out = utmönstring
    .definition = Att sluta med något som inte längre gör nytta.
glossary-resource-allocation = resursfördelning
    .definition = Hur pengar, folk och lokaler delas upp.

## Den etiska plattformen

glossary-ethical-platform = etisk plattform
    .definition = De tre principer som riksdagen har beslutat om för val i vården. De gäller i ordning.
glossary-human-dignity-principle = människovärdesprincipen
    .definition = Alla är lika mycket värda och har samma rätt, vem de än är.
glossary-needs-solidarity-principle = behovs-solidaritetsprincipen
    .definition = Mest ska gå till dem som har störst behov. Den som inte kan tala för sig ska få särskild omtanke.
glossary-cost-effectiveness-principle = kostnadseffektivitetsprincipen
    .definition = Kostnad och nytta ska stå i rimlig proportion. Det prövas sist.
glossary-severity = svårighetsgrad
    .definition = Hur svårt ett behov är för den som har det.
glossary-benefit = patientnytta
    .definition = Hur mycket bättre det blir för den som får hjälp.
glossary-cost-per-benefit = kostnad i relation till patientnytta
    .definition = Vad det kostar att göra så mycket gott.
glossary-evidence-base = kunskapsunderlag
    .definition = Det vi vet om en insats, från studier och från vården.
glossary-class = klass
    .definition = En av fyra grader av svårt behov: mycket stor, stor, måttlig eller liten.
glossary-level = nivå
    .definition = Ett tal från 1 till 10 där 1 går först.
glossary-quality = kvalitet
    .definition = Hur säker en uppgift är, från 1 till 5. Fem är bäst.
glossary-political-weight = politisk vikt
    .definition = Hur stor vikt de valda lägger vid en uppgift. Den ändrar ingen siffra.
glossary-missing-data = uppgift saknas
    .definition = Någon har letat men inte funnit. Det räknas aldrig som noll.

## Svar och ordningar

glossary-answer = svar
    .definition = Det en ledamot lämnar in i en omgång.
glossary-weighting = viktning
    .definition = Att säga hur tungt varje fråga väger.
glossary-round = omgång
    .definition = En tid då alla svarar var för sig, och som sedan stängs.
glossary-need-order = behovsordningen
    .definition = Den ordning som räknas ur hur svåra behoven är och hur ni viktar.
glossary-members-order = ledamöternas ordning
    .definition = Den ordning som går emot så få av era egna val som möjligt.
glossary-proposal = förslaget
    .definition = Den ordning ni lägger fram för nämnden.
glossary-decision = beslutet
    .definition = Det nämnden sedan bestämmer.
glossary-agreement = samstämmighet
    .definition = Hur lika ni tänker om ordningen.
glossary-dispersion = spridning
    .definition = Hur långt isär svaren ligger.
glossary-disagreement = oenighet
    .definition = Att ni tänker olika. Den får stå kvar och skrivs då upp.
glossary-sensitivity-analysis = känslighetsanalys
    .definition = Att pröva om ordningen ändras när tal eller vikter ändras.
glossary-to-be-explained = att förklara
    .definition = En grupp med svårare behov står efter en med lindrigare. Då krävs ett skäl.
glossary-hide-group-names = dölj gruppnamnen
    .definition = Ni ser bara fakta om behovet, inte vilka det gäller.
glossary-prompts = samtalsfrågor
    .definition = Frågor som hjälper samtalet på väg. Svaren räknas inte.

## Ärendet

glossary-preparation = beredning
    .definition = Det arbete som görs innan nämnden fattar beslut.
glossary-decision-basis = beslutsunderlag
    .definition = Det nämnden läser innan den beslutar.
glossary-official-report = tjänsteskrivelse
    .definition = En text där en tjänsteperson lägger fram ett ärende.
glossary-meeting = sammanträde
    .definition = Ett möte där nämnden kan fatta beslut.
glossary-roll-call = upprop
    .definition = Att läsa upp vilka som är där.
glossary-serving-substitute = tjänstgörande ersättare
    .definition = En ersättare som går in för en ledamot som är borta.
glossary-approval-of-minutes = justering
    .definition = Att två personer går i god för att det som står är rätt.
glossary-motion = yrkande
    .definition = Vad en ledamot vill att nämnden ska besluta.
glossary-acclamation = acklamation
    .definition = Att svara ja högt på ordförandens fråga.
glossary-vote = votering
    .definition = När ledamöterna röstar öppet, en och en.
glossary-casting-vote = utslagsröst
    .definition = Ordförandens röst avgör när det står lika.
glossary-tabling = bordläggning
    .definition = Att vänta med beslutet till nästa möte.
glossary-referral-back = återremiss
    .definition = Att skicka tillbaka ärendet för mer arbete.
glossary-reservation = reservation
    .definition = En ledamot skriver att den inte står bakom beslutet.
glossary-special-statement = särskilt yttrande
    .definition = En text där en ledamot säger hur den ser på beslutet.
glossary-conflict-of-interest = jäv
    .definition = När någon har ett eget intresse i saken och därför inte får delta.
glossary-interest-tie = intressekoppling
    .definition = En nära koppling till en grupp. Den behöver inte vara jäv.
glossary-registry-number = diarienummer
    .definition = Ärendets nummer i regionens register.
glossary-public-record = allmän handling
    .definition = Något som finns hos en myndighet och som andra ofta har rätt att läsa.
glossary-working-material = arbetsmaterial
    .definition = Utkast som inte hör till det färdiga ärendet.
glossary-preservation = bevarande
    .definition = Att något sparas för alltid.
glossary-disposal = gallring
    .definition = Att förstöra något som får förstöras. Det kräver ett beslut om arkiv.
glossary-remove-individual-answers = ta bort enskilda svar
    .definition = Varje persons svar tas bort. Summorna blir kvar.

## Efter beslutet

glossary-mission = uppdrag
    .definition = Vad som ska bli bättre, för vem och när. Inte hur det ska gå till.
glossary-goal = mål
    .definition = Det läge ni vill nå.
glossary-follow-up = uppföljning
    .definition = Att se om det som var tänkt blev gjort och om det hjälpte.
glossary-indicator = indikator
    .definition = Något ni räknar eller frågar om för att se om det går åt rätt håll.
glossary-review = omprövning
    .definition = Att ta upp frågan igen och se om den ska ändras.
