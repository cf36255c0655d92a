package lab.kit.grading;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Put a moment's hesitation into classes, after each look at a file: looking first and acting then is one step for those who write it,
 * and two for other processes.
 *
 * <p>Nothing else changes: a pause may come between any two steps of a program anyway. Child processes of a case take their classes
 * from the folder that this is done to.
 */
public final class Hesitation {
    private static final ClassDesc LOOK = ClassDesc.of("lab.kit.Look");
    private static final MethodTypeDesc PASSED_ON =
            MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_boolean);
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

    private static final Set<String> FILES = Set.of("java/nio/file/Files", "java/io/File");
    private static final Set<String> THERE = Set.of("exists", "isRegularFile", "isDirectory", "isFile");
    private static final Set<String> READS =
            Set.of("size", "length", "readString", "readAllBytes", "readAllLines", "list", "listFiles", "lastModified");

    private Hesitation() {}

    /**
     * Do it to the classes that lie in {@code folder} itself, those without a package, once for each folder.
     *
     * @throws IOException if the folder cannot be read or written
     */
    public static void into(Path folder) throws IOException {
        try {
            Files.createFile(folder.resolve("hesitates"));
        } catch (FileAlreadyExistsException done) {
            return;
        }
        try (DirectoryStream<Path> classes = Files.newDirectoryStream(folder, "*.class")) {
            for (Path file : classes) {
                Files.write(file, hesitant(Files.readAllBytes(file)));
            }
        }
    }

    /** Give a class that takes a moment after each look at a file, and otherwise does what {@code bytes} does. */
    static byte[] hesitant(byte[] bytes) {
        ClassFile format = ClassFile.of();
        return format.transformClass(
                format.parse(bytes), ClassTransform.transformingMethodBodies(Hesitation::pauseAfterLooks));
    }

    private static void pauseAfterLooks(CodeBuilder code, CodeElement element) {
        code.with(element);
        if (!(element instanceof InvokeInstruction call)
                || !FILES.contains(call.owner().asInternalName())) {
            return;
        }
        String name = call.name().stringValue();
        if (THERE.contains(name)) {
            code.invokestatic(LOOK, "there", PASSED_ON);
        } else if (name.equals("notExists")) {
            code.invokestatic(LOOK, "missing", PASSED_ON);
        } else if (READS.contains(name)) {
            code.invokestatic(LOOK, "read", NOTHING);
        }
    }
}
