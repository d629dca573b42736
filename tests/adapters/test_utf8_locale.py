"""What a program of a machine without a language is told of it."""

from __future__ import annotations

import pytest

from station.adapters.utf8_locale import use_utf8

UTF8 = "C.UTF-8"


@pytest.mark.parametrize(
    ("told", "added"),
    [
        ({}, {"LC_CTYPE": UTF8}),
        ({"LANG": "C"}, {"LC_CTYPE": UTF8}),
        ({"LANG": "de_DE.UTF-8", "LC_CTYPE": "POSIX"}, {"LC_CTYPE": UTF8}),
        ({"LC_ALL": "C", "LANG": "de_DE.UTF-8"}, {"LC_ALL": UTF8}),
        ({"LC_ALL": "POSIX"}, {"LC_ALL": UTF8}),
        ({"LC_ALL": "", "LANG": "de_DE.UTF-8"}, {}),
        ({"LC_ALL": "de_DE.ISO-8859-1", "LANG": "C"}, {}),
        ({"LANG": "zh_CN.GB18030"}, {}),
    ],
)
def test_utf8_is_named_where_nobody_has_chosen_and_nowhere_else(
    told: dict[str, str], added: dict[str, str]
) -> None:
    environment = dict(told)

    use_utf8(environment)

    assert environment == {**told, **added}
