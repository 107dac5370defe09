### Bilderna av metoden när grupperna är många, och tabeller som sparas

## Vilka grupper en bild visar

method-chosen-count = Bilden visar { $shown } av { $count } grupper.
method-chosen-search = Sök en grupp att lägga till i bilden
method-chosen-add = Lägg till { $group }
method-chosen-none = Ingen annan grupp har ett namn med de orden.
method-chosen-full = Bilden rymmer högst { $most } grupper. Ta bort en först.
method-chosen-shown = Grupper i bilden
method-chosen-remove = Ta bort { $group }
method-chosen-top = Visa de { $count } första igen

## Spara tabellen

method-save-csv = Spara som CSV…

## Hur säker ordningen är medan vikter provas

method-try-title = Hur säker är ordningen med vikterna ni provar?
method-try-weakest = Minst säkert är att { $first } står före { $second }: så blir det i { $count } av 100 prövade viktningar.
method-try-ties = Alla grupper delar plats med vikterna ni provar.
method-try-how = Vi har dragit { $samples } gånger ur de osäkra uppgifterna. Vikterna är de ni provar.
method-try-places = Trolig plats med vikterna ni provar
