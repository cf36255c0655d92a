package dev.interleave.box.engine.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Run every program of the corpus through the engine once; {@link CorpusTable} runs it over many seeds. */
class CorpusVerdictTests {
    private static final Corpus CORPUS = Corpus.read();
    private static final CorpusExceptions EXCEPTIONS = CorpusExceptions.read();
    private static final int SCHEDULES = 250;
    private static final long SEED = 1;

    @TempDir
    static Path folder;

    private static EngineRun engine;
    private static ExecutorService workers;
    private static Map<CorpusProgram, Future<EngineRun.Said>> said;

    @BeforeAll
    static void explore() throws Exception {
        engine = EngineRun.prepare(CORPUS.programs(), folder);
        workers = Executors.newFixedThreadPool(2);
        said = CORPUS.programs().stream()
                .collect(Collectors.toMap(
                        program -> program, program -> workers.submit(() -> engine.explore(program, SCHEDULES, SEED))));
    }

    @AfterAll
    static void stop() {
        workers.shutdownNow();
        workers.close();
        engine.close();
    }

    @TestFactory
    Stream<DynamicNode> judgesEveryProgram() {
        Map<String, List<CorpusProgram>> byMechanism = CORPUS.programs().stream()
                .collect(Collectors.groupingBy(CorpusProgram::mechanism, TreeMap::new, Collectors.toList()));
        return byMechanism.entrySet().stream()
                .map(entry -> DynamicContainer.dynamicContainer(
                        entry.getKey(), entry.getValue().stream().map(CorpusVerdictTests::judges)));
    }

    private static DynamicNode judges(CorpusProgram program) {
        return DynamicTest.dynamicTest(program.name(), program.file().toUri(), () -> {
            EngineRun.Said answer = said.get(program).get();
            if (!EXCEPTIONS.allow(program, answer.verdict())) {
                assertThat(program.accepts(answer.verdict()))
                        .as("%s, expected %s: %s", answer.verdict(), program.expected(), answer.answer())
                        .isTrue();
                program.variable()
                        .ifPresent(variable -> assertThat(answer.names(variable))
                                .as(answer.answer())
                                .isTrue());
            }
        });
    }

    @Test
    void exceptsNoCorrectProgramFromBeingCalledCorrectAndFewFaultyOnesFromBeingFound() {
        assertThat(EXCEPTIONS.verdicts())
                .hasSizeLessThanOrEqualTo(CORPUS.judged().size() / 20);
        assertThat(CORPUS.judged())
                .filteredOn(CorpusProgram::clean)
                .allSatisfy(program -> assertThat(EXCEPTIONS.verdicts().getOrDefault(program.toString(), Set.of()))
                        .isSubsetOf("NOT_JUDGED"));
        assertThat(CORPUS.programs())
                .extracting(CorpusProgram::toString)
                .containsAll(EXCEPTIONS.verdicts().keySet());
    }
}
