"""The styles and scripts of the page, kept in memory under an address that changes with them."""

import hashlib
import mimetypes
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

_STATIC = Path(__file__).with_name("static")
_STYLE = "page.css"
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
        """Return the names of all scripts, for the browser to fetch at once."""
        return sorted(name for name in self.files if name.endswith(".js"))

    def add_routes(self, app: web.Application) -> None:
        """Put the addresses into an application."""
        app.router.add_get(self.base + "/{name:.+}", self.send)

    async def send(self, request: web.Request) -> web.Response:
        """Send one file."""
        asset = self.files.get(request.match_info["name"])
        if asset is None:
            raise web.HTTPNotFound
        response = web.Response(body=asset.data, headers=_HEADERS)
        response.content_type, response.charset = asset.mime, "utf-8"
        return response


def _read() -> dict[str, Asset]:
    paths = [path for path in sorted(_STATIC.rglob("*.*")) if path.suffix != ".css"]
    files = {path.relative_to(_STATIC).as_posix(): _asset(path) for path in paths}
    styles = [path.read_bytes() for path in sorted(_STATIC.glob("css/*.css"))]
    return files | {_STYLE: Asset("text/css", b"\n".join(styles))}


def _asset(path: Path) -> Asset:
    # What the machine calls a script differs; browsers insist on one name.
    known = {".js": "text/javascript", ".svg": "image/svg+xml"}
    mime = known.get(path.suffix) or mimetypes.guess_type(path.name)[0]
    return Asset(mime or "application/octet-stream", path.read_bytes())
