"""Who publishes, said in passing: by pronoun, possessive, noun or the person of a verb."""

import pytest

from app.extraction.rules.publishing.payment import triggers
from app.extraction.rules.publishing.prestation import prestation
from app.extraction.rules.text.scan import Scan


def service(brief: str) -> str:
    scan = Scan(brief)
    return "".join(sorted({str(one.value) for one in prestation(scan, triggers(scan))}))


@pytest.mark.parametrize(
    "brief",
    [
        "Compte perso des coureurs, YouTube.",
        "5 mamans, 80 €. Elles la mettent chez elles.",
        "Chacune en parle en story.",
        "Personal accounts of the mums.",
        "They put it out themselves.",
        "One tells their audience why.",
        "6 mums, Insta. It goes out to their followers.",
        "Das Ganze läuft über eure Accounts.",
        "Jede zeigt es ihren Followern.",
        "Wo: eigener Instagram-Account",
        "Die Mütter stellen das Video auf ihr TikTok.",
        "3 parejas. Instagram de ellos.",
        "Lo suben ellas.",
        "Lo compartes con tus seguidores.",
        "Facciamo solo TikTok, dal tuo account.",
        "Lo fanno vedere ai loro follower.",
        "Ze zetten het zelf online.",
        "Sai na conta de cada uma.",
        "Partilham com os seguidores delas.",
    ],
)
def test_creators_publish(brief: str) -> None:
    assert service(brief) == "video_post"


@pytest.mark.parametrize(
    "brief",
    [
        "Ils me renvoient la vidéo et moi je la mets sur la page Facebook de la maison.",
        "Elle finira sur la page Facebook du club.",
        "6 vidéos, remises à la commune au format MP4.",
        "Our intern puts them up on our Insta.",
        "The clip will be on our YouTube.",
        "Just WhatsApp it over and you're done. We take it from there.",
        "Das Video landet auf unserer Website.",
        "Ein kurzes Video, das wir bei LinkedIn zeigen.",
        "Me lo mandas y yo lo subo.",
        "De publicarlo nos ocupamos nosotros.",
        "Il video ce lo manda, lo usiamo noi.",
        "Alla pubblicazione pensiamo noi.",
        "Je stuurt het naar mij en ik plaats het.",
        "Ze hoeven zelf niks te posten.",
        "Depois enviam-nos o vídeo e nós pomos no nosso Facebook.",
    ],
)
def test_the_brand_publishes(brief: str) -> None:
    assert service(brief) == "ugc_only"


@pytest.mark.parametrize(
    "brief",
    [
        "We already produced a spot. 120 creators to put that spot on their Snapchat.",
        "We hand them the reel, they post it.",
        "Clip livré clé en main, ils n'ont qu'à le publier.",
        "Fertiger Clip von uns auf eurem Kanal.",
        "Ihr müsst nichts drehen, nur unser Video posten.",
        "Il video c'è già, va solo pubblicato sul loro profilo.",
        "Kant-en-klare video van ons op jouw Snapchat.",
        "De video maken wij, zij hoeven hem alleen te plaatsen.",
        "O vídeo é nosso, elas só o publicam.",
    ],
)
def test_the_brand_has_the_video_and_creators_publish_it(brief: str) -> None:
    assert service(brief) == "post_provided"


@pytest.mark.parametrize(
    "brief",
    [
        "Send us your account, your rates and a clip.",
        "Ils mettent leurs chaussures et courent.",
        "Trouvez-nous sur notre page.",
        "Put the bottle on the table, 3 creators.",
        "Ein Video über ihren Kanal haben wir gesehen.",
        "Vedete prima il nostro sito.",
    ],
)
def test_places_and_puttings_that_publish_nothing(brief: str) -> None:
    assert not service(brief)


@pytest.mark.parametrize(
    ("brief", "wanted"),
    [
        ("Lo publica nuestro equipo.", "ugc_only"),
        ("Unser Team kümmert sich ums Posten.", "ugc_only"),
        ("The clip plays in our waiting room.", "ugc_only"),
        ("Op hun eigen kanalen hoeft niks.", "ugc_only"),
        ("Wir schneiden daraus einen Werbespot.", "ugc_only"),
        ("Teilen ist kein Muss, wir brauchen nur das Video.", "ugc_only"),
        ("Jeder lädt seins selbst hoch.", "video_post"),
        ("Ihr teilt es mit eurer Community.", "video_post"),
        ("Unser Trailer soll auf euren Kanälen laufen.", "post_provided"),
        ("Les pasamos el vídeo hecho y ellas lo cuelgan.", "post_provided"),
        ("Il n'y a rien à filmer, juste notre clip à relayer.", "post_provided"),
        ("Sur leur compte ou le nôtre, à discuter.", ""),
        ("Who posts is for you to advise.", ""),
        ("Ob auf ihrem Kanal oder unserem, ist noch offen.", ""),
    ],
)
def test_teams_screens_and_open_places(brief: str, wanted: str) -> None:
    assert service(brief) == wanted


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("4 créateurs. Vidéos à publier par la marque sur TikTok.", "ugc_only"),
        ("4 créateurs. Contenu UGC à publier par nos soins.", "ugc_only"),
        ("4 créateurs. Vous publierez en collab avec notre compte Instagram.", "video_post"),
        ("4 creators. You'll publish in collaboration with our account.", "video_post"),
        ("4 créateurs. La marque a la vidéo, vous la publiez.", "post_provided"),
    ],
)
def test_a_preposition_says_whose_it_is(brief: str, expected: str) -> None:
    assert service(brief) == expected
