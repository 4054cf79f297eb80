"""``python -m bot.texts.preview en > page.html``: every message on one page, to be read aloud."""

import sys
from collections.abc import Iterator
from html import escape
from zoneinfo import ZoneInfo

from bot.domain.notices import BY_KIND
from bot.domain.notices.base import Notice, Reader
from bot.domain.notices.samples import SAMPLE_NOW, samples
from bot.ports.messenger import Key
from bot.ports.wording import WordingFailed
from bot.services.notice_codec import encode
from bot.texts.catalogue import Catalogue

MOST = 12
"""More variants of one message than that teach nothing."""
_CASE = 1042
_STYLE = (
    "body{font:16px/1.45 system-ui,sans-serif;background:#dfe7ec;color:#111;max-width:44rem;"
    "margin:2rem auto;padding:0 1rem}h2{margin:2.5rem 0 .5rem}h3{margin:1.5rem 0 .3rem;"
    "font:600 13px ui-monospace,monospace;color:#456}h3 small{font-weight:400}"
    ".m{background:#fff;border-radius:12px;padding:.6rem .9rem;margin:.4rem 0 .2rem;"
    "white-space:pre-wrap;overflow-wrap:anywhere;max-width:30rem}.k{display:flex;gap:4px;"
    "max-width:30rem;margin:0 0 4px}.k span{flex:1;background:#8aa3b3;color:#fff;"
    "border-radius:8px;padding:.35rem;text-align:center}.x{color:#b00}"
    "blockquote{margin:.2rem 0;padding-left:.6rem;border-left:3px solid #8aa3b3}"
)


def page(catalogue: Catalogue, language: str) -> str:
    """Everything that can be said in this language, by reader."""
    body = "\n".join(line for reader in Reader for line in _reader(catalogue, language, reader))
    return (
        f'<!doctype html><html lang="{escape(language)}"><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(language)}</title><style>{_STYLE}</style>\n{body}\n</html>\n"
    )


def _reader(catalogue: Catalogue, language: str, reader: Reader) -> Iterator[str]:
    yield f"<h2>{escape(reader)}</h2>"
    for name, kind in BY_KIND.items():
        if kind.reader is reader:
            said = dict.fromkeys(_bubble(catalogue, language, one) for one in samples(kind))
            about = escape((kind.__doc__ or "").partition("\n")[0])
            yield f"<h3>{name} <small>{about}</small></h3>"
            yield from list(said)[:MOST]


def _bubble(catalogue: Catalogue, language: str, notice: Notice) -> str:
    kind, fields = encode(notice)
    try:
        made = catalogue.render(kind, fields, language=language, now=SAMPLE_NOW, case=_CASE)
    except WordingFailed as error:
        return f'<div class="m x">{escape(str(error))}</div>'
    return f'<div class="m">{made.html}</div>' + "".join(map(_row, made.keys))


def _row(row: tuple[Key, ...]) -> str:
    keys = "".join(f"<span>{escape(key.text)}</span>" for key in row)
    return f'<div class="k">{keys}</div>'


def main() -> int:
    """Print the page of the language that is asked for."""
    catalogue = Catalogue(zone=ZoneInfo("Asia/Shanghai"), company="Blue Harbour")
    language = sys.argv[1] if len(sys.argv) > 1 else "en"
    if language not in catalogue.languages():
        print(*catalogue.languages(), file=sys.stderr)
        return 2
    print(page(catalogue, language), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
