"""Which niches a brief is about: contract section 5, extraction-rules sections 4, 6.1 and 6.2."""

import tomllib
from importlib.resources import files
from typing import Any

import pytest

from app.domain.campaign import Category
from app.extraction.rules.text.lexicon import LANGUAGES, _by_one, _forms, load
from app.extraction.rules.text.scan import Scan, mark
from app.extraction.rules.text.tokens import Text
from app.extraction.rules.topic.categories import categories

SUGGESTED = 0.5


def suggested(brief: str) -> set[str]:
    return {one.category for one in categories(Scan(brief)) if one.score >= SUGGESTED}


FRENCH = [
    ("5 créateurs avec un chien pour tester nos friandises", "dog"),
    ("Marque de laisses et harnais pour toutous, on cherche 4 vidéos", "dog"),
    ("On veut des maîtres de labrador ou de teckel", "dog"),
    ("Nous vendons une litière végétale, montrez votre chat", "cat"),
    ("Arbre à chat design : vidéo de 30 s avec votre minou", "cat"),
    ("Cherche créatrice qui a un chat, 120 €", "cat"),
    ("Accessoires pour animaux de compagnie, 6 créateurs", "dog cat"),
    ("Une animalerie en ligne cherche 3 vidéos UGC", "dog cat"),
    ("Nos croquettes sans céréales cherchent des ambassadeurs", "dog cat"),
    ("Croquettes sans céréales pour chien, 5 vidéos", "dog"),
    ("Une assurance santé animale, montrez votre chat", "cat"),
    ("Propriétaires d'animaux, mais pas de chats", "dog"),
    ("Accessoires pour animaux : lapins nains et hamsters uniquement", ""),
    ("Nous lançons une assurance auto pour jeunes conducteurs", "car"),
    ("Un spray qui fait briller la carrosserie", "car"),
    ("Bornes de recharge à domicile, 3 créateurs", "car"),
    ("Casque moto vintage, on cherche des motards", "car"),
    ("Concessionnaire à Lyon, il faut présenter la voiture", "car"),
    ("Un support de téléphone pour voiture", "car"),
    ("Une marque de casseroles en inox", "cooking"),
    ("Box repas : filmez la préparation de la recette", "cooking"),
    ("Notre restaurant à Lille cherche 5 influenceurs", "cooking"),
    ("Huile d'olive bio, montrez comment vous cuisinez", "cooking"),
    ("Un pâtissier ouvre son cours de cuisine en ligne", "cooking"),
    ("Créateurs food pour notre hot dog végétal", "cooking"),
    ("Un jeu de cartes pour les couples", "couple"),
    ("On cherche un couple complice qui se filme chez lui", "couple"),
    ("Photographe de mariage, 3 vidéos", "couple"),
    ("Un coffret pour une soirée en amoureux", "couple"),
    ("Logiciel de facturation pour indépendants", "business"),
    ("Outil RH pour PME, 4 créateurs LinkedIn", "business"),
    ("Des chefs d'entreprise qui témoignent face caméra", "business"),
    ("Un SaaS B2B pour les experts-comptables", "business"),
    ("Espace de coworking à Nantes", "business"),
    ("Formation pour professionnels du bâtiment", "business"),
    ("Auto-entrepreneurs : on vous simplifie la compta et l'urssaf", "business"),
    ("Faire connaître notre podcast sur le sommeil", "podcast"),
    ("On cherche des podcasteuses", "podcast"),
    ("Legging de sport, 8 créatrices", "sport"),
    ("Chaussures pour la course à pied", "sport"),
    ("Une appli de yoga", "sport"),
    ("Protéines et créatine : créateurs musculation", "sport"),
    ("Un club de padel ouvre à Bordeaux", "sport"),
    ("Des coachs sportifs pour notre tapis de gym", "sport"),
    ("marque pour chiens et chats, 5 creas", "dog cat"),
    ("Gamelle anti-glouton pour chien et application de running", "dog sport"),
    ("createurs velo de route et trail", "sport"),
    ("🐶🐶 notre nouveau jouet pour chiots", "dog"),
    ("Nous sommes un cabinet comptable, 5 créateurs", "business"),
    ("Mon chat adore ces jouets, et le vôtre ? Réponse sur Discord", "cat"),
    ("Croquettes pour chats stérilisés, recette au poulet", "cat"),
    ("Des vidéos avec des animaux, uniquement des chiens", "dog"),
]

