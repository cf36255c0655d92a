// expect: CLEAN | NOT_JUDGED | FAILED
// Defines a class by its own loader and runs it in a thread.
import java.io.InputStream;

public final class OwnClassLoader {
    static final class Loader extends ClassLoader {
        Loader() {
            super(null);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try (InputStream in = OwnClassLoader.class.getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (java.io.IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    public static final class Loaded implements Runnable {
        @Override
        public void run() {
            System.out.println("loaded");
        }
    }

    public static void main(String[] args) throws Exception {
        Class<?> loaded = new Loader().loadClass(Loaded.class.getName());
        Thread thread = new Thread((Runnable) loaded.getDeclaredConstructor().newInstance());
        thread.start();
        thread.join();
    }
}
