"""What people of a state are called, and parts of states: no names of states, but near to one.

The words are the usual ones in English, adjectives and nouns. A word of several states stands with
each of them. Of parts of states there are those that belong to one without dispute.
"""

from functools import cache

from symposium_cli.names.states import state_key

PEOPLES = """
AFG Afghan
AGO Angolan
ALB Albanian
AND Andorran
ARE Emirati, Emirian
ARG Argentinian, Argentinean
ARM Armenian
ATG Antiguan, Barbudan
AUS Australian, Aussie
AUT Austrian
AZE Azerbaijani, Azeri
BDI Burundian
BEL Belgian
BEN Beninese, Beninois
BFA Burkinabe
BGD Bangladeshi
BGR Bulgarian
BHR Bahraini
BHS Bahamian
BIH Bosnian, Herzegovinian, Bosnian and Herzegovinian
BLR Belarusian, Belarussian, Byelorussian
BLZ Belizean
BOL Bolivian
BRA Brazilian
BRB Barbadian, Bajan
BRN Bruneian
BTN Bhutanese
BWA Botswanan, Motswana, Batswana
CAF Central African
CAN Canadian
CHE Swiss
CHL Chilean
CHN Chinese
CIV Ivorian, Ivoirian
CMR Cameroonian
COD Congolese
COG Congolese
COK Cook Islander
COL Colombian
COM Comorian, Comoran
CPV Cabo Verdean, Cape Verdean
CRI Costa Rican
CUB Cuban
CYP Cypriot
CZE Czech
DEU German
DJI Djiboutian
DMA Dominican
DNK Danish, Dane
DOM Dominican
DZA Algerian
ECU Ecuadorian, Ecuadorean
EGY Egyptian
ERI Eritrean
ESP Spanish, Spaniard
EST Estonian
ETH Ethiopian
FIN Finnish, Finn
FJI Fijian
FRA French, Frenchman, Frenchwoman
FSM Micronesian
GAB Gabonese
GBR British, Briton
GEO Georgian
GHA Ghanaian, Ghanian
GIN Guinean
GMB Gambian
GNB Bissau-Guinean, Guinea-Bissauan
GNQ Equatorial Guinean, Equatoguinean
GRC Greek, Hellenic
GRD Grenadian
GTM Guatemalan
GUY Guyanese
HND Honduran
HRV Croatian, Croat
HTI Haitian
HUN Hungarian, Magyar
IDN Indonesian
IND Indian
IRL Irish, Irishman, Irishwoman
IRN Iranian, Persian
IRQ Iraqi
ISL Icelandic, Icelander
ISR Israeli
ITA Italian
JAM Jamaican
JOR Jordanian
JPN Japanese
KAZ Kazakh, Kazakhstani
KEN Kenyan
KGZ Kyrgyz, Kyrgyzstani, Kirghiz
KHM Cambodian, Khmer
KIR I-Kiribati
KNA Kittitian, Nevisian, Kittitian and Nevisian
KOR Korean, South Korean
KWT Kuwaiti
LAO Laotian
LBN Lebanese
LBR Liberian
LBY Libyan
LCA Saint Lucian
LIE Liechtensteiner
LKA Sri Lankan
LSO Basotho, Mosotho
LTU Lithuanian
LUX Luxembourger, Luxembourgish, Luxembourgian
LVA Latvian
MAR Moroccan
MCO Monegasque, Monacan
MDA Moldovan, Moldavian
MDG Malagasy, Madagascan
MDV Maldivian
MEX Mexican
MHL Marshallese
MKD Macedonian, North Macedonian
MLI Malian
MLT Maltese
MMR Burmese, Myanmarese
MNE Montenegrin
MNG Mongolian
MOZ Mozambican
MRT Mauritanian
MUS Mauritian
MWI Malawian
MYS Malaysian
NAM Namibian
NER Nigerien
NGA Nigerian
NIC Nicaraguan
NIU Niuean
NLD Dutch, Dutchman, Dutchwoman, Netherlander
NOR Norwegian
NPL Nepali, Nepalese
NRU Nauruan
NZL New Zealander
OMN Omani
PAK Pakistani
PAN Panamanian
PER Peruvian
PHL Filipino, Filipina, Philippine
PLW Palauan
PNG Papua New Guinean, Papuan
POL Polish, Pole
PRK Korean, North Korean
PRT Portuguese
PRY Paraguayan
PSE Palestinian
QAT Qatari
ROU Romanian, Rumanian
RUS Russian
RWA Rwandan, Rwandese
SAU Saudi, Saudi Arabian
SDN Sudanese
SEN Senegalese
SGP Singaporean
SLB Solomon Islander
SLE Sierra Leonean
SLV Salvadoran, Salvadorean, Salvadorian
SMR Sammarinese, San Marinese
SOM Somali, Somalian
SRB Serbian, Serb
SSD South Sudanese
STP Sao Tomean, Santomean
SUR Surinamese
SVK Slovak, Slovakian
SVN Slovenian, Slovene
SWE Swedish, Swede
SWZ Swazi, Swati
SYC Seychellois
SYR Syrian
TCD Chadian
TGO Togolese
THA Thai
TJK Tajik, Tajikistani
TKM Turkmen
TLS Timorese, East Timorese
TON Tongan
TTO Trinidadian, Tobagonian, Trinbagonian
TUN Tunisian
TUR Turkish, Turk
TUV Tuvaluan
TWN Taiwanese
TZA Tanzanian
UGA Ugandan
UKR Ukrainian
URY Uruguayan
USA American
UZB Uzbek, Uzbekistani
VAT Vatican citizen
VCT Vincentian, Saint Vincentian
VEN Venezuelan
VNM Vietnamese
VUT Ni-Vanuatu, Vanuatuan
WSM Samoan
XKX Kosovar, Kosovan
YEM Yemeni, Yemenite
ZAF South African
ZMB Zambian
ZWE Zimbabwean
"""

