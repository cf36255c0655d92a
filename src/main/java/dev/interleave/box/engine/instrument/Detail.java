package dev.interleave.box.engine.instrument;

import java.lang.classfile.CodeModel;
import java.lang.classfile.attribute.CodeAttribute;

/** How much is put into a method; less into the long ones of a class that would otherwise outgrow what a method may hold (JVMS 4.7.3). */
enum Detail {
    /** Checks start inline. */
    INLINED,
    /** Each check is a call. */
    CALLED,
    /** Plain accesses aren't checked, and library calls aren't announced. */
    SYNCHRONISATION_ONLY;

    private static final int LONG = 4_000;

    /** Return the detail for a method in a class that is written with this one. */
    Detail of(CodeModel code) {
        return ((CodeAttribute) code).codeLength() > LONG ? this : INLINED;
    }
}
