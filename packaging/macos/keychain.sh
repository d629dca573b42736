#!/usr/bin/env bash
# On a build machine: lays the certificate and Apple's key, base64 in CERTIFICATE and KEY, where package.sh finds
# them, and tells the following steps of the workflow. Without a certificate the bundle stays unsigned.
set -euo pipefail
if [ -z "${CERTIFICATE:-}" ]; then
    echo "keychain: no certificate; the application stays unsigned." >&2
    exit 0
fi
keychain="$RUNNER_TEMP/station.keychain-db"
file="$RUNNER_TEMP/certificate.p12"
password=$(openssl rand -hex 16)
umask 077
base64 --decode <<<"$CERTIFICATE" >"$file"
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 7200 "$keychain"
security unlock-keychain -p "$password" "$keychain"
security import "$file" -k "$keychain" -P "$CERTIFICATE_PASSWORD" -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -k "$password" "$keychain" >/dev/null
# -s replaces the list: those that stand in it stay, or nothing finds the login keychain any more.
kept=()
while IFS= read -r line; do
    line=${line#*\"}
    kept+=("${line%\"*}")
done < <(security list-keychains -d user)
security list-keychains -d user -s "$keychain" ${kept[@]+"${kept[@]}"}
rm "$file"
echo "STATION_SIGN_IDENTITY=${IDENTITY:?}" >>"$GITHUB_ENV"
if [ -n "${KEY:-}" ]; then
    base64 --decode <<<"$KEY" >"$RUNNER_TEMP/apple.p8"
    echo "APPLE_API_KEY=$RUNNER_TEMP/apple.p8" >>"$GITHUB_ENV"
fi
