#include "demo/demopeople.h"

#include <array>

namespace candela::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype names = 8;
constexpr qsizetype peopleEach = 20;

struct Country {
    QStringView code, domain;
    std::array<QStringView, names> first, last;
    QStringView native = {}; // how the first of its people writes the whole name, where that is not Latin
};

constexpr std::array<Country, 15> countries = {{
    {u"NO", u"fjordpost", {u"Ingrid", u"Sindre", u"Solveig", u"Håkon", u"Maren", u"Øyvind", u"Tuva", u"Eirik"},
        {u"Haugland", u"Nygård", u"Brekke", u"Solbakken", u"Fossum", u"Tveit", u"Myhre", u"Ødegaard"}},
    {u"DE", u"hansewerk", {u"Teodor", u"Annika", u"Jörg", u"Friederike", u"Lennart", u"Käthe", u"Moritz", u"Svenja"},
        {u"Brandt", u"Weiß", u"Krüger", u"Hollmann", u"Vogel", u"Schönfeld", u"Reuter", u"Bäcker"}},
    {u"JP", u"minato-soft", {u"Kenji", u"Aiko", u"Haruto", u"Misaki", u"Ren", u"Sakura", u"Daichi", u"Yui"},
        {u"Watanabe", u"Kobayashi", u"Ishikawa", u"Morimoto", u"Takeda", u"Nakagawa", u"Fujita", u"Shimizu"},
        u"渡辺 健二"},
    {u"FR", u"atelier-nord", {u"Jules", u"Élodie", u"Mathis", u"Aurélie", u"Baptiste", u"Noémie", u"Gaël", u"Inès"},
        {u"Ferrand", u"Lacroix", u"Bélanger", u"Morvan", u"Chevallier", u"Perrin", u"Dufresne", u"Rivière"}},
    {u"NG", u"lekki-works", {u"Chinonso", u"Adaeze", u"Tunde", u"Ngozi", u"Emeka", u"Folasade", u"Ifeanyi", u"Yetunde"},
        {u"Okafor", u"Adeyemi", u"Nwosu", u"Balogun", u"Eze", u"Ogunleye", u"Obi", u"Afolabi"}},
    {u"ES", u"puertolibre", {u"Hugo", u"Lucía", u"Íñigo", u"Nuria", u"Álvaro", u"Marisol", u"Javier", u"Begoña"},
        {u"Castellanos", u"Muñoz", u"Ibáñez", u"Quintana", u"Peñalver", u"Robles", u"Serrano", u"Vidal"}},
    {u"IN", u"kaveri-labs", {u"Aarav", u"Priya", u"Rohan", u"Meera", u"Vikram", u"Ananya", u"Kabir", u"Divya"},
        {u"Sharma", u"Iyer", u"Deshmukh", u"Banerjee", u"Nair", u"Kulkarni", u"Reddy", u"Mehta"}},
    {u"PL", u"wislastudio",
        {u"Zofia", u"Łukasz", u"Agnieszka", u"Wojciech", u"Małgorzata", u"Kacper", u"Jagoda", u"Michał"},
        {u"Nowak", u"Wójcik", u"Mazur", u"Krawczyk", u"Dudek", u"Pająk", u"Sikora", u"Wrona"}},
    {u"EG", u"nilecraft", {u"Nour", u"Karim", u"Layla", u"Youssef", u"Amira", u"Tarek", u"Salma", u"Hassan"},
        {u"El-Masry", u"Haddad", u"Farouk", u"Mansour", u"Abdelrahman", u"Khalil", u"Nasser", u"Saleh"}, u"نور المصري"},
    {u"BR", u"marazul", {u"Thiago", u"Camila", u"Rafael", u"Letícia", u"Caio", u"Fernanda", u"Vinícius", u"Luana"},
        {u"Cardoso", u"Araújo", u"Moreira", u"Azevedo", u"Batista", u"Falcão", u"Guimarães", u"Teixeira"}},
    {u"TR", u"bosphora", {u"Elif", u"Emre", u"Şebnem", u"Oğuz", u"Çiğdem", u"Kerem", u"İpek", u"Umut"},
        {u"Yıldız", u"Öztürk", u"Şahin", u"Aydın", u"Koçak", u"Güneş", u"Demirel", u"Çelik"}},
    {u"IE", u"harbourlane", {u"Aoife", u"Callum", u"Niamh", u"Rory", u"Siobhán", u"Ewan", u"Gráinne", u"Owen"},
        {u"O’Sullivan", u"MacLeod", u"Byrne", u"Fitzgerald", u"Pryce", u"Sinclair", u"Gallagher", u"Whitcombe"}},
    {u"KR", u"hangang", {u"Min-jun", u"Seo-yeon", u"Ji-ho", u"Ha-eun", u"Do-yun", u"Su-bin", u"Ye-jun", u"Chae-won"},
        {u"Kim", u"Park", u"Choi", u"Jung", u"Kang", u"Yoon", u"Lim", u"Shin"}, u"김민준"},
    {u"FI", u"saimaanverkko", {u"Aino", u"Väinö", u"Sanna", u"Eetu", u"Päivi", u"Onni", u"Helmi", u"Jyrki"},
        {u"Virtanen", u"Hämäläinen", u"Koskela", u"Mäkinen", u"Lehtonen", u"Räsänen", u"Salmi", u"Ylönen"}},
    {u"PT", u"oficina-do-cabo", {u"Lúcia", u"João", u"Beatriz", u"Tomás", u"Inês", u"Gonçalo", u"Marta", u"Rui"},
        {u"Ferreira", u"Conceição", u"Magalhães", u"Tavares", u"Brandão", u"Sequeira", u"Nogueira", u"Pimentel"}},
}};

// As people spell their own names in an address: without marks, and the letters that have none in ASCII replaced.
QString ascii(QStringView name)
{
    QString text;
    for (const QChar c : name.toString().toLower().normalized(QString::NormalizationForm_KD)) {
        switch (c.unicode()) {
        case u'ø':
            text += u'o';
            break;
        case u'ł':
            text += u'l';
            break;
        case u'ı':
            text += u'i';
            break;
        case u'ß':
            text += u"ss";
            break;
        default:
            if (c.unicode() < 128 && c.isLetter())
                text += c;
        }
    }
    return text;
}

} // namespace

QList<Person> people()
{
    QList<Person> all;
    for (qsizetype i = 0; i < peopleEach; ++i) {
        for (const auto &country : countries) {
            const auto first = country.first[std::size_t(i % names)],
                       last = country.last[std::size_t((i + i / names) % names)];
            const auto username = ascii(first) + u'.' + ascii(last);
            const auto domain = i % 3 == 1 ? u"mail"_s : country.domain.toString();
            const auto name = i == 0 && !country.native.isEmpty() ? country.native.toString()
                                                                  : first.toString() + u' ' + last.toString();
            all << Person{name, username, username + u'@' + domain + u".example"_s, country.code.toString()};
        }
    }
    return all;
}

} // namespace candela::demo
