// expect: DATA_RACE on Ticket.seat
// twin: CompletedLast
// The future is completed with an object that is not complete.
import java.util.concurrent.CompletableFuture;

public final class CompletedTooEarly {
    static class Ticket {
        int seat;
    }

    public static void main(String[] args) throws Exception {
        CompletableFuture<Ticket> sale = new CompletableFuture<>();
        Thread seller = new Thread(() -> {
            Ticket ticket = new Ticket();
            sale.complete(ticket);
            ticket.seat = 17;
        });
        seller.start();
        System.out.println(sale.join().seat >= 0);
        seller.join();
    }
}
