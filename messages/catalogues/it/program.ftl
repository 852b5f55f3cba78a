### What accanto says in a terminal.

## How serious it is.

severity-error = errore

## accanto check

check-errors = ERRORI: finché ci sono, non si pubblica nulla
check-warnings = AVVISI: da controllare; non bloccano la pubblicazione
check-line = , riga { $line }

## How many there are.

count-errors =
    { $n ->
        [one] 1 errore
       *[other] { $n } errori
    }
count-warnings =
    { $n ->
        [one] 1 avviso
       *[other] { $n } avvisi
    }

## Why a command stopped.

failure-file = { $path }: { $error }
failure-denied = { $path }: non hai il permesso di leggerlo o di scriverci; controlla i permessi, oppure indica un altro posto
failure-full = { $path }: il disco è pieno; libera dello spazio e riprova
failure-is-a-folder = { $path } è una cartella, e qui ci vuole un file
failure-is-a-file = { $path }: in questo percorso c'è un file al posto di una cartella; controlla il percorso
failure-not-a-folder = `{ $path }` è un file; indica la cartella della campagna
failure-no-folder = la cartella `{ $path }` non c'è; controlla il nome, oppure crea una campagna con: accanto new CARTELLA
failure-no-campaign = `{ $path }` non è la cartella di una campagna: non ha né campaign.json né strings/; indica la cartella giusta, oppure creane una con: accanto new CARTELLA
failure-not-on-windows = `{ $path }` non può essere un percorso su Windows: `{ $name }` { $problem ->
        [device] lì è il nome di un dispositivo
        [end] finisce con un punto o uno spazio
       *[character] contiene un carattere che lì nessun nome può contenere
    }; indica un altro nome
