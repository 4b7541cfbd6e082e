package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clerk puts a wrong figure right and takes the corrected report away. */
class CorrectingJourneys extends Journey {
    @BeforeEach
    void theSeed() {
        page.navigate("/check/samples/gaoling-2022");
    }

    private double topOf(String selector) {
        return page.locator(selector).boundingBox().y;
    }

    @Test
    void aPlantedFaultIsCorrectedWhereItIsShown() {
        page.locator(".evidence:visible summary").click();
        fitForEverybody();
        windowPicture("correct-open");
        page.locator("[id='f1:table4.6']").fill("0");
        page.locator("[id='f1.send']").click();
        assertThat(page.locator("[id='f1.reason']")).isFocused();
        assertThat(page.locator("#f1-wrong")).containsText("请写明根据什么改");
        assertThat(page.locator("[id='f1:table4.6']")).hasValue("0");
        fitForEverybody();
        windowPicture("correct-wrong");

        page.locator("[id='f1:table4.11']").fill("0");
        page.locator("[id='f1.reason']").fill("误计了全部行政案件");
        page.locator("[id='f1.send']").click();
        assertThat(page.locator("#news")).containsText("1 处发现不再成立，新出现 2 处");
        assertThat(page.locator("#news")).isFocused();
        assertThat(page.locator("input[name=finding]:checked + label")).isInViewport();
        assertThat(page.locator(".finding .rule").first()).hasText("T4-1");
        assertThat(page.locator(".finding .rule", new Page.LocatorOptions().setHasText("N-3")))
                .hasCount(0);
        assertThat(page.locator("#c-table4\\.11.corrected")).hasText("0");
        fitForEverybody();
        windowPicture("corrected");
        picture("corrected-whole");

        var file = page.waitForDownload(() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("网页"))
                .click());
        Assertions.assertThat(file.suggestedFilename()).endsWith("（订正）.html");
        page.navigate("/check");
        page.locator("#file").setInputFiles(file.path());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开始体检"))
                .click();
        assertThat(page.locator("#c-table4\\.6")).hasText("0");
        assertThat(page.locator(".finding .rule").first()).hasText("T4-1");
    }

    @Test
    void whatIsRightIsExplainedAndTakenBack() {
        page.locator(".evidence:visible summary").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("情况属实，已核对"))
                .click();
        assertThat(page.locator(".finding.settled")).hasCount(1);
        assertThat(page.locator(".evidence:visible .said")).containsText("情况属实，已核对");
        fitForEverybody();
        picture("explained");
        page.locator(".evidence:visible .said button").click();
        assertThat(page.locator(".finding.settled")).hasCount(0);
        assertThat(page.locator("#answered")).hasCount(0);
    }

    @Test
    void anyCellIsCorrectedByPressingIt() {
        page.locator("#c-table2\\.licences a").click();
        assertThat(page.locator(".lines .here")).hasText("84598");
        assertThat(page.locator("[id='any.value']")).hasValue("84598");
        assertThat(page.locator("[id='any.send']")).isInViewport();
        windowPicture("correct-any");
        page.locator("[id='any.value']").fill("84599");
        page.locator("[id='any.reason']").fill("漏计 1 件");
        double before = topOf("#c-table2\\.licences");
        page.keyboard().press("Enter");
        assertThat(page.locator("#c-table2\\.licences")).hasText("84599");
        assertThat(page.locator("#news")).isFocused();
        Assertions.assertThat(topOf("#c-table2\\.licences"))
                .as("what was looked at stays where it was")
                .isCloseTo(before, Assertions.within(2.0));
    }

    @Test
    void aDoubtfulFigureIsChosenFromItsReadings() {
        String doubtful = new String(sample("gaoling-2022.txt"), StandardCharsets.UTF_8)
                .replace("行政规范性文件 | 1 | 7 | 13 |", "行政规范性文件 1 713");
        page.navigate("/check");
        page.locator("#file")
                .setInputFiles(new FilePayload("a.txt", "text/plain", doubtful.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开始体检"))
                .click();
        assertThat(page.locator("#doubts li")).hasCount(3);
        fitForEverybody();
        picture("doubtful");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("本年制发件数读作1$")))
                .click();
        assertThat(page.locator("#doubts li")).hasCount(2);
        assertThat(page.locator("#answered")).containsText("对照原件");
    }

    @Test
    void whatCouldNotBeSentStaysOnThePage() {
        page.locator(".evidence:visible summary").click();
        page.locator("[id='f1.reason']").fill("已核对");
        page.route("**/check/correct", route -> route.abort());
        page.locator("[id='f1.send']").click();
        assertThat(page.locator("#unsent")).containsText("填的内容还在");
        assertThat(page.locator("[id='f1.reason']")).hasValue("已核对");
        forgive("htmx:");
        page.unroute("**/check/correct");
        page.locator("[id='f1.send']").click();
        assertThat(page.locator(".finding.settled")).hasCount(1);
    }

    @Test
    void theCallsForOtherSystemsAreExplained() {
        page.navigate("/check");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("供其他系统调用的核对接口"))
                .click();
        assertThat(page.locator("h1")).hasText("核对接口");
        fitForEverybody();
        picture("api");
        page.navigate("/api/problems/too-large");
        assertThat(page.locator("tr:target")).containsText("文件太大");
    }
}
