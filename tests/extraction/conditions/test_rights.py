"""Which rights a brief buys, for how long, and what it refuses."""

import pytest

from app.extraction.rules.conditions.facts import facts
from app.extraction.rules.text.scan import Scan


def stated(brief: str) -> dict[str, object]:
    """The value of each fact: the last item of a field counts."""
    return {item.field: item.value for item in facts(Scan(brief))}


ADS = [
    ("droits pub 3 mois", 90),
    ("pubs Meta 3 mois", 90),
    ("usage en ads 6 mois", 180),
    ("12-month paid ads", 365),
    ("Cession des droits 1 an", 365),
    ("90 days paid usage", 90),
    ("utilisation publicitaire pendant 30 jours", 30),
    ("12 mois de droits", 365),
    ("no ads", 0),
    ("organique uniquement", 0),
    ("organic only", 0),
    ("usage organique seulement", 0),
    ("Only organic posting, no paid.", 0),
    ("Livraison sous 10 jours, droits pub 6 mois", 180),
    ("chiot de 3 mois, droits pub 1 an", 365),
    ("Garantie à vie sur le produit, droits pub 3 mois", 90),
    ("unlimited revisions and 3 months usage", 90),
    ("Droits : 6 mois", 180),
    ("Droits d'utilisation (pub incluse) : 1 an", 365),
    (
        "Utilisation des contenus en publicité payante sur Meta et TikTok pour une durée de 6 mois",
        180,
    ),
    ("On va utiliser les vidéos en pub pendant un trimestre", 90),
    ("we'll run the videos as paid ads for 60 days", 60),
    ("diritti pubblicitari per 6 mesi", 180),
    ("droits annuels", 365),
    ("annual paid usage license", 365),
    ("usage 6 mois sur tous supports", 180),
    ("licence d'exploitation 24 mois", 730),
    ("droits 18 mois", 545),
    ("Droits 6 semaines", 42),
    ("Meta ads, 3 months", 90),
    ("perpetual calendar, 3 months of ad rights", 90),
    ("Droits pub pour les 3 prochains mois", 90),
    ("droit à l'image 2 ans", 730),
    ("Usage : 3 mois de pub sur Meta.", 90),
    ("Les vidéos serviront en pub Meta pendant 6 mois.", 180),
    ("On les passera en ads pendant 3 mois", 90),
    ("Droits : organique + ads 6 mois", 180),
    ("Organique illimité, pub 3 mois", 90),
    ("Droits d'exploitation : 1 an, France, réseaux sociaux + ads", 365),
    ("Rights: 6 months paid media, organic forever", 180),
    ("organic usage in perpetuity, 3 months paid", 90),
    ("3 months paid", 90),
    ("paid usage rights (90 days)", 90),
    ("Usage rights: 30 days", 30),
    ("Les pubs tourneront 2 mois", 60),
    ("Publicité pendant trois mois sur Facebook et Insta", 90),
    ("droits pub 3mois", 90),
    ("droits pub 3 moi", 90),
    ("droit pub d 1 an", 365),
    ("ads rights for one year", 365),
    ("ad usage: one quarter", 90),
    ("Werbenutzung 12 Monate", 365),
    ("uso em anúncios por 3 meses", 90),
    ("annunci Meta per 2 mesi", 60),
    ("advertenties 3 maanden", 90),
    ("anuncios de Meta 6 meses", 180),
    ("Ads-Nutzung für 3 Monate", 90),
    ("Droits publicitaires de 3 mois renouvelables 3 mois", 90),
    ("droits d'utilisation : 6 mois (organique + paid)", 180),
    ("Usage: organic only, no ads", 0),
    ("Diffusion organique uniquement, pas de sponsoring", 0),
    ("100% organique", 0),
    ("Nous diffusons des pubs depuis 2 ans, droits 6 mois demandés", 180),
    ("droits mondiaux pendant 5 ans", 1825),
    ("licence 2 ans tous médias", 730),
    ("usage rights for 1 yr", 365),
    ("rights for 3 mo", 90),
    ("paid ads usage - 3 months", 90),
    ("Il faut une cession des droits pour une exploitation publicitaire de douze mois.", 365),
    ("On compte sponsoriser les meilleures vidéos pendant 2 mois sur Insta", 60),
    ("Les contenus pourront être amplifiés en paid pendant un trimestre.", 90),
    ("La marque pourra utiliser les vidéos en publicité durant 6 mois, au-delà on renégocie.", 180),
    ("Droits média : 4 mois", 120),
    ("Pas de droits publicitaires demandés, uniquement du repost organique.", 0),
    ("We want to be able to put spend behind these for 60 days.", 60),
    ("License: 12 months, all digital channels including paid.", 365),
    ("Usage terms are 6 months paid + organic.", 180),
    ("Use as paid ads in the UK and Ireland for 90 days.", 90),
    ("Droits publicitaires en France et en Belgique, 6 mois.", 180),
    ("Paid ads, France and Belgium, 6 months.", 180),
    ("12-month buyout.", 365),
    ("Full buyout for 2 years.", 730),
    ("Rachat des droits pendant 6 mois.", 180),
]

