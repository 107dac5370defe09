### The words around the record in Word

word-page = Page
word-page-of = of
