"""Sections 3.1, 3.2 and 5: the allowlist gate, retries, and what a device refuses."""

from __future__ import annotations

import pytest

from .conftest import UNHURRIED, Boot
from .pi import ALLOWLIST, BATCH, Pi, refusal


async def test_only_discovered_devices_of_the_allowlist_are_provisioned(pi: Pi) -> None:
    boards = await pi.boards()
    await pi.enrol(boards[0])
    session_id = await pi.discovered()

    answer = await pi.post(f"{BATCH}/{session_id}/provision-all")

    assert (answer["initiated_count"], answer["skipped_count"]) == (1, 2)
    refused = await pi.http.post(f"{BATCH}/{session_id}/devices/{boards[1]}/provision")
    assert refusal(refused) == (403, "DEVICE_NOT_IN_ALLOWLIST")
    devices = await pi.devices(session_id)
    assert [devices[mac]["in_allowlist"] for mac in boards] == [True, False, False]


async def test_a_mac_in_a_path_may_be_written_in_any_way(pi: Pi) -> None:
    one, two, three = await pi.boards()
    session_id = await pi.ready()

    for mac, written in ((one, one), (two, two.lower()), (three, three.replace(":", "%3A").lower())):
        answer = await pi.post(f"{BATCH}/{session_id}/devices/{written}/provision")
        assert (answer["mac"], answer["state"]) == (mac, "provisioning")


async def test_a_device_refuses_what_does_not_fit_its_state(boot: Boot) -> None:
    async with boot(devices=1, pace=UNHURRIED) as pi:
        (mac,) = await pi.boards()
        session_id = await pi.ready()
        device = f"{BATCH}/{session_id}/devices/{mac}"
        assert refusal(await pi.http.post(f"{device}/retry")) == (409, "DEVICE_INVALID_STATE")
        async with pi.watch(session_id) as stream:
            await pi.post(f"{device}/provision")
            again = await pi.http.post(f"{device}/provision")
            assert refusal(again) == (409, "DEVICE_ALREADY_PROVISIONING")
            await stream.until("device.verified")
        assert refusal(await pi.http.post(f"{device}/provision")) == (409, "DEVICE_INVALID_STATE")

        unknown = await pi.http.post(f"{BATCH}/{session_id}/devices/AA:BB:CC:DD:EE:FF/retry")
        assert refusal(unknown) == (404, "DEVICE_NOT_FOUND")
        nonsense = await pi.http.post(f"{BATCH}/{session_id}/devices/nonsense/retry")
        assert refusal(nonsense) == (400, "VALIDATION_FAILED")


async def test_a_failed_device_may_be_retried_three_times(boot: Boot) -> None:
    async with boot(devices=1, fail_rate=1.0) as pi:
        (mac,) = await pi.boards()
        session_id = await pi.ready()
        device = f"{BATCH}/{session_id}/devices/{mac}"
        async with pi.watch(session_id) as stream:
            await pi.post(f"{device}/provision")
            for retry in range(1, 4):
                failed = (await stream.until("device.provisioning_failed"))[-1].device
                assert failed["error_message"]
                assert failed["retry_count"] == retry - 1
                answer = await pi.post(f"{device}/retry")
                assert answer["device"]["retry_count"] == retry
            await stream.until("device.provisioning_failed")

        assert refusal(await pi.http.post(f"{device}/retry")) == (409, "MAX_RETRIES_EXCEEDED")
        assert (await pi.get(f"{BATCH}/{session_id}"))["session"]["failed_count"] == 1


async def test_a_retry_may_succeed_where_the_first_attempt_failed(boot: Boot) -> None:
    async with boot(devices=8, fail_rate=0.5) as pi:
        session_id = await pi.ready()
        await pi.post(f"{BATCH}/{session_id}/provision-all")
        recovered: list[str] = []
        async with pi.watch(session_id) as stream:
            while not recovered:
                frame = await stream.next()
                assert frame is not None
                if frame.kind == "device.provisioning_failed":
                    await pi.http.post(f"{BATCH}/{session_id}/devices/{frame.device['mac']}/retry")
                elif frame.kind == "device.verified" and frame.device["retry_count"]:
                    recovered.append(frame.device["mac"])
                    assert "error_message" not in frame.device