failure-unknown-country = questo programma non ha contatti di `{ $given }`, e nulla è stato scritto; indica le due lettere di uno di questi Paesi: { $countries }
failure-unknown-country-with-suggestions = questo programma non ha contatti di `{ $given }`, e nulla è stato scritto; intendevi: { $countries }?
failure-not-empty = `{ $path }` non è vuota, e non è stata toccata; indica una cartella nuova
failure-widget = il widget non si può leggere: { $error }
failure-no-widget = questo programma è stato costruito senza il widget, quindi non può pubblicare né mostrare l'anteprima (new, check, status e review funzionano); chi lo costruisce ne fa uno completo con: cargo xtask accanto
failure-no-licences = questo programma è stato costruito senza l'elenco del lavoro altrui che contiene; chi lo costruisce dai sorgenti: cargo xtask accanto
failure-port-taken = la porta { $port } di 127.0.0.1 è occupata da un altro programma; prova con: --port { $other }
failure-server = l'anteprima non può partire: { $error }
failure-has-errors = { count-errors }: nulla è stato pubblicato, il sito è rimasto com'era; correggi i punti indicati sopra
failure-not-a-site = `{ $path }` contiene dei file ma non v1/widget.js, quindi non è un sito di questo programma ed è rimasta com'era; indica una cartella nuova o vuota, oppure quella in cui hai già pubblicato
failure-other-campaign = `{ $path }` contiene il sito della campagna `{ $there }`; questa è la campagna `{ $own }` (`id` in campaign.json), e nulla è stato scritto; indica un'altra cartella oppure, se il sito vecchio deve davvero sparire, togli prima quella cartella
failure-locked = un'altra pubblicazione in `{ $path }` è in corso da più di 30 secondi ({ $holder }); nulla è stato scritto; aspetta che finisca, oppure fermala, e riprova
failure-no-version = `{ $path }` non ha la versione { $version }, e nulla è cambiato; ha: { $there }
failure-no-earlier-version = `{ $path }` non ha una versione prima di quella attuale, e nulla è cambiato
failure-damaged-version = la versione { $version } non si può ripristinare, e nulla è cambiato: `{ $path }` manca o è stato alterato; pubblica la campagna com'era allora, oppure scegli un'altra versione
failure-secret-key = la campagna ha una chiave (minisign.pub), ma con `{ $path }` non si può firmare: { $error }; nulla è stato pubblicato; metti lì la chiave segreta, oppure indica il suo file in ACCANTO_SECRET_KEY
failure-no-manifest = `{ $site }` non ha v1/manifest.json, quindi non c'è con che cosa confrontare; indica la cartella o l'indirizzo di un sito, e pubblicalo una volta con questa versione del programma
failure-page = { $address } non si può caricare ({ $error }); controlla l'indirizzo e la rete
failure-page-address = `{ $given }` non è l'indirizzo di una pagina; indicane uno come https://school.example/help
failure-unreachable = { $path } non è raggiungibile ({ $error }); controlla l'indirizzo e la rete e ripeti lo stesso comando: riprende da dove si era fermato
failure-credentials = { $path }: non ci sono credenziali che il servizio accetti; cercate in: { $places }
failure-forbidden = { $path }: il servizio rifiuta ({ $said }); dai all'account il diritto di elencare, leggere, scrivere e rimuovere i file
failure-no-such-place = { $path } non esiste e questo programma non può crearlo; crealo oppure controlla l'indirizzo
failure-storage-full = { $path }: il servizio non ha più spazio; liberane un po' e ripeti lo stesso comando
failure-unknown-host = { $path }: la chiave del server non è nota o è cambiata; la sua impronta è { $fingerprint }; confrontala con quella indicata da chi gestisce il server e aggiungila a ~/.ssh/known_hosts solo se è la stessa
failure-no-locks = { $path }: il servizio non conosce le scritture condizionate, perciò due pubblicazioni potrebbero mescolare i loro file; non è stato scritto niente; pubblica in una cartella con --out e copiala con lo strumento del servizio, v1/widget.js per ultimo
failure-signing = il manifesto non può essere firmato: { $error }; non è stato pubblicato niente
failure-not-an-address = `{ $address }` non è un indirizzo; scrivilo come s3://bucket/cartella
failure-unknown-scheme = `{ $scheme }:` non è un tipo di archivio che questo programma conosca; conosce: { $schemes }
failure-password = nell'indirizzo di { $address } c'è una password; resterebbe nella cronologia dei comandi, perciò non è stato fatto niente; toglila e mettila dove la cercano gli strumenti del servizio (docs/hosting.md)
failure-query = l'indirizzo ha qualcosa oltre a { $address } e non è stato fatto niente; togli tutto dal primo ? o # in poi
failure-no-form = --encoding vale per i bucket; { $address } riceve i file compressi accanto a quelli normali
failure-dangling-link = `{ $path }` è un collegamento che non porta da nessuna parte, e nulla è stato scritto; crea la cartella che indica, oppure indicane un'altra
failure-output = non è stato possibile scrivere una parte dei messaggi ({ $error }); tutto il resto è stato fatto; libera dello spazio sul disco, oppure manda i messaggi altrove
failure-not-published = { $what }; quello che era già pubblicato, se c'era, funziona ancora; pubblica di nuovo per finire
failure-not-reviewed = `{ $language }` non è stata segnata come riveduta e nulla è cambiato; correggi prima gli errori indicati sopra
failure-not-imported = da `{ $path }` non è stato preso niente, e niente è cambiato; correggi prima gli errori indicati sopra
failure-unknown-language = `{ $language }` non è una lingua di questa campagna; scegli tra: { $languages }
failure-unknown-language-with-suggestion = `{ $language }` non è una lingua di questa campagna; intendevi `{ $suggestion }`?
failure-no-status = campaign.json non si può leggere; per vedere che cosa non va, esegui: accanto check{ $folder }
failure-no-schemas = gli schemi sono rimasti com'erano; correggi prima gli errori indicati sopra

## What is wrong with a command line.

usage-unknown-command = il comando `{ $given }` non esiste.
usage-unknown-argument = `{ $given }` non è un argomento di questo comando.
usage-missing = manca un argomento: { $given }.
usage-value = `{ $given }` non è un valore valido qui.
usage-date = `{ $given }` non è una data valida; scrivila come 2027-02-09.
usage-port = `{ $given }` non è una porta; dopo --port scrivi un numero da 1 a 65535, oppure 0 per una libera qualsiasi.
usage-days = `{ $given }` non è un numero di giorni; scrivi un numero intero dopo --forget-after, per esempio 365.
usage-version = `{ $given }` non è una versione; scrivi il suo numero, come li elenca `accanto status --site SITE`.
usage-encoding = `{ $given }` non è una codifica; scrivi br o identity dopo --encoding.
usage-conflict = questi argomenti non possono stare insieme: { $given }.
usage-repeated = { $given } si può dare una volta sola.
usage-other = il comando non si capisce ({ $given }).
usage-suggestion = Intendevi `{ $meant }`?
usage-help = Per l'aiuto: accanto --help

