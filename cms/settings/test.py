"""The test suite: production's values wherever the test client can live with them.

``tests/conftest.py`` gives every run its own database and media folder.
"""

from environs import Env

from .base import *

env = Env()

SECRET_KEY = "only-for-the-tests"
ALLOWED_HOSTS = [".localhost", "testserver"]
WAGTAILADMIN_BASE_URL = "http://localhost"
DATABASES = {"default": env.dj_db_url("DATABASE_URL", default="sqlite://:memory:")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA synchronous=OFF;",
    }
DEFAULT_FROM_EMAIL = "Ośrodek <osrodek@localhost>"
# No workers: notices are sent, and documents read, right after the transaction.
TASKS["notices"]["BACKEND"] = TASKS["documents"]["BACKEND"] = TASKS["default"]["BACKEND"]
# The first makes passwords, in no time; the second knows those of the demo.
PASSWORD_HASHERS = [f"django.contrib.auth.hashers.{name}PasswordHasher" for name in ("MD5", "PBKDF2")]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_AUTOREFRESH = True  # there is no collectstatic to read
SECURE_SSL_REDIRECT = False  # the test client speaks plain HTTP
