package lab.ex04;

import java.util.List;

/** Runs a computation several times at once. */
public interface CpuBound {
    /**
     * Compute {@link Kernel#mix mix(i, limit)} for each {@code i} from 0 to {@code tasks - 1}, on several threads at the same
     * time.
     *
     * @param tasks 0 to 16
     * @param limit 1 to 50 million
     * @return the results; element {@code i} is that of {@code i}
     */
    List<Long> runAll(int tasks, int limit) throws Exception;
}
