"""What hypothesis draws: boards, the reports about them, spellings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from station.core.device import DeviceReport, DeviceState
from station.core.mac import Mac

T0 = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)
MAC = Mac.parse("AA:BB:CC:DD:EE:FF")
OTHER = Mac.parse("AA:BB:CC:DD:EE:00")

FORWARD = (
    DeviceState.DISCOVERED,
    DeviceState.PROVISIONING,
    DeviceState.PROVISIONED,
    DeviceState.VERIFYING,
    DeviceState.VERIFIED,
)

macs = st.integers(1, (1 << 48) - 2).filter(lambda value: not value & (1 << 40)).map(Mac)
states = st.sampled_from(DeviceState)

SPELLINGS: dict[str, Callable[[Mac], str]] = {
    "bare": lambda mac: mac.bare,
    "colons": str,
    "dashes": lambda mac: str(mac).replace(":", "-"),
    "dots": lambda mac: ".".join(mac.bare[i : i + 4] for i in (0, 4, 8)),
}


def after(seconds: float) -> datetime:
    return T0 + timedelta(seconds=seconds)


@st.composite
def reports(draw: st.DrawFn, at: datetime | None, state: DeviceState | None, retry: int) -> DeviceReport:
    """A report with this state and time that says or omits everything else."""
    return DeviceReport(
        MAC,
        state=state,
        state_text=state.value if state else None,
        ip=draw(st.sampled_from([None, "192.168.4.2", "192.168.4.3"])),
        rssi=draw(st.none() | st.integers(-90, -30)),
        container_id=draw(st.sampled_from([None, "C-1", "C-2"])),
        error_message=draw(st.sampled_from([None, "no signal"])),
        in_allowlist=draw(st.sampled_from([None, True, False])),
        retry_count=draw(st.sampled_from([None, retry])),
        progress=draw(st.none() | st.integers(0, 100)),
        at=at,
    )


@st.composite
def timed_histories(draw: st.DrawFn) -> list[DeviceReport]:
    """A board's true life as a Pi with a clock tells it: any state may follow any."""
    life: list[DeviceReport] = []
    retry = 0
    for second, state in enumerate(draw(st.lists(st.none() | states, min_size=1, max_size=8))):
        retry += draw(st.booleans())
        life.append(draw(reports(after(second), state, retry)))
    return life


@st.composite
def timeless_histories(draw: st.DrawFn) -> list[DeviceReport]:
    """One attempt, told with one time or with none: only the states show the order."""
    at = draw(st.sampled_from([None, T0]))
    end = draw(st.sampled_from([DeviceState.VERIFIED, DeviceState.FAILED]))
    way = [state for state in FORWARD[:-1] if draw(st.booleans())]
    if at is None and end is DeviceState.FAILED:
        # Without times, "provisioning" after a failure may be a retry: nobody can tell.
        way = [state for state in way if not state.is_under_way]
    return [draw(reports(at, state, 0)) for state in [*way, end]]


@st.composite
def with_echoes(draw: st.DrawFn, life: list[DeviceReport]) -> list[DeviceReport]:
    """The same life, in which any earlier report may be heard again, anywhere later."""
    heard: list[DeviceReport] = []
    for index, report in enumerate(life):
        heard.append(report)
        heard.extend(life[i] for i in draw(st.lists(st.integers(0, index), max_size=3)))
    return heard
