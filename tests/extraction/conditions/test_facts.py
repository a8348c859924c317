"""What a brief says of its creators and of each video beyond the draft's fields."""

import tomllib
from importlib.resources import files

import pytest

from app.extraction.rules.conditions.facts import facts
from app.extraction.rules.text.scan import Scan


def stated(brief: str) -> dict[str, object]:
    """The value of each fact: the last item of a field counts."""
    return {item.field: item.value for item in facts(Scan(brief))}


LEVELS = [
    ("créateurs débutants acceptés", "beginner"),
    ("On cherche des créatrices UGC confirmées", "confirmed"),
    ("5 créateurs expérimentés", "confirmed"),
    ("5 expert creators", "expert"),
    ("senior UGC creators only", "expert"),
    ("experienced creators", "confirmed"),
    ("newbies welcome", "beginner"),
    ("Débutants bienvenus !", "beginner"),
    ("no experience needed", "beginner"),
    ("On veut des pros de la vidéo", "expert"),
    ("On cherche des pros.", "expert"),
    ("Looking for experts!", "expert"),
    ("pas de débutants, créateurs confirmés uniquement", "confirmed"),
    ("4 experienced creators at 200 €, guitar course for beginners", "confirmed"),
    ("Niveau : expert", "expert"),
    ("Level: beginner", "beginner"),
    ("niveau confirmé", "confirmed"),
    ("expérience UGC exigée", "confirmed"),
    ("des créateurs avec au moins 2 ans d'expérience", "confirmed"),
    ("highly experienced creators", "expert"),
    ("créateurs très expérimentés", "expert"),
    ("profils juniors", "beginner"),
    ("junior profiles are fine", "beginner"),
    ("confirmés uniquement", "confirmed"),
    ("Profi-Creator gesucht", "expert"),
    ("erfahrene Creator", "confirmed"),
    ("creadores con experiencia", "confirmed"),
    ("creator esperti", "expert"),
    ("ervaren creators", "confirmed"),
    ("criadores iniciantes", "beginner"),
    ("UGC experts wanted", "expert"),
    ("creators with prior experience", "confirmed"),
    ("entry-level creators are ok", "beginner"),
    ("créateurs (niveau pro)", "expert"),
    ("créateurs amateurs", "beginner"),
    ("créatrices beauté pro", "expert"),
    ("profils confirmés de préférence", "confirmed"),
    ("des débutantes ça nous va, même sans expérience", "beginner"),
    ("Experienced only", "confirmed"),
    ("Level: intermediate", "confirmed"),
    ("On cherche un pro de l'UGC", "expert"),
    ("3 créateurs expert en automobile", "expert"),
    ("Créatrices confirmées uniquement, pas de débutantes.", "confirmed"),
    ("profils expérimentés exigés", "confirmed"),
    ("On travaille avec des créatrices seniors", "expert"),
    ("nous cherchons des vidéastes professionnels", "expert"),
    ("UGC newbies are welcome!", "beginner"),
    ("micro-influenceurs ou créateurs débutants", "beginner"),
    ("Créateurs ayant déjà de l'expérience", "confirmed"),
    ("professional UGC creators", "expert"),
    ("Pro-level content creators", "expert"),
    ("creadores expertos", "expert"),
    ("On préfère des profils qui ont déjà fait de l'UGC", "confirmed"),
    ("We welcome first-time creators", "beginner"),
    ("Seasoned UGC talents only", "expert"),
    ("des créatrices chevronnées", "confirmed"),
    ("cherche créateurs juniors ou stagiaires", "beginner"),
]

