// expect: DATA_RACE on Box.content
// twin: SiblingsInTurn
// The second thread is started after the first one, which orders nothing between the two.
public final class SiblingsHandOver {
    static class Box {
        Object content;
        Object copy;
    }

    public static void main(String[] args) throws Exception {
        Box box = new Box();
        Thread filler = new Thread(() -> box.content = "gift");
        Thread taker = new Thread(() -> box.copy = box.content);
        filler.start();
        taker.start();
        filler.join();
        taker.join();
        System.out.println(box.copy == null || box.copy.equals("gift"));
    }
}
