// expect: CLEAN
// twin: PlainHolder
// Both sides use the same monitor.
public final class GuardedHolder {
    static class Message {
        String text = "hello";
    }

    static Message shared;

    public static void main(String[] args) throws Exception {
        Thread reader = new Thread(() -> {
            Message message;
            synchronized (Message.class) {
                message = shared;
            }
            if (message != null) {
                System.out.println(message.text);
            }
        });
        reader.start();
        synchronized (Message.class) {
            shared = new Message();
        }
        reader.join();
    }
}
