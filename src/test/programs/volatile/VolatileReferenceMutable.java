// expect: DATA_RACE on Point.x
// twin: VolatileReferenceComplete
// The reference is volatile, the object is changed after publication.
public final class VolatileReferenceMutable {
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
        point = fresh;
        fresh.x = 5;
        reader.join();
    }
}
