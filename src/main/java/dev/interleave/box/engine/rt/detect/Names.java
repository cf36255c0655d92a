package dev.interleave.box.engine.rt.detect;

/** Names of types as a learner writes them. */
final class Names {
    private Names() {}

    /** Return the name that the source declares a class by, without package and enclosing classes. */
    static String simple(String binaryName) {
        String name = binaryName.substring(binaryName.lastIndexOf('.') + 1);
        String nested = name.substring(name.lastIndexOf('$') + 1);
        int start = 0;
        while (start < nested.length() && Character.isDigit(nested.charAt(start))) {
            start++;
        }
        return start == nested.length() ? name : nested.substring(start);
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
