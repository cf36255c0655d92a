// expect: CLEAN
// twin: SwapWhileDrawing
// Each frame is a new array, so a shown one is never painted over.
public final class FreshFrameEachTime {
    static int[] front = new int[2];
    static int[] back = new int[2];
    static final Object swap = new Object();

    public static void main(String[] args) throws Exception {
        Thread painter = new Thread(() -> {
            for (int frame = 1; frame < 3; frame++) {
                back = new int[] {frame, frame};
                synchronized (swap) {
                    front = back;
                }
            }
        });
        painter.start();
        int[] shown;
        synchronized (swap) {
            shown = front;
        }
        System.out.println(shown[0] < 3);
        painter.join();
    }
}
