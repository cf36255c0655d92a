package lab.ex02;

/** What became of a call. */
public sealed interface Outcome<T> {
    /** The call gave {@code value}, which may be null. */
    record Ok<T>(T value) implements Outcome<T> {}

    /** The call threw {@code cause}: that very exception, not another one around it. */
    record Failed<T>(Exception cause) implements Outcome<T> {}
}
