package dev.interleave.server;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Does over HTTP what a program of a learner does.
 *
 * @param cookies those of the signed-in session
 */
record VisitingLearner(String address, Map<String, String> cookies) {
    static VisitingLearner signIn(String address, String password) {
        var cookies = new HashMap<>(given().get(address + "/sign-in").cookies());
        cookies.putAll(given().cookies(cookies)
                .redirects()
                .follow(false)
                .formParam("csrf-token", cookies.get("csrf-token"))
                .formParam("username", "learner")
                .formParam("password", password)
                .post(address + "/sign-in")
                .then()
                .statusCode(303)
                .extract()
                .cookies());
        return new VisitingLearner(address, cookies);
    }

    /** Go on with the same session where the server is now. */
    VisitingLearner at(String newAddress) {
        return new VisitingLearner(newAddress, cookies);
    }

    /** Submit and give the submission's id. */
    String submit(String text) {
        return submit("02-start-and-join", text);
    }

    String submit(String exercise, String text) {
        return posted(exercise, text).then().statusCode(201).extract().path("id");
    }

    /** Submit and give the status of the answer. */
    int post(String text) {
        return posted("02-start-and-join", text).statusCode();
    }

    String state(String submission) {
        return submission(submission).then().statusCode(200).extract().path("state");
    }

    Response submission(String submission) {
        return given().cookies(cookies).get(address + "/api/submissions/" + submission);
    }

    Response submissions() {
        return given().cookies(cookies).get(address + "/api/submissions");
    }

    private Response posted(String exercise, String text) {
        return given().cookies(cookies)
                .header("X-CSRF-TOKEN", cookies.get("csrf-token"))
                .contentType("application/json")
                .body(Map.of("exercise", exercise, "sources", List.of(Map.of("path", "Solution.java", "text", text))))
                .post(address + "/api/submissions");
    }
}
