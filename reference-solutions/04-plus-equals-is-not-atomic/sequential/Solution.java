import lab.ex04.SharedTotal;
import lab.kit.Cell;

public final class Solution implements SharedTotal {
    @Override
    public long total(int tasks, int limit, Cell cell) {
        for (int task = 0; task < tasks; task++) {
            for (int i = 0; i < limit; i++) {
                cell.set(cell.get() + i);
            }
        }
        return cell.get();
    }
}
