package lab.ex01;

/**
 * Who carried a task, as seen by the task itself while it ran.
 *
 * @param approach {@code Threading}, {@code Multiprocessing} or {@code Asyncio}
 * @param pid the id of the process in which the task ran
 * @param threadName the name of the thread on which the task ran; a virtual thread without a name has an empty one
 * @param virtual whether that thread was a virtual one
 */
public record Sighting(String approach, long pid, String threadName, boolean virtual) {}
