"""Objectives in everyday words: what people are made to do, fame, what counts instead."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 11, 29)


def _read(brief: str) -> object:
    return read(brief, _TODAY).values.get("objectives")


@pytest.mark.parametrize(
    ("brief", "objectives"),
    [
        ("We want to get people sharing and following us.", ["Engagement"]),
        ("The video should make people want to book a table.", ["Conversions"]),
        ("Il faut pousser les gens à s'abonner à la box.", ["Conversions"]),
        ("On veut amener les jeunes à nous suivre sur Insta.", ["Engagement"]),
        ("La vidéo doit donner envie de venir à la boutique.", ["Traffic"]),
        ("Nous voulons inciter les parents à inscrire leurs enfants.", ["Conversions"]),
        ("Queremos animar a la gente a reservar mesa.", ["Conversions"]),
        ("Wir wollen Leute zum Kommentieren bringen.", ["Engagement"]),
        ("Das Video soll zum Buchen animieren.", ["Conversions"]),
        ("Vogliamo spingere la gente a prenotare.", ["Conversions"]),
        ("De video moet mensen aanzetten tot kopen.", ["Conversions"]),
        ("Queremos levar as pessoas a marcar consulta.", ["Conversions"]),
        ("The aim: convince parents to enrol their kids in our swim school.", ["Conversions"]),
        ("Le but est de donner envie aux familles de pousser la porte du musée.", ["Traffic"]),
        ("Leute sollen Lust bekommen, bei uns zu bestellen.", ["Conversions"]),
        ("Wir möchten Eltern dazu bewegen, ihre Kinder anzumelden.", ["Conversions"]),
        ("L'idea è far commentare la gente.", ["Engagement"]),
        ("De video moet zin geven om te boeken.", ["Conversions"]),
        ("O vídeo deve dar vontade de reservar.", ["Conversions"]),
    ],
)
def test_what_makes_the_public_do_it_is_an_aim(brief: str, objectives: list[str]) -> None:
    assert _read(brief) == objectives


@pytest.mark.parametrize(
    ("brief", "objectives"),
    [
        ("Queremos que la gente comente y comparta el vídeo.", ["Engagement"]),
        ("Vorremmo che la gente commentasse e condividesse.", ["Engagement"]),
        ("We willen dat mensen reageren en delen.", ["Engagement"]),
        ("Queremos que as pessoas comentem e partilhem.", ["Engagement"]),
        ("We want our audience to comment and save.", ["Engagement"]),
        ("Tout ce qu'on veut, c'est que les gens téléchargent l'appli.", ["Conversions"]),
        ("Lo que queremos es que la gente se apunte al curso.", ["Conversions"]),
        ("Queremos que los vecinos se acerquen a la tienda.", ["Traffic"]),
        ("Hauptsache, die Leute kommen in den Laden.", ["Traffic"]),
        ("Vogliamo che i clienti tornino in negozio.", ["Traffic"]),
        ("Mensen moeten naar onze winkel komen.", ["Traffic"]),
        ("Queremos que as pessoas visitem a loja.", ["Traffic"]),
        ("We want shoppers to add our cereal to their basket.", ["Conversions"]),
        ("We need more people calling us for quotes.", ["Conversions"]),
        ("Ideally viewers end up booking a trial class.", ["Conversions"]),
        ("Nous voulons que nos abonnés partagent et enregistrent la vidéo.", ["Engagement"]),
        ("Uns geht es darum, dass Leute kommentieren.", ["Engagement"]),
    ],
)
def test_a_wish_and_a_deed_of_the_public(brief: str, objectives: list[str]) -> None:
    assert _read(brief) == objectives


@pytest.mark.parametrize(
    ("brief", "objectives"),
    [
        ("Help us get more families to visit the farm.", ["Traffic"]),
        ("Queremos llevar gente joven a nuestra tienda.", ["Traffic"]),
        ("Wir wollen mehr Leute in unseren Laden locken.", ["Traffic"]),
        ("Vogliamo portare più gente in negozio.", ["Traffic"]),
        ("We willen meer mensen naar onze winkel lokken.", ["Traffic"]),
        ("I'd love these clips to tempt tourists into our gallery.", ["Traffic"]),
        ("We'd be happy if this brought people to the shop.", ["Traffic"]),
    ],
)
def test_people_led_to_a_place(brief: str, objectives: list[str]) -> None:
    assert _read(brief) == objectives


@pytest.mark.parametrize(
    ("brief", "objectives"),
    [
        ("Our client wants app downloads. Two clips of 20 seconds.", ["Conversions"]),
        ("Success will be judged on website visits.", ["Traffic"]),
        ("La marque veut plus de clics vers la page produit.", ["Traffic"]),
        ("Notre réussite se mesure au nombre de commentaires.", ["Engagement"]),
        ("Mi cliente quiere inscripciones en el curso.", ["Conversions"]),
        ("Unser Kunde möchte Anmeldungen zum Probetraining.", ["Conversions"]),
        ("Il cliente vuole iscrizioni al corso.", ["Conversions"]),
        ("O cliente quer inscrições no curso.", ["Conversions"]),
        ("Success for us looks like sign-ups.", ["Conversions"]),
        ("Le succès se mesurera aux partages et aux commentaires.", ["Engagement"]),
        ("Mediremos el éxito en comentarios y guardados.", ["Engagement"]),
        ("Den Erfolg messen wir an Kommentaren und Shares.", ["Engagement"]),
        ("Misureremo il successo in prenotazioni.", ["Conversions"]),
        ("Het succes meten we in reacties en shares.", ["Engagement"]),
        ("Mediremos o sucesso em comentários.", ["Engagement"]),
        ("Le client attend des ventes, point.", ["Conversions"]),
    ],
)
def test_who_wants_it_and_how_it_is_measured(brief: str, objectives: list[str]) -> None:
    assert _read(brief) == objectives


@pytest.mark.parametrize(
    ("brief", "objectives"),
    [
        ("Make a name for our cider in the Midlands, please.", ["Awareness"]),
        ("We want people to remember our name.", ["Awareness"]),
        ("On veut qu'on se souvienne de nous dans la région.", ["Awareness"]),
        ("Buscamos que el público joven se acuerde de nosotros.", ["Awareness"]),
        ("Macht uns bekannt bei jungen Eltern!", ["Awareness"]),
        ("Fateci conoscere tra i giovani genitori!", ["Awareness"]),
        ("Zet ons op de kaart bij jonge ouders!", ["Awareness"]),
        ("Deem-nos a conhecer junto dos jovens!", ["Awareness"]),
        ("We need to be on everyone's radar by summer.", ["Awareness"]),
        ("We want to be the first name people think of for paint.", ["Awareness"]),
        ("Mettez-nous sur la carte dans le Sud-Ouest !", ["Awareness"]),
        ("Dadnos a conocer entre los universitarios.", ["Awareness"]),
        ("Man soll sich an uns erinnern.", ["Awareness"]),
        ("Vogliamo che ci si ricordi di noi.", ["Awareness"]),
        ("We willen dat mensen ons onthouden.", ["Awareness"]),
        ("Queremos que se lembrem de nós no Porto.", ["Awareness"]),
        ("Our hope is to be talked about across Kent.", ["Awareness"]),
        ("On a besoin que ça se sache : on existe !", ["Awareness"]),
        ("Ci serve che la gente parli di noi.", ["Awareness"]),
        ("Interessa-nos que as pessoas falem de nós.", ["Awareness"]),
    ],
)
def test_fame_in_everyday_words(brief: str, objectives: list[str]) -> None:
    assert _read(brief) == objectives


@pytest.mark.parametrize(
    ("brief", "objectives"),
    [
        ("It's not about likes, it's about bookings.", ["Conversions"]),
        ("We're not after reach but sales.", ["Conversions"]),
        ("Le but n'est pas les likes, c'est les ventes.", ["Conversions"]),
        ("El objetivo no son los clics, sino las compras.", ["Conversions"]),
        ("Das Ziel sind nicht Klicks, sondern Käufe.", ["Conversions"]),
        ("L'obiettivo non sono i like, ma le vendite.", ["Conversions"]),
        ("Het doel is niet klikken, maar aankopen.", ["Conversions"]),
        ("O objetivo não são cliques, mas compras.", ["Conversions"]),
        ("Our goal isn't followers, it's orders.", ["Conversions"]),
        ("On veut des réservations, pas des likes.", ["Conversions"]),
        ("No buscamos likes, sino reservas.", ["Conversions"]),
        ("Wir wollen nicht Reichweite, sondern Buchungen.", ["Conversions"]),
        ("Non cerchiamo like, ma iscrizioni.", ["Conversions"]),
        ("We willen geen likes, maar boekingen.", ["Conversions"]),
        ("Não procuramos gostos, mas inscrições.", ["Conversions"]),
    ],
)
def test_what_is_meant_instead(brief: str, objectives: list[str]) -> None:
    assert _read(brief) == objectives


@pytest.mark.parametrize(
    ("brief", "objectives"),
    [
        ("We're rolling out our new shampoo bar in May.", ["Product launch"]),
        ("Im Mai bringen wir unsere neue Serie auf den Markt.", ["Product launch"]),
        ("Im Herbst launchen wir unsere neue App.", ["Product launch"]),
        ("In mei lanceren wij onze nieuwe app.", ["Product launch"]),
        ("In mei brengen we onze nieuwe reeks op de markt.", ["Product launch"]),
        ("Our new trainer hits the shops in March.", ["Product launch"]),
        ("On dévoile notre nouvelle montre en avril.", ["Product launch"]),
        ("Sacamos al mercado una nueva crema en mayo.", ["Product launch"]),
        ("Im Frühjahr kommt unser neuer Tee auf den Markt.", ["Product launch"]),
        ("Stiamo per lanciare la nostra nuova linea.", ["Product launch"]),
        ("Onze nieuwe thee komt in maart op de markt.", ["Product launch"]),
    ],
)
def test_launches_with_the_subject_behind_or_a_thing_between(
    brief: str, objectives: list[str]
) -> None:
    assert _read(brief) == objectives


@pytest.mark.parametrize(
    "brief",
    [
        "La tienda está entre la gente joven muy conocida.",
        "A marca é conhecida entre a gente jovem.",
        "We get a lot of students ordering at lunch, so film then.",
        "Make sure the viewers can see the label.",
        "We bring people from all over to our studio for the shoot; parking is free.",
        "You can get people to film you while you order.",
        "Please don't make people buy anything in the video.",
        "Drive your friends to our café, film it and send us the bill.",
        "Tell people in the shop that you are filming.",
        "Les clients viennent de 9 h à 18 h. Filmez le matin.",
        "Demandez aux gens dans la boutique avant de filmer.",
        "Vous pouvez amener des amis à la boutique pour le tournage.",
        "On n'incite pas à acheter, le ton reste sobre.",
        "La gente entra en la tienda a las 9, graba antes.",
        "Die Leute kommen um 9 in den Laden, bitte vorher filmen.",
        "I clienti entrano in negozio dalle 9. Girate prima.",
        "De mensen komen om 9 uur in de winkel, film daarvoor.",
        "As pessoas entram na loja às 9, filmem antes.",
        "The opening of the jar must be heard.",
        "L'ouverture du bocal doit s'entendre.",
        "Der Launch der Serie fand vor drei Jahren statt. Wir brauchen neue Bilder.",
        "We want customers to share their story on camera.",
        "We need sales staff on camera. Two clips.",
        "We want people who follow a vegan diet and share meals.",
        "We need your booking reference before Friday.",
        "We want vertical video orders confirmed by email.",
        "Paid when people click the link 500 times.",
        "Have viewers tag a mate who needs this.",
        "Don't forget to get the viewers laughing.",
        "The video should make people smile.",
        "Make people laugh, then show the bottle.",
        "Show people ordering at the counter.",
        "Film customers walking through the door.",
        "We want people booked by Friday: tell us your dates.",
        "We need creators who follow us.",
        "You should tag us in the post.",
        "The goal is a clean, quiet film.",
        "Our audience is parents who book late.",
        "Target audience: people who download recipe apps.",
        "People come to our shop for the bread. Show the bread.",
        "Cible : les parents qui réservent au dernier moment.",
        "Filmez des clients qui commandent au comptoir.",
        "Il faut que les gens rient.",
        "Vous devez partager la vidéo avec nous avant vendredi.",
        "Le public visé : les jeunes qui partagent des recettes.",
        "Nos clients viennent de toute la France.",
        "Die Zielgruppe sind Eltern, die online bestellen.",
        "Bitte filmt Leute, die im Laden stehen.",
        "Wir teilen die Bilder mit allen.",
        "Ihr sollt die Videos mit uns teilen.",
        "Alle Videos sollen uns gehören.",
        "Alle Creator müssen sich anmelden.",
        "Il target sono genitori che comprano online.",
        "Tutti i creator devono iscriversi alla piattaforma.",
        "El público son padres que compran por internet.",
        "Todos deben inscribirse en la plataforma.",
        "Queremos vídeos en los que la gente pida en la barra.",
        "De doelgroep zijn ouders die online kopen.",
        "Iedereen moet zich aanmelden op het platform.",
        "O público são pais que compram online.",
        "Queremos vídeos de pessoas a comprar pão.",
        "Everyone should sign up on the platform before Friday.",
        "All applicants should register first.",
        "Tous les créateurs doivent s'inscrire sur la plateforme.",
        "Pensez à inviter vos abonnés à participer à la vidéo.",
        "We want the video to show people booking on the app.",
        "The idea is a scene where customers walk through the door and order.",
        "L'idée : une scène où des clients entrent dans la boutique.",
        "On veut voir des gens qui commandent au comptoir.",
        "Wir wollen Szenen, in denen Leute im Laden kaufen.",
        "Vogliamo scene in cui la gente compra in negozio.",
        "We willen beelden van mensen die in de winkel kopen.",
        "You should know our customers share recipes a lot.",
        "Creators should comment back to viewers for 48 hours.",
        "Le créateur doit répondre aux commentaires pendant 48 h.",
        "We hope you enjoy the product; visitors love it.",
        "The plan: you visit the shop, meet customers, and film.",
        "L'idée est que vous veniez au magasin filmer les clients.",
        "Il faut venir à la boutique et parler aux clients.",
        "Please get in touch, everyone gets a reply.",
        "We want creators whose followers comment a lot.",
        "On veut des créateurs dont les abonnés commentent.",
        "Buscamos creadores cuya comunidad participe.",
        "We want parents to film their kids and share the clip with us.",
        "Payment once everybody has signed up and delivered.",
    ],
)
def test_what_is_told_shown_or_asked_of_creators_is_no_aim(brief: str) -> None:
    assert not _read(brief)