## The help of the program and of each command: the attributes are the arguments, and examples.

help-usage = Uso
help-synopsis = accanto COMANDO
help-commands = Comandi
help-arguments = Argomenti
help-options = Opzioni
help-help = Spiega come si usa, con esempi
help-version = Dice la versione
help-about =
    Accanto: cambia le parole, le date e le lingue di una campagna, e ne pubblica la scheda.
    Basta questo programma; si collega alla rete soltanto per pubblicare a un indirizzo o per guardare un sito che sta a un indirizzo.
help-examples =
    Esempi:
      accanto new primavera         una cartella da cui partire
      accanto check primavera       che cosa non va, dove, e come si corregge
      accanto publish primavera --out sito

    Aiuto su un comando: accanto check --help
    I messaggi sono in italiano o in inglese, secondo LC_ALL, LC_MESSAGES o LANG.
help-new = Crea una cartella da cui partire, con la spiegazione di ogni campo
    .folder = La cartella da creare; può esistere già, se è vuota
    .country = Il Paese dei cui contatti la campagna si serve all'inizio, con le sue due lettere, per esempio FR; senza, la campagna di questo programma
    .examples =
        Esempi:
          accanto new primavera
          accanto new primavera --country FR
help-check = Dice tutto quello che non va in una campagna, e come si corregge
    .folder = La cartella della campagna; se manca, quella in cui sei
    .json = Lo stesso per i programmi, sempre in inglese: un oggetto JSON nella versione 2 del formato, con codice, gravità, file, percorso della chiave, posizione, valori e testo di ogni diagnosi; docs/check-json.md descrive ogni campo
    .examples =
        Il codice d'uscita è 0 senza errori, 1 con errori, 2 se il comando non si capisce. Gli avvisi non contano.

        Esempi:
          accanto check
          accanto check primavera --json > rapporto.json
help-status = Dice a che punto è ogni lingua, quali contatti scadono, quali consigli sono attivi
    .folder = La cartella della campagna; se manca, quella in cui sei
    .date = Come se fosse questo giorno
    .site = La cartella o l'indirizzo di un sito pubblicato: ne elenca invece le versioni
    .examples =
        Esempi:
          accanto status primavera
          accanto status --site /srv/accanto
          accanto status primavera --date 2027-02-09
help-publish = Controlla, e scrive il sito completo
    .folder = La cartella della campagna; se manca, quella in cui sei
    .out = La cartella del sito; quello che ci metti tu resta
    .to = Al posto di una cartella, l'indirizzo di un archivio: s3://bucket/cartella, gs://, az://, sftp://, ftps://, webdavs:// o file:
    .encoding = Come un bucket conserva quello che i visitatori caricano: identity (così com'è, e un CDN lo comprime) o br (compresso, con un'intestazione che lo dice); se manca, come è già conservato, altrimenti identity
    .public = L'indirizzo a cui i visitatori trovano il sito: alla fine guarda lì se intestazioni e byte sono giusti
    .anew = Riscrive tutti i file, anche quelli che ci sono già; dopo che `verify` ne ha trovato uno alterato
    .dry_run = Dice soltanto che cosa cambierebbe; non scrive nulla
    .forget_after = Toglie i file che non servono più da tanti giorni; altrimenti restano per sempre
    .widget = Una cartella con un widget costruito, al posto di quello che è nel programma
    .examples =
        Chi guarda trova il sito vecchio o quello nuovo, anche dopo un'interruzione: i file cambiano uno alla volta, e v1/widget.js per ultimo. I file con un codice nel nome restano, perché qualche partner può avere fissato lo script; --forget-after 365 li toglie un anno dopo che sono stati sostituiti. I file tuoi restano, ovunque siano in SITE. A un indirizzo viene inviato soltanto quello che è cambiato, e dopo un'interruzione si riprende da dove ci si era fermati. Le credenziali sono quelle degli strumenti del servizio; docs/hosting.md dice dove vengono cercate. Il sito di un'altra campagna non viene sostituito. Se nella cartella della campagna c'è minisign.pub, il manifesto è firmato con la chiave segreta che è in ~/.minisign/minisign.key o nel file indicato da ACCANTO_SECRET_KEY.

        Esempi:
          accanto publish primavera --out /srv/accanto --dry-run
          accanto publish primavera --out /srv/accanto
          accanto publish primavera --to s3://campagna-esempio --public https://campagna.example
