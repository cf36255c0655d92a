// expect: DEADLOCK
// twin: ThirdPartyTimesOut
// Three threads at an exchanger: one has no partner.
import java.util.concurrent.Exchanger;

public final class ThirdPartyHangs {
    interface Body {
        void run() throws Exception;
    }

    static Thread thread(Body body) {
        return new Thread(() -> {
            try {
                body.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    public static void main(String[] args) throws Exception {
        Exchanger<String> exchanger = new Exchanger<>();
        Thread[] dancers = new Thread[3];
        for (int i = 0; i < dancers.length; i++) {
            String name = "dancer " + i;
            dancers[i] = thread(() -> exchanger.exchange(name));
            dancers[i].start();
        }
        for (Thread dancer : dancers) {
            dancer.join();
        }
    }
}
