// expect: CLEAN
// twin: HolderMutableState
// The holder's instance is complete after initialisation and never changes.
public final class HolderImmutable {
    static final class Registry {
        int uses = 3;
    }

    static final class Holder {
        static final Registry INSTANCE = new Registry();
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> System.out.println(Holder.INSTANCE.uses));
        a.start();
        System.out.println(Holder.INSTANCE.uses);
        a.join();
    }
}
