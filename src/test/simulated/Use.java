import java.lang.reflect.Method;

/** Calls one method of a program. */
final class Use {
    private Use() {}

    public static void main(String[] arguments) throws Exception {
        Method method = Class.forName(arguments[0]).getDeclaredMethod(arguments[1]);
        method.setAccessible(true);
        System.out.println(method.invoke(null));
    }
}
