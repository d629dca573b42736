"""The key and the Wi-Fi password are seen by the Pi alone."""

from __future__ import annotations

from pathlib import Path

from tests.end_to_end.bench import MACS, order
from tests.support.label_printer import LabelPrinter
from tests.support.station_process import KEY, PASSWORD, Workplace
from tests.support.strict_pi import LOSE_THE_ANSWER, Board, Say, StrictPi


def test_no_secret_is_in_an_output_a_file_a_process_list_or_a_label(workplace: Workplace) -> None:
    chatty = Say(
        500, f'{{"success":false,"error":{{"code":"INTERNAL_ERROR","message":"{PASSWORD}"}}}}'.encode()
    )
    rude = Say(401, f'{{"success":false,"error":"bad key {KEY}","code":"UNAUTHORIZED"}}'.encode())
    with StrictPi(map(Board, MACS[:2])) as pi, LabelPrinter().switch_on() as printer:
        workplace.settings(f'[labels]\nprinter = "{printer.address}"\n')
        pi.misbehave("start", chatty)
        command = order(pi, workplace, "--log-level", "debug", macs=MACS[:2])
        with workplace.running(*command) as run:
            quoting = run.finish()
        pi.misbehave("start", LOSE_THE_ANSWER)
        with workplace.running(*command) as run:
            run.line()
            seen = Path(f"/proc/{run.process.pid}/cmdline").read_bytes()
            done = run.finish()
        pi.misbehave("allowlist", rude)
        refused = workplace.run(*command)

    assert (quoting.code, done.code, refused.code) == (1, 0, 4)
    assert pi.breaches == []
    files = [path for path in workplace.home.rglob("*") if path.is_file()]
    assert any(path.suffix == ".sqlite3" for path in files)
    assert any("POST" in path.read_text() for path in files if path.suffix == ".log")
    texts = [path.read_bytes() for path in files] + [seen, *printer.labels]
    texts += [text.encode() for run in (quoting, done, refused) for text in (run.out, run.err)]
    for secret in (KEY, PASSWORD):
        assert not any(secret.encode() in text for text in texts)
