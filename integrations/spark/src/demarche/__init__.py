"""Reads the stances of actors out of statements, inside Apache Spark.

>>> import demarche
>>> stances = demarche.annotate(spark.read.parquet("lake/statements"))
"""

from demarche.errors import WorkerError
from demarche.findings import ALL_KINDS, FINDING_FIELDS, SCHEMA_VERSION, finding_schema
from demarche.frame import annotate, as_texts
from demarche.worker import annotate_batches

__all__ = [
    "ALL_KINDS",
    "FINDING_FIELDS",
    "SCHEMA_VERSION",
    "WorkerError",
    "annotate",
    "annotate_batches",
    "as_texts",
    "finding_schema",
]