ENGLISH = [
    ("Looking for 5 dog owners to film our harness", "dog"),
    ("Golden retriever parents wanted", "dog"),
    ("We make catnip toys, show your kitten playing", "cat"),
    ("Cat litter brand, 4 videos", "cat"),
    ("Pet camera: film your cat while you are at work", "cat"),
    ("Pet insurance, 6 creators with pets", "dog cat"),
    ("Our grain-free kibble needs honest reviews", "dog cat"),
    ("Car cleaning kit, film in your driveway", "car"),
    ("Electric vehicle charging app", "car"),
    ("A dealership wants videos of its used cars", "car"),
    ("Motorcycle jackets for bikers", "car"),
    ("Easy recipes with our air fryer", "cooking"),
    ("Food creators to review our meal kits", "cooking"),
    ("A pizzeria in Leeds is opening", "cooking"),
    ("Chef's knives: show your cooking skills", "cooking"),
    ("Looking for couples who love date nights", "couple"),
    ("Wedding planning app for brides", "couple"),
    ("We want a couple filming together in their flat", "couple"),
    ("B2B software for accountants", "business"),
    ("Invoicing tool for freelancers", "business"),
    ("Startup founders to talk about our CRM", "business"),
    ("HR software that small businesses love", "business"),
    ("Promote our true crime podcast", "podcast"),
    ("Podcasters to test our microphone", "podcast"),
    ("Sportswear brand, 10 athletes", "sport"),
    ("Gym goers to try our pre-workout", "sport"),
    ("Trail running shoes, 3 runners", "sport"),
    ("Yoga mats and pilates rings", "sport"),
    ("Sports car rental in Nice", "car"),
    ("Dog food brand, 5 videos", "dog"),
    ("Dog owners who run a half-marathon", "dog sport"),
    ("Couples cooking our recipes together", "couple cooking"),
]

OTHERS = [
    ("Buscamos creadores con perro para probar snacks", "dog"),
    ("Arena para gatos, 3 vídeos", "cat"),
    ("Productos para mascotas, necesitamos 4 creadores", "dog cat"),
    ("Un seguro de coche para jóvenes", "car"),
    ("Recetas con nuestro aceite de oliva", "cooking"),
    ("Una app para parejas", "couple"),
    ("Software de gestión para autónomos y pymes", "business"),
    ("Queremos promocionar nuestro pódcast", "podcast"),
    ("Ropa deportiva para el gimnasio", "sport"),
    ("Taller de auto: buscamos creadores con auto propio", "car"),
    ("Wir suchen Hundebesitzer für unser Hundefutter", "dog"),
    ("Hundekekse ohne Getreide, wir suchen 5 Creator", "dog"),
    ("Katzenstreu, bitte zeigt eure Katze", "cat"),
    ("Eine Katzenklappe für die Wohnung", "cat"),
    ("Tierbedarf online, wir brauchen 4 Videos", "dog cat"),
    ("Autozubehör für das neue Auto", "car"),
    ("Eine Wallbox und Ladestation für zuhause", "car"),
    ("Rezepte mit unserer Heißluftfritteuse", "cooking"),
    ("Ein Spiel für Pärchen", "couple"),
    ("Hochzeitskleider aus Berlin, wir suchen Creator", "couple"),
    ("Buchhaltungssoftware für Selbstständige", "business"),
    ("Wir suchen Hörer für unseren Podcast", "podcast"),
    ("Laufschuhe für Läufer und das Fitnessstudio", "sport"),
    ("Cerchiamo creator con il loro cane", "dog"),
    ("Lettiera per gatti, 3 video", "cat"),
    ("Prodotti per animali domestici, cerchiamo 5 creator", "dog cat"),
    ("Un prodotto per pulire la tua macchina", "car"),
    ("Ricette con la nostra pasta fresca", "cooking"),
    ("Un gioco per coppie", "couple"),
    ("Gestionale per commercialisti e partite IVA", "business"),
    ("Abbigliamento per la palestra", "sport"),
    ("We zoeken hondenbaasjes voor onze hondenriem", "dog"),
    ("Kattenbak met geurfilter, 3 video's", "cat"),
    ("Een kattenluik voor de keukendeur, we zoeken makers", "cat"),
    ("Autoverzekering voor jonge bestuurders", "car"),
    ("Maaltijdboxen: kook samen, we zoeken thuiskoks", "cooking"),
    ("Een spel voor stelletjes", "couple"),
    ("Boekhoudprogramma voor zzp'ers", "business"),
    ("Sportkleding voor hardlopers", "sport"),
    ("Procuramos criadores com cão", "dog"),
    ("Areia para gatos e brinquedos", "cat"),
    ("Loja para animais de estimação", "dog cat"),
    ("Seguro para o seu carro elétrico", "car"),
    ("Receitas com a nossa frigideira", "cooking"),
    ("Uma app para casais", "couple"),
    ("Software de faturação para empresas e contabilistas", "business"),
    ("Roupa para o ginásio e a corrida", "sport"),
]

