// expect: DATA_RACE on PlainHolder.shared
// twin: GuardedHolder
// An object is handed over through a plain static field.
public final class PlainHolder {
    static class Message {
        String text = "hello";
    }

    static Message shared;

    public static void main(String[] args) throws Exception {
        Thread reader = new Thread(() -> {
            Message message = shared;
            if (message != null) {
                System.out.println(message.text);
            }
        });
        reader.start();
        shared = new Message();
        reader.join();
    }
}
