"""The English and Ukrainian words of OPS Mokotów's pages."""

from dataclasses import dataclass

from .blocks import Block, facts, h, p


@dataclass(frozen=True)
class Words:
    """What the translated pages say in one language; pairs are a title with its text."""

    home: tuple[str, str]
    notice: tuple[str, str]
    answers: list[tuple[str, str]]
    news: tuple[str, str]
    title: str
    lead: str
    award: dict[str, str]
    body: list[Block]
    diploma: str
    in_polish: str


ENGLISH = Words(
    home=(
        "OPS Mokotów: social welfare centre",
        "We are here for the people of Mokotów. We help in a crisis, in illness and when money runs out.",
    ),
    notice=(
        "Talk to a psychologist without a referral",
        "Call the Specialist Support Department and arrange a time. It is free.",
    ),
    answers=[
        (
            "Where do I go?",
            "To our office at ul. Przykładowa 2. On Mondays we are open until 18:00. You can bring someone with you.",
        ),
        (
            "I find it hard to bring up my children. Who can help?",
            "A family assistant, who visits you at home, gives advice and stands by you. Nobody will judge you.",
        ),
        (
            "I am in a crisis. What should I do?",
            "Call us and talk to a crisis counsellor. If anyone is in danger, call 112.",
        ),
        ("I do not speak Polish. Can I still come?", "Yes. Tell us your language and we will find an interpreter."),
    ],
    news=("News", "Events, announcements and awards."),
    title="An award for OPS Mokotów",
    lead="The Marshal of the Mazowieckie Voivodeship has honoured our centre for active integration, which we have"
    " been running for six years.",
    award={
        "award_name": "distinction",
        "award_body": "Marshal of the Mazowieckie Voivodeship",
        "award_office": "Marshal of the Mazowieckie Voivodeship",
        "award_recipient": "Social Welfare Centre of the Mokotów District of the Capital City of Warsaw",
        "award_reason": "Active integration within a system project, above all the work of family assistants.",
    },
    body=[
        p(
            "On 25 November 2014 Adam Struzik, Marshal of the Mazowieckie Voivodeship, awarded us a distinction. It"
            " recognises what we do in our system project, which has been running for six years."
        ),
        h("Family assistants"),
        p(
            "The work of our family assistants was seen as the most important part. An assistant supports parents who"
            " find it hard to bring up their children or to meet their everyday duties towards them. In 2014 we had"
            " seven assistants. By then they had helped 158 families with children."
        ),
        h("Help in a crisis"),
        p(
            "People in Mokotów needed psychological support. That is why the Crisis Intervention Team was set up in"
            " 2013 within the Specialist Support Department. It has made psychological help easier to get.",
            "In 2014 we also began to work with the Warsaw II District Police Headquarters. Our crisis counsellors ran"
            " a series of training sessions for 120 prevention officers who serve in the district.",
        ),
        h("Mediation and support for pupils"),
        p(
            "The same department offers mediation to residents. Since 2008, as part of the system project, it has also"
            " worked with secondary schools in Mokotów. Pupils take tests that show their vocational and personal"
            " profile. More than 1500 of them have taken part."
        ),
        h("What has changed"),
        p(
            "Steady work has paid off. We offer more kinds of help, and staff of different professions support one"
            " another. People who come to us do not have to look for help in many places: we suggest it and give it"
            " on the spot.",
            "We encourage people to change their lives or to solve their problems step by step. Thanks to the"
            " Specialist Support Department, social welfare in Mokotów is far better and more effective.",
        ),
        h("In numbers"),
        facts(
            ("System project", 6, "years"),
            ("Family assistants in 2014", 7, "people"),
            ("Families supported by an assistant", 158, "families with children"),
            ("Prevention police officers trained", 120, "people"),
            ("Pupils who have taken the tests since 2008", 1500, "people", "over"),
        ),
    ],
    diploma="<p>On 25 November 2014 Adam Struzik, Marshal of the Mazowieckie Voivodeship, honoured the Social Welfare"
    " Centre of the Mokotów District for active integration within a system project.</p>",
    in_polish="The document is in Polish.",
)