LOOK_ALIKES = [
    "Notre service client répond par chat 24/7",
    "Une appli de chat en ligne pour étudiants",
    "Le service client a aussi un chat, très réactif",
    "Add a live chat to your shop",
    "We chat with our fans every day, 5 creators",
    "Un eye-liner œil de chat",
    "Cat eye sunglasses, 3 creators",
    "A catwalk show for our dresses",
    "Une veste pour les temps de chien",
    "Our pet peeve is bad packaging",
    "Shampoing jamais testé sur les animaux",
    "A bottle made of recycled PET plastic",
    "Bring a doggy bag",
    "Bulldog Skincare, a cream for men",
    "Il faut filmer vite car le produit sort lundi",
    "Location de car pour groupes scolaires",
    "Visseuse : un couple de 60 Nm",
    "Il vous faudra un couple d'heures",
    "A couple of creators for our lipstick",
    "We need a couple more videos of the serum",
    "Ein paar Videos für unsere Creme",
    "Un eau de parfum en business class",
    "Delivery in five business days for our serum",
    "Business casual shirts for women",
    "Vidéaste freelance recherché pour un sérum",
    "Il faut être auto-entrepreneur pour facturer la vidéo de crème",
    "Une carte cadeau, a gift card",
    "Une paire de baskets en cuir blanc, look urbain",
    "Vos courses en ligne livrées en une heure",
    "Un marathon shopping avant les soldes",
    "Un marathon de séries sous un plaid",
    "We are running a campaign for a lipstick",
    "Spots publicitaires et shorts YouTube pour un sérum",
    "Chips et boissons pétillantes, 5 créateurs",
    "Un paquet de biscuits à grignoter au bureau",
    "A food supplement for better sleep",
    "Cookies banner and beauty blender",
    "Notre chef de projet vous enverra le script",
    "Poêle à granulés : chauffez votre salon",
    "Un cuisiniste présente sa cuisine équipée",
    "Une banque en ligne pour les jeunes",
    "A consumer budgeting app",
    "Boutique e-commerce de bijoux",
    "Hundert Euro für ein Video über unsere Seife",
    "Der Autor stellt sein Buch automatisch vor",
    "Gegen Kater am Morgen: unser Drink",
    "Una macchina da cucire per principianti",
    "Una macchina del caffè elegante",
    "Un gato hidráulico para el taller de bricolaje",
    "Frío de perros: nuestra chaqueta te abriga",
    "Micro-influenceurs et micro-trottoir pour une crème",
    "Nous sommes une startup et une agence jeune, on vend des bougies",
    "Our company is a small business selling candles",
    "Crème hydratante, 5 créatrices, 150 € chacune",
    "Une robe d'été légère",
    "Pas besoin de script, on en a car c'est notre métier",
    "Shampoing : une nouvelle recette plus douce",
    "Chips saveur barbecue, 10 créateurs",
    "Nous sommes une PME familiale qui fabrique des savons",
    "Je suis entrepreneure et je lance ma marque de bijoux",
    "Looking for a videographer to drive sales for our ring light",
    "Jade roller and lint roller, 5 creators",
    "Wir brauchen ein Video für unsere Seife, bitte schnell",
    "We zoeken makers van filmpjes voor eind mei",
    "بحاجة إلى مبدعين للفيديو",
    "我们需要五个创作者",
    "",
]

