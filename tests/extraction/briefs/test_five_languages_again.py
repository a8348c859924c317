"""Wordings of Spanish, German, Italian, Dutch and Portuguese briefs, read by general rules."""

from datetime import date

import pytest

from app.domain.reading import Reading
from app.extraction.rules.reader import read

_LEAST_TOLD = 0.5
_BOTH, _ALL = ["Instagram", "Facebook"], ["Instagram", "Facebook", "TikTok"]


def reading(brief: str) -> Reading:
    return read(brief, date(2026, 6, 1))


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("5 criadoras, 150 €. Publicas no teu Instagram.", ["Instagram"]),
        ("5 criadores publicam no Instagram delas", ["Instagram"]),
        ("Não publicas no teu Instagram, só no TikTok", ["TikTok"]),
        ("no TikTok please, Instagram only", ["Instagram"]),
        ("4 creadores. Tú lo publicas en tu Instagram", ["Instagram"]),
        ("Publicas en tu TikTok y en tu Instagram", ["TikTok", "Instagram"]),
        ("Op onze TikTok en onze Facebook plaatsen", ["TikTok", "Facebook"]),
        ("El vídeo lo ponemos nosotros, tú solo lo subes a tu TikTok.", ["TikTok"]),
        ("4 TikTokker gesucht", ["TikTok"]),
        ("3 tiktokkers, €100 per stuk", ["TikTok"]),
    ],
)
def test_a_network_behind_its_owner_is_named(brief: str, expected: list[str]) -> None:
    assert reading(brief).values.get("platforms") == expected


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("Useremo i video come inserzioni su Meta e TikTok.", _ALL),
        ("5 criadores, anúncios no Meta e no TikTok", _ALL),
        ("Usaremos los vídeos en Meta y en TikTok", _ALL),
        ("Die Videos schalten wir auf Meta und auf TikTok", _ALL),
        ("Useremo i video su Meta.", _BOTH),
        ("La nostra meta è TikTok", ["TikTok"]),
        ("Nuestra meta es crecer en TikTok", ["TikTok"]),
    ],
)
def test_meta_is_two_networks_where_videos_are_shown(brief: str, expected: list[str]) -> None:
    assert reading(brief).values.get("platforms") == expected


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("Wir haben dein Profil auf Instagram gesehen.", None),
        ("We zagen je profiel op Instagram.", None),
        ("We hebben je profiel op Instagram gezien.", None),
        ("Vimos tu perfil en Instagram.", None),
        ("Abbiamo visto il tuo profilo su Instagram.", None),
        ("Vimos o teu perfil no Instagram.", None),
        ("Deine Videos sollen auf TikTok gesehen werden.", ["TikTok"]),
        ("Ich habe dich auf TikTok gesehen und möchte ein Video für Instagram", ["Instagram"]),
        ("We hebben je TikTok-profiel gezien, 3 video's voor Instagram", ["Instagram"]),
    ],
)
def test_where_a_profile_was_seen_is_no_platform(brief: str, expected: list[str] | None) -> None:
    assert reading(brief).values.get("platforms") == expected


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("5 Creator posten ein von uns bereitgestelltes Video auf ihrem TikTok", "post_provided"),
        ("Ihr postet ein von uns geschnittenes Video auf eurem Kanal.", "post_provided"),
        ("5 creators plaatsen een door ons aangeleverde video op hun TikTok", "post_provided"),
        ("Du bekommst von uns das fertig geschnittene Video und postest es.", "post_provided"),
        ("Recebes de nós o vídeo já editado e publicas no teu perfil", "post_provided"),
        ("5 creadoras publican un vídeo editado por nosotros en su perfil", "post_provided"),
        ("5 Creator posten das Video, das wir ihnen schicken, auf ihrem Kanal", "post_provided"),
        ("5 creators plaatsen de video die wij hun sturen op hun kanaal", "post_provided"),
        ("5 creator pubblicano il video che gli mandiamo sul loro profilo", "post_provided"),
        ("Te damos un código y publicas un vídeo en tu perfil", "video_post"),
        ("Wir geben euch Tipps für euer Video, ihr postet es", "video_post"),
        ("Du bekommst von uns das Produkt und postest ein Video", "video_post"),
        ("Du bekommst von uns Feedback zu deinem Video und postest es", "video_post"),
        ("Wir wollen geschnittene Videos, die ihr auf eurem Kanal postet", "video_post"),
        ("Die Videos werden auf unserem Kanal gepostet", "ugc_only"),
        ("De video's worden op ons account geplaatst", "ugc_only"),
    ],
)
def test_who_made_the_video_may_stand_before_it(brief: str, expected: str) -> None:
    assert reading(brief).values.get("prestation") == expected


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("3 influencer, 200 € a post sul loro profilo.", None),
        ("3 influencer, 150 € a pubblicazione", None),
        ("4 influencer, 200 € alla pubblicazione", "publication"),
        ("4 influenceurs, 200 € à publication", "publication"),
        ("A los 3 días de publicarlo te hacemos la transferencia.", "publication"),
        ("Pago 100 €, 30 días de publicación en tu perfil", None),
        ("3 Tage nach dem Posting überweisen wir 100 €.", "publication"),
        ("Bonifico a 3 giorni dalla pubblicazione.", "publication"),
        ("A transferência é feita 5 dias após a publicação.", "publication"),
        ("4 creators, betaald zodra de reel op je profiel staat", "publication"),
        ("Sobald das Video auf deinem Profil steht, überweisen wir 100 €.", "publication"),
        ("Te pagamos cuando el vídeo esté en tu perfil", "publication"),
        ("We pay you 100 € once the clip is on TikTok", "publication"),
        ("Quand la vidéo est sur notre chaîne, on paie 100 €", None),
    ],
)
def test_payment_waits_for_publication(brief: str, expected: str | None) -> None:
    assert reading(brief).values.get("payment_trigger") == expected


