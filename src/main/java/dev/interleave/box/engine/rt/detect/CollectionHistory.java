package dev.interleave.box.engine.rt.detect;

/** History of a collection, builder or format that the library calls "not thread-safe": its structure, and the elements of a list. */
final class CollectionHistory extends History {
    private final String type;
    private ArrayHistory elements;

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

    @Override
    String name(int firstSite, int secondSite) {
        return type + Names.variable(firstSite, secondSite);
    }
}
