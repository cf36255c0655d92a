// expect: CLEAN
// twin: LazyPlain
// The whole method is synchronized.
public final class LazySynchronized {
    static final class Parser {
        final String grammar = "expr";
    }

    static Parser parser;

    static synchronized Parser parser() {
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
