package dev.interleave.box.engine.rt.detect;

/** History of a collection, builder or format that the library calls "not thread-safe": its structure, and the elements of a list. */
final class CollectionHistory extends History {
    private final String type;
    private ArrayHistory elements;
    private Part all;

    CollectionHistory(String type) {
        this.type = type;
    }

    ArrayHistory elements(int length) {
        if (elements == null) {
            elements = new ArrayHistory(type, Math.max(length, 10));
        }
        elements.grow(length);
        return elements;
    }

    /** Check and remember a read of every element, in a time that doesn't depend on their number unless some were written. */
    void readAll(ThreadClock thread, int site) {
        if (all == null) {
            all = new Part(" elements");
        }
        all.read(thread, site);
        if (elements != null) {
            elements.checkAllWrites(thread, site);
        }
    }

    /** Check that a write of an element comes after what read all of them. */
    void checkBulkReads(ThreadClock thread, int site) {
        if (all != null) {
            all.checkReads(thread, site);
        }
    }

    /** Make a history for the value of one key. */
    History value() {
        return new Part(" value");
    }

    @Override
    String name(int firstSite, int secondSite) {
        return type + Names.variable(firstSite, secondSite);
    }

    private final class Part extends History {
        private final String suffix;

        Part(String suffix) {
            this.suffix = suffix;
        }

        @Override
        String name(int firstSite, int secondSite) {
            return CollectionHistory.this.name(firstSite, secondSite) + suffix;
        }
    }
}
