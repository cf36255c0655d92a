// expect: CLEAN
// twin: ThirdPartyHangs
// A time-out frees the one without a partner.
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public final class ThirdPartyTimesOut {
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
            dancers[i] = thread(() -> {
                try {
                    exchanger.exchange(name, 100, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    System.out.println(name + " sits down");
                }
            });
            dancers[i].start();
        }
        for (Thread dancer : dancers) {
            dancer.join();
        }
    }
}
