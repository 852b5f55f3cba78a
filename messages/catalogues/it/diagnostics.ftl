### Che cosa non va nei file di una campagna, e come rimediare.
###
### Ogni messaggio ha il nome del codice di una diagnosi e due attributi: .what dice che cosa non va, .remedy che cosa fare. Le variabili
### sono i valori della diagnosi. Un valore che può mancare ha accanto $has_…, che è yes o no; un carattere ha il suo codice in $…_code; un
### elenco ha $…_or, in cui l'ultimo è unito da "o", e $…_count. $folder è quello che segue un comando: uno spazio e la cartella, o niente.

## Pezzi di frase.

label-error = errore
label-warning = avviso
label-remedy = che cosa fare

expected-text = un testo tra virgolette doppie
expected-block = un blocco tra {"{ }"}
expected-list = un elenco tra [ ]
expected-number = un numero
expected-whole-number = un numero intero
expected-boolean = true o false
expected-null = null

list-comma = { $first }, { $last }
list-or = { $first } o { $last }

script =
    { $name ->
        [Arabic] arabe
        [Armenian] armene
        [Bengali] bengalesi
        [Cyrillic] cirilliche
        [Devanagari] devanagari
        [Georgian] georgiane
        [Greek] greche
        [Gurmukhi] gurmukhi
        [Han] cinesi
        [Hangul] coreane
        [Hebrew] ebraiche
        [Hiragana] hiragana
        [Katakana] katakana
        [Latin] latine
        [Thai] thailandesi
        [Unknown] di un altro alfabeto
       *[other] { $name }
    }

## File che non ci sono, o che non si possono leggere come testo.

file-unreadable =
    .what =
        non si può aprire ({ $reason ->
            [denied] non hai il permesso di leggere
            [folder] è una cartella
            [file] non è una cartella
            [link-loop] i collegamenti formano un ciclo
            [link-out] un collegamento porta fuori dalla cartella della campagna
            [special] è una pipe o un dispositivo
            [too-large] è più grande di 1 MB
           *[other] { $reason }
        })
    .remedy = controlla che sia un file e che tu possa leggerlo
folder-unreadable =
    .what =
        non si può aprire ({ $reason ->
            [denied] non hai il permesso di leggere
            [folder] è una cartella
            [file] non è una cartella
            [link-loop] i collegamenti formano un ciclo
            [link-out] un collegamento porta fuori dalla cartella della campagna
            [special] è una pipe o un dispositivo
            [too-large] è più grande di 1 MB
           *[other] { $reason }
        })
    .remedy = controlla che sia una cartella e che tu possa aprirla e leggerla
file-missing =
    .what = manca il file
    .remedy =
        { $has_misnamed ->
            [yes] rinomina `{ $misnamed }` in `{ $file }`
           *[no] aggiungi il file, oppure copialo da una cartella fatta con `accanto new`
        }
file-unused =
    .what = non appartiene a nessuna lingua pubblicata
    .remedy = aggiungi la sua lingua a `languages` in campaign.json, oppure togli il file
file-name-not-on-windows =
    .what =
        non si può copiare su Windows ({ $problem ->
            [device] lì ciò che precede il primo punto è il nome di un dispositivo
            [end] il nome finisce con un punto o uno spazio
           *[other] il nome contiene `{ $problem }`
        })
    .remedy = dai al file un altro nome, oppure toglilo
file-name-twin =
    .what = ha lo stesso nome di `{ $other }`, maiuscole a parte: Windows e macOS ne tengono uno solo
    .remedy = togli quello che non serve, oppure dagli un altro nome
utf-16 =
    .what = è in UTF-16, non in UTF-8
    .remedy = salva di nuovo il file con la codifica "UTF-8" (senza BOM)
word-processor-document =
    .what = è un documento di un programma di scrittura, non un testo semplice
    .remedy = salvalo come testo semplice, con la codifica "UTF-8" (senza BOM)
byte-order-mark =
    .what = comincia con un segno invisibile (BOM)
    .remedy = salva di nuovo il file con la codifica "UTF-8" (senza BOM)
not-utf-8 =
    .what = il byte { $byte } non è UTF-8
    .remedy = salva di nuovo il file con la codifica "UTF-8" (senza BOM)

## Che cosa non è JSON in un file.

empty-file =
    .what = il file è vuoto
    .remedy = scrivi il contenuto del file, almeno {"{ }"}
merge-marks =
    .what = JSON non valido: i segni di due versioni da unire (<<<<<<<, =======, >>>>>>>)
    .remedy = tieni una delle due versioni, e togli l'altra e le tre righe con i segni
trailing-comma =
    .what = JSON non valido: una virgola dopo l'ultima voce
    .remedy = togli questa virgola: dopo c'è solo una {"}"} o una ] che chiude
