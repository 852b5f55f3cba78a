### The partner page. Its reader is a web editor, not a programmer.

# The name of the language, on the button that puts the page into it.
partner-language-name = Italiano

## In index.html.

partner-title = Accanto: una scheda di aiuto per il tuo sito
partner-heading = Accanto: una scheda di aiuto per il tuo sito
partner-intro = Accanto è una piccola scheda per i siti di scuole e giornali. Mostra a bambini, ragazzi e adulti come parlare con una linea di ascolto, e dà consigli per la sicurezza in rete nella lingua di chi legge. Per averla sulla tua pagina basta incollare il codice che trovi qui.
partner-preview-heading = Anteprima
partner-preview-note = Questa è la scheda vera: i numeri chiamano davvero e i collegamenti aprono i servizi veri.
partner-code-heading = Il codice da incollare
partner-code-about = Incollalo nella pagina, nel punto in cui vuoi la scheda.
partner-code-address = Al posto dei puntini scrivi l'indirizzo di questa pagina.
partner-how-heading = Come funziona
partner-how-number = I collegamenti dentro il codice sono già sulla tua pagina: si vedono e si usano anche se lo script non arriva o se il tuo sito lo vieta.
partner-how-space = Lo stile nel codice tiene libero lo spazio della scheda, così il testo che segue non si sposta mentre lei si carica: dove il testo è più stretto della finestra, scrivi la sua larghezza al posto di 100vw, per esempio min(100vw,640px). Se la Content-Security-Policy del tuo sito vieta gli stili nell'HTML, metti la stessa regola nel tuo foglio di stile.
partner-how-policy = Le direttive della Content-Security-Policy che servono alla scheda, e che cosa funziona quando mancano, sono in docs/embedding.md, nel progetto.
partner-privacy-heading = Riservatezza
partner-privacy-body = La scheda non usa cookie, non salva nulla nel browser e non conta le visite. I suoi file arrivano tutti da un solo indirizzo, quello dello script.

## The controls.

partner-legend = Scegli come appare
partner-language = Lingua
partner-language-auto = Automatica
partner-theme = Colori
partner-theme-auto = Come il dispositivo
partner-theme-light = Chiari
partner-theme-dark = Scuri
partner-audience = Consigli per
partner-audience-all = Tutti
partner-audience-child = Bambini
partner-audience-teen = Ragazzi
partner-audience-parent = Genitori
partner-audience-teacher = Insegnanti
partner-layout = Forma
partner-layout-column = Scheda, colonna intera
partner-layout-sidebar = Scheda, barra laterale stretta
partner-layout-bar = Barra
partner-layout-button = Pulsante in un angolo
partner-exit = Pulsante per uscire subito
partner-exit-on = Visibile
partner-exit-off = Assente
partner-copy = Copia il codice
partner-copied = Codice copiato.
partner-copy-failed = Copia non riuscita: il codice è selezionato, copialo dalla tastiera o dal menu.
