package dev.interleave.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.interleave.exercise.Slide;
import dev.interleave.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uses the pages as learners do. */
@QuarkusTest
class BrowserTests extends InBrowser {
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
}
