/* Made by scripts/emoji-data.mjs from Unicode's CLDR, under the Unicode License v3: https://www.unicode.org/license.txt */
export default `😀|grinsendes Gesicht|lol lustig
😃|grinsendes Gesicht mit großen Augen|lächeln lol lustig
😄|grinsendes Gesicht mit lachenden Augen|lol lustig
😁|strahlendes Gesicht mit lachenden Augen|lustig zähne
😆|Grinsegesicht mit zugekniffenen Augen|geschlossene gesicht grinsendes zusammengekniffenen offener mund
😅|grinsendes Gesicht mit Schweißtropfen|lustig schweiß schwitzen
🤣|sich vor Lachen auf dem Boden wälzen|gesicht
😂|Gesicht mit Freudentränen|lachen tränen
🙂|leicht lächelndes Gesicht|lächeln lächelnd
🙃|umgekehrtes Gesicht|auf dem kopf stehen
🫠|schmelzendes Gesicht|auflösen flüssig schmelzen verschwinden
😉|zwinkerndes Gesicht|zwinkern
😊|lächelndes Gesicht mit lachenden Augen|erröten freude rote wangen
😇|lächelndes Gesicht mit Heiligenschein|lächeln
🥰|lächelndes Gesicht mit Herzen|anhimmeln verknallt verliebt
😍|lächelndes Gesicht mit herzförmigen Augen|verliebt
🤩|überwältigt|augen gesicht grinsen stern
😘|Kuss zuwerfendes Gesicht|
😗|küssendes Gesicht|kuss
☺️|lächelndes Gesicht|fröhlich lächeln lächelnd
😚|küssendes Gesicht mit geschlossenen Augen|rote wangen
😙|küssendes Gesicht mit lächelnden Augen|kuss lächelnde
🥲|lachendes Gesicht mit Träne|berührt dankbar erleichtert lächelnd stolz
😋|sich die Lippen leckendes Gesicht|lecker leckeres essen
😛|Gesicht mit herausgestreckter Zunge|herausgestreckte
😜|zwinkerndes Gesicht mit herausgestreckter Zunge|herausgestreckte zwinkern
🤪|irres Gesicht|auge groß klein
😝|Gesicht mit herausgestreckter Zunge und zusammengekniffenen Augen|herausgestreckte
🤑|Gesicht mit Dollarzeichen|geld zunge
🤗|Gesicht mit umarmenden Händen|umarmen umarmung
🤭|verlegen kicherndes Gesicht|huch
🫢|Gesicht mit offenen Augen und Hand über dem Mund|erschrecken erstaunen überraschung unglauben verlegenheit
🫣|Gesicht mit durch die Finger linsendem Auge|gebannt linsen spähen starren
🤫|ermahnendes Gesicht|leise pst
🤔|nachdenkendes Gesicht|nachdenken nachdenklich
🫡|salutierendes Gesicht|aye militär ok respekt salutieren
🤐|Gesicht mit Reißverschlussmund|mund reißverschluss
🤨|Gesicht mit hochgezogenen Augenbrauen|argwöhnisch skeptisch
😐|neutrales Gesicht|kein kommentar
😑|ausdrucksloses Gesicht|kein kommentar
😶|Gesicht ohne Mund|kein sprachlos
🫥|gestricheltes Gesicht|deprimiert introvertiert unsichtbar verschwinden verstecken
😶‍🌫️|Gesicht in Wolken|geistesabwesend im nebel kopf
😏|süffisant lächelndes Gesicht|
😒|verstimmtes Gesicht|unglücklich
🙄|Augen verdrehendes Gesicht|verdrehen
😬|Grimassen schneidendes Gesicht|grimasse zähne
😮‍💨|Gesicht, das ausatmet|ausatmen erleichtert gesicht schnaufen
🤥|lügendes Gesicht|lüge pinocchio-nase
🫨|zitterndes Doppelgesicht|erdbeben gesicht schock zittern
🙂‍↔️|Kopfschütteln|nein schütteln
🙂‍↕️|Kopfnicken|ja nicken
😌|erleichtertes Gesicht|erleichtert geschlossene augen
😔|nachdenkliches Gesicht|nachdenklich
😪|schläfriges Gesicht|müde
🤤|sabberndes Gesicht|sabbern
😴|schlafendes Gesicht|schlafen schnarchen zzz
😷|Gesicht mit Atemschutzmaske|arzt krankheit
🤒|Gesicht mit Fieberthermometer|krank
🤕|Gesicht mit Kopfverband|schmerzen verband verletzung
🤢|würgendes Gesicht|erbrechen übelkeit
🤮|kotzendes Gesicht|kotzen krank
🤧|niesendes Gesicht|niesen
🥵|schwitzendes Gesicht|erhitzt fieber heiß hitzschlag schwitzen
🥶|frierendes Gesicht|eiszapfen frieren frostbeule kalt
🥴|schwindeliges Gesicht|angetrunken beschwipst betrunken
😵|benommenes Gesicht|benommen
😵‍💫|Gesicht mit Spiralen als Augen|spiralförmigen hypnotisiert schwindelig
🤯|explodierender Kopf|entsetzt geschockt
🤠|Gesicht mit Cowboyhut|cowboy hut
🥳|Partygesicht|feiern party
🥸|verkleidet|brille mit nase inkognito verkleidetes gesicht verkleidung
😎|lächelndes Gesicht mit Sonnenbrille|cool
🤓|Strebergesicht|gesicht nerd
🧐|Gesicht mit Monokel|
😕|verwundertes Gesicht|verwundert
🫤|Gesicht mit schrägem Mund|enttäuscht langweilig na ja skeptisch unsicher
😟|besorgtes Gesicht|besorgt
🙁|betrübtes Gesicht|traurig
☹️|düsteres Gesicht|traurig
😮|Gesicht mit offenem Mund|erstaunt offener
😯|verdutztes Gesicht|erstaunt sprachlos
😲|erstauntes Gesicht|erstaunt
😳|errötetes Gesicht mit großen Augen|rote wangen überrascht
🥺|bettelndes Gesicht|betteln gnade welpenaugen
🥹|Gesicht, das Tränen zurückhält|aufgebracht gesicht stolz zurückhalten traurig weinen
😦|entsetztes Gesicht|offener mund verwundert
😧|qualvolles Gesicht|leidend
😨|ängstliches Gesicht|ängstlich
😰|besorgtes Gesicht mit Schweißtropfen|kalter schweiß offener mund
😥|trauriges aber erleichtertes Gesicht|enttäuscht erleichtert schweiß
😢|weinendes Gesicht|träne traurig
😭|heulendes Gesicht|tränen traurig
😱|vor Angst schreiendes Gesicht|schreien
😖|verwirrtes Gesicht|verwirrt
😣|entschlossenes Gesicht|durchhalten
😞|enttäuschtes Gesicht|traurig
😓|bedrücktes Gesicht mit Schweiß|angstschweiß bedrückt
😩|erschöpftes Gesicht|erschöpft müde
😫|müdes Gesicht|müde
🥱|gähnendes Gesicht|gähnen gelangweilt müde
😤|schnaubendes Gesicht|erleichtert gewonnen
😡|schmollendes Gesicht|rot wütend
😠|verärgertes Gesicht|verärgert
🤬|Gesicht mit Symbolen über dem Mund|fluchen
😈|grinsendes Gesicht mit Hörnern|teufel
👿|wütendes Gesicht mit Hörnern|fantasy teufelchen
💀|Totenkopf|gesicht tod tot
☠️|Totenkopf mit gekreuzten Knochen|gesicht piratenflagge tod tot
💩|Kothaufen|kot mist
🤡|Clown-Gesicht|clown gesicht
👹|Ungeheuer|gesicht japan märchen monster
👺|Kobold|gesicht japan märchen monster tengu
👻|Gespenst|fantasy gesicht märchen
👽|Außerirdischer|alien gesicht ufo
👾|Computerspiel-Monster|gesicht monster ufo
🤖|Roboter|gesicht monster roboterkopf
😺|grinsende Katze|gesicht grinsendes katzengesicht lol lustig
😸|grinsende Katze mit lachenden Augen|gesicht grinsendes katzengesicht
😹|Katze mit Freudentränen|gesicht katzengesicht lachen tränen
😻|lachende Katze mit Herzen als Augen|gesicht lachendes katzengesicht verliebt
😼|verwegen lächelnde Katze|gesicht ironisch lächelndes katzengesicht
😽|küssende Katze|gesicht küssendes katzengesicht rote wangen
🙀|erschöpfte Katze|angst erschöpftes katzengesicht gesicht schreien
😿|weinende Katze|gesicht träne traurig weinendes katzengesicht
😾|schmollende Katze|gesicht schmollendes katzengesicht verärgert
🙈|sich die Augen zuhaltendes Affengesicht|affe nichts sehen verboten
🙉|sich die Ohren zuhaltendes Affengesicht|affe nichts hören verboten
🙊|sich den Mund zuhaltendes Affengesicht|affe nichts sagen verboten
💌|Liebesbrief|brief herz liebe
💘|Herz mit Pfeil|liebe
💝|Herz mit Schleife|valentinstag
💖|funkelndes Herz|aufregung liebe
💗|wachsendes Herz|aufregung liebe nervosität
💓|schlagendes Herz|liebe
💞|kreisende Herzen|liebe
💕|zwei Herzen|herz liebe
💟|Herzdekoration|herz
❣️|Herz als Ausrufezeichen|satzzeichen
💔|gebrochenes Herz|schmerz trennung
❤️‍🔥|Herz in Flammen|brennendes leidenschaft liebe
❤️‍🩹|Herz mit Verband|besserung genesen
❤️|rotes Herz|
🩷|pinkes Herz|flirten pink süß verliebt
🧡|oranges Herz|orange
💛|gelbes Herz|gelb
💚|grünes Herz|grün
💙|blaues Herz|blau
🩵|hellblaues Herz|aquamarin hellblau türkis
💜|lila Herz|
🤎|braunes Herz|braun
🖤|schwarzes Herz|böse schwarz
🩶|graues Herz|grau schieferfarben silberfarben
🤍|weißes Herz|weiß
💋|Kussabdruck|kuss lippen
💯|100 Punkte|punktestand volle punktzahl
💢|Ärger|comic wut
💥|Zusammenstoß|comic kollision
💫|schwindlig|benommenheit comic stern sterne sehen
💦|Schweißtropfen|comic schweiß
💨|Staubwolke|comic rennen weglaufen
🕳️|Loch|schwarz
💬|Sprechblase mit drei Punkten|dialog gespräch unterhaltung
👁️‍🗨️|Auge in Sprechblase|dialog reden sprechen
🗨️|Sprechblase links|dialog reden sprechen unterhaltung
🗯️|Sprechblase für wütende Aussage rechts|wütend
💭|Gedankenblase|comic nachdenken
💤|Schlafen|comic schlaf schnarchen zzz

👋+|winkende Hand|winken
🤚+|erhobene Hand von hinten|erhoben erhobener handrücken
🖐️+|Hand mit gespreizten Fingern|5 finger fünf gespreizt
✋+|erhobene Hand|
🖖+|vulkanischer Gruß|lebe lang und in frieden spock spreizen star trek vulkanisch
🫱+|nach rechts weisende Hand|weisend
🫲+|nach links weisende Hand|weisend
🫳+|Hand mit Handfläche nach unten|abweisen handgeste hau ab von sich weisen wegscheuchen wegschicken
🫴+|Hand mit Handfläche nach oben|anbieten darbieten einladen handgeste kommen locken
🫷+|nach links schiebende Hand|high five schieben stopp warte mal
🫸+|nach rechts schiebende Hand|high 5 five schieben stopp warte mal
👌+|OK-Zeichen|exzellent hand in ordnung ok perfekt
🤌+|zusammengedrückte Finger|bündelhand geht’s noch? handgeste was soll das? willst du? zusammengelegte fingerspitzen
🤏+|Wenig-Geste|klein kleine menge kleiner betrag unbedeutend wenig
✌️+|Victory-Geste|sieg v
🤞+|Hand mit gekreuzten Fingern|finger gekreuzt
🫰+|Hand mit gekreuztem Zeigefinger und Daumen|fingerherz geld handgeste teuer
🤟+|Ich-liebe-dich-Geste|hand ich liebe dich
🤘+|Teufelsgruß|finger hand hörner rock teufel
🤙+|Ruf-mich-an-Handzeichen|anrufen hand
👈+|nach links weisender Zeigefinger|finger handrückseite
👉+|nach rechts weisender Zeigefinger|finger handrückseite
👆+|nach oben weisender Zeigefinger von hinten|aufwärts finger handrückseite
🖕+|Mittelfinger|finger hand
👇+|nach unten weisender Zeigefinger|abwärts finger handrückseite
☝️+|nach oben weisender Zeigefinger von vorne|finger hand handvorderseite
🫵+|auf Betrachter zeigender Zeigefinger|du handgeste mit finger zeigen sie
👍+|Daumen hoch|gut hand nach oben
👎+|Daumen runter|hand nach unten schlecht
✊+|erhobene Faust|
👊+|geballte Faust|hand
🤛+|Faust nach links|
🤜+|Faust nach rechts|
👏+|klatschende Hände|applaudieren beifall klatschen
🙌+|zwei erhobene Handflächen|feiern
🫶+|Hände, die Herz bilden|hände händeherz handgeste liebe
👐+|offene Hände|offen
🤲+|Handflächen nach oben|beten
🤝+|Handschlag|hände händeschütteln vereinbarung
🙏+|zusammengelegte Handflächen|beten betende hände bitten danken gebet grüßen
✍️+|schreibende Hand|schreiben
💅+|Nagellack|kosmetik maniküre nagel nagelpflege
🤳+|Selfie|smartphone
💪+|angespannter Bizeps|comic muskeln anspannen stark
🦾|Armprothese|barrierefreiheit prothese
🦿|Beinprothese|barrierefreiheit prothese
🦵+|Bein|treten tritt
🦶+|Fuß|stampfen treten
👂+|Ohr|körperteil
🦻+|Ohr mit Hörgerät|barrierefreiheit gehörlos hörhilfe taub
👃+|Nase|körperteil
🧠|Gehirn|intelligent
🫀|Herz (Organ)|herzschlag mitte organ puls pulsieren
🫁|Lunge|atem atmen ausatmen einatmen lungenflügel organ
🦷|Zahn|ziehen zahnarzt zahnärztin
🦴|Knochen|skelett
👀|Augen|auge gesicht
👁️|Auge|körperteil
👅|Zunge|körperteil
👄|Mund|körperteil lippen
🫦|auf Lippe beißen|angst ängstlich besorgt flirtend nervös unbehaglich
👶+|Baby|gesicht
🧒+|Kind|geschlechtsneutral jung
👦+|Junge|gesicht
👧+|Mädchen|gesicht
🧑+|Person|erwachsene geschlechtsneutral mensch ohne eindeutiges geschlecht
👱+|Person: blondes Haar|blonde haare person gesicht
👨+|Mann|
🧔+|Person: Bart|person mit
🧔‍♂️+|Mann: Bart|mann mit
🧔‍♀️+|Frau: Bart|frau mit
👨‍🦰+|Mann: rotes Haar|mann
👨‍🦱+|Mann: lockiges Haar|mann
👨‍🦳+|Mann: weißes Haar|mann
👨‍🦲+|Mann: Glatze|mann
👩+|Frau|
👩‍🦰+|Frau: rotes Haar|frau
🧑‍🦰+|Person: rotes Haar|erwachsene person geschlechtsneutral mensch ohne eindeutiges geschlecht
👩‍🦱+|Frau: lockiges Haar|frau
🧑‍🦱+|Person: lockiges Haar|erwachsene person geschlechtsneutral mensch ohne eindeutiges geschlecht
👩‍🦳+|Frau: weißes Haar|frau
🧑‍🦳+|Person: weißes Haar|erwachsene person geschlechtsneutral mensch ohne eindeutiges geschlecht
👩‍🦲+|Frau: Glatze|frau
🧑‍🦲+|Person: Glatze|erwachsene person geschlechtsneutral mensch ohne eindeutiges geschlecht
👱‍♀️+|Frau: blond|blonde frau gesicht haar
👱‍♂️+|Mann: blond|blonder mann gesicht haar
🧓+|ältere Person|alt älterer mensch erwachsene geschlechtsneutral ohne eindeutiges geschlecht
👴+|älterer Mann|gesicht senior
👵+|ältere Frau|gesicht seniorin
🙍+|missmutige Person|gesicht
🙍‍♂️+|missmutiger Mann|gesicht stirn runzeln
🙍‍♀️+|missmutige Frau|gesicht stirn runzeln
🙎+|schmollende Person|schmollen
🙎‍♂️+|schmollender Mann|gesicht schmollen
🙎‍♀️+|schmollende Frau|gesicht schmollen
🙅+|Person mit überkreuzten Armen|verboten x
🙅‍♂️+|Mann mit überkreuzten Armen|arme gesicht
🙅‍♀️+|Frau mit überkreuzten Armen|arme gesicht
🙆+|Person mit Händen auf dem Kopf|alles in ordnung o
🙆‍♂️+|Mann mit Händen auf dem Kopf|arme gesicht
🙆‍♀️+|Frau mit Händen auf dem Kopf|arme gesicht
💁+|Infoschalter-Mitarbeiter(in)|gesicht hilfe informationen
💁‍♂️+|Infoschalter-Mitarbeiter|auskunft informationen mann
💁‍♀️+|Infoschalter-Mitarbeiterin|auskunft frau informationen
🙋+|Person mit erhobenem Arm|siegerpose
🙋‍♂️+|Mann mit erhobenem Arm|geste siegerpose
🙋‍♀️+|Frau mit erhobenem Arm|geste siegerpose
🧏+|gehörlose Person|barrierefreiheit gehörlos hören ohr taub
🧏‍♂️+|gehörloser Mann|gehörlos taub
🧏‍♀️+|gehörlose Frau|gehörlos taub
🙇+|sich verbeugende Person|entschuldigung geste verbeugen
🙇‍♂️+|sich verbeugender Mann|demut verbeugen
🙇‍♀️+|sich verbeugende Frau|demut verbeugen
🤦+|sich an den Kopf fassende Person|frustriert genervt gesicht
🤦‍♂️+|sich an den Kopf fassender Mann|frustriert genervt
🤦‍♀️+|sich an den Kopf fassende Frau|frustriert genervt
🤷+|schulterzuckende Person|egal gleichgültig keine ahnung zweifel
🤷‍♂️+|schulterzuckender Mann|gleichgültig keine ahnung zweifel
🤷‍♀️+|schulterzuckende Frau|gleichgültig keine ahnung zweifel
🧑‍⚕️+|Arzt/Ärztin|arztkittel doktor(in)
👨‍⚕️+|Arzt|arztkittel doktor
👩‍⚕️+|Ärztin|arztkittel
🧑‍🎓+|Student(in)|absolvent(in) doktorhut uni
👨‍🎓+|Student|absolvent doktorhut uni
👩‍🎓+|Studentin|absolventin doktorhut uni
🧑‍🏫+|Lehrer(in)|dozent(in) professor(in)
👨‍🏫+|Lehrer|dozent professor
👩‍🏫+|Lehrerin|dozentin professorin
🧑‍⚖️+|Richter(in)|waage
👨‍⚖️+|Richter|gerechtigkeit recht
👩‍⚖️+|Richterin|gerechtigkeit recht
🧑‍🌾+|Bauer/Bäuerin|farmer(in) gärtner(in) landwirt(in)
👨‍🌾+|Bauer|ähre landwirt
👩‍🌾+|Bäuerin|ähre landwirtin
🧑‍🍳+|Koch/Köchin|kochen
👨‍🍳+|Koch|kochen
👩‍🍳+|Köchin|kochen
🧑‍🔧+|Mechaniker(in)|elektriker(in) klempner(in)
👨‍🔧+|Mechaniker|elektriker handwerker klempner
👩‍🔧+|Mechanikerin|elektrikerin handwerkerin klempnerin
🧑‍🏭+|Fabrikarbeiter(in)|arbeiter(in) fabrik industriell montage
👨‍🏭+|Fabrikarbeiter|fabrik
👩‍🏭+|Fabrikarbeiterin|fabrik
🧑‍💼+|Büroangestellte(r)|architekt(in) business manager(in) schlips und kragen
👨‍💼+|Büroangestellter|angestellter büro manager
👩‍💼+|Büroangestellte|angestellte büro mangerin
🧑‍🔬+|Wissenschaftler(in)|forscher(in) labor
👨‍🔬+|Wissenschaftler|forscher labor
👩‍🔬+|Wissenschaftlerin|forscherin labor
🧑‍💻+|IT-Experte/IT-Expertin|bildschirm computer entwickler(in)
👨‍💻+|IT-Experte|bildschirm computer entwickler
👩‍💻+|IT-Expertin|bildschirm computer entwickler
🧑‍🎤+|Sänger(in)|entertainer(in) rock star
👨‍🎤+|Sänger|mann mikrofon popstar
👩‍🎤+|Sängerin|frau mikrofon popstar
🧑‍🎨+|Künstler(in)|farbpalette maler(in)
👨‍🎨+|Künstler|farbpalette maler mann
👩‍🎨+|Künstlerin|farbpalette frau malerin
🧑‍✈️+|Pilot(in)|flugzeug
👨‍✈️+|Pilot|flugzeug mann
👩‍✈️+|Pilotin|flugzeug frau
🧑‍🚀+|Astronaut(in)|raumfahrt weltraum
👨‍🚀+|Astronaut|mann raumfahrt weltraum
👩‍🚀+|Astronautin|frau raumfahrt weltraum
🧑‍🚒+|Feuerwehrmann/-frau|feuerwehrhelm
👨‍🚒+|Feuerwehrmann|feuerwehrhelm mann
👩‍🚒+|Feuerwehrfrau|feuerwehrhelm frau
👮+|Polizist(in)|gesicht polizei
👮‍♂️+|Polizist|mann polizei
👮‍♀️+|Polizistin|frau polizei
🕵️+|Detektiv(in)|spion
🕵️‍♂️+|Detektiv|mann spion
🕵️‍♀️+|Detektivin|frau spionin
💂+|Wache|buckingham palace wachfrau wachmann wachsoldat wachsoldatin
💂‍♂️+|Wachsoldat|buckingham palace wache
💂‍♀️+|Wachsoldatin|buckingham palace
🥷+|Ninja|ausdauer kämpfer vermummt
👷+|Bauarbeiter(in)|bauarbeiter gesicht helm
👷‍♂️+|Bauarbeiter|baustelle helm
👷‍♀️+|Bauarbeiterin|baustelle helm mann
🫅+|Person mit Krone|adelig königlich königliche hoheit monarch monarchin
🤴+|Prinz|
👸+|Prinzessin|gesicht krone märchen
👳+|Person mit Turban|
👳‍♂️+|Mann mit Turban|gesicht
👳‍♀️+|Frau mit Turban|gesicht
👲+|Mann mit chinesischem Hut|china gesicht
🧕+|Frau mit Kopftuch|hidschab mantilla tichel
🤵+|Person im Smoking|bräutigam
🤵‍♂️+|Mann im Smoking|
🤵‍♀️+|Frau im Smoking|
👰+|Person mit Schleier|braut hochzeit
👰‍♂️+|Mann mit Schleier|
👰‍♀️+|Frau mit Schleier|
🤰+|schwangere Frau|schwanger
🫃+|schwangerer Mann|aufgebläht bauch dick schwanger
🫄+|schwangere Person|aufgebläht bauch dick schwanger
🤱+|Stillen|baby brust
👩‍🍼+|Flasche gebende Frau|baby geben
👨‍🍼+|Mann, der Baby die Flasche gibt|geben gebender mann füttern
🧑‍🍼+|Person, die Baby die Flasche gibt|geben gebende person
👼+|Putte|engel gesicht märchen
🎅+|Weihnachtsmann|weihnachten
🤶+|Weihnachtsfrau|weihnachten
🧑‍🎄+|Weihnachtsperson|weihnachten
🦸+|Superheld(in)|comic held superheld superheldin superkraft übermensch
🦸‍♂️+|Superheld|held
🦸‍♀️+|Heldin|superheldin
🦹+|Bösewicht|böse
🦹‍♂️+|männlicher Bösewicht|böse
🦹‍♀️+|weiblicher Bösewicht|böse
🧙+|Magier(in)|hexe hexenmeister zauberer zauberin
🧙‍♂️+|Magier|hexenmeister zauberer
🧙‍♀️+|Magierin|hexe zauberin
🧚+|Märchenfee|oberon puck titania
🧚‍♂️+|männliche Fee|oberon puck zauberer
🧚‍♀️+|Fee|titania
🧛+|Vampir|dracula untoter
🧛‍♂️+|männlicher Vampir|dracula untoter
🧛‍♀️+|weiblicher Vampir|untoter
🧜+|Wassermensch|meerjungfrau wasserfrau wassermann
🧜‍♂️+|Wassermann|triton
🧜‍♀️+|Meerjungfrau|nixe wasserfrau
🧝+|Elf(e)|elbe elben elbin magisch
🧝‍♂️+|Elf|alb elbe magisch
🧝‍♀️+|Elfe|elbin magisch
🧞|Flaschengeist|dschinn
🧞‍♂️|männlicher Flaschengeist|dschinn
🧞‍♀️|weiblicher Flaschengeist|dschinn
🧟|Zombie|untoter wandelnder toter
🧟‍♂️|männlicher Zombie|untoter wandelnder toter
🧟‍♀️|weiblicher Zombie|untote wandelnde tote
🧌|Troll|fantasy kobold märchen monster ungeheuer
💆+|Person, die eine Kopfmassage bekommt|massage person salon
💆‍♂️+|Mann, der eine Kopfmassage bekommt|mann
💆‍♀️+|Frau, die eine Kopfmassage bekommt|frau
💇+|Person beim Haareschneiden|friseur frisur
💇‍♂️+|Mann beim Haareschneiden|friseur haarschnitt schere
💇‍♀️+|Frau beim Haareschneiden|friseur haarschnitt schere
🚶+|Fußgänger(in)|gehen gehend wandern
🚶‍♂️+|Fußgänger|gehen mann spaziergang
🚶‍♀️+|Fußgängerin|frau gehen spaziergang
🚶‍➡️+|Fußgänger(in) nach rechts|gehen gehend wandern
🚶‍♀️‍➡️+|Fußgängerin nach rechts|frau gehen spaziergang
🚶‍♂️‍➡️+|Fußgänger nach rechts|gehen mann spaziergang
🧍+|stehende Person|stand stehen
🧍‍♂️+|stehender Mann|stehen
🧍‍♀️+|stehende Frau|stehen
🧎+|kniende Person|knien kniend
🧎‍♂️+|kniender Mann|kniend
🧎‍♀️+|kniende Frau|kniend
🧎‍➡️+|kniende Person nach rechts|knien kniend
🧎‍♀️‍➡️+|kniende Frau nach rechts|kniend
🧎‍♂️‍➡️+|kniender Mann nach rechts|kniend
🧑‍🦯+|Person mit Langstock|barrierefreiheit blind blindenstock
🧑‍🦯‍➡️+|Person mit Langstock nach rechts|barrierefreiheit blind blindenstock
👨‍🦯+|Mann mit Langstock|barrierefreiheit blind blindenstock sehbehindert
👨‍🦯‍➡️+|Mann mit Langstock nach rechts|barrierefreiheit blind blindenstock sehbehindert
👩‍🦯+|Frau mit Langstock|barrierefreiheit blind blindenstock
👩‍🦯‍➡️+|Frau mit Langstock nach rechts|barrierefreiheit blind blindenstock
🧑‍🦼+|Person in elektrischem Rollstuhl|barrierefreiheit
🧑‍🦼‍➡️+|Person in elektrischem Rollstuhl nach rechts|barrierefreiheit
👨‍🦼+|Mann in elektrischem Rollstuhl|barrierefreiheit
👨‍🦼‍➡️+|Mann in elektrischem Rollstuhl nach rechts|barrierefreiheit
👩‍🦼+|Frau in elektrischem Rollstuhl|barrierefreiheit
👩‍🦼‍➡️+|Frau in elektrischem Rollstuhl nach rechts|barrierefreiheit
🧑‍🦽+|Person in manuellem Rollstuhl|barrierefreiheit
🧑‍🦽‍➡️+|Person in manuellem Rollstuhl nach rechts|barrierefreiheit
👨‍🦽+|Mann in manuellem Rollstuhl|barrierefreiheit
👨‍🦽‍➡️+|Mann in manuellem Rollstuhl nach rechts|barrierefreiheit
👩‍🦽+|Frau in manuellem Rollstuhl|barrierefreiheit
👩‍🦽‍➡️+|Frau in manuellem Rollstuhl nach rechts|barrierefreiheit
🏃+|laufende Person|laufen marathon sport
🏃‍♂️+|laufender Mann|joggen jogger laufen marathon
🏃‍♀️+|laufende Frau|joggen joggerin laufen marathon
🏃‍➡️+|laufende Person nach rechts|laufen marathon sport
🏃‍♀️‍➡️+|laufende Frau nach rechts|joggen joggerin laufen marathon
🏃‍♂️‍➡️+|laufender Mann nach rechts|joggen jogger laufen marathon
💃+|tanzende Frau|tanz
🕺+|tanzender Mann|tanzen
🕴️+|schwebender Mann im Anzug|geschäftlich
👯+|Personen mit Hasenohren|bunnys leute
👯‍♂️+|Männer mit Hasenohren|bunnys party
👯‍♀️+|Frauen mit Hasenohren|bunnys party
🧖+|Person in Dampfsauna|sauna
🧖‍♂️+|Mann in Dampfsauna|sauna
🧖‍♀️+|Frau in Dampfsauna|sauna
🧗+|Bergsteiger(in)|bergsteiger
🧗‍♂️+|Bergsteiger|
🧗‍♀️+|Bergsteigerin|bergsteiger
🤺|Fechter(in)|fechten fechter schwert sport
🏇+|Pferderennen|jockey auf pferd sport
⛷️|Skifahrer(in)|schnee ski skifahrer skifahrerin sport
🏂+|Snowboarder(in)|snowboard snowboarden snowboarder snowboarderin sport
🏌️+|Golfer(in)|golf
🏌️‍♂️+|Golfer|golf golfen golfspieler mann
🏌️‍♀️+|Golferin|frau golf golfen golfspielerin
🏄+|Surfer(in)|surfen wassersport wellenreiten wellenreiter wellenreiterin
🏄‍♂️+|Surfer|mann wellenreiten
🏄‍♀️+|Surferin|frau wellenreiten
🚣+|Person im Ruderboot|boot
🚣‍♂️+|Mann im Ruderboot|boot rudern
🚣‍♀️+|Frau im Ruderboot|boot rudern
🏊+|Schwimmer(in)|kraulen schwimmen sport wasser
🏊‍♂️+|Schwimmer|kraulen pool schwimmbad schwimmen
🏊‍♀️+|Schwimmerin|kraulen pool schwimmbad schwimmen
⛹️+|Person mit Ball|basketball
⛹️‍♂️+|Mann mit Ball|ballsport handball
⛹️‍♀️+|Frau mit Ball|ballsport handball
🏋️+|Gewichtheber(in)|gewicht
🏋️‍♂️+|Gewichtheber|gewicht heben mann
🏋️‍♀️+|Gewichtheberin|frau gewicht heben
🚴+|Radfahrer(in)|radfahren radfahrer
🚴‍♂️+|Radfahrer|fahrrad mann rad
🚴‍♀️+|Radfahrerin|fahrrad frau rad
🚵+|Mountainbiker(in)|radfahren
🚵‍♂️+|Mountainbiker|fahrrad mann mountainbike rad
🚵‍♀️+|Mountainbikerin|fahrrad frau mountainbike rad
🤸+|Rad schlagende Person|bodenturnen radschlag
🤸‍♂️+|Rad schlagender Mann|bodenturnen radschlag
🤸‍♀️+|Rad schlagende Frau|bodenturnen radschlag
🤼+|Ringer(in)|ringer ringkampf wrestling
🤼‍♂️+|ringende Männer|ringer ringkampf wrestling
🤼‍♀️+|ringende Frauen|ringer ringkampf wrestling
🤽+|Wasserballspieler(in)|sport wasser wasserball
🤽‍♂️+|Wasserballspieler|wasser wasserball wassersport
🤽‍♀️+|Wasserballspielerin|wasser wasserball wassersport
🤾+|Handballspieler(in)|handball sport
🤾‍♂️+|Handballspieler|handball mann
🤾‍♀️+|Handballspielerin|frau handball
🤹+|Jongleur(in)|geschickt jonglieren multitasking
🤹‍♂️+|Jongleur|geschickt jonglieren mann multitasking
🤹‍♀️+|Jongleurin|frau geschickt jonglieren multitasking
🧘+|Person im Lotossitz|meditation yoga
🧘‍♂️+|Mann im Lotossitz|meditation yoga
🧘‍♀️+|Frau im Lotossitz|meditation yoga
🛀+|badende Person|bad badewanne badezimmer
🛌+|im Bett liegende Person|schlafen
🧑‍🤝‍🧑|sich an den Händen haltende Personen|hände halten paar
👭+|Händchen haltende Frauen|halten paar pärchen aus frau und
👫+|Mann und Frau halten Hände|händchen paar pärchen aus
👬+|Händchen haltende Männer|halten paar pärchen aus mann und
💏+|sich küssendes Paar|frau herz kuss mann
👩‍❤️‍💋‍👨|sich küssendes Paar: Frau, Mann|frau herz kuss paar
👨‍❤️‍💋‍👨|sich küssendes Paar: Mann, Mann|frau herz kuss paar
👩‍❤️‍💋‍👩|sich küssendes Paar: Frau, Frau|herz kuss mann paar
💑+|Liebespaar|frau herz mann
👩‍❤️‍👨|Liebespaar: Frau, Mann|frau herz liebespaar
👨‍❤️‍👨|Liebespaar: Mann, Mann|frau herz liebespaar
👩‍❤️‍👩|Liebespaar: Frau, Frau|herz liebespaar mann
👨‍👩‍👦|Familie: Mann, Frau und Junge|familie kind mann mutter vater
👨‍👩‍👧|Familie: Mann, Frau und Mädchen|familie kind mann mutter vater
👨‍👩‍👧‍👦|Familie: Mann, Frau, Mädchen und Junge|familie frau kind mann mutter vater
👨‍👩‍👦‍👦|Familie: Mann, Frau, Junge und Junge|familie frau kind mann mutter vater
👨‍👩‍👧‍👧|Familie: Mann, Frau, Mädchen und Mädchen|familie frau kind mann mutter vater
👨‍👨‍👦|Familie: Mann, Mann und Junge|familie kind mutter vater
👨‍👨‍👧|Familie: Mann, Mann und Mädchen|familie kind mutter vater
👨‍👨‍👧‍👦|Familie: Mann, Mann, Mädchen und Junge|familie kind mann mutter vater
👨‍👨‍👦‍👦|Familie: Mann, Mann, Junge und Junge|familie kind mann mutter vater
👨‍👨‍👧‍👧|Familie: Mann, Mann, Mädchen und Mädchen|familie kind mann mutter vater
👩‍👩‍👦|Familie: Frau, Frau und Junge|familie kind mutter vater
👩‍👩‍👧|Familie: Frau, Frau und Mädchen|familie kind mutter vater
👩‍👩‍👧‍👦|Familie: Frau, Frau, Mädchen und Junge|familie frau kind mutter vater
👩‍👩‍👦‍👦|Familie: Frau, Frau, Junge und Junge|familie frau kind mutter vater
👩‍👩‍👧‍👧|Familie: Frau, Frau, Mädchen und Mädchen|familie frau kind mutter vater
👨‍👦|Familie: Mann, Junge|familie kind mann mutter vater
👨‍👦‍👦|Familie: Mann, Junge und Junge|familie kind mann mutter vater
👨‍👧|Familie: Mann, Mädchen|familie kind mann mutter vater
👨‍👧‍👦|Familie: Mann, Mädchen und Junge|familie kind mann mutter vater
👨‍👧‍👧|Familie: Mann, Mädchen und Mädchen|familie kind mann mutter vater
👩‍👦|Familie: Frau, Junge|familie frau kind mutter vater
👩‍👦‍👦|Familie: Frau, Junge und Junge|familie frau kind mutter vater
👩‍👧|Familie: Frau, Mädchen|familie frau kind mutter vater
👩‍👧‍👦|Familie: Frau, Mädchen und Junge|familie frau kind mutter vater
👩‍👧‍👧|Familie: Frau, Mädchen und Mädchen|familie frau kind mutter vater
🗣️|sprechender Kopf|gesicht silhouette sprechen sprechend
👤|Silhouette einer Büste|person
👥|Silhouette mehrerer Büsten|personen
🫂|sich umarmende Personen|danke hallo tschüss umarmung
👪|Familie|kind mutter vater
🧑‍🧑‍🧒|Familie: 2 Erwachsene, 1 Kind|erwachsene
🧑‍🧑‍🧒‍🧒|Familie: 2 Erwachsene, 2 Kinder|erwachsene
🧑‍🧒|Familie: 1 Erwachsene(r), 1 Kind|erwachsene(r)
🧑‍🧒‍🧒|Familie: 1 Erwachsene(r), 2 Kinder|erwachsene(r)
👣|Fußabdrücke|abdruck fuß fußabdruck

🐵|Affengesicht|affe gesicht tier
🐒|Affe|tier
🦍|Gorilla|affe gesicht tier
🦧|Orang-Utan|affe
🐶|Hundegesicht|gesicht hund tier
🐕|Hund|haustier tier
🦮|Blindenhund|barrierefreiheit blind sehbehindert
🐕‍🦺|Assistenzhund|assistenz barrierefreiheit hund
🐩|Pudel|hund tier
🐺|Wolf|gesicht tier wolfsgesicht
🦊|Fuchs|fuchsgesicht gesicht tier
🦝|Waschbär|neugierig
🐱|Katzengesicht|gesicht katze tier
🐈|Katze|haustier tier
🐈‍⬛|schwarze Katze|pech schwarz unglück
🦁|Löwe|gesicht löwengesicht sternzeichen tierkreis
🐯|Tigergesicht|gesicht tier tiger
🐅|Tiger|tier
🐆|Leopard|tier
🐴|Pferdegesicht|gesicht pferd tier
🫎|Elch|geweih säugetier tier
🫏|Esel|dummkopf maultier säugetier störrisch stur tier
🐎|Pferd|rennen rennpferd tier
🦄|Einhorn|einhorngesicht gesicht
🦓|Zebra|streifen
🦌|Hirsch|gesicht tier
🦬|Bison|büffel herde wisent
🐮|Kuhgesicht|gesicht kuh tier
🐂|Ochse|sternzeichen stier tier tierkreis
🐃|Wasserbüffel|büffel tier wasser
🐄|Kuh|tier
🐷|Schweinegesicht|gesicht schwein tier
🐖|Schwein|sau tier
🐗|Wildschwein|schwein tier
🐽|Schweinerüssel|nase schwein tier
🐏|Widder|schaf sternzeichen tierkreis
🐑|Schaf|tier
🐐|Ziege|steinbock sternzeichen tier tierkreis
🐪|Dromedar|einhöckrig kamel tier
🐫|Kamel|tier zweihöckrig
🦙|Lama|alpaca wolle
🦒|Giraffe|flecken
🐘|Elefant|tier
🦣|Mammut|aussterben groß stoßzahn wollig
🦏|Nashorn|rhinozeros tier
🦛|Nilpferd|hippo
🐭|Mäusegesicht|gesicht maus tier
🐁|Maus|tier
🐀|Ratte|tier
🐹|Hamster|gesicht hamstergesicht tier
🐰|Hasengesicht|gesicht hase tier
🐇|Hase|kaninchen tier
🐿️|Streifenhörnchen|tier
🦫|Biber|damm
🦔|Igel|stachelig
🦇|Fledermaus|tier vampir
🐻|Bär|bärengesicht gesicht tier
🐻‍❄️|Eisbär|arktis nordpol weiß
🐨|Koala|koalabär tier
🐼|Panda|gesicht pandabär pandagesicht tier
🦥|Faultier|faul langsam
🦦|Otter|fischen verspielt
🦨|Stinktier|skunk stinken
🦘|Känguru|hüpfen
🦡|Dachs|dachse
🐾|Tatzenabdrücke|abdruck tatzen tier
🦃|Truthahn|geflügel
🐔|Huhn|geflügel henne tier
🐓|Hahn|tier
🐣|schlüpfendes Küken|schlüpfen tier
🐤|Küken|tier
🐥|Küken von vorne|geflügel tier
🐦|Vogel|papagei taube
🐧|Pinguin|tier
🕊️|Taube|fliegen friede frieden vogel
🦅|Adler|vogel
🦆|Ente|vogel
🦢|Schwan|hässliches entlein vogel
🦉|Eule|vogel weise
🦤|Dodo|aussterben groß mauritius
🪶|Feder|federn fliegen leicht
🦩|Flamingo|bunt farbenfroh tropen tropisch
🦚|Pfau|stolz stolzieren vogel
🦜|Papagei|pirat vogel wiederholen
🪽|Flügel|engelsflügel federn fliegen mythologie vogel
🐦‍⬛|schwarzer Vogel|amsel krähe rabe schwarz
🪿|Gans|blöd dumm geflügel vogel
🐦‍🔥|Phönix|fantasy feuervogel reinkarnation wiedergeburt
🐸|Frosch|froschgesicht gesicht tier
🐊|Krokodil|tier
🐢|Schildkröte|tier
🦎|Eidechse|reptil
🐍|Schlange|schlangenträger sternzeichen tier tierkreis
🐲|Drachengesicht|drache gesicht tier
🐉|Drache|märchen tier
🦕|Sauropode|brachiosaurus brontosaurus dino dinosaurier diplodocus saurier
🦖|T-Rex|dino dinosaurier saurier tyrannosaurus rex
🐳|blasender Wal|tier
🐋|Wal|tier
🐬|Delfin|tier
🦭|Seehund|seelöwe
🐟|Fisch|fische sternzeichen tier tierkreis
🐠|Tropenfisch|fisch tier
🐡|Kugelfisch|fisch tier
🦈|Hai|haifisch
🐙|Oktopus|krake tier tintenfisch
🐚|Schneckenhaus|muschel tier
🪸|Koralle|korallenriff ozean riff
🪼|Qualle|autsch brennen gallert glibber meerestier nesseltier
🦀|Krebs|sternzeichen tierkreis
🦞|Hummer|meeresfrüchte
🦐|Garnele|gourmet krustentier
🦑|Tintenfisch|kalmar
🦪|Auster|perle tauchen
🐌|Schnecke|tier
🦋|Schmetterling|schön
🐛|Raupe|insekt tier
🐜|Ameise|insekt tier
🐝|Biene|honigbiene hummel tier
🪲|Käfer|insekt
🐞|Marienkäfer|glückskäfer käfer tier
🦗|Grille|heuschrecke
🪳|Kakerlake|insekt schabe
🕷️|Spinne|insekt tier
🕸️|Spinnennetz|netz spinne
🦂|Skorpion|sternzeichen tierkreis
🦟|Mücke|fieber insekt malaria moskito
🪰|Fliege|krankheit made plage verwesen
🪱|Wurm|parasit regenwurm ringelwurm
🦠|Mikrobe|amöbe bakterie einzeller
💐|Blumenstrauß|blumen bouquet
🌸|Kirschblüte|blume blüte kirsche pflanze
💮|Blumenstempel|blume
🪷|Lotusblüte|blume buddhismus hinduismus reinheit
🏵️|Rosette|pflanze
🌹|Rose|blume blüte pflanze
🥀|welke Blume|verwelkt
🌺|Hibiskus|blume blüte pflanze
🌻|Sonnenblume|blume blüte pflanze sonne
🌼|gelbe Blüte|blume pflanze
🌷|Tulpe|blume blüte pflanze
🪻|Hyazinthe|blaue wiesenlupine blume blüte löwenmaul lupine
🌱|Spross|junge pflanze
🪴|Topfpflanze|haus langweilig nutzlos pflanze pflegen wachsen
🌲|Nadelbaum|baum pflanze
🌳|Laubbaum|baum laub pflanze
🌴|Palme|baum pflanze
🌵|Kaktus|pflanze
🌾|Reisähre|ähre pflanze reis
🌿|Kräuter|blätter
☘️|Kleeblatt|pflanze
🍀|Glücksklee|glück kleeblatt vier vierblättrig
🍁|Ahornblatt|ahorn blatt herbst laub pflanze
🍂|Laub|blatt blätter herbst pflanze
🍃|Blätter im Wind|blatt laub pflanze
🪹|leeres Nest|nestbau nisten vogelnest
🪺|Nest mit Eiern|nestbau nisten vogelnest
🍄|Fliegenpilz|pilz

🍇|Trauben|frucht obst traube
🍈|Honigmelone|frucht obst
🍉|Wassermelone|frucht melone obst wasser
🍊|Mandarine|frucht obst orange
🍋|Zitrone|frucht obst zitrusfrucht
🍋‍🟩|Limette|frucht tropisch zitrusfrucht
🍌|Banane|frucht obst
🍍|Ananas|frucht obst
🥭|Mango|frucht früchte tropisch
🍎|roter Apfel|frucht obst rot
🍏|grüner Apfel|frucht grün obst
🍐|Birne|frucht obst
🍑|Pfirsich|frucht obst
🍒|Kirschen|frucht kirsche obst
🍓|Erdbeere|beere frucht obst
🫐|Blaubeeren|beere blau blaubeere heidelbeere
🥝|Kiwi|frucht obst
🍅|Tomate|gemüse
🫒|Olive|lebensmittel
🥥|Kokosnuss|palme piña colada
🥑|Avocado|frucht
🍆|Aubergine|gemüse
🥔|Kartoffel|essen
🥕|Karotte|gemüse möhre mohrrübe
🌽|Maiskolben|mais
🌶️|Peperoni|chili paprika pfeffer pflanze scharf
🫑|Paprika|gemüse gemüsepaprika
🥒|Gurke|essen gemüse
🥬|Blattgemüse|gemüse grünzeug kohl salat spinat
🥦|Brokkoli|gemüsekohl
🧄|Knoblauch|geschmack
🧅|Zwiebel|geschmack
🥜|Erdnuss|essen
🫘|Bohnen|bohne essen hülsenfrucht kidney-bohne lebensmittel
🌰|Kastanie|marone
🫚|Ingwer|gewürz ginger ale ingwerbier wurzel
🫛|Erbsenschote|edamame erbsen gemüse hülsenfrucht schote
🍄‍🟫|brauner Pilz|gemüse lebensmittel natur pflanze
🍞|Brot|brotlaib laib
🥐|Croissant|französisch frühstück frühstückshörnchen
🥖|Baguette|französisch frühstück
🫓|Fladenbrot|arepa lavasch naan pita
🥨|Brezel|gedreht
🥯|Bagel|bäckerei backwaren frühstück
🥞|Pfannkuchen|eierpfannkuchen essen
🧇|Waffel|mit butter
🧀|Käsestück|käse
🍖|Fleischhachse|fleisch knochen restaurant
🍗|Hähnchenschenkel|geflügel restaurant
🥩|Fleischstück|kotelett lammkotelett schweinekotelett steak
🥓|Bacon|essen frühstücksspeck speck
🍔|Hamburger|burger restaurant
🍟|Pommes frites|fritten
🍕|Pizza|pizzastück pizzeria
🌭|Hotdog|frankfurter hot dog wurst würstchen
🥪|Sandwich|brot
🌮|Taco|mexikanisch
🌯|Burrito|mexikanisch
🫔|Tamale|eingewickelt mexikanisch
🥙|Döner|kebab falafel wrap
🧆|Falafel|bällchen kichererbsen
🥚|Ei|frühstück frühstücksei
🍳|Spiegelei in Bratpfanne|kochen pfanne
🥘|Pfannengericht|essen paella reispfanne
🍲|Topf mit Essen|eintopf gericht
🫕|Fondue|geschmolzen käse schokolade schweizerisch topf
🥣|Schüssel mit Löffel|cerealien frühstück reisbrei
🥗|Salat|essen
🍿|Popcorn|snack
🧈|Butter|milchprodukt
🧂|Salz|geschmack salzstreuer
🥫|Konserve|dose
🍱|Bento-Box|bento
🍘|Reiscracker|cracker
🍙|Reisbällchen|reis
🍚|Reis in Schüssel|
🍛|Reis mit Curry|
🍜|Schüssel und Essstäbchen|dampfend eiernudeln nudeln stäbchen suppe
🍝|Spaghetti|nudeln mit tomatensoße pasta
🍠|geröstete Süßkartoffel|geröstet
🍢|Oden|japanisches gericht restaurant
🍣|Sushi|japanisches gericht restaurant
🍤|frittierte Garnele|restaurant
🍥|Fischfrikadelle|fisch
🥮|Mondkuchen|festival herbst yuebing
🍡|Dango|japanisches gericht mochi-kugeln auf einem spieß restaurant
🥟|Teigtasche|chinesische empanada gyōza jiaozi pierogi
🥠|Glückskeks|prophezeiung
🥡|Takeaway-Schachtel|takeaway-box
🍦|Softeis|eis
🍧|Wassereis|eis sorbet
🍨|Eiscreme|eis eisbecher eisdiele
🍩|Donut|doughnut
🍪|Keks|cookie
🎂|Geburtstagskuchen|geburtstag torte
🍰|Torte|kuchen kuchenstück stück tortenstück
🧁|Cupcake|gebäck konditorei muffin süß
🥧|Kuchen|füllung gebäck
🍫|Schokoladentafel|schokolade
🍬|Bonbon|süßigkeit
🍭|Lutscher|lolli süßigkeit
🍮|Pudding|dessert nachspeise nachtisch schokolade soße
🍯|Honigtopf|honig
🍼|Babyflasche|baby fläschchen kind milch trinken
🥛|Glas Milch|getränk
☕|Heißgetränk|dampfend getränk heiß kaffee tee trinken
🫖|Teekanne|kanne tee trinken
🍵|Teetasse ohne Henkel|tee
🍶|Sake-Flasche mit Tasse|flasche getränk sake trinken
🍾|Flasche mit knallendem Korken|champagner sekt trinken
🍷|Weinglas|bar glas wein
🍸|Cocktailglas|bar cocktail
🍹|Cocktail|bar exotisches getränk
🍺|Bierkrug|bar bier krug
🍻|Bierkrüge|anstoßen bier
🥂|Sektgläser|anstoßen feiern getränk sekt
🥃|Trinkglas|bar whiskey
🫗|Flüssigkeit ausgießen|getränk gießen glas leer verschütten
🥤|Becher mit Strohhalm|saft selters
🧋|Bubble Tea|blase milch perle tee
🧃|Trinkpäckchen|getränk saftpackung
🧉|Mate-Tee|getränk
🧊|Eiswürfel|eisberg kalt
🥢|Essstäbchen|hashi stäbchen
🍽️|Teller mit Messer und Gabel|kochen
🍴|Messer und Gabel|besteck
🥄|Löffel|besteck
🔪|Küchenmesser|messer
🫙|Einmachglas|einweckglas gewürzglas leer marmeladeglas
🏺|Amphore|gefäß kochen krug vase wassermann

🌍|Globus mit Europa und Afrika|weltkugel
🌎|Globus mit Amerika|nordamerika südamerika weltkugel
🌏|Globus mit Asien und Australien|weltkugel
🌐|Globus mit Meridianen|breitengrad längengrad
🗺️|Weltkarte|karte welt
🗾|Umriss von Japan|karte
🧭|Kompass|himmelsrichtung magnetisch navigation orientierung windrose
🏔️|schneebedeckter Berg|kalt schnee
⛰️|Berg|gebirge
🌋|Vulkan|ausbruch berg wetter
🗻|Fuji|berg
🏕️|Camping|campen zelt zelten
🏖️|Strand mit Sonnenschirm|meer
🏜️|Wüste|
🏝️|einsame Insel|einsam meer strand verlassen
🏞️|Nationalpark|park
🏟️|Stadion|arena
🏛️|antikes Gebäude|antik klassizistisch
🏗️|Kran|bau bauen
🧱|Ziegelstein|klinker mauerwerk wand ziegel
🪨|Felsen|stein
🪵|Holz|feuerholz holzscheite
🛖|Hütte|haus jurte rundhaus
🏘️|Wohnhäuser|gebäude haus häuser wohnhaus wohnsiedlung
🏚️|verfallenes Haus|gebäude heruntergekommen verfallen verlassen
🏠|Haus|gebäude zuhause
🏡|Haus mit Garten|baum
🏢|Bürogebäude|hochhaus
🏣|japanisches Postgebäude|japan post
🏤|Postgebäude|europa post
🏥|Krankenhaus|arzt gebäude krank medizin
🏦|Bank|gebäude geld
🏨|Hotel|gebäude übernachten unterkunft
🏩|Stundenhotel|gebäude hotel liebe unterkunft
🏪|Minimarkt|einkaufen gebäude geschäft lebensmittel
🏫|Schule|gebäude schulgebäude
🏬|Kaufhaus|einkaufen gebäude geschäft shoppen
🏭|Fabrik|fabrikgebäude gebäude
🏯|japanisches Schloss|bauwerk gebäude japan japanisch
🏰|Schloss|bauwerk europa europäisch gebäude
💒|Hochzeit|herz kirche
🗼|Tokyo Tower|fernsehturm tokio
🗽|Freiheitsstatue|amerika freiheit
⛪|Kirche|christ christentum christlich gebäude kreuz religion
🕌|Moschee|islam moslem muslim religion
🛕|Hindutempel|hindu tempel
🕍|Synagoge|jude jüdisch religion tempel
⛩️|Shinto-Schrein|religion schrein shinto
🕋|Kaaba|islam moslem muslim religion
⛲|Springbrunnen|brunnen garten park
⛺|Zelt|camping campingurlaub zeltplatz
🌁|neblig|nebel wetter
🌃|Sternenhimmel|nacht sterne
🏙️|Skyline|gebäude häuser hochhäuser stadt wolkenkratzer
🌄|Sonnenaufgang über Bergen|berge
🌅|Sonnenaufgang über dem Meer|
🌆|Abendstimmung in der Stadt|hochhäuser sonnenuntergang
🌇|Sonnenuntergang in der Stadt|hochhäuser
🌉|Brücke vor Nachthimmel|golden gate nacht nachts
♨️|heiße Quellen|dampf dampfend heiß
🎠|Karussellpferd|karussell pferd
🛝|Spielplatzrutsche|rutsche spielen spielplatz vergnügungspark
🎡|Riesenrad|freizeitpark rad volksfest
🎢|Achterbahn|freizeitpark volksfest
💈|Barbershop-Säule|herrenfriseur säule
🎪|Zirkuszelt|unterhaltung zelt zirkus
🚂|Dampflokomotive|dampf dampflok fahrzeug lokomotive zug
🚃|Eisenbahnwagen|fahrzeug wagen waggon zug
🚄|Hochgeschwindigkeitszug mit spitzer Nase|shinkansen tgv zug
🚅|Hochgeschwindigkeitszug|japan shinkansen zug
🚆|Zug|eisenbahn
🚇|U-Bahn|metro
🚈|S-Bahn|zug
🚉|Bahnhof|zug
🚊|Straßenbahn|tram
🚝|Einschienenbahn|bahn magnetschwebebahn
🚞|Bergbahn|bahn
🚋|Straßenbahnwagen|straßenbahn tram tramwagen
🚌|Bus|fahrzeug
🚍|Bus von vorne|
🚎|Oberleitungsbus|trolleybus
🚐|Kleinbus|bus
🚑|Krankenwagen|notfall
🚒|Feuerwehrauto|brand löschfahrzeug
🚓|Polizeiwagen|polizei streifenwagen
🚔|Polizeiwagen von vorne|polizei streifenwagen
🚕|Taxi|auto fahrzeug
🚖|Taxi von vorne|
🚗|Auto|fahrzeug
🚘|Auto von vorne|automobil fahrzeug
🚙|Wohnmobil|verreisen
🛻|Pick-up|laster lieferwagen
🚚|Lieferwagen|lastwagen lkw
🚛|Sattelzug|lastwagen lkw
🚜|Traktor|landwirtschaft trecker
🏎️|Rennauto|autorennen
🏍️|Motorrad|motorrennen
🛵|Motorroller|roller vespa
🦽|manueller Rollstuhl|barrierefreiheit
🦼|elektrischer Rollstuhl|barrierefreiheit
🛺|Autorikscha|tuk-tuk
🚲|Fahrrad|rad
🛴|Tretroller|
🛹|Skateboard|fahren
🛼|Rollschuh|rollen schuh
🚏|Bushaltestelle|bus haltestelle
🛣️|Autobahn|schnellstraße
🛤️|Bahngleis|schienen
🛢️|Ölfass|fass öl
⛽|Tanksäule|benzin tanken tankstelle
🛞|Autorad|drehen rad reifen rotieren
🚨|Polizeilicht|polizei
🚥|horizontale Verkehrsampel|ampel vertikal
🚦|vertikale Verkehrsampel|ampel horizontal
🛑|Stoppschild|achteckig schild stopp
🚧|Baustellenabsperrung|baustelle schild
⚓|Anker|hafen meer
🛟|Rettungsring|leben retten schwimmring sicherheit
⛵|Segelboot|boot
🛶|Kanu|boot wassersport
🚤|Schnellboot|boot
🛳️|Passagierschiff|schiff seereise
⛴️|Fähre|schiff
🛥️|Motorboot|boot schiff
🚢|Schiff|dampfer kreuzfahrtschiff
✈️|Flugzeug|flieger
🛩️|kleines Flugzeug|klein
🛫|Abflug|flugzeug start eines flugzeugs
🛬|Landung eines Flugzeugs|flugzeug
🪂|Fallschirm|fallschirmspringen paragliding skydiving
💺|Sitzplatz|flugzeug sitz zug
🚁|Hubschrauber|helikopter
🚟|Schwebebahn|hängebahn
🚠|Bergschwebebahn|schwebebahn
🚡|Bergseilbahn|gondel seilbahn
🛰️|Satellit|weltraum
🚀|Rakete|weltraum
🛸|fliegende Untertasse|ufo
🛎️|Rezeptionsklingel|klingel
🧳|Gepäck|ballast koffer reise
⌛|Sanduhr|prozess vorgang läuft
⏳|laufende Sanduhr|prozess vorgang läuft
⌚|Armbanduhr|uhr
⏰|Wecker|uhr uhrzeit
⏱️|Stoppuhr|uhr
⏲️|Zeitschaltuhr|timer uhr
🕰️|Kaminuhr|uhr
🕛|Ziffernblatt 12:00 Uhr|0 mittag mitternacht zwölf
🕧|12:30 Uhr|00:30 halb eins ziffernblatt
🕐|1:00 Uhr|01:00 1 13:00 punkt eins ziffernblatt
🕜|1:30 Uhr|halb zwei ziffernblatt
🕑|2:00 Uhr|2 ziffernblatt
🕝|2:30 Uhr|halb drei ziffernblatt
🕒|3:00 Uhr|3 ziffernblatt
🕞|3:30 Uhr|halb vier ziffernblatt
🕓|4:00 Uhr|4 ziffernblatt
🕟|4:30 Uhr|04:30 16:30 halb fünf ziffernblatt
🕔|5:00 Uhr|05:00 17:00 5 punkt fünf ziffernblatt
🕠|5:30 Uhr|05:30 17:30 halb sechs ziffernblatt
🕕|6:00 Uhr|6 ziffernblatt
🕡|6:30 Uhr|halb sieben
🕖|7:00 Uhr|7 ziffernblatt
🕢|7:30 Uhr|halb acht ziffernblatt
🕗|8:00 Uhr|8 ziffernblatt
🕣|8:30 Uhr|halb neun ziffernblatt
🕘|9:00 Uhr|9 ziffernblatt
🕤|9:30 Uhr|halb zehn ziffernblatt
🕙|10:00 Uhr|10 ziffernblatt
🕥|10:30 Uhr|halb elf ziffernblatt
🕚|11:00 Uhr|11 ziffernblatt
🕦|11:30 Uhr|halb zwölf ziffernblatt
🌑|Neumond|mond
🌒|erstes Mondviertel|mond zunehmend
🌓|zunehmender Halbmond|zunehmend
🌔|zweites Mondviertel|mond zunehmend
🌕|Vollmond|mond
🌖|drittes Mondviertel|abnehmend mond
🌗|abnehmender Halbmond|abnehmend
🌘|letztes Mondviertel|abnehmend mond
🌙|Mondsichel|mond
🌚|Neumond mit Gesicht|
🌛|Mondsichel mit Gesicht links|
🌜|Mondsichel mit Gesicht rechts|
🌡️|Thermometer|temperatur wetter
☀️|Sonne|sonnenstrahlen sonnig strahlen wetter
🌝|Vollmond mit Gesicht|
🌞|Sonne mit Gesicht|
🪐|Ringplanet|saturn
⭐|weißer mittelgroßer Stern|
🌟|funkelnder Stern|
🌠|Sternschnuppe|himmel
🌌|Milchstraße|galaxie
☁️|Wolke|wetter wolkig
⛅|Sonne hinter Wolke|wolkig
⛈️|Wolke mit Blitz und Regen|gewitter wetter wolkig
🌤️|Sonne hinter kleiner Wolke|kleine wetter
🌥️|Sonne hinter großer Wolke|große wetter
🌦️|Sonne hinter Regenwolke|wetter
🌧️|Wolke mit Regen|regenwolke wetter
🌨️|Wolke mit Schnee|wetter
🌩️|Wolke mit Blitz|gewitter wetter
🌪️|Wirbelsturm|wetter
🌫️|Nebel|neblig wetter
🌬️|Wind|wetter windig
🌀|Wirbel|spirale wirbelsturm
🌈|Regenbogen|wetter
🌂|geschlossener Regenschirm|regen
☂️|Regenschirm|bekleidung regen wetter
☔|Regenschirm im Regen|
⛱️|aufgestellter Sonnenschirm|aufgestellt
⚡|Hochspannung|blitz gefahr
❄️|Schneeflocke|flocke schnee
☃️|Schneemann im Schnee|
⛄|Schneemann ohne Schneeflocken|kalt schnee winter
☄️|Komet|weltall
🔥|Feuer|flamme heiß
💧|Tropfen|schweiß wasser wassertropfen
🌊|Welle|meer

🎃|Halloweenkürbis|halloween kürbis
🎄|Weihnachtsbaum|baum tanne weihnachten
🎆|Feuerwerk|silvester
🎇|Wunderkerze|feuerwerk
🧨|Feuerwerkskörper|dynamit explosiv feuerwerk knaller
✨|funkelnde Sterne|*
🎈|Luftballon|geburtstag
🎉|Konfettibombe|feier konfetti party
🎊|Konfettiball|feier konfetti
🎋|Tanabata-Baum|baum fest japan sternenfest zettel
🎍|Piniendekoration|japan neujahrsfest
🎎|japanische Puppen|puppenfest japan
🎏|traditionelle japanische Windsäcke|feier karpfen
🎐|japanisches Windspiel|feier glocke wind
🎑|traditionelles Mondfest|japan mond
🧧|roter Umschlag|geld geschenk glück hongbao
🎀|pinke Schleife|feier
🎁|Geschenk|feier verpackt
🎗️|Gedenkschleife|schleife
🎟️|Eintrittskarten|ticket
🎫|Ticket|konzert unterhaltung
🎖️|Militärorden|orden
🏆|Pokal|preis
🏅|Sportmedaille|medaille
🥇|Goldmedaille|erster medaille 1. platz
🥈|Silbermedaille|medaille 2. platz zweiter
🥉|Bronzemedaille|dritter medaille 3. platz
⚽|Fußball|ball
⚾|Baseball|ball
🥎|Softball|ball handschuh
🏀|Basketball|ball korb sport
🏐|Volleyball|ball
🏈|Football|amerika ball sport
🏉|Rugbyball|ball rugby sport
🎾|Tennisball|ball sport tennis
🥏|Frisbee|ultimate
🎳|Bowling|bowlingkugel kugel spiel
🏏|Kricket|ball cricket schläger
🏑|Feldhockey|hockey schläger
🏒|Eishockey|hockey puck schläger
🥍|Lacrosse|ball schläger stock
🏓|Tischtennis|ball schläger
🏸|Badminton|federball schläger
🥊|Boxhandschuh|boxen handschuh sport
🥋|Kampfsportanzug|judo kampfkunst kampfsport karate taekwondo
🥅|Tor|sport
⛳|Golffahne|golfplatz
⛸️|Schlittschuh|eislauf
🎣|Angel mit Fisch|angeln entspannung
🤿|Tauchmaske|schnorcheln sporttauchen tauchen
🎽|Laufshirt|laufen schärpe sport
🎿|Ski|und stöcke
🛷|Schlitten|rodel
🥌|Curlingstein|spiel stein
🎯|Darts|dart spiel volltreffer zielscheibe
🪀|Jo-Jo|spielzeug
🪁|Drachen|fliegen steigen
🔫|Wasserpistole|pistole revolver waffe
🎱|Billardkugel|8-ball kugel spiel
🔮|Kristallkugel|wahrsager
🪄|Zauberstab|hexe hexer zauberei zauberer zauberin
🎮|Gamepad|gaming videospiel
🕹️|Joystick|gaming videospiel
🎰|Spielautomat|glücksspiel spiel
🎲|Spielwürfel|spiel würfel
🧩|Puzzleteil|puzzle puzzlestück
🧸|Teddybär|kuscheltier plüschteddy plüschtier spielzeug
🪅|Piñata|feier party
🪩|Discokugel|disco lichtreflexe party spiegelkugel tanzen
🪆|Matroschka|matrioschka puppe russland
♠️|Pik|kartenspiel
♥️|Herz|kartenspiel
♦️|Karo|kartenspiel
♣️|Kreuz|kartenspiel
♟️|Bauer Schach|
🃏|Jokerkarte|joker spielkarte
🀄|Mahjong-Stein|mahjong roter drache
🎴|japanische Blumenkarte|blume hanafuda japan karte
🎭|Masken|kunst theater unterhaltung
🖼️|gerahmtes Bild|gemälde kunst malen rahmen zeichnung
🎨|Mischpalette|farben kunst künstler palette
🧵|Faden|nadel nähen zwirn
🪡|Nähnadel|nadel nähen nähte schneidern stiche sticken
🧶|Wollknäuel|häkeln stricken wolle
🪢|Knoten|binden schnur seil zusammendrehen

👓|Brille|accessoire
🕶️|Sonnenbrille|augen brille dunkel
🥽|Schutzbrille|augenschutz schweißen schwimmen
🥼|Laborkittel|doktor experiment wissenschaftler
🦺|Sicherheitsweste|notfall sicherheit weste
👔|Hemd mit Krawatte|kleidung kragen schlips
👕|T-Shirt|kleidung shirt
👖|Jeans|hose kleidung
🧣|Schal|hals
🧤|Handschuhe|hand
🧥|Mantel|jacke
🧦|Socken|strümpfe
👗|Kleid|kleidung
👘|Kimono|kleid kleidung
🥻|Sari|kleid kleidung
🩱|einteiliger Badeanzug|
🩲|Slip|badeanzug einteiler unterwäsche
🩳|Shorts|badebekleidung boxershorts schwimmshorts
👙|Bikini|badeanzug kleidung
👚|Bluse|damenmode kleidung oberbekleidung
🪭|Faltfächer|fächer kühlen schüchtern warm
👛|Geldbörse|accessoire brieftasche portemonnaie
👜|Handtasche|accessoire tasche
👝|Clutch|accessoire tasche
🛍️|Einkaufstüten|einkaufen shoppen shopping
🎒|Schulranzen|ranzen rucksack schule tornister
🩴|Zehensandale|zehensandalen
👞|Herrenschuh|herren schuh
👟|Sportschuh|schuh sneaker sportlich
🥾|Wanderstiefel|camping wandern wanderung
🥿|flacher Schuh|ballet-pumps slipper
👠|Stöckelschuh|absatzschuh damen highheels pumps
👡|Damensandale|damen sandale schuh
🩰|Ballettschuhe|ballett tanz
👢|Damenstiefel|damen schuh stiefel
🪮|Haarkamm|afro haare kamm
👑|Krone|könig königin
👒|Damenhut|mit schleife hut kopfbedeckung
🎩|Zylinder|hut kopfbedeckung zylinderhut
🎓|Doktorhut|abschlussfeier
🧢|Baseballmütze|baseballkappe schirmkappe
🪖|Militärhelm|helm kämpfer kämpferin militär soldat soldatin
⛑️|Rettungshelm|bergen helm mit weißem kreuz hilfe retten
📿|Gebetskette|gebet kette religion rosenkranz
💄|Lippenstift|kosmetik make-up schminke
💍|Ring|diamantring edelstein schmuck verlobung
💎|Edelstein|diamant
🔇|durchgestrichener Lautsprecher|stummgeschaltet
🔈|Lautsprecher mit geringer Lautstärke|eingeschaltet
🔉|Lautsprecher mit mittlerer Lautstärke|mittellaut
🔊|Lautsprecher mit hoher Lautstärke|laut
📢|Lautsprecher|
📣|Megafon|jubel lautsprecher
📯|Posthorn|brief e-mail post
🔔|Glocke|ton eingeschaltet
🔕|durchgestrichene Glocke|ton ausgeschaltet
🎼|Notenschlüssel|musik noten partitur violinschlüssel
🎵|Musiknote|musik note
🎶|Musiknoten|musik noten
🎙️|Studiomikrofon|mikrofon
🎚️|Schieberegler|musik
🎛️|Drehregler|bedienknöpfe stellknöpfe
🎤|Mikrofon|karaoke singen unterhaltung
🎧|Kopfhörer|musik unterhaltung
📻|Radio|musik
🎷|Saxofon|instrument musik musikinstrument
🎺|Trompete|instrument musik musikinstrument
🪗|Akkordeon|akkordeons concertina quetschkommode quetschkommoden ziehharmonika ziehharmonikas
🎸|Gitarre|instrument musik musikinstrument
🎹|Klaviatur|instrument musik musikinstrument tastatur tasten
🎻|Geige|instrument musik musikinstrument
🪕|Banjo|musik streichinstrument
🥁|Trommel|trommelstöcke
🪘|afrikanische Trommel|conga rhythmus
🪇|Maracas|instrument musik percussion rassel
🪈|Flöte|instrument musik
📱|Mobiltelefon|handy smartphone
📲|Mobiltelefon mit Pfeil|anruf
☎️|Telefon|festnetz
📞|Telefonhörer|anrufen hörer telefon
📟|Pager|
📠|Faxgerät|fax
🔋|Batterie|akku
🪫|schwache Batterie|akku elektronik niedriger akkustand schwacher
🔌|Netzstecker|stecker stromstecker
💻|Laptop|computer notebook pc
🖥️|Desktopcomputer|bildschirm desktop monitor
🖨️|Drucker|computer
⌨️|Tastatur|computer
🖱️|Computermaus|computer
🖲️|Trackball|computer
💽|Minidisc|md
💾|Diskette|datenträger
💿|CD|blu-ray dvd
📀|DVD|cd
🧮|Abakus|abaki abakusse rechenhilfe rechenschieber
🎥|Filmkamera|film kino unterhaltung
🎞️|Filmstreifen|film filmband kino
📽️|Filmprojektor|kino unterhaltung
🎬|Filmklappe|film klappe unterhaltung
📺|Fernseher|film tv
📷|Fotoapparat|fotos kamera
📸|Fotoapparat mit Blitz|
📹|Videokamera|videos
📼|Videokassette|video
🔍|Lupe nach links|suche vergrößerungsglas
🔎|Lupe nach rechts|suche vergrößerungsglas
🕯️|Kerze|licht
💡|Glühbirne|idee licht
🔦|Taschenlampe|lampe licht
🏮|rote Papierlaterne|izakaya japanisches lokal
🪔|Öllampe|diya lampe öl
📔|Notizbuch mit dekorativem Einband|
📕|geschlossenes Buch|geschlossen
📖|offenes Buch|geöffnet offen
📗|grünes Buch|grün
📘|blaues Buch|blau
📙|orangefarbenes Buch|orangefarben
📚|Bücherstapel|bücher
📓|Notizbuch|notizen
📒|Spiralblock|notizblock
📃|teilweise eingerolltes Blatt|dokument papier seite
📜|Schriftrolle|papier
📄|Vorderseite eines Blattes|dokument papier seite
📰|Zeitung|nachrichten
🗞️|zusammengerollte Zeitung|zusammengerollt
📑|Pagemarker|notizen
🔖|Lesezeichen|lesen
🏷️|Etikett|label marke
🪙|Münze|geld gold metall schatz silber
💰|Geldsack|geld sack
💴|Yen-Banknote|geld geldschein yen
💵|Dollar-Banknote|dollar geld geldschein
💶|Euro-Banknote|euro euroschein geld geldschein
💷|Pfund-Banknote|geld geldschein pfund
💸|Geldschein mit Flügeln|bank geld
💳|Kreditkarte|guthaben karte
🧾|Beleg|belege buchhaltung rechnung rechnungslegung
💹|steigende Kurve mit Yen-Zeichen|diagramm markt
✉️|Briefumschlag|brief e-mail
📧|E-Mail|brief e-mail-symbol
📨|eingehender Briefumschlag|e-mail empfangen
📩|Umschlag mit Pfeil|e-mail gesendet
📤|Postausgang|ablage
📥|Posteingang|ablage
📦|Paket|päckchen
📫|geschlossener Briefkasten mit Post|e-mail geschlossen
📪|geschlossener Briefkasten ohne Post|geschlossen keine e-mail
📬|offener Briefkasten mit Post|e-mail offen
📭|offener Briefkasten ohne Post|keine e-mail offen
📮|Briefkasten|brief
🗳️|Urne mit Wahlzettel|
✏️|Bleistift|
✒️|schwarzer Federhalter|füller schwarz stift
🖋️|Füllhalter|füller füllfederhalter
🖊️|Kugelschreiber|stift
🖌️|Pinsel|kunst malen
🖍️|Wachsmalstift|buntstift
📝|Papier und Bleistift|kurzmitteilung nachricht
💼|Aktentasche|tasche
📁|Ordner|dokument geschlossen
📂|geöffneter Ordner|dokument offen
🗂️|Karteireiter|büromaterial karteikarten
📅|Kalender|kalenderblatt
📆|Abreißkalender|kalender
🗒️|Notizblock|block
🗓️|Spiralkalender|kalender
📇|Rotationskartei|visitenkarten
📈|Aufwärtstrend|diagramm kurve steigend
📉|Abwärtstrend|diagramm fallend kurve
📊|Balkendiagramm|balken diagramm
📋|Klemmbrett|clipboard zwischenablage
📌|Reißzwecke|anpinnen
📍|Stecknadel|anpinnen reißzwecke rund runde
📎|Büroklammer|
🖇️|verhakte Büroklammern|büroklammer verhakt
📏|Lineal|
📐|dreieckiges Lineal|geodreieck
✂️|Schere|
🗃️|Karteikasten|büromaterial
🗄️|Aktenschrank|ablage archiv
🗑️|Papierkorb|
🔒|geschlossenes Schloss|datenschutz geschlossen sicherheit
🔓|offenes Schloss|nicht gesichert offen
🔏|Schloss mit Füller|datenschutz privat sicherheit
🔐|Schloss mit Schlüssel|datenschutz privat sicherheit
🔑|Schlüssel|passwort
🗝️|alter Schlüssel|alt
🔨|Hammer|werkzeug
🪓|Axt|beil hacken holz spalten
⛏️|Pickel|werkzeug
⚒️|Hammer und Pickel|werkzeug
🛠️|Hammer und Schraubenschlüssel|werkzeug
🗡️|Dolch|waffe
⚔️|gekreuzte Schwerter|gekreuzt
💣|Bombe|comic
🪃|Bumerang|boomerang
🏹|Pfeil und Bogen|
🛡️|Schutzschild|schild
🪚|Handsäge|holz säge tischler werkzeug
🔧|Schraubenschlüssel|werkzeug
🪛|Schraubenzieher|schraube schraubendreher werkzeug
🔩|Mutter und Schraube|
⚙️|Zahnrad|werkzeug
🗜️|Schraubzwinge|werkzeug
⚖️|Waage|gerechtigkeit gewicht werkzeug wiegen
🦯|Blindenstock|barrierefreiheit blind
🔗|Linksymbol|kettenglieder verknüpfungssymbol zwei ringe
⛓️‍💥|gebrochene Kette|brechen freiheit gebrochen handschellen zerbrechen
⛓️|Ketten|eisen kette
🪝|Haken|angelhaken
🧰|Werkzeugkasten|mechaniker werkzeug
🧲|Magnet|anziehungskraft magnetisch
🪜|Leiter|klettern sprosse stufe
⚗️|Destillierapparat|werkzeug
🧪|Reagenzglas|chemie experiment labor versuche
🧫|Petrischale|bakterien bakterienkultur biologie
🧬|DNA|biologie evolution genetik leben
🔬|Mikroskop|labor
🔭|Teleskop|
📡|Satellitenschüssel|antenne schüssel
💉|Spritze|arzt injektion nadel
🩸|Blutstropfen|blutspende medizin menstruation
💊|Kapsel|arzt medizin tabletten
🩹|Heftpflaster|pflaster
🩼|Krücke|behinderung gehhilfe gehstütze schmerzen stock
🩺|Stethoskop|arzt herz medizin
🩻|Röntgenbild|knochen medizin radiologie röntgen skelett
🚪|Tür|eingang geschlossen
🛗|Fahrstuhl|aufzug lift
🪞|Spiegel|reflexion spiegelbild
🪟|Fenster|aussicht durchsichtig frische luft öffnung rahmen
🛏️|Bett|hotel schlafen übernachtung
🛋️|Sofa und Lampe|
🪑|Stuhl|sitzen
🚽|Toilette|wc
🪠|Saugglocke|saugglocken toilette verstopft
🚿|Dusche|
🛁|Badewanne|bad badezimmer
🪤|Mausefalle|falle mäusefalle
🪒|Rasierer|rasieren scharf
🧴|Creme|feuchtigkeitscreme körpercreme shampoo sonnencreme
🧷|Sicherheitsnadel|punk windel
🧹|Besen|fegen hexe kehren
🧺|Korb|picknick wäsche
🧻|Küchenrolle|klopapier papiertücher toilettenpapier
🪣|Eimer|behälter bottich kübel
🧼|Seife|baden säubern seifenschale
🫧|Blasen|reinigen seife seifenblasen unter wasser wasserblasen
🪥|Zahnbürste|badezimmer bürste sauber zähne zahnhygiene
🧽|Schwamm|absorbieren aufsaugen porös
🧯|Feuerlöscher|feuer löschen
🛒|Einkaufswagen|einkaufen
🚬|Zigarette|rauchen rauchersymbol
⚰️|Sarg|beerdigung tod tot
🪦|Grabstein|friedhof grab
⚱️|Urne|beerdigung tod tot
🧿|Nazar-Amulett|glücksbringer nazar talisman
🪬|Hamsa|amulett fatima glückssymbol maria miriam schutz
🗿|Statue|gesicht maske osterinsel
🪧|Protestschild|demonstration mahnwache plakat protest schild
🪪|Ausweis|führerschein personalausweis plakette

🏧|Symbol „Geldautomat“|atm
🚮|Symbol „Papierkorb“|müll sauberkeit
🚰|Trinkwasser|wasser
♿|Symbol „Rollstuhl“|barrierefrei behindertengerecht
🚹|Herren|herrentoilette
🚺|Damen|damentoilette
🚻|Toiletten|toilette wc
🚼|Symbol „Baby“|wickelraum
🚾|WC|toilette
🛂|Passkontrolle|pass
🛃|Zollkontrolle|zoll
🛄|Gepäckausgabe|gepäck
🛅|Gepäckaufbewahrung|gepäck schließfach
⚠️|Warnung|dreieck
🚸|Kinder überqueren die Straße|vorsicht
⛔|Zutritt verboten|keine durchfahrt
🚫|Verboten|verbotszeichen
🚳|Fahrräder verboten|radfahren
🚭|Rauchverbot|rauchen verboten
🚯|Abfall verboten|müll
🚱|Kein Trinkwasser|verboten wasser
🚷|Fußgänger verboten|
📵|Mobiltelefone verboten|mobiltelefon verbot
🔞|Minderjährige verboten|erwachsene mindestalter nicht jugendfrei
☢️|Radioaktiv|
☣️|Biogefährdung|zeichen
⬆️|Pfeil nach oben|aufwärts aufwärtspfeil norden
↗️|Pfeil nach rechts oben|nordosten
➡️|Pfeil nach rechts|osten rechtspfeil
↘️|Pfeil nach rechts unten|südosten
⬇️|Pfeil nach unten|abwärts abwärtspfeil süden
↙️|Pfeil nach links unten|
⬅️|Pfeil nach links|linkspfeil westen
↖️|Pfeil nach links oben|nordwesten
↕️|Pfeil nach oben und unten|entgegengesetzt
↔️|Pfeil nach links und rechts|entgegengesetzt
↩️|geschwungener Pfeil nach links|geschwungen
↪️|geschwungener Pfeil nach rechts|geschwungen
⤴️|geschwungener Pfeil nach oben|geschwungen
⤵️|geschwungener Pfeil nach unten|geschwungen
🔃|kreisförmige Pfeile im Uhrzeigersinn|
🔄|Pfeile gegen den Uhrzeigersinn|kreisförmige
🔙|BACK-Pfeil|links pfeil zurück
🔚|END-Pfeil|links pfeil
🔛|ON!-Pfeil|pfeil rechts und links
🔜|SOON-Pfeil|pfeil rechts
🔝|TOP-Pfeil|pfeil nach oben
🛐|religiöse Stätte|religion
⚛️|Atomzeichen|atheist atom
🕉️|om|hinduismus religion
✡️|Davidstern|jüdisch religion
☸️|Dharma-Rad|buddhismus dharma
☯️|Yin und Yang|daoismus religion
✝️|lateinisches Kreuz|christentum lateinisch religion
☦️|orthodoxes Kreuz|christentum orthodox religion
☪️|Hilal und Stern|islam religion
☮️|Friedenszeichen|friedensbewegung friedenssymbol
🕎|Menora|leuchter religion
🔯|Hexagramm mit Punkt|wahrsager
🪯|Khanda|religion schwert sikhismus
♈|Widder (Sternzeichen)|sternzeichen
♉|Stier (Sternzeichen)|sternzeichen
♊|Zwillinge (Sternzeichen)|sternzeichen zwilling
♋|Krebs (Sternzeichen)|sternzeichen
♌|Löwe (Sternzeichen)|sternzeichen
♍|Jungfrau (Sternzeichen)|sternzeichen
♎|Waage (Sternzeichen)|sternzeichen
♏|Skorpion (Sternzeichen)|sternzeichen
♐|Schütze (Sternzeichen)|sternzeichen
♑|Steinbock (Sternzeichen)|sternzeichen
♒|Wassermann (Sternzeichen)|sternzeichen
♓|Fische (Sternzeichen)|sternzeichen
⛎|Schlangenträger|sternbild
🔀|Zufallsmodus|gekreuzt pfeile verschlungene nach rechts
🔁|Wiederholen|im uhrzeigersinn pfeile
🔂|Titel wiederholen|dasselbe im uhrzeigersinn noch einmal pfeile
▶️|Wiedergabe|abspielen dreieck pfeil rechts
⏩|Doppelpfeile nach rechts|doppelpfeil überspringen vorwärts weiter
⏭️|Nächster Titel|doppelpfeil dreieck vorwärts weiter
⏯️|Wiedergabe oder Pause|dreieck pfeil rechts
◀️|Pfeil zurück|dreieck links
⏪|Zurückspulen|doppelpfeil doppelpfeile nach links dreieck pfeil vorheriger titel zurück
⏮️|Vorheriger Titel|doppelpfeil dreieck pfeil zurück
🔼|Aufwärts-Schaltfläche|aufwärts nach oben pfeil schaltfläche
⏫|Doppelpfeile nach oben|aufwärts doppelpfeil doppelt pfeil
🔽|Abwärts-Schaltfläche|abwärts nach unten pfeil schaltfläche
⏬|Doppelpfeile nach unten|doppelpfeil doppelt abwärts pfeil
⏸️|Pause|streifen vertikal
⏹️|Stopp|aufnahme stoppen quadrat
⏺️|Aufnehmen|aufnahme kreis
⏏️|Auswerfen|auswurf auswurftaste medien
🎦|Kinosymbol|film filmkamera kino unterhaltung
🔅|Taste Dimmen|gedimmt helligkeit schwache
🔆|Heller-Taste|helligkeit starke
📶|balkenförmige Signalstärkenanzeige|empfang mobilfunksignal mobiltelefon signalstärke
🛜|WLAN|computer drahtlos internet kabellos netzwerk
📳|Vibrationsmodus|mobiltelefon vibration
📴|Mobiltelefon aus|ausschalten handy
♀️|Frauensymbol|frau weiblich zeichen
♂️|Männersymbol|mann symbol zeichen
⚧️|Transgender-Symbol|symbol für transgender
✖️|mal|× abbrechen multiplikation multiplikationszeichen multiplizieren x
➕|plus|+ pluszeichen
➖|minus|- − minuszeichen
➗|geteilt durch|÷ division geteiltzeichen
🟰|Gleichheitszeichen extrafett|gleich gleichheit mathematik
♾️|Unendlichkeit|ewig grenzenlos unendlich
‼️|doppeltes Ausrufezeichen|doppelt rot satzzeichen
⁉️|Ausrufe- und Fragezeichen|ausrufezeichen rot satzzeichen
❓|rotes Fragezeichen|rot satzzeichen
❔|weißes Fragezeichen|satzzeichen weiß
❕|weißes Ausrufezeichen|satzzeichen weiß
❗|rotes Ausrufezeichen|rot satzzeichen
〰️|Wellenlinie|gewellt linie
💱|Geldwechsel|geld währung wechsel
💲|Dollarzeichen extrafett|dollar geld währung
⚕️|Äskulapstab|apotheke asklepiosstab medizin
♻️|Recycling-Symbol|recycling
⚜️|Lilie|fleur-de-lis
🔱|Dreizack|anker triton
📛|Namensschild|schild
🔰|japanisches Anfänger-Zeichen|anfänger symbol
⭕|hohler roter Kreis|großer o rot
✅|weißes Häkchen|abgehakt erledigt
☑️|abgehaktes Kästchen|✓ feld mit häkchen
✔️|kräftiges Häkchen|abhaken erledigt
❌|Kreuzzeichen|abbrechen durchgestrichen multiplikation multiplizieren x
❎|angekreuztes Kästchen|feld kreuz quadrat x
➰|Schleife|
➿|Doppelschleife|rechteck schleife
〽️|Teilalternationszeichen|japanisch zeichensetzung
✳️|achtzackiger Stern|* achtzackig
✴️|achtstrahliger Stern|*
❇️|Funkeln|*
©️|Copyright|c
®️|Registered-Trademark|markenzeichen r
™️|Markenzeichen|tm trademark
#️⃣|Taste: #|taste
*️⃣|Taste: *|taste
0️⃣|Taste: 0|taste
1️⃣|Taste: 1|taste
2️⃣|Taste: 2|taste
3️⃣|Taste: 3|taste
4️⃣|Taste: 4|taste
5️⃣|Taste: 5|taste
6️⃣|Taste: 6|taste
7️⃣|Taste: 7|taste
8️⃣|Taste: 8|taste
9️⃣|Taste: 9|taste
🔟|Taste: 10|taste
🔠|Eingabesymbol lateinische Großbuchstaben|
🔡|Eingabesymbol lateinische Kleinbuchstaben|
🔢|Eingabesymbol Zahlen|
🔣|Eingabesymbol Sonderzeichen|
🔤|Eingabesymbol lateinische Buchstaben|
🅰️|Großbuchstabe A in rotem Quadrat|blut blutgruppe negativ positiv
🆎|Großbuchstaben AB in rotem Quadrat|blut blutgruppe negativ positiv
🅱️|Großbuchstabe B in rotem Quadrat|blut blutgruppe negativ positiv
🆑|Großbuchstaben CL in rotem Quadrat|
🆒|Wort „Cool“ in blauem Quadrat|cool
🆓|Wort „Free“ in blauem Quadrat|free
ℹ️|Buchstabe „i“ in blauem Quadrat|i information
🆔|Großbuchstaben ID in lila Quadrat|
Ⓜ️|Buchstabe „M“ in Kreis|m
🆕|Wort „New“ in blauem Quadrat|neu new
🆖|Großbuchstaben NG in blauem Quadrat|
🅾️|Großbuchstabe O in rotem Quadrat|0 blut blutgruppe negativ positiv
🆗|Großbuchstaben OK in blauem Quadrat|
🅿️|Großbuchstabe P in blauem Quadrat|parkplatz
🆘|SOS-Zeichen|hilfe sos
🆙|Schriftzug „UP!“ im blauen Quadrat|„up“ blau
🆚|Schriftzug VS in orangem Quadrat|großbuchstaben orangefarbenem versus
🈁|Schriftzeichen „koko“|japanisches
🈂️|Schriftzeichen „sa“|japanisches
🈷️|Schriftzeichen für „Monatsbetrag“|japanisches
🈶|Schriftzeichen für „nicht gratis“|japanisches nicht gratis
🈯|Schriftzeichen für „reserviert“|japanisches reserviert
🉐|Schriftzeichen für „Schnäppchen“|japanisches schnäppchen
🈹|Schriftzeichen für „Rabatt“|japanisches rabatt
🈚|Schriftzeichen für „gratis“|gratis japanisches
🈲|Schriftzeichen für „verbieten“|japanisches verbieten
🉑|Schriftzeichen für „akzeptieren“|akzeptieren japanisches
🈸|Schriftzeichen für „anwenden“|anwenden japanisches
🈴|Schriftzeichen für „Note zum Bestehen“|bestehen japanisches
🈳|Schriftzeichen für „Zimmer frei“|japanisches zimmer frei
㊗️|Schriftzeichen für „Gratulation“|gratulation japanisches
㊙️|Schriftzeichen für „Geheimnis“|geheimnis japanisches
🈺|Schriftzeichen für „Geöffnet“|geöffnet japanisches
🈵|Schriftzeichen für „Kein Zimmer frei“|japanisches kein frei
🔴|roter Punkt|ball rot
🟠|oranger Punkt|orange
🟡|gelber Punkt|gelb
🟢|grüner Punkt|grün
🔵|blauer Punkt|ball blau
🟣|lila Punkt|
🟤|brauner Punkt|braun
⚫|schwarzer Punkt|ball schwarz
⚪|weißer Punkt|ball weiß
🟥|rotes Quadrat|rot
🟧|oranges Quadrat|orange
🟨|gelbes Quadrat|gelb
🟩|grünes Quadrat|grün
🟦|blaues Quadrat|blau
🟪|lila Quadrat|
🟫|braunes Quadrat|braun
⬛|großes schwarzes Quadrat|schwarz
⬜|großes weißes Quadrat|weiß
◼️|mittelgroßes schwarzes Quadrat|schwarz
◻️|mittelgroßes weißes Quadrat|weiß
◾|mittelkleines schwarzes Quadrat|schwarz
◽|mittelkleines weißes Quadrat|weiß
▪️|kleines schwarzes Quadrat|schwarz
▫️|kleines weißes Quadrat|weiß
🔶|große orangefarbene Raute|orangefarben
🔷|große blaue Raute|blau
🔸|kleine orangefarbene Raute|orangefarben
🔹|kleine blaue Raute|blau
🔺|rotes Dreieck mit der Spitze nach oben|aufwärts rot
🔻|rotes Dreieck mit der Spitze nach unten|abwärts rot
💠|Rautenform mit Punkt|diamant
🔘|Optionsfeld|schaltfläche
🔳|weiße quadratische Schaltfläche|quadratisch weiß
🔲|schwarze quadratische Schaltfläche|quadratisch schwarz

🏁|Zielflagge|karierte flagge rennen sport
🚩|Wimpel|dreiecksflagge flagge rot
🎌|überkreuzte Flaggen|japan japanische
🏴|schwarze Flagge|fahne wehen
🏳️|weiße Flagge|fahne wehen
🏳️‍🌈|Regenbogenflagge|bunt fahne regenbogen
🏳️‍⚧️|Transgender-Flagge|flagge transgender
🏴‍☠️|Piratenflagge|jolly roger pirat piratenfahne schatz
🇦🇨|Flagge: Ascension|flagge
🇦🇩|Flagge: Andorra|flagge
🇦🇪|Flagge: Vereinigte Arabische Emirate|flagge
🇦🇫|Flagge: Afghanistan|flagge
🇦🇬|Flagge: Antigua und Barbuda|flagge
🇦🇮|Flagge: Anguilla|flagge
🇦🇱|Flagge: Albanien|flagge
🇦🇲|Flagge: Armenien|flagge
🇦🇴|Flagge: Angola|flagge
🇦🇶|Flagge: Antarktis|flagge
🇦🇷|Flagge: Argentinien|flagge
🇦🇸|Flagge: Amerikanisch-Samoa|flagge
🇦🇹|Flagge: Österreich|flagge
🇦🇺|Flagge: Australien|flagge
🇦🇼|Flagge: Aruba|flagge
🇦🇽|Flagge: Ålandinseln|flagge
🇦🇿|Flagge: Aserbaidschan|flagge
🇧🇦|Flagge: Bosnien und Herzegowina|flagge
🇧🇧|Flagge: Barbados|flagge
🇧🇩|Flagge: Bangladesch|flagge
🇧🇪|Flagge: Belgien|flagge
🇧🇫|Flagge: Burkina Faso|flagge
🇧🇬|Flagge: Bulgarien|flagge
🇧🇭|Flagge: Bahrain|flagge
🇧🇮|Flagge: Burundi|flagge
🇧🇯|Flagge: Benin|flagge
🇧🇱|Flagge: St. Barthélemy|flagge
🇧🇲|Flagge: Bermuda|flagge
🇧🇳|Flagge: Brunei Darussalam|flagge
🇧🇴|Flagge: Bolivien|flagge
🇧🇶|Flagge: Karibische Niederlande|flagge
🇧🇷|Flagge: Brasilien|flagge
🇧🇸|Flagge: Bahamas|flagge
🇧🇹|Flagge: Bhutan|flagge
🇧🇻|Flagge: Bouvetinsel|flagge
🇧🇼|Flagge: Botsuana|flagge
🇧🇾|Flagge: Belarus|flagge
🇧🇿|Flagge: Belize|flagge
🇨🇦|Flagge: Kanada|flagge
🇨🇨|Flagge: Kokosinseln|flagge
🇨🇩|Flagge: Kongo-Kinshasa|flagge
🇨🇫|Flagge: Zentralafrikanische Republik|flagge
🇨🇬|Flagge: Kongo-Brazzaville|flagge
🇨🇭|Flagge: Schweiz|flagge
🇨🇮|Flagge: Côte d’Ivoire|flagge
🇨🇰|Flagge: Cookinseln|flagge
🇨🇱|Flagge: Chile|flagge
🇨🇲|Flagge: Kamerun|flagge
🇨🇳|Flagge: China|flagge
🇨🇴|Flagge: Kolumbien|flagge
🇨🇵|Flagge: Clipperton-Insel|flagge
🇨🇷|Flagge: Costa Rica|flagge
🇨🇺|Flagge: Kuba|flagge
🇨🇻|Flagge: Cabo Verde|flagge
🇨🇼|Flagge: Curaçao|flagge
🇨🇽|Flagge: Weihnachtsinsel|flagge
🇨🇾|Flagge: Zypern|flagge
🇨🇿|Flagge: Tschechien|flagge
🇩🇪|Flagge: Deutschland|flagge
🇩🇬|Flagge: Diego Garcia|flagge
🇩🇯|Flagge: Dschibuti|flagge
🇩🇰|Flagge: Dänemark|flagge
🇩🇲|Flagge: Dominica|flagge
🇩🇴|Flagge: Dominikanische Republik|flagge
🇩🇿|Flagge: Algerien|flagge
🇪🇦|Flagge: Ceuta und Melilla|flagge
🇪🇨|Flagge: Ecuador|flagge
🇪🇪|Flagge: Estland|flagge
🇪🇬|Flagge: Ägypten|flagge
🇪🇭|Flagge: Westsahara|flagge
🇪🇷|Flagge: Eritrea|flagge
🇪🇸|Flagge: Spanien|flagge
🇪🇹|Flagge: Äthiopien|flagge
🇪🇺|Flagge: Europäische Union|flagge
🇫🇮|Flagge: Finnland|flagge
🇫🇯|Flagge: Fidschi|flagge
🇫🇰|Flagge: Falklandinseln|flagge
🇫🇲|Flagge: Mikronesien|flagge
🇫🇴|Flagge: Färöer|flagge
🇫🇷|Flagge: Frankreich|flagge
🇬🇦|Flagge: Gabun|flagge
🇬🇧|Flagge: Vereinigtes Königreich|flagge
🇬🇩|Flagge: Grenada|flagge
🇬🇪|Flagge: Georgien|flagge
🇬🇫|Flagge: Französisch-Guayana|flagge
🇬🇬|Flagge: Guernsey|flagge
🇬🇭|Flagge: Ghana|flagge
🇬🇮|Flagge: Gibraltar|flagge
🇬🇱|Flagge: Grönland|flagge
🇬🇲|Flagge: Gambia|flagge
🇬🇳|Flagge: Guinea|flagge
🇬🇵|Flagge: Guadeloupe|flagge
🇬🇶|Flagge: Äquatorialguinea|flagge
🇬🇷|Flagge: Griechenland|flagge
🇬🇸|Flagge: Südgeorgien und die Südlichen Sandwichinseln|flagge
🇬🇹|Flagge: Guatemala|flagge
🇬🇺|Flagge: Guam|flagge
🇬🇼|Flagge: Guinea-Bissau|flagge
🇬🇾|Flagge: Guyana|flagge
🇭🇰|Flagge: Sonderverwaltungsregion Hongkong|flagge
🇭🇲|Flagge: Heard und McDonaldinseln|flagge
🇭🇳|Flagge: Honduras|flagge
🇭🇷|Flagge: Kroatien|flagge
🇭🇹|Flagge: Haiti|flagge
🇭🇺|Flagge: Ungarn|flagge
🇮🇨|Flagge: Kanarische Inseln|flagge
🇮🇩|Flagge: Indonesien|flagge
🇮🇪|Flagge: Irland|flagge
🇮🇱|Flagge: Israel|flagge
🇮🇲|Flagge: Isle of Man|flagge
🇮🇳|Flagge: Indien|flagge
🇮🇴|Flagge: Britisches Territorium im Indischen Ozean|flagge
🇮🇶|Flagge: Irak|flagge
🇮🇷|Flagge: Iran|flagge
🇮🇸|Flagge: Island|flagge
🇮🇹|Flagge: Italien|flagge
🇯🇪|Flagge: Jersey|flagge
🇯🇲|Flagge: Jamaika|flagge
🇯🇴|Flagge: Jordanien|flagge
🇯🇵|Flagge: Japan|flagge
🇰🇪|Flagge: Kenia|flagge
🇰🇬|Flagge: Kirgisistan|flagge
🇰🇭|Flagge: Kambodscha|flagge
🇰🇮|Flagge: Kiribati|flagge
🇰🇲|Flagge: Komoren|flagge
🇰🇳|Flagge: St. Kitts und Nevis|flagge
🇰🇵|Flagge: Nordkorea|flagge
🇰🇷|Flagge: Südkorea|flagge
🇰🇼|Flagge: Kuwait|flagge
🇰🇾|Flagge: Kaimaninseln|flagge
🇰🇿|Flagge: Kasachstan|flagge
🇱🇦|Flagge: Laos|flagge
🇱🇧|Flagge: Libanon|flagge
🇱🇨|Flagge: St. Lucia|flagge
🇱🇮|Flagge: Liechtenstein|flagge
🇱🇰|Flagge: Sri Lanka|flagge
🇱🇷|Flagge: Liberia|flagge
🇱🇸|Flagge: Lesotho|flagge
🇱🇹|Flagge: Litauen|flagge
🇱🇺|Flagge: Luxemburg|flagge
🇱🇻|Flagge: Lettland|flagge
🇱🇾|Flagge: Libyen|flagge
🇲🇦|Flagge: Marokko|flagge
🇲🇨|Flagge: Monaco|flagge
🇲🇩|Flagge: Republik Moldau|flagge
🇲🇪|Flagge: Montenegro|flagge
🇲🇫|Flagge: St. Martin|flagge
🇲🇬|Flagge: Madagaskar|flagge
🇲🇭|Flagge: Marshallinseln|flagge
🇲🇰|Flagge: Nordmazedonien|flagge
🇲🇱|Flagge: Mali|flagge
🇲🇲|Flagge: Myanmar|flagge
🇲🇳|Flagge: Mongolei|flagge
🇲🇴|Flagge: Sonderverwaltungsregion Macau|flagge
🇲🇵|Flagge: Nördliche Marianen|flagge
🇲🇶|Flagge: Martinique|flagge
🇲🇷|Flagge: Mauretanien|flagge
🇲🇸|Flagge: Montserrat|flagge
🇲🇹|Flagge: Malta|flagge
🇲🇺|Flagge: Mauritius|flagge
🇲🇻|Flagge: Malediven|flagge
🇲🇼|Flagge: Malawi|flagge
🇲🇽|Flagge: Mexiko|flagge
🇲🇾|Flagge: Malaysia|flagge
🇲🇿|Flagge: Mosambik|flagge
🇳🇦|Flagge: Namibia|flagge
🇳🇨|Flagge: Neukaledonien|flagge
🇳🇪|Flagge: Niger|flagge
🇳🇫|Flagge: Norfolkinsel|flagge
🇳🇬|Flagge: Nigeria|flagge
🇳🇮|Flagge: Nicaragua|flagge
🇳🇱|Flagge: Niederlande|flagge
🇳🇴|Flagge: Norwegen|flagge
🇳🇵|Flagge: Nepal|flagge
🇳🇷|Flagge: Nauru|flagge
🇳🇺|Flagge: Niue|flagge
🇳🇿|Flagge: Neuseeland|flagge
🇴🇲|Flagge: Oman|flagge
🇵🇦|Flagge: Panama|flagge
🇵🇪|Flagge: Peru|flagge
🇵🇫|Flagge: Französisch-Polynesien|flagge
🇵🇬|Flagge: Papua-Neuguinea|flagge
🇵🇭|Flagge: Philippinen|flagge
🇵🇰|Flagge: Pakistan|flagge
🇵🇱|Flagge: Polen|flagge
🇵🇲|Flagge: St. Pierre und Miquelon|flagge
🇵🇳|Flagge: Pitcairninseln|flagge
🇵🇷|Flagge: Puerto Rico|flagge
🇵🇸|Flagge: Palästinensische Autonomiegebiete|flagge
🇵🇹|Flagge: Portugal|flagge
🇵🇼|Flagge: Palau|flagge
🇵🇾|Flagge: Paraguay|flagge
🇶🇦|Flagge: Katar|flagge
🇷🇪|Flagge: Réunion|flagge
🇷🇴|Flagge: Rumänien|flagge
🇷🇸|Flagge: Serbien|flagge
🇷🇺|Flagge: Russland|flagge
🇷🇼|Flagge: Ruanda|flagge
🇸🇦|Flagge: Saudi-Arabien|flagge
🇸🇧|Flagge: Salomonen|flagge
🇸🇨|Flagge: Seychellen|flagge
🇸🇩|Flagge: Sudan|flagge
🇸🇪|Flagge: Schweden|flagge
🇸🇬|Flagge: Singapur|flagge
🇸🇭|Flagge: St. Helena|flagge
🇸🇮|Flagge: Slowenien|flagge
🇸🇯|Flagge: Spitzbergen und Jan Mayen|flagge
🇸🇰|Flagge: Slowakei|flagge
🇸🇱|Flagge: Sierra Leone|flagge
🇸🇲|Flagge: San Marino|flagge
🇸🇳|Flagge: Senegal|flagge
🇸🇴|Flagge: Somalia|flagge
🇸🇷|Flagge: Suriname|flagge
🇸🇸|Flagge: Südsudan|flagge
🇸🇹|Flagge: São Tomé und Príncipe|flagge
🇸🇻|Flagge: El Salvador|flagge
🇸🇽|Flagge: Sint Maarten|flagge
🇸🇾|Flagge: Syrien|flagge
🇸🇿|Flagge: Eswatini|flagge
🇹🇦|Flagge: Tristan da Cunha|flagge
🇹🇨|Flagge: Turks- und Caicosinseln|flagge
🇹🇩|Flagge: Tschad|flagge
🇹🇫|Flagge: Französische Süd- und Antarktisgebiete|flagge
🇹🇬|Flagge: Togo|flagge
🇹🇭|Flagge: Thailand|flagge
🇹🇯|Flagge: Tadschikistan|flagge
🇹🇰|Flagge: Tokelau|flagge
🇹🇱|Flagge: Timor-Leste|flagge
🇹🇲|Flagge: Turkmenistan|flagge
🇹🇳|Flagge: Tunesien|flagge
🇹🇴|Flagge: Tonga|flagge
🇹🇷|Flagge: Türkei|flagge
🇹🇹|Flagge: Trinidad und Tobago|flagge
🇹🇻|Flagge: Tuvalu|flagge
🇹🇼|Flagge: Taiwan|flagge
🇹🇿|Flagge: Tansania|flagge
🇺🇦|Flagge: Ukraine|flagge
🇺🇬|Flagge: Uganda|flagge
🇺🇲|Flagge: Amerikanische Überseeinseln|flagge
🇺🇳|Flagge: Vereinte Nationen|flagge
🇺🇸|Flagge: Vereinigte Staaten|flagge
🇺🇾|Flagge: Uruguay|flagge
🇺🇿|Flagge: Usbekistan|flagge
🇻🇦|Flagge: Vatikanstadt|flagge
🇻🇨|Flagge: St. Vincent und die Grenadinen|flagge
🇻🇪|Flagge: Venezuela|flagge
🇻🇬|Flagge: Britische Jungferninseln|flagge
🇻🇮|Flagge: Amerikanische Jungferninseln|flagge
🇻🇳|Flagge: Vietnam|flagge
🇻🇺|Flagge: Vanuatu|flagge
🇼🇫|Flagge: Wallis und Futuna|flagge
🇼🇸|Flagge: Samoa|flagge
🇽🇰|Flagge: Kosovo|flagge
🇾🇪|Flagge: Jemen|flagge
🇾🇹|Flagge: Mayotte|flagge
🇿🇦|Flagge: Südafrika|flagge
🇿🇲|Flagge: Sambia|flagge
🇿🇼|Flagge: Simbabwe|flagge
🏴󠁧󠁢󠁥󠁮󠁧󠁿|Flagge: England|flagge
🏴󠁧󠁢󠁳󠁣󠁴󠁿|Flagge: Schottland|flagge
🏴󠁧󠁢󠁷󠁬󠁳󠁿|Flagge: Wales|flagge`;
