package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** One person at one browser; whatever the console complains of, a breach of the content policy above all, fails the journey. */
abstract class Journey {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setEnv(chinese())
                    .setArgs(List.of(
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    Page page;

    /** The environment of somebody whose desktop speaks Chinese, so that date fields do too. */
    private static Map<String, String> chinese() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LANGUAGE", "zh_CN");
        return environment;
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is missing: ./test installs it"));
    }

    /** How this person's browser is set up: a desk of 1280 by 900 in Chinese unless a journey says otherwise. */
    Browser.NewContextOptions browser() {
        return new Browser.NewContextOptions()
                .setBaseURL(Program.ADDRESS)
                .setViewportSize(1280, 900)
                .setLocale("zh-CN");
    }

    @BeforeEach
    void sitDown() {
        context = BROWSER.newContext(browser());
        context.setDefaultTimeout(15_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())
                    && !message.text().contains("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void standUp() {
        context.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    /** Lets the browser complain of what a journey brought about on purpose. */
    void forgive(String words) {
        complaints.removeIf(complaint -> complaint.contains(words));
    }

    /** A picture of the whole page for people to look at. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** A picture of what the window shows. */
    void windowPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** Nothing on the page that axe objects to, and the page no wider than the window. */
    void fitForEverybody() {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("axe on " + page.url())
                .map(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .limit(3)
                                .toList())
                .isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("sideways scrolling of " + page.url())
                .isZero();
    }

    /** The background of an element as the browser paints it. */
    String background(Locator element) {
        return (String) element.evaluate("e => getComputedStyle(e).backgroundColor");
    }

    static byte[] sample(String name) {
        try (var in = Journey.class.getResourceAsStream("/samples/" + name)) {
            assertThat(in).as("the sample " + name).isNotNull();
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
