"""What is refused on the driver, before a task is started."""

from __future__ import annotations

import pytest

from demarche import ALL_KINDS
from demarche.frame import check_columns, check_kinds


def test_takes_the_kinds_that_there_are() -> None:
    check_kinds(ALL_KINDS)
    for wrong in (["stance", "stances"], "stance"):
        with pytest.raises(ValueError, match="a list of stance, worklist, statement, error, not"):
            check_kinds(wrong)


def test_names_a_column_that_is_not_there_and_those_that_are() -> None:
    check_columns(["id", "story"], {"text": "story", "date": ""})
    with pytest.raises(ValueError, match="text=body: there is no column body of single values; there are id, story"):
        check_columns(["id", "story"], {"text": "body"})
