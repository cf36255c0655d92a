package dev.interleave.box.engine.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hold the programs on which the engine is known to fall short on some seeds: {@code src/test/programs/exceptions.txt}
 * has a line {@code mechanism/Name VERDICT[,VERDICT] reason} for each.
 *
 * @param verdicts what the engine may say of a program besides the truth, by the program's path
 */
record CorpusExceptions(Map<String, Set<String>> verdicts) {
    private static final Path FILE = Path.of("src/test/programs/exceptions.txt");

    static CorpusExceptions read() {
        try {
            return new CorpusExceptions(Files.readAllLines(FILE).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" ", 3))
                    .collect(Collectors.toMap(words -> words[0], words -> Set.of(words[1].split(",")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean allow(CorpusProgram program, String verdict) {
        return verdicts.getOrDefault(program.toString(), Set.of()).contains(verdict);
    }
}
