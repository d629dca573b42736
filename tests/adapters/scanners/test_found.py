"""What is offered as a scanner; the machines that test have neither ports nor cameras to promise."""

from __future__ import annotations

from station.adapters.scanners.found import camera_names, serial_ports


def test_every_port_and_camera_that_is_there_has_a_value_and_a_label() -> None:
    for found in (*serial_ports(), *camera_names()):
        assert found.value
        assert found.label.startswith(found.value)
