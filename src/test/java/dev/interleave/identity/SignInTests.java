package dev.interleave.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.interleave.server.DatabaseForTests;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signs in, out and wrongly, over HTTP. */
@QuarkusTest
@WithTestResource(value = DatabaseForTests.class, scope = TestResourceScope.GLOBAL)
class SignInTests {
    private static final int MOST_VISITS = 24;

    @Inject
    Accounts accounts;

    @TestHTTPResource
    URI server;

    @Test
    void whoKnowsThePasswordGetsInAndOutAgain() {
        Visitor ann = Visitor.signedIn(accounts, "ann", Role.LEARNER);
        ann.get("/api/submissions").statusCode(200);

        ann.post("/sign-out").statusCode(303);

        ann.get("/api/submissions").statusCode(401);
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        Visitor visitor = Visitor.arriving();
        accounts.create("cookie", "", Role.LEARNER, "a good password");
        String cookie = visitor
                .signIn("cookie", "a good password")
                .statusCode(303)
                .extract()
                .headers()
                .getValues("Set-Cookie")
                .stream()
                .filter(it -> it.startsWith("interleave-session="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").doesNotContain("Secure");
    }

    @Test
    void theTokenAgainstForgedRequestsDoesNotTravelWithThem() {
        String cookie = given().get("/sign-in").then().extract().headers().getValues("Set-Cookie").stream()
                .filter(it -> it.startsWith("csrf-token="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).containsIgnoringCase("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void headersOfAProxyAreNotBelievedUnlessThereIsOne() {
        given().redirects()
                .follow(false)
                .accept("text/html")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .get("/")
                .then()
                .statusCode(302)
                .header("Location", not(containsString("evil.example")))
                .header("Strict-Transport-Security", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json"})
    void whatIsLargerThanTheServerTakesIsToldInWords(String kind) {
        Visitor visitor = Visitor.signedIn(accounts, "large-" + kind.replace('/', '-'), Role.LEARNER);
        given().cookies(visitor.cookies())
                .header("X-CSRF-TOKEN", visitor.cookies().get("csrf-token"))
                .accept(kind)
                .contentType("application/json")
                .body(new byte[13 << 20])
                .post("/api/submissions")
                .then()
                .statusCode(413)
                .contentType(containsString(kind))
                .body(containsString("12 MiB"))
                .body(containsString("nothing of it was kept"));
        visitor.get("/api/submissions").statusCode(200);
    }

    @Test
    void aProgramIsToldWhatOfItsJsonDoesNotFit() {
        Visitor visitor = Visitor.signedIn(accounts, "sends-json", Role.LEARNER);
        visitor.postJson("/api/submissions", "[]")
                .statusCode(400)
                .body("message", containsString("JSON is not of the kind"));
        visitor.postJson("/api/submissions", "{\"exercise\": \"x\", \"sources\": [], \"scope\": \"SOME\"}")
                .statusCode(400)
                .body("message", containsString("\"scope\""));
        visitor.postJson("/api/submissions", "{\"exercise\": \"x\", \"sources\": [{\"path\": []}]}")
                .statusCode(400)
                .body("message", containsString("\"sources[0].path\""));
        visitor.post("/api/submissions").statusCode(415).body("message", containsString("application/json"));
    }

    @Test
    void whoLeavesWhileSendingIsNoFailureOfTheServer() throws Exception {
        var told = new LinkedBlockingQueue<LogRecord>();
        Logger log = Logger.getLogger("dev.interleave.web.ErrorResource");
        var handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                told.add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(handler);
        log.setLevel(Level.FINE);
        try {
            LogRecord first = null;
            for (int visit = 0; first == null && visit < MOST_VISITS; visit++) {
                leavesWhileSending();
                // Who is gone before the server has begun to read is not noticed at all.
                first = told.poll(5, TimeUnit.SECONDS);
            }
            assertThat(first).isNotNull();
            assertThat(first.getLevel().intValue()).isLessThan(Level.INFO.intValue());
            assertThat(first.getMessage()).contains("left before it was there");
        } finally {
            log.removeHandler(handler);
            log.setLevel(null);
        }
    }

    private void leavesWhileSending() throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write(("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\nusername=a")
                            .getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void aWrongPasswordIsRefusedAndManyAreStopped() {
        accounts.create("guess", "", Role.LEARNER, "a good password");
        Visitor visitor = Visitor.arriving();
        for (int i = 0; i < 5; i++) {
            visitor.signIn("guess", "wrong " + i).statusCode(401).body(containsString("is not right"));
        }
        visitor.signIn("guess", "a good password").statusCode(429).body(containsString("Try again in 15 minutes"));
        accounts.create("other", "", Role.LEARNER, "a good password");
        visitor.signIn("other", "a good password").statusCode(303);
    }

    @Test
    void aDisabledAccountIsOutAtOnce() {
        Visitor eve = Visitor.signedIn(accounts, "eve", Role.LEARNER);
        eve.get("/api/submissions").statusCode(200);

        accounts.disable(accounts.find("eve").orElseThrow().id(), -1);

        eve.get("/api/submissions").statusCode(401);
        Visitor.arriving().signIn("eve", Visitor.PASSWORD).statusCode(401);
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOldOne() {
        Visitor bob = Visitor.signedIn(accounts, "bob", Role.LEARNER);
        String fresh =
                accounts.resetPassword(accounts.find("bob").orElseThrow().id()).password();
        bob.get("/api/submissions").statusCode(401);
        bob.signIn("bob", Visitor.PASSWORD).statusCode(401);
        bob.signIn("bob", fresh).statusCode(303);
    }

    @Test
    void aPostWithoutTokenIsRefusedThoughSomebodyIsSignedIn() {
        Visitor carl = Visitor.signedIn(accounts, "carl", Role.LEARNER);
        given().cookies(carl.cookies())
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParam("nothing", "here")
                .accept("text/html")
                .post("/sign-out")
                .then()
                .statusCode(400)
                .contentType("text/html")
                .body(containsString("lacks the token"), containsString("reload the page"));
        given().cookies(carl.cookies())
                .contentType("application/json")
                .body("{}")
                .post("/api/submissions")
                .then()
                .statusCode(400)
                .body("message", containsString("lacks the token"));
        carl.get("/api/submissions").statusCode(200);
    }

    @Test
    void theSignInPageLeadsNowhereElse() {
        assertThat(SignInResource.ours("/exercises/07?tab=1")).isEqualTo("/exercises/07?tab=1");
        assertThat(SignInResource.ours("//evil.example")).isEqualTo("/");
        assertThat(SignInResource.ours("https://evil.example")).isEqualTo("/");
        assertThat(SignInResource.ours("/\\evil.example")).isEqualTo("/");
        assertThat(SignInResource.ours("/a\r\nSet-Cookie: x")).isEqualTo("/");
    }

    @Test
    void aBrowserIsSentToTheSignInPageAndAProgramIsTold() {
        given().redirects()
                .follow(false)
                .accept("text/html, */*")
                .get("/api/submissions")
                .then()
                .statusCode(302)
                .header("Location", containsString("/sign-in?next=%2Fapi%2Fsubmissions"));
        given().get("/api/submissions").then().statusCode(401).body("message", containsString("/sign-in"));
    }

    @Test
    void everyResponseForbidsWhatPagesDontNeed() {
        String policy = given().get("/sign-in")
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", is("nosniff"))
                .extract()
                .header("Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }
}
