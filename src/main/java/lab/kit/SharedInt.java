package lab.kit;

/**
 * Hold one number that several processes share. Reading and writing are two steps: nobody keeps them together for you.
 */
public interface SharedInt {
    int get();

    void set(int value);
}
