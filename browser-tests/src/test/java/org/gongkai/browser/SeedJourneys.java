package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A newcomer clicks the first sample. */
class SeedJourneys extends Journey {
    @BeforeEach
    void oneClick() {
        page.navigate("/check");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("高陵区 2022")))
                .click();
    }

    @Test
    void oneClickLightsTheSentenceAndBothCellsTogether() {
        Locator evidence = page.locator(".evidence:visible");
        assertThat(evidence).hasCount(1);
        Locator sentence = evidence.locator("mark.error");
        assertThat(sentence).containsText("未发生政府信息公开行政败诉案件");
        assertThat(sentence).isInViewport();
        Locator lit = evidence.locator("td.lit");
        assertThat(lit).hasText(new String[] {"18", "2"});
        assertThat(lit.first()).isInViewport();
        assertThat(lit.last()).isInViewport();
        assertThat(page.getByText("怎么办：").first()).isInViewport();
        assertThat(page.locator(".document td.lit")).hasText(new String[] {"18", "2"});
        assertThat(page.locator(".lines mark.lit")).containsText("未发生政府信息公开行政败诉案件");
        fitForEverybody();
        windowPicture("check");
        picture("check-whole");
    }

    @Test
    void aCellShowsItsPlaceInTheSource() {
        Locator cell = page.locator("#c-table2\\.licences a");
        cell.scrollIntoViewIfNeeded();
        cell.click();
        Locator token = page.locator(".lines .here");
        assertThat(token).hasText("84598");
        assertThat(token).isInViewport();
        assertThat(cell).isInViewport();
        windowPicture("check-cell");
    }

    @Test
    void everyPrintedCellHasItsPlace() {
        Locator cells = page.locator(".document td.figure a");
        assertThat(cells).hasCount(200);
        Assertions.assertThat(
                        (Boolean)
                                page.evaluate(
                                        "[...document.querySelectorAll('.document td.figure a')].every(a => document.getElementById(a.hash.slice(1)))"))
                .isTrue();
    }

    @Test
    void choosingAnotherFindingLightsIt() {
        page.locator(".finding > label").nth(1).click();
        assertThat(page.locator("input[name=finding]").nth(1)).isChecked();
        assertThat(page.locator(".evidence:visible")).hasCount(1);
        assertThat(page.locator(".evidence:visible mark.error")).hasCount(0);
        fitForEverybody();
    }

    @Test
    void theSentenceInTheSourceLeadsBackToItsFinding() {
        page.locator(".finding > label").nth(1).click();
        page.locator(".lines mark.error").first().click();
        assertThat(page.locator("input[name=finding]").first()).isChecked();
    }

    @Test
    void theRectificationListIsInTheLink() {
        var download = page.waitForDownload(() -> page.getByText("导出整改台账").click());
        Assertions.assertThat(download.suggestedFilename()).isEqualTo("整改台账.csv");
        Assertions.assertThat(download.path()).content().contains("N-3", "未发生政府信息公开行政败诉案件");
    }
}
