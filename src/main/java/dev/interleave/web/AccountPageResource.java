package dev.interleave.web;

import dev.interleave.identity.Account;
import dev.interleave.identity.AccountRefusedException;
import dev.interleave.identity.Accounts;
import dev.interleave.identity.CurrentAccount;
import dev.interleave.identity.Role;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Serve one's own account and let its password be changed. */
@Path("/account")
@RolesAllowed(Role.LEARNER_ROLE)
@Produces(MediaType.TEXT_HTML)
public class AccountPageResource {
    private final Accounts accounts;
    private final CurrentAccount current;

    AccountPageResource(Accounts accounts, CurrentAccount current) {
        this.accounts = accounts;
        this.current = current;
    }

    @GET
    public TemplateInstance page() {
        return page("");
    }

    /** Change the password; all sessions end, so the next page asks for the new one. */
    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changePassword(
            @FormParam("present") @DefaultValue("") String present,
            @FormParam("wanted") @DefaultValue("") String wanted,
            @FormParam("again") @DefaultValue("") String again) {
        if (!wanted.equals(again)) {
            return refused("The new password was not repeated as it was.");
        }
        try {
            accounts.changePassword(current.account().id(), present, wanted);
            return Response.seeOther(URI.create("/sign-in?next=/account")).build();
        } catch (AccountRefusedException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private Response refused(String problem) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(page(problem))
                .build();
    }

    private TemplateInstance page(String problem) {
        Account account = current.account();
        return Pages.account(
                new AccountPage(account.username(), account.displayName(), Words.of(account.role()), problem));
    }
}
