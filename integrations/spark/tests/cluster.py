"""A Spark cluster of processes on this machine: one master and two workers, any of which can be killed."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyspark

SPARK_HOME = Path(pyspark.__file__).parent
ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / "integrations" / "spark"
NAMES = ("one", "two")
#: The cluster comes up in seconds; a machine that does other work takes longer.
PATIENCE_SECONDS = 300
#: What a job on a few cores of this machine needs, and no more.
SETTINGS = {
    "spark.driver.memory": "700m",
    "spark.executor.memory": "700m",
    "spark.sql.shuffle.partitions": "4",
    "spark.ui.enabled": "false",
    "spark.eventLog.enabled": "true",
    "spark.eventLog.compress": "false",
    "spark.eventLog.rolling.enabled": "false",
}


@dataclass
class Job:
    """A job under way."""

    process: subprocess.Popen[str]
    log: Path

    def failure(self, what: str) -> AssertionError:
        """What to raise when the job did not do its part: with what it said, on both of its streams."""
        self.process.kill()
        stdout, _ = self.process.communicate()
        return AssertionError(f"{what}:\n{stdout[-4000:]}\n{self.log.read_text()[-4000:]}")

    def finish(self) -> dict[str, Any]:
        """What the job printed at its end. Fails with the end of its log when it failed."""
        stdout, _ = self.process.communicate(timeout=3600)
        if self.process.returncode not in (0, 3):
            raise AssertionError(f"the job exited {self.process.returncode}:\n{stdout[-4000:]}\n{self.log.read_text()[-4000:]}")
        found: dict[str, Any] = json.loads(stdout.strip().splitlines()[-1])
        return found


class Cluster:
    """Processes of their own for a master and two workers with one core each, in a folder for all that they write."""

    def __init__(self, folder: Path) -> None:
        """Starts nothing yet."""
        self.folder = folder
        self.events = folder / "events"
        self.url = ""
        self._processes: dict[str, subprocess.Popen[bytes]] = {}

    def start(self) -> None:
        """Starts the master, and two workers that are registered with it."""
        self.events.mkdir(parents=True)
        self._spawn("master", "master.Master", ["--port", "0", "--webui-port", "0"])
        self.url = self._wait_for("master", r"Starting Spark master at (spark://\S+)")
        for name in NAMES:
            work = self.folder / name
            arguments = ["--port", "0", "--webui-port", "0", "--cores", "1", "--memory", "1g", "--work-dir", str(work)]
            self._spawn(name, "worker.Worker", [*arguments, self.url])
        for name in NAMES:
            self._wait_for(name, r"(Successfully registered with master)")

    def kill(self, name: str) -> None:
        """Ends a worker with its executors and all that they started, as if its machine had failed."""
        process = self._processes.pop(name)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def stop(self) -> None:
        """Ends all that is left."""
        for name in list(self._processes):
            with contextlib.suppress(ProcessLookupError):
                self.kill(name)

    def submit(self, arguments: Sequence[str], archive: Path, conf: dict[str, str] | None = None) -> Job:
        """Starts the job as README.md has it, with the program shipped as an archive."""
        log = self.folder / f"job-{len(list(self.folder.glob('job-*')))}.log"
        settings = {**SETTINGS, "spark.eventLog.dir": self.events.as_uri(), **(conf or {})}
        command = [
            str(SPARK_HOME / "bin" / "spark-submit"),
            *("--master", self.url),
            *[part for name, value in settings.items() for part in ("--conf", f"{name}={value}")],
            *("--archives", f"{archive}#demarche"),
            *("--py-files", str(package_zip(self.folder))),
            str(FOLDER / "annotate_job.py"),
            *arguments,
        ]
        with log.open("wb") as stderr:
            process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=stderr, text=True, env=environment())
        return Job(process, log)

    def lost(self) -> tuple[int, int]:
        """How many executors the jobs so far have lost, and how many tasks with them."""
        events = [json.loads(line) for path in self.events.iterdir() for line in path.read_text().splitlines()]
        reasons = [event["Task End Reason"]["Reason"] for event in events if event["Event"] == "SparkListenerTaskEnd"]
        removed = [event for event in events if event["Event"] == "SparkListenerExecutorRemoved"]
        return len(removed), reasons.count("ExecutorLostFailure")

    def _spawn(self, name: str, main: str, arguments: Sequence[str]) -> None:
        with (self.folder / f"{name}.log").open("wb") as log:
            self._processes[name] = subprocess.Popen(
                [
                    str(SPARK_HOME / "bin" / "spark-class"),
                    f"org.apache.spark.deploy.{main}",
                    *("--host", "127.0.0.1"),
                    *arguments,
                ],
                stdout=log,
                stderr=subprocess.STDOUT,
                env=environment(),
                # A process group, to be killed as one.
                start_new_session=True,
            )

    def _wait_for(self, name: str, pattern: str) -> str:
        log = self.folder / f"{name}.log"
        for _ in patiently(f"{name} does not come up"):
            found = re.search(pattern, log.read_text(errors="replace"))
            if found:
                return found.group(1)
            if self._processes[name].poll() is not None:
                break
        raise AssertionError(f"{name} ended:\n{log.read_text(errors='replace')[-4000:]}")


def patiently(what: str) -> Iterator[None]:
    """Goes round until the caller has what it waits for."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        yield
        time.sleep(0.1)
    raise AssertionError(what)


def environment() -> dict[str, str]:
    """The environment of all processes: this Python on every side, and nothing that names another program."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("DEMARCHE_", "SPARK_", "PYSPARK_"))}
    return {
        **kept,
        "SPARK_HOME": str(SPARK_HOME),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_DAEMON_MEMORY": "256m",
        "PYSPARK_PYTHON": sys.executable,
        "PYSPARK_DRIVER_PYTHON": sys.executable,
    }


def package_zip(folder: Path) -> Path:
    """The package of this folder as --py-files takes it."""
    import shutil

    return Path(shutil.make_archive(str(folder / "demarche-spark"), "zip", FOLDER / "src"))


@contextlib.contextmanager
def running(folder: Path) -> Iterator[Cluster]:
    """A cluster that is up, and gone afterwards."""
    cluster = Cluster(folder)
    try:
        cluster.start()
        yield cluster
    finally:
        cluster.stop()


class Gate:
    """Holds every worker of a job at its beginning: a machine can be killed while tasks run on all of them."""

    def __init__(self, folder: Path, opened: bool = False) -> None:
        """Writes the command that a job is given as its --worker."""
        self.folder = folder
        folder.mkdir()
        self._script = folder / "worker.sh"
        self._script.write_text(
            "#!/bin/sh\n"
            f'for name in {" ".join(NAMES)}; do case "$PWD" in */$name/*) : > "{folder}/began-$name";; esac; done\n'
            f'while [ ! -e "{folder}/open" ]; do sleep 0.1; done\n'
            'exec "$(find "$PWD" -path "*/demarche/bin/demarche" | head -n 1)" "$@"\n'
        )
        if opened:
            self.open()

    @property
    def command(self) -> str:
        """For --worker."""
        return f"sh {self._script}"

    def wait(self, job: Job) -> None:
        """Until a task of the job has begun on each machine. Fails at once when the job has ended before."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not all((self.folder / f"began-{name}").exists() for name in NAMES):
            if job.process.poll() is not None:
                raise job.failure(f"the job exited {job.process.returncode} before it had a task on each worker")
            if time.monotonic() > deadline:
                raise job.failure("no task began on one of the workers")
            time.sleep(0.1)

    def open(self) -> None:
        """Lets all go on."""
        (self.folder / "open").touch()
