#!/usr/bin/env bash
# Create the virtual environment, or say exactly what is missing for it.
# usage: make_venv.sh PYTHON FOLDER
set -euo pipefail
python=$1 folder=$2

if ! command -v "$python" >/dev/null; then
    echo "Python is missing: install Python 3.11 or newer (Debian, Ubuntu: apt install python3 python3-venv)." >&2
    exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "$("$python" --version) is too old: Python 3.11 or newer is needed." >&2
    echo "If it is installed under another name: make PYTHON=python3.12 ..." >&2
    exit 1
fi
# Debian splits these two off into a package of their own.
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
        echo "Installing $package"
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null
    else
        echo "Python's venv module is missing. Install it and try again: sudo apt install $package" >&2
        exit 1
    fi
fi
"$python" -m venv "$folder"
