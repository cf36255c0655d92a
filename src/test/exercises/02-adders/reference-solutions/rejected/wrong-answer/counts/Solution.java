import lab.ex02.Adder;

public final class Solution implements Adder {
    @Override
    public int sum(int[] numbers) {
        return numbers.length;
    }
}
