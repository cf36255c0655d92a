package lab.ex07;

/** Moves money between accounts. One bank is used by many threads at the same time. */
public interface Bank {
    /** Takes over the accounts. Called once, before anything else. From then on only the bank uses them. */
    void open(Accounts accounts);

    /**
     * Moves {@code amount} from one account to another, if the first one holds as much; otherwise nothing happens. At no time
     * can anybody see the money in neither account, or in both, or an account with less than nothing in it.
     *
     * <p>Transfers that have no account in common don't wait for each other.
     *
     * @param from number of an account
     * @param to number of an account; may be the same
     * @param amount more than 0
     * @return whether the money was moved, or, from an account to itself, whether it could have been
     */
    boolean transfer(int from, int to, long amount) throws InterruptedException;

    /** Adds up all balances, as they are at one instant: the total never changes. */
    long total();
}