extra-comma =
    .what = JSON non valido: una virgola di troppo
    .remedy = togli questa virgola
missing-comma =
    .what = JSON non valido: qui ci vuole una `,` oppure una `{ $end }`
    .remedy = cerca, subito prima di questo punto, una virgola che manca o una virgoletta di troppo
missing-colon =
    .what = JSON non valido: qui ci vuole `:`
    .remedy = metti i due punti tra la chiave e il suo testo
expected-key =
    .what = JSON non valido: qui ci vuole una chiave
    .remedy = metti la chiave tra virgolette doppie dritte "
expected-value =
    .what = JSON non valido: qui ci vuole un testo
    .remedy = metti i testi tra virgolette doppie dritte ", e togli quello che qui non c'entra
comment =
    .what = JSON non valido: nel JSON non ci sono commenti
    .remedy = togli il commento
tab-in-text =
    .what = JSON non valido: un tabulatore dentro un testo
    .remedy = metti uno spazio al posto del tabulatore
line-break-in-text =
    .what = JSON non valido: un a capo dentro un testo
    .remedy = chiudi il testo con " sulla riga in cui comincia
control-character-in-text =
    .what = JSON non valido: il carattere di controllo { $character_code } dentro un testo
    .remedy = toglilo
stray-backslash =
    .what = JSON non valido: una barra rovesciata fuori posto
    .remedy = dentro un testo scrivi \\ per una barra rovesciata e \" per una virgoletta
broken-escape =
    .what = JSON non valido: \u con cifre che non corrispondono a un carattere
    .remedy = scrivi invece il carattere stesso
malformed-number =
    .what = JSON non valido: un numero scritto male
    .remedy = se è un testo, mettilo tra virgolette doppie dritte "; un numero non ha 0 davanti, né il segno +, né spazi
huge-number =
    .what = JSON non valido: un numero troppo grande
    .remedy = scrivi un numero più piccolo
