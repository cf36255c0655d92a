package dev.interleave.box.engine.rt.detect;

/** Names of types as a learner writes them. */
final class Names {
    private Names() {}

    /** Return a binary name without its package, nested classes separated by dots. */
    static String simple(String binaryName) {
        String name = binaryName.substring(binaryName.lastIndexOf('.') + 1);
        return name.replace('$', '.');
    }

    static String of(Class<?> type) {
        return type.isArray() ? of(type.getComponentType()) + "[]" : simple(type.getName());
    }

    /** Return what the source calls the thing accessed at one of two sites, with a space before it, or nothing. */
    static String variable(int firstSite, int secondSite) {
        String name = HappensBefore.table.site(secondSite).variable();
        if (name.isEmpty()) {
            name = HappensBefore.table.site(firstSite).variable();
        }
        return name.isEmpty() ? "" : " " + name;
    }
}
