// expect: CLEAN
// twin: CompletedTooEarly
// complete comes after the last write.
import java.util.concurrent.CompletableFuture;

public final class CompletedLast {
    static class Ticket {
        int seat;
    }

    public static void main(String[] args) throws Exception {
        CompletableFuture<Ticket> sale = new CompletableFuture<>();
        Thread seller = new Thread(() -> {
            Ticket ticket = new Ticket();
            ticket.seat = 17;
            sale.complete(ticket);
        });
        seller.start();
        assert sale.join().seat == 17;
        seller.join();
    }
}