DENIED = [
    ("Pas de chiens, pas de chats, 5 créateurs", ""),
    ("no dogs, cats, or kids please", ""),
    ("Pas de chats, que des chiens", "dog"),
    ("We need cats, not dogs", "cat"),
    ("Des chiens, mais surtout pas de chats", "dog"),
    ("n'hésitez pas à montrer votre chien", "dog"),
    ("Pets welcome but no cats", "dog"),
    ("Not only dogs but also cats", "dog cat"),
    ("Keine Hunde, nur Katzen, wir suchen 5 Creator", "cat"),
    ("Nourriture pour chien ; pas de chien agressif, votre chien doit être calme", "dog"),
    ("Sérum anti-âge, sans recette ni sport", ""),
]

ASIDE = [
    ("L'an dernier on avait travaillé pour une marque de croquettes. Là on lance un sérum.", ""),
    ("Our competitor sells dog food. We sell candles.", ""),
    ("Last year we had cat creators, this year we want dog owners", "dog"),
]


@pytest.mark.parametrize(("brief", "expected"), FRENCH)
def test_a_french_brief_gets_its_niches(brief: str, expected: str) -> None:
    assert suggested(brief) == set(expected.split())


@pytest.mark.parametrize(("brief", "expected"), ENGLISH)
def test_an_english_brief_gets_its_niches(brief: str, expected: str) -> None:
    assert suggested(brief) == set(expected.split())


@pytest.mark.parametrize(("brief", "expected"), OTHERS)
def test_a_brief_in_another_language_gets_its_niches(brief: str, expected: str) -> None:
    assert suggested(brief) == set(expected.split())


@pytest.mark.parametrize("brief", LOOK_ALIKES)
def test_a_look_alike_is_no_niche(brief: str) -> None:
    assert suggested(brief) == set()


@pytest.mark.parametrize(("brief", "expected"), DENIED)
def test_a_denied_niche_is_not_wanted(brief: str, expected: str) -> None:
    assert suggested(brief) == set(expected.split())


@pytest.mark.parametrize(("brief", "expected"), ASIDE)
def test_past_campaigns_and_competitors_are_not_data(brief: str, expected: str) -> None:
    assert suggested(brief) == set(expected.split())


@pytest.mark.parametrize(
    ("brief", "category"),
    [
        ("on cherche des vidéos avec des chienns", "dog"),
        ("une marque de vetements de footbal", "sport"),
        ("un outil pour entreprneurs", "business"),
        ("notre nouveau restaurnat", "cooking"),
    ],
)
def test_a_slip_of_the_pen_is_a_candidate_and_no_more(brief: str, category: str) -> None:
    (found,) = categories(Scan(brief))
    assert found.category == category
    assert 0.3 <= found.score < SUGGESTED


def test_a_slip_supports_another_cue() -> None:
    assert suggested("un repas avec notre casserolle") == {"cooking"}


@pytest.mark.parametrize("brief", ["minus et shorts", "nos finances", "banking made simple"])
def test_a_common_word_is_no_slip(brief: str) -> None:
    assert categories(Scan(brief)) == []


