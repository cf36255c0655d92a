// expect: FAILED
// twin: LocaleSetFirst
// One thread sets the locale of the process while another asks for it.
import java.util.Locale;

public final class LocaleSetMeanwhile {
    static String shown;

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.GERMANY);
        Thread clerk = new Thread(() -> shown = Locale.getDefault().getCountry());
        clerk.start();
        Locale.setDefault(Locale.US);
        clerk.join();
        if (!shown.equals("DE")) {
            throw new AssertionError(shown);
        }
    }
}
