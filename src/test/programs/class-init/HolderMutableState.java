// expect: DATA_RACE on Registry.uses
// twin: HolderImmutable
// The holder idiom publishes the instance safely, not what is changed later.
public final class HolderMutableState {
    static final class Registry {
        int uses;
    }

    static final class Holder {
        static final Registry INSTANCE = new Registry();
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> Holder.INSTANCE.uses++);
        a.start();
        Holder.INSTANCE.uses++;
        a.join();
    }
}
