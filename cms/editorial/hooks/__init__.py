"""Where the approval of a second person shows in Wagtail's admin, a module for each part of it."""
