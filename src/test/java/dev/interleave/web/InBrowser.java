package dev.interleave.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.interleave.exercise.ExerciseCatalog;
import dev.interleave.grading.Grading;
import dev.interleave.identity.Accounts;
import dev.interleave.identity.Role;
import dev.interleave.server.DatabaseForTests;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** Gives tests the pages as people see them: in a real browser against the running application and its database. */
@WithTestResource(value = DatabaseForTests.class, scope = TestResourceScope.GLOBAL)
@Timeout(300)
abstract class InBrowser {
    static final String PASSWORD = "correct horse battery";
    static final String EXERCISE = "/exercises/" + FoldersOfTheCourse.SLUG;
    static final Pattern GRADED = Pattern.compile("Graded: .+");

    static Browsers browsers;
    static int people;

    @Inject
    Accounts accounts;

    @TestHTTPResource
    URI server;

    final GradingByText grading = new GradingByText();

    @BeforeEach
    void publishTheCourseAndScriptTheGrades() {
        QuarkusMock.installMockForType(grading, Grading.class);
        QuarkusMock.installMockForType(new FoldersOfTheCourse(), ExerciseCatalog.class);
        if (browsers == null) {
            browsers = new Browsers(server.toString());
            setDefaultAssertionTimeout(90_000);
        }
    }

    @AfterEach
    void nothingBrokeThePolicyAndNoScriptFailed() {
        grading.release();
        List<String> complaints = List.copyOf(browsers.complaints());
        browsers.leave();
        assertThat(complaints).isEmpty();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browsers != null) {
            browsers.close();
            browsers = null;
        }
    }

    /** Look at the page on a large and a small screen, in light and dark; all but the colours is looked at in light only. */
    static void check(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true })");
        for (int width : List.of(1280, 360)) {
            page.setViewportSize(width, 800);
            for (String theme : List.of("light", "dark")) {
                page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme);
                var axe = new AxeBuilder(page);
                var rules = theme.equals("light") ? axe : axe.withRules(List.of("color-contrast"));
                assertThat(rules.analyze().getViolations())
                        .as("%s, %s, %d px", page.url(), theme, width)
                        .extracting(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                        .isEmpty();
            }
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("%s is wider than %d px", page.url(), width)
                    .isEqualTo(0);
        }
    }

    String account(Role role) {
        String name = "person" + people++;
        accounts.create(name, "", role, PASSWORD);
        return name;
    }

    static void signIn(Page page, String name) {
        page.navigate("/sign-in");
        page.getByLabel("User name").fill(name);
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        assertThat(page.locator(".account-name")).hasText(name);
    }

    /** Submit a text from the exercise's page, wait for the verdict there and give the submission's address. */
    static String submit(Page page, String text) {
        page.navigate(EXERCISE);
        write(page, text);
        page.getByRole(AriaRole.BUTTON, named("Submit")).click();
        assertThat(page.locator("[data-live]")).hasText(GRADED);
        return page.locator("#result").getAttribute("data-page");
    }

    static void write(Page page, String text) {
        page.locator(".cm-content").click();
        clear(page);
        page.keyboard().type(text);
    }

    /** Delete first: Chromium gives what replaces a selection an inline style, which the policy then refuses. */
    static void clear(Page page) {
        page.keyboard().press("Control+A");
        page.keyboard().press("Delete");
    }

    /** Press Tab until what has the focus is called {@code name}. */
    static void tabTo(Page page, String name) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            Object focused = page.evaluate(
                    "() => { let e = document.activeElement; while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;"
                            + " return e?.getAttribute('aria-label') ?? e?.textContent ?? '' }");
            if (name.equals(focused.toString().strip())) {
                return;
            }
        }
        throw new AssertionError("Tab never reaches " + name);
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    static FilePayload file(String name, String text) {
        return new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
    }
}
