package dev.interleave.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages' templates with what each of them shows, checked when the application is built. */
@CheckedTemplate(basePath = "pages")
final class Pages {
    private Pages() {}

    static native TemplateInstance course(CoursePage page);

    static native TemplateInstance exercise(ExercisePage page);

    static native TemplateInstance submission(SubmissionPage page);

    static native TemplateInstance history(HistoryPage page);

    static native TemplateInstance message(ErrorPage page);

    static native TemplateInstance account(AccountPage page);

    static native TemplateInstance accounts(AccountsPage page);

    static native TemplateInstance newPassword(NewPasswordPage page);

    static native TemplateInstance folders(FoldersPage page);

    static native TemplateInstance guide(GuidePage page);

    static native TemplateInstance gradebook(GradebookPage page);
}
