package dev.interleave.box.engine.rt;

/** Arrays of fibers that grow. */
final class Fibers {
    private Fibers() {}

    /** Return the array if it has a place with that index, or else a longer copy. */
    static Fiber[] grown(Fiber[] array, int index) {
        if (index < array.length) {
            return array;
        }
        Fiber[] longer = new Fiber[index * 2 + 2];
        System.arraycopy(array, 0, longer, 0, array.length);
        return longer;
    }
}