help-rollback = Rimette una versione precedente di un sito pubblicato
    .site = La cartella del sito, o l'indirizzo del suo archivio
    .version = Il numero della versione, come li elenca status --site; se manca, quella prima dell'attuale
    .examples =
        Esempi:
          accanto rollback /srv/accanto
          accanto rollback /srv/accanto 12
          accanto rollback s3://campagna-esempio
help-verify = Confronta ogni byte di un sito pubblicato con il suo manifesto
    .site = La cartella del sito, il suo indirizzo o quello del suo archivio
    .public_key = La chiave pubblica della campagna, minisign.pub, per controllare la firma del manifesto
    .examples =
        Il codice d'uscita è 0 se tutto è come pubblicato, 1 se qualcosa è diverso, così se ne accorge un cron. I file che servono solo ai server non si confrontano attraverso la rete.

        Esempi:
          accanto verify /srv/accanto
          accanto verify https://campagna.example --public-key primavera/minisign.pub
help-preview = Mostra la scheda su questo computer, aggiornata a ogni salvataggio
    .folder = La cartella della campagna; se manca, quella in cui sei
    .port = La porta su 127.0.0.1; 0 ne prende una libera
    .date = La scheda come sarà in questo giorno
    .widget = Una cartella con un widget costruito, al posto di quello che è nel programma
    .examples =
        Si apre nel browser di questo computer e di nessun altro; non scrive nulla. Ogni messaggio sta sopra il suo testo. Finché ci sono errori resta in vista l'ultima scheda che non ne aveva. Ctrl-C per finire.

        Esempi:
          accanto preview primavera
          accanto preview primavera --date 2027-02-09
help-review = Segna le parole attuali di una lingua come lette da un madrelingua
    .language = La sigla della lingua, per esempio fr
    .folder = La cartella della campagna; se manca, quella in cui sei
    .by = Chi le ha lette; resta scritto in reviews.json
    .examples =
        Se poi un testo della lingua principale cambia, le sue traduzioni compaiono in status e check finché qualcuno non le riguarda.

        Esempi:
          accanto review fr primavera --by "Marie Dupont"
help-countries = Prende contatti raccolti di altri Paesi
    .action = Che cosa fare: import
    .file = Il file con i dati raccolti
    .folder = La cartella della campagna; quella attuale, se non ne dai nessuna
    .write = Scrive countries.json; senza, mostra solo che cosa cambierebbe
    .examples =
        Mostra ogni campo che cambia, numeri e link in rosso. Ciò che è stato controllato qui lo stesso giorno o più tardi resta com'è, e niente viene tolto. Si pubblicano solo le voci di attendibilità alta.

        Esempi:
          accanto countries import raccolta.json primavera
          accanto countries import raccolta.json primavera --write
help-schemas = Rifà gli schemi con cui gli editor aiutano a scrivere
    .folder = La cartella della campagna; se manca, quella in cui sei
    .examples =
        Serve dopo un consiglio o un contatto nuovo, o una nota cambiata: così l'editor conosce le chiavi nuove.

        Esempi:
          accanto schemas primavera
help-doctor = Dire che forma prende la scheda sulla pagina di un partner, e che cosa le impedisce la successiva
    .page = L'indirizzo della pagina
    .json = Stampa un rapporto per programmi
    .examples =
        Se su questo computer ci sono chromedriver e Chromium, la pagina si apre in un browser; ACCANTO_CHROMEDRIVER indica il driver se non è in PATH. Altrimenti la pagina si scarica e si legge, e i suoi script e stili non si vedono. Il codice di uscita è 1 se qualcosa va cambiato.

        Esempi:
          accanto doctor https://school.example/help
          accanto doctor https://school.example/help --json
help-licences = Dice quale lavoro altrui è in questo programma, e con quali licenze
    .examples =
        Lo stesso per il widget e la pagina per i partner è in THIRD-PARTY.txt, in ogni sito pubblicato. Le licenze sono in inglese.

        Esempi:
          accanto licences > licenze-altrui.txt

