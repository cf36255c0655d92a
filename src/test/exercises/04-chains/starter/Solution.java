import lab.ex04.Chains;

public final class Solution implements Chains {
    @Override
    public long[] ends(long first, int count, int steps) {
        return new long[count];
    }
}
