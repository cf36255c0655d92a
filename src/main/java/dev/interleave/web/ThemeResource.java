package dev.interleave.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Remember in a cookie whether a browser wants light or dark pages, so that no page flashes in the wrong colours. */
@Path("/theme")
@PermitAll
public class ThemeResource {
    private static final int SECONDS = (int) Duration.ofDays(365).toSeconds();

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@FormParam("theme") @Nullable String theme, @FormParam("back") @Nullable String back) {
        var cookie = new NewCookie.Builder(Viewer.THEME_COOKIE)
                .value(Viewer.theme(theme))
                .path("/")
                .maxAge(SECONDS)
                .sameSite(NewCookie.SameSite.LAX)
                .httpOnly(true)
                .build();
        return Response.seeOther(URI.create(ownPath(back))).cookie(cookie).build();
    }

    /** Only paths of this server, so that nobody is led elsewhere. */
    private static String ownPath(@Nullable String back) {
        boolean own = back != null && back.matches("/([A-Za-z0-9][A-Za-z0-9._~/-]*)?");
        return own ? back : "/";
    }
}
