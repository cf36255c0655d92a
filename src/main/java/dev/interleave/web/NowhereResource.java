package dev.interleave.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;

/** Take the addresses that nothing else serves, so that they fail on a thread that may render a page. */
@Path("/")
@PermitAll
public class NowhereResource {
    // At the method, because an address at the class would win over the classes that begin at the root.
    @GET
    @Path("{anything:.+}")
    public String nothing() {
        throw new NotFoundException();
    }
}
