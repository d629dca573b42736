"""Sections 3.1, 3.3 and 10: sessions, from start to stop and over a restart."""

from __future__ import annotations

from pathlib import Path

import httpx

from .conftest import UNHURRIED, Boot
from .pi import ALLOWLIST, BATCH, SESSIONS, TARGET, Pi, refusal

BAD_STARTS = [
    (b"{", "INVALID_REQUEST"),
    (b"[]", "INVALID_REQUEST"),
    (b'{"target_password":"x"}', "MISSING_PARAMETER"),
    (b'{"target_ssid":"x"}', "MISSING_PARAMETER"),
    (b'{"target_ssid":7,"target_password":"x"}', "VALIDATION_FAILED"),
    (b'{"target_ssid":"' + b"x" * 33 + b'","target_password":"x"}', "VALIDATION_FAILED"),
    (b'{"target_ssid":"x","target_password":"x","config":[]}', "VALIDATION_FAILED"),
    (
        b'{"target_ssid":"x","target_password":"x","config":{"discovery_timeout_seconds":-1}}',
        "VALIDATION_FAILED",
    ),
]


async def test_a_batch_goes_from_discovery_to_cameras_that_are_online(pi: Pi) -> None:
    boards = await pi.boards()
    session_id = await pi.ready()

    answer = await pi.post(f"{BATCH}/{session_id}/provision-all")
    assert (answer["initiated_count"], answer["skipped_count"]) == (3, 0)

    async with pi.watch(session_id) as stream:
        await stream.until("device.verified", count=3)
    session = (await pi.get(f"{BATCH}/{session_id}"))["session"]
    assert (session["state"], session["verified_count"], session["provisioned_count"]) == ("active", 3, 3)
    assert {camera["mac_address"] for camera in (await pi.get("/api/v1/cameras"))["cameras"]} == set(boards)
    stopped = await pi.post(f"{BATCH}/{session_id}/stop")
    assert stopped["session"]["state"] == "closed"


async def test_a_start_answers_201_with_the_session_of_the_contract(pi: Pi) -> None:
    response = await pi.http.post(f"{BATCH}/start", json=TARGET)

    assert response.status_code == 201
    session = response.json()["data"]["session"]
    assert session["state"] == "discovering"
    assert session["config"] == {
        "discovery_timeout_seconds": 60,
        "provisioning_timeout_seconds": 120,
        "verification_timeout_seconds": 90,
    }
    assert "password" not in response.text


async def test_a_second_start_while_one_is_active_is_refused_and_names_the_active_one(pi: Pi) -> None:
    session_id = await pi.start()

    response = await pi.http.post(f"{BATCH}/start", json=TARGET)

    assert refusal(response) == (409, "SESSION_ALREADY_ACTIVE")
    assert session_id in response.json()["error"]["details"]


async def test_a_start_that_lacks_something_is_refused_with_400(pi: Pi) -> None:
    for body, code in BAD_STARTS:
        response = await pi.http.post(f"{BATCH}/start", content=body)

        assert refusal(response) == (400, code), body


async def test_an_unknown_session_is_a_404(pi: Pi) -> None:
    for method, action in (("GET", ""), ("GET", "/devices"), ("POST", "/stop"), ("POST", "/provision-all")):
        response = await pi.http.request(method, f"{BATCH}/sess_unknown{action}")

        assert refusal(response) == (404, "SESSION_NOT_FOUND"), action


async def test_a_session_tells_the_time_left_as_go_writes_it(boot: Boot) -> None:
    async with boot(pace=1.0) as pi:
        session_id = await pi.start(discovery_timeout_seconds=90)

        data = await pi.get(f"{BATCH}/{session_id}")

        assert data["timeout_remaining"] == "1m30s"
        assert data["network_status"] == {
            "ssid": "DelicasaOnboard",
            "is_active": True,
            "connected_devices": 0,
        }
        assert "devices" not in data


async def test_a_stopped_session_takes_no_more_orders_and_makes_room_for_the_next(pi: Pi) -> None:
    session_id = await pi.start()
    await pi.post(f"{BATCH}/{session_id}/stop")

    for action in ("stop", "provision-all"):
        response = await pi.http.post(f"{BATCH}/{session_id}/{action}")
        assert refusal(response) == (409, "SESSION_ALREADY_CLOSED")
    assert await pi.start() != session_id


async def test_stopping_fails_the_devices_that_were_on_their_way(boot: Boot) -> None:
    async with boot(devices=1, pace=UNHURRIED) as pi:
        session_id = await pi.ready()
        await pi.post(f"{BATCH}/{session_id}/provision-all")

        await pi.post(f"{BATCH}/{session_id}/stop")

        (device,) = (await pi.devices(session_id)).values()
        assert (device["state"], device["error_message"]) == ("failed", "Session was stopped")


