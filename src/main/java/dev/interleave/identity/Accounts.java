package dev.interleave.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Make, find and change accounts. */
@ApplicationScoped
public class Accounts {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final InstantSource time;

    Accounts(AccountRepository accounts, SessionRepository sessions, InstantSource time) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.time = time;
    }

    /** Hold a new account or a new password together with the password, which is shown once and kept nowhere. */
    public record WithPassword(Account account, String password) {}

    /**
     * Make an account with an invented password.
     *
     * @throws AccountRefusedException if the user name is not usable or taken
     */
    @Transactional
    public WithPassword create(String username, String displayName, Role role) {
        String password = Passwords.invent();
        return new WithPassword(create(username, displayName, role, password), password);
    }

    /**
     * Make an account with a given password.
     *
     * @throws AccountRefusedException if the user name is not usable or taken or the password too short
     */
    @Transactional
    public Account create(String username, String displayName, Role role, String password) {
        String name = normalized(username);
        if (!USERNAME.matcher(name).matches()) {
            throw new AccountRefusedException(
                    "A user name has 2 to 64 characters: letters from a to z, digits, dots, hyphens, underscores or @. It begins with a letter or digit.");
        }
        if (accounts.findByUsername(name).isPresent()) {
            throw new AccountRefusedException("The user name " + name + " is taken.");
        }
        Passwords.check(password);
        String shown = displayName.isBlank() ? name : displayName.strip();
        if (shown.length() > 200 || !shown.codePoints().allMatch(Accounts::isPrintable)) {
            throw new AccountRefusedException("The display name has at most 200 characters, all of them printable.");
        }
        var account = new Account(name, shown, Passwords.hash(password), role, time.instant());
        accounts.persistAndFlush(account);
        return account;
    }

    /** What is invisible or turns the direction of writing could make one name look like another. */
    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            // Persian and Indic names are written with the two joiners.
            case Character.FORMAT -> character == 0x200c || character == 0x200d;
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Make one instructor and one learner if there is no account yet; also when several servers start at once. */
    @Transactional
    public List<WithPassword> createFirst() {
        accounts.lockFirstAccounts();
        if (accounts.count() > 0) {
            return List.of();
        }
        return List.of(create("instructor", "Instructor", Role.INSTRUCTOR), create("learner", "Learner", Role.LEARNER));
    }

    @Transactional
    public Optional<Account> find(String username) {
        return accounts.findByUsername(normalized(username));
    }

    @Transactional
    public Optional<Account> find(long id) {
        return accounts.findByIdOptional(id);
    }

    /** List all accounts by user name. */
    @Transactional
    public List<Account> all() {
        return accounts.allByUsername();
    }

    /** Hold the account until the surrounding transaction ends, so that what its owner asks for happens in order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Account lock(long id) {
        return accounts.lock(id);
    }

    /** Find the enabled account with this name and password; takes equally long when there is none. */
    @Transactional
    Optional<Account> authenticate(String username, String password) {
        Optional<Account> account = accounts.findByUsername(normalized(username));
        boolean matches = account.map(found -> Passwords.matches(password, found.passwordHash()))
                .orElseGet(() -> Passwords.matchesNobody(password));
        return account.filter(found -> matches && !found.disabled());
    }

    /**
     * Change one's own password and end all sessions of the account.
     *
     * @throws AccountRefusedException if the present password is wrong or the new one too short
     */
    @Transactional
    public void changePassword(long id, String present, String wanted) {
        Account account = accounts.lock(id);
        if (!Passwords.matches(present, account.passwordHash())) {
            throw new AccountRefusedException("The present password is not right.");
        }
        Passwords.check(wanted);
        replacePassword(account, wanted);
    }

    /** Give the account a new invented password and end all its sessions. */
    @Transactional
    public WithPassword resetPassword(long id) {
        Account account = existing(id);
        String password = Passwords.invent();
        replacePassword(account, password);
        return new WithPassword(account, password);
    }

    /**
     * Keep the account from signing in, and end its sessions; its submissions stay.
     *
     * @throws AccountRefusedException if it is the account of the one who asks
     */
    @Transactional
    public void disable(long id, long askedBy) {
        if (id == askedBy) {
            throw new AccountRefusedException("You can't disable your own account; another instructor can.");
        }
        existing(id).disable(time.instant());
        sessions.endAll(id);
    }

    @Transactional
    public void enable(long id) {
        existing(id).enable();
    }

    private void replacePassword(Account account, String password) {
        account.changePasswordHash(Passwords.hash(password));
        sessions.endAll(account.id());
    }

    private Account existing(long id) {
        Account account = accounts.lock(id);
        if (account == null) {
            throw new AccountRefusedException("There is no such account.");
        }
        return account;
    }

    private static String normalized(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
