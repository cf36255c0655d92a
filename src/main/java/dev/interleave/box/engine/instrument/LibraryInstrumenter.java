package dev.interleave.box.engine.instrument;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;

/** Puts the hooks into class files of java.base; once for each build of the JDK. */
public final class LibraryInstrumenter {
    private LibraryInstrumenter() {}

    /**
     * Rewrite one class of java.base. Apply it before other changes to the same class.
     *
     * @param internalName {@code java/util/HashMap}
     * @return the class file given if this class needs no hook, else a new one
     */
    public static byte[] instrument(String internalName, byte[] classFile) {
        if (!LibraryScope.synchronises(internalName)
                && !LibraryScope.hasMonitors(internalName)
                && !LibraryScope.mutes(internalName)
                && !Reflected.hides(internalName)
                && !UnsafeCollections.copies(internalName)
                && !Serialised.concerns(internalName)
                && !BufferAccesses.concerns(internalName)
                && !HandedOut.concerns(internalName)) {
            return classFile;
        }
        ClassFile context = ClassFile.of();
        ClassModel model = context.parse(classFile);
        return context.transformClass(model, new LibraryClass(internalName, model));
    }
}
