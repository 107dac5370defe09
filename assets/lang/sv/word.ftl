### Orden runt underlaget i Word

word-page = Sida
word-page-of = av