FOR_EVER = [
    ("droits à vie", True),
    ("droits perpétuels", True),
    ("Droits illimités dans le temps", True),
    ("usage rights in perpetuity", True),
    ("buyout", True),
    ("full buy-out", True),
    ("droits d'utilisation pour toujours", True),
    ("pas de droits à vie", False),
    ("rights: perpetual", True),
    ("lifetime usage rights", True),
    ("unlimited usage rights", True),
    ("droits de diffusion illimités", True),
    ("Full ownership, we keep the rights forever", True),
    ("Nous gardons les droits à vie.", True),
    ("All usage rights, no time limit", True),
    ("cession totale des droits", True),
    ("Nutzungsrechte unbegrenzt", True),
    ("diritti a vita", True),
    ("derechos a perpetuidad", True),
    ("direitos vitalícios", True),
    ("rechten voor altijd", True),
    ("Droits d'utilisation de la vidéo sur nos réseaux : illimités", True),
    ("On conserve les droits sans limite de durée.", True),
    ("We'll own the content outright, forever.", True),
    ("Content is ours for life, ads included", True),
    ("rights in perpetuity for web and paid social", True),
]

WHITELISTING = [
    ("whitelisting 30 jours", 30),
    ("Spark Ads 1 mois", 30),
    ("partnership ads 60 days", 60),
    ("Merci de fournir le code Spark.", 30),
    ("Paiement à 30 jours, whitelisting 2 mois.", 60),
    ("Des ads depuis le compte du créateur pendant 1 mois", 30),
    ("Whitelisting demandé", 30),
    ("pas besoin de whitelisting", 0),
    ("Spark code valid 30 days", 30),
    ("code spark 60 jours", 60),
    ("TikTok Spark Ads (30j)", 30),
    ("We'll whitelist the posts for 2 months", 60),
    ("Il faudra activer le partenariat publicitaire pendant 1 mois", 30),
    ("Whitelisting 60 Tage", 60),
    ("whitelisting por 30 días", 30),
    ("Whitelisting: yes", 30),
    ("Whitelisting requis 2 mois", 60),
    ("Ads via Spark pendant 30 jours", 30),
    ("On aimerait pouvoir booster vos posts depuis votre compte pendant 1 mois (whitelisting)", 30),
    ("Merci d'activer l'option Spark Ads, code valable 60 jours", 60),
    ("You'll need to grant ad authorization for 30 days", 30),
    ("No need to whitelist.", 0),
]

