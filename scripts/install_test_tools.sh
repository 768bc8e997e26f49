#!/usr/bin/env bash
# Install what the tests need beyond Python: Chromium, the checker of HTML, and gettext when we may.
# usage: install_test_tools.sh PYTHON_OF_THE_VENV
set -euo pipefail
python=$1

may_use_apt() {
    [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null
}

apt_install() {
    echo "Installing $*"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

if [ -z "$("$python" scripts/find_browser.py)" ]; then
    # Ubuntu's package of that name is an empty shell around a snap, which does not run in containers.
    if may_use_apt && grep -qs '^ID=debian' /etc/os-release; then
        apt_install chromium || true
    fi
fi
if [ -z "$("$python" scripts/find_browser.py)" ]; then
    echo "Installing Chromium with Playwright"
    "$python" -m playwright install chromium
fi
if ! command -v msgfmt >/dev/null && may_use_apt; then
    apt_install gettext || echo "gettext could not be installed; only 'make messages' needs it." >&2
fi
# The checker of HTML that the W3C runs: Java, and a jar that npm brings.
vnu=$(dirname "$(dirname "$python")")/vnu.jar
if [ ! -f "$vnu" ] && command -v npm >/dev/null; then
    command -v java >/dev/null || { may_use_apt && apt_install default-jre-headless; } || true
    folder=$(mktemp -d)
    if (cd "$folder" && npm pack --silent vnu-jar@26.9.27 >/dev/null && tar -xzf vnu-jar-*.tgz); then
        cp "$folder/package/build/dist/vnu.jar" "$vnu"
    fi
    rm -rf "$folder"
fi
if [ ! -f "$vnu" ] || ! command -v java >/dev/null; then
    echo "Without npm and Java the HTML is not validated (tests/browser/test_html.py)." >&2
fi
