package dev.interleave.sandbox;

/** Know the outside handles of boxes that this package handed out. */
final class Boxes {
    private Boxes() {}

    static Launched launched(Box box) {
        if (box instanceof LaunchedBox own) {
            return own.launched();
        }
        throw new IllegalArgumentException("not a box of this sandbox: " + box);
    }
}
