"""A public server: everything that differs between servers comes from the environment.

A missing or malformed variable stops the start and is named in the message. ``.env.example`` lists them all.
"""

import logging

from environs import Env, EnvError, validate

from .base import *

env = Env()

SECRET_KEY = env.str("SECRET_KEY", validate=validate.Length(min=50))
# Old keys that still verify sessions and signatures while a new one is being introduced.
SECRET_KEY_FALLBACKS: list[str] = env.list("SECRET_KEY_FALLBACKS", default=[])
ALLOWED_HOSTS: list[str] = env.list(
    "ALLOWED_HOSTS", validate=[validate.Length(min=1), validate.ContainsNoneOf(["", "*"])]
)
# Behind a proxy that sets X-Forwarded-Proto and X-Forwarded-For itself; otherwise any visitor could claim to have come
# by HTTPS, or from anywhere.
if env.bool("TRUST_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    CLIENT_ADDRESS = "HTTP_X_FORWARDED_FOR"
SECURE_HSTS_SECONDS = env.int("HSTS_SECONDS", default=SECURE_HSTS_SECONDS, validate=validate.Range(min=0))

# Addresses in e-mails to editors.
WAGTAILADMIN_BASE_URL = env.str("ADMIN_BASE_URL", validate=validate.URL(schemes={"https"}))

database = env.dj_db_url("DATABASE_URL", conn_max_age=60, conn_health_checks=True)
if database["ENGINE"] != "django.db.backends.postgresql":
    raise EnvError('Environment variable "DATABASE_URL" invalid: it must name a PostgreSQL database.')
# A lock or a query that takes longer has gone wrong, and must not take the whole site with it.
# Zero lifts the limit for maintenance such as ``migrate`` on large tables.
statement_timeout = env.int("DATABASE_STATEMENT_TIMEOUT", default=15, validate=validate.Range(min=0))
database["OPTIONS"] = {
    "connect_timeout": 3,
    "options": f"-c statement_timeout={statement_timeout}s -c lock_timeout=3s"
    " -c idle_in_transaction_session_timeout=60s",
} | database.get("OPTIONS", {})
DATABASES = {"default": database}

EMAIL_HOST = env.str("EMAIL_HOST", validate=validate.Length(min=1))
EMAIL_PORT = env.int("EMAIL_PORT", default=587)
EMAIL_HOST_USER = env.str("EMAIL_HOST_USER", default="")
EMAIL_HOST_PASSWORD = env.str("EMAIL_HOST_PASSWORD", default="")
EMAIL_USE_TLS = env.bool("EMAIL_USE_TLS", default=True)
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", validate=validate.Length(min=3))
SERVER_EMAIL = DEFAULT_FROM_EMAIL

for policy in (PUBLIC_POLICY, ADMIN_POLICY):
    policy["upgrade-insecure-requests"] = True

# Uploads: a folder that the web server publishes, or a bucket when one is named.
MEDIA_ROOT = env.path("MEDIA_ROOT", default=MEDIA_ROOT)
if bucket := env.str("S3_BUCKET", default=""):
    # Host (and path, if any) from which visitors load pictures; no scheme.
    public_host = env.str("S3_PUBLIC_HOST", validate=validate.Length(min=1))
    STORAGES["default"] = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": bucket,
            "endpoint_url": env.str("S3_ENDPOINT_URL", default=None),
            "region_name": env.str("S3_REGION", default=None),
            "access_key": env.str("S3_ACCESS_KEY"),
            "secret_key": env.str("S3_SECRET_KEY"),
            "custom_domain": public_host,
            "file_overwrite": False,
            "querystring_auth": False,
            "object_parameters": {"CacheControl": "public, max-age=31536000"},
        },
    }
    for policy in (PUBLIC_POLICY, ADMIN_POLICY):
        sources = policy["img-src"]
        if isinstance(sources, list):
            sources.append("https://" + public_host.partition("/")[0])

# Machine translation, off unless a service is named. What it says waits in the translation memory for a person.
match env.str("MACHINE_TRANSLATION", default="", validate=validate.OneOf(["", "deepl", "libretranslate"])):
    case "deepl":
        WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
            "CLASS": "wagtail_localize.machine_translators.deepl.DeepLTranslator",
            "OPTIONS": {"AUTH_KEY": env.str("MACHINE_TRANSLATION_KEY"), "FORMALITY": "prefer_more", "TIMEOUT": 10},
        }
    case "libretranslate":
        WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
            "CLASS": "wagtail_localize.machine_translators.libretranslate.LibreTranslator",
            "OPTIONS": {
                "LIBRETRANSLATE_URL": env.str("MACHINE_TRANSLATION_URL", validate=validate.URL(require_tld=False)),
                "API_KEY": env.str("MACHINE_TRANSLATION_KEY", default=""),
            },
        }

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "cms.core.json_logs.JSONFormatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": env.log_level("LOG_LEVEL", default=logging.INFO)},
    "loggers": {
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        # ``cms.requests`` already has a line for each of these, without a page of traceback.
        "django.request": {"level": "ERROR"},
        "django.security.DisallowedHost": {"level": "CRITICAL"},
    },
}
