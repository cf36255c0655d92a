package dev.interleave.web;

/**
 * Tell that a request could not be answered.
 *
 * @param meaning what happened
 * @param advice what to do now
 * @param reference finds the failure in the log, empty where there is none
 */
public record ErrorPage(int status, String title, String meaning, String advice, String reference) {
    static ErrorPage of(int status, String detail, String reference) {
        return switch (status) {
            case 400 ->
                new ErrorPage(
                        400,
                        "That could not be read",
                        said(detail, "The request was not of the form that this page takes."),
                        "Go back, reload the page and send it again.",
                        reference);
            case 401 ->
                new ErrorPage(
                        401,
                        "Who is there?",
                        said(detail, "This address answers only those who have signed in."),
                        "Sign in at /sign-in and send the session's cookie along.",
                        reference);
            case 403 ->
                new ErrorPage(
                        403,
                        "Not for this account",
                        said(detail, "Your account may not see or do this."),
                        "If you think it should, ask your instructor; or sign out and sign in with another account.",
                        reference);
            case 404 ->
                new ErrorPage(
                        404,
                        "There is nothing here",
                        said(detail, "The address may be mistyped, or what was here was renamed."),
                        "The list of exercises has all there are.",
                        reference);
            case 413 ->
                new ErrorPage(
                        413,
                        "Too large",
                        said(detail, "What was sent is larger than this server takes."),
                        "Send Java sources only, without data and generated code.",
                        reference);
            case 415 ->
                new ErrorPage(
                        415,
                        "Of another kind",
                        said(
                                detail,
                                "What was sent is not of the kind that this address takes: addresses under /api take"
                                        + " Content-Type: application/json, pages take their own forms."),
                        "Go back, reload the page and send it again.",
                        reference);
            case 429 ->
                new ErrorPage(
                        429,
                        "Too many at once",
                        said(detail, "There were too many requests in a short time."),
                        "Wait a moment, then try again.",
                        reference);
            case 503 ->
                new ErrorPage(
                        503,
                        "Not available at the moment",
                        said(detail, "The server can't do this just now."),
                        "Try again in a minute. Nothing that you sent before is lost.",
                        reference);
            default ->
                new ErrorPage(
                        status,
                        status >= 500 ? "Something broke here" : "That did not work",
                        said(
                                detail,
                                status >= 500 ? "This is our fault, not yours." : "The server refused the request."),
                        status >= 500
                                ? "Try again; if it happens once more, tell your instructor. Nothing that you sent before is lost."
                                : "Go back, reload the page and try again.",
                        reference);
        };
    }

    private static String said(String detail, String otherwise) {
        return detail.isBlank() ? otherwise : detail;
    }
}
