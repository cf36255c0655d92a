package dev.interleave.box.engine.instrument;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Names of what is added to classes, and of what it calls. */
final class Names {
    /** Starts the name of every added member; such members are invisible to reflection. */
    static final String PREFIX = "il$";

    static final String TOKEN = PREFIX + "t$";
    static final String HISTORY = PREFIX + "h$";
    static final String CHECK_READ = PREFIX + "r$";
    static final String CHECK_WRITE = PREFIX + "w$";
    static final String INITIALISER = PREFIX + "clinit";
    static final String INIT = "$init$";

    /** Added to the name of an interface for the class that holds its fields. */
    static final String FIELDS_OF_INTERFACE = "$" + PREFIX + "fields";

    static final ClassDesc HOOKS = ClassDesc.of("dev.interleave.box.engine.rt.hook.Hooks");
    static final ClassDesc LIBRARY_HOOKS = ClassDesc.of("dev.interleave.box.engine.rt.hook.LibraryHooks");
    static final ClassDesc MONITOR_HOOKS = ClassDesc.of("dev.interleave.box.engine.rt.hook.MonitorHooks");
    static final ClassDesc OBJECT = ConstantDescs.CD_Object;
    static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

    private Names() {}

    static MethodTypeDesc type(String descriptor) {
        return MethodTypeDesc.ofDescriptor(descriptor);
    }

    static String binary(String internalName) {
        return internalName.replace('/', '.');
    }
}
