package no.arshjul.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Chromium as the machine has it, without a window: Debian's {@code chromium-headless-shell}, which takes the least of the machine, or its
 * {@code chromium}. The environment variable {@code CHROMIUM} names another place. One browser is started for all tests; each has pages and
 * cookies of its own.
 */
final class Browser implements AutoCloseable {

    static final double LONGEST_MILLIS = 60_000;
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final List<String> PLACES = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium");

    /** Ends with the tests: it hangs on a pipe from them. */
    private static com.microsoft.playwright.Browser started;

    private final String address;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    Browser(String address) {
        this.address = address;
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_MILLIS);
        if (started == null || !started.isConnected()) {
            started = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))).chromium()
                    .launch(new LaunchOptions().setArgs(FLAGS).setExecutablePath(place()));
        }
    }

    private static Path place() {
        String named = System.getenv("CHROMIUM");
        return named != null ? Path.of(named) : PLACES.stream().map(Path::of).filter(Files::exists).findFirst()
                .orElseThrow(() -> new IllegalStateException("No browser at " + PLACES + ": install one, or name its place in CHROMIUM"));
    }

    /** Tasklist as this person, who has just logged in, in a browser with this language. */
    Tasklist tasklist(String person, String language) {
        return new Tasklist(loggedIn(person, language, "/"));
    }

    /** A page as somebody meets it who has not logged in, in a browser with this language. */
    Page page(String language, String path) {
        BrowserContext context = started.newContext(new NewContextOptions().setLocale(language).setTimezoneId("Europe/Oslo").setViewportSize(1280, 900)
                .setReducedMotion(ReducedMotion.REDUCE));
        contexts.add(context);
        Page page = context.newPage();
        page.setDefaultTimeout(LONGEST_MILLIS);
        page.onPageError(troubles::add);
        page.onRequestFailed(request -> troubles.add(request.url() + " " + request.failure()));
        page.navigate(address + path);
        page.waitForLoadState(LoadState.NETWORKIDLE); // Until it has asked who is there, the page empties what is typed.
        return page;
    }

    Page loggedIn(String person, String language, String path) {
        Page page = page(language, path);
        try {
            logIn(page, person);
            return page;
        } catch (TimeoutError e) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "desk", "login-" + person + ".png")));
            throw new AssertionError(person + " could not log in at " + page.url() + " " + troubles, e);
        }
    }

    private static void logIn(Page page, String person) {
        page.locator("input[type=text]").fill(person);
        page.locator("input[type=password]").fill(person);
        page.locator("button[type=submit]").click();
        page.locator(".form-signin").waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** One of our own pages, by somebody who has logged in to Tasklist. */
    Page ownPage(String person, String language, String path) {
        Page page = loggedIn(person, language, "/");
        page.navigate(address + path);
        return page;
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
