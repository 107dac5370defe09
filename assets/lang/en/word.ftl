### The words around the record in Word

word-page = Page
word-page-of = of
word-picture-part = { $title } (part { $part } of { $parts })
word-picture-too-long = The picture has too many lines for one page. All places are in the table.
