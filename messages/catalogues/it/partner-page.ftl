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
partner-copy-wordpress = Copia per WordPress
partner-copied = Codice copiato.
partner-copy-failed = Copia non riuscita: il codice è selezionato, copialo dalla tastiera o dal menu.

## Where the card goes: the places, what to do there, and the pictures, described for those who cannot see them.

partner-place = Dove va la scheda?
partner-places-websites = Siti web
partner-places-frames = Siti già pronti, in un riquadro
partner-places-frameworks = Framework
partner-places-documents = Documenti
partner-place-html = Una pagina in HTML
partner-place-wordpress = WordPress
partner-place-joomla = Joomla
partner-place-drupal = Drupal
partner-place-moodle = Moodle
partner-place-tag-manager = Google Tag Manager
partner-place-wix = Wix
partner-place-squarespace = Squarespace
partner-place-google-sites = Google Sites
partner-place-react = React
partner-place-next = Next
partner-place-vue = Vue
partner-place-svelte = Svelte
partner-place-angular = Angular
partner-place-astro = Astro
partner-place-hugo = Hugo
partner-place-markdown = Markdown
partner-place-plain-markdown = Markdown senza HTML
partner-guide-html = Incolla questo nel codice della pagina, nel punto in cui vuoi la scheda. I suoi collegamenti sono subito sulla pagina, e lo script li trasforma nella scheda.
partner-guide-wordpress = Copia questo, fai clic in un paragrafo vuoto dell'editor e incolla: diventa un blocco «HTML personalizzato». A chi non può salvare script, come gli autori o qualsiasi editor di una rete di siti, restano i collegamenti, e il numero funziona.
partner-guide-joomla = Apri l'articolo, mostra il sorgente con il pulsante che disattiva l'editor o con quello con </>, e incolla questo nel punto in cui vuoi la scheda. Nella configurazione globale il filtro dei testi del tuo gruppo deve lasciar passare gli script, altrimenti restano solo i collegamenti.
partner-guide-drupal = Scegli il formato di testo «HTML completo», premi il pulsante «Sorgente» e incolla questo nel punto in cui vuoi la scheda. Un formato con meno permessi lascia solo i collegamenti.
partner-guide-moodle = Nell'editor premi </> («Codice sorgente») e incolla questo nel punto in cui vuoi la scheda. I testi degli studenti vengono ripuliti, così che restano solo i collegamenti; quelli dei docenti e i blocchi di testo tengono la scheda.
partner-guide-tag-manager = Un gestore di tag non conosce nessun punto della pagina: prima metti <div id="accanto-place"></div> nella pagina, dove deve stare la scheda, se possibile con dentro il numero come collegamento. Poi fai di questo testo un tag del tipo «HTML personalizzato», con un attivatore sulle pagine che hanno quel punto.
partner-guide-wix = Scegli «Aggiungi elementi», «Incorpora codice», «Incorpora HTML», e incolla questo nel campo del codice. Scrivi il numero anche come testo nella pagina, perché un riquadro può non arrivare, o non poter chiamare.
partner-guide-squarespace = Aggiungi un blocco «Codice» nel punto in cui vuoi la scheda, e incolla questo al posto di quello che contiene. Scrivi il numero anche come testo nella pagina, perché un riquadro può non arrivare, o non poter chiamare.
partner-guide-google-sites = Scegli «Inserisci», «Incorpora», poi la scheda per il codice, e incolla questo; fai il riquadro abbastanza alto da mostrare tutta la scheda. Scrivi il numero anche come testo nella pagina, perché un riquadro può non arrivare, o non poter chiamare.
partner-guide-react = Installa il pacchetto @accanto/widget, salva questo come Helpline.tsx e usa <Helpline /> nel punto in cui vuoi la scheda. Per i suoi tipi serve React 19; docs/recipes/react.md ha una pagina completa.
partner-guide-next = Installa il pacchetto @accanto/widget, salva questo come Helpline.tsx e usa <Helpline /> in qualsiasi pagina. Il server scrive i collegamenti, e il browser carica la scheda.
partner-guide-vue = Installa il pacchetto @accanto/widget, salva questo come Helpline.vue e usa <Helpline /> nel punto in cui vuoi la scheda. Dichiara l'elemento al compilatore con isCustomElement, come mostra docs/recipes/vue.md.
partner-guide-svelte = Installa il pacchetto @accanto/widget, salva questo come Helpline.svelte e usa <Helpline /> nel punto in cui vuoi la scheda. docs/recipes/svelte.md ha una pagina completa.
partner-guide-angular = Installa il pacchetto @accanto/widget, salva questo come helpline.ts, e aggiungi Helpline agli import del componente che la mostra. Poi scrivi <app-helpline /> nel suo template.
partner-guide-astro = Incolla questo in una pagina o in un layout con l'estensione .astro, nel punto in cui vuoi la scheda. Funziona anche con le transizioni tra pagine; docs/recipes/astro.md ha un sito completo.
partner-guide-hugo = Salva questo come layouts/shortcodes/accanto.html. Poi scrivi {"{{"}< accanto >{"}}"} in una pagina, nel punto in cui vuoi la scheda.
partner-guide-markdown = Incolla questo come riga a sé, con una riga vuota prima e una dopo. Se la scheda o il testo non si vedono, lì l'HTML è vietato: scegli Markdown senza HTML.
partner-guide-plain-markdown = Incolla questo nel punto in cui vuoi il numero. Dove l'HTML è vietato la scheda non c'è, ma c'è un numero che si può toccare.
partner-picture-page = Una pagina di testo, con il codice tra le sue righe.
partner-picture-block = Il pulsante più dell'editor apre i blocchi; è scelto quello con </>, e il codice sta lì dentro.
partner-picture-source = La barra di un editor; il pulsante </> mostra il sorgente, e il codice va lì.
partner-picture-tag = Un tag con il codice riempie un punto segnato sulla pagina.
partner-picture-frame = Il pulsante per il codice incorporato mette un riquadro nella pagina.
partner-picture-component = Un file con il componente; una pagina lo usa tra le sue righe.
partner-picture-shortcode = Un file con lo shortcode; un documento lo richiama tra le sue righe.
partner-picture-document = Un documento in Markdown, con il codice in una riga a sé.
# The title of the frame, which screen readers say.
partner-frame-title = Una scheda con il numero di una linea di ascolto
