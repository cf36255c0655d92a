import java.util.concurrent.Semaphore;

public class PermitKept {
    public static void main(String[] args) throws Exception {
        Semaphore seats = new Semaphore(1);
        Thread guest = new Thread(() -> System.out.println("is late and takes none"));
        seats.acquire();
        guest.start();
        seats.acquire();
    }
}
