package dev.interleave.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.interleave.exercise.ExerciseCatalog;
import dev.interleave.exercise.Slide;
import dev.interleave.grading.Grading;
import dev.interleave.identity.Accounts;
import dev.interleave.identity.Role;
import dev.interleave.server.DatabaseForTests;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uses the pages as people do, in a real browser against the running application and its database. */
@QuarkusTest
@WithTestResource(value = DatabaseForTests.class, scope = TestResourceScope.GLOBAL)
@Timeout(300)
class BrowserTests {
    private static final String PASSWORD = "correct horse battery";
    private static final String EXERCISE = "/exercises/" + FoldersOfTheCourse.SLUG;
    private static final Pattern GRADED = Pattern.compile("Graded: .+");

    private static Browsers browsers;
    private static int people;

    @Inject
    Accounts accounts;

    @TestHTTPResource
    URI server;

    private final GradingByText grading = new GradingByText();

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

    @Test
    void theKeyboardAloneLeadsFromSignInToTheVerdict() {
        String name = account(Role.LEARNER);
        Page page = browsers.open();
        page.navigate("/");
        page.keyboard().type(name);
        page.keyboard().press("Tab");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
        page.locator(".account-name").waitFor();
        tabTo(page, FoldersOfTheCourse.TITLE);
        page.keyboard().press("Enter");
        page.locator(".cm-content").waitFor();
        tabTo(page, "Source of Solution.java");
        clear(page);
        page.keyboard().type("class Solution {");
        page.keyboard().press("Enter");
        page.keyboard().press("Control+Shift+Enter");

        assertThat(page.locator("[data-live]")).hasText("Graded: Accepted");
        assertThat(page.locator("#result-title")).isFocused();
    }

    @Test
    void readingAndSubmittingWorksWithoutScripts() {
        Page page = browsers.openWithoutScripts();
        signIn(page, account(Role.LEARNER));
        page.navigate(EXERCISE);
        page.getByLabel("Solution.java", exactly()).fill("class Solution { /* race */ }\n");
        page.getByRole(AriaRole.BUTTON, named("Submit")).click();
        assertThat(page).hasURL(Pattern.compile("/submissions/[0-9a-f-]{36}$"));

        // The page asks for itself again until the verdict is there.
        assertThat(page.locator("#result-title")).hasText("Data race");
        assertThat(page.locator(".source")).containsText("class Solution");
    }

    @Test
    void aZipIsTakenInPlaceOfTheTextAndJunkIsRefusedWithTheReason() {
        Page page = browsers.openWithoutScripts();
        signIn(page, account(Role.LEARNER));
        page.navigate(EXERCISE);
        page.getByLabel("Solution.java", exactly()).fill("class Kept {}");
        page.locator("summary", new Page.LocatorOptions().setHasText("Send files instead"))
                .click();
        page.getByLabel("Java files, or one zip").setInputFiles(file("essay.zip", "this is no zip"));
        page.getByRole(AriaRole.BUTTON, named("Submit")).click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("essay.zip holds no .java file, or is no zip");
        assertThat(page.getByLabel("Solution.java", exactly())).hasValue(Pattern.compile("class Kept \\{}\\s*"));

        page.locator("summary", new Page.LocatorOptions().setHasText("Send files instead"))
                .click();
        page.getByLabel("Java files, or one zip").setInputFiles(file("Solution.java", "class Uploaded {}"));
        page.getByRole(AriaRole.BUTTON, named("Submit")).click();
        assertThat(page.locator(".source")).containsText("class Uploaded {}");
    }

    @Test
    void compileProblemsAreMarkedInTheGutterAndTheDraftSurvivesAReload() {
        Page page = browsers.open();
        signIn(page, account(Role.LEARNER));
        page.navigate(EXERCISE);
        write(page, "class Solution {\nbroken;\n}");
        assertThat(page.locator("[data-draft-status]")).hasText("Draft saved");
        page.getByRole(AriaRole.BUTTON, named("Run the visible cases")).click();

        assertThat(page.locator("#result-title")).hasText("Does not compile");
        assertThat(page.locator(".cm-lint-marker-error")).hasCount(1);
        assertThat(page.getByRole(AriaRole.TAB)).hasText("Solution.java 1 problem");
        page.locator("#result a[data-file]").first().click();
        assertThat(page.locator(".cm-activeLine")).containsText("broken;");

        page.reload();
        assertThat(page.locator(".cm-content")).containsText("broken;");
    }

