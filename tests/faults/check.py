"""What must hold once the wire is healthy again; every function gives complaints, none raises."""

from __future__ import annotations

import asyncio
import os
import socket
from collections import Counter
from pathlib import Path

from station.app.enrolment import ListingState
from station.app.reconnect import FeedState
from station.core.device import DeviceState
from tests.faults.bench import Station, Truth
from tests.faults.operator import Operator

_WAYS = ("start", "stop", "provision-all", "resume", "provision", "retry")


async def fleet(station: Station, pi: Truth) -> list[str]:
    """The boards on the screen are the boards on the Pi."""
    line = station.line
    if line.watch.fleet is None:
        return ["no session is followed"]
    if line.watch.now.state is not FeedState.LIVE:
        return [f"the link is {line.watch.now.state.value}"]
    session = line.watch.fleet.session
    there = await pi.session(session.id)
    if not there:
        return [f"the Pi does not know {session.id}"]
    if there["session"]["state"] != session.state.value:
        return [f"session {session.id} is {session.state.value}, not {there['session']['state']}"]
    shown = {
        str(mac): (device.state.value, device.retry_count, device.container_id)
        for mac, device in line.watch.fleet.devices.items()
    }
    real = {
        device["mac"]: (device["state"], device["retry_count"], device.get("container_id"))
        for device in there["devices"]
    }
    under_way = [
        mac for mac, (state, *_) in real.items() if state in ("provisioning", "provisioned", "verifying")
    ]
    if under_way:
        return [f"{under_way} are still under way"]
    return [] if shown == real else [f"shown {shown}, but there are {real}"]


async def allowlist(station: Station, pi: Truth, operator: Operator) -> list[str]:
    """The allowlist is what the operator made it, here and there, and nothing waits."""
    enrolment = station.line.enrolment
    real = await pi.allowlist()
    shown = {
        str(mac): listing.entry.container_id
        for mac, listing in enrolment.listings.items()
        if listing.state is ListingState.LISTED
    }
    complaints = []
    if enrolment.waiting:
        complaints.append(f"{enrolment.waiting} changes wait")
    if shown != real:
        complaints.append(f"the allowlist shows {shown}, but is {real}")
    # A spoilt request is refused by the Pi's web server, and the operator is told so.
    refused = {
        str(fact.mac)
        for fact in station.disk.facts.written
        if fact.kind == "allowlist" and fact.outcome == "INVALID_REQUEST"
    }
    wanted = {mac: container for mac, container in operator.wanted.items() if mac not in refused}
    if {mac: container for mac, container in real.items() if mac not in refused} != wanted:
        complaints.append(f"the operator wanted {wanted}, the allowlist is {real}")
    return complaints


async def commands(station: Station, pi: Truth, operator: Operator) -> list[str]:
    """No command was sent twice, and what was told to be done was done."""
    posts = [(path, status) for path, status in await pi.posts() if "/allowlist" not in path]
    sent: Counter[str] = Counter()
    done: Counter[str] = Counter()
    for path, status in posts:
        parts = path.split("/")
        if parts[-1] not in _WAYS:
            continue
        name = f"{parts[-2]}/{parts[-1]}" if parts[-1] in ("provision", "retry") else parts[-1]
        sent[name] += 1
        done[name] += status < 300
    complaints = [
        f"{name} was asked for {operator.asked[name]} times and sent {count} times"
        for name, count in sent.items()
        if count > operator.asked[name]
    ]
    told = Counter(
        f"{fact.mac}/{fact.outcome}"
        for fact in station.disk.facts.written
        if fact.kind == "command" and fact.outcome == "retry"
    )
    complaints += [
        f"{name} was told to be done {count} times, but was {done[name]} times"
        for name, count in told.items()
        if count > done[name]
    ]
    started = [
        f.session_id for f in station.disk.facts.written if (f.kind, f.outcome) == ("session", "started")
    ]
    if len(started) != len(set(started)) or len(started) > done["start"]:
        complaints.append(f"sessions {started} were told to be started, but {done['start']} were")
    session = station.line.watch.session
    if session is not None:
        for device in (await pi.session(session.id)).get("devices", []):
            tries = done[f"{device['mac']}/retry"]
            if device["retry_count"] > tries:
                complaints.append(f"{device['mac']} was retried {device['retry_count']} times, not {tries}")
    return complaints


async def labels(station: Station, pi: Truth) -> list[str]:
    """One label for each board of ours that this session verified, on paper and in the journal."""
    complaints = []
    if station.line.labelling.pending:
        complaints.append(f"{station.line.labelling.pending} labels are pending")
    paper = Counter((str(label.mac), label.session_id) for label in station.printer.printed)
    complaints += [f"{which} was labelled {count} times" for which, count in paper.items() if count > 1]
    fleet = station.line.watch.fleet
    if fleet is None:
        return complaints
    for mac, device in fleet.devices.items():
        due = device.state is DeviceState.VERIFIED and station.is_ours(device)
        if due and not paper[str(mac), fleet.session.id]:
            complaints.append(f"{mac} is verified and has no label")
    return complaints


async def labels_of_all(station: Station, pi: Truth, sessions: list[str]) -> list[str]:
    """Sessions that were left behind have all their labels, too."""
    paper = {(str(label.mac), label.session_id) for label in station.printer.printed}
    return [
        f"{device['mac']} was verified in {session_id} and has no label"
        for session_id in sessions
        for device in (await pi.session(session_id)).get("devices", [])
        if device["state"] == "verified" and (device["mac"], session_id) not in paper
    ]


def open_files() -> frozenset[int]:
    """Give the numbers of this process's open files; none where the system does not say."""
    try:
        listed = [int(file.name) for file in Path("/dev/fd").iterdir()]
    except OSError:
        return frozenset()
    return frozenset(filter(_is_open, listed))  # the listing's own file is closed by now


def _is_open(file: int) -> bool:
    try:
        os.fstat(file)
    except OSError:
        return False
    return True


def named(file: int) -> str:
    """Say what an open file is: both ends of a connection, which tell whose it is."""
    try:
        with socket.socket(fileno=os.dup(file)) as copy:
            ours = copy.getsockname()
            try:
                return f"socket {ours} to {copy.getpeername()}"
            except OSError:
                return f"socket {ours}, not connected"
    except OSError:
        return f"file {file}"


def live_timers() -> int:
    """Count the loop's timers that have not been cancelled; the simulated Pi's web server's are its own."""
    scheduled = getattr(asyncio.get_running_loop(), "_scheduled", ())
    return sum(not timer.cancelled() and not _is_the_servers(timer) for timer in scheduled)


def _is_the_servers(timer: asyncio.TimerHandle) -> bool:
    callback = getattr(timer, "_callback", None)
    return (getattr(callback, "__module__", None) or "").startswith("uvicorn")
