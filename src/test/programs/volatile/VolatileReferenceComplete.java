// expect: CLEAN
// twin: VolatileReferenceMutable
// The point is complete before it is published.
public final class VolatileReferenceComplete {
    static final class Point {
        int x;
        int y;
    }

    static volatile Point point;

    public static void main(String[] args) throws Exception {
        Thread reader = new Thread(() -> {
            Point seen = point;
            if (seen != null) {
                System.out.println(seen.x <= 5);
            }
        });
        reader.start();
        Point fresh = new Point();
        fresh.x = 5;
        point = fresh;
        reader.join();
    }
}
