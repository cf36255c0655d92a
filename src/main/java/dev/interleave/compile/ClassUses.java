package dev.interleave.compile;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.ArrayList;
import java.util.List;

/** List what a class file names of other classes, each with the line that does so. */
final class ClassUses {
    /** Stands for a method of a submitted class that is {@code native}. */
    static final String NATIVE = "(native)";

    private final String file;
    private final String thisClass;
    private final Supertypes supertypes;
    private final List<Use> uses = new ArrayList<>();

    private ClassUses(String file, String thisClass, Supertypes supertypes) {
        this.file = file;
        this.thisClass = thisClass;
        this.supertypes = supertypes;
    }

    /**
     * One use.
     *
     * @param owner binary name of the class
     * @param member name of the method or field, empty where the class itself is named
     * @param line line from 1, 0 where unknown
     */
    record Use(String owner, String member, String file, int line) {}

    static List<Use> of(byte[] bytes, Supertypes supertypes) {
        ClassModel model = ClassFile.of().parse(bytes);
        String file = model.findAttribute(Attributes.sourceFile())
                .map(SourceFileAttribute::sourceFile)
                .map(entry -> entry.stringValue())
                .orElse("");
        String name = Supertypes.name(model.thisClass().asInternalName());
        ClassUses found = new ClassUses(file, name, supertypes);
        found.collect(model);
        return found.uses;
    }

    private void collect(ClassModel model) {
        add(thisClass, "", 0);
        for (MethodModel method : model.methods()) {
            if (method.flags().has(java.lang.reflect.AccessFlag.NATIVE)) {
                add(thisClass, NATIVE, 0);
            }
            method.code().ifPresent(this::collect);
        }
        // What no instruction names: superclasses, descriptors, annotations, and what hides in unused entries.
        for (PoolEntry entry : model.constantPool()) {
            switch (entry) {
                case ClassEntry type -> add(type, 0);
                case MemberRefEntry member -> add(member, 0);
                default -> {}
            }
        }
    }

    private void collect(CodeModel code) {
        int line = 0;
        for (CodeElement element : code) {
            switch (element) {
                case LineNumber number -> line = number.line();
                case InvokeInstruction call -> add(call.method(), line);
                case FieldInstruction access -> add(access.field(), line);
                case NewObjectInstruction creation -> add(creation.className(), line);
                case TypeCheckInstruction check -> add(check.type(), line);
                case ExceptionCatch handler -> {
                    int at = line;
                    handler.catchType().ifPresent(type -> add(type, at));
                }
                case ConstantInstruction.LoadConstantInstruction load -> add(load.constantEntry(), line);
                case InvokeDynamicInstruction dynamic -> {
                    add(dynamic.invokedynamic().bootstrap().bootstrapMethod(), line);
                    for (LoadableConstantEntry argument :
                            dynamic.invokedynamic().bootstrap().arguments()) {
                        add(argument, line);
                    }
                }
                default -> {}
            }
        }
    }

    private void add(PoolEntry entry, int line) {
        switch (entry) {
            case ClassEntry type -> add(elementType(type.asInternalName()), "", line);
            case MemberRefEntry member ->
                add(elementType(member.owner().asInternalName()), member.name().stringValue(), line);
            case MethodHandleEntry handle -> add(handle.reference(), line);
            case ConstantDynamicEntry dynamic -> {
                add(dynamic.bootstrap().bootstrapMethod(), line);
                dynamic.bootstrap().arguments().forEach(argument -> add(argument, line));
            }
            default -> {}
        }
    }

    private void add(String owner, String member, int line) {
        String platform = member.isEmpty() || member.equals(NATIVE) ? owner : supertypes.home(owner, member);
        uses.add(new Use(platform, member, file, line));
    }

    private static String elementType(String internalName) {
        String name = internalName.replaceFirst("^\\[+L?", "").replaceFirst(";$", "");
        return Supertypes.name(name);
    }
}
