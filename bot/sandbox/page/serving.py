"""Serves the page and its files."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import jinja2
from aiohttp import web

from bot.sandbox.control.people import whole_state
from bot.sandbox.page import language
from bot.sandbox.page.assets import Assets
from bot.sandbox.settings import DEFAULT_TOKEN
from bot.sandbox.travel import Travel
from bot.sandbox.world import World

_HERE = Path(__file__).parent
_COOKIE = "amends_language"
_CALLS_SHOWN = 300
_SAFE = {
    # The page speaks to its own server alone, and no word anybody writes becomes a script.
    # Nothing here evaluates words; what drives a browser in tests does.
    "Content-Security-Policy": (
        "default-src 'self'; script-src 'self' 'unsafe-eval'; img-src 'self' blob: data:; "
        "media-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'"
    ),
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """Answers / and the addresses of styles and scripts."""

    world: World
    travel: Travel
    zone: str | None = None
    assets: Assets = field(default_factory=Assets.read)

    def add_routes(self, app: web.Application) -> None:
        """Put the addresses into an application."""
        app.router.add_get("/", self.show)
        app.router.add_get("/favicon.ico", _no_icon)
        self.assets.add_routes(app)

    async def show(self, request: web.Request) -> web.Response:
        """Return the page in the language of the reader."""
        wanted = language.known(request.query.get("lang"))
        chosen = (
            wanted
            or language.known(request.cookies.get(_COOKIE))
            or language.accepted(request.headers.get("Accept-Language", ""))
        )
        html = _template().render(self._facts(chosen))
        response = web.Response(text=html, content_type="text/html", headers=_SAFE)
        if wanted:
            response.set_cookie(_COOKIE, wanted, max_age=31_536_000, samesite="Lax")
        return response

    def _facts(self, chosen: str) -> dict[str, object]:
        words = language.words(chosen)
        boot = {
            "language": chosen,
            "words": words,
            "samples": {name[:2]: language.words(name)["sample"] for name in language.ALL},
            "zone": self.zone,
            "clock": self.travel.state(),
            "token": _shown_token(self.world.settings.token),
            "state": whole_state(self.world),
            "events": self.world.events.count,
            "calls_after": max(0, self.world.calls.count - _CALLS_SHOWN),
        }
        return {
            "language": chosen,
            "other": language.ENGLISH if chosen == language.CHINESE else language.CHINESE,
            "words": words,
            "online": "yes" if self.world.main_bot.online else "no",
            "base": self.assets.base,
            "scripts": self.assets.scripts,
            "boot": boot,
        }


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    return environment.get_template("page.html")


def _shown_token(token: str) -> str:
    """Return the token for commands that are copied; one that was chosen is nobody's business."""
    return token if token == DEFAULT_TOKEN else "$TOKEN"


async def _no_icon(_: web.Request) -> web.Response:
    return web.Response(status=204)
