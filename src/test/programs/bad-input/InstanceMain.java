// expect: CLEAN | NOT_JUDGED
// A main method without static and without arguments.
class InstanceMain {
    private int started;

    void main() throws InterruptedException {
        Thread thread = new Thread(() -> started++);
        thread.start();
        thread.join();
        assert started == 1;
    }
}
