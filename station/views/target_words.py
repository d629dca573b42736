"""What is wrong with a target Wi-Fi, in words."""

from __future__ import annotations

from station.core.target import TargetProblem
from station.views.translation import translate


def of_target_problem(problem: TargetProblem) -> str:
    """Say what is wrong with a target Wi-Fi, or its password."""
    match problem:
        case TargetProblem.NO_NAME:
            return translate("StartDialog", "Enter the name of the target Wi-Fi.")
        case TargetProblem.LONG_NAME:
            return translate("StartDialog", "A Wi-Fi's name has at most 32 bytes.")
        case TargetProblem.NO_PASSWORD:
            return translate("StartDialog", "Enter the password of the target Wi-Fi.")
        case TargetProblem.PASSWORD_LENGTH:
            return translate(
                "StartDialog", "A Wi-Fi password has 8 to 63 characters, or 64 hexadecimal digits."
            )
