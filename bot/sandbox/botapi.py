"""The Bot API over HTTP: /bot<token>/<method> and /file/bot<token>/<path>."""

import asyncio
import re
import time
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.sandbox import methods
from bot.sandbox.bots import Bot
from bot.sandbox.errors import ApiError, BadRequest, Forbidden, TooManyRequests
from bot.sandbox.faults import Fault
from bot.sandbox.limits import MAX_DOWNLOAD
from bot.sandbox.methods.call import Call
from bot.sandbox.params import Params, read
from bot.sandbox.wire import Json, dumps, is_utf8
from bot.sandbox.world import World

_TOKEN = re.compile(r"\d{1,15}:[\w-]{10,}")
_BAD_GATEWAY = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
    "<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n"
    "</body>\r\n</html>\r\n"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class BotApi:
    """Answers the requests of bots."""

    world: World

    def add_routes(self, app: web.Application) -> None:
        """Put the two addresses of the Bot API into an application."""
        app.router.add_route("*", "/bot{token:[^/]+}/{method}", self.call)
        app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", self.download)

    async def call(self, request: web.Request) -> web.StreamResponse:
        """Carry out one method, or the fault that was ordered for it."""
        bot = self._bot(request)
        name = request.match_info["method"]
        if bot is None:
            return _json(ApiError(401, "Unauthorized").body())
        if not methods.exists(name):
            return _json(ApiError(404, "Not Found: method not found").body())
        try:
            params = await read(request)
        except ApiError as error:
            return _json(error.body())
        except web.HTTPRequestEntityTooLarge:
            return _json(ApiError(413, "Request Entity Too Large").body())
        return await self._faulty(request, name, Call(world=self.world, bot=bot, params=params))

    async def download(self, request: web.Request) -> web.Response:
        """Hand out the bytes of a file."""
        found = self.world.files.download(request.match_info["path"])
        if self._bot(request) is None or found is None or found[0].size > MAX_DOWNLOAD:
            return _json(ApiError(404, "Not Found").body())
        return web.Response(body=found[1], content_type="application/octet-stream")

    def execute(self, bot: Bot, name: str, values: Json) -> None:
        """Carry out a method a bot put into its answer to a webhook; errors are only logged."""
        if methods.exists(name) and is_utf8(values):
            call = Call(world=self.world, bot=bot, params=Params(values, {}))
            began = time.perf_counter()
            try:
                body: Json = {"ok": True, "result": methods.carry_out_now(name, call)}
            except ApiError as error:
                body = error.body()
            self._log(call, name, body, began)

    def _bot(self, request: web.Request) -> Bot | None:
        token = request.match_info["token"]
        return self.world.bot_by_token(token) if _TOKEN.fullmatch(token) else None

    async def _faulty(self, request: web.Request, name: str, call: Call) -> web.StreamResponse:
        began = time.perf_counter()
        fault = self.world.faults.take(name, chat_of(call.params))
        if fault is not None and not fault.after:
            body = _refusal(fault)
            self._log(call, name, body, began)
            return _broken(request, fault) or _json(body)
        body = await self._carried_out(name, call)
        self._log(call, name, body, began)
        if fault is None:
            return _json(body)
        if fault.kind == "timeout":
            await asyncio.sleep(fault.seconds)
        return _broken(request, fault) or _json(body)

    async def _carried_out(self, name: str, call: Call) -> Json:
        try:
            return {"ok": True, "result": await methods.carry_out(name, call)}
        except ApiError as error:
            return error.body()

    def _log(self, call: Call, name: str, body: Json, began: float) -> None:
        result = body.get("result")
        if name.lower() == "getupdates" and body["ok"]:
            if not result:
                return
            result = [update["update_id"] for update in body["result"]]
        self.world.calls.add(
            "call",
            call.bot.id,
            name,
            chat=chat_of(call.params),
            error_code=body.get("error_code"),
            ms=(time.perf_counter() - began) * 1000,
            params=call.params.loggable(),
            result=result if body["ok"] else body["description"],
        )


def chat_of(params: Params) -> int | None:
    """Return the chat id a call names, None when it names none by number."""
    given = params.text("chat_id")
    return int(given) if given.lstrip("-").isdigit() else None


def _refusal(fault: Fault) -> Json:
    match fault.kind:
        case "retry_after":
            return TooManyRequests(max(1, round(fault.seconds))).body()
        case "forbidden":
            return Forbidden("bot was blocked by the user").body()
        case "bad_request":
            return BadRequest("chat not found").body()
    return ApiError(502, "Bad Gateway").body()


def _broken(request: web.Request, fault: Fault) -> web.StreamResponse | None:
    """Return the answer of a broken server, None when the fault leaves the answer whole."""
    if fault.kind.startswith("disconnect"):
        if request.transport is not None:
            request.transport.abort()
        return web.Response()
    if fault.kind.startswith("server_error"):
        return web.Response(status=502, body=_BAD_GATEWAY.encode(), content_type="text/html")
    return None


def _json(body: Json) -> web.Response:
    status: Any = body.get("error_code", 200)
    data = dumps(body).encode("utf-8", "surrogatepass")
    return web.Response(status=status, body=data, content_type="application/json")
