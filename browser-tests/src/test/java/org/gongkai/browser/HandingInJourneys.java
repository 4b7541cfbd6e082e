package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clerk hands in what lies on the desk. */
class HandingInJourneys extends Journey {
    private static final FilePayload SEED = new FilePayload("高陵区2022.txt", "text/plain", sample("gaoling-2022.txt"));
    private static final FilePayload YEAR_BEFORE =
            new FilePayload("高陵区2021.txt", "text/plain", sample("gaoling-2021-invented.txt"));

    @BeforeEach
    void open() {
        page.navigate("/check");
    }

    private void hand(FilePayload... files) {
        page.locator("#file").setInputFiles(files);
        begin();
    }

    private void begin() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开始体检"))
                .click();
    }

    @Test
    void theFirstPageIsFitForEverybody() {
        fitForEverybody();
        picture("start");
    }

    @Test
    void aFile() {
        hand(SEED);
        assertThat(page.locator(".finding .rule").first()).hasText("N-3");
        assertThat(page.locator("main")).containsText("高陵区2022.txt");
    }

    @Test
    void pastedText() {
        page.locator("#text").fill(new String(sample("gaoling-2022.txt"), StandardCharsets.UTF_8));
        begin();
        assertThat(page.locator(".finding .rule").first()).hasText("N-3");
        assertThat(page.locator("main")).containsText("粘贴的文字");
    }

    @Test
    void twoYearsInAnyOrder() {
        hand(SEED, YEAR_BEFORE);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("两个年度对照")))
                .isVisible();
        assertThat(page.locator("main")).containsText("对照上年：高陵区2021.txt");
        fitForEverybody();
        picture("two-years");
    }

    @Test
    void aDroppedFileIsCheckedAtOnce() {
        page.evaluate("""
                text => {
                    const transfer = new DataTransfer();
                    transfer.items.add(new File([text], '拖来的年报.txt', {type: 'text/plain'}));
                    document.querySelector('[data-drop]').dispatchEvent(
                        new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
                }
                """, new String(sample("gaoling-2022.txt"), StandardCharsets.UTF_8));
        assertThat(page.locator("main")).containsText("拖来的年报.txt");
        assertThat(page.locator(".finding .rule").first()).hasText("N-3");
    }

    @Test
    void nothingHandedInIsSaidBeforeSending() {
        begin();
        assertThat(page.locator("[data-problem]")).containsText("还没有选择文件");
        fitForEverybody();
        picture("empty");
    }

    @Test
    void aFileTooLargeIsSaidBeforeSending() {
        page.evaluate("""
                () => {
                    const transfer = new DataTransfer();
                    transfer.items.add(new File([new Uint8Array(33 * 1024 * 1024)], '扫描件.txt'));
                    document.querySelector('[data-drop]').dispatchEvent(
                        new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
                }
                """);
        assertThat(page.locator("[data-problem]")).containsText("超过单个 32 MB 的上限");
        picture("too-large");
    }

    @Test
    void whatIsNoReportIsRefusedWithTheReason() {
        hand(new FilePayload("年报.pdf", "application/pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)));
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText(Pattern.compile("PDF"));
        fitForEverybody();
        picture("refused");
    }

    @Test
    void aPageThatDoesNotExistSaysSo() {
        page.navigate("/nowhere");
        assertThat(page.locator("h1")).hasText("没有这个页面");
        fitForEverybody();
        picture("missing");
    }
}
