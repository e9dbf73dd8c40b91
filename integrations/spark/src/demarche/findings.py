"""The columns of the findings, as docs/worker.md describes them."""

from __future__ import annotations

from typing import Final, Literal

from pyspark.sql.types import IntegerType, StringType, StructField, StructType

Kind = Literal["stance", "worklist", "statement", "error"]

#: The version of the columns that this package understands.
SCHEMA_VERSION: Final = "1"
#: Where a schema's metadata holds the version.
SCHEMA_KEY: Final = b"demarche.schema"
#: What a row of the findings may be.
ALL_KINDS: Final[tuple[Kind, ...]] = ("stance", "worklist", "statement", "error")
#: The kinds that close a record: each record gets exactly one row of these.
CLOSING_KINDS: Final[tuple[Kind, ...]] = ("statement", "error")

#: Name and type of each column, in order.
FINDING_FIELDS: Final[tuple[tuple[str, Literal["text", "integer"]], ...]] = (
    ("kind", "text"),
    ("statement_id", "text"),
    ("content_hash", "text"),
    ("date", "text"),
    ("speaker", "text"),
    ("stance_no", "integer"),
    ("sentence_no", "integer"),
    ("char_start", "integer"),
    ("char_end", "integer"),
    ("holder", "text"),
    ("holder_actor", "text"),
    ("holder_text", "text"),
    ("holder_basis", "text"),
    ("stance", "text"),
    ("polarity", "text"),
    ("status", "text"),
    ("target", "text"),
    ("target_actor", "text"),
    ("target_text", "text"),
    ("cue", "text"),
    ("cue_start", "integer"),
    ("cue_end", "integer"),
    ("rule_id", "text"),
    ("intensity", "integer"),
    ("plover", "text"),
    ("cameo", "text"),
    ("worklist_no", "integer"),
    ("worklist_kind", "text"),
    ("worklist_text", "text"),
    ("sentences", "integer"),
    ("stances", "integer"),
    ("engine", "text"),
    ("lexicon", "text"),
    ("actors", "text"),
    ("reason", "text"),
    ("detail", "text"),
)


def finding_schema() -> StructType:
    """The columns of the findings as Spark has them; any of them may be null."""
    return StructType(
        [StructField(name, StringType() if kind == "text" else IntegerType(), nullable=True) for name, kind in FINDING_FIELDS]
    )
