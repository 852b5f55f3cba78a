### Che cosa dice il controllo di una pagina con la scheda. Lo legge chi cura il sito, e chi gestisce il server riceve il testo per posta.
###
### Ogni osservazione ha come id il suo codice e due attributi: .what dice che cosa si è trovato, .remedy che cosa fare. Le variabili sono i
### valori dell'osservazione. Anche uno script legge questi messaggi: contengono solo testo e variabili semplici, e nessun testo ha parentesi graffe.

## Il rapporto.

doctor-language = Italiano
doctor-title = La scheda su questa pagina
doctor-page = La scheda di Accanto su { $page }
doctor-card = Scheda { $number }: { $reached }
doctor-tier-0 = solo i collegamenti semplici, senza la scheda
doctor-tier-1 = la scheda, completa ma non attiva (livello 1)
doctor-tier-2 = la scheda attiva, con tutto (livello 2)
doctor-wrong = Che cosa cambiare, e perché:
doctor-well = Non c'è nulla da cambiare.
doctor-copy = Copia il testo
doctor-close = Chiudi
doctor-copied = Testo copiato.
doctor-not-copied = Non è stato possibile copiare il testo: è selezionato, copialo con la tastiera o con il menu.

## Valori.

doctor-place-header = nell'intestazione HTTP Content-Security-Policy della pagina
doctor-place-meta = in un elemento meta della pagina
doctor-unknown-address = l'indirizzo nel codice della campagna
doctor-unknown-by = un plugin o servizio che questo controllo non conosce
doctor-unknown-found = un'impronta che questa pagina non può calcolare
doctor-unknown-status = nessuna risposta
doctor-unknown-type = nessuno

## Il codice incollato.

nothing-found =
    .what = Su questa pagina non ci sono né l'elemento della scheda né il suo script.
    .remedy = Incolla di nuovo il codice della campagna in un editor di HTML, salva e controlla se c'è ancora: alcuni editor lo tolgono agli autori che non possono usare l'HTML.
snippet-as-text =
    .what = La pagina mostra il codice come testo: è stato incollato dove è ammesso solo testo.
    .remedy = Incollalo in un blocco per l'HTML (in WordPress: HTML personalizzato), non in un paragrafo.
element-stripped =
    .what = Su questa pagina c'è lo script, ma l'elemento accanto-widget con i suoi collegamenti è stato tolto. Senza lo script chi visita la pagina non vede nulla.
    .remedy = Ammetti l'elemento accanto-widget nelle impostazioni dell'editor o del filtro che ripulisce la pagina, e incolla di nuovo il codice.
script-missing =
    .what = Su questa pagina c'è l'elemento della scheda, ma non il suo script: si vedono solo i collegamenti semplici.
    .remedy = Incolla di nuovo il codice con un account che può usare gli script, oppure metti lo script nel modello della pagina: { $address }
script-type-changed =
    .what = Lo script è trattenuto: il suo tipo ora è "{ $type }", che i browser non eseguono. Lo fa { $by }.
    .remedy = Escludi lo script widget.js dal caricamento ritardato e dal blocco. Non usa cookie e non salva nulla, quindi non serve alcun consenso.
script-address-moved =
    .what = Lo script è trattenuto: il suo indirizzo è nell'attributo { $attribute } invece che in src. Lo fa { $by }.
    .remedy = Escludi lo script widget.js dal caricamento ritardato e dal blocco. Non usa cookie e non salva nulla, quindi non serve alcun consenso.
script-copied =
    .what = La pagina carica una copia dello script, { $copy }, che la campagna non può tenere aggiornata e accanto alla quale mancano gli altri file.
    .remedy = Escludi lo script dalla cache del sito e dall'unione dei file, così che sia caricato da { $address }
script-bundled =
    .what = Lo script è stato messo in un file con altri script e non trova i file che gli appartengono: la scheda non è attiva e non riceve aggiornamenti.
    .remedy = Escludi lo script dall'unione dei file, così che sia caricato da solo da { $address }
