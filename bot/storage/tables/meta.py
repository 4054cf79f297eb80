"""The metadata, its naming convention, and the column types both engines share."""

from datetime import UTC, datetime, timedelta
from typing import Any, TypeAlias

from sqlalchemy import BigInteger, Dialect, Integer, MetaData, Row
from sqlalchemy.types import TypeDecorator

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

BigId = BigInteger().with_variant(Integer, "sqlite")
"""A 64-bit id; SQLite numbers rows by itself only when the type is called INTEGER."""

AnyRow: TypeAlias = Row[*tuple[Any, ...]]
"""A row of a SELECT whose columns are not spelt out."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)


class NaiveMoment(TypeError):
    """A moment without a time zone was about to be stored."""


class Moment(TypeDecorator[datetime]):
    """An aware datetime, kept as milliseconds since 1970 UTC so that both engines agree."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Milliseconds, rounded down; raises ``NaiveMoment`` when no zone is given."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise NaiveMoment(value.isoformat())
        return (value - EPOCH) // MILLISECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """An aware datetime in UTC."""
        return None if value is None else EPOCH + value * MILLISECOND
