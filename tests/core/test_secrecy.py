"""A password in a code is hidden however the code is spelt, and where it comes in pieces."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from station.core.scan import MacRead, NotAMac, interpret, read
from station.core.secrecy import holds_secret

CODES: dict[str, Callable[[str], str]] = {
    "Wi-Fi": lambda secret: f"WIFI:T:WPA;S:Factory;P:{secret};;",
    "Wi-Fi, its beginning lost": lambda secret: f"actory;P:{secret};;",
    "Matter": lambda secret: f"MT:Y.K90{secret}",
    "provisioning": lambda secret: json.dumps({"ver": "v1", "name": "PROV_1A2B3C", "pop": secret}),
    "provisioning, its end lost": lambda secret: f'{{"name":"PROV_1A2B3C","pop":"{secret}',
    "a MAC and a password": lambda secret: f"MAC:A0B765010203;PWD:{secret}",
    "JSON with a MAC": lambda secret: json.dumps({"mac": "A0B765010203", "pop": secret}),
    "a URL": lambda secret: f"https://pi/?mac=A0B765010203&token={secret}",
}


def wide(text: str) -> str:
    return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in text)


def in_base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


SPELLINGS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "full width": wide,
    "in a URL": lambda text: quote(text, safe=""),
    "every sign in a URL": lambda text: "".join(f"%{ord(char):02x}" for char in text),
    "twice in a URL": lambda text: quote(quote(text, safe=""), safe=""),
    "hexadecimal": lambda text: text.encode().hex(),
    "hexadecimal, great": lambda text: text.encode().hex().upper(),
    "hexadecimal, spaced": lambda text: text.encode().hex(" "),
    "hexadecimal, colons": lambda text: text.encode().hex(":"),
    "hexadecimal, marked": lambda text: "".join(f"0x{byte:02x}," for byte in text.encode()),
    "hexadecimal with its Enter": lambda text: text.encode().hex() + "0D",
    "base64": in_base64,
    "base64 for URLs": lambda text: base64.urlsafe_b64encode(text.encode()).decode().rstrip("="),
    "Alt and four digits": lambda text: "".join(f"{ord(char):04}" for char in text),
    "Alt and three digits": lambda text: "".join(f"{ord(char):03}" for char in text),
    "hexadecimal of full width": lambda text: wide(text).encode().hex(),
    "base64 in a URL": lambda text: quote(in_base64(text), safe=""),
}

secrets = st.text(alphabet="qrstuvwxyzQRSTUVWXYZ23456789", min_size=10, max_size=24)


def shown(text: str) -> str:
    """Everything that anybody may come to see of a scan."""
    return repr(interpret(text)) + repr(read(text))


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("code", CODES)
@settings(max_examples=20)
@given(secret=secrets)
def test_no_spelling_of_a_secret_is_shown(code: str, spelling: str, secret: str) -> None:
    spelt = SPELLINGS[spelling](CODES[code](secret))

    seen = shown(spelt)

    for piece in (secret[:6], SPELLINGS[spelling](secret)[:8], spelt[-8:]):
        assert piece not in seen


TORN = ["plain", "full width", "hexadecimal", "hexadecimal, great", "base64", "Alt and four digits"]


@pytest.mark.parametrize("spelling", TORN)
@pytest.mark.parametrize("code", ["Wi-Fi", "provisioning"])
@settings(max_examples=40)
@given(secret=secrets, data=st.data())
def test_no_piece_of_a_torn_secret_is_shown(
    code: str, spelling: str, secret: str, data: st.DataObject
) -> None:
    spelt = SPELLINGS[spelling](CODES[code](secret))
    at = data.draw(st.integers(24, len(spelt) - 24) if len(spelt) > 60 else st.just(len(spelt) // 2))

    for piece in (spelt[:at], spelt[at:]):
        assert piece[-8:] not in shown(piece)


@given(st.from_regex(r"[A-Z]{2,4}-[A-Z]?[0-9]{2,6}(mm|-[0-9])?", fullmatch=True))
def test_an_identifier_is_shown_as_it_was_read(text: str) -> None:
    assert interpret(text).text == text


@pytest.mark.parametrize(
    "text",
    ["OPERATOR-0042", "CT-0001", "57x32mm", "PM2000-X", "(21)A0B765010203", "30S000001910EB8+1P000C00000002",
     "240AC4FFFE010203", "A0 B7 65 01", "Hello, world", "LOT 12/2026", "012345678901234567890123",
     "4006381333931", "https://example.com/d", "Regal 7, Fach 3", "P/N 100-2345", "P/N: ESP32-WROOM-32E",
     "QTY=100, P/N=4711", "P-4711,B", "SKU;P-1000", "CAM2640/P=5", "SW:1.2.3 P:4", "{BOX 5}"],
)  # fmt: skip
def test_what_holds_no_secret_is_shown(text: str) -> None:
    assert not holds_secret(text)
    assert interpret(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        "Passwort: geheimA1",
        "contraseña=geheimA1",
        "S:net;P:geheimA1;T:WPA;;",
        "P:geheimA1;;",
        "Clave:geheimA1",
    ],
)
def test_a_password_is_hidden_by_its_name_in_other_languages_and_forms_too(text: str) -> None:
    assert "geheimA1" not in shown(text)


def test_a_mac_and_a_password_that_are_spelt_out_give_the_mac_alone() -> None:
    found = interpret(b"MAC:A0B765010203;PWD:correct horse".hex())
    assert isinstance(found, MacRead)
    assert found.mac.bare == "A0B765010203"
    assert found.text == "…"
    assert found.repair is not None
    assert found.repair.text == "MAC:…"


def test_a_spelt_secret_is_refused_as_one() -> None:
    found = interpret(in_base64("WIFI:T:WPA;S:Factory;P:hunter2;;"))
    assert isinstance(found, NotAMac)
    assert found.reason.name == "SECRET"
