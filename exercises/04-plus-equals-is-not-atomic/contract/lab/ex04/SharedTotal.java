package lab.ex04;

import lab.kit.Cell;

/** Lets several tasks add to one number. */
public interface SharedTotal {
    /**
     * Have {@code tasks} tasks each add 0, 1, 2, … {@code limit - 1} to the number in {@code cell}, and wait for all of them.
     *
     * @param tasks 0 to 16
     * @param limit 0 to 100 000
     * @param cell holds 0; reading it and writing it are two separate steps, and it does nothing to keep them together
     * @return the number that is in {@code cell} at the end
     */
    long total(int tasks, int limit, Cell cell) throws Exception;
}