@pytest.mark.parametrize(
    ("limit", "message"),
    [
        ("provisioning_timeout_seconds", "Device did not respond in time (DEVICE_TIMEOUT)"),
        ("verification_timeout_seconds", "Device verification timed out (VERIFICATION_TIMEOUT)"),
    ],
)
async def test_a_device_that_takes_longer_than_the_session_allows_fails(
    boot: Boot, limit: str, message: str
) -> None:
    async with boot(devices=1) as pi:
        session_id = await pi.ready(**{limit: 0.5})
        await pi.post(f"{BATCH}/{session_id}/provision-all")
        async with pi.watch(session_id) as stream:
            failed = (await stream.until("device.provisioning_failed"))[-1].device

        assert failed["error_message"] == message


async def test_a_board_that_appears_after_the_discovery_is_not_found(boot: Boot) -> None:
    async with boot() as pi:
        session_id = await pi.start(discovery_timeout_seconds=0.5)
        async with pi.watch(session_id) as stream:
            (*_, changed) = await stream.until("session.state_changed")

        assert changed.data["payload"]["session"]["state"] == "active"
        assert await pi.devices(session_id) == {}


async def test_devices_can_be_listed_by_state(pi: Pi) -> None:
    session_id = await pi.ready()
    path = f"{BATCH}/{session_id}/devices"

    assert (await pi.get(path, state="discovered"))["count"] == 3
    assert (await pi.get(path, state="verified"))["devices"] == []
    assert refusal(await pi.http.get(path, params={"state": "lost"})) == (400, "VALIDATION_FAILED")


async def test_an_entry_carries_its_container_to_the_device_and_is_used_once_verified(boot: Boot) -> None:
    async with boot(devices=1) as pi:
        (mac,) = await pi.boards()
        session_id = await pi.discovered()
        async with pi.watch(session_id) as stream:
            added = await pi.http.post(ALLOWLIST, json={"mac": mac.lower(), "container_id": "CT-0001"})
            assert added.status_code == 201
            assert added.json()["data"]["entry"]["mac"] == mac
            changed = await stream.until("device.state_changed", in_allowlist=True)
            assert changed[-1].device["container_id"] == "CT-0001"
            await pi.post(f"{BATCH}/{session_id}/provision-all")
            await stream.until("device.verified")

        (entry,) = (await pi.get(ALLOWLIST))["entries"]
        assert entry["used"]
        assert entry["used_at"] >= entry["added_at"]
        assert (await pi.get(ALLOWLIST, available="true"))["entries"] == []


async def test_adding_an_entry_again_updates_it_and_answers_200(pi: Pi) -> None:
    mac = "AA:BB:CC:DD:EE:FF"
    first = await pi.post(ALLOWLIST, {"mac": mac, "description": "left"})

    response = await pi.http.post(ALLOWLIST, json={"mac": mac, "description": "right"})

    assert response.status_code == 200
    entry = response.json()["data"]["entry"]
    assert (entry["description"], entry["added_at"]) == ("right", first["entry"]["added_at"])
    assert (await pi.get(ALLOWLIST))["count"] == 1


async def test_removing_an_entry_answers_204_and_once_more_404(pi: Pi) -> None:
    await pi.enrol("AA:BB:CC:DD:EE:FF")

    response = await pi.http.delete(f"{ALLOWLIST}/aa%3Abb%3Acc%3Add%3Aee%3Aff")

    assert (response.status_code, response.content) == (204, b"")
    again = await pi.http.delete(f"{ALLOWLIST}/AA:BB:CC:DD:EE:FF")
    assert refusal(again) == (404, "DEVICE_NOT_IN_ALLOWLIST")


async def test_a_mac_of_another_form_is_refused_with_the_reason(pi: Pi) -> None:
    for mac in ("invalid", "AA-BB-CC-DD-EE-FF", "AA:BB:CC:DD:EE", 7):
        response = await pi.http.post(ALLOWLIST, json={"mac": mac})

        assert refusal(response) == (400, "VALIDATION_FAILED"), mac
        assert "Invalid MAC address format" in response.json()["error"]["details"]


async def test_the_same_seed_gives_the_same_boards(boot: Boot) -> None:
    async with boot(seed=7) as first, boot(seed=7, devices=5) as more, boot(seed=8) as other:
        assert await first.boards() == (await more.boards())[:3]
        assert await first.boards() != await other.boards()