def test_pets_in_general_are_surer_than_their_kibble() -> None:
    pets = categories(Scan("des produits pour animaux de compagnie"))
    kibble = categories(Scan("des croquettes bio"))
    assert [one.category for one in pets] == [one.category for one in kibble] == ["dog", "cat"]
    assert SUGGESTED <= kibble[0].score < pets[0].score


def test_the_best_niche_comes_first_and_equals_keep_the_published_order() -> None:
    found = categories(Scan("Chats et chiens. Et une voiture, un club, un restaurant."))
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert [one.category for one in found][:2] == ["dog", "cat"]


def test_repeating_a_weak_word_does_not_make_it_sure() -> None:
    assert suggested("🐶🐶🐶 muscle, muscles, muscle") == set()
    assert suggested("🐶 aboie") == {"dog"}


def test_colours_alone_never_enter_a_suggestion() -> None:
    assert suggested("startup, logiciel, formation, coaching, webinaire, bureau") == set()


def test_what_the_brand_says_of_itself_counts_half_for_business() -> None:
    about_itself = categories(Scan("Nous sommes un SaaS qui vend des bougies"))
    about_the_product = categories(Scan("Des bougies et un SaaS"))
    assert [one.score for one in about_itself] < [one.score for one in about_the_product]


@pytest.mark.parametrize(
    "brief",
    [
        "Marque de croquettes 🐶 pour chiens & chats… 5 créateurs, œil vif, « voiture » 🚗",
        "İstanbul\u200b ﬁtness et 𝗗𝗼𝗴 food, straße und Hundekekse",
        "Des chiens, de la cuisine, des restaurants et du sport avec votre che\u0301ri",
    ],
)
def test_spans_quote_the_brief(brief: str) -> None:
    known = load().words
    for found in categories(Scan(brief)):
        assert found.spans
        for start, end in found.spans:
            quote = brief[start:end]
            assert quote
            assert quote == quote.strip()
            words = Text(quote).words
            assert words[0] in known or categories(Scan(f"wir suchen {quote}"))


def test_a_span_is_the_word_itself() -> None:
    brief = "Vidéos avec votre chat, 100 €"
    ((start, end),) = categories(Scan(brief))[0].spans
    assert brief[start:end] == "votre chat"


def test_every_niche_can_be_found() -> None:
    brief = "chien, chaton, voiture, restaurant, mariage, B2B, podcast, yoga"
    assert suggested(brief) == {category.value for category in Category}


ENTRIES: list[tuple[str, dict[str, Any]]] = [
    (file.name, entry)
    for file in sorted((files("app.extraction.rules") / "lexicon").iterdir(), key=lambda f: f.name)
    if file.name.startswith("categories") or file.name == "negation.toml"
    for entry in tomllib.loads(file.read_text(encoding="utf-8"))["entry"]
]


@pytest.mark.parametrize(("file", "entry"), ENTRIES)
def test_an_entry_marks_its_example(file: str, entry: dict[str, Any]) -> None:
    if entry["kind"] in {"category_opening", "category_ending"}:
        found = {one.category for one in categories(Scan(f"Wir suchen {entry['example']}"))}
        pets = {"dog", "cat"} if entry["value"] == "pet" else {entry["value"]}
        assert found == pets - {"none"}
        return
    marks = Scan(entry["example"]).marks[entry["kind"]]
    wanted = (entry.get("value"), entry.get("weight", 1.0), tuple(entry.get("only", ())))
    assert wanted in {(one.value, one.weight, one.only) for one in marks}


@pytest.mark.parametrize(("file", "entry"), ENTRIES)
def test_every_form_of_an_entry_can_be_met(file: str, entry: dict[str, Any]) -> None:
    for language in (*LANGUAGES, "any"):
        of_brief = entry.get("only", [language])[0]
        for form in _forms(entry.get(language, "")):
            text = Text(form)
            marks = mark(text, load(), of_brief)[entry["kind"]]
            assert (0, len(text.words), entry.get("value")) in {
                (one.at, one.end, one.value) for one in marks
            }, form


