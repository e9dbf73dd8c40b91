"""A cluster of one master and two workers, of which one is killed: the result is that of a run on one machine."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cluster import ROOT, Cluster, Gate, running
from conftest import demarche, query

SAMPLES = ROOT / "data" / "samples"
#: What both read. Spark's readers repair some broken rows that loading refuses: these are not taken over.
NAMES = (
    "invented-communiques.jsonl.gz",
    "invented-notes.parquet",
    "invented-press-releases.csv",
    "invented-short-statements.tsv",
    "invented-speeches.jsonl",
)
REJECTS = ["--max-rejects", "10", "--quiet"]
TABLES = ("stances", "worklist_items", "scores", "statements", "statement_sources", "inputs", "rejects")
#: What each table holds, but for the run that put it there.
CONTENTS = " union all ".join(
    f"select '{table}' as name, count(*)::integer as rows, md5(string_agg(t::varchar, chr(10) order by t::varchar)) as content "
    f"from (select columns(c -> c <> 'run_id') from {table}) as t"
    for table in TABLES
)


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory, program: list[str]) -> Path:
    folder = tmp_path_factory.mktemp("lake")
    (folder / "lake").mkdir()
    for name in NAMES:
        shutil.copy(SAMPLES / name, folder / "lake" / name)
    demarche(program, ["run", "lake", "--db", "run.duckdb", "--out", "run", *REJECTS], folder)
    return folder


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> object:
    with running(tmp_path_factory.mktemp("cluster")) as started:
        yield started


def job_arguments(lake: Path, worker: str) -> list[str]:
    inputs = [part for name in NAMES for part in ("--input", str(lake / "lake" / name))]
    where = ["--output", str(lake / "found"), "--run", "night", "--partitions", "4", "--max-rejects", "10"]
    return [*inputs, *where, "--worker", worker]


def reports(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "latest").glob("*.csv")}


def report(program: list[str], lake: Path, name: str) -> None:
    source = ["--from", "found/night", "--statements", "lake"]
    demarche(program, ["report", *source, "--db", f"{name}.duckdb", "--out", name, *REJECTS], lake)
    assert len(reports(lake / "run")) > 15
    assert reports(lake / name) == reports(lake / "run")
    mine, its = (query(program, lake, f"{database}.duckdb", CONTENTS) for database in (name, "run"))
    assert mine == its
    assert mine[0]["rows"] > 100


def test_gives_what_a_run_gives_though_a_worker_is_killed(
    cluster: Cluster, lake: Path, archive: Path, program: list[str], tmp_path: Path
) -> None:
    gate = Gate(tmp_path / "gate")
    job = cluster.submit(job_arguments(lake, gate.command), archive)
    gate.wait(job)
    cluster.kill("one")
    gate.open()
    counts = job.finish()
    executors, tasks = cluster.lost()
    assert executors >= 1
    assert tasks >= 1
    assert counts["statement"] > 90
    report(program, lake, "killed")


def test_replaces_a_run_of_the_same_name_as_a_whole(
    cluster: Cluster, lake: Path, archive: Path, program: list[str], tmp_path: Path
) -> None:
    # The worker that is left does it alone. A day of the run that the new one does not have must be gone.
    (lake / "found" / "night" / "kind=stance" / "date=1900-01-01").mkdir()
    gate = Gate(tmp_path / "gate", opened=True)
    cluster.submit(job_arguments(lake, gate.command), archive).finish()
    assert not (lake / "found" / "night" / "kind=stance" / "date=1900-01-01").exists()
    assert [path.name for path in (lake / "found").iterdir()] == ["night"]
    report(program, lake, "again")
