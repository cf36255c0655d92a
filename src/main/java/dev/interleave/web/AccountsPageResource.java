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
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Let an instructor make accounts, give new passwords and close accounts. */
@Path("/review/accounts")
@RolesAllowed(Role.INSTRUCTOR_ROLE)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class AccountsPageResource {
    private final Accounts accounts;
    private final PastedAccounts pasted;
    private final CurrentAccount current;

    AccountsPageResource(Accounts accounts, PastedAccounts pasted, CurrentAccount current) {
        this.accounts = accounts;
        this.pasted = pasted;
        this.current = current;
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance page() {
        return page(List.of(), List.of(), "");
    }

    /** Make accounts; their passwords are on the page that answers and nowhere else. */
    @POST
    public TemplateInstance create(
            @FormParam("lines") @DefaultValue("") String lines,
            @FormParam("role") @DefaultValue(Role.LEARNER_ROLE) Role role) {
        PastedAccounts.Outcome outcome = pasted.create(lines, role);
        boolean nothing = outcome.created().isEmpty() && outcome.refused().isEmpty();
        return page(outcome.created(), outcome.refused(), nothing ? "There was no line with a user name." : "");
    }

    /** Ask back: the password of today would be lost. */
    @GET
    @Path("{id}/password")
    @Consumes(MediaType.WILDCARD)
    public Response askForNewPassword(@PathParam("id") long id) {
        return accounts.find(id)
                .map(account -> Response.ok(Pages.newPassword(new NewPasswordPage(
                        id,
                        account.username(),
                        account.displayName(),
                        id == current.account().id()))))
                .orElseThrow(NotFoundException::new)
                .build();
    }

    @POST
    @Path("{id}/password")
    public Response resetPassword(@PathParam("id") long id) {
        try {
            return Response.ok(page(List.of(accounts.resetPassword(id)), List.of(), ""))
                    .build();
        } catch (AccountRefusedException e) {
            return refused(e);
        }
    }

    @POST
    @Path("{id}/disable")
    public Response disable(@PathParam("id") long id) {
        return changed(() -> accounts.disable(id, current.account().id()));
    }

    @POST
    @Path("{id}/enable")
    public Response enable(@PathParam("id") long id) {
        return changed(() -> accounts.enable(id));
    }

    private Response changed(Runnable change) {
        try {
            change.run();
            return Response.seeOther(URI.create("/review/accounts")).build();
        } catch (AccountRefusedException e) {
            return refused(e);
        }
    }

    private Response refused(AccountRefusedException refusal) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(page(List.of(), List.of(), String.valueOf(refusal.getMessage())))
                .build();
    }

    private TemplateInstance page(
            List<Accounts.WithPassword> created, List<AccountsPage.Refused> refused, String problem) {
        long own = current.account().id();
        return Pages.accounts(new AccountsPage(
                accounts.all().stream().map(account -> row(account, own)).toList(),
                created.stream().map(AccountsPageResource::secret).toList(),
                refused,
                problem));
    }

    private static AccountsPage.Row row(Account account, long own) {
        return new AccountsPage.Row(
                account.id(),
                account.username(),
                account.displayName(),
                Words.of(account.role()),
                account.createdAt(),
                account.disabled(),
                account.id() == own);
    }

    private static AccountsPage.Secret secret(Accounts.WithPassword made) {
        return new AccountsPage.Secret(made.account().username(), made.account().displayName(), made.password());
    }
}