script-inlined =
    .what = Il testo dello script è stato messo nella pagina e non trova i file che gli appartengono: la scheda non è attiva e non riceve aggiornamenti.
    .remedy = Escludi lo script dall'inserimento nella pagina, così che sia caricato da { $address }
script-inert =
    .what = Lo script è sulla pagina e si potrebbe caricare, ma non è stato eseguito. Succede quando una pagina lo inserisce come testo (innerHTML, dangerouslySetInnerHTML), oppure dentro un elemento template o noscript.
    .remedy = Metti lo script nel modello della pagina, fuori da ciò che altri script inseriscono, oppure crealo con createElement: { $address }
script-unreachable =
    .what = Lo script non si può caricare da { $address } (stato: { $status }).
    .remedy = Confronta l'indirizzo con quello nel codice della campagna. Se è giusto, avvisa la campagna.
script-wrong-type =
    .what = { $address } arriva come "{ $type }", e i browser non lo eseguono come script.
    .remedy = Va inviato con l'intestazione Content-Type: text/javascript; charset=utf-8
version-pinned =
    .what = La pagina carica una vecchia versione dello script, { $pinned }. Quella attuale è { $current }.
    .remedy = Aggiorna il codice, con l'attributo integrity della nuova versione, oppure usa widget.js, che si aggiorna da solo.

## Integrità, e altre origini.

integrity-mismatch =
    .what = L'attributo integrity non corrisponde allo script in { $address }: la pagina si aspetta { $expected }, ma la sua impronta è { $found }.
    .remedy = Togli l'attributo, perché widget.js cambia a ogni aggiornamento, oppure usa lo script con l'impronta nel nome e il suo valore.
crossorigin-missing =
    .what = Lo script ha l'attributo integrity ma non l'attributo crossorigin, quindi il browser lo rifiuta: { $address }
    .remedy = Aggiungi crossorigin="anonymous" all'elemento script.
cors-missing =
    .what = Il server della campagna non permette ad altri siti di caricare { $address }
    .remedy = Il server della campagna deve inviare l'intestazione Access-Control-Allow-Origin: * con ogni file sotto v1/. Avvisa la campagna.
mixed-content =
    .what = La pagina è caricata con https, ma lo script con http, e i browser lo bloccano: { $address }
    .remedy = Scrivi https:// nell'indirizzo dello script.

## La Content-Security-Policy della pagina.

csp-script =
    .what = La politica della pagina non ammette gli script della campagna. Dice, { $place }: { $present }
    .remedy = Scrivi al suo posto, o accanto se è default-src: { $line }
csp-nonce =
    .what = La politica della pagina ammette solo gli script con il suo nonce, e lo script della scheda non ne ha o ne ha un altro. Dice, { $place }: { $present }
    .remedy = Dai all'elemento script l'attributo nonce con il valore che il server genera per questa pagina.
csp-connect =
    .what = La politica della pagina non ammette richieste al server della campagna, quindi mancano le altre lingue e la scheda attiva. Dice, { $place }: { $present }
    .remedy = Scrivi al suo posto, o accanto se è default-src: { $line }
csp-wasm =
    .what = La politica della pagina non ammette WebAssembly, quindi la scheda non è attiva. Funziona anche senza. La politica dice, { $place }: { $present }
    .remedy = Per la scheda attiva scrivi al suo posto, o accanto se è default-src: { $line }
csp-trusted-types =
    .what = La politica della pagina elenca i nomi delle politiche di Trusted Types, e accanto non è fra questi, quindi si carica solo la prima parte della scheda. Dice, { $place }: { $present }
    .remedy = Scrivi al suo posto: { $line }

## Gli altri file.

file-unreachable =
    .what = Un file della scheda non si può caricare: { $address } (stato: { $status }).
    .remedy = Se succede solo su questo sito, cerca un firewall, un blocco o un proxy che lo ferma; altrimenti avvisa la campagna.
file-wrong-type =
    .what = Un file della scheda arriva come "{ $type }" e non come script: { $address }
    .remedy = Il server della campagna deve inviarlo con l'intestazione Content-Type: text/javascript; charset=utf-8. Avvisa la campagna.
