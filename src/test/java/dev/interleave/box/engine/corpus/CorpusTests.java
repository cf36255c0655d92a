package dev.interleave.box.engine.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CorpusTests {
    private static final Corpus CORPUS = Corpus.read();

    @Test
    void holdsEnoughProgramsOverEnoughMechanisms() {
        assertThat(CORPUS.judged()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(CORPUS.judged().stream().map(CorpusProgram::mechanism).distinct())
                .hasSizeGreaterThanOrEqualTo(60);
        assertThat(CORPUS.badInput()).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void namesEveryProgramOnce() {
        assertThat(CORPUS.programs()).extracting(CorpusProgram::name).doesNotHaveDuplicates();
    }

    @Test
    void givesEveryFaultyProgramATwinWithoutFault() {
        List<String> problems = new ArrayList<>();
        for (CorpusProgram program : CORPUS.judged()) {
            Optional<CorpusProgram> twin = program.twin().flatMap(CORPUS::named);
            if (twin.isEmpty()) {
                problems.add(program + " has no twin");
            } else if (!twin.get().twin().equals(Optional.of(program.name()))) {
                problems.add(program + " is not the twin of its twin");
            } else if (twin.get().clean() == program.clean()) {
                problems.add(program + " is as clean as its twin");
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void holdsNoTwoProgramsThatDifferOnlyInConstantsNamesOrThreadCounts() {
        Map<String, CorpusProgram> byShape = new HashMap<>();
        List<String> problems = new ArrayList<>();
        List<String> shapes = ProgramShape.of(CORPUS.programs());
        for (int i = 0; i < shapes.size(); i++) {
            CorpusProgram program = CORPUS.programs().get(i);
            CorpusProgram earlier = byShape.putIfAbsent(shapes.get(i), program);
            if (earlier != null) {
                problems.add(program + " does what " + earlier + " does");
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void saysOfEachFaultyProgramWhatIsWrongWithIt() {
        assertThat(CORPUS.programs().stream()
                        .filter(program -> program.source()
                                .lines()
                                .takeWhile(line -> line.startsWith("//"))
                                .noneMatch(line -> !line.startsWith("// expect:") && !line.startsWith("// twin:")))
                        .toList())
                .isEmpty();
    }

    @Test
    void compiles() {
        CorpusClasses classes = CorpusClasses.of(CORPUS.programs());

        assertThat(classes.byProgram().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        CORPUS.programs().stream().map(CorpusProgram::name).collect(Collectors.toSet()));
    }
}
