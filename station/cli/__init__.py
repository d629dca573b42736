"""The command line: parsing, and what every command shares."""

from station.cli.parser import run

__all__ = ["run"]
