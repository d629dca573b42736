#!/usr/bin/env bash
# Makes the .dmg of the application in dist/, and has Apple notarise it where the environment says by whom:
#   STATION_SIGN_IDENTITY    "Developer ID Application: NAME (TEAM)", in the keychain
#   APPLE_API_KEY            path of the App Store Connect key (.p8), with APPLE_API_KEY_ID and APPLE_API_ISSUER
# Usage: package.sh VERSION
set -euo pipefail
cd "$(dirname "$0")/../.."
version=${1:?usage: package.sh VERSION}
app="dist/Provisioning Station.app"
image="dist/provisioning-station-$version-macos-$(uname -m).dmg"

[ -d "$app" ] || { echo "package: $app is missing; build it first." >&2; exit 1; }
codesign --verify --deep --strict "$app"

notarise() { # FILE
    xcrun notarytool submit "$1" --wait \
        --key "$APPLE_API_KEY" --key-id "${APPLE_API_KEY_ID:?}" --issuer "${APPLE_API_ISSUER:?}"
}

staging=$(mktemp -d)
trap 'rm -rf "$staging"' EXIT

# The application gets a ticket of its own: a Mac without a network, too, starts it once it is out of the image.
if [ -n "${STATION_SIGN_IDENTITY:-}" ] && [ -n "${APPLE_API_KEY:-}" ]; then
    ditto -c -k --keepParent "$app" "$staging/app.zip"
    notarise "$staging/app.zip"
    rm "$staging/app.zip"
    xcrun stapler staple "$app"
fi

ditto "$app" "$staging/${app##*/}"
ln -s /Applications "$staging/Applications"
hdiutil create -quiet -ov -format UDZO -volname "Provisioning Station" -srcfolder "$staging" "$image"

if [ -z "${STATION_SIGN_IDENTITY:-}" ]; then
    echo "package: not signed and not notarised, STATION_SIGN_IDENTITY is not set: $image" >&2
    exit 0
fi
codesign --sign "$STATION_SIGN_IDENTITY" --timestamp "$image"
if [ -z "${APPLE_API_KEY:-}" ]; then
    echo "package: signed, but not notarised, APPLE_API_KEY is not set: $image" >&2
    exit 0
fi
notarise "$image"
xcrun stapler staple "$image"
