"""A mail server of our own, as broken as a test wants it."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.test import override_settings


class MailServer(threading.Thread):
    """A mail server on this machine, as broken as ``fault`` says; ``received`` are the messages it took."""

    def __init__(self, fault: str = "") -> None:
        super().__init__(daemon=True)
        self.fault = fault
        self.received: list[str] = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        if fault == "refuses":
            self.listener.close()

    def run(self) -> None:
        while True:
            try:
                connection, _address = self.listener.accept()
            except OSError:
                return
            with connection:
                self.talk(connection)

    def talk(self, connection: socket.socket) -> None:
        if self.fault == "closes":
            return
        if self.fault == "is silent":
            connection.settimeout(5)
            try:
                connection.recv(1)
            except OSError:
                return
            return
        lines = connection.makefile("rw", newline="\r\n", encoding="utf-8", errors="replace")

        def say(text: str) -> None:
            lines.write(text + "\n")
            lines.flush()

        say("421 busy" if self.fault == "greets 421" else "220 hello")
        for line in lines:
            command = line.strip().upper()
            if command.startswith("EHLO"):
                say("250-hello")
                say("250 AUTH PLAIN LOGIN")
            elif command.startswith("AUTH"):
                say("535 wrong password" if self.fault == "knows no password" else "235 ok")
            elif command.startswith("RCPT"):
                say("550 no such person" if self.fault == "knows no recipient" else "250 ok")
            elif command.startswith("DATA"):
                say("354 go on")
                message = []
                for part in lines:
                    if part.rstrip("\r\n") == ".":
                        break
                    message.append(part)
                self.received.append("".join(message))
                say("250 taken")
            elif command.startswith("QUIT"):
                say("221 bye")
                return
            else:
                say("250 ok")


@contextmanager
def mail_server(fault: str = "") -> Iterator[MailServer]:
    server = MailServer(fault)
    if fault != "refuses":
        server.start()
    host = "does-not-exist.invalid" if fault == "has no address" else "127.0.0.1"
    with override_settings(
        EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend",
        EMAIL_HOST=host,
        EMAIL_PORT=server.port,
        EMAIL_HOST_USER="osrodek",
        EMAIL_HOST_PASSWORD="made-up",
        EMAIL_USE_TLS=False,
        EMAIL_TIMEOUT=0.3,
    ):
        yield server
    server.listener.close()


FAULTS = (
    "refuses",
    "has no address",
    "greets 421",
    "closes",
    "knows no password",
    "knows no recipient",
    "is silent",
)
