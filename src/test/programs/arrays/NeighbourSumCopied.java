// expect: CLEAN
// twin: NeighbourSum
// Each thread reads the old row and writes the new one.
public final class NeighbourSumCopied {
    public static void main(String[] args) throws Exception {
        double[] cells = {1, 2, 3};
        double[] next = new double[3];
        Thread left = new Thread(() -> next[0] = cells[1] / 2);
        Thread middle = new Thread(() -> next[1] = cells[2] / 2);
        left.start();
        middle.start();
        left.join();
        middle.join();
        System.out.println(next[0] <= 1);
    }
}
