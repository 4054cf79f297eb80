"""What the sandbox refuses.

SandboxError
├── ApiError        an answer of the Bot API, in Telegram's own words
│   ├── BadRequest  400
│   ├── Forbidden   403
│   └── Conflict    409
├── ControlError    an answer of the control API under /sandbox
└── FolderInUse     another sandbox works in the same data folder
"""

from bot.sandbox.wire import Json


class SandboxError(Exception):
    """The common root of everything the sandbox refuses."""


class ApiError(SandboxError):
    """The Bot API refused a call."""

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> Json:
        """Return the JSON object Telegram would answer."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


class BadRequest(ApiError):
    """The call was wrong; the words follow Telegram's "Bad Request: " prefix."""

    def __init__(self, words: str, parameters: Json | None = None) -> None:
        super().__init__(400, f"Bad Request: {words}", parameters)


class Forbidden(ApiError):
    """The bot may not do this; the words follow Telegram's "Forbidden: " prefix."""

    def __init__(self, words: str) -> None:
        super().__init__(403, f"Forbidden: {words}")


class Conflict(ApiError):
    """Two receivers fight over the same updates."""

    def __init__(self, words: str) -> None:
        super().__init__(409, f"Conflict: {words}")


class TooManyRequests(ApiError):
    """The bot sends faster than Telegram allows."""

    def __init__(self, seconds: int) -> None:
        words = f"Too Many Requests: retry after {seconds}"
        super().__init__(429, words, {"retry_after": seconds})


class ControlError(SandboxError):
    """The control API refused a request; the sentence is for the person who wrote the test."""

    def __init__(self, sentence: str, status: int = 400) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.status = status


class FolderInUse(SandboxError):
    """Another sandbox already works in this data folder."""
