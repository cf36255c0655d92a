package dev.interleave.box.engine.corpus;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** Give a program's source to the compiler from memory. */
final class ProgramText extends SimpleJavaFileObject {
    private final String text;

    ProgramText(CorpusProgram program) {
        super(URI.create("string:///" + program.name() + ".java"), Kind.SOURCE);
        text = program.source();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
