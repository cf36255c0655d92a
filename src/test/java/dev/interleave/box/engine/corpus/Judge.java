package dev.interleave.box.engine.corpus;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A tool that looks for concurrency faults. */
interface Judge {
    String name();

    /** Ask for every program; the answers are in no order, and each program has one. */
    Map<CorpusProgram, Answer> judge(List<CorpusProgram> programs) throws IOException, InterruptedException;
}
