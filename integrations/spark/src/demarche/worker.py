"""One `demarche worker`, fed and read at the same time.

Only one thread is needed beside the caller's: it writes to the worker. The caller takes in batches and gives out findings,
so that Spark's own streams are touched by no other thread.
"""

from __future__ import annotations

import os
import queue
import shlex
import shutil
import subprocess
import sys
import tempfile
import threading
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Final

import pyarrow as pa
import pyarrow.compute as pc

from demarche.errors import WorkerError
from demarche.findings import CLOSING_KINDS, SCHEMA_KEY, SCHEMA_VERSION

#: Names the command that starts a worker, as a shell would read it.
WORKER_VARIABLE: Final = "DEMARCHE_WORKER"
#: Where an archive that was shipped with the job has its program.
ARCHIVED: Final = Path("demarche") / "bin" / "demarche"

#: What is sent in one piece: Spark's own batches may be hundreds of megabytes.
PIECE_BYTES: Final = 2_000_000
PIECE_ROWS: Final = 4_096
#: Pieces that may wait for their answer: one that is read, and one that waits so that the worker does not.
WINDOW: Final = 2
#: What of the worker's stderr goes into an error.
STDERR_CHARS: Final = 4_000
#: A worker whose stream has ended has this long to end, too.
EXIT_SECONDS: Final = 30


def find_command(worker: Sequence[str] | None = None) -> list[str]:
    """The command that starts the program on this machine.

    It is `worker` where that is given, else what DEMARCHE_WORKER says, else the program of an archive that was shipped as
    `demarche`, else the `demarche` of the PATH.
    """
    if worker is not None:
        return list(worker)
    said = os.environ.get(WORKER_VARIABLE)
    if said:
        return shlex.split(said)
    for base in (_spark_files(), Path.cwd()):
        if base is not None and (base / ARCHIVED).is_file():
            return [str(base / ARCHIVED)]
    found = shutil.which("demarche")
    if found is not None:
        return [found]
    raise WorkerError(
        "demarche is not on this machine; ship it with --archives demarche.tar.gz#demarche, put it on the PATH, "
        f"or name it in {WORKER_VARIABLE}"
    )


def _spark_files() -> Path | None:
    """Where Spark unpacks archives: outside a job there is no such place."""
    from pyspark import SparkFiles

    try:
        return Path(SparkFiles.getRootDirectory())
    except Exception:
        return None


def annotate_batches(
    batches: Iterator[pa.RecordBatch],
    worker: Sequence[str] | None = None,
    options: Sequence[str] = (),
) -> Generator[pa.RecordBatch, None, None]:
    """Findings of batches of records, in their order. No worker is started when there are no records.

    Raises WorkerError when the worker cannot be started, ends early or answers what was not asked.
    """
    first = next((batch for batch in batches if batch.num_rows > 0), None)
    if first is None:
        return
    with Worker([*find_command(worker), "worker", *options], first.schema) as process:
        yield from process.annotate(first)
        for batch in batches:
            yield from process.annotate(batch)
        yield from process.finish()


def pieces(batch: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
    """A batch in pieces that are bounded by their bytes and rows; one row is never parted."""
    if batch.num_rows > 1 and (batch.nbytes > PIECE_BYTES or batch.num_rows > PIECE_ROWS):
        half = batch.num_rows // 2
        yield from pieces(batch.slice(0, half))
        yield from pieces(batch.slice(half))
    elif batch.num_rows > 0:
        yield batch


class Worker:
    """A running worker. It is ended when the block that holds it is left."""

    def __init__(self, command: Sequence[str], schema: pa.Schema) -> None:
        """Starts the command and its writer; the answer's schema is read when the first answer is."""
        self._command = list(command)
        self._stderr: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the worker
        try:
            self._process = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._stderr)
        except OSError as error:
            raise WorkerError(f"cannot start {shlex.join(self._command)}: {error}") from error
        # Never full: what is put in waits for its answer, and of that there is no more than the window.
        self._queue: queue.Queue[pa.RecordBatch | None] = queue.Queue()
        self._unanswered: deque[int] = deque()
        self._reader: pa.ipc.RecordBatchStreamReader | None = None
        self._writer = threading.Thread(target=self._write, args=(schema,), daemon=True)
        self._writer.start()

    @property
    def pid(self) -> int:
        """Of the process."""
        return self._process.pid

    def __enter__(self) -> Worker:
        """The worker itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Ends the process, also when the caller wants no more of its answers."""
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        self._queue.put(None)
        self._writer.join()
        if self._process.stdout is not None:
            self._process.stdout.close()
        if error is None:
            sys.stderr.write(self._said())
        self._stderr.close()

    def annotate(self, batch: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
        """Sends a batch, and gives what answers are due."""
        for piece in pieces(batch):
            self._queue.put(piece)
            self._unanswered.append(piece.num_rows)
            while len(self._unanswered) > WINDOW:
                yield self._answer()

    def finish(self) -> Iterator[pa.RecordBatch]:
        """Says that no more comes, gives the answers that are left, and sees the worker end well."""
        self._queue.put(None)
        while self._unanswered:
            yield self._answer()
        self._end()

    def _write(self, schema: pa.Schema) -> None:
        """What the writing thread does. When the pipe breaks, the reader finds out why."""
        stdin = self._process.stdin
        if stdin is None:
            return
        try:
            with stdin, pa.ipc.new_stream(stdin, schema) as writer:
                while (piece := self._queue.get()) is not None:
                    writer.write_batch(piece)
                    stdin.flush()
        except (OSError, ValueError):
            return

    def _answer(self) -> pa.RecordBatch:
        try:
            if self._reader is None:
                self._reader = self._open()
            answer = self._reader.read_next_batch()
        except (StopIteration, pa.ArrowException, OSError) as error:
            raise self._failure("ended before its stream did") from error
        closed = pc.sum(pc.is_in(answer.column("kind"), pa.array(CLOSING_KINDS))).as_py() or 0
        while closed > 0:
            if not self._unanswered:
                raise self._failure("answered records that it was not asked about")
            step = min(closed, self._unanswered[0])
            closed -= step
            self._unanswered[0] -= step
            if self._unanswered[0] == 0:
                self._unanswered.popleft()
        return answer

    def _open(self) -> pa.ipc.RecordBatchStreamReader:
        reader = pa.ipc.open_stream(self._process.stdout)
        version = (reader.schema.metadata or {}).get(SCHEMA_KEY, b"none").decode()
        if version != SCHEMA_VERSION:
            raise WorkerError(
                f"the worker speaks version {version} of the stream, this package version {SCHEMA_VERSION}; "
                "ship both from the same release"
            )
        return reader

    def _end(self) -> None:
        try:
            if self._reader is not None:
                self._reader.read_next_batch()
                raise self._failure("answered records that it was not asked about")
        except StopIteration:
            pass
        except (pa.ArrowException, OSError) as error:
            raise self._failure("broke off its stream") from error
        try:
            status = self._process.wait(EXIT_SECONDS)
        except subprocess.TimeoutExpired as error:
            raise self._failure("did not end") from error
        if status != 0:
            raise self._failure("failed")

    def _failure(self, what: str) -> WorkerError:
        try:
            status = f"status {self._process.wait(1)}"
        except subprocess.TimeoutExpired:
            status = "still running"
        return WorkerError(f"{shlex.join(self._command)} {what} ({status}): {self._said() or 'nothing on stderr'}")

    def _said(self) -> str:
        size = self._stderr.seek(0, os.SEEK_END)
        self._stderr.seek(max(0, size - STDERR_CHARS))
        return self._stderr.read().decode(errors="replace")
