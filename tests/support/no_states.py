"""Names and words that are near to names of states, and are none."""

# People, whole names and parts of them.
PEOPLE = (
    "Ban Ki-moon|Kofi Annan|Angela Merkel|Nelson Mandela|Vladimir Putin|Hillary Clinton|"
    "Francesco|Franco|Francis|Germaine|Norman|Roman|Irene|Ira|Iris|Perry|Peron|Malik|Maliki|"
    "Malia|Chada|Chadwick|Tony|Togo Heihachiro|Jordanna|Jordan Peterson|Michael Jordan|"
    "M. Jordan|J. Chad|Georgia O'Keeffe|Georgina|George|Cyprian|Christian|Martin|Martine|"
    "St. Martin's|Lucia|Kitts|Vincent|Helena|Barthélemy|Pierre|Miquelon|Salvatore|Dominic|"
    "Domingo|Marino|San Marino Rossi|Samoana|Austin|Astrid|Holland Taylor|Paris Hilton|"
    "India Arie|Israel Kamakawiwo'ole|Cuba Gooding|Kenyatta|Kenya Moore|Ali|Omar|Osman|Samuel|"
    "Thomas|Prince|Alan|Malta Smith|Monica|Suriname Jones|Bermudez|Ericson|Iran Barkley|"
    "Chile Con|Miss America|Captain America|Sheikh|Guinevere|Nigel|Niger Innis|Tonga Fifita|"
    "Brazile|Donna Brazile|Denmark Vesey|Brittany|Poland Spring|Turkmen|Hungry|Grec|"
    "Syrie Maugham|S. Leone|Leone, S.|Sergio Leone|Иванов|Роман|Мальта Иванова|محمد|فاطمة|"
    "भरत कुमार|王小明|李华|Juan|José|María|García|Mario|Pedro|Marta|Laura|Ana|Jean|Marie|Luc|Hans|"
    "Øystein|Støre|Jiménez|Zhang Wei"
)

# Cities.
CITIES = (
    "London|Paris|New York|New York City|Berlin|Moscow|Москва|Beijing|北京|Tokyo|東京|Oslo|Geneva|"
    "Genève|Vienna|Wien|Nairobi|Lagos|Cairo|القاهرة|Madrid|Rome|Roma|Lisbon|Dublin|Ottawa|"
    "Canberra|Wellington|Brasília|Brasilia|Buenos Aires|Santiago|Lima|Bogotá|Caracas|Havana|"
    "Mexico City|Ciudad de México|Guatemala City|Panama City|Kuwait City|San José|San Juan|"
    "Santo Domingo|Port-au-Prince|Kingston|Nassau|Tehran|Baghdad|Damascus|Beirut|Amman|Riyadh|"
    "Doha|Manama|Abu Dhabi|Dubai|Muscat|Sana'a|Kabul|Islamabad|New Delhi|Delhi|Mumbai|Dhaka|"
    "Colombo|Kathmandu|Thimphu|Rangoon|Yangon|Bangkok|Vientiane|Phnom Penh|Hanoi|Saigon|"
    "Kuala Lumpur|Jakarta|Manila|Seoul|서울|Pyongyang|Ulaanbaatar|Tashkent|Astana|Baku|Tbilisi|"
    "Yerevan|Ankara|Istanbul|Athens|Sofia|Bucharest|Budapest|Warsaw|Prague|Praha|Bratislava|"
    "Belgrade|Zagreb|Sarajevo|Skopje|Tirana|Pristina|Kiev|Kyiv|Minsk|Vilnius|Riga|Tallinn|"
    "Helsinki|Stockholm|Copenhagen|Reykjavík|Brussels|Bruxelles|The Hague|Amsterdam|Bern|"
    "Atlanta|Hollywood|Timbuktu|Bissau|Porto|Casablanca|Rabat|Kinshasa|Brazzaville|Algiers|"
    "Tripoli|Addis Ababa|Kampala|Kigali|Lusaka|Harare|Pretoria|Windhoek|Dakar|Accra|Banjul|"
    "Freetown|Monrovia"
)

