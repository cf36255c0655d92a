// expect: DATA_RACE
// twin: NeighbourSumCopied
// A stencil that reads its neighbour's slot while the neighbour writes it.
public final class NeighbourSum {
    public static void main(String[] args) throws Exception {
        double[] cells = {1, 2, 3};
        Thread left = new Thread(() -> cells[0] = cells[1] / 2);
        Thread middle = new Thread(() -> cells[1] = cells[2] / 2);
        left.start();
        middle.start();
        left.join();
        middle.join();
        System.out.println(cells[0] <= 1);
    }
}
