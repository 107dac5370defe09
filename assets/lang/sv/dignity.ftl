### Människovärde: före och efter rangordningen

## Frågor före

dignity-before-described-by-need = Är varje grupp beskriven efter sitt behov, inte efter vad någon tycker om den?
dignity-before-somebody-missing = Saknas någon grupp därför att ingen för dess talan?
dignity-before-weak-voice = Vilka grupper har svårt att föra sin egen talan? Märk dem. Märket ger inga poäng. Det påminner er.
dignity-before-weak-voice-done = Vi har gått igenom alla grupper
dignity-weak-voice-tag = Svårt att föra sin talan

## Frågor efter

dignity-after-anything-forbidden = Står något av det som aldrig får räknas bland skälen?
dignity-after-holds-for-others = Skulle skälet hålla om gruppen hade en annan ålder, inkomst eller livsstil?
dignity-gate-title = Läs skälen en gång till
dignity-gate-purpose = Förslaget kan läggas fast när båda frågorna är besvarade och skälen håller.
dignity-gate-holds = Skälen håller.
dignity-gate-does-not-hold = Skriv om skälet först. Sedan kan förslaget läggas fast.

## Ord i skälen

dignity-word-found = I skälet för { $group } står ordet ”{ $word }”. Beskriver det behovet, eller är det själva skälet?
dignity-word-ground = Det kan röra { $ground }.
dignity-word-describes = Beskriver behovet
dignity-word-none = Inga ord i skälen behöver ses över.
dignity-one-patient = Det här låter som ett val för en enskild patient. Det hör till vården. Gäller det en hel grupp?

## Aldrig ett skäl, får vara ett skäl

dignity-never-title = Aldrig ett skäl
dignity-never-purpose = Det här får avgränsa en grupp, men det får aldrig ge den en plats.
dignity-may-title = Får vara ett skäl
dignity-think-title = Tänk efter två gånger
dignity-think-demarcation = Ålder och livsstil får avgränsa en grupp men inte ge den en plats.
dignity-think-inequality = Ojämlik hälsa räknas när den visar ett större behov.
dignity-think-cost = Kostnad räknas sist.
