### Fel i metodens beräkningar: vad som hände, vad du kan göra

error-gap-no-scale = Det sämsta och det bästa läget är samma tal. Ge två olika tal.
error-gap-not-finite = Ett av talen i hälsogapet går inte att räkna med. Skriv ett vanligt tal.
error-no-criteria = Det finns inget kriterium att väga. Lägg till minst ett.
error-matrix-width = Rad { $row } har inte lika många värden som den första raden. Rätta raden.
error-matrix-value = Värdet på rad { $row }, kolumn { $column } ligger inte mellan 0 och 1. Rätta värdet.
error-weight-count = Det finns { $criteria } kriterier men { $weights } vikter. Ge en vikt för varje kriterium.
error-nothing-to-weigh = Det finns inget att vikta.
error-weight-number = Vikten för kriterium { $number } är inget tal från noll och uppåt. Rätta vikten.
error-weight-order = Kriterium { $number } ska stå exakt en gång i ordningen. Rätta ordningen.
error-weight-comparison = Kriterium { $first } och { $second } är inte jämförda. Jämför dem för att få vikter.
error-weight-bound = Den lägsta vikten för kriterium { $number } ska ligga mellan 0 och 1. Rätta den.
error-weight-bounds-too-high = De lägsta vikterna blir tillsammans mer än 1. Sänk någon av dem.
error-no-member-weights = Ingen ledamot har gett några vikter än. Välj ett annat sätt att pröva vikter.
error-member-weights = En ledamots vikter gäller ett annat antal kriterier. Låt ledamoten vikta igen.
error-no-samples = Det behövs minst ett stickprov.
error-too-many-samples = Det går att ta högst { $most } stickprov.
error-no-groups = Det finns ingen grupp att ordna.
error-too-many-groups = Här går det att räkna på högst { $most } grupper.
error-run-stopped = Räkningen avbröts. Inget är ändrat.
error-sweep-criterion = Vikten för kriterium { $number } går inte att flytta. Det måste finnas minst ett kriterium till.
