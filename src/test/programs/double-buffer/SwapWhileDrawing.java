// expect: DATA_RACE
// twin: FreshFrameEachTime
// The painter swaps the buffers while the screen still reads the front one.
public final class SwapWhileDrawing {
    static int[] front = new int[2];
    static int[] back = new int[2];
    static final Object swap = new Object();

    public static void main(String[] args) throws Exception {
        Thread painter = new Thread(() -> {
            for (int frame = 1; frame < 3; frame++) {
                back[0] = frame;
                synchronized (swap) {
                    int[] old = front;
                    front = back;
                    back = old;
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
