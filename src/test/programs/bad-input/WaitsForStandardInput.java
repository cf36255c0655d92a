// expect: CLEAN | NOT_JUDGED | FAILED
// Reads standard input, which may never come.
import java.util.Scanner;

public final class WaitsForStandardInput {
    public static void main(String[] args) throws Exception {
        Scanner scanner = new Scanner(System.in);
        System.out.println(scanner.hasNextLine() ? "input" : "none");
    }
}