file-altered =
    .what = Un file della scheda è stato modificato lungo il percorso, quindi il browser lo rifiuta: { $address }. La sua impronta dovrebbe essere { $expected }, ma è { $found }.
    .remedy = Escludi l'indirizzo della campagna da ciò che riscrive i file: un ottimizzatore, un proxy o una CDN.
service-worker =
    .what = Questo sito ha un service worker, { $worker }, che risponde alle richieste al posto dei server; una di quelle non riuscite è { $address }
    .remedy = Fai in modo che il service worker inoltri tutte le richieste al server della campagna senza conservare le risposte.

## Riquadri (iframe).

sandbox-scripts =
    .what = La scheda è in un iframe con sandbox e senza script, { $frame }: si vedono solo i collegamenti semplici.
    .remedy = Aggiungi all'attributo sandbox: { $flag }
sandbox-calls =
    .what = La scheda è in un iframe con sandbox in cui nessuno può toccare il numero per chiamare, { $frame }.
    .remedy = Aggiungi all'attributo sandbox: { $flag }
sandbox-links =
    .what = La scheda è in un iframe con sandbox in cui la chat e gli altri collegamenti non si aprono, { $frame }.
    .remedy = Aggiungi all'attributo sandbox: { $flag }
sandbox-exit =
    .what = La scheda è in un iframe con sandbox che non può cambiare la pagina intorno, { $frame }: il pulsante per uscire subito lascia solo l'iframe, e la pagina resta in vista.
    .remedy = Aggiungi all'attributo sandbox: { $flag }
sandbox-unread =
    .what = Questa pagina è in un iframe con sandbox, e da dentro non si vede che cosa l'iframe permette.
    .remedy = Aggiungi questo controllo anche alla pagina intorno all'iframe.
card-in-frame =
    .what = C'è una scheda in un iframe: { $frame }
    .remedy = Per esaminare quella scheda, aggiungi questo controllo alla pagina dentro l'iframe.
card-out-of-sight =
    .what = Lo script funziona, ma la scheda è dove questo controllo non può guardare, per esempio in uno shadow root chiuso.
    .remedy = Controlla se la scheda è sulla pagina.

## Il numero in vista.

number-hidden =
    .what = Ora il numero non si vede: { $element } ha { $style }.
    .remedy = Se è chi visita la pagina ad aprire questa parte, per esempio una linguetta, va bene così. Altrimenti togli questa regola dal foglio di stile.
number-covered =
    .what = Il numero non si può toccare: { $element } lo copre.
    .remedy = Sposta { $element }, o dai più spazio alla scheda.
number-clipped =
    .what = Il numero è tagliato: sta fuori da { $element }, che nasconde ciò che non ci sta.
    .remedy = Dai a { $element } più altezza o larghezza, oppure overflow: visible.

## La pagina e il browser.

page-insecure =
    .what = La pagina è caricata con http, quindi chiunque stia fra il server e chi la visita può modificarla, e con lei il numero: { $page }
    .remedy = Pubblica la pagina con https.
browser-old =
    .what = A questo browser, o per colpa di uno script che ne ha sostituito delle parti, manca { $missing }: si vedono solo i collegamenti semplici.
    .remedy = Prova con un browser attuale. Se manca anche lì, cerca una vecchia libreria nella pagina.
browser-without-wasm =
    .what = In questo browser WebAssembly è spento, quindi la scheda non è attiva. Funziona anche senza.
    .remedy = Non c'è nulla da cambiare per chi ha un browser che lo usa.
unexplained =
    .what = La scheda non va oltre questo punto, e questo controllo non vede perché: { $tier }.
    .remedy = Ricarica la pagina e ripeti il controllo. Se dice ancora lo stesso, manda questo testo alla campagna.
without-browser =
    .what = La pagina è stata letta senza un browser: così non si vede se i suoi script e i suoi stili nascondono, spostano o sostituiscono la scheda.
    .remedy = Installa Chromium con chromedriver e ripeti il comando, oppure aggiungi doctor.js alla pagina.
