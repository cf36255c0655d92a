package dev.interleave.box.engine.rt.detect;

/** History of one field of one object, or of a static field. */
final class FieldHistory extends History {
    final int field;

    /** What the inlined checks see as its token. */
    int shown;

    FieldHistory(int field) {
        this.field = field;
    }

    @Override
    String name(int firstSite, int secondSite) {
        SiteTable.FieldName name = HappensBefore.table.field(field);
        return Names.simple(name.type()) + "." + name.name();
    }
}
