package lab.ex07;

/** Holds the balances, and protects them from nobody: that is the bank's part. */
public interface Accounts {
    /** Tells how many accounts there are; they are numbered from 0. */
    int count();

    /** Reads a balance. */
    long balance(int account);

    /** Writes a balance. */
    void setBalance(int account, long balance);
}