    @Test
    void aFileCanBeAddedAndIsSentToo() {
        Page page = browsers.open();
        signIn(page, account(Role.LEARNER));
        page.navigate(EXERCISE);
        page.locator(".cm-content").waitFor();
        page.onceDialog(dialog -> dialog.accept("Worker.java"));
        page.getByRole(AriaRole.BUTTON, named("Add file")).click();
        write(page, "final class Worker { /* the second file */ }");
        page.getByRole(AriaRole.BUTTON, named("Submit")).click();
        assertThat(page.locator("[data-live]")).hasText(GRADED);

        page.navigate("/submissions");
        page.locator("td a[href^='/submissions/']").first().click();
        assertThat(page.locator(".source")).hasCount(2);
        assertThat(page.locator(".source").nth(1)).containsText("the second file");
    }

    @Test
    void aVerdictThatIsThereBeforeThePageCouldFollowIsSaidToo() {
        Page page = browsers.open();
        signIn(page, account(Role.LEARNER));
        page.route("**/exercises/*/submissions", route -> {
            APIResponse answer = route.fetch();
            while (answer.text().contains("data-finished=\"false\"")) {
                answer = page.request().get(answer.url());
            }
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
        });
        submit(page, "class Solution { /* graded at once */ }");
        assertThat(page.locator("[data-history] tbody tr")).hasCount(1);
    }

    @Test
    void theStagesAreFollowedAsTheyHappen() {
        Page page = browsers.open();
        signIn(page, account(Role.LEARNER));
        page.navigate(EXERCISE);
        write(page, "class Solution { /* hold */ }");
        page.getByRole(AriaRole.BUTTON, named("Submit")).click();
        assertThat(page.locator("[data-stage=compile]")).hasAttribute("data-state", "running");
        assertThat(page.locator("[data-live]")).containsText("Compile");
        grading.release();
        assertThat(page.locator("[data-live]")).hasText("Graded: Accepted");
    }

