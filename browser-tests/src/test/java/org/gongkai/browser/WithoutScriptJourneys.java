package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A browser that runs no JavaScript gets the same answers. */
class WithoutScriptJourneys extends Journey {
    @Override
    Browser.NewContextOptions browser() {
        return super.browser().setJavaScriptEnabled(false);
    }

    @Test
    void theSeedIsLitAndAnotherFindingCanBeChosen() {
        page.navigate("/check");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("高陵区 2022")))
                .click();
        assertThat(page.locator(".evidence:visible mark.error")).containsText("未发生政府信息公开行政败诉案件");
        assertThat(page.locator(".evidence:visible td.lit")).hasText(new String[] {"18", "2"});
        page.locator(".finding > label").nth(1).click();
        assertThat(page.locator(".evidence:visible")).hasCount(1);
        assertThat(page.locator(".evidence:visible mark.error")).hasCount(0);
        page.navigate("/check/samples/gaoling-2022?finding=2");
        assertThat(page.locator("input[name=finding]").nth(1)).isChecked();
    }

    @Test
    void aCellLeadsToItsPlace() {
        page.navigate("/check/samples/gaoling-2022");
        page.locator("#c-table2\\.licences a").click();
        assertThat(page.locator(".lines :target")).hasText("84598");
        assertThat(page.locator(".lines :target")).isInViewport();
    }

    @Test
    void aFigureIsCorrectedAndTakenAway() {
        page.navigate("/check/samples/gaoling-2022");
        page.locator(".evidence:visible summary").click();
        page.locator("[id='f1:table4.6']").fill("0");
        page.locator("[id='f1.reason']").press("Enter");
        assertThat(page.locator("#f1-wrong")).isVisible();
        page.locator("[id='f1.reason']").fill("误计了全部行政案件");
        page.locator("[id='f1.send']").click();
        assertThat(page.locator("#answered")).containsText("已订正 1 格");
        var file =
                page.waitForDownload(() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("JSON"))
                        .click());
        assertThat(page.locator("#answered")).isVisible();
        Assertions.assertThat(file.suggestedFilename()).endsWith("（订正）.json");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^撤回订正")))
                .click();
        assertThat(page.locator("#answered")).hasCount(0);
    }

    @Test
    void aFileAndABatch() {
        page.navigate("/check");
        page.locator("#file").setInputFiles(new FilePayload("年报.txt", "text/plain", sample("gaoling-2022.txt")));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开始体检"))
                .click();
        assertThat(page.locator(".finding .rule").first()).hasText("N-3");
        page.navigate("/check");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("四十个单位")))
                .click();
        assertThat(page.locator("h1")).hasText("核对了 40 份");
    }

    @Test
    void aDeadline() {
        page.navigate("/law/deadline");
        page.locator("#received").fill("2022-01-24");
        page.getByText("加一次征求意见").click();
        assertThat(page.locator("#sent-0")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("计算期限"))
                .click();
        assertThat(page.locator(".last-day strong")).hasText("2022 年 2 月 24 日（星期四）");
    }
}
