package lab.ex02;

/** Adds numbers. */
public interface Adder {
    int sum(int[] numbers) throws Exception;
}
