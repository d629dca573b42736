from __future__ import annotations

from station.core.certificate import Certificate, fingerprint_of, grouped

FINGERPRINT = "0f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778899aabbccddeeff0"


def test_a_fingerprint_is_written_as_openssl_writes_it_in_rows() -> None:
    rows = grouped(FINGERPRINT)
    assert rows[0] == "0F:1E:2D:3C:4B:5A:69:78"
    assert len(rows) == 4
    assert grouped(FINGERPRINT, in_row=32)[0].replace(":", "").lower() == FINGERPRINT


def test_a_pin_is_the_same_with_and_without_colons() -> None:
    assert fingerprint_of(Certificate(FINGERPRINT).pin) == FINGERPRINT
    assert fingerprint_of("sha256:" + grouped(FINGERPRINT, in_row=32)[0]) == FINGERPRINT
    assert fingerprint_of("") == ""