## accanto schemas

schemas-done =
    { $n ->
        [one] 1 schema rifatto.
       *[other] { $n } schemi rifatti.
    }

## accanto countries

countries-kept = resta: controllata qui il { $here }, nel file il { $there }
countries-not-taken = non presa: questo Paese è stato controllato qui il { $here }, il file è del { $there }
countries-only-here = resta: nel file non c'è
countries-summary = { $added } nuove, { $replaced } sostituite, { $again } ricontrollate e uguali, { $kept } lasciate come sono qui perché controllate qui lo stesso giorno o più tardi; { $left_out } del file non aprono niente e sono state lasciate fuori.
countries-done = Scritto: { $path }
countries-not-written = Non è stato scritto niente. Per scrivere, aggiungi --write.

## accanto new

new-guide = LEGGIMI.md
new-done =
    La campagna è in { $path }. LEGGIMI.md spiega ogni campo.
    Poi: cambia un testo in strings/ ed esegui: accanto check { $typed }

new-country =
    I contatti sono quelli di { $country } come sono stati raccolti, e nessuno li ha confermati: `accanto check` elenca ciò che va confermato.
new-country-without-helpline =
    Di { $country } non si conosce nessuna linea di ascolto abbastanza sicura da mostrarla: la scheda parte con il solo numero d'emergenza. Metti il tuo numero in `call` in campaign.json, il tuo nome in `organisation`, e cambia i testi contact.call.label e contact.call.about in strings/.
new-country-without-emergency =
    Di { $country } non si conosce nessun numero d'emergenza abbastanza sicuro da mostrarlo: aggiungilo ai `contacts` in campaign.json.
new-country-without-texts =
    Nella lingua del Paese ({ $languages }) non ci sono ancora testi, perciò la campagna parte in un'altra ({ $own }). Traducili, aggiungi la lingua a `languages` in campaign.json, e rendila `default_language`.

## accanto preview

preview-address = L'anteprima è su { $address } (Ctrl-C per finire). A ogni salvataggio si aggiorna.

## accanto status

status-languages = Lingue
status-contacts = Contatti
status-countries = Altri Paesi
countries-head-confidence = attendibilità
countries-head-countries = Paesi
countries-head-entries = voci
countries-head-old = da più di 12 mesi
countries-head-to-check = da verificare
countries-high = alta
countries-medium = media
countries-low = bassa
countries-older = Non controllate da più di dodici mesi
countries-old = { $country } { $entry }: controllata il { $date }
countries-unseen = { $country } { $entry }: controllata il { $date }, da verificare di nuovo; nessuna scheda la mostra
countries-to-check = { $country } { $entry }: controllata il { $date }, da verificare di nuovo: la scheda lo dice
status-head-language = sigla
status-head-keys = testi
status-head-state = stato
status-head-stale = superati
status-head-overlong = troppo lunghi
status-head-name = nome
status-head-contact = contatto
status-head-verified = ultimo controllo
status-head-until = valido fino al
status-head-status = stato
status-reviewed = riveduta
status-draft = bozza
status-unreadable = illeggibile
status-confirmed = confermato
status-unconfirmed = da confermare
status-themes = Prossime giornate
status-head-theme = giornata
status-head-from = dal
status-head-until-day = al
status-confirm-now =
    { $days ->
        [0] da confermare adesso; fino ad allora non si mostra
        [one] da confermare adesso, manca 1 giorno; fino ad allora non si mostra
       *[other] da confermare adesso, mancano { $days } giorni; fino ad allora non si mostra
    }
status-unreviewed = Testi non ancora riveduti in una lingua riveduta (accanto review)
status-stale = Superati: il testo di partenza è cambiato dopo la revisione
status-expiring = Scaduti, o in scadenza entro { $days } giorni
status-ends = { $id }: fino al { $date }
status-ended = { $id }: scaduto il { $date }
status-hardest = I più difficili da leggere, in italiano (Gulpease: più è alto, più è facile)
status-head-text = testo
status-head-index = indice
status-head-aim = obiettivo
status-nothing = nulla
status-tips =
    { $n ->
        [one] 1 consiglio attivo
       *[other] { $n } consigli attivi
    }

