package lab.ex12;

/** Knows which approach suits which work. */
public interface Advisor {
    /** Advises how to do the work, by the rules of the statement. The same workload always gets the same advice. */
    Advice choose(Workload workload);
}