VIDEOS_EACH = [
    ("2 vidéos chacun", 2),
    ("3 videos each", 3),
    ("2 vidéos par créateur", 2),
    ("each makes 2 videos", 2),
    ("Each creator will film three videos.", 3),
    ("chaque créateur livre 3 vidéos", 3),
    ("Chacun fait deux vidéos", 2),
    ("2 vidéos et 3 photos par créateur", 2),
    ("Par créateur : 2 vidéos + 3 photos", 2),
    ("150 € par créateur pour 2 vidéos", 2),
    ("2 videos/creator", 2),
    ("2 vidéos / créateur", 2),
    ("3 vidéos par le même créateur", 3),
    ("Un créateur pour 3 vidéos", 3),
    ("Tu tournes 2 vidéos face cam", 2),
    ("2 à 4 vidéos par créateur", 3),
    ("2 Videos pro Creator", 2),
    ("jeder Creator dreht 2 Videos", 2),
    ("2 vídeos por creador", 2),
    ("2 video a testa", 2),
    ("2 video's per creator", 2),
    ("dois vídeos por criador", 2),
    ("5 creators, 2 TikToks each", 2),
    ("3 reels chacune", 3),
    ("Des vidéos verticales : 2 chacun", 2),
    ("One video per creator", 1),
    ("pack of 5 videos per creator", 5),
    ("each of them should deliver 2 clips", 2),
    ("each athlete films 2 reels", 2),
    ("Nos 5 ambassadeurs feront chacun 2 vidéos", 2),
    ("Les créateurs feront 2 vidéos chacun", 2),
    ("5 créatrices x 2 vidéos", 2),
    ("5 creators x 3 videos = 15 videos", 3),
    ("4 créateurs, deux vidéos chacun, 100€ la vidéo", 2),
    ("5 créateurs qui font chacun 3 vidéos", 3),
    ("10 creators to make 3 videos each about our app", 3),
    ("a pack of 3 videos from one creator", 3),
    ("2 videos per person", 2),
    ("2 vidéos par personne", 2),
    ("3 vidéos par couple", 3),
    ("Each creator gets 200€ for two videos", 2),
    ("2 contenus par profil", 2),
    ("1 vidéo chacun", 1),
    ("one video each", 1),
    ("une vidéo par influenceuse", 1),
    ("4 clips apiece", 4),
    ("2 Reels par créatrice", 2),
    ("3 vidéos/créateur", 3),
    ("5 créateurs (2 vidéos chacun)", 2),
    ("8 vidéos, 2 par créateur", 2),
    ("12 videos, 3 per creator", 3),
    ("5 creators making 2 videos each", 2),
    ("5 créateurs pour 2 vidéos chacun", 2),
    ("chaque influenceur publiera 2 reels", 2),
    ("un seul créateur pour 4 vidéos", 4),
    ("the same creator films 3 videos", 3),
    ("une créatrice pour un pack de 3 vidéos", 3),
    ("1 creator, 5 videos", 5),
    ("Salut, tu pourrais nous faire 3 vidéos ?", 3),
    ("2 vidéos, une par créateur", 1),
    ("chaque talent nous rend trois vidéos différentes", 3),
    ("Comptez 2 formats vidéo par personne", 2),
    ("Nous attendons de chaque créatrice 2 reels et 3 stories", 2),
    ("everyone shoots two clips", 2),
    ("we need each person to record one testimonial", 1),
    ("deux TikToks par compte", 2),
    ("3 deliverables per influencer", 3),
]

