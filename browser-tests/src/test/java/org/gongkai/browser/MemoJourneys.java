package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A memo at the desk of its drafter, on the phone of the leader, and under two fingers at once. */
class MemoJourneys extends Journey {
    @Test
    void fromDraftToFiledAtADeskAndSignedOnAPhone() {
        signIn(page, "clerk");
        page.navigate("/office/memos/new");
        page.locator("#title").fill("关于购置会议室投影设备的签报");
        page.locator("#body").fill("会议室投影设备已使用九年。\n拟购置一套，预算一万二千元。\n妥否，请批示。");
        assertThat(page.locator("svg.drawing")).isVisible();
        fitForEverybody();
        picture("memo-new");
        page.locator(".page-head button.main").click();
        assertThat(page.locator(".until")).containsText("待李强核稿");
        fitForEverybody();
        picture("memo-desk-waiting");
        String memo = page.url().replaceFirst("\\?.*", "");

        try (BrowserContext desk = page.context().browser().newContext(browser())) {
            Page reviewer = desk.newPage();
            signIn(reviewer, "reviewer");
            reviewer.navigate(memo);
            reviewer.locator("label[for=phrase-0]").click();
            reviewer.locator(".page-head button.main").click();
            assertThat(reviewer.locator(".notice.done")).containsText("您已同意");
        }
        signOnAPhone(memo);

        page.navigate(memo);
        assertThat(page.locator(".opinion .until")).containsText("高政办签〔");
        page.locator(".page-head button.main").click();
        page.locator(".page-head button.main").click();
        assertThat(page.locator(".until").first()).containsText("已归档");
        picture("memo-filed");
        page.navigate(memo + "/form");
        assertThat(page.locator(".paper svg.inked path")).isVisible();
        fitForEverybody();
        picture("memo-form");
    }

    private void signOnAPhone(String memo) {
        try (BrowserContext phone = page.context()
                .browser()
                .newContext(
                        browser().setViewportSize(375, 812).setHasTouch(true).setIsMobile(true))) {
            Page leader = phone.newPage();
            signIn(leader, "leader");
            leader.navigate(memo);
            Page mine = page;
            page = leader;
            fitForEverybody();
            windowPicture("phone-memo-top");
            var pad = leader.locator("[data-sign] svg");
            pad.scrollIntoViewIfNeeded();
            var box = pad.boundingBox();
            leader.mouse().move(box.x + 60, box.y + 60);
            leader.mouse().down();
            for (int i = 1; i < 12; i++) {
                leader.mouse().move(box.x + 60 + i * 14, box.y + 55 + 25 * Math.sin(i));
            }
            leader.mouse().up();
            assertThat(leader.locator("[data-sign].written path")).isVisible();
            windowPicture("phone-memo-signed");
            picture("phone-memo");
            leader.locator(".action-bar button.main").tap();
            assertThat(leader.locator(".notice.done")).containsText("您已签发");
            page = mine;
        }
    }

    @Test
    void theSecondOfTwoTapsReadsAPlainSentence() {
        signIn(page, "clerk");
        page.navigate("/office/memos/new");
        page.locator("#title").fill("关于两次点击的签报");
        page.locator("#body").fill("正文。");
        page.locator(".page-head button.main").click();
        String memo = page.url().replaceFirst("\\?.*", "");
        try (BrowserContext one = page.context().browser().newContext(browser())) {
            Page first = one.newPage();
            signIn(first, "reviewer");
            first.navigate(memo);
            Page second = one.newPage();
            second.navigate(memo);
            first.locator(".page-head button.main").click();
            assertThat(first.locator(".notice.done")).isVisible();
            second.locator("label[for=phrase-own]").click();
            second.locator(".phrases textarea").fill("我写的意见");
            second.locator(".page-head button.main").click();
            assertThat(second.locator("#trouble")).containsText("我写的意见");
        }
        forgive("409");
    }

    @Test
    void theReturnSheetByKeyboardAlone() {
        signIn(page, "leader");
        page.navigate("/office/memos");
        fitForEverybody();
        picture("memo-list");
        page.locator(".rows a").first().click();
        page.locator(".page-head a[href='#return']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#return")).isVisible();
        fitForEverybody();
        windowPicture("memo-return");
        page.keyboard().press("Escape");
        assertThat(page.locator("#return")).isHidden();
    }

    @Test
    void theRouteIsDrawnAnewWhileItIsTyped() {
        signIn(page, "office");
        page.navigate("/office/routes/new");
        fitForEverybody();
        page.locator("#name-1").fill("科长审核");
        page.locator("#name-1").blur();
        assertThat(page.locator("svg.drawing")).containsText("科长审核");
        picture("route-new");
    }

    private static void signIn(Page page, String account) {
        page.navigate("/office/sign-in");
        page.locator("button[name=account][value=" + account + "]").first().click();
        page.waitForURL("**/office**");
    }
}