@pytest.mark.parametrize(
    ("brief", "threshold"),
    [
        ("100 € al raggiungimento delle 10.000 views sul tuo profilo.", 10_000),
        ("€100 bij het behalen van 10.000 views", 10_000),
        ("500 € al millón de visualizaciones", 1_000_000),
        ("3 creator, pagati al milione di visualizzazioni", 1_000_000),
        ("500 € au million de vues", 1_000_000),
        ("3 Creator, 100 € bei 30 Tsd. Views", 30_000),
        ("100 € bij 1 mln. weergaven", 1_000_000),
    ],
)
def test_payment_waits_for_views(brief: str, threshold: int) -> None:
    values = reading(brief).values

    assert (values.get("payment_trigger"), values.get("views_threshold")) == ("views", threshold)


@pytest.mark.parametrize(
    ("brief", "days"),
    [
        ("4 créateurs, 100 €, buyout pub social inclus (6 mois)", 180),
        ("4 creadores, 100 €, buyout para ads incluido (6 meses)", 180),
        ("Buyout für alle Kanäle (3 Monate)", 90),
        ("4 Creator, 100€, Werbenutzungsrechte: 60 Tage", 60),
        ("4 creator, diritti per campagne a pagamento: 60 giorni", 60),
        ("4 creators, rechten voor betaalde campagnes: 60 dagen", 60),
        ("4 creadores, derechos para campañas de pago: 60 días", 60),
        ("Wir nutzen die Videos ein halbes Jahr als Anzeigen.", 180),
        ("Usaremos los vídeos medio año como anuncios.", 180),
    ],
)
def test_ad_rights_end_where_the_brief_says_so(brief: str, days: int) -> None:
    values = reading(brief).values

    assert (values.get("ads_rights_days"), "ads_rights_perpetual" in values) == (days, False)


@pytest.mark.parametrize(
    ("brief", "months"),
    [
        ("4 Creator, 100€, einen Monat keine Werbung für Konkurrenten", 1),
        ("4 créateurs, pas de pub pour des concurrents pendant 2 mois", 2),
        ("No harás publicidad para otras marcas durante 2 meses", 2),
        ("4 creator, un mese senza pubblicità per concorrenti", 1),
        ("Je maakt 2 maanden geen reclame voor andere merken", 2),
        ("4 criadores, um mês sem publicidade para concorrentes", 1),
    ],
)
def test_ads_for_rivals_are_no_right(brief: str, months: int) -> None:
    values = reading(brief).values

    assert (values.get("ads_rights_days"), values.get("exclusivity_months")) == (None, months)


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("Hondenvoermerk zoekt 5 creators, €150.", {"dog"}),
        ("Kattenvoermerk zoekt 5 creators, €150.", {"cat"}),
        ("Pannenmerk zoekt 5 creators, €150.", {"cooking"}),
        ("Autoverhuurbedrijf zoekt 3 creators", {"car"}),
        ("Reifenhändler sucht 3 Creator", {"car"}),
        ("Dierenkliniek zoekt 2 creators", {"dog", "cat"}),
        ("5 foodcreators gezocht", {"cooking"}),
        ("Wij zoeken 4 stellen, €100 per video", {"couple"}),
        ("Wij stellen 4 vragen aan 3 creators", set[str]()),
        ("Wir haben 3 Stellen frei und suchen Creator", set[str]()),
        ("Koffiemerk zoekt 3 creators", set[str]()),
        ("Spielehersteller sucht 4 Creator", set[str]()),
    ],
)
def test_a_compound_names_its_niche(brief: str, expected: set[str]) -> None:
    scores = reading(brief).categories

    assert {one.category for one in scores if one.score >= _LEAST_TOLD} == expected
