package dev.interleave.identity;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** Visits the server as a browser does: keeps cookies and sends the form's token. */
public final class Visitor {
    public static final String PASSWORD = "correct horse battery";

    private static final String TOKEN = "csrf-token";

    private final Map<String, String> cookies = new HashMap<>();

    private Visitor() {}

    public static Visitor arriving() {
        var visitor = new Visitor();
        visitor.cookies.putAll(
                given().get("/sign-in").then().statusCode(200).extract().cookies());
        return visitor;
    }

    /** Make an account and sign in with it. */
    public static Visitor signedIn(Accounts accounts, String username, Role role) {
        accounts.create(username, "", role, PASSWORD);
        Visitor visitor = arriving();
        visitor.signIn(username, PASSWORD).statusCode(303);
        return visitor;
    }

    public ValidatableResponse signIn(String username, String password) {
        ValidatableResponse response = form().formParam("username", username)
                .formParam("password", password)
                .post("/sign-in")
                .then();
        cookies.putAll(response.extract().cookies());
        return response;
    }

    public ValidatableResponse get(String path) {
        return given().cookies(cookies).redirects().follow(false).get(path).then();
    }

    public ValidatableResponse post(String path) {
        return form().post(path).then();
    }

    /** Send JSON with the token in the header that scripts use. */
    public ValidatableResponse postJson(String path, Object body) {
        return given().cookies(cookies)
                .header("X-CSRF-TOKEN", cookies.get(TOKEN))
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    private RequestSpecification form() {
        return given().cookies(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParam(TOKEN, cookies.get(TOKEN));
    }
}