@pytest.mark.parametrize(("file", "entry"), ENTRIES)
def test_no_form_is_listed_that_another_of_its_list_makes(file: str, entry: dict[str, Any]) -> None:
    for language in LANGUAGES:
        forms = list(_forms(entry.get(language, "")))
        made = [one for form in forms for one in list(_by_one([form], language))[1:]]

        assert set(forms).isdisjoint(made), sorted(set(forms) & set(made))


def test_no_form_has_two_weights_for_one_niche() -> None:
    weights: dict[tuple[str, ...], set[float]] = {}
    for _, entry in ENTRIES:
        if entry["kind"] == "category" and not entry.get("only"):
            for language in (*LANGUAGES, "any"):
                for form in _forms(entry.get(language, "")):
                    key = (entry["value"], *Text(form).words)
                    weights.setdefault(key, set()).add(entry.get("weight", 1.0))
    assert [key for key, found in weights.items() if len(found) > 1] == []


@pytest.mark.parametrize(
    "brief",
    [
        "Nothing to do with dogs, we sell lamps.",
        "Rien à voir avec les chats : des tabourets.",
        "Des bougies, nada que ver con coches.",
        "We run a food truck round the corner for office mugs.",
    ],
)
def test_what_a_thing_has_nothing_to_do_with_is_no_niche(brief: str) -> None:
    assert suggested(brief) == set()


@pytest.mark.parametrize("brief", ["60 € at 5k views", "profils à 5k+ abonnés", "budget 5k €"])
def test_a_thousand_is_no_distance(brief: str) -> None:
    assert suggested(brief) == set()


@pytest.mark.parametrize(
    ("brief", "niches"),
    [
        ("Wir suchen 4 Creator für unsere Knoblauchpresse und unseren Wok.", "cooking"),
        ("We zoeken 4 creators voor onze fietshelmen.", "sport"),
        ("Cerchiamo 4 creator per i nostri manubri.", "sport"),
        ("Buscamos 4 creadores para nuestra autoescuela.", "car"),
        ("Procuramos 4 criadores para os nossos vestidos de noiva.", "couple"),
        ("Looking for 4 creators to show our garlic press.", "cooking"),
        ("4 créateurs pour présenter notre rameur, 120 € chacun.", "sport"),
        ("4 créateurs pour notre service de garde d'animaux.", "dog cat"),
        ("Notre téléconsultation vétérinaire cherche 4 créateurs.", "dog cat"),
        ("Our food truck sells noodles, 4 creators wanted.", "cooking"),
        # A compound that ends with what it is, or that begins with it.
        ("Wir suchen 4 Creator für unseren Wissenspodcast.", "podcast"),
        ("We zoeken 4 creators voor onze geschiedenispodcast.", "podcast"),
        ("Wir suchen 4 Creator für unseren Autoduft.", "car"),
        # A tool for a trade, whichever.
        ("Un logiciel pour coiffeurs : 4 créateurs, 150 € chacun.", "business"),
        ("Our booking software for salons needs 4 creators.", "business"),
        ("Praxissoftware für Zahnärzte sucht 4 Creator.", "business"),
        ("Une appli pour réserver des restaurants ? Non, des bougies.", "cooking"),
        # Said of something else.
        ("Our mustard-yellow sofa needs 4 creators.", ""),
        ("Nuestro aceite facial busca 4 creadores.", ""),
        ("Bed linen, 4 creators. Pets on the bed are welcome.", ""),
        ("Gîte à louer, 4 créateurs. Les animaux sont les bienvenus.", ""),
        ("Une marque de bijoux née dans un garage, 4 créateurs.", ""),
        ("Un shampoing à la protéine de soie, 4 créatrices.", ""),
        ("A hotel in the Alps before the ski season, 4 creators.", ""),
        ("Criadores para a nossa panela, sem óleo, com receitas.", "cooking"),
    ],
)
def test_ordinary_names_of_products_reach_their_niche(brief: str, niches: str) -> None:
    assert suggested(brief) == set(niches.split())
