"""The English and Ukrainian words of OPS Włochy's pages."""

from dataclasses import dataclass

from .blocks import Block, h, p, points, ul

Pair = tuple[str, str]


@dataclass(frozen=True)
class Words:
    """What the translated pages say in one language; pairs are a title with its text."""

    home: Pair
    notice: Pair
    answers: list[Pair]
    contact_body: tuple[str, str, str]
    places: Pair
    place: Pair
    place_menu: str
    restricted: Pair
    about: Pair
    facility: tuple[str, str, str]
    captions: Pair
    in_polish: str
    facebook: str
    team: Pair
    team_menu: str
    roles: list[list[str]]
    mission: list[Block]
    act: tuple[str, str, str]


ENGLISH = Words(
    home=(
        "OPS Włochy: social welfare centre",
        "We help the people of Włochy and work alongside them: in their homes, in their courtyards and at our Local"
        " Activity Place.",
    ),
    notice=(
        "Do you have an idea for your neighbours?",
        "You can use the room at MAL free of charge. Call us to choose a day.",
    ),
    answers=[
        (
            "Where can I meet my neighbours?",
            "At MAL we Włochach, Rejonowa 6/8, from Tuesday to Friday, 12:00–20:00.",
        ),
        (
            "I have more food than I can eat. What can I do?",
            "Bring it to the food-sharing point at MAL. Somebody will be glad of it.",
        ),
        ("Who can help us do something for our street?", "Our community team. You will find it at MAL."),
    ],
    contact_body=(
        "The centre",
        "ul. Przykładowa 3, 02-401 Warszawa. Phone +48 22 555 30 30, e-mail wlochy@example.org.",
        "MAL we Włochach",
    ),
    places=("Teams and places", "The people who work with residents, and the place where you can meet them."),
    place=(
        "Local Activity Place (MAL) in Włochy",
        "A room to meet in, and people who will help you do something with your neighbours. Entry is free.",
    ),
    place_menu="MAL in Włochy",
    restricted=(
        "The food-sharing point is partly closed",
        "MAL is closed and the government has brought in restrictions. In 2020 it is therefore harder to use the"
        " food-sharing point.",
    ),
    about=(
        "MAL brings residents together and helps neighbours get to know one another. We start activities and run them."
        " Residents, informal groups and non-governmental organisations use the room free of charge. We offer space"
        " and knowledge so that everyone can carry out an idea of their own, and we stand by them.",
        "The community team has its office here. Its tasks and those of MAL complete each other. This means that the"
        " people you meet here are trained and experienced in social work and understand local communities well.",
    ),
    facility=(
        "Food-sharing point",
        "<p>It is the first food-sharing point in the Włochy district and opened in March 2020. Anyone who has too"
        " much food brings it here instead of throwing it away. Other residents may take it.</p>",
        points(
            "bring and take food while MAL is open: Tuesday to Friday, 12:00–20:00",
            "put it in the special fridge or on the marked shelves",
        ),
    ),
    captions=("Inside MAL", "The food-sharing point at MAL"),
    in_polish="The document is in Polish.",
    facebook="MAL we Włochach on Facebook",
    team=(
        "Community co-operation team",
        "We help the people of Włochy change their neighbourhood for the better, and we run MAL.",
    ),
    team_menu="Community team",
    roles=[["team co-ordinator", "European funds co-ordinator"], ["community co-operation consultant"]],
    mission=[
        h("Why we are here"),
        p(
            "The centre was developing social work in the community and reorganising itself. This is why the Director"
            " set up our team on 11 December 2017.",
            "We want the people of Włochy to build a civil society: to use what the neighbourhood has, to help and"
            " support one another. This includes people at risk of social exclusion whose lives are centred in our"
            " district.",
            "We develop the method known as community organising. The centre had used it before; the scope and shape of"
            " our team continue that work.",
        ),
        h("What we do"),
        p(
            "We organise communities at risk of exclusion. We aim for local development and a lasting change that makes"
            " life better. We build and renew ties, strengthen the feeling that this place is ours and encourage people"
            " to act. Our tasks are:"
        ),
        ul(
            "working with institutions and non-governmental organisations that support local communities",
            "getting to know the neighbourhood: its needs, its strengths and its possible allies",
            "checking whether our work is effective",
            "building networks and local structures that make groups and the whole community stronger and able to solve"
            " their own problems",
            "shaping the local environment",
            "starting and supporting grassroots initiatives, so that structures arise which answer the problems and"
            " needs of residents",
            "taking part in local strategies, activation programmes and plans for social infrastructure, and starting"
            " social campaigns",
            "building local coalitions",
            "initiating projects for which the centre seeks money from assistance funds",
            "monitoring and evaluating the centre's projects paid for by such funds, alone or with experts",
            "telling other staff where to find funds for the tasks set by the centre's rules or statute",
            "running the local activity place, “MAL we Włochach”",
        ),
        h("Where to find us"),
        p("We work at MAL we Włochach, Rejonowa 6/8."),
    ],
    act=("Order", "Director of the Social Welfare Centre of the Włochy District of Warsaw", "setting up the team"),
)

