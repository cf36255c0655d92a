package dev.interleave.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.interleave.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Uses the pages as instructors do, and what learners see of it. */
@QuarkusTest
class InstructorBrowserTests extends InBrowser {
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
        instructor.getByLabel("Reason, shown to the learner").fill("  ");
        instructor.getByRole(AriaRole.BUTTON, named("Set the score")).click();
        assertThat(instructor.getByRole(AriaRole.ALERT))
                .hasText("Give a reason; the learner sees it beside the score.");
        assertThat(instructor.getByRole(AriaRole.ALERT)).isInViewport();
        assertThat(instructor.getByLabel("Score of this exercise")).hasValue("90");
        instructor.getByLabel("Reason, shown to the learner").fill("Explained it in the lab.");
        instructor.getByRole(AriaRole.BUTTON, named("Set the score")).click();
        assertThat(instructor.locator("table", new Page.LocatorOptions().setHasText("Reason")))
                .containsText("Explained it in the lab.");

        learner.navigate(submission);
        assertThat(learner.locator("#result .notice"))
                .hasText(Pattern.compile(
                        "\\s*Your instructor set the score of this exercise to 90. Explained it in the lab.\\s*"));
        learner.navigate(EXERCISE);
        assertThat(learner.locator(".exercise-head")).containsText("Set by your instructor: 90 of 100");
    }

    @Test
    void accountsAreAddedFromPastedLinesAndTheirPasswordsWork() {
        String fresh = "fresh" + people++;
        Page page = browsers.open();
        signIn(page, account(Role.INSTRUCTOR));
        page.navigate("/review/accounts");
        page.getByLabel("One account a line")
                .fill("username;name\n" + fresh + ";\"Fresh, Person\"\n?;nobody\n" + fresh + ";Twice\nlong;"
                        + "x".repeat(300) + "\nturned;\u202eOlga\n");
        page.getByRole(AriaRole.BUTTON, named("Add").setExact(true)).click();
        assertThat(page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LISTITEM)).hasText(new Pattern[] {
            Pattern.compile("Line 3, .*from a to z.*"),
            Pattern.compile("Line 4, .*is taken.*"),
            Pattern.compile("Line 5, long;x{75}…: .*200 characters.*"),
            Pattern.compile("Line 6, .*printable.*")
        });
        assertThat(page.getByLabel("One account a line"))
                .hasValue(Pattern.compile("\\?;nobody\n" + fresh + ";Twice\nlong;x{300}\n.*"));
        String password = page.locator(".new-passwords code").textContent();

        Page newcomer = browsers.open();
        newcomer.navigate("/sign-in");
        newcomer.getByLabel("User name").fill(fresh);
        newcomer.getByLabel("Password").fill(password);
        newcomer.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        assertThat(newcomer.locator(".account-name")).hasText("Fresh, Person");
    }

    @Test
    void aNewPasswordIsMadeOnlyAfterAskingBackAlsoWithoutScripts() {
        String learner = account(Role.LEARNER);
        Page page = browsers.openWithoutScripts();
        signIn(page, account(Role.INSTRUCTOR));
        page.navigate("/review/accounts");
        page.getByRole(AriaRole.LINK, named("New password for " + learner).setExact(true))
                .click();
        assertThat(page.locator("h1")).hasText("A new password for " + learner + "?");
        page.getByRole(AriaRole.LINK, named("Leave it as it is")).click();
        assertThat(page.locator(".new-passwords")).hasCount(0);
        signIn(browsers.open(), learner);

        page.getByRole(AriaRole.LINK, named("New password for " + learner).setExact(true))
                .click();
        page.getByRole(AriaRole.BUTTON, named("Make a new password")).click();
        assertThat(page.locator(".new-passwords th[scope=row]")).hasText(learner);
        assertThat(page.locator(".new-passwords code")).not().hasText(PASSWORD);
    }

    @Test
    void aLearnerIsToldThatThePagesOfInstructorsAreNotForThem() {
        Page page = browsers.open();
        signIn(page, account(Role.LEARNER));
        assertThat(page.navigate("/review").status()).isEqualTo(403);
        assertThat(page.locator("h1")).hasText("Not for this account");
    }
}
