package lab.kit;

/** Hold the number in an ordinary field, with no protection whatever. */
public final class PlainCell implements Cell {
    private long value;

    public PlainCell(long value) {
        this.value = value;
    }

    @Override
    public long get() {
        return value;
    }

    @Override
    public void set(long value) {
        this.value = value;
    }
}
