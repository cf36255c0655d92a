// expect: DATA_RACE on LazyPlain.parser
// twin: LazySynchronized
// Check, then create, without a lock.
public final class LazyPlain {
    static final class Parser {
        final String grammar = "expr";
    }

    static Parser parser;

    static Parser parser() {
        if (parser == null) {
            parser = new Parser();
        }
        return parser;
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> System.out.println(parser().grammar));
        a.start();
        System.out.println(parser().grammar);
        a.join();
    }
}
