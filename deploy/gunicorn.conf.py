"""gunicorn for a public server: threads, because the work is waiting for the database; JSON logs.

Environment: BIND (address or unix: path), WEB_CONCURRENCY (processes).
"""

import os

bind = os.environ.get("BIND", "0.0.0.0:8000")
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
worker_class = "gthread"
threads = 4
timeout = 30
graceful_timeout = 30
keepalive = 5
# A memory leak never grows old.
max_requests = 2000
max_requests_jitter = 200
# A slow disk must not make a busy worker look dead.
worker_tmp_dir = "/dev/shm"
control_socket_disable = True
# ``cms.requests`` logs each request.
accesslog = None
logconfig_dict = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "cms.core.json_logs.JSONFormatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"level": "INFO", "handlers": ["console"]},
    "loggers": {"gunicorn.error": {"level": "INFO", "handlers": ["console"], "propagate": False}},
}