SILENT = [
    "10 vidéos au total, 5 créateurs",
    "10 vidéos pour 5 créateurs",
    "On cherche 5 créateurs pour 10 vidéos",
    "10 vidéos à 100 € chacune",
    "150 € par créateur, 10 vidéos au total",
    "4 créateurs, 150 € chacun",
    "Livraison sous 48h",
    "grab attention in the first 3 seconds",
    "femmes de 25 à 40 ans",
    "recette prête en 15 minutes",
    "a call of 15 minutes to align",
    "The oven is ready in 2 minutes.",
    "Charge complète en 30 minutes",
    "Brossage de 2 minutes matin et soir",
    "15 minutes de sport par jour",
    "Show how it cleans in 10 seconds",
    "On cherche des experts-comptables",
    "3 experts-comptables face caméra",
    "Croquettes pour chien senior",
    "une appli de guitare pour débutants",
    "Des créatrices cuisine pour débutants",
    "Our app helps beginners learn the piano",
    "pas de débutants",
    "débutants s'abstenir",
    "tous niveaux",
    "créateurs débutants ou confirmés",
    "Nous avons 10 ans d'expérience dans la croquette",
    "Seniors de plus de 60 ans",
    "We are looking for senior dogs",
    "vidéos pros et léchées",
    "professional-looking videos",
    "No beginners please",
    "amateurs de café",
    "Notre expert vétérinaire explique",
    "The video must grab within 2 seconds",
    "Réponse sous 24 h",
    "Nos croquettes se préparent en 30 secondes",
    "Laisser poser 10 minutes le masque",
    "experts du café, 3 vidéos",
    "On cherche 5 créateurs avec un chien pour nos croquettes, 150 € chacun avant le 15 mars.",
    "Nous avons 12 ans d'expérience et 3 boutiques. On veut 10 vidéos de 10 créateurs.",
    "10 créateurs, 20 vidéos, 3 000 € au total",
    "Chaque créateur recevra 120 € et le produit (valeur 49 €)",
    "Each creator gets $150 and a free bottle.",
    "Vous avez 10 jours pour livrer la vidéo après réception.",
    "Le chiot doit avoir moins de 6 mois.",
    "Les vidéos seront diffusées sur nos réseaux sociaux.",
    "uniquement sur nos réseaux en organique",
    "Vous êtes débutant ? Pas de souci",
    "a beginner-friendly recipe app",
    "Yoga for beginners, 3 creators",
    "seniors bienvenus",
    "des experts en cuisine",
    "1 créateur, 1 vidéo",
    "3 vidéos par semaine",
    "Pas besoin d'être pro",
    "ouvert à tous les niveaux",
    "Creators must have at least 50 brand deals",
    "3 experienced creators at €300 and 5 beginners at €100",
    "deux créateurs confirmés à 400 € chacun, et six débutants à 100 € chacun",
    "2 erfahrene Creator für je 300 € und 4 Anfänger für je 100 €",
    "2 creadores expertos a 300 € y 4 principiantes a 100 €",
    "We need 6 professionals on camera",
]


@pytest.mark.parametrize(("brief", "expected"), LEVELS)
def test_the_level_asked_of_the_creators_is_read(brief: str, expected: str) -> None:
    assert stated(brief) == {"level": expected}


@pytest.mark.parametrize(("brief", "expected"), VIDEOS_EACH)
def test_the_videos_of_each_creator_are_read(brief: str, expected: int) -> None:
    assert stated(brief) == {"videos_per_creator": expected}


@pytest.mark.parametrize("brief", SILENT)
def test_what_is_not_said_of_the_videos_is_not_stated(brief: str) -> None:
    assert stated(brief) == {}


def test_every_fact_quotes_the_words_that_state_it() -> None:
    brief = (
        "2 vidéos chacun de 30 s, droits\u200b pub 3 mois, sans exclusivité, les rushes, 3 hooks"
    )

    quotes = [(item.field, brief[slice(*item.span)]) for item in facts(Scan(brief))]

    assert quotes == [
        ("videos_per_creator", "2 vidéos chacun"),
        ("video_seconds", "30 s"),
        ("ads_rights_days", "droits\u200b pub 3 mois"),
        ("exclusivity_months", "sans exclusivité"),
        ("raw_footage", "rushes"),
        ("extra_hooks", "3 hooks"),
    ]


def test_of_two_values_the_last_is_stated_last() -> None:
    assert stated("Droits pub 3 mois. Correction : droits pub 6 mois.") == {"ads_rights_days": 180}


@pytest.mark.parametrize("name", ["format", "level", "rights"])
def test_the_example_of_each_word_list_is_recognised(name: str) -> None:
    path = files("app.extraction.rules") / "lexicon" / f"{name}.toml"
    entries = tomllib.loads(path.read_text("utf-8"))["entry"]

    missed = [
        entry["example"]
        for entry in entries
        if not any(
            mark.value == entry.get("value") for mark in Scan(entry["example"]).marks[entry["kind"]]
        )
    ]

    assert missed == []
