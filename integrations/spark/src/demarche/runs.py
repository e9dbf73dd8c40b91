"""A run's folder of findings, which is there as a whole or not at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from demarche.findings import ALL_KINDS

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

#: What Hadoop's committers leave in a folder that was written to its end.
SUCCESS: Final = "_SUCCESS"
RUN_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


class RunFolder:
    """`OUTPUT/RUN`, on any file system that Spark writes to.

    A run is written under another name, which Spark's readers pass over, and then takes the place of an earlier run of the
    same id. A job that is killed leaves the earlier run as it was; one that is killed between the two renames is put
    right by the next.
    """

    def __init__(self, spark: SparkSession, output: str, run_id: str) -> None:
        """Raises ValueError for an id that cannot be the name of a folder."""
        if RUN_ID.fullmatch(run_id) is None:
            raise ValueError(f"a run is named with letters, digits, dots and dashes, not {run_id}")
        gateway: Any = spark.sparkContext._jvm
        path = gateway.org.apache.hadoop.fs.Path
        self.path = f"{output.rstrip('/')}/{run_id}"
        self._root, self._final = path(output), path(self.path)
        self._staging = path(output, f"_staging-{run_id}")
        self._former = path(output, f"_former-{run_id}")
        java: Any = spark.sparkContext._jsc
        self._files = self._final.getFileSystem(java.hadoopConfiguration())
        self._spark = spark

    def write(self, findings: DataFrame) -> dict[str, int]:
        """Writes the findings of this run, by kind and date, in the place of what it had; returns the rows of each kind."""
        self._recover()
        self._files.delete(self._staging, True)
        (
            findings.repartition("kind", "date")
            .sortWithinPartitions("kind", "date", "statement_id", "content_hash", "stance_no", "worklist_no")
            .write.partitionBy("kind", "date")
            .parquet(str(self._staging))
        )
        counts = self._count()
        self._publish()
        return counts

    def _count(self) -> dict[str, int]:
        written = self._spark.read.parquet(str(self._staging)).groupBy("kind").count().collect()
        found = {str(row[0]): int(row[1]) for row in written}
        return {kind: found.get(kind, 0) for kind in ALL_KINDS}

    def _publish(self) -> None:
        if self._files.exists(self._final):
            self._rename(self._final, self._former)
        self._rename(self._staging, self._final)
        self._files.delete(self._former, True)

    def _recover(self) -> None:
        """An earlier run that was moved aside comes back, unless its successor is in its place already."""
        if not self._files.exists(self._former):
            return
        if self._files.exists(self._final):
            self._files.delete(self._former, True)
        else:
            self._rename(self._former, self._final)

    def _rename(self, source: Any, target: Any) -> None:
        if not self._files.rename(source, target):
            raise OSError(f"cannot rename {source} to {target}")
