// expect: DATA_RACE on Screen.cursor
// twin: RecordSwappedVolatile
// An immutable record in a plain mutable field.
public final class RecordSwappedPlain {
    record Cursor(int row, int column) {
        Cursor down() {
            return new Cursor(row + 1, column);
        }
    }

    static class Screen {
        Cursor cursor = new Cursor(0, 0);
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
