"""How people write the same thing: phone numbers five ways, companies three ways, umlauts two ways."""

import random

from generator.world import Company, Phone


def phone(number: Phone | None, style: int) -> str:
    """A number in one of five spellings."""
    if number is None:
        return ""
    area, line, extension = number.area, number.number, number.extension
    if style == 0:
        return f"+49 {area} {line}-{extension}" if extension else f"+49 {area} {line}"
    if style == 1:
        return f"0{area}/{line}{extension}"
    if style == 2:
        return f"0049 (0){area} {line} {extension}".strip()
    if style == 3:
        digits = line + extension
        return f"(0{area}) " + " ".join(digits[i:i + 2] for i in range(0, len(digits), 2))
    return f"0{area}{line}{extension}"


def any_phone(number: Phone | None, chance: random.Random) -> str:
    return phone(number, chance.randrange(5))


def company(firm: Company | None, style: int) -> str:
    """A company's name as its letterhead has it, as a clerk types it, and as people say it."""
    if firm is None:
        return ""
    if style == 1:
        form = firm.form.replace("GmbH & Co. KG", "GmbH und Co KG").replace(" (haftungsbeschränkt)", "")
        return f"{firm.name} {form}"
    if style == 2:
        return f"Fa. {firm.name}"
    return f"{firm.name} {firm.form}"


def any_company(firm: Company | None, chance: random.Random) -> str:
    return company(firm, chance.choices([0, 1, 2], weights=[6, 2, 1])[0])


def without_umlauts(text: str) -> str:
    for umlaut, letters in {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}.items():
        text = text.replace(umlaut, letters)
    return text


def any_street(text: str, chance: random.Random) -> str:
    """Straße, Str., str.: as the hand goes."""
    if text.startswith("Straße"):
        return text
    short = text.replace("straße", "str.").replace("Straße", "Str.")
    return chance.choices([text, short, short.replace("str. ", "str.")], weights=[4, 3, 1])[0]


def with_typing_error(text: str, chance: random.Random) -> str:
    """Two neighbouring letters inside the word change places."""
    at = chance.randrange(1, len(text) - 2)
    return text[:at] + text[at + 1] + text[at] + text[at + 2:]
