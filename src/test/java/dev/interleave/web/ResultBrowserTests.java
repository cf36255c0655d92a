package dev.interleave.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.interleave.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Looks at results as they come and when they are there. */
@QuarkusTest
class ResultBrowserTests extends InBrowser {
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
    void onASmallScreenTheStepsStandOneBelowTheOtherAndKeysMoveThePicture() {
        Page page = browsers.open();
        signIn(page, account(Role.LEARNER));
        String submission = submit(page, "class Solution { /* race */ }");
        page.navigate(submission);
        page.setViewportSize(360, 800);
        page.getByText("The same steps as a table").first().click();
        Locator steps = page.getByLabel("Steps of the interleaving").first();
        assertThat(steps.locator("tbody tr").first()).isVisible();
        assertThat(steps.evaluate("area => area.scrollWidth - area.clientWidth"))
                .isEqualTo(0);

        page.locator(".picture .step").first().focus();
        page.keyboard().press("End");
        assertThat(page.locator(".picture .step:focus")).isInViewport();
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
}
