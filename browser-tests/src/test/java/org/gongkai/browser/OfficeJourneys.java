package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People of every kind open all that the menu offers them, at a desk and on a phone. */
class OfficeJourneys extends Journey {
    @ParameterizedTest
    @CsvSource({
        "clerk, /office/memos/new /office/me",
        "office, /office/routes/new /office/search?q=签报",
        "secrecy, /office/secrecy/stops /office/search?q=没有这样的事",
        "sysadmin, /office/directory/import /office/directory/people",
        "secadmin, /office/directory/roles /office/notices/settings",
        "auditor, /journal/heads /office/nowhere"
    })
    void theMenuAndWhatIsBehindIt(String account, String also) {
        page.navigate("/office/sign-in");
        page.locator("button[name=account][value=" + account + "]").click();
        page.locator("nav.side a").first().waitFor();
        Set<String> addresses = new LinkedHashSet<>();
        for (Locator line : page.locator("nav.side a").all()) {
            addresses.add(line.getAttribute("href"));
        }
        assertThat(addresses).as("the menu of " + account).hasSizeGreaterThan(3);
        addresses.addAll(List.of(also.split(" ")));
        for (String address : addresses) {
            look(account, address);
        }
    }

    private void look(String account, String address) {
        page.setViewportSize(1280, 900);
        Response answer = page.navigate(address);
        assertThat(answer.status()).as(address).isEqualTo(address.endsWith("/nowhere") ? 404 : 200);
        if (address.startsWith("/office")) {
            assertThat(page.locator("nav.side a").count())
                    .as("the way back from " + address)
                    .isPositive();
        }
        String name = "office-" + account + address.replaceAll("[^a-z]+", "-");
        fitForEverybody();
        picture(name);
        page.setViewportSize(375, 812);
        fitForEverybody();
        picture(name + "-phone");
    }
}
