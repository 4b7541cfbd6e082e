package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Nobody needs a mouse. */
class KeyboardJourneys extends Journey {
    private void tabTo(String selector) {
        for (int i = 0; i < 40; i++) {
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