    @Test
    void theStepsOfAnInterleavingAreWalkedByArrowKeys() {
        Page page = browsers.open();
        signIn(page, account(Role.LEARNER));
        submit(page, "class Solution { /* race */ }");
        page.locator(".picture .step").first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".picture .step").nth(2)).isFocused();
        assertThat(page.locator(".picture .step:focus"))
                .hasAttribute("aria-label", Pattern.compile("Step 3, thread main.*Races with step 2.*"));
    }

    @Test
    void theSpeedOfASubmissionIsShownAsPicturesAndAsTablesOnEveryScreen() {
        Page page = browsers.open();
        signIn(page, account(Role.LEARNER));
        String submission = submit(page, "class Solution {\n/* slow */ }");

        assertThat(page.locator("#result-title")).hasText("Not fast enough");
        assertThat(page.locator(".speedup .limit"))
                .containsText("64 % of the time is spent inside synchronized (lock)");
        page.locator(".speedup .limit a").click();
        assertThat(page.locator(".cm-activeLine")).containsText("slow");
        assertThat(page.locator(".speedup .curve.own").first()).isVisible();
        page.locator("summary", new Page.LocatorOptions().setHasText("The same numbers as a table"))
                .click();
        assertThat(page.getByLabel("Speedups").locator("tbody tr").first())
                .hasText(Pattern.compile("Threads, yours\\s*0.98\\s*1.41\\s*1.53\\s*1.55\\s*1.55"));
        assertThat(page.getByLabel("Speedups")).containsText("not simulated: it starts other processes");
        assertThat(page.locator(".picture.threads .stretch.blocked")).not().hasCount(0);
        page.navigate(submission);
        check(page);
    }

    @Test
    void theCourseWalksTheSlidesWithProgressAndComparesTheApproachesOnEach() {
        Page page = browsers.open();
        signIn(page, account(Role.LEARNER));
        assertThat(page.locator(".slide h2")).hasCount(Slide.COUNT);
        assertThat(page.locator(".slide details.compared")).hasCount(Slide.COUNT);
        assertThat(page.locator(".tally a")).hasAttribute("href", Pattern.compile("/exercises/01-.*"));
        Locator later = page.locator(
                "section[aria-labelledby=slide-2] li", new Page.LocatorOptions().setHasText("Collect the results"));
        assertThat(later.locator(".after"))
                .hasText(Pattern.compile("After " + FoldersOfTheCourse.TITLE + "\\s+\\(open\\)"));

        page.locator("section[aria-labelledby=slide-5] details.compared > summary")
                .focus();
        page.keyboard().press("Enter");
        Locator table = page.locator("section[aria-labelledby=slide-5] details.compared table")
                .first();
        assertThat(table.locator("tbody tr")).hasCount(5);
        assertThat(table.locator("tbody tr").nth(3))
                .hasText(Pattern.compile("Processes\\s*[0-9.]+ ms.*ProcessBuilder.*"));

        submit(page, "class Solution { /* accepted */ }");
        page.navigate("/");
        assertThat(page.locator(".tally")).containsText("1 of ");
        assertThat(page.locator("section[aria-labelledby=slide-2] .slide-tally"))
                .containsText("1 of ");
        assertThat(later.locator(".after")).containsText("(done)");
        later.locator(".after a").click();
        assertThat(page).hasURL(server.resolve(EXERCISE).toString());
    }

    @Test
    void anInstructorFindsOutHowToWriteAnExercise() {
        Page page = browsers.open();
        signIn(page, account(Role.INSTRUCTOR));
        page.navigate("/review/exercises");
        page.getByRole(AriaRole.LINK, named("Write your own exercise")).click();
        assertThat(page.locator("h1")).hasText("Write your own exercise");
        assertThat(page.locator(".prose")).containsText("./interleave new-exercise 09-all-at-once");
        assertThat(page.locator(".prose h2").first()).hasText("From nothing to published");
    }

    @Test
    void aPictureStandsBesideTheExpectedOneForVisibleCasesOnly() {
        Page page = browsers.open();
        signIn(page, account(Role.LEARNER));
        String submission = submit(page, "class Solution { /* picture */ }");
        page.navigate(submission);
        Locator rows = page.getByLabel("Cases").locator("tbody tr");
        assertThat(rows.nth(0).locator("figcaption")).hasText(new String[] {"Expected", "Yours"});
        assertThat(rows.nth(0).getByAltText("Yours, case a lighthouse")).isVisible();
        assertThat(rows.nth(1).locator("img")).hasCount(0);
        assertThat(loadedPictures(page, ".case-pictures img")).isEqualTo(2);
        check(page);

        page.navigate("/exercises/06-blur-the-pictures");
        assertThat(page.getByAltText("Before: a striped lighthouse by the sea")).isVisible();
        assertThat(loadedPictures(page, ".prose img")).isEqualTo(6);
    }

    private static int loadedPictures(Page page, String selector) {
        page.waitForCondition(() -> (boolean) page.evaluate(
                "selector => [...document.querySelectorAll(selector)].every(image => image.complete)", selector));
        return (int) page.evaluate(
                "selector => [...document.querySelectorAll(selector)].filter(image => image.naturalWidth > 1).length",
                selector);
    }

    @Test
    void anInstructorSeesTheHiddenCasesAndTheLearnerSeesTheScoreSetByHandWithItsReason() {
        String name = account(Role.LEARNER);
        Page learner = browsers.open();
        signIn(learner, name);
        String submission = submit(learner, "class Solution { int a\\u0022; /* race \u202e */ }");
        assertThat(learner.locator("#result")).not().containsText(GradingByText.HIDDEN_INPUT);

        Page instructor = browsers.open();
        signIn(instructor, account(Role.INSTRUCTOR));
        instructor.navigate("/review");
        instructor
                .locator("tr", new Page.LocatorOptions().setHasText(name))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        assertThat(instructor).hasURL(server.resolve(submission).toString());
        assertThat(instructor.locator("#result")).containsText(GradingByText.HIDDEN_INPUT);
        assertThat(instructor.locator(".source .unseen")).hasText("U+202E RIGHT-TO-LEFT OVERRIDE");
        assertThat(instructor.locator(".source .escape")).hasAttribute("title", "stands for \"");

        instructor.getByLabel("Score of this exercise").fill("90");
        instructor.getByLabel("Reason, shown to the learner").fill("Explained it in the lab.");
        instructor.getByRole(AriaRole.BUTTON, named("Set the score")).click();
        assertThat(instructor.locator("table", new Page.LocatorOptions().setHasText("Reason")))
                .containsText("Explained it in the lab.");

        learner.navigate(submission);
        assertThat(learner.locator("#result .notice"))
                .hasText(Pattern.compile(
                        "\\s*Your instructor set the score of this exercise to 90. Explained it in the lab.\\s*"));
    }

    @Test
    void accountsAreAddedFromPastedLinesAndTheirPasswordsWork() {
        String fresh = "fresh" + people++;
        Page page = browsers.open();
        signIn(page, account(Role.INSTRUCTOR));
        page.navigate("/review/accounts");
        page.getByLabel("One account a line").fill("username;name\n" + fresh + ";\"Fresh, Person\"\n?;nobody\n");
        page.getByRole(AriaRole.BUTTON, named("Add").setExact(true)).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Line 3");
        String password = page.locator(".new-passwords code").textContent();

        Page newcomer = browsers.open();
        newcomer.navigate("/sign-in");
        newcomer.getByLabel("User name").fill(fresh);
        newcomer.getByLabel("Password").fill(password);
        newcomer.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        assertThat(newcomer.locator(".account-name")).hasText("Fresh, Person");
    }

    @Test
    void theChosenThemeIsThereOnTheNextPageToo() {
        Page page = browsers.open();
        page.navigate("/sign-in");
        page.getByRole(AriaRole.BUTTON, named("switch to light")).click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "light");
        page.getByRole(AriaRole.BUTTON, named("switch to dark")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("switch to those of the system")))
                .isFocused();
        page.waitForCondition(() -> page.context().cookies().stream().anyMatch(cookie -> cookie.value.equals("dark")));
        page.reload();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/exercises/nowhere",
                "/submissions/1",
                "/submissions/00000000-0000-0000-0000-000000000000"
            })
    void whatIsNotThereHasAPageThatSaysWhereToGo(String address) {
        Page page = browsers.open();
        signIn(page, account(Role.LEARNER));
        assertThat(page.navigate(address).status()).isEqualTo(404);
        assertThat(page.getByRole(AriaRole.LINK, named("To the exercises"))).isVisible();
    }

    @Test
    void aLearnerIsToldThatThePagesOfInstructorsAreNotForThem() {
        Page page = browsers.open();
        signIn(page, account(Role.LEARNER));
        assertThat(page.navigate("/review").status()).isEqualTo(403);
        assertThat(page.locator("h1")).hasText("Not for this account");
    }

    @Test
    void noPageHasAnAccessibilityProblemOrScrollsSideways() {
        Page page = browsers.open();
        page.navigate("/sign-in");
        check(page);
        signIn(page, account(Role.LEARNER));
        check(page);
        String submission = submit(page, "class Solution { /* race \u202e */ }");
        check(page);
        for (String address : List.of(submission, "/submissions", "/account", "/nowhere")) {
            page.navigate(address);
            check(page);
        }
        page.context().clearCookies();
        signIn(page, account(Role.INSTRUCTOR));
        for (String address :
                List.of("/review", submission, "/review/accounts", "/review/exercises", "/review/exercises/guide")) {
            page.navigate(address);
            check(page);
        }
    }

    /** Look at the page on a large and a small screen, in light and dark; all but the colours is looked at in light only. */
    private static void check(Page page) {
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

    private String account(Role role) {
        String name = "person" + people++;
        accounts.create(name, "", role, PASSWORD);
        return name;
    }

    private static void signIn(Page page, String name) {
        page.navigate("/sign-in");
        page.getByLabel("User name").fill(name);
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        assertThat(page.locator(".account-name")).hasText(name);
    }

    /** Submit a text from the exercise's page, wait for the verdict there and give the submission's address. */
    private static String submit(Page page, String text) {
        page.navigate(EXERCISE);
        write(page, text);
        page.getByRole(AriaRole.BUTTON, named("Submit")).click();
        assertThat(page.locator("[data-live]")).hasText(GRADED);
        return page.locator("#result").getAttribute("data-page");
    }

    private static void write(Page page, String text) {
        page.locator(".cm-content").click();
        clear(page);
        page.keyboard().type(text);
    }

    /** Delete first: Chromium gives what replaces a selection an inline style, which the policy then refuses. */
    private static void clear(Page page) {
        page.keyboard().press("Control+A");
        page.keyboard().press("Delete");
    }

    /** Press Tab until what has the focus is called {@code name}. */
    private static void tabTo(Page page, String name) {
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

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
    }
}
