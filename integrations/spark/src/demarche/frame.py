"""Stances of a DataFrame of statements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from pyspark.sql import functions as F
from pyspark.sql.types import ArrayType, DataType, MapType, StringType, StructType, VariantType

from demarche.findings import ALL_KINDS, Kind, finding_schema
from demarche.worker import annotate_batches

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame


def annotate(
    df: DataFrame,
    *,
    columns: Mapping[str, str] | None = None,
    kinds: Sequence[Kind] = ("stance", "error"),
    worker: Sequence[str] | None = None,
    options: Sequence[str] = (),
) -> DataFrame:
    """The stances in the statements of `df`, one row each, with a row of kind `error` for each that could not be read.

    The columns of `df` are recognised by their usual names (`text`, `body`, `country`, `published_at`, ...); `columns` names
    others by field, as in `{"text": "story"}`. `kinds` chooses rows: with ALL_KINDS the result can be reported from.
    `worker` is the command that starts demarche on the executors (see `demarche.worker.find_command`), `options` are
    further options of `demarche worker`.

    Each task starts a worker of its own. What goes wrong with it fails the task with a WorkerError, and Spark tries again.
    Raises ValueError at once for a kind that there is not, and for a column that `df` does not have.
    """
    check_kinds(kinds)
    texts = as_texts(df)
    check_columns(texts.columns, columns or {})
    mapped = [part for field, column in (columns or {}).items() for part in ("--map", f"{field}={column}")]
    command = None if worker is None else list(worker)
    arguments = [*mapped, *options]

    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return annotate_batches(batches, command, arguments)

    findings = texts.mapInArrow(run, finding_schema())
    return findings.where(F.col("kind").isin(list(kinds)))


def check_kinds(kinds: Sequence[str]) -> None:
    """Raises ValueError for a kind that no row has: choosing it would give no rows, and say nothing."""
    unknown = [kind for kind in kinds if kind not in ALL_KINDS]
    if isinstance(kinds, str) or unknown:
        raise ValueError(f"kinds must be a list of {', '.join(ALL_KINDS)}, not {kinds!r}")


def check_columns(names: Sequence[str], columns: Mapping[str, str]) -> None:
    """Raises ValueError for a column that is not among the names; an empty one leaves its field out.

    The worker would refuse it as well, but in each task and each of its attempts.
    """
    for field, column in columns.items():
        if column != "" and column not in names:
            raise ValueError(f"{field}={column}: there is no column {column} of single values; there are {', '.join(names)}")


def as_texts(df: DataFrame) -> DataFrame:
    """The columns of single values, as text: numbers and dates as they are written. Lists, maps and structs are left out."""
    return df.select(
        [
            F.col(_quoted(field.name)).cast(StringType()).alias(field.name)
            for field in df.schema.fields
            if not _is_nested(field.dataType)
        ]
    )


def _is_nested(kind: DataType) -> bool:
    return isinstance(kind, ArrayType | MapType | StructType | VariantType)


def _quoted(name: str) -> str:
    return "`" + name.replace("`", "``") + "`"
