"""The styles, scripts and fonts of the page, under an address that changes with them."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

_STATIC = Path(__file__).with_name("static")
_STYLE, _EARLY = "page.css", "js/early.js"
_MIMES = {".js": "text/javascript", ".svg": "image/svg+xml"}
# Large, and hardly any browser asks for them: they are read only then.
_FONTS = {path.relative_to(_STATIC).as_posix(): path for path in _STATIC.glob("fonts/*.woff2")}
# Under one address lies one version for ever, so that a browser asks for it once.
_HEADERS = {
    "Cache-Control": "public, max-age=31536000, immutable",
    "X-Content-Type-Options": "nosniff",
}


@dataclass(frozen=True, slots=True)
class Asset:
    """One file as it is sent."""

    mime: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Assets:
    """Answers /page/{version}/...: all styles as one file, every script as one of its own."""

    files: dict[str, Asset]
    base: str

    @classmethod
    def read(cls) -> "Assets":
        """Read all files, and give them the address they lie under."""
        files = _read()
        whole = hashlib.sha256()
        for name in sorted(files):
            whole.update(files[name].data)
        return cls(files, f"/page/{whole.hexdigest()[:12]}")

    @property
    def scripts(self) -> list[str]:
        """Return the names of all modules, for the browser to fetch at once."""
        return sorted(name for name in self.files if name.endswith(".js") and name != _EARLY)

    def add_routes(self, app: web.Application) -> None:
        """Put the addresses into an application."""
        app.router.add_get(self.base + "/{name:.+}", self.send)

    async def send(self, request: web.Request) -> web.StreamResponse:
        """Send one file."""
        name = request.match_info["name"]
        if font := _FONTS.get(name):
            return web.FileResponse(font, headers={**_HEADERS, "Content-Type": "font/woff2"})
        asset = self.files.get(name)
        if asset is None:
            raise web.HTTPNotFound
        response = web.Response(body=asset.data, headers=_HEADERS)
        response.content_type, response.charset = asset.mime, "utf-8"
        return response


def _read() -> dict[str, Asset]:
    paths = [path for path in sorted(_STATIC.rglob("*.*")) if path.suffix in _MIMES]
    files = {path.relative_to(_STATIC).as_posix(): _asset(path) for path in paths}
    styles = [path.read_bytes() for path in sorted(_STATIC.glob("css/*.css"))]
    return files | {_STYLE: Asset("text/css", b"\n".join(styles))}


def _asset(path: Path) -> Asset:
    return Asset(_MIMES[path.suffix], path.read_bytes())
