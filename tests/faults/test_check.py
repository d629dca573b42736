"""What the check says of a leak names what leaked."""

from __future__ import annotations

import socket

from tests.faults import check


def test_a_socket_that_is_left_open_is_named_by_both_ends() -> None:
    before = check.open_files()
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as client,
    ):
        told = {check.named(file) for file in check.open_files() - before}
        assert f"socket {client.getsockname()} to {server.getsockname()}" in told
        assert f"socket {server.getsockname()}, not connected" in told
    assert len(check.open_files()) == len(before)
