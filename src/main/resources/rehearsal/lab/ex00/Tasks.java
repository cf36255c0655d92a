package lab.ex00;

import java.util.List;
import java.util.function.IntConsumer;
import lab.kit.grading.EventLog;

public interface Tasks {
    List<Integer> runAll(int tasks, IntConsumer step, EventLog log) throws Exception;
}
