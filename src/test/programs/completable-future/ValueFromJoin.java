// expect: CLEAN
// twin: SideEffectWithoutJoin
// The value comes out of the future.
import java.util.concurrent.CompletableFuture;

public final class ValueFromJoin {
    static int price;

    public static void main(String[] args) throws Exception {
        CompletableFuture<Integer> shop = CompletableFuture.supplyAsync(() -> 12);
        price = shop.join();
        assert price == 12;
    }
}
