"""Words for what is around the boards: why something is missing, what a value may be."""

from __future__ import annotations

from station.core.config_check import Mistake, MistakeKind
from station.core.errors import NotOffered, NotOurProtocol, Refused, StationError
from station.core.house import Bridge, Door, DoorCommand, DoorState, Mqtt, Tailscale, WifiStatus
from station.models.text import local_moment, signal_strength
from station.views.error_words import of_error
from station.views.facts import UNKNOWN, Fact, number_fact, state_fact
from station.views.translation import translate


def why_missing(error: StationError | None) -> str:
    """Say why this Pi does not have something; empty where it has it, as far as is known."""
    match error:
        case None:
            return ""
        case Refused(code="DOOR_ABSENT"):
            return translate("House", "This Pi has no door.")
        case NotOffered(refusal=refusal):
            text = translate("House", "This Pi's version does not offer that ({path}).")
            return text.format(path=refusal.path or refusal.code)
        case NotOurProtocol():
            return translate("House", "This Pi's version does not offer that: a web page stands there.")
        case _:
            return of_error(error).what


def of_mistake(mistake: Mistake | None) -> str:
    """Say what is wrong with a value that was typed; empty where nothing is."""
    if mistake is None:
        return ""
    match mistake.kind:
        case MistakeKind.EMPTY:
            return translate("House", "A value is needed here.")
        case MistakeKind.NO_NUMBER:
            return translate("House", "That is not a number.")
        case MistakeKind.TOO_SMALL:
            return translate("House", "At least {limit}.").format(limit=mistake.limit)
        case MistakeKind.TOO_LARGE:
            return translate("House", "At most {limit}.").format(limit=mistake.limit)
        case MistakeKind.NO_OPTION:
            return translate("House", "One of: {limit}.").format(limit=mistake.limit)
        case MistakeKind.OTHER_FORM:
            return translate("House", "It has to look like {limit}.").format(limit=mistake.limit)


def wifi_facts(status: WifiStatus | None) -> list[Fact]:
    """Say how the Pi is connected."""
    wifi = status or WifiStatus()
    yes, no = translate("House", "connected"), translate("House", "not connected")
    on, off = translate("House", "on"), translate("House", "off")
    return [
        state_fact(translate("House", "Wi-Fi"), wifi.connected, yes, no, bad="warn"),
        Fact(translate("House", "Network"), wifi.ssid or UNKNOWN),
        Fact(translate("House", "Address"), wifi.ip or UNKNOWN),
        Fact(translate("House", "Signal"), signal_strength(wifi.signal) or UNKNOWN),
        state_fact(translate("House", "Access point"), wifi.ap_active, on, off, bad="warn"),
        Fact(translate("House", "Its name"), wifi.ap_ssid or UNKNOWN),
        number_fact(translate("House", "Boards in it"), wifi.ap_devices, "{}"),
    ]


def tailscale_facts(answer: Tailscale | None) -> list[Fact]:
    """Say how the VPN is."""
    vpn = answer or Tailscale()
    yes, no = translate("House", "connected"), translate("House", "not connected")
    facts = [
        state_fact(translate("House", "VPN"), vpn.connected, yes, no, bad="warn"),
        Fact(translate("House", "State"), vpn.state or UNKNOWN),
        Fact(translate("House", "Address"), vpn.ip or UNKNOWN),
        Fact(translate("House", "Name"), vpn.hostname or UNKNOWN),
        number_fact(translate("House", "Other machines"), len(vpn.peers) if answer else None, "{}"),
    ]
    if vpn.needs_login:
        facts.append(Fact(translate("House", "Log-in"), translate("House", "is needed"), "warn"))
    return facts


def mqtt_facts(answer: Mqtt | None) -> list[Fact]:
    """Say how the link to the broker is."""
    mqtt = answer or Mqtt()
    yes, no = translate("House", "connected"), translate("House", "not connected")
    return [
        state_fact(translate("House", "Broker"), mqtt.connected, yes, no),
        Fact(translate("House", "Address"), mqtt.broker or UNKNOWN),
        number_fact(translate("House", "Port"), mqtt.port, "{}"),
        number_fact(translate("House", "Latency"), mqtt.latency, "{:.1f} ms", warn=200, bad=1000),
    ]


def bridge_facts(answer: Bridge | None) -> list[Fact]:
    """Say how the link to the bridge server is."""
    bridge = answer or Bridge()
    yes, no = translate("House", "connected"), translate("House", "not connected")
    is_set, is_not = translate("House", "set up"), translate("House", "not set up")
    return [
        state_fact(translate("House", "Bridge"), bridge.connected, yes, no, bad="warn"),
        state_fact(translate("House", "Configuration"), bridge.configured, is_set, is_not, bad=""),
        Fact(translate("House", "Address"), bridge.url or UNKNOWN),
    ]


def door_word(door: Door) -> str:
    """Say how the door is; a word that nobody knows is shown as it came."""
    match door.state:
        case DoorState.OPEN:
            return translate("House", "open")
        case DoorState.CLOSED:
            return translate("House", "closed")
        case DoorState.ERROR:
            return translate("House", "in trouble")
        case DoorState.UNKNOWN:
            return door.state_text or translate("House", "unknown")


def door_facts(door: Door | None) -> list[Fact]:
    """Say how the door is."""
    now = door or Door()
    yes, no = translate("House", "there"), translate("House", "not there")
    facts = [
        Fact(translate("House", "Door"), door_word(now), "bad" if now.state is DoorState.ERROR else ""),
        Fact(translate("House", "Lock"), now.lock or UNKNOWN),
        state_fact(translate("House", "Relay"), now.has_hardware, yes, no, bad="warn"),
        Fact(translate("House", "Last told"), now.last_command or UNKNOWN),
        Fact(translate("House", "When"), local_moment(now.last_command_at) or UNKNOWN),
    ]
    if now.is_rehearsal:
        text = translate("House", "development mode: the relay does not move")
        facts.append(Fact(translate("House", "Rehearsal"), text, "warn"))
    if now.error:
        facts.append(Fact(translate("House", "Trouble"), now.error, "bad"))
    return facts


def door_command_word(command: DoorCommand) -> str:
    """Name a command to the door."""
    match command:
        case DoorCommand.OPEN:
            return translate("House", "Open the door")
        case DoorCommand.CLOSE:
            return translate("House", "Close the door")
        case DoorCommand.LOCK:
            return translate("House", "Lock the door")
        case DoorCommand.UNLOCK:
            return translate("House", "Unlock the door")
