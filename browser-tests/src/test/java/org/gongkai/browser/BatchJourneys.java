package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The office that gathers the reports of forty units. */
class BatchJourneys extends Journey {
    @Test
    void theSampleOfFortyUnits() {
        page.navigate("/check");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("四十个单位")))
                .click();
        assertThat(page.locator("h1")).hasText("核对了 40 份");
        Assertions.assertThat(page.locator(".units tbody tr").count()).isEqualTo(40);
        fitForEverybody();
        picture("batch");

        page.locator(".rules tbody a").first().click();
        Assertions.assertThat(page.locator(".units tbody tr").count()).isBetween(1, 39);
        fitForEverybody();

        page.locator(".units tbody a").first().click();
        assertThat(page.getByText("回到批量结果")).isVisible();
        assertThat(page.locator(".finding").first()).isVisible();
        page.goBack();

        var list = page.waitForDownload(() -> page.getByText("导出整改台账").click());
        Assertions.assertThat(sheets(list.path())).contains("责任单位", "清源区教育局");

        String address = page.url().replaceFirst("[?#].*", "");
        page.navigate(address + "/cell/table3.new.6");
        assertThat(page.locator("h1")).containsText("本年新收政府信息公开申请数量");
        Assertions.assertThat(page.locator(".units tbody tr").count()).isEqualTo(39);
        fitForEverybody();
        picture("figure-of-units");

        page.navigate(address);
        page.getByText("现在清除").click();
        assertThat(page).hasURL(Pattern.compile("/check$"));
        page.navigate(address);
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("已经清除");
        fitForEverybody();
        picture("cleared");
    }

    @Test
    void progressIsShownWhileItRuns() throws IOException {
        page.navigate("/check");
        page.locator("#file").setInputFiles(new FilePayload("四百份.zip", "application/zip", zip(400)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开始体检"))
                .click();
        assertThat(page.locator("h1")).hasText("正在核对 400 份年报");
        assertThat(page.locator("progress")).isVisible();
        fitForEverybody();
        picture("progress");
        page.navigate("/check");
        page.getByText("400 份年报").click();
        page.locator("h1:has-text('核对了 400 份')")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(180_000));
        Assertions.assertThat(page.locator(".units tbody tr").count()).isEqualTo(100);
        assertThat(page.getByText("第 1 / 4 页")).isVisible();
        page.getByText("下一页").click();
        assertThat(page.getByText("第 2 / 4 页")).isVisible();
    }

    /** All text of a workbook. */
    private static String sheets(java.nio.file.Path workbook) {
        var text = new StringBuilder();
        try (var zip = new java.util.zip.ZipFile(workbook.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                if (entry.getName().endsWith(".xml")) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    private static byte[] zip(int copies) throws IOException {
        var bytes = new ByteArrayOutputStream();
        byte[] report = sample("gaoling-2022.txt");
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (int i = 1; i <= copies; i++) {
                zip.putNextEntry(new ZipEntry("年报/第" + i + "号单位.txt"));
                zip.write(report);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
