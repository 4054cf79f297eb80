"""What can be seen from outside: JSON log lines, health, and figures for Prometheus."""

import logging
import sys
import warnings
from collections.abc import Callable, Mapping

import structlog
from aiohttp import web
from prometheus_client import CollectorRegistry, Counter, Gauge, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from structlog.tracebacks import ExceptionDictTransformer
from structlog.types import Processor

from bot.ports.clock import Clock
from bot.ports.unit_of_work import StorageUnavailable, Transactions

# These tell every request with its address, and the address holds the token.
TALKATIVE = ("httpx", "httpcore", "apscheduler", "aiogram.event", "telegram")
# It writes a stack trace for every page of a proxy that is no JSON; whoever asked says it failed.
ALARMED = "telegram.request.BaseRequest"

SEEN_WELL = "health"
"""What is written at each question, to see that it can be."""


def log_as_json() -> None:
    """JSON lines on standard error; customer text, names and tokens are never logged."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            # Without the values of variables: they are secrets and customers' words.
            structlog.processors.ExceptionRenderer(ExceptionDictTransformer(show_locals=False)),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter)
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    logging.captureWarnings(capture=True)
    # It quotes the whole update, and with it the customer.
    warnings.filterwarnings("ignore", "Detected unknown update type")
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger(ALARMED).setLevel(logging.CRITICAL)


class Health:
    """``/healthz`` and ``/metrics``."""

    def __init__(
        self,
        transactions: Transactions,
        clock: Clock,
        advised: Callable[[], Mapping[str, int]] = dict,
    ) -> None:
        self._transactions = transactions
        self._clock = clock
        self._advised = advised
        self.ready = False
        """Whether the loops run."""

    def add_to(self, app: web.Application) -> None:
        """Serve both paths."""
        app.router.add_get("/healthz", self.healthz)
        app.router.add_get("/metrics", self.metrics)

    async def healthz(self, _request: web.Request) -> web.Response:
        """200 when the loops run and the database can be written, else 503."""
        try:
            async with self._transactions.begin() as uow:
                await uow.memory.set(SEEN_WELL, self._clock.now().isoformat())
        except StorageUnavailable:
            return web.json_response({"status": "database"}, status=503)
        if not self.ready:
            return web.json_response({"status": "starting"}, status=503)
        return web.json_response({"status": "ok"})

    async def metrics(self, _request: web.Request) -> web.Response:
        """The backlogs, and how old they are."""
        registry = CollectorRegistry()
        now = self._clock.now()
        async with self._transactions.reading() as uow:
            waiting, since = await uow.inbox.backlog()
            outbox = await uow.outbox.backlog(now)
            due = await uow.timers.next_wake()
        late = 0.0 if due is None else max(0.0, (now - due).total_seconds())
        figures = {
            "amends_inbox_waiting": waiting,
            "amends_inbox_oldest_seconds": (now - since).total_seconds() if since else 0,
            "amends_outbox_waiting": outbox.waiting,
            "amends_outbox_oldest_seconds": (
                (now - outbox.oldest).total_seconds() if outbox.oldest else 0
            ),
            "amends_outbox_unconfirmed": outbox.unknown,
            "amends_outbox_dead": outbox.dead,
            "amends_timers_late_seconds": late,
        }
        for name, value in figures.items():
            Gauge(name, name.replace("_", " "), registry=registry).set(value)
        advice = Counter(
            "amends_assistant_questions",
            "what came of the questions to the assistant, since the start",
            ["outcome"],
            registry=registry,
        )
        for outcome, times in self._advised().items():
            advice.labels(outcome).inc(times)
        return web.Response(
            body=generate_latest(registry), headers={"Content-Type": CONTENT_TYPE_PLAIN_0_0_4}
        )