UKRAINIAN = Words(
    home=(
        "OPS Włochy: центр соціальної допомоги",
        "Ми допомагаємо мешканцям району Влохи й працюємо разом із ними: удома, у дворах і в Місці локальної"
        " активності.",
    ),
    notice=("Маєте ідею для сусідів?", "Залом у MAL можна користуватися безкоштовно. Зателефонуйте й оберіть день."),
    answers=[
        (
            "Де можна познайомитися із сусідами?",
            "У MAL we Włochach, Rejonowa 6/8, з вівторка до п’ятниці, 12:00–20:00.",
        ),
        (
            "У мене забагато їжі. Що з нею робити?",
            "Принесіть її до пункту обміну їжею в MAL. Комусь вона стане в пригоді.",
        ),
        ("Хто допоможе нам зробити щось для нашої околиці?", "Наша команда співпраці з громадою. Вона працює в MAL."),
    ],
    contact_body=(
        "Центр",
        "ul. Przykładowa 3, 02-401 Warszawa. Телефон +48 22 555 30 30, електронна пошта wlochy@example.org.",
        "MAL we Włochach",
    ),
    places=("Команди та місця", "Люди, які працюють із мешканцями, і місце, де їх можна зустріти."),
    place=(
        "Місце локальної активності (MAL) у районі Влохи",
        "Зал для зустрічей і люди, які допоможуть зробити щось разом із сусідами. Вхід безкоштовний.",
    ),
    place_menu="MAL у районі Влохи",
    restricted=(
        "Пункт обміну їжею працює з обмеженнями",
        "MAL зачинено, а уряд запровадив обмеження. Тому у 2020 році скористатися пунктом важче.",
    ),
    about=(
        "MAL об’єднує мешканців і допомагає сусідам познайомитися. Ми започатковуємо й ведемо спільні справи. Мешканці,"
        " неформальні групи та громадські організації користуються залом безкоштовно. Ми даємо простір і знання, щоб"
        " кожен міг здійснити власний задум, і підтримуємо його в цьому.",
        "Тут розташована команда співпраці з місцевою громадою. Її завдання та завдання MAL доповнюють одне одного."
        " Завдяки цьому на місці працюють люди з освітою й досвідом у соціальній сфері, які добре розуміють роботу з"
        " громадою.",
    ),
    facility=(
        "Пункт обміну їжею",
        "<p>Це перший пункт обміну їжею в районі Влохи. Він відкрився в березні 2020 року. Хто має забагато їжі,"
        " приносить її сюди, а не викидає. Інші мешканці можуть її взяти.</p>",
        points(
            "приносьте й беріть їжу, коли MAL відчинено: з вівторка до п’ятниці, 12:00–20:00",
            "кладіть її до спеціального холодильника або на позначені полиці",
        ),
    ),
    captions=("Усередині MAL", "Пункт обміну їжею в MAL"),
    in_polish="Документ польською мовою.",
    facebook="MAL we Włochach у Facebook",
    team=(
        "Команда співпраці з місцевою громадою",
        "Ми допомагаємо мешканцям району Влохи змінювати околицю на краще й керуємо MAL.",
    ),
    team_menu="Співпраця з громадою",
    roles=[
        ["координаторка команди", "координаторка європейських проєктів"],
        ["консультантка зі співпраці з місцевою громадою"],
    ],
    mission=[
        h("Навіщо ми тут"),
        p(
            "Центр розвивав соціальну роботу в громаді та змінював свою структуру. Тому 11 грудня 2017 року директор"
            " створив нашу команду.",
            "Ми хочемо, щоб мешканці району Влохи творили громадянське суспільство: користувалися тим, що мають поруч,"
            " допомагали й підтримували одне одного. Це стосується і людей, яким загрожує соціальна ізоляція, а їхнє"
            " життя зосереджене в нашому районі.",
            "Ми розвиваємо метод організації місцевої громади. Центр застосовував його й раніше, а завдання і склад"
            " команди продовжують цю роботу.",
        ),
        h("Що ми робимо"),
        p(
            "Ми організовуємо громаду, якій загрожує соціальна ізоляція. Прагнемо розвитку околиці та тривалих змін, що"
            " поліпшують життя. Створюємо й відновлюємо зв’язки, зміцнюємо відчуття, що це наше місце, і заохочуємо до"
            " дії. Наші завдання:"
        ),
        ul(
            "співпраця з установами та громадськими організаціями, які підтримують місцеві громади",
            "вивчення околиці: її потреб, сильних сторін і можливих союзників",
            "перевірка, чи наша робота дієва",
            "створення мереж співпраці та місцевих структур, завдяки яким групи й уся громада стають сильнішими та самі"
            " розв’язують свої проблеми",
            "формування місцевого середовища",
            "започаткування й підтримка ініціатив мешканців, щоб виникли структури, які відповідають на їхні проблеми"
            " та потреби",
            "участь у створенні місцевих стратегій, програм активізації та планів розвитку соціальної інфраструктури, а"
            " також започаткування соціальних кампаній",
            "створення місцевих коаліцій",
            "ініціювання проєктів, для яких центр шукає кошти з фондів допомоги",
            "моніторинг та оцінка проєктів центру, оплачених із таких фондів, самостійно або з експертами",
            "інформування інших працівників, де знайти кошти на завдання, визначені регламентом або статутом центру",
            "ведення місця локальної активності «MAL we Włochach»",
        ),
        h("Де нас знайти"),
        p("Ми працюємо в MAL we Włochach, Rejonowa 6/8."),
    ],
    act=(
        "Розпорядження",
        "директор Центру соціальної допомоги району Влохи столичного міста Варшави",
        "створення команди",
    ),
)

WORDS = {"en": ENGLISH, "uk": UKRAINIAN}
