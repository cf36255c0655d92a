package dev.interleave.web;

import dev.interleave.identity.Role;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Serve the guide for authors of exercises to instructors: the same text that lies beside the exercises. */
@Path("/review/exercises/guide")
@RolesAllowed(Role.INSTRUCTOR_ROLE)
@Produces(MediaType.TEXT_HTML)
public class GuidePageResource {
    private static final String GUIDE = "/guide/README.md";

    private final GuidePage guide = new GuidePage(new RawString(Markdown.render(text(), 2, "")));

    @GET
    public TemplateInstance page() {
        return Pages.guide(guide);
    }

    /** Read the guide; the page has the title, so that the text's own is left out. */
    private static String text() {
        try (InputStream in = GuidePageResource.class.getResourceAsStream(GUIDE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf('\n') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