# Companies and other firms, many with the name of a state in theirs.
COMPANIES = (
    "Apple|Google|Microsoft|Amazon|Toyota|Emirates|Emirates Airline|Qatar Airways|Air France|"
    "Air China|Bank of America|Bank of China|British Airways|American Airlines|"
    "Turkish Airlines|Iberia|Lufthansa|China Mobile|Deutsche Bank|Nokia|Samsung|Georgia Tech|"
    "Georgia-Pacific|Canada Goose|Royal Jordanian|Kenya Airways|Texas Instruments|"
    "Credit Suisse|Société Générale|Nippon Steel|Japan Tobacco|Poland Spring|Norwegian Air|"
    "Swiss Re|Siemens|Gazprom|Газпром|Petrobras|Nestlé|Shell|BP|Total|Carrefour|Santander|"
    "Telefónica|Britannica|India Today|New Zealand Herald|Oman Air|Jet Airways|"
    "Malaysia Airlines|Singapore Airlines|华为|阿里巴巴"
)

# Bodies, and regions of the world.
BODIES = (
    "United Nations|European Union|EU|UN|UNODC|UNESCO|African Union|NATO|OIC|OAS|ASEAN|"
    "Interpol|League of Arab States|World Bank|Security Council|General Assembly|Commonwealth|"
    "Commonwealth of Nations|Red Cross|Group of 77|Warsaw Pact|Holy Roman Empire|"
    "Ottoman Empire|Benelux|Scandinavia|Europe|Africa|Asia|Antartica|Balkans|Caribbean|Maghreb|"
    "Sahel|Latin America|Middle East|Far East|Arabia|Indochina|Polynesia|Melanesia|Iberia"
)

# Parts of states, and peoples.
PARTS = (
    "England|Scotland|Wales|Northern Ireland|Catalonia|Bavaria|Texas|California|Quebec|"
    "Tasmania|Siberia|Tibet|Hawaii|Sicily|Corsica|Flanders|Kurdistan|Bali|Java|Crete|Norwegian|"
    "Spanish|French|Dutch|Swiss|Filipino|German|Chinese|Russian|British|English|American|"
    "Korean|Congolese"
)

# Words of the six languages of the United Nations, but those that are codes of states.
WORDS = (
    "united|republic|federation|federal|islands|island|kingdom|state|states|union|people|"
    "peoples|democratic|north|south|east|west|northern|southern|central|new|great|saint|the|of|"
    "and the|none|nobody|terrorism|counter-terrorism|victims|human rights|minister|ministers|"
    "chairman|president|speaker|women|security|peace|press|fight|progress|lunch|opening|"
    "closing|summary|agenda|document|car park|jerseys|turkeys|chinaware|polish|finish|swede|"
    "dane|pole|ham|rice|hungry|grease|chilly|chilli|mail|male|mole|oma|omen|iron|yes|cattle|"
    "germ|germs|frank|japanned|république|royaume|royaumes|états|îles|nord|sud|ouest|paix|"
    "sécurité|droits de l'homme|ministre|femmes|terrorisme|république démocratique|le|les|des|"
    "une|oui|non|bonjour|merci|pays|île|grand|nouveau|república|reino|estados|islas|norte|"
    "oeste|paz|seguridad|derechos humanos|ministro|mujeres|terrorismo|polen|isla|nuevo|gran|"
    "gracias|hola|mañana|señor|el|los|las|y|república democrática|país|республика|королевство|"
    "острова|север|юг|восток|запад|мир|безопасность|права человека|министр|женщины|терроризм|"
    "федерация|союз|государство|страна|новый|да|нет|спасибо|человек|остров|جمهورية|مملكة|جزر|"
    "شمال|جنوب|شرق|غرب|سلام|أمن|حقوق الإنسان|وزير|نساء|إرهاب|اتحاد|دولة|المتحدة|العربية|جديد|"
    "نعم|لا|شكرا|共和国|王国|群岛|北|南|东|西|和平|安全|人权|部长|妇女|恐怖主义|联邦|联盟|国家|人民|民主|新|是|不|谢谢|岛"
)

NO_STATES = tuple(
    name for names in (PEOPLE, CITIES, COMPANIES, BODIES, PARTS, WORDS) for name in names.split("|")
)
