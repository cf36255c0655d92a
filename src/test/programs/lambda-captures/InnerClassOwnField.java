// expect: CLEAN
// twin: InnerClassOuterField
// The field belongs to the inner object.
public final class InnerClassOwnField {
    class Button implements Runnable {
        int clicks;

        @Override
        public void run() {
            clicks++;
        }
    }

    public static void main(String[] args) throws Exception {
        InnerClassOwnField window = new InnerClassOwnField();
        Thread left = new Thread(window.new Button());
        Thread right = new Thread(window.new Button());
        left.start();
        right.start();
        left.join();
        right.join();
        System.out.println("clicked");
    }
}
