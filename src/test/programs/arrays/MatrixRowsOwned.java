// expect: CLEAN
// twin: MatrixRowShared
// Rows stay where they are and each thread writes one row.
public final class MatrixRowsOwned {
    public static void main(String[] args) throws Exception {
        int[][] matrix = {{1, 2}, {3, 4}};
        Thread swapper = new Thread(() -> {
            matrix[0][0] = 7;
            matrix[0][1] = 8;
        });
        swapper.start();
        int seen = matrix[1][0];
        swapper.join();
        System.out.println(seen == 1 || seen == 3);
    }
}
