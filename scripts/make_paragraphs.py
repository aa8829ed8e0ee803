"""Make the `paragraphs` of a summary: the words and terms that each paragraph prints.

    python scripts/make_paragraphs.py WHOLE_TEXT PAGE_1_TEXT data/summary.json

Both texts are extracted from the Chairman's Summary: one from the whole document, and one, by
another program, from its first page. Neither marks where pages end. In the whole text a blank line
stands after each paragraph, and after each page, which ends within a sentence but for the last: a
blank line within a sentence is the end of a page. The text of page 1 confirms the first of these,
and that both have the same words.

Words are written in alphabetical order, so that no sentence can be rebuilt from them.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent))

from symposium_cli.names.words import fold

# Names and noun phrases of two to four words that a reader would look up in an index. A term is
# written under every paragraph that prints it, so that one found there stands in no other.
TERMS = """
19 September 2011
appeal of terrorism
April 2012
best practices
border protection
broad-based engagement
capacity constraints
capacity shortfalls
capacity-building efforts
capacity-development centers
Center on Counter-Terrorism
civil society
civil society organizations
cohesive regional approaches
collective response
combating terrorism
complementary mechanisms
comprehensive approach
comprehensive convention
comprehensive convention on terrorism
conditions conducive
constituent entities
continuing partnerships
convention on terrorism
coordinated and coherent activities
counter terrorism
counter-radicalization programmes
counter-terrorism activities
counter-terrorism efforts
counter-terrorism frameworks
Counter-Terrorism Implementation Task Force
counter-terrorism issues
counter-terrorism matters
counter-terrorism strategies
counter-terrorism strategy
counter-terrorism units
Countering Terrorism
criminal activities
criminal justice
criminal justice policy
critical infrastructure
CTITF activities
CTITF entities
CTITF framework
CTITF Office
CTITF website
culture of dialogue
dangerous narratives
dedicated counter-terrorism units
delivery of assistance
deradicalization and counter-radicalization programmes
dialogue and understanding
domestic inter-agency coordination
effective counter terrorism
electronic and print media
electronic media
exchange of best practices
Executive Office
faith leaders
fallacious rhetoric
feedback mechanisms
fight against terrorism
four pillars
frameworks and mechanisms
full support
future material support
General Assembly
global counter-terrorism efforts
Global Counter-Terrorism Forum
Global Counter-Terrorism Strategy
high-level and broad-based engagement
human rights
human rights obligations
human rights protection
ideas and programmes
innovative approaches
institutional cooperation
institutional development
institutional shortfalls
institutions and mechanisms
Integrated Assistance
integrated implementation
integrated policy development
inter-agency coordination
interested Member States
international and institutional cooperation
international and regional organizations
international cooperation
international cooperation and capacity-building
International Counter-Terrorism Cooperation
international organizations
international partners
law enforcement
law enforcement agencies
majority and minority communities
mass media
material support
media round table
media round table event
Member States
members of civil society
methodologies and typologies
minority communities
multidimensional and comprehensive approach
multilateral action
multilateral action against terrorism
national and regional levels
national counter-terrorism frameworks
national counter-terrorism strategies
national strategies
New York
on-going negotiations
organized criminal activities
pillars of the Strategy
pivotal element
policy and capacity shortfalls
policy development
potential recruits
practical responses
preventative framework
preventing terrorism
print and electronic media
propagation of counter-narratives
public-private partnerships
range of institutions
regional and national strategies
regional and sub-regional institutions
regional approaches
regional counter-terrorism capacity-development centers
regional counter-terrorism strategies
regional organizations
relevant international organizations
religion, ethnicity or nationality
resource distribution
review resolutions
rhetoric of terrorists
rights of victims
round table
round table event
rule of law
scourge of terrorism
Secretary-General's Symposium
significant achievements
small arms
small arms trafficking
social and institutional development
specialized functions
spread of terrorism
States and organizations
struggle against terrorism
sub-regional institutions
Supporting Victims of Terrorism
sustainable counter-terrorism strategy
targeted prioritization
Task Force
technical assistance
technical assistance delivery
technical assistance delivery activities
technical assistance support
terrorist groups
terrorist propaganda
terrorist suspects
terrorist threat
threat of terrorism
timely implementation
United Nations
United Nations Center
United Nations entities
United Nations Headquarters
United Nations Member States
United Nations organs
United Nations system
use of mass media
use of the Internet
victims of terrorism
vulnerable communities
vulnerable targets
""".strip().splitlines()

FILES = ("WHOLE_TEXT", "PAGE_1_TEXT", "SUMMARY_JSON")
KEY = ',\n  "paragraphs": '
POSSESSIVE = "'s"


class Stretch(NamedTuple):
    """What a paragraph prints on one page."""

    paragraph: int
    page: int
    text: str


def find_stretches(whole: str) -> Iterator[Stretch]:
    """Yield what each paragraph of the whole text prints on each page, in order."""
    _, heading, text = whole.partition("Chairman's Summary\n")
    body, annex, _ = text.partition("Annex I\n")
    if not heading or not annex:
        sys.exit('The whole text has no line "Chairman\'s Summary", or none "Annex I" after it.')
    paragraph, page, ended = 0, 1, True
    for line in body.splitlines():
        if line and not line.startswith(("¹", "²")):
            paragraph, page = (paragraph + 1, page) if ended else (paragraph, page + 1)
            text = line.rstrip("¹²")
            ended = text.endswith((".", ":"))
            yield Stretch(paragraph, page, text)


def words_of(text: str) -> list[str]:
    """Return the words of a text, folded; hyphens and apostrophes within words are kept."""
    found = re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*", text)
    return [fold(word).replace("’", "'") for word in found]


def compare_with_page_1(stretches: Sequence[Stretch], page_1: str) -> None:
    """Exit with the words in which the two texts of page 1 differ."""
    # The heading stands before the paragraphs, the footnotes after.
    middle = re.split(r"\n{2,}", page_1.strip())[1:-1]
    if len(middle) != 1:
        sys.exit("The text of page 1 has not just three parts: heading, paragraphs and footnotes.")
    marks = re.compile(" [12]$", re.MULTILINE)
    texts = (" ".join(each.text for each in stretches if each.page == 1), marks.sub("", middle[0]))
    # Where a line ends within a word, the text of page 1 has lost the hyphen.
    whole, other = (Counter(word.replace("-", "") for word in words_of(text)) for text in texts)
    if whole != other:
        sys.exit(f"The texts of page 1 differ in: {', '.join((whole - other) | (other - whole))}")


def terms_in(text: str) -> list[str]:
    """Return the terms that a text prints; a possessive ending does not count."""
    printed = without_possessives(text)
    return [term for term in TERMS if without_possessives(term) in printed]


def without_possessives(text: str) -> str:
    """Return the words of a text without possessive endings, a space before and after each."""
    return f" {' '.join(word.removesuffix(POSSESSIVE) for word in words_of(text))} "


def printed_entry(stretch: Stretch) -> dict[str, object]:
    """Return a stretch as it stands in the summary."""
    counted = sorted(Counter(words_of(stretch.text)).items())
    words = " ".join(word if times == 1 else f"{word}*{times}" for word, times in counted)
    return {"page": stretch.page, "words": words, "terms": terms_in(stretch.text)}


def write(stretches: Sequence[Stretch], summary: Path) -> None:
    """Write the paragraphs at the end of a summary, in place of those it has."""
    paragraphs = [
        {"number": number, "printed": list(map(printed_entry, printed))}
        for number, printed in groupby(stretches, attrgetter("paragraph"))
    ]
    text = summary.read_text(encoding="utf-8")
    kept, _, _ = text.rstrip("\n}").partition(KEY)
    made = json.dumps(paragraphs, indent=2, ensure_ascii=False).replace("\n", "\n  ")
    written = f"{kept}{KEY}{made}\n}}\n"
    # Anything that follows, or stands otherwise in the file, would be lost or written twice.
    if json.loads(written, object_pairs_hook=list)[:-1] != [
        pair for pair in json.loads(text, object_pairs_hook=list) if pair[0] != "paragraphs"
    ]:
        sys.exit(f"In {summary}, `paragraphs` must come last, each key indented by two spaces.")
    summary.write_text(written, encoding="utf-8")


def main(arguments: Sequence[str]) -> None:
    """Write the paragraphs of the texts in two files into a summary."""
    if len(arguments) != len(FILES):
        sys.exit(f"Name three files: {' '.join(FILES)}")
    try:
        whole, page_1, _ = (Path(path).read_text(encoding="utf-8") for path in arguments)
    except OSError as error:
        sys.exit(str(error))
    stretches = list(find_stretches(whole))
    compare_with_page_1(stretches, page_1)
    unprinted = set(TERMS).difference(*(terms_in(stretch.text) for stretch in stretches))
    if unprinted:
        sys.exit(f"Not printed in any paragraph: {', '.join(sorted(unprinted))}")
    write(stretches, Path(arguments[2]))


if __name__ == "__main__":
    main(sys.argv[1:])
