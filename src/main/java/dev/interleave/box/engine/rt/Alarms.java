package dev.interleave.box.engine.rt;

/** What is to happen at a time, the earliest first, what was set first among equals: a binary heap. */
final class Alarms {
    /** A wait has lasted long enough. */
    static final int DEADLINE = 0;
    /** A thread has spun long enough. */
    static final int SPUN = 1;

    private long[] times = new long[64];
    private long[] orders = new long[64];
    private Lane[] lanes = new Lane[64];
    private int[] waits = new int[64];
    private int[] kinds = new int[64];
    private int size;
    private long set;

    /** Return the time of the first one, or NEVER; alarms of waits that are over are dropped. */
    long next() {
        while (size > 0 && lanes[0].wait != waits[0]) {
            removeFirst();
        }
        return size == 0 ? Fiber.NEVER : times[0];
    }

    Lane lane() {
        return lanes[0];
    }

    int kind() {
        return kinds[0];
    }

    void add(long time, Lane lane, int kind) {
        if (size == times.length) {
            grow();
        }
        int at = size++;
        set(at, time, set++, lane, lane.wait, kind);
        while (at > 0 && isBefore(at, (at - 1) / 2)) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    void removeFirst() {
        swap(0, --size);
        lanes[size] = null;
        int at = 0;
        while (true) {
            int first = at;
            for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
                if (isBefore(child, first)) {
                    first = child;
                }
            }
            if (first == at) {
                return;
            }
            swap(at, first);
            at = first;
        }
    }

    private boolean isBefore(int left, int right) {
        return times[left] != times[right] ? times[left] < times[right] : orders[left] < orders[right];
    }

    private void swap(int left, int right) {
        long time = times[left];
        long order = orders[left];
        Lane lane = lanes[left];
        int wait = waits[left];
        int kind = kinds[left];
        set(left, times[right], orders[right], lanes[right], waits[right], kinds[right]);
        set(right, time, order, lane, wait, kind);
    }

    private void set(int at, long time, long order, Lane lane, int wait, int kind) {
        times[at] = time;
        orders[at] = order;
        lanes[at] = lane;
        waits[at] = wait;
        kinds[at] = kind;
    }

    private void grow() {
        int longer = size * 2;
        long[] moreTimes = new long[longer];
        long[] moreOrders = new long[longer];
        Lane[] moreLanes = new Lane[longer];
        int[] moreWaits = new int[longer];
        int[] moreKinds = new int[longer];
        System.arraycopy(times, 0, moreTimes, 0, size);
        System.arraycopy(orders, 0, moreOrders, 0, size);
        System.arraycopy(lanes, 0, moreLanes, 0, size);
        System.arraycopy(waits, 0, moreWaits, 0, size);
        System.arraycopy(kinds, 0, moreKinds, 0, size);
        times = moreTimes;
        orders = moreOrders;
        lanes = moreLanes;
        waits = moreWaits;
        kinds = moreKinds;
    }
}
