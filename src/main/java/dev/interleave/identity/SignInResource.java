package dev.interleave.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Serve signing in and out. */
@Path("/")
@PermitAll
public class SignInResource {
    private final SignIn signIn;

    SignInResource(SignIn signIn) {
        this.signIn = signIn;
    }

    /** The pages; {@code problem} is empty where there is none. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance signIn(String next, String username, String problem);
    }

    @GET
    @Path("sign-in")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page(@QueryParam("next") @DefaultValue("/") String next) {
        return Templates.signIn(ours(next), "", "");
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response signIn(
            @FormParam("username") @DefaultValue("") String username,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("next") @DefaultValue("/") String next,
            @Context HttpServerRequest request) {
        return switch (signIn.signIn(username, password, request.remoteAddress().hostAddress())) {
            case SignIn.Outcome.Accepted(String token) ->
                Response.seeOther(URI.create(ours(next)))
                        .cookie(cookie(token, request))
                        .build();
            case SignIn.Outcome.Refused() -> again(401, next, username, "The user name or the password is not right.");
            case SignIn.Outcome.TooManyTries(var pause) ->
                again(
                        429,
                        next,
                        username,
                        "Too many tries failed. Try again in " + (pause.toMinutes() + 1) + " minutes.");
        };
    }

    private static Response again(int status, String next, String username, String problem) {
        return Response.status(status)
                .entity(Templates.signIn(ours(next), username, problem))
                .build();
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(
            @CookieParam(SessionMechanism.COOKIE) @Nullable String token, @Context HttpServerRequest request) {
        if (token != null) {
            signIn.signOut(token);
        }
        return Response.seeOther(URI.create("/sign-in")).cookie(gone(request)).build();
    }

    /** Only addresses of this server: a link to the sign-in page must not lead somewhere else. */
    static String ours(String next) {
        boolean ours = next.matches("/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*") && !next.startsWith("//");
        return ours ? next : "/";
    }

    private static NewCookie cookie(String token, HttpServerRequest request) {
        return new NewCookie.Builder(SessionMechanism.COOKIE)
                .value(token)
                .path("/")
                .httpOnly(true)
                .secure(request.isSSL() || "https".equals(request.scheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private static NewCookie gone(HttpServerRequest request) {
        return new NewCookie.Builder(SessionMechanism.COOKIE)
                .value("")
                .path("/")
                .maxAge(0)
                .httpOnly(true)
                .secure(request.isSSL() || "https".equals(request.scheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
