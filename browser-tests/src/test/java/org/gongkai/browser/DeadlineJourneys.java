package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** When must an application be answered? */
class DeadlineJourneys extends Journey {
    @Test
    void theFormShowsTheDayAndEveryDayBefore() {
        page.navigate("/law/deadline");
        page.locator("#received").fill("2022-01-24");
        page.getByText("加一次征求意见").click();
        page.locator("#sent-0").fill("2022-02-08");
        page.locator("#answered-0").fill("2022-02-15");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("计算期限"))
                .click();
        assertThat(page.locator(".last-day strong")).hasText("2022 年 3 月 3 日（星期四）");
        assertThat(page.locator(".month")).hasCount(3);
        assertThat(page.locator(".day.due")).containsText("第 20 个工作日");
        assertThat(page.locator(".day.stopped")).hasCount(5);
        assertThat(page.locator(".day.make-up")).hasCount(2);
        assertThat(page.locator(".day.make-up").first()).containsText("调休上班");
        assertThat(page.locator(".legend")).containsText("条例第三十三条第三款");
        fitForEverybody();
        picture("deadline-whole");
        windowPicture("deadline");

        page.getByText("去掉").click();
        assertThat(page.locator(".last-day strong")).hasText("2022 年 2 月 24 日（星期四）");
    }

    @Test
    void aYearWithoutNoticeIsProvisional() {
        page.navigate("/law/deadline?received=2027-09-20&channel=counter");
        assertThat(page.locator(".notice.warning")).containsText("暂定");
        fitForEverybody();
        picture("deadline-provisional");
    }

    @Test
    void aDateThatIsNoneIsSaid() {
        page.navigate("/law/deadline?received=2022-02-30");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("不是日期");
        fitForEverybody();
        picture("deadline-refused");
    }

    @Test
    void confirmationIsAskedWhereTheChannelNeedsIt() {
        page.navigate("/law/deadline");
        assertThat(page.locator("#confirmed")).isHidden();
        page.locator("#channel").selectOption("internet");
        assertThat(page.locator("#confirmed")).isVisible();
    }
}
