"""Holds a corpus through Spark to what one machine finds in it, and measures both: `npm run spark-check -- FILE...`.

Files are parquet, csv or JSON lines, as annotate_job.py reads them. Everything is written below a temporary folder.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Final

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE / "src"), str(HERE / "tests")]

import pyarrow as pa  # noqa: E402
import pyarrow.csv  # noqa: E402
import pyarrow.json  # noqa: E402
import pyarrow.parquet  # noqa: E402

from cluster import ROOT, Cluster, Gate, running  # noqa: E402
from demarche.findings import FINDING_FIELDS  # noqa: E402
from demarche.job import BATCH_ROWS  # noqa: E402
from demarche.worker import Worker, annotate_batches  # noqa: E402

PROGRAM: Final = ["node", str(ROOT / "dist" / "main.js")]
#: As many local threads and processes as the cluster has cores.
WORKERS: Final = 2
FIELDS: Final = ("id", "text", "title", "date", "year", "speaker", "country", "source")
QUIET: Final = ["--quiet", "--max-rejects", "100%"]


def main() -> int:
    """Measures, compares, and prints a line for each; exits 1 when anything differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--partitions", default="16")
    arguments = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="demarche-spark-check-"))
    try:
        same = check(folder, [path.resolve() for path in arguments.files], arguments.partitions)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0 if same else 1


def check(folder: Path, files: list[Path], partitions: str) -> bool:
    """The steps, in an order in which each can be compared with the one before."""
    lake = folder / "lake"
    lake.mkdir()
    for path in files:
        (lake / path.name).symlink_to(path)
    names = [str(lake / path.name) for path in files]
    archive = folder / "demarche.tar.gz"
    subprocess.run(["node", str(ROOT / "scripts" / "spark-archive.mjs"), str(archive)], check=True, stdout=sys.stderr)
    tell("archive", megabytes=round(archive.stat().st_size / 1e6))

    run = timed("run on one machine", lambda: demarche(folder, ["run", *relative(names, folder), *database("run")]))
    table = read(files)
    tell("corpus", records=table.num_rows, megabytes_of_text=round(table.column("text").nbytes / 1e6, 1))
    local = timed("local workers", lambda: local_workers(folder, table))
    one_worker_alone(table)

    same = True
    with running(folder / "cluster") as cluster:
        spark = timed("spark, two workers", lambda: spark_job(cluster, folder, names, "whole", partitions, archive))
        tell("ratio", spark_to_local_workers=round(spark / local, 2), spark_to_run=round(spark / run, 2))
        same &= compare(folder, names, "whole")
        timed("spark, one of two killed", lambda: killed_job(cluster, folder, names, partitions, archive))
        tell("lost", executors=cluster.lost()[0], tasks=cluster.lost()[1])
        same &= compare(folder, names, "killed")
    return same


def database(name: str) -> list[str]:
    """Where a run keeps its database and its reports."""
    return ["--db", f"{name}.duckdb", "--out", name, *QUIET]


def relative(names: list[str], folder: Path) -> list[str]:
    """Paths as both runs give them, so that their reports name the same files."""
    return [str(Path(name).relative_to(folder)) for name in names]


def demarche(folder: Path, arguments: list[str]) -> bytes:
    """Runs the program; gives what it printed."""
    # As it was printed: a carriage return in a cell is none of an end of a line.
    return subprocess.run([*PROGRAM, *arguments], cwd=folder, check=True, stdout=subprocess.PIPE).stdout


def read(files: list[Path]) -> pa.Table:
    """The records of all files as text, for workers without Spark."""
    tables = []
    for path in files:
        if path.suffix == ".parquet":
            table = pyarrow.parquet.read_table(path)
        elif path.suffix == ".csv":
            table = pyarrow.csv.read_csv(path, parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True))
        else:
            block = pyarrow.json.ReadOptions(block_size=1 << 26)
            with pa.input_stream(path, compression="detect") as stream:
                table = pyarrow.json.read_json(stream, read_options=block)
        tables.append(table.select([name for name in FIELDS if name in table.column_names]))
    whole = pa.concat_tables([as_text(table) for table in tables], promote_options="default")
    return whole


def as_text(table: pa.Table) -> pa.Table:
    """All columns as text."""
    return table.cast(pa.schema([(name, pa.string()) for name in table.column_names]))


def local_workers(folder: Path, table: pa.Table) -> None:
    """The same records through as many workers, each with a Python process of its own, without Spark."""
    halves = []
    for number in range(WORKERS):
        path = folder / f"half-{number}.arrow"
        with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_stream(sink, table.schema) as writer:
            for batch in batches(table, number, WORKERS):
                writer.write_batch(batch)
        halves.append(path)
    with get_context("spawn").Pool(WORKERS) as pool:
        found = pool.map(half_of_them, [str(path) for path in halves])
    tell("local workers", findings=sum(found))


def batches(table: pa.Table, number: int = 0, of: int = 1) -> Iterator[pa.RecordBatch]:
    """The batches that Spark would hand over; every `of`-th."""
    for at, batch in enumerate(table.to_batches(max_chunksize=BATCH_ROWS)):
        if at % of == number:
            yield batch


