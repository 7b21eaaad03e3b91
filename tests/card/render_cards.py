"""Draws the cards of cards.txt: clean, and damaged as cameras and scanners do. The same pictures in every run."""

import random
from pathlib import Path

import qrcode
from PIL import Image, ImageDraw, ImageFilter, ImageFont

FONTS = Path("/usr/share/fonts/truetype/liberation")
WIDTH, HEIGHT = 1004, 650  # 85 x 55 mm at 300 dpi
MARGIN = 60

# Each card in another dress: font, colours, alignment. One is white on dark, one has its code on the back.
DRESSES = {
    "bueroladen": {"font": "LiberationSans"},
    "maschinenbau": {"font": "LiberationSerif"},
    "kanzlei": {"font": "LiberationSerif", "align": "centre"},
    "wien": {"font": "LiberationSans", "ink": (20, 40, 90)},
    "zuerich": {"font": "LiberationSans", "align": "right"},
    "english": {"font": "LiberationSans", "paper": (30, 40, 60), "ink": (240, 240, 240)},
    "columns": {"font": "LiberationSans"},
    "praxis": {"font": "LiberationSerif", "paper": (250, 245, 230)},
    "handwerk": {"font": "LiberationSans", "ink": (120, 20, 20)},
    "konzern": {"font": "LiberationSansNarrow"},
    "graz": {"font": "LiberationSans"},
    "agentur": {"font": "LiberationMono"},
}


def read_cards(path):
    """(name, [(column, line)], [(field, value)]) of each card."""
    cards = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("card "):
            cards.append((line[5:], [], []))
        elif line[:1] in ("|", ">"):
            cards[-1][1].append((line[0] == ">", line[2:]))
        elif line.startswith("= "):
            field, value = line[2:].split(" ", 1)
            cards[-1][2].append((field, value))
    return cards


def font(name, size, bold=False):
    return ImageFont.truetype(str(FONTS / f"{name}-{'Bold' if bold else 'Regular'}.ttf"), size)


def draw_column(draw, lines, left, top, dress, size):
    step = size * 4 // 3
    for number, text in enumerate(lines):
        face = font(dress["font"], size + 6 if number == 0 else size, bold=number == 0)
        width = draw.textlength(text, font=face)
        x = {"left": left, "centre": (WIDTH - width) / 2, "right": WIDTH - MARGIN - width}[dress.get("align", "left")]
        draw.text((x, top), text, font=face, fill=dress.get("ink", (0, 0, 0)))
        top += step if text else step // 2


def draw_card(card):
    name, lines, _ = card
    dress = DRESSES[name]
    picture = Image.new("RGB", (WIDTH, HEIGHT), dress.get("paper", (255, 255, 255)))
    draw = ImageDraw.Draw(picture)
    first = [text for is_second, text in lines if not is_second]
    second = [text for is_second, text in lines if is_second]
    size = 34 if len(first) < 11 else 30
    if second:
        size = 26
        draw_column(draw, second, WIDTH // 2 + 40, MARGIN + 10 * size, dress, size)
    draw_column(draw, first, MARGIN, MARGIN // 2 + 20, dress, size)
    return picture


def noisy(picture, seed):
    dice = random.Random(seed)
    picture = picture.filter(ImageFilter.GaussianBlur(0.8))
    pixels = picture.load()
    for _ in range(WIDTH * HEIGHT // 60):
        x, y = dice.randrange(picture.width), dice.randrange(picture.height)
        grey = dice.randrange(90, 230)
        pixels[x, y] = (grey, grey, grey)
    return picture


def rotated(picture, paper):
    return picture.rotate(4, resample=Image.Resampling.BICUBIC, expand=True, fillcolor=paper)


def half(picture):
    return picture.resize((picture.width // 2, picture.height // 2), Image.Resampling.LANCZOS)


def turned(picture):
    """As a phone held upright takes it: the pixels lie on their side, Exif says so."""
    exif = Image.Exif()
    exif[0x0112] = 6
    return picture.transpose(Image.Transpose.ROTATE_90), {"exif": exif}


def with_code(picture, payload):
    """A page with the card, a page with its back."""
    code = qrcode.make(payload, border=4).convert("RGB").resize((520, 520))
    back = Image.new("RGB", (WIDTH, HEIGHT + 560), (255, 255, 255))
    back.paste(picture, (0, 0))
    back.paste(code, ((WIDTH - 520) // 2, HEIGHT + 20))
    return back


def vcard(card):
    values = dict(card[2])
    return "\r\n".join([
        "BEGIN:VCARD", "VERSION:3.0", f"FN:{values['name']}", f"ORG:{values['company']}",
        f"TEL;TYPE=cell:{values.get('mobile', '')}", f"EMAIL:{values['email']}", "URL:https://karte.example", "END:VCARD", ""])


def render(cards, folder):
    """Writes every variant; {file: (card, variant)}."""
    written = {}
    for number, card in enumerate(cards):
        paper = DRESSES[card[0]].get("paper", (255, 255, 255))
        clean = draw_card(card)
        on_side, how = turned(clean)
        for variant, picture in {
            "clean": clean,
            "rotated": rotated(clean, paper),
            "noisy": noisy(clean, number),
            "half": half(clean),
            "turned": on_side,
            "code": with_code(clean, vcard(card)),
            "page": clean,
        }.items():
            ending = {"noisy": "jpg", "turned": "jpg", "page": "pdf"}.get(variant, "png")
            path = folder / f"{card[0]}-{variant}.{ending}"
            saving = {"jpg": {"quality": 80}, "pdf": {"resolution": 300}}.get(ending, {})
            picture.save(path, **saving, **(how if variant == "turned" else {}))
            written[path.name] = (card, variant)
    return written
