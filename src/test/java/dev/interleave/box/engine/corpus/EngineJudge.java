package dev.interleave.box.engine.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Ask the engine: any verdict but CLEAN and NOT_JUDGED is an alarm, as it is for the other tools. */
final class EngineJudge implements Judge {
    static final int SCHEDULES = 250;

    private final int schedules;
    private final long seed;

    EngineJudge(int schedules, long seed) {
        this.schedules = schedules;
        this.seed = seed;
    }

    @Override
    public String name() {
        return "Interleave";
    }

    @Override
    public Map<CorpusProgram, Answer> judge(List<CorpusProgram> programs) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("engine");
        try (EngineRun engine = EngineRun.prepare(programs, folder)) {
            Map<CorpusProgram, Answer> answers = new TreeMap<>(Comparator.comparing(CorpusProgram::toString));
            for (CorpusProgram program : programs) {
                answers.put(
                        program, answer(engine.explore(program, schedules, seed).verdict()));
            }
            return answers;
        } finally {
            delete(folder);
        }
    }

    private static Answer answer(String verdict) {
        return switch (verdict) {
            case "CLEAN" -> Answer.QUIET;
            case "NOT_JUDGED", "CRASHED", "HUNG" -> Answer.NONE;
            default -> Answer.ALARM;
        };
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
