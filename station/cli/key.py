"""``station key``: the API key in the OS keyring, never in argv."""

from __future__ import annotations

import argparse
import getpass
import sys

from station.cli.console import out, run_async
from station.cli.pi import checked, client, code_of, profile_of
from station.compose import Options
from station.core.errors import BadSettings, SecretsUnavailable, StationError
from station.ports.secrets import SecretName


def fill(parser: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
    """Tell the parser what the command knows; `shared` has the options of all."""
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    for name, text, action in (
        ("set", "read a key from a prompt or standard input, and keep it", run_set),
        ("clear", "forget the key", run_clear),
        ("test", "ask the Pi whether it takes the key", run_test),
    ):
        actions.add_parser(name, parents=[shared], help=text).set_defaults(command=action)


def run_set(given: argparse.Namespace, options: Options) -> int:
    """Keep a key for the profile's address."""
    ground = checked(options)
    url = profile_of(ground).url
    key = _read(f"API key for {url}: ").strip().removeprefix("\ufeff")  # Windows's editors begin with it
    if not key:
        raise BadSettings("the key", "is empty", "a key on standard input; 'station key clear' forgets one")
    if not (key.isascii() and key.isprintable()):
        raise BadSettings("the key", "has characters that no HTTP header can carry", "printable ASCII")
    run_async(ground.secrets.set(SecretName.api_key(url), key))
    out(f"The key for {url} is kept in the keyring. 'station key test' tries it.")
    return 0


def _read(prompt: str) -> str:
    if sys.stdin is None:  # a service has none
        return ""
    return getpass.getpass(prompt) if sys.stdin.isatty() else sys.stdin.readline()


def run_clear(given: argparse.Namespace, options: Options) -> int:
    """Forget the key of the profile's address."""
    ground = checked(options)
    url = profile_of(ground).url
    run_async(ground.secrets.delete(SecretName.api_key(url)))
    out(f"The key for {url} is forgotten.")
    return 0


def run_test(given: argparse.Namespace, options: Options) -> int:
    """Ask the Pi for its allowlist with the key; 4 when it refuses it."""
    try:
        boards, kept = run_async(_test(options))
    except SecretsUnavailable:
        raise
    except StationError as error:
        return code_of(error)
    said = "takes the key" if kept else "answers without a key"
    out(f"The Pi {said}; {boards} boards are on its allowlist.")
    return 0


async def _test(options: Options) -> tuple[int, bool]:
    ground = checked(options)
    key = await ground.secrets.get(SecretName.api_key(profile_of(ground).url))
    async with client(ground, key) as pi:
        return len(await pi.allowlist(once=True)), key is not None
