### Underlaget som PDF

paper-name-archive = underlag-arkiv
paper-name-data = underlag-data
paper-page = Sida { $page } av { $of }
paper-data-inside = I filen ligger underlagets data i { $count } filer. De går att öppna ur filen och räkna om.
paper-data-beside = Underlagets data ligger i ett eget paket bredvid filen.
paper-figure-piece = { $title }, del { $piece } av { $of }
paper-figure-first = Bilden visar de { $count } första grupperna. Alla grupper står i tabellen.
paper-figure-moved = Bilden visar de { $count } grupper som skiljer mest. Alla grupper står i tabellen.
paper-file-data = Underlagets data. Ordningen går att räkna om ur dem.
paper-file-document = Underlaget som strukturerad text
paper-file-table = Tabell i underlaget

## Fel

typeset-error-not-built = Det här programmet är byggt utan PDF. De andra formaten går att göra.
typeset-error-refused = Det gick inte att göra en PDF. Felet ligger i programmet och inte i det ni har skrivit. { $detail }
