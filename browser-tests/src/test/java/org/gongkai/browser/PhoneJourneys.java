package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The same on a phone of 375 pixels. */
class PhoneJourneys extends Journey {
    @Override
    Browser.NewContextOptions browser() {
        return super.browser().setViewportSize(375, 812).setHasTouch(true).setIsMobile(true);
    }

    @Test
    void theSeed() {
        page.navigate("/check");
        fitForEverybody();
        picture("phone-start");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("高陵区 2022")))
                .tap();
        assertThat(page.locator(".evidence:visible mark.error")).isVisible();
        for (var cell : page.locator(".evidence:visible td.lit").all()) {
            cell.scrollIntoViewIfNeeded();
            assertThat(cell).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        }
        page.evaluate("scrollTo(0, 0)");
        fitForEverybody();
        windowPicture("phone-check");
        picture("phone-check-whole");
    }

    @Test
    void aWideTableScrollsInItsFrameWithTheFirstColumnInPlace() {
        page.navigate("/check/samples/gaoling-2022");
        var label = page.locator(".t3 tbody th.label").last();
        label.scrollIntoViewIfNeeded();
        var before = label.boundingBox();
        page.locator(".frame:has(.t3)").evaluate("frame => frame.scrollLeft = 200");
        Assertions.assertThat(label.boundingBox().x).isCloseTo(before.x, Assertions.within(1.0));
        windowPicture("phone-table");
    }

    @Test
    void aFigureIsCorrectedAndAnyCellFromItsTable() {
        page.navigate("/check/samples/gaoling-2022");
        page.locator(".evidence:visible summary").tap();
        fitForEverybody();
        picture("phone-correct-open");
        page.locator("[id='f1:table4.6']").fill("1");
        page.locator("[id='f1.send']").tap();
        assertThat(page.locator("#f1-wrong")).isInViewport();
        windowPicture("phone-correct-wrong");
        page.locator("[id='f1.reason']").fill("误计了全部行政案件");
        page.locator("[id='f1.send']").tap();
        assertThat(page.locator("#news")).isVisible();
        assertThat(page.locator("input[name=finding]:checked + label")).isInViewport();
        fitForEverybody();
        windowPicture("phone-corrected");

        page.locator("#c-table2\\.licences a").tap();
        assertThat(page.locator("[id='any.value']")).hasValue("84598");
        assertThat(page.locator("[id='any.send']")).isInViewport();
        assertThat(page.locator("#c-table2\\.licences")).isInViewport();
        fitForEverybody();
        windowPicture("phone-correct-any");
        page.getByText("看这个数在原文的位置").tap();
        assertThat(page.locator(".lines .here")).isInViewport();
    }

    @Test
    void theCallsForOtherSystems() {
        page.navigate("/api");
        fitForEverybody();
        picture("phone-api");
    }

    @Test
    void theBatchAndTheDeadline() {
        page.navigate("/check");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("四十个单位")))
                .tap();
        assertThat(page.locator("h1")).hasText("核对了 40 份");
        fitForEverybody();
        picture("phone-batch");
        page.navigate(
                "/law/deadline?received=2022-01-24&channel=counter&who=THIRD_PARTY&sent=2022-02-08&answered=2022-02-15");
        fitForEverybody();
        picture("phone-deadline");
    }
}
