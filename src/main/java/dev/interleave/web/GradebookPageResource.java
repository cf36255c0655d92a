package dev.interleave.web;

import dev.interleave.identity.Role;
import dev.interleave.review.Gradebook;
import dev.interleave.review.GradebookCsv;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Serve the table of learners and exercises, as a page and as CSV. */
@Path("/review")
@RolesAllowed(Role.INSTRUCTOR_ROLE)
public class GradebookPageResource {
    private final GradebookView view;
    private final Gradebook gradebook;

    GradebookPageResource(GradebookView view, Gradebook gradebook) {
        this.view = view;
        this.gradebook = gradebook;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page(@QueryParam("slide") @DefaultValue("0") int slide) {
        return Pages.gradebook(view.of(slide));
    }

    @GET
    @Path("gradebook.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(@QueryParam("slide") @DefaultValue("0") int slide) {
        return Response.ok(GradebookCsv.write(view.shown(slide), gradebook.rows()))
                .header("Content-Disposition", "attachment; filename=\"gradebook.csv\"")
                .build();
    }
}
