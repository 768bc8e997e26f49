"""The content security policy in a real browser: ``well_behaved`` fails on any violation."""

from playwright.sync_api import Page, expect

from .conftest import DemoSite


def test_login_works_under_the_strict_policy(site: DemoSite, page: Page) -> None:
    answer = page.goto(f"{site.admin}/login/")
    assert answer
    assert "unsafe-inline" not in answer.headers["content-security-policy"]
    expect(page.locator("body.ready")).to_be_visible()  # the admin's scripts have run
    page.locator("input[name=username]").fill("nobody")
    page.locator("input[name=password]").fill("wrong")
    page.locator("button[type=submit]").click()
    expect(page.locator(".messages .error")).to_be_visible()


def test_unknown_addresses_show_our_own_page(site: DemoSite, page: Page) -> None:
    answer = page.goto(f"{site.ochota}/pl/nie-ma-takiej-strony/")
    assert answer
    assert answer.status == 404
    assert "unsafe-inline" not in answer.headers["content-security-policy"]
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
