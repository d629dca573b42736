"""What adapters say in English, as literals that can be translated.

Adapters know no Qt and no language: the reason and the remedy of an error are English there.
A test keeps the list complete. A text that ends in a colon, or in no full stop, begins a
sentence whose rest comes from a system or a library, and stays as it came; %1, %2 stand for
what only the running program knows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from station.views.translation import translate

DATA_DIRECTORY: Final = "data directory"

TEXTS: Final = (
    QT_TRANSLATE_NOOP("Outside", "data directory"),
    QT_TRANSLATE_NOOP("Outside", "cannot be written:"),
    QT_TRANSLATE_NOOP("Outside", "cannot be read:"),
    QT_TRANSLATE_NOOP("Outside", "is not TOML:"),
    QT_TRANSLATE_NOOP("Outside", "is not TOML, and is left as it is:"),
    QT_TRANSLATE_NOOP("Outside", "is not known"),
    QT_TRANSLATE_NOOP("Outside", "is not a table"),
    QT_TRANSLATE_NOOP("Outside", "Let this user write it, or choose a folder of your own with --data-dir"),
    QT_TRANSLATE_NOOP("Outside", "cannot be found: this user has no home"),
    QT_TRANSLATE_NOOP("Outside", "Choose a folder of your own with --data-dir"),
    QT_TRANSLATE_NOOP("Outside", "Free some space on the disk"),
    QT_TRANSLATE_NOOP("Outside", "The journal was empty: labels printed before are not known to it."),
    QT_TRANSLATE_NOOP(
        "Outside",
        "The journal was damaged (%1). It was kept as %2 and a new one was begun: labels printed before are "
        "not known to the new one. Show the kept file to a technician.",
    ),
    QT_TRANSLATE_NOOP("Outside", "Another station works with this file."),
    QT_TRANSLATE_NOOP(
        "Outside", "Its file was taken away, or another lies in its place, while the station works."
    ),
    QT_TRANSLATE_NOOP(
        "Outside",
        "Put that very file back; else close the station, look for the labels that are out, and start it.",
    ),
    QT_TRANSLATE_NOOP(
        "Outside",
        "A file belongs to one station: close the other one, or name another file in the settings.",
    ),
    QT_TRANSLATE_NOOP("Outside", "The station itself works with this file."),
    QT_TRANSLATE_NOOP("Outside", "Name another file."),
    QT_TRANSLATE_NOOP("Outside", "The system's list of print jobs does not have the label."),
    QT_TRANSLATE_NOOP("Outside", "The queue takes no jobs now."),
    QT_TRANSLATE_NOOP("Outside", "Let it take jobs again in the system's printers (cupsaccept)."),
    QT_TRANSLATE_NOOP("Outside", "It is a folder."),
    QT_TRANSLATE_NOOP("Outside", "Name a file."),
    QT_TRANSLATE_NOOP(
        "Outside", "The installed program has none: use a file for the journal, or run the station from pip."
    ),
    QT_TRANSLATE_NOOP("Outside", "a sign like @ in a password has to be escaped"),
    QT_TRANSLATE_NOOP("Outside", "the port is a number"),
    QT_TRANSLATE_NOOP("Outside", "is in use by another station on this computer"),
    QT_TRANSLATE_NOOP("Outside", "its station.lock cannot be used:"),
    QT_TRANSLATE_NOOP(
        "Outside", "Let this user write everything in it, or choose a folder of your own with --data-dir"
    ),
    QT_TRANSLATE_NOOP("Outside", "Close that one, or choose another folder with --data-dir"),
    QT_TRANSLATE_NOOP("Outside", "orchestrator url"),
    QT_TRANSLATE_NOOP("Outside", "API key"),
    QT_TRANSLATE_NOOP("Outside", "it is no web address."),
    QT_TRANSLATE_NOOP("Outside", "it has no certificate."),
    QT_TRANSLATE_NOOP("Outside", "it contains characters that no header can carry."),
    QT_TRANSLATE_NOOP("Outside", "printable ASCII characters"),
    QT_TRANSLATE_NOOP("Outside", "cannot be used:"),
    QT_TRANSLATE_NOOP("Outside", "a PEM file"),
    QT_TRANSLATE_NOOP("Outside", "The export cannot be written:"),
    QT_TRANSLATE_NOOP("Outside", "Choose another folder, or free some space."),
    QT_TRANSLATE_NOOP("Outside", "Check the journal's place in the settings, then start the station again."),
    QT_TRANSLATE_NOOP("Outside", "The disk is full."),
    QT_TRANSLATE_NOOP("Outside", "Free some space on it, then try again."),
    QT_TRANSLATE_NOOP("Outside", "The file may not be written."),
    QT_TRANSLATE_NOOP("Outside", "Give this user the right to write the file and its folder."),
    QT_TRANSLATE_NOOP("Outside", "Another program is holding the journal."),
    QT_TRANSLATE_NOOP("Outside", "Another station works with it under this name:"),
    QT_TRANSLATE_NOOP(
        "Outside",
        "Give this station another name in the settings, or close the other one; one that lost its power "
        "keeps its name for a minute.",
    ),
    QT_TRANSLATE_NOOP("Outside", "The database cannot be reached:"),
    QT_TRANSLATE_NOOP(
        "Outside", "Check that its server runs, and address, user, password and name in [journal] url."
    ),
    QT_TRANSLATE_NOOP("Outside", "The connection to the database broke:"),
    QT_TRANSLATE_NOOP(
        "Outside",
        "The station connects again by itself; look at the server and the network where it does not.",
    ),
    QT_TRANSLATE_NOOP("Outside", "The database's encoding is not UTF-8, so that it cannot keep every text:"),
    QT_TRANSLATE_NOOP(
        "Outside",
        "Make a new one with CREATE DATABASE name ENCODING 'UTF8' TEMPLATE template0, and name it in "
        "[journal] url.",
    ),
    QT_TRANSLATE_NOOP("Outside", "The database's disk is full."),
    QT_TRANSLATE_NOOP("Outside", "Free some space there, then try again."),
    QT_TRANSLATE_NOOP("Outside", "The database took too long."),
    QT_TRANSLATE_NOOP(
        "Outside",
        "See at the server whether another program holds the journal's tables, or its disk is slow.",
    ),
    QT_TRANSLATE_NOOP("Outside", "The database can only be read."),
    QT_TRANSLATE_NOOP("Outside", "Name the primary server in [journal] url."),
    QT_TRANSLATE_NOOP("Outside", "The database's user lacks a right."),
    QT_TRANSLATE_NOOP("Outside", "Give this user the right to make and write tables in this database."),
    QT_TRANSLATE_NOOP("Outside", "Close the other station or database tool, then try again."),
    QT_TRANSLATE_NOOP("Outside", "The file cannot be opened."),
    QT_TRANSLATE_NOOP(
        "Outside", "Check that its folder exists and may be written, or name another file in the settings."
    ),
    QT_TRANSLATE_NOOP("Outside", "The journal is damaged."),
    QT_TRANSLATE_NOOP(
        "Outside", "Start the station again: it sets the damaged file aside and begins a new one."
    ),
    QT_TRANSLATE_NOOP("Outside", "The disk gave an error, or is full."),
    QT_TRANSLATE_NOOP(
        "Outside",
        "Free some space; check the disk and its cable; keep a copy of the journal before going on.",
    ),
    QT_TRANSLATE_NOOP("Outside", "The database refused:"),
    QT_TRANSLATE_NOOP("Outside", "Everything else goes on; what was refused stands in the station's log."),
    QT_TRANSLATE_NOOP("Outside", "The journal's address in the settings"),
    QT_TRANSLATE_NOOP("Outside", "It cannot be understood."),
    QT_TRANSLATE_NOOP("Outside", "Write a file's path, or postgresql://user@host/name."),
    QT_TRANSLATE_NOOP("Outside", "The database driver is not installed"),
    QT_TRANSLATE_NOOP(
        "Outside", "Install provisioning-station[postgresql] with pip, or use a file for the journal."
    ),
    QT_TRANSLATE_NOOP("Outside", "a person looked"),
    QT_TRANSLATE_NOOP("Outside", "scanned"),
    QT_TRANSLATE_NOOP("Outside", "The station stopped while this label was being sent."),
    QT_TRANSLATE_NOOP("Outside", "Look at the list of labels before going on."),
    QT_TRANSLATE_NOOP("Outside", "Install the newer station again, or name another file for the journal."),
    QT_TRANSLATE_NOOP("Outside", "This is a database of another program, not a station's journal."),
    QT_TRANSLATE_NOOP("Outside", "Name another file for the journal in the settings."),
    QT_TRANSLATE_NOOP("Outside", "Refresh the list."),
    QT_TRANSLATE_NOOP("Outside", "This is not a file."),
    QT_TRANSLATE_NOOP("Outside", "Name a file for the journal."),
    QT_TRANSLATE_NOOP("Outside", "The journal cannot be reached:"),
    QT_TRANSLATE_NOOP(
        "Outside", "Check the folder and its rights, or name another file for the journal in the settings."
    ),
    QT_TRANSLATE_NOOP("Outside", "Free some space on its disk, and check the folder's rights."),
    QT_TRANSLATE_NOOP("Outside", "The journal cannot be checked:"),
    QT_TRANSLATE_NOOP(
        "Outside", "Close other programs that use it and check the folder's rights, then start again."
    ),
    QT_TRANSLATE_NOOP("Outside", "The journal is closed."),
    QT_TRANSLATE_NOOP("Outside", "Start the station again."),
    QT_TRANSLATE_NOOP("Outside", "Qt's multimedia cannot be loaded:"),
    QT_TRANSLATE_NOOP("Outside", "Install the package libpulse0."),
    QT_TRANSLATE_NOOP("Outside", "an empty answer"),
    QT_TRANSLATE_NOOP("Outside", "a redirect to another address"),
    QT_TRANSLATE_NOOP("Outside", "a bare value instead of an object"),
    QT_TRANSLATE_NOOP("Outside", "an envelope without data"),
    QT_TRANSLATE_NOOP("Outside", "cut or broken JSON"),
    QT_TRANSLATE_NOOP("Outside", "something that is not JSON"),
    QT_TRANSLATE_NOOP("Outside", "an answer without a session"),
    QT_TRANSLATE_NOOP("Outside", "something that is not HTTP"),
    QT_TRANSLATE_NOOP("Outside", "something that is no WebSocket"),
    QT_TRANSLATE_NOOP("Outside", "it took too long to connect"),
    QT_TRANSLATE_NOOP("Outside", "it took too long to answer"),
    QT_TRANSLATE_NOOP("Outside", "it closed the connection"),
    QT_TRANSLATE_NOOP("Outside", "it does not speak HTTP"),
    QT_TRANSLATE_NOOP("Outside", "the connection was cut"),
    QT_TRANSLATE_NOOP("Outside", "its certificate is another one"),
    QT_TRANSLATE_NOOP("Outside", "its certificate is self-signed"),
    QT_TRANSLATE_NOOP("Outside", "its certificate is not valid yet"),
    QT_TRANSLATE_NOOP("Outside", "its certificate has expired"),
    QT_TRANSLATE_NOOP("Outside", "its certificate is for another name"),
    QT_TRANSLATE_NOOP("Outside", "nobody known here vouches for its certificate"),
    QT_TRANSLATE_NOOP("Outside", "nothing answers at this port"),
    QT_TRANSLATE_NOOP("Outside", "its name is not known in this network"),
    QT_TRANSLATE_NOOP("Outside", "no way in the network leads to it"),
    QT_TRANSLATE_NOOP("Outside", "the monitor's connection was cut"),
    QT_TRANSLATE_NOOP("Outside", "A printer has no option"),
    QT_TRANSLATE_NOOP("Outside", "is not allowed."),
    QT_TRANSLATE_NOOP("Outside", "This is no name for a template."),
    QT_TRANSLATE_NOOP("Outside", "letters, digits, - and _, at most 40 of them"),
    QT_TRANSLATE_NOOP("Outside", "The template cannot be read:"),
    QT_TRANSLATE_NOOP("Outside", "There is no such template. Choose another one, or put its file back."),
    QT_TRANSLATE_NOOP("Outside", "The template is not in UTF-8. Save it anew as UTF-8."),
    QT_TRANSLATE_NOOP("Outside", "This is not TOML:"),
    QT_TRANSLATE_NOOP(
        "Outside",
        "Check that the folder exists, may be written and has space, or choose another one in the settings.",
    ),
    QT_TRANSLATE_NOOP("Outside", "The label's file cannot be written:"),
    QT_TRANSLATE_NOOP(
        "Outside", "Choose one of the system's printers in the settings, or add this one to the system."
    ),
    QT_TRANSLATE_NOOP("Outside", "Look at the printer and at the system's list of print jobs."),
    QT_TRANSLATE_NOOP("Outside", "See whether the label came out before printing it again."),
    QT_TRANSLATE_NOOP("Outside", "The system's queue does not go on:"),
    QT_TRANSLATE_NOOP("Outside", "The queue does not take the label."),
    QT_TRANSLATE_NOOP("Outside", "The queue gave the label up."),
    QT_TRANSLATE_NOOP("Outside", "The system gave the label up:"),
    QT_TRANSLATE_NOOP("Outside", "The system reports an error of this printer."),
    QT_TRANSLATE_NOOP("Outside", "The queue is stopped."),
    QT_TRANSLATE_NOOP("Outside", "Elements are tables."),
    QT_TRANSLATE_NOOP("Outside", "The element runs off the label's right edge."),
    QT_TRANSLATE_NOOP("Outside", "The element runs off the label's lower edge."),
    QT_TRANSLATE_NOOP("Outside", "The key is missing."),
    QT_TRANSLATE_NOOP("Outside", "There is no such key."),
    QT_TRANSLATE_NOOP("Outside", "a file beside the template"),
    QT_TRANSLATE_NOOP("Outside", "true or false"),
    QT_TRANSLATE_NOOP(
        "Outside",
        "The printer needs attention: it takes a connection but does not say how it is, as it did before.",
    ),
    QT_TRANSLATE_NOOP(
        "Outside",
        "Look at the printer: paper, ribbon, head and its lamp. If another one that knows no ~HS stands "
        "there now, add ?status=no to its address in the settings.",
    ),
    QT_TRANSLATE_NOOP(
        "Outside", "The printer does not tell its state: its labels are sent, and not confirmed."
    ),
    QT_TRANSLATE_NOOP("Outside", "If it is a Zebra, look at it: paper, ribbon, head and its lamp."),
    QT_TRANSLATE_NOOP(
        "Outside",
        "The printer is not asked for its state (status=no): its labels are sent, and not confirmed.",
    ),
    QT_TRANSLATE_NOOP("Outside", "The printer tells its state, and is ready."),
    QT_TRANSLATE_NOOP("Outside", "The print head is open."),
    QT_TRANSLATE_NOOP("Outside", "Close the printer's head."),
    QT_TRANSLATE_NOOP("Outside", "The printer is out of labels."),
    QT_TRANSLATE_NOOP("Outside", "Put a new roll in, then press feed."),
    QT_TRANSLATE_NOOP("Outside", "The printer is out of ribbon."),
    QT_TRANSLATE_NOOP("Outside", "Put a new ribbon in."),
    QT_TRANSLATE_NOOP("Outside", "The printer is paused."),
    QT_TRANSLATE_NOOP("Outside", "Press pause on the printer."),
    QT_TRANSLATE_NOOP("Outside", "The print head is too hot."),
    QT_TRANSLATE_NOOP("Outside", "Wait until it has cooled down."),
    QT_TRANSLATE_NOOP("Outside", "The printer's memory is full."),
    QT_TRANSLATE_NOOP("Outside", "Wait, or switch the printer off and on."),
    QT_TRANSLATE_NOOP(
        "Outside",
        "Check that it is switched on, in the network, and that the address in the settings is right.",
    ),
    QT_TRANSLATE_NOOP("Outside", "The printer cannot be reached:"),
    QT_TRANSLATE_NOOP("Outside", "The printer does not answer."),
    QT_TRANSLATE_NOOP("Outside", "There is no template %1."),
    QT_TRANSLATE_NOOP("Outside", "Let this user read it"),
    QT_TRANSLATE_NOOP("Outside", "there is no profile %1"),
    QT_TRANSLATE_NOOP("Outside", "none yet"),
    QT_TRANSLATE_NOOP("Outside", "There is none: the label would be blank."),
    QT_TRANSLATE_NOOP("Outside", "The printer closes the connection at once."),
    QT_TRANSLATE_NOOP(
        "Outside",
        "Another computer may be using it, or its print server finds no printer: look there, and at the "
        "address.",
    ),
    QT_TRANSLATE_NOOP("Outside", "The printer stopped taking the label in."),
    QT_TRANSLATE_NOOP("Outside", "The connection broke within the label:"),
    QT_TRANSLATE_NOOP("Outside", "The printing ended in an error that nobody foresaw:"),
    QT_TRANSLATE_NOOP("Outside", "Writing a label down ended in an error that nobody foresaw:"),
    QT_TRANSLATE_NOOP("Outside", "Press Print missing labels on the page Labels; the log tells more."),
    QT_TRANSLATE_NOOP("Outside", "Close other programs that use the camera, then plug it in anew."),
    QT_TRANSLATE_NOOP("Outside", "There is no camera."),
    QT_TRANSLATE_NOOP("Outside", "Plug it in; it goes on by itself."),
    QT_TRANSLATE_NOOP(
        "Outside", "Let this user read the port (group dialout), or close the program that uses it."
    ),
    QT_TRANSLATE_NOOP("Outside", "Plug the scanner in; it goes on by itself."),
    QT_TRANSLATE_NOOP("Outside", "Secrets from the environment cannot be changed here."),
    QT_TRANSLATE_NOOP("Outside", "The environment is read only."),
    QT_TRANSLATE_NOOP(
        "Outside",
        "Unlock or install a keyring (on Linux: gnome-keyring or KWallet in the session), "
        "or set STATION_API_KEY for this run.",
    ),
    QT_TRANSLATE_NOOP("Outside", "The keyring does not work:"),
    QT_TRANSLATE_NOOP("Outside", "Windows keeps secrets of at most 1280 characters; this one is longer."),
    QT_TRANSLATE_NOOP("Outside", "Let the Pi's key be made shorter, or set STATION_API_KEY for each run."),
    QT_TRANSLATE_NOOP("Outside", "This system has no keyring that the station may use."),
    QT_TRANSLATE_NOOP("Outside", "an address like http://pi-line3.local:8080, without user, query or key"),
    QT_TRANSLATE_NOOP("Outside", "pdf:DIRECTORY, zpl-tcp://HOST:9100 or system:NAME"),
    QT_TRANSLATE_NOOP("Outside", "No sound server runs."),
    QT_TRANSLATE_NOOP("Outside", "Start PulseAudio or PipeWire."),
    QT_TRANSLATE_NOOP("Outside", "There is no sound output."),
    QT_TRANSLATE_NOOP("Outside", "Connect a loudspeaker and start the sound server."),
    QT_TRANSLATE_NOOP("Outside", "this is no host's name."),
    QT_TRANSLATE_NOOP("Outside", "The system has no printer %1; it has: %2."),
    QT_TRANSLATE_NOOP("Outside", "none"),
    QT_TRANSLATE_NOOP("Outside", "%1 is not a printer's address."),
    QT_TRANSLATE_NOOP("Outside", "%1 is not a printer's address: %2."),
    QT_TRANSLATE_NOOP(
        "Outside",
        "pdf:FOLDER, system:QUEUE NAME (a raw queue of a ZPL printer: ?zpl=203|300|600), or "
        "zpl-tcp://HOST:9100 with ?dpi=203|300|600&darkness=0..30&speed=1..14&status=learn|yes|no",
    ),
    QT_TRANSLATE_NOOP("Outside", "There is no kind %1."),
    QT_TRANSLATE_NOOP("Outside", "There is no file %1."),
    QT_TRANSLATE_NOOP("Outside", "There is no field %1."),
    QT_TRANSLATE_NOOP("Outside", "%1 is no image."),
    QT_TRANSLATE_NOOP("Outside", "a text"),
    QT_TRANSLATE_NOOP("Outside", "a number from %1 to %2 (mm)"),
    QT_TRANSLATE_NOOP("Outside", 'a list of texts, such as ["Arial"]'),
    QT_TRANSLATE_NOOP("Outside", "a table"),
    QT_TRANSLATE_NOOP("Outside", "%1, line %2, element %3, key %4"),
    QT_TRANSLATE_NOOP("Outside", "%1, line %2, key %3"),
    QT_TRANSLATE_NOOP("Outside", "%1, line %2"),
    QT_TRANSLATE_NOOP("Outside", "This journal was written by a newer station (%1)."),
    QT_TRANSLATE_NOOP("Outside", "format %1"),
    QT_TRANSLATE_NOOP("Outside", "format %1, known here: %2"),
    QT_TRANSLATE_NOOP("Outside", "Label %1 is %2; it cannot become %3."),
    QT_TRANSLATE_NOOP("Outside", "There is no label %1."),
    QT_TRANSLATE_NOOP("Outside", "There is no waiting change %1."),
    QT_TRANSLATE_NOOP("Outside", "The journal is damaged (%1)."),
    QT_TRANSLATE_NOOP("Outside", "There is no camera %1; there is %2."),
    QT_TRANSLATE_NOOP("Outside", "Set %1 before starting."),
    QT_TRANSLATE_NOOP("Outside", "The keyring failed (%1)."),
    QT_TRANSLATE_NOOP("Outside", "a 'success' that is neither true nor false"),
    QT_TRANSLATE_NOOP("Outside", "a message over %1 bytes"),
    QT_TRANSLATE_NOOP("Outside", "an event over %1 bytes"),
    QT_TRANSLATE_NOOP("Outside", "a web page"),
    QT_TRANSLATE_NOOP("Outside", "it answered no ping within %1 s"),
    QT_TRANSLATE_NOOP("Outside", "it closed the monitor:"),
    QT_TRANSLATE_NOOP("Outside", "it did not start (%1)"),
    QT_TRANSLATE_NOOP("Outside", "its answer was"),
    QT_TRANSLATE_NOOP("Outside", "is missing"),
    QT_TRANSLATE_NOOP("Outside", "is %1"),
    QT_TRANSLATE_NOOP("Outside", "a boolean: true or false"),
    QT_TRANSLATE_NOOP("Outside", "a whole number from %1 to %2"),
    QT_TRANSLATE_NOOP("Outside", "a text of at most 32 characters"),
    QT_TRANSLATE_NOOP("Outside", "a text of 1 to 64 characters"),
    QT_TRANSLATE_NOOP("Outside", "a code like en or zh_CN, or empty"),
    QT_TRANSLATE_NOOP("Outside", "the name of a template"),
    QT_TRANSLATE_NOOP("Outside", "at most 8 characters, without Enter and Tab"),
    QT_TRANSLATE_NOOP("Outside", "sha256: and the digest in hexadecimal digits"),
    QT_TRANSLATE_NOOP("Outside", "empty, sqlite:////DIRECTORY/FILE or postgresql://USER@HOST/NAME"),
    QT_TRANSLATE_NOOP("Outside", "a regular expression of a container's code, such as CT-\\d{4}"),
    QT_TRANSLATE_NOOP("Outside", "a regular expression of a badge, such as EMP-\\d{4}"),
)

_HOLE: Final = re.compile(r"%\d")
_WHOLE_ONLY: Final = 10
"""Letters of a text that is too short to be looked for within another."""


def _form(text: str) -> re.Pattern[str] | None:
    """Give the form of a text with holes, at the beginning of another."""
    parts = _HOLE.split(text)
    return re.compile("(.*?)".join(map(re.escape, parts)) + r"(?=\s|$)") if len(parts) > 1 else None


@lru_cache(1)
def _longest_first() -> Sequence[tuple[str, re.Pattern[str] | None]]:
    """Give the texts with their forms; made when the first text is to be said, which is after the start."""
    return [(text, _form(text)) for text in sorted(map(str, TEXTS), key=len, reverse=True)]


def outside(text: str) -> str:
    """Say an adapter's text in the person's language, as far as it is ours."""
    whole = translate("Outside", text)
    if whole != text:
        return whole
    for known, form in _longest_first():
        if form is not None:
            found = form.match(text)
            if found is not None and (said := translate("Outside", known)) != known:
                text = _filled(said, found.groups()) + text[found.end() :]
        elif len(known) >= _WHOLE_ONLY and (text.startswith(known) or text.endswith(known)):
            text = text.replace(known, translate("Outside", known))
    return text


def _filled(said: str, holes: Sequence[str]) -> str:
    return _HOLE.sub(lambda hole: outside(holes[int(hole[0][1:]) - 1]), said)
