package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Nobody needs a mouse. */
class KeyboardJourneys extends Journey {
    private void tabTo(String selector) {
        for (int i = 0; i < 300; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        Assertions.fail("Tab never came to " + selector);
    }

    @Test
    void fromTheDoorToThePlaceInTheSource() {
        page.navigate("/check");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();
        tabTo("a[href='/check/samples/gaoling-2022']");
        Assertions.assertThat(page.locator("a.sample").first().evaluate("e => getComputedStyle(e).outlineStyle"))
                .isEqualTo("solid");
        page.keyboard().press("Enter");
        assertThat(page.locator(".evidence:visible mark.error")).isVisible();

        tabTo("input[name=finding]");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("input[name=finding]").nth(1)).isChecked();
        page.keyboard().press("ArrowUp");
        tabTo(".evidence td a");
        page.keyboard().press("Enter");
        assertThat(page.locator(".lines .here")).hasCount(1);
    }

    @Test
    void aFigureIsCorrected() {
        page.navigate("/check/samples/gaoling-2022");
        tabTo("input[name=finding]");
        tabTo("#f1 summary");
        page.keyboard().press("Enter");
        tabTo("[id='f1:table4.6']");
        page.keyboard().type("0");
        tabTo("[id='f1.reason']");
        page.keyboard().type("误计了全部行政案件");
        page.keyboard().press("Enter");
        assertThat(page.locator("#news")).isFocused();
        assertThat(page.locator("#c-table4\\.6")).hasText("0");
        tabTo("#c-table4\\.6 a");
        page.keyboard().press("Enter");
        assertThat(page.locator("[id='any.value']")).isFocused();
        page.keyboard().type("18");
        tabTo("[id='any.reason']");
        page.keyboard().type("看错了");
        page.keyboard().press("Enter");
        assertThat(page.locator("#answered")).hasCount(0);
        assertThat(page.locator("#c-table4\\.6")).hasText("18");
    }

    @Test
    void aDateAndAnAnswer() {
        page.navigate("/law/deadline");
        tabTo("#received");
        String before = page.locator("#received").inputValue();
        page.keyboard().press("ArrowDown"); // one month or one year back, as the browser's language orders the parts
        assertThat(page.locator("#received")).not().hasValue(before);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("received="));
        assertThat(page.locator(".last-day strong")).isVisible();
    }
}
