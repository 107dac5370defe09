### Orden runt underlaget i Word

word-page = Sida
word-page-of = av
word-picture-part = { $title } (del { $part } av { $parts })
word-picture-too-long = Bilden har för många linjer för en sida. Alla platser står i tabellen.