UKRAINIAN = Words(
    home=(
        "OPS Mokotów: центр соціальної допомоги",
        "Ми працюємо для мешканців Мокотова. Допомагаємо в кризі, у хворобі та коли бракує грошей.",
    ),
    notice=(
        "Розмова з психологом без направлення",
        "Зателефонуйте до відділу спеціалізованої допомоги й домовтеся про час. Це безкоштовно.",
    ),
    answers=[
        (
            "Куди мені прийти?",
            "До нашого офісу за адресою ul. Przykładowa 2. У понеділок ми працюємо до 18:00. Можна прийти не"
            " самостійно, а з кимось близьким.",
        ),
        (
            "Мені важко виховувати дітей. Хто допоможе?",
            "Асистент родини. Він приходить додому, радить і підтримує. Ніхто Вас не осуджуватиме.",
        ),
        (
            "Я переживаю кризу. Що робити?",
            "Зателефонуйте нам: з Вами поговорить кризовий консультант. Якщо комусь загрожує небезпека, телефонуйте 112.",
        ),
        (
            "Я не розмовляю польською. Чи можна прийти?",
            "Так. Скажіть, якою мовою Ви говорите, і ми знайдемо перекладача.",
        ),
    ],
    news=("Новини", "Події, оголошення та нагороди центру."),
    title="Відзнака для OPS Mokotów",
    lead="Маршалок Мазовецького воєводства відзначив наш центр за активну інтеграцію, яку ми проводимо вже шість років.",
    award={
        "award_name": "відзнака",
        "award_body": "Маршалок Мазовецького воєводства",
        "award_person": "Адам Струзік",
        "award_office": "Маршалок Мазовецького воєводства",
        "award_recipient": "Центр соціальної допомоги району Мокотув столичного міста Варшави",
        "award_reason": "Активна інтеграція в межах системного проєкту, насамперед робота асистентів родини.",
    },
    body=[
        p(
            "25 листопада 2014 року маршалок Мазовецького воєводства Адам Струзік відзначив наш центр. Так він оцінив"
            " нашу роботу в системному проєкті, який триває вже шість років."
        ),
        h("Асистенти родини"),
        p(
            "Найважливішою визнано роботу асистентів родини. Асистент підтримує батьків, яким важко виховувати дітей"
            " або виконувати щоденні обов’язки щодо них. У 2014 році в нас працювало семеро асистентів. На той час вони допомогли"
            " 158 родинам із дітьми."
        ),
        h("Допомога в кризі"),
        p(
            "Мешканці Мокотова потребували підтримки психолога. Тому 2013 року у відділі спеціалізованої допомоги"
            " створено групу кризового втручання. Завдяки їй психологічну допомогу отримати легше.",
            "У 2014 році ми почали співпрацю з районною комендатурою поліції «Варшава II». Наші кризові консультанти"
            " провели низку навчань для 120 поліціянтів превенції, які працюють у районі.",
        ),
        h("Медіація та підтримка учнів"),
        p(
            "Цей самий відділ проводить медіацію для мешканців. Із 2008 року в межах системного проєкту він також"
            " співпрацює із загальноосвітніми ліцеями Мокотова. Учні проходять тести, які показують їхній професійний і"
            " особистісний профіль. Участь узяло понад 1500 осіб."
        ),
        h("Що змінилося"),
        p(
            "Послідовна праця дала результати. Ми пропонуємо більше видів допомоги, а фахівці різних професій"
            " підтримують одне одного. Людина, яка до нас звертається, не мусить сама шукати допомогу в різних місцях:"
            " ми пропонуємо і надаємо її одразу.",
            "Ми заохочуємо змінювати своє життя або крок за кроком розв’язувати проблеми. Завдяки відділу"
            " спеціалізованої допомоги соціальна підтримка в Мокотові значно краща й дієвіша.",
        ),
        h("У цифрах"),
        facts(
            ("Системний проєкт", 6, "років"),
            ("Асистенти родини у 2014 році", 7, "осіб"),
            ("Родини, яким допомагав асистент", 158, "родин із дітьми"),
            ("Поліціянти превенції, які пройшли навчання", 120, "осіб"),
            ("Учні, які пройшли тести від 2008 року", 1500, "осіб", "over"),
        ),
    ],
    diploma="<p>25 листопада 2014 року Адам Струзік, маршалок Мазовецького воєводства, відзначив центр соціальної"
    " допомоги району Мокотув за активну інтеграцію в межах системного проєкту.</p>",
    in_polish="Документ польською мовою.",
)

WORDS = {"en": ENGLISH, "uk": UKRAINIAN}