EXCLUSIVITY = [
    ("exclusivité 3 mois", 3),
    ("6 months category exclusivity", 6),
    ("exclusivité d'un an", 12),
    ("sans exclusivité", 0),
    ("exclusivité non requise", 0),
    ("Exclusivité : non", 0),
    ("Ne pas travailler avec un concurrent pendant 6 mois", 6),
    ("No work for competitors for 3 months", 3),
    ("Exclusivité 2 mois vis-à-vis des concurrents", 2),
    ("exclusive for 3 months", 3),
    ("non-compete: 3 months", 3),
    ("3 mois d'exclu", 3),
    ("exclusivité 6 semaines", 2),
    ("Pas d'exclusivité demandée.", 0),
    ("exclusivité sectorielle de 3 mois", 3),
    ("Category exclusivity for a month", 1),
    ("exclu secteur 2 mois", 2),
    ("No exclusivity.", 0),
    ("exclusivité: aucune", 0),
    ("Exklusivität: 3 Monate", 3),
    ("sin exclusividad", 0),
    ("L'exclusivité n'est pas nécessaire", 0),
    ("exclusivité pas nécessaire", 0),
    ("Exclusivity period of 90 days", 3),
    ("exclusivité de 15 jours", 1),
    ("Les créateurs ne doivent pas collaborer avec nos concurrents pendant 2 mois", 2),
    ("Creators can't work with competing brands for 60 days", 2),
    ("Ne pas bosser avec une marque concurrente pendant 3 mois après la publication", 3),
    ("category exclusivity: one month either side of posting", 1),
    ("On ne demande aucune exclusivité.", 0),
    ("3-month exclusivity in pet food", 3),
    ("Exclu de 2 mois sur la catégorie café", 2),
]

SILENT = [
    "We'd like to use it for ads.",
    "On demande une exclusivité sur le secteur",
    "Only organic ingredients in our soups",
    "Our range is organic",
    "Pubs Meta, livraison sous 10 jours",
    "On veut que ça ne ressemble pas à une pub.",
    "It should not feel like an ad",
    "Une appli sans pub pour les enfants",
    "Our brand has existed for 3 years, ads run on Meta",
    "Abonnement 12 mois offert, on fera des pubs",
    "L'an dernier nous avions 6 mois de droits.",
    "Résultats visibles après 2 semaines d'utilisation",
    "results after 2 weeks of use",
    "Use the product for 2 weeks before filming",
    "Utilisez la crème pendant 3 semaines puis filmez",
    "Découvrez en exclusivité notre gamme",
    "Offre exclusive 3 jours",
    "droits pub renouvelables tous les 3 mois",
    "On vous paie sous 30 jours, droits inclus.",
    "Creators get paid after 30 days",
    "droits organiques 6 mois",
    "Notre concurrent offre 3 mois de droits",
    "exclusivité pendant la durée de la campagne",
    "sans exclu",
    "Notre abonnement coûte 19 € par mois, sans engagement de durée",
    "Paid 30 days after posting. Organic post on your account.",
    "We run ads on Meta already.",
    "We'd like the rights to the content.",
    "This is not an ad, keep it genuine",
    "Make it feel like a friend, not an ad.",
    "pas d'effet pub, on veut du vrai",
    "sans que ça fasse pub",
    "Ne dites pas que c'est une pub",
    "nos ads tournent depuis 3 mois",
    "no competitor collabs in the last 3 months",
    "Nos concurrents font des vidéos de 30 secondes",
]


@pytest.mark.parametrize(("brief", "expected"), ADS)
def test_paid_ads_last_as_long_as_the_text_says(brief: str, expected: int) -> None:
    assert stated(brief) == {"ads_rights_days": expected}


@pytest.mark.parametrize(("brief", "expected"), FOR_EVER)
def test_rights_for_ever_are_bought_or_refused(brief: str, expected: object) -> None:
    assert stated(brief) == {"ads_rights_perpetual": expected}


@pytest.mark.parametrize(("brief", "expected"), WHITELISTING)
def test_ads_from_the_creators_account_are_read(brief: str, expected: int) -> None:
    assert stated(brief) == {"whitelisting_days": expected}


@pytest.mark.parametrize(("brief", "expected"), EXCLUSIVITY)
def test_exclusivity_is_read_in_months(brief: str, expected: int) -> None:
    assert stated(brief) == {"exclusivity_months": expected}


@pytest.mark.parametrize("brief", SILENT)
def test_what_is_not_said_of_rights_is_not_stated(brief: str) -> None:
    assert stated(brief) == {}
