// expect: CLEAN
// twin: RecordSwappedPlain
// One writer, a volatile field.
public final class RecordSwappedVolatile {
    record Cursor(int row, int column) {
        Cursor down() {
            return new Cursor(row + 1, column);
        }
    }

    static class Screen {
        volatile Cursor cursor = new Cursor(0, 0);
    }

    public static void main(String[] args) throws Exception {
        Screen screen = new Screen();
        Thread keys = new Thread(() -> screen.cursor = screen.cursor.down());
        keys.start();
        Cursor seen = screen.cursor;
        keys.join();
        System.out.println(seen.column());
    }
}
