### The page of accanto preview.

preview-title = Anteprima
preview-card = La scheda
preview-language = Lingua
preview-layout = Forma
preview-layout-card = scheda
preview-layout-bar = barra
preview-layout-button = pulsante
preview-theme = Colori
preview-theme-light = chiari
preview-theme-dark = scuri
preview-width = Larghezza
preview-width-full = intera
preview-width-phone = telefono
preview-poster = Foglio da stampare
preview-partner = Pagina per i partner
preview-messages = Messaggi sulla scheda
preview-messages-on = mostra
preview-messages-off = nascondi
preview-notes = Messaggi
preview-show = Mostra sulla scheda
preview-elsewhere = Nelle altre lingue
preview-day = La scheda com'è il { $date }
preview-before = Si vede ancora l'ultima scheda senza errori.
preview-none = La scheda si vedrà quando gli errori saranno corretti.
preview-ended = Il programma non risponde: fallo ripartire con accanto preview.
