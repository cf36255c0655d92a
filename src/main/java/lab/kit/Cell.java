package lab.kit;

/** Hold one number that several threads share. Reading and writing are two steps: nobody keeps them together for you. */
public interface Cell {
    long get();

    void set(long value);
}
