/* Made by scripts/emoji-data.mjs from Unicode's CLDR, under the Unicode License v3: https://www.unicode.org/license.txt */
export default `😀|rosto risonho|lol rindo risada
😃|rosto risonho com olhos bem abertos|aberto boca sorriso
😄|rosto risonho com olhos sorridentes|aberta boca sorriso
😁|rosto contente com olhos sorridentes|olho rindo sorriso aberto
😆|rosto risonho com olhos semicerrados|gargalhada fechados sorriso
😅|rosto risonho com gota de suor|sorriso frio
🤣|rolando no chão de rir|gargalhada rosto
😂|rosto chorando de rir|alegria lágrimas com
🙂|rosto levemente sorridente|sorriso
🙃|rosto de cabeça para baixo|invertido
🫠|rosto derretendo|derreter desaparecer dissolver líquido
😉|rosto com olho piscando|piscada
😊|rosto sorridente com olhos sorridentes|sorrindo ruborizar
😇|rosto sorridente com auréola|anjo inocente
🥰|rosto sorridente com 3 corações|amor apaixonado paixão
😍|rosto sorridente com olhos de coração|amor
🤩|rosto com olhar maravilhado|estrela gargalhando olhos
😘|rosto mandando um beijo|
😗|rosto beijando|beijo
☺️|rosto sorridente|sorriso
😚|rosto beijando com olhos fechados|os
😙|rosto beijando com olhos sorridentes|sorrindo um sorriso
🥲|rosto sorridente com lágrima|aliviado emocionado grato orgulhoso sorrindo
😋|rosto saboreando comida|delicioso gostoso nham sorriso
😛|rosto mostrando a língua|com para fora
😜|rosto piscando e com língua para fora|brincadeira piscadela provocação
🤪|rosto bizarro|excêntrico grande olho pequeno
😝|rosto com olhos semicerrados e língua para fora|horrível os fechados
🤑|rosto com cifrões|cifrão dinheiro na boca rico riqueza
🤗|rosto abraçando|abraço mãos
🤭|rosto com a mão sobre a boca|ops
🫢|rosto com olhos abertos e mão sobre a boca|assustado descrença embaraçar espanto surpresa temor
🫣|rosto com olho espiando|cativado espiar olhar fixamente
🤫|rosto fazendo sinal de silêncio|quieto
🤔|rosto pensativo|mão no queixo pensando
🫡|rosto saudando|ensolarado ok saudação sim tropas
🤐|rosto com boca de zíper|
🤨|rosto com sobrancelha levantada|cético desconfiança
😐|rosto neutro|sem comentários emoção
😑|rosto inexpressivo|sem expressão
😶|rosto sem boca|calado quieto
🫥|rosto com linha pontilhada|deprimido desaparecer esconder introvertido invisível
😶‍🌫️|rosto nas nuvens|cabeça distraído no nevoeiro
😏|rosto com sorriso maroto|malicioso
😒|rosto aborrecido|blasé de quem não achou graça
🙄|rosto com olhos revirados|revirando os
😬|rosto expressando desagrado|fazendo careta
😮‍💨|rosto exalando|alívio assobio assovio choque exalar
🤥|rosto de mentiroso|mentindo mentira pinóquio
🫨|rosto tremendo|choque terremoto vibração
🙂‍↔️|cabeça virando de um lado para o outro|balançar balançando na horizontal não negar
🙂‍↕️|cabeça balançando na vertical|confirmação sim
😌|rosto aliviado|alívio
😔|rosto deprimido|desanimado
😪|rosto sonolento|com sono
🤤|rosto babando|babar
😴|rosto dormindo|sono zzz
😷|rosto com máscara médica|doente gripado resfriado
🤒|rosto com termômetro|de cama febre febril
🤕|rosto com atadura na cabeça|acidentado ferimento curativos machucado
🤢|rosto nauseado|enjoado enjoo vômito
🤮|rosto vomitando|doente vômito
🤧|rosto espirrando|espirro
🥵|rosto fervendo de calor|febril insolação quente vermelho suando
🥶|rosto gelado|congelando frio gélido glacial azul de
🥴|rosto embriagado|bêbado boca ondulada intoxicado olhos tortos
😵|rosto atordoado|
😵‍💫|rosto com olhos em espiral|espirais hipnotizado problema tontura uau
🤯|cabeça explodindo|chocado
🤠|rosto com chapéu de caubói|
🥳|rosto festivo|apito chapéu comemoração festa
🥸|rosto disfarçado|disfarce incógnito nariz óculos
😎|rosto sorridente com óculos escuros|sol sorrindo de
🤓|rosto de nerd|cdf estudioso sabe-tudo
🧐|rosto com monóculo|conservador
😕|rosto confuso|indeciso
🫤|rosto com boca diagonal|cético desapontado inseguro meh
😟|rosto preocupado|
🙁|rosto meio triste|tristinho
☹️|rosto descontente|de desaprovação triste
😮|rosto com boca aberta|empatia
😯|rosto surpreso|espantado
😲|rosto espantado|chocado estupefato totalmente
😳|rosto ruborizado|atordoado
🥺|rosto implorando|olhar de cachorrinho perdão
🥹|rosto segurando as lágrimas|chorar com raiva orgulhoso resistir triste
😦|rosto franzido com boca aberta|assustado
😧|rosto angustiado|sofrendo
😨|rosto amedrontado|assustado
😰|rosto ansioso com gota de suor|boca aberta azul frio
😥|rosto triste, mas aliviado|decepcionado triste ufa
😢|rosto chorando|lágrimas triste
😭|rosto chorando aos berros|chorar lágrimas
😱|rosto gritando de medo|assustado temeroso
😖|rosto perplexo|
😣|rosto perseverante|perseverança
😞|rosto desapontado|desapontamento decepcionado
😓|rosto cabisbaixo com gota de suor|frio
😩|rosto desolado|cansado aborrecido
😫|rosto cansado|exausto
🥱|rosto bocejando|bocejo cansado entediado
😤|rosto soltando vapor pelo nariz|triunfo vitória
😡|rosto furioso|irado vermelho zangado
😠|rosto zangado|irado
🤬|rosto com símbolos na boca|xingando
😈|rosto sorridente com chifres|sorriso
👿|rosto zangado com chifres|demônio diabo
💀|caveira|conto de fadas corpo morte
☠️|caveira e ossos cruzados|morte pirata
💩|cocô|estrume excremento fezes pilha de
🤡|rosto de palhaço|
👹|ogro|conto de fadas monstro japonês oni
👺|duende japonês|conto de fadas goblin monstro tengu
👻|fantasma|conto de fadas rosto
👽|alienígena|extraterrestre ovni rosto
👾|monstro alienígena|ovni rosto
🤖|rosto de robô|monstro
😺|rosto de gato sorrindo|aberta boca
😸|rosto de gato sorrindo com olhos sorridentes|olho sorridente sorriso
😹|rosto de gato com lágrimas de alegria|
😻|rosto de gato sorridente com olhos de coração|amor olho sorriso
😼|rosto de gato com sorriso irônico|
😽|rosto de gato mandando um beijo|olho fechado
🙀|rosto de gato desolado|muito surpreso oh!
😿|rosto de gato chorando|chorar choro lágrima triste
😾|rosto de gato mal-humorado|fazendo bico
🙈|macaco que não vê nada|com olhos tapados
🙉|macaco que não ouve nada|com ouvidos tapados
🙊|macaco que não fala nada|boca tapada com as mãos tapando a
💌|carta de amor|coração correspondência com romance
💘|coração com flecha|amor emoção
💝|coração com fita|dia dos namorados emoção
💖|coração brilhante|amor emoção emocionante
💗|coração crescendo|amor emoção nervosismo
💓|coração pulsante|amor batendo emoção
💞|corações girando|
💕|dois corações|amantes amor emoção
💟|coração decorativo|
❣️|exclamação de coração|em forma pontuação sinal
💔|coração partido|decepção amorosa emoção rompimento
❤️‍🔥|coração em chamas|amor sagrado fogo luxúria
❤️‍🩹|coração remendado|bem bom curando mais saudável melhorando recuperação
❤️|coração vermelho|amor
🩷|coração rosa|amor curtir fofo
🧡|coração laranja|emoção
💛|coração amarelo|emoção
💚|coração verde|emoção
💙|coração azul|emoção
🩵|coração azul-claro|ciano verde-azulado
💜|coração roxo|emoção
🤎|coração marrom|
🖤|coração preto|negro
🩶|coração cinza|ardósia prata
🤍|coração branco|
💋|marca de beijo|lábios romance
💯|cem pontos|100 pontuação total
💢|símbolo de raiva|com emoção engraçado
💥|colisão|emoção engraçado símbolo de
💫|zonzo|emoção engraçado estrelas olhando para as
💦|pingos de suor|com emoção engraçado
💨|rapidez|correr emoção engraçado fugir
🕳️|buraco|no chão
💬|balão de diálogo|conversa engraçado
👁️‍🗨️|olho no balão de diálogo|testemunha
🗨️|balão de diálogo à esquerda|
🗯️|balão de raiva à direita|diálogo discurso furioso enérgico irado
💭|balão de pensamento|engraçado
💤|zzz|dormindo emoção engraçado roncando

👋+|mão acenando|aceno
🤚+|dorso da mão levantado|levantada palma pare
🖐️+|mão aberta com os dedos separados|cinco indicando palma da
✋+|mão levantada|erguida
🖖+|saudação vulcana|dedos jornada nas estrelas mão spock star trek
🫱+|mão para a direita|
🫲+|mão para a esquerda|
🫳+|mão com a palma para baixo|cair descartar xô
🫴+|mão com a palma para cima|acenar oferecer pegar venha
🫷+|mão empurrando para a esquerda|empurrar esperar parar recusar toca aqui
🫸+|mão empurrando para a direita|empurrar esperar parar recusar toca aqui
👌+|sinal de ok|mão sinalizando
🤌+|dedos comprimidos|beliscado gesto de mão interrogação sarcástico
🤏+|mão beliscando|pequena quantidade
✌️+|mão em V de vitória|com sinal sim!
🤞+|dedos cruzados|mão sorte
🫰+|mão com dedo indicador e polegar cruzados|amor caro coração dinheiro estalar
🤟+|gesto de "te amo"|mão te amo
🤘+|saudação do rock|chifres dedos mão
🤙+|sinal "me liga"|ligar
👈+|dorso da mão com dedo indicador apontando para a esquerda|costas apontado
👉+|dorso da mão com dedo indicador apontando para a direita|costas apontado
👆+|dorso da mão com dedo indicador apontando para cima|costas apontado
🖕+|dedo do meio|gesto ofensivo mão
👇+|dorso da mão com dedo indicador apontando para baixo|costas apontado
☝️+|indicador apontando para cima|dedo mão
🫵+|indicador apontando para o visualizador|apontar você
👍+|polegar para cima|dedão mão sinal
👎+|polegar para baixo|dedão mão sinal
✊+|punho levantado|erguido
👊+|soco|mão punho
🤛+|punho esquerdo|soco
🤜+|punho direito|soco
👏+|mãos aplaudindo|aplauso sinal
🙌+|mãos para cima|ambas as comemoração levantando comemorar
🫶+|mãos de coração|amor
👐+|mãos abertas|mão sinal de
🤲+|palmas unidas para cima|oração
🤝+|aperto de mãos|combinado cumprimento
🙏+|mãos juntas|gesto mão reza rezando rezar
✍️+|escrevendo à mão|caneta
💅+|esmalte de unha|cosméticos unhas
🤳+|selfie|camera celular foto smartphone
💪+|bíceps|contraído engraçado forte músculo
🦾|braço mecânico|acessibilidade prótese
🦿|perna mecânica|acessibilidade prótese
🦵+|perna|chute membro
🦶+|pé|chute pisão
👂+|orelha|corpo
🦻+|ouvido com aparelho auditivo|acessibilidade deficiência auditiva
👃+|nariz|corpo rosto
🧠|cérebro|inteligente
🫀|coração humano|cardiologia centro órgão pulsação pulso
🫁|pulmões|espiração exalação inalação órgão respiração
🦷|dente|dentista
🦴|osso|esqueleto
👀|olhos|olho rosto
👁️|olho|parte do corpo rosto
👅|língua|corpo rosto
👄|boca|corpo lábios rosto
🫦|mordendo o lábio|ansioso desconfortável flertando medo nervoso preocupado
👶+|bebê|neném
🧒+|criança|
👦+|menino|jovem
👧+|menina|garota
🧑+|pessoa|adulto gênero não especificado
👱+|pessoa: cabelo louro|loiro pessoa loira loura
👨+|homem|adulto
🧔+|homem: barba|barbudo homem pessoa
🧔‍♂️+|homem: barbudo|barba homem
🧔‍♀️+|mulher: barba|mulher
👨‍🦰+|homem: cabelo vermelho|adulto homem
👨‍🦱+|homem: cabelo cacheado|adulto homem
👨‍🦳+|homem: cabelo branco|adulto homem
👨‍🦲+|homem: careca|adulto homem
👩+|mulher|adulta
👩‍🦰+|mulher: cabelo vermelho|adulta mulher
🧑‍🦰+|pessoa: cabelo vermelho|adulto gênero não especificado pessoa
👩‍🦱+|mulher: cabelo cacheado|adulta mulher
🧑‍🦱+|pessoa: cabelo cacheado|adulto gênero não especificado pessoa
👩‍🦳+|mulher: cabelo branco|adulta mulher
🧑‍🦳+|pessoa: cabelo branco|adulto gênero não especificado pessoa
👩‍🦲+|mulher: careca|adulta mulher
🧑‍🦲+|pessoa: careca|adulto gênero não especificado pessoa
👱‍♀️+|mulher: cabelo loiro|loira loura mulher
👱‍♂️+|homem: cabelo loiro|homem louro
🧓+|idoso|adulto
👴+|homem idoso|adulto
👵+|idosa|adulta mulher
🙍+|franzindo a sobrancelha|gesto pessoa
🙍‍♂️+|homem franzindo a sobrancelha|carrancudo desconfiado
🙍‍♀️+|mulher franzindo a sobrancelha|carrancuda desconfiada
🙎+|pessoa fazendo bico|gesto
🙎‍♂️+|homem fazendo bico|cara feia
🙎‍♀️+|mulher fazendo bico|cara feia
🙅+|pessoa fazendo gesto de “não”|mão proibido
🙅‍♂️+|homem fazendo gesto de “não”|mão proibido
🙅‍♀️+|mulher fazendo gesto de “não”|mão proibido
🙆+|pessoa fazendo gesto de “OK”|mão ok
🙆‍♂️+|homem fazendo gesto de “OK”|mão ok
🙆‍♀️+|mulher fazendo gesto de “OK”|mão ok
💁+|pessoa com a palma virada para cima|ajuda informações mão
💁‍♂️+|homem com a palma virada para cima|
💁‍♀️+|mulher com a palma virada para cima|
🙋+|pessoa levantando a mão|feliz gesto
🙋‍♂️+|homem levantando a mão|gesto pedir palavra
🙋‍♀️+|mulher levantando a mão|gesto pedir palavra
🧏+|pessoa surda|acessibilidade audição orelha surdos
🧏‍♂️+|homem surdo|
🧏‍♀️+|mulher surda|
🙇+|pessoa fazendo reverência|desculpa gesto perdão respeitosa
🙇‍♂️+|homem fazendo reverência|desculpas gesto pedindo respeito
🙇‍♀️+|mulher fazendo reverência|desculpas gesto pedindo respeito
🤦+|pessoa decepcionada|decepção desapontamento dececionada
🤦‍♂️+|homem decepcionado|decepção desapontamento
🤦‍♀️+|mulher decepcionada|decepção desapontamento
🤷+|pessoa dando de ombros|dar ignorância indiferença
🤷‍♂️+|homem dando de ombros|dar indiferença
🤷‍♀️+|mulher dando de ombros|dar indiferença
🧑‍⚕️+|profissional de saúde|cuidados enfermeira médico terapeuta
👨‍⚕️+|homem profissional da saúde|doutor enfermeiro médico terapeuta
👩‍⚕️+|mulher profissional da saúde|doutora enfermeira médica terapeuta
🧑‍🎓+|aluno|estudante graduando
👨‍🎓+|estudante|aluno formando homem
👩‍🎓+|aluna|estudante formanda mulher
🧑‍🏫+|professora na escola|instrutora
👨‍🏫+|professor|homem instrutor mestre
👩‍🏫+|professora|instrutora mestra mulher
🧑‍⚖️+|juiz no tribunal|balança
👨‍⚖️+|juiz|balança homem justiça
👩‍⚖️+|juíza|balança justiça mulher
🧑‍🌾+|agricultor|jardineiro rancheiro
👨‍🌾+|fazendeiro|agricultor homem jardineiro
👩‍🌾+|fazendeira|agricultora jardineira mulher
🧑‍🍳+|chef de cozinha|cozinheiro
👨‍🍳+|cozinheiro|chef homem
👩‍🍳+|cozinheira|chef mulher
🧑‍🔧+|mecânico trabalhando|eletricista encanador prestador de serviço
👨‍🔧+|mecânico|eletricista encanador homem prestador de serviços
👩‍🔧+|mecânica|eletricista encanadora mulher prestadora de serviços
🧑‍🏭+|funcionário de fábrica|industrial montagem trabalhador
👨‍🏭+|operário|fábrica homem indústria trabalhador
👩‍🏭+|operária|fábrica indústria mulher trabalhadora
🧑‍💼+|trabalhador de escritório|arquiteto colarinho branco gerente negócios
👨‍💼+|funcionário de escritório|arquiteto colarinho branco empresário gerente homem
👩‍💼+|funcionária de escritório|arquiteta colarinho branco empresária funcionára gerente mulher
🧑‍🔬+|cientista|biólogo engenheiro físico químico
👨‍🔬+|cientista homem|biólogo físico professor químico
👩‍🔬+|cientista mulher|bióloga física professora química
🧑‍💻+|programador|desenvolvedor inventor software tecnólogo
👨‍💻+|tecnólogo|desenvolvedor homem inventor programador software
👩‍💻+|tecnóloga|desenvolvedora inventora mulher programadora software
🧑‍🎤+|cantor|ator entretenimento estrela rock
👨‍🎤+|cantor homem|artista ator pop rock
👩‍🎤+|cantora|artista atriz mulher pop rock
🧑‍🎨+|artista|paleta
👨‍🎨+|artista plástico|homem pintura
👩‍🎨+|artista plástica|mulher pintura
🧑‍✈️+|piloto|avião
👨‍✈️+|piloto de avião homem|
👩‍✈️+|piloto de avião mulher|
🧑‍🚀+|astronauta|foguete
👨‍🚀+|astronauta homem|espaço foguete
👩‍🚀+|astronauta mulher|espaço foguete
🧑‍🚒+|bombeiro|caminhão de bombeiros
👨‍🚒+|bombeiro homem|caminhão do corpo de bombeiros
👩‍🚒+|bombeira|caminhão do corpo de bombeiros mulher
👮+|policial|polícia
👮‍♂️+|policial homem|polícia tira
👮‍♀️+|policial mulher|polícia tira
🕵️+|detetive|espião investigador
🕵️‍♂️+|detetive homem|espião investigador
🕵️‍♀️+|detetive mulher|espiã investigadora
💂+|guarda|segurança
💂‍♂️+|guarda homem|segurança
💂‍♀️+|guarda mulher|segurança
🥷+|ninja|furtividade lutador oculto
👷+|trabalhador de construção civil|chapéu
👷‍♂️+|pedreiro|construção homem operário
👷‍♀️+|pedreira|construção mulher operária
🫅+|pessoa com coroa|monarca nobre real realeza
🤴+|príncipe|
👸+|princesa|conto de fadas fantasia
👳+|pessoa com turbante|
👳‍♂️+|homem com turbante|
👳‍♀️+|mulher com turbante|
👲+|homem de boné|gua pi mao com pessoas
🧕+|mulher com véu|hijab lenço
🤵+|pessoa de smoking|festa gala homem noivo
🤵‍♂️+|homem de smoking|
🤵‍♀️+|mulher de smoking|
👰+|pessoa com véu|casamento noiva
👰‍♂️+|noivo com véu|
👰‍♀️+|noiva com véu|
🤰+|grávida|mulher
🫃+|homem grávido|barriga cheio inchado
🫄+|pessoa grávida|barriga cheio gravidez inchada
🤱+|amamentando|amamentação bebê neném
👩‍🍼+|mulher alimentando bebê|neném
👨‍🍼+|homem alimentando bebê|neném
🧑‍🍼+|pessoa alimentando bebê|neném
👼+|bebê anjo|conto de fadas rosto
🎅+|Papai Noel|comemoração natal
🤶+|Mamãe Noel|comemoração natal
🧑‍🎄+|noel|natal
🦸+|super-herói|boa bom herói heroína superpoder
🦸‍♂️+|homem super-herói|bom herói superpoder
🦸‍♀️+|super-heroína|boa herói heroína mulher superpoder
🦹+|supervilão|criminoso mal superpoder vilão
🦹‍♂️+|homem supervilão|criminoso mal superpoder vilão
🦹‍♀️+|supervilã|criminosa má mulher superpoder vilã
🧙+|mago|bruxa feiticeira maga
🧙‍♂️+|homem mago|feiticeiro
🧙‍♀️+|maga|bruxa feiticeira
🧚+|fada|
🧚‍♂️+|homem fada|
🧚‍♀️+|mulher fada|
🧛+|vampiro|drácula
🧛‍♂️+|homem vampiro|drácula
🧛‍♀️+|mulher vampira|
🧜+|pessoa sereia|
🧜‍♂️+|sereio|tritão
🧜‍♀️+|sereia|
🧝+|elfo|mágico
🧝‍♂️+|elfo homem|duende
🧝‍♀️+|elfa|duende mulher
🧞|gênio|
🧞‍♂️|homem gênio|
🧞‍♀️|mulher gênio|
🧟|zumbi|cazumbi
🧟‍♂️|homem zumbi|cazumbi
🧟‍♀️|mulher zumbi|cazumbi
🧌|troll|conto de fadas fantasia monstro
💆+|pessoa recebendo massagem facial|pele
💆‍♂️+|homem recebendo massagem facial|relaxamento
💆‍♀️+|mulher recebendo massagem facial|relaxamento
💇+|pessoa cortando o cabelo|beleza corte de salão
💇‍♂️+|homem cortando o cabelo|corte de salão beleza
💇‍♀️+|mulher cortando o cabelo|corte de salão beleza
🚶+|pessoa andando|andar caminhar caminhando
🚶‍♂️+|homem andando|andar caminhar caminhando
🚶‍♀️+|mulher andando|andar caminhar caminhando
🚶‍➡️+|pessoa andando de frente para a direita|andar caminhar caminhando
🚶‍♀️‍➡️+|mulher andando de frente para a direita|andar caminhar caminhando
🚶‍♂️‍➡️+|homem andando de frente para a direita|andar caminhar caminhando
🧍+|pessoa em pé|de
🧍‍♂️+|homem em pé|
🧍‍♀️+|mulher em pé|
🧎+|pessoa ajoelhando|ajoelhada ajoelhar
🧎‍♂️+|homem ajoelhando|ajoelhado
🧎‍♀️+|mulher ajoelhando|ajoelhada
🧎‍➡️+|pessoa ajoelhando de frente para a direita|ajoelhada ajoelhar
🧎‍♀️‍➡️+|mulher ajoelhando de frente para a direita|ajoelhada
🧎‍♂️‍➡️+|homem ajoelhando de frente para a direita|ajoelhado
🧑‍🦯+|pessoa com bengala para cego|acessibilidade
🧑‍🦯‍➡️+|pessoa com bengala para cego de frente para a direita|acessibilidade
👨‍🦯+|homem com bengala para cego|accessibilidade
👨‍🦯‍➡️+|homem com bengala para cego de frente para a direita|accessibilidade
👩‍🦯+|mulher com bengala para cego|accessibilidade cega
👩‍🦯‍➡️+|mulher com bengala para cego de frente para a direita|accessibilidade cega
🧑‍🦼+|pessoa em cadeira de rodas motorizada|acessibilidade
🧑‍🦼‍➡️+|pessoa em cadeira de rodas motorizada de frente para a direita|acessibilidade
👨‍🦼+|homem em cadeira de rodas motorizada|acessibilidade
👨‍🦼‍➡️+|homem em cadeira de rodas motorizada de frente para a direita|acessibilidade
👩‍🦼+|mulher em cadeira de rodas motorizada|acessibilidade
👩‍🦼‍➡️+|mulher em cadeira de rodas motorizada de frente para a direita|acessibilidade
🧑‍🦽+|pessoa em cadeira de rodas manual|acessibilidade
🧑‍🦽‍➡️+|pessoa em cadeira de rodas manual de frente para a direita|acessibilidade
👨‍🦽+|homem em cadeira de rodas manual|acessibilidade
👨‍🦽‍➡️+|homem em cadeira de rodas manual de frente para a direita|acessibilidade
👩‍🦽+|mulher em cadeira de rodas manual|acessibilidade
👩‍🦽‍➡️+|mulher em cadeira de rodas manual de frente para a direita|acessibilidade
🏃+|pessoa correndo|corrida esporte maratona maratonista
🏃‍♂️+|homem correndo|corrida esporte maratona
🏃‍♀️+|mulher correndo|corrida esporte maratona
🏃‍➡️+|pessoa correndo de frente para a direita|corrida esporte maratona maratonista
🏃‍♀️‍➡️+|mulher correndo de frente para a direita|corrida esporte maratona
🏃‍♂️‍➡️+|homem correndo de frente para a direita|corrida esporte maratona
💃+|mulher dançando|
🕺+|homem dançando|
🕴️+|homem de terno levitando|
👯+|pessoas com orelhas de coelho|dançar festa
👯‍♂️+|homens com orelhas de coelho|dançarino festa
👯‍♀️+|mulheres com orelhas de coelho|dançarinas festa orelha
🧖+|pessoa na sauna|
🧖‍♂️+|homem na sauna|
🧖‍♀️+|mulher na sauna|
🧗+|pessoa escalando|escalar
🧗‍♂️+|homem escalando|escalar
🧗‍♀️+|mulher escalando|escalar
🤺|esgrimista|esgrima espada esporte pessoa
🏇+|corrida de cavalos|cavalo esporte jóquei
⛷️|esquiador|esqui neve
🏂+|praticante de snowboard|esporte
🏌️+|golfista|bola esporte golfe pessoa jogando
🏌️‍♂️+|homem golfista|golfe jogando
🏌️‍♀️+|mulher golfista|golfe jogando
🏄+|surfista|pessoa surfando surfe
🏄‍♂️+|homem surfista|surfando
🏄‍♀️+|mulher surfista|surfando
🚣+|pessoa remando|barco a remo veículo
🚣‍♂️+|homem remando|esporte remador remo
🚣‍♀️+|mulher remando|esporte remadora remo
🏊+|pessoa nadando|esporte nadar
🏊‍♂️+|homem nadando|nadar natação
🏊‍♀️+|mulher nadando|nadar natação
⛹️+|pessoa jogando basquete|bola esporte
⛹️‍♂️+|homem jogando basquete|bola esporte
⛹️‍♀️+|mulher jogando basquete|bola esporte
🏋️+|pessoa levantando peso|esporte força
🏋️‍♂️+|homem levantando peso|esporte força
🏋️‍♀️+|mulher levantando peso|esporte força
🚴+|ciclista|bicicleta
🚴‍♂️+|homem ciclista|bicicleta esporte passeio
🚴‍♀️+|mulher ciclista|bicicleta esporte passeio
🚵+|pessoa fazendo mountain bike|bicicleta ciclista
🚵‍♂️+|homem fazendo mountain bike|bicicleta ciclista
🚵‍♀️+|mulher fazendo mountain bike|bicicleta ciclista
🤸+|pessoa fazendo estrela|esporte ginástica
🤸‍♂️+|homem fazendo estrela|esporte ginástica
🤸‍♀️+|mulher fazendo estrela|esporte ginástica
🤼+|pessoas lutando|esporte luta lutadores pessoa
🤼‍♂️+|homens lutando|esporte homem luta lutador
🤼‍♀️+|mulheres lutando|esporte luta lutadora mulher
🤽+|pessoa jogando polo aquático|esporte
🤽‍♂️+|homem jogando polo aquático|esporte jogador de piscina
🤽‍♀️+|mulher jogando polo aquático|esporte jogadora de piscina
🤾+|handebol|bola esporte pessoa
🤾‍♂️+|jogador de handebol|bola esporte homem quadra
🤾‍♀️+|jogadora de handebol|bola esporte mulher quadra
🤹+|malabarista|equilíbrio habilidade malabarismo multitarefa
🤹‍♂️+|homem malabarista|equilíbrio habilidade malabarismo multitarefa
🤹‍♀️+|mulher malabarista|equilíbrio habilidade malabarismo multitarefa
🧘+|pessoa na posição de lótus|ioga meditação yoga
🧘‍♂️+|homem na posição de lótus|ioga meditação yoga
🧘‍♀️+|mulher na posição de lótus|ioga meditação yoga
🛀+|pessoa tomando banho|banheira
🛌+|pessoa deitada na cama|hotel sono
🧑‍🤝‍🧑|pessoas de mãos dadas|casal mão pessoa segurando
👭+|duas mulheres de mãos dadas|casal mão mulher pessoas
👫+|homem e mulher de mãos dadas|casal
👬+|dois homens de mãos dadas|casal gêmeos irmãos
💏+|beijo|beijar casal
👩‍❤️‍💋‍👨|beijo: mulher e homem|beijar beijo casal
👨‍❤️‍💋‍👨|beijo: homem e homem|beijar beijo casal
👩‍❤️‍💋‍👩|beijo: mulher e mulher|beijar beijo casal
💑+|casal apaixonado|com um coração pessoas romance
👩‍❤️‍👨|casal apaixonado: mulher e homem|apaixonado com um coração pessoas romance
👨‍❤️‍👨|casal apaixonado: homem e homem|apaixonado com um coração pessoas romance
👩‍❤️‍👩|casal apaixonado: mulher e mulher|apaixonado com um coração pessoas romance
👨‍👩‍👦|família: homem, mulher e menino|família filho homem mãe pai pessoas
👨‍👩‍👧|família: homem, mulher e menina|família filho homem mãe pai pessoas
👨‍👩‍👧‍👦|família: homem, mulher, menina e menino|família filho homem mãe mulher pai pessoas
👨‍👩‍👦‍👦|família: homem, mulher, menino e menino|família filho homem mãe mulher pai pessoas
👨‍👩‍👧‍👧|família: homem, mulher, menina e menina|família filho homem mãe mulher pai pessoas
👨‍👨‍👦|família: homem, homem e menino|família filho mãe pai pessoas
👨‍👨‍👧|família: homem, homem e menina|família filho mãe pai pessoas
👨‍👨‍👧‍👦|família: homem, homem, menina e menino|família filho homem mãe pai pessoas
👨‍👨‍👦‍👦|família: homem, homem, menino e menino|família filho homem mãe pai pessoas
👨‍👨‍👧‍👧|família: homem, homem, menina e menina|família filho homem mãe pai pessoas
👩‍👩‍👦|família: mulher, mulher e menino|família filho mãe pai pessoas
👩‍👩‍👧|família: mulher, mulher e menina|família filho mãe pai pessoas
👩‍👩‍👧‍👦|família: mulher, mulher, menina e menino|família filho mãe mulher pai pessoas
👩‍👩‍👦‍👦|família: mulher, mulher, menino e menino|família filho mãe mulher pai pessoas
👩‍👩‍👧‍👧|família: mulher, mulher, menina e menina|família filho mãe mulher pai pessoas
👨‍👦|família: homem e menino|família filho mãe pai pessoas
👨‍👦‍👦|família: homem, menino e menino|família filho homem mãe pai pessoas
👨‍👧|família: homem e menina|família filho mãe pai pessoas
👨‍👧‍👦|família: homem, menina e menino|família filho homem mãe pai pessoas
👨‍👧‍👧|família: homem, menina e menina|família filho homem mãe pai pessoas
👩‍👦|família: mulher e menino|família filho mãe pai pessoas
👩‍👦‍👦|família: mulher, menino e menino|família filho mãe mulher pai pessoas
👩‍👧|família: mulher e menina|família filho mãe pai pessoas
👩‍👧‍👦|família: mulher, menina e menino|família filho mãe mulher pai pessoas
👩‍👧‍👧|família: mulher, menina e menina|família filho mãe mulher pai pessoas
🗣️|silhueta falando|cabeça voz
👤|silhueta de busto|pessoas
👥|silhueta de bustos|busto pessoas
🫂|pessoas se abraçando|abraço adeus obrigado olá
👪|família|filho mãe pai pessoas
🧑‍🧑‍🧒|família: adulto, adulto, criança|adulto
🧑‍🧑‍🧒‍🧒|família: adulto, adulto, criança, criança|adulto
🧑‍🧒|família: adulto, criança|adulto
🧑‍🧒‍🧒|família: adulto, criança, criança|adulto
👣|pegadas|corpo gravura pé

🐵|rosto de macaco|animal
🐒|macaco|animal
🦍|gorila|animal macaco
🦧|orangotango|macaco
🐶|rosto de cachorro|animal
🐕|cachorro|animal
🦮|cão-guia|acessibilidade cegueira guia
🐕‍🦺|cão de serviço|accessibilidade assistência
🐩|poodle|animal cachorro
🐺|rosto de lobo|animal
🦊|rosto de raposa|
🦝|guaxinim|astuto curioso
🐱|rosto de gato|animal
🐈|gato|animal
🐈‍⬛|gato preto|azar
🦁|rosto de leão|animal zodíaco
🐯|rosto de tigre|animal
🐅|tigre|animal
🐆|leopardo|animal
🐴|rosto de cavalo|animal
🫎|alce|animal chifres mamífero
🫏|burro|animais jegue mamífero mula teimoso
🐎|cavalo|animal corrida de equestre
🦄|rosto de unicórnio|
🦓|zebra|animal listra
🦌|cervo|animal veado
🦬|bisão|bisonte búfalo rebanho
🐮|rosto de vaca|animal
🐂|boi|animal touro zodíaco
🐃|búfalo-asiático|água animal búfalo
🐄|vaca|animal
🐷|rosto de porco|animal
🐖|porco|animal
🐗|javali|animal
🐽|nariz de porco|animal rosto
🐏|carneiro|animal áries zodíaco
🐑|ovelha|animal
🐐|cabra|animal bode capricórnio zodíaco
🐪|camelo|animal de uma só corcova dromedário
🐫|camelo com duas corcovas|animal asiático corcova
🦙|lhama|alpaca animal guanaco lã vicunha
🦒|girafa|animal
🐘|elefante|animal
🦣|mamute|extinto grande lanoso presa
🦏|rinoceronte|animal
🦛|hipopótamo|animal
🐭|rosto de camundongo|animal
🐁|camundongo|animal
🐀|rato|animal ratazana
🐹|rosto de hamster|animal
🐰|rosto de coelho|animal
🐇|coelho|animal coelhinho
🐿️|esquilo|animal
🦫|castor|represa
🦔|porco-espinho|animal
🦇|morcego|animal vampiro
🐻|rosto de urso|animal
🐻‍❄️|urso polar|ártico branco
🐨|coala|animal
🐼|rosto de panda|animal
🦥|preguiça|lenta preguiçosa
🦦|lontra|brincalhona pesca
🦨|gambá|fedor
🦘|canguru|austrália joey marsupial pula
🦡|texugo|ratel de mel
🐾|patas|pata pegada de
🦃|peru|ave
🐔|galinha|ave
🐓|galo|ave
🐣|pintinho chocando|ave filhote galinha pinto
🐤|pintinho de perfil|ave filhote galinha pinto
🐥|pintinho de frente|ave fihote galinha pinto
🐦|pássaro|animal
🐧|pinguim|animal
🕊️|pomba branca|animal ave pássaro paz
🦅|águia|pássaro
🦆|pato|pássaro
🦢|cisne|pássaro patinho feio
🦉|coruja|pássaro sabedoria
🦤|dodô|extinto grande maurício
🪶|pena|leve pássaro plumagem voo
🦩|flamingo|extravagante tropical
🦚|pavão|ave orgulhoso pavoa pomposo
🦜|papagaio|fala pássaro pirata
🪽|asa|angelical aviação mitologia pássaro voando
🐦‍⬛|pássaro preto|corvo gralha
🪿|ganso|ave bobo grasno pássaro
🐦‍🔥|fênix|fantasia pássaro de fogo reencarnação reincarnação renascimento
🐸|sapo|animal rosto de
🐊|crocodilo|animal
🐢|tartaruga|animal
🦎|lagartixa|animal réptil
🐍|cobra|animal réptil serpente
🐲|rosto de dragão|animal
🐉|dragão|animal
🦕|saurópode|braquiossauro brontossuro diplódoco
🦖|tiranossauro rex|t-rex
🐳|baleia esguichando água|animal esguicho
🐋|baleia|animal
🐬|golfinho|animal
🦭|foca|leão marinho
🐟|peixe|animal peixes zodíaco
🐠|peixe tropical|animal
🐡|baiacu|animal peixe
🦈|tubarão|peixe
🐙|polvo|animal
🐚|caramujo|animal
🪸|coral|oceano recife
🪼|água-viva|ai ferrão invertebrado marinha medusa queimadura
🦀|caranguejo|animal câncer zodíaco
🦞|lagosta|bisque caldo fruto do mar garras
🦐|camarão|comida crustáceo
🦑|lula|comida molusco
🦪|ostra|mergulho pérola
🐌|caracol|animal
🦋|borboleta|beleza inseto
🐛|inseto|animal centopeia lagarta
🐜|formiga|inseto
🐝|abelha|inseto
🪲|besouro|bicho inseto
🐞|joaninha|inseto
🦗|grilo|inseto
🪳|barata|baratas inseto praga
🕷️|aranha|inseto
🕸️|teia de aranha|inseto
🦂|escorpião|inseto zodíaco
🦟|mosquito|doença febre inseto malária vírus
🪰|mosca|apodrecendo doença larva praga
🪱|minhoca|anelídeo parasita
🦠|micróbio|ameba bactéria vírus
💐|buquê|flor
🌸|flor de cerejeira|cereja
💮|flor branca|
🪷|lótus|budismo flor hinduísmo índia pureza vietnã
🏵️|roseta|flor
🌹|rosa|flor
🥀|flor murcha|murchando
🌺|hibisco|flor
🌻|girassol|flor
🌼|flor|florescer
🌷|tulipa|flor
🪻|jacinto|bluebonnet flor flor-crânio-do-dragão lavanda lupinus
🌱|muda de planta|plantinha
🪴|vaso com planta|casa chato nutrir plantar sem utilidade
🌲|conífera|árvore
🌳|árvore caidiça|desfolha
🌴|palmeira|árvore
🌵|cacto|planta
🌾|planta de arroz|espiga
🌿|erva|folha
☘️|trevo|de três folhas
🍀|trevo de quatro folhas|
🍁|folha de bordo|caída
🍂|folhas caídas|cair folha
🍃|folha ao vento|soprando
🪹|ninho vazio|aninhando
🪺|ninho com ovos|aninhando
🍄|cogumelo|champignon

🍇|uvas|fruta
🍈|melão|fruta
🍉|melancia|fruta
🍊|tangerina|fruta laranja
🍋|limão|cítrico fruta siciliano
🍋‍🟩|lima|cítrica fruta limão tropical
🍌|banana|fruta
🍍|abacaxi|fruta
🥭|manga|fruta tropical
🍎|maçã vermelha|fruta
🍏|maçã verde|fruta
🍐|pera|fruta
🍑|pêssego|fruta
🍒|cereja|fruta frutas vermelhas
🍓|morango|fruta frutas vermelhas
🫐|mirtilos|azul baga blueberry mirtilo
🥝|kiwi|comida fruta
🍅|tomate|fruta fruto legume
🫒|azeitona|alimento
🥥|coco|fruta
🥑|abacate|comida fruta
🍆|berinjela|legume
🥔|batata|comida legume
🥕|cenoura|comida legume
🌽|milho|espiga de
🌶️|pimenta|apimentado tempero
🫑|pimentão|capsicum pimenta vegetal
🥒|pepino|comida legume picles
🥬|verdura|alface bok choy couve repolho
🥦|brócolis|
🧄|alho|tempero
🧅|cebola|tempero
🥜|amendoim|comida
🫘|feijões|alimento comida legume
🌰|castanha|planta
🫚|gengibre|cerveja raiz tempero
🫛|vagem|edamame ervilha feijão leguminosa vegetal
🍄‍🟫|cogumelo marrom|comida fungo natureza vegetal
🍞|pão|de forma
🥐|croissant|comida pão
🥖|baguete|bisnaga comida pão
🫓|pão sírio|arepa lavash naan pita
🥨|pretzel|
🥯|rosca|chimia pão
🥞|panquecas|comida crepes
🧇|waffle|gofre wafle
🧀|queijo|suíço
🍖|carne|no osso
🍗|coxa de frango|aves coxinha
🥩|corte de carne|bife costeleta porco
🥓|bacon|comida toucinho
🍔|hambúrguer|búrguer
🍟|batata frita|fritas
🍕|pizza|fatia de
🌭|cachorro-quente|hot dog pão com salsicha
🥪|sanduíche|
🌮|taco|comida mexicana
🌯|burrito|comida mexicana
🫔|tamale|enrolado mexicano
🥙|pão recheado|comida kebab recheio wrap
🧆|falafel|almôndega grão de bico
🥚|ovo|comida
🍳|ovo frito|frigideira estrelado
🥘|caçarola com comida|paella panela rasa
🍲|panela|ensopado tigela de comida
🫕|fondue|chocolate derretido panela queijo suíço
🥣|tigela com colher|café da manhã cereal
🥗|salada verde|comida
🍿|pipoca|balde de cinema
🧈|manteiga|laticínio
🧂|sal|condimento saleiro
🥫|comida enlatada|lata
🍱|bentô|caixa de
🍘|biscoito de arroz|cracker
🍙|arroz japonês|onigiri
🍚|arroz cozido|
🍛|arroz com curry|e
🍜|lámen|ramen tigela
🍝|espaguete|macarrão macarronada
🍠|batata assada|batata-doce
🍢|oden|espetinho frutos do mar no restaurante
🍣|sushi|comida japonesa
🍤|camarão frito|tempura
🍥|bolinho de peixe|croquete
🥮|bolo lunar|festival outono yuèbǐng
🍡|dango|bolinho japonês mochi mochiko sobremesa
🥟|bolinho asiático|chinês dumpling empanada
🥠|biscoito da sorte|profecia
🥡|caixa para viagem|
🍦|sorvete italiano|de casquinha na
🍧|raspadinha de gelo|sobremesa
🍨|sorvete|sobremesa
🍩|donut|rosquinha
🍪|biscoito|bolacha cookie doce
🎂|bolo de aniversário|comemoração
🍰|pão de ló de morango|bolo fatia sobremesa
🧁|cupcake|bolo confeitaria doce torta
🥧|torta|fatia de
🍫|chocolate|barra de
🍬|bala|balinha doce
🍭|pirulito|bala doce
🍮|pudim|de leite ovos
🍯|pote de mel|
🍼|mamadeira|bebê leite leitinho neném
🥛|copo de leite|
☕|café|cafezinho chá
🫖|bule|bebida chá chaleira
🍵|xícara de chá sem alça|bebida
🍶|saquê|bar bebida copo garrafa e de
🍾|garrafa de champanhe|bar champanha espumante
🍷|vinho|bar bebida cálice de taça
🍸|coquetel|bar taça de
🍹|bebida tropical|bar coquetel de frutas drink
🍺|cerveja|bar caneca de chopp
🍻|canecas de cerveja|bar caneca chopp
🥂|taças brindando|brinde champanhe comemoração taça tim-tim
🥃|copo|bebida drink whisky
🫗|derramando líquido|bebida derramar vazio vidro
🥤|copo com canudo|suco
🧋|chá perolado|bolha leite pérola
🧃|suco de caixa|
🧉|mate|bebida
🧊|cubo de gelo|gelado iceberg
🥢|hashi|pauzinhos
🍽️|prato com talheres|garfo e faca ao lado restaurante
🍴|garfo e faca|talher
🥄|colher|talher
🔪|faca de cozinha|
🫙|jarro|armazenar condimento molho recipiente vazio
🏺|ânfora|ornamento chinês vaso

🌍|globo mostrando Europa e África|terra
🌎|globo mostrando as Américas|américa terra
🌏|globo mostrando Ásia e Oceania|austrália terra
🌐|globo com meridianos|
🗺️|mapa-múndi|geografia mapa mundo
🗾|mapa do Japão|
🧭|bússola|magnética navegação orientação
🏔️|montanha com neve|frio
⛰️|montanha|
🌋|vulcão|erupção vulcânica
🗻|Monte Fuji|montanha
🏕️|acampamento|barraca
🏖️|praia e guarda-sol|
🏜️|deserto|
🏝️|ilha deserta|
🏞️|parque nacional|com rio
🏟️|estádio|
🏛️|prédio grego|arquitetura clássico
🏗️|construção|obra
🧱|tijolo|argamassa argila muro parede tijolos
🪨|pedra|pedregulho pesado rocha sólido
🪵|madeira|lenha serrada tronco
🛖|cabana|casa yurt
🏘️|casas|
🏚️|casa abandonada|
🏠|casa|construção
🏡|casa com jardim|construção lar
🏢|edifício comercial|escritório
🏣|correio japonês|oriental prédio
🏤|correio|europeu prédio
🏥|hospital|prédio
🏦|banco|prédio
🏨|hotel|prédio
🏩|motel|amor hotel prédio
🏪|loja de conveniência|prédio
🏫|escola|prédio da
🏬|loja de departamentos|
🏭|fábrica|prédio
🏯|castelo japonês|pagoda pagode prédio
🏰|castelo|europeu medieval prédio
💒|capela de casamento|romance
🗼|Torre de Tóquio|
🗽|Estátua da Liberdade|
⛪|igreja|prédio
🕌|mesquita|islã muçulmano religião
🛕|templo hindu|
🕍|sinagoga|judaísmo judeu religião templo
⛩️|santuário japonês|oriental religião
🕋|caaba islã|muçulmano religião
⛲|fonte|chafariz
⛺|barraca|acampamento
🌁|enevoado|bruma neblina névoa nevoeiro
🌃|noite estrelada|estrelas
🏙️|cidade|prédios
🌄|aurora sobre montanhas|montanha nascer do sol as da manhã
🌅|aurora sobre água|rio sol da manhã nascendo
🌆|cidade ao anoitecer|noite paisagem pôr do sol prédio
🌇|pôr do sol|anoitecer sobre prédios prédio
🌉|ponte à noite|da
♨️|chamas|calor fogo
🎠|carrossel|cavalo de entretenimento
🛝|escorregador|brincar parque de diversões
🎡|roda gigante|entretenimento parque de diversões
🎢|montanha russa|entretenimento parque de diversões
💈|barbearia|barbeiro barber pole poste de
🎪|circo|entretenimento lona de
🚂|locomotiva|trem veículo
🚃|vagão de trem|bonde elétrico ferroviário trólebus veículo
🚄|trem de alta velocidade|sistema trens bala japonês veículo
🚅|trem de alta velocidade japonês|parte dianteira em formato bala sistema trens com veículo
🚆|trem|ferrovia veículo
🚇|metrô|veículo
🚈|trem urbano|leve veículo
🚉|estação|trem
🚊|bonde elétrico|trólebus veículo
🚝|monotrilho|veículo
🚞|estrada de ferro na montanha|carro teleférico veículo
🚋|bonde|elétrico carro trólebus veículo
🚌|ônibus|veículo
🚍|ônibus se aproximando|veículo
🚎|trólebus|bonde elétrico ônibus veículo
🚐|van|ônibus veículo
🚑|ambulância|veículo
🚒|carro do corpo de bombeiros|caminhão fogo veículo
🚓|viatura policial|carro patrulha polícia veículo
🚔|viatura policial se aproximando|polícia veículo
🚕|táxi|veículo
🚖|táxi se aproximando|veículo
🚗|carro|automóvel veículo
🚘|carro se aproximando|automóvel veículo
🚙|SUV|carro trailer veículo recreacional
🛻|caminhonete|pick-up veículo
🚚|caminhão de entrega|veículo
🚛|caminhão|articulado semi trailer veículo
🚜|trator|veículo
🏎️|carro de corrida|automobilismo
🏍️|motocicleta|corrida
🛵|scooter|moto
🦽|cadeira de rodas manual|acessibilidade
🦼|cadeira de rodas motorizada|acessibilidade
🛺|automóvel riquixá|autorriquixá tuk
🚲|bicicleta|veículo
🛴|patinete|brinquedo
🛹|skate|
🛼|patins de rodas|
🚏|ponto de ônibus|
🛣️|estrada|caminho
🛤️|trilhos|trem
🛢️|barril de óleo|lata
⛽|posto de gasolina|bomba combustível
🛞|roda|círculo girar pneu
🚨|sirene|carro da polícia farol policial luz de viatura giratória
🚥|semáforo horizontal|luz sinais de trânsito
🚦|semáforo vertical|luz sinais de trânsito
🛑|sinal de pare|
🚧|em construção|símbolo para “em construção”
⚓|âncora|sinal
🛟|boia|colete salva-vidas flutuar resgate segurança
⛵|barco a vela|iate resort marítimo
🛶|canoa|barco
🚤|lancha|barco veículo
🛳️|cruzeiro|navio passageiros veículo
⛴️|balsa|barco ferry boat ferry-boat
🛥️|barco|motor veículo
🚢|navio|veículo aquático
✈️|avião|aéreo veículo
🛩️|avião pequeno|aéreo veículo
🛫|avião decolando|decolar veículo
🛬|avião aterrissando|aterrissagem pousando veículo
🪂|paraquedas|asa-delta parasail saltar de
💺|assento|cadeira
🚁|helicóptero|veículo
🚟|estrada de ferro suspensa|suspensão veículo
🚠|cabo suspenso usado em teleféricos nas montanhas|bonde montanha teleférico na veículo
🚡|teleférico|aérea gôndola linha de bonde veículo
🛰️|satélite|veículo
🚀|foguete|veículo
🛸|disco voador|ovni
🛎️|sineta|hotel sino
🧳|mala|bagagem viagem
⌛|ampulheta|areia
⏳|ampulheta contando o tempo|relógio de areia
⌚|relógio de pulso|
⏰|despertador|alarme relógio
⏱️|cronômetro|relógio
⏲️|relógio temporizador|cronômetro timer
🕰️|relógio de mesa|
🕛|12 horas|12h00 doze meia-noite meio-dia relógio
🕧|doze e meia|12h30 relógio
🕐|1 hora|1h00 relógio uma
🕜|uma e meia|1h30 relógio
🕑|2 horas|2h00 duas relógio
🕝|duas e meia|2h30 relógio
🕒|3 horas|3h00 relógio três
🕞|três e meia|3h30 relógio
🕓|4 horas|4h00 quatro relógio
🕟|quatro e meia|4h30 relógio
🕔|5 horas|5h00 cinco relógio
🕠|cinco e meia|5h30 relógio
🕕|6 horas|6h00 relógio seis
🕡|seis e meia|6h30 relógio
🕖|7 horas|7h00 relógio sete
🕢|sete e meia|7h30 relógio
🕗|8 horas|8h00 oito relógio
🕣|oito e meia|8h30 relógio
🕘|9 horas|9h00 nove relógio
🕤|nove e meia|9h30 relógio
🕙|10 horas|10h00 dez relógio
🕥|dez e meia|10h30 relógio
🕚|11 horas|11h00 onze relógio
🕦|onze e meia|11h30 relógio
🌑|lua nova|escuro negra
🌒|lua crescente côncava|
🌓|quarto crescente|lua de
🌔|lua crescente convexa|
🌕|lua cheia|luar
🌖|lua minguante convexa|
🌗|quarto minguante|lua de
🌘|lua minguante côncava|
🌙|lua crescente|
🌚|rosto da lua nova|com
🌛|rosto da lua de quarto crescente|com
🌜|rosto da lua de quarto minguante|com
🌡️|termômetro|clima tempo
☀️|sol|clima dia claro raios solar tempo
🌝|rosto da lua cheia|com
🌞|rosto do sol|
🪐|planeta com anéis|saturnino saturno
⭐|estrela branca média|
🌟|estrela brilhante|brilho cintilante luminosa reluzente
🌠|estrela cadente|cai
🌌|via láctea|céu estrelado
☁️|nuvem|clima
⛅|sol por trás das nuvens|nuvem com
⛈️|chuva com trovão|clima nuvem
🌤️|sol com nuvens|clima nuvem
🌥️|nublado|clima nuvem sol
🌦️|sol com chuva|clima nuvem
🌧️|nuvem com chuva|clima
🌨️|nuvem com neve|clima frio
🌩️|nuvem com trovão|clima relâmpago
🌪️|tornado|clima furacão nuvem
🌫️|nevoeiro|clima furacão nuvem
🌬️|rosto de vento|clima nuvem sopro
🌀|ciclone|furacão twister zonzo
🌈|arco-íris|chuva clima
🌂|guarda-chuva fechado|chuva chuvoso
☂️|guarda-chuva|acessório chuva clima sombrinha aberta
☔|sombrinha na chuva|acessório clima gotas
⛱️|guarda-sol|chuva clima sol sombrinha
⚡|alta tensão|perigo de sinal
❄️|floco de neve|clima frio
☃️|boneco de neve|na clima frio
⛄|boneco de neve sem neve|
☄️|cometa|espaço estrela cadente meteoro satélite
🔥|fogo|chama
💧|gota|com suor engraçado de
🌊|onda|de água do oceano

🎃|abóbora de halloween|comemoração jack lanterna
🎄|árvore de natal|comemoração
🎆|fogos de artifício|comemoração
🎇|vela estrela|comemoração fogo de artifício
🧨|bombinha|dinamite explosivo fogos de artifício
✨|brilhos|* estrelas brilhantes
🎈|balão|comemoração
🎉|cone de festa|alegria comemoração
🎊|confete|bola de confetes comemoração
🎋|árvore de tanabata|japanesa comemoração
🎍|decoração de pinhos|bambu comemoração pinhas japonês pinha
🎎|bonecas japonesas|japanesas comemoração festival
🎏|bandeira de carpas|comemoração koinobori subida
🎐|carrilhão de vento|sino som
🎑|contemplação da lua|cerimônia de comemoração
🧧|envelope vermelho|boa sorte dinheiro hóngbāo lai see presente
🎀|laço de fita|comemoração
🎁|presente|comemoração embrulhado mimo
🎗️|fita de lembrete|celebração comemoração laço
🎟️|ingresso de cinema|entrada
🎫|ingresso|entretenimento
🎖️|medalha militar|condecoração prêmio
🏆|troféu|prêmio
🏅|medalha esportiva|vitória
🥇|medalha de ouro|1º. lugar vitória
🥈|medalha de prata|2º. lugar segundo
🥉|medalha de bronze|3º. lugar terceiro
⚽|bola de futebol|
⚾|bola de beisebol|
🥎|softbol|bola embaixo do braço luva
🏀|bola de basquete|cesta
🏐|bola de vôlei|jogo
🏈|bola de futebol americano|
🏉|bola de rugby|futebol
🎾|tênis|bola de raquete
🥏|frisbee|ultimate
🎳|boliche|bola de jogo
🏏|críquete|bola jogo taco
🏑|hóquei de campo|bola jogo taco
🏒|hóquei no gelo|disco jogo taco
🥍|lacrosse|bastão bola gol
🏓|pingue-pongue|mesa raquete tênis de
🏸|badminton|jogo peteca raquete
🥊|luva de boxe|
🥋|quimono de artes marciais|judô karatê taekwondo
🥅|gol|esporte rede
⛳|bandeira no buraco|de golfe
⛸️|patins de gelo|patinação no
🎣|pesca|peixe vara de pescar e
🤿|máscara de mergulho|mergulhador scuba snorkeling
🎽|camiseta de corrida|com faixa
🎿|esqui|bota esporte e
🛷|trenó|
🥌|pedra de curling|
🎯|no alvo|jogo mira na mosca tiro certeiro
🪀|ioiô|brinquedo flutua
🪁|pipa|planar voar
🔫|pistola d’água|água arma ferramenta revólver
🎱|bilhar|bola oito jogo
🔮|bola de cristal|adivinhação destino
🪄|varinha mágica|bruxa magia mago
🎮|videogame|controle de game jogo
🕹️|joystick|game jogo videogame
🎰|caça-níquel|jogo de azar máquina caça-níqueis
🎲|jogo de dado|dados
🧩|quebra-cabeça|dica encaixe peça
🧸|ursinho de pelúcia|brinquedo enchimento
🪅|pinhata|comemoração festa
🪩|globo de espelhos|balada brilho dançar discoteca festa
🪆|boneca russa|matriosca
♠️|naipe de espadas|baralho carta jogo
♥️|naipe de copas|baralho carta jogo
♦️|naipe de ouros|baralho carta jogo ouro
♣️|naipe de paus|baralho carta jogo
♟️|peão de xadrez|truque
🃏|curinga|baralho carta joker
🀄|dragão vermelho de mahjong|peça
🎴|carta de flores|baralho hanafuda jogo
🎭|máscara|arte dramática entretenimento espetáculo
🖼️|quadro emoldurado|arte moldura pintura
🎨|paleta de tintas|arte artista artística pintura
🧵|carretel|agulha barbante costura
🪡|agulha de costura|alfaiataria bordados pontos suturas
🧶|novelo|bola crochê tricô
🪢|nó|amarrar corda cordel emaranhado fio

👓|óculos|acessório
🕶️|óculos escuros|de sol
🥽|óculos de proteção|natação para os olhos soldagem
🥼|jaleco|cientista experiência médico
🦺|colete salva-vidas|emergência segurança
👔|gravata|acessório roupa
👕|camiseta|camisa roupa
👖|jeans|calça roupa
🧣|cachecol|inverno pescoço
🧤|luvas|inverno mãos
🧥|casaco|blusa jaqueta
🧦|meias|
👗|vestido|peça única roupa
👘|quimono|roupa vestir
🥻|sari|roupa vestido
🩱|maiô|roupa de banho
🩲|cueca|peça única roupa de banho praia íntima
🩳|shorts|bermuda roupa de banho praia
👙|biquíni|roupa traje de banho
👚|roupas femininas|
🪭|leque dobrável|balançar dança quente refrescante tímida
👛|bolsinha|acessório moedas niqueleira
👜|bolsa de mão|acessório
👝|bolsa pequena|acessório
🛍️|sacolas de compras|shopping
🎒|mochila|bolsa escolar escola
🩴|chinelo|alpargatas de praia rasteirinha
👞|sapato masculino|acessório sapatos
👟|tênis de corrida|sapato esportivo
🥾|bota de trekking|acampar caminhada mochilão trilha
🥿|sapatilha|de balé sapato sem fivela
👠|sapato de salto alto|acessório
👡|sandália feminina|acessório feminino sandálias
🩰|sapatilha de balé|dança
👢|bota feminina|acessório botas feminino
🪮|pente de cabelo|afro retrô
👑|coroa|acessório
👒|chapéu feminino|acessório
🎩|cartola|chapéu roupa
🎓|chapéu de formatura|comemoração
🧢|boné|de beisebol chapéu
🪖|capacete militar|exército guerreiro soldado
⛑️|capacacete de socorrista|capacete primeiros socorros rosto
📿|rosário de oração|acessório religião reza terço
💄|batom|cosméticos maquiagem
💍|anel|diamante
💎|pedra preciosa|diamante joia
🔇|alto-falante silenciado|mudo quieto silenciar silêncio
🔈|alto-falante com volume baixo|
🔉|alto-falante com volume médio|
🔊|alto-falante com volume alto|
📢|buzina|alto alto-falante discurso público megafone
📣|megafone|aplausos comunicação
📯|corneta postal|correios
🔔|sino|
🔕|sino silenciado|mudo proibido quieto silencioso
🎼|partitura musical|música
🎵|nota musical|música
🎶|notas musicais|música nota
🎙️|microfone de estúdio|música
🎚️|controle de volume|música
🎛️|botões giratórios|controle música
🎤|microfone|entretenimento karaokê mic
🎧|fones de ouvido|fone
📻|rádio|vídeo
🎷|saxofone|instrumento musical música sax
🎺|trompete|instrumento musical música
🪗|acordeão|concertina sanfona
🎸|guitarra|instrumento musical música
🎹|teclado musical|instrumento música piano
🎻|violino|instrumento musical música
🪕|banjo|cordas música
🥁|tambor|baquetas música percussão
🪘|tambor comprido|batida conga ritmo
🪇|maracás|chocalho instrumento mexer música percussão
🪈|flauta|gravador música pífano sopro tubo
📱|telefone celular|móvel
📲|telefone celular com seta|receber
☎️|telefone no gancho|
📞|telefone|aparelho de comunicação
📟|pager|comunicação
📠|fax|comunicação máquina de
🔋|pilha|bateria
🪫|pouca bateria|eletrônico energia
🔌|tomada elétrica|eletricidade plugue
💻|laptop|computador pc pessoal
🖥️|computador de mesa|desktop
🖨️|impressora|acessório computador
⌨️|teclado|acessório computador digitação
🖱️|mouse|acessório computador
🖲️|trackball|computador mouse
💽|minidisc|computador disco md mini disc minidisk
💾|disquete|computador disco flexível
💿|cd|computador disco óptico
📀|DVD|blu-ray computador disco óptico
🧮|ábaco|cálculo
🎥|câmera de cinema|entretenimento filme
🎞️|rolo de filmes|cinema filme
📽️|projetor de filmes|cinema filme vídeo
🎬|claquete|cena entretenimento filme tomada
📺|televisão|tv vídeo
📷|câmera|vídeo
📸|câmera com flash|vídeo
📹|câmera de vídeo|
📼|videocassete|fita vhs vídeo
🔍|lupa para a esquerda|ferramenta lente de aumento pesquisa
🔎|lupa para a direita|ferramenta lente de aumento pesquisa
🕯️|vela|luz
💡|lâmpada|elétrica ideia luz quadrinhos
🔦|lanterna|elétrica ferramenta luz
🏮|lanterna vermelha de papel|bar izakaya
🪔|lâmpada de óleo|diya
📔|caderno decorado|capa livro
📕|livro fechado|
📖|livro aberto|
📗|livro verde|
📘|livro azul|
📙|livro laranja|
📚|livros|livro
📓|caderno|folhas
📒|livro contábil|caderno
📃|página dobrada|dobrado documento
📜|pergaminho|rolo de papel
📄|página voltada para cima|documento com a parte da frente
📰|jornal|notícias
🗞️|jornal enrolado|notícias
📑|marcadores de página|marcador marcar
🔖|marcador de página|
🏷️|etiqueta|rótulo
🪙|moeda|dinheiro metal ouro prata tesouro
💰|saco de dinheiro|
💴|nota de iene|dinheiro moeda bancária
💵|nota de dólar|dinheiro moeda bancária
💶|nota de euro|dinheiro moeda bancária
💷|nota de libra|dinheiro moeda bancária
💸|dinheiro voando|banco com asas nota bancária
💳|cartão de crédito|dinheiro
🧾|recibo|contabilidade escrituração evidência prova
💹|gráfico subindo com iene|crescimento dinheiro em alta
✉️|envelope|carta correspondência e-mail email
📧|e-mail|carta comunicação correspondência
📨|envelope chegando|carta comunicação correspondência recebida e-mail nova
📩|envelope com seta|carta e-mail email
📤|bandeja de saída|caixa enviadas comunicação correspondência enviada
📥|bandeja de entrada|caixa comunicação correspondência recebida
📦|pacote|caixa embrulho
📫|caixa de correio fechada com bandeira levantada|correspondência
📪|caixa de correio fechada com bandeira abaixada|correspondência vazia
📬|caixa de correio aberta com bandeira levantada|correspondência
📭|caixa de correio aberta com bandeira abaixada|correspondência e vazia
📮|caixa de correio|correspondência
🗳️|urna eleitoral com cédula|votar voto
✏️|lápis|
✒️|ponta de caneta tinteiro|preto tinta
🖋️|caneta tinteiro|
🖊️|caneta|esferográfica
🖌️|pincel|pintar
🖍️|giz de cera|
📝|memorando|lápis
💼|maleta|mala pasta
📁|pasta de arquivos|arquivo
📂|pasta de arquivos aberta|arquivo
🗂️|divisores de pastas|divisor índice
📅|calendário|data datas
📆|calendário com folhas destacáveis|
🗒️|bloco espiral|caderno
🗓️|calendário espiral|bloco
📇|índice de cartões|
📈|gráfico subindo|crescimento diagrama de tendência
📉|gráfico caindo|diagrama de tendência negativa
📊|gráfico de barras|barra
📋|prancheta|anotações
📌|tacha|alfinete
📍|tacha redonda|alfinete
📎|clipe de papel|
🖇️|clipes de papel conectados|clipe
📏|régua reta|
📐|régua triangular|triângulo
✂️|tesoura|cortar ferramenta
🗃️|caixa de arquivos|arquivo cartão
🗄️|gavetas de escritório|arquivo gabinete
🗑️|lixeira|cesto de lixo
🔒|cadeado|fechado trancado
🔓|cadeado aberto|destrancado
🔏|cadeado com caneta|tinteiro privacidade
🔐|cadeado fechado com chave|seguro
🔑|chave|senha
🗝️|chave antiga|fechadura
🔨|martelo|ferramenta
🪓|machado|cortar madeira partir
⛏️|picareta|ferramenta mineração
⚒️|martelo e picareta|ferramenta
🛠️|martelo e chave-inglesa|chave ferramenta
🗡️|adaga|arma faca
⚔️|espadas cruzadas|arma guerra
💣|bomba|emoção engraçado
🪃|bumerangue|austrália rebote repercussão
🏹|arco e flecha|arma sagitário zodíaco
🛡️|escudo|arma
🪚|serrote|carpinteiro madeira serra
🔧|chave inglesa|ferramenta
🪛|chave de fenda|ferramenta
🔩|porca e parafuso|ferramenta
⚙️|engrenagem|ferramenta
🗜️|braçadeira|compressão ferramenta morsa torno
⚖️|balança|ferramenta justiça libra peso zodíaco
🦯|bengala para cegos|acessibilidade cegueira
🔗|link|corrente
⛓️‍💥|corrente quebrada|algema liberdade quebrando quebrar
⛓️|correntes|corrente
🪝|gancho|atração para venda bandido curva pegar prender
🧰|caixa de ferramentas|ferramenta mecânico
🧲|ímã|atração ferradura magnético
🪜|escada|degrau subir
⚗️|alambique|ferramenta química
🧪|tubo de ensaio|ciência experiência laboratório química químico
🧫|placa de Petri|bactéria biologia biólogo cultura laboratório
🧬|dna|biólogo evolução gene genética vida
🔬|microscópio|ciência ferramenta
🔭|telescópio|ciência ferramenta
📡|antena parabólica|comunicação satélite
💉|seringa|agulha médico remédio
🩸|gota de sangue|doação medicina menstruação
💊|comprimido|medicina médico pílula remédio
🩹|atadura adesiva|curativo
🩼|muleta|ajuda à mobilidade bastão bengala deficiência machucar
🩺|estetoscópio|coração medicina médico
🩻|raio x|doutor esqueleto médico ossos
🚪|porta|
🛗|elevador|acessibilidade elevar subir
🪞|espelho|espéculo refletor reflexão
🪟|janela|abertura ar fresco quadro transparente vista
🛏️|cama|hotel sono
🛋️|sofá e luminária|hotel lâmpada
🪑|cadeira|assento sentar
🚽|vaso sanitário|banheiro privada toalete
🪠|desentupidor|banheiro encanador sucção
🚿|chuveiro|água banho ducha
🛁|banheira|
🪤|ratoeira|armadilha isca prender
🪒|lâmina|afiada barbear
🧴|frasco de loção|hidratante protetor solar xampu
🧷|alfinete de segurança|fralda punk rock
🧹|vassoura|bruxa limpar varrer
🧺|cesta|agrícola cesto de roupa piquenique
🧻|rolo de papel|higiênico toalhas
🪣|balde|barril
🧼|sabonete|banho barra espuma limpeza saboneteira
🫧|bolhas|arroto embaixo d’água limpo sabão
🪥|escova de dentes|banheiro dental higiene limpeza
🧽|esponja|absorvente limpeza porosa
🧯|extintor de incêndio|apagar extinguir
🛒|carrinho de compras|mercado
🚬|cigarro|fumar
⚰️|caixão|funerário funeral morte velório
🪦|lápide|cemitério sepultura
⚱️|urna funerária|cinzas funeral morte
🧿|olho grego|amuleto mau-olhado miçanga nazar talismã
🪬|hamsá|amuleto fátima mão maria miriam proteção
🗿|moai|estátua moyai rosto
🪧|placa|demonstração piquete protesto sinal
🪪|cartão de identificação|crachá credenciais identidade licença segurança

🏧|símbolo de caixa automático|banco
🚮|símbolo de lixeira|coloque o lixo no
🚰|água potável|beber
♿|símbolo de cadeira de rodas|acesso sinal
🚹|banheiro masculino|homem lavatório toalete wc
🚺|banheiro feminino|lavatório mulher toalete wc
🚻|banheiro|lavabo sanitário toalete
🚼|símbolo de bebê|fralda fraldário
🚾|WC|latrina lavabo toalete
🛂|controle de passaportes|passaporte
🛃|alfândega|aduana bens impostos
🛄|restituição de bagagem|
🛅|depósito de bagagem|malas serviço
⚠️|aviso|sinal
🚸|crianças atravessando|criança pedestre tráfego
⛔|entrada proibida|não proibido sinal
🚫|proibido|entrada não sinal
🚳|proibido andar de bicicleta|bicicletas não são permitidas
🚭|proibido fumar|não é permitido
🚯|proibido jogar lixo no chão|não
🚱|água não potável|imprópria para consumo
🚷|proibida a passagem de pedestres|não pedestre são permitidos proibido
📵|proibido o uso de telefone celular|celulares não são permitidos
🔞|proibido para menores de 18 anos|dezoito menor idade restrição
☢️|radioativo|radiação símbolo sinal
☣️|risco biológico|resíduos
⬆️|seta para cima|cardinal direção norte
↗️|seta para cima e para a direita|direção intercardinal nordeste
➡️|seta para a direita|direção leste
↘️|seta para baixo e para a direita|direção intercardinal sudeste
⬇️|seta para baixo|cardinal direção sul
↙️|seta para baixo e para a esquerda|direção intercardinal sudoeste
⬅️|seta para a esquerda|direção oeste
↖️|seta para cima e para a esquerda|direção intercardinal noroeste
↕️|seta para cima e para baixo|vertical
↔️|seta para esquerda e direita|horizontal lados
↩️|seta curva da direita para a esquerda|retorno voltar à
↪️|seta curva da esquerda para a direita|retorno voltar à
⤴️|seta para a direita curvada para cima|curva de baixo
⤵️|seta para a direita curvada para baixo|curva de cima
🔃|setas verticais no sentido horário|recarregar seta
🔄|botão de setas em sentido anti-horário|no seta
🔙|seta "BACK"|para a esquerda voltar
🔚|seta "END"|fim para a esquerda
🔛|seta "ON!"|marca on on!
🔜|seta "SOON"|soon
🔝|seta "TOP"|para cima "top top
🛐|local de culto|religião
⚛️|símbolo de átomo|ateísmo
🕉️|om|hindu religião
✡️|estrela de Davi|judaico judeu religião
☸️|roda do Dharma|budista religião
☯️|yin yang|religião tao taoista
✝️|cruz latina|cristão religião
☦️|cruz ortodoxa|cristão religião
☪️|estrela e lua crescente|islã muçulmano religião
☮️|símbolo da paz|
🕎|menorá|candelabro castiçal religião
🔯|estrela de seis pontas|adivinhação destino
🪯|khanda|religião siquismo
♈|signo de Áries|carneiro zodíaco
♉|signo de Touro|boi zodíaco
♊|signo de Gêmeos|zodíaco
♋|signo de Câncer|caranguejo zodíaco
♌|signo de Leão|zodíaco
♍|signo de Virgem|zodíaco
♎|signo de Libra|balança justiça virgem zodíaco
♏|signo de Escorpião|zodíaco
♐|signo de Sagitário|arqueiro zodíaco
♑|signo de Capricórnio|cabra zodíaco
♒|signo de Aquário|água zodíaco
♓|signo de Peixes|zodíaco
⛎|signo de Ofiúco|cobra serpente zodíaco
🔀|botão de músicas aleatórias|cruzadas seta
🔁|botão de repetir|sentido horário seta
🔂|botão de repetir uma única faixa|sentido horário seta vez
▶️|botão reproduzir|direita seta triângulo
⏩|botão avançar|dupla rápido seta
⏭️|botão de próxima faixa|cena seta dupla para a direita
⏯️|botão de reproduzir ou pausar|direita seta triângulo
◀️|botão de voltar|esquerda seta triângulo
⏪|botão de retroceder|dupla seta
⏮️|botão de faixa anterior|cena seta triângulo
🔼|botão apontando para cima|seta vermelho
⏫|botão de avanço para cima|dupla seta
🔽|botão apontando para baixo|seta vermelho
⏬|botão de avanço para baixo|retroceder rápido seta dupla
⏸️|botão pausar|barra dupla vertical
⏹️|botão parar|quadrado
⏺️|botão gravar|círculo
⏏️|botão ejetar|
🎦|cinema|entretenimento filme símbolo do
🔅|botão de diminuir brilho|escurecer símbolo para reduzir
🔆|botão de aumentar brilho|símbolo para
📶|barras de sinal|antena com celular força do sinais telefonia móvel telefone
🛜|sem fio|computador internet rede
📳|modo vibratório|celular telefone
📴|telefone celular desligado|
♀️|símbolo de feminino|mulher
♂️|símbolo de masculino|homem
⚧️|símbolo transgênero|
✖️|sinal de multiplicação|× cancelar multiplicar x
➕|símbolo de adição|+ matemática sinal mais
➖|símbolo de subtração|- − matemática menos sinal
➗|símbolo de divisão|÷ matemática sinal
🟰|sinal de igual|igualdade matemática
♾️|infinito|eternidade ilimitado universal
‼️|dupla exclamação|! !! explosão ponto de duplo pontuação
⁉️|exclamação com interrogação|! !? ? pergunta pontuação sinal
❓|ponto de interrogação vermelho|? pergunta pontuação sinal
❔|ponto de interrogação branco|? delineado pergunta pontuação sinal
❕|ponto de exclamação branco|! delineado mark pontuação sinal
❗|ponto de exclamação vermelho|! pontuação
〰️|travessão ondulado|pontuação
💱|câmbio de moeda|banco dinheiro
💲|cifrão|dinheiro dólar moeda símbolo do
⚕️|símbolo da medicina|bastão de asclépio esculápio
♻️|símbolo de reciclagem|
⚜️|flor-de-lis|símbolo
🔱|emblema de tridente|âncora ferramenta navio
📛|crachá|identificação nome
🔰|símbolo japonês de principiante|folha verde e amarela iniciante
⭕|círculo grande oco|o vermelho
✅|marca de seleção branca|✓ botão verificação
☑️|caixa de seleção marcada com tique|✓ marca verificação
✔️|marca de seleção|✓ verificação
❌|xis|× cancelar multiplicação multiplicar x
❎|botão de xis|× caixa com x marcado quadrado
➰|laço encaracolado|loop ondulado volta
➿|loop encaracolado duas vezes|duplo encaradolado
〽️|sinal japonês indicando início de música|canto símbolo
✳️|asterisco de oito pontas|*
✴️|estrela de oito pontas|*
❇️|faísca|*
©️|símbolo de copyright|
®️|símbolo de registrado|marca registrada “r”
™️|símbolo de marca registrada|“tm”
#️⃣|tecla: #|tecla
*️⃣|tecla: *|tecla
0️⃣|tecla: 0|tecla
1️⃣|tecla: 1|tecla
2️⃣|tecla: 2|tecla
3️⃣|tecla: 3|tecla
4️⃣|tecla: 4|tecla
5️⃣|tecla: 5|tecla
6️⃣|tecla: 6|tecla
7️⃣|tecla: 7|tecla
8️⃣|tecla: 8|tecla
9️⃣|tecla: 9|tecla
🔟|tecla: 10|tecla
🔠|letras latinas maiúsculas|abcd digitação
🔡|letras latinas minúsculas|abcd digitação
🔢|números|1234 digitação
🔣|símbolos|〒♪&% digitação
🔤|letras latinas|abc alfabeto digitação
🅰️|botão A (tipo sanguíneo)|sangue tipo sanguíneo
🆎|botão AB (tipo sanguíneo)|sangue tipo sanguíneo
🅱️|botão B (tipo sanguíneo)|sangue tipo sanguíneo
🆑|botão CL|
🆒|botão "COOL"|cool legal
🆓|botão "FREE"|grátis gratuito
ℹ️|informações|i símbolo de
🆔|botão ID|identidade símbolo “id”
Ⓜ️|círculo com a letra M|
🆕|botão "NEW"|new novo
🆖|botão NG|
🅾️|botão O (tipo sanguíneo)|sangue tipo sanguíneo
🆗|botão OK|símbolo “ok”
🅿️|botão P|estacionamento estacionar
🆘|botão SOS|ajuda símbolo “sos”
🆙|botão "UP!"|símbolo “up!” up!
🆚|botão VS|símbolo “vs” versus
🈁|botão japonês de “aqui”|katakana ココ
🈂️|botão japonês de “taxa de serviço”|katakana サ
🈷️|botão japonês de “quantidade mensal”|ideograma 月
🈶|botão japonês de “não gratuito”|ideograma 有
🈯|botão japonês de “reservado”|ideograma 指
🉐|botão japonês de “barganha”|ideograma 得
🈹|botão japonês de “desconto”|ideograma 割
🈚|botão japonês de “gratuito”|ideograma 無
🈲|botão japonês de “proibido”|ideograma 禁
🉑|botão japonês de “aceitável”|ideograma 可
🈸|botão japonês de “aplicação”|ideograma 申
🈴|botão japonês de “nota mínima”|ideograma 合
🈳|botão japonês de “vago”|ideograma 空
㊗️|botão japonês de “parabéns”|ideograma 祝
㊙️|botão japonês de “segredo”|ideograma 秘
🈺|botão japonês de “aberto para negócios”|ideograma 営
🈵|botão japonês de “sem vagas”|ideograma 満
🔴|círculo vermelho|geométrico
🟠|círculo laranja|
🟡|círculo amarelo|
🟢|círculo verde|
🔵|círculo azul|geométrico
🟣|círculo roxo|
🟤|círculo marrom|
⚫|círculo preto|geométrico
⚪|círculo branco|geométrico
🟥|quadrado vermelho|
🟧|quadrado laranja|
🟨|quadrado amarelo|
🟩|quadrado verde|
🟦|quadrado azul|
🟪|quadrado roxo|
🟫|quadrado marrom|
⬛|quadrado preto grande|geométrico
⬜|quadrado branco grande|geométrico
◼️|quadrado preto médio|geométrico
◻️|quadrado branco médio|geométrico
◾|quadrado preto médio menor|geométrico
◽|quadrado branco médio menor|geométrico
▪️|quadrado preto pequeno|geométrico
▫️|quadrado branco pequeno|geométrico
🔶|losango laranja grande|geométrico
🔷|losango azul grande|geométrico
🔸|losango laranja pequeno|geométrico
🔹|losango azul pequeno|geométrico
🔺|triângulo vermelho para cima|geométrico
🔻|triângulo vermelho para baixo|geométrico
💠|diamante com um ponto|cômico dentro geométrico
🔘|botão de opção|rádio
🔳|botão quadrado branco|e preto
🔲|botão quadrado preto|e branco

🏁|bandeira quadriculada|corrida esporte
🚩|bandeira triangular|poste
🎌|bandeiras cruzadas|do japão comemoração
🏴|bandeira preta|tremulando
🏳️|bandeira branca|tremulando
🏳️‍🌈|bandeira do arco-íris|
🏳️‍⚧️|bandeira transgênero|azul claro branco rosa
🏴‍☠️|bandeira de pirata|caveira e osso saque tesouro
🇦🇨|bandeira: Ilha de Ascensão|bandeira
🇦🇩|bandeira: Andorra|bandeira
🇦🇪|bandeira: Emirados Árabes Unidos|bandeira
🇦🇫|bandeira: Afeganistão|bandeira
🇦🇬|bandeira: Antígua e Barbuda|bandeira
🇦🇮|bandeira: Anguila|bandeira
🇦🇱|bandeira: Albânia|bandeira
🇦🇲|bandeira: Armênia|bandeira
🇦🇴|bandeira: Angola|bandeira
🇦🇶|bandeira: Antártida|bandeira
🇦🇷|bandeira: Argentina|bandeira
🇦🇸|bandeira: Samoa Americana|bandeira
🇦🇹|bandeira: Áustria|bandeira
🇦🇺|bandeira: Austrália|bandeira
🇦🇼|bandeira: Aruba|bandeira
🇦🇽|bandeira: Ilhas Aland|bandeira
🇦🇿|bandeira: Azerbaijão|bandeira
🇧🇦|bandeira: Bósnia e Herzegovina|bandeira
🇧🇧|bandeira: Barbados|bandeira
🇧🇩|bandeira: Bangladesh|bandeira
🇧🇪|bandeira: Bélgica|bandeira
🇧🇫|bandeira: Burquina Faso|bandeira
🇧🇬|bandeira: Bulgária|bandeira
🇧🇭|bandeira: Barein|bandeira
🇧🇮|bandeira: Burundi|bandeira
🇧🇯|bandeira: Benin|bandeira
🇧🇱|bandeira: São Bartolomeu|bandeira
🇧🇲|bandeira: Bermudas|bandeira
🇧🇳|bandeira: Brunei|bandeira
🇧🇴|bandeira: Bolívia|bandeira
🇧🇶|bandeira: Países Baixos Caribenhos|bandeira
🇧🇷|bandeira: Brasil|bandeira
🇧🇸|bandeira: Bahamas|bandeira
🇧🇹|bandeira: Butão|bandeira
🇧🇻|bandeira: Ilha Bouvet|bandeira
🇧🇼|bandeira: Botsuana|bandeira
🇧🇾|bandeira: Bielorrússia|bandeira
🇧🇿|bandeira: Belize|bandeira
🇨🇦|bandeira: Canadá|bandeira
🇨🇨|bandeira: Ilhas Cocos (Keeling)|bandeira
🇨🇩|bandeira: Congo - Kinshasa|bandeira
🇨🇫|bandeira: República Centro-Africana|bandeira
🇨🇬|bandeira: República do Congo|bandeira
🇨🇭|bandeira: Suíça|bandeira
🇨🇮|bandeira: Costa do Marfim|bandeira
🇨🇰|bandeira: Ilhas Cook|bandeira
🇨🇱|bandeira: Chile|bandeira
🇨🇲|bandeira: Camarões|bandeira
🇨🇳|bandeira: China|bandeira
🇨🇴|bandeira: Colômbia|bandeira
🇨🇵|bandeira: Ilha de Clipperton|bandeira
🇨🇷|bandeira: Costa Rica|bandeira
🇨🇺|bandeira: Cuba|bandeira
🇨🇻|bandeira: Cabo Verde|bandeira
🇨🇼|bandeira: Curaçao|bandeira
🇨🇽|bandeira: Ilha Christmas|bandeira
🇨🇾|bandeira: Chipre|bandeira
🇨🇿|bandeira: Tchéquia|bandeira
🇩🇪|bandeira: Alemanha|bandeira
🇩🇬|bandeira: Diego Garcia|bandeira
🇩🇯|bandeira: Djibuti|bandeira
🇩🇰|bandeira: Dinamarca|bandeira
🇩🇲|bandeira: Dominica|bandeira
🇩🇴|bandeira: República Dominicana|bandeira
🇩🇿|bandeira: Argélia|bandeira
🇪🇦|bandeira: Ceuta e Melilla|bandeira
🇪🇨|bandeira: Equador|bandeira
🇪🇪|bandeira: Estônia|bandeira
🇪🇬|bandeira: Egito|bandeira
🇪🇭|bandeira: Saara Ocidental|bandeira
🇪🇷|bandeira: Eritreia|bandeira
🇪🇸|bandeira: Espanha|bandeira
🇪🇹|bandeira: Etiópia|bandeira
🇪🇺|bandeira: União Europeia|bandeira
🇫🇮|bandeira: Finlândia|bandeira
🇫🇯|bandeira: Fiji|bandeira
🇫🇰|bandeira: Ilhas Malvinas|bandeira
🇫🇲|bandeira: Micronésia|bandeira
🇫🇴|bandeira: Ilhas Faroé|bandeira
🇫🇷|bandeira: França|bandeira
🇬🇦|bandeira: Gabão|bandeira
🇬🇧|bandeira: Reino Unido|bandeira
🇬🇩|bandeira: Granada|bandeira
🇬🇪|bandeira: Geórgia|bandeira
🇬🇫|bandeira: Guiana Francesa|bandeira
🇬🇬|bandeira: Guernsey|bandeira
🇬🇭|bandeira: Gana|bandeira
🇬🇮|bandeira: Gibraltar|bandeira
🇬🇱|bandeira: Groenlândia|bandeira
🇬🇲|bandeira: Gâmbia|bandeira
🇬🇳|bandeira: Guiné|bandeira
🇬🇵|bandeira: Guadalupe|bandeira
🇬🇶|bandeira: Guiné Equatorial|bandeira
🇬🇷|bandeira: Grécia|bandeira
🇬🇸|bandeira: Ilhas Geórgia do Sul e Sandwich do Sul|bandeira
🇬🇹|bandeira: Guatemala|bandeira
🇬🇺|bandeira: Guam|bandeira
🇬🇼|bandeira: Guiné-Bissau|bandeira
🇬🇾|bandeira: Guiana|bandeira
🇭🇰|bandeira: Hong Kong, RAE da China|bandeira
🇭🇲|bandeira: Ilhas Heard e McDonald|bandeira
🇭🇳|bandeira: Honduras|bandeira
🇭🇷|bandeira: Croácia|bandeira
🇭🇹|bandeira: Haiti|bandeira
🇭🇺|bandeira: Hungria|bandeira
🇮🇨|bandeira: Ilhas Canárias|bandeira
🇮🇩|bandeira: Indonésia|bandeira
🇮🇪|bandeira: Irlanda|bandeira
🇮🇱|bandeira: Israel|bandeira
🇮🇲|bandeira: Ilha de Man|bandeira
🇮🇳|bandeira: Índia|bandeira
🇮🇴|bandeira: Território Britânico do Oceano Índico|bandeira
🇮🇶|bandeira: Iraque|bandeira
🇮🇷|bandeira: Irã|bandeira
🇮🇸|bandeira: Islândia|bandeira
🇮🇹|bandeira: Itália|bandeira
🇯🇪|bandeira: Jersey|bandeira
🇯🇲|bandeira: Jamaica|bandeira
🇯🇴|bandeira: Jordânia|bandeira
🇯🇵|bandeira: Japão|bandeira
🇰🇪|bandeira: Quênia|bandeira
🇰🇬|bandeira: Quirguistão|bandeira
🇰🇭|bandeira: Camboja|bandeira
🇰🇮|bandeira: Quiribati|bandeira
🇰🇲|bandeira: Comores|bandeira
🇰🇳|bandeira: São Cristóvão e Névis|bandeira
🇰🇵|bandeira: Coreia do Norte|bandeira
🇰🇷|bandeira: Coreia do Sul|bandeira
🇰🇼|bandeira: Kuwait|bandeira
🇰🇾|bandeira: Ilhas Cayman|bandeira
🇰🇿|bandeira: Cazaquistão|bandeira
🇱🇦|bandeira: Laos|bandeira
🇱🇧|bandeira: Líbano|bandeira
🇱🇨|bandeira: Santa Lúcia|bandeira
🇱🇮|bandeira: Liechtenstein|bandeira
🇱🇰|bandeira: Sri Lanka|bandeira
🇱🇷|bandeira: Libéria|bandeira
🇱🇸|bandeira: Lesoto|bandeira
🇱🇹|bandeira: Lituânia|bandeira
🇱🇺|bandeira: Luxemburgo|bandeira
🇱🇻|bandeira: Letônia|bandeira
🇱🇾|bandeira: Líbia|bandeira
🇲🇦|bandeira: Marrocos|bandeira
🇲🇨|bandeira: Mônaco|bandeira
🇲🇩|bandeira: Moldávia|bandeira
🇲🇪|bandeira: Montenegro|bandeira
🇲🇫|bandeira: São Martinho|bandeira
🇲🇬|bandeira: Madagascar|bandeira
🇲🇭|bandeira: Ilhas Marshall|bandeira
🇲🇰|bandeira: Macedônia do Norte|bandeira
🇲🇱|bandeira: Mali|bandeira
🇲🇲|bandeira: Mianmar (Birmânia)|bandeira
🇲🇳|bandeira: Mongólia|bandeira
🇲🇴|bandeira: Macau, RAE da China|bandeira
🇲🇵|bandeira: Ilhas Marianas do Norte|bandeira
🇲🇶|bandeira: Martinica|bandeira
🇲🇷|bandeira: Mauritânia|bandeira
🇲🇸|bandeira: Montserrat|bandeira
🇲🇹|bandeira: Malta|bandeira
🇲🇺|bandeira: Maurício|bandeira
🇲🇻|bandeira: Maldivas|bandeira
🇲🇼|bandeira: Malaui|bandeira
🇲🇽|bandeira: México|bandeira
🇲🇾|bandeira: Malásia|bandeira
🇲🇿|bandeira: Moçambique|bandeira
🇳🇦|bandeira: Namíbia|bandeira
🇳🇨|bandeira: Nova Caledônia|bandeira
🇳🇪|bandeira: Níger|bandeira
🇳🇫|bandeira: Ilha Norfolk|bandeira
🇳🇬|bandeira: Nigéria|bandeira
🇳🇮|bandeira: Nicarágua|bandeira
🇳🇱|bandeira: Países Baixos|bandeira
🇳🇴|bandeira: Noruega|bandeira
🇳🇵|bandeira: Nepal|bandeira
🇳🇷|bandeira: Nauru|bandeira
🇳🇺|bandeira: Niue|bandeira
🇳🇿|bandeira: Nova Zelândia|bandeira
🇴🇲|bandeira: Omã|bandeira
🇵🇦|bandeira: Panamá|bandeira
🇵🇪|bandeira: Peru|bandeira
🇵🇫|bandeira: Polinésia Francesa|bandeira
🇵🇬|bandeira: Papua-Nova Guiné|bandeira
🇵🇭|bandeira: Filipinas|bandeira
🇵🇰|bandeira: Paquistão|bandeira
🇵🇱|bandeira: Polônia|bandeira
🇵🇲|bandeira: São Pedro e Miquelão|bandeira
🇵🇳|bandeira: Ilhas Pitcairn|bandeira
🇵🇷|bandeira: Porto Rico|bandeira
🇵🇸|bandeira: Territórios palestinos|bandeira
🇵🇹|bandeira: Portugal|bandeira
🇵🇼|bandeira: Palau|bandeira
🇵🇾|bandeira: Paraguai|bandeira
🇶🇦|bandeira: Catar|bandeira
🇷🇪|bandeira: Reunião|bandeira
🇷🇴|bandeira: Romênia|bandeira
🇷🇸|bandeira: Sérvia|bandeira
🇷🇺|bandeira: Rússia|bandeira
🇷🇼|bandeira: Ruanda|bandeira
🇸🇦|bandeira: Arábia Saudita|bandeira
🇸🇧|bandeira: Ilhas Salomão|bandeira
🇸🇨|bandeira: Seicheles|bandeira
🇸🇩|bandeira: Sudão|bandeira
🇸🇪|bandeira: Suécia|bandeira
🇸🇬|bandeira: Singapura|bandeira
🇸🇭|bandeira: Santa Helena|bandeira
🇸🇮|bandeira: Eslovênia|bandeira
🇸🇯|bandeira: Svalbard e Jan Mayen|bandeira
🇸🇰|bandeira: Eslováquia|bandeira
🇸🇱|bandeira: Serra Leoa|bandeira
🇸🇲|bandeira: San Marino|bandeira
🇸🇳|bandeira: Senegal|bandeira
🇸🇴|bandeira: Somália|bandeira
🇸🇷|bandeira: Suriname|bandeira
🇸🇸|bandeira: Sudão do Sul|bandeira
🇸🇹|bandeira: São Tomé e Príncipe|bandeira
🇸🇻|bandeira: El Salvador|bandeira
🇸🇽|bandeira: Sint Maarten|bandeira
🇸🇾|bandeira: Síria|bandeira
🇸🇿|bandeira: Essuatíni|bandeira
🇹🇦|bandeira: Tristão da Cunha|bandeira
🇹🇨|bandeira: Ilhas Turcas e Caicos|bandeira
🇹🇩|bandeira: Chade|bandeira
🇹🇫|bandeira: Territórios Franceses do Sul|bandeira
🇹🇬|bandeira: Togo|bandeira
🇹🇭|bandeira: Tailândia|bandeira
🇹🇯|bandeira: Tadjiquistão|bandeira
🇹🇰|bandeira: Tokelau|bandeira
🇹🇱|bandeira: Timor-Leste|bandeira
🇹🇲|bandeira: Turcomenistão|bandeira
🇹🇳|bandeira: Tunísia|bandeira
🇹🇴|bandeira: Tonga|bandeira
🇹🇷|bandeira: Turquia|bandeira
🇹🇹|bandeira: Trinidad e Tobago|bandeira
🇹🇻|bandeira: Tuvalu|bandeira
🇹🇼|bandeira: Taiwan|bandeira
🇹🇿|bandeira: Tanzânia|bandeira
🇺🇦|bandeira: Ucrânia|bandeira
🇺🇬|bandeira: Uganda|bandeira
🇺🇲|bandeira: Ilhas Menores Distantes dos EUA|bandeira
🇺🇳|bandeira: Nações Unidas|bandeira
🇺🇸|bandeira: Estados Unidos|bandeira
🇺🇾|bandeira: Uruguai|bandeira
🇺🇿|bandeira: Uzbequistão|bandeira
🇻🇦|bandeira: Cidade do Vaticano|bandeira
🇻🇨|bandeira: São Vicente e Granadinas|bandeira
🇻🇪|bandeira: Venezuela|bandeira
🇻🇬|bandeira: Ilhas Virgens Britânicas|bandeira
🇻🇮|bandeira: Ilhas Virgens Americanas|bandeira
🇻🇳|bandeira: Vietnã|bandeira
🇻🇺|bandeira: Vanuatu|bandeira
🇼🇫|bandeira: Wallis e Futuna|bandeira
🇼🇸|bandeira: Samoa|bandeira
🇽🇰|bandeira: Kosovo|bandeira
🇾🇪|bandeira: Iêmen|bandeira
🇾🇹|bandeira: Mayotte|bandeira
🇿🇦|bandeira: África do Sul|bandeira
🇿🇲|bandeira: Zâmbia|bandeira
🇿🇼|bandeira: Zimbábue|bandeira
🏴󠁧󠁢󠁥󠁮󠁧󠁿|bandeira: Inglaterra|bandeira
🏴󠁧󠁢󠁳󠁣󠁴󠁿|bandeira: Escócia|bandeira
🏴󠁧󠁢󠁷󠁬󠁳󠁿|bandeira: País de Gales|bandeira`;
