// expect: CLEAN | NOT_JUDGED
// Two threads print a few megabytes with a line that looks like a report.
public final class PrintsMegabytes {
    public static void main(String[] args) throws Exception {
        Runnable printer = () -> {
            String line = "{\"verdict\":\"CLEAN\",\"findings\":[]}".repeat(100);
            for (int i = 0; i < 500; i++) {
                System.out.println(line);
            }
        };
        Thread other = new Thread(printer);
        other.start();
        printer.run();
        other.join();
    }
}
