"""The job for spark-submit: statements of a lake in, a run's folder of findings out."""

from __future__ import annotations

import argparse
import json
import re
import shlex
import time
from collections.abc import Sequence
from functools import reduce
from typing import TYPE_CHECKING

from demarche.findings import ALL_KINDS
from demarche.frame import annotate, as_texts
from demarche.runs import RunFolder

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

FORMATS = ("parquet", "json", "csv", "tsv")
EXTENSION = re.compile(r"\.(parquet|json|jsonl|ndjson|csv|tsv)(?:\.(?:gz|zst|bz2))?/?$")
#: Rows that Spark hands over at a time: texts are long, and 10,000 of them (its own choice) fill a task's memory.
BATCH_ROWS = 500
#: Tasks for each core, where Spark has too few: one that is lost costs little, and none is left with the last one for long.
TASKS_PER_CORE = 4
#: More records were refused than --max-rejects allows, as for every command of demarche.
TOO_MANY_REJECTS = 3


def parse(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """The arguments of the job, checked."""
    parser = argparse.ArgumentParser(prog="annotate_job.py", description=__doc__)
    parser.add_argument("--input", action="append", required=True, metavar="PATH", help="statements; repeatable")
    parser.add_argument("--format", choices=FORMATS, help="of the inputs (default: by their extension, or parquet)")
    parser.add_argument("--output", required=True, metavar="FOLDER", help="where each run has its folder")
    parser.add_argument("--run", required=True, metavar="ID", help="its name: a run of the same id is replaced")
    parser.add_argument("--map", action="append", default=[], metavar="FIELD=COLUMN", help="as in text=body; repeatable")
    parser.add_argument("--partitions", type=int, metavar="N", help="tasks (default: as Spark reads, or 4 per core)")
    parser.add_argument("--max-rejects", type=int, default=0, metavar="N", help="exit 3 above it (default: 0)")
    parser.add_argument("--worker", metavar="COMMAND", help="starts demarche on an executor (default: as shipped)")
    parser.add_argument("--option", action="append", default=[], metavar="OPTION", help="for demarche worker; repeatable")
    arguments = parser.parse_args(argv)
    for mapped in arguments.map:
        if "=" not in mapped:
            parser.error(f"--map must be FIELD=COLUMN, not {mapped}")
    return arguments


def read_statements(spark: SparkSession, paths: Sequence[str], given: str | None) -> DataFrame:
    """The statements of all paths, every column as text, as demarche itself reads them."""
    frames = [as_texts(_read(spark, path, given or _format_of(path))) for path in paths]
    return reduce(lambda one, other: one.unionByName(other, allowMissingColumns=True), frames)


def _format_of(path: str) -> str:
    found = EXTENSION.search(path.lower())
    extension = found.group(1) if found else "parquet"
    return "json" if extension in ("jsonl", "ndjson") else extension


def _read(spark: SparkSession, path: str, kind: str) -> DataFrame:
    if kind == "parquet":
        return spark.read.parquet(path)
    if kind == "json":
        return spark.read.json(path, primitivesAsString=True)
    return spark.read.csv(
        path,
        sep="\t" if kind == "tsv" else ",",
        header=True,
        quote='"',
        escape='"',
        multiLine=True,
        inferSchema=False,
    )


def spread(df: DataFrame, partitions: int | None) -> DataFrame:
    """The statements in `partitions` tasks, or in more than Spark has where it has fewer than cores."""
    cores = df.sparkSession.sparkContext.defaultParallelism
    if partitions is None and df.rdd.getNumPartitions() >= cores:
        return df
    return df.repartition(partitions or TASKS_PER_CORE * cores)


def main(argv: Sequence[str] | None = None) -> int:
    """Does what the arguments ask for; prints what was found as a JSON object, and returns the exit status."""
    from pyspark.sql import SparkSession

    arguments = parse(argv)
    begun = time.monotonic()
    spark = SparkSession.builder.appName(f"demarche {arguments.run}").getOrCreate()
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", BATCH_ROWS)
    statements = spread(read_statements(spark, arguments.input, arguments.format), arguments.partitions)
    findings = annotate(
        statements,
        columns=dict(mapped.split("=", 1) for mapped in arguments.map),
        kinds=ALL_KINDS,
        worker=None if arguments.worker is None else shlex.split(arguments.worker),
        options=arguments.option,
    )
    folder = RunFolder(spark, arguments.output, arguments.run)
    counts = folder.write(findings)
    spark.stop()
    print(
        json.dumps({"folder": folder.path, **counts, "seconds": round(time.monotonic() - begun, 1)}),
        flush=True,
    )
    return TOO_MANY_REJECTS if counts["error"] > arguments.max_rejects else 0