async def test_a_session_warns_then_expires_and_is_gone_with_410(boot: Boot) -> None:
    async with boot(devices=1, session_lifetime_seconds=0.4, timeout_warning_seconds=0.1) as pi:
        session_id = await pi.start()
        async with pi.watch(session_id) as stream:
            kinds = [frame.kind for frame in await stream.until("session.closed")]
            assert await stream.next() is None

        assert kinds.index("session.timeout_warning") < kinds.index("error.occurred")
        for path in (f"{BATCH}/{session_id}", f"{BATCH}/events?session_id={session_id}"):
            assert refusal(await pi.http.get(path)) == (410, "SESSION_EXPIRED")


async def test_after_a_restart_a_session_is_recoverable_and_goes_on_where_it_was(
    boot: Boot, tmp_path: Path
) -> None:
    state = tmp_path / "state.json"
    async with boot(state_file=state) as pi:
        session_id = await pi.ready()
        macs = await pi.boards()
        async with pi.watch(session_id) as stream:
            for mac in macs[:2]:
                await pi.post(f"{BATCH}/{session_id}/devices/{mac}/provision")
            await stream.until("device.verified", count=2)
    assert "correct horse" not in state.read_text()

    async with boot(state_file=state) as pi:
        (recoverable,) = (await pi.get(f"{SESSIONS}/recoverable"))["sessions"]
        assert (recoverable["id"], recoverable["state"]) == (session_id, "paused")
        assert recoverable["provisioned_count"] == 2
        assert len(await pi.devices(session_id)) == 3

        resumed = await pi.post(f"{SESSIONS}/{session_id}/resume")
        assert resumed["session"]["state"] == "active"
        states = {device["mac"]: device["state"] for device in resumed["devices"]}
        assert states == {macs[0]: "verified", macs[1]: "verified", macs[2]: "discovered"}
        assert (await pi.post(f"{BATCH}/{session_id}/provision-all"))["initiated_count"] == 1
        async with pi.watch(session_id) as stream:
            await stream.until("device.verified", mac=macs[2])
        used = {entry["mac"]: entry["used"] for entry in (await pi.get(ALLOWLIST))["entries"]}
        assert used == dict.fromkeys(macs, True)


async def test_a_device_that_a_restart_caught_on_its_way_goes_on_after_the_resume(
    boot: Boot, tmp_path: Path
) -> None:
    state = tmp_path / "state.json"
    async with boot(state_file=state, devices=1, pace=UNHURRIED) as pi:
        session_id = await pi.ready()
        await pi.post(f"{BATCH}/{session_id}/provision-all")

    async with boot(state_file=state, devices=1) as pi:
        (device,) = (await pi.devices(session_id)).values()
        assert device["state"] == "provisioning"
        await pi.post(f"{SESSIONS}/{session_id}/resume")
        async with pi.watch(session_id) as stream:
            await stream.until("device.verified")


async def test_a_recoverable_session_does_not_stand_in_the_way_of_a_new_one(
    boot: Boot, tmp_path: Path
) -> None:
    state = tmp_path / "state.json"
    async with boot(state_file=state) as pi:
        old = await pi.ready()

    async with boot(state_file=state) as pi:
        paused = await pi.http.post(f"{BATCH}/{old}/provision-all")
        assert refusal(paused) == (409, "DEVICE_INVALID_STATE")
        new = await pi.start()
        response = await pi.http.post(f"{SESSIONS}/{old}/resume")
        assert refusal(response) == (409, "SESSION_ALREADY_ACTIVE")
        await pi.post(f"{BATCH}/{new}/stop")
        assert refusal(await pi.http.post(f"{SESSIONS}/{new}/resume")) == (409, "SESSION_NOT_RECOVERABLE")
        assert refusal(await pi.http.post(f"{SESSIONS}/nothing/resume")) == (404, "SESSION_NOT_FOUND")
        await pi.post(f"{SESSIONS}/{old}/resume")


async def test_a_broken_state_file_is_set_aside_and_not_lost(boot: Boot, tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    state.write_text("{half a fi")

    async with boot(state_file=state) as pi:
        assert (await pi.get(f"{SESSIONS}/recoverable"))["sessions"] == []

    assert (tmp_path / "state.json.broken").read_text() == "{half a fi"


async def test_a_system_reset_drops_the_streams_and_leaves_a_recoverable_session(pi: Pi) -> None:
    session_id = await pi.ready()
    async with pi.watch(session_id) as stream:
        response: httpx.Response = await pi.http.post("/api/system/reset")
        assert response.json() == {"success": True, "message": "System reset initiated"}
        while await stream.next() is not None:
            pass

    assert [kept["id"] for kept in (await pi.get(f"{SESSIONS}/recoverable"))["sessions"]] == [session_id]