## accanto publish

publish-changes = Cambia (byte trasmessi, brotli):
publish-changes-plain = Modifiche (byte):
publish-left = mancano:
publish-nothing = Non cambia nessun file.
publish-size = { $size } (prima: { $before })
publish-size-new = { $size } (nuovo)
publish-gone = { $name }: non fa più parte del sito
publish-same =
    { $n ->
        [one] 1 file è come prima.
       *[other] { $n } file sono come prima.
    }
publish-retained =
    { $n ->
        [one] 1 file precedente resta, perché qualche partner può averlo fissato.
       *[other] { $n } file precedenti restano, perché qualche partner può averli fissati.
    }
publish-retained-for =
    { $n ->
        [one] 1 file precedente resta, per { $days } giorni da quando è stato sostituito.
       *[other] { $n } file precedenti restano, per { $days } giorni da quando sono stati sostituiti.
    }
publish-forgotten =
    { $n ->
        [one] 1 file sostituito da almeno { $days } giorni viene tolto.
       *[other] { $n } file sostituiti da almeno { $days } giorni vengono tolti.
    }
publish-contacts = Numeri e collegamenti che cambiano (- non più sulla scheda, + nuovi):
publish-pin = Per i partner che fissano lo script ({ $path }):
publish-warnings = { count-warnings }: li mostra accanto check{ $folder }
publish-dry-run = Nulla è stato scritto: { $path } è come prima ({ $seconds } s).
publish-done = Pubblicato in { $path } in { $seconds } s.

## Che cosa ricevono i visitatori dopo la pubblicazione (--public)

public-right = I visitatori lo ricevono come si deve a { $address }.
public-no-answer = { $path }: i visitatori non lo ricevono ({ $error }); controlla che l'indirizzo sia quello del sito e che tutti possano leggere (docs/hosting.md)
public-media-type = { $path }: viene inviato come `{ $found }`, e i browser potrebbero non eseguirlo; imposta il suo Content-Type (docs/hosting.md)
public-caching = { $path }: le cache possono tenerlo più di un'ora (Cache-Control: { $found }), e con lui un numero vecchio; imposta max-age=300 nell'host o nel CDN (docs/hosting.md)
public-origin = { $path }: le pagine dei partner che fissano lo script non possono caricarlo, perché Access-Control-Allow-Origin non è *; impostalo nell'host o nel CDN (docs/hosting.md)
public-uncompressed = { $path }: viene inviato non compresso, e i visitatori caricano fino a cinque volte tanto; fai comprimere l'host o il CDN, oppure pubblica in un bucket con --encoding br
public-still-old = { $path }: una cache invia ancora una versione precedente; dovrebbe finire entro cinque minuti, altrimenti guarda la cache dell'host o del CDN
public-other-bytes = { $path }: i visitatori ricevono byte diversi da quelli pubblicati; controlla che l'indirizzo sia quello di questo sito e che nessuno cambi i file per strada

## accanto status --site

site-head-version = versione
site-head-published = pubblicata
site-head-until = attuale fino al
site-head-size = dimensione
site-head-script = script
site-head-named-by = la indica
site-current = attuale
site-size = { $kib } KiB
site-pinned = chi ha fissato lo script

## accanto rollback

rollback-done = La versione { $version } è di nuovo quella attuale in { $path }.

## accanto verify

verify-missing = { $path }: manca
verify-altered = { $path }: alterato
verify-altered-in-encoding = { $path }: alterato nella codifica { $encoding }
verify-signed = La firma è quella della chiave.
verify-not-signed = Il manifesto non è firmato con quella chiave: può averlo fatto qualcun altro.
verify-no-key = Nessuna firma è stata controllata; per farlo, indica la chiave della campagna con --public-key.
verify-same = Tutti i { $files } file sono come pubblicati: versione { $version } del { $date }.
verify-differs =
    { $n ->
        [one] 1 file non è com'è stato pubblicato nella versione { $version }. Pubblica di nuovo, e cerca chi l'ha cambiato.
       *[other] { $n } file non sono come sono stati pubblicati nella versione { $version }. Pubblica di nuovo, e cerca chi li ha cambiati.
    }

## accanto review

review-done = { $language }: { $n } testi segnati come riveduti il { $date }.
