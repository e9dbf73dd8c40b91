"""The process behind a task: what it is sent, what it answers, and how it fails."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest

from cluster import ROOT
from demarche import FINDING_FIELDS, SCHEMA_VERSION, WorkerError, annotate_batches
from demarche.worker import PIECE_BYTES, find_command, pieces

NAMES = ("id", "text", "speaker", "date", "title", "source")
#: What a pipe of Linux holds.
PIPE_BYTES = 65_536
TEXT = "Hungary refused to condemn Russia. Japan supports Ukraine."


def batch(*texts: str | None, start: int = 0) -> pa.RecordBatch:
    rows = [{"id": f"r{start + at}", "text": text, "date": "2022"} for at, text in enumerate(texts)]
    schema = pa.schema([(name, pa.string()) for name in NAMES])
    return pa.RecordBatch.from_pylist(rows, schema=schema)


def closing(answers: Iterator[pa.RecordBatch]) -> list[tuple[str, str]]:
    rows = [row for answer in answers for row in answer.to_pylist()]
    return [(row["statement_id"], row["kind"]) for row in rows if row["kind"] in ("statement", "error")]


def test_understands_the_columns_that_the_worker_writes() -> None:
    documented = (ROOT / "docs" / "worker.md").read_text()
    listed = re.findall(r"^\| `(\w+)` \| (text|integer) \|", documented, re.MULTILINE)
    assert list(FINDING_FIELDS) == listed
    types = {"text": pa.string(), "integer": pa.int32()}
    (answer,) = annotate_batches(iter([batch(TEXT)]))
    assert [(field.name, field.type) for field in answer.schema] == [(name, types[kind]) for name, kind in FINDING_FIELDS]
    assert answer.schema.metadata[b"demarche.schema"].decode() == SCHEMA_VERSION


def test_finds_stances_and_closes_each_record_in_order() -> None:
    answers = list(annotate_batches(iter([batch(TEXT, None), batch(start=2), batch(TEXT, start=2)])))
    assert closing(iter(answers)) == [("r0", "statement"), ("r1", "error"), ("r2", "statement")]
    stances = [row for answer in answers for row in answer.to_pylist() if row["kind"] == "stance"]
    found = [(row["holder"], row["stance"], row["polarity"], row["target"]) for row in stances]
    assert found == 2 * [("HUN", "condemnation", "withheld", "RUS"), ("JPN", "support", "affirmed", "UKR")]


def test_neither_side_waits_for_the_other_when_much_goes_both_ways() -> None:
    # Far more than pipes hold, in either direction.
    many = [batch(*[TEXT * 4] * 300, start=300 * number) for number in range(3)]
    assert min(piece.nbytes for piece in many) > PIPE_BYTES
    answers = list(annotate_batches(iter(many)))
    assert len(closing(iter(answers))) == 900
    assert sum(answer.nbytes for answer in answers) > 3 * PIPE_BYTES


def test_starts_no_worker_for_no_records() -> None:
    assert list(annotate_batches(iter([batch()]), worker=["/nowhere/at/all"])) == []


def test_ends_the_worker_when_nobody_wants_more() -> None:
    answers = annotate_batches(iter([batch(TEXT, start=at) for at in range(100)]))
    assert next(answers).num_rows > 0
    answers.close()


def test_cuts_a_big_batch_into_pieces() -> None:
    whole = batch(*["x" * 100_000] * 100)
    parts = list(pieces(whole))
    assert all(part.nbytes <= PIECE_BYTES for part in parts)
    assert pa.Table.from_batches(parts).equals(pa.Table.from_batches([whole]))


def test_passes_on_what_a_worker_said_before_it_failed(tmp_path: Path) -> None:
    script = tmp_path / "fails.py"
    script.write_text("import sys; sys.exit('the lexicon is gone')")
    with pytest.raises(WorkerError, match=r"status 1\): the lexicon is gone"):
        list(annotate_batches(iter([batch(TEXT)]), worker=[sys.executable, str(script)]))


def test_passes_on_a_failure_in_the_middle(program: list[str], tmp_path: Path) -> None:
    script = tmp_path / "dies.py"
    script.write_text(
        "import subprocess, sys\n"
        f"child = subprocess.Popen({program!r} + ['worker'], stdin=subprocess.PIPE, stdout=subprocess.PIPE)\n"
        "child.stdin.write(sys.stdin.buffer.read(200_000)); child.stdin.close()\n"
        "sys.stdout.buffer.write(child.stdout.read())\n"
        "sys.exit('out of memory')\n"
    )
    with pytest.raises(WorkerError, match=r"(?s)ended before its stream did.*out of memory"):
        list(annotate_batches(iter([batch(*[TEXT] * 9000)]), worker=[sys.executable, str(script)]))


def test_names_a_worker_that_is_not_there() -> None:
    with pytest.raises(WorkerError, match="cannot start /nowhere/at/all"):
        list(annotate_batches(iter([batch(TEXT)]), worker=["/nowhere/at/all"]))


def test_says_where_it_looks_for_the_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DEMARCHE_WORKER")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(WorkerError, match="--archives"):
        find_command()
    launcher = tmp_path / "demarche" / "bin" / "demarche"
    launcher.parent.mkdir(parents=True)
    launcher.touch()
    assert find_command() == [str(launcher)]


def test_passes_on_a_wrong_option() -> None:
    with pytest.raises(WorkerError, match="no-such-option"):
        list(annotate_batches(iter([batch(TEXT)]), options=["--no-such-option"]))