deep-nesting =
    .what = JSON non valido: troppi blocchi uno dentro l'altro
    .remedy = togli le {"{"} e le [ che qui non c'entrano
text-after-end =
    .what = JSON non valido: c'è qualcosa dopo la fine
    .remedy = togli quello che segue la {"}"} finale
end-within-text =
    .what = JSON non valido: il file finisce dentro un testo
    .remedy = chiudi il testo con "
end-too-early =
    .what = JSON non valido: il file finisce troppo presto
    .remedy = chiudi ogni {"{"} con {"}"} e ogni [ con ]
key-without-end =
    .what = JSON non valido: manca la virgoletta alla fine della chiave
    .remedy = metti " prima dei due punti
curly-quote =
    .what = JSON non valido: la virgoletta `{ $mark }` non è quella dritta
    .remedy = metti al suo posto una " dritta
look-alike-sign =
    .what = JSON non valido: `{ $sign }` ({ $sign_code }) somiglia soltanto a `{ $instead }`
    .remedy = scrivi `{ $instead }` con la tastiera italiana o inglese
misspelt-literal =
    .what = JSON non valido: `{ $word }` non è un valore
    .remedy = scrivi true, false o null, in lettere minuscole e senza virgolette
unusual-space =
    .what = JSON non valido: { $character_code }, uno spazio di un tipo insolito o un carattere che non si vede
    .remedy = toglilo, oppure metti al suo posto uno spazio normale

## JSON di una forma diversa da quella del file.

key-given-twice =
    .what = la chiave c'è due volte
    .remedy = tieni una delle due e togli l'altra
unknown-key =
    .what = chiave sconosciuta
    .remedy =
        { $has_suggestion ->
            [yes] intendevi `{ $suggestion }`? Altrimenti toglila
           *[no]
                { $known_count ->
                    [0] toglila
                   *[other] qui le chiavi sono { $known }; altrimenti toglila
                }
        }
missing-key =
    .what = manca
    .remedy = aggiungi "{ $key }": { $expected_or }
not-a-choice =
    .what = `{ $word }` qui non è una scelta possibile
    .remedy =
        { $has_suggestion ->
            [yes] intendevi `{ $suggestion }`? Altrimenti scegli tra { $expected_or }
           *[no] scegli tra { $expected_or }
        }
wrong-type =
    .what =
        è { $found ->
            [null] null (niente)
            [boolean] true o false
            [number] un numero
            [whole-number] un numero intero
            [text] un testo
            [list] un elenco
           *[block] un blocco tra {"{ }"}
        }
    .remedy = metti { $expected_or }
number-too-small =
    .what = il numero è troppo piccolo
    .remedy = metti almeno { $limit }
number-too-large =
    .what = il numero è troppo grande
    .remedy = metti al massimo { $limit }
schema-reference-no-text =
    .what = non è un testo
    .remedy = metti tra virgolette doppie il percorso dello schema del file, oppure togli la chiave
unreadable-value =
    .what = è scritto in un modo insolito, per esempio 40.0 per il numero intero 40
    .remedy = scrivilo come quelli accanto
texts-in-block =
    .what = è un blocco tra {"{ }"}, ma questo file è un semplice elenco di testi
    .remedy = scrivi ogni testo su una riga sua, con la chiave intera, così: "{ $key }": "..."

## I dati di una campagna.

invalid-id =
    .what = `{ $id }` non può essere un id
    .remedy = usa lettere minuscole dalla a alla z, cifre, - o _, al massimo { $longest }
name-taken =
    .what = `{ $name }` è già { $first }
    .remedy = dai un altro nome a uno dei due, oppure toglilo
listed-twice =
    .what = è già in questo elenco
    .remedy = toglilo qui
too-many-entries =
    .what = ha troppe voci
    .remedy = tienine al massimo { $most }
fact-without-source =
    .what = è vuoto
    .remedy = scrivi da dove viene questo dato
unknown-country =
    .what = `{ $country }` non è la sigla di un paese
    .remedy =
        { $has_suggestion ->
            [yes] scrivi `{ $suggestion }`
           *[no] scrivi le due lettere maiuscole del paese secondo ISO 3166, per esempio `IT`
        }
unknown-time-zone =
    .what = `{ $zone }` non è un fuso orario conosciuto
    .remedy =
        { $has_suggestion ->
            [yes] intendevi `{ $suggestion }`? Altrimenti scrivi il nome IANA del fuso, per esempio `Europe/Rome`
           *[no] scrivi il nome IANA del fuso, per esempio `Europe/Rome`
        }
slot-of-contact =
    .what = il segnaposto `{ $slot }` è già quello di { $contact }
    .remedy = dai al valore un altro id
slot-of-organisation =
    .what = il segnaposto `{ $slot }` è già quello del nome dell'organizzazione
    .remedy = dagli un altro id
organisation-unconfirmed =
    .what = che l'organizzazione si chiami `{ $name }` e abbia questo sito va confermato prima di partire
    .remedy = chiedi all'organizzazione, correggi `name` e `url`, poi metti "confirmed"
url-characters =
    .what = `{ $url }` contiene spazi, barre rovesciate o caratteri invisibili
    .remedy = copia l'indirizzo della pagina dal browser; deve cominciare con https://
url-not-https =
    .what = `{ $url }` non è https
    .remedy = controlla che si apra e scrivi `{ $instead }`
url-without-https =
    .what = `{ $url }` non comincia con https://
    .remedy = copia l'indirizzo della pagina dal browser; deve cominciare con https://
url-unreadable =
    .what = `{ $url }` non si può leggere come indirizzo
    .remedy = copia l'indirizzo della pagina dal browser; deve cominciare con https://
url-with-login =
    .what = `{ $url }` contiene un nome utente o una password
    .remedy = copia l'indirizzo della pagina dal browser; deve cominciare con https://
url-without-site =
    .what = `{ $url }` non nomina un sito come example.org
    .remedy = copia l'indirizzo della pagina dal browser; deve cominciare con https://
url-not-ascii =
    .what = il sito `{ $host }` in realtà è `{ $ascii }`: nel suo nome ci sono lettere che possono solo somigliare ad altre
    .remedy = controlla che sia il sito giusto, lettera per lettera
url-with-port =
    .what = `{ $url }` porta alla porta { $port }, che i siti pubblici usano di rado e che molte reti bloccano
    .remedy = copia l'indirizzo della pagina dal browser, e togli la porta se la pagina si apre anche senza
url-shortened =
    .what = `{ $url }` è un indirizzo di { $service }, che può portare ovunque e che altri possono cambiare
    .remedy = aprilo, e copia l'indirizzo della pagina a cui porta
url-elsewhere =
    .what = porta a `{ $host }`, che non è il sito dell'organizzazione (`{ $organisation }`)
    .remedy = controllalo; se è giusto, nomina `{ $host }` nel `source` accanto
exit-to-own-site =
    .what = `{ $url }` è una pagina del sito di { $owner }
    .remedy = scegli un sito innocuo che non c'entri con la linea d'aiuto
tip-for-nobody =
    .what = il consiglio `{ $tip }` non è per nessuno
    .remedy = indica almeno uno tra "child", "teen", "parent", "teacher"
tip-without-source =
    .what = è vuoto
    .remedy = indica almeno una fonte
unknown-contact =
    .what = nessun contatto ha l'id `{ $contact }`
    .remedy =
        { $has_suggestion ->
            [yes] intendevi `{ $suggestion }`? Altrimenti aggiungi quel contatto, oppure toglilo qui
           *[no] aggiungi quel contatto, oppure toglilo qui
        }

## I contatti.

field-of-other-channel =
    .what = non va in un contatto di questo tipo (`channel`)
    .remedy = metti invece { $allowed_or }, oppure cambia `channel`
contact-opens-nothing =
    .what = il contatto `{ $contact }` non apre nulla
    .remedy = metti { $allowed_or }, oppure scrivi "unconfirmed" in "status"
contact-opens-two-things =
    .what = il contatto `{ $contact }` apre due cose
    .remedy = tieni solo { $allowed_or }
invalid-number =
    .what = `{ $number }` non è un numero di telefono
    .remedy = scrivi solo le cifre, da tre a quindici (per le emergenze ne bastano due), con + prima di un numero internazionale; spazi e punti vanno in `written`
written-without-number =
    .what = c'è, ma manca il numero
    .remedy = metti anche `number`, oppure togli `written`
written-differs =
    .what = `{ $written }` non è un modo di scrivere `{ $number }`
    .remedy = scrivi le stesse cifre nello stesso ordine, con in mezzo solo spazi, punti o trattini
invalid-email =
    .what = `{ $address }` non è un indirizzo e-mail
    .remedy = scrivilo come nome@example.org, senza spazi e senza `mailto:`
no-telephone-number =
    .what = non ha un numero di telefono per la scheda
    .remedy = metti almeno un contatto con "channel": "phone", "place": "main" e un numero
contact-unconfirmed =
    .what = il contatto `{ $contact }` va confermato prima di partire
    .remedy = chiedi all'organizzazione, poi scrivi che cosa apre e metti "confirmed"
verified-in-future =
    .what = il { $date } è nel futuro
    .remedy = metti il giorno in cui qualcuno ha controllato davvero
collected-in-future =
    .what = il { $date } è nel futuro
    .remedy = metti il giorno in cui i contatti sono stati davvero raccolti: ciò che ha una data più avanti non verrebbe mai sostituito
contact-expired =
    .what = il contatto `{ $contact }` valeva fino al { $date }
    .remedy = controlla di nuovo il contatto e metti una nuova data, oppure togli il contatto
contact-expires-soon =
    .what = finisce presto: l'ultimo giorno è il { $date }
    .remedy = controlla di nuovo il contatto e metti una nuova data prima di quel giorno
contact-never-shown =
    .what = nessun consiglio nomina il contatto `{ $contact }`, quindi non si vede mai
    .remedy = nominalo in `contacts` di un consiglio, oppure cambia il suo posto (`place`)

## Le reti di cui l'organizzazione fa parte.

membership-unconfirmed =
    .what = l'appartenenza dell'organizzazione a `{ $membership }` va confermata prima di partire
    .remedy = chiedi all'organizzazione, poi metti "confirmed", oppure togli l'appartenenza
membership-slot-taken =
    .what = il segnaposto `{ $slot }` è già quello di { $owner }
    .remedy = dai all'appartenenza un altro id
membership-number-in-name =
    .what = il nome `{ $name }` contiene un numero, che i visitatori potrebbero chiamare
    .remedy = scrivi il nome della rete senza numero
invalid-month =
    .what = `{ $text }` non è un mese
    .remedy = scrivi anno e mese così: 2021-03
membership-in-future =
    .what = `{ $text }` non è ancora cominciato
    .remedy = metti il mese in cui l'organizzazione è entrata, oppure toglilo

## Aiuto in altri Paesi.

country-entry-without-name =
    .what = non ha un nome
    .remedy = scrivi il nome che il servizio si dà
country-number-in-name =
    .what = il nome `{ $name }` ha altre cifre rispetto al numero di questa voce
    .remedy = togli le cifre dal nome: un nome non deve sembrare un altro numero
country-number-invalid =
    .what = `{ $number }` non è un numero da chiamare
    .remedy = scrivi solo le cifre, con + prima di un numero internazionale: da due a quindici per le emergenze, da tre a quindici per le linee di aiuto
country-helpline-opens-nothing =
    .what = la linea di aiuto `{ $name }` non apre niente
    .remedy = metti `number` o `chat`, oppure togli la voce
country-number-twice =
    .what = il numero `{ $number }` c'è già per questo Paese
    .remedy = tieni una sola delle due voci
country-own-number-differs =
    .what = `{ $number }` compare per il Paese della campagna, ma non è un numero della campagna
    .remedy = correggilo, oppure imposta `preferred` a false: la scheda non deve mostrare due numeri per lo stesso Paese
country-nothing-for-poster =
    .what = `{ $country }`, sulla locandina per chi viene da un altro Paese, non ha un numero da offrire
    .remedy = scegli un Paese di questo file, diverso da quello della campagna, con una linea di aiuto con `confidence` "high", `preferred` e un numero

## Orari e date.

invalid-date =
    .what = `{ $text }` non è una data
    .remedy = scrivi anno, mese e giorno così: 2026-11-21
invalid-time =
    .what = `{ $text }` non è un'ora del giorno
    .remedy = scrivi ore e minuti così: 09:00, e mezzanotte come 00:00
no-openings =
    .what = è vuoto
    .remedy = indica almeno un orario, oppure scrivi "always" (sempre) o "unknown" (non si sa)
no-days =
    .what = è vuoto
    .remedy = indica almeno un giorno, per esempio "monday"
whole-day =
    .what = da `{ $from }` a `{ $to }` è un giorno e una notte interi
    .remedy = scrivi l'ora in cui finisce, oppure da 00:00 a 00:00 per tutto il giorno
openings-overlap =
    .what = `{ $from }`-`{ $to }` si sovrappone a { $other }
    .remedy = fa' finire uno dei due prima che cominci l'altro
exception-repeated =
    .what = `{ $date }` è già { $first }
    .remedy = metti tutti gli orari del giorno in uno dei due e togli l'altro
schedule-without-days =
    .what = `{ $id }` non ha né un primo né un ultimo giorno
    .remedy =
        metti `from` o `until`; per quello che vale sempre { $list ->
            [headings] cambia il titolo solito, `card.heading`
           *[notices] scrivilo in `card.lead`
        }
ends-before-start =
    .what = il { $last } viene prima del primo giorno, il { $first }
    .remedy = metti un ultimo giorno che non venga prima di `from`
headings-overlap =
    .what = alcuni giorni di `{ $heading }` sono anche quelli di { $other }
    .remedy = fa' finire uno dei due prima che cominci l'altro
expired =
    .what = scaduto: l'ultimo giorno era il { $last }
    .remedy = toglilo con i suoi testi, oppure dagli nuovi giorni
ends-soon =
    .what = finisce presto: l'ultimo giorno è il { $last }
    .remedy = se deve finire allora non c'è niente da fare; altrimenti metti un giorno più in là

## Le giornate.

theme-without-dates =
    .what = `{ $theme }` non ha nessun giorno
    .remedy = metti in `dates` il primo e l'ultimo giorno, oppure togli il tema con i suoi testi
themes-overlap =
    .what = alcuni giorni di `{ $theme }` sono anche quelli di `{ $other }`, { $place }
    .remedy = fa' finire uno dei due prima che cominci l'altro, oppure fanne un tema solo
unknown-tip =
    .what = nessun consiglio ha l'id `{ $tip }`
    .remedy =
        { $has_suggestion ->
            [yes] intendevi `{ $suggestion }`? Altrimenti aggiungi quel consiglio, oppure toglilo qui
           *[no] aggiungi quel consiglio, oppure toglilo qui
        }
contact-not-main =
    .what = `{ $contact }` non è fra i contatti sempre in vista
    .remedy = metti un contatto che in `place` ha "main", oppure toglilo qui
invalid-colour =
    .what = `{ $colour }` non è un colore
    .remedy = scrivi # e sei cifre o lettere dalla a alla f, per esempio "#8a1c5b"
days-unconfirmed =
    .what = nessuno ha confermato che `{ $theme }` comincia il { $from }; fino ad allora la scheda non ne mostra niente
    .remedy = chiedi a chi proclama la giornata, correggi se serve `from` e `until`, e metti "confirmed" in `status`

## Le lingue.

invalid-tag =
    .what = `{ $tag }` non è la sigla di una lingua
    .remedy =
        { $has_suggestion ->
            [yes] scrivi `{ $suggestion }`
           *[no] scrivi una sigla BCP 47 come `it`, `pt-BR` o `zh-Hant`
        }
tag-with-extensions =
    .what = `{ $tag }` contiene delle estensioni
    .remedy = scrivi `{ $suggestion }`
unknown-language =
    .what = `{ $tag }` non è la sigla di una lingua conosciuta
    .remedy =
        { $has_suggestion ->
            [yes] intendevi `{ $suggestion }`? Altrimenti comincia con la sigla ISO 639 della lingua, per esempio `it` per l'italiano
           *[no] comincia con la sigla ISO 639 della lingua, per esempio `it` per l'italiano
        }
unknown-region =
    .what = `{ $tag }`: la regione `{ $region }` non è conosciuta
    .remedy = usa la sigla ISO 3166 della regione, oppure non metterla
tag-spelling =
    .what = `{ $tag }` non è il modo in cui si scrive questa sigla
    .remedy = scrivi `{ $suggestion }`, anche nel nome del file in strings/
default-language-unpublished =
    .what = `{ $tag }` non è in `languages`
    .remedy =
        { $has_suggestion ->
            [yes] intendevi `{ $suggestion }`? Altrimenti aggiungila all'elenco, oppure scegline una dell'elenco
           *[no] aggiungila all'elenco, oppure scegline una dell'elenco
        }
default-language-draft =
    .what = la lingua principale `{ $tag }` è una bozza, e i consigli delle bozze non si mostrano
    .remedy = scegli come `default_language` una lingua riveduta, oppure metti `draft_tips` a "marked"
language-draft =
    .what =
        `{ $tag }` è una bozza ({ $texts ->
            [one] un testo
           *[other] { $texts } testi
        } da far leggere a un madrelingua), e i suoi consigli { $tips_shown ->
            [yes] si vedono lo stesso (`draft_tips` è "marked")
           *[no] non si vedono (`draft_tips` è "original")
        }
    .remedy = fa' approvare o correggere { $file } da un madrelingua, poi esegui `accanto review { $tag }{ $folder }`

## Le chiavi dei testi, le loro regole, e i termini.

strings-with-remarks =
    .what = ogni testo sta in un blocco con `string`, come `{ $key }`: così lo esporta un servizio di traduzione; nessun testo è stato letto
    .remedy = esportalo di nuovo come JSON semplice (chiave e testo, senza note)
strings-as-list =
    .what = il file è un elenco tra parentesi quadre: così un servizio di traduzione esporta i termini; nessun testo è stato letto
    .remedy = esportalo di nuovo come JSON di chiavi e testi
strings-nested =
    .what = i testi stanno in blocchi, come `{ $block }`: così li esporta un servizio di traduzione; nessun testo è stato letto
    .remedy = esportalo di nuovo come JSON piatto, con ogni testo sotto la sua chiave intera, così: "{ $key }": "..."
text-missing =
    .what = manca
    .remedy =
        { $has_source ->
            [yes] aggiungi la chiave con la traduzione di `{ $source }`
           *[no] aggiungi la chiave con il suo testo
        }
text-from-fallback =
    .what = manca, quindi si vede il testo di un'altra lingua
    .remedy =
        { $has_source ->
            [yes] aggiungi la chiave con la traduzione di `{ $source }`
           *[no] aggiungi la chiave con il suo testo
        }
texts-missing =
    .what = mancano { $count } testi su { $of }
    .remedy = aggiungi le chiavi con i loro testi; le prime sono { $first }
texts-from-fallback =
    .what = mancano { $count } testi su { $of }, quindi si vedono quelli di un'altra lingua
    .remedy = aggiungi le chiavi con i loro testi; le prime sono { $first }
language-copied =
    .what = i suoi testi sono quelli di `{ $file }`
    .remedy = rimetti i testi giusti in quello sbagliato, oppure traducili; una lingua non ancora tradotta va tolta dall'elenco in campaign.json
language-name-shared =
    .what = `{ $name }` è il nome della lingua anche in `{ $file }`
    .remedy = scrivi il nome della lingua come lo scrive chi la parla, così chi visita la pagina distingue le due
rule-without-text =
    .what = nessun testo ha questa chiave
    .remedy =
        { $has_suggestion ->
            [yes] intendevi `{ $suggestion }`? Altrimenti toglila
           *[no] toglila
        }
text-without-rule =
    .what = nessuna regola riguarda il testo `{ $key }`
    .remedy = aggiungi la chiave, o un modello con * che la comprenda, con "note" e "max"
term-empty =
    .what = è vuoto
    .remedy = scrivilo, oppure togli la voce
reason-without-words =
    .what = non dice niente in nessuna lingua
    .remedy = scrivi il motivo in almeno una lingua, per esempio "it", oppure toglilo
concept-without-words =
    .what = nessuno ha spiegato il concetto
    .remedy = spiegalo in almeno una lingua, per esempio "it", oppure toglilo
concept-unknown =
    .what = il glossario non ha il concetto `{ $concept }`
    .remedy =
        { $has_suggestion ->
            [yes] intendevi `{ $suggestion }`? Altrimenti toglilo, o aggiungi il concetto a "glossary" all'inizio del file
           *[no] toglilo, o aggiungi il concetto a "glossary" all'inizio del file
        }
glossary-incomplete =
    .what = `{ $tag }` non ha un termine per { $concepts }
    .remedy = scrivi sotto "glossary" di `{ $tag }` come lo dicono i suoi testi
term-language-unpublished =
    .what = `{ $tag }` non è una lingua pubblicata
    .remedy =
        { $has_suggestion ->
            [yes] intendevi `{ $suggestion }`? Altrimenti toglila, oppure pubblica la lingua
           *[no] toglila, oppure pubblica la lingua
        }

## Un testo.

text-empty =
    .what = è vuoto
    .remedy = scrivi il testo
outer-space =
    .what = comincia o finisce con uno spazio
    .remedy = togli lo spazio
double-space =
    .what = ha due spazi di seguito
    .remedy = tienine uno
line-break =
    .what = contiene un a capo o un tabulatore
    .remedy = scrivilo su una riga sola
direction-character =
    .what = contiene { $character_code }, un carattere che cambia la direzione del testo
    .remedy = toglilo; alla direzione e ai segnaposti pensa la scheda
lost-character =
    .what = contiene U+FFFD, la traccia di un carattere perso per una codifica sbagliata
    .remedy = riscrivi il carattere perso e salva in UTF-8
invisible-character =
    .what = contiene { $character_code }, un carattere che non si vede
    .remedy = toglilo, oppure riscrivi la parola a mano
stacked-marks =
    .what = contiene `{ $letter }`, una lettera con più di tre segni, che finiscono sopra altre righe
    .remedy = riscrivi la lettera a mano
more-mistakes-in-text =
    .what = il testo ha più di { $most } errori; gli altri non sono elencati
    .remedy = correggi questi e controlla di nuovo, oppure riscrivi il testo
more-mistakes-in-file =
    .what = il file ha più di { $most } errori; gli altri non sono elencati
    .remedy = correggi questi e controlla di nuovo
unusual-sign =
    .what = contiene `{ $sign }` ({ $sign_code }), un segno che i testi in questa lingua non hanno
    .remedy = toglilo, oppure usa lettere e la solita punteggiatura: segni come questo si leggono come cifre o come parti di un indirizzo
wrong-encoding =
    .what = contiene `{ $word }`, che probabilmente era `{ $probable }` ed è stato aperto con una codifica sbagliata
    .remedy = riapri il file originale come UTF-8 e copia il testo da lì, oppure riscrivi la parola
html =
    .what = contiene HTML
    .remedy = togli i tag e i segni < e >; un testo è fatto di sole parole
html-entity =
    .what = contiene l'entità HTML `{ $entity }`
    .remedy = scrivi il carattere stesso
brace-in-fact =
    .what = contiene una graffa
    .remedy = toglila: un dato non ha segnaposti
address-in-fact =
    .what = si legge come l'indirizzo `{ $address }`
    .remedy = scrivi un nome o un numero; un indirizzo va in `url` o in `address` di un contatto
typed-address =
    .what = l'indirizzo `{ $address }` è scritto nel testo
    .remedy =
        { $two_sentences ->
            [yes] toglilo: gli indirizzi vanno in campaign.json; oppure metti uno spazio dopo il punto
           *[no] toglilo: gli indirizzi vanno in campaign.json
        }
typed-number =
    .what = il numero `{ $number }` è scritto nel testo
    .remedy =
        { $has_slot ->
            [yes] scrivi invece il segnaposto {"{"}{ $slot }{"}"}
           *[no] scrivi invece un segnaposto come {"{call}"}, oppure il numero in lettere; i numeri vanno in campaign.json
        }
number-in-words =
    .what = il numero `{ $number }` è scritto in lettere
    .remedy = scrivi invece un segnaposto come {"{call}"}; i numeri da chiamare vanno in campaign.json
foreign-slot =
    .what = `{ $slot }` è un segnaposto come lo scrive un altro programma
    .remedy =
        { $has_name ->
            [yes] scrivi `{"{"}{ $name }{"}"}`
           *[no] scrivi il segnaposto che l'originale ha lì, per esempio {"{call}"}
        }
brace-not-closed =
    .what = ha una {"{"} senza {"}"} dopo
    .remedy = scrivi i segnaposti come `{"{name}"}`, ognuno con tutte e due le graffe
brace-not-opened =
    .what = ha una {"}"} senza {"{"} prima
    .remedy = scrivi i segnaposti come `{"{name}"}`, ognuno con tutte e due le graffe
unknown-slot =
    .what = segnaposto sconosciuto `{"{"}{ $slot }{"}"}`
    .remedy =
        { $has_suggestion ->
            [yes] intendevi `{ $suggestion }`? Altrimenti usa un contatto che ha un numero, un id di `values`, oppure `organisation`
           *[no] usa un contatto che ha un numero, un id di `values`, oppure `organisation`
        }
unknown-hours-slot =
    .what = segnaposto sconosciuto `{"{"}{ $slot }{"}"}`
    .remedy =
        { $has_suggestion ->
            [yes] intendevi `{ $suggestion }`? Altrimenti usa `{"{days}"}`, `{"{from}"}` e `{"{to}"}`, che questo testo ha al posto di tutti gli altri
           *[no] usa `{"{days}"}`, `{"{from}"}` e `{"{to}"}`, che questo testo ha al posto di tutti gli altri
        }
slot-missing =
    .what = manca il segnaposto `{"{"}{ $slot }{"}"}`, che c'è nel testo della lingua principale
    .remedy = scrivi `{"{"}{ $slot }{"}"}` dove va
hours-slot-missing =
    .what = manca il segnaposto `{"{"}{ $slot }{"}"}`
    .remedy = scrivi `{"{"}{ $slot }{"}"}` dove va
slot-added =
    .what = il segnaposto `{"{"}{ $slot }{"}"}` non c'è nel testo della lingua principale
    .remedy = toglilo qui, oppure aggiungilo là
slot-lost =
    .what = manca il segnaposto `{"{"}{ $slot }{"}"}`, che altre { $languages } lingue hanno
    .remedy = scrivi `{"{"}{ $slot }{"}"}` al suo posto, oppure toglilo anche dalle altre
slot-in-name =
    .what = contiene un segnaposto
    .remedy = scrivi il nome a parole
slot-touched =
    .what = `{ $before }` e `{ $after }` si toccano: chi legge li prende per una cosa sola
    .remedy = metti delle parole o uno spazio in mezzo, oppure togline uno
text-too-long =
    .what = è lungo { $length } caratteri con i segnaposti riempiti; ce ne stanno al massimo { $most }
    .remedy = accorcialo di { $excess }

## Che cosa un programma può dire della qualità di una traduzione.

mixed-scripts =
    .what = la parola `{ $word }` mescola lettere { $own } e lettere { $foreign } (`{ $letter }` è { $letter_code })
    .remedy = riscrivi a mano tutta la parola
foreign-script =
    .what =
        contiene lettere { $foreign } ({ $words }{ $more ->
            [yes] {" "}e altre parole
           *[no] {""}
        }), dove ci vogliono solo lettere { $has_own ->
            [yes] { $own }
           *[no] della lingua
        }
    .remedy = traducilo; una parola che i lettori conoscono solo così va in `keep` della lingua in terms.json, un nome ufficiale in `names`
foreign-letters =
    .what = contiene { $letters }, con cui `{ $language }` non si scrive
    .remedy = controlla: potrebbe essere un'altra lettera che sembra uguale
straight-quote =
    .what = ha la virgoletta dritta `{ $mark }`
    .remedy = scrivi ’ per l'apostrofo, e le virgolette proprie della lingua per una citazione
latin-punctuation =
    .what = ha il segno latino `{ $mark }`
    .remedy = scrivi { $instead }
foreign-quote =
    .what = ha la virgoletta `{ $mark }`, che in questa lingua lì è sbagliata
    .remedy = usa le virgolette { $pairs_or }
open-quotation =
    .what = ha `{ $start }` senza `{ $end }` dopo
    .remedy = chiudi le virgolette
forbidden-term =
    .what = usa il termine `{ $term }`: { $why }
    .remedy = di' invece: { $instead }
term-not-used =
    .what = il testo della campagna dice `{ $original }`, e questo non dice `{ $term }`
    .remedy = usa il termine, oppure aggiungi la forma che ha qui a `{ $concept }` in terms.json
doubled-form =
    .what = unisce due forme di una parola (`{ $word }`)
    .remedy = riscrivilo in modo che una sola forma vada bene per tutti
untranslated =
    .what = `{ $sentence }` è ancora il testo di { $file }
    .remedy = traducilo
nearly-untranslated =
    .what = `{ $sentence }` è quasi il testo di { $file }
    .remedy = controlla se è tradotto
hard-to-read =
    .what = ha l'indice di leggibilità { $index } (Gulpease); a chi lo legge serve almeno { $aim }
    .remedy = usa frasi e parole più corte, se si può

## Revisioni e schemi.

source-changed =
    .what =
        { $has_by ->
            [yes] il testo di partenza è cambiato dopo la revisione del { $on } (di { $by })
           *[no] il testo di partenza è cambiato dopo la revisione del { $on }
        }
    .remedy = confronta i due testi e, se serve, correggi questo; poi esegui `accanto review { $tag }{ $folder }`
texts-not-reviewed =
    .what =
        la lingua è segnata come riveduta, ma questi testi no: { $first }{ $more ->
            [0] {""}
           *[other] {" "}(+{ $more })
        }
    .remedy = falli leggere a un madrelingua, poi esegui `accanto review { $tag }{ $folder }`
schema-outdated =
    .what = non è aggiornato con i file della campagna
    .remedy = esegui `accanto schemas{ $folder }`: così l'editor conosce le chiavi, le note e i limiti attuali
