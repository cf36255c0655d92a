// expect: DATA_RACE on Stack.head
// twin: TreiberStack
// A linked stack with a plain head.
public final class StackPlainHead {
    static final class Stack {
        record Node(int value, Node next) {}

        Node head;

        void push(int value) {
            head = new Node(value, head);
        }
    }

    public static void main(String[] args) throws Exception {
        Stack stack = new Stack();
        Thread a = new Thread(() -> stack.push(1));
        Thread b = new Thread(() -> stack.push(2));
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(stack.head.value() > 0);
    }
}
