/* Made by scripts/emoji-data.mjs from Unicode's CLDR, under the Unicode License v3: https://www.unicode.org/license.txt */
export default `😀|visage rieur|sourire
😃|visage souriant avec de grands yeux|sourire
😄|visage très souriant aux yeux rieurs|sourire
😁|visage souriant aux yeux rieurs|dents sourire
😆|visage souriant avec yeux plissés|bouche rire sourire
😅|visage souriant avec une goutte de sueur|sourire
🤣|se rouler par terre de rire|visage
😂|visage riant aux larmes|sourire
🙂|visage avec un léger sourire|
🙃|tête à l’envers|renversée
🫠|visage qui fond|disparaître fondre liquéfié liquide se dissoudre
😉|visage faisant un clin d’œil|
😊|visage souriant avec yeux rieurs|œil rougir sourire
😇|visage souriant avec auréole|ange
🥰|visage souriant avec cœurs|adorer aimer amour amoureux béguin
😍|visage souriant avec yeux en forme de cœur|amour œil
🤩|visage avec des étoiles à la place des yeux|étoile grand sourire
😘|visage envoyant un bisou|cœur
😗|visage faisant un bisou|
☺️|visage souriant|sourire
😚|visage faisant un bisou avec les yeux fermés|
😙|visage aux yeux rieurs faisant un bisou|
🥲|visage souriant avec une larme|ému fier soulagé touché
😋|miam|langue
😛|visage qui tire la langue|
😜|visage qui tire la langue et fait un clin d’œil|œil
🤪|tête de fou|grand œil petit
😝|visage qui tire la langue les yeux plissés|goût horrible œil
🤑|argent dans les yeux et la bouche|
🤗|visage qui fait un câlin|gentil
🤭|visage avec une main sur la bouche|oups
🫢|visage avec yeux ouverts et main sur la bouche|embarrassé étonné gêné impressionné stupéfait surpris
🫣|visage qui regarde entre ses doigts|captivé fasciné jeter un coup d’œil regarder fixement
🤫|visage avec un doigt sur la bouche|chut silence
🤔|visage en pleine réflexion|
🫡|visage qui fait un salut militaire|armée compris ok oui
🤐|visage avec bouche fermeture éclair|
🤨|visage avec les sourcils relevés|méfiant sceptique
😐|visage neutre|
😑|visage sans expression|inexpressif neutre
😶|visage sans bouche|muet
🫥|visage en pointillés|déprimé disparaître introverti invisible se cacher
😶‍🌫️|visage dans les nuages|brouillard distrait le
😏|visage avec un sourire malin|
😒|visage blasé|pas content
🙄|visage roulant des yeux|roulement
😬|visage grimaçant|grimace
😮‍💨|visage expirant|chuchoter expiration siffler soulagement sursaut
🤥|visage de menteur|mensonge pinocchio
🫨|visage secoué|choc tremblement de terre vibration
🙂‍↔️|tête secouée horizontalement|non secouer
🙂‍↕️|tête secouée verticalement|hochement de oui
😌|visage soulagé|soulagement
😔|visage pensif|déçu
😪|visage endormi|sommeil
🤤|visage qui bave|baver
😴|visage somnolent|sommeil zzz
😷|visage avec masque|
🤒|visage avec thermomètre|indisposé malade
🤕|visage avec bandage autour de la tête|
🤢|visage nauséeux|écœuré nausée
🤮|visage qui vomit|malade vomi vomissure
🤧|visage qui éternue|atchoum éternuement éternuer rhume
🥵|visage rouge et chaud|coup de chaleur fièvre transpiration
🥶|visage bleu et froid|gelure glacial glaçon
🥴|visage éméché|bouche ondulée dans les vapes hébété pompette rond
😵|visage étourdi|tournis
😵‍💫|visage aux yeux en spirales|confusion étourdi hagard tête qui tourne
🤯|tête qui explose|choqué
🤠|visage avec chapeau de cowboy|
🥳|visage festif|célébration chapeau fête sifflet
🥸|visage déguisé|déguisement faux nez incognito lunettes postiche
😎|visage avec lunettes de soleil|
🤓|visage de geek|lunettes
🧐|visage avec un monocle|collet monté vieux jeu
😕|visage confus|
🫤|visage avec bouche en diagonale|bof déçu euh incertain sceptique
😟|visage inquiet|
🙁|visage légèrement mécontent|
☹️|visage mécontent|
😮|visage avec bouche ouverte|surpris
😯|visage ébahi|sans voix stupéfait surpris
😲|visage stupéfait|choc
😳|visage qui rougit|rouge rougissant
🥺|visage implorant|pitié supplication yeux de chiens battus
🥹|visage retenant ses larmes|ému gratitude pleurs retenir triste
😦|visage mécontent avec bouche ouverte|déçu
😧|visage angoissé|angoisse
😨|visage effrayé|apeuré peur
😰|visage anxieux avec goutte de sueur|bouche froid
😥|visage triste mais soulagé|pfiou
😢|visage qui pleure|larmes
😭|visage qui pleure à chaudes larmes|larme pleurs triste
😱|visage qui hurle de peur|cri effrayé
😖|visage déconcerté|
😣|visage persévérant|
😞|visage déçu|
😓|visage démoralisé avec goutte de sueur|froide
😩|visage épuisé|fatigué
😫|visage fatigué|fatigue
🥱|visage bâillant|bâiller ennui fatigue
😤|visage avec fumée sortant des narines|triomphe victoire
😡|visage boudeur|colère énervé furieux
😠|visage en colère|
🤬|visage avec des symboles dans la bouche|juron
😈|visage souriant avec des cornes|fantastique sourire
👿|visage en colère avec des cornes|diablotin mauvais
💀|crâne|corps fantastique mort visage
☠️|tête de mort|crâne os
💩|tas de crotte|caca dessin visage
🤡|visage de clown|
👹|ogre|japonais
👺|monstre japonais|
👻|fantôme|créature fantastique monstre visage
👽|alien|créature extraterrestre ovni visage
👾|monstre de l’espace|espace extraterrestre
🤖|robot|androïde automate machine monstre visage
😺|chat qui sourit|sourire visage
😸|chat qui sourit avec des yeux rieurs|sourire visage
😹|chat qui pleure de joie|pleurer rire sourire visage
😻|chat souriant aux yeux en cœurs|amoureux cœur sourire visage
😼|chat avec sourire en coin|ironique narquois visage
😽|chat qui fait un bisou|embrasser visage
🙀|chat fatigué|fatigue inquiet oh surpris visage
😿|chat qui pleure|larme pleurer triste visage
😾|chat qui boude|bouder colère désaccord ennui visage
🙈|singe ne rien voir|aveugle
🙉|singe ne rien entendre|sourd
🙊|singe ne rien dire|muet
💌|lettre d’amour|amour
💘|cœur et flèche|cupidon
💝|cœur avec ruban|saint-valentin
💖|cœur étincelant|
💗|cœur grandissant|
💓|cœur battant|
💞|cœurs qui tournent|
💕|deux cœurs|amour
💟|décoration avec cœur|
❣️|cœur point d’exclamation|exclamation ponctuation
💔|cœur brisé|
❤️‍🔥|cœur enflammé|amour désir feu passion
❤️‍🩹|cœur avec bandages|réconforter réparer soigner
❤️|cœur rouge|
🩷|cœur rose|aimer amour mignon
🧡|cœur orange|
💛|cœur jaune|
💚|cœur vert|
💙|cœur bleu|
🩵|cœur bleu clair|sarcelle cyan
💜|cœur violet|
🤎|cœur marron|brun
🖤|cœur noir|
🩶|cœur gris|ardoise argent
🤍|cœur blanc|
💋|trace de rouge à lèvres|baiser
💯|cent points|
💢|symbole de colère|dessin furieux
💥|explosion|collision
💫|étourdissement|tournis
💦|gouttes de sueur|éclaboussures
💨|décamper|filer
🕳️|trou|
💬|bulle de parole|dialogue
👁️‍🗨️|œil dans une bulle de BD|témoin
🗨️|bulle de parole gauche|dialogue
🗯️|bulle colère droite|
💭|bulle de pensée|
💤|endormi|dormir ronfler

👋+|signe de la main|coucou
🤚+|dos de main levée|
🖐️+|main levée doigts écartés|
✋+|main levée|feuille
🖖+|salut vulcain|main
🫱+|main vers la droite|
🫲+|main vers la gauche|
🫳+|main paume vers le bas|chasser faire partir laisser tomber ouste rejeter
🫴+|main paume vers le haut|appeler de la attirer faire venir offre
🫷+|main qui pousse vers la gauche|arrêter attendre high five pousser refuser
🫸+|main qui pousse vers la droite|arrêter attendre high five pousser refuser
👌+|ok|geste main
🤌+|bout des doigts joints|argumentation geste main parler avec les mains
🤏+|pouce et index rapprochés|petite quantité somme peu un
✌️+|V de la victoire|ciseaux main
🤞+|doigts croisés|main
🫰+|main avec index et pouce croisés|amour argent cher claquer des doigts cœur
🤟+|signe je t’aime|amour main
🤘+|cornes avec les doigts|main
🤙+|signe appel téléphonique avec les doigts|main téléphone
👈+|main avec index pointant à gauche|doigt
👉+|main avec index pointant à droite|doigt
👆+|main avec index pointant vers le haut|doigt
🖕+|doigt d’honneur|main majeur
👇+|main avec index pointant vers le bas|doigt
☝️+|index pointant vers le haut|doigt main
🫵+|index pointant vers l’utilisateur|pointer toi
👍+|pouce vers le haut|main super
👎+|pouce vers le bas|main nul
✊+|poing levé|main pierre
👊+|poing de face|coup main
🤛+|poing à gauche|main
🤜+|poing à droite|main
👏+|applaudissements|bravo mains
🙌+|mains levées|air
🫶+|mains qui forment un cœur|amour
👐+|mains ouvertes|main ouvert
🤲+|paume contre paume doigts vers le haut|mains prière
🤝+|poignée de main|mains présentation rencontre
🙏+|mains en prière|
✍️+|main qui écrit|écrire
💅+|vernis à ongles|maquillage
🤳+|selfie|appareil photo téléphone
💪+|biceps contracté|corps muscle
🦾|bras mécanique|accessibilité robot prothèse
🦿|jambe mécanique|accessibilité robot prothèse
🦵+|jambe|coup de pied membre
🦶+|pied|coup de pas lourd
👂+|oreille|corps
🦻+|oreille appareillée|accessibilité malentendant prothèse auditive
👃+|nez|corps
🧠|cerveau|intelligent
🫀|cœur|battements cardiologie organe pouls pulsation
🫁|poumons|expiration inspiration organe respiration souffle
🦷|dent|dentiste
🦴|os|squelette
👀|yeux|corps œil visage
👁️|œil|corps
👅|langue|corps
👄|bouche|corps lèvres
🫦|lèvres qui se mordent|anxieux flirt inquiet mal à l’aise nerveux
👶+|bébé|
🧒+|enfant|genre neutre jeune
👦+|garçon|jeune
👧+|fille|jeune vierge zodiaque
🧑+|adulte|genre neutre
👱+|personne blonde|blond cheveux
👨+|homme|
🧔+|personne barbue|barbe
🧔‍♂️+|homme barbu|barbe
🧔‍♀️+|femme barbue|barbe
👨‍🦰+|homme : cheveux roux|
👨‍🦱+|homme : cheveux bouclés|
👨‍🦳+|homme : cheveux blancs|
👨‍🦲+|homme : chauve|
👩+|femme|
👩‍🦰+|femme : cheveux roux|
🧑‍🦰+|adulte : cheveux roux|genre neutre
👩‍🦱+|femme : cheveux bouclés|
🧑‍🦱+|adulte : cheveux bouclés|genre neutre
👩‍🦳+|femme : cheveux blancs|
🧑‍🦳+|adulte : cheveux blancs|genre neutre
👩‍🦲+|femme : chauve|
🧑‍🦲+|adulte : chauve|genre neutre
👱‍♀️+|femme blonde|cheveux
👱‍♂️+|homme blond|cheveux
🧓+|personne âgée|adulte âgé genre neutre
👴+|homme âgé|
👵+|femme âgée|
🙍+|personne fronçant les sourcils|froncer
🙍‍♂️+|homme fronçant les sourcils|froncement geste
🙍‍♀️+|femme fronçant les sourcils|froncement geste
🙎+|personne qui boude|bouder geste moue
🙎‍♂️+|homme qui boude|geste
🙎‍♀️+|femme qui boude|geste
🙅+|personne faisant un geste d’interdiction|interdit main
🙅‍♂️+|homme faisant un geste d’interdiction|interdit main
🙅‍♀️+|femme faisant un geste d’interdiction|interdit main
🙆+|personne faisant un geste d’acceptation|main ok
🙆‍♂️+|homme faisant un geste d’acceptation|d’accord main ok
🙆‍♀️+|femme faisant un geste d’acceptation|d’accord main ok
💁+|personne paume vers le haut|aide information main
💁‍♂️+|homme paume vers le haut|
💁‍♀️+|femme paume vers le haut|
🙋+|personne qui lève la main|content geste levée
🙋‍♂️+|homme qui lève la main|geste levée
🙋‍♀️+|femme qui lève la main|geste levée
🧏+|personne sourde|accessibilité entendre malentendant oreille sourd
🧏‍♂️+|homme sourd|accessibilité entendre malentendant oreille
🧏‍♀️+|femme sourde|accessibilité entendre malentendant oreille sourd
🙇+|personne qui s’incline|désolé geste incliné
🙇‍♂️+|homme qui s’incline|désolé geste incliné
🙇‍♀️+|femme qui s’incline|désolée geste inclinée
🤦+|personne avec la paume sur le visage|exaspération incrédulité de main
🤦‍♂️+|homme avec la paume sur le visage|exaspération incrédulité
🤦‍♀️+|femme avec la paume sur le visage|exaspération incrédulité
🤷+|personne qui hausse les épaules|doute haussement d’épaules ignorance indifférence
🤷‍♂️+|homme qui hausse les épaules|haussement ignorance indifférence
🤷‍♀️+|femme qui hausse les épaules|haussement ignorance indifférence
🧑‍⚕️+|professionnel de la santé (tous genres)|docteur infirmier médecin thérapeute
👨‍⚕️+|professionnel de la santé|docteur homme infirmier
👩‍⚕️+|professionnelle de la santé|docteur femme infirmière
🧑‍🎓+|étudiant (tous genres)|diplôme étudiante
👨‍🎓+|étudiant|diplômé homme
👩‍🎓+|étudiante|diplômée femme
🧑‍🏫+|personnel enseignant|enseignante formateur formatrice professeur
👨‍🏫+|enseignant|homme instituteur instructeur professeur
👩‍🏫+|enseignante|femme institutrice instructrice professeure
🧑‍⚖️+|juge|balance
👨‍⚖️+|juge homme|balance justice
👩‍⚖️+|juge femme|balance
🧑‍🌾+|fermier (tous genres)|fermière jardinier jardinière
👨‍🌾+|fermier|agriculteur homme jardinier
👩‍🌾+|fermière|agricultrice femme jardinière
🧑‍🍳+|cuisinier (tous genres)|chef cuisinière
👨‍🍳+|cuisinier|chef homme
👩‍🍳+|cuisinière|chef femme
🧑‍🔧+|mécanicien (tous genres)|artisan électricien électricienne mécanicienne plombier
👨‍🔧+|mécanicien|électricien homme mécanique plombier
👩‍🔧+|mécanicienne|électricienne femme mécanique plombier
🧑‍🏭+|ouvrier (tous genres)|assemblage industrie ouvrière usine
👨‍🏭+|ouvrier|assemblage industrie usine
👩‍🏭+|ouvrière|assemblage industrie usine
🧑‍💼+|employé de bureau (tous genres)|affaires architecte employée
👨‍💼+|employé de bureau|affaires architecte homme
👩‍💼+|employée de bureau|affaires architecte femme
🧑‍🔬+|scientifique|chimiste
👨‍🔬+|scientifique homme|chimiste
👩‍🔬+|scientifique femme|chimiste
🧑‍💻+|informaticien (tous genres)|développeur développeuse informaticienne logiciels technologie
👨‍💻+|informaticien|développeur homme logiciels technologie
👩‍💻+|informaticienne|développeuse femme logiciels technologie
🧑‍🎤+|chanteur (tous genres)|artiste chanteuse rock star
👨‍🎤+|chanteur|artiste rock star
👩‍🎤+|chanteuse|artiste rock star
🧑‍🎨+|artiste|palette
👨‍🎨+|artiste homme|palette
👩‍🎨+|artiste femme|palette
🧑‍✈️+|pilote|avion
👨‍✈️+|pilote homme|avion
👩‍✈️+|pilote femme|avion
🧑‍🚀+|astronaute|fusée
👨‍🚀+|astronaute homme|espace fusée
👩‍🚀+|astronaute femme|espace fusée
🧑‍🚒+|pompier|camion de pompiers
👨‍🚒+|pompier homme|camion de pompiers
👩‍🚒+|pompier femme|camion de pompiers
👮+|officier de police|flic
👮‍♂️+|policier|flic homme officier police
👮‍♀️+|policière|femme flic officier police
🕵️+|détective|enquêteur espion
🕵️‍♂️+|détective homme|enquêteur espion
🕵️‍♀️+|détective femme|enquêteuse espionne
💂+|garde|
💂‍♂️+|garde homme|
💂‍♀️+|garde femme|
🥷+|ninja|furtif guerrier masqué
👷+|personnel du bâtiment|casque ouvrier
👷‍♂️+|ouvrier du bâtiment|homme
👷‍♀️+|ouvrière du bâtiment|femme
🫅+|personne avec une couronne|monarque noble royal royauté
🤴+|prince|
👸+|princesse|fantastique
👳+|personne en turban|
👳‍♂️+|homme en turban|
👳‍♀️+|femme en turban|
👲+|homme avec casquette chinoise|mao chapeau
🧕+|femme avec foulard|hijab mantilla tichel
🤵+|personne en smoking|marié mariée
🤵‍♂️+|homme en smoking|
🤵‍♀️+|femme en smoking|
👰+|personne mariée avec voile|mariage
👰‍♂️+|homme avec voile|
👰‍♀️+|femme avec voile|
🤰+|femme enceinte|
🫃+|homme enceint|enceinte grossesse ventre
🫄+|personne enceinte|grossesse ventre
🤱+|allaitement|bébé sein soins
👩‍🍼+|femme allaitant un bébé|allaitement biberon
👨‍🍼+|homme allaitant un bébé|allaitement biberon
🧑‍🍼+|personne allaitant un bébé|allaitement biberon
👼+|bébé ange|fantastique visage
🎅+|père Noël|
🤶+|mère Noël|
🧑‍🎄+|santa|noël
🦸+|super-héros|bien heroïne héros super-pouvoir
🦸‍♂️+|super-héros homme|bien héros super-pouvoir
🦸‍♀️+|super-héroïne|bien femme héroïne héros super-pouvoir
🦹+|super-vilain|criminel mal méchant super-pouvoir
🦹‍♂️+|super-vilain homme|criminel mal méchant super-pouvoir
🦹‍♀️+|super-vilain femme|criminelle mal méchante super-pouvoir
🧙+|mage|ensorceleur magicien sorcier sorcière
🧙‍♂️+|mage homme|magicien sorcier
🧙‍♀️+|mage femme|ensorceleuse sorcière
🧚+|personnage féérique|obéron puck titania
🧚‍♂️+|féetaud|obéron puck
🧚‍♀️+|fée|titania
🧛+|vampire|dracula mort-vivant
🧛‍♂️+|vampire homme|dracula mort-vivant
🧛‍♀️+|vampire femme|morte-vivante
🧜+|créature aquatique|sirène triton
🧜‍♂️+|triton|
🧜‍♀️+|sirène|
🧝+|elfe|magique
🧝‍♂️+|elfe homme|magique
🧝‍♀️+|elfe femme|magique
🧞|génie|djinn
🧞‍♂️|génie homme|djinn
🧞‍♀️|génie femme|djinn
🧟|zombie|mort-vivant
🧟‍♂️|zombie homme|mort-vivant
🧟‍♀️|zombie femme|morte-vivante
🧌|troll|conte de fées légende monstre mythe
💆+|personne qui se fait masser|massage salon visage
💆‍♂️+|homme qui se fait masser|massage visage
💆‍♀️+|femme qui se fait masser|massage visage
💇+|personne qui se fait couper les cheveux|barbier beauté coiffure salon
💇‍♂️+|homme qui se fait couper les cheveux|coiffure
💇‍♀️+|femme qui se fait couper les cheveux|coiffure
🚶+|personne qui marche|piéton
🚶‍♂️+|homme qui marche|piéton
🚶‍♀️+|femme qui marche|piétonne
🚶‍➡️+|personne qui marche vers la droite|piéton
🚶‍♀️‍➡️+|femme qui marche vers la droite|piétonne
🚶‍♂️‍➡️+|homme qui marche vers la droite|piéton
🧍+|personne debout|
🧍‍♂️+|homme debout|
🧍‍♀️+|femme debout|
🧎+|personne à genoux|
🧎‍♂️+|homme à genoux|
🧎‍♀️+|femme à genoux|
🧎‍➡️+|personne à genoux vers la droite|
🧎‍♀️‍➡️+|femme à genoux vers la droite|
🧎‍♂️‍➡️+|homme à genoux vers la droite|
🧑‍🦯+|personne avec une canne blanche|accessibilité aveugle
🧑‍🦯‍➡️+|personne avec une canne blanche vers la droite|accessibilité aveugle
👨‍🦯+|homme avec canne blanche|accessibilité aveugle déficient visuel malvoyant
👨‍🦯‍➡️+|homme avec canne blanche vers la droite|accessibilité aveugle déficient visuel malvoyant
👩‍🦯+|femme avec canne blanche|accessibilité aveugle déficiente visuelle malvoyante
👩‍🦯‍➡️+|femme avec canne blanche vers la droite|accessibilité aveugle déficiente visuelle malvoyante
🧑‍🦼+|personne en fauteuil motorisé|accessibilité roulant
🧑‍🦼‍➡️+|personne en fauteuil motorisé vers la droite|accessibilité roulant
👨‍🦼+|homme en fauteuil motorisé|accessibilité roulant
👨‍🦼‍➡️+|homme en fauteuil motorisé vers la droite|accessibilité roulant
👩‍🦼+|femme en fauteuil motorisé|accessibilité roulant
👩‍🦼‍➡️+|femme en fauteuil motorisé vers la droite|accessibilité roulant
🧑‍🦽+|personne en fauteuil roulant manuel|accessibilité
🧑‍🦽‍➡️+|personne en fauteuil roulant manuel vers la droite|accessibilité
👨‍🦽+|homme en fauteuil roulant manuel|accessibilité
👨‍🦽‍➡️+|homme en fauteuil roulant manuel vers la droite|accessibilité
👩‍🦽+|femme en fauteuil roulant manuel|accessibilité
👩‍🦽‍➡️+|femme en fauteuil roulant manuel vers la droite|accessibilité
🏃+|personne qui court|coureur course à pied jogging marathon
🏃‍♂️+|homme qui court|course à pied jogging marathon
🏃‍♀️+|femme qui court|course à pied jogging marathon
🏃‍➡️+|personne qui court vers la droite|coureur course à pied jogging marathon
🏃‍♀️‍➡️+|femme qui court vers la droite|course à pied jogging marathon
🏃‍♂️‍➡️+|homme qui court vers la droite|course à pied jogging marathon
💃+|danseuse|danse femme
🕺+|danseur|danse homme
🕴️+|homme d’affaires en lévitation|affaires
👯+|personnes avec des oreilles de lapin|danseuse femme fille
👯‍♂️+|hommes avec des oreilles de lapin|danseur fête homme
👯‍♀️+|femmes avec des oreilles de lapin|danseuse femme fête
🧖+|personne au hammam|sauna
🧖‍♂️+|homme au hammam|sauna
🧖‍♀️+|femme au hammam|sauna
🧗+|personne qui grimpe|alpiniste grimpeur
🧗‍♂️+|homme qui grimpe|alpiniste grimpeur
🧗‍♀️+|femme qui grimpe|alpiniste grimpeuse
🤺|escrimeur|épée escrime personne sport
🏇+|course hippique|cheval jockey sport
⛷️|skieur|neige sport
🏂+|snowboardeur|neige sport
🏌️+|joueur de golf|balle
🏌️‍♂️+|golfeur|golf homme
🏌️‍♀️+|golfeuse|femme golf
🏄+|personne faisant du surf|sport
🏄‍♂️+|surfeur|homme surf
🏄‍♀️+|surfeuse|femme surf
🚣+|personne ramant dans une barque|bateau
🚣‍♂️+|rameur dans une barque|bateau homme
🚣‍♀️+|rameuse dans une barque|bateau femme
🏊+|personne nageant|sport
🏊‍♂️+|nageur|homme nage
🏊‍♀️+|nageuse|femme nage
⛹️+|personne avec ballon|sport
⛹️‍♂️+|homme avec ballon|
⛹️‍♀️+|femme avec ballon|
🏋️+|haltérophile|sport
🏋️‍♂️+|homme haltérophile|
🏋️‍♀️+|femme haltérophile|
🚴+|cycliste|vélo
🚴‍♂️+|cycliste homme|cyclisme vélo
🚴‍♀️+|cycliste femme|cyclisme vélo
🚵+|personne en VTT|montagne vélo
🚵‍♂️+|homme en VTT|cycliste vélo
🚵‍♀️+|femme en VTT|cycliste vélo
🤸+|personne faisant la roue|gymnastique sport
🤸‍♂️+|homme faisant la roue|gymnastique
🤸‍♀️+|femme faisant la roue|gymnastique
🤼+|personnes faisant de la lutte|lutteur sport
🤼‍♂️+|lutteurs|hommes lutte personne sport
🤼‍♀️+|lutteuses|femmes lutte sport
🤽+|personne jouant au water-polo|sport
🤽‍♂️+|joueur de water-polo|homme sport
🤽‍♀️+|joueuse de water-polo|femme sport
🤾+|personne jouant au handball|sport
🤾‍♂️+|handballeur|handball homme sport
🤾‍♀️+|handballeuse|femme handball sport
🤹+|personne qui jongle|jongler jongleur multitâche
🤹‍♂️+|jongleur|homme jonglage multitâche
🤹‍♀️+|jongleuse|femme jonglage multitâche
🧘+|personne dans la posture du lotus|méditation position yoga
🧘‍♂️+|homme dans la posture du lotus|méditation position yoga
🧘‍♀️+|femme dans la posture du lotus|méditation position yoga
🛀+|personne prenant un bain|baignoire
🛌+|personne au lit|
🧑‍🤝‍🧑|deux personnes se tenant la main|couple personne poignée de tenir
👭+|deux femmes se tenant la main|couple jumelles dans
👫+|femme et homme se tenant la main|couple dans
👬+|deux hommes se tenant la main|couple gémeaux jumeaux dans zodiaque
💏+|bisou|baiser couple
👩‍❤️‍💋‍👨|bisou : femme et homme|baiser couple
👨‍❤️‍💋‍👨|bisou : homme et homme|baiser couple
👩‍❤️‍💋‍👩|bisou : femme et femme|baiser couple
💑+|couple avec cœur|amour
👩‍❤️‍👨|couple avec cœur : femme et homme|amour
👨‍❤️‍👨|couple avec cœur : homme et homme|amour
👩‍❤️‍👩|couple avec cœur : femme et femme|amour
👨‍👩‍👦|famille : homme, femme et garçon|enfant homme mère père
👨‍👩‍👧|famille : homme, femme et fille|enfant homme mère père
👨‍👩‍👧‍👦|famille : homme, femme, fille et garçon|enfant femme homme mère père
👨‍👩‍👦‍👦|famille : homme, femme, garçon et garçon|enfant femme homme mère père
👨‍👩‍👧‍👧|famille : homme, femme, fille et fille|enfant femme homme mère père
👨‍👨‍👦|famille : homme, homme et garçon|enfant mère père
👨‍👨‍👧|famille : homme, homme et fille|enfant mère père
👨‍👨‍👧‍👦|famille : homme, homme, fille et garçon|enfant homme mère père
👨‍👨‍👦‍👦|famille : homme, homme, garçon et garçon|enfant homme mère père
👨‍👨‍👧‍👧|famille : homme, homme, fille et fille|enfant homme mère père
👩‍👩‍👦|famille : femme, femme et garçon|enfant mère père
👩‍👩‍👧|famille : femme, femme et fille|enfant mère père
👩‍👩‍👧‍👦|famille : femme, femme, fille et garçon|enfant femme mère père
👩‍👩‍👦‍👦|famille : femme, femme, garçon et garçon|enfant femme mère père
👩‍👩‍👧‍👧|famille : femme, femme, fille et fille|enfant femme mère père
👨‍👦|famille : homme et garçon|enfant mère père
👨‍👦‍👦|famille : homme, garçon et garçon|enfant homme mère père
👨‍👧|famille : homme et fille|enfant mère père
👨‍👧‍👦|famille : homme, fille et garçon|enfant homme mère père
👨‍👧‍👧|famille : homme, fille et fille|enfant homme mère père
👩‍👦|famille : femme et garçon|enfant mère père
👩‍👦‍👦|famille : femme, garçon et garçon|enfant femme mère père
👩‍👧|famille : femme et fille|enfant mère père
👩‍👧‍👦|famille : femme, fille et garçon|enfant femme mère père
👩‍👧‍👧|famille : femme, fille et fille|enfant femme mère père
🗣️|tête qui parle|parler silhouette
👤|silhouette de buste|
👥|silhouettes de bustes|
🫂|étreinte|au revoir bonjour câlin gratitude
👪|famille|enfant mère père
🧑‍🧑‍🧒|famille : adulte, adulte, enfant|adulte
🧑‍🧑‍🧒‍🧒|famille : adulte, adulte, enfant, enfant|adulte
🧑‍🧒|famille : adulte, enfant|adulte monoparentale
🧑‍🧒‍🧒|famille : adulte, enfant, enfant|adulte monoparentale
👣|traces de pas|pied

🐵|tête de singe|animal
🐒|singe|animal
🦍|gorille|animal
🦧|orang-outan|animal primate singe
🐶|tête de chien|animal
🐕|chien|animal
🦮|chien guide|accessibilité animal aveugle non-voyant
🐕‍🦺|chien d’assistance|accessibilité aide animal assistance
🐩|caniche|animal chien
🐺|loup|animal tête
🦊|renard|animal tête
🦝|raton laveur|animal curieux sournois
🐱|tête de chat|animal
🐈|chat|animal
🐈‍⬛|chat noir|malchanceux
🦁|tête de lion|animal zodiaque
🐯|tête de tigre|animal
🐅|tigre|animal
🐆|léopard|animal
🐴|tête de cheval|animal
🫎|élan|animal bois cervidé mammifère orignal ramure
🫏|âne|animal bourricot mammifère mule têtu
🐎|cheval|animal
🦄|licorne|animal tête
🦓|zèbre|animal rayure zébrure
🦌|cerf|animal
🦬|bison|buffle cornes herbivore troupeau
🐮|tête de vache|animal
🐂|bœuf|animal
🐃|buffle|animal
🐄|vache|animal
🐷|tête de cochon|animal
🐖|cochon|animal
🐗|sanglier|animal
🐽|groin|animal cochon
🐏|bélier|animal
🐑|mouton|animal
🐐|chèvre|animal
🐪|dromadaire|animal
🐫|chameau|animal
🦙|lama|alpaga guanaco laine vigogne
🦒|girafe|animal taches
🐘|éléphant|animal
🦣|mammouth|défenses extinction grand laineux
🦏|rhinocéros|animal
🦛|hippopotame|animal
🐭|tête de souris|animal
🐁|souris|animal
🐀|rat|animal
🐹|hamster|animal tête
🐰|tête de lapin|animal
🐇|lapin|animal
🐿️|écureuil|animal
🦫|castor|barrage
🦔|hérisson|animal épineux
🦇|chauve-souris|animal vampire
🐻|ours|animal tête
🐻‍❄️|ours polaire|arctique blanc
🐨|koala|animal
🐼|panda|animal tête
🦥|paresseux|aï animal endormi lent
🦦|loutre|animal joueur pêcheur
🦨|mouffette|animal odeur puer putois
🦘|kangourou|joey marsupial saut
🦡|blaireau|animal ratel
🐾|empreintes d’animaux|pattes
🦃|dindon|animal oiseau
🐔|poule|animal oiseau
🐓|coq|animal oiseau
🐣|poussin qui éclôt|animal oiseau
🐤|poussin|animal oiseau
🐥|poussin de face|animal oiseau
🐦|oiseau|animal
🐧|pingouin|animal oiseau
🕊️|colombe|animal oiseau
🦅|aigle|animal oiseau rapace
🦆|canard|animal oiseau
🦢|cygne|animal jeune oiseau vilain petit canard
🦉|chouette|animal oiseau
🦤|dodo|extinction grand maurice
🪶|plume|léger oiseau plumage voler
🦩|flamant|animal oiseau rose tropical
🦚|paon|animal fier oiseau paonne prétentieux
🦜|perroquet|animal oiseau parle pirate
🪽|aile|angélique aviation mythologie oiseau voler
🐦‍⬛|oiseau noir|corbeau corneille merle
🪿|oie|bête cacarder oiseau volaille
🐦‍🔥|phénix|cendres mythologie renaissance renaître
🐸|grenouille|animal tête
🐊|crocodile|animal reptile
🐢|tortue|animal reptile
🦎|lézard|animal reptile
🐍|serpent|animal reptile
🐲|tête de dragon|animal
🐉|dragon|animal
🦕|sauropode|animal brachiosaure brontosaure diplodocus
🦖|T-Rex|tyrannosaure tyrannosaurus rex
🐳|baleine soufflant par son évent|animal
🐋|baleine|animal
🐬|dauphin|animal
🦭|phoque|lion de mer otarie
🐟|poisson|animal poissons zodiaque
🐠|poisson tropical|animal
🐡|poisson-lune|animal poisson
🦈|requin|animal poisson
🐙|pieuvre|animal mollusque
🐚|coquille en spirale|
🪸|corail|océan récif
🪼|méduse|aïe brûlure invertébré marin mou piqûre
🦀|crabe|animal
🦞|homard|bisque fruits de mer pinces
🦐|crevette|crustacé
🦑|calamar|mollusque
🦪|huître|coquille mollusque perle
🐌|escargot|animal
🦋|papillon|insecte mignon
🐛|chenille|animal insecte
🐜|fourmi|animal insecte
🐝|abeille|animal insecte
🪲|scarabée|insecte
🐞|coccinelle|animal insecte
🦗|criquet|animal insecte sauterelle
🪳|cafard|blatte insecte nuisible
🕷️|araignée|animal insecte
🕸️|toile d’araignée|araignée
🦂|scorpion|animal
🦟|moustique|fièvre insecte maladie malaria virus
🪰|mouche|asticot maladie nuisible putréfaction
🪱|lombric|annélide parasite ver de terre
🦠|microbe|amibe bactérie virus
💐|bouquet|fleur plante
🌸|fleur de cerisier|
💮|fleur blanche|
🪷|lotus|bouddhisme fleur hindouisme pureté
🏵️|rosette|plante
🌹|rose|fleur
🥀|fleur fanée|
🌺|hibiscus|fleur
🌻|tournesol|fleur
🌼|bourgeon|fleur
🌷|tulipe|fleur
🪻|jacinthe|fleur lavande lupin muflier
🌱|jeune pousse|plant plantule
🪴|plante en pot|décoration ennuyeux intérieur pousser prendre soin
🌲|conifère|arbre
🌳|arbre à feuilles caduques|feuillu
🌴|palmier|arbre
🌵|cactus|plante
🌾|plant de riz|
🌿|feuille|plante
☘️|trèfle|plante
🍀|trèfle à quatre feuilles|chance
🍁|feuille d’érable|
🍂|feuille morte|
🍃|feuille virevoltante|souffle vent
🪹|nid vide|faire son
🪺|nid avec œufs|faire son
🍄|champignon|plante

🍇|raisin|fruit
🍈|melon|fruit
🍉|pastèque|fruit
🍊|mandarine|fruit orange
🍋|citron|fruit
🍋‍🟩|citron vert|agrume fruit lime tropical
🍌|banane|fruit
🍍|ananas|fruit
🥭|mangue|fruit tropical
🍎|pomme rouge|fruit
🍏|pomme verte|fruit
🍐|poire|fruit
🍑|pêche|fruit
🍒|cerises|fruit
🍓|fraise|fruit
🫐|myrtilles|baies bleu bleuets violet
🥝|kiwi|fruit
🍅|tomate|légume plante
🫒|olive|aliment apéro nourriture
🥥|noix de coco|fruit palmier piña colada
🥑|avocat|fruit
🍆|aubergine|légume
🥔|pomme de terre|légume patate
🥕|carotte|légume
🌽|épi de maïs|
🌶️|piment rouge|
🫑|poivron|légume piment
🥒|concombre|légume
🥬|légume à feuilles vertes|chou chinois frisé pommé laitue
🥦|brocoli|chou sauvage légume
🧄|ail|assaisonnement condiment légume
🧅|oignon|assaisonnement condiment légume
🥜|cacahuètes|arachide cacahuète noisette
🫘|haricots|légume nourriture rognon
🌰|châtaigne|plante
🫚|racine de gingembre|bière épice
🫛|cosse de petits pois|edamame fève haricot légume légumineuse
🍄‍🟫|champignon marron|fongus nature nourriture
🍞|pain|miche
🥐|croissant|pain viennoiserie
🥖|baguette|pain
🫓|galette|arepa lavash naan pita
🥨|bretzel|torsade
🥯|bagel|boulangerie petit-déjeuner schmear
🥞|pancakes|crêpe pancake
🧇|gaufre|gourmandise moule pâtisserie petit-déjeuner
🧀|part de fromage|
🍖|viande sur un os|
🍗|cuisse de poulet|
🥩|morceau de viande|côtelette d’agneau porc steak
🥓|lard|bacon viande
🍔|hamburger|burger
🍟|frites|potatœs
🍕|pizza|fromage part
🌭|hot dog|saucisse de francfort
🥪|sandwich|pain
🌮|taco|mexicain
🌯|burrito|mexicain
🫔|tamal|mexicain papillote
🥙|kebab|falafel
🧆|falafels|boulettes pois chiches seitan soja viande
🥚|œuf|
🍳|œuf au plat|friture poêle
🥘|plat mitonné|casserole paella poêle
🍲|marmite|ragoût
🫕|fondue|bourguignonne chocolat fromage poêlon savoyarde suisse
🥣|bol avec cuillère|céréales congee déjeuner
🥗|salade verte|
🍿|pop-corn|
🧈|beurre|gras produit laitier
🧂|sel|condiment salière
🥫|aliments en conserve|
🍱|boîte déjeuner|
🍘|galette de riz|cracker
🍙|boulette de riz|japonais onigiri plat
🍚|bol de riz|
🍛|riz au curry|
🍜|bol fumant|nouilles ramen vapeur
🍝|spaghetti|pâtes
🍠|patate douce|
🍢|brochette de poisson|
🍣|sushi|japonais poisson
🍤|beignet de crevette|
🍥|croquette de poisson|
🥮|gâteau de lune|automne festival yuèbǐng
🍡|brochette de bonbons|
🥟|boulette de pâte|empanada gyōza jiaozi pierogi potsticker
🥠|biscuit chinois|prophétie
🥡|boîte à emporter|carton chinois nourriture
🍦|glace italienne|
🍧|granité|glace
🍨|glace|crème dessert sucré
🍩|doughnut|dessert sucré
🍪|cookie|dessert sucré
🎂|gâteau d’anniversaire|anniversaire
🍰|gâteau sablé|dessert pâtisserie sucré
🧁|cupcake|pâtisserie sucrerie
🥧|tarte|décoration garniture gâteau pâtisserie
🍫|barre chocolatée|chocolat dessert sucré
🍬|bonbon|dessert sucré
🍭|sucette|dessert sucré sucrerie
🍮|crème renversée|dessert pudding sucré
🍯|pot de miel|sucré
🍼|biberon|bébé boisson lait
🥛|verre de lait|boisson
☕|boisson chaude|
🫖|théière|boisson thé
🍵|tasse|thé
🍶|saké|bouteille
🍾|bouteille de champagne|boisson bouchon pop
🍷|verre de vin|
🍸|cocktail|verre
🍹|cocktail tropical|verre
🍺|chope|bière
🍻|chopes de bière|trinquer
🥂|trinquer|célébrer fêter verre
🥃|verre tumbler|liqueur whisky
🫗|verser un liquide|boisson renverser verre vider
🥤|gobelet avec paille|jus de fruits soda
🧋|thé aux perles|bulle lait perle
🧃|briquette de jus|carton fruits
🧉|maté|boisson
🧊|glaçon|froid glace iceberg
🥢|baguettes|hashi
🍽️|fourchette et couteau avec assiette|couverts cuisine
🍴|fourchette et couteau|restaurant
🥄|cuillère|couvert
🔪|couteau de cuisine|arme outil
🫙|bocal|condiments conserver récipient sauce vide
🏺|amphore|cuisine vase

🌍|globe tourné sur l’Afrique et l’Europe|afrique europe
🌎|globe tourné sur les Amériques|amérique
🌏|globe tourné sur l’Asie et l’Australie|asie australie
🌐|globe avec méridiens|terrestre
🗺️|carte du monde|
🗾|carte du Japon|
🧭|boussole|magnétique navigation orientation
🏔️|montagne enneigée|
⛰️|montagne|
🌋|volcan|éruption
🗻|mont Fuji|montagne
🏕️|camping|
🏖️|plage avec parasol|
🏜️|désert|
🏝️|île déserte|
🏞️|parc national|nature
🏟️|stade|
🏛️|monument classique|
🏗️|construction d’un bâtiment|
🧱|brique|argile briques mortier mur
🪨|rocher|lourd pierre roc solide
🪵|bois|bûche rondins tronc
🛖|hutte|case maison yourte
🏘️|maisons|bâtiments
🏚️|maison abandonnée|
🏠|maison|bâtiment pavillon
🏡|maison avec jardin|
🏢|immeuble de bureaux|
🏣|bureau de poste japonais|bâtiment japon
🏤|bureau de poste|
🏥|hôpital|bâtiment
🏦|banque|bâtiment
🏨|hôtel|bâtiment
🏩|love hotel|bâtiment
🏪|supérette|épicerie magasin
🏫|école|bâtiment
🏬|grand magasin|
🏭|usine|bâtiment
🏯|château japonais|bâtiment
🏰|château|bâtiment européen
💒|mariage|amour chapelle église
🗼|tour de Tokyo|
🗽|statue de la Liberté|
⛪|église|bâtiment chrétien croix religion
🕌|mosquée|islam musulman religion
🛕|temple hindou|religion stūpa
🕍|synagogue|juif juive religion temple
⛩️|sanctuaire shinto|
🕋|kaaba|islam musulman religion
⛲|fontaine|
⛺|tente|camping
🌁|brume|brouillard
🌃|nuit étoilée|étoiles
🏙️|ville|bâtiment
🌄|soleil levant derrière les montagnes|
🌅|soleil levant|
🌆|ville au crépuscule|coucher de soleil immeubles soir
🌇|coucher de soleil|
🌉|pont de nuit|
♨️|sources chaudes|source
🎠|cheval de manège|
🛝|toboggan|aire de jeu jouer
🎡|grande roue|
🎢|montagnes russes|
💈|enseigne de barbier|coiffure
🎪|chapiteau|cirque
🚂|locomotive|train
🚃|wagon|chemin de fer train voiture
🚄|TGV|train
🚅|train à grande vitesse|
🚆|train|chemin de fer
🚇|métro|
🚈|métro léger|
🚉|gare|train
🚊|tramway|tram transport trolley trolleybus
🚝|monorail|véhicule
🚞|train de montagne|
🚋|wagon de tramway|tram trolleybus voiture
🚌|bus|véhicule
🚍|bus de face|
🚎|trolleybus|bus trolley
🚐|minibus|bus
🚑|ambulance|véhicule
🚒|camion de pompier|
🚓|voiture de police|
🚔|voiture de police de face|
🚕|taxi|véhicule
🚖|taxi de face|
🚗|voiture|automobile
🚘|voiture de face|automobile
🚙|véhicule utilitaire sport|loisirs voiture
🛻|pick-up|pickup véhicule
🚚|camion de livraison|
🚛|semi-remorque|camion poids lourd semi
🚜|tracteur|véhicule
🏎️|voiture de course|
🏍️|moto|course
🛵|scooter|
🦽|fauteuil roulant manuel|accessibilité
🦼|fauteuil motorisé|accessibilité roulant
🛺|tuk tuk|rickshaw taxi tricycle
🚲|vélo|
🛴|trottinette|
🛹|planche à roulettes|glisse longboard skate skateboard
🛼|patin à roulettes|derby roller roulette
🚏|arrêt de bus|
🛣️|autoroute|route
🛤️|voie ferrée|train
🛢️|baril de pétrole|
⛽|pompe à essence|station
🛞|roue|cercle pneu tourner
🚨|gyrophare|lumière police voiture
🚥|feu tricolore horizontal|
🚦|feu tricolore vertical|
🛑|stop|signe
🚧|travaux|barrière
⚓|ancre|bateau outil
🛟|bouée de sauvetage|flotter sauver sauveteur secours sécurité
⛵|voilier|bateau mer yacht
🛶|canoë|bateau
🚤|hors-bord|bateau
🛳️|paquebot|bateau
⛴️|ferry|bateau
🛥️|bateau à moteur|
🚢|navire|bateau
✈️|avion|véhicule
🛩️|petit avion|
🛫|avion au décollage|
🛬|avion à l’atterrissage|
🪂|parachute|ascensionnel parapente
💺|siège|fauteuil
🚁|hélicoptère|véhicule
🚟|train suspendu|
🚠|téléphérique|montagne télécabine
🚡|tramway aérien|télécabine
🛰️|satellite|espace
🚀|fusée|espace
🛸|soucoupe volante|ovni
🛎️|cloche de comptoir|hôtel
🧳|bagage|valise voyage
⌛|sablier|minuteur sable
⏳|sablier avec sable qui coule|
⌚|montre|heure
⏰|réveil|alarme heure
⏱️|chronomètre|heure
⏲️|horloge|heure minuteur
🕰️|pendule|horloge
🕛|midi/minuit|0 h 12
🕧|midi/minuit et demie|00 h 30 12
🕐|une heure|1 h 13
🕜|une heure et demie|1 h 30 13
🕑|deux heures|14 h 2
🕝|deux heures et demie|14 h 30 2
🕒|trois heures|15 h 3
🕞|trois heures et demie|15 h 30 3
🕓|quatre heures|16 h 4
🕟|quatre heures et demie|16 h 30 4
🕔|cinq heures|17 h 5
🕠|cinq heures et demie|17 h 30 5
🕕|six heures|18 h 6
🕡|six heures et demie|18 h 30 6
🕖|sept heures|19 h 7
🕢|sept heures et demie|19 h 30 7
🕗|huit heures|20 h 8
🕣|huit heures et demie|20 h 30 8
🕘|neuf heures|21 h 9
🕤|neuf heures et demie|21 h 30 9
🕙|dix heures|10 h 22
🕥|dix heures et demie|10 h 30 22
🕚|onze heures|11 h 23
🕦|onze heures et demie|11 h 30 23
🌑|nouvelle lune|
🌒|lune croissante|
🌓|premier quartier de lune|
🌔|lune gibbeuse croissante|
🌕|pleine lune|
🌖|lune gibbeuse décroissante|
🌗|dernier quartier de lune|
🌘|lune décroissante|
🌙|croissant de lune|
🌚|nouvelle lune avec visage|
🌛|premier quartier de lune avec visage|
🌜|dernier quartier de lune avec visage|
🌡️|thermomètre|météo
☀️|soleil|brillant météo rayons
🌝|pleine lune avec visage|
🌞|soleil avec visage|
🪐|planète à anneaux|saturne saturnien
⭐|étoile|
🌟|étoile brillante|
🌠|étoile filante|
🌌|voie lactée|espace
☁️|nuage|météo
⛅|soleil derrière les nuages|nuageux
⛈️|nuage avec éclair et pluie|météo orage
🌤️|soleil derrière un petit nuage|
🌥️|soleil derrière un gros nuage|
🌦️|soleil derrière un nuage de pluie|
🌧️|nuage avec pluie|averse mauvais temps météo
🌨️|nuage avec neige|flocons hiver météo
🌩️|nuage avec éclair|
🌪️|tornade|météo nuage tourbillon
🌫️|brouillard|météo nuage
🌬️|vent avec visage|météo souffle
🌀|cyclone|tourbillon
🌈|arc-en-ciel|météo pluie
🌂|parapluie fermé|pluie
☂️|parapluie ouvert|pluie
☔|parapluie avec gouttes de pluie|météo
⛱️|parasol sur le sol|plage soleil
⚡|haute tension|courant danger éclair électricité
❄️|flocon|neige
☃️|bonhomme de neige|
⛄|bonhomme de neige sans neige|
☄️|comète|espace
🔥|feu|flamme
💧|goutte d’eau|sueur
🌊|vague|mer océan

🎃|citrouille|lanterne halloween
🎄|sapin de Noël|arbre fête
🎆|feu d’artifice|artifice
🎇|cierge magique|étincelle fête feu d’artifice
🧨|pétard|dynamite explosif feu d’artifice
✨|étincelles|* étoile scintiller
🎈|ballon gonflable|fête
🎉|cotillons|fête
🎊|confettis|fête
🎋|arbre à vœux|
🎍|bambou décoratif|fête japonais plante
🎎|poupées japonaises|
🎏|koinobori|carpe fête
🎐|carillon éolien|clochette fête vent
🎑|cérémonie de la lune|
🧧|enveloppe rouge|argent bonne chance cadeau hóngbāo lai see
🎀|ruban|fête
🎁|cadeau|anniversaire fête
🎗️|ruban de mémoire|
🎟️|billet d’entrée|spectacle
🎫|billet|spectacle
🎖️|médaille militaire|
🏆|trophée|prix
🏅|médaille sportive|
🥇|médaille d’or|1er or
🥈|médaille d’argent|2e argent
🥉|médaille de bronze|3e
⚽|ballon de football|balle sport
⚾|baseball|balle sport
🥎|softball|balle gant
🏀|basket|ballon panier sport
🏐|volley-ball|ballon match sport
🏈|football américain|ballon sport
🏉|rugby|ballon sport
🎾|tennis|balle sport
🥏|disque volant|frisbee sport ultimate ultime-passe
🎳|bowling|boule jeu partie
🏏|cricket|balle batte match sport
🏑|hockey sur gazon|balle crosse sport
🏒|hockey sur glace|crosse palet sport
🥍|crosse|balle but sport
🏓|ping-pong|partie raquette sport tennis de table
🏸|badminton|match raquette sport volant
🥊|gant de boxe|sport
🥋|tenue d’arts martiaux|arts judo karaté sport taekwondo
🥅|cage|filet sport
⛳|drapeau de golf|sport trou
⛸️|patin à glace|sport
🎣|pêche à la ligne|
🤿|masque de plongée|apnée plonger snorkeling tuba
🎽|maillot de course|sport
🎿|ski|sport
🛷|luge|traîneau
🥌|pierre de curling|granit match partie sport
🎯|dans le mille|cible
🪀|yoyo|descendre jouet monter osciller
🪁|cerf-volant|planer voler
🔫|pistolet à eau|arme feu revolver
🎱|boule de billard|magique jeu pool
🔮|boule de cristal|
🪄|baguette magique|magicien magie sorcier sorcière
🎮|jeu vidéo|manette
🕹️|manette de jeu|vidéo joystick
🎰|machine à sous|jeu
🎲|dés|jeu
🧩|pièce de puzzle|assemblage indice
🧸|ours en peluche|jeu jouet
🪅|piñata|bonbons confiseries fête
🪩|boule à facettes|briller danse disco fête
🪆|poupées russes|emboîté matriochka russe
♠️|pique|carte couleur jeu
♥️|cœur cartes|couleur jeu
♦️|carreau|carreaux carte couleur jeu
♣️|trèfle cartes|couleur jeu
♟️|pion d’échec|duper échec sacrifiable
🃏|carte Joker|jeu
🀄|dragon rouge mahjong|jeu
🎴|jeu des fleurs|carte fleur japonais
🎭|spectacle vivant|art masque théâtre
🖼️|cadre avec image|art musée peinture
🎨|palette de peinture|art musée
🧵|bobine de fil|aiguille couture ficelle
🪡|aiguille à coudre|broderie couture points suture tailleur
🧶|fil|boule crochet pelote tricot
🪢|nœud|attacher corde entrelacer noué tordre

👓|lunettes de vue|œil vêtements
🕶️|lunettes de soleil|
🥽|lunettes|natation protection des yeux soudage
🥼|blouse blanche|docteur expérience scientifique
🦺|gilet de sécurité|fluo jaune sûreté visibilité
👔|cravate|vêtements
👕|T-shirt|tee-shirt vêtements
👖|jean|pantalon vêtements
🧣|foulard|cou vêtements
🧤|gants|main vêtements
🧥|manteau|veste vêtements
🧦|chaussettes|pieds vêtements
👗|robe|vêtements
👘|kimono|vêtements
🥻|sari|mode robe vêtement
🩱|maillot de bain une pièce|
🩲|slip|maillot de bain sous-vêtement
🩳|short|caleçon maillot de bain sous-vêtement
👙|bikini|maillot de bain
👚|vêtements de femme|
🪭|éventail|chaleur danse éventer rafraîchir timide
👛|porte-monnaie|monnaie vêtements
👜|sac à main|vêtements
👝|pochette|sac vêtements
🛍️|sacs de shopping|sac
🎒|cartable|école sac à dos
🩴|tong|claquettes sandales de plage tatanes tongs
👞|chaussure d’homme|homme vêtements
👟|chaussure de sport|vêtements
🥾|chaussure de randonnée|camping marche vêtements
🥿|chaussure plate|ballerine sans lacets mule vêtements
👠|chaussure à talon haut|vêtements
👡|sandale de femme|chaussure vêtements
🩰|chaussons de danse|ballet chaussures
👢|botte de femme|chaussure vêtements
🪮|peigne afro|cheveux démêler
👑|couronne|reine roi vêtements
👒|chapeau de femme|vêtements
🎩|haut de forme|chapeau vêtements
🎓|toque universitaire|chapeau vêtements
🧢|casquette américaine|de baseball vêtements
🪖|casque militaire|armée guerrier soldat
⛑️|casque de secouriste|assistance croix
📿|chapelet|prière religion vêtements
💄|rouge à lèvres|maquillage
💍|bague|amour diamant
💎|pierre précieuse|bijou diamant joyau
🔇|muet|silence son
🔈|volume des enceintes faible|son
🔉|volume des enceintes moyen|son
🔊|volume des enceintes élevé|son
📢|haut-parleur|son
📣|porte-voix|manifestation mégaphone
📯|cor postal|facteur
🔔|cloche|
🔕|alarme désactivée|barrée cloche silence
🎼|partition|musique
🎵|note de musique|
🎶|notes de musique|note
🎙️|micro de studio|
🎚️|curseur de niveau|musique
🎛️|boutons de réglage|commande
🎤|micro|karaoke
🎧|casque|écouteurs
📻|radio|vidéo
🎷|saxophone|instrument musique
🎺|trompette|instrument musique
🪗|accordéon|bandonéon concertina piano à bretelles
🎸|guitare|instrument musique
🎹|piano|clavier instrument musique
🎻|violon|instrument musique
🪕|banjo|cordes instrument à musique
🥁|batterie|baguettes musique tambour
🪘|djembé|battement conga rythme tambour
🪇|maracas|instrument musique percussion secouer
🪈|flûte|bois fifre à bec instrument musique
📱|téléphone portable|
📲|appel entrant|
☎️|téléphone|
📞|combiné téléphonique|téléphone
📟|bipeur|pager
📠|fax|télécopieur
🔋|pile|
🪫|pile faible|batterie déchargé électronique énergie
🔌|câble avec fiche électrique|prise
💻|ordinateur portable|
🖥️|ordinateur de bureau|
🖨️|imprimante|ordinateur
⌨️|clavier|ordinateur
🖱️|souris d’ordinateur|
🖲️|boule de commande|ordinateur souris à
💽|disque d’ordinateur|
💾|disquette|disque ordinateur
💿|CD|disque
📀|DVD|disque
🧮|abaque|calcul
🎥|caméra|cinéma film
🎞️|pellicule|bande cinéma film
📽️|projecteur cinématographique|
🎬|clap|film
📺|téléviseur|télévision tv
📷|appareil photo|vidéo
📸|appareil photo avec flash|
📹|caméscope|caméra vidéo
📼|cassette vidéo|vhs vidéocassette
🔍|loupe orientée à gauche|recherche
🔎|loupe orientée à droite|recherche
🕯️|bougie|lumière
💡|ampoule|dessin idée lumière
🔦|torche|lumière
🏮|lampion rouge|japonais lanterne lumière
🪔|diya|ārtī diwali huile lampe à beurre
📔|carnet avec couverture|
📕|livre fermé|
📖|livre ouvert|
📗|livre vert|
📘|livre bleu|
📙|livre orange|
📚|livres|livre
📓|carnet|
📒|carnet de compte|grand livre
📃|page enroulée|
📜|parchemin|papier
📄|page|document
📰|journal|actualités
🗞️|journal roulé|
📑|signets|marque marqueur onglets signet
🔖|marque-page|marqueur
🏷️|étiquette|
🪙|pièce|argent métal or trésor
💰|sac plein d’argent|argent dollar
💴|billet en yens|
💵|billet en dollars|
💶|billet en euros|
💷|billet en livres|
💸|billet avec des ailes|
💳|carte bancaire|
🧾|reçu|comptabilité justificatif preuve
💹|courbe avec yen en hausse|banque graphique monnaie
✉️|enveloppe|courrier électronique e-mail
📧|e-mail|courrier électronique message
📨|message reçu|courrier électronique e-mail
📩|enveloppe avec flèche|courrier électronique e-mail message
📤|boîte d’envoi|courrier électronique e-mail message
📥|boîte de réception|courrier électronique e-mail message
📦|colis|paquet
📫|boîte aux lettres fermée drapeau levé|courrier
📪|boîte aux lettres fermée drapeau baissé|courrier
📬|boîte aux lettres ouverte drapeau levé|courrier
📭|boîte aux lettres ouverte drapeau baissé|courrier
📮|boîte aux lettres|courrier
🗳️|urne électorale|
✏️|crayon|
✒️|stylo plume noir|
🖋️|stylo plume|
🖊️|stylo|bille
🖌️|pinceau|peinture
🖍️|crayon pastel|
📝|mémo|crayon
💼|porte-documents|
📁|dossier|fichier
📂|dossier ouvert|
🗂️|intercalaires|classement index intercalaire
📅|calendrier|date
📆|éphéméride|calendrier date
🗒️|bloc-notes à spirale|notes
🗓️|calendrier à spirale|
📇|carnet d’adresses|fiche index rolodex
📈|graphique en hausse|tendance
📉|graphique en baisse|tendance
📊|graphiques à barres|graphique
📋|porte-bloc|fournitures
📌|punaise|fournitures
📍|épingle|fournitures
📎|trombone|fournitures
🖇️|trombones|fournitures
📏|règle|fournitures
📐|équerre|fournitures
✂️|ciseaux|fournitures
🗃️|boîte à dossiers|dossier
🗄️|meuble à dossiers|classement classer dossier
🗑️|corbeille à papiers|
🔒|cadenas fermé|verrouillé
🔓|cadenas ouvert|
🔏|cadenas fermé avec stylo|verrouillé
🔐|cadenas fermé avec clé|sécurisé
🔑|clé|mot de passe serrure
🗝️|clé ancienne|serrure
🔨|marteau|outil
🪓|hache|bois fendre hachette
⛏️|pioche|mine outil
⚒️|marteau et pioche|outil
🛠️|marteau et clé à molette|outil
🗡️|dague|arme couteau poignard
⚔️|épées croisées|arme
💣|bombe|dessin
🪃|boomerang|répercussion
🏹|arc et flèche|archer sagittaire
🛡️|bouclier|arme
🪚|scie|bois outil égoïne
🔧|clé à molette|outil
🪛|tournevis|outil vis
🔩|vis et écrou|outil
⚙️|roue dentée|engrenage outil
🗜️|serre-joint|outil
⚖️|balance à poids|justice
🦯|canne blanche|accessibilité aveugle déficient visuel malvoyant
🔗|chaînons|maillons
⛓️‍💥|chaîne brisée|cassée rompue liberté
⛓️|chaînes|chaîne
🪝|crochet|accrocher appâter attraper ferrer hameçonner
🧰|boîte à outils|coffre mécanique outil
🧲|aimant|attraction fer à cheval magnétique
🪜|échelle|barreau échelon escabeau monter
⚗️|alambic|chimie outil
🧪|tube à essai|chimie chimiste expérience labo sciences
🧫|boîte de pétri|bactérie biologie biologiste culture labo
🧬|adn|biologiste évolution gène génétique vie
🔬|microscope|outil science
🔭|télescope|outil science
📡|antenne satellite|parabolique parabole
💉|seringue|aiguille docteur malade médecine
🩸|goutte de sang|don du médecine menstruation règles
💊|pilule|docteur malade médecine
🩹|sparadrap|bandage médecine pansement premiers secours
🩼|béquille|accident blessé boiter canne handicap
🩺|stéthoscope|cœur docteur médecine poumons
🩻|radiographie|cage thoracique docteur médical os rayons x squelette
🚪|porte|
🛗|ascenseur|accessibilité monte-personnes
🪞|miroir|glace psyché reflet
🪟|fenêtre|air frais cadre ouverture transparent vue
🛏️|lit|dormir hôtel
🛋️|canapé et lampe|
🪑|chaise|assis siège
🚽|toilettes|
🪠|ventouse|déboucheur plombier succion toilettes
🚿|douche|eau
🛁|baignoire|bain
🪤|tapette à souris|appât piège
🪒|rasoir|coupant lame raser tranchant
🧴|bouteille de lotion|crème hydratante solaire flacon shampooing
🧷|épingle de sûreté|couche lange punk rock
🧹|balai|balayage nettoyage sorcière
🧺|panier|agriculture linge pique-nique
🧻|rouleau de papier|essuie-tout hygiénique toilette
🪣|seau|conteneur
🧼|savon|bain lavage mousse pain de porte-savon
🫧|bulles|propre savon sous l’eau
🪥|brosse à dents|dentaire hygiène laver salle de bain
🧽|éponge|absorbante nettoyage poreuse
🧯|extincteur|éteindre feu incendie
🛒|chariot|panier shopping
🚬|cigarette|fumeur
⚰️|cercueil|mort
🪦|pierre tombale|cimetière stèle tombe
⚱️|urne funéraire|
🧿|mauvais œil|amulette nazar perle talisman
🪬|main de Fatma|amulette hamsa khamsa myriam protection
🗿|moai|statue
🪧|pancarte|grève manifestation panneau protestation
🪪|carte d’identité|justificatif papiers permis de conduire pièce sécurité

🏧|distributeur de billets|argent dab
🚮|icône Poubelle|
🚰|eau potable|
♿|symbole Accès handicapés|
🚹|symbole Toilettes hommes|homme wc
🚺|symbole Toilettes femmes|femme wc
🚻|panneau Toilettes|wc
🚼|symbole Bébé|espace de change
🚾|WC|toilettes
🛂|contrôle des passeports|passeport
🛃|douane|
🛄|retrait des bagages|
🛅|consigne|bagages
⚠️|symbole d’avertissement|avertissement
🚸|traversée d’enfants|école enfants piétons
⛔|sens interdit|entrée interdite interdiction
🚫|symbole d’interdiction|interdiction interdit
🚳|vélos interdits|interdiction interdit vélo
🚭|interdiction de fumer|interdit
🚯|dépôt d’ordures interdit|déchets interdiction
🚱|eau non potable|
🚷|interdit aux piétons|interdiction
📵|téléphones portables interdits|interdiction interdit portable téléphone
🔞|18 ans et plus|dix-huit interdiction interdit mineur
☢️|radioactif|symbole
☣️|danger biologique|symbole
⬆️|flèche haut|direction nord
↗️|flèche haut droite|direction nord-est
➡️|flèche droite|direction est
↘️|flèche bas droite|direction sud-est
⬇️|flèche bas|direction sud
↙️|flèche bas gauche|direction sud-ouest
⬅️|flèche gauche|direction ouest
↖️|flèche haut gauche|direction nord-ouest
↕️|flèche haut bas|
↔️|flèche gauche droite|
↩️|flèche courbe gauche|
↪️|flèche courbe droite|
⤴️|flèche courbe haut|
⤵️|flèche courbe bas|
🔃|flèches dans le sens horaire|flèche symbole recharger
🔄|flèches dans le sens antihoraire|flèche
🔙|flèche Retour|
🔚|flèche Fin|
🔛|flèche Activé|
🔜|flèche Bientôt|
🔝|flèche En haut|
🛐|lieu de culte|religion
⚛️|symbole de l’atome|athée atome
🕉️|om|hindou religion
✡️|étoile de David|juif religion
☸️|roue du Dharma|bouddhiste religion
☯️|yin yang|religion tao
✝️|croix latine|chrétien religion
☦️|croix orthodoxe|chrétien religion
☪️|lune et étoile|musulman religion
☮️|symbole de paix|
🕎|chandelier à sept branches|menora religion
🔯|étoile à 6 branches|chance
🪯|khanda|religion sikh
♈|bélier zodiaque|
♉|taureau|zodiaque
♊|gémeaux|zodiaque
♋|cancer|zodiaque
♌|lion|zodiaque
♍|vierge|zodiaque
♎|balance|zodiaque
♏|scorpion zodiaque|
♐|sagittaire|zodiaque
♑|capricorne|zodiaque
♒|verseau|zodiaque
♓|poissons|zodiaque
⛎|serpentaire|ophiuchus zodiaque
🔀|bouton lecture aléatoire|flèche flèches croisées
🔁|bouton répétition|flèche flèches en cercle sens horaire
🔂|bouton répétition de la piste|flèche flèches en cercle avec n°1 sens horaire
▶️|bouton lecture|flèche triangle
⏩|bouton avance rapide|double flèche
⏭️|bouton piste suivante|scène suivant triangle
⏯️|bouton lecture/pause|flèche lecture pause triangle
◀️|bouton retour|flèche gauche triangle
⏪|bouton retour rapide|flèche
⏮️|bouton piste précédente|précédent scène triangle
🔼|petit triangle haut|flèche
⏫|double flèche vers le haut|
🔽|petit triangle bas|flèche
⏬|double flèche vers le bas|
⏸️|bouton pause|
⏹️|bouton stop|carré
⏺️|bouton enregistrer|cercle
⏏️|bouton éjecter|
🎦|cinéma|caméra film
🔅|luminosité faible|
🔆|luminosité élevée|
📶|barres de réseau|portable téléphone
🛜|sans fil|internet ordinateur réseau wi-fi
📳|mode vibreur|portable téléphone
📴|téléphone éteint|portable
♀️|symbole de la femme|
♂️|symbole de l’homme|homme
⚧️|symbole de la communauté transgenre|
✖️|signe multiplier|* × annuler non x
➕|plus|+ addition arithmétique mathématiques signe
➖|moins|- − arithmétique mathématiques signe soustraction
➗|signe diviser|÷ division mathématiques
🟰|signe égal gras|égalité mathématiques
♾️|infini|éternité illimité universel
‼️|double point d’exclamation|! !! exclamation
⁉️|points d’exclamation et d’interrogation|! !? ? exclamation ponctuation question
❓|point d’interrogation rouge|? interrogation ponctuation question
❔|point d’interrogation blanc|? interrogation ponctuation question
❕|point d’exclamation blanc|! exclamation ponctuation
❗|point d’exclamation rouge|! exclamation ponctuation
〰️|ligne ondulée|ponctuation trait d’union ondulé vague
💱|conversion de devise|argent banque change
💲|symbole dollar|argent
⚕️|caducée|médecine personnel
♻️|symbole Recyclage|
⚜️|fleur de lys|
🔱|trident|ancre bateau
📛|badge nominatif|nom
🔰|symbole japonais de débutant|
⭕|cercle rouge|0 anneau o
✅|bouton coché|✓ carré coche marque oui sélection
☑️|case cochée|✓ bouton carré coche oui sélection
✔️|coche|✓ oui sélection
❌|croix|× annuler multiplication multiplier x
❎|bouton croix|× x
➰|boucle|bouclette
➿|double boucle|
〽️|alternance|symbole
✳️|astérisque huit branches|* étoile
✴️|étoile huit branches|* astérisque
❇️|éclat|* briller étinceler scintiller
©️|symbole copyright|© c
®️|marque déposée|® commerciale r
™️|marque commerciale déposée|
#️⃣|touches : #|
*️⃣|touches : *|
0️⃣|touches : 0|
1️⃣|touches : 1|
2️⃣|touches : 2|
3️⃣|touches : 3|
4️⃣|touches : 4|
5️⃣|touches : 5|
6️⃣|touches : 6|
7️⃣|touches : 7|
8️⃣|touches : 8|
9️⃣|touches : 9|
🔟|touches : 10|
🔠|majuscules|lettres latines saisie
🔡|minuscules|lettres latines saisie
🔢|saisie de chiffres|1234
🔣|saisie de symboles|
🔤|alphabet latin|lettres saisie
🅰️|groupe sanguin A|
🆎|groupe sanguin AB|
🅱️|groupe sanguin B|
🆑|bouton Effacer|
🆒|bouton Cool|
🆓|bouton Gratuit|
ℹ️|source d’informations|i informations
🆔|bouton Identifiant|
Ⓜ️|m encerclé|cercle
🆕|bouton Nouveau|
🆖|bouton Pas bien|interdit mauvais
🅾️|groupe sanguin O|
🆗|bouton OK|
🅿️|bouton P|parking
🆘|bouton SOS|
🆙|bouton Vers le haut|nouveau nouveauté
🆚|bouton VS|contre versus
🈁|bouton ici en japonais|
🈂️|bouton frais de service en japonais|
🈷️|bouton montant mensuel en japonais|
🈶|bouton pas gratuit en japonais|payant
🈯|bouton réservé en japonais|
🉐|bouton bonne affaire en japonais|
🈹|bouton réduction en japonais|rabais
🈚|bouton gratuit en japonais|
🈲|bouton interdit en japonais|
🉑|bouton accepter en japonais|
🈸|bouton application en japonais|
🈴|bouton note pour réussir en japonais|
🈳|bouton chambres disponibles en japonais|
㊗️|bouton félicitations en japonais|
㊙️|bouton secret en japonais|
🈺|bouton ouvert pour affaires en japonais|
🈵|bouton complet en japonais|
🔴|disque rouge|cercle forme géométrique géométrie rond
🟠|disque orange|cercle forme géométrique géométrie rond
🟡|disque jaune|cercle forme géométrique géométrie rond
🟢|disque vert|cercle forme géométrique géométrie rond
🔵|disque bleu|cercle forme géométrique géométrie rond
🟣|disque violet|cercle forme géométrique géométrie rond
🟤|disque marron|cercle forme géométrique géométrie rond
⚫|disque noir|cercle forme géométrique géométrie rond
⚪|disque blanc|cercle forme géométrique géométrie rond
🟥|carré rouge|forme géométrique géométrie
🟧|carré orange|forme géométrique géométrie
🟨|carré jaune|forme géométrique géométrie
🟩|carré vert|forme géométrique géométrie
🟦|carré bleu|forme géométrique géométrie
🟪|carré violet|forme géométrique géométrie
🟫|carré marron|forme géométrique géométrie
⬛|grand carré noir|forme géométrique
⬜|grand carré blanc|forme géométrie
◼️|carré moyen noir|forme géométrique
◻️|carré moyen blanc|forme géométrique
◾|carré petit moyen noir|forme géométrie
◽|carré petit moyen blanc|forme géométrie
▪️|petit carré noir|forme géométrique
▫️|petit carré blanc|forme géométrique
🔶|grand losange orange|forme géométrique
🔷|grand losange bleu|forme géométrique orange
🔸|petit losange orange|forme géométrique
🔹|petit losange bleu|forme géométrique
🔺|triangle rouge pointant vers le haut|forme géométrique
🔻|triangle rouge pointant vers le bas|flèche forme géométrie
💠|diamant avec un point|dessin géométrique intérieur
🔘|bouton radio|forme géométrie
🔳|carré blanc|bouton forme géométrie
🔲|carré noir|bouton forme géométrie

🏁|drapeau à damier|
🚩|drapeau triangulaire|fanion
🎌|drapeaux croisés|
🏴|drapeau noir|
🏳️|drapeau blanc|
🏳️‍🌈|drapeau arc-en-ciel|
🏳️‍⚧️|drapeau transgenre|blanc bleu clair rose
🏴‍☠️|drapeau de pirate|pillage piller trésor
🇦🇨|drapeau : Île de l’Ascension|
🇦🇩|drapeau : Andorre|
🇦🇪|drapeau : Émirats arabes unis|
🇦🇫|drapeau : Afghanistan|
🇦🇬|drapeau : Antigua-et-Barbuda|
🇦🇮|drapeau : Anguilla|
🇦🇱|drapeau : Albanie|
🇦🇲|drapeau : Arménie|
🇦🇴|drapeau : Angola|
🇦🇶|drapeau : Antarctique|
🇦🇷|drapeau : Argentine|
🇦🇸|drapeau : Samoa américaines|
🇦🇹|drapeau : Autriche|
🇦🇺|drapeau : Australie|
🇦🇼|drapeau : Aruba|
🇦🇽|drapeau : Îles Åland|
🇦🇿|drapeau : Azerbaïdjan|
🇧🇦|drapeau : Bosnie-Herzégovine|
🇧🇧|drapeau : Barbade|
🇧🇩|drapeau : Bangladesh|
🇧🇪|drapeau : Belgique|
🇧🇫|drapeau : Burkina Faso|
🇧🇬|drapeau : Bulgarie|
🇧🇭|drapeau : Bahreïn|
🇧🇮|drapeau : Burundi|
🇧🇯|drapeau : Bénin|
🇧🇱|drapeau : Saint-Barthélemy|
🇧🇲|drapeau : Bermudes|
🇧🇳|drapeau : Brunei|
🇧🇴|drapeau : Bolivie|
🇧🇶|drapeau : Pays-Bas caribéens|
🇧🇷|drapeau : Brésil|
🇧🇸|drapeau : Bahamas|
🇧🇹|drapeau : Bhoutan|
🇧🇻|drapeau : Île Bouvet|
🇧🇼|drapeau : Botswana|
🇧🇾|drapeau : Biélorussie|
🇧🇿|drapeau : Belize|
🇨🇦|drapeau : Canada|
🇨🇨|drapeau : Îles Cocos|
🇨🇩|drapeau : Congo-Kinshasa|
🇨🇫|drapeau : République centrafricaine|
🇨🇬|drapeau : Congo-Brazzaville|
🇨🇭|drapeau : Suisse|
🇨🇮|drapeau : Côte d’Ivoire|
🇨🇰|drapeau : Îles Cook|
🇨🇱|drapeau : Chili|
🇨🇲|drapeau : Cameroun|
🇨🇳|drapeau : Chine|
🇨🇴|drapeau : Colombie|
🇨🇵|drapeau : Île Clipperton|
🇨🇷|drapeau : Costa Rica|
🇨🇺|drapeau : Cuba|
🇨🇻|drapeau : Cap-Vert|
🇨🇼|drapeau : Curaçao|
🇨🇽|drapeau : Île Christmas|
🇨🇾|drapeau : Chypre|
🇨🇿|drapeau : Tchéquie|
🇩🇪|drapeau : Allemagne|
🇩🇬|drapeau : Diego Garcia|
🇩🇯|drapeau : Djibouti|
🇩🇰|drapeau : Danemark|
🇩🇲|drapeau : Dominique|
🇩🇴|drapeau : République dominicaine|
🇩🇿|drapeau : Algérie|
🇪🇦|drapeau : Ceuta et Melilla|
🇪🇨|drapeau : Équateur|
🇪🇪|drapeau : Estonie|
🇪🇬|drapeau : Égypte|
🇪🇭|drapeau : Sahara occidental|
🇪🇷|drapeau : Érythrée|
🇪🇸|drapeau : Espagne|
🇪🇹|drapeau : Éthiopie|
🇪🇺|drapeau : Union européenne|
🇫🇮|drapeau : Finlande|
🇫🇯|drapeau : Fidji|
🇫🇰|drapeau : Îles Malouines|
🇫🇲|drapeau : Micronésie|
🇫🇴|drapeau : Îles Féroé|
🇫🇷|drapeau : France|
🇬🇦|drapeau : Gabon|
🇬🇧|drapeau : Royaume-Uni|
🇬🇩|drapeau : Grenade|
🇬🇪|drapeau : Géorgie|
🇬🇫|drapeau : Guyane française|
🇬🇬|drapeau : Guernesey|
🇬🇭|drapeau : Ghana|
🇬🇮|drapeau : Gibraltar|
🇬🇱|drapeau : Groenland|
🇬🇲|drapeau : Gambie|
🇬🇳|drapeau : Guinée|
🇬🇵|drapeau : Guadeloupe|
🇬🇶|drapeau : Guinée équatoriale|
🇬🇷|drapeau : Grèce|
🇬🇸|drapeau : Géorgie du Sud-et-les Îles Sandwich du Sud|
🇬🇹|drapeau : Guatemala|
🇬🇺|drapeau : Guam|
🇬🇼|drapeau : Guinée-Bissau|
🇬🇾|drapeau : Guyana|
🇭🇰|drapeau : R.A.S. chinoise de Hong Kong|
🇭🇲|drapeau : Îles Heard-et-MacDonald|
🇭🇳|drapeau : Honduras|
🇭🇷|drapeau : Croatie|
🇭🇹|drapeau : Haïti|
🇭🇺|drapeau : Hongrie|
🇮🇨|drapeau : Îles Canaries|
🇮🇩|drapeau : Indonésie|
🇮🇪|drapeau : Irlande|
🇮🇱|drapeau : Israël|
🇮🇲|drapeau : Île de Man|
🇮🇳|drapeau : Inde|
🇮🇴|drapeau : Territoire britannique de l’océan Indien|
🇮🇶|drapeau : Irak|
🇮🇷|drapeau : Iran|
🇮🇸|drapeau : Islande|
🇮🇹|drapeau : Italie|
🇯🇪|drapeau : Jersey|
🇯🇲|drapeau : Jamaïque|
🇯🇴|drapeau : Jordanie|
🇯🇵|drapeau : Japon|
🇰🇪|drapeau : Kenya|
🇰🇬|drapeau : Kirghizstan|
🇰🇭|drapeau : Cambodge|
🇰🇮|drapeau : Kiribati|
🇰🇲|drapeau : Comores|
🇰🇳|drapeau : Saint-Christophe-et-Niévès|
🇰🇵|drapeau : Corée du Nord|
🇰🇷|drapeau : Corée du Sud|
🇰🇼|drapeau : Koweït|
🇰🇾|drapeau : Îles Caïmans|
🇰🇿|drapeau : Kazakhstan|
🇱🇦|drapeau : Laos|
🇱🇧|drapeau : Liban|
🇱🇨|drapeau : Sainte-Lucie|
🇱🇮|drapeau : Liechtenstein|
🇱🇰|drapeau : Sri Lanka|
🇱🇷|drapeau : Liberia|
🇱🇸|drapeau : Lesotho|
🇱🇹|drapeau : Lituanie|
🇱🇺|drapeau : Luxembourg|
🇱🇻|drapeau : Lettonie|
🇱🇾|drapeau : Libye|
🇲🇦|drapeau : Maroc|
🇲🇨|drapeau : Monaco|
🇲🇩|drapeau : Moldavie|
🇲🇪|drapeau : Monténégro|
🇲🇫|drapeau : Saint-Martin|
🇲🇬|drapeau : Madagascar|
🇲🇭|drapeau : Îles Marshall|
🇲🇰|drapeau : Macédoine du Nord|
🇲🇱|drapeau : Mali|
🇲🇲|drapeau : Myanmar (Birmanie)|
🇲🇳|drapeau : Mongolie|
🇲🇴|drapeau : R.A.S. chinoise de Macao|
🇲🇵|drapeau : Îles Mariannes du Nord|
🇲🇶|drapeau : Martinique|
🇲🇷|drapeau : Mauritanie|
🇲🇸|drapeau : Montserrat|
🇲🇹|drapeau : Malte|
🇲🇺|drapeau : Maurice|
🇲🇻|drapeau : Maldives|
🇲🇼|drapeau : Malawi|
🇲🇽|drapeau : Mexique|
🇲🇾|drapeau : Malaisie|
🇲🇿|drapeau : Mozambique|
🇳🇦|drapeau : Namibie|
🇳🇨|drapeau : Nouvelle-Calédonie|
🇳🇪|drapeau : Niger|
🇳🇫|drapeau : Île Norfolk|
🇳🇬|drapeau : Nigeria|
🇳🇮|drapeau : Nicaragua|
🇳🇱|drapeau : Pays-Bas|
🇳🇴|drapeau : Norvège|
🇳🇵|drapeau : Népal|
🇳🇷|drapeau : Nauru|
🇳🇺|drapeau : Niue|
🇳🇿|drapeau : Nouvelle-Zélande|
🇴🇲|drapeau : Oman|
🇵🇦|drapeau : Panama|
🇵🇪|drapeau : Pérou|
🇵🇫|drapeau : Polynésie française|
🇵🇬|drapeau : Papouasie-Nouvelle-Guinée|
🇵🇭|drapeau : Philippines|
🇵🇰|drapeau : Pakistan|
🇵🇱|drapeau : Pologne|
🇵🇲|drapeau : Saint-Pierre-et-Miquelon|
🇵🇳|drapeau : Îles Pitcairn|
🇵🇷|drapeau : Porto Rico|
🇵🇸|drapeau : Territoires palestiniens|
🇵🇹|drapeau : Portugal|
🇵🇼|drapeau : Palaos|
🇵🇾|drapeau : Paraguay|
🇶🇦|drapeau : Qatar|
🇷🇪|drapeau : La Réunion|
🇷🇴|drapeau : Roumanie|
🇷🇸|drapeau : Serbie|
🇷🇺|drapeau : Russie|
🇷🇼|drapeau : Rwanda|
🇸🇦|drapeau : Arabie saoudite|
🇸🇧|drapeau : Îles Salomon|
🇸🇨|drapeau : Seychelles|
🇸🇩|drapeau : Soudan|
🇸🇪|drapeau : Suède|
🇸🇬|drapeau : Singapour|
🇸🇭|drapeau : Sainte-Hélène|
🇸🇮|drapeau : Slovénie|
🇸🇯|drapeau : Svalbard et Jan Mayen|
🇸🇰|drapeau : Slovaquie|
🇸🇱|drapeau : Sierra Leone|
🇸🇲|drapeau : Saint-Marin|
🇸🇳|drapeau : Sénégal|
🇸🇴|drapeau : Somalie|
🇸🇷|drapeau : Suriname|
🇸🇸|drapeau : Soudan du Sud|
🇸🇹|drapeau : Sao Tomé-et-Principe|
🇸🇻|drapeau : Salvador|
🇸🇽|drapeau : Saint-Martin (partie néerlandaise)|
🇸🇾|drapeau : Syrie|
🇸🇿|drapeau : Eswatini|
🇹🇦|drapeau : Tristan da Cunha|
🇹🇨|drapeau : Îles Turques-et-Caïques|
🇹🇩|drapeau : Tchad|
🇹🇫|drapeau : Terres australes françaises|
🇹🇬|drapeau : Togo|
🇹🇭|drapeau : Thaïlande|
🇹🇯|drapeau : Tadjikistan|
🇹🇰|drapeau : Tokelau|
🇹🇱|drapeau : Timor oriental|
🇹🇲|drapeau : Turkménistan|
🇹🇳|drapeau : Tunisie|
🇹🇴|drapeau : Tonga|
🇹🇷|drapeau : Turquie|
🇹🇹|drapeau : Trinité-et-Tobago|
🇹🇻|drapeau : Tuvalu|
🇹🇼|drapeau : Taïwan|
🇹🇿|drapeau : Tanzanie|
🇺🇦|drapeau : Ukraine|
🇺🇬|drapeau : Ouganda|
🇺🇲|drapeau : Îles mineures éloignées des États-Unis|
🇺🇳|drapeau : Nations Unies|
🇺🇸|drapeau : États-Unis|
🇺🇾|drapeau : Uruguay|
🇺🇿|drapeau : Ouzbékistan|
🇻🇦|drapeau : État de la Cité du Vatican|
🇻🇨|drapeau : Saint-Vincent-et-les Grenadines|
🇻🇪|drapeau : Venezuela|
🇻🇬|drapeau : Îles Vierges britanniques|
🇻🇮|drapeau : Îles Vierges des États-Unis|
🇻🇳|drapeau : Viêt Nam|
🇻🇺|drapeau : Vanuatu|
🇼🇫|drapeau : Wallis-et-Futuna|
🇼🇸|drapeau : Samoa|
🇽🇰|drapeau : Kosovo|
🇾🇪|drapeau : Yémen|
🇾🇹|drapeau : Mayotte|
🇿🇦|drapeau : Afrique du Sud|
🇿🇲|drapeau : Zambie|
🇿🇼|drapeau : Zimbabwe|
🏴󠁧󠁢󠁥󠁮󠁧󠁿|drapeau : Angleterre|
🏴󠁧󠁢󠁳󠁣󠁴󠁿|drapeau : Écosse|
🏴󠁧󠁢󠁷󠁬󠁳󠁿|drapeau : Pays de Galles|`;
