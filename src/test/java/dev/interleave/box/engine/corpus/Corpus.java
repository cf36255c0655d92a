package dev.interleave.box.engine.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Read the programs of the corpus, in the order of their paths. */
record Corpus(List<CorpusProgram> programs) {
    private static final Path FOLDER = Path.of("src/test/programs");

    static Corpus read() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return new Corpus(files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(CorpusProgram::read)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The programs with one right verdict, bad input left out. */
    List<CorpusProgram> judged() {
        return programs.stream().filter(program -> !program.badInput()).toList();
    }

    List<CorpusProgram> badInput() {
        return programs.stream().filter(CorpusProgram::badInput).toList();
    }

    Optional<CorpusProgram> named(String name) {
        return programs.stream().filter(program -> program.name().equals(name)).findFirst();
    }
}
