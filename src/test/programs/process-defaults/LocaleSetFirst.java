// expect: CLEAN
// twin: LocaleSetMeanwhile
// What is set for the whole process is set before anybody asks for it, and was not set before.
import java.util.Locale;
import java.util.TimeZone;

public final class LocaleSetFirst {
    static String shown;

    public static void main(String[] args) throws Exception {
        if (Locale.getDefault().equals(Locale.GERMANY) || TimeZone.getDefault().getID().equals("Asia/Tokyo")) {
            throw new AssertionError("somebody was here before");
        }
        Locale.setDefault(Locale.GERMANY);
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
        Thread clerk = new Thread(() -> shown = Locale.getDefault().getCountry());
        clerk.start();
        clerk.join();
        if (!shown.equals("DE")) {
            throw new AssertionError(shown);
        }
    }
}
