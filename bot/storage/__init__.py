"""SQL storage behind the ports: SQLite for one process, PostgreSQL for several."""

from bot.storage.engine import Database
from bot.storage.migrate import DatabaseNewer, migrate
from bot.storage.unit_of_work import SqlUnitOfWork

__all__ = ["Database", "DatabaseNewer", "SqlUnitOfWork", "migrate"]
