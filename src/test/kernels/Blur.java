/** Blur a grey picture, row by row, from one array into another. */
public final class Blur {
    private static final int SIZE = 160;

    public static void main(String[] args) {
        int[][] from = new int[SIZE][SIZE];
        int[][] to = new int[SIZE][SIZE];
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                from[y][x] = x * y % 256;
            }
        }
        for (int round = 0; round < 4; round++) {
            for (int y = 1; y < SIZE - 1; y++) {
                int[] above = from[y - 1];
                int[] here = from[y];
                int[] below = from[y + 1];
                for (int x = 1; x < SIZE - 1; x++) {
                    to[y][x] = (above[x - 1]
                                    + above[x]
                                    + above[x + 1]
                                    + here[x - 1]
                                    + here[x]
                                    + here[x + 1]
                                    + below[x - 1]
                                    + below[x]
                                    + below[x + 1])
                            / 9;
                }
            }
            int[][] swap = from;
            from = to;
            to = swap;
        }
    }
}
