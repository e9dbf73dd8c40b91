"""What the tests share: the built program, a place for clusters, and the records of the samples."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
from pathlib import Path
from typing import Any

import pytest

from cluster import ROOT

PROGRAM = ROOT / "dist" / "main.js"


@pytest.fixture(scope="session")
def program() -> list[str]:
    """The command of the built program."""
    return [os.environ.get("DEMARCHE_NODE", "node"), str(PROGRAM)]


@pytest.fixture(autouse=True)
def named_worker(program: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers of this process are those of the built program."""
    monkeypatch.setenv("DEMARCHE_WORKER", shlex.join(program))


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What an executor is sent."""
    target = tmp_path_factory.mktemp("archive") / "demarche.tar.gz"
    subprocess.run(["node", str(ROOT / "scripts" / "spark-archive.mjs"), str(target)], check=True)
    return target


def demarche(program: list[str], arguments: list[str], folder: Path, statuses: tuple[int, ...] = (0, 3)) -> str:
    """Runs the program in a folder; gives what it printed."""
    done = subprocess.run([*program, *arguments], cwd=folder, capture_output=True, text=True)
    assert done.returncode in statuses, done.stderr
    return done.stdout


def query(program: list[str], folder: Path, database: str, sql: str) -> list[dict[str, Any]]:
    """Rows of a database."""
    rows: list[dict[str, Any]] = json.loads(demarche(program, ["sql", sql, "--json", "--db", database], folder))
    return rows
