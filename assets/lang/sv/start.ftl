### Startsidan

## Rubrik och vägar in

start-heading = Vilka behov ska gå först?
start-lead = Här sätter förtroendevalda befolkningens behov i ordning och skriver ned skälen. Appen räknar och visar. Ni avgör.
start-lead-workshop-title = Led en workshop
start-lead-workshop-purpose = Förbered, led dagen och ta fram ett underlag.
start-answer-title = Svara på en inbjudan
start-answer-purpose = Vikta och rangordna själv. Spara ditt svar i en fil.
start-explore-title = Utforska själv
start-explore-purpose = Prova med exemplet. Ingen annan påverkas.
start-read-title = Läs ett underlag
start-read-purpose = Se ordningen och skälen.
start-foot = Inget skickas från datorn. Företräde är ett fristående verktyg, inte en myndighets modell.

## Öppna och fortsätta

start-recovery = { $title } från { $time } hann inte sparas i din fil. Vill du ta upp det igen?
start-recovery-take-up = Ta upp arbetet
start-recent = Tidigare workshoppar
start-new-empty = Börja från början
start-new-empty-purpose = En tom workshop. Du lägger till grupperna själv.
start-new-from-example-purpose = Fjorton grupper med publicerade siffror. Byt ut det som inte passar.
start-new-from-last-year-purpose = Ta med grupper och uppdrag från ett tidigare underlag.
start-open-file = Öppna en workshop…
