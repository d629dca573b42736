"""What came out of the printer, what the journal says, and what the Pi knows, side by side."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from tests.crash.world import World


@dataclass
class Verdict:
    """Counts of one world or of many; `wrong` are sentences, none when all is well."""

    kills: Counter[str] = field(default_factory=Counter)
    boards: int = 0
    printed: int = 0
    confirmed: int = 0
    unknown_printed: int = 0
    unknown_missing: int = 0
    cut: int = 0
    scans: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, other: Verdict) -> None:
        """Take another world's counts in."""
        self.kills += other.kills
        for name in ("boards", "printed", "confirmed", "unknown_printed", "unknown_missing", "cut", "scans"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.wrong += other.wrong

    def __str__(self) -> str:
        """Say it in one line."""
        kills = ", ".join(f"{count} {how}" for how, count in sorted(self.kills.items()))
        return (
            f"{self.kills.total()} kills ({kills}), {self.scans} scans, {self.boards} boards verified, "
            f"{self.printed} labels whole at the printer ({self.confirmed} confirmed by it), "
            f"{self.cut} cut off by a kill; doubtful: {self.unknown_printed} that came out, "
            f"{self.unknown_missing} that did not; wrong: {len(self.wrong)}"
        )


def judge(world: World) -> Verdict:
    """Compare; the station has ended."""
    paper = world.paper.labels_by_board()
    books: dict[str, list[str]] = {}
    for record in world.labels():
        books.setdefault(record["mac"], []).append(record["state"])
    states = world.states()
    verdict = Verdict(boards=len(world.boards), printed=paper.total(), cut=len(world.paper.cut))
    _allowlist(world, verdict)
    for mac in world.boards:
        count, states_here = paper.pop(mac.replace(":", ""), 0), books.pop(mac, [])
        if states.get(mac) != "verified":
            verdict.wrong.append(f"{mac} is {states.get(mac)} on the Pi")
        _label(verdict, mac, count, states_here)
    verdict.wrong += [f"a label of a strange board came out: {code}" for code in paper]
    verdict.wrong += [f"the journal has a label of a strange board: {mac}" for mac in books]
    return verdict


def _allowlist(world: World, verdict: Verdict) -> None:
    listed, acknowledged = Counter(world.allowlist()), world.acknowledged()
    verdict.scans = len(acknowledged)
    for mac in world.boards:
        if mac not in acknowledged:
            verdict.wrong.append(f"{mac} was never acknowledged")
        if listed[mac] != 1:
            verdict.wrong.append(f"{mac} is {listed[mac]} times on the allowlist")
    if [mac for mac in listed if mac in acknowledged] != world.scans_in_order():
        verdict.wrong.append("the allowlist is not in the order of the scans")
    (waiting,) = world.rows("SELECT count(*) FROM outbox WHERE outcome IS NULL")[0]
    if waiting:
        verdict.wrong.append(f"{waiting} scans still wait for the Pi")


def _label(verdict: Verdict, mac: str, count: int, states: list[str]) -> None:
    match states:
        case ["sent"] if count == 1:
            pass
        case ["confirmed"] if count == 1:
            verdict.confirmed += 1
        case ["unknown"] if count == 1:
            verdict.unknown_printed += 1
        case ["unknown"] if count == 0:
            verdict.unknown_missing += 1
        case _:
            verdict.wrong.append(f"{mac}: {count} labels came out, the journal says {states}")
