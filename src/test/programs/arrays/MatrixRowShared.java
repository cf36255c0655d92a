// expect: DATA_RACE
// twin: MatrixRowsOwned
// The row object is swapped by one thread while the other reads through it.
public final class MatrixRowShared {
    public static void main(String[] args) throws Exception {
        int[][] matrix = {{1, 2}, {3, 4}};
        Thread swapper = new Thread(() -> {
            int[] row = matrix[0];
            matrix[0] = matrix[1];
            matrix[1] = row;
        });
        swapper.start();
        int seen = matrix[1][0];
        swapper.join();
        System.out.println(seen == 1 || seen == 3);
    }
}
