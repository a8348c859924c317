"""Where a video is shot is not where it is published; what it is about may stand within."""

from datetime import date

import pytest

from app.extraction.rules.reader import read


def service(brief: str) -> object:
    return read(brief, date(2026, 6, 1)).values.get("prestation")


@pytest.mark.parametrize(
    ("brief", "asked"),
    [
        ("Dix grimpeurs qui postent en Reel leur première séance chez nous.", "video_post"),
        ("5 familles qui mettent en ligne leur week-end chez nous.", "video_post"),
        ("5 Creator posten ihren Besuch bei uns als Reel.", "video_post"),
        ("5 créateurs qui partagent en Reel leur visite chez nous.", "video_post"),
        ("5 creators share their visit on Instagram.", "video_post"),
        ("5 familles racontent leur séjour sur Instagram.", "video_post"),
        ("5 Creator zeigen unsere Lampen auf TikTok.", "video_post"),
        ("On cherche 5 grimpeuses qui mettent leur séance en ligne.", "video_post"),
        ("Our customers share their outfits on Instagram. 5 creators, UGC.", "ugc_only"),
        ("5 creators show our lamps in a TikTok.", None),
        ("On poste leur vidéo chez nous.", "ugc_only"),
        ("3 créateurs publient une vidéo où ils parlent de notre émission.", "video_post"),
        ("On cherche 3 podcasteurs ou créateurs voix qui publient une vidéo.", "video_post"),
        ("La vidéo est publiée par eux ou par nous.", None),
        ("Une vidéo de 90 secondes que je récupère pour mon site.", "ugc_only"),
        ("3 créateurs. Pas besoin qu'elle la diffuse.", "ugc_only"),
        ("3 créateurs. Inutile qu'ils la postent.", "ugc_only"),
        (
            "Un clip sur le tri des déchets déjà monté par nos soins. 10 créateurs le publient.",
            "post_provided",
        ),
        (
            "We have a clip about road safety in town already edited. 10 creators post it.",
            "post_provided",
        ),
        (
            "Un vídeo sobre el reciclaje ya montado. 10 creadores lo publican en su cuenta.",
            "post_provided",
        ),
    ],
)
def test_who_publishes_what(brief: str, asked: str | None) -> None:
    assert service(brief) == asked
