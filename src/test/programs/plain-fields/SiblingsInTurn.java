// expect: CLEAN
// twin: SiblingsHandOver
// The taker joins the filler before it looks.
public final class SiblingsInTurn {
    static class Box {
        Object content;
        Object copy;
    }

    public static void main(String[] args) throws Exception {
        Box box = new Box();
        Thread filler = new Thread(() -> box.content = "gift");
        Thread taker = new Thread(() -> {
            try {
                filler.join();
                box.copy = box.content;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        filler.start();
        taker.start();
        filler.join();
        taker.join();
        System.out.println(box.copy == null || box.copy.equals("gift"));
    }
}
