package lab.kit.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HesitationTests {
    /** Looks at files in every way. */
    public static final class Looks {
        public static String at(Path folder) throws IOException {
            Path there = Files.writeString(folder.resolve("there"), "five!");
            Path missing = folder.resolve("missing");
            File old = there.toFile();
            return Files.exists(there) + " " + Files.exists(missing) + " " + Files.notExists(there) + " "
                    + Files.notExists(missing) + " " + old.exists() + " " + Files.size(there) + " " + old.length() + " "
                    + Files.readString(there);
        }
    }

    @TempDir
    Path folder;

    @Test
    void afterEveryLookAMomentIsTakenAndNothingElseChanges() throws Exception {
        byte[] hesitant = Hesitation.hesitant(bytes());

        assertThat(afterCallsToFiles(hesitant))
                .containsExactly("there", "there", "missing", "missing", "there", "read", "read", "read");
        assertThat(defined(hesitant).getMethod("at", Path.class).invoke(null, folder))
                .isEqualTo(Looks.at(folder))
                .isEqualTo("true false false true true 5 5 five!");
    }

    @Test
    void aFolderIsRewrittenOnceOnly() throws Exception {
        Path file = Files.write(folder.resolve("Solution.class"), bytes());

        Hesitation.into(folder);
        Hesitation.into(folder);

        assertThat(Files.readAllBytes(file)).isEqualTo(Hesitation.hesitant(bytes()));
    }

    private static byte[] bytes() throws IOException {
        try (InputStream in = Looks.class.getResourceAsStream("HesitationTests$Looks.class")) {
            return in.readAllBytes();
        }
    }

    private static List<String> afterCallsToFiles(byte[] bytes) {
        var looks = new ArrayList<String>();
        ClassModel model = ClassFile.of().parse(bytes);
        model.methods().stream().flatMap(method -> method.code().stream()).forEach(code -> {
            for (CodeElement element : code) {
                if (element instanceof InvokeInstruction call
                        && call.owner().asInternalName().equals("lab/kit/Look")) {
                    looks.add(call.name().stringValue());
                }
            }
        });
        return looks;
    }

    private static Class<?> defined(byte[] bytes) {
        return new ClassLoader(HesitationTests.class.getClassLoader()) {
            Class<?> define() {
                return defineClass(Looks.class.getName(), bytes, 0, bytes.length);
            }
        }.define();
    }
}
