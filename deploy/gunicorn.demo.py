"""gunicorn for ``make demo`` and the browser tests: one process, local only, quiet."""

import os

bind = f"127.0.0.1:{os.environ['PORT']}"
worker_class = "gthread"
threads = 8
limit_request_line = 8190  # the site answers to what is too long, not the server
loglevel = "warning"
control_socket_disable = True
