"""Development and the demo: runs on a fresh clone without any configuration; never for the public."""

from urllib.parse import quote

from environs import Env

from .base import *

env = Env()

# ``make demo`` turns it off, to show visitors' own error pages.
DEBUG = env.bool("DEBUG", default=True)
SECRET_KEY = "only-for-development-and-the-demo-never-on-a-public-server"
ALLOWED_HOSTS = [".localhost", "127.0.0.1", "[::1]"]
PORT = env.int("PORT", default=8000)
WAGTAILADMIN_BASE_URL = f"http://localhost:{PORT}"

# Database and uploads, in one folder that may be deleted at any time.
DATA_DIR = env.path("DATA_DIR", default=BASE_DIR / ".data").resolve()
DATA_DIR.mkdir(parents=True, exist_ok=True)
MEDIA_ROOT = DATA_DIR / "media"
SERVE_MEDIA = True
DATABASES = {"default": env.dj_db_url("DATABASE_URL", default=f"sqlite:///{quote(str(DATA_DIR))}/db.sqlite3")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Readers beside one writer; a second writer waits for the lock instead of failing.
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
DEFAULT_FROM_EMAIL = "Ośrodek <osrodek@localhost>"
# No workers: notices are sent, and documents read, right after the transaction.
TASKS["notices"]["BACKEND"] = TASKS["documents"]["BACKEND"] = TASKS["default"]["BACKEND"]

# What goes wrong is said here, with DEBUG off too.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {"": {"handlers": ["console"], "level": "WARNING"}, "django": {"handlers": []}},
}

# No collectstatic: files are found where they are, and read again when they change.
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True

# Plain HTTP.
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_NAME = "session"
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_NAME = "csrf"
CSRF_COOKIE_SECURE = False
