package dev.interleave.web;

import dev.interleave.identity.Account;
import dev.interleave.identity.CurrentAccount;
import io.quarkus.csrf.reactive.runtime.CsrfTokenParameterProvider;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tell the layout who looks at the page and how; pages reach it as {@code inject:viewer}. */
@RequestScoped
@Named("viewer")
public class Viewer {
    static final String THEME_COOKIE = "theme";
    private static final Set<String> THEMES = Set.of("light", "dark");

    private final CurrentAccount current;
    private final RoutingContext request;
    private final CsrfTokenParameterProvider csrf;

    Viewer(CurrentAccount current, RoutingContext request, CsrfTokenParameterProvider csrf) {
        this.current = current;
        this.request = request;
        this.csrf = csrf;
    }

    public boolean signedIn() {
        return current.signedIn();
    }

    public boolean instructor() {
        return current.instructor();
    }

    public String name() {
        return current.find().map(Account::displayName).orElse("");
    }

    /** Give {@code light}, {@code dark} or {@code system}. */
    public String theme() {
        @Nullable Cookie cookie = request.request().getCookie(THEME_COOKIE);
        return cookie == null ? "system" : theme(cookie.getValue());
    }

    static String theme(@Nullable String wanted) {
        return wanted != null && THEMES.contains(wanted) ? wanted : "system";
    }

    /** Give the address of this page, to come back to. */
    public String path() {
        return request.request().path();
    }

    /** Tell whether forms can be shown: a request that was refused early got no token for them. */
    public boolean forms() {
        try {
            return !csrf.getToken().isEmpty();
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
