"""Say at once, before anything slow, that the demo's port is taken; runs on a bare Python."""

import socket
import sys


def main() -> None:
    if len(sys.argv) != 2 or not sys.argv[1].isdecimal() or not 0 < int(sys.argv[1]) < 65536:
        sys.exit("PORT must be a number from 1 to 65535, for example: make demo PORT=8001")
    port = int(sys.argv[1])
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            sys.exit(
                f"Port {port} cannot be used ({error.strerror}). If it is another demo, stop that one;\n"
                f"otherwise choose another port: make demo PORT={port + 1 if port < 65535 else 8001}"
            )


if __name__ == "__main__":
    main()