PARTS = """
ARE Emirates
ATG Antigua, Barbuda
AUS New South Wales, Queensland, South Australia, Tasmania, Victoria, Western Australia
BEL Flanders, Wallonia
BFA Burkina
BIH Herzegovina
CAN Alberta, British Columbia, Manitoba, New Brunswick, Newfoundland, Newfoundland and Labrador
CAN Nova Scotia, Nunavut, Ontario, Prince Edward Island, Quebec, Saskatchewan, Yukon
CHL Easter Island
DEU Baden-Württemberg, Bavaria, Brandenburg, Hesse, Lower Saxony, Mecklenburg-Vorpommern
DEU North Rhine-Westphalia, Rhineland-Palatinate, Saarland, Saxony, Saxony-Anhalt
DEU Schleswig-Holstein, Thuringia
ECU Galápagos, Galápagos Islands
ESP Andalusia, Balearic Islands, Basque Country, Canary Islands, Catalonia
FRA Alsace, Brittany, Corsica, Normandy
GBR England, English, Englishman, Englishwoman, Northern Ireland, Northern Irish, Scotland, Scottish
GBR Scot, Scotsman, Scotswoman, Wales, Welsh, Welshman, Welshwoman
GRC Crete
IDN Bali, Java, Sumatra
ITA Sardinia, Sicily, Tuscany
JPN Hokkaido, Okinawa
KNA Nevis, Saint Kitts
PRT Azores, Madeira
RUS Siberia
STP Príncipe
TTO Tobago, Trinidad
TZA Pemba
USA Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii
USA Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts
USA Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey
USA New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania
USA Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia
USA Washington, West Virginia, Wisconsin, Wyoming
"""


def states_near(word: str) -> tuple[str, ...]:
    """Return the codes of the states that a people, one of it or a part of a state belongs to.

    A plural in -s counts too, and a point of the compass in one letter (`N. Ireland`).
    """
    from symposium_cli.names.state_abbreviations import written_out

    words = (word, *written_out(word))
    found = (code for each in words for table in (PEOPLES, PARTS) for code in _codes(each, table))
    return tuple(dict.fromkeys(found))


def states_of_people(word: str) -> tuple[str, ...]:
    """Return the codes of the states that a people or one of it belongs to, as `states_near`."""
    return _codes(word, PEOPLES)


def _codes(word: str, table: str) -> tuple[str, ...]:
    key, codes = state_key(word), _by_key(table)
    return codes.get(key) or codes.get(key.removesuffix("s"), ())


@cache
def _by_key(table: str) -> dict[str, tuple[str, ...]]:
    """Return the codes of states by the keys of the words of a table."""
    codes: dict[str, dict[str, None]] = {}
    for line in table.strip().split("\n"):
        code, _, words = line.partition(" ")
        for word in words.split(", "):
            codes.setdefault(state_key(word), {})[code] = None
    return {key: tuple(found) for key, found in codes.items()}
