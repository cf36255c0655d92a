// expect: DATA_RACE on InnerClassOuterField.clicks
// twin: InnerClassOwnField
// Inner classes reach the fields of their common outer object.
public final class InnerClassOuterField {
    int clicks;

    class Button implements Runnable {
        @Override
        public void run() {
            clicks++;
        }
    }

    public static void main(String[] args) throws Exception {
        InnerClassOuterField window = new InnerClassOuterField();
        Thread left = new Thread(window.new Button());
        Thread right = new Thread(window.new Button());
        left.start();
        right.start();
        left.join();
        right.join();
        System.out.println(window.clicks);
    }
}
