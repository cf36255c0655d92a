package dev.interleave.box.engine.rt.detect;

import org.jspecify.annotations.Nullable;

/** History of one field of one object, or of a static field. */
final class FieldHistory extends History {
    final int field;

    /** What the inlined checks see as its token. */
    int shown;

    private FieldHistory(int field) {
        this.field = field;
    }

    /** Go on with what is kept at a field, or begin anew where nothing of this schedule is. */
    static FieldHistory of(@Nullable Object kept, int field) {
        return kept instanceof FieldHistory history && !history.isStale() ? history : new FieldHistory(field);
    }

    @Override
    String name(int firstSite, int secondSite) {
        SiteTable.FieldName name = HappensBefore.table.field(field);
        return Names.simple(name.type()) + "." + name.name();
    }
}
