package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A stranger reads the published report of the demonstration district: from the list to a figure's door and the files. */
class PublishedJourneys extends Journey {
    private static final String REPORT = "/reports/gaoling/2022";

    @Test
    void fromTheListToAFiguresDoorAndTheJson() {
        page.navigate("/");
        page.locator(".doors a[href='/reports']").click();
        assertThat(page.locator("h1")).hasText("政府信息公开工作年度报告");
        fitForEverybody();
        picture("reports-list");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("2022 年").setExact(true))
                .click();
        assertThat(page.locator(".compare .bars")).isVisible();
        fitForEverybody();
        picture("reports-year");
        page.locator("table.index a[href='" + REPORT + "']").click();
        assertThat(page.locator("#c-table2\\.licences")).hasText("84598");
        fitForEverybody();
        page.locator("#c-table2\\.licences a").click();
        assertThat(page.locator("#door .sum-of")).containsText("84598 件");
        assertThat(page.locator("#c-table2\\.licences")).isVisible();
        assertThat(page.locator("#door svg.chart")).isVisible();
        assertThat(page.locator("td.here")).hasText("84598");
        fitForEverybody();
        windowPicture("report-door");
        picture("report-public");
        page.locator("#c-table4\\.9 a").click();
        assertThat(page.locator("#door-title")).hasText("未经复议直接起诉·总计");
        assertThat(page.locator("#door")).containsText("结果纠正");

        String href = page.locator(".files a", new Page.LocatorOptions().setHasText("JSON"))
                .getAttribute("href");
        String json = page.request().get(href).text();
        Assertions.assertThat(json).contains("\"licences\":84598", "\"chargesWanYuan\":\"1627.79\"");
        page.locator(".crumb a[href='/reports/gaoling']").click();
        assertThat(page.locator("table.over-years")).containsText("84598");
        fitForEverybody();
        picture("reports-organ");
    }

    @Test
    void aDoorByKeyboardAlone() {
        page.navigate(REPORT);
        page.locator("#c-table2\\.penalties a").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#door-title")).isFocused();
        assertThat(page.locator("#door .sum-of")).containsText("19546");
        page.keyboard().press("Escape");
        assertThat(page.locator("#c-table2\\.penalties a")).isFocused();
        assertThat(page.locator("#door .hint")).isVisible();
    }

    @Test
    void onAPhoneTheDoorComesFromBelowAndTablesScrollInTheirFrames() {
        try (BrowserContext phone = page.context()
                .browser()
                .newContext(
                        browser().setViewportSize(375, 812).setHasTouch(true).setIsMobile(true))) {
            Page mine = page;
            page = phone.newPage();
            for (String address : new String[] {"/", "/reports", "/reports?year=2022", "/reports/gaoling", REPORT}) {
                page.navigate(address);
                fitForEverybody();
                picture("phone" + address.replaceAll("\\W+", "-"));
            }
            page.locator("#c-table2\\.licences a").tap();
            assertThat(page.locator("#door .sum-of")).containsText("84598");
            assertThat(page.locator("[data-close]")).isVisible();
            windowPicture("phone-report-door");
            fitForEverybody();
            page.locator("[data-close]").tap();
            assertThat(page.locator(".door-frame")).isHidden();
            page.navigate(REPORT + "/cells/table2.licences");
            fitForEverybody();
            picture("phone-door-alone");
            page = mine;
        }
    }

    @Test
    void withoutJavaScriptADoorIsAPageOfItsOwn() {
        try (BrowserContext plain =
                page.context().browser().newContext(browser().setJavaScriptEnabled(false))) {
            Page reader = plain.newPage();
            reader.navigate(REPORT);
            reader.locator("#c-table2\\.licences a").click();
            assertThat(reader).hasURL(Pattern.compile("/cells/table2\\.licences$"));
            assertThat(reader.locator(".sum-of")).containsText("84598 件");
            reader.locator(".crumb a").click();
            assertThat(reader.locator("#c-table2\\.licences")).isInViewport();
        }
    }

    @Test
    void onPaperTheFormStandsAlone() {
        page.navigate(REPORT);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.locator(".top")).isHidden();
        assertThat(page.locator(".door-frame")).isHidden();
        assertThat(page.locator(".official table.t3")).isVisible();
        byte[] paper = page.pdf(new Page.PdfOptions()
                .setFormat("A4")
                .setPath(java.nio.file.Path.of("target/screenshots/report-paper.pdf")));
        Assertions.assertThat(paper).isNotEmpty();
    }
}
