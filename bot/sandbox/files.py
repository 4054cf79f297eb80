"""The files people and bots have sent."""

import secrets
from dataclasses import dataclass, replace

from bot.sandbox import pictures, uploads
from bot.sandbox.errors import BadRequest
from bot.sandbox.store import Store
from bot.sandbox.uploads import Upload
from bot.sandbox.wire import Json

_FOLDERS = {
    "photo": "photos",
    "document": "documents",
    "voice": "voice",
    "audio": "music",
    "video": "videos",
    "animation": "animations",
    "video_note": "video_notes",
    "sticker": "stickers",
}
_ENDINGS = {
    "photo": ".jpg",
    "voice": ".oga",
    "audio": ".mp3",
    "video": ".mp4",
    "animation": ".mp4",
    "video_note": ".mp4",
    "sticker": ".webp",
}
_EDGES = (90, 320, 800)


@dataclass(frozen=True, kw_only=True, slots=True)
class Stored:
    """What is known about one file; several ids may stand for the same bytes."""

    file_id: str
    unique_id: str
    kind: str
    blob: str
    name: str
    mime: str
    size: int
    width: int
    height: int
    path: str

    def wire(self) -> Json:
        """Return the File object of the Bot API."""
        return {
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "file_size": self.size,
            "file_path": self.path,
        }

    def fields(self) -> Json:
        """Return the fields every kind of media shares."""
        return {
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "file_size": self.size,
        }


class Files:
    """Keeps files and finds them again by id or by path."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._by_id: dict[str, Stored] = {}
        self._by_path: dict[str, Stored] = {}
        self._sizes: dict[str, list[str]] = {}
        self.read()

    def read(self) -> None:
        """Know the files that are kept, and no others."""
        for known in (self._by_id, self._by_path, self._sizes):
            known.clear()
        for _, row in self._store.load("file"):
            self._remember(Stored(**row))
        self._sizes.update(self._store.load("sizes"))

    def add(self, kind: str, upload: Upload) -> Stored:
        """Keep an uploaded file; a photo is kept in several sizes."""
        uploads.check_size(kind, upload)
        blob = secrets.token_hex(12)
        self._store.write_file(blob, upload.data)
        stored = self._entry(kind, upload, blob)
        self._keep(stored)
        if kind == "photo":
            self._add_sizes(stored)
        return stored

    def find(self, file_id: str) -> Stored:
        """Return a file by its id, or refuse as Telegram does."""
        if file_id.startswith(("http://", "https://")):
            raise BadRequest("failed to get HTTP URL content")
        stored = self._by_id.get(file_id)
        if stored is None:
            raise BadRequest("wrong file identifier/HTTP URL specified")
        return stored

    def known(self, file_id: str) -> bool:
        """Tell whether there is a file with this id."""
        return file_id in self._by_id

    def sizes(self, photo: Stored) -> list[Stored]:
        """Return all sizes of a photo, smallest first."""
        ids = self._sizes.get(photo.blob, [photo.file_id])
        return [self._by_id[each] for each in ids]

    def download(self, path: str) -> tuple[Stored, bytes] | None:
        """Return a file and its bytes by the path getFile named."""
        stored = self._by_path.get(path)
        data = self._store.read_file(stored.blob) if stored else None
        return (stored, data) if stored and data is not None else None

    def data(self, file_id: str) -> bytes:
        """Return the bytes of a file by its id."""
        return self._store.read_file(self.find(file_id).blob) or b""

    def clear(self) -> None:
        """Forget all files."""
        self._by_id.clear()
        self._by_path.clear()
        self._sizes.clear()
        self._store.clear("file")
        self._store.clear("sizes")

    def _entry(self, kind: str, upload: Upload, blob: str) -> Stored:
        unique = f"AQAD{secrets.token_urlsafe(8)}"
        width, height = pictures.dimensions(upload.data)
        name = uploads.plain_name(upload)
        ending = _ENDINGS.get(kind) or uploads.ending(name)
        path = f"{_FOLDERS.get(kind, 'documents')}/file_{len(self._by_id)}{ending}"
        return Stored(
            file_id=f"BQACAgIAAx{secrets.token_urlsafe(24)}", unique_id=unique, kind=kind,
            blob=blob, name=name, mime=uploads.mime(kind, upload), size=len(upload.data),
            width=width, height=height, path=path,
        )  # fmt: skip

    def _add_sizes(self, full: Stored) -> None:
        """Make ids for the smaller sizes; they stand for the same bytes, nothing is scaled."""
        ids = []
        for edge in _EDGES:
            longest = max(full.width, full.height)
            if edge >= longest:
                continue
            smaller = replace(
                full,
                file_id=f"{full.file_id[:-4]}{edge:04}",
                unique_id=f"{full.unique_id}{edge}",
                width=max(1, full.width * edge // longest),
                height=max(1, full.height * edge // longest),
                path=full.path.replace(".jpg", f"_{edge}.jpg"),
            )
            self._keep(smaller)
            ids.append(smaller.file_id)
        self._sizes[full.blob] = [*ids, full.file_id]
        self._store.save("sizes", full.blob, self._sizes[full.blob])

    def _keep(self, stored: Stored) -> None:
        self._remember(stored)
        row = {name: getattr(stored, name) for name in Stored.__slots__}
        self._store.save("file", stored.file_id, row)

    def _remember(self, stored: Stored) -> None:
        self._by_id[stored.file_id] = stored
        self._by_path[stored.path] = stored
