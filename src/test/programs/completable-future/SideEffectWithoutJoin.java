// expect: DATA_RACE on SideEffectWithoutJoin.price
// twin: ValueFromJoin
// supplyAsync runs beside main; its side effect is read at once.
import java.util.concurrent.CompletableFuture;

public final class SideEffectWithoutJoin {
    static int price;

    public static void main(String[] args) throws Exception {
        CompletableFuture<Void> shop = CompletableFuture.runAsync(() -> price = 12);
        System.out.println(price >= 0);
        shop.join();
    }
}