def half_of_them(path: str) -> int:
    """What one of them does: counts the findings."""
    with pa.OSFile(path) as source, pa.ipc.open_stream(source) as stream:
        return sum(answer.num_rows for answer in annotate_batches(iter(stream), PROGRAM))


def one_worker_alone(table: pa.Table) -> None:
    """The time of a worker, and the most that its process held, over an eighth of the corpus and over all of it."""
    for share in (8, 1):
        part = table.slice(0, table.num_rows // share)
        begun = time.monotonic()
        with Worker([*PROGRAM, "worker"], part.schema) as worker:
            for batch in batches(part):
                for _ in worker.annotate(batch):
                    pass
            status = Path(f"/proc/{worker.pid}/status").read_text()
            for _ in worker.finish():
                pass
        peak = next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]
        seconds = round(time.monotonic() - begun, 1)
        tell("one worker", records=part.num_rows, seconds=seconds, peak_megabytes=round(int(peak) / 1024))


def job_arguments(folder: Path, names: list[str], run: str, partitions: str) -> list[str]:
    """A job over all files."""
    inputs = [part for name in names for part in ("--input", name)]
    where = ["--output", str(folder / "found"), "--run", run, "--partitions", partitions, "--max-rejects", "1000000"]
    return [*inputs, *where]


def spark_job(cluster: Cluster, folder: Path, names: list[str], run: str, partitions: str, archive: Path) -> None:
    """Starts it, and waits for its end."""
    tell(f"spark, {run}", **cluster.submit(job_arguments(folder, names, run, partitions), archive).finish())


def killed_job(cluster: Cluster, folder: Path, names: list[str], partitions: str, archive: Path) -> None:
    """The same with one of the two workers killed while tasks run on both."""
    gate = Gate(folder / "gate")
    arguments = job_arguments(folder, names, "killed", partitions)
    job = cluster.submit([*arguments, "--worker", gate.command], archive)
    gate.wait(job)
    cluster.kill("one")
    gate.open()
    tell("spark, killed", **job.finish())


def compare(folder: Path, names: list[str], run: str) -> bool:
    """Joins the stances of Spark to those of the run, and holds the reports of both to each other, byte for byte."""
    columns = [name for name, _ in FINDING_FIELDS if name not in ("kind", "date", "speaker", "content_hash")]
    columns = columns[: columns.index("cameo") + 1]
    csv = folder / "stances.csv"
    csv.write_bytes(demarche(folder, ["sql", f"select {', '.join(columns)} from stances", "--csv", "--db", "run.duckdb"]))
    strings = pyarrow.csv.ConvertOptions(
        column_types={name: pa.string() for name in columns}, strings_can_be_null=False, quoted_strings_can_be_null=False
    )
    text = pyarrow.csv.ParseOptions(newlines_in_values=True)
    ours = rows(pyarrow.csv.read_csv(csv, convert_options=strings, parse_options=text).select(columns))
    found = pyarrow.parquet.read_table(folder / "found" / run / "kind=stance", partitioning=None, columns=columns)
    theirs = rows(as_text(found))
    different = len(ours ^ theirs)
    tell(f"stances, {run}", run=len(ours), spark=len(theirs), spark_rows=found.num_rows, only_in_one=different)

    source = ["--from", f"found/{run}", "--statements"]
    statements = [part for name in relative(names, folder) for part in ("--statements", name)]
    timed("report --from", lambda: demarche(folder, ["report", *source[:2], *statements, *database(run)]))
    mine, its = (reports(folder / name / "latest") for name in (run, "run"))
    unequal = sorted(name for name in mine.keys() | its.keys() if mine.get(name) != its.get(name))
    tell(f"reports, {run}", files=len(its), bytes=sum(map(len, its.values())), different=unequal)
    return different == 0 and not unequal


def rows(table: pa.Table) -> set[tuple[str, ...]]:
    """The rows of a table."""
    return set(zip(*(column.to_pylist() for column in table.columns), strict=True))


def reports(folder: Path) -> dict[str, bytes]:
    """Every report with its bytes."""
    return {path.name: path.read_bytes() for path in folder.glob("*.csv")}


def timed(what: str, work: Callable[[], Any]) -> float:
    """How many seconds the work took; tells them, and those of the processors of its own processes."""
    begun, spent = time.monotonic(), processor_seconds()
    work()
    seconds = time.monotonic() - begun
    tell(what, seconds=round(seconds, 1), processor_seconds=round(processor_seconds() - spent, 1))
    return seconds


def processor_seconds() -> float:
    """What processes that this one has waited for have used; those of a cluster are not among them."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def tell(what: str, **figures: Any) -> None:
    """One line of the result."""
    print(json.dumps({"what": what, **figures}), flush=True)


if __name__ == "__main__":
    with contextlib.suppress(BrokenPipeError):
        os.environ.pop("DEMARCHE_CONFIG", None)
        sys.exit(main())
